import CSQLite
import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The embedded engine: one SQLite database in WAL mode with `synchronous=FULL`.
///
/// All writes go through one queue. Whatever waits there becomes one SQLite transaction and one fsync (group commit);
/// an answer is given only after it. Reads use connections of their own and never wait for writers.
public final class SQLiteStore: Store {
    /// As etcd: 1.5 MiB a request.
    public static let maximumRequestSize = 1_572_864

    private let writer: SQLiteWriter
    private let readers: SQLiteReaders
    private let hub: WatchHub
    private let lock: DirectoryLock

    /// Opens or makes the database `DIRECTORY/state.db`. The directory must be there.
    ///
    /// Throws `.corrupt` for a file that is not whole or not ours, `.unavailable` where another process uses it.
    /// `now` gives milliseconds since 1970, for leases and for the time of each revision.
    public init(directory: String, now: @escaping @Sendable () -> Int64 = SQLiteStore.systemTime) throws(StoreError) {
        lock = try DirectoryLock("\(directory)/state.lock")
        let path = "\(directory)/state.db"
        let connection = try SQLiteConnection(path: path, readOnly: false)
        try Self.prepare(connection)
        // Revision 1 is the empty store, as in etcd: 0 stands for "no revision" in the API.
        let revision = max(1, SQLiteLog.revision(of: try connection.integer("SELECT max(id) FROM log") ?? 0))
        let compacted = try connection.integer("SELECT value FROM meta WHERE key = 'compacted'") ?? 0
        hub = WatchHub(revision: revision)
        readers = SQLiteReaders(path: path, compacted: compacted)
        writer = try SQLiteWriter(connection: connection, revision: revision, hub: hub, readers: readers, now: now)
    }

    public static let systemTime: @Sendable () -> Int64 = {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }

    private static func prepare(_ connection: SQLiteConnection) throws(StoreError) {
        try connection.execute(
            "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cell_size_check=ON; PRAGMA cache_size=-4096; PRAGMA journal_size_limit=16777216"
        )
        let owner = try connection.integer("PRAGMA application_id") ?? 0
        let tables = try connection.integer("SELECT count(*) FROM sqlite_master") ?? 0
        if owner == 0, tables == 0 {
            try connection.execute("PRAGMA application_id=\(SQLiteLog.applicationID); PRAGMA user_version=\(SQLiteLog.version)")
        } else if owner != SQLiteLog.applicationID {
            throw .corrupt("\(connection.path) is not a database of apus; name another data directory")
        }
        let version = try connection.integer("PRAGMA user_version") ?? 0
        guard version <= SQLiteLog.version else {
            throw .corrupt("\(connection.path) was written by a newer apus (format \(version)); use that one")
        }
        if try connection.integer("PRAGMA page_count") ?? 0 < 16_384 {
            let verdict = try connection.text("PRAGMA quick_check(1)") ?? "no answer"
            guard verdict == "ok" else {
                throw .corrupt("\(connection.path): \(verdict); restore it from a backup, or move it away to begin with an empty cluster")
            }
        }
        try connection.execute(SQLiteLog.tables)
    }

    public func currentRevision() async throws(StoreError) -> Revision {
        writer.committedRevision
    }

    public func get(_ key: String, at revision: Revision?) async throws(StoreError) -> GetResult {
        try await readers.get(key, at: revision, current: writer.committedRevision)
    }

    public func range(_ request: RangeRequest) async throws(StoreError) -> RangeResult {
        try await readers.range(request, current: writer.committedRevision)
    }

    public func commit(_ transaction: Transaction) async throws(StoreError) -> CommitResult {
        guard transaction.operations.count <= SQLiteLog.maximumOperations else {
            throw .tooLarge("a transaction takes at most \(SQLiteLog.maximumOperations) operations")
        }
        guard transaction.size <= Self.maximumRequestSize else {
            throw .tooLarge("etcdserver: request is too large")
        }
        return try await writer.commit(transaction)
    }

    public func watch(_ request: WatchRequest) async throws(StoreError) -> WatchSequence {
        let channel = WatchChannel(
            prefix: request.prefix, after: request.after, wantsProgress: request.progress, limit: WatchHub.bufferLimit)
        let published = try hub.register(channel)
        var history: [Change] = []
        if request.after < published {
            history = try await readers.changes(prefix: request.prefix, after: request.after, through: published)
        }
        channel.catchUp(history)
        return channel.sequence
    }

    public func requestProgress() async throws(StoreError) {
        hub.publishProgress()
    }

    public func compact(before revision: Revision) async throws(StoreError) {
        guard revision <= writer.committedRevision else { throw .future(current: writer.committedRevision) }
        try await writer.compact(before: revision)
    }

    public func grantLease(timeToLiveSeconds: Int64) async throws(StoreError) -> LeaseID {
        try await writer.grantLease(timeToLiveSeconds: timeToLiveSeconds)
    }

    public func renewLease(_ lease: LeaseID) async throws(StoreError) { try await writer.renewLease(lease) }

    public func revokeLease(_ lease: LeaseID) async throws(StoreError) { try await writer.revokeLease(lease) }

    public func size() async throws(StoreError) -> Int64 { try await readers.size() }

    public func close() async {
        await writer.close()
        hub.close()
        readers.close()
        lock.release()
    }
}

extension Transaction {
    /// Bytes of keys and values.
    var size: Int {
        var size = 0
        for operation in operations {
            switch operation {
            case .put(let key, let value, _): size += key.utf8.count + value.count
            case .delete(let key): size += key.utf8.count
            }
        }
        return size
    }
}

/// One process at a time uses a directory: an advisory lock that the kernel gives back when the process ends.
final class DirectoryLock: Sendable {
    private let descriptor: Mutex<Int32>

    init(_ path: String) throws(StoreError) {
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .unavailable("cannot open \(path): \(String(cString: strerror(errno)))") }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw .unavailable("\(path) is held by another apus; stop it, or name another data directory")
        }
        self.descriptor = Mutex(descriptor)
    }

    func release() {
        descriptor.withLock { descriptor in
            guard descriptor >= 0 else { return }
            Glibc.close(descriptor)
            descriptor = -1
        }
    }

    deinit { release() }
}
