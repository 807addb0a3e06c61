// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct AllocatedDeviceStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var pool: String? {
        get { self["pool"] }
        _modify { yield &self["pool"] }
    }
    public var device: String? {
        get { self["device"] }
        _modify { yield &self["device"] }
    }
    public var shareID: String? {
        get { self["shareID"] }
        _modify { yield &self["shareID"] }
    }
    public var conditions: ViewList<Condition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var data: Value {
        get { self["data"] }
        _modify { yield &self["data"] }
    }
    public var networkData: NetworkDeviceData {
        get { self["networkData"] }
        _modify { yield &self["networkData"] }
    }
}

public struct AllocationResult: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var devices: DeviceAllocationResult {
        get { self["devices"] }
        _modify { yield &self["devices"] }
    }
    public var nodeSelector: NodeSelector {
        get { self["nodeSelector"] }
        _modify { yield &self["nodeSelector"] }
    }
    public var allocationTimestamp: Timestamp? {
        get { self["allocationTimestamp"] }
        _modify { yield &self["allocationTimestamp"] }
    }
}

public struct CELDeviceSelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var expression: String? {
        get { self["expression"] }
        _modify { yield &self["expression"] }
    }
}

public struct CapacityRequestPolicy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var `default`: Quantity? {
        get { self["default"] }
        _modify { yield &self["default"] }
    }
    public var validValues: [Value] {
        get { self["validValues"] }
        _modify { yield &self["validValues"] }
    }
    public var validRange: CapacityRequestPolicyRange {
        get { self["validRange"] }
        _modify { yield &self["validRange"] }
    }
}

public struct CapacityRequestPolicyRange: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var min: Quantity? {
        get { self["min"] }
        _modify { yield &self["min"] }
    }
    public var max: Quantity? {
        get { self["max"] }
        _modify { yield &self["max"] }
    }
    public var step: Quantity? {
        get { self["step"] }
        _modify { yield &self["step"] }
    }
}

public struct CapacityRequirements: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requests: ResourceList {
        get { self["requests"] }
        _modify { yield &self["requests"] }
    }
}

public struct Counter: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var value: Quantity? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
}

public struct CounterSet: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var counters: ViewMap<Counter> {
        get { self["counters"] }
        _modify { yield &self["counters"] }
    }
}

public struct Device: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var attributes: ViewMap<DeviceAttribute> {
        get { self["attributes"] }
        _modify { yield &self["attributes"] }
    }
    public var capacity: ViewMap<DeviceCapacity> {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
    public var consumesCounters: ViewList<DeviceCounterConsumption> {
        get { self["consumesCounters"] }
        _modify { yield &self["consumesCounters"] }
    }
    public var nodeName: String? {
        get { self["nodeName"] }
        _modify { yield &self["nodeName"] }
    }
    public var nodeSelector: NodeSelector {
        get { self["nodeSelector"] }
        _modify { yield &self["nodeSelector"] }
    }
    public var allNodes: Bool? {
        get { self["allNodes"] }
        _modify { yield &self["allNodes"] }
    }
    public var taints: ViewList<DeviceTaint> {
        get { self["taints"] }
        _modify { yield &self["taints"] }
    }
    public var bindsToNode: Bool? {
        get { self["bindsToNode"] }
        _modify { yield &self["bindsToNode"] }
    }
    public var bindingConditions: [String] {
        get { self["bindingConditions"] }
        _modify { yield &self["bindingConditions"] }
    }
    public var bindingFailureConditions: [String] {
        get { self["bindingFailureConditions"] }
        _modify { yield &self["bindingFailureConditions"] }
    }
    public var allowMultipleAllocations: Bool? {
        get { self["allowMultipleAllocations"] }
        _modify { yield &self["allowMultipleAllocations"] }
    }
    public var nodeAllocatableResourceMappings: ViewMap<NodeAllocatableResourceMapping> {
        get { self["nodeAllocatableResourceMappings"] }
        _modify { yield &self["nodeAllocatableResourceMappings"] }
    }
}

public struct DeviceAllocationConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var source: String? {
        get { self["source"] }
        _modify { yield &self["source"] }
    }
    public var requests: [String] {
        get { self["requests"] }
        _modify { yield &self["requests"] }
    }
    public var opaque: OpaqueDeviceConfiguration {
        get { self["opaque"] }
        _modify { yield &self["opaque"] }
    }
}

public struct DeviceAllocationResult: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var results: ViewList<DeviceRequestAllocationResult> {
        get { self["results"] }
        _modify { yield &self["results"] }
    }
    public var config: ViewList<DeviceAllocationConfiguration> {
        get { self["config"] }
        _modify { yield &self["config"] }
    }
}

public struct DeviceAttribute: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var int: Int64? {
        get { self["int"] }
        _modify { yield &self["int"] }
    }
    public var bool: Bool? {
        get { self["bool"] }
        _modify { yield &self["bool"] }
    }
    public var string: String? {
        get { self["string"] }
        _modify { yield &self["string"] }
    }
    public var version: String? {
        get { self["version"] }
        _modify { yield &self["version"] }
    }
    public var ints: [Int64] {
        get { self["ints"] }
        _modify { yield &self["ints"] }
    }
    public var bools: [Bool] {
        get { self["bools"] }
        _modify { yield &self["bools"] }
    }
    public var strings: [String] {
        get { self["strings"] }
        _modify { yield &self["strings"] }
    }
    public var versions: [String] {
        get { self["versions"] }
        _modify { yield &self["versions"] }
    }
}

public struct DeviceCapacity: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var value: Quantity? {
        get { self["value"] }
        _modify { yield &self["value"] }
    }
    public var requestPolicy: CapacityRequestPolicy {
        get { self["requestPolicy"] }
        _modify { yield &self["requestPolicy"] }
    }
}

public struct DeviceClaim: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requests: ViewList<DeviceRequest> {
        get { self["requests"] }
        _modify { yield &self["requests"] }
    }
    public var constraints: ViewList<DeviceConstraint> {
        get { self["constraints"] }
        _modify { yield &self["constraints"] }
    }
    public var config: ViewList<DeviceClaimConfiguration> {
        get { self["config"] }
        _modify { yield &self["config"] }
    }
}

public struct DeviceClaimConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requests: [String] {
        get { self["requests"] }
        _modify { yield &self["requests"] }
    }
    public var opaque: OpaqueDeviceConfiguration {
        get { self["opaque"] }
        _modify { yield &self["opaque"] }
    }
}

public struct DeviceClass: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("resource.k8s.io", "v1", "DeviceClass")
    public static let groupVersionResource = GroupVersionResource("resource.k8s.io", "v1", "deviceclasses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: DeviceClassSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct DeviceClassConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var opaque: OpaqueDeviceConfiguration {
        get { self["opaque"] }
        _modify { yield &self["opaque"] }
    }
}

public struct DeviceClassSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var selectors: ViewList<DeviceSelector> {
        get { self["selectors"] }
        _modify { yield &self["selectors"] }
    }
    public var config: ViewList<DeviceClassConfiguration> {
        get { self["config"] }
        _modify { yield &self["config"] }
    }
    public var extendedResourceName: String? {
        get { self["extendedResourceName"] }
        _modify { yield &self["extendedResourceName"] }
    }
}

public struct DeviceConstraint: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var requests: [String] {
        get { self["requests"] }
        _modify { yield &self["requests"] }
    }
    public var matchAttribute: String? {
        get { self["matchAttribute"] }
        _modify { yield &self["matchAttribute"] }
    }
    public var distinctAttribute: String? {
        get { self["distinctAttribute"] }
        _modify { yield &self["distinctAttribute"] }
    }
}

public struct DeviceCounterConsumption: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var counterSet: String? {
        get { self["counterSet"] }
        _modify { yield &self["counterSet"] }
    }
    public var counters: ViewMap<Counter> {
        get { self["counters"] }
        _modify { yield &self["counters"] }
    }
}

public struct DeviceRequest: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var exactly: ExactDeviceRequest {
        get { self["exactly"] }
        _modify { yield &self["exactly"] }
    }
    public var firstAvailable: ViewList<DeviceSubRequest> {
        get { self["firstAvailable"] }
        _modify { yield &self["firstAvailable"] }
    }
}

public struct DeviceRequestAllocationResult: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var request: String? {
        get { self["request"] }
        _modify { yield &self["request"] }
    }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var pool: String? {
        get { self["pool"] }
        _modify { yield &self["pool"] }
    }
    public var device: String? {
        get { self["device"] }
        _modify { yield &self["device"] }
    }
    public var adminAccess: Bool? {
        get { self["adminAccess"] }
        _modify { yield &self["adminAccess"] }
    }
    public var tolerations: ViewList<DeviceToleration> {
        get { self["tolerations"] }
        _modify { yield &self["tolerations"] }
    }
    public var bindingConditions: [String] {
        get { self["bindingConditions"] }
        _modify { yield &self["bindingConditions"] }
    }
    public var bindingFailureConditions: [String] {
        get { self["bindingFailureConditions"] }
        _modify { yield &self["bindingFailureConditions"] }
    }
    public var shareID: String? {
        get { self["shareID"] }
        _modify { yield &self["shareID"] }
    }
    public var consumedCapacity: ResourceList {
        get { self["consumedCapacity"] }
        _modify { yield &self["consumedCapacity"] }
    }
}

public struct DeviceSelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var cel: CELDeviceSelector {
        get { self["cel"] }
        _modify { yield &self["cel"] }
    }
}

public struct DeviceSubRequest: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var deviceClassName: String? {
        get { self["deviceClassName"] }
        _modify { yield &self["deviceClassName"] }
    }
    public var selectors: ViewList<DeviceSelector> {
        get { self["selectors"] }
        _modify { yield &self["selectors"] }
    }
    public var allocationMode: String? {
        get { self["allocationMode"] }
        _modify { yield &self["allocationMode"] }
    }
    public var count: Int64? {
        get { self["count"] }
        _modify { yield &self["count"] }
    }
    public var tolerations: ViewList<DeviceToleration> {
        get { self["tolerations"] }
        _modify { yield &self["tolerations"] }
    }
    public var capacity: CapacityRequirements {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
}

public struct DeviceTaint: ObjectView {
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

public struct DeviceToleration: ObjectView {
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

public struct ExactDeviceRequest: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var deviceClassName: String? {
        get { self["deviceClassName"] }
        _modify { yield &self["deviceClassName"] }
    }
    public var selectors: ViewList<DeviceSelector> {
        get { self["selectors"] }
        _modify { yield &self["selectors"] }
    }
    public var allocationMode: String? {
        get { self["allocationMode"] }
        _modify { yield &self["allocationMode"] }
    }
    public var count: Int64? {
        get { self["count"] }
        _modify { yield &self["count"] }
    }
    public var adminAccess: Bool? {
        get { self["adminAccess"] }
        _modify { yield &self["adminAccess"] }
    }
    public var tolerations: ViewList<DeviceToleration> {
        get { self["tolerations"] }
        _modify { yield &self["tolerations"] }
    }
    public var capacity: CapacityRequirements {
        get { self["capacity"] }
        _modify { yield &self["capacity"] }
    }
}

public struct NetworkDeviceData: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var interfaceName: String? {
        get { self["interfaceName"] }
        _modify { yield &self["interfaceName"] }
    }
    public var ips: [String] {
        get { self["ips"] }
        _modify { yield &self["ips"] }
    }
    public var hardwareAddress: String? {
        get { self["hardwareAddress"] }
        _modify { yield &self["hardwareAddress"] }
    }
}

public struct NodeAllocatableResourceMapping: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var capacityKey: String? {
        get { self["capacityKey"] }
        _modify { yield &self["capacityKey"] }
    }
    public var allocationMultiplier: Quantity? {
        get { self["allocationMultiplier"] }
        _modify { yield &self["allocationMultiplier"] }
    }
}

public struct OpaqueDeviceConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var parameters: Value {
        get { self["parameters"] }
        _modify { yield &self["parameters"] }
    }
}

public struct ResourceClaim: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("resource.k8s.io", "v1", "ResourceClaim")
    public static let groupVersionResource = GroupVersionResource("resource.k8s.io", "v1", "resourceclaims")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ResourceClaimSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ResourceClaimStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ResourceClaimConsumerReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var apiGroup: String? {
        get { self["apiGroup"] }
        _modify { yield &self["apiGroup"] }
    }
    public var resource: String? {
        get { self["resource"] }
        _modify { yield &self["resource"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
}

public struct ResourceClaimSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var devices: DeviceClaim {
        get { self["devices"] }
        _modify { yield &self["devices"] }
    }
}

public struct ResourceClaimStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var allocation: AllocationResult {
        get { self["allocation"] }
        _modify { yield &self["allocation"] }
    }
    public var reservedFor: ViewList<ResourceClaimConsumerReference> {
        get { self["reservedFor"] }
        _modify { yield &self["reservedFor"] }
    }
    public var devices: ViewList<AllocatedDeviceStatus> {
        get { self["devices"] }
        _modify { yield &self["devices"] }
    }
}

public struct ResourceClaimTemplate: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("resource.k8s.io", "v1", "ResourceClaimTemplate")
    public static let groupVersionResource = GroupVersionResource("resource.k8s.io", "v1", "resourceclaimtemplates")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ResourceClaimTemplateSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct ResourceClaimTemplateSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ResourceClaimSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct ResourcePool: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var generation: Int64? {
        get { self["generation"] }
        _modify { yield &self["generation"] }
    }
    public var resourceSliceCount: Int64? {
        get { self["resourceSliceCount"] }
        _modify { yield &self["resourceSliceCount"] }
    }
}

public struct ResourceSlice: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("resource.k8s.io", "v1", "ResourceSlice")
    public static let groupVersionResource = GroupVersionResource("resource.k8s.io", "v1", "resourceslices")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ResourceSliceSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct ResourceSliceSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var driver: String? {
        get { self["driver"] }
        _modify { yield &self["driver"] }
    }
    public var pool: ResourcePool {
        get { self["pool"] }
        _modify { yield &self["pool"] }
    }
    public var nodeName: String? {
        get { self["nodeName"] }
        _modify { yield &self["nodeName"] }
    }
    public var nodeSelector: NodeSelector {
        get { self["nodeSelector"] }
        _modify { yield &self["nodeSelector"] }
    }
    public var allNodes: Bool? {
        get { self["allNodes"] }
        _modify { yield &self["allNodes"] }
    }
    public var devices: ViewList<Device> {
        get { self["devices"] }
        _modify { yield &self["devices"] }
    }
    public var perDeviceNodeSelection: Bool? {
        get { self["perDeviceNodeSelection"] }
        _modify { yield &self["perDeviceNodeSelection"] }
    }
    public var sharedCounters: ViewList<CounterSet> {
        get { self["sharedCounters"] }
        _modify { yield &self["sharedCounters"] }
    }
}
