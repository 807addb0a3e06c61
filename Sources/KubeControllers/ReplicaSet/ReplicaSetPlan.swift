import KubeAPI
import KubeObject

/// What a replica set (or replication controller) has to do about its pods now. Pure.
struct ReplicaSetPlan {
    /// So many pods at most are made or deleted in one go.
    static let burst = 500

    enum Step: Equatable {
        case none
        case create(Int)
        case delete([Pod])
    }

    var step: Step

    /// - Parameters:
    ///   - active: the pods it manages that count.
    ///   - related: the pods of all replica sets with the same owner.
    init(set: Value, active: [Pod], related: [Pod], now: Timestamp) {
        let wanted = Int(set["spec"]["replicas"].integer ?? 1)
        guard set.deletionTimestamp == nil, active.count != wanted else {
            step = .none
            return
        }
        if active.count < wanted {
            step = .create(min(wanted - active.count, Self.burst))
        } else {
            let count = min(active.count - wanted, Self.burst)
            step = .delete(PodDeletionOrder.first(count, of: active, related: related, now: now))
        }
    }

    /// The status that pods and the outcome of the last step make.
    static func status(
        of set: Value, active: [Pod], terminating: Int?, failure: (any Error)?, now: Timestamp
    ) -> Value {
        let minReady = set["spec"]["minReadySeconds"].integer ?? 0
        let templateLabels = Selector(matchLabels: set["spec"]["template"]["metadata"]["labels"].object ?? [:])
        let ready = active.filter(\.isReady)
        var status = set["status"]
        func count(_ name: String, _ number: Int, isRequired: Bool = false) {
            status[name] = number == 0 && !isRequired ? nil : .integer(Int64(number))
        }
        count("replicas", active.count, isRequired: true)
        count("fullyLabeledReplicas", active.filter { templateLabels.matches($0.tree.labels) }.count)
        count("readyReplicas", ready.count)
        count("availableReplicas", ready.filter { $0.isAvailable(minReadySeconds: minReady, now: now) }.count)
        if let terminating { count("terminatingReplicas", terminating, isRequired: true) }
        status["observedGeneration"] = set["metadata"]["generation"]
        status["conditions"] = conditions(of: set, active: active.count, failure: failure, now: now)
        return status
    }

    private static func conditions(of set: Value, active: Int, failure: (any Error)?, now: Timestamp) -> Value {
        var conditions = set["status"]["conditions"].array ?? []
        let position = conditions.firstIndex { $0["type"].string == "ReplicaFailure" }
        if let failure, position == nil {
            let isShort = active < Int(set["spec"]["replicas"].integer ?? 1)
            conditions.append([
                "type": "ReplicaFailure", "status": "True", "lastTransitionTime": .time(now),
                "reason": isShort ? "FailedCreate" : "FailedDelete",
                "message": .string((failure as? Status)?.message ?? "\(failure)"),
            ])
        } else if failure == nil, let position {
            conditions.remove(at: position)
        }
        return conditions.isEmpty ? .null : .array(conditions)
    }

    /// When a ready pod that is not yet available becomes so.
    static func nextAvailability(of set: Value, active: [Pod], now: Timestamp) -> Duration? {
        let minReady = set["spec"]["minReadySeconds"].integer ?? 0
        return active.compactMap { $0.availability(minReadySeconds: minReady, now: now) }.filter { $0 > .zero }.min()
    }
}
