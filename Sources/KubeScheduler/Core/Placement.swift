/// Where one pod goes: a pure function of the pod, the cluster and chance.
public enum Placement: Sendable {
    case node(String, score: Int64, feasible: Int)
    case none(Diagnosis)
}

/// Finds a node for a pod. Remembers only where the last search ended, so that in large clusters, where not every node
/// is looked at, all have their turn.
public struct PlacementAlgorithm: Sendable {
    private let profile: Profile
    private var start = 0

    public init(profile: Profile) { self.profile = profile }

    /// - Parameter random: a number below the bound; picks among nodes of the same score.
    public mutating func place(_ pod: PodInfo, in cluster: ClusterState, random: (Int) -> Int) -> Placement {
        var diagnosis = Diagnosis(nodeCount: cluster.nodes.count)
        let feasible: [Int]
        do throws(Unschedulable) {
            feasible = try feasibleNodes(for: pod, in: cluster, &diagnosis)
        } catch {
            return .none(diagnosis)
        }
        guard feasible.count > 1 else {
            return feasible.first.map { .node(cluster.nodes[$0].name, score: 0, feasible: 1) } ?? .none(diagnosis)
        }
        let totals = scores(for: pod, of: feasible, in: cluster)
        var best = 0
        var equals = 1
        for index in 1..<totals.count {
            if totals[index] > totals[best] {
                best = index
                equals = 1
            } else if totals[index] == totals[best] {
                equals += 1
                if random(equals) == 0 { best = index }
            }
        }
        return .node(cluster.nodes[feasible[best]].name, score: totals[best], feasible: feasible.count)
    }

    private struct Unschedulable: Error {}

    /// How many feasible nodes are enough: all up to 100, then a shrinking part, at least 5 % (as upstream).
    static func enough(_ count: Int) -> Int {
        guard count >= 100 else { return count }
        return max(100, count * max(5, 50 - count / 125) / 100)
    }

    private mutating func feasibleNodes(for pod: PodInfo, in cluster: ClusterState, _ diagnosis: inout Diagnosis) throws(Unschedulable)
        -> [Int]
    {
        var filters: [(name: String, filter: any NodeFilter)] = []
        var names: Set<String>?
        for plugin in profile.filters {
            switch plugin.prepareFilter(pod, cluster) {
            case .skip: break
            case .filter(let filter): filters.append((plugin.name, filter))
            case .nodes(let only, let filter):
                names = names.map { $0.intersection(only) } ?? only
                if let filter { filters.append((plugin.name, filter)) }
            case .reject(let rejection):
                diagnosis.preparation = (plugin.name, rejection)
                throw Unschedulable()
            }
        }
        let nodes = cluster.nodes
        let wanted = Self.enough(nodes.count)
        var feasible: [Int] = []
        var looked = 0
        for step in nodes.indices {
            let index = (start + step) % nodes.count
            looked += 1
            if let names, !names.contains(nodes[index].name) {
                diagnosis.excluded += 1
                continue
            }
            if let (plugin, rejection) = Self.rejection(of: nodes[index], by: filters) {
                diagnosis.rejections[nodes[index].name] = (plugin, rejection)
                continue
            }
            feasible.append(index)
            if feasible.count >= wanted { break }
        }
        if !nodes.isEmpty { start = (start + looked) % nodes.count }
        return feasible
    }

    private static func rejection(of node: NodeInfo, by filters: [(name: String, filter: any NodeFilter)]) -> (String, Rejection)? {
        for (name, filter) in filters {
            if let rejection = filter.reject(node) { return (name, rejection) }
        }
        return nil
    }

    private func scores(for pod: PodInfo, of feasible: [Int], in cluster: ClusterState) -> [Int64] {
        var totals = [Int64](repeating: 0, count: feasible.count)
        for (plugin, weight) in profile.scores {
            guard let scorer = plugin.prepareScore(pod, cluster) else { continue }
            var scores = feasible.map { scorer.score(cluster.nodes[$0]) }
            scorer.normalize(&scores)
            for index in totals.indices { totals[index] += weight * scores[index] }
        }
        return totals
    }
}
