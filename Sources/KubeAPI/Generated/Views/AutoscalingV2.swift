// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct ContainerResourceMetricSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var target: MetricTarget {
        get { self["target"] }
        _modify { yield &self["target"] }
    }
    public var container: String? {
        get { self["container"] }
        _modify { yield &self["container"] }
    }
}

public struct ContainerResourceMetricStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var current: MetricValueStatus {
        get { self["current"] }
        _modify { yield &self["current"] }
    }
    public var container: String? {
        get { self["container"] }
        _modify { yield &self["container"] }
    }
}

public struct CrossVersionObjectReference: ObjectView {
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

public struct ExternalMetricSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metric: MetricIdentifier {
        get { self["metric"] }
        _modify { yield &self["metric"] }
    }
    public var target: MetricTarget {
        get { self["target"] }
        _modify { yield &self["target"] }
    }
}

public struct ExternalMetricStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metric: MetricIdentifier {
        get { self["metric"] }
        _modify { yield &self["metric"] }
    }
    public var current: MetricValueStatus {
        get { self["current"] }
        _modify { yield &self["current"] }
    }
}

public struct HPAScalingPolicy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var value: Int64? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var periodSeconds: Int64? {
        get { self["periodSeconds"] }
        _modify { yield &self["periodSeconds"] }
    }
}

public struct HPAScalingRules: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var stabilizationWindowSeconds: Int64? {
        get { self["stabilizationWindowSeconds"] }
        _modify { yield &self["stabilizationWindowSeconds"] }
    }
    public var selectPolicy: String? {
        get { self["selectPolicy"] }
        _modify { yield &self["selectPolicy"] }
    }
    public var policies: ViewList<HPAScalingPolicy> {
        get { self["policies"] }
        _modify { yield &self["policies"] }
    }
    public var tolerance: Quantity? {
        get { self["tolerance"] }
        _modify { yield &self["tolerance"] }
    }
}

public struct HorizontalPodAutoscaler: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("autoscaling", "v2", "HorizontalPodAutoscaler")
    public static let groupVersionResource = GroupVersionResource("autoscaling", "v2", "horizontalpodautoscalers")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: HorizontalPodAutoscalerSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: HorizontalPodAutoscalerStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct HorizontalPodAutoscalerBehavior: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var scaleUp: HPAScalingRules {
        get { self["scaleUp"] }
        _modify { yield &self["scaleUp"] }
    }
    public var scaleDown: HPAScalingRules {
        get { self["scaleDown"] }
        _modify { yield &self["scaleDown"] }
    }
}

public struct HorizontalPodAutoscalerCondition: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var status: String? {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
    public var lastTransitionTime: Timestamp? {
        get { self["lastTransitionTime"] }
        _modify { yield &self["lastTransitionTime"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
}

public struct HorizontalPodAutoscalerSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var scaleTargetRef: CrossVersionObjectReference {
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
    public var metrics: ViewList<MetricSpec> {
        get { self["metrics"] }
        _modify { yield &self["metrics"] }
    }
    public var behavior: HorizontalPodAutoscalerBehavior {
        get { self["behavior"] }
        _modify { yield &self["behavior"] }
    }
}

public struct HorizontalPodAutoscalerStatus: ObjectView {
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
    public var currentMetrics: ViewList<MetricStatus> {
        get { self["currentMetrics"] }
        _modify { yield &self["currentMetrics"] }
    }
    public var conditions: ViewList<HorizontalPodAutoscalerCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct MetricIdentifier: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
}

public struct MetricSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var object: ObjectMetricSource {
        get { self["object"] }
        _modify { yield &self["object"] }
    }
    public var pods: PodsMetricSource {
        get { self["pods"] }
        _modify { yield &self["pods"] }
    }
    public var resource: ResourceMetricSource {
        get { self["resource"] }
        _modify { yield &self["resource"] }
    }
    public var containerResource: ContainerResourceMetricSource {
        get { self["containerResource"] }
        _modify { yield &self["containerResource"] }
    }
    public var external: ExternalMetricSource {
        get { self["external"] }
        _modify { yield &self["external"] }
    }
}

public struct MetricStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var object: ObjectMetricStatus {
        get { self["object"] }
        _modify { yield &self["object"] }
    }
    public var pods: PodsMetricStatus {
        get { self["pods"] }
        _modify { yield &self["pods"] }
    }
    public var resource: ResourceMetricStatus {
        get { self["resource"] }
        _modify { yield &self["resource"] }
    }
    public var containerResource: ContainerResourceMetricStatus {
        get { self["containerResource"] }
        _modify { yield &self["containerResource"] }
    }
    public var external: ExternalMetricStatus {
        get { self["external"] }
        _modify { yield &self["external"] }
    }
}

public struct MetricTarget: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var value: Quantity? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var averageValue: Quantity? {
        get { self["averageValue"] }
        _modify { yield &self["averageValue"] }
    }
    public var averageUtilization: Int64? {
        get { self["averageUtilization"] }
        _modify { yield &self["averageUtilization"] }
    }
}

public struct MetricValueStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var value: Quantity? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var averageValue: Quantity? {
        get { self["averageValue"] }
        _modify { yield &self["averageValue"] }
    }
    public var averageUtilization: Int64? {
        get { self["averageUtilization"] }
        _modify { yield &self["averageUtilization"] }
    }
}

public struct ObjectMetricSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var describedObject: CrossVersionObjectReference {
        get { self["describedObject"] }
        _modify { yield &self["describedObject"] }
    }
    public var target: MetricTarget {
        get { self["target"] }
        _modify { yield &self["target"] }
    }
    public var metric: MetricIdentifier {
        get { self["metric"] }
        _modify { yield &self["metric"] }
    }
}

public struct ObjectMetricStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metric: MetricIdentifier {
        get { self["metric"] }
        _modify { yield &self["metric"] }
    }
    public var current: MetricValueStatus {
        get { self["current"] }
        _modify { yield &self["current"] }
    }
    public var describedObject: CrossVersionObjectReference {
        get { self["describedObject"] }
        _modify { yield &self["describedObject"] }
    }
}

public struct PodsMetricSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metric: MetricIdentifier {
        get { self["metric"] }
        _modify { yield &self["metric"] }
    }
    public var target: MetricTarget {
        get { self["target"] }
        _modify { yield &self["target"] }
    }
}

public struct PodsMetricStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metric: MetricIdentifier {
        get { self["metric"] }
        _modify { yield &self["metric"] }
    }
    public var current: MetricValueStatus {
        get { self["current"] }
        _modify { yield &self["current"] }
    }
}

public struct ResourceMetricSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var target: MetricTarget {
        get { self["target"] }
        _modify { yield &self["target"] }
    }
}

public struct ResourceMetricStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var current: MetricValueStatus {
        get { self["current"] }
        _modify { yield &self["current"] }
    }
}
