import KubeObject

/// The level-based decision: what is missing between what is and what shall be.
extension PodMachine {
    mutating func decide(_ now: Timestamp, _ actions: inout [Action]) {
        guard !isForgotten else { return }
        requestWork(now, &actions)
        superviseProbes(&actions)
        refreshStatus(now, &actions)
        wake(now, &actions)
    }

    private mutating func requestWork(_ now: Timestamp, _ actions: inout [Action]) {
        observe(now, &actions)
        guard runtime != nil else { return }
        checkDeadline(now)
        if ending == nil, isTerminalBeforeUs { end(.finished, gracePeriod: terminationGracePeriod, now) }
        if ending != nil {
            bringToEnd(now, &actions)
            return
        }
        guard volumes == .mounted else {
            request(.mount, .volumes, .mountVolumes, now, &actions)
            return
        }
        guard let sandbox = readySandbox else {
            replaceSandbox(now, &actions)
            return
        }
        let plan = planContainers(now)
        for stop in plan.stops { self.stop(stop.container, stop.message, stop.gracePeriod, now, &actions) }
        if plan.isFinished {
            end(.finished, gracePeriod: terminationGracePeriod, now)
            bringToEnd(now, &actions)
            return
        }
        startNext(plan.starts, in: sandbox, now, &actions)
        removeDeadContainers(&actions)
    }

    /// A pod that an earlier process brought to its end.
    private var isTerminalBeforeUs: Bool { pod.isTerminalPhase }

    private mutating func observe(_ now: Timestamp, _ actions: inout [Action]) {
        guard needsObservation, !flights.contains(.observe), (observeAfter ?? now) <= now else { return }
        needsObservation = false
        observeAfter = nil
        flights.insert(.observe)
        actions.append(.observe(version: runtimeVersion))
    }

    private mutating func checkDeadline(_ now: Timestamp) {
        guard ending == nil, let deadline, deadline <= now else { return }
        end(
            .deadlineExceeded, gracePeriod: terminationGracePeriod, now, reason: "DeadlineExceeded",
            message: "Pod was active on the node longer than the specified deadline")
    }

    private var deadline: Timestamp? {
        guard let seconds = pod["spec"]["activeDeadlineSeconds"].integer,
            let start = status["startTime"].string.flatMap(Timestamp.init(_:))
        else { return nil }
        return start + .seconds(seconds)
    }

    /// Asks for an operation unless it is under way or has to wait after a failure.
    mutating func request(_ flight: Flight, _ retry: Retry?, _ action: Action, _ now: Timestamp, _ actions: inout [Action]) {
        guard !flights.contains(flight) else { return }
        if let retry, let time = retries[retry] {
            guard time <= now else { return }
            retries[retry] = nil
        }
        flights.insert(flight)
        actions.append(action)
    }

    /// The newest sandbox, when containers may be started in it.
    var readySandbox: RuntimePod.Sandbox? {
        guard let runtime, let newest = runtime.sandboxes.first, newest.isReady else { return nil }
        guard runtime.sandboxes.dropFirst().allSatisfy({ !$0.isReady }) else { return nil }
        guard newest.usesHostNetwork == pod.usesHostNetwork else { return nil }
        return newest.usesHostNetwork || !newest.addresses.isEmpty ? newest : nil
    }

    /// No sandbox is fit: stops what is left in old ones, and makes a new one unless the pod is done.
    private mutating func replaceSandbox(_ now: Timestamp, _ actions: inout [Action]) {
        guard let runtime, !flights.contains(.createSandbox) else { return }
        guard isWorthNewSandbox else {
            end(.finished, gracePeriod: terminationGracePeriod, now)
            bringToEnd(now, &actions)
            return
        }
        let running = runtime.containers.filter(\.mayRun)
        for container in running { stop(container, "Stopping container \(container.name)", terminationGracePeriod, now, &actions) }
        guard running.isEmpty else { return }
        let old = runtime.sandboxes.filter { !stoppedSandboxes.contains($0.id) }
        for sandbox in old { request(.stopSandbox(sandbox.id), .stopSandbox(sandbox.id), .stopSandbox(id: sandbox.id), now, &actions) }
        guard old.isEmpty else { return }
        let initial = pod.initContainers.flatMap { runtime.containers(named: $0.nameMember) }
        for container in initial {
            request(.remove(container.id), nil, .removeContainer(id: container.id), now, &actions)
        }
        guard initial.isEmpty else { return }
        let last = runtime.sandboxes.first
        if (retries[.sandbox] ?? now) <= now, last != nil {
            actions.append(
                .record(
                    PodEvent(
                        reason: "SandboxChanged", message: "Pod sandbox changed, it will be killed and re-created.")))
        }
        request(.createSandbox, .sandbox, .createSandbox(attempt: (last?.attempt).map { $0 + 1 } ?? 0), now, &actions)
    }

    /// A pod that ran and must not run again needs no sandbox any more.
    private var isWorthNewSandbox: Bool {
        guard let runtime, !runtime.sandboxes.isEmpty, !runtime.containers.isEmpty else { return true }
        let hasRun = pod.containers.contains { runtime.container(named: $0.nameMember) != nil }
        let starts = pod.containers.contains { container in
            guard let newest = runtime.container(named: container.nameMember) else { return true }
            return newest.state != .exited || RestartPolicy.restarts(container, in: pod, exitCode: newest.exitCode)
        }
        if pod.podRestartPolicy == "Never" { return starts && !hasRun }
        return starts || !hasRun
    }

    /// Keeps one dead container of each name beside the newest one, and drops sandboxes that nothing is left of.
    private mutating func removeDeadContainers(_ actions: inout [Action]) {
        guard let runtime else { return }
        var seen: [String: Int] = [:]
        for container in runtime.containers {
            let place = seen[container.name, default: 0]
            seen[container.name] = place + 1
            guard place >= 2, !container.mayRun, flights.insert(.remove(container.id)).inserted else { continue }
            actions.append(.removeContainer(id: container.id))
        }
        for sandbox in runtime.sandboxes.dropFirst() where !sandbox.isReady {
            guard !runtime.containers.contains(where: { $0.sandboxID == sandbox.id }) else { continue }
            guard flights.insert(.removeSandbox(sandbox.id)).inserted else { continue }
            actions.append(.removeSandbox(id: sandbox.id))
        }
    }

    /// Probes run for containers that run and can stay; those of liveness not while the pod ends.
    private mutating func superviseProbes(_ actions: inout [Action]) {
        guard let runtime else { return }
        let running = runtime.containers.filter { $0.state == .running && !isStartingUp($0.name) }
        for id in probing where !running.contains(where: { $0.id == id }) {
            probing.remove(id)
            probes[id] = nil
            actions.append(.stopProbes(id: id))
        }
        for container in running where !probing.contains(container.id) && ending == nil {
            guard let spec = specification(container.name), Self.hasProbes(spec) else { continue }
            probing.insert(container.id)
            actions.append(
                .startProbes(
                    name: container.name, id: container.id, isStarted: isStarted(container, spec)))
        }
        guard ending != nil, !hasStoppedLiveness else { return }
        hasStoppedLiveness = true
        for id in probing { actions.append(.stopLivenessProbes(id: id)) }
    }

    static func hasProbes(_ spec: Value) -> Bool {
        !spec["startupProbe"].isNull || !spec["livenessProbe"].isNull || !spec["readinessProbe"].isNull
    }

    func isStartingUp(_ name: String) -> Bool { flights.contains(.start(name)) }

    func isStarted(_ container: RuntimePod.Container, _ spec: Value) -> Bool {
        guard container.state == .running else { return false }
        return spec["startupProbe"].isNull || probes[container.id]?.startup == true
    }

    /// Tells the shell when to come back without an event.
    private func wake(_ now: Timestamp, _ actions: inout [Action]) {
        var times = retries.values.filter { $0 > now } + announcedBackoff.values.filter { $0 > now }
        if ending == nil, let deadline { times.append(deadline) }
        if let ending, let sidecarDeadline = sidecarDeadline(ending), sidecarDeadline > now { times.append(sidecarDeadline) }
        if let observeAfter, observeAfter > now { times.append(observeAfter) }
        if let next = times.min() { actions.append(.wake(at: next)) }
    }

    private mutating func refreshStatus(_ now: Timestamp, _ actions: inout [Action]) {
        guard runtime != nil || ending?.cause == .rejected, !isRemoved else { return }
        let builder = PodStatusBuilder(machine: self, now: now)
        let next = builder.status()
        guard next != status || next != pod["status"] else { return }
        status = next
        actions.append(.writeStatus(next))
    }
}
