import Crypto
public import KubeHTTP
public import KubeObject
import NIOHTTP1
import Synchronization

/// Answers `/api`, `/apis` and what lies below down to a group's version.
public final class DiscoveryHandler: PathHandler {
    private let reader: any ObjectReader
    private let generation: @Sendable () -> Int
    private let serverAddress: String
    private let cached = Mutex<Cached?>(nil)

    private struct Cached: Sendable {
        var generation: Int
        var documents: DiscoveryDocuments
        /// Of the aggregated form: of `/api` and of `/apis`.
        var aggregated: [Bool: (bytes: [UInt8], tag: String)]
    }

    /// - Parameters:
    ///   - generation: changes whenever the reader's kinds do.
    ///   - serverAddress: `10.0.0.1:6443`.
    public init(reader: any ObjectReader, generation: @escaping @Sendable () -> Int, serverAddress: String) {
        self.reader = reader
        self.generation = generation
        self.serverAddress = serverAddress
    }

    public func handles(_ path: String) -> Bool {
        let parts = Self.parts(path)
        switch parts.first {
        case "api": return parts.count == 1 || (parts.count == 2 && current().documents.resourceList(GroupVersion("", parts[1])) != nil)
        case "apis":
            switch parts.count {
            case 1: return true
            case 2: return current().documents.group(parts[1]) != nil
            case 3: return current().documents.resourceList(GroupVersion(parts[1], parts[2])) != nil
            default: return false
            }
        default: return false
        }
    }

    /// `/apis/apps/` is `/apis/apps`; other doubled slashes name nothing.
    private static func parts(_ path: String) -> [String] {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.first == "" else { return [] }
        parts.removeFirst()
        if parts.count > 1, parts.last == "" { parts.removeLast() }
        return parts
    }

    public func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse {
        let parts = Self.parts(PercentEncoding.decode(request.path.utf8) ?? "")
        let isList = parts == ["api"] || (parts.first == "api" && parts.count == 2) || parts.count == 3
        // Groups and the list of groups answer any method, as upstream's do.
        guard request.method == "GET" || !isList else { throw .noSuchMethod }
        let current = current()
        let form = try Self.form(request, isRoot: parts.count == 1, listsAll: isList)
        if form == .aggregated { return aggregated(request, current, isCore: parts == ["api"]) }
        let document: Value? =
            switch parts.count {
            case 1: parts[0] == "api" ? current.documents.coreVersions(serverAddress: serverAddress) : current.documents.groupList
            case 2 where parts[0] == "api": current.documents.resourceList(GroupVersion("", parts[1]))
            case 2: current.documents.groupDocument(parts[1])
            default: current.documents.resourceList(GroupVersion(parts[1], parts[2]))
            }
        guard let document else { throw .noSuchPath }
        let isYAML = form == .yaml
        return HTTPResponse(
            status: 200, headers: ["Content-Type": isYAML ? "application/yaml" : "application/json", "Cache-Control": "no-cache, private"],
            body: .bytes(isYAML ? Array(YAML.encode(document).utf8) : JSON.encode(document)))
    }

    private func aggregated(_ request: HTTPRequest, _ current: Cached, isCore: Bool) -> HTTPResponse {
        guard let (bytes, tag) = current.aggregated[isCore] else { return HTTPResponse(status: 500) }
        let headers: HTTPHeaders = [
            "Content-Type": "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList", "ETag": tag, "Vary": "Accept",
            "Cache-Control": "public",
        ]
        if request.headers["If-None-Match"].contains(tag) { return HTTPResponse(status: 304, headers: headers) }
        return HTTPResponse(status: 200, headers: headers, body: .bytes(bytes))
    }

    private func current() -> Cached {
        let generation = generation()
        return cached.withLock { cached in
            if let cached, cached.generation == generation { return cached }
            let documents = DiscoveryDocuments(reader.kinds)
            var aggregated: [Bool: (bytes: [UInt8], tag: String)] = [:]
            for isCore in [true, false] {
                let bytes = JSON.encode(documents.aggregated(isCore: isCore))
                let digest = SHA256.hash(data: bytes).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
                aggregated[isCore] = (bytes, "\"\(digest.uppercased())\"")
            }
            let fresh = Cached(generation: generation, documents: documents, aggregated: aggregated)
            cached = fresh
            return fresh
        }
    }

    private enum Form { case json, yaml, aggregated }

    private static func form(_ request: HTTPRequest, isRoot: Bool, listsAll: Bool) throws(Status) -> Form {
        let accept = request.headers["Accept"].joined(separator: ",")
        guard !accept.isEmpty else { return .json }
        var knowsType = false
        for clause in Negotiation.clauses(accept) where clause.type == "application" || clause.type == "*" {
            guard ["json", "yaml", "*"].contains(clause.subtype) else { continue }
            knowsType = true
            guard let kind = clause.parameters["as"] else { return clause.subtype == "yaml" ? .yaml : .json }
            let isKnown =
                kind == "APIGroupDiscoveryList" && clause.parameters["g"] == "apidiscovery.k8s.io" && clause.parameters["v"] == "v2"
            if isKnown, isRoot, clause.subtype == "json" { return .aggregated }
        }
        let types = Negotiation.mediaTypes.joined(separator: ", ")
        guard knowsType || !listsAll else {
            throw Status(
                code: 406, reason: .notAcceptable, message: "406: Not Acceptable\n\nAvailable representations: \(types)", details: .init())
        }
        throw Status(code: 406, reason: .notAcceptable, message: "only the following media types are accepted: \(types)")
    }
}
