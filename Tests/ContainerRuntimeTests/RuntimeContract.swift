// What every container runtime must do, whoever implements it. Each case makes what it needs and removes it.
import Testing

@testable import ContainerRuntime

struct RuntimeContract: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var run: @Sendable (any ContainerRuntime) async throws -> Void

    init(_ name: String, _ run: @escaping @Sendable (any ContainerRuntime) async throws -> Void) {
        testDescription = name
        self.run = run
    }

    /// The image that both runtimes have, with a busybox in it.
    static let image = "apus.test/busybox:1"

    static let cases = [
        RuntimeContract("says its version and that it is ready", ready),
        RuntimeContract("a sandbox lives from ready to gone", sandboxLife),
        RuntimeContract("a container lives from created to gone", containerLife),
        RuntimeContract("a container's exit code is kept", exitCode),
        RuntimeContract("SIGTERM ends a container that heeds it, within its grace", gracefulStop),
        RuntimeContract("SIGKILL ends a container that does not", forcedStop),
        RuntimeContract("execSync gives output and exit code", execSync),
        RuntimeContract("what is not there is NotFound, and removing it is no error", notFound),
        RuntimeContract("a name is given once in a sandbox", duplicateName),
        RuntimeContract("a missing image is named in the error", missingImage),
        RuntimeContract("lists are filtered by label, sandbox and state", filters),
        RuntimeContract("removing a sandbox removes its containers", cascade),
        RuntimeContract("events tell of start and stop", events),
        RuntimeContract("stats show the running container", stats),
        RuntimeContract("images are listed and found by name", images),
    ]

    static func sandboxConfig(_ name: String) -> CRI.PodSandboxConfig {
        var config = CRI.PodSandboxConfig(
            metadata: CRI.PodSandboxMetadata(name: name, uid: name + "-uid", namespace: "contract", attempt: 0),
            labels: ["suite": "contract", "name": name])
        // The host's network, so that no CNI is needed: the real runtime runs in a namespace of its own.
        let namespaces = CRI.NamespaceOption(network: .node, pid: .container, ipc: .pod)
        config.linux = CRI.LinuxPodSandboxConfig(
            cgroupParent: "/apus-contract", securityContext: CRI.LinuxSandboxSecurityContext(namespaceOptions: namespaces))
        return config
    }

    static func containerConfig(_ name: String, _ script: String) -> CRI.ContainerConfig {
        var config = CRI.ContainerConfig()
        config.metadata = CRI.ContainerMetadata(name: name, attempt: 0)
        config.image = CRI.ImageSpec(image: image)
        config.command = ["/bin/busybox", "sh", "-c", script]
        config.labels = ["container": name]
        config.linux = CRI.LinuxContainerConfig(
            securityContext: CRI.LinuxContainerSecurityContext(
                namespaceOptions: CRI.NamespaceOption(network: .node, pid: .container, ipc: .pod)))
        return config
    }

    static let forever = "trap 'exit 3' TERM; while :; do sleep 0.05; done"
    static let stubborn = "trap '' TERM; while :; do sleep 0.05; done"

    /// Runs `body` with a sandbox of its own, which is removed afterwards.
    static func withSandbox(
        _ runtime: any ContainerRuntime, _ name: String, _ body: (String, CRI.PodSandboxConfig) async throws -> Void
    ) async throws {
        let config = sandboxConfig(name)
        let id = try await runtime.runPodSandbox(config, handler: "")
        do {
            try await body(id, config)
        } catch {
            try? await runtime.removePodSandbox(id)
            throw error
        }
        try await runtime.stopPodSandbox(id)
        try await runtime.removePodSandbox(id)
    }

    static func started(
        _ runtime: any ContainerRuntime, _ name: String, _ script: String, _ sandbox: String, _ config: CRI.PodSandboxConfig
    ) async throws -> String {
        let id = try await runtime.createContainer(containerConfig(name, script), in: sandbox, sandboxConfig: config)
        try await runtime.startContainer(id)
        return id
    }

    /// Looks until the condition holds; at most ten seconds.
    static func eventually(_ what: Comment, _ condition: () async throws -> Bool) async throws {
        let end = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < end {
            if try await condition() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record(what)
    }

    static func code(_ call: () async throws -> Void) async -> RuntimeError.Code? {
        do {
            try await call()
            return nil
        } catch {
            return (error as? RuntimeError)?.code
        }
    }
}
