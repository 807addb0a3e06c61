import KubeAPI
public import KubeClient
public import KubeObject

/// Keeps a DaemonSet's pod on each node that it selects.
public struct DaemonSetController: Reconciler {
    public let name = "daemonset-controller"
    private let context: ControllerContext
    private let sets: Cache
    private let pods: Cache
    private let nodes: Cache
    private let revisions: Cache

    public init(_ context: ControllerContext) {
        self.context = context
        sets = context.cache(DaemonSet.groupVersionResource)
        pods = context.cache(Pod.groupVersionResource, indexes: [.orphan])
        nodes = context.cache(Node.groupVersionResource)
        revisions = context.cache(ControllerRevision.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(DaemonSet.groupVersionResource)
        let owned: @Sendable (Value) -> [ObjectKey] = { object in
            guard let owner = object.controllerReference, owner.kind == "DaemonSet" else { return [] }
            return [ObjectKey(namespace: object.namespace, name: owner.name ?? "")]
        }
        setup.watch(Pod.groupVersionResource, indexes: [.orphan], keys: owned)
        setup.watch(ControllerRevision.groupVersionResource, keys: owned)
        _ = setup.informer(Node.groupVersionResource)
        nodes.addHandler { change in
            // Heartbeats move no pods.
            if let old = change.old, Self.concerns(old) == Self.concerns(change.object) { return }
            for key in sets.snapshot.keys { setup.queue.add(key) }
        }
    }

    private static func concerns(_ node: Value) -> [Value] {
        [node["metadata"]["labels"], node["spec"]["taints"], node["spec"]["unschedulable"]]
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let tree = sets[key] else { return .done }
        let set = DaemonSet(tree)
        guard let selector = try? Selector(tree["spec"]["selector"]) else { throw FinalError("invalid selector of DaemonSet \(key)") }
        guard !selector.isEmpty else {
            context.events.warning(
                tree, "SelectingAll", "This daemon set is selecting all pods. A non-empty selector is required.")
            return .done
        }
        let history = ControllerRevisions(
            owner: tree, existing: revisions.snapshot.objects(ownedBy: tree.uid), hashLabel: DaemonSetPlan.hashLabel,
            collisionCount: set.status.collisionCount)
        let current = tree.deletionTimestamp == nil ? try await history.write(client) : history.current
        let hash = current.metadata.labels[DaemonSetPlan.hashLabel] ?? ""
        let snapshot = pods.snapshot
        let candidates = snapshot.objects(ownedBy: tree.uid) + snapshot.objects(by: .orphan, key.namespace)
        let owned = try await ClaimPlan(owner: tree, selector: selector, candidates: candidates).carryOut(
            owner: tree, ownerResource: DaemonSet.groupVersionResource, resource: Pod.groupVersionResource, client: client
        ).map(Pod.init(_:))
        let plan = DaemonSetPlan(set, nodes: nodes.snapshot.all, pods: owned, hash: hash, now: context.environment.now())
        try await carryOut(plan, set, hash, client)
        let inUse = Set(owned.compactMap { $0.metadata.labels[DaemonSetPlan.hashLabel] })
        let used = Set(history.old.filter { inUse.contains($0.metadata.labels[DaemonSetPlan.hashLabel] ?? "") }.map(\.tree.name))
        try await history.trim(limit: set.spec.revisionHistoryLimit ?? 10, inUse: used, client)
        return plan.next.map { .requeue(after: $0) } ?? .done
    }

    private func carryOut(_ plan: DaemonSetPlan, _ set: DaemonSet, _ hash: String, _ client: any Client) async throws {
        let control = PodControl(client: client, events: context.events, owner: set.tree)
        for pod in plan.delete where pod.phase == "Failed" {
            let message = "Found failed daemon pod \(pod.key) on node \(pod.spec.nodeName ?? ""), will try to kill it"
            context.events.warning(set.tree, "FailedDaemonPod", message)
        }
        let nodes = plan.create
        let next = Counter()
        let made = await slowStart(nodes.count) {
            try await control.create(DaemonSetPlan.pod(of: set, node: nodes[next.take()], hash: hash))
        }
        let failures = await concurrently(plan.delete) { try await control.delete($0.tree) }
        if plan.status != set.status {
            var changed = set
            changed.status = plan.status
            try await client.updateStatus(changed)
        }
        if let error = made.error ?? failures.first { throw error }
    }
}
