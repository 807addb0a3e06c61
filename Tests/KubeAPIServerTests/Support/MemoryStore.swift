import KubeStore
import Synchronization

/// etcd's model in memory, keeping every revision: what the server's tests store in.
final class MemoryStore: Store {
    private struct State {
        var revision: Revision = 1
        var compacted: Revision = 0
        /// Every state a key has had; nil is a deletion.
        var history: [String: [(revision: Revision, entry: KeyValue?)]] = [:]
        var log: [[Change]] = []
        var watchers: [Int: (prefix: String, continuation: AsyncThrowingStream<WatchMessage, any Error>.Continuation)] = [:]
        var nextID = 0
    }

    private let state = Mutex(State())

    func currentRevision() async throws(StoreError) -> Revision { state.withLock { $0.revision } }

    private static func entry(_ state: State, _ key: String, _ revision: Revision) -> KeyValue? {
        state.history[key]?.last { $0.revision <= revision }?.entry
    }

    func get(_ key: String, at revision: Revision?) async throws(StoreError) -> GetResult {
        state.withLock { state in
            GetResult(entry: Self.entry(state, key, revision ?? state.revision), revision: state.revision)
        }
    }

    func range(_ request: RangeRequest) async throws(StoreError) -> RangeResult {
        let result = state.withLock { state -> Result<RangeResult, StoreError> in
            let revision = request.revision ?? state.revision
            guard revision >= state.compacted else { return .failure(.compacted(oldest: state.compacted)) }
            guard revision <= state.revision else { return .failure(.future(current: state.revision)) }
            let keys = state.history.keys.filter { $0.hasPrefix(request.prefix) && $0 >= request.from ?? "" }.sorted()
            let found = keys.compactMap { Self.entry(state, $0, revision) }
            let page = request.limit > 0 ? Array(found.prefix(request.limit)) : found
            return .success(RangeResult(entries: page, count: found.count, revision: state.revision))
        }
        return try result.get()
    }

    func commit(_ transaction: Transaction) async throws(StoreError) -> CommitResult {
        state.withLock { state in
            let current = transaction.compares.map { Self.entry(state, $0.key, state.revision) }
            for (compare, entry) in zip(transaction.compares, current) where compare.modRevision != entry?.modRevision ?? 0 {
                return .failed(current: current, revision: state.revision)
            }
            let revision = state.revision + 1
            let changes = transaction.operations.compactMap { Self.apply($0, revision, &state) }
            guard !changes.isEmpty else { return .committed(state.revision) }
            state.revision = revision
            state.log.append(changes)
            for watcher in state.watchers.values {
                let seen = changes.filter { $0.key.hasPrefix(watcher.prefix) }
                if !seen.isEmpty { watcher.continuation.yield(.changes(seen)) }
            }
            return .committed(revision)
        }
    }

    private static func apply(_ operation: Transaction.Operation, _ revision: Revision, _ state: inout State) -> Change? {
        switch operation {
        case .put(let key, let value, let lease):
            let previous = entry(state, key, state.revision)
            let created = previous?.createRevision ?? revision
            let new = KeyValue(key: key, value: value, createRevision: created, modRevision: revision, lease: lease)
            state.history[key, default: []].append((revision, new))
            return Change(kind: .put, key: key, value: value, previous: previous, createRevision: created, revision: revision)
        case .delete(let key):
            guard let previous = entry(state, key, state.revision) else { return nil }
            state.history[key, default: []].append((revision, nil))
            return Change(
                kind: .delete, key: key, value: [], previous: previous, createRevision: previous.createRevision, revision: revision)
        }
    }

    func watch(_ request: WatchRequest) async throws(StoreError) -> WatchSequence {
        let (stream, continuation) = AsyncThrowingStream<WatchMessage, any Error>.makeStream()
        state.withLock { state in
            for changes in state.log {
                let seen = changes.filter { $0.revision > request.after && $0.key.hasPrefix(request.prefix) }
                if !seen.isEmpty { continuation.yield(.changes(seen)) }
            }
            state.nextID += 1
            state.watchers[state.nextID] = (request.prefix, continuation)
        }
        return WatchSequence(stream)
    }

    func requestProgress() async throws(StoreError) {
        state.withLock { state in
            for watcher in state.watchers.values { watcher.continuation.yield(.progress(state.revision)) }
        }
    }

    func compact(before revision: Revision) async throws(StoreError) {
        state.withLock { $0.compacted = revision }
    }

    /// Ends all running watches, as an engine whose buffer overran.
    func overrunWatches() {
        let watchers = state.withLock { state in
            defer { state.watchers = [:] }
            return state.watchers.values
        }
        for watcher in watchers { watcher.continuation.finish(throwing: StoreError.overrun) }
    }

    func grantLease(timeToLiveSeconds: Int64) async throws(StoreError) -> LeaseID { 7 }
    func renewLease(_ lease: LeaseID) async throws(StoreError) {}
    func revokeLease(_ lease: LeaseID) async throws(StoreError) {}
    func size() async throws(StoreError) -> Int64 { 0 }

    func close() async {
        let watchers = state.withLock { $0.watchers.values }
        for watcher in watchers { watcher.continuation.finish(throwing: StoreError.closed) }
    }
}
