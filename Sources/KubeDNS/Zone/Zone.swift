import KubeObject

/// What the zone reads of the cluster.
protocol ZoneSource: Sendable {
    func service(namespace: String, name: String) -> Value?
    func endpointSlices(namespace: String, service: String) -> [Value]
    func hasNamespace(_ name: String) -> Bool
    /// The Service that has this cluster address.
    func service(withAddress address: String) -> Value?
    /// Slices that list this address.
    func endpointSlices(withAddress address: String) -> [Value]
}

/// The cluster's names, by the specification of Kubernetes DNS-based service discovery
/// (https://github.com/kubernetes/dns/blob/master/docs/specification.md). A pure function of a question and the cluster.
struct Zone: Sendable {
    /// Seconds that answers may be kept.
    static let timeToLive: UInt32 = 5

    let domain: DNSName
    let source: any ZoneSource

    enum Answer: Hashable, Sendable {
        /// Of our domain: records (none: the name is there but has no records of this type).
        case records([DNSMessage.Record], additional: [DNSMessage.Record] = [])
        /// Of our domain, and there is no such name.
        case nameError
        /// The name leads to one outside, which has to be asked for.
        case alias(DNSMessage.Record, DNSName)
        /// Not ours.
        case outside
    }

    func answer(_ question: DNSMessage.Question) -> Answer {
        if let address = reverseAddress(question.name) { return reverse(address, question) }
        guard question.name.hasSuffix(domain) else { return .outside }
        let labels = Array(question.name.lowercased.dropLast(domain.labels.count))
        switch labels.last {
        case nil: return apex(question)
        case "svc": return service(Array(labels.dropLast()), question)
        case "pod": return pod(Array(labels.dropLast()), question)
        case "dns-version" where labels.count == 1:
            return records([.txt("1.1.0")], question)
        default: return .nameError
        }
    }

    /// The record that goes with an answer that says no.
    var authority: DNSMessage.Record {
        let server = DNSName(labels: ["ns", "dns"] + domain.labels)
        return DNSMessage.Record(domain, .soa(server: server, mailbox: DNSName(labels: ["hostmaster"] + domain.labels), serial: 1))
    }

    private func apex(_ question: DNSMessage.Question) -> Answer {
        switch question.type {
        case .soa: return .records([authority])
        case .ns: return .records([DNSMessage.Record(domain, .ns(DNSName(labels: ["ns", "dns"] + domain.labels)))])
        default: return .records([])
        }
    }

    private func records(_ data: [DNSMessage.RecordData], _ question: DNSMessage.Question) -> Answer {
        .records(data.filter { question.type == .any || $0.type == question.type }.map { DNSMessage.Record(question.name, $0) })
    }

    /// `[_port._proto.|host.]service.namespace`.
    private func service(_ labels: [String], _ question: DNSMessage.Question) -> Answer {
        guard let namespace = labels.last else { return .records([]) }
        guard labels.count > 1 else { return source.hasNamespace(namespace) ? .records([]) : .nameError }
        let name = labels[labels.count - 2]
        guard let service = source.service(namespace: namespace, name: name) else { return .nameError }
        let rest = labels.dropLast(2)
        if service["spec"]["type"].string == "ExternalName" {
            guard rest.isEmpty, let target = service["spec"]["externalName"].string, !target.isEmpty else { return .nameError }
            let alias = DNSName(target)
            return .alias(DNSMessage.Record(question.name, .cname(alias)), alias)
        }
        let isHeadless = service["spec"]["clusterIP"].string == "None"
        let endpoints = isHeadless ? readyEndpoints(namespace, name) : []
        switch rest.count {
        case 0: return whole(service, isHeadless, endpoints, question)
        case 1 where isHeadless && !rest.first!.hasPrefix("_"):
            let found = endpoints.filter { $0.host == rest.first! }
            return found.isEmpty ? .nameError : records(found.map { .address($0.address.bytes) }, question)
        case 2 where rest.allSatisfy({ $0.hasPrefix("_") }):
            return ports(rest.first!.dropFirst(), rest.last!.dropFirst(), service, isHeadless, endpoints, question)
        default: return .nameError
        }
    }

    private func whole(_ service: Value, _ isHeadless: Bool, _ endpoints: [Endpoint], _ question: DNSMessage.Question) -> Answer {
        if question.type == .srv {
            let named = (service["spec"]["ports"].array ?? []).filter { !($0["name"].string ?? "").isEmpty }
            let answers = named.map {
                ports(
                    Substring($0["name"].string!), Substring(($0["protocol"].string ?? "TCP").lowercased()), service, isHeadless, endpoints,
                    question)
            }
            return answers.reduce(.records([])) { total, next in
                guard case .records(let left, let leftMore) = total, case .records(let right, let rightMore) = next else { return total }
                return .records(left + right, additional: leftMore + rightMore)
            }
        }
        if isHeadless {
            // As CoreDNS: without a ready endpoint the name is not there.
            guard !endpoints.isEmpty else { return .nameError }
            var seen: Set<IPAddress> = []
            return records(endpoints.map(\.address).filter { seen.insert($0).inserted }.map { .address($0.bytes) }, question)
        }
        return records(clusterAddresses(service).map { .address($0.bytes) }, question)
    }

    private func clusterAddresses(_ service: Value) -> [IPAddress] {
        (service["spec"]["clusterIPs"].array ?? [service["spec"]["clusterIP"]]).compactMap { $0.string.flatMap { IPAddress($0) } }
    }

    private func ports(
        _ port: Substring, _ networkProtocol: Substring, _ service: Value, _ isHeadless: Bool, _ endpoints: [Endpoint],
        _ question: DNSMessage.Question
    ) -> Answer {
        let base = [service.name, service.namespace, "svc"] + domain.labels
        var targets: [(DNSName, UInt16, [IPAddress])] = []
        if isHeadless {
            for endpoint in endpoints {
                for candidate in endpoint.ports where candidate.name == port && candidate.networkProtocol == networkProtocol {
                    targets.append((DNSName(labels: [endpoint.host] + base), candidate.number, [endpoint.address]))
                }
            }
        } else {
            for candidate in service["spec"]["ports"].array ?? []
            where candidate["name"].string ?? "" == port && (candidate["protocol"].string ?? "TCP").lowercased() == networkProtocol {
                targets.append((DNSName(labels: base), UInt16(clamping: candidate["port"].integer ?? 0), clusterAddresses(service)))
            }
        }
        guard !targets.isEmpty else { return .nameError }
        guard question.type == .srv || question.type == .any else { return .records([]) }
        let weight = UInt16(clamping: 100 / targets.count)
        return .records(
            targets.map { DNSMessage.Record(question.name, .srv(priority: 0, weight: max(weight, 1), port: $0.1, target: $0.0)) },
            additional: targets.flatMap { target in target.2.map { DNSMessage.Record(target.0, .address($0.bytes)) } })
    }

    /// `1-2-3-4.namespace.pod`: the address that the name itself says.
    private func pod(_ labels: [String], _ question: DNSMessage.Question) -> Answer {
        guard let namespace = labels.last, source.hasNamespace(namespace) else { return .nameError }
        guard labels.count > 1 else { return .records([]) }
        let text = labels[0]
        guard labels.count == 2,
            let address = IPAddress(text.split(separator: "-", omittingEmptySubsequences: false).joined(separator: "."))
                ?? IPAddress(text.split(separator: "-", omittingEmptySubsequences: false).joined(separator: ":"))
        else { return .nameError }
        return records([.address(address.bytes)], question)
    }
}
