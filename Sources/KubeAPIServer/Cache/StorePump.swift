import KubeObject
import KubeStore
import Synchronization

/// Carries every change of the store into the caches: one watch for all resources, so that one revision says how far
/// all of them are.
///
/// A write is acknowledged when the pump has carried it; a read that waits for a revision the store has given out
/// therefore sees every acknowledged write. Where the store ends the watch, everything is loaded again.
final class StorePump: Sendable {
    static let root = "/registry/"

    private let store: any Store
    private let environment: Environment
    private let state = Mutex(State())

    private struct State {
        /// By what follows `/registry/` in their prefix, without the last slash.
        var caches: [String: WatchCache] = [:]
        var reached: Revision = 0
        var waiting: [Int: (revision: Revision, continuation: CheckedContinuation<Void, Never>)] = [:]
        var nextWaiting = 0
        var isStarted = false
        var failure: StoreError?
    }

    init(store: any Store, environment: Environment) {
        self.store = store
        self.environment = environment
    }

    /// Everything up to this revision is in the caches.
    var reached: Revision { state.withLock { $0.reached } }

    /// Why it has stopped for good, if it has.
    var failure: StoreError? { state.withLock { $0.failure } }

    // Caches.

    /// Adds a cache before the start.
    func add(_ cache: WatchCache) {
        state.withLock { $0.caches[Self.route(cache.prefix)] = cache }
    }

    /// Adds a cache while running, and loads it.
    func addLoading(_ cache: WatchCache) async throws(StoreError) {
        add(cache)
        let result = try await load(cache, at: nil)
        cache.reset(result.entries, revision: result.revision)
    }

    func remove(_ cache: WatchCache) {
        state.withLock { _ = $0.caches.removeValue(forKey: Self.route(cache.prefix)) }
        cache.reset([], revision: reached)
    }

    private static func route(_ prefix: String) -> String {
        String(prefix.dropFirst(root.count).dropLast())
    }

    /// The cache of a key: its prefix has one, two or three segments.
    private static func cache(of key: String, in caches: [String: WatchCache]) -> WatchCache? {
        let path = key.dropFirst(root.count)
        var end = path.startIndex
        for _ in 0..<3 {
            guard let slash = path[end...].firstIndex(of: "/") else { return nil }
            if let cache = caches[String(path[..<slash])] { return cache }
            end = path.index(after: slash)
        }
        return nil
    }

    // Running.

    /// Loads all caches. `run` then keeps them up to date.
    func loadAll() async throws(StoreError) {
        let revision = try await store.currentRevision()
        for cache in state.withLock({ Array($0.caches.values) }) {
            cache.reset(try await load(cache, at: revision).entries, revision: revision)
        }
        advance(to: revision)
    }

    private func load(_ cache: WatchCache, at revision: Revision?) async throws(StoreError) -> (entries: [KeyValue], revision: Revision) {
        var entries: [KeyValue] = []
        var revision = revision
        var from: String?
        while true {
            let page = try await store.range(RangeRequest(prefix: cache.prefix, from: from, limit: 2000, revision: revision))
            revision = revision ?? page.revision
            entries += page.entries
            guard page.count > page.entries.count, let last = page.entries.last else { return (entries, revision!) }
            from = last.key + "\0"
        }
    }

    /// Carries changes until cancelled; answers the error that ended it.
    func run() async -> StoreError {
        var failures = 0
        while !Task.isCancelled {
            do throws(StoreError) {
                if failures > 0 { try await loadAll() }
                try await follow { failures = 0 }
            } catch {
                switch error {
                case .closed, .corrupt: return stop(error)
                default: failures += 1
                }
            }
            failures = max(1, failures)
            let pause = Duration.milliseconds(min(5000, 20 << min(failures, 8)))
            guard (try? await environment.sleep(pause)) != nil else { break }
        }
        return stop(.closed)
    }

    private func follow(_ progressed: () -> Void) async throws(StoreError) {
        let messages = try await store.watch(WatchRequest(prefix: Self.root, after: reached, progress: true))
        do {
            for try await message in messages {
                switch message {
                case .changes(let changes): carry(changes)
                case .progress(let revision): advance(to: revision)
                }
                progressed()
            }
        } catch let error as StoreError {
            throw error
        } catch {
            throw .unavailable("\(error)")
        }
    }

    private func carry(_ changes: [Change]) {
        guard let last = changes.last else { return }
        let caches = state.withLock { $0.caches }
        for change in changes { Self.cache(of: change.key, in: caches)?.apply(change) }
        advance(to: last.revision)
    }

    private func advance(to revision: Revision) {
        let ready = state.withLock { state -> [CheckedContinuation<Void, Never>] in
            guard revision > state.reached else { return [] }
            state.reached = revision
            guard !state.waiting.isEmpty else { return [] }
            let due = state.waiting.filter { $0.value.revision <= revision }
            for id in due.keys { state.waiting.removeValue(forKey: id) }
            return due.values.map(\.continuation)
        }
        for continuation in ready { continuation.resume() }
    }

    private func stop(_ error: StoreError) -> StoreError {
        let waiting = state.withLock { state in
            state.failure = error
            defer { state.waiting = [:] }
            return state.waiting.values.map(\.continuation)
        }
        for continuation in waiting { continuation.resume() }
        return error
    }

    // Waiting.

    /// Waits until the caches have everything up to a revision.
    func wait(for revision: Revision) async throws(Status) {
        let id = state.withLock { state -> Int? in
            guard state.reached < revision, state.failure == nil else { return nil }
            state.nextWaiting += 1
            return state.nextWaiting
        }
        if let id {
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let ready = state.withLock { state in
                        if state.reached >= revision || state.failure != nil || Task.isCancelled { return true }
                        state.waiting[id] = (revision, continuation)
                        return false
                    }
                    if ready { continuation.resume() }
                }
            } onCancel: {
                state.withLock { $0.waiting.removeValue(forKey: id)?.continuation }?.resume()
            }
        }
        guard reached >= revision else {
            throw failure.map { .serviceUnavailable("the store is gone: \($0)") }
                ?? .timeout("request did not complete within the allotted timeout")
        }
    }
}
