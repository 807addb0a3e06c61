internal import HashTreeCollections
public import KubeObject

/// What a cache held at one moment. A copy costs nothing, never changes, and may go anywhere.
///
/// Objects are found by key, by namespace, by an owner's uid, and by any index the cache was given.
public struct CacheSnapshot: Sendable {
    var objects: TreeDictionary<ObjectKey, Value> = [:]
    var indexes: [CacheIndex: TreeDictionary<String, TreeSet<ObjectKey>>] = [:]
    /// The newest resource version that the cache has seen: every change up to it is in here.
    public internal(set) var resourceVersion = ResourceVersion.none
    /// Whether the first list is complete. Before it an absent object says nothing.
    public internal(set) var isSynced = false

    public init() {}

    public var count: Int { objects.count }
    public var isEmpty: Bool { objects.isEmpty }

    public subscript(_ key: ObjectKey) -> Value? { objects[key] }

    public func object(namespace: String = "", name: String) -> Value? {
        objects[ObjectKey(namespace: namespace, name: name)]
    }

    /// All objects, in no particular order.
    public var all: [Value] { objects.map(\.value) }
    public var keys: [ObjectKey] { objects.map(\.key) }

    public func forEach(_ body: (Value) -> Void) {
        for entry in objects { body(entry.value) }
    }

    /// The objects of a namespace, in no particular order.
    public func objects(inNamespace namespace: String) -> [Value] { objects(by: .namespace, namespace) }

    /// The objects that name this uid in their owner references, in no particular order.
    public func objects(ownedBy uid: String) -> [Value] { objects(by: .owner, uid) }

    /// The objects that an index files under a value, in no particular order. An index that the cache was not given
    /// answers nothing.
    public func objects(by index: CacheIndex, _ value: String) -> [Value] {
        guard let keys = indexes[index]?[value] else { return [] }
        return keys.compactMap { objects[$0] }
    }

    public func keys(by index: CacheIndex, _ value: String) -> [ObjectKey] {
        indexes[index]?[value].map(Array.init) ?? []
    }

    /// The values an index has, in no particular order.
    public func values(of index: CacheIndex) -> [String] {
        indexes[index]?.map(\.key) ?? []
    }

    mutating func put(_ object: Value, _ key: ObjectKey) -> Value? {
        let old = objects.updateValue(object, forKey: key)
        for index in indexes.keys { file(key, in: index, old: old, new: object) }
        return old
    }

    mutating func remove(_ key: ObjectKey) -> Value? {
        guard let old = objects.removeValue(forKey: key) else { return nil }
        for index in indexes.keys { file(key, in: index, old: old, new: nil) }
        return old
    }

    mutating func add(_ index: CacheIndex) {
        guard indexes[index] == nil else { return }
        indexes[index] = [:]
        for entry in objects { file(entry.key, in: index, old: nil, new: entry.value) }
    }

    private mutating func file(_ key: ObjectKey, in index: CacheIndex, old: Value?, new: Value?) {
        let before = old.map(index.values) ?? []
        let after = new.map(index.values) ?? []
        guard before != after else { return }
        for value in before where !after.contains(value) {
            indexes[index]?[value]?.remove(key)
            if indexes[index]?[value]?.isEmpty == true { indexes[index]?[value] = nil }
        }
        for value in after where !before.contains(value) { indexes[index]?[value, default: []].insert(key) }
    }
}
