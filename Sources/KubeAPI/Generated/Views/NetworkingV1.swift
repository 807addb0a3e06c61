// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct HTTPIngressPath: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var pathType: String? {
        get { self["pathType"] }
        _modify { yield &self["pathType"] }
    }
    public var backend: IngressBackend {
        get { self["backend"] }
        _modify { yield &self["backend"] }
    }
}

public struct HTTPIngressRuleValue: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var paths: ViewList<HTTPIngressPath> {
        get { self["paths"] }
        _modify { yield &self["paths"] }
    }
}

public struct NetworkingV1IPAddress: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("networking.k8s.io", "v1", "IPAddress")
    public static let groupVersionResource = GroupVersionResource("networking.k8s.io", "v1", "ipaddresses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: IPAddressSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct IPAddressSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var parentRef: ParentReference {
        get { self["parentRef"] }
        _modify { yield &self["parentRef"] }
    }
}

public struct IPBlock: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var cidr: String? {
        get { self["cidr"] }
        _modify { yield &self["cidr"] }
    }
    public var except: [String] {
        get { self["except"] }
        _modify { yield &self["except"] }
    }
}

public struct Ingress: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("networking.k8s.io", "v1", "Ingress")
    public static let groupVersionResource = GroupVersionResource("networking.k8s.io", "v1", "ingresses")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: IngressSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: IngressStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct IngressBackend: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var service: IngressServiceBackend {
        get { self["service"] }
        _modify { yield &self["service"] }
    }
    public var resource: TypedLocalObjectReference {
        get { self["resource"] }
        _modify { yield &self["resource"] }
    }
}

public struct IngressClass: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("networking.k8s.io", "v1", "IngressClass")
    public static let groupVersionResource = GroupVersionResource("networking.k8s.io", "v1", "ingressclasses")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: IngressClassSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct IngressClassParametersReference: ObjectView {
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
    public var scope: String? {
        get { self["scope"] }
        _modify { yield &self["scope"] }
    }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
}

public struct IngressClassSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var controller: String? {
        get { self["controller"] }
        _modify { yield &self["controller"] }
    }
    public var parameters: IngressClassParametersReference {
        get { self["parameters"] }
        _modify { yield &self["parameters"] }
    }
}

public struct IngressLoadBalancerIngress: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ip: String? {
        get { self["ip"] }
        _modify { yield &self["ip"] }
    }
    public var hostname: String? {
        get { self["hostname"] }
        _modify { yield &self["hostname"] }
    }
    public var ports: ViewList<IngressPortStatus> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
}

public struct IngressLoadBalancerStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ingress: ViewList<IngressLoadBalancerIngress> {
        get { self["ingress"] }
        _modify { yield &self["ingress"] }
    }
}

public struct IngressPortStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var `protocol`: String? {
        get { self["protocol"] }
        _modify { yield &self["protocol"] }
    }
    public var error: String? {
        get { self["error"] }
        _modify { yield &self["error"] }
    }
}

public struct IngressRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var host: String? {
        get { self["host"] }
        _modify { yield &self["host"] }
    }
    public var http: HTTPIngressRuleValue {
        get { self["http"] }
        _modify { yield &self["http"] }
    }
}

public struct IngressServiceBackend: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var port: ServiceBackendPort {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
}

public struct IngressSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ingressClassName: String? {
        get { self["ingressClassName"] }
        _modify { yield &self["ingressClassName"] }
    }
    public var defaultBackend: IngressBackend {
        get { self["defaultBackend"] }
        _modify { yield &self["defaultBackend"] }
    }
    public var tls: ViewList<IngressTLS> {
        get { self["tls"] }
        _modify { yield &self["tls"] }
    }
    public var rules: ViewList<IngressRule> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
}

public struct IngressStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var loadBalancer: IngressLoadBalancerStatus {
        get { self["loadBalancer"] }
        _modify { yield &self["loadBalancer"] }
    }
}

public struct IngressTLS: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var hosts: [String] {
        get { self["hosts"] }
        _modify { yield &self["hosts"] }
    }
    public var secretName: String? {
        get { self["secretName"] }
        _modify { yield &self["secretName"] }
    }
}

public struct NetworkPolicy: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("networking.k8s.io", "v1", "NetworkPolicy")
    public static let groupVersionResource = GroupVersionResource("networking.k8s.io", "v1", "networkpolicies")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: NetworkPolicySpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct NetworkPolicyEgressRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ports: ViewList<NetworkPolicyPort> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
    public var to: ViewList<NetworkPolicyPeer> {
        get { self["to"] }
        _modify { yield &self["to"] }
    }
}

public struct NetworkPolicyIngressRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var ports: ViewList<NetworkPolicyPort> {
        get { self["ports"] }
        _modify { yield &self["ports"] }
    }
    public var from: ViewList<NetworkPolicyPeer> {
        get { self["from"] }
        _modify { yield &self["from"] }
    }
}

public struct NetworkPolicyPeer: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var podSelector: MetaV1LabelSelector {
        get { self["podSelector"] }
        _modify { yield &self["podSelector"] }
    }
    public var namespaceSelector: MetaV1LabelSelector {
        get { self["namespaceSelector"] }
        _modify { yield &self["namespaceSelector"] }
    }
    public var ipBlock: IPBlock {
        get { self["ipBlock"] }
        _modify { yield &self["ipBlock"] }
    }
}

public struct NetworkPolicyPort: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var `protocol`: String? {
        get { self["protocol"] }
        _modify { yield &self["protocol"] }
    }
    public var port: IntOrString? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
    public var endPort: Int64? {
        get { self["endPort"] }
        _modify { yield &self["endPort"] }
    }
}

public struct NetworkPolicySpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var podSelector: MetaV1LabelSelector {
        get { self["podSelector"] }
        _modify { yield &self["podSelector"] }
    }
    public var ingress: ViewList<NetworkPolicyIngressRule> {
        get { self["ingress"] }
        _modify { yield &self["ingress"] }
    }
    public var egress: ViewList<NetworkPolicyEgressRule> {
        get { self["egress"] }
        _modify { yield &self["egress"] }
    }
    public var policyTypes: [String] {
        get { self["policyTypes"] }
        _modify { yield &self["policyTypes"] }
    }
}

public struct ParentReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var group: String? {
        get { self["group"] }
        _modify { yield &self["group"] }
    }
    public var resource: String? {
        get { self["resource"] }
        _modify { yield &self["resource"] }
    }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
}

public struct ServiceBackendPort: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var number: Int64? {
        get { self["number"] }
        _modify { yield &self["number"] }
    }
}

public struct ServiceCIDR: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("networking.k8s.io", "v1", "ServiceCIDR")
    public static let groupVersionResource = GroupVersionResource("networking.k8s.io", "v1", "servicecidrs")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: ServiceCIDRSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: ServiceCIDRStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct ServiceCIDRSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var cidrs: [String] {
        get { self["cidrs"] }
        _modify { yield &self["cidrs"] }
    }
}

public struct ServiceCIDRStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditions: ViewList<Condition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
}
