import KubeObject

/// What workloads that keep pods running must be.
enum WorkloadRules {
    /// The selector and the template it selects.
    static func selectorAndTemplate(_ spec: Place, noun: String, required: Bool, _ found: inout Findings) {
        let selector = spec["selector"]
        if selector.isNull {
            if required { found.required(selector) }
        } else {
            found.labelSelector(selector)
            if selector["matchLabels"].isZero, selector["matchExpressions"].isZero {
                found.invalid(selector.with(.object([:])), "empty selector is invalid for \(noun)")
            }
        }
    }

    /// Whether the selector can be read at all; with `invalid label selector` where not.
    static func parsed(_ selector: Place, _ found: inout Findings) -> KubeObject.LabelSelector? {
        guard !selector.isNull else { return KubeObject.LabelSelector.nothing }
        if let parsed = try? KubeObject.LabelSelector(selector.value) { return parsed }
        found.invalid(selector, "invalid label selector")
        return nil
    }

    static func matches(_ selector: KubeObject.LabelSelector, _ template: Place, _ found: inout Findings) {
        let labels = template["metadata"]["labels"]
        if !selector.matches(labels.value.members) { found.invalid(labels, "`selector` does not match template `labels`") }
    }

    /// Pods that are kept running are always restarted, and never end by a deadline.
    static func runsForever(_ template: Place, _ kind: String, _ found: inout Findings) {
        let policy = template["spec"]["restartPolicy"]
        if policy.text != "Always" { found.errors.append(.notSupported(policy.path, .string(policy.text), ["Always"])) }
        let deadline = template["spec"]["activeDeadlineSeconds"]
        if !deadline.isNull { found.forbidden(deadline, "activeDeadlineSeconds in \(kind) is not Supported") }
    }

    private static func replicaSetTemplate(_ template: Place, _ selector: KubeObject.LabelSelector, _ found: inout Findings) {
        if !selector.isEmpty { matches(selector, template, &found) }
        PodRules.template(template, &found)
        runsForever(template, "ReplicaSet", &found)
    }

    static func replicaSet(_ spec: Place, _ found: inout Findings) {
        found.notNegative(spec["replicas"])
        found.notNegative(spec["minReadySeconds"])
        selectorAndTemplate(spec, noun: "deployment", required: true, &found)
        if let selector = parsed(spec["selector"], &found) { replicaSetTemplate(spec["template"], selector, &found) }
    }

    static func replicaSetUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        replicaSet(new["spec"], &found)
        found.immutable(new["spec"]["selector"], old["spec"]["selector"])
    }

    static func replicationController(_ spec: Place, _ found: inout Findings) {
        found.notNegative(spec["minReadySeconds"])
        if spec["selector"].isZero { found.required(spec["selector"]) }
        found.notNegative(spec["replicas"])
        let template = spec["template"]
        guard !template.isNull else { return found.required(template) }
        if !spec["selector"].isZero {
            matches(KubeObject.LabelSelector(matchLabels: spec["selector"].value.members), template, &found)
        }
        PodRules.template(template, &found)
        runsForever(template, "ReplicationController", &found)
    }

    /// Numbers of a status: none negative, and none of `parts` above `replicas`.
    static func replicaStatus(_ status: Place, _ counts: [String], parts: [String], _ found: inout Findings) {
        for count in counts { found.notNegative(status[count]) }
        for part in parts where status[part].integer > status["replicas"].integer {
            found.invalid(status[part].with(.integer(status[part].integer)), "cannot be greater than status.replicas")
        }
        if counts.contains("availableReplicas"), counts.contains("readyReplicas"),
            status["availableReplicas"].integer > status["readyReplicas"].integer
        {
            found.invalid(status["availableReplicas"], "cannot be greater than readyReplicas")
        }
    }

    static func replicaSetStatus(_ new: Place, _ old: Value, _ found: inout Findings) {
        replicaStatus(
            new["status"], ["replicas", "fullyLabeledReplicas", "readyReplicas", "availableReplicas"],
            parts: ["fullyLabeledReplicas", "readyReplicas", "availableReplicas"], &found)
    }

    static func deployment(_ spec: Place, _ found: inout Findings) {
        found.notNegative(spec["replicas"])
        selectorAndTemplate(spec, noun: "deployment", required: true, &found)
        if let selector = parsed(spec["selector"], &found) { replicaSetTemplate(spec["template"], selector, &found) }
        deploymentStrategy(spec["strategy"], &found)
        found.notNegative(spec["minReadySeconds"])
        if !spec["revisionHistoryLimit"].isNull { found.notNegative(spec["revisionHistoryLimit"]) }
        let deadline = spec["progressDeadlineSeconds"]
        guard !deadline.isNull else { return }
        found.notNegative(deadline)
        if deadline.integer <= spec["minReadySeconds"].integer { found.invalid(deadline, "must be greater than minReadySeconds") }
    }

    private static func deploymentStrategy(_ strategy: Place, _ found: inout Findings) {
        let rolling = strategy["rollingUpdate"]
        switch strategy["type"].text {
        case "Recreate":
            if !rolling.isNull { found.forbidden(rolling, "may not be specified when strategy `type` is 'Recreate'") }
        case "RollingUpdate":
            guard !rolling.isNull else { return found.required(rolling, "this should be defaulted and never be nil") }
            let (unavailable, surge) = (rolling["maxUnavailable"], rolling["maxSurge"])
            IntOrPercentRules.notNegative(unavailable, &found)
            IntOrPercentRules.notNegative(surge, &found)
            if IntOrPercentRules.isZero(unavailable), IntOrPercentRules.isZero(surge) {
                found.invalid(unavailable, "may not be 0 when `maxSurge` is 0")
            }
            IntOrPercentRules.notAbove100(unavailable, &found)
        default:
            let shown = InternalForm.of(strategy.value, type: "api.apps.v1.DeploymentStrategy")
            found.errors.append(.notSupported(strategy.path, shown, ["Recreate", "RollingUpdate"]))
        }
    }

    static func deploymentUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        deployment(new["spec"], &found)
        found.immutable(new["spec"]["selector"], old["spec"]["selector"])
    }

    static func daemonSet(_ spec: Place, _ found: inout Findings) {
        selectorAndTemplate(spec, noun: "daemonset", required: false, &found)
        if let selector = try? KubeObject.LabelSelector(spec["selector"].value) { matches(selector, spec["template"], &found) }
        PodRules.template(spec["template"], &found)
        runsForever(spec["template"], "DaemonSet", &found)
        found.notNegative(spec["minReadySeconds"])
        daemonSetStrategy(spec["updateStrategy"], &found)
        if !spec["revisionHistoryLimit"].isNull { found.notNegative(spec["revisionHistoryLimit"]) }
    }

    private static func daemonSetStrategy(_ strategy: Place, _ found: inout Findings) {
        switch strategy["type"].text {
        case "OnDelete": break
        case "RollingUpdate":
            let rolling = strategy["rollingUpdate"]
            guard !rolling.isNull else { return found.required(rolling) }
            let (unavailable, surge) = (rolling["maxUnavailable"], rolling["maxSurge"])
            for bound in [unavailable, surge] {
                IntOrPercentRules.notNegative(bound, &found)
                IntOrPercentRules.notAbove100(bound, &found)
            }
            let zeros = (IntOrPercentRules.isZero(unavailable), IntOrPercentRules.isZero(surge))
            if !zeros.0, !zeros.1 { found.invalid(surge, "may not be set when maxUnavailable is non-zero") }
            if zeros.0, zeros.1 { found.required(unavailable, "cannot be 0 when maxSurge is 0") }
        default:
            let shown = InternalForm.of(strategy.value, type: "api.apps.v1.DaemonSetUpdateStrategy")
            found.errors.append(.notSupported(strategy.path, shown, ["RollingUpdate", "OnDelete"]))
        }
    }

    static func daemonSetUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        daemonSet(new["spec"], &found)
        found.immutable(new["spec"]["selector"], old["spec"]["selector"])
    }
}

/// Rules for numbers that may be percentages.
enum IntOrPercentRules {
    static let badPercent =
        "a valid percent string must be a numeric string followed by an ending '%' (e.g. '1%',  or '93%', regex used for validation is '[0-9]+%')"

    static func percent(_ place: Place) -> Int64? {
        guard case .string(let text) = place.value, text.hasSuffix("%"), text.dropLast().allSatisfy(\.isNumber) else { return nil }
        return Int64(text.dropLast())
    }

    static func notNegative(_ place: Place, _ found: inout Findings) {
        if case .string(let text) = place.value {
            for why in Names.percent(text) { found.invalid(place, why) }
        } else {
            found.notNegative(place)
        }
    }

    static func isZero(_ place: Place) -> Bool {
        if case .string = place.value { return percent(place) ?? 0 == 0 }
        return place.integer == 0
    }

    static func notAbove100(_ place: Place, _ found: inout Findings) {
        if let percent = percent(place), percent > 100 { found.invalid(place, "must not be greater than 100%") }
    }
}

/// What stateful sets must be.
enum StatefulSetRules {
    static func check(_ spec: Place, _ found: inout Findings) {
        let policy = spec["podManagementPolicy"]
        if policy.isZero {
            found.required(policy)
        } else if !["OrderedReady", "Parallel"].contains(policy.text) {
            found.invalid(policy, "must be 'OrderedReady' or 'Parallel'")
        }
        strategy(spec["updateStrategy"], &found)
        for field in ["whenDeleted", "whenScaled"] {
            let retention = spec["persistentVolumeClaimRetentionPolicy"]
            if !retention.isNull { found.oneOf(retention[field], ["Retain", "Delete"]) }
        }
        found.notNegative(spec["replicas"])
        found.notNegative(spec["minReadySeconds"])
        if !spec["ordinals"].isNull { found.notNegative(spec["ordinals"]["start"]) }
        WorkloadRules.selectorAndTemplate(spec, noun: "statefulset", required: true, &found)
        if !spec["serviceName"].isZero { found.dnsLabel(spec["serviceName"]) }
        template(spec, &found)
        for claim in spec["volumeClaimTemplates"].elements { ClaimRules.spec(claim["spec"], &found) }
    }

    private static func strategy(_ strategy: Place, _ found: inout Findings) {
        let rolling = strategy["rollingUpdate"]
        switch strategy["type"].text {
        case "": found.required(strategy)
        case "OnDelete":
            if !rolling.isNull {
                let shown = InternalForm.of(rolling.value, type: "api.apps.v1.RollingUpdateStatefulSetStrategy")
                found.invalid(rolling.with(shown), "only allowed for updateStrategy 'RollingUpdate'")
            }
        case "RollingUpdate": if !rolling.isNull { found.notNegative(rolling["partition"]) }
        default:
            let shown = InternalForm.of(strategy.value, type: "api.apps.v1.StatefulSetUpdateStrategy")
            found.invalid(strategy.with(shown), "must be 'RollingUpdate' or 'OnDelete'")
        }
    }

    private static func template(_ spec: Place, _ found: inout Findings) {
        guard let selector = WorkloadRules.parsed(spec["selector"], &found) else { return }
        if !selector.isEmpty { WorkloadRules.matches(selector, spec["template"], &found) }
        // The claims will be volumes of the pods, for mounts to refer to.
        var template = spec["template"]
        let claims = spec["volumeClaimTemplates"].value.elements.map { claim -> Value in
            ["name": .string(claim.name), "persistentVolumeClaim": ["claimName": .string(claim.name)]]
        }
        let names = Set(claims.map { $0["name"] })
        let own = template.value["spec"]["volumes"].elements.filter { !names.contains($0["name"]) }
        if !claims.isEmpty { template.value["spec"]["volumes"] = .array(claims + own) }
        PodRules.template(template, &found)
        WorkloadRules.runsForever(spec["template"], "StatefulSet", &found)
    }

    private static let mutable = [
        "replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit", "persistentVolumeClaimRetentionPolicy",
        "minReadySeconds",
    ]

    static func update(_ new: Place, _ old: Value, _ found: inout Findings) {
        var munged = new.value["spec"]
        for field in mutable { munged[field] = old["spec"][field] }
        if munged != old["spec"] {
            found.forbidden(
                new["spec"],
                "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', 'updateStrategy', "
                    + "'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and 'minReadySeconds' are forbidden")
        }
        check(new["spec"], &found)
    }

    static func status(_ new: Place, _ old: Value, _ found: inout Findings) {
        WorkloadRules.replicaStatus(
            new["status"], ["replicas", "readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas"],
            parts: ["readyReplicas", "currentReplicas", "updatedReplicas", "availableReplicas"], &found)
    }
}
