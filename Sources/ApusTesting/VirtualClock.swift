public import KubeObject
internal import Synchronization

/// Time that moves only when a test says so, and random numbers from a seed.
///
/// `advance` wakes sleepers in the order of their times and lets woken tasks run before it goes on.
public final class VirtualClock: Sendable {
    private struct Sleeper {
        var ticket: UInt64
        var due: Int64
        var continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var now: Int64
        var random: UInt64
        var ticket: UInt64 = 0
        var sleepers: [Sleeper] = []
    }

    private let state: Mutex<State>

    /// Starts at 2026-01-01T00:00:00Z unless said otherwise.
    public init(seed: UInt64 = 1, start: Timestamp = Timestamp(seconds: 1_767_225_600)) {
        state = Mutex(State(now: start.microseconds, random: seed))
    }

    public var now: Timestamp { Timestamp(microseconds: state.withLock { $0.now }) }

    /// How many tasks sleep.
    public var sleeperCount: Int { state.withLock { $0.sleepers.count } }

    public var environment: Environment {
        Environment(now: { self.now }, sleep: { try await self.sleep($0) }, random: { self.random() })
    }

    /// Moves time on, waking whoever sleeps on the way at their own times.
    public func advance(by duration: Duration) async {
        let end = state.withLock { $0.now } + duration.microseconds
        await settle()
        while let sleeper = state.withLock({ Self.pop(&$0, dueBy: end) }) {
            sleeper.continuation.resume()
            await settle()
        }
        state.withLock { $0.now = max($0.now, end) }
        await settle()
    }

    /// Lets other tasks run until they presumably all wait.
    public func settle() async {
        for _ in 0..<200 { await Task.yield() }
    }

    /// Moves time on step by step until `condition` holds; false when it does not within `limit`.
    public func advance(
        until condition: @Sendable () async -> Bool, step: Duration = .milliseconds(100), limit: Duration = .seconds(600)
    ) async -> Bool {
        let end = now + limit
        while now < end {
            if await condition() { return true }
            await advance(by: step)
        }
        return await condition()
    }

    private func sleep(_ duration: Duration) async throws {
        let ticket = state.withLock { state in
            state.ticket += 1
            return state.ticket
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                let isCancelled = state.withLock { state in
                    guard !Task.isCancelled else { return true }
                    state.sleepers.append(
                        Sleeper(ticket: ticket, due: state.now + max(0, duration.microseconds), continuation: continuation))
                    return false
                }
                if isCancelled { continuation.resume(throwing: CancellationError()) }
            }
        } onCancel: {
            let sleeper = state.withLock { state -> Sleeper? in
                guard let position = state.sleepers.firstIndex(where: { $0.ticket == ticket }) else { return nil }
                return state.sleepers.remove(at: position)
            }
            sleeper?.continuation.resume(throwing: CancellationError())
        }
    }

    private static func pop(_ state: inout State, dueBy end: Int64) -> Sleeper? {
        let next = state.sleepers.indices.min { left, right in
            (state.sleepers[left].due, state.sleepers[left].ticket) < (state.sleepers[right].due, state.sleepers[right].ticket)
        }
        guard let next, state.sleepers[next].due <= end else { return nil }
        let sleeper = state.sleepers.remove(at: next)
        state.now = max(state.now, sleeper.due)
        return sleeper
    }

    /// SplitMix64.
    private func random() -> UInt64 {
        state.withLock { state in
            state.random &+= 0x9E37_79B9_7F4A_7C15
            var word = state.random
            word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
            word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
            return word ^ (word >> 31)
        }
    }
}
