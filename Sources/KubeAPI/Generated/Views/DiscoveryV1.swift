// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct Endpoint: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var addresses: [String] {
        get { self["addresses"] }
        _modify { yield &self["addresses"] }
    }
    public var conditions: EndpointConditions {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var hostname: String? {
        get { self["hostname"] }
        _modify { yield &self["hostname"] }
    }
    public var targetRef: CoreV1ObjectReference {
        get { self["targetRef"] }
        _modify { yield &self["targetRef"] }
    }
    public var deprecatedTopology: StringMap {
        get { self["deprecatedTopology"] }
        _modify { yield &self["deprecatedTopology"] }
    }
    public var nodeName: String? {
        get { self["nodeName"] }
        _modify { yield &self["nodeName"] }
    }
    public var zone: String? {
        get { self["zone"] }
        _modify { yield &self["zone"] }
    }
    public var hints: EndpointHints {
        get { self["hints"] }
        _modify { yield &self["hints"] }
    }
}

public struct EndpointConditions: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ready: Bool? {
        get { self["ready"] }
        _modify { yield &self["ready"] }
    }
    public var serving: Bool? {
        get { self["serving"] }
        _modify { yield &self["serving"] }
    }
    public var terminating: Bool? {
        get { self["terminating"] }
        _modify { yield &self["terminating"] }
    }
}

public struct EndpointHints: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var forZones: ViewList<ForZone> {
        get { self["forZones"] }
        _modify { yield &self["forZones"] }
    }
    public var forNodes: ViewList<ForNode> {
        get { self["forNodes"] }
        _modify { yield &self["forNodes"] }
    }
}

public struct DiscoveryV1EndpointPort: ObjectView {
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
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var appProtocol: String? {
        get { self["appProtocol"] }
        _modify { yield &self["appProtocol"] }
    }
}

public struct EndpointSlice: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("discovery.k8s.io", "v1", "EndpointSlice")
    public static let groupVersionResource = GroupVersionResource("discovery.k8s.io", "v1", "endpointslices")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var addressType: String? {
        get { self["addressType"] }
        _modify { yield &self["addressType"] }
    }
    public var endpoints: ViewList<Endpoint> {
        get { self["endpoints"] }
        _modify { yield &self["endpoints"] }
    }
    public var ports: ViewList<DiscoveryV1EndpointPort> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
}

public struct ForNode: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct ForZone: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}
