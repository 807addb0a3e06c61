public import KubeAPI
public import KubeObject
public import KubeStore

/// What the server itself knows of the cluster, read at once and without authorization: for authorizers, admission and
/// subresources. Objects are in the version that is stored.
public protocol ObjectReader: Sendable {
    /// The newest object the server has seen, nil where there is none.
    func object(_ resource: GroupResource, namespace: String, name: String) -> Value?
    /// All objects of a resource, of one namespace or (nil) of all, ordered by namespace and name.
    func objects(_ resource: GroupResource, namespace: String?) -> [Value]
    /// The revision of the newest change of any of the resource's objects: what was derived from them holds while it stays.
    func revision(_ resource: GroupResource) -> Revision
    /// The kinds that are served now.
    var kinds: [Kind] { get }
}
