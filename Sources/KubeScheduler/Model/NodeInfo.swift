import KubeAPI
public import KubeObject

/// A node with the pods on it, those included that are only assumed to be there.
public struct NodeInfo: Sendable {
    public let name: String
    public private(set) var labels: Object
    private(set) var taints: [Taint]
    private(set) var isUnschedulable: Bool
    public private(set) var allocatable: Resources
    /// Sizes in bytes of the images that are there, by every name they have.
    private(set) var images: [String: Int64]
    public private(set) var pods: [PodInfo] = []
    public private(set) var requested = Resources()
    private(set) var scoringRequested = Resources()
    private(set) var usedPorts: [HostPort] = []
    /// Counts changes, so that what was computed of a node can be kept until it changes.
    private(set) var generation = 0

    public init(_ node: Value) {
        name = node.name
        labels = node.labels
        taints = Self.taints(node)
        isUnschedulable = node["spec"]["unschedulable"].bool ?? false
        allocatable = Resources(PodResources.list(node["status"]["allocatable"]))
        images = Self.images(node)
    }

    private static func taints(_ node: Value) -> [Taint] {
        (node["spec"]["taints"].array ?? []).map(Taint.init)
    }

    private static func images(_ node: Value) -> [String: Int64] {
        var images: [String: Int64] = [:]
        for image in node["status"]["images"].array ?? [] {
            for name in image["names"].array ?? [] { images[name.string ?? ""] = image["sizeBytes"].integer ?? 0 }
        }
        return images
    }

    /// Takes over a new state of the node object; answers what in it matters to pods that wait.
    mutating func update(_ node: Value) -> NodeChange {
        var change: NodeChange = []
        let taints = Self.taints(node)
        let isUnschedulable = node["spec"]["unschedulable"].bool ?? false
        let allocatable = Resources(PodResources.list(node["status"]["allocatable"]))
        if node.labels != labels { change.insert(.labels) }
        if taints != self.taints { change.insert(.taints) }
        if isUnschedulable != self.isUnschedulable { change.insert(.unschedulable) }
        if allocatable != self.allocatable { change.insert(.allocatable) }
        labels = node.labels
        self.taints = taints
        self.isUnschedulable = isUnschedulable
        self.allocatable = allocatable
        images = Self.images(node)
        generation += 1
        return change
    }

    mutating func add(_ pod: PodInfo) {
        pods.append(pod)
        requested += pod.requests
        scoringRequested += pod.scoringRequests
        usedPorts += pod.hostPorts
        generation += 1
    }

    @discardableResult
    mutating func remove(_ key: ObjectKey) -> PodInfo? {
        guard let position = pods.firstIndex(where: { $0.key == key }) else { return nil }
        let pod = pods.remove(at: position)
        requested -= pod.requests
        scoringRequested -= pod.scoringRequests
        for port in pod.hostPorts {
            if let index = usedPorts.firstIndex(of: port) { usedPorts.remove(at: index) }
        }
        generation += 1
        return pod
    }
}

/// What changed of a node.
public struct NodeChange: OptionSet, Sendable, Hashable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }

    public static let added = NodeChange(rawValue: 1)
    public static let labels = NodeChange(rawValue: 2)
    public static let taints = NodeChange(rawValue: 4)
    public static let unschedulable = NodeChange(rawValue: 8)
    public static let allocatable = NodeChange(rawValue: 16)
}
