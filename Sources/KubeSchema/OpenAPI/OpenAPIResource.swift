public import KubeObject

/// A resource as OpenAPI shows it: what discovery says of it, and its type.
public struct OpenAPIResource: Sendable {
    public var groupVersionKind: GroupVersionKind
    public var plural: String
    public var isNamespaced: Bool
    public var verbs: [String]
    public var schema: Schema
    /// The type of its lists, where it can be listed.
    public var listSchema: Schema?
    public var subresources: [OpenAPISubresource]

    public init(
        groupVersionKind: GroupVersionKind, plural: String, isNamespaced: Bool, verbs: [String], schema: Schema, listSchema: Schema?,
        subresources: [OpenAPISubresource] = []
    ) {
        self.groupVersionKind = groupVersionKind
        self.plural = plural
        self.isNamespaced = isNamespaced
        self.verbs = verbs
        self.schema = schema
        self.listSchema = listSchema
        self.subresources = subresources
    }
}

public struct OpenAPISubresource: Sendable {
    public var name: String
    public var groupVersionKind: GroupVersionKind
    public var verbs: [String]
    /// The type of its body; for `log` and the connecting ones (`exec`, `proxy`) of the options in the query.
    public var schema: Schema?

    public init(name: String, groupVersionKind: GroupVersionKind, verbs: [String], schema: Schema?) {
        self.name = name
        self.groupVersionKind = groupVersionKind
        self.verbs = verbs
        self.schema = schema
    }
}

/// The two forms in which the API describes itself.
enum OpenAPIVersion: Sendable {
    /// `/openapi/v2`: all groups in one document.
    case v2
    /// `/openapi/v3/…`: a document a group and version, with defaults.
    case v3

    var definitionPrefix: String { self == .v2 ? "#/definitions/io.k8s." : "#/components/schemas/io.k8s." }
}
