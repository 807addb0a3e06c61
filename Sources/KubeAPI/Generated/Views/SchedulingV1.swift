// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct PriorityClass: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("scheduling.k8s.io", "v1", "PriorityClass")
    public static let groupVersionResource = GroupVersionResource("scheduling.k8s.io", "v1", "priorityclasses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var value: Int64? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var globalDefault: Bool? {
        get { self["globalDefault"] }
        _modify { yield &self["globalDefault"] }
    }
    public var description: String? {
        get { self["description"] }
        _modify { yield &self["description"] }
    }
    public var preemptionPolicy: String? {
        get { self["preemptionPolicy"] }
        _modify { yield &self["preemptionPolicy"] }
    }
}
