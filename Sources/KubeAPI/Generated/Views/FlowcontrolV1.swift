// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct ExemptPriorityLevelConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var nominalConcurrencyShares: Int64? {
        get { self["nominalConcurrencyShares"] }
        _modify { yield &self["nominalConcurrencyShares"] }
    }
    public var lendablePercent: Int64? {
        get { self["lendablePercent"] }
        _modify { yield &self["lendablePercent"] }
    }
}

public struct FlowDistinguisherMethod: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
}

public struct FlowSchema: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("flowcontrol.apiserver.k8s.io", "v1", "FlowSchema")
    public static let groupVersionResource = GroupVersionResource("flowcontrol.apiserver.k8s.io", "v1", "flowschemas")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: FlowSchemaSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: FlowSchemaStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct FlowSchemaCondition: ObjectView {
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

public struct FlowSchemaSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var priorityLevelConfiguration: PriorityLevelConfigurationReference {
        get { self["priorityLevelConfiguration"] }
        _modify { yield &self["priorityLevelConfiguration"] }
    }
    public var matchingPrecedence: Int64? {
        get { self["matchingPrecedence"] }
        _modify { yield &self["matchingPrecedence"] }
    }
    public var distinguisherMethod: FlowDistinguisherMethod {
        get { self["distinguisherMethod"] }
        _modify { yield &self["distinguisherMethod"] }
    }
    public var rules: ViewList<PolicyRulesWithSubjects> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
}

public struct FlowSchemaStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditions: ViewList<FlowSchemaCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct GroupSubject: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct LimitResponse: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var queuing: QueuingConfiguration {
        get { self["queuing"] }
        _modify { yield &self["queuing"] }
    }
}

public struct LimitedPriorityLevelConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var nominalConcurrencyShares: Int64? {
        get { self["nominalConcurrencyShares"] }
        _modify { yield &self["nominalConcurrencyShares"] }
    }
    public var limitResponse: LimitResponse {
        get { self["limitResponse"] }
        _modify { yield &self["limitResponse"] }
    }
    public var lendablePercent: Int64? {
        get { self["lendablePercent"] }
        _modify { yield &self["lendablePercent"] }
    }
    public var borrowingLimitPercent: Int64? {
        get { self["borrowingLimitPercent"] }
        _modify { yield &self["borrowingLimitPercent"] }
    }
}

public struct NonResourcePolicyRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var verbs: [String] {
        get { self["verbs"] }
        _modify { yield &self["verbs"] }
    }
    public var nonResourceURLs: [String] {
        get { self["nonResourceURLs"] }
        _modify { yield &self["nonResourceURLs"] }
    }
}

public struct PolicyRulesWithSubjects: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var subjects: ViewList<FlowcontrolV1Subject> {
        get { self["subjects"] }
        _modify { yield &self["subjects"] }
    }
    public var resourceRules: ViewList<ResourcePolicyRule> {
        get { self["resourceRules"] }
        _modify { yield &self["resourceRules"] }
    }
    public var nonResourceRules: ViewList<NonResourcePolicyRule> {
        get { self["nonResourceRules"] }
        _modify { yield &self["nonResourceRules"] }
    }
}

public struct PriorityLevelConfiguration: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("flowcontrol.apiserver.k8s.io", "v1", "PriorityLevelConfiguration")
    public static let groupVersionResource = GroupVersionResource("flowcontrol.apiserver.k8s.io", "v1", "prioritylevelconfigurations")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: PriorityLevelConfigurationSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: PriorityLevelConfigurationStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct PriorityLevelConfigurationCondition: ObjectView {
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

public struct PriorityLevelConfigurationReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct PriorityLevelConfigurationSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var limited: LimitedPriorityLevelConfiguration {
        get { self["limited"] }
        _modify { yield &self["limited"] }
    }
    public var exempt: ExemptPriorityLevelConfiguration {
        get { self["exempt"] }
        _modify { yield &self["exempt"] }
    }
}

public struct PriorityLevelConfigurationStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditions: ViewList<PriorityLevelConfigurationCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct QueuingConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var queues: Int64? {
        get { self["queues"] }
        _modify { yield &self["queues"] }
    }
    public var handSize: Int64? {
        get { self["handSize"] }
        _modify { yield &self["handSize"] }
    }
    public var queueLengthLimit: Int64? {
        get { self["queueLengthLimit"] }
        _modify { yield &self["queueLengthLimit"] }
    }
}

public struct ResourcePolicyRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var verbs: [String] {
        get { self["verbs"] }
        _modify { yield &self["verbs"] }
    }
    public var apiGroups: [String] {
        get { self["apiGroups"] }
        _modify { yield &self["apiGroups"] }
    }
    public var resources: [String] {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var clusterScope: Bool? {
        get { self["clusterScope"] }
        _modify { yield &self["clusterScope"] }
    }
    public var namespaces: [String] {
        get { self["namespaces"] }
        _modify { yield &self["namespaces"] }
    }
}

public struct ServiceAccountSubject: ObjectView {
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
}

public struct FlowcontrolV1Subject: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var user: UserSubject {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var group: GroupSubject {
        get { self["group"] }
        _modify { yield &self["group"] }
    }
    public var serviceAccount: ServiceAccountSubject {
        get { self["serviceAccount"] }
        _modify { yield &self["serviceAccount"] }
    }
}

public struct UserSubject: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}
