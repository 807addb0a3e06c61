// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct APIService: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("apiregistration.k8s.io", "v1", "APIService")
    public static let groupVersionResource = GroupVersionResource("apiregistration.k8s.io", "v1", "apiservices")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: APIServiceSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: APIServiceStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct APIServiceCondition: ObjectView {
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

public struct APIServiceSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var service: ServiceReference {
        get { self["service"] }
        _modify { yield &self["service"] }
    }
    public var group: String? {
        get { self["group"] }
        _modify { yield &self["group"] }
    }
    public var version: String? {
        get { self["version"] }
        _modify { yield &self["version"] }
    }
    public var insecureSkipTLSVerify: Bool? {
        get { self["insecureSkipTLSVerify"] }
        _modify { yield &self["insecureSkipTLSVerify"] }
    }
    public var caBundle: [UInt8]? {
        get { self[bytes: "caBundle"] }
        _modify { yield &self[bytes: "caBundle"] }
    }
    public var groupPriorityMinimum: Int64? {
        get { self["groupPriorityMinimum"] }
        _modify { yield &self["groupPriorityMinimum"] }
    }
    public var versionPriority: Int64? {
        get { self["versionPriority"] }
        _modify { yield &self["versionPriority"] }
    }
}

public struct APIServiceStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditions: ViewList<APIServiceCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}

public struct ServiceReference: ObjectView {
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
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
}
