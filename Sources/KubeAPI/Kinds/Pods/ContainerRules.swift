import KubeObject

/// What containers must be.
struct ContainerRules {
    /// The pod's volumes that are in order, by name.
    var volumes: [String: Value]
    /// The names of `spec.resourceClaims`.
    var claims: Set<String>
    var gracePeriod: Int64
    var podRestartPolicy: String
    var usesHostUsers: Bool

    private static let restartPolicies = ["Always", "Never", "OnFailure"]

    func containers(_ containers: Place, _ found: inout Findings) {
        guard !containers.isZero else { return found.required(containers) }
        var names: Set<String> = []
        for container in containers.elements {
            common(container, &found)
            if !names.insert(container["name"].text).inserted { found.duplicate(container["name"]) }
            lifecycle(container, &found)
            probes(container, &found)
            restartPolicy(container, &found)
        }
        hostPorts(containers.elements, &found)
    }

    func initContainers(_ containers: Place, besides regular: Place, _ found: inout Findings) {
        var names = Set(regular.value.elements.map { $0["name"].text })
        for container in containers.elements {
            common(container, &found)
            restartPolicy(container, &found)
            let name = container["name"]
            if names.contains(name.text) { found.duplicate(name) } else if !name.isZero { names.insert(name.text) }
            hostPorts([Place(container.value, containers.path + "[0]")], &found)
            if container["restartPolicy"].text == "Always" {
                lifecycle(container, &found)
                probes(container, &found)
                continue
            }
            for field in ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"] where !container[field].isNull {
                found.forbidden(container[field], "may not be set for init containers without restartPolicy=Always")
            }
            for policy in container["resizePolicy"].elements where policy["restartPolicy"].text == "RestartContainer" {
                found.invalid(policy["restartPolicy"], "must not be set to 'RestartContainer' for non-sidecar initContainers")
            }
        }
    }

    private static let ephemeralFields: Set<String> = [
        "name", "image", "command", "args", "workingDir", "env", "envFrom", "volumeMounts", "volumeDevices",
        "terminationMessagePath", "terminationMessagePolicy", "imagePullPolicy", "securityContext", "stdin", "stdinOnce", "tty",
        "targetContainerName",
    ]
    private static let allFields = [
        "ports", "resources", "resizePolicy", "restartPolicy", "restartPolicyRules", "livenessProbe", "readinessProbe",
        "startupProbe", "lifecycle",
    ]

    func ephemeralContainers(_ containers: Place, besides others: [Value], _ found: inout Findings) {
        let targets = Set(others.map { $0["name"].text })
        var names = targets
        for container in containers.elements {
            common(container, &found)
            Self.image(container, &found)
            if !names.insert(container["name"].text).inserted { found.duplicate(container["name"]) }
            let target = container["targetContainerName"]
            if !target.isZero, !targets.contains(target.text) { found.notFound(target) }
            for field in Self.allFields where !container[field].isZero {
                found.forbidden(container[field], "cannot be set for an Ephemeral Container")
            }
            for mount in container["volumeMounts"].elements {
                for field in ["subPath", "subPathExpr"] where !mount[field].isZero {
                    found.forbidden(mount[field], "cannot be set for an Ephemeral Container")
                }
            }
        }
    }

    /// Of pods, not of templates: images as they are written.
    static func image(_ container: Place, _ found: inout Findings) {
        let image = container["image"].text
        if image.first?.isWhitespace == true || image.last?.isWhitespace == true {
            found.invalid(container["image"], "must not have leading or trailing whitespace")
        }
    }

    private func common(_ container: Place, _ found: inout Findings) {
        if found.require(container["name"]) { found.dnsLabel(container["name"]) }
        found.require(container["image"])
        found.requireOneOf(container["terminationMessagePolicy"], ["File", "FallbackToLogsOnError"])
        ports(container["ports"], &found)
        EnvironmentRules.variables(container["env"], &found)
        EnvironmentRules.sources(container["envFrom"], &found)
        MountRules(container: container, volumes: volumes).check(&found)
        found.requireOneOf(container["imagePullPolicy"], ["Always", "IfNotPresent", "Never"])
        ResourceRules.container(container["resources"], claims: claims, &found)
        resizePolicy(container["resizePolicy"], &found)
        SecurityRules.container(container["securityContext"], usesHostUsers: usesHostUsers, &found)
    }

    private func ports(_ ports: Place, _ found: inout Findings) {
        var names: Set<String> = []
        for port in ports.elements {
            let name = port["name"]
            if !name.isZero {
                let errors = Names.portName(name.text)
                for why in errors { found.invalid(name, why) }
                if errors.isEmpty, !names.insert(name.text).inserted { found.duplicate(name) }
            }
            if port["containerPort"].isZero { found.required(port["containerPort"]) } else { found.port(port["containerPort"]) }
            if !port["hostPort"].isZero { found.port(port["hostPort"]) }
            found.requireOneOf(port["protocol"], ServiceRules.protocols)
        }
    }

    private func hostPorts(_ containers: [Place], _ found: inout Findings) {
        var seen: Set<String> = []
        for container in containers {
            for port in container["ports"].elements where !port["hostPort"].isZero {
                let key = "\(port["protocol"].text)/\(port["hostIP"].text)/\(port["hostPort"].integer)"
                if !seen.insert(key).inserted { found.duplicate(port["hostPort"].with(.string(key))) }
            }
        }
    }

    private func restartPolicy(_ container: Place, _ found: inout Findings) {
        let (policy, rules) = (container["restartPolicy"], container["restartPolicyRules"])
        if policy.isNull {
            guard !rules.isZero else { return }
            found.required(policy, "must specify restartPolicy when restart rules are used")
        } else {
            found.oneOf(policy, Self.restartPolicies)
        }
        if rules.value.elements.count > 20 { found.add(.tooMany(rules.path, rules.value.elements.count, 20)) }
        for rule in rules.elements {
            found.oneOf(rule["action"], ["Restart", "RestartAllContainers"])
            let codes = rule["exitCodes"]
            guard !codes.isNull else { found.required(codes, "must be specified"); continue }
            found.oneOf(codes["operator"], ["In", "NotIn"])
            let count = codes["values"].value.elements.count
            if count > 255 { found.add(.tooMany(codes["values"].path, count, 255)) }
        }
    }

    private func resizePolicy(_ policies: Place, _ found: inout Findings) {
        var seen: Set<String> = []
        for policy in policies.elements {
            let (resource, restart) = (policy["resourceName"], policy["restartPolicy"])
            if !seen.insert(resource.text).inserted { found.duplicate(policy.with(resource.value)) }
            found.requireOneOf(policies.with(resource.value), ["cpu", "memory"])
            found.requireOneOf(policies.with(restart.value), ["NotRequired", "RestartContainer"])
            if podRestartPolicy == "Never", restart.text != "NotRequired" {
                found.invalid(policies.with(restart.value), "must be 'NotRequired' when pod `restartPolicy` is 'Never'")
            }
        }
    }
}

extension ContainerRules {
    private func lifecycle(_ container: Place, _ found: inout Findings) {
        for hook in ["postStart", "preStop"] where !container["lifecycle"][hook].isNull {
            handler(container["lifecycle"][hook], &found)
        }
    }

    private func probes(_ container: Place, _ found: inout Findings) {
        for name in ["livenessProbe", "readinessProbe", "startupProbe"] where !container[name].isNull {
            let probe = container[name]
            handler(probe, &found)
            for field in ["initialDelaySeconds", "timeoutSeconds", "periodSeconds", "successThreshold", "failureThreshold"] {
                found.notNegative(probe[field])
            }
            let grace = probe["terminationGracePeriodSeconds"]
            if !grace.isNull, grace.integer <= 0 { found.invalid(grace, "must be greater than 0") }
            if name == "readinessProbe" {
                if !grace.isNull { found.invalid(grace, "must not be set for readinessProbes") }
            } else if probe["successThreshold"].integer != 1 {
                found.invalid(probe["successThreshold"].with(.integer(probe["successThreshold"].integer)), "must be 1")
            }
        }
    }

    private func handler(_ handler: Place, _ found: inout Findings) {
        let kinds = ["exec", "httpGet", "tcpSocket", "grpc", "sleep"].filter { !handler[$0].isNull }
        guard let kind = kinds.first else { return found.required(handler, "must specify a handler type") }
        let action = handler[kind]
        switch kind {
        case "exec": found.require(action["command"])
        case "httpGet": httpGet(action, &found)
        case "tcpSocket": found.portOrName(action["port"])
        case "grpc": found.port(action["port"])
        default:
            let seconds = action["seconds"].integer
            if seconds < 0 || seconds > gracePeriod {
                found.invalid(
                    action.with(.integer(seconds)),
                    "must be non-negative and less than terminationGracePeriodSeconds (\(gracePeriod))")
            }
        }
        for extra in kinds.dropFirst() { found.forbidden(handler[extra], "may not specify more than 1 handler type") }
    }

    private func httpGet(_ action: Place, _ found: inout Findings) {
        found.require(action["path"])
        found.portOrName(action["port"])
        found.oneOf(action["scheme"], ["HTTP", "HTTPS"])
        for header in action["httpHeaders"].elements {
            for why in Names.httpHeader(header["name"].text) {
                found.invalid(action["httpHeaders"].with(.string(header["name"].text)), why)
            }
        }
    }
}

/// What the environment of containers must be.
enum EnvironmentRules {
    static func variables(_ variables: Place, _ found: inout Findings) {
        for variable in variables.elements {
            if found.require(variable["name"]) { found.follows(variable["name"], Names.environmentVariable) }
            source(variable, &found)
        }
    }

    private static func source(_ variable: Place, _ found: inout Findings) {
        let source = variable["valueFrom"]
        guard !source.isNull else { return }
        if !source["fieldRef"].isNull { FieldReferenceRules.field(source["fieldRef"], FieldReferenceRules.ofEnvironment, &found) }
        if !source["resourceFieldRef"].isNull {
            FieldReferenceRules.resource(source["resourceFieldRef"], inVolume: false, &found)
        }
        for kind in ["configMapKeyRef", "secretKeyRef"] where !source[kind].isNull { key(source[kind], &found) }
        if !source["fileKeyRef"].isNull { file(source["fileKeyRef"], &found) }
        let kinds = ["fieldRef", "resourceFieldRef", "configMapKeyRef", "secretKeyRef", "fileKeyRef"]
        let shown = source.with("")
        switch kinds.count(where: { !source[$0].isNull }) {
        case 0:
            found.invalid(
                shown, "must specify one of: `fieldRef`, `resourceFieldRef`, `configMapKeyRef`, `secretKeyRef` or `fileKeyRef`")
        case _ where !variable["value"].isZero: found.invalid(shown, "may not be specified when `value` is not empty")
        case 1: break
        default: found.invalid(shown, "may not have more than one field specified at a time")
        }
    }

    private static func key(_ reference: Place, _ found: inout Findings) {
        found.dnsSubdomain(reference["name"].with(.string(reference["name"].text)))
        if found.require(reference["key"]) { found.follows(reference["key"], Names.configMapKey) }
    }

    private static func file(_ reference: Place, _ found: inout Findings) {
        if found.require(reference["key"]) { found.follows(reference["key"], Names.environmentVariable) }
        if found.require(reference["volumeName"]) { found.dnsLabel(reference["volumeName"]) }
        if found.require(reference["path"]) { Paths.noBacksteps(reference["path"], &found) }
    }

    static func sources(_ sources: Place, _ found: inout Findings) {
        for source in sources.elements {
            if !source["prefix"].isZero { found.follows(source["prefix"], Names.environmentVariable) }
            let kinds = ["configMapRef", "secretRef"].filter { !source[$0].isNull }
            for kind in kinds where found.require(source[kind]["name"]) {
                found.follows(source[kind]["name"]) { Names.dnsSubdomain($0, isPrefix: true) }
            }
            if kinds.isEmpty { found.invalid(sources.with(""), "must specify one of: `configMapRef` or `secretRef`") }
            if kinds.count > 1 { found.invalid(sources.with(""), "may not have more than one field specified at a time") }
        }
    }
}

/// What the mounts and devices of a container must be.
struct MountRules {
    var container: Place
    var volumes: [String: Value]

    func check(_ found: inout Findings) {
        let (mounts, devices) = (container["volumeMounts"], container["volumeDevices"])
        self.mounts(mounts, devices, &found)
        self.devices(devices, mounts, &found)
    }

    private func mounts(_ mounts: Place, _ devices: Place, _ found: inout Findings) {
        let deviceNames = Set(devices.value.elements.map { $0["name"].text })
        let devicePaths = Set(devices.value.elements.map { $0["devicePath"].text })
        var paths: Set<String> = []
        for mount in mounts.elements {
            let (name, path) = (mount["name"].with(.string(mount["name"].text)), mount["mountPath"])
            found.require(name)
            if volumes[name.text] == nil { found.notFound(name) }
            found.require(path)
            if !paths.insert(path.text).inserted { found.invalid(path, "must be unique") }
            if deviceNames.contains(name.text) { found.invalid(name, "must not already exist in volumeDevices") }
            if devicePaths.contains(path.text) { found.invalid(path, "must not already exist as a path in volumeDevices") }
            subPaths(mount, in: mounts, &found)
            propagation(mount, in: mounts, &found)
        }
    }

    private func subPaths(_ mount: Place, in mounts: Place, _ found: inout Findings) {
        if !mount["subPath"].isZero { Paths.descending(mounts["subPath"].with(mount["subPath"].value), &found) }
        let expression = mount["subPathExpr"]
        guard !expression.isZero else { return }
        if !mount["subPath"].isZero { found.invalid(expression, "subPathExpr and subPath are mutually exclusive") }
        Paths.descending(mounts["subPathExpr"].with(expression.value), &found)
    }

    private func propagation(_ mount: Place, in mounts: Place, _ found: inout Findings) {
        let mode = mounts["mountPropagation"].with(mount["mountPropagation"].value)
        if !mode.isNull {
            found.oneOf(mode, ["Bidirectional", "HostToContainer", "None"])
            if mode.text == "Bidirectional", container["securityContext"]["privileged"].value.bool != true {
                found.forbidden(mode, "Bidirectional mount propagation is available only to privileged containers")
            }
        }
        let recursive = mounts["recursiveReadOnly"].with(mount["recursiveReadOnly"].value)
        switch recursive.value.string {
        case nil, "Disabled": break
        case "Enabled", "IfPossible":
            if mount["readOnly"].value.bool != true { found.forbidden(recursive, "may only be specified when readOnly is true") }
            if !mode.isNull, mode.text != "None" {
                found.forbidden(recursive, "may only be specified when mountPropagation is None or not specified")
            }
        default: found.oneOf(recursive, ["Disabled", "Enabled", "IfPossible"])
        }
    }

    private func devices(_ devices: Place, _ mounts: Place, _ found: inout Findings) {
        let mountNames = Set(mounts.value.elements.map { $0["name"].text })
        let mountPaths = Set(mounts.value.elements.map { $0["mountPath"].text })
        var (names, paths): (Set<String>, Set<String>) = ([], [])
        for device in devices.elements {
            let (name, path) = (device["name"].with(.string(device["name"].text)), device["devicePath"])
            found.require(name)
            if names.contains(name.text) { found.invalid(name, "must be unique") }
            if let volume = volumes[name.text] {
                if volume["persistentVolumeClaim"].isNull, volume["ephemeral"].isNull {
                    found.invalid(name, "can only use volume source type of PersistentVolumeClaim or Ephemeral for block mode")
                }
            } else {
                found.notFound(name)
            }
            found.require(path)
            if paths.contains(path.text) { found.invalid(path, "must be unique") }
            if path.text.split(separator: "/").contains("..") {
                found.invalid(path, "can not contain backsteps ('..')")
            } else {
                paths.insert(path.text)
            }
            if mountNames.contains(name.text) { found.invalid(name, "must not already exist in volumeMounts") }
            if mountPaths.contains(path.text) { found.invalid(path, "must not already exist as a path in volumeMounts") }
            if !name.isZero { names.insert(name.text) }
        }
    }
}
