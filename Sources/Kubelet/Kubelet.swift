public import ContainerRuntime
public import KubeClient
public import KubeObject
import Logging
import Synchronization

/// The node agent: runs the pods that are bound to its node on a container runtime, and tells the API how they are.
///
/// `run()` does all the work and ends when cancelled, leaving containers running; the next kubelet of the same node
/// takes them over by their labels. Nothing runs outside of `run()`.
public final class Kubelet: Sendable {
    public let configuration: KubeletConfiguration
    public let paths: KubeletPaths
    private let environment: Environment
    private let client: any Client
    private let runtime: any ContainerRuntime
    private let parts: Parts
    private let timers: TimerWheel
    private let recorder: EventRecorder
    private let objects: ReferencedObjects
    private let prober: Prober
    private let agent: NodeAgent
    private let watcher: RuntimeWatcher
    private let host: PodHost
    private let pods: PodManager
    private let podInformer: Informer
    private let services: Informer
    private let state = Mutex(State())
    private let log = Logger(label: "kubelet")

    private struct State {
        var isRegistered = false
        var hasSynced = false
    }

    /// What a simulated node replaces or shares with others.
    public struct Parts: Sendable {
        /// What the machine is; nil measures this one.
        public var machine: MachineInfo?
        /// Nil sets volumes up on this machine's disk.
        public var volumes: (any PodVolumes)?
        public var cgroups: (any PodCgroups)?
        /// Services for environment variables, when another component of the process keeps them anyway. Its owner runs it.
        public var services: Informer?
        /// Whether files are written and this machine's pressure is measured.
        public var usesDisk = true

        public init() {}

        /// For nodes that exist in memory only.
        public static func simulated(machine: MachineInfo, services: Informer? = nil) -> Parts {
            var parts = Parts()
            parts.machine = machine
            parts.volumes = SimulatedVolumes()
            parts.services = services
            parts.usesDisk = false
            return parts
        }
    }

    public init(
        configuration: KubeletConfiguration, client: any Client, runtime: any ContainerRuntime,
        environment: Environment = .system, parts: Parts = Parts()
    ) {
        self.configuration = configuration
        self.client = client
        self.runtime = runtime
        self.environment = environment
        self.parts = parts
        let paths = KubeletPaths(root: configuration.rootDirectory, logs: configuration.podLogsDirectory)
        self.paths = paths
        let machine = parts.machine ?? .current(directory: configuration.rootDirectory)
        let timers = TimerWheel(environment: environment)
        self.timers = timers
        recorder = EventRecorder(
            client: client, source: .core(component: "kubelet", host: configuration.nodeName), environment: environment)
        let objects = ReferencedObjects(client: client, environment: environment)
        self.objects = objects
        prober = Prober(runner: HandlerRunner(runtime: runtime, http: .shared), timers: timers, environment: environment)
        agent = NodeAgent(
            configuration: configuration, machine: machine, client: client, runtime: runtime, environment: environment,
            recorder: recorder, measuresHost: parts.usesDisk)
        services =
            parts.services
            ?? Informer(
                Informer.Selection(GroupVersionResource("", "v1", "services")), client: client, environment: environment)
        podInformer = Informer(
            Informer.Selection(PodHost.pods, fieldSelector: "spec.nodeName=\(configuration.nodeName)"), client: client,
            environment: environment)
        let holder = PodsHolder()
        watcher = RuntimeWatcher(runtime: runtime, environment: environment) { uids in
            await holder.pods?.runtimeChanged(uids)
        }
        let volumes =
            parts.volumes
            ?? DiskVolumes(paths: paths, client: client, objects: objects, environment: environment) { pod in
                let allocatable = machine.allocatable(reserved: configuration.reserved)
                let addresses = await holder.pods?.worker(pod.uid)?.runtimePod?.addresses ?? []
                return FieldReference(
                    pod: pod, hostAddresses: configuration.nodeAddresses, podAddresses: addresses, allocatable: allocatable)
            }
        let services = services
        let agent = agent
        host = PodHost(
            configuration: configuration, paths: paths, client: client, runtime: runtime, environment: environment,
            recorder: recorder, volumes: volumes, objects: objects, timers: timers, prober: prober,
            puller: ImagePuller(runtime: runtime, environment: environment, isSerial: configuration.serializeImagePulls),
            machine: machine,
            services: {
                try? await services.waitForSync()
                return services.cache.snapshot.all
            },
            cgroups: parts.cgroups, usesDisk: parts.usesDisk, networkProblem: { await agent.networkProblem() })
        pods = PodManager(host: host, watcher: watcher) { await agent.node }
        holder.set(pods)
    }

    /// Whether the node is registered and all its pods are known.
    public var isReady: Bool { state.withLock { $0.isRegistered && $0.hasSynced } }

    /// Runs the node until cancelled. Throws when it can't begin.
    public func run() async throws {
        if parts.usesDisk {
            try NodeFiles.makeDirectories(paths.pods, mode: 0o750)
            try NodeFiles.makeDirectories(paths.logs, mode: 0o755)
        }
        await agent.record(.normal, "Starting", "Starting kubelet.")
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.recorder.run() }
            group.addTask { await self.timers.run() }
            group.addTask { await self.podInformer.run() }
            if parts.services == nil { group.addTask { await self.services.run() } }
            group.addTask { await self.watcher.run() }
            group.addTask { await self.watcher.follow() }
            group.addTask { await self.keepNode() }
            group.addTask { await self.keepLease() }
            group.addTask { await self.followPods() }
            group.addTask { await self.houseKeep() }
            await group.waitForAll()
        }
        await pods.stop()
        await prober.stopAll()
        await objects.stop()
    }

    private func keepNode() async {
        guard (try? await agent.register()) != nil else { return }
        state.withLock { $0.isRegistered = true }
        var round = 0
        // Quick rounds first: the network becomes ready soon after the start.
        while !Task.isCancelled {
            let known = await agent.report(withImages: round % 30 == 0)
            let isReady = await agent.isReady
            let wait: Duration = isReady ? configuration.nodeStatusUpdateFrequency : .milliseconds(known ? 200 : 1000)
            try? await environment.sleep(round > 300 ? configuration.nodeStatusUpdateFrequency : wait)
            round += 1
        }
    }

    private func keepLease() async {
        while !Task.isCancelled {
            if state.withLock({ $0.isRegistered }) {
                await agent.renewLease()
                try? await environment.sleep(.seconds(configuration.nodeLeaseDurationSeconds) / 4)
            } else {
                try? await environment.sleep(.milliseconds(200))
            }
        }
    }

    private func followPods() async {
        // The first look at the runtime says which pods are new and which are taken over.
        while !Task.isCancelled, await !watcher.hasListed {
            await watcher.list()
            if await !watcher.hasListed { try? await environment.sleep(.milliseconds(200)) }
        }
        while !Task.isCancelled, !state.withLock({ $0.isRegistered }) { try? await environment.sleep(.milliseconds(20)) }
        await objects.setHandler { [pods] _, uids in
            Task { await pods.objectChanged(uids) }
        }
        let (stream, input) = AsyncStream.makeStream(of: CacheChange.self)
        podInformer.cache.addHandler { input.yield($0) }
        let watching = Task {
            guard (try? await self.podInformer.waitForSync()) != nil else { return }
            self.state.withLock { $0.hasSynced = true }
        }
        for await change in stream { await pods.take(change) }
        watching.cancel()
    }

    /// What is done now and then: orphans, images, logs.
    private func houseKeep() async {
        var round = 0
        let images = ImageCollector(runtime: runtime, configuration: configuration, environment: environment)
        while !Task.isCancelled {
            try? await environment.sleep(.seconds(parts.usesDisk ? 10 : 120))
            guard isReady else { continue }
            await rotateLogs()
            if round % 6 == 0 {
                await watcher.list()
                await pods.removeOrphans(bound: Set(podInformer.cache.snapshot.all.map(\.uid)))
            }
            if round % 30 == 0, parts.usesDisk {
                let disk = FileSystem(configuration.rootDirectory).map { (capacity: $0.capacity, available: $0.available) }
                if let problem = await images.collect(usage: disk) { await agent.record(.warning, "ImageGCFailed", problem) }
            }
            round += 1
        }
    }

    private func rotateLogs() async {
        guard parts.usesDisk else { return }
        let rotator = LogRotator(
            runtime: runtime, maximumSize: configuration.containerLogMaxSize, maximumFiles: configuration.containerLogMaxFiles)
        for worker in await pods.allWorkers() {
            let pod = await worker.pod
            let directory = paths.logDirectory(namespace: pod.namespace, name: pod.name, uid: pod.uid)
            for container in await worker.runtimePod?.containers ?? [] where container.state == .running {
                let path = "\(directory)/\(paths.logFile(container: container.name, restartCount: container.restartCount))"
                await rotator.rotate(containerID: container.id, path: path, now: environment.now())
            }
        }
    }
}

/// Breaks the circle between the pods and what tells them of changes.
private final class PodsHolder: Sendable {
    private let held = Mutex<PodManager?>(nil)
    var pods: PodManager? { held.withLock { $0 } }
    func set(_ pods: PodManager) { held.withLock { $0 = pods } }
}

extension Kubelet {
    /// A pod of this node as exec, logs and the like need it.
    public struct RunningPod: Sendable {
        public var pod: Value
        public var status: Value
        public var runtime: RuntimePod

        /// The id of the sandbox that is ready.
        public var sandboxID: String? { runtime.sandboxes.first { $0.isReady }?.id }

        /// The newest container of a name; with `previous` the one before it.
        public func container(_ name: String, previous: Bool = false) -> RuntimePod.Container? {
            let found = runtime.containers.filter { $0.name == name }
            return previous ? found.dropFirst().first : found.first
        }
    }

    public func pod(namespace: String, name: String) async -> RunningPod? {
        guard let worker = await pods.worker(namespace: namespace, name: name) else { return nil }
        return await Self.running(worker)
    }

    public func pod(uid: String) async -> RunningPod? {
        guard let worker = await pods.worker(uid) else { return nil }
        return await Self.running(worker)
    }

    /// All pods of the node, by namespace and name.
    public func allPods() async -> [RunningPod] {
        var result: [RunningPod] = []
        for worker in await pods.allWorkers() { result.append(await Self.running(worker)) }
        return result.sorted { ObjectKey($0.pod) < ObjectKey($1.pod) }
    }

    private static func running(_ worker: PodWorker) async -> RunningPod {
        RunningPod(pod: await worker.pod, status: await worker.status, runtime: await worker.runtimePod ?? RuntimePod())
    }

    /// Where the log of a container is.
    public func logPath(_ pod: Value, _ container: RuntimePod.Container) -> String {
        "\(paths.logDirectory(namespace: pod.namespace, name: pod.name, uid: pod.uid))/\(paths.logFile(container: container.name, restartCount: container.restartCount))"
    }

    public var node: Value { get async { await agent.node } }
}
