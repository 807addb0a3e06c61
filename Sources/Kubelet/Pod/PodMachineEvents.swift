import KubeObject

/// How each event changes what the machine knows.
extension PodMachine {
    mutating func take(_ event: Event, _ now: Timestamp, _ actions: inout [Action]) {
        switch event {
        case .began, .timer, .runtimeChanged, .dependenciesChanged:
            takeNudge(event)
        case .podChanged(let changed):
            takePod(changed, now)
        case .podRemoved:
            isRemoved = true
            end(.deleted, gracePeriod: pod["metadata"]["deletionGracePeriodSeconds"].integer ?? terminationGracePeriod, now)
        case .rejected(let reason, let message):
            end(.rejected, gracePeriod: 0, now, reason: reason, message: message)
            actions.append(.record(PodEvent(isWarning: true, reason: reason, message: message)))
        case .evicted(let reason, let message, let gracePeriod):
            end(.evicted, gracePeriod: gracePeriod, now, reason: reason, message: message)
        case .hostAddressesChanged(let addresses):
            context.hostAddresses = addresses
        case .observed, .observationFailed:
            takeObservation(event, now, &actions)
        case .volumesMounted, .volumesFailed, .volumesUnmounted, .unmountFailed:
            takeVolumes(event, now, &actions)
        case .sandboxCreated, .sandboxFailed, .sandboxStopped, .sandboxStopFailed, .sandboxRemoved:
            takeSandbox(event, now, &actions)
        case .imageInspected, .imageInspectFailed, .imagePulled, .imagePullFailed:
            takeImage(event, now, &actions)
        case .containerCreated, .containerLaunched, .containerStarted, .containerFailed, .postStartFailed:
            takeStart(event, now, &actions)
        case .containerStopped, .containerStopFailed, .containerRemoved:
            takeStop(event, now, &actions)
        case .probed(let id, let probe, let isSuccess):
            takeProbe(id, probe, isSuccess)
        case .finalized:
            flights.remove(.finalize)
            isFinalized = true
        case .finalizeFailed:
            flights.remove(.finalize)
            retries[.finalize] = now + .seconds(1)
        case .cleanedUp:
            flights.remove(.cleanUp)
            isForgotten = true
            actions.append(.forget)
        case .cleanUpFailed:
            flights.remove(.cleanUp)
            retries[.cleanUp] = now + .seconds(5)
        }
    }

    private mutating func takeNudge(_ event: Event) {
        switch event {
        case .dependenciesChanged:
            retries[.volumes] = nil
            for (name, failure) in failures where failure.reason == "CreateContainerConfigError" {
                retries[.container(name)] = nil
            }
        case .runtimeChanged:
            needsObservation = true
        default:
            break
        }
    }

    private mutating func takePod(_ changed: Value, _ now: Timestamp) {
        guard changed.uid == pod.uid else { return }
        if changed["spec"] != pod["spec"] { imagesChanged(from: pod, to: changed) }
        pod = changed
        guard pod.deletionTimestamp != nil else { return }
        end(.deleted, gracePeriod: pod["metadata"]["deletionGracePeriodSeconds"].integer ?? terminationGracePeriod, now)
    }

    /// A changed image is tried at once, whatever failed before.
    private mutating func imagesChanged(from old: Value, to new: Value) {
        for container in new.containers + new.initContainers {
            let name = container.nameMember
            guard let before = old.containerSpec(named: name)?.spec, before["image"] != container["image"] else { continue }
            images[name] = nil
            failures[name] = nil
            retries[.container(name)] = nil
        }
    }

    private mutating func takeObservation(_ event: Event, _ now: Timestamp, _ actions: inout [Action]) {
        flights.remove(.observe)
        guard case .observed(var seen, let version) = event else {
            retries[.sandbox] = max(retries[.sandbox] ?? now, now + .seconds(1))
            needsObservation = true
            observeAfter = now + .seconds(1)
            return
        }
        guard version == runtimeVersion else {
            needsObservation = true
            return
        }
        seen.sort()
        let isFirst = runtime == nil
        // A container whose postStart hook still runs is not shown before it has ended.
        if case .start(let name)? = flights.first(where: { if case .start = $0 { true } else { false } }), let known = runtime {
            seen.containers.removeAll { container in
                container.name == name && !known.containers.contains { $0.id == container.id }
            }
        }
        runtime = seen
        if isFirst { adopt(seen) }
    }

    /// Takes over the results of probes that ran before this process, as the API shows them.
    private mutating func adopt(_ seen: RuntimePod) {
        let shown = ["containerStatuses", "initContainerStatuses"].flatMap { pod["status"][$0].array ?? [] }
        for container in seen.containers where container.state == .running {
            guard let before = shown.first(where: { $0.text("containerID") == "\(context.runtimeName)://\(container.id)" })
            else { continue }
            var results = ProbeResults()
            if before.flag("started") { results.startup = true }
            if before.flag("ready") { results.readiness = true }
            probes[container.id] = results
        }
    }

    private mutating func takeVolumes(_ event: Event, _ now: Timestamp, _ actions: inout [Action]) {
        switch event {
        case .volumesMounted:
            flights.remove(.mount)
            volumes = .mounted
            volumeFailures = 0
        case .volumesFailed(let message):
            flights.remove(.mount)
            volumeFailures = min(volumeFailures + 1, 7)
            retries[.volumes] = now + .milliseconds(500 << volumeFailures)
            actions.append(.record(PodEvent(isWarning: true, reason: "FailedMount", message: message)))
        case .volumesUnmounted:
            flights.remove(.unmount)
            volumes = .gone
        default:
            flights.remove(.unmount)
            retries[.unmount] = now + .seconds(2)
        }
    }

    private mutating func takeSandbox(_ event: Event, _ now: Timestamp, _ actions: inout [Action]) {
        runtimeVersion += 1
        switch event {
        case .sandboxCreated(let sandbox):
            flights.remove(.createSandbox)
            sandboxFailures = 0
            runtime?.put(sandbox)
        case .sandboxFailed(let reason, let message):
            flights.remove(.createSandbox)
            sandboxFailures = min(sandboxFailures + 1, 4)
            retries[.sandbox] = now + .seconds(1 << (sandboxFailures - 1))
            needsObservation = true
            actions.append(.record(PodEvent(isWarning: true, reason: reason, message: message)))
        case .sandboxStopped(let id):
            flights.remove(.stopSandbox(id))
            for position in runtime?.sandboxes.indices ?? 0..<0 where runtime?.sandboxes[position].id == id {
                runtime?.sandboxes[position].isReady = false
                stoppedSandboxes.insert(id)
            }
        case .sandboxStopFailed(let id, let message):
            flights.remove(.stopSandbox(id))
            retries[.stopSandbox(id)] = now + .seconds(2)
            needsObservation = true
            actions.append(
                .record(
                    PodEvent(
                        isWarning: true, reason: "FailedKillPod",
                        message: "error killing pod: failed to \"KillPodSandbox\" for \"\(pod.uid)\": \(message)")))
        case .sandboxRemoved(let id):
            flights.remove(.removeSandbox(id))
            runtime?.sandboxes.removeAll { $0.id == id }
        default:
            break
        }
    }

    private mutating func takeStop(_ event: Event, _ now: Timestamp, _ actions: inout [Action]) {
        runtimeVersion += 1
        switch event {
        case .containerStopped(let id, let container):
            flights.remove(.stop(id))
            stops[id] = nil
            if let container {
                runtime?.put(container)
            } else {
                runtime?.containers.removeAll { $0.id == id }
            }
        case .containerStopFailed(let id, let message):
            flights.remove(.stop(id))
            stops[id] = nil
            retries[.stop(id)] = now + .seconds(2)
            needsObservation = true
            actions.append(.record(PodEvent(isWarning: true, reason: "FailedKillPod", message: "error killing pod: \(message)")))
        case .containerRemoved(let id):
            flights.remove(.remove(id))
            runtime?.containers.removeAll { $0.id == id }
        default:
            break
        }
    }

    private mutating func takeProbe(_ id: String, _ probe: Probe, _ isSuccess: Bool) {
        guard runtime?.containers.contains(where: { $0.id == id && $0.state == .running }) == true else { return }
        switch probe {
        case .startup: probes[id, default: ProbeResults()].startup = isSuccess
        case .liveness: probes[id, default: ProbeResults()].liveness = isSuccess
        case .readiness: probes[id, default: ProbeResults()].readiness = isSuccess
        }
    }

    /// Begins the pod's end, or hastens it.
    mutating func end(
        _ cause: Ending.Cause, gracePeriod: Int64, _ now: Timestamp, reason: String = "", message: String = ""
    ) {
        guard var current = ending else {
            ending = Ending(cause: cause, gracePeriod: gracePeriod, began: now, reason: reason, message: message)
            return
        }
        if gracePeriod < current.gracePeriod {
            current.gracePeriod = gracePeriod
            current.began = now
        }
        if cause == .deleted, !current.failsPod { current.cause = .deleted }
        ending = current
    }

    var terminationGracePeriod: Int64 { pod["spec"]["terminationGracePeriodSeconds"].integer ?? 30 }

    /// Whether the object is to leave the API when all has stopped.
    var isDeleted: Bool { isRemoved || pod.deletionTimestamp != nil }
}
