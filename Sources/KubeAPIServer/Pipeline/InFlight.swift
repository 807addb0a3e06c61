import KubeObject
import Synchronization

/// Bounds how many requests run at once; long-running ones (watches, exec) don't count.
final class InFlight: Sendable {
    let capacity: Int
    private let running = Atomic<Int>(0)

    init(capacity: Int) {
        self.capacity = capacity
    }

    func enter() throws(Status) {
        if running.add(1, ordering: .relaxed).newValue > capacity {
            running.subtract(1, ordering: .relaxed)
            throw .tooManyRequests("Too many requests, please try again later.", retryAfterSeconds: 1)
        }
    }

    func leave() {
        running.subtract(1, ordering: .relaxed)
    }
}
