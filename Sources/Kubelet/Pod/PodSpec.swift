import KubeObject

/// What the kubelet asks of a pod's tree again and again.
extension Value {
    var containers: [Value] { self["spec"]["containers"].array ?? [] }
    var initContainers: [Value] { self["spec"]["initContainers"].array ?? [] }
    var ephemeralContainers: [Value] { self["spec"]["ephemeralContainers"].array ?? [] }

    /// The name that is a member of a list's element, as `container["name"]`.
    var nameMember: String { self["name"].string ?? "" }

    func text(_ member: String) -> String { self[member].string ?? "" }

    func flag(_ member: String) -> Bool { self[member].bool ?? false }

    /// Of an init container: whether it stays (a sidecar).
    var isSidecar: Bool { text("restartPolicy") == "Always" }

    var usesHostNetwork: Bool { self["spec"].flag("hostNetwork") }

    var generation: Int64 { self["metadata"]["generation"].integer ?? 0 }

    var podRestartPolicy: String { self["spec"]["restartPolicy"].string ?? "Always" }

    var podPhase: String { self["status"]["phase"].string ?? "" }

    var isTerminalPhase: Bool { podPhase == "Succeeded" || podPhase == "Failed" }

    /// `name_namespace(uid)`, as upstream's messages name a pod.
    var podDescription: String { "\(name)_\(namespace)(\(uid))" }

    /// The kind of container a name is, with its specification.
    func containerSpec(named name: String) -> (kind: ContainerKind, spec: Value)? {
        if let spec = containers.first(where: { $0.nameMember == name }) { return (.regular, spec) }
        if let spec = initContainers.first(where: { $0.nameMember == name }) { return (.initial, spec) }
        if let spec = ephemeralContainers.first(where: { $0.nameMember == name }) { return (.ephemeral, spec) }
        return nil
    }
}

enum ContainerKind: String, Sendable, Hashable {
    case regular = "containers"
    case initial = "initContainers"
    case ephemeral = "ephemeralContainers"

    /// `spec.containers{web}`, as events point at a container.
    func fieldPath(_ name: String) -> String { "spec.\(rawValue){\(name)}" }
}

/// Whether a container that ended starts again
/// (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#restart-policy, KEP-5307 for rules by exit code).
enum RestartPolicy {
    static func restarts(_ container: Value, in pod: Value, exitCode: Int32) -> Bool {
        let own = container.text("restartPolicy")
        guard !own.isEmpty else { return restarts(pod.podRestartPolicy, exitCode) }
        for rule in container["restartPolicyRules"].array ?? [] {
            let codes = (rule["exitCodes"]["values"].array ?? []).compactMap(\.integer)
            let matches = codes.contains(Int64(exitCode)) == (rule["exitCodes"].text("operator") != "NotIn")
            if matches { return true }
        }
        return restarts(own, exitCode)
    }

    /// Whether a container that is killed for its own good (a failed probe) starts again.
    static func restartsAfterKill(_ container: Value, in pod: Value) -> Bool {
        let own = container.text("restartPolicy")
        return (own.isEmpty ? pod.podRestartPolicy : own) != "Never"
    }

    private static func restarts(_ policy: String, _ exitCode: Int32) -> Bool {
        switch policy {
        case "Never": false
        case "OnFailure": exitCode != 0
        default: true
        }
    }

    /// Whether a pod's container is to be started now or after its back-off, given what the runtime holds of it.
    static func isWanted(_ container: Value, in pod: Value, _ status: RuntimePod.Container?) -> Bool {
        guard pod.deletionTimestamp == nil else { return false }
        guard let status else { return true }
        switch status.state {
        case .running: return false
        case .created, .unknown: return true
        case .exited: return restarts(container, in: pod, exitCode: status.exitCode)
        }
    }
}
