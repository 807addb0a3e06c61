// A real containerd for tests of the node, with a busybox image and a data directory of its own; all is removed.
import ContainerRuntime
import KubeObject
import Testing

@testable import Kubelet

#if canImport(Glibc)
    import Glibc
#endif

struct RuntimeFixture: Sendable {
    static let image = "apus.test/busybox:1"
    static let missing: [String] =
        (getuid() == 0 ? [] : ["root"])
        + ["containerd", "runc", "ctr", "unshare", "ip", "busybox"].filter { HostProcess.find($0) == nil }
        + (HostFiles.exists("/usr/lib/cni/bridge") || HostFiles.exists("/opt/cni/bin/bridge") ? [] : ["CNI plugins"])
    static let why = Comment(rawValue: "needs root, containerd and CNI plugins; missing: \(missing.joined(separator: ", "))")

    var configuration: ContainerdConfiguration
    var runtime: CRIRuntime
    var network: NodeNetwork

    /// - Parameter inOwnNetwork: containerd, and with it every pod, is in a network namespace without a way out.
    static func with(
        _ name: String, inOwnNetwork: Bool, _ body: @escaping @Sendable (RuntimeFixture) async throws -> Void
    ) async throws {
        let directory = "/tmp/apus-node-\(getpid())-\(name)"
        try HostFiles.makeDirectory(directory + "/images")
        try HostFiles.replace(directory + "/images/busybox.tar", busybox())
        var configuration = try ContainerdConfiguration.detected(dataDirectory: directory)
        if inOwnNetwork {
            configuration.launcher = ["/usr/bin/unshare", "--net", "/bin/sh", "-c", #"ip link set lo up && exec "$@""#, "sh"]
        }
        let network = NodeNetwork(
            configurationDirectory: configuration.cniConfigurationDirectory, addressDirectory: directory + "/cni/ipam")
        if inOwnNetwork { try network.configure(podCIDRs: ["10.244.7.0/24"]) }
        let supervisor = ContainerdSupervisor(configuration: configuration)
        let settled = configuration
        let failure: (any Error)?
        do {
            try await supervisor.start()
            try await CRIRuntime.connected(to: configuration.socketPath) { runtime in
                try await runtime.waitUntilReady(deadline: .seconds(20))
                try await body(RuntimeFixture(configuration: settled, runtime: runtime, network: network))
            }
            failure = nil
        } catch {
            failure = error
        }
        #expect(await supervisor.removeAll() == [])
        for hierarchy in HostFiles.names(in: "/sys/fs/cgroup") { rmdir("/sys/fs/cgroup/\(hierarchy)/apus-node-test") }
        rmdir("/sys/fs/cgroup/apus-node-test")
        #expect(HostFiles.removeTree(directory) == nil)
        if let failure { throw failure }
    }

    private static func busybox() throws -> [UInt8] {
        var layer = TarWriter()
        layer.directory("bin")
        layer.directory("tmp", mode: 0o1777)
        layer.directory("www")
        layer.file("www/index.html", Array("hello from the pod\n".utf8))
        layer.file("bin/busybox", try HostFiles.read(HostProcess.find("busybox") ?? ""), mode: 0o755)
        for name in ["sh", "sleep", "echo", "cat", "ping", "wget", "stty", "httpd"] { layer.symlink("bin/" + name, to: "busybox") }
        return ImageArchive(reference: image, command: ["/bin/sh"], layer: layer).bytes()
    }

    /// A pod with one running container.
    struct Pod: Sendable {
        var sandbox: String
        var container: String
        var address: String
        var value: Value
    }

    func pod(_ name: String, onHostNetwork: Bool, _ script: String) async throws -> Pod {
        let labels = [
            PodReference.nameLabel: name, PodReference.namespaceLabel: "default", PodReference.uidLabel: name + "-uid",
            PodReference.containerLabel: "app",
        ]
        var sandboxConfig = CRI.PodSandboxConfig(
            metadata: CRI.PodSandboxMetadata(name: name, uid: name + "-uid", namespace: "default"), hostname: onHostNetwork ? "" : name,
            logDirectory: configuration.dataDirectory + "/logs/" + name, labels: labels)
        let namespaces = CRI.NamespaceOption(network: onHostNetwork ? .node : .pod, pid: .container, ipc: .pod)
        sandboxConfig.linux = CRI.LinuxPodSandboxConfig(
            cgroupParent: "/apus-node-test", securityContext: CRI.LinuxSandboxSecurityContext(namespaceOptions: namespaces))
        try HostFiles.makeDirectory(sandboxConfig.logDirectory)
        let sandbox = try await runtime.runPodSandbox(sandboxConfig, handler: "")
        var config = CRI.ContainerConfig()
        config.metadata = CRI.ContainerMetadata(name: "app")
        config.image = CRI.ImageSpec(image: Self.image)
        config.command = ["/bin/sh", "-c", script]
        config.labels = labels
        config.logPath = "app.log"
        config.linux = CRI.LinuxContainerConfig(
            securityContext: CRI.LinuxContainerSecurityContext(namespaceOptions: namespaces))
        let container = try await runtime.createContainer(config, in: sandbox, sandboxConfig: sandboxConfig)
        try await runtime.startContainer(container)
        let address = try await runtime.podSandboxStatus(sandbox).network?.ip ?? ""
        let value: Value = [
            "metadata": ["name": .string(name), "namespace": "default", "uid": .string(name + "-uid")],
            "spec": ["containers": [["name": "app"]]],
            "status": [
                "containerStatuses": [["name": "app", "containerID": .string("containerd://" + container), "state": ["running": [:]]]]
            ],
        ]
        return Pod(sandbox: sandbox, container: container, address: address, value: value)
    }

    /// Looks until the condition holds; at most ten seconds.
    static func eventually(_ what: Comment, _ condition: () async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            if try await condition() { return }
            try await Task.sleep(for: .milliseconds(20))
        }
        Issue.record(what)
    }
}
