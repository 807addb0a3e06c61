// Container messages of CRI v1.
// Written by scripts/generate-cri.py; change that, not this.

extension CRI {
    public struct Mount: CRIMessage {
        public var containerPath: String = ""
        public var hostPath: String = ""
        public var readonly: Bool = false
        public var selinuxRelabel: Bool = false
        public var propagation: MountPropagation = .`private`
        public var uidMappings: [IDMapping] = []
        public var gidMappings: [IDMapping] = []
        public var recursiveReadOnly: Bool = false
        public var image: ImageSpec? = nil
        public var imageSubPath: String = ""

        public init() {}
        public init(
            containerPath: String = "", hostPath: String = "", readonly: Bool = false, selinuxRelabel: Bool = false,
            propagation: MountPropagation = .`private`, uidMappings: [IDMapping] = [], gidMappings: [IDMapping] = [],
            recursiveReadOnly: Bool = false, image: ImageSpec? = nil, imageSubPath: String = ""
        ) {
            self.containerPath = containerPath
            self.hostPath = hostPath
            self.readonly = readonly
            self.selinuxRelabel = selinuxRelabel
            self.propagation = propagation
            self.uidMappings = uidMappings
            self.gidMappings = gidMappings
            self.recursiveReadOnly = recursiveReadOnly
            self.image = image
            self.imageSubPath = imageSubPath
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerPath)
            try coder.field(2, &hostPath)
            try coder.field(3, &readonly)
            try coder.field(4, &selinuxRelabel)
            try coder.field(5, &propagation)
            try coder.field(6, &uidMappings)
            try coder.field(7, &gidMappings)
            try coder.field(8, &recursiveReadOnly)
            try coder.field(9, &image)
            try coder.field(10, &imageSubPath)
        }
    }

    public struct KeyValue: CRIMessage {
        public var key: String = ""
        public var value: [UInt8] = []

        public init() {}
        public init(key: String = "", value: [UInt8] = []) {
            self.key = key
            self.value = value
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &key)
            try coder.field(2, &value)
        }
    }

    public struct LinuxContainerResources: CRIMessage {
        public var cpuPeriod: Int64 = 0
        public var cpuQuota: Int64 = 0
        public var cpuShares: Int64 = 0
        public var memoryLimitInBytes: Int64 = 0
        public var oomScoreAdj: Int64 = 0
        public var cpusetCpus: String = ""
        public var cpusetMems: String = ""
        public var hugepageLimits: [HugepageLimit] = []
        public var unified: [String: String] = [:]
        public var memorySwapLimitInBytes: Int64 = 0

        public init() {}
        public init(
            cpuPeriod: Int64 = 0, cpuQuota: Int64 = 0, cpuShares: Int64 = 0, memoryLimitInBytes: Int64 = 0,
            oomScoreAdj: Int64 = 0, cpusetCpus: String = "", cpusetMems: String = "",
            hugepageLimits: [HugepageLimit] = [], unified: [String: String] = [:], memorySwapLimitInBytes: Int64 = 0
        ) {
            self.cpuPeriod = cpuPeriod
            self.cpuQuota = cpuQuota
            self.cpuShares = cpuShares
            self.memoryLimitInBytes = memoryLimitInBytes
            self.oomScoreAdj = oomScoreAdj
            self.cpusetCpus = cpusetCpus
            self.cpusetMems = cpusetMems
            self.hugepageLimits = hugepageLimits
            self.unified = unified
            self.memorySwapLimitInBytes = memorySwapLimitInBytes
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &cpuPeriod)
            try coder.field(2, &cpuQuota)
            try coder.field(3, &cpuShares)
            try coder.field(4, &memoryLimitInBytes)
            try coder.field(5, &oomScoreAdj)
            try coder.field(6, &cpusetCpus)
            try coder.field(7, &cpusetMems)
            try coder.field(8, &hugepageLimits)
            try coder.field(9, &unified)
            try coder.field(10, &memorySwapLimitInBytes)
        }
    }

    public struct LinuxContainerSecurityContext: CRIMessage {
        public var capabilities: Capability? = nil
        public var privileged: Bool = false
        public var namespaceOptions: NamespaceOption? = nil
        public var selinuxOptions: SELinuxOption? = nil
        public var runAsUser: Int64? = nil
        public var runAsGroup: Int64? = nil
        public var runAsUsername: String = ""
        public var readonlyRootfs: Bool = false
        public var supplementalGroups: [Int64] = []
        public var supplementalGroupsPolicy: SupplementalGroupsPolicy = .merge
        public var noNewPrivs: Bool = false
        public var maskedPaths: [String] = []
        public var readonlyPaths: [String] = []
        public var seccomp: SecurityProfile? = nil
        public var apparmor: SecurityProfile? = nil
        public var apparmorProfile: String = ""
        public var seccompProfilePath: String = ""

        public init() {}
        public init(
            capabilities: Capability? = nil, privileged: Bool = false, namespaceOptions: NamespaceOption? = nil,
            selinuxOptions: SELinuxOption? = nil, runAsUser: Int64? = nil, runAsGroup: Int64? = nil,
            runAsUsername: String = "", readonlyRootfs: Bool = false, supplementalGroups: [Int64] = [],
            supplementalGroupsPolicy: SupplementalGroupsPolicy = .merge, noNewPrivs: Bool = false,
            maskedPaths: [String] = [], readonlyPaths: [String] = [], seccomp: SecurityProfile? = nil,
            apparmor: SecurityProfile? = nil, apparmorProfile: String = "", seccompProfilePath: String = ""
        ) {
            self.capabilities = capabilities
            self.privileged = privileged
            self.namespaceOptions = namespaceOptions
            self.selinuxOptions = selinuxOptions
            self.runAsUser = runAsUser
            self.runAsGroup = runAsGroup
            self.runAsUsername = runAsUsername
            self.readonlyRootfs = readonlyRootfs
            self.supplementalGroups = supplementalGroups
            self.supplementalGroupsPolicy = supplementalGroupsPolicy
            self.noNewPrivs = noNewPrivs
            self.maskedPaths = maskedPaths
            self.readonlyPaths = readonlyPaths
            self.seccomp = seccomp
            self.apparmor = apparmor
            self.apparmorProfile = apparmorProfile
            self.seccompProfilePath = seccompProfilePath
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &capabilities)
            try coder.field(2, &privileged)
            try coder.field(3, &namespaceOptions)
            try coder.field(4, &selinuxOptions)
            try coder.field(5, &runAsUser)
            try coder.field(12, &runAsGroup)
            try coder.field(6, &runAsUsername)
            try coder.field(7, &readonlyRootfs)
            try coder.field(8, &supplementalGroups)
            try coder.field(17, &supplementalGroupsPolicy)
            try coder.field(11, &noNewPrivs)
            try coder.field(13, &maskedPaths)
            try coder.field(14, &readonlyPaths)
            try coder.field(15, &seccomp)
            try coder.field(16, &apparmor)
            try coder.field(9, &apparmorProfile)
            try coder.field(10, &seccompProfilePath)
        }
    }

    public struct LinuxContainerConfig: CRIMessage {
        public var resources: LinuxContainerResources? = nil
        public var securityContext: LinuxContainerSecurityContext? = nil

        public init() {}
        public init(resources: LinuxContainerResources? = nil, securityContext: LinuxContainerSecurityContext? = nil) {
            self.resources = resources
            self.securityContext = securityContext
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &resources)
            try coder.field(2, &securityContext)
        }
    }

    public struct LinuxContainerUser: CRIMessage {
        public var uid: Int64 = 0
        public var gid: Int64 = 0
        public var supplementalGroups: [Int64] = []

        public init() {}
        public init(uid: Int64 = 0, gid: Int64 = 0, supplementalGroups: [Int64] = []) {
            self.uid = uid
            self.gid = gid
            self.supplementalGroups = supplementalGroups
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &uid)
            try coder.field(2, &gid)
            try coder.field(3, &supplementalGroups)
        }
    }

    public struct ContainerMetadata: CRIMessage {
        public var name: String = ""
        public var attempt: UInt32 = 0

        public init() {}
        public init(name: String = "", attempt: UInt32 = 0) {
            self.name = name
            self.attempt = attempt
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &name)
            try coder.field(2, &attempt)
        }
    }

    public struct Device: CRIMessage {
        public var containerPath: String = ""
        public var hostPath: String = ""
        public var permissions: String = ""

        public init() {}
        public init(containerPath: String = "", hostPath: String = "", permissions: String = "") {
            self.containerPath = containerPath
            self.hostPath = hostPath
            self.permissions = permissions
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &containerPath)
            try coder.field(2, &hostPath)
            try coder.field(3, &permissions)
        }
    }

    public struct CDIDevice: CRIMessage {
        public var name: String = ""

        public init() {}
        public init(name: String = "") {
            self.name = name
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &name)
        }
    }

    public struct ContainerConfig: CRIMessage {
        public var metadata: ContainerMetadata? = nil
        public var image: ImageSpec? = nil
        public var command: [String] = []
        public var args: [String] = []
        public var workingDir: String = ""
        public var envs: [KeyValue] = []
        public var mounts: [Mount] = []
        public var devices: [Device] = []
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]
        public var logPath: String = ""
        public var stdin: Bool = false
        public var stdinOnce: Bool = false
        public var tty: Bool = false
        public var linux: LinuxContainerConfig? = nil
        public var CDIDevices: [CDIDevice] = []
        public var stopSignal: Signal = .runtimeDefault

        public init() {}
        public init(
            metadata: ContainerMetadata? = nil, image: ImageSpec? = nil, command: [String] = [], args: [String] = [],
            workingDir: String = "", envs: [KeyValue] = [], mounts: [Mount] = [], devices: [Device] = [],
            labels: [String: String] = [:], annotations: [String: String] = [:], logPath: String = "",
            stdin: Bool = false, stdinOnce: Bool = false, tty: Bool = false, linux: LinuxContainerConfig? = nil,
            CDIDevices: [CDIDevice] = [], stopSignal: Signal = .runtimeDefault
        ) {
            self.metadata = metadata
            self.image = image
            self.command = command
            self.args = args
            self.workingDir = workingDir
            self.envs = envs
            self.mounts = mounts
            self.devices = devices
            self.labels = labels
            self.annotations = annotations
            self.logPath = logPath
            self.stdin = stdin
            self.stdinOnce = stdinOnce
            self.tty = tty
            self.linux = linux
            self.CDIDevices = CDIDevices
            self.stopSignal = stopSignal
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &metadata)
            try coder.field(2, &image)
            try coder.field(3, &command)
            try coder.field(4, &args)
            try coder.field(5, &workingDir)
            try coder.field(6, &envs)
            try coder.field(7, &mounts)
            try coder.field(8, &devices)
            try coder.field(9, &labels)
            try coder.field(10, &annotations)
            try coder.field(11, &logPath)
            try coder.field(12, &stdin)
            try coder.field(13, &stdinOnce)
            try coder.field(14, &tty)
            try coder.field(15, &linux)
            try coder.field(17, &CDIDevices)
            try coder.field(18, &stopSignal)
        }
    }

    public struct ContainerStateValue: CRIMessage {
        public var state: ContainerState = .created

        public init() {}
        public init(state: ContainerState = .created) {
            self.state = state
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &state)
        }
    }

    public struct ContainerFilter: CRIMessage {
        public var id: String = ""
        public var state: ContainerStateValue? = nil
        public var podSandboxID: String = ""
        public var labelSelector: [String: String] = [:]

        public init() {}
        public init(
            id: String = "", state: ContainerStateValue? = nil, podSandboxID: String = "",
            labelSelector: [String: String] = [:]
        ) {
            self.id = id
            self.state = state
            self.podSandboxID = podSandboxID
            self.labelSelector = labelSelector
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &state)
            try coder.field(3, &podSandboxID)
            try coder.field(4, &labelSelector)
        }
    }

    public struct Container: CRIMessage {
        public var id: String = ""
        public var podSandboxID: String = ""
        public var metadata: ContainerMetadata? = nil
        public var image: ImageSpec? = nil
        public var imageRef: String = ""
        public var state: ContainerState = .created
        public var createdAt: Int64 = 0
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]
        public var imageID: String = ""

        public init() {}
        public init(
            id: String = "", podSandboxID: String = "", metadata: ContainerMetadata? = nil, image: ImageSpec? = nil,
            imageRef: String = "", state: ContainerState = .created, createdAt: Int64 = 0,
            labels: [String: String] = [:], annotations: [String: String] = [:], imageID: String = ""
        ) {
            self.id = id
            self.podSandboxID = podSandboxID
            self.metadata = metadata
            self.image = image
            self.imageRef = imageRef
            self.state = state
            self.createdAt = createdAt
            self.labels = labels
            self.annotations = annotations
            self.imageID = imageID
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &podSandboxID)
            try coder.field(3, &metadata)
            try coder.field(4, &image)
            try coder.field(5, &imageRef)
            try coder.field(6, &state)
            try coder.field(7, &createdAt)
            try coder.field(8, &labels)
            try coder.field(9, &annotations)
            try coder.field(10, &imageID)
        }
    }

    public struct ContainerStatus: CRIMessage {
        public var id: String = ""
        public var metadata: ContainerMetadata? = nil
        public var state: ContainerState = .created
        public var createdAt: Int64 = 0
        public var startedAt: Int64 = 0
        public var finishedAt: Int64 = 0
        public var exitCode: Int32 = 0
        public var image: ImageSpec? = nil
        public var imageRef: String = ""
        public var reason: String = ""
        public var message: String = ""
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]
        public var mounts: [Mount] = []
        public var logPath: String = ""
        public var resources: ContainerResources? = nil
        public var imageID: String = ""
        public var user: ContainerUser? = nil
        public var stopSignal: Signal = .runtimeDefault

        public init() {}
        public init(
            id: String = "", metadata: ContainerMetadata? = nil, state: ContainerState = .created,
            createdAt: Int64 = 0, startedAt: Int64 = 0, finishedAt: Int64 = 0, exitCode: Int32 = 0,
            image: ImageSpec? = nil, imageRef: String = "", reason: String = "", message: String = "",
            labels: [String: String] = [:], annotations: [String: String] = [:], mounts: [Mount] = [],
            logPath: String = "", resources: ContainerResources? = nil, imageID: String = "",
            user: ContainerUser? = nil, stopSignal: Signal = .runtimeDefault
        ) {
            self.id = id
            self.metadata = metadata
            self.state = state
            self.createdAt = createdAt
            self.startedAt = startedAt
            self.finishedAt = finishedAt
            self.exitCode = exitCode
            self.image = image
            self.imageRef = imageRef
            self.reason = reason
            self.message = message
            self.labels = labels
            self.annotations = annotations
            self.mounts = mounts
            self.logPath = logPath
            self.resources = resources
            self.imageID = imageID
            self.user = user
            self.stopSignal = stopSignal
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &metadata)
            try coder.field(3, &state)
            try coder.field(4, &createdAt)
            try coder.field(5, &startedAt)
            try coder.field(6, &finishedAt)
            try coder.field(7, &exitCode)
            try coder.field(8, &image)
            try coder.field(9, &imageRef)
            try coder.field(10, &reason)
            try coder.field(11, &message)
            try coder.field(12, &labels)
            try coder.field(13, &annotations)
            try coder.field(14, &mounts)
            try coder.field(15, &logPath)
            try coder.field(16, &resources)
            try coder.field(17, &imageID)
            try coder.field(18, &user)
            try coder.field(19, &stopSignal)
        }
    }

    public struct ContainerResources: CRIMessage {
        public var linux: LinuxContainerResources? = nil

        public init() {}
        public init(linux: LinuxContainerResources? = nil) {
            self.linux = linux
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &linux)
        }
    }

    public struct ContainerUser: CRIMessage {
        public var linux: LinuxContainerUser? = nil

        public init() {}
        public init(linux: LinuxContainerUser? = nil) {
            self.linux = linux
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &linux)
        }
    }

    public struct ContainerAttributes: CRIMessage {
        public var id: String = ""
        public var metadata: ContainerMetadata? = nil
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]

        public init() {}
        public init(
            id: String = "", metadata: ContainerMetadata? = nil, labels: [String: String] = [:],
            annotations: [String: String] = [:]
        ) {
            self.id = id
            self.metadata = metadata
            self.labels = labels
            self.annotations = annotations
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &metadata)
            try coder.field(3, &labels)
            try coder.field(4, &annotations)
        }
    }
}
