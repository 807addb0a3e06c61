public import KubeClient
public import KubeObject
public import Logging
import Synchronization

/// kube-scheduler: binds pods to nodes.
///
/// One loop takes the pod whose turn it is, decides on the state that informers keep here, assumes the decision, and leaves
/// binding to a bounded number of tasks, so that the next decision need not wait for the API.
public final class Scheduler: Sendable {
    private let client: any Client
    private let informers: SharedInformers
    private let profiles: [String: Profile]
    private let environment: Environment
    private let events: EventRecorder
    private let log: Logger
    private let state: Mutex<State>
    private let work: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    /// Bindings that may be on their way at once.
    private static let bindingLimit = 128

    private struct State {
        var cluster = ClusterState()
        var queue = SchedulingQueue()
        var algorithms: [String: PlacementAlgorithm] = [:]
        var bindings = 0
    }

    public init(
        client: any Client, informers: SharedInformers, profiles: [Profile] = [.standard()], environment: Environment,
        events: EventRecorder,
        log: Logger
    ) {
        self.client = client
        self.informers = informers
        self.profiles = Dictionary(profiles.map { ($0.schedulerName, $0) }) { first, _ in first }
        self.environment = environment
        self.events = events
        self.log = log
        state = Mutex(State(algorithms: self.profiles.mapValues { PlacementAlgorithm(profile: $0) }))
        (work, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    private static let pods = GroupVersionResource("", "v1", "pods")
    private static let nodes = GroupVersionResource("", "v1", "nodes")

    /// Schedules until cancelled.
    public func run() async throws {
        let nodes = informers.informer(Self.nodes)
        let pods = informers.informer(Self.pods)
        nodes.cache.addHandler { [weak self] in self?.nodeChanged($0) }
        pods.cache.addHandler { [weak self] in self?.podChanged($0) }
        try await nodes.waitForSync()
        try await pods.waitForSync()
        try await withThrowingDiscardingTaskGroup { group in
            group.addTask { try await self.keepTime() }
            wake.yield()
            for await _ in work {
                while let decision = decide() { perform(decision, &group) }
            }
        }
        try Task.checkCancellation()
    }

    /// Wakes the loop when a back-off ends, and looks after pods that wait too long.
    private func keepTime() async throws {
        while true {
            try await environment.sleep(.seconds(1))
            let now = environment.now().microseconds
            let isDue = state.withLock { state in
                state.queue.flush(now: now)
                return state.queue.nextRelease.map { $0 <= now } ?? false || state.queue.activeCount > 0
            }
            if isDue { wake.yield() }
        }
    }

    private enum Decision {
        case bind(SchedulingQueue.Entry, node: String)
        case fail(SchedulingQueue.Entry, Diagnosis)
        case wait(PodInfo)
    }

    private func decide() -> Decision? {
        let now = environment.now().microseconds
        return state.withLock { state in
            guard state.bindings < Self.bindingLimit, let entry = state.queue.take(now: now) else { return nil }
            let pod = entry.pod
            guard pod.schedulingGates.isEmpty else {
                state.queue.giveBack(pod.key, rejectedBy: ["SchedulingGates"], now: now)
                return .wait(pod)
            }
            guard var algorithm = state.algorithms[pod.schedulerName] else {
                state.queue.remove(pod.key)
                return .wait(pod)
            }
            let cluster = state.cluster
            let placement = algorithm.place(pod, in: cluster) { self.environment.random(below: $0) }
            state.algorithms[pod.schedulerName] = algorithm
            switch placement {
            case .node(let node, _, _):
                state.cluster.assume(pod, on: node)
                state.bindings += 1
                return .bind(entry, node: node)
            case .none(var diagnosis):
                for plugin in profiles[pod.schedulerName]?.postFilters ?? [] {
                    diagnosis.postFilterMessage = plugin.postFilter(pod, cluster, diagnosis).message
                }
                state.queue.giveBack(pod.key, rejectedBy: diagnosis.plugins.isEmpty ? ["NodeResourcesFit"] : diagnosis.plugins, now: now)
                return .fail(entry, diagnosis)
            }
        }
    }

    private func perform(_ decision: Decision, _ group: inout ThrowingDiscardingTaskGroup<any Error>) {
        switch decision {
        case .wait: break
        case .bind(let entry, let node): group.addTask { await self.bind(entry.pod, to: node) }
        case .fail(let entry, let diagnosis): group.addTask { await self.report(entry.pod, "Unschedulable", diagnosis.message) }
        }
    }

    private func bind(_ pod: PodInfo, to node: String) async {
        let profile = profiles[pod.schedulerName]
        var reserved: [any ReservePlugin] = []
        do {
            for plugin in profile?.reserves ?? [] {
                try await plugin.reserve(pod, on: node)
                reserved.append(plugin)
            }
            for plugin in profile?.permits ?? [] { try await plugin.permit(pod, on: node) }
            try await post(pod, node)
            state.withLock { state in
                state.bindings -= 1
                state.queue.finish(pod.key)
            }
            events.record(
                Event(
                    ObjectReference(pod.object), .normal, reason: "Scheduled",
                    message: "Successfully assigned \(pod.key) to \(node)", action: "Binding"))
        } catch {
            for plugin in reserved.reversed() { await plugin.unreserve(pod, on: node) }
            forget(pod, after: error)
            if (error as? Status)?.reason != .notFound { await report(pod, "SchedulerError", "\(error)") }
        }
        wake.yield()
    }

    private func post(_ pod: PodInfo, _ node: String) async throws(Status) {
        let binding: Value = [
            "apiVersion": "v1", "kind": "Binding",
            "metadata": ["name": .string(pod.key.name), "namespace": .string(pod.key.namespace), "uid": .string(pod.uid)],
            "target": ["apiVersion": "v1", "kind": "Node", "name": .string(node)],
        ]
        _ = try await client.create(Target(Self.pods, pod.key, subresource: "binding"), binding)
    }

    private func forget(_ pod: PodInfo, after error: any Error) {
        let now = environment.now().microseconds
        log.warning("cannot bind a pod", metadata: ["pod": "\(pod.key)", "error": "\(error)"])
        state.withLock { state in
            state.bindings -= 1
            if state.cluster.pod(pod.key) === pod { state.cluster.removePod(pod.key) }
            state.queue.giveBack(pod.key, rejectedBy: [], now: now)
        }
    }

    /// The condition and the event that tell why a pod waits; written only where they change.
    private func report(_ pod: PodInfo, _ reason: String, _ message: String) async {
        events.record(Event(ObjectReference(pod.object), .warning, reason: "FailedScheduling", message: message, action: "Scheduling"))
        let conditions = pod.object["status"]["conditions"].array ?? []
        let old = conditions.first { $0["type"].string == "PodScheduled" } ?? .null
        guard old["status"].string != "False" || old["reason"].string != reason || old["message"].string != message else { return }
        let now = Value.time(environment.now())
        let condition: Value = [
            "type": "PodScheduled", "status": "False", "reason": .string(reason), "message": .string(message), "lastProbeTime": nil,
            "lastTransitionTime": old["status"].string == "False" ? old["lastTransitionTime"] : now,
            "observedGeneration": pod.object["metadata"]["generation"],
        ]
        do {
            _ = try await client.patch(
                Target(Self.pods, pod.key, subresource: "status"),
                Patch(.strategic, ["metadata": ["uid": .string(pod.uid)], "status": ["conditions": [condition]]]))
        } catch  where error.reason == .notFound || error.reason == .conflict {
            // Gone, or another pod of that name by now.
        } catch {
            log.warning("cannot write a pod's condition", metadata: ["pod": "\(pod.key)", "error": "\(error)"])
        }
    }
}

extension Scheduler {
    private func nodeChanged(_ change: CacheChange) {
        let now = environment.now().microseconds
        state.withLock { state in
            switch change {
            case .added(let node), .updated(_, let node):
                let what = state.cluster.setNode(node)
                guard !what.isEmpty, let info = state.cluster[node.name] else { return }
                move(&state, .node(info, what), now)
            case .deleted(let node): state.cluster.removeNode(node.name)
            }
        }
        wake.yield()
    }

    private func podChanged(_ change: CacheChange) {
        let now = environment.now().microseconds
        let pod = PodInfo(change.object)
        state.withLock { state in
            if case .deleted = change {
                state.queue.remove(pod.key)
                if let placed = state.cluster.pod(pod.key), state.cluster.removePod(pod.key) != nil {
                    move(&state, .podRemoved(placed), now)
                }
                return
            }
            guard pod.nodeName.isEmpty else {
                state.queue.remove(pod.key)
                let before = state.cluster.pod(pod.key)
                state.cluster.setPod(pod)
                if before != nil, pod.isFinished { move(&state, .podRemoved(pod), now) }
                if before == nil, !pod.isFinished { move(&state, .podAdded(pod), now) }
                return
            }
            guard profiles[pod.schedulerName] != nil, !pod.isFinished, !pod.isTerminating else { return state.queue.remove(pod.key) }
            // Assumed already: its binding is on the way.
            if let assumed = state.cluster.pod(pod.key), assumed.uid == pod.uid { return }
            state.queue.set(pod, now: now)
        }
        wake.yield()
    }

    private func move(_ state: inout State, _ event: ClusterEvent, _ now: Int64) {
        let profiles = profiles
        state.queue.move(now: now) { entry in
            guard let plugins = profiles[entry.pod.schedulerName]?.plugins else { return false }
            return entry.rejectedBy.contains { plugins[$0]?.mayHelp(event, entry.pod) ?? false }
        }
    }
}
