// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct ControllerRevision: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("apps", "v1", "ControllerRevision")
    public static let groupVersionResource = GroupVersionResource("apps", "v1", "controllerrevisions")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var data: Value {
        get { self["data"] }
        _modify { yield &self["data"] }
    }
    public var revision: Int64? {
        get { self["revision"] }
        _modify { yield &self["revision"] }
    }
}

public struct DaemonSet: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("apps", "v1", "DaemonSet")
    public static let groupVersionResource = GroupVersionResource("apps", "v1", "daemonsets")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: DaemonSetSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: DaemonSetStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct DaemonSetCondition: ObjectView {
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

public struct DaemonSetSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var template: PodTemplateSpec {
        get { self["template"] }
        _modify { yield &self["template"] }
    }
    public var updateStrategy: DaemonSetUpdateStrategy {
        get { self["updateStrategy"] }
        _modify { yield &self["updateStrategy"] }
    }
    public var minReadySeconds: Int64? {
        get { self["minReadySeconds"] }
        _modify { yield &self["minReadySeconds"] }
    }
    public var revisionHistoryLimit: Int64? {
        get { self["revisionHistoryLimit"] }
        _modify { yield &self["revisionHistoryLimit"] }
    }
}

public struct DaemonSetStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var currentNumberScheduled: Int64? {
        get { self["currentNumberScheduled"] }
        _modify { yield &self["currentNumberScheduled"] }
    }
    public var numberMisscheduled: Int64? {
        get { self["numberMisscheduled"] }
        _modify { yield &self["numberMisscheduled"] }
    }
    public var desiredNumberScheduled: Int64? {
        get { self["desiredNumberScheduled"] }
        _modify { yield &self["desiredNumberScheduled"] }
    }
    public var numberReady: Int64? {
        get { self["numberReady"] }
        _modify { yield &self["numberReady"] }
    }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var updatedNumberScheduled: Int64? {
        get { self["updatedNumberScheduled"] }
        _modify { yield &self["updatedNumberScheduled"] }
    }
    public var numberAvailable: Int64? {
        get { self["numberAvailable"] }
        _modify { yield &self["numberAvailable"] }
    }
    public var numberUnavailable: Int64? {
        get { self["numberUnavailable"] }
        _modify { yield &self["numberUnavailable"] }
    }
    public var collisionCount: Int64? {
        get { self["collisionCount"] }
        _modify { yield &self["collisionCount"] }
    }
    public var conditions: ViewList<DaemonSetCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct DaemonSetUpdateStrategy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var rollingUpdate: RollingUpdateDaemonSet {
        get { self["rollingUpdate"] }
        _modify { yield &self["rollingUpdate"] }
    }
}

public struct Deployment: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("apps", "v1", "Deployment")
    public static let groupVersionResource = GroupVersionResource("apps", "v1", "deployments")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: DeploymentSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: DeploymentStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct DeploymentCondition: ObjectView {
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
    public var lastUpdateTime: Timestamp? {
        get { self["lastUpdateTime"] }
        _modify { yield &self["lastUpdateTime"] }
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

public struct DeploymentSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var template: PodTemplateSpec {
        get { self["template"] }
        _modify { yield &self["template"] }
    }
    public var strategy: DeploymentStrategy {
        get { self["strategy"] }
        _modify { yield &self["strategy"] }
    }
    public var minReadySeconds: Int64? {
        get { self["minReadySeconds"] }
        _modify { yield &self["minReadySeconds"] }
    }
    public var revisionHistoryLimit: Int64? {
        get { self["revisionHistoryLimit"] }
        _modify { yield &self["revisionHistoryLimit"] }
    }
    public var paused: Bool? {
        get { self["paused"] }
        _modify { yield &self["paused"] }
    }
    public var progressDeadlineSeconds: Int64? {
        get { self["progressDeadlineSeconds"] }
        _modify { yield &self["progressDeadlineSeconds"] }
    }
}

public struct DeploymentStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
    public var updatedReplicas: Int64? {
        get { self["updatedReplicas"] }
        _modify { yield &self["updatedReplicas"] }
    }
    public var readyReplicas: Int64? {
        get { self["readyReplicas"] }
        _modify { yield &self["readyReplicas"] }
    }
    public var availableReplicas: Int64? {
        get { self["availableReplicas"] }
        _modify { yield &self["availableReplicas"] }
    }
    public var unavailableReplicas: Int64? {
        get { self["unavailableReplicas"] }
        _modify { yield &self["unavailableReplicas"] }
    }
    public var terminatingReplicas: Int64? {
        get { self["terminatingReplicas"] }
        _modify { yield &self["terminatingReplicas"] }
    }
    public var conditions: ViewList<DeploymentCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var collisionCount: Int64? {
        get { self["collisionCount"] }
        _modify { yield &self["collisionCount"] }
    }
}

public struct DeploymentStrategy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var rollingUpdate: RollingUpdateDeployment {
        get { self["rollingUpdate"] }
        _modify { yield &self["rollingUpdate"] }
    }
}

public struct ReplicaSet: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("apps", "v1", "ReplicaSet")
    public static let groupVersionResource = GroupVersionResource("apps", "v1", "replicasets")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ReplicaSetSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ReplicaSetStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ReplicaSetCondition: ObjectView {
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

public struct ReplicaSetSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
    public var minReadySeconds: Int64? {
        get { self["minReadySeconds"] }
        _modify { yield &self["minReadySeconds"] }
    }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var template: PodTemplateSpec {
        get { self["template"] }
        _modify { yield &self["template"] }
    }
}

public struct ReplicaSetStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
    public var fullyLabeledReplicas: Int64? {
        get { self["fullyLabeledReplicas"] }
        _modify { yield &self["fullyLabeledReplicas"] }
    }
    public var readyReplicas: Int64? {
        get { self["readyReplicas"] }
        _modify { yield &self["readyReplicas"] }
    }
    public var availableReplicas: Int64? {
        get { self["availableReplicas"] }
        _modify { yield &self["availableReplicas"] }
    }
    public var terminatingReplicas: Int64? {
        get { self["terminatingReplicas"] }
        _modify { yield &self["terminatingReplicas"] }
    }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var conditions: ViewList<ReplicaSetCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct RollingUpdateDaemonSet: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var maxUnavailable: IntOrString? {
        get { self["maxUnavailable"] }
        _modify { yield &self["maxUnavailable"] }
    }
    public var maxSurge: IntOrString? {
        get { self["maxSurge"] }
        _modify { yield &self["maxSurge"] }
    }
}

public struct RollingUpdateDeployment: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var maxUnavailable: IntOrString? {
        get { self["maxUnavailable"] }
        _modify { yield &self["maxUnavailable"] }
    }
    public var maxSurge: IntOrString? {
        get { self["maxSurge"] }
        _modify { yield &self["maxSurge"] }
    }
}

public struct RollingUpdateStatefulSetStrategy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var partition: Int64? {
        get { self["partition"] }
        _modify { yield &self["partition"] }
    }
    public var maxUnavailable: IntOrString? {
        get { self["maxUnavailable"] }
        _modify { yield &self["maxUnavailable"] }
    }
}

public struct StatefulSet: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("apps", "v1", "StatefulSet")
    public static let groupVersionResource = GroupVersionResource("apps", "v1", "statefulsets")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: StatefulSetSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: StatefulSetStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct StatefulSetCondition: ObjectView {
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

public struct StatefulSetOrdinals: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var start: Int64? {
        get { self["start"] }
        _modify { yield &self["start"] }
    }
}

public struct StatefulSetPersistentVolumeClaimRetentionPolicy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var whenDeleted: String? {
        get { self["whenDeleted"] }
        _modify { yield &self["whenDeleted"] }
    }
    public var whenScaled: String? {
        get { self["whenScaled"] }
        _modify { yield &self["whenScaled"] }
    }
}

public struct StatefulSetSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var template: PodTemplateSpec {
        get { self["template"] }
        _modify { yield &self["template"] }
    }
    public var volumeClaimTemplates: ViewList<PersistentVolumeClaim> {
        get { self["volumeClaimTemplates"] }
        _modify { yield &self["volumeClaimTemplates"] }
    }
    public var serviceName: String? {
        get { self["serviceName"] }
        _modify { yield &self["serviceName"] }
    }
    public var podManagementPolicy: String? {
        get { self["podManagementPolicy"] }
        _modify { yield &self["podManagementPolicy"] }
    }
    public var updateStrategy: StatefulSetUpdateStrategy {
        get { self["updateStrategy"] }
        _modify { yield &self["updateStrategy"] }
    }
    public var revisionHistoryLimit: Int64? {
        get { self["revisionHistoryLimit"] }
        _modify { yield &self["revisionHistoryLimit"] }
    }
    public var minReadySeconds: Int64? {
        get { self["minReadySeconds"] }
        _modify { yield &self["minReadySeconds"] }
    }
    public var persistentVolumeClaimRetentionPolicy: StatefulSetPersistentVolumeClaimRetentionPolicy {
        get { self["persistentVolumeClaimRetentionPolicy"] }
        _modify { yield &self["persistentVolumeClaimRetentionPolicy"] }
    }
    public var ordinals: StatefulSetOrdinals {
        get { self["ordinals"] }
        _modify { yield &self["ordinals"] }
    }
}

public struct StatefulSetStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var replicas: Int64? {
        get { self["replicas"] }
        _modify { yield &self["replicas"] }
    }
    public var readyReplicas: Int64? {
        get { self["readyReplicas"] }
        _modify { yield &self["readyReplicas"] }
    }
    public var currentReplicas: Int64? {
        get { self["currentReplicas"] }
        _modify { yield &self["currentReplicas"] }
    }
    public var updatedReplicas: Int64? {
        get { self["updatedReplicas"] }
        _modify { yield &self["updatedReplicas"] }
    }
    public var currentRevision: String? {
        get { self["currentRevision"] }
        _modify { yield &self["currentRevision"] }
    }
    public var updateRevision: String? {
        get { self["updateRevision"] }
        _modify { yield &self["updateRevision"] }
    }
    public var collisionCount: Int64? {
        get { self["collisionCount"] }
        _modify { yield &self["collisionCount"] }
    }
    public var conditions: ViewList<StatefulSetCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var availableReplicas: Int64? {
        get { self["availableReplicas"] }
        _modify { yield &self["availableReplicas"] }
    }
}

public struct StatefulSetUpdateStrategy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var rollingUpdate: RollingUpdateStatefulSetStrategy {
        get { self["rollingUpdate"] }
        _modify { yield &self["rollingUpdate"] }
    }
}
