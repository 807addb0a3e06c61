// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct FieldSelectorAttributes: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var rawSelector: String? {
        get { self["rawSelector"] }
        _modify { yield &self["rawSelector"] }
    }
    public var requirements: ViewList<FieldSelectorRequirement> {
        get { self["requirements"] }
        _modify { yield &self["requirements"] }
    }
}

public struct LabelSelectorAttributes: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var rawSelector: String? {
        get { self["rawSelector"] }
        _modify { yield &self["rawSelector"] }
    }
    public var requirements: ViewList<LabelSelectorRequirement> {
        get { self["requirements"] }
        _modify { yield &self["requirements"] }
    }
}

public struct LocalSubjectAccessReview: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("authorization.k8s.io", "v1", "LocalSubjectAccessReview")
    public static let groupVersionResource = GroupVersionResource("authorization.k8s.io", "v1", "localsubjectaccessreviews")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: SubjectAccessReviewSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: SubjectAccessReviewStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct NonResourceAttributes: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var verb: String? {
        get { self["verb"] }
        _modify { yield &self["verb"] }
    }
}

public struct NonResourceRule: ObjectView {
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

public struct ResourceAttributes: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
    public var verb: String? {
        get { self["verb"] }
        _modify { yield &self["verb"] }
    }
    public var group: String? {
        get { self["group"] }
        _modify { yield &self["group"] }
    }
    public var version: String? {
        get { self["version"] }
        _modify { yield &self["version"] }
    }
    public var resource: String? {
        get { self["resource"] }
        _modify { yield &self["resource"] }
    }
    public var subresource: String? {
        get { self["subresource"] }
        _modify { yield &self["subresource"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var fieldSelector: FieldSelectorAttributes {
        get { self["fieldSelector"] }
        _modify { yield &self["fieldSelector"] }
    }
    public var labelSelector: LabelSelectorAttributes {
        get { self["labelSelector"] }
        _modify { yield &self["labelSelector"] }
    }
}

public struct ResourceRule: ObjectView {
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
    public var resourceNames: [String] {
        get { self["resourceNames"] }
        _modify { yield &self["resourceNames"] }
    }
}

public struct SelfSubjectAccessReview: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("authorization.k8s.io", "v1", "SelfSubjectAccessReview")
    public static let groupVersionResource = GroupVersionResource("authorization.k8s.io", "v1", "selfsubjectaccessreviews")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: SelfSubjectAccessReviewSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: SubjectAccessReviewStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct SelfSubjectAccessReviewSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var resourceAttributes: ResourceAttributes {
        get { self["resourceAttributes"] }
        _modify { yield &self["resourceAttributes"] }
    }
    public var nonResourceAttributes: NonResourceAttributes {
        get { self["nonResourceAttributes"] }
        _modify { yield &self["nonResourceAttributes"] }
    }
}

public struct SelfSubjectRulesReview: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("authorization.k8s.io", "v1", "SelfSubjectRulesReview")
    public static let groupVersionResource = GroupVersionResource("authorization.k8s.io", "v1", "selfsubjectrulesreviews")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: SelfSubjectRulesReviewSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: SubjectRulesReviewStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct SelfSubjectRulesReviewSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
}

public struct SubjectAccessReview: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("authorization.k8s.io", "v1", "SubjectAccessReview")
    public static let groupVersionResource = GroupVersionResource("authorization.k8s.io", "v1", "subjectaccessreviews")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: SubjectAccessReviewSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: SubjectAccessReviewStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct SubjectAccessReviewSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var resourceAttributes: ResourceAttributes {
        get { self["resourceAttributes"] }
        _modify { yield &self["resourceAttributes"] }
    }
    public var nonResourceAttributes: NonResourceAttributes {
        get { self["nonResourceAttributes"] }
        _modify { yield &self["nonResourceAttributes"] }
    }
    public var user: String? {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var groups: [String] {
        get { self["groups"] }
        _modify { yield &self["groups"] }
    }
    public var extra: Value {
        get { self["extra"] }
        _modify { yield &self["extra"] }
    }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
}

public struct SubjectAccessReviewStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var allowed: Bool? {
        get { self["allowed"] }
        _modify { yield &self["allowed"] }
    }
    public var denied: Bool? {
        get { self["denied"] }
        _modify { yield &self["denied"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var evaluationError: String? {
        get { self["evaluationError"] }
        _modify { yield &self["evaluationError"] }
    }
}

public struct SubjectRulesReviewStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var resourceRules: ViewList<ResourceRule> {
        get { self["resourceRules"] }
        _modify { yield &self["resourceRules"] }
    }
    public var nonResourceRules: ViewList<NonResourceRule> {
        get { self["nonResourceRules"] }
        _modify { yield &self["nonResourceRules"] }
    }
    public var incomplete: Bool? {
        get { self["incomplete"] }
        _modify { yield &self["incomplete"] }
    }
    public var evaluationError: String? {
        get { self["evaluationError"] }
        _modify { yield &self["evaluationError"] }
    }
}
