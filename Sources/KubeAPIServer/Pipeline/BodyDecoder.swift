import KubeAPI
import KubeHTTP
import KubeObject
import KubeSchema

/// Reads a request's body into an object of the kind that is expected.
struct BodyDecoder: Sendable {
    var kind: GroupVersionKind

    /// What was read, and what the text says twice.
    struct Decoded: Sendable {
        var value: Value
        /// Paths, as the schema's pass wants them.
        var duplicateFields: [String] = []
        /// Of YAML: a sentence for each key that comes twice.
        var duplicateKeys: [String] = []
    }

    /// The body of a create or an update.
    func decode(_ request: HTTPRequest) throws(Status) -> Decoded {
        let format = try Negotiation.body(request)
        if request.isBodyTooLarge { throw .requestEntityTooLarge("limit is \(JSON.maximumSize)") }
        var decoded: Decoded
        do throws(Status) {
            decoded = try Self.tree(request.body, format)
            if decoded.value.isNull { decoded.value = .object([:]) }
            guard decoded.value.object != nil else { throw Self.notAnObject(decoded.value) }
            try Self.checkNames(decoded.value)
        } catch {
            throw .badRequest(
                "the object provided is unrecognized (must be of type \(kind.kind)): \(error.message) (\(Self.summary(request.body)))")
        }
        try identify(&decoded.value)
        return decoded
    }

    static func tree(_ body: [UInt8], _ format: Negotiation.Body) throws(Status) -> Decoded {
        switch format {
        case .json:
            do throws(JSON.DecodingError) {
                let decoded = try JSON.decodeReportingDuplicates(body)
                return Decoded(value: decoded.value, duplicateFields: decoded.duplicateFields)
            } catch {
                throw .badRequest("couldn't get version/kind; json parse error: \(error.message)")
            }
        case .protobuf:
            do throws(ProtobufError) {
                return Decoded(value: try Protobuf.decode(body) { Schema.builtIn($0) })
            } catch {
                throw .badRequest(error.message)
            }
        case .yaml:
            do throws(YAML.DecodingError) {
                let decoded = try YAML.decodeReportingDuplicates(body)
                return Decoded(value: decoded.value, duplicateKeys: decoded.duplicateFields)
            } catch {
                throw .badRequest(error.message)
            }
        }
    }

    private static func checkNames(_ value: Value) throws(Status) {
        for field in ["apiVersion", "kind"] where !value[field].isNull && value[field].string == nil {
            throw .badRequest(
                "couldn't get version/kind; json parse error: json: cannot unmarshal \(value[field].typeName) into Go struct field .\(field) of type string"
            )
        }
        guard GroupVersion(apiVersion: value.apiVersion) != nil else {
            throw .badRequest("unexpected GroupVersion string: \(value.apiVersion)")
        }
    }

    /// The beginning of a body that is no object of any kind, as upstream shows it.
    private static func summary(_ body: [UInt8]) -> String {
        let maximum = 30
        guard let first = body.first else { return "<empty>" }
        let more = body.count > maximum ? " ..." : ""
        if first == UInt8(ascii: "{") { return String(decoding: body.prefix(maximum), as: UTF8.self) + more }
        return body.prefix(maximum).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() + more
    }

    /// `kind` and `apiVersion` may be left out; others are refused.
    private func identify(_ value: inout Value) throws(Status) {
        if value.kind.isEmpty { value["kind"] = .string(kind.kind) }
        if value.apiVersion.isEmpty { value["apiVersion"] = .string(kind.apiVersion) }
        guard let refusal = Self.mismatch(value, kind) else { return }
        let version = GroupVersion(apiVersion: value.apiVersion)?.version ?? ""
        throw .badRequest("\(value.kind) in version \"\(version)\" cannot be handled as a \(kind.kind): \(refusal)")
    }

    /// Why an object is not of a kind, nil where it is.
    static func mismatch(_ value: Value, _ kind: GroupVersionKind) -> String? {
        guard value.kind != kind.kind || value.apiVersion != kind.apiVersion else { return nil }
        let found = GroupVersion(apiVersion: value.apiVersion) ?? GroupVersion("", "")
        let isKnown =
            Schema.builtIn(GroupVersionKind(found.group, found.version, value.kind)) != nil
            || (value.kind == "List" && value.apiVersion == "v1")
        guard isKnown else {
            return
                "no kind \"\(value.kind)\" is registered for version \"\(value.apiVersion)\" in scheme \"pkg/api/legacyscheme/scheme.go:30\""
        }
        let package = kind.group.isEmpty ? "core" : String(kind.group.prefix { $0 != "." })
        return "converting (\(found.version).\(value.kind)) to (\(package).\(kind.kind)): unknown conversion"
    }

    static func notAnObject(_ value: Value) -> Status {
        .badRequest(
            "couldn't get version/kind; json parse error: json: cannot unmarshal \(value.typeName) into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }"
        )
    }
}
