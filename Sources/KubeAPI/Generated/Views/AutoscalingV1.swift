// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct AutoscalingV1CrossVersionObjectReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var apiVersion: String? {
        get { self["apiVersion"] }
        _modify { yield &self["apiVersion"] }
    }
}

public struct AutoscalingV1HorizontalPodAutoscaler: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("autoscaling", "v1", "HorizontalPodAutoscaler")
    public static let groupVersionResource = GroupVersionResource("autoscaling", "v1", "horizontalpodautoscalers")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: AutoscalingV1HorizontalPodAutoscalerSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: AutoscalingV1HorizontalPodAutoscalerStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct AutoscalingV1HorizontalPodAutoscalerSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var scaleTargetRef: AutoscalingV1CrossVersionObjectReference {
        get { self["scaleTargetRef"] }
        _modify { yield &self["scaleTargetRef"] }
    }
    public var minReplicas: Int64? {
        get { self["minReplicas"] }
        _modify { yield &self["minReplicas"] }
    }
    public var maxReplicas: Int64? {
        get { self["maxReplicas"] }
        _modify { yield &self["maxReplicas"] }
    }
    public var targetCPUUtilizationPercentage: Int64? {
        get { self["targetCPUUtilizationPercentage"] }
        _modify { yield &self["targetCPUUtilizationPercentage"] }
    }
}

public struct AutoscalingV1HorizontalPodAutoscalerStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var lastScaleTime: Timestamp? {
        get { self["lastScaleTime"] }
        _modify { yield &self["lastScaleTime"] }
    }
    public var currentReplicas: Int64? {
        get { self["currentReplicas"] }
        _modify { yield &self["currentReplicas"] }
    }
    public var desiredReplicas: Int64? {
        get { self["desiredReplicas"] }
        _modify { yield &self["desiredReplicas"] }
    }
    public var currentCPUUtilizationPercentage: Int64? {
        get { self["currentCPUUtilizationPercentage"] }
        _modify { yield &self["currentCPUUtilizationPercentage"] }
    }
}

public struct Scale: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ScaleSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ScaleStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ScaleSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
}

public struct ScaleStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
    public var selector: String? {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
}
