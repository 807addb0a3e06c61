import ContainerRuntime
import KubeObject

/// A container's privileges: its own `securityContext` over the pod's
/// (https://kubernetes.io/docs/tasks/configure-pod-container/security-context/).
struct SecurityContext {
    var pod: Value
    var container: Value
    /// Whom the image runs as.
    var imageUser: ImageUser
    var seccompDirectory: String

    struct ImageUser: Sendable, Hashable {
        /// Nil where the image names its user instead.
        var uid: Int64?
        var name: String

        static let root = ImageUser(uid: 0, name: "")
    }

    private var own: Value { container["securityContext"] }
    private var shared: Value { pod["spec"]["securityContext"] }

    private func effective(_ member: String) -> Value { own[member].isNull ? shared[member] : own[member] }

    func make(targetContainerID: String = "", extraGroups: [Int64] = []) throws(ContainerConfigError) -> CRI.LinuxContainerSecurityContext {
        try checkNonRoot()
        var context = CRI.LinuxContainerSecurityContext()
        if let user = effective("runAsUser").integer {
            context.runAsUser = user
        } else if let user = imageUser.uid {
            context.runAsUser = user
        } else {
            context.runAsUsername = imageUser.name
        }
        context.runAsGroup = effective("runAsGroup").integer
        context.supplementalGroups = Self.supplementalGroups(pod) + extraGroups
        context.supplementalGroupsPolicy = shared.text("supplementalGroupsPolicy") == "Strict" ? .strict : .merge
        context.privileged = own.flag("privileged")
        context.readonlyRootfs = own.flag("readOnlyRootFilesystem")
        context.noNewPrivs = own["allowPrivilegeEscalation"].bool == false
        context.namespaceOptions = Self.namespaces(pod, targetContainerID: targetContainerID)
        context.capabilities = capabilities
        context.selinuxOptions = Self.selinux(effective("seLinuxOptions"))
        context.seccomp = seccomp
        context.apparmor = apparmor
        if own.text("procMount") != "Unmasked" {
            context.maskedPaths = Self.maskedPaths
            context.readonlyPaths = Self.readonlyPaths
        }
        return context
    }

    private func checkNonRoot() throws(ContainerConfigError) {
        guard effective("runAsNonRoot").bool == true else { return }
        let place = "(pod: \"\(pod.podDescription)\", container: \(container.nameMember))"
        if let user = effective("runAsUser").integer {
            if user == 0 { throw ContainerConfigError("container's runAsUser breaks non-root policy \(place)") }
            return
        }
        if imageUser.uid == 0 { throw ContainerConfigError("container has runAsNonRoot and image will run as root \(place)") }
        if imageUser.uid == nil {
            throw ContainerConfigError(
                "container has runAsNonRoot and image has non-numeric user (\(imageUser.name)), cannot verify user is non-root \(place)")
        }
    }

    private var capabilities: CRI.Capability? {
        guard !own["capabilities"].isNull else { return nil }
        var result = CRI.Capability()
        result.addCapabilities = (own["capabilities"]["add"].array ?? []).compactMap(\.string)
        result.dropCapabilities = (own["capabilities"]["drop"].array ?? []).compactMap(\.string)
        return result
    }

    private var seccomp: CRI.SecurityProfile {
        var profile = CRI.SecurityProfile()
        profile.profileType = .unconfined
        if own.flag("privileged") { return profile }
        let chosen = effective("seccompProfile")
        switch chosen.text("type") {
        case "RuntimeDefault": profile.profileType = .runtimeDefault
        case "Localhost":
            profile.profileType = .localhost
            profile.localhostRef = "\(seccompDirectory)/\(chosen.text("localhostProfile"))"
        default: break
        }
        return profile
    }

    private var apparmor: CRI.SecurityProfile? {
        let chosen = effective("appArmorProfile")
        guard !chosen.isNull else { return nil }
        var profile = CRI.SecurityProfile()
        switch chosen.text("type") {
        case "Unconfined": profile.profileType = .unconfined
        case "Localhost":
            profile.profileType = .localhost
            profile.localhostRef = chosen.text("localhostProfile")
        default: profile.profileType = .runtimeDefault
        }
        return profile
    }

    static func selinux(_ options: Value) -> CRI.SELinuxOption? {
        guard !options.isNull else { return nil }
        var result = CRI.SELinuxOption()
        result.user = options.text("user")
        result.role = options.text("role")
        result.type = options.text("type")
        result.level = options.text("level")
        return result
    }

    /// The pod's own groups and the one that owns its volumes.
    static func supplementalGroups(_ pod: Value) -> [Int64] {
        let context = pod["spec"]["securityContext"]
        var groups = (context["supplementalGroups"].array ?? []).compactMap(\.integer)
        if let group = context["fsGroup"].integer, !groups.contains(group) { groups.append(group) }
        return groups
    }

    static func namespaces(_ pod: Value, targetContainerID: String = "") -> CRI.NamespaceOption {
        var options = CRI.NamespaceOption()
        let spec = pod["spec"]
        options.network = spec.flag("hostNetwork") ? .node : .pod
        options.ipc = spec.flag("hostIPC") ? .node : .pod
        options.pid = spec.flag("hostPID") ? .node : spec.flag("shareProcessNamespace") ? .pod : .container
        if !targetContainerID.isEmpty {
            options.pid = .target
            options.targetID = targetContainerID
        }
        return options
    }

    private static let maskedPaths = [
        "/proc/asound", "/proc/acpi", "/proc/interrupts", "/proc/kcore", "/proc/keys", "/proc/latency_stats",
        "/proc/timer_list", "/proc/timer_stats", "/proc/sched_debug", "/proc/scsi", "/sys/firmware",
        "/sys/devices/virtual/powercap",
    ]
    private static let readonlyPaths = ["/proc/bus", "/proc/fs", "/proc/irq", "/proc/sys", "/proc/sysrq-trigger"]
}

/// Kernel parameters that a pod may set (https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/).
enum Sysctls {
    private static let safe: Set<String> = [
        "kernel.shm_rmid_forced", "net.ipv4.ip_local_port_range", "net.ipv4.tcp_syncookies", "net.ipv4.ping_group_range",
        "net.ipv4.ip_unprivileged_port_start", "net.ipv4.ip_local_reserved_ports", "net.ipv4.tcp_keepalive_time",
        "net.ipv4.tcp_fin_timeout", "net.ipv4.tcp_keepalive_intvl", "net.ipv4.tcp_keepalive_probes",
        "net.ipv4.tcp_rmem", "net.ipv4.tcp_wmem",
    ]

    static func of(_ pod: Value) -> [String: String] {
        var result: [String: String] = [:]
        for entry in pod["spec"]["securityContext"]["sysctls"].array ?? [] {
            result[entry.nameMember.replacing("/", with: ".")] = entry.text("value")
        }
        return result
    }

    /// The first sysctl a pod sets and must not.
    static func forbidden(in pod: Value, allowed: [String]) -> String? {
        of(pod).keys.sorted().first { name in
            if safe.contains(name) {
                return name.hasPrefix("net.") && pod.usesHostNetwork
                    || name.hasPrefix("kernel.") && pod["spec"].flag("hostIPC")
            }
            return !allowed.contains { $0 == name || $0.hasSuffix("*") && name.hasPrefix($0.dropLast()) }
        }
    }
}
