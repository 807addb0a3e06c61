// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct AggregationRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var clusterRoleSelectors: ViewList<MetaV1LabelSelector> {
        get { self["clusterRoleSelectors"] }
        _modify { yield &self["clusterRoleSelectors"] }
    }
}

public struct ClusterRole: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("rbac.authorization.k8s.io", "v1", "ClusterRole")
    public static let groupVersionResource = GroupVersionResource("rbac.authorization.k8s.io", "v1", "clusterroles")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var rules: ViewList<PolicyRule> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
    public var aggregationRule: AggregationRule {
        get { self["aggregationRule"] }
        _modify { yield &self["aggregationRule"] }
    }
}

public struct ClusterRoleBinding: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("rbac.authorization.k8s.io", "v1", "ClusterRoleBinding")
    public static let groupVersionResource = GroupVersionResource("rbac.authorization.k8s.io", "v1", "clusterrolebindings")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var subjects: ViewList<Subject> {
        get { self["subjects"] }
        _modify { yield &self["subjects"] }
    }
    public var roleRef: RoleRef {
        get { self["roleRef"] }
        _modify { yield &self["roleRef"] }
    }
}

public struct PolicyRule: ObjectView {
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
    public var nonResourceURLs: [String] {
        get { self["nonResourceURLs"] }
        _modify { yield &self["nonResourceURLs"] }
    }
}

public struct Role: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("rbac.authorization.k8s.io", "v1", "Role")
    public static let groupVersionResource = GroupVersionResource("rbac.authorization.k8s.io", "v1", "roles")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var rules: ViewList<PolicyRule> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
}

public struct RoleBinding: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("rbac.authorization.k8s.io", "v1", "RoleBinding")
    public static let groupVersionResource = GroupVersionResource("rbac.authorization.k8s.io", "v1", "rolebindings")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var subjects: ViewList<Subject> {
        get { self["subjects"] }
        _modify { yield &self["subjects"] }
    }
    public var roleRef: RoleRef {
        get { self["roleRef"] }
        _modify { yield &self["roleRef"] }
    }
}

public struct RoleRef: ObjectView {
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

public struct Subject: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var apiGroup: String? {
        get { self["apiGroup"] }
        _modify { yield &self["apiGroup"] }
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
