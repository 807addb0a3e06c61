/// The extension points of the scheduling framework
/// (https://kubernetes.io/docs/concepts/scheduling-eviction/scheduling-framework/), shaped so that a plug-in does its
/// work for a pod once and says early where it has nothing to say.
public protocol SchedulingPlugin: Sendable {
    /// Upstream's name: `NodeResourcesFit`.
    var name: String { get }
    /// Whether this event may make room for a pod that the plug-in rejected: a queueing hint (KEP-4247).
    func mayHelp(_ event: ClusterEvent, _ pod: PodInfo) -> Bool
}

public protocol FilterPlugin: SchedulingPlugin {
    func prepareFilter(_ pod: PodInfo, _ cluster: ClusterState) -> FilterPreparation
}

public enum FilterPreparation: Sendable {
    /// The pod asks for nothing that this plug-in looks at.
    case skip
    case filter(any NodeFilter)
    /// Only these nodes come into question.
    case nodes(Set<String>, (any NodeFilter)?)
    /// No node will do, whatever it is.
    case reject(Rejection)
}

/// A filter made for one pod.
public protocol NodeFilter: Sendable {
    /// Nil lets the node pass.
    func reject(_ node: NodeInfo) -> Rejection?
}

/// Why a node won't do.
public struct Rejection: Error, Sendable, Hashable {
    /// As events count them: `Insufficient cpu`.
    public var reasons: [String]
    /// Whether evicting pods could not change it.
    public var isUnresolvable: Bool

    public init(_ reasons: [String], isUnresolvable: Bool = false) {
        self.reasons = reasons
        self.isUnresolvable = isUnresolvable
    }
}

public protocol ScorePlugin: SchedulingPlugin {
    /// Nil where the pod gives no reason to prefer any node.
    func prepareScore(_ pod: PodInfo, _ cluster: ClusterState) -> (any NodeScorer)?
}

/// A scorer made for one pod.
public protocol NodeScorer: Sendable {
    func score(_ node: NodeInfo) -> Int64
    /// Brings scores of all nodes into 0…100.
    func normalize(_ scores: inout [Int64])
}

extension NodeScorer {
    public func normalize(_ scores: inout [Int64]) {}

    /// Scales so that the highest is 100; `reversed` makes the highest 0.
    func scale(_ scores: inout [Int64], reversed: Bool) {
        let highest = scores.max() ?? 0
        guard highest > 0 else {
            if reversed { scores = scores.map { _ in 100 } }
            return
        }
        scores = scores.map { reversed ? 100 - $0 * 100 / highest : $0 * 100 / highest }
    }
}

/// Called between decision and binding; a failure undoes what came before, in reverse order.
public protocol ReservePlugin: SchedulingPlugin {
    func reserve(_ pod: PodInfo, on node: String) async throws(Rejection)
    func unreserve(_ pod: PodInfo, on node: String) async
}

/// May hold a decision back: waits, or rejects.
public protocol PermitPlugin: SchedulingPlugin {
    func permit(_ pod: PodInfo, on node: String) async throws(Rejection)
}

/// Called when no node passed; may make room (preemption).
public protocol PostFilterPlugin: SchedulingPlugin {
    func postFilter(_ pod: PodInfo, _ cluster: ClusterState, _ diagnosis: Diagnosis) -> PostFilterResult
}

public struct PostFilterResult: Sendable, Hashable {
    /// The node that will have room, once `victims` are gone.
    public var nominatedNode: String?
    /// Names (namespace/name) of pods to evict.
    public var victims: [String]
    /// Stands behind the reasons in the event.
    public var message: String

    public init(nominatedNode: String? = nil, victims: [String] = [], message: String = "") {
        self.nominatedNode = nominatedNode
        self.victims = victims
        self.message = message
    }
}

/// What happened in the cluster, as far as waiting pods may care.
public enum ClusterEvent: Sendable {
    case node(NodeInfo, NodeChange)
    /// A pod on a node went, ended, or asks for less.
    case podRemoved(PodInfo)
    /// A pod came onto a node.
    case podAdded(PodInfo)
    /// Anything else, by the resource's name.
    case other(String)
}
