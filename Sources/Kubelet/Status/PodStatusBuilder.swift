import KubeObject

/// The whole `status` of a pod as its kubelet sees it.
struct PodStatusBuilder {
    var machine: PodMachine
    var now: Timestamp

    private var pod: Value { machine.pod }
    private var old: Value { machine.status }

    func status() -> Value {
        if machine.ending?.cause == .rejected { return rejected() }
        let runtime = machine.runtime ?? RuntimePod()
        let isOver = machine.ending != nil && machine.hasStopped
        let lists = ContainerStatuses(machine: machine, runtime: runtime, old: old, isOver: isOver && machine.isDeleted)
        let containers = lists.list(.regular)
        let initial = lists.list(.initial)
        let ephemeral = lists.list(.ephemeral)
        var status: Value = .object([:])
        if pod.generation > 0 { status["observedGeneration"] = .integer(pod.generation) }
        let phase = self.phase(containers + initial, runtime, isOver: isOver)
        status["phase"] = .string(phase)
        status["conditions"] = .array(
            PodConditions(
                pod: pod, old: old, statuses: initial + containers, phase: phase,
                hasSandbox: machine.readySandbox != nil
                    && !runtime.sandboxes.contains { machine.stoppedSandboxes.contains($0.id) && $0.isReady },
                now: now
            ).all())
        explain(&status, phase)
        addAddresses(&status, runtime)
        status["startTime"] = old["startTime"].isNull ? .time(now) : old["startTime"]
        if !initial.isEmpty { status["initContainerStatuses"] = .array(initial) }
        status["containerStatuses"] = .array(containers)
        if !ephemeral.isEmpty { status["ephemeralContainerStatuses"] = .array(ephemeral) }
        status["qosClass"] = .string(QOSClass.of(pod).rawValue)
        keepForeign(&status)
        return status
    }

    /// Never let in: nothing but the reason.
    private func rejected() -> Value {
        var status = pod["status"].isNull ? .object([:]) : pod["status"]
        if pod.generation > 0 { status["observedGeneration"] = .integer(pod.generation) }
        status["phase"] = "Failed"
        status["reason"] = .string(machine.ending?.reason ?? "")
        status["message"] = .string("Pod was rejected: \(machine.ending?.message ?? "")")
        status["startTime"] = old["startTime"].isNull ? .time(now) : old["startTime"]
        status["qosClass"] = .string(QOSClass.of(pod).rawValue)
        return status
    }

    private func phase(_ statuses: [Value], _ runtime: RuntimePod, isOver: Bool) -> String {
        let before = old.text("phase")
        let shown = pod.podPhase
        let hasInitialized = pod.containers.contains { container in
            guard let found = runtime.container(named: container.nameMember) else { return false }
            return found.state == .running || found.state == .exited
        }
        var phase = PodPhase.of(pod, statuses, isEnded: isOver, hasInitialized: hasInitialized)
        if let ending = machine.ending, ending.failsPod { phase = "Failed" }
        for terminal in [before, shown] where terminal == "Succeeded" || terminal == "Failed" { phase = terminal }
        if isOver, machine.isDeleted, phase != "Succeeded" { phase = "Failed" }
        // A pod is not called finished while anything of it may still run.
        let isTerminal = phase == "Succeeded" || phase == "Failed"
        let mayRun = runtime.containers.contains(where: \.mayRun) || machine.ending != nil && !isOver
        if isTerminal, mayRun, before != phase { return before.isEmpty ? "Pending" : before }
        return phase
    }

    private func explain(_ status: inout Value, _ phase: String) {
        if let ending = machine.ending, ending.failsPod {
            status["reason"] = .string(ending.reason)
            status["message"] = .string(ending.message)
        } else if phase == old.text("phase") {
            status["reason"] = old["reason"]
            status["message"] = old["message"]
        }
    }

    private func addAddresses(_ status: inout Value, _ runtime: RuntimePod) {
        let host = machine.context.hostAddresses
        if let first = host.first {
            status["hostIP"] = .string(first)
            status["hostIPs"] = .array(host.map { ["ip": .string($0)] })
        } else {
            status["hostIP"] = old["hostIP"]
            status["hostIPs"] = old["hostIPs"]
        }
        let own: [String]
        if pod.usesHostNetwork {
            own = host
        } else if let sandbox = runtime.sandboxes.first, !sandbox.addresses.isEmpty {
            own = sandbox.addresses
        } else {
            own = machine.ending == nil ? [] : (old["podIPs"].array ?? []).map { $0.text("ip") }
        }
        guard let first = own.first else { return }
        status["podIP"] = .string(first)
        status["podIPs"] = .array(own.map { ["ip": .string($0)] })
    }

    /// Fields of others stay as the API has them.
    private func keepForeign(_ status: inout Value) {
        for member in ["nominatedNodeName", "resize", "resourceClaimStatuses", "extendedResourceClaimStatus"] {
            status[member] = pod["status"][member]
        }
    }
}
