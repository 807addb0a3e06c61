import KubeHTTP
import KubeObject

/// In which form a client wants its answer: the encoding, and what becomes of objects before.
struct Representation: Sendable, Hashable {
    enum Encoding: Sendable, Hashable { case json, yaml }

    /// `as=Table;g=meta.k8s.io;v=v1`.
    enum Form: Sendable, Hashable {
        case object
        case table(version: String)
        case partialObject(version: String)
        case partialObjectList(version: String)
    }

    var encoding = Encoding.json
    var form = Form.object
    var isPretty = false
    /// `?includeObject=` of a table.
    var includeObject = ""

    static let json = Representation()

    var contentType: String {
        switch encoding {
        case .json: "application/json"
        case .yaml: "application/yaml"
        }
    }
}

/// Content negotiation (https://kubernetes.io/docs/reference/using-api/api-concepts/#alternate-representations-of-resources).
enum Negotiation {
    static let mediaTypes = ["application/json", "application/yaml", "application/vnd.kubernetes.protobuf"]

    /// Chooses what answers a request; the first acceptable clause in order of quality.
    static func representation(_ request: HTTPRequest, _ query: Query, isStream: Bool = false, isList: Bool = false) throws(Status)
        -> Representation
    {
        var result = Representation.json
        let accept = request.headers["Accept"].joined(separator: ",")
        if !accept.isEmpty {
            var sawType = false
            guard let chosen = clauses(accept).lazy.compactMap({ representation(of: $0, isStream: isStream, &sawType) }).first else {
                throw notAcceptable(sawType: sawType, isStream: isStream, isList: isList || isStream)
            }
            result = chosen
        }
        result.isPretty = result.isPretty || isPretty(request, query)
        if case .table = result.form {
            result.includeObject = query["includeObject"] ?? ""
            guard ["", "None", "Metadata", "Object"].contains(result.includeObject) else {
                throw .badRequest(
                    "Unable to convert to Table as requested: includeObject: Unsupported value: \"\(result.includeObject)\": supported values: \"Metadata\", \"None\", \"Object\", \"\""
                )
            }
        }
        return result
    }

    private static let streamTypes = ["application/json;stream=watch", "application/vnd.kubernetes.protobuf;stream=watch"]

    private static func notAcceptable(sawType: Bool, isStream: Bool, isList: Bool) -> Status {
        guard sawType else {
            let all = isList ? mediaTypes + streamTypes : mediaTypes
            return Status(
                code: 406, reason: .notAcceptable,
                message: "406: Not Acceptable\n\nAvailable representations: \(all.joined(separator: ", "))", details: Status.Details())
        }
        return Status(
            code: 406, reason: .notAcceptable,
            message: "only the following media types are accepted: \((isStream ? streamTypes : mediaTypes).joined(separator: ", "))")
    }

    struct Clause: Hashable {
        var type: Substring
        var subtype: Substring
        var parameters: [Substring: Substring]
        var quality: Double
    }

    /// The clauses of an `Accept` header, best first.
    static func clauses(_ accept: String) -> [Clause] {
        let parsed = accept.split(separator: ",").compactMap { part -> Clause? in
            let pieces = part.split(separator: ";", omittingEmptySubsequences: false).map(trimmed)
            let types = pieces[0].split(separator: "/", omittingEmptySubsequences: false)
            guard types.count == 2 || (types.count == 1 && types[0] == "*") else { return nil }
            var clause = Clause(type: types[0], subtype: types.count == 2 ? types[1] : "*", parameters: [:], quality: 1)
            for piece in pieces.dropFirst() {
                let pair = piece.split(separator: "=", maxSplits: 1)
                guard pair.count == 2 else { continue }
                if trimmed(pair[0]) == "q" {
                    clause.quality = Double(trimmed(pair[1])) ?? 1
                } else {
                    clause.parameters[trimmed(pair[0])] = trimmed(pair[1])
                }
            }
            return clause
        }
        return parsed.enumerated().sorted {
            ($1.element.quality, specificity($1.element), $0.offset) < ($0.element.quality, specificity($0.element), $1.offset)
        }.map(\.element)
    }

    private static func specificity(_ clause: Clause) -> Int {
        clause.type == "*" ? 0 : (clause.subtype == "*" ? 1 : 2)
    }

    static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text = text.dropFirst() }
        while let last = text.last, last == " " || last == "\t" { text = text.dropLast() }
        return text
    }

    private static func representation(of clause: Clause, isStream: Bool, _ sawType: inout Bool) -> Representation? {
        guard clause.type == "application" || clause.type == "*" else { return nil }
        var result = Representation()
        switch clause.subtype {
        case "json": result.encoding = .json
        // Of wildcards only the widest, as upstream.
        case "*" where clause.type == "*": result.encoding = .json
        case "yaml": result.encoding = .yaml
        default: return nil
        }
        sawType = true
        if isStream, result.encoding != .json { return nil }
        if let stream = clause.parameters["stream"], stream != "watch" { return nil }
        if clause.parameters["pretty"] == "1" { result.isPretty = true }
        let parameters = clause.parameters
        guard parameters["as"] != nil || parameters["g"] != nil || parameters["v"] != nil else { return result }
        guard parameters["g"] == "meta.k8s.io", let version = parameters["v"].map(String.init), version == "v1" || version == "v1beta1"
        else { return nil }
        switch parameters["as"] {
        case "Table": result.form = .table(version: version)
        case "PartialObjectMetadata": result.form = .partialObject(version: version)
        case "PartialObjectMetadataList": result.form = .partialObjectList(version: version)
        default: return nil
        }
        return result
    }

    private static func isPretty(_ request: HTTPRequest, _ query: Query) -> Bool {
        if let pretty = query["pretty"], !pretty.isEmpty { return ["1", "t", "T", "true", "TRUE", "True"].contains(pretty) }
        guard let agent = request.headers.first(name: "User-Agent") else { return false }
        return agent.hasPrefix("curl") || agent.hasPrefix("Wget") || agent.hasPrefix("Mozilla/5.0")
    }

    enum Body: Sendable { case json, yaml, protobuf }

    /// What a request's body is written in.
    static func body(_ request: HTTPRequest) throws(Status) -> Body {
        switch mediaType(request) {
        case "", "application/json": return .json
        case "application/yaml": return .yaml
        case "application/vnd.kubernetes.protobuf": return .protobuf
        default:
            throw Status(
                code: 415, reason: .unsupportedMediaType,
                message:
                    "the body of the request was in an unknown format - accepted media types include: \(mediaTypes.joined(separator: ", "))"
            )
        }
    }

    /// The media type of the body in lower case, without parameters.
    static func mediaType(_ request: HTTPRequest) -> String {
        let text = request.headers.first(name: "Content-Type") ?? ""
        return trimmed(text.prefix { $0 != ";" }).lowercased()
    }
}
