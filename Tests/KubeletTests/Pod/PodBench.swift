import KubeObject

@testable import Kubelet

/// Drives one pod's state machine by hand: a clock, and a pretended runtime that does what it is told at once or when
/// the test says so.
struct PodBench {
    var machine: PodMachine
    var now = Timestamp(seconds: 1_800_000_000)
    var log: [PodMachine.Action] = []
    private var nextID = 0

    init(_ pod: Value) {
        machine = PodMachine(pod: pod, context: PodContext(hostAddresses: ["192.0.2.1"]))
    }

    static func pod(_ spec: Value, metadata: Value = .object([:]), status: Value = .object([:])) -> Value {
        var pod: Value = [
            "kind": "Pod", "apiVersion": "v1",
            "metadata": ["name": "web", "namespace": "default", "uid": "u1", "generation": 1], "spec": spec, "status": status,
        ]
        for entry in metadata.object ?? [:] { pod["metadata"][entry.key] = entry.value }
        return pod
    }

    static func container(_ name: String, _ more: Value = .object([:])) -> Value {
        var container: Value = ["name": .string(name), "image": .string("registry.test/\(name):1"), "imagePullPolicy": "IfNotPresent"]
        for entry in more.object ?? [:] { container[entry.key] = entry.value }
        return container
    }

    /// What a machine asks for, but status and wake-ups.
    @discardableResult
    mutating func send(_ event: PodMachine.Event) -> [PodMachine.Action] {
        let actions = machine.handle(event, at: now)
        log += actions
        return actions.filter {
            switch $0 {
            case .writeStatus, .wake, .record: false
            default: true
            }
        }
    }

    mutating func pass(_ duration: Duration) { now = now + duration }

    /// Answers everything that is asked for, until nothing is: images are there, containers start and run.
    mutating func settle(_ first: [PodMachine.Action]) {
        var open = first
        for _ in 0..<200 where !open.isEmpty {
            let action = open.removeFirst()
            for event in answer(action) { open += send(event) }
        }
    }

    mutating func answer(_ action: PodMachine.Action) -> [PodMachine.Event] {
        switch action {
        case .observe(let version): return [.observed(machine.runtime ?? RuntimePod(), version: version)]
        case .mountVolumes: return [.volumesMounted]
        case .unmountVolumes: return [.volumesUnmounted]
        case .createSandbox(let attempt):
            return [.sandboxCreated(RuntimePod.Sandbox(id: "s\(attempt)", attempt: attempt, createdAt: now, addresses: ["10.0.0.5"]))]
        case .stopSandbox(let id): return [.sandboxStopped(id: id)]
        case .removeSandbox(let id): return [.sandboxRemoved(id: id)]
        case .inspectImage(let name, _): return [.imageInspected(container: name, reference: "sha256:\(name)")]
        case .pullImage(let name, _):
            return [
                .imagePulled(
                    container: name,
                    image: PodMachine.PulledImage(
                        reference: "sha256:\(name)", size: 42, duration: .seconds(1), waited: .seconds(2)))
            ]
        case .startContainer(let start):
            return [.containerCreated(name: start.name), .containerLaunched(name: start.name), .containerStarted(running(start))]
        case .stopContainer(let stop):
            return [.containerStopped(id: stop.id, exited(stop.name, code: 137, "Error"))]
        case .removeContainer(let id): return [.containerRemoved(id: id)]
        case .finalize: return [.finalized]
        case .cleanUp: return [.cleanedUp]
        default: return []
        }
    }

    mutating func running(_ start: PodMachine.ContainerStart) -> RuntimePod.Container {
        nextID += 1
        let spec = machine.pod.containerSpec(named: start.name)?.spec ?? .null
        return RuntimePod.Container(
            id: "c\(nextID)", name: start.name, sandboxID: start.sandboxID, state: .running, image: spec.text("image"),
            imageReference: start.imageReference, hash: ContainerHash.of(spec), restartCount: start.restartCount,
            createdAt: now, startedAt: now)
    }

    func exited(_ name: String, code: Int32, _ reason: String) -> RuntimePod.Container? {
        guard var container = machine.runtime?.container(named: name) else { return nil }
        container.state = .exited
        container.exitCode = code
        container.reason = reason
        container.finishedAt = now
        return container
    }

    /// A container ended by itself, and the node noticed.
    @discardableResult
    mutating func exit(_ name: String, code: Int32) -> [PodMachine.Action] {
        var seen = machine.runtime ?? RuntimePod()
        if let ended = exited(name, code: code, code == 0 ? "Completed" : "Error") { seen.put(ended) }
        _ = send(.runtimeChanged)
        return send(.observed(seen, version: machine.runtimeVersion))
    }

    mutating func start() { settle(send(.began)) }

    var events: [String] {
        log.compactMap { if case .record(let event) = $0 { "\(event.reason): \(event.message)" } else { nil } }
    }

    var kinds: [String] {
        log.compactMap { action in
            switch action {
            case .writeStatus, .wake, .record: nil
            default: String(String(describing: action).prefix { $0 != "(" })
            }
        }
    }

    var status: Value { machine.status }
    var phase: String { status.text("phase") }

    func shown(_ name: String) -> Value {
        for list in ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"] {
            if let found = (status[list].array ?? []).first(where: { $0.text("name") == name }) { return found }
        }
        return .null
    }

    func condition(_ type: String) -> Value {
        (status["conditions"].array ?? []).first { $0.text("type") == type } ?? .null
    }

    var wakes: Timestamp? {
        log.compactMap { if case .wake(let time) = $0 { time } else { nil } }.last
    }
}
