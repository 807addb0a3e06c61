// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct BoundObjectReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var apiVersion: String? {
        get { self["apiVersion"] }
        _modify { yield &self["apiVersion"] }
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

public struct SelfSubjectReview: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("authentication.k8s.io", "v1", "SelfSubjectReview")
    public static let groupVersionResource = GroupVersionResource("authentication.k8s.io", "v1", "selfsubjectreviews")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var status: SelfSubjectReviewStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct SelfSubjectReviewStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var userInfo: UserInfo {
        get { self["userInfo"] }
        _modify { yield &self["userInfo"] }
    }
}

public struct TokenRequest: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: TokenRequestSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: TokenRequestStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct TokenRequestSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var audiences: [String] {
        get { self["audiences"] }
        _modify { yield &self["audiences"] }
    }
    public var expirationSeconds: Int64? {
        get { self["expirationSeconds"] }
        _modify { yield &self["expirationSeconds"] }
    }
    public var boundObjectRef: BoundObjectReference {
        get { self["boundObjectRef"] }
        _modify { yield &self["boundObjectRef"] }
    }
}

public struct TokenRequestStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var token: String? {
        get { self["token"] }
        _modify { yield &self["token"] }
    }
    public var expirationTimestamp: Timestamp? {
        get { self["expirationTimestamp"] }
        _modify { yield &self["expirationTimestamp"] }
    }
}

public struct TokenReview: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("authentication.k8s.io", "v1", "TokenReview")
    public static let groupVersionResource = GroupVersionResource("authentication.k8s.io", "v1", "tokenreviews")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: TokenReviewSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: TokenReviewStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct TokenReviewSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var token: String? {
        get { self["token"] }
        _modify { yield &self["token"] }
    }
    public var audiences: [String] {
        get { self["audiences"] }
        _modify { yield &self["audiences"] }
    }
}

public struct TokenReviewStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var authenticated: Bool? {
        get { self["authenticated"] }
        _modify { yield &self["authenticated"] }
    }
    public var user: UserInfo {
        get { self["user"] }
        _modify { yield &self["user"] }
    }
    public var audiences: [String] {
        get { self["audiences"] }
        _modify { yield &self["audiences"] }
    }
    public var error: String? {
        get { self["error"] }
        _modify { yield &self["error"] }
    }
}

public struct UserInfo: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var username: String? {
        get { self["username"] }
        _modify { yield &self["username"] }
    }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
    public var groups: [String] {
        get { self["groups"] }
        _modify { yield &self["groups"] }
    }
    public var extra: Value {
        get { self["extra"] }
        _modify { yield &self["extra"] }
    }
}
