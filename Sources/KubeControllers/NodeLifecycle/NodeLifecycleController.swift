import KubeAPI
public import KubeClient
public import KubeObject
import Synchronization

/// Watches over the nodes' signs of life: tells the API what a silent node can't, and taints it.
///
/// A lease that is renewed or a status that is written is a sign of life at the time it is seen here, so that clocks need
/// not agree. Nothing is polled: each node has one timer, set to when its silence would be too long.
public final class NodeLifecycleController: Reconciler {
    public let name = "node-lifecycle-controller"
    private let context: ControllerContext
    private let nodes: Cache
    private let leases: Cache
    private let pods: Cache
    private let settings: NodeHealthPlan.Settings
    private let heard = Mutex<[String: Heard]>([:])
    private let pace = Mutex(EvictionPace())
    private let known = Mutex<Set<String>>([])
    private static let byNode = CacheIndex.field("spec.nodeName")

    private struct Heard {
        /// The last sign of each sort.
        var signs: [Sign: String] = [:]
        var at: Timestamp
    }

    private enum Sign { case lease, status }

    public init(_ context: ControllerContext) {
        self.context = context
        settings = NodeHealthPlan.Settings()
        nodes = context.cache(Node.groupVersionResource)
        leases = context.cache(Lease.groupVersionResource)
        pods = context.cache(Pod.groupVersionResource, indexes: [Self.byNode])
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        _ = setup.informer(Pod.groupVersionResource, indexes: [Self.byNode])
        _ = setup.informer(Lease.groupVersionResource)
        leases.addHandler { [self] change in
            guard change.object.namespace == "kube-node-lease", !change.isDeletion else { return }
            hear(change.object.name, .lease, change.object["spec"]["renewTime"].string ?? "")
        }
        _ = setup.informer(Node.groupVersionResource)
        nodes.addHandler { [self] change in
            let name = change.object.name
            guard !change.isDeletion else {
                heard.withLock { $0[name] = nil }
                setup.queue.add(ObjectKey(name: name))
                return
            }
            hear(name, .status, Self.heartbeat(change.object))
            guard let old = change.old, Self.concerns(old) == Self.concerns(change.object) else {
                return setup.queue.add(ObjectKey(name: name))
            }
        }
    }

    private static func heartbeat(_ node: Value) -> String {
        (node["status"]["conditions"].array ?? []).first { $0["type"].string == "Ready" }?["lastHeartbeatTime"].string ?? ""
    }

    /// What of a node decides about it; heartbeats alone change nothing.
    private static func concerns(_ node: Value) -> [Value] {
        [node["spec"]] + (node["status"]["conditions"].array ?? []).map { ["type": $0["type"], "status": $0["status"]] }
    }

    /// A sign that is not the last one again counts as heard now.
    private func hear(_ node: String, _ kind: Sign, _ sign: String) {
        let now = context.environment.now()
        heard.withLock { heard in
            guard heard[node]?.signs[kind] != sign else { return }
            heard[node, default: Heard(at: now)].signs[kind] = sign
            heard[node]?.at = now
        }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let tree = nodes[key] else {
            if known.withLock({ $0.remove(key.name) }) != nil {
                report(key.name, "RemovingNode", "Removing Node \(key.name) from Controller")
            }
            return .done
        }
        if known.withLock({ $0.insert(key.name).inserted }) {
            report(key.name, "RegisteredNode", "Registered Node \(key.name) in Controller", uid: tree.uid)
        }
        let now = context.environment.now()
        let last = heard.withLock { $0[key.name]?.at } ?? now
        let plan = NodeHealthPlan(node: Node(tree), heard: last, now: now, settings: settings)
        var node = tree
        if let conditions = plan.conditions {
            node["status"]["conditions"] = conditions
            node = try await client.updateStatus(Node.groupVersionResource, node)
            let event = "Node \(key.name) status is now: NodeNotReady"
            context.events.normal(node, "NodeNotReady", event)
        }
        if plan.marksPodsNotReady { try await takeReadyFromPods(on: key.name, now, client) }
        let wait = try await taint(node, plan, now, client)
        let next = [plan.nextCheck, wait].compactMap { $0 }.min()
        return next.map { .requeue(after: $0 + .milliseconds(100)) } ?? .done
    }

    /// Answers how long until an eviction that has to wait for its turn may be tried again.
    private func taint(_ node: Value, _ plan: NodeHealthPlan, _ now: Timestamp, _ client: any Client) async throws -> Duration? {
        var taints = plan.taints?.array ?? node["spec"]["taints"].array ?? []
        var isChanged = plan.taints != nil
        var wait: Duration?
        let zone = Self.zone(node)
        var evicting = plan.evicting
        if evicting != nil {
            let turn = pace.withLock { $0.wait(zone: zone, zones(), now: now) }
            let isTainted = taints.contains {
                $0["effect"].string == "NoExecute" && [NodeHealthPlan.notReady, NodeHealthPlan.unreachable].contains($0["key"].string)
            }
            if turn == nil {
                evicting = nil
                wait = .seconds(30)
            } else if !isTainted, let turn, turn > .zero {
                evicting = nil
                wait = turn
            }
        }
        if let changed = NodeHealthPlan.evictionTaints(taints, evicting: evicting, now: now) {
            if evicting != nil { pace.withLock { $0.tainted(zone: zone, at: now) } }
            taints = changed.array ?? []
            isChanged = true
        }
        guard isChanged else { return wait }
        let metadata: Value = ["resourceVersion": .string(node.resourceVersion)]
        let spec = Object([("taints", taints.isEmpty ? .null : .array(taints))])
        do throws(Status) {
            _ = try await client.patch(
                Target(Node.groupVersionResource, node), Patch(.merge, ["metadata": metadata, "spec": .object(spec)]))
        } catch {
            guard error.code == 404 else { throw error }
        }
        return wait
    }

    private static func zone(_ node: Value) -> String {
        let region = node.labels["topology.kubernetes.io/region"]?.string ?? ""
        return "\(region):\(node.labels["topology.kubernetes.io/zone"]?.string ?? "")"
    }

    private func zones() -> [String: EvictionPace.Zone] {
        var zones: [String: EvictionPace.Zone] = [:]
        nodes.snapshot.forEach { node in
            let isReady = Node(node).status.conditions.first(named: "Ready", by: "type")?.status == "True"
            if isReady {
                zones[Self.zone(node), default: .init()].ready += 1
            } else {
                zones[Self.zone(node), default: .init()].notReady += 1
            }
        }
        return zones
    }

    /// Services must not send to pods of which nobody knows whether they live.
    private func takeReadyFromPods(on node: String, _ now: Timestamp, _ client: any Client) async throws {
        let ready = pods.snapshot.objects(by: Self.byNode, node).map(Pod.init(_:)).filter(\.isReady)
        for pod in ready {
            var changed = pod
            guard let position = changed.status.conditions.position(named: "Ready", by: "type") else { continue }
            changed.status.conditions[position].status = "False"
            changed.status.conditions[position].lastTransitionTime = now
            context.events.warning(pod.tree, "NodeNotReady", "Node is not ready")
            do throws(Status) {
                try await client.updateStatus(changed)
            } catch {
                guard error.code == 404 || error.code == 409 else { throw error }
            }
        }
    }

    private func report(_ node: String, _ reason: String, _ what: String, uid: String = "") {
        let reference = ObjectReference(apiVersion: "v1", kind: "Node", name: node, uid: uid)
        context.events.record(Event(reference, .normal, reason: reason, message: "Node \(node) event: \(what)"))
    }
}
