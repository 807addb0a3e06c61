import KubeAPI
import KubeHTTP
import KubeObject

/// Reads a request's body into an object of the kind that is expected.
struct BodyDecoder: Sendable {
    var kind: GroupVersionKind

    /// What was read, and what the text says twice.
    struct Decoded: Sendable {
        var value: Value
        /// Paths, as the schema's pass wants them.
        var duplicateFields: [String] = []
        /// What strict decoding objects to in the text itself.
        var textErrors: [String] = []
    }

    /// The body of a create or an update.
    func decode(_ request: HTTPRequest) throws(Status) -> Decoded {
        let format = try Negotiation.body(request)
        if request.isBodyTooLarge { throw .requestEntityTooLarge("limit is \(JSON.maximumSize)") }
        var decoded = try Self.tree(request.body, format)
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
        case .yaml, .protobuf:
            do throws(YAML.DecodingError) {
                let decoded = try YAML.decodeReportingDuplicates(body)
                let errors = decoded.duplicateFields
                return Decoded(
                    value: decoded.value,
                    textErrors: errors.isEmpty ? [] : ["yaml: unmarshal errors:\n" + errors.map { "  \($0)" }.joined(separator: "\n")])
            } catch {
                throw .badRequest("error converting YAML to JSON: \(error.message)")
            }
        }
    }

    /// `kind` and `apiVersion` may be left out; others are refused.
    private func identify(_ value: inout Value) throws(Status) {
        guard value.object != nil else { throw Self.notAnObject(value) }
        if value.kind.isEmpty { value["kind"] = .string(kind.kind) }
        if value.apiVersion.isEmpty { value["apiVersion"] = .string(kind.apiVersion) }
        guard value.kind == kind.kind, value.apiVersion == kind.apiVersion else {
            throw .badRequest(
                "the API version in the data (\(value.apiVersion)) does not match the expected API version (\(kind.apiVersion))")
        }
    }

    static func notAnObject(_ value: Value) -> Status {
        .badRequest(
            "couldn't get version/kind; json parse error: json: cannot unmarshal \(value.typeName) into Go value of type struct { APIVersion string \"json:\\\"apiVersion,omitempty\\\"\"; Kind string \"json:\\\"kind,omitempty\\\"\" }")
    }
}
