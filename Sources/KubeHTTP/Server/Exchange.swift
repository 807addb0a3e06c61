internal import NIOCore
internal import NIOHTTP1

/// Where an exchange's response goes. All calls are made on the event loop.
protocol ExchangeSink: AnyObject {
    var isWritable: Bool { get }
    func sendWhole(_ response: HTTPResponse, _ body: [UInt8])
    func sendHead(_ response: HTTPResponse)
    func sendPart(_ bytes: [UInt8])
    func sendEnd()
    /// Ends the response so that the client sees it is not whole.
    func abort()
    /// Nil where the connection can't be handed over.
    func upgrade(_ response: HTTPResponse) -> RawStream?
}

/// One request and its response: owns the handler's task, and makes what the task sends arrive on the event loop, in order and
/// no faster than the client takes it.
final class Exchange: @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the loop.
    private let loop: any EventLoop
    private var sink: (any ExchangeSink)?
    private var task: Task<Void, Never>?
    private var waiting: [Suspension<Void>] = []

    init(_ loop: any EventLoop, sink: any ExchangeSink) {
        self.loop = loop
        self.sink = sink
    }

    func start(_ request: HTTPRequest, _ context: LoopContext) {
        let executor: (any TaskExecutor)? = context.configuration.runsHandlersOnEventLoops ? context.executor : nil
        let handler = context.handler
        task = Task(executorPreference: executor) {
            await self.finish(await handler.respond(to: request))
        }
    }

    private func finish(_ response: HTTPResponse) async {
        switch response.body {
        case .bytes(let bytes): onLoop { $0.sendWhole(response, bytes) }
        case .stream(let produce):
            onLoop { $0.sendHead(response) }
            do {
                try await produce(self)
                onLoop { $0.sendEnd() }
            } catch {
                onLoop { $0.abort() }
            }
        case .upgrade(let use):
            guard let stream = await upgraded(response) else { return }
            try? await withTaskCancellationHandler {
                try await use(stream)
            } onCancel: {
                stream.closeNow()
            }
            await stream.close()
        }
    }

    private func onLoop(_ body: @escaping @Sendable (any ExchangeSink) -> Void) {
        if loop.inEventLoop {
            sink.map(body)
        } else {
            loop.execute { [self] in sink.map(body) }
        }
    }

    private func upgraded(_ response: HTTPResponse) async -> RawStream? {
        if loop.inEventLoop { return sink?.upgrade(response) }
        return await withCheckedContinuation { continuation in
            loop.execute { [self] in continuation.resume(returning: sink?.upgrade(response)) }
        }
    }

    /// The connection takes more.
    func becameWritable() {
        guard let sink, sink.isWritable else { return }
        let ready = waiting
        waiting = []
        for entry in ready { entry.resume(.success(())) }
    }

    /// The response was sent, or there is nobody left to send it to.
    func end(cancelling: Bool) {
        sink = nil
        if cancelling { task?.cancel() }
        task = nil
        let stuck = waiting
        waiting = []
        for entry in stuck { entry.resume(.failure(ChannelError.ioOnClosedChannel)) }
    }
}

extension Exchange: BodyWriter {
    func write(_ bytes: [UInt8]) async throws {
        try Task.checkCancellation()
        if loop.inEventLoop {
            guard let sink else { throw ChannelError.ioOnClosedChannel }
            sink.sendPart(bytes)
            if sink.isWritable { return }
        } else {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                loop.execute { [self] in
                    guard let sink else { return continuation.resume(throwing: ChannelError.ioOnClosedChannel) }
                    sink.sendPart(bytes)
                    continuation.resume()
                }
            }
        }
        try await waitUntilWritable()
    }

    private func waitUntilWritable() async throws {
        let suspension = Suspension<Void>()
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                run { [self] in
                    guard let sink else { return continuation.resume(throwing: ChannelError.ioOnClosedChannel) }
                    if sink.isWritable { return continuation.resume() }
                    suspension.begin(continuation)
                    waiting.append(suspension)
                }
            }
        } onCancel: {
            run { suspension.cancel() }
        }
        try Task.checkCancellation()
    }

    private func run(_ body: @escaping @Sendable () -> Void) {
        if loop.inEventLoop { body() } else { loop.execute(body) }
    }
}
