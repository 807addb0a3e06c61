import KubeObject

/// The quality of service a pod gets, from its requests and limits
/// (https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/).
enum QOSClass: String, Sendable, Hashable {
    case guaranteed = "Guaranteed", burstable = "Burstable", bestEffort = "BestEffort"

    static func of(_ pod: Value) -> QOSClass {
        let own = pod["spec"]["resources"]
        let hasOwn = !(own["requests"].object?.isEmpty ?? true) || !(own["limits"].object?.isEmpty ?? true)
        let parts = hasOwn ? [own] : (pod.containers + pod.initContainers).map { $0["resources"] }
        var isGuaranteed = true
        var hasAny = false
        for resources in parts {
            var limited = 0
            for name in ["cpu", "memory"] {
                let request = Quantity.of(resources["requests"][name])
                let limit = Quantity.of(resources["limits"][name])
                if let request, !request.isZero { hasAny = true }
                if let limit, !limit.isZero {
                    hasAny = true
                    limited += 1
                    if let request, request != limit { isGuaranteed = false }
                }
            }
            if limited < 2 { isGuaranteed = false }
        }
        if !hasAny { return .bestEffort }
        return isGuaranteed ? .guaranteed : .burstable
    }
}

extension Quantity {
    /// The quantity a member holds; nil where there is none.
    static func of(_ value: Value) -> Quantity? {
        value.isNull ? nil : try? Quantity(value: value)
    }
}
