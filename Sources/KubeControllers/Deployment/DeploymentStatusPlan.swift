import KubeAPI
import KubeObject

extension DeploymentPlan {
    var hasProgressDeadline: Bool {
        deployment.spec.progressDeadlineSeconds.map { $0 != Int64(Int32.max) } ?? false
    }

    func condition(_ type: String) -> DeploymentCondition? {
        deployment.status.conditions.first(named: type, by: "type")
    }

    /// A condition of the same status and reason stays as it is; one of the same status keeps its transition time.
    mutating func setCondition(
        _ type: String, _ status: String, _ reason: String, _ message: String, updated: Timestamp? = nil,
        transitioned: Timestamp? = nil, always: Bool = false
    ) {
        let present = condition(type)
        guard always || present?.status != status || present?.reason != reason else { return }
        let condition = DeploymentCondition {
            $0.type = type
            $0.status = status
            $0.lastUpdateTime = updated ?? now
            $0.lastTransitionTime = transitioned ?? (present?.status == status ? present?.lastTransitionTime : nil) ?? now
            $0.reason = reason
            $0.message = message
        }
        removeCondition(type)
        change { $0.status.conditions.append(condition) }
    }

    mutating func removeCondition(_ type: String) {
        change { $0.status.conditions.removeAll { $0.type == type } }
    }

    mutating func updatePauseCondition() {
        guard hasProgressDeadline else { return }
        let present = condition("Progressing")
        guard present?.reason != "ProgressDeadlineExceeded" else { return }
        let isShown = present?.reason == "DeploymentPaused"
        let isPaused = deployment.spec.paused == true
        if isPaused, !isShown {
            setCondition("Progressing", "Unknown", "DeploymentPaused", "Deployment is paused")
        } else if !isPaused, isShown {
            setCondition("Progressing", "Unknown", "DeploymentResumed", "Deployment is resumed")
        }
    }

    func isComplete(_ status: DeploymentStatus) -> Bool {
        status.updatedReplicas ?? 0 == replicas && status.replicas ?? 0 == replicas && status.availableReplicas ?? 0 == replicas
            && (status.observedGeneration ?? 0) >= (deployment.metadata.generation ?? 0)
    }

    /// - Parameter before: the deployment as it was given.
    mutating func updateStatus(_ before: Deployment, isRollout: Bool) {
        count()
        if (deployment.status.availableReplicas ?? 0) >= replicas - maxUnavailable {
            setCondition("Available", "True", "MinimumReplicasAvailable", "Deployment has minimum availability.")
        } else {
            setCondition("Available", "False", "MinimumReplicasUnavailable", "Deployment does not have minimum availability.")
        }
        guard isRollout else { return }
        if hasProgressDeadline { updateProgress(before.status) } else { removeCondition("Progressing") }
        updateReplicaFailure()
    }

    private mutating func count() {
        func sum(_ sets: [ReplicaSet], _ number: (ReplicaSet) -> Int64?) -> Int64 { sets.reduce(0) { $0 + (number($1) ?? 0) } }
        let sets = all
        let available = sum(sets) { $0.status.availableReplicas }
        let unavailable = max(0, size(sets) - available)
        let generation = deployment.metadata.generation
        // A replica set whose controller has not yet said how many pods are on their way out leaves the sum unknown.
        let isTerminatingKnown = sets.allSatisfy { $0.status.terminatingReplicas != nil || ($0.status.observedGeneration ?? 0) == 0 }
        let updated = current?.status.replicas
        change { deployment in
            func nonzero(_ number: Int64) -> Int64? { number == 0 ? nil : number }
            deployment.status.observedGeneration = generation
            deployment.status.replicas = nonzero(sum(sets) { $0.status.replicas })
            deployment.status.updatedReplicas = nonzero(updated ?? 0)
            deployment.status.readyReplicas = nonzero(sum(sets) { $0.status.readyReplicas })
            deployment.status.availableReplicas = nonzero(available)
            deployment.status.unavailableReplicas = nonzero(unavailable)
            deployment.status.terminatingReplicas = isTerminatingKnown ? sum(sets) { $0.status.terminatingReplicas } : nil
        }
    }

    private mutating func updateProgress(_ before: DeploymentStatus) {
        let present = condition("Progressing")
        let status = deployment.status
        let isDone = status.replicas == status.updatedReplicas && present?.reason == "NewReplicaSetAvailable"
        guard !isDone else { return }
        let subject = current.map { "ReplicaSet \"\($0.tree.name)\"" } ?? "Deployment \"\(deployment.tree.name)\""
        if isComplete(status) {
            setCondition("Progressing", "True", "NewReplicaSetAvailable", "\(subject) has successfully progressed.")
        } else if isProgressing(from: before, to: status) {
            setCondition(
                "Progressing", "True", "ReplicaSetUpdated", "\(subject) is progressing.",
                transitioned: present?.status == "True" ? present?.lastTransitionTime : nil, always: true)
        } else if isTimedOut(present) {
            setCondition("Progressing", "False", "ProgressDeadlineExceeded", "\(subject) has timed out progressing.")
        }
        if let condition = condition("Progressing"), condition.reason != "ProgressDeadlineExceeded", !isComplete(status) {
            let deadline = (condition.lastUpdateTime ?? now) + .seconds(deployment.spec.progressDeadlineSeconds ?? 600)
            look(after: max(.seconds(1), deadline - now + .seconds(1)))
        }
    }

    private func isProgressing(from before: DeploymentStatus, to after: DeploymentStatus) -> Bool {
        func old(_ status: DeploymentStatus) -> Int64 { (status.replicas ?? 0) - (status.updatedReplicas ?? 0) }
        return (after.updatedReplicas ?? 0) > (before.updatedReplicas ?? 0) || old(after) < old(before)
            || (after.readyReplicas ?? 0) > (before.readyReplicas ?? 0)
            || (after.availableReplicas ?? 0) > (before.availableReplicas ?? 0)
    }

    private func isTimedOut(_ condition: DeploymentCondition?) -> Bool {
        guard let condition, condition.reason != "NewReplicaSetAvailable" else { return false }
        guard condition.reason != "ProgressDeadlineExceeded", let since = condition.lastUpdateTime else { return true }
        return since + .seconds(deployment.spec.progressDeadlineSeconds ?? 600) < now
    }

    /// What stops the replica sets, the current one's first.
    private mutating func updateReplicaFailure() {
        let failure = ((current.map { [$0] } ?? []) + old).lazy
            .compactMap { $0.status.conditions.first(named: "ReplicaFailure", by: "type") }.first
        guard let failure else { return removeCondition("ReplicaFailure") }
        setCondition(
            "ReplicaFailure", failure.status ?? "True", failure.reason ?? "", failure.message ?? "",
            updated: failure.lastTransitionTime, transitioned: failure.lastTransitionTime)
    }
}
