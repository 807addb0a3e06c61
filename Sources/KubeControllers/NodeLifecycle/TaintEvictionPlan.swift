import KubeAPI
import KubeObject

/// Whether a pod may stay on a node with taints that evict, and how long. Pure.
enum TaintEvictionPlan: Equatable {
    case stay
    case evict(at: Timestamp)

    init(pod: Pod, taints: [Value], now: Timestamp) {
        let evicting = taints.filter { $0["effect"].string == "NoExecute" }
        var deadline: Timestamp?
        for taint in evicting {
            let tolerations = pod.spec.tolerations.filter { Self.tolerates($0, taint) }
            let start = taint["timeAdded"].timestamp ?? now
            guard !tolerations.isEmpty else {
                self = .evict(at: now)
                return
            }
            // Among those that tolerate a taint the shortest time counts; one without a time sets none.
            guard let seconds = tolerations.compactMap(\.tolerationSeconds).min() else { continue }
            let end = start + .seconds(max(0, seconds))
            deadline = min(deadline ?? end, end)
        }
        self = deadline.map { .evict(at: $0) } ?? .stay
    }

    private static func tolerates(_ toleration: Toleration, _ taint: Value) -> Bool {
        let effect = toleration.effect ?? ""
        guard effect.isEmpty || effect == taint["effect"].string else { return false }
        let key = toleration.key ?? ""
        if toleration.operator == "Exists" { return key.isEmpty || key == taint["key"].string }
        return key == taint["key"].string && (toleration.value ?? "") == (taint["value"].string ?? "")
    }
}
