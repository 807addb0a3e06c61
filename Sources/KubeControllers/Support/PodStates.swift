import KubeAPI
import KubeObject

/// What controllers ask of a pod's status.
extension Pod {
    var phase: String { status.phase ?? "" }
    var isTerminated: Bool { phase == "Succeeded" || phase == "Failed" }
    var isTerminating: Bool { tree.deletionTimestamp != nil }
    /// Counts as a replica: neither ended nor being deleted.
    var isActive: Bool { !isTerminated && !isTerminating }
    var isScheduled: Bool { !(spec.nodeName ?? "").isEmpty }

    var readyCondition: PodCondition? { status.conditions.first(named: "Ready", by: "type") }
    var isReady: Bool { readyCondition?.status == "True" }
    var readySince: Timestamp? { isReady ? readyCondition?.lastTransitionTime : nil }

    /// Ready for `minReadySeconds` on end.
    func isAvailable(minReadySeconds: Int64, now: Timestamp) -> Bool {
        availability(minReadySeconds: minReadySeconds, now: now) == .zero
    }

    /// How long until it is available if it stays ready; nil while it isn't ready.
    func availability(minReadySeconds: Int64, now: Timestamp) -> Duration? {
        guard isReady else { return nil }
        guard minReadySeconds > 0 else { return .zero }
        guard let since = readySince else { return nil }
        return max(.zero, since + .seconds(minReadySeconds) - now)
    }

    var maximumRestarts: Int64 {
        (Array(status.containerStatuses) + Array(status.initContainerStatuses)).map { $0.restartCount ?? 0 }.max() ?? 0
    }
}
