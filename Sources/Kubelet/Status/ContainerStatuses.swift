import KubeObject

/// What the API shows of each container, from what the runtime holds, what failed, and what was shown before.
struct ContainerStatuses {
    var machine: PodMachine
    var runtime: RuntimePod
    var old: Value
    /// Nothing of the pod runs or will run.
    var isOver: Bool

    private var pod: Value { machine.pod }

    func list(_ kind: ContainerKind) -> [Value] {
        let containers: [Value] =
            switch kind {
            case .regular: pod.containers
            case .initial: pod.initContainers
            case .ephemeral: pod.ephemeralContainers
            }
        let member =
            switch kind {
            case .regular: "containerStatuses"
            case .initial: "initContainerStatuses"
            case .ephemeral: "ephemeralContainerStatuses"
            }
        let before = old[member].array ?? []
        let all = containers.map { container in
            status(container, kind, before: before.first { $0.nameMember == container.nameMember })
        }
        return kind == .initial ? all : all.sorted { $0.nameMember < $1.nameMember }
    }

    private func status(_ container: Value, _ kind: ContainerKind, before: Value?) -> Value {
        let name = container.nameMember
        // A container whose start is not over yet (its hook runs) shows what was before.
        let instances = runtime.containers(named: name)
        var status: Value
        if let newest = instances.first {
            status = convert(newest, container, before)
            if instances.count > 1 {
                status["lastState"] = convert(instances[1], container, nil)["state"]
            } else if newest.restartCount > 0, let before {
                let wasThis = before.text("containerID") == status.text("containerID")
                let last = wasThis ? before["lastState"] : before["state"]
                status["lastState"] = last["terminated"].isNull ? before["lastState"] : last
            }
        } else {
            status = vanished(container, kind, before)
        }
        explainWaiting(&status, container, kind, instances.first)
        if isOver, status["state"]["terminated"].isNull { conclude(&status) }
        finish(&status, container, kind, instances.first)
        return ordered(status)
    }

    private func convert(_ found: RuntimePod.Container, _ container: Value, _ before: Value?) -> Value {
        var status: Value = ["name": .string(found.name)]
        let id = "\(machine.context.runtimeName)://\(found.id)"
        switch found.state {
        case .running:
            status["state"] = ["running": ["startedAt": .time(found.startedAt ?? found.createdAt)]]
        case .exited:
            var ended: Value = ["exitCode": .integer(Int64(found.exitCode))]
            if !found.reason.isEmpty { ended["reason"] = .string(found.reason) }
            if !found.message.isEmpty { ended["message"] = .string(found.message) }
            ended["startedAt"] = found.startedAt.map { .time($0) } ?? .null
            ended["finishedAt"] = found.finishedAt.map { .time($0) } ?? .null
            ended["containerID"] = .string(id)
            status["state"] = ["terminated": ended]
        case .created, .unknown:
            status["state"] = ["waiting": .object([:])]
        }
        status["lastState"] = .object([:])
        status["restartCount"] = .integer(Int64(found.restartCount))
        status["image"] = .string(found.image.isEmpty ? container.text("image") : found.image)
        status["imageID"] = .string(found.imageReference)
        status["containerID"] = .string(id)
        if let user = found.user {
            var linux: Value = ["uid": .integer(user.uid), "gid": .integer(user.gid)]
            if !user.supplementalGroups.isEmpty {
                linux["supplementalGroups"] = .array(user.supplementalGroups.map { .integer($0) })
            }
            status["user"] = ["linux": linux]
        }
        addResources(&status, container)
        return status
    }

    private func addResources(_ status: inout Value, _ container: Value) {
        let resources = container["resources"]
        if !resources["requests"].isNull { status["allocatedResources"] = resources["requests"] }
        var shown = resources
        shown["claims"] = nil
        status["resources"] = shown.isNull ? .object([:]) : shown
    }

    /// The runtime has nothing of it: it has not begun yet, or what was there is lost.
    private func vanished(_ container: Value, _ kind: ContainerKind, _ before: Value?) -> Value {
        let reason = pod.initContainers.isEmpty ? "ContainerCreating" : "PodInitializing"
        var status: Value = [
            "name": .string(container.nameMember), "state": ["waiting": ["reason": .string(reason)]],
            "lastState": .object([:]), "restartCount": 0, "image": .string(container.text("image")), "imageID": "",
        ]
        guard let before else { return status }
        if !before["state"]["terminated"].isNull { return before }
        status["restartCount"] = before["restartCount"]
        status["lastState"] = before["lastState"].isNull ? .object([:]) : before["lastState"]
        let hasRun = runtime.containers.contains { found in pod.containers.contains { $0.nameMember == found.name } }
        if kind == .initial, !container.isSidecar, hasRun {
            status["state"] = [
                "terminated": [
                    "exitCode": 0, "reason": "Completed", "startedAt": nil, "finishedAt": nil,
                    "message":
                        "Unable to get init container status from container runtime and pod has been initialized, treat it as exited normally",
                ]
            ]
            return status
        }
        guard !before["state"]["running"].isNull, status["lastState"]["terminated"].isNull else { return status }
        status["lastState"] = [
            "terminated": Self.unknownEnd("The container could not be located when the pod was deleted.  The container used to be Running")
        ]
        if pod.deletionTimestamp == nil { status["restartCount"] = .integer((before["restartCount"].integer ?? 0) + 1) }
        return status
    }

    private static func unknownEnd(_ message: String) -> Value {
        var value: Value = ["exitCode": 137, "reason": "ContainerStatusUnknown", "message": .string(message)]
        value["startedAt"] = .null
        value["finishedAt"] = .null
        return value
    }

    /// A container that is wanted and failed to start waits, and says why.
    private func explainWaiting(_ status: inout Value, _ container: Value, _ kind: ContainerKind, _ newest: RuntimePod.Container?) {
        guard !isOver, machine.ending == nil || newest == nil, let failure = machine.failures[container.nameMember] else { return }
        guard kind == .ephemeral ? newest == nil : RestartPolicy.isWanted(container, in: pod, newest) else { return }
        if kind == .initial, !container.isSidecar, newest?.state == .exited, newest?.exitCode == 0 { return }
        if !status["state"]["terminated"].isNull { status["lastState"] = status["state"] }
        var waiting: Value = ["reason": .string(failure.reason)]
        if !failure.message.isEmpty { waiting["message"] = .string(failure.message) }
        status["state"] = ["waiting": waiting]
    }

    /// The pod is over: what is not known to have ended is taken for failed.
    private func conclude(_ status: inout Value) {
        if !status["lastState"]["terminated"].isNull, !status["state"]["waiting"].isNull {
            status["state"] = status["lastState"]
            status["lastState"] = .object([:])
        } else {
            status["state"] = ["terminated": Self.unknownEnd("The container could not be located when the pod was terminated")]
        }
    }

    private func finish(_ status: inout Value, _ container: Value, _ kind: ContainerKind, _ newest: RuntimePod.Container?) {
        var isReady = false
        var isStarted = false
        if let newest, !status["state"]["running"].isNull {
            isStarted = machine.isStarted(newest, container)
            let result = machine.probes[newest.id]?.readiness
            isReady = isStarted && (container["readinessProbe"].isNull || result == true)
        }
        if kind == .initial, !container.isSidecar { isReady = status["state"]["terminated"]["exitCode"].integer == 0 }
        status["ready"] = .bool(kind == .ephemeral ? false : isReady)
        if kind != .ephemeral { status["started"] = .bool(isStarted) }
        if status["imageID"].isNull { status["imageID"] = "" }
        let mounts = (container["volumeMounts"].array ?? []).map(Self.mountStatus)
        if !mounts.isEmpty { status["volumeMounts"] = .array(mounts) }
    }

    private static func mountStatus(_ mount: Value) -> Value {
        var status: Value = ["name": mount["name"], "mountPath": mount["mountPath"]]
        guard mount.flag("readOnly") else { return status }
        status["readOnly"] = true
        status["recursiveReadOnly"] = mount.text("recursiveReadOnly") == "Enabled" ? "Enabled" : "Disabled"
        return status
    }

    private static let order = [
        "name", "state", "lastState", "ready", "restartCount", "image", "imageID", "containerID", "started",
        "allocatedResources", "resources", "volumeMounts", "user",
    ]

    private func ordered(_ status: Value) -> Value {
        var result = Object()
        for member in Self.order { if let value = status.object?[member] { result[member] = value } }
        for entry in status.object ?? [:] where result[entry.key] == nil { result[entry.key] = entry.value }
        return .object(result)
    }
}
