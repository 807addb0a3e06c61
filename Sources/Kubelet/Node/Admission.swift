import KubeObject

/// Whether a pod that was bound to this node can run here: what the scheduler checked, checked again by who knows
/// (https://kubernetes.io/docs/concepts/scheduling-eviction/node-pressure-eviction/ for who goes when it can't).
struct Admission {
    var node: Value
    var allocatable: [String: Quantity]
    var allowedUnsafeSysctls: [String]
    /// Pods that were let in and have not ended.
    var others: [Value]

    struct Rejection: Sendable, Hashable {
        var reason: String
        var message: String
    }

    func rejection(of pod: Value) -> Rejection? {
        if let os = pod["spec"]["os"]["name"].string, os != "linux" {
            return Rejection(reason: "PodOSNotSupported", message: "Failed to admit pod as the OS field doesn't match node OS")
        }
        if let os = pod["spec"]["nodeSelector"]["kubernetes.io/os"].string, os != node.labels["kubernetes.io/os"]?.string ?? "linux" {
            return Rejection(
                reason: "PodOSSelectorNodeLabelDoesNotMatch",
                message: "Failed to admit pod as the `kubernetes.io/os` label doesn't match node label")
        }
        if let name = Sysctls.forbidden(in: pod, allowed: allowedUnsafeSysctls) {
            return Rejection(reason: "SysctlForbidden", message: "forbidden sysctl: \"\(name)\" not allowlisted")
        }
        return resources(pod) ?? affinity(pod) ?? ports(pod) ?? taints(pod)
    }

    private func resources(_ pod: Value) -> Rejection? {
        if let limit = allocatable["pods"]?.value, Int64(others.count) + 1 > limit {
            return outOf("pods", requested: 1, used: Int64(others.count), capacity: limit)
        }
        var used: [String: Quantity] = [:]
        for other in others { PodResources.add(PodResources.requests(of: other), to: &used) }
        for (name, amount) in PodResources.requests(of: pod).sorted(by: { $0.key < $1.key }) where !amount.isZero {
            // What this node doesn't count is somebody else's to count.
            guard let has = allocatable[name] else { continue }
            let before = used[name] ?? .zero
            guard has < before + amount else { continue }
            if name == "cpu" { return outOf(name, requested: amount.milliValue, used: before.milliValue, capacity: has.milliValue) }
            return outOf(name, requested: amount.value, used: before.value, capacity: has.value)
        }
        return nil
    }

    private func outOf(_ name: String, requested: Int64, used: Int64, capacity: Int64) -> Rejection {
        Rejection(
            reason: "OutOf\(name)",
            message: "Node didn't have enough resource: \(name), requested: \(requested), used: \(used), capacity: \(capacity)")
    }

    private func affinity(_ pod: Value) -> Rejection? {
        let failed = Rejection(
            reason: "NodeAffinity", message: "Predicate NodeAffinity failed: node(s) didn't match Pod's node affinity/selector")
        for entry in pod["spec"]["nodeSelector"].object ?? [:] where node.labels[entry.key] != entry.value { return failed }
        let required = pod["spec"]["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]
        guard !required.isNull else { return nil }
        let matches = (required["nodeSelectorTerms"].array ?? []).contains { term in
            let expressions = term["matchExpressions"].array ?? []
            let fields = term["matchFields"].array ?? []
            guard !expressions.isEmpty || !fields.isEmpty else { return false }
            return expressions.allSatisfy { Self.matches($0, node.labels[$0.text("key")]?.string) }
                && fields.allSatisfy { Self.matches($0, $0.text("key") == "metadata.name" ? node.name : nil) }
        }
        return matches ? nil : failed
    }

    private static func matches(_ requirement: Value, _ value: String?) -> Bool {
        let values = (requirement["values"].array ?? []).compactMap(\.string)
        switch requirement.text("operator") {
        case "In": return value.map(values.contains) ?? false
        case "NotIn": return !(value.map(values.contains) ?? false)
        case "Exists": return value != nil
        case "DoesNotExist": return value == nil
        case "Gt": return number(value).flatMap { left in number(values.first).map { left > $0 } } ?? false
        case "Lt": return number(value).flatMap { left in number(values.first).map { left < $0 } } ?? false
        default: return false
        }
    }

    private static func number(_ text: String?) -> Int64? { text.flatMap { Int64($0) } }

    private func ports(_ pod: Value) -> Rejection? {
        let taken = others.flatMap(Self.hostPorts)
        let clash = Self.hostPorts(pod).contains { wanted in
            taken.contains {
                $0.port == wanted.port && $0.name == wanted.name
                    && ($0.address == wanted.address || $0.address == "0.0.0.0" || wanted.address == "0.0.0.0")
            }
        }
        return clash
            ? Rejection(
                reason: "NodePorts", message: "Predicate NodePorts failed: node(s) didn't have free ports for the requested pod ports")
            : nil
    }

    private static func hostPorts(_ pod: Value) -> [(port: Int64, name: String, address: String)] {
        (pod.containers + pod.initContainers.filter(\.isSidecar)).flatMap { $0["ports"].array ?? [] }.compactMap { port in
            guard let number = port["hostPort"].integer, number > 0 else { return nil }
            let address = port.text("hostIP")
            return (number, port.text("protocol").isEmpty ? "TCP" : port.text("protocol"), address.isEmpty ? "0.0.0.0" : address)
        }
    }

    private func taints(_ pod: Value) -> Rejection? {
        let tolerations = pod["spec"]["tolerations"].array ?? []
        let blocked = (node["spec"]["taints"].array ?? []).contains { taint in
            taint.text("effect") == "NoExecute" && !tolerations.contains { Self.tolerates($0, taint) }
        }
        return blocked
            ? Rejection(reason: "TaintToleration", message: "Predicate TaintToleration failed: node(s) had untolerated taint(s)") : nil
    }

    private static func tolerates(_ toleration: Value, _ taint: Value) -> Bool {
        let effect = toleration.text("effect")
        let key = toleration.text("key")
        guard effect.isEmpty || effect == taint.text("effect"), key.isEmpty || key == taint.text("key") else { return false }
        return toleration.text("operator") == "Exists" || !key.isEmpty && toleration.text("value") == taint.text("value")
    }
}
