// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct CSIDriver: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("storage.k8s.io", "v1", "CSIDriver")
    public static let groupVersionResource = GroupVersionResource("storage.k8s.io", "v1", "csidrivers")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: CSIDriverSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct CSIDriverSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var attachRequired: Bool? {
        get { self["attachRequired"] }
        _modify { yield &self["attachRequired"] }
    }
    public var podInfoOnMount: Bool? {
        get { self["podInfoOnMount"] }
        _modify { yield &self["podInfoOnMount"] }
    }
    public var volumeLifecycleModes: [String] {
        get { self["volumeLifecycleModes"] }
        _modify { yield &self["volumeLifecycleModes"] }
    }
    public var storageCapacity: Bool? {
        get { self["storageCapacity"] }
        _modify { yield &self["storageCapacity"] }
    }
    public var fsGroupPolicy: String? {
        get { self["fsGroupPolicy"] }
        _modify { yield &self["fsGroupPolicy"] }
    }
    public var tokenRequests: ViewList<StorageV1TokenRequest> {
        get { self["tokenRequests"] }
        _modify { yield &self["tokenRequests"] }
    }
    public var requiresRepublish: Bool? {
        get { self["requiresRepublish"] }
        _modify { yield &self["requiresRepublish"] }
    }
    public var seLinuxMount: Bool? {
        get { self["seLinuxMount"] }
        _modify { yield &self["seLinuxMount"] }
    }
    public var nodeAllocatableUpdatePeriodSeconds: Int64? {
        get { self["nodeAllocatableUpdatePeriodSeconds"] }
        _modify { yield &self["nodeAllocatableUpdatePeriodSeconds"] }
    }
    public var serviceAccountTokenInSecrets: Bool? {
        get { self["serviceAccountTokenInSecrets"] }
        _modify { yield &self["serviceAccountTokenInSecrets"] }
    }
    public var preventPodSchedulingIfMissing: Bool? {
        get { self["preventPodSchedulingIfMissing"] }
        _modify { yield &self["preventPodSchedulingIfMissing"] }
    }
}

public struct CSINode: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("storage.k8s.io", "v1", "CSINode")
    public static let groupVersionResource = GroupVersionResource("storage.k8s.io", "v1", "csinodes")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: CSINodeSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct CSINodeDriver: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var nodeID: String? {
        get { self["nodeID"] }
        _modify { yield &self["nodeID"] }
    }
    public var topologyKeys: [String] {
        get { self["topologyKeys"] }
        _modify { yield &self["topologyKeys"] }
    }
    public var allocatable: VolumeNodeResources {
        get { self["allocatable"] }
        _modify { yield &self["allocatable"] }
    }
}

public struct CSINodeSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var drivers: ViewList<CSINodeDriver> {
        get { self["drivers"] }
        _modify { yield &self["drivers"] }
    }
}

public struct CSIStorageCapacity: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("storage.k8s.io", "v1", "CSIStorageCapacity")
    public static let groupVersionResource = GroupVersionResource("storage.k8s.io", "v1", "csistoragecapacities")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var nodeTopology: MetaV1LabelSelector {
        get { self["nodeTopology"] }
        _modify { yield &self["nodeTopology"] }
    }
    public var storageClassName: String? {
        get { self["storageClassName"] }
        _modify { yield &self["storageClassName"] }
    }
    public var capacity: Quantity? {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
    public var maximumVolumeSize: Quantity? {
        get { self["maximumVolumeSize"] }
        _modify { yield &self["maximumVolumeSize"] }
    }
}

public struct StorageClass: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("storage.k8s.io", "v1", "StorageClass")
    public static let groupVersionResource = GroupVersionResource("storage.k8s.io", "v1", "storageclasses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var provisioner: String? {
        get { self["provisioner"] }
        _modify { yield &self["provisioner"] }
    }
    public var parameters: StringMap {
        get { self["parameters"] }
        _modify { yield &self["parameters"] }
    }
    public var reclaimPolicy: String? {
        get { self["reclaimPolicy"] }
        _modify { yield &self["reclaimPolicy"] }
    }
    public var mountOptions: [String] {
        get { self["mountOptions"] }
        _modify { yield &self["mountOptions"] }
    }
    public var allowVolumeExpansion: Bool? {
        get { self["allowVolumeExpansion"] }
        _modify { yield &self["allowVolumeExpansion"] }
    }
    public var volumeBindingMode: String? {
        get { self["volumeBindingMode"] }
        _modify { yield &self["volumeBindingMode"] }
    }
    public var allowedTopologies: ViewList<TopologySelectorTerm> {
        get { self["allowedTopologies"] }
        _modify { yield &self["allowedTopologies"] }
    }
}

public struct StorageV1TokenRequest: ObjectView {
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
}

public struct VolumeAttachment: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("storage.k8s.io", "v1", "VolumeAttachment")
    public static let groupVersionResource = GroupVersionResource("storage.k8s.io", "v1", "volumeattachments")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: VolumeAttachmentSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: VolumeAttachmentStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct VolumeAttachmentSource: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var persistentVolumeName: String? {
        get { self["persistentVolumeName"] }
        _modify { yield &self["persistentVolumeName"] }
    }
    public var inlineVolumeSpec: PersistentVolumeSpec {
        get { self["inlineVolumeSpec"] }
        _modify { yield &self["inlineVolumeSpec"] }
    }
}

public struct VolumeAttachmentSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var attacher: String? {
        get { self["attacher"] }
        _modify { yield &self["attacher"] }
    }
    public var source: VolumeAttachmentSource {
        get { self["source"] }
        _modify { yield &self["source"] }
    }
    public var nodeName: String? {
        get { self["nodeName"] }
        _modify { yield &self["nodeName"] }
    }
}

public struct VolumeAttachmentStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var attached: Bool? {
        get { self["attached"] }
        _modify { yield &self["attached"] }
    }
    public var attachmentMetadata: StringMap {
        get { self["attachmentMetadata"] }
        _modify { yield &self["attachmentMetadata"] }
    }
    public var attachError: VolumeError {
        get { self["attachError"] }
        _modify { yield &self["attachError"] }
    }
    public var detachError: VolumeError {
        get { self["detachError"] }
        _modify { yield &self["detachError"] }
    }
}

public struct VolumeAttributesClass: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("storage.k8s.io", "v1", "VolumeAttributesClass")
    public static let groupVersionResource = GroupVersionResource("storage.k8s.io", "v1", "volumeattributesclasses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var driverName: String? {
        get { self["driverName"] }
        _modify { yield &self["driverName"] }
    }
    public var parameters: StringMap {
        get { self["parameters"] }
        _modify { yield &self["parameters"] }
    }
}

public struct VolumeError: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var time: Timestamp? {
        get { self["time"] }
        _modify { yield &self["time"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var errorCode: Int64? {
        get { self["errorCode"] }
        _modify { yield &self["errorCode"] }
    }
}

public struct VolumeNodeResources: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var count: Int64? {
        get { self["count"] }
        _modify { yield &self["count"] }
    }
}
