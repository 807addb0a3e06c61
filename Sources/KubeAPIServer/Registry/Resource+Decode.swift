import KubeClient
import KubeObject

extension Resource {
    /// A decoded body as the schema lets it be: unknown fields are dropped, and told or refused as the client asks.
    func checked(_ decoded: BodyDecoder.Decoded, _ options: WriteOptions, _ caller: inout Caller) throws(Status) -> Value {
        try report(decoded.strictErrors, options, &caller)
        return decoded.value
    }

    func report(_ strictErrors: [String], _ options: WriteOptions, _ caller: inout Caller) throws(Status) {
        guard !strictErrors.isEmpty else { return }
        switch options.fieldValidation {
        case "Ignore": break
        case "Strict":
            throw .badRequest(
                "\(kind.kind) in version \"\(kind.version)\" cannot be handled as a \(kind.kind): strict decoding error: \(strictErrors.joined(separator: ", "))")
        default: caller.warnings += strictErrors
        }
    }
}
