import KubeClient
import KubeObject
import Logging

/// The config maps, secrets and other objects that the node's pods name, each watched for as long as one does.
///
/// Only single objects are asked for, by name: a node may read no others.
actor ReferencedObjects {
    struct Key: Sendable, Hashable {
        var resource: GroupVersionResource
        var namespace: String
        var name: String
    }

    private struct Entry {
        var users: Set<String> = []
        var informer: Informer
        var task: Task<Void, Never>
    }

    private let client: any Client
    private let environment: Environment
    private var entries: [Key: Entry] = [:]
    private var byUser: [String: Set<Key>] = [:]
    /// Told of each change of an object, with the pods that name it.
    private var onChange: (@Sendable (Key, Set<String>) -> Void)?
    private var isStopped = false

    static let configMaps = GroupVersionResource("", "v1", "configmaps")
    static let secrets = GroupVersionResource("", "v1", "secrets")
    static let claims = GroupVersionResource("", "v1", "persistentvolumeclaims")

    init(client: any Client, environment: Environment) {
        self.client = client
        self.environment = environment
    }

    func setHandler(_ handler: @escaping @Sendable (Key, Set<String>) -> Void) { onChange = handler }

    /// Watches what a pod names from now on, and no longer what it named before.
    func register(_ uid: String, _ keys: Set<Key>) {
        guard !isStopped else { return }
        for key in (byUser[uid] ?? []).subtracting(keys) { release(key, uid) }
        for key in keys { retain(key, uid) }
        byUser[uid] = keys.isEmpty ? nil : keys
    }

    func unregister(_ uid: String) { register(uid, []) }

    /// Ends all watches.
    func stop() async {
        isStopped = true
        for entry in entries.values { entry.task.cancel() }
        for entry in entries.values { await entry.task.value }
        entries = [:]
        byUser = [:]
    }

    private func retain(_ key: Key, _ uid: String) {
        guard entries[key] == nil else {
            entries[key]?.users.insert(uid)
            return
        }
        let informer = Informer(
            Informer.Selection(key.resource, namespace: key.namespace, fieldSelector: "metadata.name=\(key.name)"),
            client: client, environment: environment)
        informer.cache.addHandler { [weak self] _ in
            Task { await self?.changed(key) }
        }
        entries[key] = Entry(users: [uid], informer: informer, task: Task { await informer.run() })
    }

    private func release(_ key: Key, _ uid: String) {
        entries[key]?.users.remove(uid)
        guard let entry = entries[key], entry.users.isEmpty else { return }
        entry.task.cancel()
        entries[key] = nil
    }

    private func changed(_ key: Key) {
        guard let entry = entries[key] else { return }
        onChange?(key, entry.users)
    }

    /// The object as it is now, nil where there is none: from the watch where it has begun, else from the server.
    func object(_ key: Key) async throws(Status) -> Value? {
        if let entry = entries[key], entry.informer.isSynced {
            return entry.informer.cache.snapshot.object(namespace: key.namespace, name: key.name)
        }
        do throws(Status) {
            return try await client.get(Target(key.resource, namespace: key.namespace, name: key.name))
        } catch {
            if error.isNotFound { return nil }
            throw error
        }
    }
}
