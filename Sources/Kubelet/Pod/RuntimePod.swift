public import KubeObject

/// What the container runtime holds of one pod, as the pod's state machine sees it: sandboxes and containers, each
/// newest first.
public struct RuntimePod: Sendable, Hashable {
    public var sandboxes: [Sandbox]
    public var containers: [Container]

    public init(sandboxes: [Sandbox] = [], containers: [Container] = []) {
        self.sandboxes = sandboxes
        self.containers = containers
    }

    public struct Sandbox: Sendable, Hashable {
        public var id: String
        public var attempt: UInt32
        public var createdAt: Timestamp
        public var isReady: Bool
        public var usesHostNetwork: Bool
        /// The pod's addresses, the first one first; empty with the host's network.
        public var addresses: [String]

        public init(
            id: String, attempt: UInt32 = 0, createdAt: Timestamp, isReady: Bool = true, usesHostNetwork: Bool = false,
            addresses: [String] = []
        ) {
            self.id = id
            self.attempt = attempt
            self.createdAt = createdAt
            self.isReady = isReady
            self.usesHostNetwork = usesHostNetwork
            self.addresses = addresses
        }
    }

    public enum ContainerState: String, Sendable, Hashable { case created, running, exited, unknown }

    public struct Container: Sendable, Hashable {
        public var id: String
        public var name: String
        public var sandboxID: String
        public var state: ContainerState
        /// The image as the runtime names it, and its reference by digest.
        public var image: String
        public var imageReference: String
        /// Of the specification it was made from (`ContainerHash`).
        public var hash: String
        public var restartCount: Int
        public var createdAt: Timestamp
        public var startedAt: Timestamp?
        public var finishedAt: Timestamp?
        public var exitCode: Int32
        public var reason: String
        /// The runtime's message and the container's own last words (`terminationMessagePath`).
        public var message: String
        public var user: User?

        public struct User: Sendable, Hashable {
            public var uid: Int64
            public var gid: Int64
            public var supplementalGroups: [Int64]

            public init(uid: Int64, gid: Int64, supplementalGroups: [Int64]) {
                self.uid = uid
                self.gid = gid
                self.supplementalGroups = supplementalGroups
            }
        }

        public init(
            id: String, name: String, sandboxID: String, state: ContainerState, image: String = "",
            imageReference: String = "", hash: String = "", restartCount: Int = 0, createdAt: Timestamp,
            startedAt: Timestamp? = nil, finishedAt: Timestamp? = nil, exitCode: Int32 = 0, reason: String = "",
            message: String = "", user: User? = nil
        ) {
            self.id = id
            self.name = name
            self.sandboxID = sandboxID
            self.state = state
            self.image = image
            self.imageReference = imageReference
            self.hash = hash
            self.restartCount = restartCount
            self.createdAt = createdAt
            self.startedAt = startedAt
            self.finishedAt = finishedAt
            self.exitCode = exitCode
            self.reason = reason
            self.message = message
            self.user = user
        }

        /// Whether its processes may be alive.
        var mayRun: Bool { state == .running || state == .unknown }
    }

    /// The newest container of a name.
    func container(named name: String) -> Container? {
        containers.first { $0.name == name }
    }

    func containers(named name: String) -> [Container] {
        containers.filter { $0.name == name }
    }

    /// The addresses of the newest sandbox that is ready.
    var addresses: [String] { sandboxes.first?.isReady == true ? sandboxes[0].addresses : [] }

    mutating func put(_ container: Container) {
        containers.removeAll { $0.id == container.id }
        let place = containers.firstIndex { $0.createdAt <= container.createdAt } ?? containers.endIndex
        containers.insert(container, at: place)
    }

    mutating func put(_ sandbox: Sandbox) {
        sandboxes.removeAll { $0.id == sandbox.id }
        let place = sandboxes.firstIndex { ($0.createdAt, $0.attempt) <= (sandbox.createdAt, sandbox.attempt) }
        sandboxes.insert(sandbox, at: place ?? sandboxes.endIndex)
    }

    /// Orders what a runtime listed in any order.
    mutating func sort() {
        sandboxes.sort { ($0.createdAt, $0.attempt, $0.id) > ($1.createdAt, $1.attempt, $1.id) }
        containers.sort { ($0.createdAt, Int64($0.restartCount), $0.id) > ($1.createdAt, Int64($1.restartCount), $1.id) }
    }
}
