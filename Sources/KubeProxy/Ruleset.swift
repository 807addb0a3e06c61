import KubeObject

/// All that is in our nftables table besides its fixed frame, as values that can be compared.
struct Ruleset: Hashable, Sendable {
    /// Rules of each chain, in order.
    var chains: [String: [String]] = [:]
    /// Elements of each map: key → verdict.
    var maps: [String: [String: String]] = [:]
    /// Elements of each set.
    var sets: [String: Set<String>] = [:]
    /// Sets that packets fill: clients with a preferred endpoint, and for how many seconds.
    var affinities: [String: Int] = [:]
}

/// What a node adds to the rules of the Services themselves.
public struct ProxyNode: Sendable, Hashable {
    public var name: String
    /// Addresses on which NodePorts answer.
    public var addresses: [String]
    /// Where pods are: traffic from elsewhere to a cluster address is masqueraded.
    public var clusterCIDR: String
    /// Pods of this node; traffic from them that leaves the cluster is masqueraded. Empty where the network does that.
    public var podCIDR: String

    public init(name: String, addresses: [String], clusterCIDR: String, podCIDR: String) {
        self.name = name
        self.addresses = addresses
        self.clusterCIDR = clusterCIDR
        self.podCIDR = podCIDR
    }
}

extension Ruleset {
    /// Services and their endpoints as rules for one node. A pure function: the same input gives the same rules.
    init(_ ports: [ServicePort], node: ProxyNode) {
        for name in ["service-ips", "service-nodeports", "no-endpoint-services", "no-endpoint-nodeports", "firewall-ips"] {
            maps[name] = [:]
        }
        sets["cluster-ips"] = []
        sets["nodeport-ips"] = Set(node.addresses)
        chains["masquerading"] = ["meta mark & 0x4000 != 0 meta mark set meta mark ^ 0x4000 masquerade fully-random"]
        if !node.podCIDR.isEmpty {
            chains["masquerading"]!.append(
                "ip saddr \(node.podCIDR) ip daddr != { \(node.clusterCIDR), 224.0.0.0/4 } masquerade fully-random")
        }
        for port in ports { add(port, node) }
    }

    private mutating func add(_ port: ServicePort, _ node: ProxyNode) {
        let id = "\(FNV32a.name(port.name.utf8))-\(port.name)"
        sets["cluster-ips"]!.formUnion(port.clusterIPs)
        let all = port.usable(.cluster)
        let local = port.usable(.local)
        for endpoint in Set(all + local) { addChain(of: endpoint, port, id) }

        let inside = port.internalPolicy == .local ? local : all
        let clusterChain = "service-\(id)"
        if !inside.isEmpty {
            let masquerade = port.clusterIPs.map {
                "ip daddr \($0) \(port.networkProtocol) dport \(port.port) ip saddr != \(node.clusterCIDR) jump mark-for-masquerade"
            }
            chains[clusterChain] = (port.internalPolicy == .local ? [] : masquerade) + choose(inside, port, id)
        }
        let service = inside.isEmpty ? nil : "goto \(clusterChain)"
        for address in port.clusterIPs {
            addElement(address, port, verdict: service, isLocal: port.internalPolicy == .local && !all.isEmpty)
        }

        addExternal(port, id, all, local, node)
    }

    /// Node ports, external and load balancer addresses: through a chain of their own that keeps or hides the client.
    private mutating func addExternal(
        _ port: ServicePort, _ id: String, _ all: [ServicePort.Endpoint], _ local: [ServicePort.Endpoint], _ node: ProxyNode
    ) {
        let addresses = port.externalIPs + port.loadBalancerIPs
        guard port.nodePort != 0 || !addresses.isEmpty else { return }
        let isLocal = port.externalPolicy == .local
        let chain = "external-\(id)"
        if isLocal, !all.isEmpty {
            // Pods and the node itself reach every endpoint; others only local ones, with their own address kept.
            let everywhere = "service-all-\(id)"
            chains[everywhere] = choose(all, port, id)
            chains[chain] =
                [
                    "ip saddr \(node.clusterCIDR) goto \(everywhere)", "fib saddr type local jump mark-for-masquerade",
                    "fib saddr type local goto \(everywhere)",
                ]
                + (local.isEmpty ? [] : choose(local, port, id))
        } else if !all.isEmpty {
            chains[chain] = ["jump mark-for-masquerade"] + choose(all, port, id)
        }
        let verdict = all.isEmpty ? nil : "goto \(chain)"
        for address in addresses { addElement(address, port, verdict: verdict, isLocal: isLocal && !all.isEmpty) }
        if port.nodePort != 0 {
            let key = "\(port.networkProtocol) . \(port.nodePort)"
            if let verdict { maps["service-nodeports"]![key] = verdict } else { maps["no-endpoint-nodeports"]![key] = "goto reject-chain" }
            if isLocal, local.isEmpty, !all.isEmpty { maps["no-endpoint-nodeports"]![key] = "drop" }
        }
        guard !port.sourceRanges.isEmpty else { return }
        let firewall = "firewall-\(id)"
        chains[firewall] = ["ip saddr != { \(port.sourceRanges.sorted().joined(separator: ", ")) } drop"]
        for address in port.loadBalancerIPs {
            maps["firewall-ips"]!["\(address) . \(port.networkProtocol) . \(port.port)"] = "goto \(firewall)"
        }
    }

    private mutating func addElement(_ address: String, _ port: ServicePort, verdict: String?, isLocal: Bool) {
        let key = "\(address) . \(port.networkProtocol) . \(port.port)"
        if let verdict {
            maps["service-ips"]![key] = verdict
        } else {
            maps["no-endpoint-services"]![key] = isLocal ? "drop" : "goto reject-chain"
        }
    }

    private func endpointChain(_ endpoint: ServicePort.Endpoint, _ id: String) -> String {
        "endpoint-\(id)__\(endpoint.address)/\(endpoint.port)"
    }

    private func affinitySet(_ endpoint: ServicePort.Endpoint, _ id: String) -> String {
        "affinity-\(id)__\(endpoint.address)/\(endpoint.port)"
    }

    private mutating func addChain(of endpoint: ServicePort.Endpoint, _ port: ServicePort, _ id: String) {
        // A pod that reaches itself through its Service must see another address than its own.
        var rules = ["ip saddr \(endpoint.address) jump mark-for-masquerade"]
        if port.affinitySeconds > 0 {
            let set = affinitySet(endpoint, id)
            affinities[set] = port.affinitySeconds
            rules.append("update @\(set) { ip saddr }")
        }
        rules.append("meta l4proto \(port.networkProtocol) dnat to \(endpoint.address):\(endpoint.port)")
        chains[endpointChain(endpoint, id)] = rules
    }

    /// Sends a connection to its client's endpoint of before, or to one by chance.
    private func choose(_ endpoints: [ServicePort.Endpoint], _ port: ServicePort, _ id: String) -> [String] {
        var rules: [String] = []
        if port.affinitySeconds > 0 {
            rules = endpoints.map { "ip saddr @\(affinitySet($0, id)) goto \(endpointChain($0, id))" }
        }
        guard endpoints.count > 1 else { return rules + endpoints.map { "goto \(endpointChain($0, id))" } }
        let targets = endpoints.enumerated().map { "\($0) : goto \(endpointChain($1, id))" }
        return rules + ["numgen random mod \(endpoints.count) vmap { \(targets.joined(separator: ", ")) }"]
    }
}
