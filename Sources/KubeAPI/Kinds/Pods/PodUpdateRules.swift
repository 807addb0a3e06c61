import KubeObject

/// What an update may change of a pod.
extension PodRules {
    private static let updatable = [
        "`spec.containers[*].image`", "`spec.initContainers[*].image`", "`spec.activeDeadlineSeconds`",
        "`spec.tolerations` (only additions to existing tolerations)",
        "`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was previously negative)",
    ]

    static func update(_ new: Place, _ old: Value, _ found: inout Findings) {
        metadataAndSpec(new, &found)
        annotationUpdates(new["metadata"]["annotations"], old.annotations, &found)
        let (spec, was) = (new["spec"], old["spec"])
        for list in ["containers", "initContainers"] {
            guard spec[list].value.elements.count == was[list].elements.count else {
                return found.forbidden(spec[list], "pod updates may not add or remove containers")
            }
            for container in spec[list].elements {
                found.require(container["image"])
                ContainerRules.image(container, &found)
            }
        }
        deadline(spec["activeDeadlineSeconds"], was["activeDeadlineSeconds"], &found)
        tolerations(spec["tolerations"], was["tolerations"].elements, &found)
        let gates = Set(was["schedulingGates"].elements.map { $0["name"].text })
        for gate in spec["schedulingGates"].elements where !gates.contains(gate["name"].text) {
            found.forbidden(gate["name"], "only deletion is allowed, but found new scheduling gate '\(gate["name"].text)'")
        }
        rest(spec, was, &found)
    }

    private static func annotationUpdates(_ new: Place, _ old: Object, _ found: inout Findings) {
        for entry in old where new.value[entry.key] != entry.value {
            if entry.key.hasPrefix(appArmorPrefix) { found.forbidden(new.key(entry.key), "may not remove or update AppArmor annotations") }
            if entry.key == mirror { found.forbidden(new.key(entry.key), "may not remove or update mirror pod annotation") }
        }
        for entry in new.entries where old[entry.key] == nil {
            if entry.key.hasPrefix(appArmorPrefix) { found.forbidden(entry.place, "may not add AppArmor annotations") }
            if entry.key == mirror { found.forbidden(entry.place, "may not add mirror pod annotation") }
        }
    }

    private static func deadline(_ new: Place, _ old: Value, _ found: inout Findings) {
        if new.isNull {
            if !old.isNull { found.invalid(new, "must not update from a positive integer to nil value") }
            return
        }
        found.range(new, 0, Int64(Int32.max))
        if let before = old.integer, before < new.integer { found.invalid(new, "must be less than or equal to previous value") }
    }

    private static func tolerations(_ new: Place, _ old: [Value], _ found: inout Findings) {
        for toleration in old {
            let isKept = new.value.elements.contains { other in
                var same = toleration
                same["tolerationSeconds"] = other["tolerationSeconds"]
                return same == other
            }
            if !isKept { found.forbidden(new, "existing toleration can not be modified except its tolerationSeconds") }
        }
        SchedulingRules.tolerations(new, &found)
    }

    /// Everything else is as it was.
    private static func rest(_ spec: Place, _ was: Value, _ found: inout Findings) {
        var munged = spec.value
        for list in ["containers", "initContainers"] {
            for index in munged[list].elements.indices { munged[list][index]["image"] = was[list][index]["image"] }
        }
        for field in ["activeDeadlineSeconds", "schedulingGates", "tolerations"] { munged[field] = was[field] }
        if (was["terminationGracePeriodSeconds"].integer ?? 0) < 0, munged["terminationGracePeriodSeconds"].integer == 1 {
            munged["terminationGracePeriodSeconds"] = was["terminationGracePeriodSeconds"]
        }
        if !was["schedulingGates"].isZero { gated(spec, was, &munged, &found) }
        if munged != was {
            found.forbidden(spec, "pod updates may not change fields other than \(updatable.joined(separator: ","))\n")
        }
    }

    /// While a pod is gated, where it may run can be narrowed (KEP-3838).
    private static func gated(_ spec: Place, _ was: Value, _ munged: inout Value, _ found: inout Findings) {
        if munged["nodeSelector"].members != was["nodeSelector"].members {
            let isNarrower = was["nodeSelector"].members.allSatisfy { munged["nodeSelector"][$0.key] == $0.value }
            if !isNarrower {
                found.invalid(
                    spec["nodeSelector"], "only additions to spec.nodeSelector are allowed (no mutations or deletions)")
            }
            munged["nodeSelector"] = was["nodeSelector"]
        }
        let affinity = was["affinity"]["nodeAffinity"]
        guard munged["affinity"]["nodeAffinity"] != affinity else { return }
        nodeAffinityUpdate(spec["affinity"]["nodeAffinity"], affinity, &found)
        if was["affinity"].isNull, munged["affinity"]["podAffinity"].isNull, munged["affinity"]["podAntiAffinity"].isNull {
            munged["affinity"] = .null
        } else {
            munged["affinity"]["nodeAffinity"] = affinity
        }
    }

    private static func nodeAffinityUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        let list = "requiredDuringSchedulingIgnoredDuringExecution"
        let before = old[list]["nodeSelectorTerms"].elements
        guard !before.isEmpty else { return }
        let terms = new[list]["nodeSelectorTerms"]
        guard terms.value.elements.count == before.count else {
            return found.invalid(terms, "no additions/deletions to non-empty NodeSelectorTerms list are allowed")
        }
        for (term, was) in zip(terms.elements, before) {
            let isNarrower = ["matchExpressions", "matchFields"].allSatisfy { part in
                was[part].elements.allSatisfy(term.value[part].elements.contains)
            }
            if !isNarrower {
                found.invalid(term, "only additions are allowed (no mutations or deletions)")
            }
        }
    }

    static func status(_ new: Place, _ old: Value, _ found: inout Findings) {
        annotationUpdates(new["metadata"]["annotations"], old.annotations, &found)
        let status = new["status"]
        for condition in status["conditions"].elements {
            if condition["observedGeneration"].integer < 0 {
                found.invalid(condition["observedGeneration"], "must be a non-negative integer")
            }
            if !["PodScheduled", "Ready", "Initialized"].contains(condition["type"].text) {
                found.qualifiedName(condition["Type"].with(condition["type"].value))
            }
        }
        nominatedNode(status["nominatedNodeName"], old, &found)
        if status["observedGeneration"].integer < 0 {
            found.invalid(status["observedGeneration"], "must be a non-negative integer")
        }
        found.immutable(status["qosClass"], old["status"]["qosClass"])
        transitions(status["containerStatuses"], old, mayRestart: old["spec"]["restartPolicy"] != "Never", &found)
        addresses(status["podIPs"], old["status"]["podIPs"], &found)
        if let first = status["hostIPs"].elements.first, first["ip"].text != status["hostIP"].text {
            found.invalid(first["ip"], "must be equal to `hostIP`")
        }
        addresses(status["hostIPs"], old["status"]["hostIPs"], &found)
    }

    private static func nominatedNode(_ name: Place, _ old: Value, _ found: inout Findings) {
        guard !name.isZero, name.text != old["status"]["nominatedNodeName"].text else { return }
        found.dnsSubdomain(name)
        if !old["spec"]["nodeName"].isZero { found.forbidden(name, "may not be set on pods that are already bound to a node") }
    }

    /// A container that ended and is not to be restarted doesn't start again.
    private static func transitions(_ new: Place, _ old: Value, mayRestart: Bool, _ found: inout Findings) {
        guard !mayRestart else { return }
        let containers = old["spec"]["containers"].elements
        let before = old["status"]["containerStatuses"].elements
        for was in before where !was["state"]["terminated"].isNull {
            let container = containers.first { $0["name"] == was["name"] } ?? .null
            if !container["restartPolicy"].isNull || !container["restartPolicyRules"].isZero { continue }
            for status in new.elements where status["name"].value == was["name"] && status["state"]["terminated"].isNull {
                found.forbidden(status["state"], "may not be transitioned to non-terminated state")
            }
        }
    }

    private static func addresses(_ list: Place, _ old: Value, _ found: inout Findings) {
        let before = old.elements.map { $0["ip"].text }
        for entry in list.elements { found.address(entry.with(entry["ip"].value), before: before) }
        let families = list.value.elements.map { KubeObject.IPAddress(sloppy: $0["ip"].text)?.family }
        if families.count > 1, Set(families).count < families.count {
            found.invalid(list, "may specify no more than one IP for each IP family")
        }
    }
}
