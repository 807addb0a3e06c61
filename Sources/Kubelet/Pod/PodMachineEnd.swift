import KubeObject

/// Ending a pod: containers, then sidecars in reverse order, then the sandbox, the volumes and the object itself
/// (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-termination).
extension PodMachine {
    /// What every container gets between SIGTERM and SIGKILL, however short the pod's grace period is.
    static let minimumGracePeriod: Int64 = 2

    mutating func bringToEnd(_ now: Timestamp, _ actions: inout [Action]) {
        guard let ending, let runtime else { return }
        cancelStarts(&actions)
        let running = runtime.containers.filter(\.mayRun)
        guard running.isEmpty else {
            stopAll(running, ending, now, &actions)
            return
        }
        guard !flights.contains(where: isStarting), !needsObservation, !flights.contains(.observe) else { return }
        let left = runtime.sandboxes.filter { $0.isReady || !stoppedSandboxes.contains($0.id) }
        for sandbox in left { request(.stopSandbox(sandbox.id), .stopSandbox(sandbox.id), .stopSandbox(id: sandbox.id), now, &actions) }
        guard left.isEmpty, !flights.contains(.createSandbox) else { return }
        guard volumes == .gone else {
            if !flights.contains(.mount) { request(.unmount, .unmount, .unmountVolumes, now, &actions) }
            return
        }
        guard isDeleted else { return }
        if !isFinalized, !isRemoved {
            request(.finalize, .finalize, .finalize, now, &actions)
            return
        }
        guard isRemoved || pod.finalizers.isEmpty || isFinalized else { return }
        request(.cleanUp, .cleanUp, .cleanUp, now, &actions)
    }

    /// Whether everything of the pod has stopped: its phase is final.
    var hasStopped: Bool {
        guard ending != nil else { return false }
        guard let runtime else { return ending?.cause == .rejected }
        return !runtime.containers.contains(where: \.mayRun) && !flights.contains(where: isStarting)
    }

    private func isStarting(_ flight: Flight) -> Bool {
        switch flight {
        case .start, .image: true
        default: false
        }
    }

    private mutating func cancelStarts(_ actions: inout [Action]) {
        for flight in flights {
            switch flight {
            case .start(let name), .image(let name):
                if cancelled.insert(name).inserted { actions.append(.cancelStart(container: name)) }
            default: break
            }
        }
    }

    private mutating func stopAll(_ running: [RuntimePod.Container], _ ending: Ending, _ now: Timestamp, _ actions: inout [Action]) {
        let sidecars = pod.initContainers.filter(\.isSidecar).map(\.nameMember)
        let first = running.filter { !sidecars.contains($0.name) }
        let grace = ending.gracePeriod - (now - ending.began).wholeSeconds
        for container in first { stop(container, "Stopping container \(container.name)", grace, now, &actions) }
        let isLate = sidecarDeadline(ending).map { $0 <= now } ?? false
        guard first.isEmpty || isLate else { return }
        for name in sidecars.reversed() {
            let here = running.filter { $0.name == name }
            for container in here { stop(container, "Stopping container \(name)", grace, now, &actions) }
            guard here.isEmpty || isLate else { return }
        }
    }

    /// When sidecars are stopped whether or not the others have ended.
    func sidecarDeadline(_ ending: Ending) -> Timestamp? {
        guard pod.initContainers.contains(where: \.isSidecar) else { return nil }
        return ending.began + .seconds(ending.gracePeriod)
    }

    /// Stops a container, or stops it sooner than asked before.
    mutating func stop(
        _ container: RuntimePod.Container, _ message: String, _ gracePeriod: Int64, _ now: Timestamp, _ actions: inout [Action]
    ) {
        let grace = max(gracePeriod, Self.minimumGracePeriod)
        // What is left of a running stop's time shrinks by itself: only a real cut is passed on.
        let isHastened = stops[container.id].map { ending != nil && (ending?.gracePeriod ?? 0) < $0 && grace < $0 } ?? false
        if flights.contains(.stop(container.id)), !isHastened { return }
        if let retry = retries[.stop(container.id)] {
            guard retry <= now else { return }
            retries[.stop(container.id)] = nil
        }
        flights.insert(.stop(container.id))
        if !isHastened { record("Killing", message, of: container.name, &actions) }
        stops[container.id] = min(ending?.gracePeriod ?? grace, grace)
        let hasHook = !(specification(container.name)?["lifecycle"]["preStop"].isNull ?? true)
        actions.append(
            .stopContainer(
                ContainerStop(
                    name: container.name, id: container.id, gracePeriod: grace,
                    runsPreStopHook: hasHook && gracePeriod > 0 && !isHastened)))
    }
}
