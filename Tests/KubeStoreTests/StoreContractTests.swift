import KubeStore
import Synchronization
import Testing

@Suite("Every store", .timeLimit(.minutes(5)))
struct StoreContractTests {
    @Test("each commit that changes something gets the next revision", arguments: Engine.allCases)
    func revisions(engine: Engine) async throws {
        try await engine.withStore { store in
            let first = try await store.put("/a", "1")
            let second = try await store.put("/a", "2")
            #expect(second == first + 1)
            #expect(try await store.remove("/none") == second)
            #expect(try await store.currentRevision() == second)
            let entry = try await store.get("/a", at: nil).entry
            #expect(entry?.createRevision == first)
            #expect(entry?.modRevision == second)
            let removed = try await store.remove("/a")
            let again = try await store.put("/a", "3")
            #expect(again == removed + 1)
            #expect(try await store.get("/a", at: nil).entry?.createRevision == again)
        }
    }

    @Test("a commit happens only if all its compares hold, and tells what is there if not", arguments: Engine.allCases)
    func compares(engine: Engine) async throws {
        try await engine.withStore { store in
            let revision = try await store.put("/a", "1", expecting: 0)
            let failed = try await store.commit(
                Transaction(
                    compares: [.init(key: "/a", modRevision: revision), .init(key: "/b", modRevision: 7)],
                    operations: [.put(key: "/a", value: [2], lease: 0), .put(key: "/b", value: [2], lease: 0)]))
            guard case .failed(let current, _) = failed else {
                Issue.record("the commit went through")
                return
            }
            #expect(current.map { $0?.key } == ["/a", nil])
            #expect(try await store.value("/a") == "1")
            #expect(try await store.value("/b") == nil)
        }
    }

    @Test("a range is ordered by key, keeps to its prefix, and pages", arguments: Engine.allCases)
    func ranges(engine: Engine) async throws {
        try await engine.withStore { store in
            for key in ["/p/b", "/p/a", "/p/c/d", "/q", "/p", "/p/\u{10FFFF}x"] { try await store.put(key, key) }
            try await store.remove("/p/b")
            let all = try await store.range(RangeRequest(prefix: "/p/"))
            #expect(all.entries.map(\.key) == ["/p/a", "/p/c/d", "/p/\u{10FFFF}x"])
            let page = try await store.range(RangeRequest(prefix: "/p/", limit: 1))
            #expect(page.entries.map(\.key) == ["/p/a"])
            #expect(page.count == 3)
            let rest = try await store.range(RangeRequest(prefix: "/p/", from: "/p/a\0", limit: 5))
            #expect(rest.entries.map(\.key) == ["/p/c/d", "/p/\u{10FFFF}x"])
            #expect(try await store.range(RangeRequest(prefix: "")).entries.count == 5)
        }
    }

    @Test("the past can be read until it is compacted", arguments: Engine.allCases)
    func past(engine: Engine) async throws {
        try await engine.withStore { store in
            let first = try await store.put("/a", "1")
            let second = try await store.put("/a", "2")
            let third = try await store.remove("/a")
            let fourth = try await store.put("/b", "1")
            #expect(try await store.value("/a", at: first) == "1")
            #expect(try await store.value("/a", at: second) == "2")
            #expect(try await store.value("/a", at: third) == nil)
            #expect(try await store.range(RangeRequest(prefix: "/", revision: second)).entries.map(\.key) == ["/a"])
            await #expect(throws: StoreError.future(current: fourth)) { try await store.get("/a", at: fourth + 1) }
            try await store.compact(before: fourth)
            await #expect(throws: StoreError.compacted(oldest: fourth)) { try await store.get("/a", at: second) }
            await #expect(throws: StoreError.compacted(oldest: fourth)) {
                try await store.range(RangeRequest(prefix: "/", revision: third))
            }
            #expect(try await store.value("/b", at: fourth) == "1")
            #expect(try await store.value("/a") == nil)
            try await store.compact(before: second)
            #expect(try await store.put("/a", "3") == fourth + 1)
        }
    }

    @Test("a watch gets what came after its start, once and in order, also what is long past", arguments: Engine.allCases)
    func watches(engine: Engine) async throws {
        try await engine.withStore { store in
            let first = try await store.put("/w/a", "1")
            try await store.put("/other", "x")
            let second = try await store.put("/w/a", "2")
            let watch = try await store.watch(WatchRequest(prefix: "/w/", after: first))
            let third = try await store.remove("/w/a")
            let changes = try await watch.first(2)
            #expect(changes.map(\.revision) == [second, third])
            #expect(changes.map(\.kind) == [.put, .delete])
            #expect(changes[1].previous?.value == Array("2".utf8))
            #expect(changes[1].previous?.modRevision == second)
            try await store.compact(before: third)
            await #expect(throws: StoreError.compacted(oldest: third)) {
                try await store.watch(WatchRequest(prefix: "/w/", after: first))
            }
            let last = try await store.watch(WatchRequest(prefix: "/w/", after: second)).first(1)
            #expect(last.map(\.revision) == [third])
        }
    }

    @Test("changes of one commit stay together", arguments: Engine.allCases)
    func wholeRevisions(engine: Engine) async throws {
        try await engine.withStore { store in
            let start = try await store.currentRevision()
            let watch = try await store.watch(WatchRequest(prefix: "/", after: start))
            _ = try await store.commit(Transaction(operations: (0..<50).map { .put(key: "/k\($0)", value: [1], lease: 0) }))
            for try await message in watch {
                guard case .changes(let changes) = message else { continue }
                #expect(changes.count == 50)
                #expect(Set(changes.map(\.revision)) == [start + 1])
                break
            }
        }
    }

    @Test("many watches begun at any time see every change exactly once", arguments: Engine.allCases)
    func concurrentWatches(engine: Engine) async throws {
        try await engine.withStore { store in
            let start = try await store.currentRevision()
            try await withThrowingTaskGroup(of: [Revision].self) { group in
                for writer in 0..<8 {
                    group.addTask {
                        for count in 0..<50 { try await store.put("/c/\(writer)/\(count % 5)", "\(count)") }
                        return []
                    }
                }
                for reader in 0..<8 {
                    group.addTask {
                        for _ in 0..<(reader * 20) { await Task.yield() }
                        return try await store.watch(WatchRequest(prefix: "/c/", after: start)).first(400).map(\.revision)
                    }
                }
                for try await revisions in group where !revisions.isEmpty {
                    #expect(revisions == Array(start + 1...start + 400))
                }
            }
        }
    }

    @Test("a watch that wants progress is told how far the store is", arguments: Engine.allCases)
    func progress(engine: Engine) async throws {
        try await engine.withStore { store in
            let watch = try await store.watch(WatchRequest(prefix: "/none", after: try await store.currentRevision(), progress: true))
            let revision = try await store.put("/a", "1")
            try await store.requestProgress()
            for try await message in watch {
                guard case .progress(let seen) = message else { continue }
                #expect(seen == revision)
                break
            }
        }
    }

    @Test("a watch ends quietly when its task is cancelled", arguments: Engine.allCases)
    func cancellation(engine: Engine) async throws {
        try await engine.withStore { store in
            let watch = try await store.watch(WatchRequest(prefix: "/", after: try await store.currentRevision()))
            let reader = Task { try await watch.first(1) }
            reader.cancel()
            #expect(try await reader.value.isEmpty)
        }
    }

    @Test("keys of a lease go when it runs out or is revoked, and stay while it is renewed", arguments: Engine.allCases)
    func leases(engine: Engine) async throws {
        let time = Mutex<Int64>(1_000_000)
        try await engine.withStore(now: { time.withLock { $0 } }) { store in
            let short = try await store.grantLease(timeToLiveSeconds: 10)
            let long = try await store.grantLease(timeToLiveSeconds: 10)
            try await store.put("/short", "1", lease: short)
            try await store.put("/moved", "1", lease: short)
            try await store.put("/moved", "2")
            let last = try await store.put("/long", "1", lease: long)
            let watch = try await store.watch(WatchRequest(prefix: "/", after: last))
            time.withLock { $0 += 9_000 }
            try await store.renewLease(long)
            time.withLock { $0 += 2_000 }
            let changes = try await watch.first(1)
            #expect(changes.map(\.key) == ["/short"])
            #expect(try await store.value("/moved") == "2")
            #expect(try await store.value("/long") == "1")
            try await store.revokeLease(long)
            #expect(try await store.value("/long") == nil)
            await #expect(throws: StoreError.leaseNotFound(short)) { try await store.put("/x", "1", lease: short) }
            await #expect(throws: StoreError.leaseNotFound(long)) { try await store.renewLease(long) }
        }
    }

    @Test("a request that is too large is refused", arguments: Engine.allCases)
    func size(engine: Engine) async throws {
        try await engine.withStore { store in
            let large = Transaction(operations: [
                .put(key: "/a", value: Array(repeating: 0, count: SQLiteStore.maximumRequestSize), lease: 0)
            ])
            await #expect(throws: StoreError.self) { try await store.commit(large) }
            let value = try await store.value("/a")
            #expect(value == nil)
        }
    }

    @Test("random work leaves what a plain dictionary would hold, now and at every revision", arguments: Engine.allCases, [1, 2, 3])
    func model(engine: Engine, seed: UInt64) async throws {
        try await engine.withStore { store in
            var random = SplitMix(state: seed)
            var model: [String: [UInt8]] = [:]
            var past: [Revision: [String: [UInt8]]] = [:]
            let keys = (0..<12).map { "/m/\($0)" }
            for _ in 0..<300 {
                var operations: [Transaction.Operation] = []
                for key in keys where random.next() % 6 == 0 {
                    operations.append(
                        random.next() % 3 == 0
                            ? .delete(key: key) : .put(key: key, value: [UInt8(truncatingIfNeeded: random.next())], lease: 0))
                }
                guard case .committed(let revision) = try await store.commit(Transaction(operations: operations)) else { continue }
                for operation in operations {
                    switch operation {
                    case .put(let key, let value, _): model[key] = value
                    case .delete(let key): model[key] = nil
                    }
                }
                past[revision] = model
            }
            let oldest = past.keys.sorted()[past.count / 2]
            try await store.compact(before: oldest)
            for (revision, expected) in past where revision >= oldest {
                let entries = try await store.range(RangeRequest(prefix: "/m/", revision: revision)).entries
                #expect(Dictionary(uniqueKeysWithValues: entries.map { ($0.key, $0.value) }) == expected)
            }
        }
    }
}

struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
