import Synchronization

/// Hands every commit's changes to the watches they concern, in order.
///
/// Watches are held weakly: one whose reader has gone is forgotten at the next commit.
final class WatchHub: Sendable {
    private struct Registration {
        weak var channel: WatchChannel?
    }

    private struct State {
        var registrations: [Registration] = []
        var published: Revision
        var progressSent: Revision
        var isClosed = false
    }

    /// How many changes may wait for one reader.
    static let bufferLimit = 100_000

    private let state: Mutex<State>

    init(revision: Revision) {
        state = Mutex(State(published: revision, progressSent: revision))
    }

    /// The newest revision whose changes all watches have been given.
    var published: Revision { state.withLock { $0.published } }

    /// Begins a watch of what comes after the published revision; answers that revision, so that the caller can fill in
    /// what lies between.
    func register(_ channel: WatchChannel) throws(StoreError) -> Revision {
        let published: Revision? = state.withLock { state in
            guard !state.isClosed else { return nil }
            state.registrations.append(Registration(channel: channel))
            return state.published
        }
        guard let published else { throw .closed }
        return published
    }

    func publish(_ changes: [Change], revision: Revision) {
        let channels = state.withLock { state in
            state.published = revision
            state.registrations.removeAll { $0.channel == nil }
            return state.registrations.compactMap(\.channel)
        }
        for channel in channels { channel.send(changes) }
    }

    /// Tells watches that want it how far the store is, where it moved since the last time. Answers whether it did.
    @discardableResult
    func publishProgress() -> Bool {
        let (channels, revision) = state.withLock { state -> ([WatchChannel], Revision) in
            guard state.published > state.progressSent else { return ([], 0) }
            state.progressSent = state.published
            return (state.registrations.compactMap(\.channel).filter(\.wantsProgress), state.published)
        }
        for channel in channels { channel.send(progress: revision) }
        return !channels.isEmpty
    }

    func close() {
        let channels = state.withLock { state in
            state.isClosed = true
            defer { state.registrations = [] }
            return state.registrations.compactMap(\.channel)
        }
        for channel in channels { channel.end(.closed) }
    }
}
