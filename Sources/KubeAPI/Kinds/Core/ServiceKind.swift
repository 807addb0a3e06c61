import KubeObject

/// `v1 Service`. Addresses and node ports are given out by the server's allocators.
enum ServiceKind {
    static func declare(_ kind: inout Kind) {
        kind.warnings = ObjectWarnings.service
        kind.shows(NetworkTables.services)
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.validateName = Names.dnsLabel
        kind.checks { ServiceRules.check($0, old: nil, &$1) }
        kind.checksUpdate(ServiceRules.checkUpdate)
        kind.checksStatus(ServiceRules.checkStatus)
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { $0["status"] = ["loadBalancer": .object([:])] }
        kind.prepareForUpdate = { new, old in
            new["status"] = old["status"]
            dropWhatTheTypeForbids(&new, old)
        }
        kind.selectableFields = ["spec.clusterIP", "spec.type"]
        kind.selectableValue = { object, field in
            field == "spec.type" ? object["spec"]["type"].text : object["spec"]["clusterIP"].text
        }
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec") { spec in
            applyAffinity(&spec)
            spec.setDefault("type", "ClusterIP")
            spec.changeEach("ports") { port in
                port.setDefault("protocol", "TCP")
                if port["targetPort"].isZero { port["targetPort"] = port["port"] }
            }
            if isExternallyAccessible(spec) { spec.setDefault("externalTrafficPolicy", "Cluster") }
            if spec["type"] != "ExternalName" { spec.setDefault("internalTrafficPolicy", "Cluster") }
            if spec["type"] == "LoadBalancer" { spec.setDefault("allocateLoadBalancerNodePorts", true) }
        }
        guard object["spec"]["type"] == "LoadBalancer" else { return }
        object.change("status", "loadBalancer") { balancer in
            balancer.changeEach("ingress") { if !$0["ip"].isZero { $0.setDefault("ipMode", "VIP") } }
        }
    }

    private static func applyAffinity(_ spec: inout Value) {
        spec.setDefault("sessionAffinity", "None")
        switch spec["sessionAffinity"].text {
        case "None": spec["sessionAffinityConfig"] = .null
        case "ClientIP":
            if spec["sessionAffinityConfig"]["clientIP"]["timeoutSeconds"].isNull {
                spec["sessionAffinityConfig"] = ["clientIP": ["timeoutSeconds": 10800]]
            }
        default: break
        }
    }

    /// Whether traffic from outside may come in: by node port, by load balancer or by external addresses.
    static func isExternallyAccessible(_ spec: Value) -> Bool {
        switch spec["type"].text {
        case "LoadBalancer", "NodePort": true
        case "ClusterIP": !spec["externalIPs"].isZero
        default: false
        }
    }

    /// Fields that the old type needed and the new one forbids are cleared where the user left them unchanged, so that
    /// changing only `type` works.
    private static func dropWhatTheTypeForbids(_ new: inout Value, _ old: Value) {
        let (was, now) = (old["spec"], new["spec"])
        func uses(_ spec: Value, _ types: [String]) -> Bool { types.contains(spec["type"].text) }
        func drop(_ field: String, unless needed: (Value) -> Bool) {
            if needed(was), !needed(now), now[field] == was[field] { new["spec"][field] = .null }
        }
        let needsClusterIP: (Value) -> Bool = { uses($0, ["ClusterIP", "NodePort", "LoadBalancer"]) }
        if needsClusterIP(was), !needsClusterIP(now), sameClusterIPs(now, was) {
            new["spec"]["clusterIP"] = .null
            new["spec"]["clusterIPs"] = .null
        }
        drop("ipFamilies", unless: needsClusterIP)
        drop("ipFamilyPolicy", unless: needsClusterIP)
        let needsNodePort: (Value) -> Bool = {
            uses($0, ["NodePort"]) || (uses($0, ["LoadBalancer"]) && $0["allocateLoadBalancerNodePorts"].bool != false)
        }
        if needsNodePort(was), !needsNodePort(now), nodePorts(now) == nodePorts(was) {
            new["spec"].changeEach("ports") { $0["nodePort"] = .null }
        }
        drop("healthCheckNodePort", unless: needsHealthCheckPort)
        drop("allocateLoadBalancerNodePorts", unless: { uses($0, ["LoadBalancer"]) })
        drop("loadBalancerClass", unless: { uses($0, ["LoadBalancer"]) })
        drop("externalTrafficPolicy", unless: isExternallyAccessible)
        drop("internalTrafficPolicy", unless: needsClusterIP)
    }

    static func needsHealthCheckPort(_ spec: Value) -> Bool {
        spec["type"] == "LoadBalancer" && spec["externalTrafficPolicy"] == "Local"
    }

    private static func sameClusterIPs(_ new: Value, _ old: Value) -> Bool {
        new["clusterIP"] == old["clusterIP"] && new["clusterIPs"].elements == old["clusterIPs"].elements
    }

    /// The node ports of a spec, by port number and protocol irrespective of order upstream compares as a set.
    private static func nodePorts(_ spec: Value) -> Set<Int64> {
        Set(spec["ports"].elements.compactMap { $0["nodePort"].integer })
    }
}
