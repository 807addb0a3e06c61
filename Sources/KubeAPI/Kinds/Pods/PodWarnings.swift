import KubeObject

/// What clients are warned of in pods and pod templates.
enum PodWarnings {
    static let of: @Sendable (Value, Value?) -> [String] = { new, old in
        var warnings = PodWarningCollector(path: "", metadata: new["metadata"]).collect(new["spec"])
        guard old == nil else { return warnings }
        let why = Names.dnsLabel(new.name)
        if !why.isEmpty {
            warnings.append(
                "metadata.name: this is used in the Pod's hostname, which can result in surprising behavior; "
                    + "a DNS label is recommended: [\(why.joined(separator: " "))]")
        }
        return warnings + appArmor(new)
    }

    static func ofTemplate(_ template: Place) -> [String] {
        PodWarningCollector(path: template.path + ".", metadata: template.value["metadata"]).collect(template.value["spec"])
    }

    /// Annotations that were copied to the field of their container.
    private static func appArmor(_ pod: Value) -> [String] {
        let names = ["initContainers", "containers", "ephemeralContainers"].flatMap { pod["spec"][$0].elements.map { $0["name"].text } }
        return names.compactMap { name in
            let key = PodRules.appArmorPrefix + name
            guard let annotation = pod.annotations[key]?.string,
                let profile = AppArmorAnnotation.profile(annotation), profile != pod["spec"]["securityContext"]["appArmorProfile"]
            else { return nil }
            return "metadata.annotations[\(key)]: deprecated since v1.30; use the \"appArmorProfile\" field instead"
        }
    }
}

/// The deprecated way to name an AppArmor profile.
enum AppArmorAnnotation {
    static func profile(_ annotation: String) -> Value? {
        switch annotation {
        case "runtime/default": return ["type": "RuntimeDefault"]
        case "unconfined": return ["type": "Unconfined"]
        default:
            guard annotation.hasPrefix("localhost/") else { return nil }
            return ["type": "Localhost", "localhostProfile": .string(String(annotation.dropFirst("localhost/".count)))]
        }
    }

    /// Copies annotations to the containers they name, unless the pod says the same.
    static func apply(_ pod: inout Value) {
        guard pod["spec"]["os"]["name"] != "windows" else { return }
        let annotations = pod.annotations
        let ofPod = pod["spec"]["securityContext"]["appArmorProfile"]
        pod.change("spec") { spec in
            for list in ["initContainers", "containers", "ephemeralContainers"] {
                spec.changeEach(list) { container in
                    guard let annotation = annotations[PodRules.appArmorPrefix + container["name"].text]?.string,
                        container["securityContext"]["appArmorProfile"].isNull, let profile = profile(annotation), profile != ofPod
                    else { return }
                    container["securityContext"]["appArmorProfile"] = profile
                }
            }
        }
    }
}

private struct PodWarningCollector {
    /// What comes before `spec` and `metadata` in paths: empty, or `spec.template.`.
    let path: String
    let metadata: Value
    private var warnings: [String] = []

    init(path: String, metadata: Value) {
        self.path = path
        self.metadata = metadata
    }

    func collect(_ spec: Value) -> [String] {
        var collector = self
        let place = Place(spec, path + "spec")
        collector.nodeLabels(place)
        collector.annotations()
        collector.volumes(place)
        collector.references(place)
        collector.fractions(place["overhead"])
        collector.seccomp(spec["securityContext"], PodRules.seccompPod)
        collector.containers(place)
        collector.ports(place)
        collector.portNames(place)
        collector.rest(place)
        return collector.warnings
    }

    private mutating func warn(_ place: Place, _ why: String) { warnings.append("\(place.path): \(why)") }

    private static let oldLabels = [
        "beta.kubernetes.io/arch": "deprecated since v1.14; use \"kubernetes.io/arch\" instead",
        "beta.kubernetes.io/os": "deprecated since v1.14; use \"kubernetes.io/os\" instead",
        "failure-domain.beta.kubernetes.io/region": "deprecated since v1.17; use \"topology.kubernetes.io/region\" instead",
        "failure-domain.beta.kubernetes.io/zone": "deprecated since v1.17; use \"topology.kubernetes.io/zone\" instead",
        "beta.kubernetes.io/instance-type": "deprecated since v1.17; use \"node.kubernetes.io/instance-type\" instead",
        "app.kubernetes.io/created-by": "deprecated since v1.9",
        "scheduler.alpha.kubernetes.io/preferAvoidPods": "deprecated since v1.22; use Taints and Tolerations instead",
        "node-role.kubernetes.io/master": "use \"node-role.kubernetes.io/control-plane\" instead",
    ]

    private mutating func nodeLabels(_ spec: Place) {
        for entry in spec["nodeSelector"].entries { if let why = Self.oldLabels[entry.key] { warn(entry.place, why) } }
        let node = spec["affinity"]["nodeAffinity"]
        let terms = node["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"].elements
        for term in terms { self.term(term, isPreferred: false) }
        for term in node["preferredDuringSchedulingIgnoredDuringExecution"].elements { self.term(term["preference"], isPreferred: true) }
        for constraint in spec["topologySpreadConstraints"].elements {
            let key = constraint["topologyKey"]
            if let why = Self.oldLabels[key.text] { warn(key, "\(key.text) is \(why)") }
            if constraint["labelSelector"].isNull {
                warn(constraint["labelSelector"], "a null labelSelector results in matching no pod")
            }
        }
    }

    private mutating func term(_ term: Place, isPreferred: Bool) {
        for expression in term["matchExpressions"].elements {
            let key = expression["key"]
            if let why = Self.oldLabels[key.text] { warn(key, "\(key.text) is \(why)") }
            guard isPreferred else { continue }
            for value in expression["values"].elements {
                for why in Names.labelValue(value.text) { warn(value, "\(value.text) is invalid, \(why)") }
            }
        }
    }

    private mutating func annotations() {
        let old = [
            ("scheduler.alpha.kubernetes.io/critical-pod", "non-functional in v1.16+; use the \"priorityClassName\" field instead"),
            ("security.alpha.kubernetes.io/sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
            ("security.alpha.kubernetes.io/unsafe-sysctls", "non-functional in v1.11+; use the \"sysctls\" field instead"),
        ]
        let place = Place(metadata["annotations"], path + "metadata.annotations")
        for (key, why) in old where !place.key(key).isNull { warn(place.key(key), why) }
    }

    private mutating func seccomp(_ context: Value, _ key: String) {
        let place = Place(metadata["annotations"], path + "metadata.annotations").key(key)
        if context["seccompProfile"].isNull, !place.isNull {
            warn(place, "non-functional in v1.27+; use the \"seccompProfile\" field instead")
        }
    }

    private static let oldVolumes = [
        ("photonPersistentDisk", "photonPersistentDisk", "deprecated in v1.11, non-functional in v1.16+"),
        ("gitRepo", "gitRepo", "deprecated in v1.11, and disabled by default in v1.33+"),
        ("scaleIO", "scaleIO", "deprecated in v1.16, non-functional in v1.22+"),
        ("flocker", "flocker", "deprecated in v1.22, non-functional in v1.25+"),
        ("storageos", "storageOS", "deprecated in v1.22, non-functional in v1.25+"),
        ("quobyte", "quobyte", "deprecated in v1.22, non-functional in v1.25+"),
        ("glusterfs", "glusterfs", "deprecated in v1.25, non-functional in v1.26+"),
        ("cephfs", "cephfs", "deprecated in v1.28, non-functional in v1.31+"),
        ("rbd", "rbd", "deprecated in v1.28, non-functional in v1.31+"),
    ]

    private mutating func volumes(_ spec: Place) {
        for volume in spec["volumes"].elements {
            for (field, shown, why) in Self.oldVolumes where !volume[field].isNull { warn(volume[shown], why) }
            let claim = volume["ephemeral"]["volumeClaimTemplate"]["spec"]
            warnings += ClaimWarnings.ofSpec(claim)
        }
    }

    private mutating func references(_ spec: Place) {
        var addresses: Set<String> = []
        for alias in spec["hostAliases"].elements where !addresses.insert(alias["ip"].text).inserted {
            warn(alias["ip"], "duplicate ip \"\(alias["ip"].text)\"")
        }
        var secrets: Set<String> = []
        for secret in spec["imagePullSecrets"].elements where !secrets.insert(secret["name"].text).inserted {
            warn(secret["name"], "duplicate name \"\(secret["name"].text)\"")
        }
        for secret in spec["imagePullSecrets"].elements where secret["name"].isZero { warn(secret["name"], "invalid empty name \"\"") }
    }

    private mutating func fractions(_ list: Place) {
        for name in ["memory", "ephemeral-storage"] where !list.key(name).isNull {
            if let why = QuantityWarnings.fraction(list.key(name).value) { warn(list.key(name), why) }
        }
    }

    private func allContainers(_ spec: Place) -> [Place] {
        ["initContainers", "containers", "ephemeralContainers"].flatMap { spec[$0].elements }
    }

    private mutating func containers(_ spec: Place) {
        for container in allContainers(spec) {
            seccomp(container.value["securityContext"], PodRules.seccompPrefix + container["name"].text)
            if !path.isEmpty { templateAppArmor(container, spec) }
            for list in ["limits", "requests"] { if !container["resources"][list].isNull { fractions(container["resources"][list]) } }
            environment(container["env"])
        }
    }

    private mutating func templateAppArmor(_ container: Place, _ spec: Place) {
        let place = Place(metadata["annotations"], path + "metadata.annotations").key(PodRules.appArmorPrefix + container["name"].text)
        guard !place.isNull, container["securityContext"]["appArmorProfile"].isNull else { return }
        let ofPod = spec["securityContext"]["appArmorProfile"].value
        if ofPod.isNull || ofPod != AppArmorAnnotation.profile(place.text) {
            warn(place, "deprecated since v1.30; use the \"appArmorProfile\" field instead")
        }
    }

    private mutating func environment(_ variables: Place) {
        var seen: Set<String> = []
        for variable in variables.elements where !seen.insert(variable["name"].text).inserted {
            let name = variable["name"].text
            let reference = "$(\(name))"
            let value = variable["value"].text
            if !variable["valueFrom"].isNull || value == reference || !value.contains(reference) {
                warn(variable, "hides previous definition of \"\(name)\", which may be dropped when using apply")
            }
        }
    }

    private mutating func ports(_ spec: Place) {
        var known: [String: [Place]] = [:]
        for port in allContainers(spec).flatMap({ $0["ports"].elements }) {
            let (address, host) = (port["hostIP"].text, port["hostPort"].integer)
            if !address.isEmpty, host == 0 {
                warn(
                    port,
                    "hostIP set without hostPort: {Name:\(port["name"].text) HostPort:0 "
                        + "ContainerPort:\(port["containerPort"].integer) Protocol:\(port["protocol"].text) HostIP:\(address)}")
            }
            let key = "\(port["containerPort"].integer)/\(port["protocol"].text)"
            for other in known[key] ?? [] {
                let (otherAddress, otherHost) = (other["hostIP"].text, other["hostPort"].integer)
                if address == otherAddress, host == otherHost {
                    warn(port, "duplicate port definition with \(other.path)")
                } else if host == 0 || otherHost == 0 {
                    warn(port, "overlapping port definition with \(other.path)")
                } else if host == otherHost, address.isEmpty != otherAddress.isEmpty {
                    warn(port, "dangerously ambiguous port definition with \(other.path)")
                }
            }
            known[key, default: []].append(port)
        }
    }

    private mutating func portNames(_ spec: Place) {
        var known: [String: Place] = [:]
        for port in allContainers(spec).flatMap({ $0["ports"].elements }) where !port["name"].isZero {
            let name = port["name"].text
            if let other = known[name] {
                warn(
                    port,
                    "duplicate port name \"\(name)\" with \(other.path), "
                        + "services and probes that select ports by name will use \(other.path)")
            } else {
                known[name] = port
            }
        }
    }

    private mutating func rest(_ spec: Place) {
        if spec["terminationGracePeriodSeconds"].integer < 0 {
            warn(spec["terminationGracePeriodSeconds"], "must be >= 0; negative values are invalid and will be treated as 1")
        }
        for kind in ["podAffinity", "podAntiAffinity"] {
            let affinity = spec["affinity"][kind]
            for term in affinity["requiredDuringSchedulingIgnoredDuringExecution"].elements where term["labelSelector"].isNull {
                warn(term["labelSelector"], "a null labelSelector results in matching no pod")
            }
            for weighted in affinity["preferredDuringSchedulingIgnoredDuringExecution"].elements {
                let selector = weighted["podAffinityTerm"]["labelSelector"]
                if selector.isNull { warn(selector, "a null labelSelector results in matching no pod") }
            }
        }
    }
}

/// Warnings that several kinds share.
enum QuantityWarnings {
    /// Of an amount of bytes that is no whole number.
    static func fraction(_ value: Value) -> String? {
        guard let quantity = try? Quantity(value: value), quantity.roundedUp(toScale: 0) != quantity else { return nil }
        return "fractional byte value \"\(quantity)\" is invalid, must be an integer"
    }
}

/// What clients are warned of in claims.
enum ClaimWarnings {
    static func ofSpec(_ spec: Place) -> [String] {
        ["requests", "limits"].compactMap { list in
            let storage = spec["resources"][list].key("storage")
            guard !storage.isNull, let why = QuantityWarnings.fraction(storage.value) else { return nil }
            return "\(storage.path): \(why)"
        }
    }
}
