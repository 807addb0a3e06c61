public import KubeObject

/// One thing worth telling a user about an object.
public struct Event: Sendable, Hashable {
    public enum EventType: String, Sendable { case normal = "Normal", warning = "Warning" }

    public var regarding: ObjectReference
    public var related: ObjectReference?
    public var type: EventType
    /// Short and unique: `ScalingReplicaSet`.
    public var reason: String
    /// What was done, of events of `events.k8s.io`: `Binding`.
    public var action: String
    /// For people.
    public var message: String
    public var annotations: Object

    public init(
        _ regarding: ObjectReference, _ type: EventType, reason: String, message: String, action: String = "",
        related: ObjectReference? = nil, annotations: Object = [:]
    ) {
        self.regarding = regarding
        self.type = type
        self.reason = reason
        self.message = message
        self.action = action
        self.related = related
        self.annotations = annotations
    }
}

/// Who reports events, and in which of the two API shapes.
public enum EventSource: Sendable, Hashable {
    /// `v1` events, as the kubelet and the controllers write: `deployment-controller`, and the node's name if it is on one.
    case core(component: String, host: String = "")
    /// `events.k8s.io/v1` events, as the scheduler writes: `default-scheduler`, `default-scheduler-<host>`.
    case events(controller: String, instance: String)
}
