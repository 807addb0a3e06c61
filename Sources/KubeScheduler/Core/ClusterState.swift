public import KubeObject

/// Nodes and the pods on them: what one decision is made on. A copy is a snapshot and costs nothing until changed.
public struct ClusterState: Sendable {
    public private(set) var nodes: [NodeInfo] = []
    private var positions: [String: Int] = [:]
    /// Where each pod is, also those on nodes that are not known (yet).
    private var placements: [ObjectKey: PodInfo] = [:]
    private var nodeOfPod: [ObjectKey: String] = [:]
    private var orphans: [String: [ObjectKey: PodInfo]] = [:]
    /// On how many nodes an image is.
    private(set) var imageSpread: [String: Int] = [:]

    public init() {}

    public init(nodes: [Value], pods: [Value]) {
        for node in nodes { setNode(node) }
        for pod in pods { setPod(PodInfo(pod)) }
    }

    public subscript(_ name: String) -> NodeInfo? { positions[name].map { nodes[$0] } }
    public func node(of pod: ObjectKey) -> String? { nodeOfPod[pod] }
    public func pod(_ key: ObjectKey) -> PodInfo? { placements[key] }

    @discardableResult
    public mutating func setNode(_ object: Value) -> NodeChange {
        if let position = positions[object.name] {
            count(nodes[position], -1)
            let change = nodes[position].update(object)
            count(nodes[position], 1)
            return change
        }
        var node = NodeInfo(object)
        for pod in orphans.removeValue(forKey: node.name).map({ Array($0.values) }) ?? [] { node.add(pod) }
        positions[node.name] = nodes.count
        nodes.append(node)
        count(node, 1)
        return .added
    }

    public mutating func removeNode(_ name: String) {
        guard let position = positions.removeValue(forKey: name) else { return }
        let node = nodes[position]
        count(node, -1)
        if !node.pods.isEmpty { orphans[name] = Dictionary(node.pods.map { ($0.key, $0) }) { first, _ in first } }
        nodes.swapAt(position, nodes.count - 1)
        nodes.removeLast()
        if position < nodes.count { positions[nodes[position].name] = position }
    }

    private mutating func count(_ node: NodeInfo, _ step: Int) {
        for image in node.images.keys {
            let number = imageSpread[image, default: 0] + step
            imageSpread[image] = number > 0 ? number : nil
        }
    }

    /// Puts a pod on the node it names, in place of what was known of it.
    public mutating func setPod(_ pod: PodInfo) {
        removePod(pod.key)
        guard !pod.nodeName.isEmpty, !pod.isFinished else { return }
        place(pod, on: pod.nodeName)
    }

    /// Puts a pod on a node before the API says so.
    public mutating func assume(_ pod: PodInfo, on node: String) {
        removePod(pod.key)
        place(pod, on: node)
    }

    private mutating func place(_ pod: PodInfo, on node: String) {
        placements[pod.key] = pod
        nodeOfPod[pod.key] = node
        if let position = positions[node] { nodes[position].add(pod) } else { orphans[node, default: [:]][pod.key] = pod }
    }

    /// Answers the node that has room now.
    @discardableResult
    public mutating func removePod(_ key: ObjectKey) -> String? {
        guard let node = nodeOfPod.removeValue(forKey: key) else { return nil }
        placements[key] = nil
        if let position = positions[node] {
            nodes[position].remove(key)
        } else {
            orphans[node]?[key] = nil
            if orphans[node]?.isEmpty ?? false { orphans[node] = nil }
        }
        return node
    }
}
