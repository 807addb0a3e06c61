public import KubeObject
internal import Synchronization

/// The keys that wait to be worked on.
///
/// A key is in it at most once however often it is added; one that is added while it is worked on comes again
/// afterwards; no two workers ever hold the same key. So it never holds more than there are objects. Keys come in
/// the order they became due. `run()` must be running for delayed keys to become due.
public final class WorkQueue<Key: Hashable & Sendable>: Sendable {
    /// How keys that failed are spaced: 5 ms doubling up to 1000 s unless said otherwise, as upstream.
    public struct RateLimit: Sendable {
        public var initial: Duration
        public var limit: Duration
        public var jitter: Double

        public init(initial: Duration = .milliseconds(5), limit: Duration = .seconds(1000), jitter: Double = 0.1) {
            self.initial = initial
            self.limit = limit
            self.jitter = jitter
        }
    }

    private struct State {
        var ready: [Key] = []
        var head = 0
        /// In `ready`, or to be put there when its worker is done.
        var dirty: Set<Key> = []
        var working: Set<Key> = []
        var delayed: [Key: Int64] = [:]
        /// The earliest time that a running timer waits for.
        var armed: Int64?
        var failures: [Key: Int] = [:]
        var takers: [(ticket: Int, continuation: CheckedContinuation<Key?, Never>)] = []
        var nextTicket = 0
        var isClosed = false
    }

    private let environment: Environment
    private let rateLimit: RateLimit
    private let state = Mutex(State())
    private let timers: AsyncStream<Int64>
    private let timer: AsyncStream<Int64>.Continuation

    public init(environment: Environment, rateLimit: RateLimit = RateLimit()) {
        self.environment = environment
        self.rateLimit = rateLimit
        (timers, timer) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(64))
    }

    /// How many keys wait to be taken now.
    public var count: Int { state.withLock { $0.ready.count - $0.head } }

    /// How many keys wait for their time.
    public var delayedCount: Int { state.withLock { $0.delayed.count } }

    public func add(_ key: Key) {
        let taker = state.withLock { state -> CheckedContinuation<Key?, Never>? in
            state.delayed[key] = nil
            return Self.enqueue(key, &state)
        }
        taker?.resume(returning: key)
    }

    /// Adds the key when the time has passed; of several times for one key the earliest counts. Times beyond a second
    /// are rounded up to a tenth of one, so that timers fall together.
    public func add(_ key: Key, after delay: Duration) {
        guard delay > .zero else { return add(key) }
        var due = environment.now().microseconds + delay.microseconds
        if delay > .seconds(1) { due = (due + 99_999) / 100_000 * 100_000 }
        let wake = state.withLock { state -> Int64? in
            guard !state.isClosed, !(state.dirty.contains(key) && !state.working.contains(key)) else { return nil }
            if let present = state.delayed[key], present <= due { return nil }
            state.delayed[key] = due
            if let armed = state.armed, armed <= due { return nil }
            state.armed = due
            return due
        }
        if let wake { timer.yield(wake) }
    }

    /// Adds the key after a wait that doubles with each call until `forget`.
    public func addRateLimited(_ key: Key) {
        let failures = state.withLock { state in
            defer { state.failures[key, default: 0] += 1 }
            return state.failures[key] ?? 0
        }
        add(
            key,
            after: Backoff.wait(
                failures: failures, initial: rateLimit.initial, limit: rateLimit.limit, jitter: rateLimit.jitter, environment))
    }

    public func failures(of key: Key) -> Int { state.withLock { $0.failures[key] ?? 0 } }

    /// The key did well: its next failure waits the shortest time again.
    public func forget(_ key: Key) {
        state.withLock { $0.failures[key] = nil }
    }

    /// The next key, or nil when the queue is closed or the task cancelled. Whoever takes a key calls `done`.
    public func take() async -> Key? {
        let ticket = state.withLock { state in
            state.nextTicket += 1
            return state.nextTicket
        }
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let outcome = state.withLock { state -> Key?? in
                    if state.isClosed || Task.isCancelled { return .some(nil) }
                    if let key = Self.dequeue(&state) { return .some(key) }
                    state.takers.append((ticket, continuation))
                    return nil
                }
                if let outcome { continuation.resume(returning: outcome) }
            }
        } onCancel: {
            let taker = state.withLock { state -> CheckedContinuation<Key?, Never>? in
                guard let position = state.takers.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.takers.remove(at: position).continuation
            }
            taker?.resume(returning: nil)
        }
    }

    /// Work on the key is over; if it was added meanwhile it is ready again.
    public func done(_ key: Key) {
        let taker = state.withLock { state -> CheckedContinuation<Key?, Never>? in
            state.working.remove(key)
            guard state.dirty.remove(key) != nil else { return nil }
            return Self.enqueue(key, &state)
        }
        taker?.resume(returning: key)
    }

    /// Ends it: takers get nil, and nothing is added any more.
    public func close() {
        let takers = state.withLock { state in
            state.isClosed = true
            state.delayed = [:]
            defer { state.takers = [] }
            return state.takers
        }
        for taker in takers { taker.continuation.resume(returning: nil) }
        timer.finish()
    }

    /// Makes delayed keys due in time, until cancelled or closed.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for await due in timers {
                group.addTask {
                    var next: Int64? = due
                    while let due = next {
                        let wait = due - self.environment.now().microseconds
                        if wait > 0 {
                            guard (try? await self.environment.sleep(.microseconds(wait))) != nil else { return }
                        }
                        next = self.promote(armedFor: due)
                    }
                }
            }
            group.cancelAll()
        }
    }

    /// Makes what is due ready; answers when to look again, or nil where another timer looks earlier or nothing waits.
    private func promote(armedFor armed: Int64) -> Int64? {
        let (taken, next) = state.withLock { state -> ([(CheckedContinuation<Key?, Never>, Key)], Int64?) in
            let now = environment.now().microseconds
            var taken: [(CheckedContinuation<Key?, Never>, Key)] = []
            for (key, _) in state.delayed.filter({ $0.value <= now }).sorted(by: { $0.value < $1.value }) {
                state.delayed[key] = nil
                if let taker = Self.enqueue(key, &state) { taken.append((taker, key)) }
            }
            guard state.armed == armed else { return (taken, nil) }
            state.armed = state.delayed.values.min()
            return (taken, state.armed)
        }
        for (taker, key) in taken { taker.resume(returning: key) }
        return next
    }

    /// Readies a key; answers who waits for it, to be resumed outside the lock.
    private static func enqueue(_ key: Key, _ state: inout State) -> CheckedContinuation<Key?, Never>? {
        guard !state.isClosed, state.dirty.insert(key).inserted, !state.working.contains(key) else { return nil }
        guard state.takers.isEmpty else {
            state.dirty.remove(key)
            state.working.insert(key)
            return state.takers.removeFirst().continuation
        }
        state.ready.append(key)
        return nil
    }

    private static func dequeue(_ state: inout State) -> Key? {
        guard state.head < state.ready.count else { return nil }
        let key = state.ready[state.head]
        state.head += 1
        if state.head == state.ready.count {
            state.ready.removeAll(keepingCapacity: state.head < 1024)
            state.head = 0
        } else if state.head > 1024, state.head * 2 > state.ready.count {
            state.ready.removeFirst(state.head)
            state.head = 0
        }
        state.dirty.remove(key)
        state.working.insert(key)
        return key
    }
}
