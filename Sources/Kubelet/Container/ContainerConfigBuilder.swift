import ContainerRuntime
import KubeObject

/// A container as the runtime is asked for it. All that had to be looked up is here already.
struct ContainerConfigBuilder {
    var pod: Value
    var container: Value
    var start: PodMachine.ContainerStart
    var environment: [(name: String, value: String)]
    var mounts: [CRI.Mount]
    var imageUser: SecurityContext.ImageUser
    var extraGroups: [Int64]
    var configuration: KubeletConfiguration
    var paths: KubeletPaths
    var machineMemory: Int64

    func make() throws(ContainerConfigError) -> CRI.ContainerConfig {
        var config = CRI.ContainerConfig()
        var metadata = CRI.ContainerMetadata()
        metadata.name = container.nameMember
        metadata.attempt = UInt32(clamping: start.restartCount)
        config.metadata = metadata
        var image = CRI.ImageSpec()
        image.image = start.imageReference
        image.userSpecifiedImage = container.text("image")
        config.image = image
        let variables = Dictionary(environment.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
        config.command = (container["command"].array ?? []).compactMap(\.string).map { Expansion.expand($0) { variables[$0] } }
        config.args = (container["args"].array ?? []).compactMap(\.string).map { Expansion.expand($0) { variables[$0] } }
        config.workingDir = container.text("workingDir")
        config.envs = environment.map { variable in
            var pair = CRI.KeyValue()
            pair.key = variable.name
            pair.value = Array(variable.value.utf8)
            return pair
        }
        config.mounts = mounts
        config.labels = RuntimeLabels.container(container, pod)
        config.annotations = RuntimeLabels.containerAnnotations(container, pod, restartCount: start.restartCount)
        config.logPath = paths.logFile(container: container.nameMember, restartCount: start.restartCount)
        config.stdin = container.flag("stdin")
        config.stdinOnce = container.flag("stdinOnce")
        config.tty = container.flag("tty")
        var linux = CRI.LinuxContainerConfig()
        linux.resources = LinuxResources(
            pod: pod, machineMemory: machineMemory, limitsCPU: configuration.cpuCFSQuota
        ).container(container)
        linux.securityContext = try SecurityContext(
            pod: pod, container: container, imageUser: imageUser, seccompDirectory: configuration.seccompDirectory
        ).make(targetContainerID: start.targetContainerID, extraGroups: extraGroups)
        config.linux = linux
        return config
    }
}
