public import KubeAPI
public import KubeObject
public import KubeStore
import Synchronization

/// All resources that are served, over one store: which kinds there are, where they are kept, and what the server itself
/// reads of them.
public final class Registry: ObjectReader {
    let store: any Store
    let environment: Environment
    let pump: StorePump
    let leases: LeaseKeeper
    private let table: Mutex<Table>

    /// Replaced as a whole when kinds come and go.
    private struct Table {
        var kinds: [Kind] = []
        var entries: [GroupVersionResource: Entry] = [:]
        var storages: [GroupResource: ResourceStorage] = [:]
        var admission: [any AdmissionPlugin] = []
        var generation = 0
    }

    private struct Entry {
        var kind: Kind
        var storage: ResourceStorage
    }

    public init(store: any Store, kinds: [Kind], environment: Environment) {
        self.store = store
        self.environment = environment
        pump = StorePump(store: store, environment: environment)
        leases = LeaseKeeper(store: store, environment: environment)
        table = Mutex(Table())
        for kind in kinds {
            // A kind that is only a request is known to discovery all the same.
            if kind.isStored { pump.add(enter(kind).cache) } else { table.withLock { $0.kinds.append(kind) } }
        }
    }

    /// Makes admission known; before the first request.
    func use(_ admission: [any AdmissionPlugin]) {
        table.withLock { $0.admission = admission }
    }

    var admission: [any AdmissionPlugin] { table.withLock { $0.admission } }

    /// Adds a kind, or replaces its declaration, while the server runs.
    public func install(_ kind: Kind) async throws(StoreError) {
        guard kind.isStored else { return }
        let known = table.withLock { $0.storages[kind.storedResource] != nil }
        let storage = enter(kind)
        if !known { try await pump.addLoading(storage.cache) }
    }

    /// Stops serving a version of a resource; its objects stay in the store.
    public func remove(_ resource: GroupVersionResource) {
        let orphaned = table.withLock { table -> ResourceStorage? in
            guard let entry = table.entries.removeValue(forKey: resource) else { return nil }
            table.kinds.removeAll { $0.groupVersionResource == resource }
            table.generation += 1
            guard !table.entries.values.contains(where: { $0.storage === entry.storage }) else { return nil }
            table.storages.removeValue(forKey: entry.storage.groupResource)
            return entry.storage
        }
        if let orphaned { pump.remove(orphaned.cache) }
    }

    private func enter(_ kind: Kind) -> ResourceStorage {
        table.withLock { table in
            let storage = table.storages[kind.storedResource] ?? ResourceStorage(kind: kind, store: store, pump: pump)
            table.storages[kind.storedResource] = storage
            if table.entries[kind.groupVersionResource] != nil {
                table.kinds.removeAll { $0.groupVersionResource == kind.groupVersionResource }
            }
            table.kinds.append(kind)
            table.entries[kind.groupVersionResource] = Entry(kind: kind, storage: storage)
            table.generation += 1
            return storage
        }
    }

    func resource(_ resource: GroupVersionResource) -> Resource? {
        table.withLock { table in
            table.entries[resource].map { Resource(kind: $0.kind, storage: $0.storage, registry: self) }
        }
    }

    func servesGroup(_ group: String) -> Bool {
        group.isEmpty || table.withLock { table in table.kinds.contains { $0.group == group } }
    }

    /// Any served version of a resource.
    func resource(_ resource: GroupResource) -> Resource? {
        table.withLock { table in
            table.entries.values.first { $0.kind.groupResource == resource }.map {
                Resource(kind: $0.kind, storage: $0.storage, registry: self)
            }
        }
    }

    private func storage(_ resource: GroupResource) -> ResourceStorage? {
        table.withLock { table in
            table.storages[resource] ?? table.entries.values.first { $0.kind.groupResource == resource }?.storage
        }
    }

    public var kinds: [Kind] { table.withLock { $0.kinds } }

    /// Changes whenever kinds come or go: what was derived from `kinds` holds while it stays.
    public var kindsGeneration: Int { table.withLock { $0.generation } }

    public func object(_ resource: GroupResource, namespace: String, name: String) -> Value? {
        storage(resource)?.cache.object(namespace.isEmpty ? name : "\(namespace)/\(name)")?.value
    }

    public func objects(_ resource: GroupResource, namespace: String?) -> [Value] {
        guard let objects = storage(resource)?.cache.snapshot().objects else { return [] }
        let range = KeyRange(namespace: namespace)
        return objects.elements(from: range.lower, to: range.upper).map(\.value)
    }

    public func revision(_ resource: GroupResource) -> Revision {
        storage(resource)?.cache.changed ?? 0
    }
}

extension Kind {
    /// Some kinds are only ever a request's body and are never kept (`TokenReview`, `Binding`).
    var isStored: Bool { verbs.contains("get") || verbs.contains("list") }

    /// Where all versions of the kind are kept.
    var storedResource: GroupResource {
        storage.map { GroupResource($0.groupVersionKind.group, $0.resource) } ?? groupResource
    }
}
