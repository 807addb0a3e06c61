import Dispatch
import Synchronization

/// The one writer: takes all transactions that wait, applies them in order in one SQLite transaction, and answers
/// them after its fsync.
final class SQLiteWriter: @unchecked Sendable {
    // Unchecked: everything below `queue` is only touched on it; what others may touch is in `shared` and `committed`.
    private let shared = Mutex(Shared())
    private let committed: Atomic<Int64>
    private let hub: WatchHub
    private let readers: SQLiteReaders
    private let now: @Sendable () -> Int64

    private let queue = DispatchQueue(label: "store.write", qos: .userInitiated)
    private let connection: SQLiteConnection
    private let newest: SQLiteStatement
    private let insert: SQLiteStatement
    private var revision: Revision
    private var leases: [LeaseID: Lease] = [:]
    private var timer: (any DispatchSourceTimer)?
    /// Up to here what was superseded has been deleted; behind `readers.oldest` after a crash in between.
    private var swept: Revision

    /// At most so many transactions in one fsync, and so many waiting; more are refused.
    private static let groupLimit = 1024
    private static let queueLimit = 65_536
    /// More rows than one transaction can have, so that every piece gets past a revision.
    private static let sweepLimit = 2 * SQLiteLog.maximumOperations

    private struct Shared {
        var waiting: [Pending] = []
        var isScheduled = false
        var isClosed = false
    }

    private struct Pending {
        var work: Work
        var answer: CheckedContinuation<Result<CommitResult, StoreError>, Never>
    }

    private enum Work {
        case transaction(Transaction)
        case grant(LeaseID, seconds: Int64)
        case renew(LeaseID)
        case revoke(LeaseID)
    }

    private struct Lease {
        var seconds: Int64
        /// Milliseconds since 1970.
        var expires: Int64
    }

    init(
        connection: SQLiteConnection, revision: Revision, hub: WatchHub, readers: SQLiteReaders, now: @escaping @Sendable () -> Int64
    ) throws(StoreError) {
        self.connection = connection
        self.revision = revision
        committed = Atomic(revision)
        self.hub = hub
        self.readers = readers
        self.now = now
        swept = try connection.integer("SELECT value FROM meta WHERE key = 'swept'") ?? 0
        newest = try connection.prepare(SQLiteLog.newest)
        insert = try connection.prepare(SQLiteLog.insert)
        let stored = try connection.prepare("SELECT id, ttl, expires FROM lease")
        while try stored.step() { leases[stored.integer(0)] = Lease(seconds: stored.integer(1), expires: stored.integer(2)) }
        let timer = DispatchSource.makeTimerSource(queue: queue)
        timer.setEventHandler { [weak self] in self?.tick() }
        timer.schedule(deadline: .now() + 1, repeating: 1, leeway: .milliseconds(250))
        timer.resume()
        self.timer = timer
    }

    var committedRevision: Revision { committed.load(ordering: .acquiring) }

    func commit(_ transaction: Transaction) async throws(StoreError) -> CommitResult {
        try await perform(.transaction(transaction))
    }

    func grantLease(timeToLiveSeconds: Int64) async throws(StoreError) -> LeaseID {
        let id = Int64.random(in: 1 ... .max)
        _ = try await perform(.grant(id, seconds: timeToLiveSeconds))
        return id
    }

    func renewLease(_ lease: LeaseID) async throws(StoreError) { _ = try await perform(.renew(lease)) }

    func revokeLease(_ lease: LeaseID) async throws(StoreError) { _ = try await perform(.revoke(lease)) }

    private func perform(_ work: Work) async throws(StoreError) -> CommitResult {
        let result: Result<CommitResult, StoreError> = await withCheckedContinuation { answer in
            let refusal: StoreError? = shared.withLock { shared in
                if shared.isClosed { return .closed }
                if shared.waiting.count >= Self.queueLimit { return .unavailable("too many writes wait; try again") }
                shared.waiting.append(Pending(work: work, answer: answer))
                if !shared.isScheduled {
                    shared.isScheduled = true
                    queue.async { self.drain() }
                }
                return nil
            }
            if let refusal { answer.resume(returning: .failure(refusal)) }
        }
        return try result.get()
    }

    /// Writes one group, then lets others use the queue before the next.
    private func drain() {
        let group = shared.withLock { shared -> [Pending] in
            let group = Array(shared.waiting.prefix(Self.groupLimit))
            shared.waiting.removeFirst(group.count)
            return group
        }
        write(group)
        shared.withLock { shared in
            shared.isScheduled = !shared.waiting.isEmpty
            if shared.isScheduled { queue.async { self.drain() } }
        }
    }

    private func write(_ group: [Pending]) {
        let before = (revision: revision, leases: leases)
        var changes: [Change] = []
        var answers: [Result<CommitResult, StoreError>] = []
        do throws(StoreError) {
            try connection.execute("BEGIN IMMEDIATE")
            for pending in group { answers.append(try apply(pending.work, &changes)) }
            try connection.execute("COMMIT")
        } catch {
            try? connection.execute("ROLLBACK")
            (revision, leases) = before
            for pending in group { pending.answer.resume(returning: .failure(error)) }
            return
        }
        if !changes.isEmpty {
            committed.store(revision, ordering: .releasing)
            hub.publish(changes, revision: revision)
        }
        for (pending, answer) in zip(group, answers) { pending.answer.resume(returning: answer) }
    }

    /// Throws only what makes the whole group fail.
    private func apply(_ work: Work, _ changes: inout [Change]) throws(StoreError) -> Result<CommitResult, StoreError> {
        switch work {
        case .transaction(let transaction): return try apply(transaction, &changes)
        case .grant(let id, let seconds):
            leases[id] = Lease(seconds: seconds, expires: now() + seconds * 1000)
            try connection.execute("INSERT INTO lease (id, ttl, expires) VALUES (\(id), \(seconds), \(now() + seconds * 1000))")
        case .renew(let id):
            guard let lease = leases[id] else { return .failure(.leaseNotFound(id)) }
            leases[id]!.expires = now() + lease.seconds * 1000
            try connection.execute("UPDATE lease SET expires = \(leases[id]!.expires) WHERE id = \(id)")
        case .revoke(let id):
            guard leases[id] != nil else { return .failure(.leaseNotFound(id)) }
            try revoke(id, &changes)
        }
        return .success(.committed(revision))
    }

    private func apply(_ transaction: Transaction, _ changes: inout [Change]) throws(StoreError) -> Result<CommitResult, StoreError> {
        var current: [KeyValue?] = []
        var holds = true
        for compare in transaction.compares {
            let entry = try entry(of: compare.key)
            holds = holds && entry?.modRevision ?? 0 == compare.modRevision
            current.append(entry)
        }
        guard holds else { return .success(.failed(current: current, revision: revision)) }
        for case .put(_, _, let lease) in transaction.operations where lease != 0 && leases[lease] == nil {
            return .failure(.leaseNotFound(lease))
        }
        try write(transaction.operations, &changes)
        return .success(.committed(revision))
    }

    private func write(_ operations: [Transaction.Operation], _ changes: inout [Change]) throws(StoreError) {
        let next = revision + 1
        var position = 0
        for operation in operations {
            let id = SQLiteLog.id(next, position)
            switch operation {
            case .put(let key, let value, let lease):
                let previous = try row(of: key)
                let isNew = previous.map { $0.kind == .delete } ?? true
                let created = isNew ? next : previous!.created
                try insert(id, key, isNew ? .create : .modify, created, previous?.id ?? 0, lease, value)
                changes.append(
                    Change(
                        kind: .put, key: key, value: value, previous: nil, createRevision: created, revision: next))
                position += 1
            case .delete(let key):
                guard let previous = try entryAndRow(of: key) else { continue }
                try insert(id, key, .delete, previous.entry.createRevision, previous.id, 0, [])
                changes.append(
                    Change(
                        kind: .delete, key: key, value: [], previous: previous.entry,
                        createRevision: previous.entry.createRevision, revision: next))
                position += 1
            }
        }
        if position > 0 { revision = next }
    }

    private func insert(
        _ id: Int64, _ key: String, _ kind: SQLiteLog.Kind, _ created: Revision, _ previous: Int64, _ lease: LeaseID, _ value: [UInt8]
    ) throws(StoreError) {
        insert.bind(id, at: 1)
        insert.bind(key, at: 2)
        insert.bind(kind.rawValue, at: 3)
        insert.bind(created, at: 4)
        insert.bind(previous, at: 5)
        insert.bind(lease, at: 6)
        insert.bind(now(), at: 7)
        insert.bind(value, at: 8)
        try insert.run()
    }

    private struct Row {
        var id: Int64
        var created: Revision
        var kind: SQLiteLog.Kind
    }

    private func row(of key: String) throws(StoreError) -> Row? {
        defer { newest.reset() }
        newest.bind(key, at: 1)
        newest.bind(Int64.max, at: 2)
        guard try newest.step() else { return nil }
        return Row(id: newest.integer(0), created: newest.integer(1), kind: SQLiteLog.Kind(rawValue: newest.integer(2)) ?? .modify)
    }

    private func entryAndRow(of key: String) throws(StoreError) -> (entry: KeyValue, id: Int64)? {
        defer { newest.reset() }
        newest.bind(key, at: 1)
        newest.bind(Int64.max, at: 2)
        guard try newest.step(), newest.integer(2) != SQLiteLog.Kind.delete.rawValue else { return nil }
        let entry = KeyValue(
            key: key, value: newest.blob(4), createRevision: newest.integer(1),
            modRevision: SQLiteLog.revision(of: newest.integer(0)), lease: newest.integer(3))
        return (entry, newest.integer(0))
    }

    private func entry(of key: String) throws(StoreError) -> KeyValue? {
        try entryAndRow(of: key)?.entry
    }

    private func revoke(_ id: LeaseID, _ changes: inout [Change]) throws(StoreError) {
        let held = try connection.prepare("SELECT DISTINCT key FROM log WHERE lease = \(id)")
        var keys: [String] = []
        while try held.step() { keys.append(held.text(0)) }
        var operations: [Transaction.Operation] = []
        for key in keys where try entry(of: key)?.lease == id { operations.append(.delete(key: key)) }
        for start in stride(from: 0, to: operations.count, by: SQLiteLog.maximumOperations) {
            try write(Array(operations[start..<min(start + SQLiteLog.maximumOperations, operations.count)]), &changes)
        }
        leases[id] = nil
        try connection.execute("DELETE FROM lease WHERE id = \(id)")
    }

    /// Once a second: progress for watches, and leases that have run out.
    private func tick() {
        hub.publishProgress()
        let time = now()
        let expired = leases.filter { $0.value.expires <= time }.map(\.key).prefix(Self.groupLimit)
        guard !expired.isEmpty else { return }
        let before = (revision: revision, leases: leases)
        var changes: [Change] = []
        do throws(StoreError) {
            try connection.execute("BEGIN IMMEDIATE")
            for id in expired { try revoke(id, &changes) }
            try connection.execute("COMMIT")
        } catch {
            // Tried again at the next tick.
            try? connection.execute("ROLLBACK")
            (revision, leases) = before
            return
        }
        guard !changes.isEmpty else { return }
        committed.store(revision, ordering: .releasing)
        hub.publish(changes, revision: revision)
    }

    /// Deletes superseded rows in pieces, with room for writes between them.
    func compact(before target: Revision) async throws(StoreError) {
        guard target > readers.oldest else { return }
        try await onQueue { () throws(StoreError) in
            try self.connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('compacted', \(target))")
            self.readers.oldest = target
        }
        while try await onQueue({ () throws(StoreError) in try self.sweep(to: target) }) {}
    }

    /// Answers whether there is more.
    private func sweep(to target: Revision) throws(StoreError) -> Bool {
        let scan = try connection.prepare(
            """
            SELECT id, prev, kind FROM log WHERE id >= \(SQLiteLog.id(swept)) AND id <= \(SQLiteLog.lastID(of: target))
            ORDER BY id LIMIT \(Self.sweepLimit)
            """)
        var last: Int64 = 0
        var doomed: [Int64] = []
        var count = 0
        while try scan.step() {
            count += 1
            last = scan.integer(0)
            if scan.integer(1) != 0 { doomed.append(scan.integer(1)) }
            if scan.integer(2) == SQLiteLog.Kind.delete.rawValue, SQLiteLog.revision(of: last) < target { doomed.append(last) }
        }
        let isDone = count < Self.sweepLimit
        let reached = isDone ? target : SQLiteLog.revision(of: last)
        try connection.execute("BEGIN IMMEDIATE")
        do throws(StoreError) {
            let delete = try connection.prepare("DELETE FROM log WHERE id = ?1")
            for id in doomed {
                delete.bind(id, at: 1)
                try delete.run()
            }
            try connection.execute("INSERT OR REPLACE INTO meta (key, value) VALUES ('swept', \(reached))")
            try connection.execute("COMMIT")
        } catch {
            try? connection.execute("ROLLBACK")
            throw error
        }
        swept = reached
        return !isDone
    }

    private func onQueue<T: Sendable>(_ body: @escaping @Sendable () throws(StoreError) -> T) async throws(StoreError) -> T {
        let result: Result<T, StoreError> = await withCheckedContinuation { continuation in
            queue.async {
                do throws(StoreError) { continuation.resume(returning: .success(try body())) } catch {
                    continuation.resume(returning: .failure(error))
                }
            }
        }
        return try result.get()
    }

    /// Finishes what waits, then refuses more.
    func close() async {
        shared.withLock { $0.isClosed = true }
        await withCheckedContinuation { continuation in
            queue.async {
                while self.shared.withLock({ !$0.waiting.isEmpty }) { self.drain() }
                self.timer?.cancel()
                self.timer = nil
                try? self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                continuation.resume()
            }
        }
    }
}
