/// What runs containers on a node: the calls of CRI v1 that a kubelet makes. `CRIRuntime` speaks to a real runtime,
/// `SimulatedRuntime` keeps everything in memory; one contract suite tests both.
///
/// Every call throws `RuntimeError`, and `CancellationError` where its task was cancelled. All have a deadline.
/// Sandboxes and containers are named by the runtime's own IDs.
public protocol ContainerRuntime: Sendable {
    func version() async throws -> CRI.VersionResponse
    /// The conditions `RuntimeReady` and `NetworkReady`; with `verbose` also the runtime's configuration as JSON in `info`.
    func status(verbose: Bool) async throws -> CRI.StatusResponse
    /// The cgroup driver; nil where the runtime has no such call (containerd before 2.0).
    func runtimeConfig() async throws -> CRI.RuntimeConfigResponse?

    /// Makes the pod's sandbox with its network and returns its ID.
    func runPodSandbox(_ config: CRI.PodSandboxConfig, handler: String) async throws -> String
    /// Kills what still runs in it and takes its network away. May be repeated.
    func stopPodSandbox(_ id: String) async throws
    /// Removes it with all its containers. A sandbox that is gone already is no error.
    func removePodSandbox(_ id: String) async throws
    func podSandboxStatus(_ id: String, verbose: Bool) async throws -> CRI.PodSandboxStatusResponse
    func podSandboxes(_ filter: CRI.PodSandboxFilter?) async throws -> [CRI.PodSandbox]
    func podSandboxStats(_ filter: CRI.PodSandboxStatsFilter?) async throws -> [CRI.PodSandboxStats]

    func createContainer(
        _ config: CRI.ContainerConfig, in sandbox: String, sandboxConfig: CRI.PodSandboxConfig
    ) async throws -> String
    func startContainer(_ id: String) async throws
    /// Sends the stop signal, and SIGKILL after `timeout` seconds. Returns when the container has exited. May be repeated.
    func stopContainer(_ id: String, timeout: Int64) async throws
    /// Removes it, by force where it runs. A container that is gone already is no error.
    func removeContainer(_ id: String) async throws
    func containers(_ filter: CRI.ContainerFilter?) async throws -> [CRI.Container]
    func containerStatus(_ id: String, verbose: Bool) async throws -> CRI.ContainerStatusResponse
    func containerStats(_ filter: CRI.ContainerStatsFilter?) async throws -> [CRI.ContainerStats]
    func updateContainerResources(_ id: String, _ resources: CRI.LinuxContainerResources) async throws
    /// Makes the runtime open the container's log file anew, after the file was renamed.
    func reopenContainerLog(_ id: String) async throws

    /// Runs a command and collects its output. A timeout (seconds; 0 is none of its own) is `deadlineExceeded`.
    func execSync(_ id: String, command: [String], timeout: Int64) async throws -> CRI.ExecSyncResponse
    /// The URL at which the runtime streams this exec.
    func exec(_ request: CRI.ExecRequest) async throws -> String
    func attach(_ request: CRI.AttachRequest) async throws -> String
    func portForward(_ request: CRI.PortForwardRequest) async throws -> String

    func images(_ filter: CRI.ImageFilter?) async throws -> [CRI.Image]
    /// Nil where the image is not here.
    func imageStatus(_ image: CRI.ImageSpec) async throws -> CRI.Image?
    /// Returns the reference of what was pulled, usually the image's digest.
    func pullImage(_ image: CRI.ImageSpec, auth: CRI.AuthConfig?, sandbox: CRI.PodSandboxConfig?) async throws -> String
    func removeImage(_ image: CRI.ImageSpec) async throws
    func imageFsInfo() async throws -> CRI.ImageFsInfoResponse

    /// Calls back, one at a time and in order, whenever a container or sandbox was created, started, stopped or deleted, until cancelled or until the
    /// stream breaks (then throws). Events are hints, may repeat and may be lost while not subscribed: look at the
    /// container then. Throws `unimplemented` where the runtime tells nothing; poll `containers` then.
    func watchEvents(_ event: @escaping @Sendable (RuntimeEvent) async -> Void) async throws
}

/// Something happened to a container or a sandbox.
public struct RuntimeEvent: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case created, started, stopped, deleted
    }

    public var kind: Kind
    /// The container's ID, or the sandbox's.
    public var containerID: String
    /// The sandbox it belongs to, where the runtime says so.
    public var podSandboxID: String?

    public init(_ kind: Kind, containerID: String, podSandboxID: String? = nil) {
        self.kind = kind
        self.containerID = containerID
        self.podSandboxID = podSandboxID
    }
}

extension ContainerRuntime {
    public func status() async throws -> CRI.StatusResponse { try await status(verbose: false) }
    public func containerStatus(_ id: String) async throws -> CRI.ContainerStatus {
        guard let status = try await containerStatus(id, verbose: false).status else {
            throw RuntimeError(.internalError, "the runtime sent no status of container \(id)", call: "ContainerStatus")
        }
        return status
    }
    public func podSandboxStatus(_ id: String) async throws -> CRI.PodSandboxStatus {
        guard let status = try await podSandboxStatus(id, verbose: false).status else {
            throw RuntimeError(.internalError, "the runtime sent no status of sandbox \(id)", call: "PodSandboxStatus")
        }
        return status
    }
}
