import KubeAPI
import KubeClient
import KubeObject
import KubeSchema

extension Resource {
    /// A decoded body as the schema lets it be: unknown fields are dropped, and told or refused as the client asks.
    func checked(_ decoded: BodyDecoder.Decoded, _ options: WriteOptions, _ caller: inout Caller) throws(Status) -> Value {
        try decoded.conformed(to: kind.schema, kind.groupVersionKind, options, &caller)
    }

    /// An object made in this process.
    func conformed(_ object: Value) -> Value {
        var object = object
        object["kind"] = .string(kind.kind)
        object["apiVersion"] = .string(kind.groupVersionKind.apiVersion)
        kind.schema.conform(&object)
        return object
    }
}

extension BodyDecoder.Decoded {
    func conformed(
        to schema: Schema, _ kind: GroupVersionKind, _ options: WriteOptions, _ caller: inout Caller
    ) throws(Status) -> Value {
        var value = value
        var findings = Schema.Findings(duplicateFields: duplicateFields)
        let managed = value["metadata"]["managedFields"]
        schema.conform(&value, reporting: &findings)
        // An empty list says that the fields are nobody's.
        if managed == [] { value["metadata"]["managedFields"] = managed }
        var strict = findings.strict
        if !duplicateKeys.isEmpty {
            strict.insert("yaml: unmarshal errors:\n" + duplicateKeys.map { "  \($0)" }.joined(separator: "\n"), at: 0)
        }
        if findings.failure == nil, options.fieldValidation == "Strict", !strict.isEmpty {
            throw .badRequest(
                "\(kind.kind) in version \"\(kind.version)\" cannot be handled as a \(kind.kind): strict decoding error: \(strict.joined(separator: ", "))"
            )
        }
        if let refusal = findings.refusal(strictly: false, kind: kind.kind, version: kind.version) { throw refusal }
        if options.fieldValidation != "Ignore" { caller.warnings += duplicateKeys + findings.strict }
        return value
    }
}
