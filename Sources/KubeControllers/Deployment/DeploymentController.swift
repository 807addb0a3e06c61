import KubeAPI
public import KubeClient
public import KubeObject

/// Rolls a Deployment's template out through replica sets.
public struct DeploymentController: Reconciler {
    public let name = "deployment-controller"
    private let context: ControllerContext
    private let deployments: Cache
    private let sets: Cache
    private let pods: Cache

    public init(_ context: ControllerContext) {
        self.context = context
        deployments = context.cache(Deployment.groupVersionResource)
        sets = context.cache(ReplicaSet.groupVersionResource, indexes: [.orphan])
        pods = context.cache(Pod.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Deployment.groupVersionResource)
        setup.watch(ReplicaSet.groupVersionResource, indexes: [.orphan]) { set in
            if let owner = set.controllerReference {
                return owner.kind == "Deployment" ? [ObjectKey(namespace: set.namespace, name: owner.name ?? "")] : []
            }
            return deployments.snapshot.objects(inNamespace: set.namespace).filter { deployment in
                guard let selector = try? Selector(deployment["spec"]["selector"]), !selector.isEmpty else { return false }
                return selector.matches(set.labels)
            }.map(ObjectKey.init(_:))
        }
        // Recreate goes on when the last old pod is gone.
        _ = setup.informer(Pod.groupVersionResource)
        pods.addHandler { change in
            guard case .deleted(let pod) = change, let owner = pod.controllerReference, owner.kind == "ReplicaSet" else { return }
            let set = sets[ObjectKey(namespace: pod.namespace, name: owner.name ?? "")]
            guard let deployment = set?.controllerReference, deployment.kind == "Deployment" else { return }
            setup.queue.add(ObjectKey(namespace: pod.namespace, name: deployment.name ?? ""))
        }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let tree = deployments[key] else { return .done }
        guard let selector = try? Selector(tree["spec"]["selector"]) else { throw FinalError("invalid selector of Deployment \(key)") }
        guard !selector.isEmpty else {
            context.events.warning(
                tree, "SelectingAll", "This deployment is selecting all pods. A non-empty selector is required.")
            return .done
        }
        let snapshot = sets.snapshot
        let candidates = snapshot.objects(ownedBy: tree.uid) + snapshot.objects(by: .orphan, key.namespace)
        let owned = try await ClaimPlan(owner: tree, selector: selector, candidates: candidates).carryOut(
            owner: tree, ownerResource: Deployment.groupVersionResource, resource: ReplicaSet.groupVersionResource, client: client
        ).map(ReplicaSet.init(_:))
        let deployment = Deployment(tree)
        let plan = DeploymentPlan(
            deployment, replicaSets: owned, hasOldPods: hasOldPods(deployment, owned), now: context.environment.now())
        return try await carryOut(plan, deployment, client)
    }

    private func carryOut(_ plan: DeploymentPlan, _ before: Deployment, _ client: any Client) async throws -> Next {
        for step in plan.steps { try await carryOut(step, plan, client) }
        if plan.deployment.tree["status"] != before.tree["status"] || plan.deployment.metadata.annotations != before.metadata.annotations {
            try await client.updateStatus(plan.deployment)
        }
        return plan.next.map { .requeue(after: $0) } ?? .done
    }

    private func carryOut(_ step: DeploymentPlan.Step, _ plan: DeploymentPlan, _ client: any Client) async throws {
        let deployment = plan.deployment.tree
        switch step {
        case .create(let set): try await create(set, plan, client)
        case .update(let set): try await client.update(set)
        case .scale(let set, let from, let to):
            try await client.update(set)
            let direction = from < to ? "up" : "down"
            context.events.normal(
                deployment, "ScalingReplicaSet", "Scaled \(direction) replica set \(set.tree.name) from \(from) to \(to)")
        case .delete(let set):
            do throws(Status) {
                try await client.delete(set)
            } catch {
                guard error.code == 404 else { throw error }
            }
        }
    }

    private func create(_ set: ReplicaSet, _ plan: DeploymentPlan, _ client: any Client) async throws {
        do throws(Status) {
            try await client.create(set)
            let replicas = set.spec.replicas ?? 0
            guard replicas > 0 else { return }
            context.events.normal(
                plan.deployment.tree, "ScalingReplicaSet", "Scaled up replica set \(set.tree.name) from 0 to \(replicas)")
        } catch {
            try await recover(error, set, plan, client)
        }
    }

    /// A taken name is either our own replica set, which the cache hasn't seen, or a collision of hashes: then the next
    /// attempt hashes with a higher count.
    private func recover(_ error: Status, _ set: ReplicaSet, _ plan: DeploymentPlan, _ client: any Client) async throws {
        guard !error.isNamespaceTerminating else { throw FinalError(error.message) }
        var deployment = plan.deployment
        if error.isAlreadyExists {
            let present = try await client.get(Target(ReplicaSet.groupVersionResource, set.key))
            if present.isControlled(by: deployment.tree),
                PodTemplateHash.isSame(present["spec"]["template"], deployment.spec.template.tree)
            {
                return
            }
            deployment.status = Deployment(deployments[deployment.key] ?? deployment.tree).status
            deployment.status.collisionCount = (deployment.status.collisionCount ?? 0) + 1
            try await client.updateStatus(deployment)
            throw error
        }
        let message = "Failed to create new replica set \"\(set.tree.name)\": \(error.message)"
        context.events.warning(deployment.tree, "ReplicaSetCreateError", message)
        if plan.hasProgressDeadline {
            var failed = plan
            failed.setCondition("Progressing", "False", "ReplicaSetCreateError", message)
            _ = try? await client.updateStatus(failed.deployment)
        }
        throw error
    }

    /// Whether pods of other revisions than the current one still run; only Recreate asks.
    private func hasOldPods(_ deployment: Deployment, _ owned: [ReplicaSet]) -> Bool {
        guard deployment.spec.strategy.type == "Recreate" else { return false }
        let snapshot = pods.snapshot
        return owned.contains { set in
            !PodTemplateHash.isSame(set.spec.template.tree, deployment.spec.template.tree)
                && snapshot.objects(ownedBy: set.tree.uid).contains { !Pod($0).isTerminated }
        }
    }
}
