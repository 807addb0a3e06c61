import KubeAPI
public import KubeClient
public import KubeObject

/// Deletes pods that nobody else will: of nodes that are gone, that were being deleted before they had a node, on nodes that
/// are out of service, and terminated ones beyond a number.
public struct PodGCController: Reconciler {
    public let name = "pod-garbage-collector-controller"
    private let context: ControllerContext
    private let pods: Cache
    private let nodes: Cache
    private let terminatedThreshold: Int
    private static let byNode = CacheIndex.field("spec.nodeName")

    /// What to look at: one pod, or all terminated ones together.
    public enum Key: Hashable, Sendable, CustomStringConvertible {
        case pod(ObjectKey), terminated

        public var description: String {
            switch self {
            case .pod(let key): key.description
            case .terminated: "terminated pods"
            }
        }
    }

    public init(_ context: ControllerContext, terminatedThreshold: Int = 12_500) {
        self.context = context
        self.terminatedThreshold = terminatedThreshold
        pods = context.cache(Pod.groupVersionResource, indexes: [Self.byNode])
        nodes = context.cache(Node.groupVersionResource)
    }

    /// A node that was deleted may be coming back (a restart that registers anew): its pods are let live so long.
    private static let quarantine = Duration.seconds(40)

    public func start(_ setup: ControllerSetup<Key>) async throws {
        setup.watch(Pod.groupVersionResource, indexes: [Self.byNode]) { tree in
            let pod = Pod(tree)
            var keys: [Key] = []
            if pod.isTerminated { keys.append(.terminated) }
            if pod.isTerminating ? true : pod.isScheduled && nodes.snapshot.object(name: pod.spec.nodeName ?? "") == nil {
                keys.append(.pod(pod.key))
            }
            return keys
        }
        _ = setup.informer(Node.groupVersionResource)
        nodes.addHandler { change in
            guard Self.isOutOfService(change.object) || change.isDeletion else { return }
            let wait = change.isDeletion ? Self.quarantine : .zero
            for key in pods.snapshot.keys(by: Self.byNode, change.object.name) { setup.queue.add(.pod(key), after: wait) }
        }
    }

    public func reconcile(_ key: Key, client: any Client) async throws -> Next {
        switch key {
        case .terminated: return try await trimTerminated(client)
        case .pod(let key): return try await collect(key, client)
        }
    }

    private func collect(_ key: ObjectKey, _ client: any Client) async throws -> Next {
        guard let tree = pods[key] else { return .done }
        let pod = Pod(tree)
        guard let nodeName = pod.spec.nodeName, !nodeName.isEmpty else {
            guard pod.isTerminating else { return .done }
            try await delete(pod, nil, client)
            return .done
        }
        if let node = nodes.snapshot.object(name: nodeName) {
            guard Self.isOutOfService(node), pod.isTerminating, !Self.isReady(node) else { return .done }
            try await delete(pod, nil, client)
            return .done
        }
        let age = pod.metadata.creationTimestamp.map { context.environment.now() - $0 } ?? .zero
        guard age >= Self.quarantine else { return .requeue(after: Self.quarantine - age) }
        do throws(Status) {
            _ = try await client.get(Target(Node.groupVersionResource, name: nodeName))
            return .done
        } catch {
            guard error.code == 404 else { throw error }
        }
        try await delete(pod, "PodGC: node no longer exists", client)
        return .done
    }

    private func trimTerminated(_ client: any Client) async throws -> Next {
        guard terminatedThreshold > 0 else { return .done }
        let ended = pods.snapshot.all.filter { Pod($0).isTerminated }
        for pod in ended.sorted(by: Value.isOlder).prefix(max(0, ended.count - terminatedThreshold)) {
            try await delete(Pod(pod), nil, client)
        }
        return .done
    }

    /// Deletes at once; a pod that was still running is first marked failed, with the reason why it was disrupted.
    private func delete(_ pod: Pod, _ why: String?, _ client: any Client) async throws {
        do throws(Status) {
            if !pod.isTerminated, let why {
                var failed = pod
                failed.status.phase = "Failed"
                failed.status.conditions.removeAll { $0.type == "DisruptionTarget" }
                let now = context.environment.now()
                failed.status.conditions.append(
                    PodCondition {
                        $0.type = "DisruptionTarget"
                        $0.status = "True"
                        $0.reason = "DeletionByPodGC"
                        $0.message = why
                        $0.lastTransitionTime = now
                    })
                try await client.updateStatus(failed)
            }
            try await client.delete(pod, options: DeleteOptions(gracePeriodSeconds: 0))
        } catch {
            guard error.code == 404 else { throw error }
        }
    }

    private static func isOutOfService(_ node: Value) -> Bool {
        (node["spec"]["taints"].array ?? []).contains { $0["key"].string == "node.kubernetes.io/out-of-service" }
    }

    private static func isReady(_ node: Value) -> Bool {
        (node["status"]["conditions"].array ?? []).contains { $0["type"].string == "Ready" && $0["status"].string == "True" }
    }
}
