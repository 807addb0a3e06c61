import Dispatch
import Synchronization

/// Reads, each in one snapshot of the database, on two queues with a connection each.
final class SQLiteReaders: Sendable {
    private let readers: [Reader]
    private let turn = Atomic<Int>(0)
    private let compacted: Atomic<Int64>

    init(path: String, compacted: Revision) {
        readers = (0..<2).map { Reader(path: path, label: "store.read.\($0)") }
        self.compacted = Atomic(compacted)
    }

    /// The oldest revision that can be read.
    var oldest: Revision {
        get { compacted.load(ordering: .acquiring) }
        set { compacted.store(newValue, ordering: .releasing) }
    }

    func get(_ key: String, at revision: Revision?, current: Revision) async throws(StoreError) -> GetResult {
        try check(revision, current)
        return try await perform { reader throws(StoreError) in
            let snapshot = try reader.snapshotRevision()
            let statement = try reader.statement(SQLiteLog.newest)
            defer { statement.reset() }
            statement.bind(key, at: 1)
            statement.bind(SQLiteLog.lastID(of: revision ?? snapshot), at: 2)
            guard try statement.step(), statement.integer(2) != SQLiteLog.Kind.delete.rawValue else {
                return GetResult(entry: nil, revision: snapshot)
            }
            let entry = KeyValue(
                key: key, value: statement.blob(4), createRevision: statement.integer(1),
                modRevision: SQLiteLog.revision(of: statement.integer(0)), lease: statement.integer(3))
            return GetResult(entry: entry, revision: snapshot)
        }
    }

    func range(_ request: RangeRequest, current: Revision) async throws(StoreError) -> RangeResult {
        try check(request.revision, current)
        let result = try await perform { reader throws(StoreError) in
            let snapshot = try reader.snapshotRevision()
            let first = request.from.map { max($0, request.prefix) } ?? request.prefix
            let end = SQLiteLog.end(of: request.prefix)
            let statement = try reader.statement(SQLiteLog.range)
            defer { statement.reset() }
            statement.bind(first, at: 1)
            statement.bind(end, at: 2)
            statement.bind(SQLiteLog.lastID(of: request.revision ?? snapshot), at: 3)
            statement.bind(request.limit > 0 ? Int64(request.limit) : -1, at: 4)
            var entries: [KeyValue] = []
            while try statement.step() {
                entries.append(
                    KeyValue(
                        key: statement.text(0), value: statement.blob(4), createRevision: statement.integer(2),
                        modRevision: SQLiteLog.revision(of: statement.integer(1)), lease: statement.integer(3)))
            }
            var count = entries.count
            if request.limit > 0, count == request.limit {
                let counting = try reader.statement(SQLiteLog.count)
                defer { counting.reset() }
                counting.bind(first, at: 1)
                counting.bind(end, at: 2)
                counting.bind(SQLiteLog.lastID(of: request.revision ?? snapshot), at: 3)
                if try counting.step() { count = Int(counting.integer(0)) }
            }
            return RangeResult(entries: entries, count: count, revision: snapshot)
        }
        // A compaction may have begun while this was read.
        try check(request.revision, current)
        return result
    }

    /// Changes of keys under a prefix, in order.
    func changes(prefix: String, after: Revision, through last: Revision) async throws(StoreError) -> [Change] {
        guard after + 1 >= oldest else { throw .compacted(oldest: oldest) }
        let changes = try await perform { reader throws(StoreError) in
            let statement = try reader.statement(SQLiteLog.changes)
            defer { statement.reset() }
            statement.bind(SQLiteLog.lastID(of: after), at: 1)
            statement.bind(SQLiteLog.lastID(of: last), at: 2)
            statement.bind(prefix, at: 3)
            statement.bind(SQLiteLog.end(of: prefix), at: 4)
            var changes: [Change] = []
            while try statement.step() {
                let isDelete = statement.integer(2) == SQLiteLog.Kind.delete.rawValue
                let key = statement.text(1)
                var previous: KeyValue?
                if isDelete, statement.integer(6) != 0 {
                    previous = KeyValue(
                        key: key, value: statement.blob(8), createRevision: statement.integer(3),
                        modRevision: SQLiteLog.revision(of: statement.integer(6)), lease: statement.integer(7))
                }
                changes.append(
                    Change(
                        kind: isDelete ? .delete : .put, key: key, value: statement.blob(5), previous: previous,
                        createRevision: statement.integer(3), revision: SQLiteLog.revision(of: statement.integer(0))))
            }
            return changes
        }
        guard after + 1 >= oldest else { throw .compacted(oldest: oldest) }
        return changes
    }

    func size() async throws(StoreError) -> Int64 {
        try await perform { reader throws(StoreError) in
            try reader.integer("PRAGMA page_count") * reader.integer("PRAGMA page_size")
        }
    }

    func close() {
        for reader in readers { reader.close() }
    }

    private func check(_ revision: Revision?, _ current: Revision) throws(StoreError) {
        guard let revision else { return }
        if revision > current { throw .future(current: current) }
        if revision < oldest { throw .compacted(oldest: oldest) }
    }

    private func perform<T: Sendable>(_ body: @escaping @Sendable (Reader.Snapshot) throws(StoreError) -> T) async throws(StoreError) -> T {
        let next = turn.wrappingAdd(1, ordering: .relaxed).newValue
        return try await readers[Int(next.magnitude) % readers.count].perform(body)
    }
}

/// A queue with a connection that it alone uses, opened at the first read.
private final class Reader: @unchecked Sendable {
    // Unchecked: connection and statements are only touched on the queue.
    private let queue: DispatchQueue
    private let path: String
    private var connection: SQLiteConnection?
    private var statements: [String: SQLiteStatement] = [:]
    private var isClosed = false

    init(path: String, label: String) {
        self.path = path
        queue = DispatchQueue(label: label)
    }

    /// One transaction's view of the database.
    struct Snapshot {
        fileprivate let reader: Reader
        fileprivate let connection: SQLiteConnection

        func statement(_ sql: String) throws(StoreError) -> SQLiteStatement {
            if let statement = reader.statements[sql] { return statement }
            let statement = try connection.prepare(sql)
            reader.statements[sql] = statement
            return statement
        }

        func integer(_ sql: String) throws(StoreError) -> Int64 {
            let statement = try statement(sql)
            defer { statement.reset() }
            return try statement.step() ? statement.integer(0) : 0
        }

        func snapshotRevision() throws(StoreError) -> Revision {
            max(1, SQLiteLog.revision(of: try integer("SELECT max(id) FROM log")))
        }
    }

    func perform<T: Sendable>(_ body: @escaping @Sendable (Snapshot) throws(StoreError) -> T) async throws(StoreError) -> T {
        let result: Result<T, StoreError> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.run(body)) }
        }
        return try result.get()
    }

    private func run<T>(_ body: (Snapshot) throws(StoreError) -> T) -> Result<T, StoreError> {
        do throws(StoreError) {
            guard !isClosed else { throw StoreError.closed }
            let connection = try opened()
            try connection.execute("BEGIN")
            do throws(StoreError) {
                let value = try body(Snapshot(reader: self, connection: connection))
                try connection.execute("COMMIT")
                return .success(value)
            } catch {
                try? connection.execute("ROLLBACK")
                throw error
            }
        } catch {
            return .failure(error)
        }
    }

    private func opened() throws(StoreError) -> SQLiteConnection {
        if let connection { return connection }
        let connection = try SQLiteConnection(path: path, readOnly: true)
        self.connection = connection
        return connection
    }

    func close() {
        queue.sync {
            isClosed = true
            statements = [:]
            connection = nil
        }
    }
}
