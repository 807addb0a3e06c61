internal import NIOCore

/// A connection as a plain stream of bytes: what is left of it after an upgrade. Reads ahead a bounded amount.
final class RawStream: ByteStream, ChannelDuplexHandler, RemovableChannelHandler, @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the channel's loop.
    typealias InboundIn = ByteBuffer
    typealias OutboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    private static let readAhead = 256 << 10

    private let channel: any Channel
    private let loop: any EventLoop
    private var received: CircularBuffer<[UInt8]> = []
    private var receivedBytes = 0
    private var isReadHeld = false
    private var isInputClosed = false
    private var isOutputClosed = false
    private var failure: (any Error)?
    private var reader: Suspension<[UInt8]?>?
    private var writers: [Suspension<Void>] = []
    /// Of a client's connection: how its TLS handshake ended, and who waits for that.
    private var handshake: Result<Void, any Error>?
    private var handshakeWaiter: Suspension<Void>?

    init(_ channel: any Channel) {
        self.channel = channel
        loop = channel.eventLoop
    }

    private func run(_ body: @escaping @Sendable () -> Void) {
        if loop.inEventLoop { body() } else { loop.execute(body) }
    }

    func read() async throws -> [UInt8]? {
        let suspension = Suspension<[UInt8]?>()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                run { [self] in
                    suspension.begin(continuation)
                    startRead(suspension)
                }
            }
        } onCancel: {
            run { suspension.cancel() }
        }
    }

    private func startRead(_ suspension: Suspension<[UInt8]?>) {
        guard suspension.isWaiting else { return }
        guard reader?.isWaiting != true else { return suspension.resume(.failure(ChannelError.operationUnsupported)) }
        if let bytes = received.popFirst() {
            receivedBytes -= bytes.count
            if isReadHeld, receivedBytes < Self.readAhead {
                isReadHeld = false
                channel.read()
            }
            suspension.resume(.success(bytes))
        } else if let failure {
            suspension.resume(.failure(failure))
        } else if isInputClosed {
            suspension.resume(.success(nil))
        } else {
            reader = suspension
        }
    }

    /// Who waits for bytes, if anybody does.
    private func takeReader() -> Suspension<[UInt8]?>? {
        defer { reader = nil }
        return reader?.isWaiting == true ? reader : nil
    }

    func write(_ bytes: [UInt8]) async throws {
        try Task.checkCancellation()
        let suspension = Suspension<Void>()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                run { [self] in
                    guard channel.isActive, !isOutputClosed, failure == nil else {
                        return continuation.resume(throwing: failure ?? ChannelError.ioOnClosedChannel)
                    }
                    channel.writeAndFlush(ByteBuffer(bytes: bytes), promise: nil)
                    if channel.isWritable { return continuation.resume() }
                    suspension.begin(continuation)
                    writers.append(suspension)
                }
            }
        } onCancel: {
            run { suspension.cancel() }
        }
    }

    func waitForHandshake() async throws {
        let suspension = Suspension<Void>()
        do {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                    run { [self] in
                        suspension.begin(continuation)
                        if let handshake { suspension.resume(handshake) } else { handshakeWaiter = suspension }
                    }
                }
            } onCancel: {
                run { suspension.cancel() }
            }
        } catch {
            closeNow()
            throw error
        }
    }

    /// Only the first call counts.
    func handshakeEnded(_ error: (any Error)?) {
        guard handshake == nil else { return }
        let result: Result<Void, any Error> = error.map { .failure($0) } ?? .success(())
        handshake = result
        handshakeWaiter?.resume(result)
        handshakeWaiter = nil
    }

    func finish() async {
        run { [self] in
            guard !isOutputClosed else { return }
            isOutputClosed = true
            channel.close(mode: .output, promise: nil)
        }
    }

    func close() async { closeNow() }

    func closeNow() {
        run { [self] in
            isOutputClosed = true
            channel.close(mode: .all, promise: nil)
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let bytes = Array(buffer: unwrapInboundIn(data))
        guard !bytes.isEmpty else { return }
        if let reader = takeReader() { return reader.resume(.success(bytes)) }
        received.append(bytes)
        receivedBytes += bytes.count
    }

    func read(context: ChannelHandlerContext) {
        if receivedBytes >= Self.readAhead { isReadHeld = true } else { context.read() }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable {
            let ready = writers
            writers = []
            for writer in ready { writer.resume(.success(())) }
        }
        context.fireChannelWritabilityChanged()
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        if case .inputClosed? = event as? ChannelEvent { inputEnded() }
        context.fireUserInboundEventTriggered(event)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        failure = failure ?? error
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        isOutputClosed = true
        inputEnded()
        let stuck = writers
        writers = []
        for writer in stuck { writer.resume(.failure(ChannelError.ioOnClosedChannel)) }
        context.fireChannelInactive()
    }

    private func inputEnded() {
        isInputClosed = true
        takeReader()?.resume(failure.map { .failure($0) } ?? .success(nil))
    }
}
