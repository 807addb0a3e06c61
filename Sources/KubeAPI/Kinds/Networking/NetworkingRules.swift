import KubeObject

/// What ingresses, network policies, endpoint slices and the like must be.
enum NetworkingRules {
    static func endpointSlice(_ slice: Place, _ found: inout Findings) {
        found.requireOneOf(slice["addressType"], ["FQDN", "IPv4", "IPv6"])
        let type = slice["addressType"].text
        let count = slice["endpoints"].value.elements.count
        if count > 1000 { found.add(.tooMany("endpoints", count, 1000)) }
        for endpoint in slice["endpoints"].elements {
            let addresses = endpoint["addresses"]
            if addresses.isZero { found.required(addresses, "must contain at least 1 address") }
            if addresses.value.elements.count > 100 { found.add(.tooMany(addresses.path, addresses.value.elements.count, 100)) }
            for address in addresses.elements { self.address(address, in: addresses, type, &found) }
            if !endpoint["nodeName"].isNull { found.dnsSubdomain(endpoint["nodeName"]) }
            if !endpoint["hostname"].isNull { found.dnsLabel(endpoint["hostname"]) }
        }
        ports(slice["ports"], &found)
    }

    private static func address(_ address: Place, in list: Place, _ type: String, _ found: inout Findings) {
        if type == "FQDN" { return found.dnsSubdomain(address) }
        let before = found.errors.count
        found.address(address)
        guard found.errors.count == before, let parsed = KubeObject.IPAddress(sloppy: address.text) else { return }
        if (type == "IPv4") != (parsed.family == .v4) {
            return found.invalid(list.with(address.value), "must be an \(type) address")
        }
        found.endpointAddress(address)
    }

    private static func ports(_ ports: Place, _ found: inout Findings) {
        if ports.value.elements.count > 20_000 { found.add(.tooMany("ports", ports.value.elements.count, 20_000)) }
        var names: Set<String> = []
        for port in ports.elements {
            if !port["name"].isZero { found.dnsLabel(port["name"]) }
            if !names.insert(port["name"].text).inserted { found.duplicate(port["name"]) }
            found.requireOneOf(port["protocol"], ServiceRules.protocols)
            if !port["appProtocol"].isNull { found.qualifiedName(port["appProtocol"]) }
        }
    }

    static func endpointSliceUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        endpointSlice(new, &found)
        found.immutable(new["addressType"], old["addressType"])
    }

    static func networkPolicy(_ policy: Place, _ found: inout Findings) {
        let spec = policy["spec"]
        found.labelSelector(spec["podSelector"])
        for (rules, peers) in [("ingress", "from"), ("egress", "to")] {
            for rule in spec[rules].elements {
                for port in rule["ports"].elements { policyPort(port, &found) }
                for peer in rule[peers].elements { self.peer(peer, &found) }
            }
        }
        let types = spec["policyTypes"]
        if types.value.elements.count > 2 { return found.invalid(types, "may not specify more than two policyTypes") }
        for type in types.elements { found.oneOf(type, ["Ingress", "Egress"]) }
    }

    private static func policyPort(_ port: Place, _ found: inout Findings) {
        if !port["protocol"].isNull { found.oneOf(port["protocol"], ["TCP", "UDP", "SCTP"]) }
        let (number, end) = (port["port"], port["endPort"])
        if number.isNull {
            if !end.isNull { found.required(number, "must be specified when `endPort` is specified") }
            return
        }
        found.portOrName(number)
        guard !end.isNull else { return }
        if case .string = number.value { return found.invalid(end, "may not be specified when `port` is non-numeric") }
        if end.integer < number.integer { found.invalid(end, "must be greater than or equal to `port`") }
        for why in Names.portNumber(end.integer) { found.invalid(end, why) }
    }

    private static func peer(_ peer: Place, _ found: inout Findings) {
        let selectors = ["podSelector", "namespaceSelector"].filter { !peer[$0].isNull }
        for selector in selectors { found.labelSelector(peer[selector]) }
        let block = peer["ipBlock"]
        if !block.isNull { ipBlock(block, &found) }
        if selectors.isEmpty, block.isNull { found.required(peer, "must specify a peer") }
        if !selectors.isEmpty, !block.isNull { found.forbidden(peer, "may not specify both ipBlock and another peer") }
    }

    private static func ipBlock(_ block: Place, _ found: inout Findings) {
        guard found.require(block["cidr"]) else { return }
        found.cidr(block["cidr"])
        guard let cidr = CIDR(sloppy: block["cidr"].text) else { return }
        for except in block["except"].elements {
            found.cidr(except)
            guard let inner = CIDR(sloppy: except.text) else { continue }
            if !cidr.contains(inner.network) || inner.prefixLength <= cidr.prefixLength {
                found.invalid(except, "must be a strict subset of `cidr`")
            }
        }
    }

    static func serviceCIDR(_ object: Place, _ found: inout Findings) {
        let cidrs = object["spec"]["cidrs"]
        if cidrs.isZero { return found.required(cidrs, "at least one CIDR required") }
        if cidrs.value.elements.count > 2 {
            return found.invalid(cidrs.with(["CIDRs": cidrs.value]), "may only hold up to 2 values")
        }
        let families = cidrs.value.strings.compactMap { CIDR(sloppy: $0)?.family }
        if families.count == 2, families[0] == families[1] {
            found.invalid(cidrs, "may specify no more than one IP for each IP family, i.e 192.168.0.0/24 and 2001:db8::/64")
        }
        for cidr in cidrs.elements { found.cidr(cidr) }
    }

    static func ipAddressName(_ name: String) -> [String] {
        guard let parsed = KubeObject.IPAddress(sloppy: name) else { return [Findings.badAddress] }
        guard let strict = KubeObject.IPAddress(name) else { return ["must not have leading 0s"] }
        _ = parsed
        return strict.description == name ? [] : ["must be in canonical form (\"\(strict)\")"]
    }

    static func ipAddress(_ object: Place, _ found: inout Findings) {
        let parent = object["spec"]["parentRef"]
        guard !parent.isNull else { return found.required(parent) }
        if !parent["group"].isZero { found.dnsSubdomain(parent["group"]) }
        for field in ["resource", "name"] where found.require(parent[field]) {
            for why in Names.pathSegment(parent[field].text) { found.invalid(parent[field], why) }
        }
    }

    static func ipAddressUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        let parent = new["spec"]["parentRef"]
        if parent.value != old["spec"]["parentRef"] {
            found.invalid(parent.with(InternalForm.of(parent.value, type: "api.networking.v1.ParentReference")), "field is immutable")
        }
        ipAddress(new, &found)
    }
}

/// What ingresses and their classes must be.
enum IngressRules {
    static func create(_ ingress: Place, _ found: inout Findings) {
        let annotation = ingress.value.annotations["kubernetes.io/ingress.class"]?.string
        let name = ingress["spec"]["ingressClassName"]
        if let annotation, !name.isNull, annotation != name.text {
            found.invalid(
                Place(.string(annotation), "annotations.kubernetes.io/ingress.class"),
                "must match `ingressClassName` when both are specified")
        }
        spec(ingress["spec"], &found)
    }

    static func spec(_ spec: Place, _ found: inout Findings) {
        if spec["rules"].isZero, spec["defaultBackend"].isNull {
            found.errors.append(.invalid(spec.path, spec["rules"].value, "either `defaultBackend` or `rules` must be specified"))
        }
        if !spec["defaultBackend"].isNull { backend(spec["defaultBackend"], &found) }
        for rule in spec["rules"].elements {
            host(rule["host"], &found)
            if !rule["http"].isNull { paths(rule["http"]["paths"], &found) }
        }
        for tls in spec["tls"].elements {
            for host in tls["hosts"].elements {
                found.follows(host) { $0.contains("*") ? Names.wildcardDNSSubdomain($0) : Names.dnsSubdomain($0) }
            }
            if !tls["secretName"].isZero { found.dnsSubdomain(tls["secretName"]) }
        }
        if !spec["ingressClassName"].isNull { found.dnsSubdomain(spec["ingressClassName"]) }
    }

    private static func host(_ host: Place, _ found: inout Findings) {
        guard !host.isZero else { return }
        if KubeObject.IPAddress(sloppy: host.text) != nil { found.invalid(host, "must be a DNS name, not an IP address") }
        found.follows(host) { $0.contains("*") ? Names.wildcardDNSSubdomain($0) : Names.dnsSubdomain($0) }
    }

    private static func paths(_ paths: Place, _ found: inout Findings) {
        if paths.isZero { found.required(paths) }
        for path in paths.elements {
            let (type, text) = (path["pathType"], path["path"])
            guard !type.isNull else { found.required(type, "pathType must be specified"); continue }
            switch type.text {
            case "Exact", "Prefix":
                if !text.text.hasPrefix("/") { found.invalid(text.with(.string(text.text)), "must be an absolute path") }
                if !text.isZero { sequences(text, &found) }
            case "ImplementationSpecific":
                if !text.isZero, !text.text.hasPrefix("/") { found.invalid(text, "must be an absolute path") }
            default: found.oneOf(type, ["Exact", "ImplementationSpecific", "Prefix"])
            }
            backend(path["backend"], &found)
        }
    }

    private static func sequences(_ path: Place, _ found: inout Findings) {
        for bad in ["//", "/./", "/../", "%2f", "%2F"] where path.text.contains(bad) { found.invalid(path, "must not contain '\(bad)'") }
        for bad in ["/..", "/."] where path.text.hasSuffix(bad) { found.invalid(path, "cannot end with '\(bad)'") }
    }

    private static func backend(_ backend: Place, _ found: inout Findings) {
        let (service, resource) = (backend["service"], backend["resource"])
        if !service.isNull, !resource.isNull {
            return found.invalid(backend.with(""), "cannot set both resource and service backends")
        }
        if !resource.isNull {
            for field in ["kind", "name"] { found.require(resource[field]) }
            return
        }
        guard !service.isNull else { return found.invalid(backend.with(""), "resource or service backend is required") }
        if found.require(service["name"]) { found.dnsLabel(service["name"]) }
        let (name, number) = (service["port"]["name"], service["port"]["number"])
        if !name.isZero, !number.isZero {
            found.invalid(backend.with(""), "cannot set both port name & port number")
        } else if !name.isZero {
            for why in Names.portName(name.text) { found.invalid(name, why) }
        } else if !number.isZero {
            found.port(number)
        } else {
            found.required(backend, "port name or number is required")
        }
    }

    static func status(_ new: Place, _ old: Value, _ found: inout Findings) {
        ServiceRules.loadBalancerStatus(
            new["status"]["loadBalancer"]["ingress"], isAllowed: true,
            before: old["status"]["loadBalancer"]["ingress"].elements.map { $0["ip"].text }, needsMode: false, &found)
    }

    static func ingressClass(_ object: Place, _ found: inout Findings) {
        let controller = object["spec"]["controller"]
        if controller.isZero {
            found.required(controller)
        } else {
            if controller.text.utf8.count > 250 { found.add(.tooLong(controller.path, 250)) }
            for why in DomainPaths.check(controller.text) { found.invalid(controller, why) }
        }
        parameters(object["spec"]["parameters"], &found)
    }

    private static func parameters(_ parameters: Place, _ found: inout Findings) {
        guard !parameters.isNull else { return }
        if !parameters["apiGroup"].isNull { found.dnsSubdomain(parameters["apiGroup"]) }
        for field in ["kind", "name"] where found.require(parameters[field]) {
            for why in Names.pathSegment(parameters[field].text) { found.invalid(parameters[field], why) }
        }
        let (scope, namespace) = (parameters["scope"], parameters["namespace"])
        guard !scope.isNull else { return found.required(scope) }
        found.oneOf(scope, ["Cluster", "Namespace"])
        if scope.text == "Namespace" {
            if namespace.isZero {
                found.required(namespace, "`parameters.scope` is set to 'Namespace'")
            } else {
                found.dnsLabel(namespace)
            }
        } else if scope.text == "Cluster", !namespace.isNull {
            found.forbidden(namespace, "`parameters.scope` is set to 'Cluster'")
        }
    }

    static func ingressClassUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        ingressClass(new, &found)
        found.immutable(new["spec"]["controller"], old["spec"]["controller"])
    }
}
