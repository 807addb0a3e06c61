import KubeAPI
public import KubeClient
public import KubeObject

/// Deletes a finished Job when its `ttlSecondsAfterFinished` has passed.
public struct TTLAfterFinishedController: Reconciler {
    public let name = "ttl-after-finished-controller"
    private let context: ControllerContext
    private let jobs: Cache

    public init(_ context: ControllerContext) {
        self.context = context
        jobs = context.cache(Job.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Job.groupVersionResource) { Self.expiry(of: Job($0)) == nil ? [] : [ObjectKey($0)] }
    }

    static func expiry(of job: Job) -> Timestamp? {
        guard job.tree.deletionTimestamp == nil, let seconds = job.spec.ttlSecondsAfterFinished,
            let finished = job.finishedCondition?.lastTransitionTime
        else { return nil }
        return finished + .seconds(seconds)
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let tree = jobs[key], let expiry = Self.expiry(of: Job(tree)) else { return .done }
        let now = context.environment.now()
        guard expiry <= now else { return .requeue(after: expiry - now) }
        do throws(Status) {
            // The server's own word: the time to live may have been changed.
            let fresh = try await client.get(Target(Job.groupVersionResource, key))
            guard let expiry = Self.expiry(of: Job(fresh)) else { return .done }
            guard expiry <= now else { return .requeue(after: expiry - now) }
            try await client.delete(Job(fresh), options: DeleteOptions(propagationPolicy: .foreground))
        } catch {
            guard error.code == 404 else { throw error }
        }
        return .done
    }
}

extension Job {
    /// `Complete` or `Failed`, once it is true.
    var finishedCondition: JobCondition? {
        status.conditions.first { ($0.type == "Complete" || $0.type == "Failed") && $0.status == "True" }
    }
}
