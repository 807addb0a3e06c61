import KubeHTTP
import KubeObject

/// The `DeleteOptions` that a DELETE may carry as its body.
enum DeleteBody {
    /// `.null` where there is no body.
    static func decode(_ request: HTTPRequest) throws(Status) -> Value {
        guard !request.body.isEmpty else { return .null }
        if request.isBodyTooLarge { throw .requestEntityTooLarge("limit is \(JSON.maximumSize)") }
        let value = try BodyDecoder.tree(request.body, try Negotiation.body(request)).value
        if value.isNull { return .null }
        guard value.object != nil else { throw BodyDecoder.notAnObject(value) }
        guard value.kind.isEmpty || value.kind == "DeleteOptions" else {
            throw .badRequest(
                "no kind \(value.kind.goQuoted) is registered for version \(value.apiVersion.goQuoted) in scheme \"pkg/apis/meta/internalversion/scheme/register.go:27\""
            )
        }
        if !value["dryRun"].isNull, value["dryRun"].array == nil {
            throw .badRequest(
                "json: cannot unmarshal \(value["dryRun"].typeName) into Go struct field DeleteOptions.dryRun of type []string")
        }
        for (field, type) in [
            ("gracePeriodSeconds", "int64"), ("propagationPolicy", "v1.DeletionPropagation"), ("orphanDependents", "bool"),
        ] {
            let member = value[field]
            let isRight =
                member.isNull || (type == "int64" ? member.integer != nil : type == "bool" ? member.bool != nil : member.string != nil)
            guard isRight else {
                throw .badRequest("json: cannot unmarshal \(member.typeName) into Go struct field DeleteOptions.\(field) of type \(type)")
            }
        }
        return value
    }
}
