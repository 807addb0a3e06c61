import KubeAPI
import KubeHTTP
import KubeObject

/// Reads a request's body into an object of the kind that is expected.
struct BodyDecoder: Sendable {
    var kind: GroupVersionKind

    /// What was read, and what a strict client would be refused for.
    struct Decoded: Sendable {
        var value: Value
        var strictErrors: [String]
    }

    /// The body of a create or an update.
    func decode(_ request: HTTPRequest) throws(Status) -> Decoded {
        let format = try Negotiation.body(request)
        if request.isBodyTooLarge { throw .requestEntityTooLarge("limit is \(JSON.maximumSize)") }
        var decoded = try Self.tree(request.body, format, "couldn't get version/kind; json parse error: ")
        try identify(&decoded.value)
        return decoded
    }

    static func tree(_ body: [UInt8], _ format: Negotiation.Body, _ prefix: String) throws(Status) -> Decoded {
        do {
            switch format {
            case .json:
                let decoded = try JSON.decodeReportingDuplicates(body)
                return Decoded(value: decoded.value, strictErrors: decoded.duplicateFields.map { "duplicate field \"\($0)\"" })
            case .yaml, .protobuf:
                return Decoded(value: try YAML.decode(body), strictErrors: [])
            }
        } catch let error as JSON.DecodingError {
            throw .badRequest(prefix + error.message)
        } catch {
            throw .badRequest("error converting YAML to JSON: \(error)")
        }
    }

    /// `kind` and `apiVersion` may be left out; others are refused.
    private func identify(_ value: inout Value) throws(Status) {
        guard value.object != nil else {
            throw .badRequest(
                "couldn't get version/kind; json parse error: json: cannot unmarshal \(value.typeName) into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }")
        }
        if value.kind.isEmpty { value["kind"] = .string(kind.kind) }
        if value.apiVersion.isEmpty { value["apiVersion"] = .string(kind.apiVersion) }
        guard value.kind == kind.kind, value.apiVersion == kind.apiVersion else {
            throw .badRequest(
                "\(value.kind) in version \"\(GroupVersion(apiVersion: value.apiVersion)?.version ?? value.apiVersion)\" cannot be handled as a \(kind.kind): converting (v1.\(value.kind)) to (\(kind.version).\(kind.kind)): unknown conversion")
        }
    }
}
