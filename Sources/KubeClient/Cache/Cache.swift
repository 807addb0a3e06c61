public import KubeObject
internal import Synchronization

/// The objects of one resource as one informer last saw them, with indexes, for any number of readers.
///
/// One writer (the informer) applies changes; readers take a `snapshot`. A handler sees every object it could have
/// found in a snapshot exactly once as added, then each change, in order and never two at a time.
public final class Cache: Sendable {
    private let state: Mutex<CacheSnapshot>
    /// Held while handlers run, so that a new handler's replay and the next change don't cross.
    private let delivery = Mutex<[Handler]>([])
    private let progress = Mutex<[@Sendable () -> Void]>([])

    typealias Handler = @Sendable (CacheChange) -> Void

    public init(indexes: [CacheIndex] = []) {
        var snapshot = CacheSnapshot()
        for index in [.namespace, .owner] + indexes { snapshot.add(index) }
        state = Mutex(snapshot)
    }

    public var snapshot: CacheSnapshot { state.withLock { $0 } }

    public subscript(_ key: ObjectKey) -> Value? { snapshot[key] }

    /// Adds an index, filing what is already there. Adding the same again does nothing.
    public func add(_ index: CacheIndex) {
        state.withLock { $0.add(index) }
    }

    /// Calls `handler` with what is there (as added), then with every change. It runs on the informer's task: it must
    /// be quick (put a key on a queue) and must not add handlers.
    public func addHandler(_ handler: @escaping @Sendable (CacheChange) -> Void) {
        delivery.withLock { handlers in
            for object in snapshot.all { handler(.added(object)) }
            handlers.append(handler)
        }
    }

    /// Calls `handler` whenever the cache's resource version has moved, after the change's handlers.
    public func addProgressHandler(_ handler: @escaping @Sendable () -> Void) {
        progress.withLock { $0.append(handler) }
    }
}

/// What happened to an object of a cache.
public enum CacheChange: Sendable {
    case added(Value)
    case updated(old: Value, new: Value)
    /// With the last state the cache knew or the deletion event carried.
    case deleted(Value)

    /// The object after the change, or as it last was.
    public var object: Value {
        switch self {
        case .added(let object), .updated(_, let object), .deleted(let object): object
        }
    }

    /// The object before an update.
    public var old: Value? {
        if case .updated(let old, _) = self { old } else { nil }
    }
}

extension Cache {
    /// Takes a whole list for the truth; what did not change is not reported.
    func replace(_ objects: [Value], resourceVersion: ResourceVersion) {
        delivery.withLock { handlers in
            let changes = state.withLock { snapshot -> [CacheChange] in
                var changes: [CacheChange] = []
                var present: Set<ObjectKey> = []
                for object in objects {
                    let key = ObjectKey(object)
                    present.insert(key)
                    changes += Self.put(object, key, into: &snapshot)
                }
                for key in snapshot.keys where !present.contains(key) {
                    if let old = snapshot.remove(key) { changes.append(.deleted(old)) }
                }
                snapshot.resourceVersion = resourceVersion
                snapshot.isSynced = true
                return changes
            }
            for change in changes { for handler in handlers { handler(change) } }
        }
        notifyProgress()
    }

    /// Applies one watch event; a bookmark only moves the resource version.
    func apply(_ event: WatchEvent) {
        delivery.withLock { handlers in
            let changes = state.withLock { snapshot -> [CacheChange] in
                let version = ResourceVersion(event.object.resourceVersion)
                if version > snapshot.resourceVersion { snapshot.resourceVersion = version }
                let key = ObjectKey(event.object)
                switch event.kind {
                case .bookmark: return []
                case .added, .modified: return Self.put(event.object, key, into: &snapshot)
                case .deleted: return snapshot.remove(key) == nil ? [] : [.deleted(event.object)]
                }
            }
            for change in changes { for handler in handlers { handler(change) } }
        }
        notifyProgress()
    }

    /// An object of another uid under the same name is a deletion and an addition.
    private static func put(_ object: Value, _ key: ObjectKey, into snapshot: inout CacheSnapshot) -> [CacheChange] {
        if let old = snapshot[key], old.uid == object.uid, old.resourceVersion == object.resourceVersion,
            !object.resourceVersion.isEmpty
        {
            return []
        }
        guard let old = snapshot.put(object, key) else { return [.added(object)] }
        return old.uid == object.uid ? [.updated(old: old, new: object)] : [.deleted(old), .added(object)]
    }

    private func notifyProgress() {
        for handler in progress.withLock({ $0 }) { handler() }
    }
}

extension CacheChange {
    public var isDeletion: Bool {
        if case .deleted = self { true } else { false }
    }
}
