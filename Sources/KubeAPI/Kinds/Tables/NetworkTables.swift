import KubeObject

/// The tables of services, endpoints, ingresses and the like.
enum NetworkTables {
    static let services: [TableColumn] = [
        .name, .text("Type", "spec.type"),
        .text("Cluster-IP") { $0["spec"]["clusterIPs"].strings.first ?? "<none>" },
        .text("External-IP", externalIP),
        .text("Port(s)") { service in
            let ports = service["spec"]["ports"].elements.map(portText)
            return ports.isEmpty ? "<none>" : ports.joined(separator: ",")
        },
        .age, .labels("Selector", "spec.selector", priority: 1),
    ]

    private static func externalIP(_ service: Value) -> String {
        let external = service["spec"]["externalIPs"].strings
        switch service["spec"]["type"].text {
        case "ClusterIP", "NodePort": return external.isEmpty ? "<none>" : external.joined(separator: ",")
        case "LoadBalancer":
            let all = balancerAddresses(service["status"]["loadBalancer"]) + external
            return all.isEmpty ? "<pending>" : all.joined(separator: ",")
        case "ExternalName": return service["spec"]["externalName"].text
        default: return "<unknown>"
        }
    }

    private static func balancerAddresses(_ balancer: Value) -> [String] {
        let addresses = balancer["ingress"].elements.map { $0["ip"].isZero ? $0["hostname"].text : $0["ip"].text }
        return Set(addresses.filter { !$0.isEmpty }).sorted()
    }

    private static func portText(_ port: Value) -> String {
        let node = port["nodePort"].integer ?? 0
        return "\(port["port"].integer ?? 0)\(node > 0 ? ":\(node)" : "")/\(port["protocol"].text)"
    }

    static let endpoints: [TableColumn] = [
        .name,
        .text("Endpoints") { object in
            let all = object["subsets"].elements.flatMap { subset -> [String] in
                let addresses = subset["addresses"].elements.map { $0["ip"].text }
                let ports = subset["ports"].elements
                if ports.isEmpty { return addresses }
                return ports.flatMap { port in addresses.map { hostPort($0, port["port"].integer ?? 0) } }
            }
            return object["subsets"].isZero ? "<none>" : TableColumn.shortList(all)
        },
        .age,
    ]

    private static func hostPort(_ address: String, _ port: Int64) -> String {
        address.contains(":") ? "[\(address)]:\(port)" : "\(address):\(port)"
    }

    static let endpointSlices: [TableColumn] = [
        .name, .text("AddressType", "addressType"),
        .text("Ports") { slice in
            orUnset(
                slice["ports"].elements.map { port in
                    port["port"].integer.map(String.init) ?? port["name"].string ?? "*"
                })
        },
        .text("Endpoints") { slice in orUnset(slice["endpoints"].elements.flatMap { $0["addresses"].strings }) },
        .age,
    ]

    private static func orUnset(_ items: [String]) -> String {
        items.isEmpty ? "<unset>" : TableColumn.shortList(items)
    }

    static let ingresses: [TableColumn] = [
        .name, .text("Class") { $0["spec"]["ingressClassName"].string ?? "<none>" },
        .text("Hosts") { ingress in
            let rules = ingress["spec"]["rules"].elements
            var hosts: [String] = []
            for rule in rules where hosts.count < 3 && !rule["host"].isZero { hosts.append(rule["host"].text) }
            if hosts.isEmpty { return "*" }
            // Only rules after the third named host count as more.
            let isLonger = hosts.count == 3 && !rules.isEmpty && rules.lastIndex { $0["host"].text == hosts[2] }! < rules.count - 1
            let shown = hosts.joined(separator: ",")
            return isLonger ? "\(shown) + \(rules.count - 3) more..." : shown
        },
        .text("Address") { balancerAddresses($0["status"]["loadBalancer"]).joined(separator: ",") },
        .text("Ports") { $0["spec"]["tls"].isZero ? "80" : "80, 443" }, .age,
    ]

    static let ingressClasses: [TableColumn] = [
        defaultable("ingressclass.kubernetes.io/is-default-class"),
        .text("Controller", "spec.controller"),
        .text("Parameters") { object in
            let parameters = object["spec"]["parameters"]
            guard !parameters.isNull else { return "<none>" }
            let group = parameters["apiGroup"].string.map { ".\($0)" } ?? ""
            return "\(parameters["kind"].text)\(group)/\(parameters["name"].text)"
        },
        .age,
    ]

    /// The name, marked where an annotation makes the class the default one.
    static func defaultable(_ annotations: String...) -> TableColumn {
        TableColumn("Name", format: "name") { object, _ in
            let isDefault = annotations.contains { object.annotations[$0]?.string == "true" }
            return .string(isDefault ? "\(object.name) (default)" : object.name)
        }
    }

    static let networkPolicies: [TableColumn] = [.name, .selector("Pod-Selector", "spec.podSelector", priority: 0), .age]

    /// The age is a cell without a column, as upstream has it.
    static let ipAddresses: [TableColumn] = [
        .name,
        .text("ParentRef") { object in
            let parent = object["spec"]["parentRef"]
            guard !parent.isNull else { return "<none>" }
            let resource = GroupResource(parent["group"].text, parent["resource"].text).description.lowercased()
            return [resource, parent["namespace"].text, parent["name"].text].filter { !$0.isEmpty }.joined(separator: "/")
        },
    ]

    static let serviceCIDRs: [TableColumn] = [
        .name, .text("CIDRs") { $0["spec"]["cidrs"].strings.joined(separator: ",") }, .age,
    ]
}
