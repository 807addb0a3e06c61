internal import Synchronization

/// Bytes on their way from one task to another, at most so many at a time: who puts more in waits.
final class BytePipe: Sendable {
    private struct State {
        var chunks: [[UInt8]] = []
        var count = 0
        var isFinished = false
        var reader: CheckedContinuation<[UInt8]?, any Error>?
        var writer: CheckedContinuation<Void, Never>?
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int = 128 << 10) {
        self.limit = limit
    }

    /// Waits while the pipe is full. What comes after the end is dropped. For one writer at a time.
    func push(_ bytes: [UInt8]) async {
        guard !bytes.isEmpty else { return }
        let reader = state.withLock { state -> CheckedContinuation<[UInt8]?, any Error>? in
            guard !state.isFinished else { return nil }
            if let reader = state.reader {
                state.reader = nil
                return reader
            }
            state.chunks.append(bytes)
            state.count += bytes.count
            return nil
        }
        if let reader { return reader.resume(returning: bytes) }
        await waitForRoom()
    }

    private func waitForRoom() async {
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let goesOn = state.withLock { state in
                    if state.count <= limit || state.isFinished || Task.isCancelled || state.writer != nil { return true }
                    state.writer = continuation
                    return false
                }
                if goesOn { continuation.resume() }
            }
        } onCancel: {
            takeWriter()?.resume()
        }
    }

    private func takeWriter() -> CheckedContinuation<Void, Never>? {
        state.withLock { state in
            defer { state.writer = nil }
            return state.writer
        }
    }

    /// The next bytes; nil at the end. For one reader at a time.
    func pull() async throws -> [UInt8]? {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let (result, writer) = state.withLock { take(&$0, continuation) }
                writer?.resume()
                if let result { continuation.resume(with: result) }
            }
        } onCancel: {
            let reader = state.withLock { state in
                defer { state.reader = nil }
                return state.reader
            }
            reader?.resume(throwing: CancellationError())
        }
    }

    /// What a reader gets at once, if anything, and a writer for whom there is room now.
    private func take(
        _ state: inout State, _ continuation: CheckedContinuation<[UInt8]?, any Error>
    ) -> (Result<[UInt8]?, any Error>?, CheckedContinuation<Void, Never>?) {
        if !state.chunks.isEmpty {
            let bytes = state.chunks.removeFirst()
            state.count -= bytes.count
            guard state.count <= limit else { return (.success(bytes), nil) }
            defer { state.writer = nil }
            return (.success(bytes), state.writer)
        }
        if state.isFinished { return (.success(nil), nil) }
        if Task.isCancelled || state.reader != nil { return (.failure(CancellationError()), nil) }
        state.reader = continuation
        return (nil, nil)
    }

    /// No more bytes will come; what is there can still be read.
    func finish() {
        let (reader, writer) = state.withLock { state in
            state.isFinished = true
            defer { (state.reader, state.writer) = (nil, nil) }
            return (state.reader, state.writer)
        }
        reader?.resume(returning: nil)
        writer?.resume()
    }
}
