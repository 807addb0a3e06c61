internal import Synchronization

/// Bytes of request bodies that a server holds at the same time, over all its connections.
final class BodyBudget: Sendable {
    private let limit: Int
    private let taken = Atomic<Int>(0)

    init(limit: Int) {
        self.limit = limit
    }

    /// One request's share; given back at its end.
    struct Share: ~Copyable {
        private let budget: BodyBudget
        private var count = 0

        init(_ budget: BodyBudget) {
            self.budget = budget
        }

        /// False where the server holds too much already.
        mutating func take(_ bytes: Int) -> Bool {
            guard budget.taken.add(bytes, ordering: .relaxed).newValue <= budget.limit else {
                budget.taken.subtract(bytes, ordering: .relaxed)
                return false
            }
            count += bytes
            return true
        }

        mutating func giveBack() {
            if count > 0 { budget.taken.subtract(count, ordering: .relaxed) }
            count = 0
        }

        deinit {
            if count > 0 { budget.taken.subtract(count, ordering: .relaxed) }
        }
    }
}
