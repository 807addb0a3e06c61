import KubeObject

/// Starting containers one at a time, each through back-off, image, creation, start and hook.
extension PodMachine {
    mutating func startNext(_ names: [String], in sandbox: RuntimePod.Sandbox, _ now: Timestamp, _ actions: inout [Action]) {
        guard !isStartingAny else { return }
        for name in names {
            if isStartingAny { return }
            guard let (kind, container) = pod.containerSpec(named: name) else { continue }
            if isReady(name, kind, now, &actions) {
                start(name, kind, container, in: sandbox, now, &actions)
            }
            // An init container that can't start yet holds up what comes after it.
            if kind == .initial, !container.isSidecar { return }
        }
    }

    private var isStartingAny: Bool {
        flights.contains {
            switch $0 {
            case .image, .start: true
            default: false
            }
        }
    }

    /// Whether neither a crash nor a failed start holds the container back now.
    private mutating func isReady(_ name: String, _ kind: ContainerKind, _ now: Timestamp, _ actions: inout [Action]) -> Bool {
        if let retry = retries[.container(name)] {
            guard retry <= now else { return false }
            retries[.container(name)] = nil
        }
        guard kind != .ephemeral, let exited = lastExit(name) else { return true }
        let since = exited.finishedAt ?? exited.createdAt
        guard let end = restartBackoff.end(name, since: since, now: now) else {
            announcedBackoff[name] = nil
            return true
        }
        guard announcedBackoff[name] != end else { return false }
        announcedBackoff[name] = end
        let wait = restartBackoff.wait(name).milliseconds.go
        failures[name] = StartFailure(
            reason: "CrashLoopBackOff",
            message: "back-off \(wait) restarting failed container=\(name) pod=\(pod.podDescription)")
        record(
            "BackOff", "Back-off restarting failed container \(name) in pod \(pod.podDescription)", of: name,
            isWarning: true, &actions)
        return false
    }

    private func lastExit(_ name: String) -> RuntimePod.Container? {
        runtime?.containers.first { $0.name == name && $0.state == .exited }
    }

    private mutating func start(
        _ name: String, _ kind: ContainerKind, _ container: Value, in sandbox: RuntimePod.Sandbox, _ now: Timestamp,
        _ actions: inout [Action]
    ) {
        guard let reference = images[name] else {
            requestImage(name, container.text("image"), now, &actions)
            return
        }
        // The next start looks at the image again: it may have been removed or replaced.
        images[name] = nil
        var start = ContainerStart(
            name: name, sandboxID: sandbox.id, sandboxAttempt: sandbox.attempt, imageReference: reference,
            restartCount: nextRestartCount(name), addresses: addresses(sandbox))
        if kind == .ephemeral, let target = container["targetContainerName"].string, !target.isEmpty {
            guard let found = runtime?.container(named: target), found.state == .running else {
                fail(
                    name, "CreateContainerConfigError", "unable to find target container \"\(target)\"",
                    retryAt: now + .seconds(10), says: "unable to find target container \"\(target)\"", &actions)
                return
            }
            start.targetContainerID = found.id
        }
        if let exited = lastExit(name), kind != .ephemeral {
            restartBackoff.next(name, at: exited.finishedAt ?? exited.createdAt)
        }
        announcedBackoff[name] = nil
        flights.insert(.start(name))
        actions.append(.startContainer(start))
    }

    private func addresses(_ sandbox: RuntimePod.Sandbox) -> [String] {
        sandbox.usesHostNetwork ? context.hostAddresses : sandbox.addresses
    }

    /// One more than the last one had, whether the runtime or only the API remembers it.
    private func nextRestartCount(_ name: String) -> Int {
        if let last = runtime?.container(named: name) { return last.restartCount + 1 }
        for list in ["containerStatuses", "initContainerStatuses"] {
            guard let shown = (status[list].array ?? []).first(where: { $0.nameMember == name }) else { continue }
            let hasRun = !shown.text("containerID").isEmpty || !shown["lastState"]["terminated"].isNull
            let count = Int(shown["restartCount"].integer ?? 0)
            guard hasRun else { return count }
            // The status builder has counted a container that vanished already.
            return shown["state"]["waiting"].isNull ? count + 1 : count
        }
        return 0
    }

    mutating func takeStart(_ event: Event, _ now: Timestamp, _ actions: inout [Action]) {
        switch event {
        case .containerCreated(let name):
            record("Created", "Container created", of: name, &actions)
        case .containerLaunched(let name):
            record("Started", "Container started", of: name, &actions)
        case .containerStarted(let container):
            runtimeVersion += 1
            flights.remove(.start(container.name))
            failures[container.name] = nil
            runtime?.put(container)
        case .containerFailed(let name, let reason, let message):
            runtimeVersion += 1
            flights.remove(.start(name))
            flights.remove(.image(name))
            needsObservation = true
            guard ending == nil else { return }
            fail(name, reason, message, retryAt: now + .seconds(10), says: message, &actions)
        case .postStartFailed(let container, let message):
            runtimeVersion += 1
            flights.remove(.start(container.name))
            runtime?.put(container)
            needsObservation = true
            failures[container.name] = StartFailure(reason: "PostStartHookError", message: message)
            record("FailedPostStartHook", "PostStartHook failed", of: container.name, isWarning: true, &actions)
            guard container.mayRun else { return }
            stop(container, "FailedPostStartHook", terminationGracePeriod, now, &actions)
        default:
            break
        }
    }
}
