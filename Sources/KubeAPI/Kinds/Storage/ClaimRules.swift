import KubeObject

/// What persistent volume claims must be.
enum ClaimRules {
    static let accessModes = ["ReadOnlyMany", "ReadWriteMany", "ReadWriteOnce", "ReadWriteOncePod"]

    static func spec(_ spec: Place, _ found: inout Findings) {
        let modes = spec["accessModes"]
        if modes.isZero { found.required(modes, "at least 1 access mode is required") }
        found.labelSelector(spec["selector"])
        for mode in modes.value.elements { found.oneOf(modes.with(mode), accessModes) }
        if modes.value.strings.contains("ReadWriteOncePod"), modes.value.elements.count > 1 {
            found.forbidden(modes, "may not use ReadWriteOncePod with other access modes")
        }
        let storage = spec["resources"].key("storage").with(spec.value["resources"]["requests"]["storage"])
        if storage.isNull {
            found.required(storage)
        } else {
            QuantityRules.positive(storage, &found)
        }
        if !spec["storageClassName"].isZero { found.dnsSubdomain(spec["storageClassName"]) }
        if !spec["volumeMode"].isNull { found.oneOf(spec["volumeMode"], ["Block", "Filesystem"]) }
        dataSources(spec, &found)
        if !spec["volumeAttributesClassName"].isZero { found.dnsSubdomain(spec["volumeAttributesClassName"]) }
    }

    private static func dataSources(_ spec: Place, _ found: inout Findings) {
        let (source, reference) = (spec["dataSource"], spec["dataSourceRef"])
        for place in [source, reference] where !place.isNull {
            found.require(place["name"])
            found.require(place["kind"])
            let group = place["apiGroup"].text
            if group.isEmpty, place["kind"].text != "PersistentVolumeClaim" {
                found.invalid(place.with(place["kind"].value), "must be 'PersistentVolumeClaim' when referencing the default apiGroup")
            }
            if !group.isEmpty { found.dnsSubdomain(place["apiGroup"]) }
        }
        if !source.isNull, !reference.isNull, !same(source.value, reference.value) {
            found.invalid(spec.with(.object([:])), "must match dataSourceRef")
        }
    }

    private static func same(_ left: Value, _ right: Value) -> Bool {
        ["apiGroup", "kind", "name"].allSatisfy { left[$0].text == right[$0].text } && right["namespace"].isZero
    }
}

/// Rules for quantities.
enum QuantityRules {
    static func quantity(_ place: Place) -> Quantity { (try? Quantity(value: place.value)) ?? .zero }

    static func positive(_ place: Place, _ found: inout Findings) {
        let quantity = quantity(place)
        if quantity.sign <= 0 { found.invalid(place.with(.string(quantity.description)), "must be greater than zero") }
    }

    static func notNegative(_ place: Place, _ found: inout Findings) {
        let quantity = quantity(place)
        if quantity.sign < 0 { found.invalid(place.with(.string(quantity.description)), Findings.notNegative) }
    }

    /// An amount of a resource: not negative, and whole where there are no parts of it.
    static func amount(_ place: Place, of resource: String, _ found: inout Findings) {
        notNegative(place, &found)
        let quantity = quantity(place)
        if ResourceNames.isInteger(resource), quantity.roundedUp(toScale: 0) != quantity {
            found.invalid(place.with(.string(quantity.description)), "must be an integer")
        }
    }
}

/// The names of resources that are counted.
enum ResourceNames {
    private static let standard: Set<String> = [
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.ephemeral-storage", "limits.cpu",
        "limits.memory", "limits.ephemeral-storage", "pods", "resourcequotas", "services", "replicationcontrollers", "secrets",
        "configmaps", "persistentvolumeclaims", "storage", "requests.storage", "services.nodeports", "services.loadbalancers",
    ]
    private static let integer: Set<String> = [
        "pods", "resourcequotas", "services", "replicationcontrollers", "secrets", "configmaps", "persistentvolumeclaims",
        "services.nodeports", "services.loadbalancers",
    ]
    private static let ofContainers: Set<String> = ["cpu", "memory", "ephemeral-storage"]

    static func isHugePages(_ name: String) -> Bool { name.hasPrefix("hugepages-") }

    /// Without a domain, or of one of ours.
    static func isNative(_ name: String) -> Bool { !name.contains("/") || name.contains("kubernetes.io/") }

    static func isExtended(_ name: String) -> Bool {
        !isNative(name) && !name.hasPrefix("requests.") && Names.qualifiedName("requests.\(name)").isEmpty
    }

    static func isInteger(_ name: String) -> Bool { integer.contains(name) || isExtended(name) }

    /// Whether requests may be less than limits.
    static func allowsOvercommit(_ name: String) -> Bool { isNative(name) && !isHugePages(name) }

    static func check(_ place: Place, _ name: String, _ found: inout Findings) {
        let shown = place.with(.string(name))
        let errors = Names.qualifiedName(name)
        for why in errors { found.invalid(shown, why) }
        guard errors.isEmpty, !name.contains("/"), !standard.contains(name), !isHugePages(name), !isQuotaHugePages(name) else { return }
        found.invalid(shown, "must be a standard resource type or fully qualified")
    }

    private static func isQuotaHugePages(_ name: String) -> Bool { name.hasPrefix("requests.hugepages-") }

    static func checkContainer(_ place: Place, _ name: String, _ found: inout Findings) {
        check(place, name, &found)
        let shown = place.with(.string(name))
        if !name.contains("/") {
            if !ofContainers.contains(name), !isHugePages(name) {
                found.invalid(shown, "must be a standard resource for containers")
            }
        } else if !isNative(name), !isExtended(name) {
            found.invalid(shown, "doesn't follow extended resource name standard")
        }
    }

    static func checkPod(_ place: Place, _ name: String, _ found: inout Findings) {
        let before = found.errors.count
        check(place, name, &found)
        guard found.errors.count == before, !PodResources.isPodLevel(name) else { return }
        found.errors.append(.notSupported(place.path, .string(name), ["cpu", "hugepages-", "memory"]))
    }

    private static let quota: Set<String> = [
        "cpu", "memory", "ephemeral-storage", "requests.cpu", "requests.memory", "requests.storage",
        "requests.ephemeral-storage", "limits.cpu", "limits.memory", "limits.ephemeral-storage", "pods", "resourcequotas",
        "services", "replicationcontrollers", "secrets", "persistentvolumeclaims", "configmaps", "services.nodeports",
        "services.loadbalancers",
    ]

    static func checkQuota(_ place: Place, _ name: String, _ found: inout Findings) {
        check(place, name, &found)
        guard !name.contains("/"), !quota.contains(name), !isHugePages(name), !isQuotaHugePages(name) else { return }
        found.invalid(place.with(.string(name)), "must be a standard resource for quota")
    }
}
