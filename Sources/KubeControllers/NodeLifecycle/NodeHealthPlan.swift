import KubeAPI
import KubeObject

/// What a node's silence and conditions make of its status and taints. Pure.
struct NodeHealthPlan {
    struct Settings: Sendable {
        /// How long a node may be silent.
        var gracePeriod = Duration.seconds(50)
        /// How long a new one may be.
        var startupGracePeriod = Duration.seconds(60)
    }

    /// Conditions to be written; nil where they stay.
    private(set) var conditions: Value?
    /// Taints to be written, except those that evict; nil where they stay.
    private(set) var taints: Value?
    /// The taint that evicts pods, by its key; nil for a node that is ready.
    private(set) var evicting: String?
    /// Its pods' `Ready` is to be taken back.
    private(set) var marksPodsNotReady = false
    private(set) var nextCheck: Duration?

    /// - Parameters:
    ///   - heard: when the node last gave a sign of life, by our own clock.
    init(node: Node, heard: Timestamp, now: Timestamp, settings: Settings = Settings()) {
        let ready = node.status.conditions.first(named: "Ready", by: "type")
        let limit = ready == nil ? settings.startupGracePeriod : settings.gracePeriod
        let left = heard + limit - now
        var status = ready?.status ?? "Unknown"
        if left <= .zero {
            let changed = Self.silenced(node, now)
            if changed != Array(node.status.conditions.values) {
                conditions = .array(changed)
                marksPodsNotReady = ready?.status == "True"
            }
            status = "Unknown"
        } else {
            nextCheck = left
            marksPodsNotReady = ready?.status == "False"
        }
        let view = conditions.map { $0.array ?? [] } ?? node.status.conditions.values
        taints = Self.taints(of: node, conditions: view, now)
        switch status {
        case "True": evicting = nil
        case "False": evicting = Self.notReady
        default: evicting = ready == nil && left > .zero ? nil : Self.unreachable
        }
    }

    static let notReady = "node.kubernetes.io/not-ready"
    static let unreachable = "node.kubernetes.io/unreachable"

    private static let monitored = ["Ready", "MemoryPressure", "DiskPressure", "PIDPressure"]

    /// The conditions that only the node itself can know become unknown.
    private static func silenced(_ node: Node, _ now: Timestamp) -> [Value] {
        var conditions = node.status.conditions.values
        for type in monitored {
            guard let position = conditions.firstIndex(where: { $0["type"].string == type }) else {
                conditions.append([
                    "type": .string(type), "status": "Unknown",
                    "lastHeartbeatTime": .time(node.metadata.creationTimestamp ?? now), "lastTransitionTime": .time(now),
                    "reason": "NodeStatusNeverUpdated", "message": "Kubelet never posted node status.",
                ])
                continue
            }
            guard conditions[position]["status"].string != "Unknown" else { continue }
            conditions[position]["status"] = "Unknown"
            conditions[position]["reason"] = "NodeStatusUnknown"
            conditions[position]["message"] = "Kubelet stopped posting node status."
            conditions[position]["lastTransitionTime"] = .time(now)
        }
        return conditions
    }

    /// Taints that keep new pods away, by condition (https://kubernetes.io/docs/concepts/scheduling-eviction/taint-and-toleration/#taint-nodes-by-condition).
    private static let byCondition: [(type: String, status: String, taint: String)] = [
        ("Ready", "False", notReady), ("Ready", "Unknown", unreachable),
        ("MemoryPressure", "True", "node.kubernetes.io/memory-pressure"),
        ("DiskPressure", "True", "node.kubernetes.io/disk-pressure"),
        ("NetworkUnavailable", "True", "node.kubernetes.io/network-unavailable"),
        ("PIDPressure", "True", "node.kubernetes.io/pid-pressure"),
    ]

    private static let unschedulable = "node.kubernetes.io/unschedulable"

    private static func taints(of node: Node, conditions: [Value], _ now: Timestamp) -> Value? {
        var wanted = byCondition.filter { rule in
            conditions.contains { $0["type"].string == rule.type && $0["status"].string == rule.status }
        }.map(\.taint)
        if node.spec.unschedulable == true { wanted.append(unschedulable) }
        let ours = Set(byCondition.map(\.taint) + [unschedulable])
        let present = node.spec.taints.values
        var result = present.filter { taint in
            guard taint["effect"].string == "NoSchedule", let key = taint["key"].string, ours.contains(key) else { return true }
            return wanted.contains(key)
        }
        for key in wanted where !result.contains(where: { $0["key"].string == key && $0["effect"].string == "NoSchedule" }) {
            result.append(["key": .string(key), "effect": "NoSchedule", "timeAdded": .time(now)])
        }
        return result == present ? nil : .array(result)
    }

    /// The taints with the one that evicts, or without; nil where they stay.
    static func evictionTaints(_ taints: [Value], evicting: String?, now: Timestamp) -> Value? {
        var result = taints.filter { taint in
            guard taint["effect"].string == "NoExecute", let key = taint["key"].string, key == notReady || key == unreachable else {
                return true
            }
            return key == evicting
        }
        if let evicting, !result.contains(where: { $0["key"].string == evicting && $0["effect"].string == "NoExecute" }) {
            result.append(["key": .string(evicting), "effect": "NoExecute", "timeAdded": .time(now)])
        }
        return result == taints ? nil : .array(result)
    }
}
