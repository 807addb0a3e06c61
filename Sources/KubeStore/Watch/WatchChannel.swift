import Synchronization

/// The way of one watch from the store to its reader: a bounded buffer that knows its end.
///
/// The reader takes all that waits as one message. A reader that lets more than `limit` changes wait is cut off
/// with `.overrun`.
final class WatchChannel: Sendable {
    let prefix: String
    let wantsProgress: Bool
    private let limit: Int
    private let state: Mutex<State>
    private let onEnd: @Sendable (WatchChannel) -> Void

    private struct State {
        var changes: [Change] = []
        var progress: Revision?
        /// Changes up to here were delivered, or lie before the start.
        var seen: Revision
        var error: StoreError?
        var isEnded = false
        /// Live changes that wait until what came before them has been read from disk; nil once it has.
        var held: [Change]? = []
        var reader: CheckedContinuation<Void, Never>?
    }

    init(prefix: String, after: Revision, wantsProgress: Bool, limit: Int, onEnd: @escaping @Sendable (WatchChannel) -> Void = { _ in }) {
        self.prefix = prefix
        self.wantsProgress = wantsProgress
        self.limit = limit
        self.onEnd = onEnd
        state = Mutex(State(seen: after))
    }

    /// Hands over the changes of a commit; those already seen are passed over.
    func send(_ changes: [Change]) {
        let reader: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard !state.isEnded else { return nil }
            let concerned = changes.filter { $0.key.utf8.starts(with: prefix.utf8) }
            guard state.held == nil else {
                state.held! += concerned
                if state.held!.count > limit { overrun(&state) }
                return nil
            }
            append(concerned, &state)
            return state.changes.isEmpty && !state.isEnded ? nil : state.reader.take()
        }
        reader?.resume()
    }

    /// Hands over what lay between the start of the watch and its registration, then what was held meanwhile.
    func catchUp(_ history: [Change]) {
        let reader: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard !state.isEnded, let held = state.held else { return nil }
            state.held = nil
            append(history, &state)
            append(held, &state)
            return state.changes.isEmpty && !state.isEnded ? nil : state.reader.take()
        }
        reader?.resume()
    }

    private func append(_ changes: [Change], _ state: inout State) {
        let start = state.seen
        for change in changes where change.revision > start {
            state.seen = change.revision
            state.changes.append(change)
        }
        if state.changes.count > limit { overrun(&state) }
    }

    private func overrun(_ state: inout State) {
        state.changes = []
        state.held = []
        state.error = .overrun
        state.isEnded = true
    }

    func send(progress revision: Revision) {
        let reader: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard !state.isEnded, state.held == nil, revision > state.progress ?? 0, revision >= state.seen else { return nil }
            state.seen = max(state.seen, revision)
            state.progress = revision
            return state.reader.take()
        }
        reader?.resume()
    }

    func end(_ error: StoreError?) {
        let reader: CheckedContinuation<Void, Never>? = state.withLock { state in
            guard !state.isEnded else { return nil }
            state.isEnded = true
            state.error = error
            return state.reader.take()
        }
        reader?.resume()
    }

    /// The next message, or nil at a quiet end.
    func next() async throws -> WatchMessage? {
        while true {
            if Task.isCancelled { end(nil) }
            let (message, error, isEnded): (WatchMessage?, StoreError?, Bool) = state.withLock { state in
                if !state.changes.isEmpty {
                    defer { state.changes = [] }
                    return (.changes(state.changes), nil, false)
                }
                if let progress = state.progress.take() { return (.progress(progress), nil, false) }
                return (nil, state.error, state.isEnded)
            }
            if let message { return message }
            if isEnded {
                onEnd(self)
                if let error { throw error }
                return nil
            }
            await wait()
        }
    }

    private func wait() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isReady = state.withLock { state in
                    guard state.changes.isEmpty, state.progress == nil, !state.isEnded else { return true }
                    state.reader = continuation
                    return false
                }
                if isReady { continuation.resume() }
            }
        } onCancel: {
            end(nil)
        }
    }

    var sequence: WatchSequence {
        WatchSequence(AsyncThrowingStream(unfolding: { try await self.next() }))
    }
}
