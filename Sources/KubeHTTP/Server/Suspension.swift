/// One caller that waits for something on an event loop; it goes on once, by an answer or by its task's cancellation,
/// whichever comes first. Touched only on the loop.
final class Suspension<Answer: Sendable>: @unchecked Sendable {
    private var continuation: CheckedContinuation<Answer, any Error>?
    private var isCancelled = false

    func begin(_ continuation: CheckedContinuation<Answer, any Error>) {
        if isCancelled { continuation.resume(throwing: CancellationError()) } else { self.continuation = continuation }
    }

    var isWaiting: Bool { continuation != nil }

    func resume(_ result: Result<Answer, any Error>) {
        continuation?.resume(with: result)
        continuation = nil
    }

    func cancel() {
        isCancelled = true
        resume(.failure(CancellationError()))
    }
}
