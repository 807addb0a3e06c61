import KubeAPI
public import KubeClient
public import KubeObject

/// Runs pods until as many have succeeded as a Job asks for.
public struct JobController: Reconciler {
    public let name = "job-controller"
    private let context: ControllerContext
    private let jobs: Cache
    private let pods: Cache

    public init(_ context: ControllerContext) {
        self.context = context
        jobs = context.cache(Job.groupVersionResource)
        pods = context.cache(Pod.groupVersionResource, indexes: [.orphan])
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Job.groupVersionResource)
        setup.watch(Pod.groupVersionResource, indexes: [.orphan]) { pod in
            guard let owner = pod.controllerReference, owner.kind == "Job" else { return [] }
            return [ObjectKey(namespace: pod.namespace, name: owner.name ?? "")]
        }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let tree = jobs[key], (tree["spec"]["managedBy"].string ?? Self.manager) == Self.manager else { return .done }
        guard let selector = try? Selector(tree["spec"]["selector"]) else { throw FinalError("invalid selector of Job \(key)") }
        let snapshot = pods.snapshot
        let candidates = snapshot.objects(ownedBy: tree.uid) + snapshot.objects(by: .orphan, key.namespace)
        let owned = try await ClaimPlan(owner: tree, selector: selector, candidates: candidates).carryOut(
            owner: tree, ownerResource: Job.groupVersionResource, resource: Pod.groupVersionResource, client: client
        ).map(Pod.init(_:))
        let job = Job(tree)
        let plan = JobPlan(job, pods: owned, now: context.environment.now())
        return try await carryOut(plan, job, client)
    }

    private static let manager = "kubernetes.io/job-controller"

    private func carryOut(_ plan: JobPlan, _ job: Job, _ client: any Client) async throws -> Next {
        let control = PodControl(client: client, events: context.events, owner: job.tree)
        // The status goes first: it notes the pods that are then let go.
        if plan.status != job.status {
            var changed = job
            changed.status = plan.status
            try await client.updateStatus(changed)
            report(plan, job)
        }
        for pod in plan.release { try await release(pod, client) }
        for pod in plan.delete {
            try await control.delete(pod.tree)
            if pod.isTracked { try await release(pod, client) }
        }
        let pods = plan.create.map { Self.pod(of: job, index: $0) }
        let next = Counter()
        let made = await slowStart(pods.count) { try await control.create(pods[next.take()]) }
        if let error = made.error { throw error }
        return plan.next.map { .requeue(after: $0) } ?? .done
    }

    private func report(_ plan: JobPlan, _ job: Job) {
        if let finished = plan.finished {
            if finished.type == "Complete" {
                context.events.normal(job.tree, "Completed", "Job completed")
            } else {
                context.events.warning(job.tree, finished.reason ?? "", finished.message ?? "")
            }
        }
        if let isSuspended = plan.suspension {
            context.events.normal(job.tree, isSuspended ? "Suspended" : "Resumed", isSuspended ? "Job suspended" : "Job resumed")
        }
    }

    private func release(_ pod: Pod, _ client: any Client) async throws {
        let kept = pod.tree.finalizers.filter { $0 != JobPlan.finalizer }.map { Value.string($0) }
        let metadata = Object([
            ("uid", .string(pod.tree.uid)), ("finalizers", kept.isEmpty ? .null : .array(kept)),
        ])
        do throws(Status) {
            try await client.patch(pod, Patch(.merge, ["metadata": .object(metadata)]))
        } catch {
            guard error.code == 404 else { throw error }
        }
    }

    static func pod(of job: Job, index: Int?) -> Value {
        var pod = PodControl.pod(from: job.spec.template.tree, owner: job.tree)
        pod["metadata"]["finalizers"] = .array((pod["metadata"]["finalizers"].array ?? []) + [.string(JobPlan.finalizer)])
        guard let index else { return pod }
        let text = Value.string(String(index))
        pod["metadata"]["labels"][JobPlan.indexLabel] = text
        pod["metadata"]["annotations"][JobPlan.indexLabel] = text
        pod["metadata"]["generateName"] = .string("\(job.tree.name.prefix(240))-\(index)-")
        pod["spec"]["hostname"] = .string("\(job.tree.name.prefix(56))-\(index)")
        let variable: Value = [
            "name": "JOB_COMPLETION_INDEX",
            "valueFrom": ["fieldRef": ["apiVersion": "v1", "fieldPath": "metadata.labels['batch.kubernetes.io/job-completion-index']"]],
        ]
        for list in ["containers", "initContainers"] where !pod["spec"][list].isNull {
            pod["spec"][list] = .array(
                (pod["spec"][list].array ?? []).map { container in
                    var container = container
                    container["env"] = .array(
                        (container["env"].array ?? []).filter { $0["name"].string != "JOB_COMPLETION_INDEX" } + [variable])
                    return container
                })
        }
        return pod
    }
}
