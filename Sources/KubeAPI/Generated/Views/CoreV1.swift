// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct AWSElasticBlockStoreVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeID: String? {
        get { self["volumeID"] }
        _modify { yield &self["volumeID"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var partition: Int64? {
        get { self["partition"] }
        _modify { yield &self["partition"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct Affinity: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var nodeAffinity: NodeAffinity {
        get { self["nodeAffinity"] }
        _modify { yield &self["nodeAffinity"] }
    }
    public var podAffinity: PodAffinity {
        get { self["podAffinity"] }
        _modify { yield &self["podAffinity"] }
    }
    public var podAntiAffinity: PodAntiAffinity {
        get { self["podAntiAffinity"] }
        _modify { yield &self["podAntiAffinity"] }
    }
}

public struct AppArmorProfile: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var localhostProfile: String? {
        get { self["localhostProfile"] }
        _modify { yield &self["localhostProfile"] }
    }
}

public struct AttachedVolume: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var devicePath: String? {
        get { self["devicePath"] }
        _modify { yield &self["devicePath"] }
    }
}

public struct AzureDiskVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var diskName: String? {
        get { self["diskName"] }
        _modify { yield &self["diskName"] }
    }
    public var diskURI: String? {
        get { self["diskURI"] }
        _modify { yield &self["diskURI"] }
    }
    public var cachingMode: String? {
        get { self["cachingMode"] }
        _modify { yield &self["cachingMode"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
}

public struct AzureFilePersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var secretName: String? {
        get { self["secretName"] }
        _modify { yield &self["secretName"] }
    }
    public var shareName: String? {
        get { self["shareName"] }
        _modify { yield &self["shareName"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var secretNamespace: String? {
        get { self["secretNamespace"] }
        _modify { yield &self["secretNamespace"] }
    }
}

public struct AzureFileVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var secretName: String? {
        get { self["secretName"] }
        _modify { yield &self["secretName"] }
    }
    public var shareName: String? {
        get { self["shareName"] }
        _modify { yield &self["shareName"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct Binding: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Binding")
    public static let groupVersionResource = GroupVersionResource("", "v1", "bindings")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var target: CoreV1ObjectReference {
        get { self["target"] }
        _modify { yield &self["target"] }
    }
}

public struct CSIPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var volumeHandle: String? {
        get { self["volumeHandle"] }
        _modify { yield &self["volumeHandle"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var volumeAttributes: StringMap {
        get { self["volumeAttributes"] }
        _modify { yield &self["volumeAttributes"] }
    }
    public var controllerPublishSecretRef: SecretReference {
        get { self["controllerPublishSecretRef"] }
        _modify { yield &self["controllerPublishSecretRef"] }
    }
    public var nodeStageSecretRef: SecretReference {
        get { self["nodeStageSecretRef"] }
        _modify { yield &self["nodeStageSecretRef"] }
    }
    public var nodePublishSecretRef: SecretReference {
        get { self["nodePublishSecretRef"] }
        _modify { yield &self["nodePublishSecretRef"] }
    }
    public var controllerExpandSecretRef: SecretReference {
        get { self["controllerExpandSecretRef"] }
        _modify { yield &self["controllerExpandSecretRef"] }
    }
    public var nodeExpandSecretRef: SecretReference {
        get { self["nodeExpandSecretRef"] }
        _modify { yield &self["nodeExpandSecretRef"] }
    }
}

public struct CSIVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var volumeAttributes: StringMap {
        get { self["volumeAttributes"] }
        _modify { yield &self["volumeAttributes"] }
    }
    public var nodePublishSecretRef: LocalObjectReference {
        get { self["nodePublishSecretRef"] }
        _modify { yield &self["nodePublishSecretRef"] }
    }
}

public struct Capabilities: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var add: [String] {
        get { self["add"] }
        _modify { yield &self["add"] }
    }
    public var drop: [String] {
        get { self["drop"] }
        _modify { yield &self["drop"] }
    }
}

public struct CephFSPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var monitors: [String] {
        get { self["monitors"] }
        _modify { yield &self["monitors"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var user: String? {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var secretFile: String? {
        get { self["secretFile"] }
        _modify { yield &self["secretFile"] }
    }
    public var secretRef: SecretReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct CephFSVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var monitors: [String] {
        get { self["monitors"] }
        _modify { yield &self["monitors"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var user: String? {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var secretFile: String? {
        get { self["secretFile"] }
        _modify { yield &self["secretFile"] }
    }
    public var secretRef: LocalObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct CinderPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeID: String? {
        get { self["volumeID"] }
        _modify { yield &self["volumeID"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var secretRef: SecretReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
}

public struct CinderVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeID: String? {
        get { self["volumeID"] }
        _modify { yield &self["volumeID"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var secretRef: LocalObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
}

public struct ClientIPConfig: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var timeoutSeconds: Int64? {
        get { self["timeoutSeconds"] }
        _modify { yield &self["timeoutSeconds"] }
    }
}

public struct ClusterTrustBundleProjection: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var signerName: String? {
        get { self["signerName"] }
        _modify { yield &self["signerName"] }
    }
    public var labelSelector: MetaV1LabelSelector {
        get { self["labelSelector"] }
        _modify { yield &self["labelSelector"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
}

public struct ComponentCondition: ObjectView {
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
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var error: String? {
        get { self["error"] }
        _modify { yield &self["error"] }
    }
}

public struct ComponentStatus: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "ComponentStatus")
    public static let groupVersionResource = GroupVersionResource("", "v1", "componentstatuses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var conditions: ViewList<ComponentCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct ConfigMap: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "ConfigMap")
    public static let groupVersionResource = GroupVersionResource("", "v1", "configmaps")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var immutable: Bool? {
        get { self["immutable"] }
        _modify { yield &self["immutable"] }
    }
    public var data: StringMap {
        get { self["data"] }
        _modify { yield &self["data"] }
    }
    public var binaryData: StringMap {
        get { self["binaryData"] }
        _modify { yield &self["binaryData"] }
    }
}

public struct ConfigMapEnvSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct ConfigMapKeySelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct ConfigMapNodeConfigSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
    public var resourceVersion: String? {
        get { self["resourceVersion"] }
        _modify { yield &self["resourceVersion"] }
    }
    public var kubeletConfigKey: String? {
        get { self["kubeletConfigKey"] }
        _modify { yield &self["kubeletConfigKey"] }
    }
}

public struct ConfigMapProjection: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var items: ViewList<KeyToPath> {
        get { self["items"] }
        _modify { yield &self["items"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct ConfigMapVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var items: ViewList<KeyToPath> {
        get { self["items"] }
        _modify { yield &self["items"] }
    }
    public var defaultMode: Int64? {
        get { self["defaultMode"] }
        _modify { yield &self["defaultMode"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct Container: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var image: String? {
        get { self["image"] }
        _modify { yield &self["image"] }
    }
    public var command: [String] {
        get { self["command"] }
        _modify { yield &self["command"] }
    }
    public var args: [String] {
        get { self["args"] }
        _modify { yield &self["args"] }
    }
    public var workingDir: String? {
        get { self["workingDir"] }
        _modify { yield &self["workingDir"] }
    }
    public var ports: ViewList<ContainerPort> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
    public var envFrom: ViewList<EnvFromSource> {
        get { self["envFrom"] }
        _modify { yield &self["envFrom"] }
    }
    public var env: ViewList<EnvVar> {
        get { self["env"] }
        _modify { yield &self["env"] }
    }
    public var resources: ResourceRequirements {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var resizePolicy: ViewList<ContainerResizePolicy> {
        get { self["resizePolicy"] }
        _modify { yield &self["resizePolicy"] }
    }
    public var restartPolicy: String? {
        get { self["restartPolicy"] }
        _modify { yield &self["restartPolicy"] }
    }
    public var restartPolicyRules: ViewList<ContainerRestartRule> {
        get { self["restartPolicyRules"] }
        _modify { yield &self["restartPolicyRules"] }
    }
    public var volumeMounts: ViewList<VolumeMount> {
        get { self["volumeMounts"] }
        _modify { yield &self["volumeMounts"] }
    }
    public var volumeDevices: ViewList<VolumeDevice> {
        get { self["volumeDevices"] }
        _modify { yield &self["volumeDevices"] }
    }
    public var livenessProbe: Probe {
        get { self["livenessProbe"] }
        _modify { yield &self["livenessProbe"] }
    }
    public var readinessProbe: Probe {
        get { self["readinessProbe"] }
        _modify { yield &self["readinessProbe"] }
    }
    public var startupProbe: Probe {
        get { self["startupProbe"] }
        _modify { yield &self["startupProbe"] }
    }
    public var lifecycle: Lifecycle {
        get { self["lifecycle"] }
        _modify { yield &self["lifecycle"] }
    }
    public var terminationMessagePath: String? {
        get { self["terminationMessagePath"] }
        _modify { yield &self["terminationMessagePath"] }
    }
    public var terminationMessagePolicy: String? {
        get { self["terminationMessagePolicy"] }
        _modify { yield &self["terminationMessagePolicy"] }
    }
    public var imagePullPolicy: String? {
        get { self["imagePullPolicy"] }
        _modify { yield &self["imagePullPolicy"] }
    }
    public var securityContext: SecurityContext {
        get { self["securityContext"] }
        _modify { yield &self["securityContext"] }
    }
    public var stdin: Bool? {
        get { self["stdin"] }
        _modify { yield &self["stdin"] }
    }
    public var stdinOnce: Bool? {
        get { self["stdinOnce"] }
        _modify { yield &self["stdinOnce"] }
    }
    public var tty: Bool? {
        get { self["tty"] }
        _modify { yield &self["tty"] }
    }
}

public struct ContainerExtendedResourceRequest: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var containerName: String? {
        get { self["containerName"] }
        _modify { yield &self["containerName"] }
    }
    public var resourceName: String? {
        get { self["resourceName"] }
        _modify { yield &self["resourceName"] }
    }
    public var requestName: String? {
        get { self["requestName"] }
        _modify { yield &self["requestName"] }
    }
}

public struct ContainerImage: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var names: [String] {
        get { self["names"] }
        _modify { yield &self["names"] }
    }
    public var sizeBytes: Int64? {
        get { self["sizeBytes"] }
        _modify { yield &self["sizeBytes"] }
    }
}

public struct ContainerPort: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var hostPort: Int64? {
        get { self["hostPort"] }
        _modify { yield &self["hostPort"] }
    }
    public var containerPort: Int64? {
        get { self["containerPort"] }
        _modify { yield &self["containerPort"] }
    }
    public var `protocol`: String? {
        get { self["protocol"] }
        _modify { yield &self["protocol"] }
    }
    public var hostIP: String? {
        get { self["hostIP"] }
        _modify { yield &self["hostIP"] }
    }
}

public struct ContainerResizePolicy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var resourceName: String? {
        get { self["resourceName"] }
        _modify { yield &self["resourceName"] }
    }
    public var restartPolicy: String? {
        get { self["restartPolicy"] }
        _modify { yield &self["restartPolicy"] }
    }
}

public struct ContainerRestartRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var action: String? {
        get { self["action"] }
        _modify { yield &self["action"] }
    }
    public var exitCodes: ContainerRestartRuleOnExitCodes {
        get { self["exitCodes"] }
        _modify { yield &self["exitCodes"] }
    }
}

public struct ContainerRestartRuleOnExitCodes: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var `operator`: String? {
        get { self["operator"] }
        _modify { yield &self["operator"] }
    }
    public var values: [Int64] {
        get { self["values"] }
        _modify { yield &self["values"] }
    }
}

public struct ContainerState: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var waiting: ContainerStateWaiting {
        get { self["waiting"] }
        _modify { yield &self["waiting"] }
    }
    public var running: ContainerStateRunning {
        get { self["running"] }
        _modify { yield &self["running"] }
    }
    public var terminated: ContainerStateTerminated {
        get { self["terminated"] }
        _modify { yield &self["terminated"] }
    }
}

public struct ContainerStateRunning: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var startedAt: Timestamp? {
        get { self["startedAt"] }
        _modify { yield &self["startedAt"] }
    }
}

public struct ContainerStateTerminated: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var exitCode: Int64? {
        get { self["exitCode"] }
        _modify { yield &self["exitCode"] }
    }
    public var signal: Int64? {
        get { self["signal"] }
        _modify { yield &self["signal"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var startedAt: Timestamp? {
        get { self["startedAt"] }
        _modify { yield &self["startedAt"] }
    }
    public var finishedAt: Timestamp? {
        get { self["finishedAt"] }
        _modify { yield &self["finishedAt"] }
    }
    public var containerID: String? {
        get { self["containerID"] }
        _modify { yield &self["containerID"] }
    }
}

public struct ContainerStateWaiting: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
}

public struct ContainerStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var state: ContainerState {
        get { self["state"] }
        _modify { yield &self["state"] }
    }
    public var lastState: ContainerState {
        get { self["lastState"] }
        _modify { yield &self["lastState"] }
    }
    public var ready: Bool? {
        get { self["ready"] }
        _modify { yield &self["ready"] }
    }
    public var restartCount: Int64? {
        get { self["restartCount"] }
        _modify { yield &self["restartCount"] }
    }
    public var image: String? {
        get { self["image"] }
        _modify { yield &self["image"] }
    }
    public var imageID: String? {
        get { self["imageID"] }
        _modify { yield &self["imageID"] }
    }
    public var containerID: String? {
        get { self["containerID"] }
        _modify { yield &self["containerID"] }
    }
    public var started: Bool? {
        get { self["started"] }
        _modify { yield &self["started"] }
    }
    public var allocatedResources: ResourceList {
        get { self["allocatedResources"] }
        _modify { yield &self["allocatedResources"] }
    }
    public var resources: ResourceRequirements {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var volumeMounts: ViewList<VolumeMountStatus> {
        get { self["volumeMounts"] }
        _modify { yield &self["volumeMounts"] }
    }
    public var user: ContainerUser {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var allocatedResourcesStatus: ViewList<ResourceStatus> {
        get { self["allocatedResourcesStatus"] }
        _modify { yield &self["allocatedResourcesStatus"] }
    }
    public var stopSignal: String? {
        get { self["stopSignal"] }
        _modify { yield &self["stopSignal"] }
    }
}

public struct ContainerUser: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var linux: LinuxContainerUser {
        get { self["linux"] }
        _modify { yield &self["linux"] }
    }
}

public struct DaemonEndpoint: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var Port: Int64? {
        get { self["Port"] }
        _modify { yield &self["Port"] }
    }
}

public struct DownwardAPIProjection: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var items: ViewList<DownwardAPIVolumeFile> {
        get { self["items"] }
        _modify { yield &self["items"] }
    }
}

public struct DownwardAPIVolumeFile: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var fieldRef: ObjectFieldSelector {
        get { self["fieldRef"] }
        _modify { yield &self["fieldRef"] }
    }
    public var resourceFieldRef: ResourceFieldSelector {
        get { self["resourceFieldRef"] }
        _modify { yield &self["resourceFieldRef"] }
    }
    public var mode: Int64? {
        get { self["mode"] }
        _modify { yield &self["mode"] }
    }
}

public struct DownwardAPIVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var items: ViewList<DownwardAPIVolumeFile> {
        get { self["items"] }
        _modify { yield &self["items"] }
    }
    public var defaultMode: Int64? {
        get { self["defaultMode"] }
        _modify { yield &self["defaultMode"] }
    }
}

public struct EmptyDirVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var medium: String? {
        get { self["medium"] }
        _modify { yield &self["medium"] }
    }
    public var sizeLimit: Quantity? {
        get { self["sizeLimit"] }
        _modify { yield &self["sizeLimit"] }
    }
}

public struct EndpointAddress: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ip: String? {
        get { self["ip"] }
        _modify { yield &self["ip"] }
    }
    public var hostname: String? {
        get { self["hostname"] }
        _modify { yield &self["hostname"] }
    }
    public var nodeName: String? {
        get { self["nodeName"] }
        _modify { yield &self["nodeName"] }
    }
    public var targetRef: CoreV1ObjectReference {
        get { self["targetRef"] }
        _modify { yield &self["targetRef"] }
    }
}

public struct EndpointPort: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var `protocol`: String? {
        get { self["protocol"] }
        _modify { yield &self["protocol"] }
    }
    public var appProtocol: String? {
        get { self["appProtocol"] }
        _modify { yield &self["appProtocol"] }
    }
}

public struct EndpointSubset: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var addresses: ViewList<EndpointAddress> {
        get { self["addresses"] }
        _modify { yield &self["addresses"] }
    }
    public var notReadyAddresses: ViewList<EndpointAddress> {
        get { self["notReadyAddresses"] }
        _modify { yield &self["notReadyAddresses"] }
    }
    public var ports: ViewList<EndpointPort> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
}

public struct Endpoints: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Endpoints")
    public static let groupVersionResource = GroupVersionResource("", "v1", "endpoints")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var subsets: ViewList<EndpointSubset> {
        get { self["subsets"] }
        _modify { yield &self["subsets"] }
    }
}

public struct EnvFromSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var prefix: String? {
        get { self["prefix"] }
        _modify { yield &self["prefix"] }
    }
    public var configMapRef: ConfigMapEnvSource {
        get { self["configMapRef"] }
        _modify { yield &self["configMapRef"] }
    }
    public var secretRef: SecretEnvSource {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
}

public struct EnvVar: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var value: String? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var valueFrom: EnvVarSource {
        get { self["valueFrom"] }
        _modify { yield &self["valueFrom"] }
    }
}

public struct EnvVarSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var fieldRef: ObjectFieldSelector {
        get { self["fieldRef"] }
        _modify { yield &self["fieldRef"] }
    }
    public var resourceFieldRef: ResourceFieldSelector {
        get { self["resourceFieldRef"] }
        _modify { yield &self["resourceFieldRef"] }
    }
    public var configMapKeyRef: ConfigMapKeySelector {
        get { self["configMapKeyRef"] }
        _modify { yield &self["configMapKeyRef"] }
    }
    public var secretKeyRef: SecretKeySelector {
        get { self["secretKeyRef"] }
        _modify { yield &self["secretKeyRef"] }
    }
    public var fileKeyRef: FileKeySelector {
        get { self["fileKeyRef"] }
        _modify { yield &self["fileKeyRef"] }
    }
}

public struct EphemeralContainer: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var image: String? {
        get { self["image"] }
        _modify { yield &self["image"] }
    }
    public var command: [String] {
        get { self["command"] }
        _modify { yield &self["command"] }
    }
    public var args: [String] {
        get { self["args"] }
        _modify { yield &self["args"] }
    }
    public var workingDir: String? {
        get { self["workingDir"] }
        _modify { yield &self["workingDir"] }
    }
    public var ports: ViewList<ContainerPort> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
    public var envFrom: ViewList<EnvFromSource> {
        get { self["envFrom"] }
        _modify { yield &self["envFrom"] }
    }
    public var env: ViewList<EnvVar> {
        get { self["env"] }
        _modify { yield &self["env"] }
    }
    public var resources: ResourceRequirements {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var resizePolicy: ViewList<ContainerResizePolicy> {
        get { self["resizePolicy"] }
        _modify { yield &self["resizePolicy"] }
    }
    public var restartPolicy: String? {
        get { self["restartPolicy"] }
        _modify { yield &self["restartPolicy"] }
    }
    public var restartPolicyRules: ViewList<ContainerRestartRule> {
        get { self["restartPolicyRules"] }
        _modify { yield &self["restartPolicyRules"] }
    }
    public var volumeMounts: ViewList<VolumeMount> {
        get { self["volumeMounts"] }
        _modify { yield &self["volumeMounts"] }
    }
    public var volumeDevices: ViewList<VolumeDevice> {
        get { self["volumeDevices"] }
        _modify { yield &self["volumeDevices"] }
    }
    public var livenessProbe: Probe {
        get { self["livenessProbe"] }
        _modify { yield &self["livenessProbe"] }
    }
    public var readinessProbe: Probe {
        get { self["readinessProbe"] }
        _modify { yield &self["readinessProbe"] }
    }
    public var startupProbe: Probe {
        get { self["startupProbe"] }
        _modify { yield &self["startupProbe"] }
    }
    public var lifecycle: Lifecycle {
        get { self["lifecycle"] }
        _modify { yield &self["lifecycle"] }
    }
    public var terminationMessagePath: String? {
        get { self["terminationMessagePath"] }
        _modify { yield &self["terminationMessagePath"] }
    }
    public var terminationMessagePolicy: String? {
        get { self["terminationMessagePolicy"] }
        _modify { yield &self["terminationMessagePolicy"] }
    }
    public var imagePullPolicy: String? {
        get { self["imagePullPolicy"] }
        _modify { yield &self["imagePullPolicy"] }
    }
    public var securityContext: SecurityContext {
        get { self["securityContext"] }
        _modify { yield &self["securityContext"] }
    }
    public var stdin: Bool? {
        get { self["stdin"] }
        _modify { yield &self["stdin"] }
    }
    public var stdinOnce: Bool? {
        get { self["stdinOnce"] }
        _modify { yield &self["stdinOnce"] }
    }
    public var tty: Bool? {
        get { self["tty"] }
        _modify { yield &self["tty"] }
    }
    public var targetContainerName: String? {
        get { self["targetContainerName"] }
        _modify { yield &self["targetContainerName"] }
    }
}

public struct EphemeralVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeClaimTemplate: PersistentVolumeClaimTemplate {
        get { self["volumeClaimTemplate"] }
        _modify { yield &self["volumeClaimTemplate"] }
    }
}

public struct CoreV1Event: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Event")
    public static let groupVersionResource = GroupVersionResource("", "v1", "events")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var involvedObject: CoreV1ObjectReference {
        get { self["involvedObject"] }
        _modify { yield &self["involvedObject"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var source: CoreV1EventSource {
        get { self["source"] }
        _modify { yield &self["source"] }
    }
    public var firstTimestamp: Timestamp? {
        get { self["firstTimestamp"] }
        _modify { yield &self["firstTimestamp"] }
    }
    public var lastTimestamp: Timestamp? {
        get { self["lastTimestamp"] }
        _modify { yield &self["lastTimestamp"] }
    }
    public var count: Int64? {
        get { self["count"] }
        _modify { yield &self["count"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var eventTime: Timestamp? {
        get { self[micro: "eventTime"] }
        _modify { yield &self[micro: "eventTime"] }
    }
    public var series: EventSeries {
        get { self["series"] }
        _modify { yield &self["series"] }
    }
    public var action: String? {
        get { self["action"] }
        _modify { yield &self["action"] }
    }
    public var related: CoreV1ObjectReference {
        get { self["related"] }
        _modify { yield &self["related"] }
    }
    public var reportingComponent: String? {
        get { self["reportingComponent"] }
        _modify { yield &self["reportingComponent"] }
    }
    public var reportingInstance: String? {
        get { self["reportingInstance"] }
        _modify { yield &self["reportingInstance"] }
    }
}

public struct EventSeries: ObjectView {
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

public struct CoreV1EventSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var component: String? {
        get { self["component"] }
        _modify { yield &self["component"] }
    }
    public var host: String? {
        get { self["host"] }
        _modify { yield &self["host"] }
    }
}

public struct ExecAction: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var command: [String] {
        get { self["command"] }
        _modify { yield &self["command"] }
    }
}

public struct FCVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var targetWWNs: [String] {
        get { self["targetWWNs"] }
        _modify { yield &self["targetWWNs"] }
    }
    public var lun: Int64? {
        get { self["lun"] }
        _modify { yield &self["lun"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var wwids: [String] {
        get { self["wwids"] }
        _modify { yield &self["wwids"] }
    }
}

public struct FileKeySelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeName: String? {
        get { self["volumeName"] }
        _modify { yield &self["volumeName"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct FlexPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var secretRef: SecretReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var options: StringMap {
        get { self["options"] }
        _modify { yield &self["options"] }
    }
}

public struct FlexVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var secretRef: LocalObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var options: StringMap {
        get { self["options"] }
        _modify { yield &self["options"] }
    }
}

public struct FlockerVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var datasetName: String? {
        get { self["datasetName"] }
        _modify { yield &self["datasetName"] }
    }
    public var datasetUUID: String? {
        get { self["datasetUUID"] }
        _modify { yield &self["datasetUUID"] }
    }
}

public struct GCEPersistentDiskVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var pdName: String? {
        get { self["pdName"] }
        _modify { yield &self["pdName"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var partition: Int64? {
        get { self["partition"] }
        _modify { yield &self["partition"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct GRPCAction: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var service: String? {
        get { self["service"] }
        _modify { yield &self["service"] }
    }
}

public struct GitRepoVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var repository: String? {
        get { self["repository"] }
        _modify { yield &self["repository"] }
    }
    public var revision: String? {
        get { self["revision"] }
        _modify { yield &self["revision"] }
    }
    public var directory: String? {
        get { self["directory"] }
        _modify { yield &self["directory"] }
    }
}

public struct GlusterfsPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var endpoints: String? {
        get { self["endpoints"] }
        _modify { yield &self["endpoints"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var endpointsNamespace: String? {
        get { self["endpointsNamespace"] }
        _modify { yield &self["endpointsNamespace"] }
    }
}

public struct GlusterfsVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var endpoints: String? {
        get { self["endpoints"] }
        _modify { yield &self["endpoints"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct HTTPGetAction: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var port: IntOrString? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var host: String? {
        get { self["host"] }
        _modify { yield &self["host"] }
    }
    public var scheme: String? {
        get { self["scheme"] }
        _modify { yield &self["scheme"] }
    }
    public var httpHeaders: ViewList<HTTPHeader> {
        get { self["httpHeaders"] }
        _modify { yield &self["httpHeaders"] }
    }
}

public struct HTTPHeader: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var value: String? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
}

public struct HostAlias: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ip: String? {
        get { self["ip"] }
        _modify { yield &self["ip"] }
    }
    public var hostnames: [String] {
        get { self["hostnames"] }
        _modify { yield &self["hostnames"] }
    }
}

public struct HostIP: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ip: String? {
        get { self["ip"] }
        _modify { yield &self["ip"] }
    }
}

public struct HostPathVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
}

public struct ISCSIPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var targetPortal: String? {
        get { self["targetPortal"] }
        _modify { yield &self["targetPortal"] }
    }
    public var iqn: String? {
        get { self["iqn"] }
        _modify { yield &self["iqn"] }
    }
    public var lun: Int64? {
        get { self["lun"] }
        _modify { yield &self["lun"] }
    }
    public var iscsiInterface: String? {
        get { self["iscsiInterface"] }
        _modify { yield &self["iscsiInterface"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var portals: [String] {
        get { self["portals"] }
        _modify { yield &self["portals"] }
    }
    public var chapAuthDiscovery: Bool? {
        get { self["chapAuthDiscovery"] }
        _modify { yield &self["chapAuthDiscovery"] }
    }
    public var chapAuthSession: Bool? {
        get { self["chapAuthSession"] }
        _modify { yield &self["chapAuthSession"] }
    }
    public var secretRef: SecretReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var initiatorName: String? {
        get { self["initiatorName"] }
        _modify { yield &self["initiatorName"] }
    }
}

public struct ISCSIVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var targetPortal: String? {
        get { self["targetPortal"] }
        _modify { yield &self["targetPortal"] }
    }
    public var iqn: String? {
        get { self["iqn"] }
        _modify { yield &self["iqn"] }
    }
    public var lun: Int64? {
        get { self["lun"] }
        _modify { yield &self["lun"] }
    }
    public var iscsiInterface: String? {
        get { self["iscsiInterface"] }
        _modify { yield &self["iscsiInterface"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var portals: [String] {
        get { self["portals"] }
        _modify { yield &self["portals"] }
    }
    public var chapAuthDiscovery: Bool? {
        get { self["chapAuthDiscovery"] }
        _modify { yield &self["chapAuthDiscovery"] }
    }
    public var chapAuthSession: Bool? {
        get { self["chapAuthSession"] }
        _modify { yield &self["chapAuthSession"] }
    }
    public var secretRef: LocalObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var initiatorName: String? {
        get { self["initiatorName"] }
        _modify { yield &self["initiatorName"] }
    }
}

public struct ImageVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var reference: String? {
        get { self["reference"] }
        _modify { yield &self["reference"] }
    }
    public var pullPolicy: String? {
        get { self["pullPolicy"] }
        _modify { yield &self["pullPolicy"] }
    }
}

public struct ImageVolumeStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var imageRef: String? {
        get { self["imageRef"] }
        _modify { yield &self["imageRef"] }
    }
}

public struct KeyToPath: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var mode: Int64? {
        get { self["mode"] }
        _modify { yield &self["mode"] }
    }
}

public struct Lifecycle: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var postStart: LifecycleHandler {
        get { self["postStart"] }
        _modify { yield &self["postStart"] }
    }
    public var preStop: LifecycleHandler {
        get { self["preStop"] }
        _modify { yield &self["preStop"] }
    }
    public var stopSignal: String? {
        get { self["stopSignal"] }
        _modify { yield &self["stopSignal"] }
    }
}

public struct LifecycleHandler: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var exec: ExecAction {
        get { self["exec"] }
        _modify { yield &self["exec"] }
    }
    public var httpGet: HTTPGetAction {
        get { self["httpGet"] }
        _modify { yield &self["httpGet"] }
    }
    public var tcpSocket: TCPSocketAction {
        get { self["tcpSocket"] }
        _modify { yield &self["tcpSocket"] }
    }
    public var sleep: SleepAction {
        get { self["sleep"] }
        _modify { yield &self["sleep"] }
    }
}

public struct LimitRange: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "LimitRange")
    public static let groupVersionResource = GroupVersionResource("", "v1", "limitranges")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: LimitRangeSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct LimitRangeItem: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var max: ResourceList {
        get { self["max"] }
        _modify { yield &self["max"] }
    }
    public var min: ResourceList {
        get { self["min"] }
        _modify { yield &self["min"] }
    }
    public var `default`: ResourceList {
        get { self["default"] }
        _modify { yield &self["default"] }
    }
    public var defaultRequest: ResourceList {
        get { self["defaultRequest"] }
        _modify { yield &self["defaultRequest"] }
    }
    public var maxLimitRequestRatio: ResourceList {
        get { self["maxLimitRequestRatio"] }
        _modify { yield &self["maxLimitRequestRatio"] }
    }
}

public struct LimitRangeSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var limits: ViewList<LimitRangeItem> {
        get { self["limits"] }
        _modify { yield &self["limits"] }
    }
}

public struct LinuxContainerUser: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var uid: Int64? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
    public var gid: Int64? {
        get { self["gid"] }
        _modify { yield &self["gid"] }
    }
    public var supplementalGroups: [Int64] {
        get { self["supplementalGroups"] }
        _modify { yield &self["supplementalGroups"] }
    }
}

public struct LoadBalancerIngress: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ip: String? {
        get { self["ip"] }
        _modify { yield &self["ip"] }
    }
    public var hostname: String? {
        get { self["hostname"] }
        _modify { yield &self["hostname"] }
    }
    public var ipMode: String? {
        get { self["ipMode"] }
        _modify { yield &self["ipMode"] }
    }
    public var ports: ViewList<PortStatus> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
}

public struct LoadBalancerStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ingress: ViewList<LoadBalancerIngress> {
        get { self["ingress"] }
        _modify { yield &self["ingress"] }
    }
}

public struct LocalObjectReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct LocalVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
}

public struct ModifyVolumeStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var targetVolumeAttributesClassName: String? {
        get { self["targetVolumeAttributesClassName"] }
        _modify { yield &self["targetVolumeAttributesClassName"] }
    }
    public var status: String? {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct NFSVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var server: String? {
        get { self["server"] }
        _modify { yield &self["server"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct Namespace: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Namespace")
    public static let groupVersionResource = GroupVersionResource("", "v1", "namespaces")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: NamespaceSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: NamespaceStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct NamespaceCondition: ObjectView {
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

public struct NamespaceSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var finalizers: [String] {
        get { self["finalizers"] }
        _modify { yield &self["finalizers"] }
    }
}

public struct NamespaceStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var phase: String? {
        get { self["phase"] }
        _modify { yield &self["phase"] }
    }
    public var conditions: ViewList<NamespaceCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct Node: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Node")
    public static let groupVersionResource = GroupVersionResource("", "v1", "nodes")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: NodeSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: NodeStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct NodeAddress: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var address: String? {
        get { self["address"] }
        _modify { yield &self["address"] }
    }
}

public struct NodeAffinity: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requiredDuringSchedulingIgnoredDuringExecution: NodeSelector {
        get { self["requiredDuringSchedulingIgnoredDuringExecution"] }
        _modify { yield &self["requiredDuringSchedulingIgnoredDuringExecution"] }
    }
    public var preferredDuringSchedulingIgnoredDuringExecution: ViewList<PreferredSchedulingTerm> {
        get { self["preferredDuringSchedulingIgnoredDuringExecution"] }
        _modify { yield &self["preferredDuringSchedulingIgnoredDuringExecution"] }
    }
}

public struct NodeAllocatableResourceClaimStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var resourceClaimName: String? {
        get { self["resourceClaimName"] }
        _modify { yield &self["resourceClaimName"] }
    }
    public var containers: [String] {
        get { self["containers"] }
        _modify { yield &self["containers"] }
    }
    public var resources: ResourceList {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
}

public struct NodeCondition: ObjectView {
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
    public var lastHeartbeatTime: Timestamp? {
        get { self["lastHeartbeatTime"] }
        _modify { yield &self["lastHeartbeatTime"] }
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

public struct NodeConfigSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var configMap: ConfigMapNodeConfigSource {
        get { self["configMap"] }
        _modify { yield &self["configMap"] }
    }
}

public struct NodeConfigStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var assigned: NodeConfigSource {
        get { self["assigned"] }
        _modify { yield &self["assigned"] }
    }
    public var active: NodeConfigSource {
        get { self["active"] }
        _modify { yield &self["active"] }
    }
    public var lastKnownGood: NodeConfigSource {
        get { self["lastKnownGood"] }
        _modify { yield &self["lastKnownGood"] }
    }
    public var error: String? {
        get { self["error"] }
        _modify { yield &self["error"] }
    }
}

public struct NodeDaemonEndpoints: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var kubeletEndpoint: DaemonEndpoint {
        get { self["kubeletEndpoint"] }
        _modify { yield &self["kubeletEndpoint"] }
    }
}

public struct NodeFeatures: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var supplementalGroupsPolicy: Bool? {
        get { self["supplementalGroupsPolicy"] }
        _modify { yield &self["supplementalGroupsPolicy"] }
    }
}

public struct NodeRuntimeHandler: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var features: NodeRuntimeHandlerFeatures {
        get { self["features"] }
        _modify { yield &self["features"] }
    }
}

public struct NodeRuntimeHandlerFeatures: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var recursiveReadOnlyMounts: Bool? {
        get { self["recursiveReadOnlyMounts"] }
        _modify { yield &self["recursiveReadOnlyMounts"] }
    }
    public var userNamespaces: Bool? {
        get { self["userNamespaces"] }
        _modify { yield &self["userNamespaces"] }
    }
}

public struct NodeSelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var nodeSelectorTerms: ViewList<NodeSelectorTerm> {
        get { self["nodeSelectorTerms"] }
        _modify { yield &self["nodeSelectorTerms"] }
    }
}

public struct NodeSelectorRequirement: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var `operator`: String? {
        get { self["operator"] }
        _modify { yield &self["operator"] }
    }
    public var values: [String] {
        get { self["values"] }
        _modify { yield &self["values"] }
    }
}

public struct NodeSelectorTerm: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var matchExpressions: ViewList<NodeSelectorRequirement> {
        get { self["matchExpressions"] }
        _modify { yield &self["matchExpressions"] }
    }
    public var matchFields: ViewList<NodeSelectorRequirement> {
        get { self["matchFields"] }
        _modify { yield &self["matchFields"] }
    }
}

public struct NodeSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var podCIDR: String? {
        get { self["podCIDR"] }
        _modify { yield &self["podCIDR"] }
    }
    public var podCIDRs: [String] {
        get { self["podCIDRs"] }
        _modify { yield &self["podCIDRs"] }
    }
    public var providerID: String? {
        get { self["providerID"] }
        _modify { yield &self["providerID"] }
    }
    public var unschedulable: Bool? {
        get { self["unschedulable"] }
        _modify { yield &self["unschedulable"] }
    }
    public var taints: ViewList<Taint> {
        get { self["taints"] }
        _modify { yield &self["taints"] }
    }
    public var configSource: NodeConfigSource {
        get { self["configSource"] }
        _modify { yield &self["configSource"] }
    }
    public var externalID: String? {
        get { self["externalID"] }
        _modify { yield &self["externalID"] }
    }
}

public struct NodeStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var capacity: ResourceList {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
    public var allocatable: ResourceList {
        get { self["allocatable"] }
        _modify { yield &self["allocatable"] }
    }
    public var phase: String? {
        get { self["phase"] }
        _modify { yield &self["phase"] }
    }
    public var conditions: ViewList<NodeCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var addresses: ViewList<NodeAddress> {
        get { self["addresses"] }
        _modify { yield &self["addresses"] }
    }
    public var daemonEndpoints: NodeDaemonEndpoints {
        get { self["daemonEndpoints"] }
        _modify { yield &self["daemonEndpoints"] }
    }
    public var nodeInfo: NodeSystemInfo {
        get { self["nodeInfo"] }
        _modify { yield &self["nodeInfo"] }
    }
    public var images: ViewList<ContainerImage> {
        get { self["images"] }
        _modify { yield &self["images"] }
    }
    public var volumesInUse: [String] {
        get { self["volumesInUse"] }
        _modify { yield &self["volumesInUse"] }
    }
    public var volumesAttached: ViewList<AttachedVolume> {
        get { self["volumesAttached"] }
        _modify { yield &self["volumesAttached"] }
    }
    public var config: NodeConfigStatus {
        get { self["config"] }
        _modify { yield &self["config"] }
    }
    public var runtimeHandlers: ViewList<NodeRuntimeHandler> {
        get { self["runtimeHandlers"] }
        _modify { yield &self["runtimeHandlers"] }
    }
    public var features: NodeFeatures {
        get { self["features"] }
        _modify { yield &self["features"] }
    }
    public var declaredFeatures: [String] {
        get { self["declaredFeatures"] }
        _modify { yield &self["declaredFeatures"] }
    }
}

public struct NodeSwapStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var capacity: Int64? {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
}

public struct NodeSystemInfo: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var machineID: String? {
        get { self["machineID"] }
        _modify { yield &self["machineID"] }
    }
    public var systemUUID: String? {
        get { self["systemUUID"] }
        _modify { yield &self["systemUUID"] }
    }
    public var bootID: String? {
        get { self["bootID"] }
        _modify { yield &self["bootID"] }
    }
    public var kernelVersion: String? {
        get { self["kernelVersion"] }
        _modify { yield &self["kernelVersion"] }
    }
    public var osImage: String? {
        get { self["osImage"] }
        _modify { yield &self["osImage"] }
    }
    public var containerRuntimeVersion: String? {
        get { self["containerRuntimeVersion"] }
        _modify { yield &self["containerRuntimeVersion"] }
    }
    public var kubeletVersion: String? {
        get { self["kubeletVersion"] }
        _modify { yield &self["kubeletVersion"] }
    }
    public var kubeProxyVersion: String? {
        get { self["kubeProxyVersion"] }
        _modify { yield &self["kubeProxyVersion"] }
    }
    public var operatingSystem: String? {
        get { self["operatingSystem"] }
        _modify { yield &self["operatingSystem"] }
    }
    public var architecture: String? {
        get { self["architecture"] }
        _modify { yield &self["architecture"] }
    }
    public var swap: NodeSwapStatus {
        get { self["swap"] }
        _modify { yield &self["swap"] }
    }
}

public struct ObjectFieldSelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var apiVersion: String? {
        get { self["apiVersion"] }
        _modify { yield &self["apiVersion"] }
    }
    public var fieldPath: String? {
        get { self["fieldPath"] }
        _modify { yield &self["fieldPath"] }
    }
}

public struct CoreV1ObjectReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
    public var apiVersion: String? {
        get { self["apiVersion"] }
        _modify { yield &self["apiVersion"] }
    }
    public var resourceVersion: String? {
        get { self["resourceVersion"] }
        _modify { yield &self["resourceVersion"] }
    }
    public var fieldPath: String? {
        get { self["fieldPath"] }
        _modify { yield &self["fieldPath"] }
    }
}

public struct PersistentVolume: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "PersistentVolume")
    public static let groupVersionResource = GroupVersionResource("", "v1", "persistentvolumes")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: PersistentVolumeSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: PersistentVolumeStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct PersistentVolumeClaim: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "PersistentVolumeClaim")
    public static let groupVersionResource = GroupVersionResource("", "v1", "persistentvolumeclaims")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: PersistentVolumeClaimSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: PersistentVolumeClaimStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct PersistentVolumeClaimCondition: ObjectView {
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
    public var lastProbeTime: Timestamp? {
        get { self["lastProbeTime"] }
        _modify { yield &self["lastProbeTime"] }
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

public struct PersistentVolumeClaimSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var accessModes: [String] {
        get { self["accessModes"] }
        _modify { yield &self["accessModes"] }
    }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var resources: VolumeResourceRequirements {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var volumeName: String? {
        get { self["volumeName"] }
        _modify { yield &self["volumeName"] }
    }
    public var storageClassName: String? {
        get { self["storageClassName"] }
        _modify { yield &self["storageClassName"] }
    }
    public var volumeMode: String? {
        get { self["volumeMode"] }
        _modify { yield &self["volumeMode"] }
    }
    public var dataSource: TypedLocalObjectReference {
        get { self["dataSource"] }
        _modify { yield &self["dataSource"] }
    }
    public var dataSourceRef: TypedObjectReference {
        get { self["dataSourceRef"] }
        _modify { yield &self["dataSourceRef"] }
    }
    public var volumeAttributesClassName: String? {
        get { self["volumeAttributesClassName"] }
        _modify { yield &self["volumeAttributesClassName"] }
    }
}

public struct PersistentVolumeClaimStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var phase: String? {
        get { self["phase"] }
        _modify { yield &self["phase"] }
    }
    public var accessModes: [String] {
        get { self["accessModes"] }
        _modify { yield &self["accessModes"] }
    }
    public var capacity: ResourceList {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
    public var conditions: ViewList<PersistentVolumeClaimCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var allocatedResources: ResourceList {
        get { self["allocatedResources"] }
        _modify { yield &self["allocatedResources"] }
    }
    public var allocatedResourceStatuses: StringMap {
        get { self["allocatedResourceStatuses"] }
        _modify { yield &self["allocatedResourceStatuses"] }
    }
    public var currentVolumeAttributesClassName: String? {
        get { self["currentVolumeAttributesClassName"] }
        _modify { yield &self["currentVolumeAttributesClassName"] }
    }
    public var modifyVolumeStatus: ModifyVolumeStatus {
        get { self["modifyVolumeStatus"] }
        _modify { yield &self["modifyVolumeStatus"] }
    }
}

public struct PersistentVolumeClaimTemplate: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: PersistentVolumeClaimSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct PersistentVolumeClaimVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var claimName: String? {
        get { self["claimName"] }
        _modify { yield &self["claimName"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct PersistentVolumeSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var capacity: ResourceList {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
    public var gcePersistentDisk: GCEPersistentDiskVolumeSource {
        get { self["gcePersistentDisk"] }
        _modify { yield &self["gcePersistentDisk"] }
    }
    public var awsElasticBlockStore: AWSElasticBlockStoreVolumeSource {
        get { self["awsElasticBlockStore"] }
        _modify { yield &self["awsElasticBlockStore"] }
    }
    public var hostPath: HostPathVolumeSource {
        get { self["hostPath"] }
        _modify { yield &self["hostPath"] }
    }
    public var glusterfs: GlusterfsPersistentVolumeSource {
        get { self["glusterfs"] }
        _modify { yield &self["glusterfs"] }
    }
    public var nfs: NFSVolumeSource {
        get { self["nfs"] }
        _modify { yield &self["nfs"] }
    }
    public var rbd: RBDPersistentVolumeSource {
        get { self["rbd"] }
        _modify { yield &self["rbd"] }
    }
    public var iscsi: ISCSIPersistentVolumeSource {
        get { self["iscsi"] }
        _modify { yield &self["iscsi"] }
    }
    public var cinder: CinderPersistentVolumeSource {
        get { self["cinder"] }
        _modify { yield &self["cinder"] }
    }
    public var cephfs: CephFSPersistentVolumeSource {
        get { self["cephfs"] }
        _modify { yield &self["cephfs"] }
    }
    public var fc: FCVolumeSource {
        get { self["fc"] }
        _modify { yield &self["fc"] }
    }
    public var flocker: FlockerVolumeSource {
        get { self["flocker"] }
        _modify { yield &self["flocker"] }
    }
    public var flexVolume: FlexPersistentVolumeSource {
        get { self["flexVolume"] }
        _modify { yield &self["flexVolume"] }
    }
    public var azureFile: AzureFilePersistentVolumeSource {
        get { self["azureFile"] }
        _modify { yield &self["azureFile"] }
    }
    public var vsphereVolume: VsphereVirtualDiskVolumeSource {
        get { self["vsphereVolume"] }
        _modify { yield &self["vsphereVolume"] }
    }
    public var quobyte: QuobyteVolumeSource {
        get { self["quobyte"] }
        _modify { yield &self["quobyte"] }
    }
    public var azureDisk: AzureDiskVolumeSource {
        get { self["azureDisk"] }
        _modify { yield &self["azureDisk"] }
    }
    public var photonPersistentDisk: PhotonPersistentDiskVolumeSource {
        get { self["photonPersistentDisk"] }
        _modify { yield &self["photonPersistentDisk"] }
    }
    public var portworxVolume: PortworxVolumeSource {
        get { self["portworxVolume"] }
        _modify { yield &self["portworxVolume"] }
    }
    public var scaleIO: ScaleIOPersistentVolumeSource {
        get { self["scaleIO"] }
        _modify { yield &self["scaleIO"] }
    }
    public var local: LocalVolumeSource {
        get { self["local"] }
        _modify { yield &self["local"] }
    }
    public var storageos: StorageOSPersistentVolumeSource {
        get { self["storageos"] }
        _modify { yield &self["storageos"] }
    }
    public var csi: CSIPersistentVolumeSource {
        get { self["csi"] }
        _modify { yield &self["csi"] }
    }
    public var accessModes: [String] {
        get { self["accessModes"] }
        _modify { yield &self["accessModes"] }
    }
    public var claimRef: CoreV1ObjectReference {
        get { self["claimRef"] }
        _modify { yield &self["claimRef"] }
    }
    public var persistentVolumeReclaimPolicy: String? {
        get { self["persistentVolumeReclaimPolicy"] }
        _modify { yield &self["persistentVolumeReclaimPolicy"] }
    }
    public var storageClassName: String? {
        get { self["storageClassName"] }
        _modify { yield &self["storageClassName"] }
    }
    public var mountOptions: [String] {
        get { self["mountOptions"] }
        _modify { yield &self["mountOptions"] }
    }
    public var volumeMode: String? {
        get { self["volumeMode"] }
        _modify { yield &self["volumeMode"] }
    }
    public var nodeAffinity: VolumeNodeAffinity {
        get { self["nodeAffinity"] }
        _modify { yield &self["nodeAffinity"] }
    }
    public var volumeAttributesClassName: String? {
        get { self["volumeAttributesClassName"] }
        _modify { yield &self["volumeAttributesClassName"] }
    }
}

public struct PersistentVolumeStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var phase: String? {
        get { self["phase"] }
        _modify { yield &self["phase"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var lastPhaseTransitionTime: Timestamp? {
        get { self["lastPhaseTransitionTime"] }
        _modify { yield &self["lastPhaseTransitionTime"] }
    }
}

public struct PhotonPersistentDiskVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var pdID: String? {
        get { self["pdID"] }
        _modify { yield &self["pdID"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
}

public struct Pod: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Pod")
    public static let groupVersionResource = GroupVersionResource("", "v1", "pods")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: PodSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: PodStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct PodAffinity: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requiredDuringSchedulingIgnoredDuringExecution: ViewList<PodAffinityTerm> {
        get { self["requiredDuringSchedulingIgnoredDuringExecution"] }
        _modify { yield &self["requiredDuringSchedulingIgnoredDuringExecution"] }
    }
    public var preferredDuringSchedulingIgnoredDuringExecution: ViewList<WeightedPodAffinityTerm> {
        get { self["preferredDuringSchedulingIgnoredDuringExecution"] }
        _modify { yield &self["preferredDuringSchedulingIgnoredDuringExecution"] }
    }
}

public struct PodAffinityTerm: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var labelSelector: MetaV1LabelSelector {
        get { self["labelSelector"] }
        _modify { yield &self["labelSelector"] }
    }
    public var namespaces: [String] {
        get { self["namespaces"] }
        _modify { yield &self["namespaces"] }
    }
    public var topologyKey: String? {
        get { self["topologyKey"] }
        _modify { yield &self["topologyKey"] }
    }
    public var namespaceSelector: MetaV1LabelSelector {
        get { self["namespaceSelector"] }
        _modify { yield &self["namespaceSelector"] }
    }
    public var matchLabelKeys: [String] {
        get { self["matchLabelKeys"] }
        _modify { yield &self["matchLabelKeys"] }
    }
    public var mismatchLabelKeys: [String] {
        get { self["mismatchLabelKeys"] }
        _modify { yield &self["mismatchLabelKeys"] }
    }
}

public struct PodAntiAffinity: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requiredDuringSchedulingIgnoredDuringExecution: ViewList<PodAffinityTerm> {
        get { self["requiredDuringSchedulingIgnoredDuringExecution"] }
        _modify { yield &self["requiredDuringSchedulingIgnoredDuringExecution"] }
    }
    public var preferredDuringSchedulingIgnoredDuringExecution: ViewList<WeightedPodAffinityTerm> {
        get { self["preferredDuringSchedulingIgnoredDuringExecution"] }
        _modify { yield &self["preferredDuringSchedulingIgnoredDuringExecution"] }
    }
}

public struct PodCertificateProjection: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var signerName: String? {
        get { self["signerName"] }
        _modify { yield &self["signerName"] }
    }
    public var keyType: String? {
        get { self["keyType"] }
        _modify { yield &self["keyType"] }
    }
    public var maxExpirationSeconds: Int64? {
        get { self["maxExpirationSeconds"] }
        _modify { yield &self["maxExpirationSeconds"] }
    }
    public var credentialBundlePath: String? {
        get { self["credentialBundlePath"] }
        _modify { yield &self["credentialBundlePath"] }
    }
    public var keyPath: String? {
        get { self["keyPath"] }
        _modify { yield &self["keyPath"] }
    }
    public var certificateChainPath: String? {
        get { self["certificateChainPath"] }
        _modify { yield &self["certificateChainPath"] }
    }
    public var userAnnotations: StringMap {
        get { self["userAnnotations"] }
        _modify { yield &self["userAnnotations"] }
    }
}

public struct PodCondition: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var status: String? {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
    public var lastProbeTime: Timestamp? {
        get { self["lastProbeTime"] }
        _modify { yield &self["lastProbeTime"] }
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

public struct PodDNSConfig: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var nameservers: [String] {
        get { self["nameservers"] }
        _modify { yield &self["nameservers"] }
    }
    public var searches: [String] {
        get { self["searches"] }
        _modify { yield &self["searches"] }
    }
    public var options: ViewList<PodDNSConfigOption> {
        get { self["options"] }
        _modify { yield &self["options"] }
    }
}

public struct PodDNSConfigOption: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var value: String? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
}

public struct PodExtendedResourceClaimStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requestMappings: ViewList<ContainerExtendedResourceRequest> {
        get { self["requestMappings"] }
        _modify { yield &self["requestMappings"] }
    }
    public var resourceClaimName: String? {
        get { self["resourceClaimName"] }
        _modify { yield &self["resourceClaimName"] }
    }
}

public struct PodIP: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ip: String? {
        get { self["ip"] }
        _modify { yield &self["ip"] }
    }
}

public struct PodOS: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct PodReadinessGate: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditionType: String? {
        get { self["conditionType"] }
        _modify { yield &self["conditionType"] }
    }
}

public struct PodResourceClaim: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var resourceClaimName: String? {
        get { self["resourceClaimName"] }
        _modify { yield &self["resourceClaimName"] }
    }
    public var resourceClaimTemplateName: String? {
        get { self["resourceClaimTemplateName"] }
        _modify { yield &self["resourceClaimTemplateName"] }
    }
}

public struct PodResourceClaimStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var resourceClaimName: String? {
        get { self["resourceClaimName"] }
        _modify { yield &self["resourceClaimName"] }
    }
}

public struct PodSchedulingGate: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct PodSchedulingGroup: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var podGroupName: String? {
        get { self["podGroupName"] }
        _modify { yield &self["podGroupName"] }
    }
}

public struct PodSecurityContext: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var seLinuxOptions: SELinuxOptions {
        get { self["seLinuxOptions"] }
        _modify { yield &self["seLinuxOptions"] }
    }
    public var windowsOptions: WindowsSecurityContextOptions {
        get { self["windowsOptions"] }
        _modify { yield &self["windowsOptions"] }
    }
    public var runAsUser: Int64? {
        get { self["runAsUser"] }
        _modify { yield &self["runAsUser"] }
    }
    public var runAsGroup: Int64? {
        get { self["runAsGroup"] }
        _modify { yield &self["runAsGroup"] }
    }
    public var runAsNonRoot: Bool? {
        get { self["runAsNonRoot"] }
        _modify { yield &self["runAsNonRoot"] }
    }
    public var supplementalGroups: [Int64] {
        get { self["supplementalGroups"] }
        _modify { yield &self["supplementalGroups"] }
    }
    public var supplementalGroupsPolicy: String? {
        get { self["supplementalGroupsPolicy"] }
        _modify { yield &self["supplementalGroupsPolicy"] }
    }
    public var fsGroup: Int64? {
        get { self["fsGroup"] }
        _modify { yield &self["fsGroup"] }
    }
    public var sysctls: ViewList<Sysctl> {
        get { self["sysctls"] }
        _modify { yield &self["sysctls"] }
    }
    public var fsGroupChangePolicy: String? {
        get { self["fsGroupChangePolicy"] }
        _modify { yield &self["fsGroupChangePolicy"] }
    }
    public var seccompProfile: SeccompProfile {
        get { self["seccompProfile"] }
        _modify { yield &self["seccompProfile"] }
    }
    public var appArmorProfile: AppArmorProfile {
        get { self["appArmorProfile"] }
        _modify { yield &self["appArmorProfile"] }
    }
    public var seLinuxChangePolicy: String? {
        get { self["seLinuxChangePolicy"] }
        _modify { yield &self["seLinuxChangePolicy"] }
    }
}

public struct PodSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumes: ViewList<Volume> {
        get { self["volumes"] }
        _modify { yield &self["volumes"] }
    }
    public var initContainers: ViewList<Container> {
        get { self["initContainers"] }
        _modify { yield &self["initContainers"] }
    }
    public var containers: ViewList<Container> {
        get { self["containers"] }
        _modify { yield &self["containers"] }
    }
    public var ephemeralContainers: ViewList<EphemeralContainer> {
        get { self["ephemeralContainers"] }
        _modify { yield &self["ephemeralContainers"] }
    }
    public var restartPolicy: String? {
        get { self["restartPolicy"] }
        _modify { yield &self["restartPolicy"] }
    }
    public var terminationGracePeriodSeconds: Int64? {
        get { self["terminationGracePeriodSeconds"] }
        _modify { yield &self["terminationGracePeriodSeconds"] }
    }
    public var activeDeadlineSeconds: Int64? {
        get { self["activeDeadlineSeconds"] }
        _modify { yield &self["activeDeadlineSeconds"] }
    }
    public var dnsPolicy: String? {
        get { self["dnsPolicy"] }
        _modify { yield &self["dnsPolicy"] }
    }
    public var nodeSelector: StringMap {
        get { self["nodeSelector"] }
        _modify { yield &self["nodeSelector"] }
    }
    public var serviceAccountName: String? {
        get { self["serviceAccountName"] }
        _modify { yield &self["serviceAccountName"] }
    }
    public var serviceAccount: String? {
        get { self["serviceAccount"] }
        _modify { yield &self["serviceAccount"] }
    }
    public var automountServiceAccountToken: Bool? {
        get { self["automountServiceAccountToken"] }
        _modify { yield &self["automountServiceAccountToken"] }
    }
    public var nodeName: String? {
        get { self["nodeName"] }
        _modify { yield &self["nodeName"] }
    }
    public var hostNetwork: Bool? {
        get { self["hostNetwork"] }
        _modify { yield &self["hostNetwork"] }
    }
    public var hostPID: Bool? {
        get { self["hostPID"] }
        _modify { yield &self["hostPID"] }
    }
    public var hostIPC: Bool? {
        get { self["hostIPC"] }
        _modify { yield &self["hostIPC"] }
    }
    public var shareProcessNamespace: Bool? {
        get { self["shareProcessNamespace"] }
        _modify { yield &self["shareProcessNamespace"] }
    }
    public var securityContext: PodSecurityContext {
        get { self["securityContext"] }
        _modify { yield &self["securityContext"] }
    }
    public var imagePullSecrets: ViewList<LocalObjectReference> {
        get { self["imagePullSecrets"] }
        _modify { yield &self["imagePullSecrets"] }
    }
    public var hostname: String? {
        get { self["hostname"] }
        _modify { yield &self["hostname"] }
    }
    public var subdomain: String? {
        get { self["subdomain"] }
        _modify { yield &self["subdomain"] }
    }
    public var affinity: Affinity {
        get { self["affinity"] }
        _modify { yield &self["affinity"] }
    }
    public var schedulerName: String? {
        get { self["schedulerName"] }
        _modify { yield &self["schedulerName"] }
    }
    public var tolerations: ViewList<Toleration> {
        get { self["tolerations"] }
        _modify { yield &self["tolerations"] }
    }
    public var hostAliases: ViewList<HostAlias> {
        get { self["hostAliases"] }
        _modify { yield &self["hostAliases"] }
    }
    public var priorityClassName: String? {
        get { self["priorityClassName"] }
        _modify { yield &self["priorityClassName"] }
    }
    public var priority: Int64? {
        get { self["priority"] }
        _modify { yield &self["priority"] }
    }
    public var dnsConfig: PodDNSConfig {
        get { self["dnsConfig"] }
        _modify { yield &self["dnsConfig"] }
    }
    public var readinessGates: ViewList<PodReadinessGate> {
        get { self["readinessGates"] }
        _modify { yield &self["readinessGates"] }
    }
    public var runtimeClassName: String? {
        get { self["runtimeClassName"] }
        _modify { yield &self["runtimeClassName"] }
    }
    public var enableServiceLinks: Bool? {
        get { self["enableServiceLinks"] }
        _modify { yield &self["enableServiceLinks"] }
    }
    public var preemptionPolicy: String? {
        get { self["preemptionPolicy"] }
        _modify { yield &self["preemptionPolicy"] }
    }
    public var overhead: ResourceList {
        get { self["overhead"] }
        _modify { yield &self["overhead"] }
    }
    public var topologySpreadConstraints: ViewList<TopologySpreadConstraint> {
        get { self["topologySpreadConstraints"] }
        _modify { yield &self["topologySpreadConstraints"] }
    }
    public var setHostnameAsFQDN: Bool? {
        get { self["setHostnameAsFQDN"] }
        _modify { yield &self["setHostnameAsFQDN"] }
    }
    public var os: PodOS {
        get { self["os"] }
        _modify { yield &self["os"] }
    }
    public var hostUsers: Bool? {
        get { self["hostUsers"] }
        _modify { yield &self["hostUsers"] }
    }
    public var schedulingGates: ViewList<PodSchedulingGate> {
        get { self["schedulingGates"] }
        _modify { yield &self["schedulingGates"] }
    }
    public var resourceClaims: ViewList<PodResourceClaim> {
        get { self["resourceClaims"] }
        _modify { yield &self["resourceClaims"] }
    }
    public var resources: ResourceRequirements {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var hostnameOverride: String? {
        get { self["hostnameOverride"] }
        _modify { yield &self["hostnameOverride"] }
    }
    public var schedulingGroup: PodSchedulingGroup {
        get { self["schedulingGroup"] }
        _modify { yield &self["schedulingGroup"] }
    }
}

public struct PodStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var phase: String? {
        get { self["phase"] }
        _modify { yield &self["phase"] }
    }
    public var conditions: ViewList<PodCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var nominatedNodeName: String? {
        get { self["nominatedNodeName"] }
        _modify { yield &self["nominatedNodeName"] }
    }
    public var hostIP: String? {
        get { self["hostIP"] }
        _modify { yield &self["hostIP"] }
    }
    public var hostIPs: ViewList<HostIP> {
        get { self["hostIPs"] }
        _modify { yield &self["hostIPs"] }
    }
    public var podIP: String? {
        get { self["podIP"] }
        _modify { yield &self["podIP"] }
    }
    public var podIPs: ViewList<PodIP> {
        get { self["podIPs"] }
        _modify { yield &self["podIPs"] }
    }
    public var startTime: Timestamp? {
        get { self["startTime"] }
        _modify { yield &self["startTime"] }
    }
    public var initContainerStatuses: ViewList<ContainerStatus> {
        get { self["initContainerStatuses"] }
        _modify { yield &self["initContainerStatuses"] }
    }
    public var containerStatuses: ViewList<ContainerStatus> {
        get { self["containerStatuses"] }
        _modify { yield &self["containerStatuses"] }
    }
    public var qosClass: String? {
        get { self["qosClass"] }
        _modify { yield &self["qosClass"] }
    }
    public var ephemeralContainerStatuses: ViewList<ContainerStatus> {
        get { self["ephemeralContainerStatuses"] }
        _modify { yield &self["ephemeralContainerStatuses"] }
    }
    public var resize: String? {
        get { self["resize"] }
        _modify { yield &self["resize"] }
    }
    public var resourceClaimStatuses: ViewList<PodResourceClaimStatus> {
        get { self["resourceClaimStatuses"] }
        _modify { yield &self["resourceClaimStatuses"] }
    }
    public var extendedResourceClaimStatus: PodExtendedResourceClaimStatus {
        get { self["extendedResourceClaimStatus"] }
        _modify { yield &self["extendedResourceClaimStatus"] }
    }
    public var allocatedResources: ResourceList {
        get { self["allocatedResources"] }
        _modify { yield &self["allocatedResources"] }
    }
    public var resources: ResourceRequirements {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var nodeAllocatableResourceClaimStatuses: ViewList<NodeAllocatableResourceClaimStatus> {
        get { self["nodeAllocatableResourceClaimStatuses"] }
        _modify { yield &self["nodeAllocatableResourceClaimStatuses"] }
    }
}

public struct PodTemplate: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "PodTemplate")
    public static let groupVersionResource = GroupVersionResource("", "v1", "podtemplates")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var template: PodTemplateSpec {
        get { self["template"] }
        _modify { yield &self["template"] }
    }
}

public struct PodTemplateSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: PodSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct PortStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var `protocol`: String? {
        get { self["protocol"] }
        _modify { yield &self["protocol"] }
    }
    public var error: String? {
        get { self["error"] }
        _modify { yield &self["error"] }
    }
}

public struct PortworxVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeID: String? {
        get { self["volumeID"] }
        _modify { yield &self["volumeID"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct PreferredSchedulingTerm: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var weight: Int64? {
        get { self["weight"] }
        _modify { yield &self["weight"] }
    }
    public var preference: NodeSelectorTerm {
        get { self["preference"] }
        _modify { yield &self["preference"] }
    }
}

public struct Probe: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var exec: ExecAction {
        get { self["exec"] }
        _modify { yield &self["exec"] }
    }
    public var httpGet: HTTPGetAction {
        get { self["httpGet"] }
        _modify { yield &self["httpGet"] }
    }
    public var tcpSocket: TCPSocketAction {
        get { self["tcpSocket"] }
        _modify { yield &self["tcpSocket"] }
    }
    public var grpc: GRPCAction {
        get { self["grpc"] }
        _modify { yield &self["grpc"] }
    }
    public var initialDelaySeconds: Int64? {
        get { self["initialDelaySeconds"] }
        _modify { yield &self["initialDelaySeconds"] }
    }
    public var timeoutSeconds: Int64? {
        get { self["timeoutSeconds"] }
        _modify { yield &self["timeoutSeconds"] }
    }
    public var periodSeconds: Int64? {
        get { self["periodSeconds"] }
        _modify { yield &self["periodSeconds"] }
    }
    public var successThreshold: Int64? {
        get { self["successThreshold"] }
        _modify { yield &self["successThreshold"] }
    }
    public var failureThreshold: Int64? {
        get { self["failureThreshold"] }
        _modify { yield &self["failureThreshold"] }
    }
    public var terminationGracePeriodSeconds: Int64? {
        get { self["terminationGracePeriodSeconds"] }
        _modify { yield &self["terminationGracePeriodSeconds"] }
    }
}

public struct ProjectedVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var sources: ViewList<VolumeProjection> {
        get { self["sources"] }
        _modify { yield &self["sources"] }
    }
    public var defaultMode: Int64? {
        get { self["defaultMode"] }
        _modify { yield &self["defaultMode"] }
    }
}

public struct QuobyteVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var registry: String? {
        get { self["registry"] }
        _modify { yield &self["registry"] }
    }
    public var volume: String? {
        get { self["volume"] }
        _modify { yield &self["volume"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var user: String? {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var group: String? {
        get { self["group"] }
        _modify { yield &self["group"] }
    }
    public var tenant: String? {
        get { self["tenant"] }
        _modify { yield &self["tenant"] }
    }
}

public struct RBDPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var monitors: [String] {
        get { self["monitors"] }
        _modify { yield &self["monitors"] }
    }
    public var image: String? {
        get { self["image"] }
        _modify { yield &self["image"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var pool: String? {
        get { self["pool"] }
        _modify { yield &self["pool"] }
    }
    public var user: String? {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var keyring: String? {
        get { self["keyring"] }
        _modify { yield &self["keyring"] }
    }
    public var secretRef: SecretReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct RBDVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var monitors: [String] {
        get { self["monitors"] }
        _modify { yield &self["monitors"] }
    }
    public var image: String? {
        get { self["image"] }
        _modify { yield &self["image"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var pool: String? {
        get { self["pool"] }
        _modify { yield &self["pool"] }
    }
    public var user: String? {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var keyring: String? {
        get { self["keyring"] }
        _modify { yield &self["keyring"] }
    }
    public var secretRef: LocalObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct ReplicationController: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "ReplicationController")
    public static let groupVersionResource = GroupVersionResource("", "v1", "replicationcontrollers")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ReplicationControllerSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ReplicationControllerStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ReplicationControllerCondition: ObjectView {
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

public struct ReplicationControllerSpec: ObjectView {
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
    public var selector: StringMap {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var template: PodTemplateSpec {
        get { self["template"] }
        _modify { yield &self["template"] }
    }
}

public struct ReplicationControllerStatus: ObjectView {
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
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var conditions: ViewList<ReplicationControllerCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct CoreV1ResourceClaim: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var request: String? {
        get { self["request"] }
        _modify { yield &self["request"] }
    }
}

public struct ResourceFieldSelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var containerName: String? {
        get { self["containerName"] }
        _modify { yield &self["containerName"] }
    }
    public var resource: String? {
        get { self["resource"] }
        _modify { yield &self["resource"] }
    }
    public var divisor: Quantity? {
        get { self["divisor"] }
        _modify { yield &self["divisor"] }
    }
}

public struct ResourceHealth: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var resourceID: String? {
        get { self["resourceID"] }
        _modify { yield &self["resourceID"] }
    }
    public var health: String? {
        get { self["health"] }
        _modify { yield &self["health"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
}

public struct ResourceQuota: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "ResourceQuota")
    public static let groupVersionResource = GroupVersionResource("", "v1", "resourcequotas")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ResourceQuotaSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ResourceQuotaStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ResourceQuotaSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var hard: ResourceList {
        get { self["hard"] }
        _modify { yield &self["hard"] }
    }
    public var scopes: [String] {
        get { self["scopes"] }
        _modify { yield &self["scopes"] }
    }
    public var scopeSelector: ScopeSelector {
        get { self["scopeSelector"] }
        _modify { yield &self["scopeSelector"] }
    }
}

public struct ResourceQuotaStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var hard: ResourceList {
        get { self["hard"] }
        _modify { yield &self["hard"] }
    }
    public var used: ResourceList {
        get { self["used"] }
        _modify { yield &self["used"] }
    }
}

public struct ResourceRequirements: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var limits: ResourceList {
        get { self["limits"] }
        _modify { yield &self["limits"] }
    }
    public var requests: ResourceList {
        get { self["requests"] }
        _modify { yield &self["requests"] }
    }
    public var claims: ViewList<CoreV1ResourceClaim> {
        get { self["claims"] }
        _modify { yield &self["claims"] }
    }
}

public struct ResourceStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var resources: ViewList<ResourceHealth> {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
}

public struct SELinuxOptions: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var user: String? {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var role: String? {
        get { self["role"] }
        _modify { yield &self["role"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var level: String? {
        get { self["level"] }
        _modify { yield &self["level"] }
    }
}

public struct ScaleIOPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var gateway: String? {
        get { self["gateway"] }
        _modify { yield &self["gateway"] }
    }
    public var system: String? {
        get { self["system"] }
        _modify { yield &self["system"] }
    }
    public var secretRef: SecretReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var sslEnabled: Bool? {
        get { self["sslEnabled"] }
        _modify { yield &self["sslEnabled"] }
    }
    public var protectionDomain: String? {
        get { self["protectionDomain"] }
        _modify { yield &self["protectionDomain"] }
    }
    public var storagePool: String? {
        get { self["storagePool"] }
        _modify { yield &self["storagePool"] }
    }
    public var storageMode: String? {
        get { self["storageMode"] }
        _modify { yield &self["storageMode"] }
    }
    public var volumeName: String? {
        get { self["volumeName"] }
        _modify { yield &self["volumeName"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct ScaleIOVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var gateway: String? {
        get { self["gateway"] }
        _modify { yield &self["gateway"] }
    }
    public var system: String? {
        get { self["system"] }
        _modify { yield &self["system"] }
    }
    public var secretRef: LocalObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
    public var sslEnabled: Bool? {
        get { self["sslEnabled"] }
        _modify { yield &self["sslEnabled"] }
    }
    public var protectionDomain: String? {
        get { self["protectionDomain"] }
        _modify { yield &self["protectionDomain"] }
    }
    public var storagePool: String? {
        get { self["storagePool"] }
        _modify { yield &self["storagePool"] }
    }
    public var storageMode: String? {
        get { self["storageMode"] }
        _modify { yield &self["storageMode"] }
    }
    public var volumeName: String? {
        get { self["volumeName"] }
        _modify { yield &self["volumeName"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
}

public struct ScopeSelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var matchExpressions: ViewList<ScopedResourceSelectorRequirement> {
        get { self["matchExpressions"] }
        _modify { yield &self["matchExpressions"] }
    }
}

public struct ScopedResourceSelectorRequirement: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var scopeName: String? {
        get { self["scopeName"] }
        _modify { yield &self["scopeName"] }
    }
    public var `operator`: String? {
        get { self["operator"] }
        _modify { yield &self["operator"] }
    }
    public var values: [String] {
        get { self["values"] }
        _modify { yield &self["values"] }
    }
}

public struct SeccompProfile: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var localhostProfile: String? {
        get { self["localhostProfile"] }
        _modify { yield &self["localhostProfile"] }
    }
}

public struct Secret: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Secret")
    public static let groupVersionResource = GroupVersionResource("", "v1", "secrets")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var immutable: Bool? {
        get { self["immutable"] }
        _modify { yield &self["immutable"] }
    }
    public var data: StringMap {
        get { self["data"] }
        _modify { yield &self["data"] }
    }
    public var stringData: StringMap {
        get { self["stringData"] }
        _modify { yield &self["stringData"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
}

public struct SecretEnvSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct SecretKeySelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct SecretProjection: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var items: ViewList<KeyToPath> {
        get { self["items"] }
        _modify { yield &self["items"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct SecretReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
}

public struct SecretVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var secretName: String? {
        get { self["secretName"] }
        _modify { yield &self["secretName"] }
    }
    public var items: ViewList<KeyToPath> {
        get { self["items"] }
        _modify { yield &self["items"] }
    }
    public var defaultMode: Int64? {
        get { self["defaultMode"] }
        _modify { yield &self["defaultMode"] }
    }
    public var optional: Bool? {
        get { self["optional"] }
        _modify { yield &self["optional"] }
    }
}

public struct SecurityContext: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var capabilities: Capabilities {
        get { self["capabilities"] }
        _modify { yield &self["capabilities"] }
    }
    public var privileged: Bool? {
        get { self["privileged"] }
        _modify { yield &self["privileged"] }
    }
    public var seLinuxOptions: SELinuxOptions {
        get { self["seLinuxOptions"] }
        _modify { yield &self["seLinuxOptions"] }
    }
    public var windowsOptions: WindowsSecurityContextOptions {
        get { self["windowsOptions"] }
        _modify { yield &self["windowsOptions"] }
    }
    public var runAsUser: Int64? {
        get { self["runAsUser"] }
        _modify { yield &self["runAsUser"] }
    }
    public var runAsGroup: Int64? {
        get { self["runAsGroup"] }
        _modify { yield &self["runAsGroup"] }
    }
    public var runAsNonRoot: Bool? {
        get { self["runAsNonRoot"] }
        _modify { yield &self["runAsNonRoot"] }
    }
    public var readOnlyRootFilesystem: Bool? {
        get { self["readOnlyRootFilesystem"] }
        _modify { yield &self["readOnlyRootFilesystem"] }
    }
    public var allowPrivilegeEscalation: Bool? {
        get { self["allowPrivilegeEscalation"] }
        _modify { yield &self["allowPrivilegeEscalation"] }
    }
    public var procMount: String? {
        get { self["procMount"] }
        _modify { yield &self["procMount"] }
    }
    public var seccompProfile: SeccompProfile {
        get { self["seccompProfile"] }
        _modify { yield &self["seccompProfile"] }
    }
    public var appArmorProfile: AppArmorProfile {
        get { self["appArmorProfile"] }
        _modify { yield &self["appArmorProfile"] }
    }
}

public struct Service: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "Service")
    public static let groupVersionResource = GroupVersionResource("", "v1", "services")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ServiceSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ServiceStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ServiceAccount: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("", "v1", "ServiceAccount")
    public static let groupVersionResource = GroupVersionResource("", "v1", "serviceaccounts")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var secrets: ViewList<CoreV1ObjectReference> {
        get { self["secrets"] }
        _modify { yield &self["secrets"] }
    }
    public var imagePullSecrets: ViewList<LocalObjectReference> {
        get { self["imagePullSecrets"] }
        _modify { yield &self["imagePullSecrets"] }
    }
    public var automountServiceAccountToken: Bool? {
        get { self["automountServiceAccountToken"] }
        _modify { yield &self["automountServiceAccountToken"] }
    }
}

public struct ServiceAccountTokenProjection: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var audience: String? {
        get { self["audience"] }
        _modify { yield &self["audience"] }
    }
    public var expirationSeconds: Int64? {
        get { self["expirationSeconds"] }
        _modify { yield &self["expirationSeconds"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
}

public struct ServicePort: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var `protocol`: String? {
        get { self["protocol"] }
        _modify { yield &self["protocol"] }
    }
    public var appProtocol: String? {
        get { self["appProtocol"] }
        _modify { yield &self["appProtocol"] }
    }
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var targetPort: IntOrString? {
        get { self["targetPort"] }
        _modify { yield &self["targetPort"] }
    }
    public var nodePort: Int64? {
        get { self["nodePort"] }
        _modify { yield &self["nodePort"] }
    }
}

public struct ServiceSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ports: ViewList<ServicePort> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
    public var selector: StringMap {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var clusterIP: String? {
        get { self["clusterIP"] }
        _modify { yield &self["clusterIP"] }
    }
    public var clusterIPs: [String] {
        get { self["clusterIPs"] }
        _modify { yield &self["clusterIPs"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var externalIPs: [String] {
        get { self["externalIPs"] }
        _modify { yield &self["externalIPs"] }
    }
    public var sessionAffinity: String? {
        get { self["sessionAffinity"] }
        _modify { yield &self["sessionAffinity"] }
    }
    public var loadBalancerIP: String? {
        get { self["loadBalancerIP"] }
        _modify { yield &self["loadBalancerIP"] }
    }
    public var loadBalancerSourceRanges: [String] {
        get { self["loadBalancerSourceRanges"] }
        _modify { yield &self["loadBalancerSourceRanges"] }
    }
    public var externalName: String? {
        get { self["externalName"] }
        _modify { yield &self["externalName"] }
    }
    public var externalTrafficPolicy: String? {
        get { self["externalTrafficPolicy"] }
        _modify { yield &self["externalTrafficPolicy"] }
    }
    public var healthCheckNodePort: Int64? {
        get { self["healthCheckNodePort"] }
        _modify { yield &self["healthCheckNodePort"] }
    }
    public var publishNotReadyAddresses: Bool? {
        get { self["publishNotReadyAddresses"] }
        _modify { yield &self["publishNotReadyAddresses"] }
    }
    public var sessionAffinityConfig: SessionAffinityConfig {
        get { self["sessionAffinityConfig"] }
        _modify { yield &self["sessionAffinityConfig"] }
    }
    public var ipFamilies: [String] {
        get { self["ipFamilies"] }
        _modify { yield &self["ipFamilies"] }
    }
    public var ipFamilyPolicy: String? {
        get { self["ipFamilyPolicy"] }
        _modify { yield &self["ipFamilyPolicy"] }
    }
    public var allocateLoadBalancerNodePorts: Bool? {
        get { self["allocateLoadBalancerNodePorts"] }
        _modify { yield &self["allocateLoadBalancerNodePorts"] }
    }
    public var loadBalancerClass: String? {
        get { self["loadBalancerClass"] }
        _modify { yield &self["loadBalancerClass"] }
    }
    public var internalTrafficPolicy: String? {
        get { self["internalTrafficPolicy"] }
        _modify { yield &self["internalTrafficPolicy"] }
    }
    public var trafficDistribution: String? {
        get { self["trafficDistribution"] }
        _modify { yield &self["trafficDistribution"] }
    }
}

public struct ServiceStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var loadBalancer: LoadBalancerStatus {
        get { self["loadBalancer"] }
        _modify { yield &self["loadBalancer"] }
    }
    public var conditions: ViewList<Condition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct SessionAffinityConfig: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var clientIP: ClientIPConfig {
        get { self["clientIP"] }
        _modify { yield &self["clientIP"] }
    }
}

public struct SleepAction: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var seconds: Int64? {
        get { self["seconds"] }
        _modify { yield &self["seconds"] }
    }
}

public struct StorageOSPersistentVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeName: String? {
        get { self["volumeName"] }
        _modify { yield &self["volumeName"] }
    }
    public var volumeNamespace: String? {
        get { self["volumeNamespace"] }
        _modify { yield &self["volumeNamespace"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var secretRef: CoreV1ObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
}

public struct StorageOSVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumeName: String? {
        get { self["volumeName"] }
        _modify { yield &self["volumeName"] }
    }
    public var volumeNamespace: String? {
        get { self["volumeNamespace"] }
        _modify { yield &self["volumeNamespace"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var secretRef: LocalObjectReference {
        get { self["secretRef"] }
        _modify { yield &self["secretRef"] }
    }
}

public struct Sysctl: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var value: String? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
}

public struct TCPSocketAction: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var port: IntOrString? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var host: String? {
        get { self["host"] }
        _modify { yield &self["host"] }
    }
}

public struct Taint: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var value: String? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var effect: String? {
        get { self["effect"] }
        _modify { yield &self["effect"] }
    }
    public var timeAdded: Timestamp? {
        get { self["timeAdded"] }
        _modify { yield &self["timeAdded"] }
    }
}

public struct Toleration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var `operator`: String? {
        get { self["operator"] }
        _modify { yield &self["operator"] }
    }
    public var value: String? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var effect: String? {
        get { self["effect"] }
        _modify { yield &self["effect"] }
    }
    public var tolerationSeconds: Int64? {
        get { self["tolerationSeconds"] }
        _modify { yield &self["tolerationSeconds"] }
    }
}

public struct TopologySelectorLabelRequirement: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var values: [String] {
        get { self["values"] }
        _modify { yield &self["values"] }
    }
}

public struct TopologySelectorTerm: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var matchLabelExpressions: ViewList<TopologySelectorLabelRequirement> {
        get { self["matchLabelExpressions"] }
        _modify { yield &self["matchLabelExpressions"] }
    }
}

public struct TopologySpreadConstraint: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var maxSkew: Int64? {
        get { self["maxSkew"] }
        _modify { yield &self["maxSkew"] }
    }
    public var topologyKey: String? {
        get { self["topologyKey"] }
        _modify { yield &self["topologyKey"] }
    }
    public var whenUnsatisfiable: String? {
        get { self["whenUnsatisfiable"] }
        _modify { yield &self["whenUnsatisfiable"] }
    }
    public var labelSelector: MetaV1LabelSelector {
        get { self["labelSelector"] }
        _modify { yield &self["labelSelector"] }
    }
    public var minDomains: Int64? {
        get { self["minDomains"] }
        _modify { yield &self["minDomains"] }
    }
    public var nodeAffinityPolicy: String? {
        get { self["nodeAffinityPolicy"] }
        _modify { yield &self["nodeAffinityPolicy"] }
    }
    public var nodeTaintsPolicy: String? {
        get { self["nodeTaintsPolicy"] }
        _modify { yield &self["nodeTaintsPolicy"] }
    }
    public var matchLabelKeys: [String] {
        get { self["matchLabelKeys"] }
        _modify { yield &self["matchLabelKeys"] }
    }
}

public struct TypedLocalObjectReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var apiGroup: String? {
        get { self["apiGroup"] }
        _modify { yield &self["apiGroup"] }
    }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct TypedObjectReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var apiGroup: String? {
        get { self["apiGroup"] }
        _modify { yield &self["apiGroup"] }
    }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
}

public struct Volume: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var hostPath: HostPathVolumeSource {
        get { self["hostPath"] }
        _modify { yield &self["hostPath"] }
    }
    public var emptyDir: EmptyDirVolumeSource {
        get { self["emptyDir"] }
        _modify { yield &self["emptyDir"] }
    }
    public var gcePersistentDisk: GCEPersistentDiskVolumeSource {
        get { self["gcePersistentDisk"] }
        _modify { yield &self["gcePersistentDisk"] }
    }
    public var awsElasticBlockStore: AWSElasticBlockStoreVolumeSource {
        get { self["awsElasticBlockStore"] }
        _modify { yield &self["awsElasticBlockStore"] }
    }
    public var gitRepo: GitRepoVolumeSource {
        get { self["gitRepo"] }
        _modify { yield &self["gitRepo"] }
    }
    public var secret: SecretVolumeSource {
        get { self["secret"] }
        _modify { yield &self["secret"] }
    }
    public var nfs: NFSVolumeSource {
        get { self["nfs"] }
        _modify { yield &self["nfs"] }
    }
    public var iscsi: ISCSIVolumeSource {
        get { self["iscsi"] }
        _modify { yield &self["iscsi"] }
    }
    public var glusterfs: GlusterfsVolumeSource {
        get { self["glusterfs"] }
        _modify { yield &self["glusterfs"] }
    }
    public var persistentVolumeClaim: PersistentVolumeClaimVolumeSource {
        get { self["persistentVolumeClaim"] }
        _modify { yield &self["persistentVolumeClaim"] }
    }
    public var rbd: RBDVolumeSource {
        get { self["rbd"] }
        _modify { yield &self["rbd"] }
    }
    public var flexVolume: FlexVolumeSource {
        get { self["flexVolume"] }
        _modify { yield &self["flexVolume"] }
    }
    public var cinder: CinderVolumeSource {
        get { self["cinder"] }
        _modify { yield &self["cinder"] }
    }
    public var cephfs: CephFSVolumeSource {
        get { self["cephfs"] }
        _modify { yield &self["cephfs"] }
    }
    public var flocker: FlockerVolumeSource {
        get { self["flocker"] }
        _modify { yield &self["flocker"] }
    }
    public var downwardAPI: DownwardAPIVolumeSource {
        get { self["downwardAPI"] }
        _modify { yield &self["downwardAPI"] }
    }
    public var fc: FCVolumeSource {
        get { self["fc"] }
        _modify { yield &self["fc"] }
    }
    public var azureFile: AzureFileVolumeSource {
        get { self["azureFile"] }
        _modify { yield &self["azureFile"] }
    }
    public var configMap: ConfigMapVolumeSource {
        get { self["configMap"] }
        _modify { yield &self["configMap"] }
    }
    public var vsphereVolume: VsphereVirtualDiskVolumeSource {
        get { self["vsphereVolume"] }
        _modify { yield &self["vsphereVolume"] }
    }
    public var quobyte: QuobyteVolumeSource {
        get { self["quobyte"] }
        _modify { yield &self["quobyte"] }
    }
    public var azureDisk: AzureDiskVolumeSource {
        get { self["azureDisk"] }
        _modify { yield &self["azureDisk"] }
    }
    public var photonPersistentDisk: PhotonPersistentDiskVolumeSource {
        get { self["photonPersistentDisk"] }
        _modify { yield &self["photonPersistentDisk"] }
    }
    public var projected: ProjectedVolumeSource {
        get { self["projected"] }
        _modify { yield &self["projected"] }
    }
    public var portworxVolume: PortworxVolumeSource {
        get { self["portworxVolume"] }
        _modify { yield &self["portworxVolume"] }
    }
    public var scaleIO: ScaleIOVolumeSource {
        get { self["scaleIO"] }
        _modify { yield &self["scaleIO"] }
    }
    public var storageos: StorageOSVolumeSource {
        get { self["storageos"] }
        _modify { yield &self["storageos"] }
    }
    public var csi: CSIVolumeSource {
        get { self["csi"] }
        _modify { yield &self["csi"] }
    }
    public var ephemeral: EphemeralVolumeSource {
        get { self["ephemeral"] }
        _modify { yield &self["ephemeral"] }
    }
    public var image: ImageVolumeSource {
        get { self["image"] }
        _modify { yield &self["image"] }
    }
}

public struct VolumeDevice: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var devicePath: String? {
        get { self["devicePath"] }
        _modify { yield &self["devicePath"] }
    }
}

public struct VolumeMount: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var recursiveReadOnly: String? {
        get { self["recursiveReadOnly"] }
        _modify { yield &self["recursiveReadOnly"] }
    }
    public var mountPath: String? {
        get { self["mountPath"] }
        _modify { yield &self["mountPath"] }
    }
    public var subPath: String? {
        get { self["subPath"] }
        _modify { yield &self["subPath"] }
    }
    public var mountPropagation: String? {
        get { self["mountPropagation"] }
        _modify { yield &self["mountPropagation"] }
    }
    public var subPathExpr: String? {
        get { self["subPathExpr"] }
        _modify { yield &self["subPathExpr"] }
    }
}

public struct VolumeMountStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var mountPath: String? {
        get { self["mountPath"] }
        _modify { yield &self["mountPath"] }
    }
    public var readOnly: Bool? {
        get { self["readOnly"] }
        _modify { yield &self["readOnly"] }
    }
    public var recursiveReadOnly: String? {
        get { self["recursiveReadOnly"] }
        _modify { yield &self["recursiveReadOnly"] }
    }
    public var volumeStatus: VolumeStatus {
        get { self["volumeStatus"] }
        _modify { yield &self["volumeStatus"] }
    }
}

public struct VolumeNodeAffinity: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var required: NodeSelector {
        get { self["required"] }
        _modify { yield &self["required"] }
    }
}

public struct VolumeProjection: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var secret: SecretProjection {
        get { self["secret"] }
        _modify { yield &self["secret"] }
    }
    public var downwardAPI: DownwardAPIProjection {
        get { self["downwardAPI"] }
        _modify { yield &self["downwardAPI"] }
    }
    public var configMap: ConfigMapProjection {
        get { self["configMap"] }
        _modify { yield &self["configMap"] }
    }
    public var serviceAccountToken: ServiceAccountTokenProjection {
        get { self["serviceAccountToken"] }
        _modify { yield &self["serviceAccountToken"] }
    }
    public var clusterTrustBundle: ClusterTrustBundleProjection {
        get { self["clusterTrustBundle"] }
        _modify { yield &self["clusterTrustBundle"] }
    }
    public var podCertificate: PodCertificateProjection {
        get { self["podCertificate"] }
        _modify { yield &self["podCertificate"] }
    }
}

public struct VolumeResourceRequirements: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var limits: ResourceList {
        get { self["limits"] }
        _modify { yield &self["limits"] }
    }
    public var requests: ResourceList {
        get { self["requests"] }
        _modify { yield &self["requests"] }
    }
}

public struct VolumeStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var image: ImageVolumeStatus {
        get { self["image"] }
        _modify { yield &self["image"] }
    }
}

public struct VsphereVirtualDiskVolumeSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var volumePath: String? {
        get { self["volumePath"] }
        _modify { yield &self["volumePath"] }
    }
    public var fsType: String? {
        get { self["fsType"] }
        _modify { yield &self["fsType"] }
    }
    public var storagePolicyName: String? {
        get { self["storagePolicyName"] }
        _modify { yield &self["storagePolicyName"] }
    }
    public var storagePolicyID: String? {
        get { self["storagePolicyID"] }
        _modify { yield &self["storagePolicyID"] }
    }
}

public struct WeightedPodAffinityTerm: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var weight: Int64? {
        get { self["weight"] }
        _modify { yield &self["weight"] }
    }
    public var podAffinityTerm: PodAffinityTerm {
        get { self["podAffinityTerm"] }
        _modify { yield &self["podAffinityTerm"] }
    }
}

public struct WindowsSecurityContextOptions: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var gmsaCredentialSpecName: String? {
        get { self["gmsaCredentialSpecName"] }
        _modify { yield &self["gmsaCredentialSpecName"] }
    }
    public var gmsaCredentialSpec: String? {
        get { self["gmsaCredentialSpec"] }
        _modify { yield &self["gmsaCredentialSpec"] }
    }
    public var runAsUserName: String? {
        get { self["runAsUserName"] }
        _modify { yield &self["runAsUserName"] }
    }
    public var hostProcess: Bool? {
        get { self["hostProcess"] }
        _modify { yield &self["hostProcess"] }
    }
}
