// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct Eviction: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var deleteOptions: MetaV1DeleteOptions {
        get { self["deleteOptions"] }
        _modify { yield &self["deleteOptions"] }
    }
}

public struct PodDisruptionBudget: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("policy", "v1", "PodDisruptionBudget")
    public static let groupVersionResource = GroupVersionResource("policy", "v1", "poddisruptionbudgets")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: PodDisruptionBudgetSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: PodDisruptionBudgetStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct PodDisruptionBudgetSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var minAvailable: IntOrString? {
        get { self["minAvailable"] }
        _modify { yield &self["minAvailable"] }
    }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var maxUnavailable: IntOrString? {
        get { self["maxUnavailable"] }
        _modify { yield &self["maxUnavailable"] }
    }
    public var unhealthyPodEvictionPolicy: String? {
        get { self["unhealthyPodEvictionPolicy"] }
        _modify { yield &self["unhealthyPodEvictionPolicy"] }
    }
}

public struct PodDisruptionBudgetStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var disruptedPods: Value {
        get { self["disruptedPods"] }
        _modify { yield &self["disruptedPods"] }
    }
    public var disruptionsAllowed: Int64? {
        get { self["disruptionsAllowed"] }
        _modify { yield &self["disruptionsAllowed"] }
    }
    public var currentHealthy: Int64? {
        get { self["currentHealthy"] }
        _modify { yield &self["currentHealthy"] }
    }
    public var desiredHealthy: Int64? {
        get { self["desiredHealthy"] }
        _modify { yield &self["desiredHealthy"] }
    }
    public var expectedPods: Int64? {
        get { self["expectedPods"] }
        _modify { yield &self["expectedPods"] }
    }
    public var conditions: ViewList<Condition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}
