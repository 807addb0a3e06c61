// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct Lease: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("coordination.k8s.io", "v1", "Lease")
    public static let groupVersionResource = GroupVersionResource("coordination.k8s.io", "v1", "leases")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: LeaseSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct LeaseSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var holderIdentity: String? {
        get { self["holderIdentity"] }
        _modify { yield &self["holderIdentity"] }
    }
    public var leaseDurationSeconds: Int64? {
        get { self["leaseDurationSeconds"] }
        _modify { yield &self["leaseDurationSeconds"] }
    }
    public var acquireTime: Timestamp? {
        get { self[micro: "acquireTime"] }
        _modify { yield &self[micro: "acquireTime"] }
    }
    public var renewTime: Timestamp? {
        get { self[micro: "renewTime"] }
        _modify { yield &self[micro: "renewTime"] }
    }
    public var leaseTransitions: Int64? {
        get { self["leaseTransitions"] }
        _modify { yield &self["leaseTransitions"] }
    }
    public var strategy: String? {
        get { self["strategy"] }
        _modify { yield &self["strategy"] }
    }
    public var preferredHolder: String? {
        get { self["preferredHolder"] }
        _modify { yield &self["preferredHolder"] }
    }
}
