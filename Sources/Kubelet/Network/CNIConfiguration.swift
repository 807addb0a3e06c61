public import KubeObject

/// The pod network of one node as a CNI configuration list: a bridge that is the pods' gateway, addresses from the
/// node's range, host ports. Pure. See docs/decisions/0011-pod-network.md.
public struct CNIConfiguration: Sendable, Hashable {
    /// The node's ranges (`spec.podCIDRs`), at most one of each address family.
    public var podCIDRs: [String]
    public var bridge: String
    /// 0 takes the kernel's default.
    public var mtu: Int64
    /// Where host-local remembers which addresses are taken.
    public var addressDirectory: String

    public init(podCIDRs: [String], bridge: String = "cni0", mtu: Int64 = 0, addressDirectory: String) {
        self.podCIDRs = podCIDRs
        self.bridge = bridge
        self.mtu = mtu
        self.addressDirectory = addressDirectory
    }

    public static let fileName = "10-apus.conflist"

    public var value: Value {
        let ranges = podCIDRs.map { Value.array([["subnet": .string($0)]]) }
        var bridgePlugin: Value = [
            "type": "bridge", "bridge": .string(bridge), "isGateway": true, "isDefaultGateway": true, "ipMasq": false,
            "hairpinMode": true,
            "ipam": ["type": "host-local", "dataDir": .string(addressDirectory), "ranges": .array(ranges)],
        ]
        if mtu > 0 { bridgePlugin["mtu"] = .integer(mtu) }
        let portmap: Value = ["type": "portmap", "capabilities": ["portMappings": true], "snat": true]
        return ["cniVersion": "1.0.0", "name": "apus", "plugins": [bridgePlugin, portmap]]
    }
}
