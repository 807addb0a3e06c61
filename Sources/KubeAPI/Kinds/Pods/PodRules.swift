import KubeObject

/// What pods and pod templates must be.
enum PodRules {
    static func template(_ template: Place, _ found: inout Findings) {
        found.labels(Place(template.value["metadata"]["labels"], "\(template.path).labels"))
        found.annotations(Place(template.value["metadata"]["annotations"], "\(template.path).annotations"))
        annotations(Place(template.value["metadata"]["annotations"], "\(template.path).annotations"), template["spec"], &found)
        spec(template["spec"], name: "", isPod: false, &found)
        seccompAnnotations(template, &found)
        if !template["spec"]["ephemeralContainers"].isZero {
            found.forbidden(template["spec"]["ephemeralContainers"], "ephemeral containers not allowed in pod template")
        }
    }

    static func create(_ pod: Place, _ found: inout Findings) {
        metadataAndSpec(pod, &found)
        let spec = pod["spec"]
        if !spec["ephemeralContainers"].isZero { found.forbidden(spec["ephemeralContainers"], "cannot be set on create") }
        if !spec["nodeName"].isZero, !spec["schedulingGates"].isZero {
            found.forbidden(spec["nodeName"], "cannot be set until all schedulingGates have been cleared")
        }
        seccompAnnotations(pod, &found)
    }

    static func metadataAndSpec(_ pod: Place, _ found: inout Findings) {
        annotations(pod["metadata"]["annotations"], pod["spec"], &found)
        spec(pod["spec"], name: pod.value.name, isPod: true, &found)
        if pod["spec"]["serviceAccountName"].isZero {
            for volume in pod["spec"]["volumes"].elements {
                for source in volume["projected"]["sources"].elements where !source["serviceAccountToken"].isNull {
                    found.forbidden(source["serviceAccountToken"], "must not be specified when serviceAccountName is not set")
                }
            }
        }
        for list in ["containers", "initContainers"] {
            for container in pod["spec"][list].elements { ContainerRules.image(container, &found) }
        }
    }

    static let appArmorPrefix = "container.apparmor.security.beta.kubernetes.io/"
    static let seccompPod = "seccomp.security.alpha.kubernetes.io/pod"
    static let seccompPrefix = "container.seccomp.security.alpha.kubernetes.io/"
    static let mirror = "kubernetes.io/config.mirror"
    static let deletionCost = "controller.kubernetes.io/pod-deletion-cost"

    private static func annotations(_ annotations: Place, _ spec: Place, _ found: inout Findings) {
        let mirror = annotations.key(mirror)
        if !mirror.isNull, spec["nodeName"].isZero {
            found.invalid(mirror, "must set spec.nodeName if mirror pod annotation is set")
        }
        let cost = annotations.key(deletionCost)
        if !cost.isNull, !isCost(cost.text) { found.invalid(cost, "must be a 32bit integer") }
        let podProfile = annotations[seccompPod]
        if !podProfile.isNull { seccompProfile(podProfile, &found) }
        for entry in annotations.entries {
            if entry.key.hasPrefix(seccompPrefix) { seccompProfile(annotations[entry.key], &found) }
            if entry.key.hasPrefix(appArmorPrefix) { appArmorProfile(entry.place, entry.key, spec, &found) }
        }
    }

    private static func isCost(_ text: String) -> Bool {
        Int32(text) != nil && !text.hasPrefix("+") && (text == "0" || !text.hasPrefix("0"))
    }

    private static func seccompProfile(_ place: Place, _ found: inout Findings) {
        let text = place.text
        if ["runtime/default", "docker/default", "unconfined"].contains(text) { return }
        if text.hasPrefix("localhost/") {
            Paths.descending(place.with(.string(String(text.dropFirst("localhost/".count)))), &found)
        } else {
            found.invalid(place, "must be a valid seccomp profile")
        }
    }

    private static func appArmorProfile(_ place: Place, _ key: String, _ spec: Place, _ found: inout Findings) {
        let name = String(key.dropFirst(appArmorPrefix.count))
        let names = ["initContainers", "containers", "ephemeralContainers"].flatMap { spec[$0].value.elements.map { $0["name"].text } }
        if !names.contains(name) { found.invalid(place.with(.string(name)), "container not found") }
        let profile = place.text
        if !profile.isEmpty, profile != "runtime/default", profile != "unconfined", !profile.hasPrefix("localhost/") {
            found.invalid(place, "invalid AppArmor profile name: \"\(profile)\"")
        }
    }

    /// A profile said twice, by annotation and by field, is the same.
    private static func seccompAnnotations(_ object: Place, _ found: inout Findings) {
        let annotations = object.value.annotations
        func check(_ profile: Place, _ key: String) {
            guard !profile.isNull, let annotation = annotations[key]?.string else { return }
            let matches =
                switch profile["type"].text {
                case "Unconfined": annotation == "unconfined"
                case "RuntimeDefault": annotation == "runtime/default" || annotation == "docker/default"
                default: annotation.hasPrefix("localhost/")
                }
            if !matches {
                found.forbidden(profile["type"], "seccomp type in annotation and field must match")
            } else if profile["type"].text == "Localhost", annotation != "localhost/\(profile["localhostProfile"].text)" {
                found.forbidden(profile["localhostProfile"], "seccomp profile in annotation and field must match")
            }
        }
        let spec = object["spec"]
        check(spec["securityContext"]["seccompProfile"], seccompPod)
        for list in ["initContainers", "containers", "ephemeralContainers"] {
            for container in spec[list].elements {
                check(container["securityContext"]["seccompProfile"], seccompPrefix + container["name"].text)
            }
        }
    }
}

extension PodRules {
    /// A pod's spec; `name` is the pod's, empty of a template.
    static func spec(_ spec: Place, name: String, isPod: Bool, _ found: inout Findings) {
        if spec["terminationGracePeriodSeconds"].isNull { found.required(spec["terminationGracePeriodSeconds"]) }
        let claims = Set(spec["resourceClaims"].value.elements.map { $0["name"].text }.filter { !$0.isEmpty })
        let rules = ContainerRules(
            volumes: VolumeRules.check(spec["volumes"], podName: name, &found), claims: claims,
            gracePeriod: spec["terminationGracePeriodSeconds"].integer, podRestartPolicy: spec["restartPolicy"].text,
            usesHostUsers: spec["hostUsers"].value.bool != false)
        resourceClaims(spec["resourceClaims"], &found)
        rules.containers(spec["containers"], &found)
        rules.initContainers(spec["initContainers"], besides: spec["containers"], &found)
        rules.ephemeralContainers(
            spec["ephemeralContainers"], besides: spec["containers"].value.elements + spec["initContainers"].value.elements, &found)
        ResourceRules.pod(spec, claims: claims, &found)
        hostNetworkPorts(spec, isPod: isPod, &found)
        found.requireOneOf(spec["restartPolicy"], ["Always", "OnFailure", "Never"])
        found.requireOneOf(spec["dnsPolicy"], ["ClusterFirstWithHostNet", "ClusterFirst", "Default", "None"])
        found.labels(spec["nodeSelector"])
        SecurityRules.pod(spec, &found)
        SchedulingRules.affinity(spec["affinity"], &found)
        dns(spec, &found)
        for gate in spec["readinessGates"].elements { found.qualifiedName(gate["conditionType"]) }
        schedulingGates(spec["schedulingGates"], &found)
        SchedulingRules.spread(spec["topologySpreadConstraints"], &found)
        WindowsRules.hostProcesses(spec, &found)
        hostUsers(spec, &found)
        hostnameOverride(spec, &found)
        names(spec, &found)
        WindowsRules.operatingSystem(spec, &found)
        fileKeys(spec, &found)
    }

    private static func names(_ spec: Place, _ found: inout Findings) {
        for field in ["serviceAccountName", "nodeName"] where !spec[field].isZero { found.dnsSubdomain(spec[field]) }
        let deadline = spec["activeDeadlineSeconds"]
        if !deadline.isNull { found.range(deadline, 1, Int64(Int32.max)) }
        for field in ["hostname", "subdomain"] where !spec[field].isZero { found.dnsLabel(spec[field]) }
        SchedulingRules.tolerations(spec["tolerations"], &found)
        for alias in spec["hostAliases"].elements {
            found.address(alias["ip"])
            for name in alias["hostnames"].elements { found.dnsSubdomain(name) }
        }
        if !spec["priorityClassName"].isZero { found.dnsSubdomain(spec["priorityClassName"]) }
        if !spec["runtimeClassName"].isNull { found.dnsSubdomain(spec["runtimeClassName"]) }
        if !spec["preemptionPolicy"].isNull { found.requireOneOf(spec["preemptionPolicy"], ["PreemptLowerPriority", "Never"]) }
        if !spec["overhead"].isNull {
            let list = Place(["limits": spec["overhead"].value], "")
            var own = Findings()
            ResourceRules.container(list, claims: [], &own)
            found.errors += own.errors.map { error in
                var error = error
                error.field = spec["overhead"].path + String(error.field.dropFirst("limits".count))
                return error
            }
        }
    }

    private static func resourceClaims(_ claims: Place, _ found: inout Findings) {
        var names: Set<String> = []
        for claim in claims.elements {
            let name = claim["name"]
            if name.isZero {
                found.required(name)
            } else if names.contains(name.text) {
                found.duplicate(name)
            } else {
                found.dnsLabel(name)
                names.insert(name.text)
            }
            let sources = [claim["resourceClaimName"], claim["resourceClaimTemplateName"]]
            let shown = claim.with([
                "Name": name.value, "ResourceClaimName": sources[0].value, "ResourceClaimTemplateName": sources[1].value,
            ])
            switch sources.count(where: { !$0.isNull }) {
            case 2: found.invalid(shown, "at most one of `resourceClaimName` or `resourceClaimTemplateName` may be specified")
            case 0: found.invalid(shown, "must specify one of: `resourceClaimName`, `resourceClaimTemplateName`")
            default: break
            }
            for source in sources where !source.isNull { found.dnsSubdomain(source) }
        }
    }

    private static func hostNetworkPorts(_ spec: Place, isPod: Bool, _ found: inout Findings) {
        guard spec["hostNetwork"].value.bool == true else { return }
        for container in spec["containers"].elements {
            for port in container["ports"].elements {
                let host = port["hostPort"]
                guard isPod || !host.isZero, host.integer != port["containerPort"].integer else { continue }
                found.invalid(host.with(.integer(host.integer)), "must match `containerPort` when `hostNetwork` is true")
            }
        }
    }

    private static func dns(_ spec: Place, _ found: inout Findings) {
        let config = spec["dnsConfig"]
        let servers = config["nameservers"]
        if spec["dnsPolicy"].text == "None" {
            if config.isNull { return found.required(config, "must provide `dnsConfig` when `dnsPolicy` is None") }
            if servers.isZero {
                return found.required(servers, "must provide at least one DNS nameserver when `dnsPolicy` is None")
            }
        }
        if servers.value.elements.count > 3 { found.invalid(servers, "must not have more than 3 nameservers") }
        for server in servers.elements { found.address(server) }
        let searches = config["searches"]
        if searches.value.elements.count > 32 { found.invalid(searches, "must not have more than 32 search paths") }
        if searches.value.strings.joined(separator: " ").utf8.count > 2048 {
            found.invalid(searches, "must not have more than 2048 characters (including spaces) in the search list")
        }
        for search in searches.elements where search.text != "." {
            let bare = search.text.hasSuffix(".") ? String(search.text.dropLast()) : search.text
            found.follows(search.with(.string(bare)), Names.dnsSubdomainWithUnderscore)
        }
        for option in config["options"].elements where option["name"].isZero { found.required(option, "must not be empty") }
    }

    private static func schedulingGates(_ gates: Place, _ found: inout Findings) {
        var seen: Set<String> = []
        for gate in gates.elements {
            let name = gate.with(.string(gate["name"].text))
            found.qualifiedName(name)
            if !seen.insert(name.text).inserted { found.duplicate(name) }
        }
    }

    private static func hostUsers(_ spec: Place, _ found: inout Findings) {
        guard spec["hostUsers"].value.bool == false else { return }
        let why = "when `hostUsers` is false"
        for (field, shown) in [("hostNetwork", "hostNetwork"), ("hostPID", "HostPID"), ("hostIPC", "HostIPC")]
        where spec[field].value.bool == true {
            found.forbidden(spec[shown], why)
        }
        for list in ["initContainers", "containers", "ephemeralContainers"] {
            for container in spec[list].elements where !container["volumeDevices"].isZero {
                found.forbidden(container["volumeDevices"], why)
            }
        }
    }

    private static func hostnameOverride(_ spec: Place, _ found: inout Findings) {
        let name = spec["hostnameOverride"]
        guard !name.isNull else { return }
        for field in ["setHostnameAsFQDN", "hostNetwork"] where spec[field].value.bool == true {
            found.forbidden(name, "may not be specified when \(field) is true")
        }
        if name.text.utf8.count > 64 { found.add(.tooLong(name.path, 64)) }
        found.dnsSubdomain(name)
    }

    private static func fileKeys(_ spec: Place, _ found: inout Findings) {
        var volumes: [String: Value] = [:]
        for volume in spec["volumes"].value.elements { volumes[volume["name"].text] = volume }
        for list in ["initContainers", "containers", "ephemeralContainers"] {
            for variable in spec[list].elements.flatMap({ $0["env"].elements }) {
                let reference = variable["valueFrom"]["fileKeyRef"]
                guard !reference.isNull else { continue }
                if let volume = volumes[reference["volumeName"].text] {
                    if volume["emptyDir"].isNull {
                        found.invalid(reference["volumeName"], "referenced volume must be of type emptyDir")
                    }
                } else {
                    found.notFound(reference["volumeName"])
                }
            }
        }
    }
}
