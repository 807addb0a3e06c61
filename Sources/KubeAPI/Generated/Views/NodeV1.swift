// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct Overhead: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var podFixed: ResourceList {
        get { self["podFixed"] }
        _modify { yield &self["podFixed"] }
    }
}

public struct RuntimeClass: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("node.k8s.io", "v1", "RuntimeClass")
    public static let groupVersionResource = GroupVersionResource("node.k8s.io", "v1", "runtimeclasses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var handler: String? {
        get { self["handler"] }
        _modify { yield &self["handler"] }
    }
    public var overhead: Overhead {
        get { self["overhead"] }
        _modify { yield &self["overhead"] }
    }
    public var scheduling: Scheduling {
        get { self["scheduling"] }
        _modify { yield &self["scheduling"] }
    }
}

public struct Scheduling: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var nodeSelector: StringMap {
        get { self["nodeSelector"] }
        _modify { yield &self["nodeSelector"] }
    }
    public var tolerations: ViewList<Toleration> {
        get { self["tolerations"] }
        _modify { yield &self["tolerations"] }
    }
}
