import KubeAPI
import KubeObject

extension DeploymentPlan {
    var maxSurge: Int64 { fenceposts.surge }

    var maxUnavailable: Int64 {
        guard isRolling, replicas > 0 else { return 0 }
        return min(fenceposts.unavailable, replicas)
    }

    private var isRolling: Bool { deployment.spec.strategy.type == "RollingUpdate" }

    /// Surge is rounded up, unavailability down; where both come to nothing one pod may be unavailable, or nothing could move.
    private var fenceposts: (surge: Int64, unavailable: Int64) {
        guard isRolling else { return (0, 0) }
        let rolling = deployment.spec.strategy.rollingUpdate
        func scaled(_ value: IntOrString?, _ rounding: IntOrString.Rounding) -> Int64 {
            guard let value, let number = try? value.scaled(to: Int(replicas), rounding: rounding) else { return 0 }
            return Int64(number)
        }
        let (surge, unavailable) = (scaled(rolling.maxSurge, .up), scaled(rolling.maxUnavailable, .down))
        return surge == 0 && unavailable == 0 ? (0, 1) : (surge, unavailable)
    }

    /// Whether `spec.replicas` changed since the replica sets were last sized.
    var isScaling: Bool {
        all.contains { set in
            guard size(set) > 0, let text = set.metadata.annotations[Annotation.desiredReplicas], let desired = Int64(text) else {
                return false
            }
            return desired != replicas
        }
    }

    /// Sizes without rolling: one live replica set gets all, several share in proportion to their sizes.
    mutating func scaleAll() {
        let active = all.filter { size($0) > 0 }
        if active.count <= 1 {
            if let only = active.first ?? current ?? old.last { scale(only, to: replicas, always: active.count == 1) }
            return
        }
        if let current, isSaturated(current) {
            for set in old where size(set) > 0 { scale(set, to: 0) }
        } else if isRolling {
            scaleInProportion(active)
        }
    }

    /// The current replica set is all that is wanted, and available.
    private func isSaturated(_ set: ReplicaSet) -> Bool {
        size(set) == replicas && set.metadata.annotations[Annotation.desiredReplicas] == String(replicas)
            && set.status.availableReplicas == replicas
    }

    /// So that a rollout that is stuck stays spread over its revisions while it is scaled: no risk moves.
    private mutating func scaleInProportion(_ active: [ReplicaSet]) {
        let allowed = replicas > 0 ? replicas + maxSurge : 0
        let toAdd = allowed - size(active)
        let ordered = active.sorted { left, right in
            if size(left) != size(right) { return size(left) > size(right) }
            return toAdd > 0 ? Value.isOlder(right.tree, left.tree) : Value.isOlder(left.tree, right.tree)
        }
        var added: Int64 = 0
        var sizes: [Int64] = []
        for set in ordered {
            let share = proportion(set, toAdd, added)
            sizes.append(size(set) + share)
            added += share
        }
        if toAdd != 0, !sizes.isEmpty { sizes[0] = max(0, sizes[0] + toAdd - added) }
        for (set, size) in zip(ordered, sizes) { scale(set, to: size, always: true) }
    }

    private func proportion(_ set: ReplicaSet, _ toAdd: Int64, _ added: Int64) -> Int64 {
        guard size(set) != 0, toAdd != 0, toAdd != added else { return 0 }
        let share = fraction(set)
        return toAdd > 0 ? min(share, toAdd - added) : max(share, toAdd - added)
    }

    private func fraction(_ set: ReplicaSet) -> Int64 {
        guard replicas > 0 else { return -size(set) }
        let annotated = set.metadata.annotations[Annotation.maxReplicas].flatMap { Int64($0) } ?? 0
        let before = annotated > 0 ? annotated : deployment.status.replicas ?? 0
        guard before > 0 else { return 0 }
        let wanted = Double(size(set) * (replicas + maxSurge)) / Double(before)
        return Int64(wanted.rounded(.toNearestOrAwayFromZero)) - size(set)
    }
}
