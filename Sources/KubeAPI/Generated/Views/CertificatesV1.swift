// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct CertificateSigningRequest: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("certificates.k8s.io", "v1", "CertificateSigningRequest")
    public static let groupVersionResource = GroupVersionResource("certificates.k8s.io", "v1", "certificatesigningrequests")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: CertificateSigningRequestSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: CertificateSigningRequestStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct CertificateSigningRequestCondition: ObjectView {
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
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var lastUpdateTime: Timestamp? {
        get { self["lastUpdateTime"] }
        _modify { yield &self["lastUpdateTime"] }
    }
    public var lastTransitionTime: Timestamp? {
        get { self["lastTransitionTime"] }
        _modify { yield &self["lastTransitionTime"] }
    }
}

public struct CertificateSigningRequestSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var request: [UInt8]? {
        get { self[bytes: "request"] }
        _modify { yield &self[bytes: "request"] }
    }
    public var signerName: String? {
        get { self["signerName"] }
        _modify { yield &self["signerName"] }
    }
    public var expirationSeconds: Int64? {
        get { self["expirationSeconds"] }
        _modify { yield &self["expirationSeconds"] }
    }
    public var usages: [String] {
        get { self["usages"] }
        _modify { yield &self["usages"] }
    }
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

public struct CertificateSigningRequestStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditions: ViewList<CertificateSigningRequestCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var certificate: [UInt8]? {
        get { self[bytes: "certificate"] }
        _modify { yield &self[bytes: "certificate"] }
    }
}
