internal import KubeObject
internal import Synchronization

/// What one reconcile wrote, and whether the caches have seen it.
///
/// This replaces hand-kept expectations: resource versions of a resource only grow, so a cache that has reached the
/// version a write was answered with holds that write or a later state.
struct WriteRecord: Sendable {
    /// By resource, the newest version answered to a write.
    var versions: [GroupVersionResource: ResourceVersion] = [:]
    /// Deletions have no version to wait for: the object must be gone, or be marked, or be another.
    var deletions: [GroupVersionResource: [ObjectKey: String]] = [:]

    var isEmpty: Bool { versions.isEmpty && deletions.isEmpty }

    mutating func merge(_ other: WriteRecord) {
        versions.merge(other.versions) { max($0, $1) }
        deletions.merge(other.deletions) { $0.merging($1) { $1 } }
    }

    /// Leaves what the caches have not seen yet. Resources that nobody caches can't be waited for.
    mutating func settle(_ informers: SharedInformers) {
        guard !isEmpty else { return }
        for (resource, version) in versions {
            guard let snapshot = informers.existing(resource)?.cache.snapshot, snapshot.resourceVersion < version else {
                versions[resource] = nil
                continue
            }
        }
        for (resource, keys) in deletions {
            guard let snapshot = informers.existing(resource)?.cache.snapshot else {
                deletions[resource] = nil
                continue
            }
            let open = keys.filter { key, uid in
                guard let object = snapshot[key], object.uid == uid else { return false }
                return object.deletionTimestamp == nil
            }
            deletions[resource] = open.isEmpty ? nil : open
        }
    }
}

/// Passes requests on and notes what the answers to writes say, for one reconcile.
final class TrackingClient: Client {
    private let client: any Client
    private let written = Mutex(WriteRecord())

    init(_ client: any Client) { self.client = client }

    var record: WriteRecord { written.withLock { $0 } }

    func get(_ target: Target, options: GetOptions) async throws(Status) -> Value {
        try await client.get(target, options: options)
    }
    func list(_ target: Target, options: ListOptions) async throws(Status) -> ObjectList {
        try await client.list(target, options: options)
    }
    func watch(_ target: Target, options: ListOptions) async throws(Status) -> WatchStream {
        try await client.watch(target, options: options)
    }
    func create(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        note(target, try await client.create(target, object, options: options), options)
    }
    func update(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        note(target, try await client.update(target, object, options: options), options)
    }
    func patch(_ target: Target, _ patch: Patch, options: WriteOptions) async throws(Status) -> Value {
        note(target, try await client.patch(target, patch, options: options), options)
    }
    func delete(_ target: Target, options: DeleteOptions) async throws(Status) -> Value {
        let answer = try await client.delete(target, options: options)
        let uid = options.uid ?? answer.uid
        if let name = target.name, !uid.isEmpty, !options.dryRun {
            let key = ObjectKey(namespace: target.namespace ?? "", name: name)
            written.withLock { $0.deletions[target.resource, default: [:]][key] = uid }
        }
        return answer
    }
    func deleteCollection(_ target: Target, options: DeleteOptions, list: ListOptions) async throws(Status) {
        try await client.deleteCollection(target, options: options, list: list)
    }

    private func note(_ target: Target, _ answer: Value, _ options: WriteOptions) -> Value {
        let version = ResourceVersion(answer.resourceVersion)
        guard !options.dryRun, version > .none else { return answer }
        // The answer of such a subresource (a scale, an eviction) is another kind, yet its version is the object's.
        written.withLock { $0.versions[target.resource] = max($0.versions[target.resource] ?? .none, version) }
        return answer
    }
}
