// Requests and responses of CRI v1 calls.
// Written by scripts/generate-cri.py; change that, not this.

extension CRI {
    public struct VersionRequest: CRIMessage {
        public var version: String = ""

        public init() {}
        public init(version: String = "") {
            self.version = version
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &version)
        }
    }

    public struct VersionResponse: CRIMessage {
        public var version: String = ""
        public var runtimeName: String = ""
        public var runtimeVersion: String = ""
        public var runtimeApiVersion: String = ""

        public init() {}
        public init(
            version: String = "", runtimeName: String = "", runtimeVersion: String = "", runtimeApiVersion: String = ""
        ) {
            self.version = version
            self.runtimeName = runtimeName
            self.runtimeVersion = runtimeVersion
            self.runtimeApiVersion = runtimeApiVersion
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &version)
            try coder.field(2, &runtimeName)
            try coder.field(3, &runtimeVersion)
            try coder.field(4, &runtimeApiVersion)
        }
    }

    public struct RunPodSandboxRequest: CRIMessage {
        public var config: PodSandboxConfig? = nil
        public var runtimeHandler: String = ""

        public init() {}
        public init(config: PodSandboxConfig? = nil, runtimeHandler: String = "") {
            self.config = config
            self.runtimeHandler = runtimeHandler
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &config)
            try coder.field(2, &runtimeHandler)
        }
    }

    public struct RunPodSandboxResponse: CRIMessage {
        public var podSandboxID: String = ""

        public init() {}
        public init(podSandboxID: String = "") {
            self.podSandboxID = podSandboxID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
        }
    }

    public struct StopPodSandboxRequest: CRIMessage {
        public var podSandboxID: String = ""

        public init() {}
        public init(podSandboxID: String = "") {
            self.podSandboxID = podSandboxID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
        }
    }

    public struct StopPodSandboxResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct RemovePodSandboxRequest: CRIMessage {
        public var podSandboxID: String = ""

        public init() {}
        public init(podSandboxID: String = "") {
            self.podSandboxID = podSandboxID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
        }
    }

    public struct RemovePodSandboxResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct PodSandboxStatusRequest: CRIMessage {
        public var podSandboxID: String = ""
        public var verbose: Bool = false

        public init() {}
        public init(podSandboxID: String = "", verbose: Bool = false) {
            self.podSandboxID = podSandboxID
            self.verbose = verbose
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
            try coder.field(2, &verbose)
        }
    }

    public struct PodSandboxStatusResponse: CRIMessage {
        public var status: PodSandboxStatus? = nil
        public var info: [String: String] = [:]
        public var containersStatuses: [ContainerStatus] = []
        public var timestamp: Int64 = 0

        public init() {}
        public init(
            status: PodSandboxStatus? = nil, info: [String: String] = [:], containersStatuses: [ContainerStatus] = [],
            timestamp: Int64 = 0
        ) {
            self.status = status
            self.info = info
            self.containersStatuses = containersStatuses
            self.timestamp = timestamp
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &status)
            try coder.field(2, &info)
            try coder.field(3, &containersStatuses)
            try coder.field(4, &timestamp)
        }
    }

    public struct ListPodSandboxRequest: CRIMessage {
        public var filter: PodSandboxFilter? = nil

        public init() {}
        public init(filter: PodSandboxFilter? = nil) {
            self.filter = filter
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &filter)
        }
    }

    public struct ListPodSandboxResponse: CRIMessage {
        public var items: [PodSandbox] = []

        public init() {}
        public init(items: [PodSandbox] = []) {
            self.items = items
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &items)
        }
    }

    public struct PodSandboxStatsRequest: CRIMessage {
        public var podSandboxID: String = ""

        public init() {}
        public init(podSandboxID: String = "") {
            self.podSandboxID = podSandboxID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
        }
    }

    public struct PodSandboxStatsResponse: CRIMessage {
        public var stats: PodSandboxStats? = nil

        public init() {}
        public init(stats: PodSandboxStats? = nil) {
            self.stats = stats
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &stats)
        }
    }

    public struct ListPodSandboxStatsRequest: CRIMessage {
        public var filter: PodSandboxStatsFilter? = nil

        public init() {}
        public init(filter: PodSandboxStatsFilter? = nil) {
            self.filter = filter
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &filter)
        }
    }

    public struct ListPodSandboxStatsResponse: CRIMessage {
        public var stats: [PodSandboxStats] = []

        public init() {}
        public init(stats: [PodSandboxStats] = []) {
            self.stats = stats
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &stats)
        }
    }

    public struct CreateContainerRequest: CRIMessage {
        public var podSandboxID: String = ""
        public var config: ContainerConfig? = nil
        public var sandboxConfig: PodSandboxConfig? = nil

        public init() {}
        public init(podSandboxID: String = "", config: ContainerConfig? = nil, sandboxConfig: PodSandboxConfig? = nil) {
            self.podSandboxID = podSandboxID
            self.config = config
            self.sandboxConfig = sandboxConfig
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
            try coder.field(2, &config)
            try coder.field(3, &sandboxConfig)
        }
    }

    public struct CreateContainerResponse: CRIMessage {
        public var containerID: String = ""

        public init() {}
        public init(containerID: String = "") {
            self.containerID = containerID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
        }
    }

    public struct StartContainerRequest: CRIMessage {
        public var containerID: String = ""

        public init() {}
        public init(containerID: String = "") {
            self.containerID = containerID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
        }
    }

    public struct StartContainerResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct StopContainerRequest: CRIMessage {
        public var containerID: String = ""
        public var timeout: Int64 = 0

        public init() {}
        public init(containerID: String = "", timeout: Int64 = 0) {
            self.containerID = containerID
            self.timeout = timeout
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
            try coder.field(2, &timeout)
        }
    }

    public struct StopContainerResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct RemoveContainerRequest: CRIMessage {
        public var containerID: String = ""

        public init() {}
        public init(containerID: String = "") {
            self.containerID = containerID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
        }
    }

    public struct RemoveContainerResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct ListContainersRequest: CRIMessage {
        public var filter: ContainerFilter? = nil

        public init() {}
        public init(filter: ContainerFilter? = nil) {
            self.filter = filter
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &filter)
        }
    }

    public struct ListContainersResponse: CRIMessage {
        public var containers: [Container] = []

        public init() {}
        public init(containers: [Container] = []) {
            self.containers = containers
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containers)
        }
    }

    public struct ContainerStatusRequest: CRIMessage {
        public var containerID: String = ""
        public var verbose: Bool = false

        public init() {}
        public init(containerID: String = "", verbose: Bool = false) {
            self.containerID = containerID
            self.verbose = verbose
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
            try coder.field(2, &verbose)
        }
    }

    public struct ContainerStatusResponse: CRIMessage {
        public var status: ContainerStatus? = nil
        public var info: [String: String] = [:]

        public init() {}
        public init(status: ContainerStatus? = nil, info: [String: String] = [:]) {
            self.status = status
            self.info = info
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &status)
            try coder.field(2, &info)
        }
    }

    public struct UpdateContainerResourcesRequest: CRIMessage {
        public var containerID: String = ""
        public var linux: LinuxContainerResources? = nil
        public var annotations: [String: String] = [:]

        public init() {}
        public init(
            containerID: String = "", linux: LinuxContainerResources? = nil, annotations: [String: String] = [:]
        ) {
            self.containerID = containerID
            self.linux = linux
            self.annotations = annotations
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
            try coder.field(2, &linux)
            try coder.field(4, &annotations)
        }
    }

    public struct UpdateContainerResourcesResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct ExecSyncRequest: CRIMessage {
        public var containerID: String = ""
        public var cmd: [String] = []
        public var timeout: Int64 = 0

        public init() {}
        public init(containerID: String = "", cmd: [String] = [], timeout: Int64 = 0) {
            self.containerID = containerID
            self.cmd = cmd
            self.timeout = timeout
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
            try coder.field(2, &cmd)
            try coder.field(3, &timeout)
        }
    }

    public struct ExecSyncResponse: CRIMessage {
        public var stdout: [UInt8] = []
        public var stderr: [UInt8] = []
        public var exitCode: Int32 = 0

        public init() {}
        public init(stdout: [UInt8] = [], stderr: [UInt8] = [], exitCode: Int32 = 0) {
            self.stdout = stdout
            self.stderr = stderr
            self.exitCode = exitCode
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &stdout)
            try coder.field(2, &stderr)
            try coder.field(3, &exitCode)
        }
    }

    public struct ExecRequest: CRIMessage {
        public var containerID: String = ""
        public var cmd: [String] = []
        public var tty: Bool = false
        public var stdin: Bool = false
        public var stdout: Bool = false
        public var stderr: Bool = false

        public init() {}
        public init(
            containerID: String = "", cmd: [String] = [], tty: Bool = false, stdin: Bool = false, stdout: Bool = false,
            stderr: Bool = false
        ) {
            self.containerID = containerID
            self.cmd = cmd
            self.tty = tty
            self.stdin = stdin
            self.stdout = stdout
            self.stderr = stderr
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
            try coder.field(2, &cmd)
            try coder.field(3, &tty)
            try coder.field(4, &stdin)
            try coder.field(5, &stdout)
            try coder.field(6, &stderr)
        }
    }

    public struct ExecResponse: CRIMessage {
        public var url: String = ""

        public init() {}
        public init(url: String = "") {
            self.url = url
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &url)
        }
    }

    public struct AttachRequest: CRIMessage {
        public var containerID: String = ""
        public var stdin: Bool = false
        public var tty: Bool = false
        public var stdout: Bool = false
        public var stderr: Bool = false

        public init() {}
        public init(
            containerID: String = "", stdin: Bool = false, tty: Bool = false, stdout: Bool = false,
            stderr: Bool = false
        ) {
            self.containerID = containerID
            self.stdin = stdin
            self.tty = tty
            self.stdout = stdout
            self.stderr = stderr
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
            try coder.field(2, &stdin)
            try coder.field(3, &tty)
            try coder.field(4, &stdout)
            try coder.field(5, &stderr)
        }
    }

    public struct AttachResponse: CRIMessage {
        public var url: String = ""

        public init() {}
        public init(url: String = "") {
            self.url = url
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &url)
        }
    }

    public struct PortForwardRequest: CRIMessage {
        public var podSandboxID: String = ""
        public var port: [Int32] = []

        public init() {}
        public init(podSandboxID: String = "", port: [Int32] = []) {
            self.podSandboxID = podSandboxID
            self.port = port
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
            try coder.field(2, &port)
        }
    }

    public struct PortForwardResponse: CRIMessage {
        public var url: String = ""

        public init() {}
        public init(url: String = "") {
            self.url = url
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &url)
        }
    }

    public struct ListImagesRequest: CRIMessage {
        public var filter: ImageFilter? = nil

        public init() {}
        public init(filter: ImageFilter? = nil) {
            self.filter = filter
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &filter)
        }
    }

    public struct ListImagesResponse: CRIMessage {
        public var images: [Image] = []

        public init() {}
        public init(images: [Image] = []) {
            self.images = images
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &images)
        }
    }

    public struct ImageStatusRequest: CRIMessage {
        public var image: ImageSpec? = nil
        public var verbose: Bool = false

        public init() {}
        public init(image: ImageSpec? = nil, verbose: Bool = false) {
            self.image = image
            self.verbose = verbose
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &image)
            try coder.field(2, &verbose)
        }
    }

    public struct ImageStatusResponse: CRIMessage {
        public var image: Image? = nil
        public var info: [String: String] = [:]

        public init() {}
        public init(image: Image? = nil, info: [String: String] = [:]) {
            self.image = image
            self.info = info
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &image)
            try coder.field(2, &info)
        }
    }

    public struct PullImageRequest: CRIMessage {
        public var image: ImageSpec? = nil
        public var auth: AuthConfig? = nil
        public var sandboxConfig: PodSandboxConfig? = nil

        public init() {}
        public init(image: ImageSpec? = nil, auth: AuthConfig? = nil, sandboxConfig: PodSandboxConfig? = nil) {
            self.image = image
            self.auth = auth
            self.sandboxConfig = sandboxConfig
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &image)
            try coder.field(2, &auth)
            try coder.field(3, &sandboxConfig)
        }
    }

    public struct PullImageResponse: CRIMessage {
        public var imageRef: String = ""

        public init() {}
        public init(imageRef: String = "") {
            self.imageRef = imageRef
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &imageRef)
        }
    }

    public struct RemoveImageRequest: CRIMessage {
        public var image: ImageSpec? = nil

        public init() {}
        public init(image: ImageSpec? = nil) {
            self.image = image
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &image)
        }
    }

    public struct RemoveImageResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct StatusRequest: CRIMessage {
        public var verbose: Bool = false

        public init() {}
        public init(verbose: Bool = false) {
            self.verbose = verbose
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &verbose)
        }
    }

    public struct StatusResponse: CRIMessage {
        public var status: RuntimeStatus? = nil
        public var info: [String: String] = [:]
        public var runtimeHandlers: [RuntimeHandler] = []
        public var features: RuntimeFeatures? = nil

        public init() {}
        public init(
            status: RuntimeStatus? = nil, info: [String: String] = [:], runtimeHandlers: [RuntimeHandler] = [],
            features: RuntimeFeatures? = nil
        ) {
            self.status = status
            self.info = info
            self.runtimeHandlers = runtimeHandlers
            self.features = features
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &status)
            try coder.field(2, &info)
            try coder.field(3, &runtimeHandlers)
            try coder.field(4, &features)
        }
    }

    public struct ImageFsInfoRequest: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct ImageFsInfoResponse: CRIMessage {
        public var imageFilesystems: [FilesystemUsage] = []
        public var containerFilesystems: [FilesystemUsage] = []

        public init() {}
        public init(imageFilesystems: [FilesystemUsage] = [], containerFilesystems: [FilesystemUsage] = []) {
            self.imageFilesystems = imageFilesystems
            self.containerFilesystems = containerFilesystems
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &imageFilesystems)
            try coder.field(2, &containerFilesystems)
        }
    }

    public struct ContainerStatsRequest: CRIMessage {
        public var containerID: String = ""

        public init() {}
        public init(containerID: String = "") {
            self.containerID = containerID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
        }
    }

    public struct ContainerStatsResponse: CRIMessage {
        public var stats: ContainerStats? = nil

        public init() {}
        public init(stats: ContainerStats? = nil) {
            self.stats = stats
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &stats)
        }
    }

    public struct ListContainerStatsRequest: CRIMessage {
        public var filter: ContainerStatsFilter? = nil

        public init() {}
        public init(filter: ContainerStatsFilter? = nil) {
            self.filter = filter
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &filter)
        }
    }

    public struct ListContainerStatsResponse: CRIMessage {
        public var stats: [ContainerStats] = []

        public init() {}
        public init(stats: [ContainerStats] = []) {
            self.stats = stats
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &stats)
        }
    }

    public struct ReopenContainerLogRequest: CRIMessage {
        public var containerID: String = ""

        public init() {}
        public init(containerID: String = "") {
            self.containerID = containerID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
        }
    }

    public struct ReopenContainerLogResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct GetEventsRequest: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct ContainerEventResponse: CRIMessage {
        public var containerID: String = ""
        public var containerEventType: ContainerEventType = .created
        public var createdAt: Int64 = 0
        public var podSandboxStatus: PodSandboxStatus? = nil
        public var containersStatuses: [ContainerStatus] = []

        public init() {}
        public init(
            containerID: String = "", containerEventType: ContainerEventType = .created, createdAt: Int64 = 0,
            podSandboxStatus: PodSandboxStatus? = nil, containersStatuses: [ContainerStatus] = []
        ) {
            self.containerID = containerID
            self.containerEventType = containerEventType
            self.createdAt = createdAt
            self.podSandboxStatus = podSandboxStatus
            self.containersStatuses = containersStatuses
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerID)
            try coder.field(2, &containerEventType)
            try coder.field(3, &createdAt)
            try coder.field(4, &podSandboxStatus)
            try coder.field(5, &containersStatuses)
        }
    }

    public struct RuntimeConfigRequest: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }

    public struct RuntimeConfigResponse: CRIMessage {
        public var linux: LinuxRuntimeConfiguration? = nil

        public init() {}
        public init(linux: LinuxRuntimeConfiguration? = nil) {
            self.linux = linux
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &linux)
        }
    }

    public struct UpdatePodSandboxResourcesRequest: CRIMessage {
        public var podSandboxID: String = ""
        public var overhead: LinuxContainerResources? = nil
        public var resources: LinuxContainerResources? = nil

        public init() {}
        public init(
            podSandboxID: String = "", overhead: LinuxContainerResources? = nil,
            resources: LinuxContainerResources? = nil
        ) {
            self.podSandboxID = podSandboxID
            self.overhead = overhead
            self.resources = resources
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &podSandboxID)
            try coder.field(2, &overhead)
            try coder.field(3, &resources)
        }
    }

    public struct UpdatePodSandboxResourcesResponse: CRIMessage {
        public init() {}
        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {}
    }
}
