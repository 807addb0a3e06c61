public import KubeSchema
import KubeObject

extension OpenAPIPublisher {
    /// Publishes the given kinds, built-in ones as a rule.
    public init(kinds: [Kind]) {
        self.init(types: Schema.builtIn, resources: kinds.map(\.openAPI))
    }
}

extension Kind {
    fileprivate var openAPI: OpenAPIResource {
        OpenAPIResource(
            groupVersionKind: groupVersionKind, plural: resource, isNamespaced: isNamespaced, verbs: verbs, schema: schema,
            listSchema: verbs.contains("list") ? Schema.builtIn(GroupVersionKind(group, version, kind + "List")) : nil,
            subresources: subresources.map { subresource in
                let name = subresource.name == "log" ? GroupVersionKind("", "v1", "PodLogOptions") : subresource.groupVersionKind
                return OpenAPISubresource(
                    name: subresource.name, groupVersionKind: subresource.groupVersionKind, verbs: subresource.verbs,
                    schema: Schema.builtIn(name))
            })
    }
}
