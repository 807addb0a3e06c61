import KubeClient
import KubeObject

/// What the API is known to have of a pod, and what status it is still to get: one write at a time, the newest wins.
struct StatusWriter: Sendable {
    /// The newest that was read or answered.
    private(set) var shown: Value
    private(set) var wanted: Value?
    var isWriting = false
    private(set) var failures = 0
    /// What was sent last, and the version of the answer: a server that leaves something out is not asked again and again.
    private var sent: Value?
    private var answered = ResourceVersion.none

    init(pod: Value) { shown = pod }

    /// Events of a watch may come later than the answer to an own write.
    mutating func observe(_ pod: Value) {
        guard ResourceVersion(pod.resourceVersion) >= ResourceVersion(shown.resourceVersion) else { return }
        if ResourceVersion(pod.resourceVersion) > answered { sent = nil }
        shown = pod
    }

    mutating func want(_ status: Value) { wanted = status }

    /// The patch to send next; nil where the API has it all.
    mutating func next() -> Value? {
        guard !isWriting, let wanted else { return nil }
        guard let patch = StatusPatch.make(from: shown["status"], to: wanted, uid: shown.uid) else {
            self.wanted = nil
            return nil
        }
        guard patch != sent else {
            self.wanted = nil
            return nil
        }
        return patch
    }

    mutating func succeeded(_ pod: Value, _ patch: Value) {
        failures = 0
        answered = ResourceVersion(pod.resourceVersion)
        sent = patch
        observe(pod)
    }

    /// How long to wait before the next try.
    mutating func failed() -> Duration {
        failures = min(failures + 1, 6)
        return .milliseconds(250 << failures)
    }

    mutating func giveUp() { wanted = nil }
}

extension PodWorker {
    func write(_ status: Value) {
        statusWriter.want(status)
        startWriting()
    }

    private func startWriting() {
        guard !statusWriter.isWriting, statusWriter.next() != nil else { return }
        statusWriter.isWriting = true
        run("status") { await $0.writeAll() }
    }

    private func writeAll() async {
        while !Task.isCancelled {
            statusWriter.isWriting = false
            guard let patch = statusWriter.next() else { return }
            statusWriter.isWriting = true
            let target = Target(PodHost.pods, namespace: pod.namespace, name: pod.name, subresource: "status")
            do throws(Status) {
                let answer = try await host.client.patch(target, Patch(.strategic, patch), options: WriteOptions(fieldManager: "kubelet"))
                statusWriter.succeeded(answer, patch)
            } catch {
                if await hasLeft(error) {
                    statusWriter.giveUp()
                    continue
                }
                host.log.warning(
                    "cannot write a pod's status", metadata: ["pod": "\(pod.namespace)/\(pod.name)", "reason": "\(error.message)"])
                guard (try? await host.environment.sleep(statusWriter.failed())) != nil else { break }
            }
        }
        statusWriter.isWriting = false
    }

    /// Whether the pod is gone, or another one has its name: then there is nothing to write to.
    private func hasLeft(_ error: Status) async -> Bool {
        if error.isNotFound { return true }
        guard error.isConflict else { return false }
        do throws(Status) {
            let current = try await host.client.get(Target(PodHost.pods, namespace: pod.namespace, name: pod.name))
            guard current.uid == uid else { return true }
            statusWriter.observe(current)
            return false
        } catch {
            return error.isNotFound
        }
    }

    /// Deletes the object for good once its last status is written.
    func finalize() async {
        await writeRest()
        let target = Target(PodHost.pods, namespace: pod.namespace, name: pod.name)
        do throws(Status) {
            _ = try await host.client.delete(target, options: DeleteOptions(gracePeriodSeconds: 0, uid: uid))
            handle(.finalized)
        } catch {
            handle(error.isNotFound || error.isConflict ? .finalized : .finalizeFailed)
        }
    }

    private func writeRest() async {
        for _ in 0..<20 where statusWriter.wanted != nil && !Task.isCancelled {
            if !statusWriter.isWriting, statusWriter.next() != nil {
                await writeAll()
            } else {
                try? await host.environment.sleep(.milliseconds(5))
            }
        }
    }
}
