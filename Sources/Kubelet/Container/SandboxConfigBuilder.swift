import ContainerRuntime
import KubeObject

/// A pod's sandbox as the runtime is asked for it.
struct SandboxConfigBuilder {
    var configuration: KubeletConfiguration
    var paths: KubeletPaths
    /// The text of the host's `resolv.conf`.
    var hostResolver: String
    var machineMemory: Int64
    /// Where the pod's containers are accounted; empty where the runtime decides.
    var cgroupParent: String

    func config(for pod: Value, attempt: UInt32) throws(ContainerConfigError) -> CRI.PodSandboxConfig {
        var config = CRI.PodSandboxConfig()
        var metadata = CRI.PodSandboxMetadata()
        metadata.name = pod.name
        metadata.namespace = pod.namespace
        metadata.uid = pod.uid
        metadata.attempt = attempt
        config.metadata = metadata
        if !pod.usesHostNetwork {
            config.hostname = try PodHostname.of(pod, clusterDomain: configuration.clusterDomain).printed
        }
        config.logDirectory = paths.logDirectory(namespace: pod.namespace, name: pod.name, uid: pod.uid)
        config.dnsConfig = ResolverConfig(
            clusterDNS: configuration.clusterDNS, clusterDomain: configuration.clusterDomain, host: hostResolver
        ).config(for: pod)
        if !pod.usesHostNetwork { config.portMappings = Self.portMappings(pod) }
        config.labels = RuntimeLabels.pod(pod)
        config.annotations = RuntimeLabels.podAnnotations(pod)
        config.linux = linux(pod)
        return config
    }

    private func linux(_ pod: Value) -> CRI.LinuxPodSandboxConfig {
        var linux = CRI.LinuxPodSandboxConfig()
        linux.cgroupParent = cgroupParent
        linux.sysctls = Sysctls.of(pod)
        var context = CRI.LinuxSandboxSecurityContext()
        context.namespaceOptions = SecurityContext.namespaces(pod)
        let shared = pod["spec"]["securityContext"]
        context.runAsUser = shared["runAsUser"].integer
        context.runAsGroup = shared["runAsGroup"].integer
        context.supplementalGroups = SecurityContext.supplementalGroups(pod)
        context.supplementalGroupsPolicy = shared.text("supplementalGroupsPolicy") == "Strict" ? .strict : .merge
        context.selinuxOptions = SecurityContext.selinux(shared["seLinuxOptions"])
        context.privileged = (pod.containers + pod.initContainers).contains { $0["securityContext"].flag("privileged") }
        context.seccomp = CRI.SecurityProfile()
        linux.securityContext = context
        let resources = LinuxResources(pod: pod, machineMemory: machineMemory, limitsCPU: configuration.cpuCFSQuota)
        linux.resources = resources.sandbox()
        linux.overhead = resources.overhead()
        return linux
    }

    static func portMappings(_ pod: Value) -> [CRI.PortMapping] {
        var result: [CRI.PortMapping] = []
        for container in pod.containers + pod.initContainers.filter(\.isSidecar) {
            for port in container["ports"].array ?? [] where (port["hostPort"].integer ?? 0) > 0 {
                var mapping = CRI.PortMapping()
                mapping.protocol =
                    switch port.text("protocol") {
                    case "UDP": .udp
                    case "SCTP": .sctp
                    default: .tcp
                    }
                mapping.containerPort = Int32(truncatingIfNeeded: port["containerPort"].integer ?? 0)
                mapping.hostPort = Int32(truncatingIfNeeded: port["hostPort"].integer ?? 0)
                mapping.hostIP = port.text("hostIP")
                result.append(mapping)
            }
        }
        return result
    }
}
