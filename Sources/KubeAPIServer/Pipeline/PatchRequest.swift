import KubeAPI
import KubeClient
import KubeHTTP
import KubeObject
import KubeSchema

/// Reads the body of a PATCH by its media type.
enum PatchRequest {
    static func decode(_ call: Call, _ options: WriteOptions, isBuiltIn: Bool = true) throws(Status) -> PatchBody {
        let kind = try type(call.http, isBuiltIn: isBuiltIn)
        if call.http.isBodyTooLarge { throw .requestEntityTooLarge("limit is \(JSON.maximumSize)") }
        if kind == .apply { return try apply(call.http.body) }
        let prefix = kind == .strategic ? "" : "error decoding patch: "
        let decoded: JSON.Decoded
        do throws(JSON.DecodingError) {
            decoded = try JSON.decodeReportingDuplicates(call.http.body)
        } catch {
            throw .badRequest(prefix + error.message)
        }
        var errors: [String] = []
        if kind == .json {
            errors =
                decoded.duplicateFields.map { "duplicate field \"\($0)\"" }
                + JSONPatch.unknownFields(decoded.value).map { "unknown field \"\($0)\"" }
            errors = errors.map { "json patch \($0)" }
        } else {
            errors = decoded.duplicateFields.map { "duplicate field \"\($0)\"" }
        }
        // A strategic `null` changes nothing.
        let body: Value = kind == .strategic && decoded.value.isNull ? .object([:]) : decoded.value
        return PatchBody(patch: Patch(kind, body), strictErrors: errors)
    }

    static func type(_ request: HTTPRequest, isBuiltIn: Bool = true) throws(Status) -> Patch.Kind {
        let text = request.headers.first(name: "Content-Type") ?? ""
        let mediaType = String(Negotiation.trimmed(text.prefix { $0 != ";" }))
        guard let kind = Patch.Kind(rawValue: mediaType) else {
            throw Status(
                code: 415, reason: .unsupportedMediaType, message: "415: Unsupported Media Type", details: Status.Details())
        }
        guard isBuiltIn || kind != .strategic else {
            throw Status(
                code: 415, reason: .unsupportedMediaType,
                message:
                    "the body of the request was in an unknown format - accepted media types include: application/json-patch+json, application/merge-patch+json, application/apply-patch+yaml"
            )
        }
        return kind
    }

    private static func apply(_ body: [UInt8]) throws(Status) -> PatchBody {
        let decoded: YAML.Decoded
        do throws(YAML.DecodingError) {
            decoded = try YAML.decodeReportingDuplicates(body)
        } catch {
            throw .badRequest("error decoding YAML: error converting YAML to JSON: \(error.message)")
        }
        guard decoded.value.object != nil else {
            throw .badRequest(
                "error decoding YAML: error unmarshaling JSON: while decoding JSON: json: cannot unmarshal \(decoded.value.typeName) into Go value of type map[string]interface {}"
            )
        }
        return PatchBody(patch: Patch(.apply, decoded.value), strictErrors: decoded.duplicateFields)
    }
}

extension Dispatcher {
    func patch(
        _ call: Call, _ resource: Resource, subresource: String, _ warnings: inout [String]
    ) async throws(Status) -> HTTPResponse {
        guard !call.info.name.isEmpty else { throw .noSuchMethod }
        let responder = try responder(call)
        let isApply = try PatchRequest.type(call.http) == .apply
        let options = try RequestOptions.write(.patch, call.query, isApply: isApply)
        var caller = Caller(call)
        defer { warnings += caller.warnings }
        if !isApply { _ = try await resource.get(namespace: call.info.namespace, name: call.info.name) }
        let body = try PatchRequest.decode(call, options)
        let updated = try await resource.patch(
            body, namespace: call.info.namespace, name: call.info.name, subresource: subresource, options: options,
            caller: &caller)
        return try responder.response(updated.isCreated ? 201 : 200, updated.answer, resource)
    }
}
