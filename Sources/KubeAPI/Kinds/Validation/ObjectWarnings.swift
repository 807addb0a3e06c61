import KubeObject

/// What clients are warned of, kind by kind; of pods and templates see `PodWarnings`.
enum ObjectWarnings {
    typealias Warnings = @Sendable (Value, Value?) -> [String]

    static let service: Warnings = { new, _ in
        var warnings: [String] = []
        let annotations = Place(new["metadata"]["annotations"], "metadata.annotations")
        let hints = annotations.key("service.kubernetes.io/topology-aware-hints")
        if !hints.isNull { warnings.append("\(hints.path): deprecated in v1.27+, use service.kubernetes.io/topology-mode instead") }
        let spec = new["spec"]
        if !spec["externalIPs"].isZero {
            warnings.append("spec.externalIPs is deprecated and may no longer be implemented in some clusters")
        }
        if spec["clusterIP"] != "None", spec["type"] == "ExternalName", !spec["externalIPs"].isZero { return warnings }
        if spec["trafficDistribution"] == "PreferClose" {
            warnings.append("spec.trafficDistribution: \"PreferClose\" is deprecated; use \"PreferSameZone\"")
        }
        return warnings
    }

    static let ingress: Warnings = { new, _ in
        new.annotations["kubernetes.io/ingress.class"] == nil
            ? [] : ["annotation \"kubernetes.io/ingress.class\" is deprecated, please use 'spec.ingressClassName' instead"]
    }

    private static let betaClass = "volume.beta.kubernetes.io/storage-class"

    private static func betaClassWarning(_ object: Value) -> [String] {
        guard object.annotations[betaClass] != nil else { return [] }
        return ["metadata.annotations[\(betaClass)]: deprecated since v1.8; use \"storageClassName\" attribute instead"]
    }

    private static let oldSources = [
        ("photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"),
        ("scaleIO", "deprecated in v1.16, non-functional in v1.22+"), ("storageos", "deprecated in v1.22, non-functional in v1.25+"),
        ("glusterfs", "deprecated in v1.25, non-functional in v1.26+"), ("flocker", "deprecated in v1.22, non-functional in v1.25+"),
        ("quobyte", "deprecated in v1.22, non-functional in v1.25+"), ("cephfs", "deprecated in v1.28, non-functional in v1.31+"),
        ("rbd", "deprecated in v1.28, non-functional in v1.31+"),
    ]

    static let volume: Warnings = { new, _ in
        var warnings = betaClassWarning(new)
        if new.annotations["volume.beta.kubernetes.io/mount-options"] != nil {
            warnings.append(
                "metadata.annotations[volume.beta.kubernetes.io/mount-options]: deprecated since v1.31; use \"mountOptions\" attribute instead"
            )
        }
        let spec = Place(new["spec"], "spec")
        if spec["persistentVolumeReclaimPolicy"].text == "Recycle" {
            warnings.append(
                "spec.persistentVolumeReclaimPolicy: The Recycle reclaim policy is deprecated. "
                    + "Instead, the recommended approach is to use dynamic provisioning.")
        }
        for (source, why) in oldSources where !spec[source].isNull { warnings.append("\(spec[source].path): \(why)") }
        let storage = spec["capacity"].key("storage")
        if let why = storage.isNull ? nil : QuantityWarnings.fraction(storage.value) { warnings.append("\(storage.path): \(why)") }
        return warnings
    }

    static let claim: Warnings = { new, _ in betaClassWarning(new) + ClaimWarnings.ofSpec(Place(new["spec"], "spec")) }

    static let storageClass: Warnings = { new, _ in
        let old = [
            "failure-domain.beta.kubernetes.io/zone": "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
            "failure-domain.beta.kubernetes.io/region": "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
        ]
        return Place(new["allowedTopologies"], "allowedTopologies").elements.flatMap { term in
            term["matchLabelExpressions"].elements.compactMap { expression in
                old[expression["key"].text].map { "\(expression["key"].path): \($0)" }
            }
        }
    }

    static let driver: Warnings = { new, _ in
        guard !new["spec"]["tokenRequests"].isZero, new["spec"]["serviceAccountTokenInSecrets"].isNull else { return [] }
        return [
            "spec.serviceAccountTokenInSecrets is unset; if supported by this CSI driver, set to true "
                + "to prevent possible logging of tokens in volume attributes"
        ]
    }

    static let node: Warnings = { new, _ in
        var warnings: [String] = []
        if !new["spec"]["configSource"].isNull {
            warnings.append("spec.configSource: the feature is no longer supported")
        }
        if !new["spec"]["externalID"].isZero {
            warnings.append("spec.externalID: this field is deprecated, and is unused by Kubernetes")
        }
        return warnings
    }

    static let serviceAccount: Warnings = { new, _ in
        let key = "kubernetes.io/enforce-mountable-secrets"
        guard new.annotations[key] != nil else { return [] }
        return ["metadata.annotations[\(key)]: deprecated in v1.32+; prefer separate namespaces to isolate access to mounted secrets"]
    }

    static let endpointSlice: Warnings = { new, _ in
        new["addressType"] == "FQDN" ? ["spec.addressType: FQDN endpoints are deprecated"] : []
    }
}

/// What clients are warned of in workloads: in their names, and in their templates.
enum WorkloadWarnings {
    static func of(_ new: Value, _ old: Value?) -> [String] {
        let path = new.kind == "CronJob" ? "spec.jobTemplate.spec" : "spec"
        let spec = path.split(separator: ".").reduce(new) { $0[String($1)] }
        var warnings: [String] = []
        if old == nil, !["StatefulSet", "CronJob"].contains(new.kind) {
            let why = Names.dnsLabel(new.name)
            if !why.isEmpty {
                warnings.append(
                    "metadata.name: this is used in Pod names and hostnames, which can result in surprising behavior; "
                        + "a DNS label is recommended: [\(why.joined(separator: " "))]")
            }
        }
        if new.kind == "StatefulSet", (spec["revisionHistoryLimit"].integer ?? 0) < 0 {
            warnings.append(
                "spec.revisionHistoryLimit: a negative value retains all historical revisions; a value >= 0 is recommended")
        }
        if spec["completionMode"] == "Indexed", (spec["completions"].integer ?? 0) > 100_000,
            (spec["parallelism"].integer ?? 0) > 10_000
        {
            warnings.append(
                "\(path): In Indexed Jobs with a number of completions higher than 10^5 and a parallelism higher than 10^4, "
                    + "Kubernetes might not be able to track completedIndexes when a big number of indexes fail")
        }
        return warnings + PodWarnings.ofTemplate(Place(spec["template"], "\(path).template"))
    }
}
