import KubeObject

/// What namespaces, nodes, endpoints, quotas and limit ranges must be.
enum ClusterRules {
    static func namespace(_ namespace: Place, _ found: inout Findings) {
        PodSecurityLabels.check(namespace, &found)
        for finalizer in namespace["spec"]["finalizers"].elements {
            self.finalizer(namespace["spec"]["finalizers"].with(finalizer.value), &found)
        }
    }

    private static func finalizer(_ place: Place, _ found: inout Findings) {
        found.qualifiedName(place)
        if !place.text.contains("/"), !["kubernetes", "orphan", "foregroundDeletion"].contains(place.text) {
            found.invalid(place, "name is neither a standard finalizer name nor is it fully qualified")
        }
    }

    static func namespaceStatus(_ new: Place, _ old: Value, _ found: inout Findings) {
        let phase = Place(new.value["status"]["phase"], "status.Phase")
        if new.value.deletionTimestamp == nil {
            if phase.text != "Active" { found.invalid(phase, "may only be 'Active' if `deletionTimestamp` is empty") }
        } else if phase.text != "Terminating" {
            found.invalid(phase, "may only be 'Terminating' if `deletionTimestamp` is not empty")
        }
    }

    static func node(_ node: Place, _ found: inout Findings) {
        taints(Place(node.value["spec"]["taints"], "metadata.taints"), &found)
        for list in ["capacity", "allocatable"] {
            for entry in node["status"][list].entries.sorted(by: { $0.key < $1.key }) {
                QuantityRules.amount(Place(entry.place.value, "status.\(list).\(entry.key)"), of: entry.key, &found)
            }
        }
        let cidrs = node["spec"]["podCIDRs"]
        for cidr in cidrs.elements { found.cidr(cidr) }
        let families = cidrs.value.strings.compactMap { CIDR(sloppy: $0)?.family }
        if families.count > 1, Set(families).count < families.count {
            found.invalid(cidrs, "may specify no more than one CIDR for each IP family")
        }
    }

    private static func taints(_ taints: Place, _ found: inout Findings) {
        var seen: Set<String> = []
        for taint in taints.elements {
            found.qualifiedName(taint["key"].with(.string(taint["key"].text)))
            found.follows(taint["value"], Names.labelValue)
            SchedulingRules.effect(taint["effect"], &found)
            guard !seen.insert("\(taint["key"].text)/\(taint["effect"].text)").inserted else { continue }
            var error = FieldError.duplicate(taint.path, InternalForm.of(taint.value, type: "api.core.v1.Taint"))
            error.body += ": taints must be unique by key and effect pair"
            found.add(error)
        }
    }

    static func nodeUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        node(new, &found)
        let (spec, was) = (new["spec"], old["spec"])
        if !was["podCIDRs"].isZero, was["podCIDRs"] != spec["podCIDRs"].value {
            found.forbidden(spec["podCIDRs"], "node updates may not change podCIDR except from \"\" to valid")
        }
        if !was["providerID"].isZero, was["providerID"] != spec["providerID"].value {
            found.forbidden(spec["providerID"], "node updates may not change providerID except from \"\" to valid")
        }
    }

    static func endpoints(_ endpoints: Place, _ found: inout Findings) {
        for subset in endpoints["subsets"].elements {
            if subset["addresses"].isZero, subset["notReadyAddresses"].isZero {
                found.required(subset, "must specify `addresses` or `notReadyAddresses`")
            }
            for address in subset["addresses"].elements + subset["notReadyAddresses"].elements {
                found.address(address["ip"])
                if !address["hostname"].isZero { found.dnsLabel(address["hostname"]) }
                if !address["nodeName"].isNull { found.dnsSubdomain(address["nodeName"]) }
                found.endpointAddress(address["ip"])
            }
            let ports = subset["ports"].elements
            for port in ports {
                if ports.count > 1, port["name"].isZero {
                    found.required(port["name"])
                } else if !port["name"].isZero {
                    found.dnsLabel(port["name"])
                }
                found.port(port["port"])
                found.requireOneOf(port["protocol"], ServiceRules.protocols)
                if !port["appProtocol"].isNull { found.qualifiedName(port["appProtocol"]) }
            }
        }
    }
}

/// What `pod-security.kubernetes.io/…` labels of a namespace may say.
enum PodSecurityLabels {
    static let prefix = "pod-security.kubernetes.io/"

    static func check(_ namespace: Place, _ found: inout Findings) {
        let labels = namespace["metadata"]["labels"]
        for mode in ["enforce", "audit", "warn"] {
            let level = labels.key(prefix + mode)
            if !level.isNull, !["privileged", "baseline", "restricted"].contains(level.text) {
                found.invalid(level, "must be one of privileged, baseline, restricted")
            }
            let version = labels.key("\(prefix)\(mode)-version")
            if !version.isNull, !isVersion(version.text) { found.invalid(version, "must be \"latest\" or \"v1.x\"") }
        }
    }

    private static func isVersion(_ text: String) -> Bool {
        if text == "latest" { return true }
        guard text.hasPrefix("v1.") else { return false }
        let minor = text.dropFirst(3)
        return !minor.isEmpty && minor.allSatisfy(\.isNumber) && (minor == "0" || !minor.hasPrefix("0"))
    }
}

/// What resource quotas must be.
enum QuotaRules {
    static func check(_ quota: Place, _ found: inout Findings) {
        for entry in quota["spec"]["hard"].entries.sorted(by: { $0.key < $1.key }) {
            ResourceNames.checkQuota(entry.place, entry.key, &found)
            QuantityRules.amount(entry.place, of: entry.key, &found)
        }
        scopes(quota["spec"], &found)
        for expression in quota["spec"]["scopeSelector"]["matchExpressions"].value.elements {
            selector(Place(expression, "spec.scopeSelector.matchExpressions"), quota["spec"], &found)
        }
    }

    private static let known: Set<String> = [
        "Terminating", "NotTerminating", "BestEffort", "NotBestEffort", "PriorityClass", "CrossNamespacePodAffinity",
        "VolumeAttributesClass",
    ]
    private static let ofBestEffort: Set<String> = ["pods"]
    private static let ofOthers: Set<String> = [
        "pods", "cpu", "memory", "requests.cpu", "requests.memory", "limits.cpu", "limits.memory", "ephemeral-storage",
        "requests.ephemeral-storage", "limits.ephemeral-storage",
    ]

    private static func applies(_ scope: String, _ resource: String) -> Bool {
        switch scope {
        case "BestEffort": ofBestEffort.contains(resource)
        case "VolumeAttributesClass": ["persistentvolumeclaims", "requests.storage"].contains(resource)
        default: ofOthers.contains(resource)
        }
    }

    private static func scopes(_ spec: Place, _ found: inout Findings) {
        let scopes = spec["scopes"]
        let set = Set(scopes.value.strings)
        guard !set.isEmpty else { return }
        for scope in set.sorted() {
            guard known.contains(scope) else { found.invalid(scopes, "unsupported scope"); continue }
            for resource in spec["hard"].value.members.keys where !applies(scope, resource) {
                found.invalid(scopes, "unsupported scope applied to resource")
                _ = resource
            }
        }
        for pair in [["BestEffort", "NotBestEffort"], ["Terminating", "NotTerminating"]] where set.isSuperset(of: pair) {
            found.invalid(scopes, "conflicting scopes")
        }
    }

    private static func selector(_ expression: Place, _ spec: Place, _ found: inout Findings) {
        let (scope, operation, values) = (expression["scopeName"], expression["operator"], expression["values"])
        if !known.contains(scope.text) { found.invalid(scope, "unsupported scope") }
        for resource in spec["hard"].value.members.keys where known.contains(scope.text) && !applies(scope.text, resource) {
            found.invalid(expression.with(spec["scopeSelector"].value), "unsupported scope applied to resource")
        }
        let existential: Set<String> = ["BestEffort", "NotBestEffort", "Terminating", "NotTerminating", "CrossNamespacePodAffinity"]
        if existential.contains(scope.text), operation.text != "Exists" {
            found.invalid(
                operation,
                "must be 'Exists' when scope is any of ResourceQuotaScopeTerminating, ResourceQuotaScopeNotTerminating, "
                    + "ResourceQuotaScopeBestEffort, ResourceQuotaScopeNotBestEffort or ResourceQuotaScopeCrossNamespacePodAffinity")
        }
        switch operation.text {
        case "In", "NotIn":
            if values.isZero { found.required(values, "must be at least one value when `operator` is 'In' or 'NotIn' for scope selector") }
        case "Exists", "DoesNotExist":
            if !values.isZero {
                found.invalid(values, "must be no value when `operator` is 'Exists' or 'DoesNotExist' for scope selector")
            }
        default: found.invalid(operation, "not a valid selector operator")
        }
    }

    static func update(_ new: Place, _ old: Value, _ found: inout Findings) {
        check(new, &found)
        if Set(new["spec"]["scopes"].value.strings) != Set(old["spec"]["scopes"].strings) {
            found.invalid(new["spec"]["scopes"], "field is immutable")
        }
    }

    static func status(_ new: Place, _ old: Value, _ found: inout Findings) {
        for list in ["hard", "used"] {
            for entry in new["status"][list].entries.sorted(by: { $0.key < $1.key }) {
                ResourceNames.checkQuota(entry.place, entry.key, &found)
                QuantityRules.amount(entry.place, of: entry.key, &found)
            }
        }
    }
}

/// What limit ranges must be.
enum LimitRangeRules {
    static func check(_ range: Place, _ found: inout Findings) {
        var types: Set<String> = []
        for limit in range["spec"]["limits"].elements {
            let type = limit["type"]
            let errors = Names.qualifiedName(type.text)
            for why in errors { found.invalid(type, why) }
            if errors.isEmpty, !type.text.contains("/"), !["Pod", "Container", "PersistentVolumeClaim"].contains(type.text) {
                found.invalid(type, "must be a standard limit type or fully qualified")
            }
            if !types.insert(type.text).inserted { found.duplicate(type) }
            bounds(limit, &found)
        }
    }

    private static func bounds(_ limit: Place, _ found: inout Findings) {
        let type = limit["type"].text
        var names: Set<String> = []
        for list in ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"] { names.formUnion(limit[list].value.members.keys) }
        if type == "Pod" {
            for list in ["default", "defaultRequest"] where !limit[list].isZero {
                found.forbidden(limit[list], "may not be specified when `type` is 'Pod'")
            }
        }
        if type == "PersistentVolumeClaim", limit["min"].key("storage").isNull, limit["max"].key("storage").isNull {
            found.required(limit["limits"], "either minimum or maximum storage value is required, but neither was provided")
        }
        for name in names.sorted() { pairs(limit, name, type, &found) }
    }

    private static func pairs(_ limit: Place, _ name: String, _ type: String, _ found: inout Findings) {
        for list in ["max", "min", "default", "defaultRequest", "maxLimitRequestRatio"] where !limit[list].key(name).isNull {
            if type == "Pod" || type == "Container" {
                ResourceNames.checkContainer(limit[list].key(name), name, &found)
            } else {
                ResourceNames.check(limit[list].key(name), name, &found)
            }
        }
        func quantity(_ list: String) -> Quantity? {
            let place = limit[list].key(name)
            return place.isNull ? nil : QuantityRules.quantity(place)
        }
        func refuse(_ list: String, _ shown: Quantity, _ why: String) {
            found.invalid(Place(.string(shown.description), "\(limit.path).\(list)[\(name)]"), why)
        }
        let (maximum, minimum, standard, request) = (quantity("max"), quantity("min"), quantity("default"), quantity("defaultRequest"))
        if let minimum, let maximum, minimum > maximum {
            refuse("min", minimum, "min value \(minimum) is greater than max value \(maximum)")
        }
        if let request {
            if let minimum, minimum > request {
                refuse("defaultRequest", request, "min value \(minimum) is greater than default request value \(request)")
            }
            if let maximum, request > maximum {
                refuse("defaultRequest", request, "default request value \(request) is greater than max value \(maximum)")
            }
            if let standard, request > standard {
                refuse("defaultRequest", request, "default request value \(request) is greater than default limit value \(standard)")
            }
        }
        if let standard {
            if let minimum, minimum > standard {
                refuse("default", minimum, "min value \(minimum) is greater than default value \(standard)")
            }
            if let maximum, standard > maximum {
                refuse("default", maximum, "default value \(standard) is greater than max value \(maximum)")
            }
        }
        ratio(limit, name, minimum, maximum, &found)
        if let standard, let request, !ResourceNames.allowsOvercommit(name), standard != request {
            refuse("defaultRequest", request, "default value \(standard) must equal to defaultRequest value \(request) in \(name)")
        }
    }

    private static func ratio(_ limit: Place, _ name: String, _ minimum: Quantity?, _ maximum: Quantity?, _ found: inout Findings) {
        let place = limit["maxLimitRequestRatio"].key(name)
        guard !place.isNull else { return }
        let ratio = QuantityRules.quantity(place)
        let shown = place.with(.string(ratio.description))
        if ratio < Quantity(1) { found.invalid(shown, "ratio \(ratio) is less than 1") }
        if let minimum, let maximum, !minimum.isZero, ratio.double > maximum.double / minimum.double {
            found.invalid(shown, "ratio \(ratio) is greater than max/min = \(maximum.double / minimum.double)")
        }
    }
}
