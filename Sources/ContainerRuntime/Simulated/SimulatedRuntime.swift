internal import Synchronization

/// A container runtime in memory, for simulations and tests: containers do what `Behaviour` says, on the given clock.
///
/// A node that nothing happens on costs no task and no timer: a container that ends by itself ends when somebody looks,
/// and only `watchEvents` waits. State grows with live sandboxes, containers and images alone.
public final class SimulatedRuntime: ContainerRuntime {
    /// Time and chance. `now` is in nanoseconds since 1970.
    public struct Clock: Sendable {
        public var now: @Sendable () -> Int64
        public var sleep: @Sendable (Duration) async throws -> Void
        public var random: @Sendable () -> UInt64

        public init(
            now: @escaping @Sendable () -> Int64, sleep: @escaping @Sendable (Duration) async throws -> Void,
            random: @escaping @Sendable () -> UInt64
        ) {
            self.now = now
            self.sleep = sleep
            self.random = random
        }
    }

    /// What a container does once it is started.
    public struct Behaviour: Sendable {
        /// How long it runs by itself; nil is for ever.
        public var lifetime: Duration?
        public var exitCode: Int32 = 0
        /// How long it takes to end after SIGTERM; longer than the grace means it is killed (exit code 137).
        public var shutdown: Duration = .zero
        /// Its exit code after SIGTERM.
        public var stoppedExitCode: Int32 = 143
        public var cpuNanoCores: UInt64 = 1_000_000
        public var memoryBytes: UInt64 = 16 << 20

        public init(lifetime: Duration? = nil, exitCode: Int32 = 0) {
            self.lifetime = lifetime
            self.exitCode = exitCode
        }
    }

    public struct Options: Sendable {
        /// How long a call takes, by its CRI name (`RunPodSandbox`, `PullImage`); zero by default.
        public var delay: @Sendable (_ call: String) -> Duration = { _ in .zero }
        /// A failure to answer a call with, asked before it does anything.
        public var failure: @Sendable (_ call: String) -> RuntimeError? = { _ in nil }
        public var behaviour: @Sendable (CRI.ContainerConfig) -> Behaviour = { _ in Behaviour() }
        /// What a command run inside a container answers.
        public var execSync: @Sendable (CRI.ContainerConfig, [String]) -> CRI.ExecSyncResponse = { _, _ in CRI.ExecSyncResponse() }
        /// The address of the nth sandbox.
        public var address: @Sendable (Int) -> String = { "10.244.\($0 / 254 % 256).\($0 % 254 + 1)" }
        /// Images that are there already.
        public var images: [String] = []
        public var imageSize: UInt64 = 1 << 20
        public init() {}
    }

    struct SandboxRecord {
        var sandbox: CRI.PodSandbox
        var config: CRI.PodSandboxConfig
        var address: String
    }

    struct ContainerRecord {
        var config: CRI.ContainerConfig
        var sandbox: String
        var behaviour: Behaviour
        var createdAt: Int64
        var startedAt: Int64 = 0
        /// When it ended or will end by itself; nil while it runs for ever.
        var finishesAt: Int64?
        var exitCode: Int32 = 0
        var resources: CRI.LinuxContainerResources?

        func state(at now: Int64) -> CRI.ContainerState {
            if startedAt == 0 { return .created }
            return finishesAt.map { $0 <= now } ?? false ? .exited : .running
        }
    }

    struct State {
        var sandboxes: [String: SandboxRecord] = [:]
        var containers: [String: ContainerRecord] = [:]
        var images: [String: CRI.Image] = [:]
        var sandboxesMade = 0
        var watchers: [UInt64: AsyncStream<Notice>.Continuation] = [:]
    }

    /// What a watcher is told: an event, or that a container will end by itself.
    enum Notice: Sendable {
        case event(RuntimeEvent)
        case ends(container: String, sandbox: String, at: Int64)
    }

    let clock: Clock
    let options: Options
    let state = Mutex(State())

    public init(clock: Clock, options: Options = Options()) {
        self.clock = clock
        self.options = options
        state.withLock { state in
            for name in options.images { state.images[Self.normalized(name)] = image(named: Self.normalized(name)) }
        }
    }

    /// The start of every call: its configured delay and failure.
    func enter(_ call: String) async throws {
        try Task.checkCancellation()
        let delay = options.delay(call)
        if delay > .zero { try await clock.sleep(delay) }
        if var failure = options.failure(call) {
            failure.call = call
            throw failure
        }
    }

    func newID() -> String {
        (0..<4).map { _ in
            let digits = String(clock.random(), radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    func tell(_ event: RuntimeEvent, _ state: borrowing State) {
        for watcher in state.watchers.values { watcher.yield(.event(event)) }
    }
}

extension SimulatedRuntime {
    static let eventLimit = 4096

    public func watchEvents(_ event: @escaping @Sendable (RuntimeEvent) async -> Void) async throws {
        let key = clock.random()
        let (notices, continuation) = AsyncStream<Notice>.makeStream(bufferingPolicy: .bufferingNewest(Self.eventLimit))
        state.withLock { state in
            state.watchers[key] = continuation
            for (id, container) in state.containers {
                guard let end = container.finishesAt, container.state(at: clock.now()) == .running else { continue }
                continuation.yield(.ends(container: id, sandbox: container.sandbox, at: end))
            }
        }
        defer { state.withLock { _ = $0.watchers.removeValue(forKey: key) } }
        try await withThrowingDiscardingTaskGroup { group in
            for await notice in notices {
                switch notice {
                case .event(let found): await event(found)
                case .ends(let container, let sandbox, let end):
                    group.addTask { [self] in
                        try await clock.sleep(.nanoseconds(max(0, end - clock.now())))
                        // Stopped earlier means it was told then.
                        guard state.withLock({ $0.containers[container]?.finishesAt }) == end else { return }
                        continuation.yield(.event(RuntimeEvent(.stopped, containerID: container, podSandboxID: sandbox)))
                    }
                }
            }
            group.cancelAll()
        }
        throw CancellationError()
    }
}
