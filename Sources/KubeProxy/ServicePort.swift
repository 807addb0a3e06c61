import KubeObject

/// One port of one Service with its endpoints, as far as packets are concerned.
struct ServicePort: Hashable, Sendable {
    enum Policy: Hashable, Sendable { case cluster, local }

    var service: ObjectKey
    var portName: String
    /// `tcp`, `udp`, `sctp`.
    var networkProtocol: String
    var port: Int
    var clusterIPs: [String]
    var nodePort: Int
    var externalIPs: [String]
    var loadBalancerIPs: [String]
    var sourceRanges: [String]
    var internalPolicy: Policy
    var externalPolicy: Policy
    /// Seconds a client stays with its endpoint; 0 without session affinity.
    var affinitySeconds: Int
    var endpoints: [Endpoint]

    struct Endpoint: Hashable, Sendable, Comparable {
        var address: String
        var port: Int
        var isLocal: Bool
        var isReady: Bool
        /// Serving though terminating: used where nothing is ready.
        var isServing: Bool

        static func < (left: Endpoint, right: Endpoint) -> Bool { (left.address, left.port) < (right.address, right.port) }
    }

    /// `default/web/tcp/http`, as it stands in the names of chains.
    var name: String { "\(service.namespace)/\(service.name)/\(networkProtocol)/\(portName)" }

    /// Endpoints for traffic of this policy: the ready ones, or where there are none those that still serve while they end.
    func usable(_ policy: Policy) -> [Endpoint] {
        let eligible = policy == .local ? endpoints.filter(\.isLocal) : endpoints
        let ready = eligible.filter(\.isReady)
        return ready.isEmpty ? eligible.filter(\.isServing) : ready
    }
}

extension ServicePort {
    /// The ports of a Service with the endpoints that its slices give them; none for headless and external-name Services.
    static func ports(of service: Value, slices: [Value], nodeName: String) -> [ServicePort] {
        let spec = service["spec"]
        guard spec["type"].string != "ExternalName" else { return [] }
        let addresses = (spec["clusterIPs"].array ?? [spec["clusterIP"]]).compactMap(\.string).filter { IPAddress($0)?.family == .v4 }
        guard !addresses.isEmpty, service["metadata"]["labels"]["service.kubernetes.io/service-proxy-name"].isNull else { return [] }
        let isLoadBalancer = spec["type"].string == "LoadBalancer"
        let ingress = isLoadBalancer ? service["status"]["loadBalancer"]["ingress"].array ?? [] : []
        return (spec["ports"].array ?? []).compactMap { port in
            guard let number = port["port"].integer else { return nil }
            let networkProtocol = (port["protocol"].string ?? "TCP").lowercased()
            let name = port["name"].string ?? ""
            return ServicePort(
                service: ObjectKey(service), portName: name, networkProtocol: networkProtocol, port: Int(number),
                clusterIPs: addresses, nodePort: Int(port["nodePort"].integer ?? 0),
                externalIPs: (spec["externalIPs"].array ?? []).compactMap(\.string).filter { IPAddress($0)?.family == .v4 },
                loadBalancerIPs: ingress.filter { $0["ipMode"].string != "Proxy" }.compactMap { $0["ip"].string }.filter {
                    IPAddress($0)?.family == .v4
                },
                sourceRanges: isLoadBalancer
                    ? (spec["loadBalancerSourceRanges"].array ?? []).compactMap(\.string).filter { CIDR($0)?.family == .v4 } : [],
                internalPolicy: spec["internalTrafficPolicy"].string == "Local" ? .local : .cluster,
                externalPolicy: spec["externalTrafficPolicy"].string == "Local" ? .local : .cluster,
                affinitySeconds: spec["sessionAffinity"].string == "ClientIP"
                    ? Int(spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"].integer ?? 10_800) : 0,
                endpoints: endpoints(named: name, networkProtocol, slices, nodeName))
        }
    }

    private static func endpoints(named name: String, _ networkProtocol: String, _ slices: [Value], _ nodeName: String) -> [Endpoint] {
        var found: Set<Endpoint> = []
        for slice in slices where slice["addressType"].string == "IPv4" {
            let port = slice["ports"].array?.first {
                $0["name"].string ?? "" == name && ($0["protocol"].string ?? "TCP").lowercased() == networkProtocol
            }
            guard let number = port?["port"].integer else { continue }
            for endpoint in slice["endpoints"].array ?? [] {
                let conditions = endpoint["conditions"]
                let isReady = conditions["ready"].bool ?? true
                let isServing = conditions["serving"].bool ?? isReady
                guard isReady || isServing, let address = endpoint["addresses"][0].string else { continue }
                found.insert(
                    Endpoint(
                        address: address, port: Int(number), isLocal: endpoint["nodeName"].string == nodeName, isReady: isReady,
                        isServing: isServing))
            }
        }
        return found.sorted()
    }
}
