public import KubeObject
internal import Logging

/// Lets one of several candidates act, by a `coordination.k8s.io/v1` Lease.
///
/// Whoever holds the lease renews it every `retryPeriod`; who could not for `renewDeadline` stops acting; another
/// takes over when it has not changed for `leaseDuration`. It does not fence: a paused holder may act for a moment
/// after it was replaced, which level-based components survive because each write is guarded by resource version.
public struct LeaderElector: Sendable {
    public struct Settings: Sendable {
        public var leaseDuration = Duration.seconds(15)
        public var renewDeadline = Duration.seconds(10)
        public var retryPeriod = Duration.seconds(2)
        /// Give the lease up on stopping, so that another takes over at once.
        public var releasesOnStop = true

        public init() {}
    }

    private let client: any Client
    private let target: Target
    private let identity: String
    private let environment: Environment
    private let settings: Settings
    private let events: EventRecorder?
    private let log = Logger(label: "leader-election")

    private static let leases = GroupVersionResource("coordination.k8s.io", "v1", "leases")

    /// - Parameter identity: names this candidate among all: the host's name, `_` and something random.
    public init(
        client: any Client, namespace: String = "kube-system", name: String, identity: String, environment: Environment,
        settings: Settings = Settings(), events: EventRecorder? = nil
    ) {
        self.client = client
        target = Target(Self.leases, namespace: namespace, name: name)
        self.identity = identity
        self.environment = environment
        self.settings = settings
        self.events = events
    }

    /// The leadership was lost: the component must not go on in this process as if nothing had happened.
    public struct Lost: Error, CustomStringConvertible {
        public var name: String
        public var description: String { "leader election lost: \(name)" }
    }

    /// Waits to become leader, then runs `body` until it returns, the task is cancelled, or the lease is lost; `body` is
    /// cancelled in the last two cases and `Lost` thrown in the last.
    public func run(_ body: @escaping @Sendable () async throws -> Void) async throws {
        var claim = LeaseClaim(identity: identity, duration: settings.leaseDuration)
        while await !attempt(&claim) {
            let jitter = Double(environment.random(below: 1000)) / 1000
            try await environment.sleep(settings.retryPeriod + settings.retryPeriod * (jitter * 1.2))
        }
        log.info("became leader", metadata: ["lease": "\(target.name ?? "")"])
        events?.normal(claim.observed, "LeaderElection", "\(identity) became leader")
        let held = claim
        let end = await withTaskGroup(of: End.self) { group in
            group.addTask {
                do {
                    try await body()
                    return End(outcome: .success(()), claim: nil)
                } catch {
                    return End(outcome: .failure(error), claim: nil)
                }
            }
            group.addTask { await renew(held) }
            var end = await group.next() ?? End(outcome: .success(()), claim: nil)
            group.cancelAll()
            while let other = await group.next() { end.claim = end.claim ?? other.claim }
            return end
        }
        events?.normal(claim.observed, "LeaderElection", "\(identity) stopped leading")
        if settings.releasesOnStop, let claim = end.claim { await release(claim) }
        try end.outcome.get()
    }

    private struct End {
        var outcome: Result<Void, any Error>
        /// What is known of the lease at the end, of the renewing half.
        var claim: LeaseClaim?
    }

    private func renew(_ claim: LeaseClaim) async -> End {
        var claim = claim
        var renewed = environment.now()
        while !Task.isCancelled {
            guard (try? await environment.sleep(settings.retryPeriod)) != nil else { break }
            if await attempt(&claim) {
                renewed = environment.now()
            } else if renewed + settings.renewDeadline < environment.now() || !(claim.isHolder || claim.observed.isNull) {
                log.error("leader election lost", metadata: ["lease": "\(target.name ?? "")", "holder": "\(claim.holder)"])
                return End(outcome: .failure(Lost(name: target.name ?? "")), claim: claim)
            }
        }
        return End(outcome: .failure(CancellationError()), claim: claim)
    }

    /// Takes or renews the lease once; answers whether we hold it now.
    private func attempt(_ claim: inout LeaseClaim) async -> Bool {
        if claim.isValid(at: environment.now()), case .update(let spec) = claim.next(at: environment.now()) {
            if await write(spec, &claim) { return true }
        }
        do throws(Status) {
            claim.observe(try await client.get(target), at: environment.now())
        } catch {
            guard error.code == 404 else {
                log.warning("cannot read the lease", metadata: ["reason": "\(error.message)"])
                return false
            }
            claim.forget()
        }
        switch claim.next(at: environment.now()) {
        case .wait: return false
        case .create(let spec): return await create(spec, &claim)
        case .update(let spec): return await write(spec, &claim)
        }
    }

    private func create(_ spec: Value, _ claim: inout LeaseClaim) async -> Bool {
        let lease: Value = [
            "apiVersion": "coordination.k8s.io/v1", "kind": "Lease",
            "metadata": ["name": .string(target.name ?? ""), "namespace": .string(target.namespace ?? "")], "spec": spec,
        ]
        do throws(Status) {
            var collection = target
            collection.name = nil
            claim.observe(try await client.create(collection, lease), at: environment.now())
            return true
        } catch {
            log.debug("cannot create the lease", metadata: ["reason": "\(error.message)"])
            return false
        }
    }

    private func write(_ spec: Value, _ claim: inout LeaseClaim) async -> Bool {
        var lease = claim.observed
        lease["metadata"]["managedFields"] = nil
        lease["spec"] = spec
        do throws(Status) {
            claim.observe(try await client.update(target, lease), at: environment.now())
            return true
        } catch {
            log.debug("cannot update the lease", metadata: ["reason": "\(error.message)"])
            return false
        }
    }

    private func release(_ claim: LeaseClaim) async {
        guard let spec = claim.release(at: environment.now()) else { return }
        // The caller may be cancelled by now, and what a cancelled task asks a transport may not go out.
        let writer = Task { [claim] in
            var claim = claim
            return await write(spec, &claim)
        }
        if await !writer.value { log.warning("could not release the lease", metadata: ["lease": "\(target.name ?? "")"]) }
    }
}
