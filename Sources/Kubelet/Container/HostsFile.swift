import KubeObject

/// `/etc/hosts` as the kubelet writes it for a pod
/// (https://kubernetes.io/docs/tasks/network/customize-hosts-file-for-pods/).
enum HostsFile {
    static func managed(addresses: [String], hostname: String, domain: String, aliases: [Value]) -> String {
        var text = """
            # Kubernetes-managed hosts file.
            127.0.0.1\tlocalhost
            ::1\tlocalhost ip6-localhost ip6-loopback
            fe00::0\tip6-localnet
            fe00::0\tip6-mcastprefix
            fe00::1\tip6-allnodes
            fe00::2\tip6-allrouters

            """
        for address in addresses {
            text += domain.isEmpty ? "\(address)\t\(hostname)\n" : "\(address)\t\(hostname).\(domain)\t\(hostname)\n"
        }
        return text + entries(aliases)
    }

    /// The host's own file, for pods in its network.
    static func ofHost(_ content: String, aliases: [Value]) -> String {
        "# Kubernetes-managed hosts file (host network).\n" + content + entries(aliases)
    }

    private static func entries(_ aliases: [Value]) -> String {
        guard !aliases.isEmpty else { return "" }
        var text = "\n# Entries added by HostAliases.\n"
        for alias in aliases {
            let names = (alias["hostnames"].array ?? []).compactMap(\.string)
            text += "\(alias.text("ip"))\t\(names.joined(separator: "\t"))\n"
        }
        return text
    }
}

/// The name a pod has for itself: its `hostname` or its own name, cut to what a kernel takes, and its domain.
enum PodHostname {
    struct Name: Sendable, Hashable {
        var hostname: String
        /// `subdomain.namespace.svc.cluster.local`, or empty.
        var domain: String
        /// What `hostname` prints in its containers.
        var printed: String
    }

    static let limit = 63
    static let fqdnLimit = 64

    static func of(_ pod: Value, clusterDomain: String) throws(ContainerConfigError) -> Name {
        let override = pod["spec"].text("hostnameOverride")
        if !override.isEmpty { return Name(hostname: override, domain: "", printed: override) }
        let own = pod["spec"].text("hostname")
        var name = own.isEmpty ? pod.name : own
        if name.utf8.count > limit {
            name = String(decoding: name.utf8.prefix(limit), as: UTF8.self)
            while let last = name.last, last == "-" || last == "." { name.removeLast() }
        }
        let subdomain = pod["spec"].text("subdomain")
        let domain = subdomain.isEmpty ? "" : "\(subdomain).\(pod.namespace).svc.\(clusterDomain)"
        guard pod["spec"].flag("setHostnameAsFQDN"), !domain.isEmpty else { return Name(hostname: name, domain: domain, printed: name) }
        let full = "\(name).\(domain)"
        guard full.utf8.count <= fqdnLimit else {
            throw ContainerConfigError(
                "failed to construct FQDN from pod hostname and cluster domain, FQDN \(full) is too long (\(fqdnLimit) characters is the max, \(full.utf8.count) characters requested)"
            )
        }
        return Name(hostname: name, domain: domain, printed: full)
    }
}
