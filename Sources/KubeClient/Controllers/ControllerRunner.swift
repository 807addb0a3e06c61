public import KubeObject
internal import Logging
internal import Synchronization

/// Runs one controller: waits for its caches, then has its workers take keys and reconcile them.
///
/// Failures are retried per key with growing waits. A key whose own last write the caches have not seen is held back
/// until they have, at most `Settings.holdLimit` (a write that its informer's selector hides is never seen).
public struct ControllerRunner<Subject: Reconciler>: Sendable {
    public typealias Key = Subject.Key

    public struct Settings: Sendable {
        public var workers = 5
        public var holdLimit = Duration.seconds(30)
        public var rateLimit = WorkQueue<Key>.RateLimit()

        public init() {}
    }

    private let subject: Subject
    private let client: any Client
    private let informers: SharedInformers
    private let environment: Environment
    private let settings: Settings
    private let log: Logger

    public init(
        _ subject: Subject, client: any Client, informers: SharedInformers, environment: Environment,
        settings: Settings = Settings()
    ) {
        self.subject = subject
        self.client = client
        self.informers = informers
        self.environment = environment
        self.settings = settings
        log = Logger(label: "controller.\(subject.name)")
    }

    /// Runs until cancelled; throws what `start` throws.
    public func run() async throws {
        let queue = WorkQueue<Key>(environment: environment, rateLimit: settings.rateLimit)
        let dependencies = Mutex<[Informer]>([])
        let holds = HoldList<Key>(queue: queue, informers: informers)
        try await subject.start(
            ControllerSetup(informers: informers, queue: queue) { informer in
                dependencies.withLock { $0.append(informer) }
                informer.cache.addProgressHandler { holds.release() }
            })
        for informer in dependencies.withLock({ $0 }) { try await informer.waitForSync() }
        await withDiscardingTaskGroup { group in
            group.addTask { await queue.run() }
            for _ in 0..<settings.workers { group.addTask { await work(queue, holds) } }
        }
        queue.close()
    }

    private func work(_ queue: WorkQueue<Key>, _ holds: HoldList<Key>) async {
        while let key = await queue.take() {
            if holds.mayRun(key, now: environment.now(), limit: settings.holdLimit) {
                await attempt(key, queue, holds)
            }
            queue.done(key)
        }
    }

    private func attempt(_ key: Key, _ queue: WorkQueue<Key>, _ holds: HoldList<Key>) async {
        let tracking = TrackingClient(client)
        do {
            let next = try await subject.reconcile(key, client: tracking)
            queue.forget(key)
            if case .requeue(let delay) = next { queue.add(key, after: delay) }
        } catch is CancellationError {
            return
        } catch let error as FinalError {
            queue.forget(key)
            log.error("\(error.message)", metadata: ["key": "\(key)"])
        } catch {
            // A conflict only says that the cache is behind; it is no news.
            if let status = error as? Status, status.code == 409 {
                log.debug("trying again", metadata: ["key": "\(key)", "reason": "\(status.message)"])
            } else if !Task.isCancelled {
                log.warning("trying again", metadata: ["key": "\(key)", "reason": "\(error)"])
            }
            queue.addRateLimited(key)
        }
        holds.note(tracking.record, for: key, now: environment.now(), limit: settings.holdLimit)
    }
}

/// The keys whose writes the caches have not seen yet.
final class HoldList<Key: Hashable & Sendable>: Sendable {
    private struct Hold {
        var record: WriteRecord
        var until: Timestamp
        /// Taken from the queue while held: goes back when released.
        var isWaiting = false
    }

    private let queue: WorkQueue<Key>
    private let informers: SharedInformers
    private let holds = Mutex<[Key: Hold]>([:])

    init(queue: WorkQueue<Key>, informers: SharedInformers) {
        self.queue = queue
        self.informers = informers
    }

    func note(_ record: WriteRecord, for key: Key, now: Timestamp, limit: Duration) {
        var record = record
        record.settle(informers)
        guard !record.isEmpty else { return }
        holds.withLock { holds in
            holds[key, default: Hold(record: WriteRecord(), until: now)].record.merge(record)
            holds[key]?.until = Timestamp(microseconds: now.microseconds + limit.microseconds)
        }
    }

    /// Whether a key that was just taken may be reconciled; if not, it comes back by itself.
    func mayRun(_ key: Key, now: Timestamp, limit: Duration) -> Bool {
        let wait = holds.withLock { holds -> Duration? in
            guard var hold = holds[key] else { return nil }
            hold.record.settle(informers)
            guard !hold.record.isEmpty, now < hold.until else {
                holds[key] = nil
                return nil
            }
            hold.isWaiting = true
            holds[key] = hold
            return .microseconds(hold.until.microseconds - now.microseconds)
        }
        guard let wait else { return true }
        queue.add(key, after: wait)
        // What the caches saw between the check above and the mark would else go unnoticed.
        release()
        return false
    }

    /// Lets keys go whose writes the caches have now seen.
    func release() {
        let released = holds.withLock { holds -> [Key] in
            guard !holds.isEmpty else { return [] }
            var released: [Key] = []
            for key in holds.keys {
                holds[key]?.record.settle(informers)
                guard let hold = holds[key], hold.record.isEmpty else { continue }
                holds[key] = nil
                if hold.isWaiting { released.append(key) }
            }
            return released
        }
        for key in released { queue.add(key) }
    }
}
