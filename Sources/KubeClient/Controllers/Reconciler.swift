public import KubeObject

/// Brings one object at a time from where it is to where it should be.
///
/// `reconcile` is level-based: it reads the caches, compares with what is wanted, and writes the difference. It may be
/// called for no reason, late, or again after a failure; it is never called twice at once for a key, nor before the
/// caches have seen what it wrote for that key the last time.
public protocol Reconciler: Sendable {
    associatedtype Key: Hashable & Sendable = ObjectKey

    /// As `--controllers` has it: `deployment`, `replicaset`, …
    var name: String { get }

    /// Called once, before the first `reconcile`: asks for informers and says which keys their changes concern.
    func start(_ setup: ControllerSetup<Key>) async throws

    /// - Parameter client: writes through it are remembered (see above). Errors are tried again, unless they are `FinalError`s.
    func reconcile(_ key: Key, client: any Client) async throws -> Next
}

/// What follows a reconcile that did not fail.
public enum Next: Sendable, Hashable {
    /// Nothing, until something changes.
    case done
    /// Look again after this time.
    case requeue(after: Duration)
}

/// An error that trying again would not help. It is logged, and the key rests until something changes.
public struct FinalError: Error, CustomStringConvertible {
    public var message: String

    public init(_ message: String) { self.message = message }

    public var description: String { message }
}

/// What a controller is given to set itself up with.
public struct ControllerSetup<Key: Hashable & Sendable>: Sendable {
    public let informers: SharedInformers
    public let queue: WorkQueue<Key>
    let depend: @Sendable (Informer) -> Void

    /// The informer of a resource. The controller's workers start when it and all others have synced.
    public func informer(
        _ resource: GroupVersionResource, namespace: String? = nil, fieldSelector: String = "", indexes: [CacheIndex] = []
    ) -> Informer {
        let informer = informers.informer(resource, namespace: namespace, fieldSelector: fieldSelector, indexes: indexes)
        depend(informer)
        return informer
    }

    /// An informer that has at least the metadata of a resource.
    public func metadataInformer(_ resource: GroupVersionResource) -> Informer {
        let informer = informers.metadataInformer(resource)
        depend(informer)
        return informer
    }

    /// Queues the keys that `keys` answers for each change of a resource's objects; of an update both the old
    /// and the new object are asked.
    @discardableResult
    public func watch(
        _ resource: GroupVersionResource, namespace: String? = nil, fieldSelector: String = "", indexes: [CacheIndex] = [],
        keys: @escaping @Sendable (Value) -> [Key]
    ) -> Cache {
        let informer = informer(resource, namespace: namespace, fieldSelector: fieldSelector, indexes: indexes)
        let queue = queue
        informer.cache.addHandler { change in
            let after = keys(change.object)
            for key in after { queue.add(key) }
            guard let old = change.old else { return }
            for key in keys(old) where !after.contains(key) { queue.add(key) }
        }
        return informer.cache
    }
}

extension ControllerSetup where Key == ObjectKey {
    /// Queues each changed object's own key.
    @discardableResult
    public func watch(
        _ resource: GroupVersionResource, namespace: String? = nil, fieldSelector: String = "", indexes: [CacheIndex] = []
    ) -> Cache {
        watch(resource, namespace: namespace, fieldSelector: fieldSelector, indexes: indexes) { [ObjectKey($0)] }
    }
}
