import KubeObject

/// Keeps pods off cordoned nodes, unless they tolerate that taint.
struct NodeUnschedulable: FilterPlugin, NodeFilter {
    let name = "NodeUnschedulable"

    func prepareFilter(_ pod: PodInfo, _ cluster: ClusterState) -> FilterPreparation {
        let taint = Taint(key: "node.kubernetes.io/unschedulable", effect: "NoSchedule")
        return pod.tolerations.contains { $0.tolerates(taint) } ? .skip : .filter(self)
    }

    func reject(_ node: NodeInfo) -> Rejection? {
        node.isUnschedulable ? Rejection(["node(s) were unschedulable"], isUnresolvable: true) : nil
    }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool {
        guard case .node(let node, let change) = event else { return false }
        return !change.isDisjoint(with: [.added, .unschedulable, .taints]) && reject(node) == nil
    }
}

/// A pod that names its node gets that one or none.
struct NodeName: FilterPlugin {
    let name = "NodeName"

    private struct Filter: NodeFilter {
        let name: String
        func reject(_ node: NodeInfo) -> Rejection? {
            node.name == name ? nil : Rejection(["node(s) didn't match the requested node name"], isUnresolvable: true)
        }
    }

    func prepareFilter(_ pod: PodInfo, _ cluster: ClusterState) -> FilterPreparation {
        pod.nodeName.isEmpty ? .skip : .filter(Filter(name: pod.nodeName))
    }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool {
        if case .node(let node, let change) = event { change.contains(.added) && node.name == pod.nodeName } else { false }
    }
}

/// Keeps pods off nodes with taints they don't tolerate, and prefers nodes without such soft taints.
struct TaintToleration: FilterPlugin, ScorePlugin {
    let name = "TaintToleration"

    private struct Filter: NodeFilter {
        let tolerations: [Toleration]
        func reject(_ node: NodeInfo) -> Rejection? {
            let bad = node.taints.contains { taint in
                (taint.effect == "NoSchedule" || taint.effect == "NoExecute") && !tolerations.contains { $0.tolerates(taint) }
            }
            return bad ? Rejection(["node(s) had untolerated taint(s)"], isUnresolvable: true) : nil
        }
    }

    private struct Scorer: NodeScorer {
        let tolerations: [Toleration]
        func score(_ node: NodeInfo) -> Int64 {
            Int64(node.taints.count { taint in taint.effect == "PreferNoSchedule" && !tolerations.contains { $0.tolerates(taint) } })
        }
        func normalize(_ scores: inout [Int64]) { scale(&scores, reversed: true) }
    }

    func prepareFilter(_ pod: PodInfo, _ cluster: ClusterState) -> FilterPreparation { .filter(Filter(tolerations: pod.tolerations)) }

    func prepareScore(_ pod: PodInfo, _ cluster: ClusterState) -> (any NodeScorer)? {
        Scorer(tolerations: pod.tolerations.filter { $0.effect.isEmpty || $0.effect == "PreferNoSchedule" })
    }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool {
        guard case .node(let node, let change) = event, !change.isDisjoint(with: [.added, .taints]) else { return false }
        return Filter(tolerations: pod.tolerations).reject(node) == nil
    }
}

/// `nodeSelector` and `affinity.nodeAffinity`.
struct NodeAffinityPlugin: FilterPlugin, ScorePlugin {
    let name = "NodeAffinity"

    private struct Filter: NodeFilter {
        let selector: Object
        let required: [NodeSelectorTerm]?

        func reject(_ node: NodeInfo) -> Rejection? {
            let matches = selector.allSatisfy { node.labels[$0.key] == $0.value } && required?.contains { $0.matches(node) } ?? true
            return matches ? nil : Rejection(["node(s) didn't match Pod's node affinity/selector"], isUnresolvable: true)
        }
    }

    private struct Scorer: NodeScorer {
        let preferred: [(weight: Int64, term: NodeSelectorTerm)]
        func score(_ node: NodeInfo) -> Int64 { preferred.reduce(0) { $0 + ($1.term.matches(node) ? $1.weight : 0) } }
        func normalize(_ scores: inout [Int64]) { scale(&scores, reversed: false) }
    }

    func prepareFilter(_ pod: PodInfo, _ cluster: ClusterState) -> FilterPreparation {
        let required = pod.affinity?.required
        guard !pod.nodeSelector.isEmpty || required != nil else { return .skip }
        let filter = Filter(selector: pod.nodeSelector, required: required)
        return pod.affinity?.nodeNames.map { .nodes($0, filter) } ?? .filter(filter)
    }

    func prepareScore(_ pod: PodInfo, _ cluster: ClusterState) -> (any NodeScorer)? {
        guard let preferred = pod.affinity?.preferred, !preferred.isEmpty else { return nil }
        return Scorer(preferred: preferred)
    }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool {
        guard case .node(let node, let change) = event, !change.isDisjoint(with: [.added, .labels]) else { return false }
        return Filter(selector: pod.nodeSelector, required: pod.affinity?.required).reject(node) == nil
    }
}

/// Ports of the node that pods take.
struct NodePorts: FilterPlugin {
    let name = "NodePorts"

    private struct Filter: NodeFilter {
        let ports: [HostPort]
        func reject(_ node: NodeInfo) -> Rejection? {
            let conflict = ports.contains { port in node.usedPorts.contains { $0.conflicts(with: port) } }
            return conflict ? Rejection(["node(s) didn't have free ports for the requested pod ports"]) : nil
        }
    }

    func prepareFilter(_ pod: PodInfo, _ cluster: ClusterState) -> FilterPreparation {
        pod.hostPorts.isEmpty ? .skip : .filter(Filter(ports: pod.hostPorts))
    }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool {
        switch event {
        case .node(_, let change): change.contains(.added)
        case .podRemoved(let other): other.hostPorts.contains { port in pod.hostPorts.contains { $0.conflicts(with: port) } }
        default: false
        }
    }
}

/// Prefers nodes that have the pod's images, in proportion to their size and to how spread they are.
struct ImageLocality: ScorePlugin {
    let name = "ImageLocality"

    private static let smallest: Int64 = 23 << 20
    private static let largest: Int64 = 1000 << 20

    private struct Scorer: NodeScorer {
        let images: [String]
        let spread: [String: Double]

        func score(_ node: NodeInfo) -> Int64 {
            let sum = images.reduce(Int64(0)) { $0 + Int64(Double(node.images[$1] ?? 0) * (spread[$1] ?? 0)) }
            let limit = ImageLocality.largest * Int64(images.count)
            return 100 * (min(max(sum, ImageLocality.smallest), limit) - ImageLocality.smallest) / (limit - ImageLocality.smallest)
        }
    }

    func prepareScore(_ pod: PodInfo, _ cluster: ClusterState) -> (any NodeScorer)? {
        var spread: [String: Double] = [:]
        for image in pod.images {
            if let count = cluster.imageSpread[image] { spread[image] = Double(count) / Double(max(cluster.nodes.count, 1)) }
        }
        return spread.isEmpty ? nil : Scorer(images: pod.images, spread: spread)
    }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool { false }
}
