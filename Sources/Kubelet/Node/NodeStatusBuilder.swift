import KubeObject

/// The node object as its kubelet makes it, from what was measured
/// (https://kubernetes.io/docs/reference/node/node-status/).
struct NodeStatusBuilder {
    var configuration: KubeletConfiguration
    var machine: MachineInfo
    /// `containerd://1.6.20`.
    var runtimeVersion: String
    var images: [Value]
    var pressure: NodePressure
    /// Why the node isn't ready; empty when it is.
    var problems: [String]
    var now: Timestamp

    struct NodePressure: Sendable, Hashable {
        var memory = false, disk = false, pids = false
    }

    /// What a node is registered with.
    func node() -> Value {
        var labels: Value = [
            "beta.kubernetes.io/arch": .string(machine.architecture), "beta.kubernetes.io/os": .string(machine.operatingSystem),
            "kubernetes.io/arch": .string(machine.architecture),
            "kubernetes.io/hostname": .string(machine.hostname.isEmpty ? configuration.nodeName : machine.hostname),
            "kubernetes.io/os": .string(machine.operatingSystem),
        ]
        for (name, value) in configuration.labels.sorted(by: { $0.key < $1.key }) { labels[name] = .string(value) }
        var node: Value = [
            "kind": "Node", "apiVersion": "v1",
            "metadata": [
                "name": .string(configuration.nodeName), "labels": labels,
                "annotations": ["volumes.kubernetes.io/controller-managed-attach-detach": "true"],
            ],
            "spec": .object([:]),
        ]
        if !configuration.registerWithTaints.isEmpty { node["spec"]["taints"] = .array(configuration.registerWithTaints) }
        if !configuration.providerID.isEmpty { node["spec"]["providerID"] = .string(configuration.providerID) }
        node["status"] = status(old: .null)
        return node
    }

    func status(old: Value) -> Value {
        var status = old.isNull ? .object([:]) : old
        status["capacity"] = Self.list(machine.capacity(maxPods: configuration.maxPods))
        status["allocatable"] = Self.list(machine.allocatable(reserved: configuration.reserved, maxPods: configuration.maxPods))
        status["conditions"] = .array(conditions(old))
        var addresses: [Value] = configuration.nodeAddresses.map { ["type": "InternalIP", "address": .string($0)] }
        addresses.append(["type": "Hostname", "address": .string(machine.hostname.isEmpty ? configuration.nodeName : machine.hostname)])
        status["addresses"] = .array(addresses)
        status["daemonEndpoints"] = ["kubeletEndpoint": ["Port": .integer(configuration.port)]]
        status["nodeInfo"] = [
            "machineID": .string(machine.machineID), "systemUUID": .string(machine.systemUUID), "bootID": .string(machine.bootID),
            "kernelVersion": .string(machine.kernelVersion), "osImage": .string(machine.osImage),
            "containerRuntimeVersion": .string(runtimeVersion), "kubeletVersion": .string(configuration.version),
            "kubeProxyVersion": "", "operatingSystem": .string(machine.operatingSystem),
            "architecture": .string(machine.architecture),
        ]
        status["images"] = images.isEmpty ? nil : .array(images)
        return status
    }

    private static func list(_ amounts: [String: Quantity]) -> Value {
        .object(Object(amounts.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value.description)) }))
    }

    private func conditions(_ old: Value) -> [Value] {
        let before = old["conditions"].array ?? []
        let own = [
            pressure(
                "MemoryPressure", pressure.memory, ("KubeletHasInsufficientMemory", "kubelet has insufficient memory available"),
                ("KubeletHasSufficientMemory", "kubelet has sufficient memory available"), before),
            pressure(
                "DiskPressure", pressure.disk, ("KubeletHasDiskPressure", "kubelet has disk pressure"),
                ("KubeletHasNoDiskPressure", "kubelet has no disk pressure"), before),
            pressure(
                "PIDPressure", pressure.pids, ("KubeletHasInsufficientPID", "kubelet has insufficient PID available"),
                ("KubeletHasSufficientPID", "kubelet has sufficient PID available"), before),
            condition(
                "Ready", problems.isEmpty, problems.isEmpty ? "KubeletReady" : "KubeletNotReady",
                problems.isEmpty ? "kubelet is posting ready status" : Self.joined(problems), before),
        ]
        let types = Set(own.map { $0.text("type") })
        return before.filter { !types.contains($0.text("type")) } + own
    }

    /// As upstream aggregates errors.
    private static func joined(_ problems: [String]) -> String {
        problems.count == 1 ? problems[0] : "[\(problems.joined(separator: ", "))]"
    }

    private func pressure(
        _ type: String, _ isTrue: Bool, _ yes: (String, String), _ no: (String, String), _ before: [Value]
    ) -> Value {
        condition(type, isTrue, isTrue ? yes.0 : no.0, isTrue ? yes.1 : no.1, before)
    }

    private func condition(_ type: String, _ isTrue: Bool, _ reason: String, _ message: String, _ before: [Value]) -> Value {
        let status = isTrue ? "True" : "False"
        let known = before.first { $0.text("type") == type }
        let since = known.flatMap { $0.text("status") == status ? $0["lastTransitionTime"] : nil }
        return [
            "type": .string(type), "status": .string(status), "lastHeartbeatTime": .time(now),
            "lastTransitionTime": since ?? .time(now), "reason": .string(reason), "message": .string(message),
        ]
    }

    /// The events that go with a change of conditions.
    static func events(from old: Value, to new: Value) -> [String] {
        let names = [
            "MemoryPressure": ("NodeHasInsufficientMemory", "NodeHasSufficientMemory"),
            "DiskPressure": ("NodeHasDiskPressure", "NodeHasNoDiskPressure"),
            "PIDPressure": ("NodeHasInsufficientPID", "NodeHasSufficientPID"), "Ready": ("NodeReady", "NodeNotReady"),
        ]
        var events: [String] = []
        for condition in new["conditions"].array ?? [] {
            let type = condition.text("type")
            guard let (yes, no) = names[type] else { continue }
            let before = (old["conditions"].array ?? []).first { $0.text("type") == type }
            guard before?.text("status") != condition.text("status") else { continue }
            // A node that begins is not told to be not ready.
            if type == "Ready", before == nil, condition.text("status") != "True" { continue }
            events.append(condition.text("status") == "True" ? yes : no)
        }
        return events
    }

    /// Whether a status says something new: anything but heartbeats.
    static func differs(_ old: Value, _ new: Value) -> Bool {
        func plain(_ status: Value) -> Value {
            var status = status
            status["conditions"] = .array(
                (status["conditions"].array ?? []).map {
                    var condition = $0
                    condition["lastHeartbeatTime"] = nil
                    return condition
                })
            return status
        }
        return !StatusPatch.same(plain(old), plain(new))
    }
}
