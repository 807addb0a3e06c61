import ContainerRuntime
import KubeObject

/// `resolv.conf` by a pod's `dnsPolicy` and `dnsConfig`
/// (https://kubernetes.io/docs/concepts/services-networking/dns-pod-service/#pod-s-dns-policy).
struct ResolverConfig {
    var clusterDNS: [String]
    var clusterDomain: String
    /// The text of the host's `resolv.conf`.
    var host: String

    private static let maximumServers = 3, maximumSearches = 32, maximumSearchLength = 2048

    func config(for pod: Value) -> CRI.DNSConfig {
        var config = base(pod)
        let own = pod["spec"]["dnsConfig"]
        config.servers = Self.merged(config.servers, own["nameservers"])
        config.searches = Self.merged(config.searches, own["searches"])
        config.options = Self.options(config.options, own["options"])
        config.servers = Array(config.servers.prefix(Self.maximumServers))
        config.searches = Array(config.searches.prefix(Self.maximumSearches))
        while config.searches.joined(separator: " ").utf8.count > Self.maximumSearchLength { config.searches.removeLast() }
        return config
    }

    private func base(_ pod: Value) -> CRI.DNSConfig {
        let policy = pod["spec"].text("dnsPolicy")
        var usesCluster = policy == "ClusterFirstWithHostNet" || (policy == "ClusterFirst" || policy.isEmpty) && !pod.usesHostNetwork
        if clusterDNS.isEmpty { usesCluster = false }
        var config = CRI.DNSConfig()
        if policy == "None" { return config }
        let parsed = parse()
        guard usesCluster else { return parsed }
        config.servers = clusterDNS
        config.searches =
            clusterDomain.isEmpty
            ? parsed.searches
            : Self.unique(["\(pod.namespace).svc.\(clusterDomain)", "svc.\(clusterDomain)", clusterDomain] + parsed.searches)
        config.options = ["ndots:5"]
        return config
    }

    private func parse() -> CRI.DNSConfig {
        var config = CRI.DNSConfig()
        for line in host.split(separator: "\n") {
            let fields = line.split(whereSeparator: { $0 == " " || $0 == "\t" }).map(String.init)
            guard let first = fields.first, !first.hasPrefix("#"), !first.hasPrefix(";") else { continue }
            switch first {
            case "nameserver" where fields.count > 1: config.servers.append(fields[1])
            case "search": config.searches = fields.dropFirst().map { $0 == "." ? $0 : Self.withoutDot($0) }
            case "options": config.options = Array(fields.dropFirst())
            default: break
            }
        }
        return config
    }

    private static func withoutDot(_ name: String) -> String { name.hasSuffix(".") ? String(name.dropLast()) : name }

    private static func merged(_ list: [String], _ more: Value) -> [String] {
        unique(list + (more.array ?? []).compactMap(\.string))
    }

    private static func unique(_ list: [String]) -> [String] {
        var seen: Set<String> = []
        return list.filter { seen.insert($0).inserted }
    }

    /// The pod's own options replace those of the same name.
    private static func options(_ list: [String], _ own: Value) -> [String] {
        var result = list
        for option in own.array ?? [] {
            let name = option.nameMember
            result.removeAll { $0 == name || $0.hasPrefix(name + ":") }
            result.append(option.text("value").isEmpty ? name : "\(name):\(option.text("value"))")
        }
        return result
    }
}
