import KubeStore
import Synchronization

/// The receiving end of one watch: a bounded queue between the cache and whoever reads it.
///
/// The cache never waits for a reader: one whose queue is full is ended, and must list again.
final class Watcher: Sendable {
    enum Item: Sendable {
        case event(CachedEvent)
        /// All changes up to this revision have been delivered.
        case bookmark(Revision)
    }

    enum End: Sendable { case closed, overrun }

    /// Which of a cache's watchers an event concerns.
    enum Scope: Sendable, Hashable {
        case all
        case namespace(String)
        /// One object by its key.
        case object(String)
        /// Objects whose indexed field has this value.
        case indexed(String)
    }

    static let capacity = 4096

    let scope: Scope
    private let state = Mutex(State())

    private struct State {
        var queue: [Item] = []
        var waiting: CheckedContinuation<Void, Never>?
        var end: End?
    }

    init(scope: Scope) {
        self.scope = scope
    }

    func push(_ item: Item) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard state.end == nil else { return nil }
            if state.queue.count >= Self.capacity {
                state.end = .overrun
                state.queue = []
            } else {
                state.queue.append(item)
            }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Ends the watch; what is queued is still read.
    func end(_ end: End = .closed) {
        let waiting = state.withLock { state -> CheckedContinuation<Void, Never>? in
            if state.end == nil { state.end = end }
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume()
    }

    /// Everything queued, waiting until there is something; empty when the watch has ended. One reader at a time.
    func next() async -> [Item] {
        while true {
            let (items, ended) = take()
            if !items.isEmpty || ended { return items }
            await withTaskCancellationHandler {
                await withCheckedContinuation { continuation in
                    let ready = state.withLock { state in
                        if !state.queue.isEmpty || state.end != nil { return true }
                        state.waiting = continuation
                        return false
                    }
                    if ready { continuation.resume() }
                }
            } onCancel: {
                end()
            }
        }
    }

    var isOverrun: Bool { state.withLock { $0.end == .overrun } }

    private func take() -> ([Item], ended: Bool) {
        state.withLock { state in
            let items = state.queue
            state.queue = []
            return (items, state.end != nil)
        }
    }
}
