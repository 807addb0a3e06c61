import KubeObject
import Synchronization

/// Everything of one kubelet that waits, in one place: one task sleeps until the first of any number of times.
///
/// A key has one time; setting another replaces it. Actions run on the wheel's task and must be quick.
final class TimerWheel: Sendable {
    typealias Action = @Sendable () -> Void

    fileprivate struct Entry {
        var time: Timestamp
        var key: String
    }

    fileprivate struct State {
        /// A binary heap by time; entries whose time is not the key's any more are skipped.
        var heap: [Entry] = []
        var actions: [String: (time: Timestamp, action: Action)] = [:]
        var sleeper: Task<Void, Never>?
        var sleepsUntil: Timestamp?
    }

    private let environment: Environment
    private let state = Mutex(State())

    init(environment: Environment) { self.environment = environment }

    func set(_ key: String, at time: Timestamp, _ action: @escaping Action) {
        let sleeper = state.withLock { state -> Task<Void, Never>? in
            let isSame = state.actions[key]?.time == time
            state.actions[key] = (time, action)
            guard !isSame else { return nil }
            state.push(Entry(time: time, key: key))
            guard time < state.sleepsUntil ?? Timestamp(microseconds: .max) else { return nil }
            return state.sleeper
        }
        sleeper?.cancel()
    }

    func cancel(_ key: String) {
        state.withLock { $0.actions[key] = nil }
    }

    /// Runs actions as their time comes, until cancelled.
    func run() async {
        while !Task.isCancelled {
            for action in due() { action() }
            let sleeper = startSleeping()
            await withTaskCancellationHandler {
                await sleeper.value
            } onCancel: {
                sleeper.cancel()
            }
        }
        state.withLock { $0 = State() }
    }

    private func due() -> [Action] {
        let now = environment.now()
        return state.withLock { state in
            var actions: [Action] = []
            while let first = state.heap.first, first.time <= now {
                state.pop()
                guard let found = state.actions[first.key], found.time == first.time else { continue }
                state.actions[first.key] = nil
                actions.append(found.action)
            }
            return actions
        }
    }

    private func startSleeping() -> Task<Void, Never> {
        let environment = environment
        return state.withLock { state in
            let next = state.heap.first?.time
            let task = Task<Void, Never> {
                if let next {
                    let wait = next - environment.now()
                    if wait > .zero { try? await environment.sleep(wait) }
                } else {
                    // Nothing to wait for: until somebody sets a time.
                    try? await Task.sleep(for: .seconds(365 * 86400))
                }
            }
            state.sleeper = task
            state.sleepsUntil = next
            return task
        }
    }
}

extension TimerWheel.State {
    fileprivate mutating func push(_ entry: TimerWheel.Entry) {
        heap.append(entry)
        var child = heap.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard heap[child].time < heap[parent].time else { return }
            heap.swapAt(child, parent)
            child = parent
        }
    }

    fileprivate mutating func pop() {
        guard let last = heap.popLast(), !heap.isEmpty else { return }
        heap[0] = last
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count && heap[child].time < heap[least].time { least = child }
            guard least != parent else { return }
            heap.swapAt(parent, least)
            parent = least
        }
    }
}
