// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct EventsV1Event: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("events.k8s.io", "v1", "Event")
    public static let groupVersionResource = GroupVersionResource("events.k8s.io", "v1", "events")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var eventTime: Timestamp? {
        get { self[micro: "eventTime"] }
        _modify { yield &self[micro: "eventTime"] }
    }
    public var series: EventsV1EventSeries {
        get { self["series"] }
        _modify { yield &self["series"] }
    }
    public var reportingController: String? {
        get { self["reportingController"] }
        _modify { yield &self["reportingController"] }
    }
    public var reportingInstance: String? {
        get { self["reportingInstance"] }
        _modify { yield &self["reportingInstance"] }
    }
    public var action: String? {
        get { self["action"] }
        _modify { yield &self["action"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var regarding: CoreV1ObjectReference {
        get { self["regarding"] }
        _modify { yield &self["regarding"] }
    }
    public var related: CoreV1ObjectReference {
        get { self["related"] }
        _modify { yield &self["related"] }
    }
    public var note: String? {
        get { self["note"] }
        _modify { yield &self["note"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var deprecatedSource: CoreV1EventSource {
        get { self["deprecatedSource"] }
        _modify { yield &self["deprecatedSource"] }
    }
    public var deprecatedFirstTimestamp: Timestamp? {
        get { self["deprecatedFirstTimestamp"] }
        _modify { yield &self["deprecatedFirstTimestamp"] }
    }
    public var deprecatedLastTimestamp: Timestamp? {
        get { self["deprecatedLastTimestamp"] }
        _modify { yield &self["deprecatedLastTimestamp"] }
    }
    public var deprecatedCount: Int64? {
        get { self["deprecatedCount"] }
        _modify { yield &self["deprecatedCount"] }
    }
}

public struct EventsV1EventSeries: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var count: Int64? {
        get { self["count"] }
        _modify { yield &self["count"] }
    }
    public var lastObservedTime: Timestamp? {
        get { self[micro: "lastObservedTime"] }
        _modify { yield &self[micro: "lastObservedTime"] }
    }
}
