import KubeObject

/// What disruption budgets, priorities, runtime classes, leases, roles and bindings must be.
enum PolicyRules {
    static func disruptionBudget(_ budget: Place, _ found: inout Findings) {
        let spec = budget["spec"]
        let (minimum, maximum) = (spec["minAvailable"], spec["maxUnavailable"])
        if !minimum.isNull, !maximum.isNull {
            found.invalid(
                spec.with(
                    InternalForm.of(spec.value, type: "api.policy.v1.PodDisruptionBudgetSpec").reordered(
                        ["MinAvailable", "Selector", "MaxUnavailable", "UnhealthyPodEvictionPolicy"])),
                "minAvailable and maxUnavailable cannot be both set")
        }
        for bound in [minimum, maximum] where !bound.isNull {
            IntOrPercentRules.notNegative(bound, &found)
            IntOrPercentRules.notAbove100(bound, &found)
        }
        found.labelSelector(spec["selector"])
        if !spec["unhealthyPodEvictionPolicy"].isNull {
            found.oneOf(spec["unhealthyPodEvictionPolicy"], ["AlwaysAllow", "IfHealthyBudget"])
        }
    }

    static func disruptionBudgetStatus(_ new: Place, _ old: Value, _ found: inout Findings) {
        for count in ["disruptionsAllowed", "currentHealthy", "desiredHealthy", "expectedPods"] { found.notNegative(new["status"][count]) }
    }

    static let systemClasses: [String: Int64] = ["system-cluster-critical": 2_000_000_000, "system-node-critical": 2_000_001_000]

    static func priorityClass(_ object: Place, _ found: inout Findings) {
        let (name, value) = (object.value.name, object["value"])
        if name.hasPrefix("system-") {
            let known = systemClasses[name]
            let why =
                known == nil
                ? "\(name) is not a known system priority class"
                : "value of \(name) PriorityClass must be \(known!)"
            if known != value.integer {
                found.forbidden(
                    object["metadata"]["name"],
                    "priority class names with 'system-' prefix are reserved for system use only. error: \(why)")
            }
        } else if value.integer > 1_000_000_000 {
            found.forbidden(value, "maximum allowed value of a user defined priority is 1000000000")
        }
        if !object["preemptionPolicy"].isNull {
            found.requireOneOf(object["preemptionPolicy"], ["PreemptLowerPriority", "Never"])
        }
    }

    static func priorityClassUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        if new["value"].integer != old["value"].integer ?? 0 { found.forbidden(new["value"], "may not be changed in an update.") }
        found.immutable(new["preemptionPolicy"], old["preemptionPolicy"])
    }

    static func runtimeClass(_ object: Place, _ found: inout Findings) {
        found.dnsLabel(object["handler"].with(.string(object["handler"].text)))
        if !object["overhead"]["podFixed"].isNull {
            ResourceRules.container(
                Place(["limits": object["overhead"]["podFixed"].value], "overhead"), claims: [], &found)
        }
        let scheduling = object["scheduling"]
        found.labels(scheduling["nodeSelector"])
        SchedulingRules.tolerations(scheduling["tolerations"], &found)
        var seen: [Value] = []
        for toleration in scheduling["tolerations"].elements {
            if seen.contains(toleration.value) {
                found.duplicate(toleration.with(InternalForm.of(toleration.value, type: "api.core.v1.Toleration")))
            }
            seen.append(toleration.value)
        }
    }

    static func runtimeClassUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        found.immutable(new["handler"], old["handler"])
        runtimeClass(new, &found)
    }

    static func lease(_ lease: Place, _ found: inout Findings) {
        let spec = lease["spec"]
        if !spec["leaseDurationSeconds"].isNull { found.positive(spec["leaseDurationSeconds"]) }
        found.notNegative(spec["leaseTransitions"])
    }

    static func role(_ role: Place, isNamespaced: Bool, _ found: inout Findings) {
        for rule in role["rules"].elements {
            if rule["verbs"].isZero { found.required(rule["verbs"], "verbs must contain at least one value") }
            let urls = rule["nonResourceURLs"]
            if !urls.isZero {
                if isNamespaced {
                    found.invalid(urls, "namespaced rules cannot apply to non-resource URLs")
                } else if !rule["apiGroups"].isZero || !rule["resources"].isZero || !rule["resourceNames"].isZero {
                    found.invalid(urls, "rules cannot apply to both regular resources and non-resource URLs")
                }
                continue
            }
            if rule["apiGroups"].isZero { found.required(rule["apiGroups"], "resource rules must supply at least one api group") }
            if rule["resources"].isZero { found.required(rule["resources"], "resource rules must supply at least one resource") }
        }
        guard !role["aggregationRule"].isNull else { return }
        let selectors = role["aggregationRule"]["clusterRoleSelectors"]
        if selectors.isZero {
            found.required(selectors, "at least one clusterRoleSelector required if aggregationRule is non-nil")
        }
        for selector in selectors.elements {
            found.labelSelector(selector)
            if (try? KubeObject.LabelSelector(selector.value)) == nil {
                found.invalid(selector.with(.null), "invalid label selector.")
            }
        }
    }

    static func binding(_ binding: Place, isNamespaced: Bool, _ found: inout Findings) {
        let reference = binding["roleRef"]
        if reference["apiGroup"].text != RBACKinds.group { found.oneOf(reference["apiGroup"], [RBACKinds.group]) }
        found.oneOf(reference["kind"], isNamespaced ? ["Role", "ClusterRole"] : ["ClusterRole"])
        if found.require(reference["name"]) {
            for why in Names.pathSegment(reference["name"].text) { found.invalid(reference["name"], why) }
        }
        for subject in binding["subjects"].elements { self.subject(subject, isNamespaced: isNamespaced, &found) }
    }

    private static func subject(_ subject: Place, isNamespaced: Bool, _ found: inout Findings) {
        found.require(subject["name"])
        switch subject["kind"].text {
        case "ServiceAccount":
            if !subject["name"].isZero { found.dnsSubdomain(subject["name"]) }
            if !subject["apiGroup"].isZero { found.oneOf(subject["apiGroup"], [""]) }
            if !isNamespaced, subject["namespace"].isZero { found.required(subject["namespace"]) }
        case "User", "Group":
            if subject["apiGroup"].text != RBACKinds.group { found.oneOf(subject["apiGroup"], [RBACKinds.group]) }
        default: found.oneOf(subject["kind"], ["ServiceAccount", "User", "Group"])
        }
    }

    static func bindingUpdate(_ new: Place, _ old: Value, isNamespaced: Bool, _ found: inout Findings) {
        binding(new, isNamespaced: isNamespaced, &found)
        if new["roleRef"].value != old["roleRef"] {
            found.invalid(
                new["roleRef"].with(InternalForm.of(new["roleRef"].value, type: "api.rbac.v1.RoleRef")), "cannot change roleRef")
        }
    }
}

extension Value {
    /// The members of an object in a given order.
    func reordered(_ keys: [String]) -> Value { .object(Object(keys.map { ($0, self[$0]) })) }
}
