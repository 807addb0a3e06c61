import KubeStore
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The engines that must pass the contract.
enum Engine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite

    var testDescription: String { rawValue }

    /// Runs a test on an empty store of its own.
    func withStore(now: @escaping @Sendable () -> Int64 = SQLiteStore.systemTime, _ body: (any Store) async throws -> Void) async throws {
        try await withTemporaryDirectory { directory in
            switch self {
            case .sqlite:
                let store = try SQLiteStore(directory: directory, now: now)
                try await body(store)
                await store.close()
            }
        }
    }
}

func withTemporaryDirectory(_ body: (String) async throws -> Void) async throws {
    var template = Array("/tmp/apus-store-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw StoreError.unavailable("mkdtemp") }
    let directory = String(cString: made)
    defer {
        for name in ["state.db", "state.db-wal", "state.db-shm", "state.lock", "acknowledged"] { unlink("\(directory)/\(name)") }
        rmdir(directory)
    }
    try await body(directory)
}

extension Store {
    @discardableResult
    func put(_ key: String, _ value: String, expecting revision: Revision? = nil, lease: LeaseID = 0) async throws -> Revision {
        let compares = revision.map { [Transaction.Compare(key: key, modRevision: $0)] } ?? []
        let result = try await commit(
            Transaction(
                compares: compares, operations: [.put(key: key, value: Array(value.utf8), lease: lease)]))
        guard case .committed(let revision) = result else { throw StoreError.unavailable("the compare failed") }
        return revision
    }

    @discardableResult
    func remove(_ key: String) async throws -> Revision {
        guard case .committed(let revision) = try await commit(Transaction(operations: [.delete(key: key)])) else {
            throw StoreError.unavailable("the compare failed")
        }
        return revision
    }

    func value(_ key: String, at revision: Revision? = nil) async throws -> String? {
        try await get(key, at: revision).entry.map { String(decoding: $0.value, as: UTF8.self) }
    }
}

extension WatchSequence {
    /// Reads until so many changes have come.
    func first(_ count: Int) async throws -> [Change] {
        var changes: [Change] = []
        guard count > 0 else { return [] }
        for try await message in self {
            if case .changes(let more) = message { changes += more }
            if changes.count >= count { break }
        }
        return changes
    }
}
