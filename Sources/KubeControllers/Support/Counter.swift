import Synchronization

/// Hands out 0, 1, 2, … to whoever asks.
final class Counter: Sendable {
    private let next = Atomic(0)

    func take() -> Int { next.wrappingAdd(1, ordering: .relaxed).oldValue }
}
