/// Rulesets as input for `nft -f -`: one atomic transaction, with only what differs.
enum RulesetScript {
    static let table = "ip kube-proxy"

    /// What never changes: hooks, the maps' types, and the way of a packet through them.
    static func frame(clusterIPRange: String) -> String {
        """
        add table \(table) { comment "Services of Kubernetes"; }
        delete table \(table)
        table \(table) {
            comment "Services of Kubernetes"
            set cluster-ips { type ipv4_addr; }
            set nodeport-ips { type ipv4_addr; }
            map service-ips { type ipv4_addr . inet_proto . inet_service : verdict; }
            map service-nodeports { type inet_proto . inet_service : verdict; }
            map no-endpoint-services { type ipv4_addr . inet_proto . inet_service : verdict; }
            map no-endpoint-nodeports { type inet_proto . inet_service : verdict; }
            map firewall-ips { type ipv4_addr . inet_proto . inet_service : verdict; }
            chain reject-chain { reject; }
            chain mark-for-masquerade { meta mark set meta mark | 0x4000; }
            chain masquerading { }
            chain services {
                ip daddr . meta l4proto . th dport vmap @service-ips
                ip daddr @nodeport-ips meta l4proto . th dport vmap @service-nodeports
            }
            chain firewall-check { ip daddr . meta l4proto . th dport vmap @firewall-ips; }
            chain endpoints-check {
                ip daddr . meta l4proto . th dport vmap @no-endpoint-services
                ip daddr @nodeport-ips meta l4proto . th dport vmap @no-endpoint-nodeports
            }
            chain cluster-ips-check {
                ip daddr @cluster-ips reject comment "a cluster address has only the ports of its Services"
                ip daddr \(clusterIPRange) drop comment "no Service has this address"
            }
            chain filter-prerouting { type filter hook prerouting priority dstnat - 10; ct state new jump firewall-check; }
            chain filter-input { type filter hook input priority -110; ct state new jump endpoints-check; }
            chain filter-forward { type filter hook forward priority -110; ct state new jump endpoints-check; ct state new jump cluster-ips-check; }
            chain filter-output { type filter hook output priority -110; ct state new jump endpoints-check; ct state new jump firewall-check; }
            chain filter-output-post-dnat { type filter hook output priority -90; ct state new jump cluster-ips-check; }
            chain nat-prerouting { type nat hook prerouting priority dstnat; jump services; }
            chain nat-output { type nat hook output priority -100; jump services; }
            chain nat-postrouting { type nat hook postrouting priority srcnat; jump masquerading; }
        }

        """
    }

    /// What turns one ruleset into another; empty where nothing differs.
    static func difference(from old: Ruleset, to new: Ruleset) -> String {
        var lines: [String] = []
        for (set, seconds) in new.affinities.sorted(by: { $0.key < $1.key }) where old.affinities[set] != seconds {
            if old.affinities[set] != nil { lines.append("delete set \(table) \(set)") }
            lines.append("add set \(table) \(set) { type ipv4_addr; flags dynamic, timeout; timeout \(seconds)s; size 65535; }")
        }
        let changed = new.chains.filter { old.chains[$0.key] != $0.value }.sorted { $0.key < $1.key }
        for (chain, _) in changed { lines.append("add chain \(table) \(chain)") }
        for (chain, rules) in changed {
            if old.chains[chain] != nil { lines.append("flush chain \(table) \(chain)") }
            lines += rules.map { "add rule \(table) \(chain) \($0)" }
        }
        for (map, elements) in new.maps.sorted(by: { $0.key < $1.key }) {
            let before = old.maps[map] ?? [:]
            let gone = before.filter { elements[$0.key] != $0.value }.keys.sorted()
            let added = elements.filter { before[$0.key] != $0.value }.sorted { $0.key < $1.key }
            lines += gone.map { "delete element \(table) \(map) { \($0) }" }
            lines += added.map { "add element \(table) \(map) { \($0.key) : \($0.value) }" }
        }
        for (set, elements) in new.sets.sorted(by: { $0.key < $1.key }) {
            let before = old.sets[set] ?? []
            lines += before.subtracting(elements).sorted().map { "delete element \(table) \(set) { \($0) }" }
            lines += elements.subtracting(before).sorted().map { "add element \(table) \(set) { \($0) }" }
        }
        let stale = old.chains.keys.filter { new.chains[$0] == nil }.sorted()
        lines += stale.map { "flush chain \(table) \($0)" }
        lines += stale.map { "delete chain \(table) \($0)" }
        lines += old.affinities.keys.filter { new.affinities[$0] == nil }.sorted().map { "delete set \(table) \($0)" }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    /// UDP has no connection that could break: entries of the connection tracker to endpoints that are gone have to be
    /// deleted. Answers the arguments of `conntrack -D`, one list a command.
    static func staleConnections(from old: [ServicePort], to new: [ServicePort]) -> [[String]] {
        let present = Dictionary(new.map { ($0.name, $0) }) { first, _ in first }
        var commands: [[String]] = []
        for port in old where port.networkProtocol == "udp" {
            let now = present[port.name]
            let alive = Set((now?.usable(.cluster) ?? []).map(\.address))
            for address in Set(port.usable(.cluster).map(\.address)).subtracting(alive).sorted() {
                for service in port.clusterIPs { commands.append(["-p", "udp", "--orig-dst", service, "--dst-nat", address]) }
                if port.nodePort != 0 { commands.append(["-p", "udp", "--dport", "\(port.nodePort)", "--dst-nat", address]) }
            }
        }
        for port in new where port.networkProtocol == "udp" && !port.usable(.cluster).isEmpty {
            // Packets that came before there was an endpoint left entries that bypass it.
            guard old.first(where: { $0.name == port.name })?.usable(.cluster).isEmpty ?? true else { continue }
            commands += port.clusterIPs.map { ["-p", "udp", "--orig-dst", $0] }
        }
        return commands
    }
}
