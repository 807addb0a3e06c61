import KubeObject

/// Which containers are to start and to stop while the pod shall run.
extension PodMachine {
    struct Plan {
        /// In the order in which to start them.
        var starts: [String] = []
        var stops: [(container: RuntimePod.Container, message: String, gracePeriod: Int64)] = []
        /// Nothing runs, and nothing is to run again.
        var isFinished = false
    }

    func planContainers(_ now: Timestamp) -> Plan {
        var plan = Plan()
        guard let runtime else { return plan }
        for container in pod.ephemeralContainers where runtime.container(named: container.nameMember) == nil {
            plan.starts.append(container.nameMember)
        }
        guard planInitContainers(runtime, &plan) else { return plan }
        var stays = false
        for container in pod.containers {
            let name = container.nameMember
            let status = runtime.container(named: name)
            guard let status, status.mayRun else {
                if RestartPolicy.isWanted(container, in: pod, status) { plan.starts.append(name) }
                continue
            }
            guard let fault = fault(of: status, container) else {
                stays = true
                continue
            }
            let restarts = fault.isChange || RestartPolicy.restartsAfterKill(container, in: pod)
            plan.stops.append((status, "Container \(name) \(fault.text)" + (restarts ? ", will be restarted" : ""), fault.gracePeriod))
            if restarts { stays = true }
        }
        plan.isFinished =
            !stays && plan.stops.isEmpty
            && !pod.containers.contains { plan.starts.contains($0.nameMember) }
            && !flights.contains { if case .start = $0 { true } else { false } }
        return plan
    }

    /// Init containers one after the other, sidecars as they come (KEP-753); answers whether the others may start.
    private func planInitContainers(_ runtime: RuntimePod, _ plan: inout Plan) -> Bool {
        let hasInitialized = pod.containers.contains {
            guard let status = runtime.container(named: $0.nameMember) else { return false }
            return status.state == .running || status.state == .created
        }
        // Completed init containers may be gone; the last one that is there tells that those before it were done.
        let last = pod.initContainers.lastIndex { runtime.container(named: $0.nameMember) != nil }
        for (position, container) in pod.initContainers.enumerated() {
            let name = container.nameMember
            let isPast = hasInitialized || position < (last ?? 0)
            guard let status = runtime.container(named: name) else {
                if isPast {
                    if container.isSidecar { plan.starts.append(name) }
                    continue
                }
                plan.starts.append(name)
                return false
            }
            if container.isSidecar {
                guard planSidecar(container, status, isPast: isPast, &plan) else { return false }
            } else if !isPast {
                guard planInitContainer(container, status, &plan) else { return false }
            }
        }
        return true
    }

    private func planSidecar(_ container: Value, _ status: RuntimePod.Container, isPast: Bool, _ plan: inout Plan) -> Bool {
        guard status.mayRun else {
            plan.starts.append(status.name)
            return isPast
        }
        if let fault = fault(of: status, container) {
            plan.stops.append((status, "Init container \(status.name) \(fault.text)", fault.gracePeriod))
            return isPast
        }
        return isPast || isStarted(status, container) && !isStartingUp(status.name)
    }

    private func planInitContainer(_ container: Value, _ status: RuntimePod.Container, _ plan: inout Plan) -> Bool {
        switch status.state {
        case .running:
            return false
        case .unknown:
            plan.stops.append((status, "Init container is in \"unknown\" state, try killing it before restart", terminationGracePeriod))
            return false
        case .created:
            plan.starts.append(status.name)
            return false
        case .exited:
            if status.exitCode == 0 { return true }
            if RestartPolicy.isWanted(container, in: pod, status) {
                plan.starts.append(status.name)
            } else {
                plan.isFinished = true
            }
            return false
        }
    }

    private struct Fault {
        var text: String
        var isChange = false
        var gracePeriod: Int64
    }

    /// Why a container that runs can't go on running.
    private func fault(of status: RuntimePod.Container, _ container: Value) -> Fault? {
        if status.state == .unknown {
            return Fault(text: "is in \"unknown\" state, try killing it before restart", gracePeriod: terminationGracePeriod)
        }
        if !status.hash.isEmpty, status.hash != ContainerHash.of(container) {
            return Fault(text: "definition changed", isChange: true, gracePeriod: terminationGracePeriod)
        }
        let results = probes[status.id]
        for (result, probe, name) in [(results?.liveness, "livenessProbe", "liveness"), (results?.startup, "startupProbe", "startup")]
        where result == false && !container[probe].isNull {
            let own = container[probe]["terminationGracePeriodSeconds"].integer
            return Fault(text: "failed \(name) probe", gracePeriod: own ?? terminationGracePeriod)
        }
        return nil
    }
}
