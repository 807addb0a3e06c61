import KubeAPI
public import KubeClient
public import KubeObject

/// Keeps as many pods as a ReplicaSet or ReplicationController asks for.
public struct ReplicaSetController: Reconciler {
    public enum Flavour: Sendable {
        case replicaSet, replicationController

        var resource: GroupVersionResource {
            switch self {
            case .replicaSet: ReplicaSet.groupVersionResource
            case .replicationController: ReplicationController.groupVersionResource
            }
        }
    }

    public let name: String
    private let flavour: Flavour
    private let context: ControllerContext
    private let sets: Cache
    private let pods: Cache

    public init(_ flavour: Flavour, _ context: ControllerContext) {
        self.flavour = flavour
        self.context = context
        name = flavour == .replicaSet ? "replicaset-controller" : "replicationcontroller-controller"
        sets = context.cache(flavour.resource)
        pods = context.cache(Pod.groupVersionResource, indexes: [.orphan])
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(flavour.resource)
        let kind = flavour == .replicaSet ? "ReplicaSet" : "ReplicationController"
        setup.watch(Pod.groupVersionResource, indexes: [.orphan]) { pod in
            if let owner = pod.controllerReference {
                return owner.kind == kind ? [ObjectKey(namespace: pod.namespace, name: owner.name ?? "")] : []
            }
            guard !pod.labels.isEmpty else { return [] }
            return sets.snapshot.objects(inNamespace: pod.namespace).filter { matches($0, pod) }.map(ObjectKey.init(_:))
        }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let set = sets[key] else { return .done }
        guard let selector = selector(of: set) else { throw FinalError("invalid selector of \(set.kind) \(key)") }
        let snapshot = pods.snapshot
        let candidates = snapshot.objects(ownedBy: set.uid) + snapshot.objects(by: .orphan, key.namespace)
        let claim = ClaimPlan(owner: set, selector: selector, candidates: candidates.filter { Pod($0).isActive })
        let active = try await claim.carryOut(
            owner: set, ownerResource: flavour.resource, resource: Pod.groupVersionResource, client: client
        ).map(Pod.init(_:))
        let now = context.environment.now()
        let plan = ReplicaSetPlan(set: set, active: active, related: related(set, snapshot), now: now)
        let failure = await carryOut(plan.step, set, client)
        try await writeStatus(of: set, active, snapshot, failure, client, now)
        if let failure { throw failure }
        return ReplicaSetPlan.nextAvailability(of: set, active: active, now: now).map { .requeue(after: $0) } ?? .done
    }

    private func carryOut(_ step: ReplicaSetPlan.Step, _ set: Value, _ client: any Client) async -> (any Error)? {
        let control = PodControl(client: client, events: context.events, owner: set)
        switch step {
        case .none: return nil
        case .create(let count):
            let pod = PodControl.pod(from: set["spec"]["template"], owner: set)
            return await slowStart(count) { try await control.create(pod) }.error
        case .delete(let pods):
            return await concurrently(pods) { try await control.delete($0.tree) }.first
        }
    }

    private func writeStatus(
        of set: Value, _ active: [Pod], _ snapshot: CacheSnapshot, _ failure: (any Error)?, _ client: any Client, _ now: Timestamp
    ) async throws {
        let isReplicaSet = flavour == .replicaSet
        let terminating = snapshot.objects(ownedBy: set.uid).map(Pod.init(_:)).filter { $0.isTerminating && !$0.isTerminated }.count
        let status = ReplicaSetPlan.status(
            of: set, active: active, terminating: isReplicaSet ? terminating : nil, failure: failure, now: now)
        guard status != set["status"] else { return }
        var changed = set
        changed["status"] = status
        do throws(Status) {
            try await client.updateStatus(flavour.resource, changed)
        } catch {
            guard error.code != 404 else { return }
            throw error
        }
    }

    /// The pods of all replica sets that share this one's owner, for spreading what is left when scaling down.
    private func related(_ set: Value, _ snapshot: CacheSnapshot) -> [Pod] {
        let family = set.controllerReference?.uid.map { sets.snapshot.objects(ownedBy: $0) } ?? [set]
        return family.flatMap { snapshot.objects(ownedBy: $0.uid) }.map(Pod.init(_:))
    }

    private func selector(of set: Value) -> Selector? {
        switch flavour {
        case .replicaSet: try? Selector(set["spec"]["selector"])
        case .replicationController: Selector(matchLabels: set["spec"]["selector"].object ?? [:])
        }
    }

    private func matches(_ set: Value, _ pod: Value) -> Bool {
        guard let selector = selector(of: set), !selector.isEmpty else { return false }
        return selector.matches(pod.labels)
    }
}
