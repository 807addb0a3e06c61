package import KubeObject

/// What a service must be.
package enum ServiceRules {
    static let protocols = ["SCTP", "TCP", "UDP"]

    package static func needsHealthCheckPort(_ spec: Value) -> Bool { ServiceKind.needsHealthCheckPort(spec) }

    /// What upstream checks of addresses and families both before it allocates and after.
    package static func clusterIPErrors(_ new: Value, old: Value?) -> [FieldError] {
        var found = Findings()
        clusterIPs(Place(new)["spec"], old: old?["spec"], &found)
        return found.errors
    }

    private static func isHeadless(_ spec: Value) -> Bool { spec["clusterIPs"].strings == ["None"] }

    static func check(_ service: Place, old: Value?, _ found: inout Findings) {
        let spec = service["spec"]
        topologyAnnotations(service, &found)
        if spec["ports"].isZero, !isHeadless(spec.value), spec["type"].text != "ExternalName" { found.required(spec["ports"]) }
        type(spec, &found)
        var names: Set<String> = []
        for port in spec["ports"].elements {
            self.port(port, needsName: spec["ports"].value.elements.count > 1, &names, &found)
        }
        found.labels(spec["selector"])
        affinity(spec, &found)
        clusterIPs(spec, old: old?["spec"], &found)
        for address in spec["externalIPs"].elements {
            let before = found.errors.count
            found.address(address, before: old?["spec"]["externalIPs"].strings ?? [])
            if found.errors.count == before { found.endpointAddress(address) }
        }
        found.requireOneOf(spec["type"], ["ClusterIP", "ExternalName", "LoadBalancer", "NodePort"])
        portCollisions(spec, &found)
        loadBalancer(service, old: old, &found)
        trafficPolicies(spec, &found)
    }

    private static func topologyAnnotations(_ service: Place, _ found: inout Findings) {
        let annotations = service["metadata"]["annotations"]
        let (hints, mode) = ("service.kubernetes.io/topology-aware-hints", "service.kubernetes.io/topology-mode")
        let values = (annotations.value[hints], annotations.value[mode])
        if !values.0.isNull, !values.1.isNull, values.0 != values.1 {
            found.invalid(annotations.key(mode), "must match annotations[\(hints)] when both are specified")
        }
    }

    private static func type(_ spec: Place, _ found: inout Findings) {
        let type = spec["type"].text
        switch type {
        case "LoadBalancer", "NodePort":
            if isHeadless(spec.value) { found.invalid(spec["clusterIPs"].at(0), "may not be set to 'None' for \(type) services") }
        case "ExternalName":
            for field in ["clusterIPs", "ipFamilies", "ipFamilyPolicy"] where !spec[field].isZero {
                found.forbidden(spec[field], "may not be set for ExternalName services")
            }
            let name = spec["externalName"].text
            let bare = name.hasSuffix(".") ? String(name.dropLast()) : name
            if bare.isEmpty { found.required(spec["externalName"]) } else { found.dnsSubdomain(spec["externalName"].with(.string(bare))) }
        default: break
        }
    }

    private static func port(_ port: Place, needsName: Bool, _ names: inout Set<String>, _ found: inout Findings) {
        let name = port["name"]
        if needsName, name.isZero {
            found.required(name)
        } else if !name.isZero {
            found.dnsLabel(name)
            if !names.insert(name.text).inserted { found.duplicate(name) }
        }
        found.port(port["port"])
        found.requireOneOf(port["protocol"], protocols)
        found.portOrName(port["targetPort"])
        if !port["appProtocol"].isNull { found.qualifiedName(port["appProtocol"]) }
    }

    private static func affinity(_ spec: Place, _ found: inout Findings) {
        found.requireOneOf(spec["sessionAffinity"], ["ClientIP", "None"])
        let config = spec["sessionAffinityConfig"]
        switch spec["sessionAffinity"].text {
        case "ClientIP":
            let steps = [config, config["clientIP"], config["clientIP"]["timeoutSeconds"]]
            if let missing = steps.first(where: \.isNull) {
                return found.required(missing, "when session affinity type is ClientIP")
            }
            if steps[2].integer <= 0 || steps[2].integer > 86400 {
                found.invalid(steps[2], "must be greater than 0 and less than 86400")
            }
        case "None":
            if !config.isNull { found.forbidden(config, "must not be set when session affinity is None") }
        default: break
        }
    }

    private static func clusterIPs(_ spec: Place, old: Value?, _ found: inout Findings) {
        guard spec["type"].text != "ExternalName" else { return }
        let addresses = spec["clusterIPs"]
        let texts = addresses.value.strings
        if spec["clusterIP"].isZero {
            if !texts.isEmpty { found.invalid(addresses, "must be empty when `clusterIP` is not specified") }
        } else if texts.isEmpty {
            found.required(addresses)
        } else if texts[0] != spec["clusterIP"].text {
            found.invalid(addresses, "first value must match `clusterIP`")
        }
        families(spec, &found)
        let before = found.errors.count
        for (index, address) in addresses.elements.enumerated() {
            if index == 0, address.text == "None" {
                if texts.count > 1 { found.invalid(addresses, "'None' must be the first and only value") }
                continue
            }
            found.address(address, before: old?["clusterIPs"].strings ?? [])
        }
        let isBad = found.errors.count > before
        if texts.count > 2 { found.invalid(addresses, "may only hold up to 2 values") }
        guard !isBad else { return }
        let kinds = texts.map { KubeObject.IPAddress(sloppy: $0)?.family }
        if texts.count > 1, Set(kinds).count < 2 {
            found.invalid(addresses, "may specify no more than one IP for each IP family")
        }
        guard !isHeadless(spec.value) else { return }
        for (index, family) in spec["ipFamilies"].value.strings.enumerated() where index < texts.count {
            let isV6 = kinds[index] == .v6
            if (family == "IPv4" && isV6) || (family == "IPv6" && !isV6) {
                found.invalid(addresses.at(index), "expected an \(family) value as indicated by `ipFamilies[\(index)]`")
            }
        }
    }

    private static func families(_ spec: Place, _ found: inout Findings) {
        var seen: Set<String> = []
        for family in spec["ipFamilies"].elements {
            found.oneOf(family, ["IPv4", "IPv6"])
            if !seen.insert(family.text).inserted { found.duplicate(family) }
        }
        if !spec["ipFamilyPolicy"].isNull {
            found.oneOf(spec["ipFamilyPolicy"], ["PreferDualStack", "RequireDualStack", "SingleStack"])
        }
    }

    private static func portCollisions(_ spec: Place, _ found: inout Findings) {
        let ports = spec["ports"].elements
        if spec["type"].text == "ClusterIP" {
            for port in ports where !port["nodePort"].isZero {
                found.forbidden(port["nodePort"], "may not be used when `type` is 'ClusterIP'")
            }
        }
        var nodePorts: Set<String> = []
        for port in ports where !port["nodePort"].isZero {
            if !nodePorts.insert("\(port["protocol"].text)/\(port["nodePort"].integer)").inserted { found.duplicate(port["nodePort"]) }
        }
        var numbers: Set<String> = []
        for port in ports where !numbers.insert("\(port["protocol"].text)/\(port["port"].integer)").inserted {
            found.duplicate(
                port.with([
                    "Name": "", "Protocol": port["protocol"].value, "AppProtocol": nil, "Port": port["port"].value,
                    "TargetPort": 0, "NodePort": 0,
                ]))
        }
    }

    private static func loadBalancer(_ service: Place, old: Value?, _ found: inout Findings) {
        let spec = service["spec"]
        let isLoadBalancer = spec["type"].text == "LoadBalancer"
        let only = "may only be used when `type` is 'LoadBalancer'"
        let ranges = Place(spec.value["loadBalancerSourceRanges"], "spec.LoadBalancerSourceRanges")
        let annotation = service["metadata"]["annotations"].key("service.beta.kubernetes.io/load-balancer-source-ranges")
        if !ranges.isZero {
            if !isLoadBalancer { found.forbidden(ranges, only) }
            let before = old?["spec"]["loadBalancerSourceRanges"].strings.map(trimmed) ?? []
            for range in ranges.elements { found.cidr(range.with(.string(trimmed(range.text))), before: before) }
        } else if !annotation.isNull {
            if !isLoadBalancer { found.forbidden(annotation, only) }
            if old?.annotations["service.beta.kubernetes.io/load-balancer-source-ranges"] != annotation.value {
                for range in trimmed(annotation.text).split(separator: ",") {
                    found.cidr(annotation.with(.string(trimmed(String(range)))))
                }
            }
        }
        if !isLoadBalancer, !spec["allocateLoadBalancerNodePorts"].isNull {
            found.forbidden(spec["allocateLoadBalancerNodePorts"], only)
        }
        loadBalancerClass(spec, &found)
    }

    private static func loadBalancerClass(_ spec: Place, _ found: inout Findings) {
        let name = spec["loadBalancerClass"]
        guard !name.isNull else { return }
        if spec["type"].text == "LoadBalancer" {
            found.qualifiedName(name)
        } else {
            found.forbidden(name, "may only be used when `type` is 'LoadBalancer'")
        }
    }

    private static func trimmed(_ text: String) -> String {
        let start = text.drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }

    private static func trafficPolicies(_ spec: Place, _ found: inout Findings) {
        let external = spec["externalTrafficPolicy"]
        if ServiceKind.isExternallyAccessible(spec.value) {
            found.requireOneOf(external, ["Cluster", "Local"])
        } else if !external.isZero {
            found.invalid(external, "may only be set for externally-accessible services")
        }
        let healthCheck = spec["healthCheckNodePort"]
        if !needsHealthCheckPort(spec.value) {
            if !healthCheck.isZero {
                found.invalid(healthCheck, "may only be set when `type` is 'LoadBalancer' and `externalTrafficPolicy` is 'Local'")
            }
        } else if found.require(healthCheck) {
            found.port(healthCheck)
        }
        let internalPolicy = spec["internalTrafficPolicy"]
        if internalPolicy.isNull {
            if ["NodePort", "LoadBalancer", "ClusterIP"].contains(spec["type"].text) { found.required(internalPolicy) }
        } else {
            found.oneOf(internalPolicy, ["Cluster", "Local"])
        }
        if !spec["trafficDistribution"].isNull {
            found.oneOf(spec["trafficDistribution"], ["PreferClose", "PreferSameZone", "PreferSameNode"])
        }
    }
}

extension ServiceRules {
    static func checkUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        let (spec, was) = (new["spec"], old["spec"])
        if spec["type"].text != "ExternalName", was["type"] != "ExternalName" {
            addressesUpdate(spec, was, &found)
            familiesUpdate(spec, was, &found)
        }
        if spec["type"].text == "LoadBalancer", was["type"] == "LoadBalancer" {
            found.immutable(spec["loadBalancerClass"], was["loadBalancerClass"], "may not change once set")
        }
        loadBalancerClass(spec, &found)
        if needsHealthCheckPort(was), needsHealthCheckPort(spec.value),
            spec["healthCheckNodePort"].integer != was["healthCheckNodePort"].integer ?? 0
        {
            found.forbidden(spec["healthCheckNodePort"], "field is immutable")
        }
        check(new, old: old, &found)
    }

    private static func addressesUpdate(_ spec: Place, _ was: Value, _ found: inout Findings) {
        let (before, after) = (was["clusterIPs"].strings, spec["clusterIPs"].value.strings)
        guard !(isHeadless(was) && isHeadless(spec.value)) else { return }
        func refuse(_ index: Int, _ why: String) {
            found.invalid(Place(spec["clusterIPs"].value, "spec.clusterIPs[\(index)]"), why)
        }
        if before.count == after.count {
            for index in before.indices where before[index] != after[index] { refuse(index, "may not change once set") }
            return
        }
        if after.isEmpty { refuse(0, "primary clusterIP can not be unset") }
        if let first = before.first, let now = after.first, first != now { refuse(0, "may not change once set") }
        if before.count > after.count, after.count == 1, spec["ipFamilyPolicy"].text != "SingleStack" {
            found.invalid(spec["ipFamilyPolicy"], "must be set to 'SingleStack' when releasing the secondary clusterIP")
        }
    }

    private static func familiesUpdate(_ spec: Place, _ was: Value, _ found: inout Findings) {
        guard !isHeadless(was), !isHeadless(spec.value) else { return }
        let (before, after) = (was["ipFamilies"].strings, spec["ipFamilies"].value.strings)
        func refuse(_ why: String) { found.invalid(Place(spec["ipFamilies"].value, "spec.ipFamilies[0]"), why) }
        if before.count == after.count {
            for index in before.indices where before[index] != after[index] { refuse("may not change once set") }
            return
        }
        if before.count > after.count, spec["clusterIPs"].isZero { refuse("primary ipFamily can not be unset") }
        if let first = before.first, let now = after.first, first != now { refuse("may not change once set") }
        if before.count > after.count, after.count == 1, spec["ipFamilyPolicy"].text != "SingleStack" {
            found.invalid(spec["ipFamilyPolicy"], "must be set to 'SingleStack' when releasing the secondary ipFamily")
        }
    }

    static func checkStatus(_ new: Place, _ old: Value, _ found: inout Findings) {
        loadBalancerStatus(
            new["status"]["loadBalancer"]["ingress"], isAllowed: new["spec"]["type"].text == "LoadBalancer",
            before: old["status"]["loadBalancer"]["ingress"].elements.map { $0["ip"].text }, needsMode: true, &found)
    }

    /// The addresses of a load balancer, of services and of ingresses.
    static func loadBalancerStatus(
        _ ingress: Place, isAllowed: Bool, before: [String], needsMode: Bool, _ found: inout Findings
    ) {
        guard isAllowed || ingress.isZero else {
            return found.forbidden(ingress, "may only be used when `spec.type` is 'LoadBalancer'")
        }
        for point in ingress.elements {
            let (address, mode, name) = (point["ip"], point["ipMode"], point["hostname"])
            if !address.isZero { found.address(address, before: before) }
            if needsMode {
                if mode.isNull {
                    if !address.isZero { found.required(mode, "must be specified when `ip` is set") }
                } else if address.isZero {
                    found.forbidden(mode, "may not be specified when `ip` is not set")
                } else {
                    found.oneOf(mode, ["Proxy", "VIP"])
                }
            }
            guard !name.isZero else { continue }
            found.dnsSubdomain(name)
            if KubeObject.IPAddress(sloppy: name.text) != nil { found.invalid(name, "must be a DNS name, not an IP address") }
        }
    }
}
