import KubeAPI
public import KubeClient
public import KubeObject

/// Deletes pods from nodes whose `NoExecute` taints they don't tolerate, or no longer.
public struct TaintEvictionController: Reconciler {
    public let name = "taint-eviction-controller"
    private let context: ControllerContext
    private let pods: Cache
    private let nodes: Cache
    private static let byNode = CacheIndex.field("spec.nodeName")

    public init(_ context: ControllerContext) {
        self.context = context
        pods = context.cache(Pod.groupVersionResource, indexes: [Self.byNode])
        nodes = context.cache(Node.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Pod.groupVersionResource, indexes: [Self.byNode]) { pod in
            guard let node = pod["spec"]["nodeName"].string, let tree = nodes.snapshot.object(name: node) else { return [] }
            return Self.evicting(tree).isEmpty ? [] : [ObjectKey(pod)]
        }
        _ = setup.informer(Node.groupVersionResource)
        nodes.addHandler { change in
            guard Self.evicting(change.object) != change.old.map(Self.evicting) ?? [] else { return }
            for key in pods.snapshot.keys(by: Self.byNode, change.object.name) { setup.queue.add(key) }
        }
    }

    private static func evicting(_ node: Value) -> [Value] {
        (node["spec"]["taints"].array ?? []).filter { $0["effect"].string == "NoExecute" }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let tree = pods[key], tree.deletionTimestamp == nil else { return .done }
        let pod = Pod(tree)
        guard let node = nodes.snapshot.object(name: pod.spec.nodeName ?? "") else { return .done }
        let now = context.environment.now()
        guard case .evict(let time) = TaintEvictionPlan(pod: pod, taints: Self.evicting(node), now: now) else { return .done }
        guard time <= now else { return .requeue(after: time - now) }
        context.events.normal(tree, "TaintManagerEviction", "Marking for deletion Pod \(key)")
        try await evict(pod, now, client)
        return .done
    }

    private func evict(_ pod: Pod, _ now: Timestamp, _ client: any Client) async throws {
        do throws(Status) {
            var changed = pod
            changed.status.conditions.removeAll { $0.type == "DisruptionTarget" }
            changed.status.conditions.append(
                PodCondition {
                    $0.type = "DisruptionTarget"
                    $0.status = "True"
                    $0.reason = "DeletionByTaintManager"
                    $0.message = "Taint manager: deleting due to NoExecute taint"
                    $0.lastTransitionTime = now
                })
            try await client.updateStatus(changed)
            try await client.delete(pod)
        } catch {
            guard error.code == 404 else { throw error }
        }
    }
}
