import KubeObject

/// The state machine of one pod on its node: it takes what happened and answers what to do, and does no I/O itself.
///
/// Every event ends in the same level-based decision over what is known (the pod, what the runtime holds of it, its
/// volumes, its probes), so an event that comes twice, late or not at all changes the way but not the end.
///
/// Invariants: at most one container of a pod is being started at a time; nothing is started while the sandbox is
/// not ready or the pod ends; an operation that is under way is not asked for again; what the runtime was seen to
/// hold never overrides what this machine did after the look began (`runtimeVersion`).
struct PodMachine: Sendable {
    /// The object as the API has it.
    var pod: Value
    /// Nil until it was first looked at.
    var runtime: RuntimePod?
    /// Counts what this machine itself changed in the runtime.
    var runtimeVersion: UInt64 = 0
    /// Why the pod ends; nil while it shall run.
    var ending: Ending?
    /// What the API's status shall be.
    var status: Value
    /// Whether nothing is left to do, for ever.
    var isForgotten = false

    var context: PodContext
    var isRemoved = false
    var volumes = Volumes.unmounted
    var flights: Set<Flight> = []
    /// The grace period with which each container is being stopped.
    var stops: [String: Int64] = [:]
    var images: [String: String] = [:]
    var failures: [String: StartFailure] = [:]
    var pullErrors: [String: String] = [:]
    var restartBackoff: RestartBackoff
    var imageBackoff = RestartBackoff()
    /// Times before which a thing that failed is not tried again.
    var retries: [Retry: Timestamp] = [:]
    var sandboxFailures = 0
    var volumeFailures = 0
    var probes: [String: ProbeResults] = [:]
    var probing: Set<String> = []
    var announcedBackoff: [String: Timestamp] = [:]
    var isFinalized = false
    var hasStoppedLiveness = false
    /// Containers whose start was called off because the pod ends.
    var cancelled: Set<String> = []
    var needsObservation = true
    var observeAfter: Timestamp?
    /// Sandboxes whose network is given back; the runtime shows others that died by themselves as not ready, too.
    var stoppedSandboxes: Set<String> = []

    enum Volumes: Sendable, Hashable { case unmounted, mounted, gone }

    enum Flight: Sendable, Hashable {
        case observe, mount, unmount, createSandbox, finalize, cleanUp
        case stopSandbox(String), removeSandbox(String)
        case image(String), start(String)
        case stop(String), remove(String)
    }

    enum Retry: Sendable, Hashable {
        case sandbox, volumes, finalize, cleanUp, unmount
        case container(String), stop(String), stopSandbox(String)
    }

    /// Why a container that is wanted does not run: `CrashLoopBackOff`, `ErrImagePull`, …
    struct StartFailure: Sendable, Hashable {
        var reason: String
        var message: String
    }

    struct ProbeResults: Sendable, Hashable {
        var startup: Bool?
        var liveness: Bool?
        var readiness: Bool?
    }

    struct Ending: Sendable, Hashable {
        enum Cause: Sendable, Hashable {
            /// All containers did what they were to do.
            case finished
            case deleted
            /// Never let in: admission failed.
            case rejected
            case evicted
            case deadlineExceeded
        }

        var cause: Cause
        var gracePeriod: Int64
        var began: Timestamp
        /// `status.reason` and `status.message` of a pod that failed for the node's reasons.
        var reason = ""
        var message = ""

        var failsPod: Bool { cause == .rejected || cause == .evicted || cause == .deadlineExceeded }
    }

    init(pod: Value, context: PodContext) {
        self.pod = pod
        self.context = context
        self.status = pod["status"]
        restartBackoff = RestartBackoff(initial: .seconds(10), maximum: context.maximumRestartBackoff)
    }

    /// What happened.
    enum Event: Sendable {
        /// The first event of a machine.
        case began
        case podChanged(Value)
        /// The object is gone from the API: it was deleted by force.
        case podRemoved
        case rejected(reason: String, message: String)
        case evicted(reason: String, message: String, gracePeriod: Int64)
        /// All that the runtime holds of the pod, from a look that began at a version.
        case observed(RuntimePod, version: UInt64)
        case observationFailed
        case runtimeChanged
        case volumesMounted
        case volumesFailed(message: String)
        case volumesUnmounted
        case unmountFailed(message: String)
        /// A config map or secret that the pod names has come or changed.
        case dependenciesChanged
        case sandboxCreated(RuntimePod.Sandbox)
        case sandboxFailed(reason: String, message: String)
        case sandboxStopped(id: String)
        case sandboxStopFailed(id: String, message: String)
        case sandboxRemoved(id: String)
        case imageInspected(container: String, reference: String?)
        case imageInspectFailed(container: String, message: String)
        case imagePulled(container: String, image: PulledImage)
        case imagePullFailed(container: String, message: String)
        case containerCreated(name: String)
        case containerLaunched(name: String)
        /// It runs, and its postStart hook has ended well.
        case containerStarted(RuntimePod.Container)
        case containerFailed(name: String, reason: String, message: String)
        case postStartFailed(RuntimePod.Container, message: String)
        /// Nil where the runtime doesn't know it any more.
        case containerStopped(id: String, RuntimePod.Container?)
        case containerStopFailed(id: String, message: String)
        case containerRemoved(id: String)
        case probed(id: String, Probe, isSuccess: Bool)
        case finalized
        case finalizeFailed
        case cleanedUp
        case cleanUpFailed
        case hostAddressesChanged([String])
        case timer
    }

    enum Probe: String, Sendable, Hashable { case startup = "Startup", liveness = "Liveness", readiness = "Readiness" }

    struct PulledImage: Sendable, Hashable {
        var reference: String
        var size: UInt64
        var duration: Duration
        var waited: Duration
    }

    /// What to do.
    enum Action: Sendable, Hashable {
        case observe(version: UInt64)
        case mountVolumes
        case unmountVolumes
        case createSandbox(attempt: UInt32)
        case stopSandbox(id: String)
        case removeSandbox(id: String)
        case inspectImage(container: String, image: String)
        case pullImage(container: String, image: String)
        case startContainer(ContainerStart)
        /// Stop waiting for the image or the hook of a container that is being started.
        case cancelStart(container: String)
        case stopContainer(ContainerStop)
        case removeContainer(id: String)
        case startProbes(name: String, id: String, isStarted: Bool)
        case stopLivenessProbes(id: String)
        case stopProbes(id: String)
        case record(PodEvent)
        case writeStatus(Value)
        /// Delete the object for good, after the last status is written.
        case finalize
        /// Remove containers, sandboxes and directories.
        case cleanUp
        case wake(at: Timestamp)
        case forget
    }

    struct ContainerStart: Sendable, Hashable {
        var name: String
        var sandboxID: String
        var sandboxAttempt: UInt32
        var imageReference: String
        var restartCount: Int
        var addresses: [String]
        /// Of an ephemeral container that joins another one's processes.
        var targetContainerID = ""
    }

    struct ContainerStop: Sendable, Hashable {
        var name: String
        var id: String
        var gracePeriod: Int64
        var runsPreStopHook: Bool
    }

    mutating func handle(_ event: Event, at now: Timestamp) -> [Action] {
        var actions: [Action] = []
        take(event, now, &actions)
        decide(now, &actions)
        return actions
    }
}

/// What a machine knows of its node.
struct PodContext: Sendable, Hashable {
    var hostAddresses: [String] = []
    /// `containerd://`, as container ids begin in the API.
    var runtimeName = "containerd"
    var maximumRestartBackoff: Duration = .seconds(300)
}

/// An event on the pod, as `kubectl describe` shows it.
struct PodEvent: Sendable, Hashable {
    var isWarning = false
    var reason: String
    var message: String
    /// `spec.containers{web}`, or empty for the pod as a whole.
    var fieldPath = ""
}
