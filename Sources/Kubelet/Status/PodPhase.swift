import KubeObject

/// A pod's phase from its containers' states
/// (https://kubernetes.io/docs/concepts/workloads/pods/pod-lifecycle/#pod-phase).
enum PodPhase {
    /// - Parameters:
    ///   - statuses: of init containers and containers.
    ///   - isEnded: nothing of the pod will be started again, whatever its restart policy.
    ///   - hasInitialized: a container of the pod has run.
    static func of(_ pod: Value, _ statuses: [Value], isEnded: Bool, hasInitialized: Bool) -> String {
        var counts = Counts()
        for container in pod.initContainers {
            let status = statuses.first { $0.nameMember == container.nameMember }
            container.isSidecar ? counts.countSidecar(status) : counts.countInit(container, status, pod)
        }
        for container in pod.containers {
            counts.count(container, statuses.first { $0.nameMember == container.nameMember }, pod)
        }
        return counts.phase(isEnded: isEnded, hasInitialized: hasInitialized)
    }

    private struct Counts {
        var pendingInit = 0, pendingSidecars = 0, failedInit = 0
        var unknown = 0, running = 0, waiting = 0, stopped = 0, stoppedForGood = 0, succeeded = 0

        mutating func countInit(_ container: Value, _ status: Value?, _ pod: Value) {
            guard let status else {
                pendingInit += 1
                return
            }
            let state = status["state"]
            let last = status["lastState"]["terminated"]
            let ended = state["terminated"].isNull ? (state["waiting"].isNull ? .null : last) : state["terminated"]
            guard let code = ended["exitCode"].integer else {
                pendingInit += 1
                return
            }
            if code != 0, !RestartPolicy.restarts(container, in: pod, exitCode: Int32(truncatingIfNeeded: code)) { failedInit += 1 }
        }

        mutating func countSidecar(_ status: Value?) {
            guard let status else {
                unknown += 1
                return
            }
            let state = status["state"]
            if !state["running"].isNull {
                if !status.flag("started") { pendingSidecars += 1 }
                running += 1
            } else if !state["terminated"].isNull {
                return
            } else if !state["waiting"].isNull {
                guard status["lastState"]["terminated"].isNull else { return }
                pendingSidecars += 1
                waiting += 1
            } else {
                pendingSidecars += 1
                unknown += 1
            }
        }

        mutating func count(_ container: Value, _ status: Value?, _ pod: Value) {
            let state = status?["state"] ?? .null
            if !state["running"].isNull {
                running += 1
            } else if let code = state["terminated"]["exitCode"].integer {
                countStopped(container, code, pod)
                if code == 0 { succeeded += 1 }
            } else if state["waiting"].isNull {
                unknown += 1
            } else if let code = status?["lastState"]["terminated"]["exitCode"].integer {
                countStopped(container, code, pod)
            } else {
                waiting += 1
            }
        }

        private mutating func countStopped(_ container: Value, _ code: Int64, _ pod: Value) {
            stopped += 1
            if !RestartPolicy.restarts(container, in: pod, exitCode: Int32(truncatingIfNeeded: code)) { stoppedForGood += 1 }
        }

        func phase(isEnded: Bool, hasInitialized: Bool) -> String {
            if failedInit > 0 { return "Failed" }
            if pendingInit > 0 || pendingSidecars > 0 && !hasInitialized || waiting > 0 { return "Pending" }
            if running > 0, unknown == 0 { return "Running" }
            guard running == 0, stopped > 0, unknown == 0 else { return "Pending" }
            if !isEnded, stopped != stoppedForGood { return "Running" }
            return stopped == succeeded ? "Succeeded" : "Failed"
        }
    }
}
