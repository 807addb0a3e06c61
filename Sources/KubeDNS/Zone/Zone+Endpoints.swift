import KubeObject

extension Zone {
    /// One address behind a headless Service, under the name it has there.
    struct Endpoint: Hashable, Sendable {
        /// The pod's host name, or its address with dashes.
        var host: String
        var address: IPAddress
        var ports: [Port]

        struct Port: Hashable, Sendable {
            var name: String
            var networkProtocol: String
            var number: UInt16
        }
    }

    func readyEndpoints(_ namespace: String, _ service: String) -> [Endpoint] {
        source.endpointSlices(namespace: namespace, service: service).flatMap { slice in
            Self.endpoints(of: slice).filter(\.isReady).map(\.endpoint)
        }.sorted { $0.address < $1.address }
    }

    private static func endpoints(of slice: Value) -> [(endpoint: Endpoint, isReady: Bool, hasHostname: Bool)] {
        let ports = (slice["ports"].array ?? []).compactMap { port in
            port["port"].integer.map {
                Endpoint.Port(
                    name: port["name"].string ?? "", networkProtocol: (port["protocol"].string ?? "TCP").lowercased(),
                    number: UInt16(clamping: $0))
            }
        }
        return (slice["endpoints"].array ?? []).flatMap { endpoint in
            (endpoint["addresses"].array ?? []).compactMap { text in
                guard let address = text.string.flatMap({ IPAddress($0) }) else { return nil }
                let hostname = endpoint["hostname"].string
                let dashed = address.description.split(whereSeparator: { $0 == "." || $0 == ":" }).joined(separator: "-")
                return (
                    Endpoint(host: hostname?.lowercased() ?? dashed, address: address, ports: ports),
                    endpoint["conditions"]["ready"].bool ?? true, hostname != nil
                )
            }
        }
    }

    /// The address that a name under `in-addr.arpa` or `ip6.arpa` stands for.
    func reverseAddress(_ name: DNSName) -> IPAddress? {
        let labels = name.lowercased
        if labels.count == 6, labels[4] == "in-addr", labels[5] == "arpa" {
            return IPAddress(labels[..<4].reversed().joined(separator: "."))
        }
        guard labels.count == 34, labels[32] == "ip6", labels[33] == "arpa" else { return nil }
        var bytes: [UInt8] = []
        for pair in stride(from: 30, through: 0, by: -2) {
            guard labels[pair].count == 1, labels[pair + 1].count == 1, let byte = UInt8(labels[pair + 1] + labels[pair], radix: 16) else {
                return nil
            }
            bytes.append(byte)
        }
        return IPAddress(bytes: bytes)
    }

    /// The names of an address: its Service, or the host names it has behind headless ones.
    func reverse(_ address: IPAddress, _ question: DNSMessage.Question) -> Answer {
        var names: [DNSName] = []
        if let service = source.service(withAddress: address.description) {
            names = [DNSName(labels: [service.name, service.namespace, "svc"] + domain.labels)]
        } else {
            for slice in source.endpointSlices(withAddress: address.description) {
                guard let service = slice["metadata"]["labels"]["kubernetes.io/service-name"].string else { continue }
                for (endpoint, _, hasHostname) in Self.endpoints(of: slice) where hasHostname && endpoint.address == address {
                    names.append(DNSName(labels: [endpoint.host, service, slice.namespace, "svc"] + domain.labels))
                }
            }
        }
        guard !names.isEmpty else { return .outside }
        guard question.type == .ptr || question.type == .any else { return .records([]) }
        return .records(names.map { DNSMessage.Record(question.name, .ptr($0)) })
    }
}
