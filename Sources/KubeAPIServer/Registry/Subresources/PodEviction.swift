import KubeObject

/// `pods/eviction`: deletes a pod where its disruption budget lets it go
/// (https://kubernetes.io/docs/concepts/scheduling-eviction/api-eviction/).
struct PodEviction: Sendable {
    let pods: Resource
    let registry: Registry
    private static let budgets = GroupResource("policy", "poddisruptionbudgets")
    private static let maximumDisruptedPods = 2000

    func create(_ eviction: Value, _ name: ObjectKey, dryRun: Bool, caller: inout Caller) async throws(Status) -> Value {
        guard eviction.name == name.name else { throw .badRequest("name in URL does not match name in Eviction object") }
        let options = eviction["deleteOptions"]
        var deletion = Deletion()
        deletion.gracePeriodSeconds = options["gracePeriodSeconds"].integer
        deletion.propagationPolicy = options["propagationPolicy"].string
        deletion.uid = options["preconditions"]["uid"].string
        deletion.resourceVersion = options["preconditions"]["resourceVersion"].string
        deletion.dryRun = dryRun || options["dryRun"].array?.isEmpty == false
        let pod = pods.present(try await pods.get(namespace: name.namespace, name: name.name))
        if !Self.needsNoBudget(pod) { try await spend(pod, dryRun: deletion.dryRun) }
        if !deletion.dryRun {
            try await markTarget(name, deletion)
            deletion.resourceVersion = nil
        }
        _ = try await pods.delete(namespace: name.namespace, name: name.name, deletion, caller: &caller)
        return .success
    }

    /// Pods that have run, are going or don't run yet disturb nobody.
    private static func needsNoBudget(_ pod: Value) -> Bool {
        ["Succeeded", "Failed", "Pending"].contains(pod["status"]["phase"].string ?? "") || pod.deletionTimestamp != nil
    }

    private static func isReady(_ pod: Value) -> Bool {
        (pod["status"]["conditions"].array ?? []).contains { $0["type"] == "Ready" && $0["status"] == "True" }
    }

    /// Takes one disruption from the pod's budget, where it has one.
    private func spend(_ pod: Value, dryRun: Bool) async throws(Status) {
        let matching = registry.objects(Self.budgets, namespace: pod.namespace).filter { budget in
            (try? KubeObject.LabelSelector(budget["spec"]["selector"]))?.matches(pod.labels) ?? false
        }
        guard matching.count <= 1 else {
            throw Status(
                code: 500, reason: .unknown,
                message: "This pod has more than one PodDisruptionBudget, which the eviction subresource does not support.")
        }
        guard let budget = matching.first, let budgets = registry.resource(Self.budgets) else { return }
        if !Self.isReady(pod), Self.letsUnhealthyGo(budget) { return }
        let now = pods.environment.now()
        _ = try await budgets.rewrite(namespace: budget.namespace, name: budget.name, dryRun: dryRun) { budget throws(Status) in
            try Self.take(pod.name, from: &budget, now: now)
        }
    }

    private static func letsUnhealthyGo(_ budget: Value) -> Bool {
        if budget["spec"]["unhealthyPodEvictionPolicy"] == "AlwaysAllow" { return true }
        let desired = budget["status"]["desiredHealthy"].integer ?? 0
        return desired > 0 && budget["status"]["currentHealthy"].integer ?? 0 >= desired
    }

    private static func take(_ pod: String, from budget: inout Value, now: Timestamp) throws(Status) {
        let status = budget["status"]
        if status["observedGeneration"].integer ?? 0 < budget["metadata"]["generation"].integer ?? 0 {
            throw tooMany("The disruption budget \(budget.name) is still being processed by the server.", retryAfter: 10)
        }
        let allowed = status["disruptionsAllowed"].integer ?? 0
        if allowed < 0 { throw .forbidden(budgets, budget.name, "pdb disruptions allowed is negative") }
        if status["disruptedPods"].object?.count ?? 0 > maximumDisruptedPods {
            throw .forbidden(budgets, budget.name, "DisruptedPods map too big - too many evictions not confirmed by PDB controller")
        }
        guard allowed > 0 else { throw tooMany(refusal(budget)) }
        budget["status"]["disruptionsAllowed"] = .integer(allowed - 1)
        if allowed == 1 {
            budget.setCondition(
                [
                    "type": "DisruptionAllowed", "reason": "InsufficientPods", "status": "False", "message": "",
                    "observedGeneration": status["observedGeneration"],
                ], at: now)
        }
        budget["status"]["disruptedPods"][pod] = .time(now)
    }

    private static func refusal(_ budget: Value) -> String {
        let status = budget["status"]
        let desired = status["desiredHealthy"].integer ?? 0
        let current = status["currentHealthy"].integer ?? 0
        let condition = (status["conditions"].array ?? []).first { $0["type"] == "DisruptionAllowed" } ?? .null
        let start = "The disruption budget \(budget.name)"
        if condition["status"] == "False", condition["reason"] == "SyncFailed" {
            return "\(start) does not allow evicting pods currently because it failed sync: \(condition["message"].string ?? "")"
        }
        if current <= desired { return "\(start) needs \(desired) healthy pods and has \(current) currently" }
        if condition["status"] == "False", let message = condition["message"].string, !message.isEmpty {
            return "\(start) does not allow evicting pods currently (\(condition["reason"].string ?? "")): \(message)"
        }
        return "\(start) does not allow evicting pods currently"
    }

    private static func tooMany(_ why: String, retryAfter: Int = 0) -> Status {
        Status(
            code: 429, reason: .tooManyRequests,
            message: "Cannot evict pod as it would violate the pod's disruption budget.",
            details: Status.Details(
                causes: [Status.Cause(reason: "DisruptionBudget", message: why)], retryAfterSeconds: retryAfter))
    }

    /// Says on the pod why it goes.
    private func markTarget(_ name: ObjectKey, _ deletion: Deletion) async throws(Status) {
        let now = pods.environment.now()
        _ = try await pods.rewrite(namespace: name.namespace, name: name.name, dryRun: false) { pod throws(Status) in
            try pods.checkPreconditions(deletion, pod)
            pod.setCondition(
                [
                    "type": "DisruptionTarget", "status": "True", "reason": "EvictionByEvictionAPI",
                    "message": "Eviction API: evicting",
                ], at: now)
        }
    }
}
