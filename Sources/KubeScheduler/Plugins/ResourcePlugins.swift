/// Whether a node has what the pod asks for, and a preference for the one with the most left.
struct NodeResourcesFit: FilterPlugin, ScorePlugin {
    let name = "NodeResourcesFit"

    struct Filter: NodeFilter {
        let requests: Resources

        func reject(_ node: NodeInfo) -> Rejection? {
            let allocatable = node.allocatable
            let requested = node.requested
            var reasons: [String] = []
            var isUnresolvable = false
            if requested.pods + 1 > allocatable.pods { reasons.append("Too many pods") }
            func check(_ name: String, _ asked: Int64, _ used: Int64, _ all: Int64) {
                guard asked > 0, asked > all - used else { return }
                reasons.append("Insufficient \(name)")
                if asked > all { isUnresolvable = true }
            }
            check("cpu", requests.milliCPU, requested.milliCPU, allocatable.milliCPU)
            check("memory", requests.memory, requested.memory, allocatable.memory)
            check("ephemeral-storage", requests.ephemeralStorage, requested.ephemeralStorage, allocatable.ephemeralStorage)
            if !requests.scalars.isEmpty {
                for (name, asked) in requests.scalars { check(name, asked, requested.scalars[name] ?? 0, allocatable.scalars[name] ?? 0) }
            }
            return reasons.isEmpty ? nil : Rejection(reasons, isUnresolvable: isUnresolvable)
        }
    }

    /// Least allocated: the mean free part of CPU and memory, in hundredths.
    private struct Scorer: NodeScorer {
        let requests: Resources

        func score(_ node: NodeInfo) -> Int64 {
            func free(_ asked: Int64, _ used: Int64, _ all: Int64) -> Int64 {
                all > 0 && asked + used <= all ? (all - asked - used) * 100 / all : 0
            }
            let cpu = free(requests.milliCPU, node.scoringRequested.milliCPU, node.allocatable.milliCPU)
            let memory = free(requests.memory, node.scoringRequested.memory, node.allocatable.memory)
            return (cpu + memory) / 2
        }
    }

    func prepareFilter(_ pod: PodInfo, _ cluster: ClusterState) -> FilterPreparation { .filter(Filter(requests: pod.requests)) }
    func prepareScore(_ pod: PodInfo, _ cluster: ClusterState) -> (any NodeScorer)? { Scorer(requests: pod.scoringRequests) }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool {
        switch event {
        case .node(let node, let change):
            return !change.isDisjoint(with: [.added, .allocatable]) && Filter(requests: pod.requests).reject(node) == nil
        case .podRemoved: return true
        default: return false
        }
    }
}

/// Prefers nodes on which CPU and memory would be used to the same part.
struct NodeResourcesBalancedAllocation: ScorePlugin {
    let name = "NodeResourcesBalancedAllocation"

    private struct Scorer: NodeScorer {
        let requests: Resources

        func score(_ node: NodeInfo) -> Int64 {
            guard node.allocatable.milliCPU > 0, node.allocatable.memory > 0 else { return 0 }
            let cpu = min(1, Double(node.requested.milliCPU + requests.milliCPU) / Double(node.allocatable.milliCPU))
            let memory = min(1, Double(node.requested.memory + requests.memory) / Double(node.allocatable.memory))
            // The standard deviation of two parts is half their difference.
            return Int64((1 - abs(cpu - memory) / 2) * 100)
        }
    }

    /// A pod that asks for nothing unbalances nothing.
    func prepareScore(_ pod: PodInfo, _ cluster: ClusterState) -> (any NodeScorer)? {
        pod.requests.milliCPU == 0 && pod.requests.memory == 0 ? nil : Scorer(requests: pod.requests)
    }

    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool { false }
}
