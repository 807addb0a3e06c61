import KubeAPI
public import KubeClient
import KubeObject
import Synchronization

/// Deletes what has lost its owners, in the background or the foreground, and lets go what is to be left behind
/// (https://kubernetes.io/docs/concepts/architecture/garbage-collection/).
///
/// It follows the metadata of all resources. Before anything is deleted, object and owners are read from the server: the
/// graph only says where to look.
public final class GarbageCollector: Reconciler {
    public let name = "garbage-collector-controller"
    private let context: ControllerContext
    private let definitions: Cache
    private let graph = Mutex(OwnershipGraph())
    private let followed = Mutex<[ResourceCatalog.Entry: Informer]>([:])
    /// Owners that the server was asked for and does not have; uids never come back.
    private let absent = Mutex(RecentSet<String>(limit: 4096))

    public init(_ context: ControllerContext) {
        self.context = context
        definitions = context.cache(ResourceCatalog.definitions)
    }

    public func start(_ setup: ControllerSetup<GarbageKey>) async throws {
        for entry in ResourceCatalog(definitions: []).entries { follow(entry, setup) { setup.metadataInformer($0) } }
        _ = setup.informer(ResourceCatalog.definitions)
        definitions.addHandler { [self] _ in followDefinitions(setup) }
    }

    /// Follows what custom resource definitions serve, and no longer what they did.
    private func followDefinitions(_ setup: ControllerSetup<GarbageKey>) {
        let wanted = Set(ResourceCatalog(definitions: definitions.snapshot.all).entries)
        let present = Set(followed.withLock { $0.keys })
        for entry in wanted.subtracting(present) {
            follow(entry, setup) { setup.informers.metadataInformer($0) }
        }
        for entry in present.subtracting(wanted) {
            guard let informer = followed.withLock({ $0.removeValue(forKey: entry) }) else { continue }
            setup.informers.release(informer.selection)
            for object in informer.cache.snapshot.all { update(setup) { $0.forget(object.uid) } }
        }
    }

    private func follow(
        _ entry: ResourceCatalog.Entry, _ setup: ControllerSetup<GarbageKey>, _ informer: (GroupVersionResource) -> Informer
    ) {
        let informer = informer(entry.resource)
        followed.withLock { $0[entry] = informer }
        informer.cache.addHandler { [self] change in
            switch change {
            case .added(let object): update(setup) { $0.observe(object) }
            case .updated(let old, let new):
                // Most updates change nothing that matters here.
                guard Self.concerns(old) != Self.concerns(new) else { return }
                update(setup) { $0.observe(new) }
            case .deleted(let object):
                absent.withLock { $0.insert(object.uid) }
                update(setup) { $0.forget(object.uid) }
            }
        }
    }

    private static func concerns(_ object: Value) -> [Value] {
        let metadata = object["metadata"]
        return [metadata["ownerReferences"], metadata["finalizers"], metadata["deletionTimestamp"]]
    }

    private func update(_ setup: ControllerSetup<GarbageKey>, _ change: (inout OwnershipGraph) -> [GarbageKey]) {
        for key in graph.withLock({ change(&$0) }) { setup.queue.add(key) }
    }

    public func reconcile(_ key: GarbageKey, client: any Client) async throws -> Next {
        switch key {
        case .delete(let uid): try await collect(uid, client)
        case .orphan(let uid): try await orphan(uid, client)
        }
        return .done
    }
}

extension GarbageCollector {
    private var catalog: ResourceCatalog { ResourceCatalog(definitions: definitions.snapshot.all) }

    private func target(_ identity: OwnershipGraph.Identity) -> Target? {
        let group = GroupVersion(apiVersion: identity.apiVersion)?.group ?? ""
        guard let entry = catalog.entry(GroupKind(group, identity.kind)) else { return nil }
        return Target(entry.resource, namespace: entry.isNamespaced ? identity.namespace : nil, name: identity.name)
    }

    private func collect(_ uid: String, _ client: any Client) async throws {
        guard let node = graph.withLock({ $0.nodes[uid] }), !node.isVirtual else { return }
        guard !node.isBeingDeleted || node.isDeletingDependents else { return }
        guard node.isDeletingDependents || graph.withLock({ $0.mayLackOwner(node) }) else { return }
        guard let target = target(node.identity), let object = try await read(target, uid, client) else { return }
        if node.isDeletingDependents { return try await finishForeground(object, target, client) }
        let references = OwnershipGraph.owners(of: object)
        guard !references.isEmpty else { return }
        var owners: [(uid: String, state: GarbagePlan.OwnerState)] = []
        for reference in references { owners.append((reference.uid, try await state(of: reference, object, client))) }
        let dependents = graph.withLock { $0.dependents(of: uid) }
        let plan = GarbagePlan(
            owners: owners, finalizers: object.finalizers, hasDependents: !dependents.isEmpty,
            hasWaitingDependents: dependents.contains(where: \.isDeletingDependents))
        switch plan {
        case .keep: return
        case .dropOwners(let gone): try await dropOwners(Set(gone), of: object, target, client)
        case .delete(let policy): try await delete(object, target, policy, client)
        case .unblockThenDelete:
            try await unblock(object, target, client)
            try await delete(object, target, .foreground, client)
        }
    }

    /// Whether an owner is there, as the server says. A reference to a kind that nobody serves is left alone: its
    /// server may only be away.
    private func state(
        of reference: OwnershipGraph.Owner, _ object: Value, _ client: any Client
    ) async throws -> GarbagePlan.OwnerState {
        let identity = OwnershipGraph.Identity(
            apiVersion: reference.apiVersion, kind: reference.kind, namespace: object.namespace, name: reference.name,
            uid: reference.uid)
        guard let target = target(identity) else {
            throw FinalError("unable to get REST mapping for \(reference.apiVersion)/\(reference.kind).")
        }
        if absent.withLock({ $0.contains(reference.uid) }) { return .absent }
        guard target.namespace != "" else {
            // A cluster-scoped object can't be owned by a namespaced one.
            context.events.warning(
                object, "OwnerRefInvalidNamespace",
                "ownerRef [\(reference.apiVersion)/\(reference.kind), name: \(reference.name), uid: \(reference.uid)] does not exist in namespace \"\(object.namespace)\""
            )
            return .absent
        }
        guard let owner = try await read(target, reference.uid, client) else {
            absent.withLock { $0.insert(reference.uid) }
            return .absent
        }
        let isWaiting = owner.deletionTimestamp != nil && owner.finalizers.contains("foregroundDeletion")
        return isWaiting ? .waiting : .present
    }

    /// The object of this uid, nil where there is none any more.
    private func read(_ target: Target, _ uid: String, _ client: any Client) async throws -> Value? {
        do throws(Status) {
            let object = try await client.get(target)
            return object.uid == uid ? object : nil
        } catch {
            guard error.code == 404 else { throw error }
            return nil
        }
    }

    /// Lets a foreground deletion end when nobody holds it back; otherwise sends those who do on their way.
    private func finishForeground(_ object: Value, _ target: Target, _ client: any Client) async throws {
        let blocking = graph.withLock { $0.blockingDependents(of: object.uid) }
        guard blocking.isEmpty else {
            for dependent in blocking where !dependent.isBeingDeleted { try await collect(dependent.identity.uid, client) }
            return
        }
        try await removeFinalizer("foregroundDeletion", object, target, client)
    }

    private func orphan(_ uid: String, _ client: any Client) async throws {
        guard let node = graph.withLock({ $0.nodes[uid] }), node.isOrphaning, let target = target(node.identity),
            let object = try await read(target, uid, client)
        else { return }
        for dependent in graph.withLock({ $0.dependents(of: uid) }) {
            guard let target = self.target(dependent.identity), let object = try await read(target, dependent.identity.uid, client)
            else { continue }
            try await dropOwners([uid], of: object, target, client)
        }
        try await removeFinalizer("orphan", object, target, client)
    }

    private func dropOwners(_ uids: Set<String>, of object: Value, _ target: Target, _ client: any Client) async throws {
        let kept = (object["metadata"]["ownerReferences"].array ?? []).filter { !uids.contains($0["uid"].string ?? "") }
        try await patch(object, target, ("ownerReferences", kept.isEmpty ? .null : .array(kept)), client)
    }

    /// Takes `blockOwnerDeletion` from an object's references, so that a cycle of owners can end.
    private func unblock(_ object: Value, _ target: Target, _ client: any Client) async throws {
        let references = (object["metadata"]["ownerReferences"].array ?? []).map { reference in
            var reference = reference
            reference["blockOwnerDeletion"] = false
            return reference
        }
        try await patch(object, target, ("ownerReferences", .array(references)), client)
    }

    private func removeFinalizer(_ finalizer: String, _ object: Value, _ target: Target, _ client: any Client) async throws {
        guard object.finalizers.contains(finalizer) else { return }
        let kept = object.finalizers.filter { $0 != finalizer }.map { Value.string($0) }
        try await patch(object, target, ("finalizers", kept.isEmpty ? .null : .array(kept)), client)
    }

    private func patch(_ object: Value, _ target: Target, _ member: (String, Value), _ client: any Client) async throws {
        let metadata = Object([("uid", .string(object.uid)), ("resourceVersion", .string(object.resourceVersion)), member])
        do throws(Status) {
            _ = try await client.patch(target, Patch(.merge, ["metadata": .object(metadata)]))
        } catch {
            guard error.code == 404 else { throw error }
        }
    }

    private func delete(
        _ object: Value, _ target: Target, _ policy: GarbagePlan.DeletePolicy, _ client: any Client
    ) async throws {
        guard object.deletionTimestamp == nil else { return }
        let propagation: DeleteOptions.Propagation =
            switch policy {
            case .background: .background
            case .foreground: .foreground
            case .orphan: .orphan
            }
        // Guarded by version too: who adopts it in between keeps it.
        let options = DeleteOptions(
            propagationPolicy: propagation, uid: object.uid, resourceVersion: object.resourceVersion)
        do throws(Status) {
            _ = try await client.delete(target, options: options)
        } catch {
            guard error.code == 404 else { throw error }
        }
    }
}

/// The last so many different elements.
struct RecentSet<Element: Hashable> {
    private var current: Set<Element> = []
    private var older: Set<Element> = []
    private let limit: Int

    init(limit: Int) { self.limit = max(2, limit) }

    func contains(_ element: Element) -> Bool { current.contains(element) || older.contains(element) }

    /// Two generations: when the younger is half of the limit it becomes the older, and that one is forgotten.
    mutating func insert(_ element: Element) {
        current.insert(element)
        guard current.count >= limit / 2 else { return }
        older = current
        current = []
    }
}
