import KubeAPI
import KubeObject
import KubeStore

/// Where the objects of one resource are kept, whatever versions it is served in: its keys in the store and its cache.
/// See also `StorePump`: a write is answered when the pump has carried it into the cache.
final class ResourceStorage: Sendable {
    let groupResource: GroupResource
    /// The version objects are stored in.
    let storedKind: GroupVersionKind
    let cache: WatchCache
    private let store: any Store
    private let pump: StorePump

    /// What a write met.
    enum Outcome: Sendable {
        case done(StoredObject)
        /// Somebody else was first; the object as it is now.
        case conflict(StoredObject?)
    }

    init(kind: Kind, store: any Store, pump: StorePump) {
        groupResource = kind.storedResource
        storedKind = kind.storage?.groupVersionKind ?? kind.groupVersionKind
        self.store = store
        self.pump = pump
        var indexed: (@Sendable (Value) -> String)?
        if kind.storedResource == GroupResource("", "pods") { indexed = { $0["spec"]["nodeName"].string ?? "" } }
        cache = WatchCache(prefix: Self.prefix(kind), indexed: indexed)
    }

    /// Upstream's keys.
    private static func prefix(_ kind: Kind) -> String {
        let resource = kind.storedResource
        switch (resource.group, resource.resource) {
        case ("", "services"): return "/registry/services/specs/"
        case ("", "endpoints"): return "/registry/services/endpoints/"
        case ("", "nodes"): return "/registry/minions/"
        case ("", "replicationcontrollers"): return "/registry/controllers/"
        case ("networking.k8s.io", "ingresses"): return "/registry/ingress/"
        case ("", let name): return "/registry/\(name)/"
        case ("apiextensions.k8s.io", let name), ("apiregistration.k8s.io", let name):
            return "/registry/\(resource.group)/\(name)/"
        // Custom resources' groups are never one word or under k8s.io alone.
        case (let group, let name) where group.contains(".") && !group.hasSuffix(".k8s.io"):
            return "/registry/\(group)/\(name)/"
        case (_, let name): return "/registry/\(name)/"
        }
    }

    static func key(namespace: String, name: String) -> String {
        namespace.isEmpty ? name : "\(namespace)/\(name)"
    }

    /// Puts an object where `current` is (nil: where none is), and answers when all readers see it.
    func put(_ value: Value, key: String, over current: StoredObject?, lease: LeaseID = 0) async throws(Status) -> Outcome {
        var value = value
        // Its place is kept for the revision that the commit will have.
        value["metadata"]["resourceVersion"] = "0"
        value["metadata"] = value["metadata"].orderedMetadata
        let bytes = StoredObject.encode(value)
        cache.expect(key, bytes: bytes, tree: value)
        let path = cache.prefix + key
        let result: CommitResult
        do throws(StoreError) {
            result = try await store.commit(
                Transaction(
                    compares: [.init(key: path, modRevision: current?.revision ?? 0)],
                    operations: [.put(key: path, value: bytes, lease: lease)]))
        } catch {
            cache.forget(key)
            throw Status(error)
        }
        switch result {
        case .failed(let entries, _):
            cache.forget(key)
            return .conflict(Self.object(key, entries.first ?? nil))
        case .committed(let revision):
            try await pump.wait(for: revision)
            if let object = cache.object(key), object.revision == revision { return .done(object) }
            return .done(StoredObject(key: key, stored: bytes, revision: revision, tree: value))
        }
    }

    /// Removes an object as it is in `current`.
    func remove(_ current: StoredObject) async throws(Status) -> Outcome {
        let path = cache.prefix + current.key
        do throws(StoreError) {
            let result = try await store.commit(
                Transaction(
                    compares: [.init(key: path, modRevision: current.revision)], operations: [.delete(key: path)]))
            switch result {
            case .failed(let entries, _): return .conflict(Self.object(current.key, entries.first ?? nil))
            case .committed(let revision):
                do throws(Status) { try await pump.wait(for: revision) } catch { throw StoreError.unavailable(error.message) }
                return .done(current.at(revision))
            }
        } catch {
            throw Status(error)
        }
    }

    private static func object(_ key: String, _ entry: KeyValue?) -> StoredObject? {
        entry.map { StoredObject(key: key, stored: $0.value, revision: $0.modRevision) }
    }

    /// A page of a past state.
    func range(_ range: KeyRange, from: String?, limit: Int, at revision: Revision) async throws(StoreError) -> (
        objects: [StoredObject], more: Int
    ) {
        let prefix = cache.prefix + range.lower
        let result = try await store.range(
            RangeRequest(
                prefix: prefix, from: from.map { cache.prefix + $0 }, limit: limit, revision: revision))
        let objects = result.entries.map { entry in
            StoredObject(key: String(entry.key.dropFirst(cache.prefix.count)), stored: entry.value, revision: entry.modRevision)
        }
        return (objects, result.count - objects.count)
    }
}

extension Status {
    init(_ error: StoreError) {
        switch error {
        case .compacted: self = .expired("The resourceVersion for the provided list is too old.")
        case .future(let current): self = .tooLargeResourceVersion(0, current: current)
        case .tooLarge(let message): self = .requestEntityTooLarge(message)
        case .overrun, .leaseNotFound, .unavailable, .closed: self = .serviceUnavailable("the store does not answer: \(error)")
        case .corrupt(let message): self = .internalError(message)
        }
    }

    static func tooLargeResourceVersion(_ asked: Revision, current: Revision) -> Status {
        Status(
            code: 504, reason: .timeout, message: "Timeout: Too large resource version: \(asked), current: \(current)",
            details: Details(
                causes: [Cause(reason: "ResourceVersionTooLarge", message: "Too large resource version")], retryAfterSeconds: 1))
    }
}

extension Value {
    private static let metadataOrder = [
        "name", "generateName", "namespace", "selfLink", "uid", "resourceVersion", "generation", "creationTimestamp",
        "deletionTimestamp", "deletionGracePeriodSeconds", "labels", "annotations", "ownerReferences", "finalizers",
        "managedFields",
    ]

    /// An object's metadata with its members in upstream's order.
    var orderedMetadata: Value {
        guard let members = object else { return self }
        var result = Object()
        for key in Self.metadataOrder {
            if let member = members[key] { result[key] = member }
        }
        for entry in members where result[entry.key] == nil { result[entry.key] = entry.value }
        return .object(result)
    }
}
