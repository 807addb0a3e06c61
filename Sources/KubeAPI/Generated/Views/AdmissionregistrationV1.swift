// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct ApplyConfiguration: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var expression: String? {
        get { self["expression"] }
        _modify { yield &self["expression"] }
    }
}

public struct AuditAnnotation: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var valueExpression: String? {
        get { self["valueExpression"] }
        _modify { yield &self["valueExpression"] }
    }
}

public struct ExpressionWarning: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var fieldRef: String? {
        get { self["fieldRef"] }
        _modify { yield &self["fieldRef"] }
    }
    public var warning: String? {
        get { self["warning"] }
        _modify { yield &self["warning"] }
    }
}

public struct AdmissionregistrationV1JSONPatch: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var expression: String? {
        get { self["expression"] }
        _modify { yield &self["expression"] }
    }
}

public struct MatchCondition: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var expression: String? {
        get { self["expression"] }
        _modify { yield &self["expression"] }
    }
}

public struct MatchResources: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var namespaceSelector: MetaV1LabelSelector {
        get { self["namespaceSelector"] }
        _modify { yield &self["namespaceSelector"] }
    }
    public var objectSelector: MetaV1LabelSelector {
        get { self["objectSelector"] }
        _modify { yield &self["objectSelector"] }
    }
    public var resourceRules: ViewList<NamedRuleWithOperations> {
        get { self["resourceRules"] }
        _modify { yield &self["resourceRules"] }
    }
    public var excludeResourceRules: ViewList<NamedRuleWithOperations> {
        get { self["excludeResourceRules"] }
        _modify { yield &self["excludeResourceRules"] }
    }
    public var matchPolicy: String? {
        get { self["matchPolicy"] }
        _modify { yield &self["matchPolicy"] }
    }
}

public struct MutatingAdmissionPolicy: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("admissionregistration.k8s.io", "v1", "MutatingAdmissionPolicy")
    public static let groupVersionResource = GroupVersionResource("admissionregistration.k8s.io", "v1", "mutatingadmissionpolicies")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: MutatingAdmissionPolicySpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct MutatingAdmissionPolicyBinding: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("admissionregistration.k8s.io", "v1", "MutatingAdmissionPolicyBinding")
    public static let groupVersionResource = GroupVersionResource("admissionregistration.k8s.io", "v1", "mutatingadmissionpolicybindings")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: MutatingAdmissionPolicyBindingSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct MutatingAdmissionPolicyBindingSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var policyName: String? {
        get { self["policyName"] }
        _modify { yield &self["policyName"] }
    }
    public var paramRef: ParamRef {
        get { self["paramRef"] }
        _modify { yield &self["paramRef"] }
    }
    public var matchResources: MatchResources {
        get { self["matchResources"] }
        _modify { yield &self["matchResources"] }
    }
}

public struct MutatingAdmissionPolicySpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var paramKind: ParamKind {
        get { self["paramKind"] }
        _modify { yield &self["paramKind"] }
    }
    public var matchConstraints: MatchResources {
        get { self["matchConstraints"] }
        _modify { yield &self["matchConstraints"] }
    }
    public var variables: ViewList<Variable> {
        get { self["variables"] }
        _modify { yield &self["variables"] }
    }
    public var mutations: ViewList<Mutation> {
        get { self["mutations"] }
        _modify { yield &self["mutations"] }
    }
    public var failurePolicy: String? {
        get { self["failurePolicy"] }
        _modify { yield &self["failurePolicy"] }
    }
    public var matchConditions: ViewList<MatchCondition> {
        get { self["matchConditions"] }
        _modify { yield &self["matchConditions"] }
    }
    public var reinvocationPolicy: String? {
        get { self["reinvocationPolicy"] }
        _modify { yield &self["reinvocationPolicy"] }
    }
}

public struct MutatingWebhook: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var clientConfig: WebhookClientConfig {
        get { self["clientConfig"] }
        _modify { yield &self["clientConfig"] }
    }
    public var rules: ViewList<RuleWithOperations> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
    public var failurePolicy: String? {
        get { self["failurePolicy"] }
        _modify { yield &self["failurePolicy"] }
    }
    public var matchPolicy: String? {
        get { self["matchPolicy"] }
        _modify { yield &self["matchPolicy"] }
    }
    public var namespaceSelector: MetaV1LabelSelector {
        get { self["namespaceSelector"] }
        _modify { yield &self["namespaceSelector"] }
    }
    public var objectSelector: MetaV1LabelSelector {
        get { self["objectSelector"] }
        _modify { yield &self["objectSelector"] }
    }
    public var sideEffects: String? {
        get { self["sideEffects"] }
        _modify { yield &self["sideEffects"] }
    }
    public var timeoutSeconds: Int64? {
        get { self["timeoutSeconds"] }
        _modify { yield &self["timeoutSeconds"] }
    }
    public var admissionReviewVersions: [String] {
        get { self["admissionReviewVersions"] }
        _modify { yield &self["admissionReviewVersions"] }
    }
    public var reinvocationPolicy: String? {
        get { self["reinvocationPolicy"] }
        _modify { yield &self["reinvocationPolicy"] }
    }
    public var matchConditions: ViewList<MatchCondition> {
        get { self["matchConditions"] }
        _modify { yield &self["matchConditions"] }
    }
}

public struct MutatingWebhookConfiguration: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("admissionregistration.k8s.io", "v1", "MutatingWebhookConfiguration")
    public static let groupVersionResource = GroupVersionResource("admissionregistration.k8s.io", "v1", "mutatingwebhookconfigurations")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var webhooks: ViewList<MutatingWebhook> {
        get { self["webhooks"] }
        _modify { yield &self["webhooks"] }
    }
}

public struct Mutation: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var patchType: String? {
        get { self["patchType"] }
        _modify { yield &self["patchType"] }
    }
    public var applyConfiguration: ApplyConfiguration {
        get { self["applyConfiguration"] }
        _modify { yield &self["applyConfiguration"] }
    }
    public var jsonPatch: AdmissionregistrationV1JSONPatch {
        get { self["jsonPatch"] }
        _modify { yield &self["jsonPatch"] }
    }
}

public struct NamedRuleWithOperations: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var resourceNames: [String] {
        get { self["resourceNames"] }
        _modify { yield &self["resourceNames"] }
    }
    public var operations: [String] {
        get { self["operations"] }
        _modify { yield &self["operations"] }
    }
    public var apiGroups: [String] {
        get { self["apiGroups"] }
        _modify { yield &self["apiGroups"] }
    }
    public var apiVersions: [String] {
        get { self["apiVersions"] }
        _modify { yield &self["apiVersions"] }
    }
    public var resources: [String] {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var scope: String? {
        get { self["scope"] }
        _modify { yield &self["scope"] }
    }
}

public struct ParamKind: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var apiVersion: String? {
        get { self["apiVersion"] }
        _modify { yield &self["apiVersion"] }
    }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
}

public struct ParamRef: ObjectView {
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
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var parameterNotFoundAction: String? {
        get { self["parameterNotFoundAction"] }
        _modify { yield &self["parameterNotFoundAction"] }
    }
}

public struct RuleWithOperations: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var operations: [String] {
        get { self["operations"] }
        _modify { yield &self["operations"] }
    }
    public var apiGroups: [String] {
        get { self["apiGroups"] }
        _modify { yield &self["apiGroups"] }
    }
    public var apiVersions: [String] {
        get { self["apiVersions"] }
        _modify { yield &self["apiVersions"] }
    }
    public var resources: [String] {
        get { self["resources"] }
        _modify { yield &self["resources"] }
    }
    public var scope: String? {
        get { self["scope"] }
        _modify { yield &self["scope"] }
    }
}

public struct AdmissionregistrationV1ServiceReference: ObjectView {
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
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
}

public struct TypeChecking: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var expressionWarnings: ViewList<ExpressionWarning> {
        get { self["expressionWarnings"] }
        _modify { yield &self["expressionWarnings"] }
    }
}

public struct ValidatingAdmissionPolicy: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicy")
    public static let groupVersionResource = GroupVersionResource("admissionregistration.k8s.io", "v1", "validatingadmissionpolicies")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ValidatingAdmissionPolicySpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ValidatingAdmissionPolicyStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ValidatingAdmissionPolicyBinding: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("admissionregistration.k8s.io", "v1", "ValidatingAdmissionPolicyBinding")
    public static let groupVersionResource = GroupVersionResource("admissionregistration.k8s.io", "v1", "validatingadmissionpolicybindings")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ValidatingAdmissionPolicyBindingSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct ValidatingAdmissionPolicyBindingSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var policyName: String? {
        get { self["policyName"] }
        _modify { yield &self["policyName"] }
    }
    public var paramRef: ParamRef {
        get { self["paramRef"] }
        _modify { yield &self["paramRef"] }
    }
    public var matchResources: MatchResources {
        get { self["matchResources"] }
        _modify { yield &self["matchResources"] }
    }
    public var validationActions: [String] {
        get { self["validationActions"] }
        _modify { yield &self["validationActions"] }
    }
}

public struct ValidatingAdmissionPolicySpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var paramKind: ParamKind {
        get { self["paramKind"] }
        _modify { yield &self["paramKind"] }
    }
    public var matchConstraints: MatchResources {
        get { self["matchConstraints"] }
        _modify { yield &self["matchConstraints"] }
    }
    public var validations: ViewList<Validation> {
        get { self["validations"] }
        _modify { yield &self["validations"] }
    }
    public var failurePolicy: String? {
        get { self["failurePolicy"] }
        _modify { yield &self["failurePolicy"] }
    }
    public var auditAnnotations: ViewList<AuditAnnotation> {
        get { self["auditAnnotations"] }
        _modify { yield &self["auditAnnotations"] }
    }
    public var matchConditions: ViewList<MatchCondition> {
        get { self["matchConditions"] }
        _modify { yield &self["matchConditions"] }
    }
    public var variables: ViewList<Variable> {
        get { self["variables"] }
        _modify { yield &self["variables"] }
    }
}

public struct ValidatingAdmissionPolicyStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var typeChecking: TypeChecking {
        get { self["typeChecking"] }
        _modify { yield &self["typeChecking"] }
    }
    public var conditions: ViewList<Condition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct ValidatingWebhook: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var clientConfig: WebhookClientConfig {
        get { self["clientConfig"] }
        _modify { yield &self["clientConfig"] }
    }
    public var rules: ViewList<RuleWithOperations> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
    public var failurePolicy: String? {
        get { self["failurePolicy"] }
        _modify { yield &self["failurePolicy"] }
    }
    public var matchPolicy: String? {
        get { self["matchPolicy"] }
        _modify { yield &self["matchPolicy"] }
    }
    public var namespaceSelector: MetaV1LabelSelector {
        get { self["namespaceSelector"] }
        _modify { yield &self["namespaceSelector"] }
    }
    public var objectSelector: MetaV1LabelSelector {
        get { self["objectSelector"] }
        _modify { yield &self["objectSelector"] }
    }
    public var sideEffects: String? {
        get { self["sideEffects"] }
        _modify { yield &self["sideEffects"] }
    }
    public var timeoutSeconds: Int64? {
        get { self["timeoutSeconds"] }
        _modify { yield &self["timeoutSeconds"] }
    }
    public var admissionReviewVersions: [String] {
        get { self["admissionReviewVersions"] }
        _modify { yield &self["admissionReviewVersions"] }
    }
    public var matchConditions: ViewList<MatchCondition> {
        get { self["matchConditions"] }
        _modify { yield &self["matchConditions"] }
    }
}

public struct ValidatingWebhookConfiguration: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("admissionregistration.k8s.io", "v1", "ValidatingWebhookConfiguration")
    public static let groupVersionResource = GroupVersionResource("admissionregistration.k8s.io", "v1", "validatingwebhookconfigurations")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var webhooks: ViewList<ValidatingWebhook> {
        get { self["webhooks"] }
        _modify { yield &self["webhooks"] }
    }
}

public struct Validation: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var expression: String? {
        get { self["expression"] }
        _modify { yield &self["expression"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var messageExpression: String? {
        get { self["messageExpression"] }
        _modify { yield &self["messageExpression"] }
    }
}

public struct Variable: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var expression: String? {
        get { self["expression"] }
        _modify { yield &self["expression"] }
    }
}

public struct WebhookClientConfig: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var url: String? {
        get { self["url"] }
        _modify { yield &self["url"] }
    }
    public var service: AdmissionregistrationV1ServiceReference {
        get { self["service"] }
        _modify { yield &self["service"] }
    }
    public var caBundle: [UInt8]? {
        get { self[bytes: "caBundle"] }
        _modify { yield &self[bytes: "caBundle"] }
    }
}
