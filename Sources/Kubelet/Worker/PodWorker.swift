import ContainerRuntime
import KubeClient
import KubeObject

/// Runs one pod: hands events to its state machine and does what that answers. While nothing happens it is only memory:
/// no task and no timer of its own.
actor PodWorker {
    let uid: String
    let host: PodHost
    private(set) var machine: PodMachine
    /// What is being done, by what it is about.
    private var tasks: [String: (number: UInt64, task: Task<Void, Never>)] = [:]
    private var taskCount: UInt64 = 0
    private let onForget: @Sendable (String) async -> Void
    var statusWriter: StatusWriter
    private var isStopped = false
    /// Of the newest ready sandbox, as it was asked for.
    var sandboxConfig: CRI.PodSandboxConfig?
    /// A listing of the node that knows whether the runtime holds anything of the pod.
    private var isUnknownToRuntime: Bool

    init(pod: Value, host: PodHost, isUnknownToRuntime: Bool, onForget: @escaping @Sendable (String) async -> Void) {
        uid = pod.uid
        self.host = host
        self.onForget = onForget
        self.isUnknownToRuntime = isUnknownToRuntime
        machine = PodMachine(
            pod: pod,
            context: PodContext(
                hostAddresses: host.configuration.nodeAddresses, runtimeName: host.configuration.containerRuntimeName,
                maximumRestartBackoff: host.configuration.maximumRestartBackoff))
        statusWriter = StatusWriter(pod: pod)
    }

    var pod: Value { machine.pod }
    var runtimePod: RuntimePod? { machine.runtime }
    var status: Value { machine.status }
    var now: Timestamp { host.environment.now() }

    func handle(_ event: PodMachine.Event) {
        guard !isStopped else { return }
        if case .podChanged(let pod) = event { statusWriter.observe(pod) }
        for action in machine.handle(event, at: now) { perform(action) }
    }

    /// Lets go of the pod: what runs goes on running.
    func stop() async {
        isStopped = true
        host.timers.cancel("pod/\(uid)")
        let running = tasks.values.map(\.task)
        for task in running { task.cancel() }
        for task in running { await task.value }
    }

    private func perform(_ action: PodMachine.Action) {
        switch action {
        case .observe(let version): observe(version)
        case .mountVolumes: run("volumes") { await $0.mountVolumes() }
        case .unmountVolumes: run("volumes") { await $0.unmountVolumes() }
        case .createSandbox(let attempt): run("sandbox") { await $0.createSandbox(attempt) }
        case .stopSandbox(let id): run("stop/\(id)") { await $0.stopSandbox(id) }
        case .removeSandbox(let id): run("remove/\(id)") { await $0.removeSandbox(id) }
        case .inspectImage(let name, let image): run("start/\(name)") { await $0.inspectImage(name, image) }
        case .pullImage(let name, let image): run("start/\(name)") { await $0.pullImage(name, image) }
        case .startContainer(let start): run("start/\(start.name)") { await $0.startContainer(start) }
        case .cancelStart(let name): tasks["start/\(name)"]?.task.cancel()
        case .stopContainer(let stop): run("stop/\(stop.id)/\(stop.gracePeriod)") { await $0.stopContainer(stop) }
        case .removeContainer(let id): run("remove/\(id)") { await $0.removeContainer(id) }
        case .startProbes(let name, let id, let isStarted): startProbes(name, id, isStarted: isStarted)
        case .stopLivenessProbes(let id): run("probe/\(id)") { await $0.host.prober.stopLiveness(id) }
        case .stopProbes(let id): run("probe/\(id)") { await $0.host.prober.stop(id) }
        case .record(let event): host.record(event, about: machine.pod)
        case .writeStatus(let status): write(status)
        case .finalize: run("finalize") { await $0.finalize() }
        case .cleanUp: run("cleanUp") { await $0.cleanUp() }
        case .wake(let time): wake(at: time)
        case .forget: forget()
        }
    }

    /// Starts an operation that this worker owns.
    func run(_ key: String, _ body: @escaping @Sendable (PodWorker) async -> Void) {
        let before = tasks[key]?.task
        taskCount += 1
        let number = taskCount
        tasks[key] = (
            number,
            Task {
                // Two operations on one thing follow one another.
                await before?.value
                await body(self)
                self.finished(key, number)
            }
        )
    }

    private func finished(_ key: String, _ number: UInt64) {
        if tasks[key]?.number == number { tasks[key] = nil }
    }

    private func observe(_ version: UInt64) {
        if isUnknownToRuntime {
            isUnknownToRuntime = false
            handle(.observed(RuntimePod(), version: version))
            return
        }
        let reader = RuntimeReader(runtime: host.runtime, paths: host.paths)
        let known = machine.runtime
        let uid = uid
        run("observe") { worker in
            do {
                let seen = try await reader.read(uid, known: known)
                await worker.handle(.observed(seen, version: version))
            } catch {
                await worker.handle(.observationFailed)
            }
        }
    }

    private func wake(at time: Timestamp) {
        host.timers.set("pod/\(uid)", at: time) { [weak self] in
            Task { await self?.handle(.timer) }
        }
    }

    private func startProbes(_ name: String, _ id: String, isStarted: Bool) {
        guard let (kind, spec) = machine.pod.containerSpec(named: name), let runtime = machine.runtime,
            let container = runtime.containers.first(where: { $0.id == id })
        else { return }
        let addresses = machine.pod.usesHostNetwork ? host.configuration.nodeAddresses : runtime.addresses
        let pod = machine.pod
        let host = host
        let subject = Prober.Subject(
            name: name, id: id, startedAt: container.startedAt ?? container.createdAt, isStarted: isStarted,
            target: ProbeTarget(container: spec, containerID: id, address: addresses.first ?? ""),
            report: { [weak self] probe, isSuccess in await self?.handle(.probed(id: id, probe, isSuccess: isSuccess)) },
            record: { host.record($0, about: pod) }, fieldPath: kind.fieldPath(name))
        run("probe/\(id)") { await $0.host.prober.start(subject) }
    }

    private func forget() {
        host.timers.cancel("pod/\(uid)")
        let uid = uid
        let onForget = onForget
        run("forget") { _ in await onForget(uid) }
    }
}
