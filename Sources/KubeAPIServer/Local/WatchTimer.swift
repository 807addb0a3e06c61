import KubeClient
import KubeObject
import Synchronization

/// Ends an in-process watch when its time is over and sends its bookmarks; ends with the watch.
final class WatchTimer: Sendable {
    private let task: Task<Void, Never>?

    init(_ session: WatchSession, environment: Environment, options: ListOptions) {
        guard options.timeoutSeconds != nil || options.allowWatchBookmarks else {
            task = nil
            return
        }
        let bookmarks = options.allowWatchBookmarks
        task = Task { [weak session] in
            var left = options.timeoutSeconds.map { Duration.seconds($0) }
            while left == nil || left! > .zero {
                let pause = bookmarks ? min(left ?? WatchResponse.bookmarkInterval, WatchResponse.bookmarkInterval) : left!
                guard (try? await environment.sleep(pause)) != nil, let session else { return }
                if bookmarks { session.bookmark() }
                left = left.map { $0 - pause }
            }
            session?.close()
        }
    }

    deinit { stop() }

    func stop() {
        task?.cancel()
    }
}

/// Events that were taken from a session together and are read one by one.
final class PendingEvents: Sendable {
    private let events = Mutex<ArraySlice<WatchEvent>>([])

    func put(_ more: [WatchEvent]) {
        events.withLock { $0 = more[...] }
    }

    func next() -> WatchEvent? {
        events.withLock { $0.popFirst() }
    }
}
