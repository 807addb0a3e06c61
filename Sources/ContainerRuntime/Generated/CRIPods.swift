// Pod sandbox, image, runtime and shared messages of CRI v1.
// Written by scripts/generate-cri.py; change that, not this.

extension CRI {
    public struct DNSConfig: CRIMessage {
        public var servers: [String] = []
        public var searches: [String] = []
        public var options: [String] = []

        public init() {}
        public init(servers: [String] = [], searches: [String] = [], options: [String] = []) {
            self.servers = servers
            self.searches = searches
            self.options = options
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &servers)
            try coder.field(2, &searches)
            try coder.field(3, &options)
        }
    }

    public struct PortMapping: CRIMessage {
        public var `protocol`: PortProtocol = .tcp
        public var containerPort: Int32 = 0
        public var hostPort: Int32 = 0
        public var hostIP: String = ""

        public init() {}
        public init(
            `protocol`: PortProtocol = .tcp, containerPort: Int32 = 0, hostPort: Int32 = 0, hostIP: String = ""
        ) {
            self.`protocol` = `protocol`
            self.containerPort = containerPort
            self.hostPort = hostPort
            self.hostIP = hostIP
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &`protocol`)
            try coder.field(2, &containerPort)
            try coder.field(3, &hostPort)
            try coder.field(4, &hostIP)
        }
    }

    public struct IDMapping: CRIMessage {
        public var hostID: UInt32 = 0
        public var containerID: UInt32 = 0
        public var length: UInt32 = 0

        public init() {}
        public init(hostID: UInt32 = 0, containerID: UInt32 = 0, length: UInt32 = 0) {
            self.hostID = hostID
            self.containerID = containerID
            self.length = length
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &hostID)
            try coder.field(2, &containerID)
            try coder.field(3, &length)
        }
    }

    public struct UserNamespace: CRIMessage {
        public var mode: NamespaceMode = .pod
        public var uids: [IDMapping] = []
        public var gids: [IDMapping] = []

        public init() {}
        public init(mode: NamespaceMode = .pod, uids: [IDMapping] = [], gids: [IDMapping] = []) {
            self.mode = mode
            self.uids = uids
            self.gids = gids
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &mode)
            try coder.field(2, &uids)
            try coder.field(3, &gids)
        }
    }

    public struct NamespaceOption: CRIMessage {
        public var network: NamespaceMode = .pod
        public var pid: NamespaceMode = .pod
        public var ipc: NamespaceMode = .pod
        public var targetID: String = ""
        public var usernsOptions: UserNamespace? = nil

        public init() {}
        public init(
            network: NamespaceMode = .pod, pid: NamespaceMode = .pod, ipc: NamespaceMode = .pod, targetID: String = "",
            usernsOptions: UserNamespace? = nil
        ) {
            self.network = network
            self.pid = pid
            self.ipc = ipc
            self.targetID = targetID
            self.usernsOptions = usernsOptions
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &network)
            try coder.field(2, &pid)
            try coder.field(3, &ipc)
            try coder.field(4, &targetID)
            try coder.field(5, &usernsOptions)
        }
    }

    public struct LinuxSandboxSecurityContext: CRIMessage {
        public var namespaceOptions: NamespaceOption? = nil
        public var selinuxOptions: SELinuxOption? = nil
        public var runAsUser: Int64? = nil
        public var runAsGroup: Int64? = nil
        public var readonlyRootfs: Bool = false
        public var supplementalGroups: [Int64] = []
        public var supplementalGroupsPolicy: SupplementalGroupsPolicy = .merge
        public var privileged: Bool = false
        public var seccomp: SecurityProfile? = nil
        public var apparmor: SecurityProfile? = nil
        public var seccompProfilePath: String = ""

        public init() {}
        public init(
            namespaceOptions: NamespaceOption? = nil, selinuxOptions: SELinuxOption? = nil, runAsUser: Int64? = nil,
            runAsGroup: Int64? = nil, readonlyRootfs: Bool = false, supplementalGroups: [Int64] = [],
            supplementalGroupsPolicy: SupplementalGroupsPolicy = .merge, privileged: Bool = false,
            seccomp: SecurityProfile? = nil, apparmor: SecurityProfile? = nil, seccompProfilePath: String = ""
        ) {
            self.namespaceOptions = namespaceOptions
            self.selinuxOptions = selinuxOptions
            self.runAsUser = runAsUser
            self.runAsGroup = runAsGroup
            self.readonlyRootfs = readonlyRootfs
            self.supplementalGroups = supplementalGroups
            self.supplementalGroupsPolicy = supplementalGroupsPolicy
            self.privileged = privileged
            self.seccomp = seccomp
            self.apparmor = apparmor
            self.seccompProfilePath = seccompProfilePath
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &namespaceOptions)
            try coder.field(2, &selinuxOptions)
            try coder.field(3, &runAsUser)
            try coder.field(8, &runAsGroup)
            try coder.field(4, &readonlyRootfs)
            try coder.field(5, &supplementalGroups)
            try coder.field(11, &supplementalGroupsPolicy)
            try coder.field(6, &privileged)
            try coder.field(9, &seccomp)
            try coder.field(10, &apparmor)
            try coder.field(7, &seccompProfilePath)
        }
    }

    public struct SecurityProfile: CRIMessage {
        public var profileType: ProfileType = .runtimeDefault
        public var localhostRef: String = ""

        public init() {}
        public init(profileType: ProfileType = .runtimeDefault, localhostRef: String = "") {
            self.profileType = profileType
            self.localhostRef = localhostRef
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &profileType)
            try coder.field(2, &localhostRef)
        }
    }

    public struct LinuxPodSandboxConfig: CRIMessage {
        public var cgroupParent: String = ""
        public var securityContext: LinuxSandboxSecurityContext? = nil
        public var sysctls: [String: String] = [:]
        public var overhead: LinuxContainerResources? = nil
        public var resources: LinuxContainerResources? = nil

        public init() {}
        public init(
            cgroupParent: String = "", securityContext: LinuxSandboxSecurityContext? = nil,
            sysctls: [String: String] = [:], overhead: LinuxContainerResources? = nil,
            resources: LinuxContainerResources? = nil
        ) {
            self.cgroupParent = cgroupParent
            self.securityContext = securityContext
            self.sysctls = sysctls
            self.overhead = overhead
            self.resources = resources
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &cgroupParent)
            try coder.field(2, &securityContext)
            try coder.field(3, &sysctls)
            try coder.field(4, &overhead)
            try coder.field(5, &resources)
        }
    }

    public struct PodSandboxMetadata: CRIMessage {
        public var name: String = ""
        public var uid: String = ""
        public var namespace: String = ""
        public var attempt: UInt32 = 0

        public init() {}
        public init(name: String = "", uid: String = "", namespace: String = "", attempt: UInt32 = 0) {
            self.name = name
            self.uid = uid
            self.namespace = namespace
            self.attempt = attempt
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &name)
            try coder.field(2, &uid)
            try coder.field(3, &namespace)
            try coder.field(4, &attempt)
        }
    }

    public struct PodSandboxConfig: CRIMessage {
        public var metadata: PodSandboxMetadata? = nil
        public var hostname: String = ""
        public var logDirectory: String = ""
        public var dnsConfig: DNSConfig? = nil
        public var portMappings: [PortMapping] = []
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]
        public var linux: LinuxPodSandboxConfig? = nil

        public init() {}
        public init(
            metadata: PodSandboxMetadata? = nil, hostname: String = "", logDirectory: String = "",
            dnsConfig: DNSConfig? = nil, portMappings: [PortMapping] = [], labels: [String: String] = [:],
            annotations: [String: String] = [:], linux: LinuxPodSandboxConfig? = nil
        ) {
            self.metadata = metadata
            self.hostname = hostname
            self.logDirectory = logDirectory
            self.dnsConfig = dnsConfig
            self.portMappings = portMappings
            self.labels = labels
            self.annotations = annotations
            self.linux = linux
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &metadata)
            try coder.field(2, &hostname)
            try coder.field(3, &logDirectory)
            try coder.field(4, &dnsConfig)
            try coder.field(5, &portMappings)
            try coder.field(6, &labels)
            try coder.field(7, &annotations)
            try coder.field(8, &linux)
        }
    }

    public struct PodIP: CRIMessage {
        public var ip: String = ""

        public init() {}
        public init(ip: String = "") {
            self.ip = ip
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &ip)
        }
    }

    public struct PodSandboxNetworkStatus: CRIMessage {
        public var ip: String = ""
        public var additionalIps: [PodIP] = []

        public init() {}
        public init(ip: String = "", additionalIps: [PodIP] = []) {
            self.ip = ip
            self.additionalIps = additionalIps
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &ip)
            try coder.field(2, &additionalIps)
        }
    }

    public struct Namespace: CRIMessage {
        public var options: NamespaceOption? = nil

        public init() {}
        public init(options: NamespaceOption? = nil) {
            self.options = options
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(2, &options)
        }
    }

    public struct LinuxPodSandboxStatus: CRIMessage {
        public var namespaces: Namespace? = nil

        public init() {}
        public init(namespaces: Namespace? = nil) {
            self.namespaces = namespaces
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &namespaces)
        }
    }

    public struct PodSandboxStatus: CRIMessage {
        public var id: String = ""
        public var metadata: PodSandboxMetadata? = nil
        public var state: PodSandboxState = .ready
        public var createdAt: Int64 = 0
        public var network: PodSandboxNetworkStatus? = nil
        public var linux: LinuxPodSandboxStatus? = nil
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]
        public var runtimeHandler: String = ""

        public init() {}
        public init(
            id: String = "", metadata: PodSandboxMetadata? = nil, state: PodSandboxState = .ready,
            createdAt: Int64 = 0, network: PodSandboxNetworkStatus? = nil, linux: LinuxPodSandboxStatus? = nil,
            labels: [String: String] = [:], annotations: [String: String] = [:], runtimeHandler: String = ""
        ) {
            self.id = id
            self.metadata = metadata
            self.state = state
            self.createdAt = createdAt
            self.network = network
            self.linux = linux
            self.labels = labels
            self.annotations = annotations
            self.runtimeHandler = runtimeHandler
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &metadata)
            try coder.field(3, &state)
            try coder.field(4, &createdAt)
            try coder.field(5, &network)
            try coder.field(6, &linux)
            try coder.field(7, &labels)
            try coder.field(8, &annotations)
            try coder.field(9, &runtimeHandler)
        }
    }

    public struct PodSandboxStateValue: CRIMessage {
        public var state: PodSandboxState = .ready

        public init() {}
        public init(state: PodSandboxState = .ready) {
            self.state = state
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &state)
        }
    }

    public struct PodSandboxFilter: CRIMessage {
        public var id: String = ""
        public var state: PodSandboxStateValue? = nil
        public var labelSelector: [String: String] = [:]

        public init() {}
        public init(id: String = "", state: PodSandboxStateValue? = nil, labelSelector: [String: String] = [:]) {
            self.id = id
            self.state = state
            self.labelSelector = labelSelector
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &state)
            try coder.field(3, &labelSelector)
        }
    }

    public struct PodSandbox: CRIMessage {
        public var id: String = ""
        public var metadata: PodSandboxMetadata? = nil
        public var state: PodSandboxState = .ready
        public var createdAt: Int64 = 0
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]
        public var runtimeHandler: String = ""

        public init() {}
        public init(
            id: String = "", metadata: PodSandboxMetadata? = nil, state: PodSandboxState = .ready,
            createdAt: Int64 = 0, labels: [String: String] = [:], annotations: [String: String] = [:],
            runtimeHandler: String = ""
        ) {
            self.id = id
            self.metadata = metadata
            self.state = state
            self.createdAt = createdAt
            self.labels = labels
            self.annotations = annotations
            self.runtimeHandler = runtimeHandler
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &metadata)
            try coder.field(3, &state)
            try coder.field(4, &createdAt)
            try coder.field(5, &labels)
            try coder.field(6, &annotations)
            try coder.field(7, &runtimeHandler)
        }
    }

    public struct PodSandboxAttributes: CRIMessage {
        public var id: String = ""
        public var metadata: PodSandboxMetadata? = nil
        public var labels: [String: String] = [:]
        public var annotations: [String: String] = [:]

        public init() {}
        public init(
            id: String = "", metadata: PodSandboxMetadata? = nil, labels: [String: String] = [:],
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

    public struct ImageSpec: CRIMessage {
        public var image: String = ""
        public var annotations: [String: String] = [:]
        public var userSpecifiedImage: String = ""
        public var runtimeHandler: String = ""
        public var imageRef: String = ""

        public init() {}
        public init(
            image: String = "", annotations: [String: String] = [:], userSpecifiedImage: String = "",
            runtimeHandler: String = "", imageRef: String = ""
        ) {
            self.image = image
            self.annotations = annotations
            self.userSpecifiedImage = userSpecifiedImage
            self.runtimeHandler = runtimeHandler
            self.imageRef = imageRef
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &image)
            try coder.field(2, &annotations)
            try coder.field(18, &userSpecifiedImage)
            try coder.field(19, &runtimeHandler)
            try coder.field(20, &imageRef)
        }
    }

    public struct HugepageLimit: CRIMessage {
        public var pageSize: String = ""
        public var limit: UInt64 = 0

        public init() {}
        public init(pageSize: String = "", limit: UInt64 = 0) {
            self.pageSize = pageSize
            self.limit = limit
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &pageSize)
            try coder.field(2, &limit)
        }
    }

    public struct SELinuxOption: CRIMessage {
        public var user: String = ""
        public var role: String = ""
        public var type: String = ""
        public var level: String = ""

        public init() {}
        public init(user: String = "", role: String = "", type: String = "", level: String = "") {
            self.user = user
            self.role = role
            self.type = type
            self.level = level
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &user)
            try coder.field(2, &role)
            try coder.field(3, &type)
            try coder.field(4, &level)
        }
    }

    public struct Capability: CRIMessage {
        public var addCapabilities: [String] = []
        public var dropCapabilities: [String] = []
        public var addAmbientCapabilities: [String] = []

        public init() {}
        public init(
            addCapabilities: [String] = [], dropCapabilities: [String] = [], addAmbientCapabilities: [String] = []
        ) {
            self.addCapabilities = addCapabilities
            self.dropCapabilities = dropCapabilities
            self.addAmbientCapabilities = addAmbientCapabilities
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &addCapabilities)
            try coder.field(2, &dropCapabilities)
            try coder.field(3, &addAmbientCapabilities)
        }
    }

    public struct ImageFilter: CRIMessage {
        public var image: ImageSpec? = nil

        public init() {}
        public init(image: ImageSpec? = nil) {
            self.image = image
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &image)
        }
    }

    public struct Image: CRIMessage {
        public var id: String = ""
        public var repoTags: [String] = []
        public var repoDigests: [String] = []
        public var size: UInt64 = 0
        public var uid: Int64? = nil
        public var username: String = ""
        public var spec: ImageSpec? = nil
        public var pinned: Bool = false

        public init() {}
        public init(
            id: String = "", repoTags: [String] = [], repoDigests: [String] = [], size: UInt64 = 0, uid: Int64? = nil,
            username: String = "", spec: ImageSpec? = nil, pinned: Bool = false
        ) {
            self.id = id
            self.repoTags = repoTags
            self.repoDigests = repoDigests
            self.size = size
            self.uid = uid
            self.username = username
            self.spec = spec
            self.pinned = pinned
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &id)
            try coder.field(2, &repoTags)
            try coder.field(3, &repoDigests)
            try coder.field(4, &size)
            try coder.field(5, &uid)
            try coder.field(6, &username)
            try coder.field(7, &spec)
            try coder.field(8, &pinned)
        }
    }

    public struct AuthConfig: CRIMessage {
        public var username: String = ""
        public var password: String = ""
        public var auth: String = ""
        public var serverAddress: String = ""
        public var identityToken: String = ""
        public var registryToken: String = ""

        public init() {}
        public init(
            username: String = "", password: String = "", auth: String = "", serverAddress: String = "",
            identityToken: String = "", registryToken: String = ""
        ) {
            self.username = username
            self.password = password
            self.auth = auth
            self.serverAddress = serverAddress
            self.identityToken = identityToken
            self.registryToken = registryToken
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &username)
            try coder.field(2, &password)
            try coder.field(3, &auth)
            try coder.field(4, &serverAddress)
            try coder.field(5, &identityToken)
            try coder.field(6, &registryToken)
        }
    }

    public struct RuntimeCondition: CRIMessage {
        public var type: String = ""
        public var status: Bool = false
        public var reason: String = ""
        public var message: String = ""

        public init() {}
        public init(type: String = "", status: Bool = false, reason: String = "", message: String = "") {
            self.type = type
            self.status = status
            self.reason = reason
            self.message = message
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &type)
            try coder.field(2, &status)
            try coder.field(3, &reason)
            try coder.field(4, &message)
        }
    }

    public struct RuntimeStatus: CRIMessage {
        public var conditions: [RuntimeCondition] = []

        public init() {}
        public init(conditions: [RuntimeCondition] = []) {
            self.conditions = conditions
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &conditions)
        }
    }

    public struct RuntimeHandlerFeatures: CRIMessage {
        public var recursiveReadOnlyMounts: Bool = false
        public var userNamespaces: Bool = false

        public init() {}
        public init(recursiveReadOnlyMounts: Bool = false, userNamespaces: Bool = false) {
            self.recursiveReadOnlyMounts = recursiveReadOnlyMounts
            self.userNamespaces = userNamespaces
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &recursiveReadOnlyMounts)
            try coder.field(2, &userNamespaces)
        }
    }

    public struct RuntimeHandler: CRIMessage {
        public var name: String = ""
        public var features: RuntimeHandlerFeatures? = nil

        public init() {}
        public init(name: String = "", features: RuntimeHandlerFeatures? = nil) {
            self.name = name
            self.features = features
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &name)
            try coder.field(2, &features)
        }
    }

    public struct RuntimeFeatures: CRIMessage {
        public var supplementalGroupsPolicy: Bool = false
        public var userNamespacesHostNetwork: Bool = false

        public init() {}
        public init(supplementalGroupsPolicy: Bool = false, userNamespacesHostNetwork: Bool = false) {
            self.supplementalGroupsPolicy = supplementalGroupsPolicy
            self.userNamespacesHostNetwork = userNamespacesHostNetwork
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &supplementalGroupsPolicy)
            try coder.field(2, &userNamespacesHostNetwork)
        }
    }

    public struct FilesystemIdentifier: CRIMessage {
        public var mountpoint: String = ""

        public init() {}
        public init(mountpoint: String = "") {
            self.mountpoint = mountpoint
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &mountpoint)
        }
    }

    public struct PsiData: CRIMessage {
        public var Total: UInt64 = 0
        public var Avg10: Double = 0
        public var Avg60: Double = 0
        public var Avg300: Double = 0

        public init() {}
        public init(Total: UInt64 = 0, Avg10: Double = 0, Avg60: Double = 0, Avg300: Double = 0) {
            self.Total = Total
            self.Avg10 = Avg10
            self.Avg60 = Avg60
            self.Avg300 = Avg300
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &Total)
            try coder.field(2, &Avg10)
            try coder.field(3, &Avg60)
            try coder.field(4, &Avg300)
        }
    }

    public struct LinuxRuntimeConfiguration: CRIMessage {
        public var cgroupDriver: CgroupDriver = .systemd

        public init() {}
        public init(cgroupDriver: CgroupDriver = .systemd) {
            self.cgroupDriver = cgroupDriver
        }

        public mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
            try coder.field(1, &cgroupDriver)
        }
    }
}
