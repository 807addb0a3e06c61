import ContainerRuntime
import KubeObject

/// Looks at what the runtime holds of one pod.
struct RuntimeReader: Sendable {
    var runtime: any ContainerRuntime
    var paths: KubeletPaths

    /// - Parameter known: what was seen before; containers that had ended then are not asked for again.
    func read(_ uid: String, known: RuntimePod?) async throws -> RuntimePod {
        var sandboxFilter = CRI.PodSandboxFilter()
        var containerFilter = CRI.ContainerFilter()
        sandboxFilter.labelSelector = [RuntimeLabels.podUID: uid]
        containerFilter.labelSelector = [RuntimeLabels.podUID: uid]
        var result = RuntimePod()
        for sandbox in try await runtime.podSandboxes(sandboxFilter) {
            if let found = try await self.sandbox(sandbox.id) { result.sandboxes.append(found) }
        }
        for container in try await runtime.containers(containerFilter) {
            if let before = known?.containers.first(where: { $0.id == container.id }), before.state == .exited {
                result.containers.append(before)
            } else if let found = try await self.container(container.id, sandbox: container.podSandboxID) {
                result.containers.append(found)
            }
        }
        result.sort()
        return result
    }

    func sandbox(_ id: String) async throws -> RuntimePod.Sandbox? {
        let status: CRI.PodSandboxStatus
        do {
            status = try await runtime.podSandboxStatus(id)
        } catch let error as RuntimeError where error.isNotFound {
            return nil
        }
        let network = status.linux?.namespaces?.options?.network ?? .pod
        let addresses = [status.network?.ip ?? ""] + (status.network?.additionalIps.map(\.ip) ?? [])
        return RuntimePod.Sandbox(
            id: status.id, attempt: status.metadata?.attempt ?? 0, createdAt: Timestamp(microseconds: status.createdAt / 1000),
            isReady: status.state == .ready, usesHostNetwork: network == .node, addresses: addresses.filter { !$0.isEmpty })
    }

    /// Nil where the runtime doesn't know it.
    func container(_ id: String, sandbox: String) async throws -> RuntimePod.Container? {
        let status: CRI.ContainerStatus
        do {
            status = try await runtime.containerStatus(id)
        } catch let error as RuntimeError where error.isNotFound {
            return nil
        }
        var result = RuntimePod.Container(
            id: status.id, name: status.labels[RuntimeLabels.containerName] ?? status.metadata?.name ?? "", sandboxID: sandbox,
            state: Self.state(status.state), image: status.image?.userSpecifiedImage ?? "", imageReference: status.imageRef,
            hash: status.annotations[RuntimeLabels.hash] ?? "",
            restartCount: Int(status.annotations[RuntimeLabels.restartCount] ?? "") ?? Int(status.metadata?.attempt ?? 0),
            createdAt: Timestamp(microseconds: status.createdAt / 1000))
        if result.image.isEmpty { result.image = status.image?.image ?? "" }
        if status.startedAt > 0 { result.startedAt = Timestamp(microseconds: status.startedAt / 1000) }
        if let user = status.user?.linux {
            result.user = RuntimePod.Container.User(uid: user.uid, gid: user.gid, supplementalGroups: user.supplementalGroups)
        }
        guard result.state == .exited else { return result }
        result.finishedAt = Timestamp(microseconds: status.finishedAt / 1000)
        result.exitCode = status.exitCode
        result.reason = status.reason.isEmpty ? (status.exitCode == 0 ? "Completed" : "Error") : status.reason
        result.message = status.message
        if let words = TerminationMessage.read(status, logs: paths.logs) {
            result.message += (result.message.isEmpty ? "" : ": ") + words
        }
        return result
    }

    private static func state(_ state: CRI.ContainerState) -> RuntimePod.ContainerState {
        switch state {
        case .created: .created
        case .running: .running
        case .exited: .exited
        case .unknown: .unknown
        }
    }
}

/// A container's last words
/// (https://kubernetes.io/docs/tasks/debug/debug-application/determine-reason-pod-failure/).
enum TerminationMessage {
    private static let limit = 4096, logLimit = 2048, logLines = 80

    static func read(_ status: CRI.ContainerStatus, logs: String) -> String? {
        let path = status.annotations[RuntimeLabels.terminationMessagePath] ?? ""
        if !path.isEmpty, let mount = status.mounts.first(where: { $0.containerPath == path }),
            let bytes = try? NodeFiles.read(mount.hostPath, limit: limit), !bytes.isEmpty
        {
            return String(decoding: bytes, as: UTF8.self)
        }
        guard status.annotations[RuntimeLabels.terminationMessagePolicy] == "FallbackToLogsOnError", status.exitCode != 0,
            !status.logPath.isEmpty, let bytes = try? NodeFiles.readEnd(status.logPath, limit: 4 * logLimit)
        else { return nil }
        let text = lastLines(bytes)
        return text.isEmpty ? nil : text
    }

    /// Without the time, stream and tag that begin each line of a CRI log.
    private static func lastLines(_ bytes: [UInt8]) -> String {
        var text = ""
        for line in bytes.split(separator: UInt8(ascii: "\n")).suffix(logLines) {
            let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 3, omittingEmptySubsequences: false)
            guard fields.count == 4 else { continue }
            text += String(decoding: fields[3], as: UTF8.self) + (fields[2].first == UInt8(ascii: "F") ? "\n" : "")
        }
        return String(decoding: text.utf8.suffix(logLimit), as: UTF8.self)
    }
}
