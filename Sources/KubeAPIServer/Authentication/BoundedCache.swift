import Synchronization

/// Remembers so many answers; when it is full, the older half is forgotten.
final class BoundedCache<Key: Hashable & Sendable, Answer: Sendable>: Sendable {
    private struct State {
        var young: [Key: Answer] = [:]
        var old: [Key: Answer] = [:]
    }

    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int) {
        self.capacity = capacity
    }

    subscript(_ key: Key) -> Answer? {
        get {
            state.withLock { state in
                if let answer = state.young[key] { return answer }
                guard let answer = state.old[key] else { return nil }
                // What is still asked for becomes young again.
                Self.insert(key, answer, &state, capacity)
                return answer
            }
        }
        set {
            guard let newValue else { return }
            state.withLock { Self.insert(key, newValue, &$0, capacity) }
        }
    }

    private static func insert(_ key: Key, _ answer: Answer, _ state: inout State, _ capacity: Int) {
        if state.young.count >= capacity / 2 {
            state.old = state.young
            state.young = [:]
        }
        state.young[key] = answer
    }
}
