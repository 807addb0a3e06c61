import KubeObject

/// The conditions that the kubelet owns, in upstream's order and words
/// (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-conditions).
struct PodConditions {
    var pod: Value
    var old: Value
    /// Of init containers and containers.
    var statuses: [Value]
    var phase: String
    var hasSandbox: Bool
    var now: Timestamp

    private static let owned: Set<String> = [
        "PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled", "PodResizePending", "PodResizeInProgress",
    ]

    /// Those of others as they are, then the kubelet's.
    func all() -> [Value] {
        let others = (pod["status"]["conditions"].array ?? []).filter { !Self.owned.contains($0.text("type")) }
        let containersReady = self.containersReady()
        var result = others
        if !others.contains(where: { $0.text("type") == "DisruptionTarget" }),
            let disruption = (old["conditions"].array ?? []).first(where: { $0.text("type") == "DisruptionTarget" })
        {
            result.append(disruption)
        }
        result.append(condition("PodReadyToStartContainers", hasSandbox))
        result.append(initialized())
        result.append(ready(containersReady, others))
        result.append(containersReady)
        result.append(condition("PodScheduled", true))
        return result
    }

    private func condition(_ type: String, _ isTrue: Bool, _ reason: String = "", _ message: String = "") -> Value {
        let before = (old["conditions"].array ?? []).first { $0.text("type") == type }
        let state = isTrue ? "True" : "False"
        var condition: Value = ["type": .string(type)]
        if pod.generation > 0 { condition["observedGeneration"] = .integer(pod.generation) }
        condition["status"] = .string(state)
        condition["lastProbeTime"] = before?["lastProbeTime"] ?? .null
        let changed = before.flatMap { $0.text("status") == state ? $0["lastTransitionTime"].timestamp : nil }
        condition["lastTransitionTime"] = .time(changed ?? now)
        if !reason.isEmpty { condition["reason"] = .string(reason) }
        if !message.isEmpty { condition["message"] = .string(message) }
        return condition
    }

    private func list(_ names: [String]) -> String { "[" + names.joined(separator: " ") + "]" }

    private func messages(_ unknown: [String], _ bad: [String], _ word: String) -> String {
        var parts: [String] = []
        if !unknown.isEmpty { parts.append("containers with unknown status: \(list(unknown))") }
        if !bad.isEmpty { parts.append("containers with \(word) status: \(list(bad))") }
        return parts.joined(separator: ", ")
    }

    private func status(_ container: Value) -> Value? {
        statuses.first { $0.nameMember == container.nameMember }
    }

    private func containersReady() -> Value {
        let counted = pod.initContainers.filter(\.isSidecar) + pod.containers
        let unknown = counted.filter { status($0) == nil }.map(\.nameMember)
        let unready = counted.filter { status($0).map { !$0.flag("ready") } ?? false }.map(\.nameMember)
        if phase == "Succeeded", unknown.isEmpty { return condition("ContainersReady", false, "PodCompleted") }
        if phase == "Failed" { return condition("ContainersReady", false, "PodFailed") }
        let message = messages(unknown, unready, "unready")
        guard message.isEmpty else { return condition("ContainersReady", false, "ContainersNotReady", message) }
        return condition("ContainersReady", true)
    }

    private func ready(_ containersReady: Value, _ others: [Value]) -> Value {
        guard containersReady.text("status") == "True" else {
            return condition("Ready", false, containersReady.text("reason"), containersReady.text("message"))
        }
        var messages: [String] = []
        for gate in pod["spec"]["readinessGates"].array ?? [] {
            let type = gate.text("conditionType")
            guard let found = others.first(where: { $0.text("type") == type }) else {
                messages.append("corresponding condition of pod readiness gate \"\(type)\" does not exist.")
                continue
            }
            if found.text("status") != "True" {
                messages.append("the status of pod readiness gate \"\(type)\" is not \"True\", but \(found.text("status"))")
            }
        }
        guard messages.isEmpty else { return condition("Ready", false, "ReadinessGatesNotReady", messages.joined(separator: ", ")) }
        return condition("Ready", true)
    }

    private func initialized() -> Value {
        var unknown: [String] = []
        var incomplete: [String] = []
        for container in pod.initContainers {
            guard let status = status(container) else {
                unknown.append(container.nameMember)
                continue
            }
            if !status.flag(container.isSidecar ? "started" : "ready") { incomplete.append(container.nameMember) }
        }
        if phase == "Succeeded", unknown.isEmpty { return condition("Initialized", true, "PodCompleted") }
        let hasRun = pod.containers.contains { container in
            guard let status = status(container) else { return false }
            return status.flag("started") || !status["state"]["running"].isNull || !status["state"]["terminated"].isNull
                || !status["lastState"]["terminated"].isNull
        }
        let message = messages(unknown, incomplete, "incomplete")
        guard !hasRun, !message.isEmpty else { return condition("Initialized", true) }
        return condition("Initialized", false, "ContainersNotInitialized", message)
    }
}
