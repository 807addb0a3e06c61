import KubeObject

/// `v1 Pod`.
enum PodKind {
    static func declare(_ kind: inout Kind) {
        kind.shows(PodTable.columns)
        kind.rowConditions = PodTable.rowConditions
        kind.applyDefaults = PodDefaults.apply
        kind.prepareForCreate = prepareForCreate
        kind.prepareForUpdate = { new, old in
            new["status"] = old["status"]
            dropDisabledFields(&new["spec"])
        }
        kind.prepareForSubresourceUpdate = prepareForSubresourceUpdate
        kind.gracePeriodSeconds = gracePeriodSeconds
        kind.selectableFields = [
            "spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "spec.hostNetwork",
            "status.phase", "status.podIP", "status.nominatedNodeName",
        ]
        kind.selectableValue = selectableValue
        kind.checks(PodRules.create)
        kind.checksUpdate(PodRules.update)
        kind.checksStatus(PodRules.status)
        kind.warnings = PodWarnings.of
    }

    private static func prepareForCreate(_ pod: inout Value) {
        pod["status"] = ["phase": "Pending", "qosClass": .string(PodResources.qosClass(of: pod))]
        dropDisabledFields(&pod["spec"])
        if !pod["spec"]["schedulingGates"].isZero {
            pod["status"]["conditions"] = [
                [
                    "type": "PodScheduled", "status": "False", "lastProbeTime": nil,
                    "lastTransitionTime": pod["metadata"]["creationTimestamp"], "reason": "SchedulingGated",
                    "message": "Scheduling is blocked due to non-empty scheduling gates",
                ]
            ]
        }
        applyMatchLabelKeys(&pod)
        AppArmorAnnotation.apply(&pod)
    }

    /// Fields behind gates that are off in 1.36.
    static func dropDisabledFields(_ spec: inout Value) {
        for list in ["containers", "initContainers", "ephemeralContainers"] {
            spec.changeEach(list) { container in
                container.change("lifecycle") { $0["stopSignal"] = .null }
                if container["lifecycle"].isZero, !container["lifecycle"].isNull { container["lifecycle"] = .object([:]) }
            }
        }
        spec["schedulingGroup"] = .null
        spec["workloadRef"] = .null
        spec.changeEach("volumes") { volume in
            volume.change("projected") { projected in
                projected.changeEach("sources") { source in
                    source["clusterTrustBundle"] = .null
                    source["podCertificate"] = .null
                }
            }
        }
    }

    /// `matchLabelKeys` become expressions of the selector with the pod's own values (KEP-3633, KEP-3243).
    private static func applyMatchLabelKeys(_ pod: inout Value) {
        let labels = pod["metadata"]["labels"]
        func narrow(_ term: inout Value) {
            guard !term["labelSelector"].isNull else { return }
            for (list, operation) in [("matchLabelKeys", "In"), ("mismatchLabelKeys", "NotIn")] {
                for key in term[list].strings {
                    guard let value = labels[key].string else { continue }
                    let expression: Value = ["key": .string(key), "operator": .string(operation), "values": [.string(value)]]
                    let expressions = term["labelSelector"]["matchExpressions"].elements
                    term["labelSelector"]["matchExpressions"] = .array(expressions + [expression])
                }
            }
        }
        pod.change("spec") { spec in
            for kind in ["podAffinity", "podAntiAffinity"] {
                spec.change("affinity", kind) { affinity in
                    affinity.changeEach("requiredDuringSchedulingIgnoredDuringExecution", narrow)
                    affinity.changeEach("preferredDuringSchedulingIgnoredDuringExecution") { $0.change("podAffinityTerm", narrow) }
                }
            }
            spec.changeEach("topologySpreadConstraints", narrow)
        }
    }

    private static func prepareForSubresourceUpdate(_ subresource: String, _ new: inout Value, _ old: Value) {
        switch subresource {
        case "ephemeralcontainers":
            var result = old
            result["spec"]["ephemeralContainers"] = new["spec"]["ephemeralContainers"]
            result["metadata"]["resourceVersion"] = new["metadata"]["resourceVersion"]
            result["metadata"]["managedFields"] = new["metadata"]["managedFields"]
            new = result
        case "resize":
            var result = old
            for list in ["containers", "initContainers"] where new["spec"][list].elements.count == old["spec"][list].elements.count {
                for index in old["spec"][list].elements.indices {
                    let changed = new["spec"][list][index]
                    guard changed["name"] == old["spec"][list][index]["name"] else { continue }
                    result["spec"][list][index]["resources"] = changed["resources"]
                    result["spec"][list][index]["resizePolicy"] = changed["resizePolicy"]
                }
            }
            result["spec"]["resources"] = new["spec"]["resources"]
            result["metadata"]["resourceVersion"] = new["metadata"]["resourceVersion"]
            result["metadata"]["managedFields"] = new["metadata"]["managedFields"]
            new = result
        default:
            Kind.keepAllButStatus(subresource, &new, old)
            new["metadata"]["deletionTimestamp"] = old["metadata"]["deletionTimestamp"]
            new["metadata"]["ownerReferences"] = old["metadata"]["ownerReferences"]
            if new["status"]["qosClass"].isZero { new["status"]["qosClass"] = old["status"]["qosClass"] }
            keepObservedGenerations(&new, old)
        }
    }

    /// A status written by a client that doesn't know `observedGeneration` keeps the old ones.
    private static func keepObservedGenerations(_ new: inout Value, _ old: Value) {
        if new["status"]["observedGeneration"].isZero {
            new["status"]["observedGeneration"] = old["status"]["observedGeneration"]
        }
        let known = old["status"]["conditions"].elements
        new.change("status") { status in
            status.changeEach("conditions") { condition in
                guard condition["observedGeneration"].isZero else { return }
                condition["observedGeneration"] = known.first { $0["type"] == condition["type"] }?["observedGeneration"] ?? .null
            }
        }
    }

    /// Pods that run nowhere, or have run, go at once.
    private static func gracePeriodSeconds(_ pod: Value) -> Int64 {
        if pod["spec"]["nodeName"].isZero || ["Succeeded", "Failed"].contains(pod["status"]["phase"].text) { return 0 }
        return pod["spec"]["terminationGracePeriodSeconds"].integer ?? 30
    }

    private static func selectableValue(_ pod: Value, _ field: String) -> String {
        switch field {
        case "spec.hostNetwork": pod["spec"]["hostNetwork"].bool == true ? "true" : "false"
        case "status.podIP": pod["status"]["podIP"].string ?? pod["status"]["podIPs"].elements.first?["ip"].text ?? ""
        default:
            field.split(separator: ".").reduce(pod) { $0[String($1)] }.text
        }
    }
}
