import KubeAPI
import KubeObject

/// What a Deployment has to do now: which replica sets to make, size, annotate or delete, and what its status becomes. Pure.
///
/// It goes step by step: a plan is made anew from what the last one led to. Reference:
/// https://kubernetes.io/docs/concepts/workloads/controllers/deployment/
struct DeploymentPlan {
    enum Step: Equatable {
        /// Make the replica set of the current template.
        case create(ReplicaSet)
        /// Write annotations or `minReadySeconds`.
        case update(ReplicaSet)
        /// Write another number of replicas.
        case scale(ReplicaSet, from: Int64, to: Int64)
        /// Forget an old revision.
        case delete(ReplicaSet)
    }

    private(set) var steps: [Step] = []
    /// The deployment with its annotations and status as they should be.
    private(set) var deployment: Deployment
    /// When to look whether the rollout is late.
    private(set) var next: Duration?

    let now: Timestamp
    private(set) var current: ReplicaSet?
    private(set) var old: [ReplicaSet]
    /// What the replica sets will be once the steps are done.
    private var planned: [String: Int64] = [:]

    /// - Parameters:
    ///   - replicaSets: those the deployment manages.
    ///   - hasOldPods: whether pods of other revisions still run, which Recreate waits for.
    init(_ deployment: Deployment, replicaSets: [ReplicaSet], hasOldPods: Bool, now: Timestamp) {
        self.deployment = deployment
        self.now = now
        let sorted = replicaSets.sorted { Value.isOlder($0.tree, $1.tree) }
        let template = deployment.spec.template.tree
        current = sorted.first { PodTemplateHash.isSame($0.spec.template.tree, template) }
        old = sorted.filter { [current] in $0.tree.uid != current?.tree.uid }
        let before = deployment
        if deployment.tree.deletionTimestamp != nil {
            updateStatus(before, isRollout: false)
            return
        }
        updatePauseCondition()
        reviseCurrent()
        if deployment.spec.paused == true || isScaling {
            scaleAll()
            if deployment.spec.paused == true { forgetOldRevisions() }
            updateStatus(before, isRollout: false)
        } else {
            if deployment.spec.strategy.type == "Recreate" { recreate(hasOldPods) } else { roll() }
            updateStatus(before, isRollout: true)
        }
    }

    var isChanged: Bool { !steps.isEmpty }

    var all: [ReplicaSet] { old + (current.map { [$0] } ?? []) }
    var replicas: Int64 { deployment.spec.replicas ?? 1 }

    /// The size of a replica set after the steps so far.
    func size(_ set: ReplicaSet) -> Int64 { planned[set.tree.name] ?? set.spec.replicas ?? 0 }
    func size(_ sets: [ReplicaSet]) -> Int64 { sets.reduce(0) { $0 + size($1) } }
}

extension DeploymentPlan {
    private mutating func recreate(_ hasOldPods: Bool) {
        let active = old.filter { size($0) > 0 }
        guard active.isEmpty else {
            for set in active { scale(set, to: 0) }
            return
        }
        guard !hasOldPods, !old.contains(where: { ($0.status.replicas ?? 0) > 0 }) else { return }
        if let current { scale(current, to: replicas) } else { createCurrent() }
        if isComplete(deployment.status) { forgetOldRevisions() }
    }

    private mutating func roll() {
        guard let current else { return createCurrent() }
        if size(current) != replicas {
            let before = steps.count
            scale(current, to: size(current) > replicas ? replicas : grown(current))
            if steps.count > before { return }
        }
        if scaleDownOld(current) { return }
        if isComplete(deployment.status) { forgetOldRevisions() }
    }

    /// How far the current replica set may grow: not beyond replicas and surge in all.
    func grown(_ current: ReplicaSet) -> Int64 {
        let room = replicas + maxSurge - size(all)
        guard room > 0 else { return size(current) }
        return size(current) + min(room, replicas - size(current))
    }

    /// Takes pods from the old replica sets while enough stay available: those that are not healthy first.
    private mutating func scaleDownOld(_ current: ReplicaSet) -> Bool {
        let active = old.filter { size($0) > 0 }
        guard !active.isEmpty else { return false }
        let minAvailable = replicas - maxUnavailable
        let unavailable = size(current) - (current.status.availableReplicas ?? 0)
        let limit = size(all) - minAvailable - unavailable
        guard limit > 0 else { return false }
        let before = steps.count
        var taken: Int64 = 0
        for set in active where taken < limit {
            let unhealthy = size(set) - (set.status.availableReplicas ?? 0)
            guard unhealthy > 0 else { continue }
            let count = min(limit - taken, unhealthy)
            scale(set, to: size(set) - count)
            taken += count
        }
        var spare = all.reduce(0) { $0 + ($1.status.availableReplicas ?? 0) } - minAvailable
        for set in active where spare > 0 && size(set) > 0 {
            let count = min(size(set), spare)
            scale(set, to: size(set) - count)
            spare -= count
        }
        return steps.count > before
    }

    /// Adds the step that sizes a replica set, with the annotations by which a later scaling is noticed.
    mutating func scale(_ set: ReplicaSet, to replicas: Int64, always: Bool = false) {
        let from = size(set)
        var changed = set
        changed.spec.replicas = replicas
        let isAnnotated = annotateSizes(&changed)
        guard from != replicas || (always && isAnnotated) else { return }
        planned[set.tree.name] = replicas
        // A replica set that an earlier step changes is written once, with both.
        if let position = steps.firstIndex(where: { $0.subject?.tree.uid == set.tree.uid }) {
            if case .update(let updated) = steps[position] {
                changed.metadata.annotations.merge(updated.metadata.annotations)
                changed.spec.minReadySeconds = updated.spec.minReadySeconds
                _ = annotateSizes(&changed)
            }
            let start = steps[position].start ?? from
            steps[position] = .scale(changed, from: start, to: replicas)
        } else {
            steps.append(from == replicas ? .update(changed) : .scale(changed, from: from, to: replicas))
        }
    }

    func annotateSizes(_ set: inout ReplicaSet) -> Bool {
        let before = set.metadata.annotations
        set.metadata.annotations[Annotation.desiredReplicas] = String(replicas)
        set.metadata.annotations[Annotation.maxReplicas] = String(replicas + maxSurge)
        return set.metadata.annotations != before
    }

    mutating func forgetOldRevisions() {
        guard let limit = deployment.spec.revisionHistoryLimit, limit != Int64(Int32.max) else { return }
        let candidates = old.filter { $0.tree.deletionTimestamp == nil }.sorted { revision($0) < revision($1) }
        for set in candidates.prefix(max(0, candidates.count - Int(limit))) {
            let isSettled = (set.metadata.generation ?? 0) <= (set.status.observedGeneration ?? 0)
            guard (set.status.replicas ?? 0) == 0, size(set) == 0, isSettled else { continue }
            steps.append(.delete(set))
        }
    }

    mutating func append(_ step: Step) { steps.append(step) }
    mutating func change(_ body: (inout Deployment) -> Void) { body(&deployment) }
    mutating func adopt(current set: ReplicaSet) {
        current = set
        planned[set.tree.name] = set.spec.replicas ?? 0
    }
    mutating func look(after wait: Duration) { next = wait }
}

extension DeploymentPlan.Step {
    var subject: ReplicaSet? {
        switch self {
        case .create(let set), .update(let set), .scale(let set, _, _), .delete(let set): set
        }
    }

    var start: Int64? {
        if case .scale(_, let from, _) = self { from } else { nil }
    }
}
