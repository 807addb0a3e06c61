import KubeAPI
import KubeObject

/// Which pods a replica set parts with first (https://kubernetes.io/docs/concepts/workloads/controllers/replicaset/#scaling-down-a-replicaset).
struct PodDeletionOrder {
    private struct Entry {
        var pod: Pod
        /// How many ready pods of the same family share its node.
        var rank: Int
    }

    private let now: Timestamp

    /// - Parameter related: the pods of all replica sets with the same owner, this one's included.
    static func first(_ count: Int, of pods: [Pod], related: [Pod], now: Timestamp) -> [Pod] {
        guard count < pods.count else { return pods }
        var readyOnNode: [String: Int] = [:]
        for pod in related where pod.isActive && pod.isReady { readyOnNode[pod.spec.nodeName ?? "", default: 0] += 1 }
        let order = PodDeletionOrder(now: now)
        return pods.map { Entry(pod: $0, rank: readyOnNode[$0.spec.nodeName ?? ""] ?? 0) }
            .sorted(by: order.goesFirst).prefix(count).map(\.pod)
    }

    private func goesFirst(_ left: Entry, _ right: Entry) -> Bool {
        let (a, b) = (left.pod, right.pod)
        if a.isScheduled != b.isScheduled { return !a.isScheduled }
        if Self.ordinal(a) != Self.ordinal(b) { return Self.ordinal(a) < Self.ordinal(b) }
        if a.isReady != b.isReady { return !a.isReady }
        if Self.cost(a) != Self.cost(b) { return Self.cost(a) < Self.cost(b) }
        if left.rank != right.rank { return left.rank > right.rank }
        if a.isReady, b.isReady, let first = a.readySince, let second = b.readySince, first != second {
            return isYounger(first, second, a, b)
        }
        if a.maximumRestarts != b.maximumRestarts { return a.maximumRestarts > b.maximumRestarts }
        let (first, second) = (a.metadata.creationTimestamp, b.metadata.creationTimestamp)
        guard let first, let second, first != second else { return a.tree.uid < b.tree.uid }
        return isYounger(first, second, a, b)
    }

    /// Younger goes first, but ages are compared by their order of magnitude only, so that equals spread over uids.
    private func isYounger(_ left: Timestamp, _ right: Timestamp, _ a: Pod, _ b: Pod) -> Bool {
        let (first, second) = (magnitude(left), magnitude(right))
        return first == second ? a.tree.uid < b.tree.uid : first < second
    }

    private func magnitude(_ time: Timestamp) -> Int {
        let age = max(0, (now - time).nanoseconds)
        return age == 0 ? -1 : Int64.bitWidth - 1 - age.leadingZeroBitCount
    }

    private static func ordinal(_ pod: Pod) -> Int {
        switch pod.phase {
        case "Unknown": 1
        case "Running": 2
        default: 0
        }
    }

    private static func cost(_ pod: Pod) -> Int64 {
        pod.metadata.annotations["controller.kubernetes.io/pod-deletion-cost"].flatMap { Int64($0) } ?? 0
    }
}
