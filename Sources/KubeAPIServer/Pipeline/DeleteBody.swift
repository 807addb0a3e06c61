import KubeHTTP
import KubeObject

/// The `DeleteOptions` that a DELETE may carry as its body.
enum DeleteBody {
    /// `.null` where there is no body.
    static func decode(_ request: HTTPRequest) throws(Status) -> Value {
        guard !request.body.isEmpty else { return .null }
        if request.isBodyTooLarge { throw .requestEntityTooLarge("limit is \(JSON.maximumSize)") }
        let value = try BodyDecoder.tree(request.body, try Negotiation.body(request)).value
        guard value.object != nil else { throw BodyDecoder.notAnObject(value) }
        for (field, type) in [("gracePeriodSeconds", "int64"), ("propagationPolicy", "v1.DeletionPropagation"), ("orphanDependents", "bool")] {
            let member = value[field]
            let isRight = member.isNull || (type == "int64" ? member.integer != nil : type == "bool" ? member.bool != nil : member.string != nil)
            guard isRight else {
                throw .badRequest("json: cannot unmarshal \(member.typeName) into Go struct field DeleteOptions.\(field) of type \(type)")
            }
        }
        return value
    }
}
