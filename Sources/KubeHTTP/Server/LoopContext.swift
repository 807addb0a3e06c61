internal import NIOCore

/// What all connections of one event loop share.
final class LoopContext: @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the loop.
    let loop: any EventLoop
    let executor: EventLoopExecutor
    let handler: any HTTPHandler
    let configuration: HTTPServer.Configuration
    let bodies: BodyBudget
    private var date = DateHeader()

    init(_ loop: any EventLoop, handler: any HTTPHandler, configuration: HTTPServer.Configuration, bodies: BodyBudget) {
        self.bodies = bodies
        self.loop = loop
        self.handler = handler
        self.configuration = configuration
        executor = EventLoopExecutor(loop)
    }

    var dateHeader: String { date.value(at: configuration.now()) }
}

extension Duration {
    var timeAmount: TimeAmount {
        .nanoseconds(components.seconds * 1_000_000_000 + components.attoseconds / 1_000_000_000)
    }
}
