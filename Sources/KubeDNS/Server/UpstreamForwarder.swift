import KubeObject
import NIOCore
import NIOPosix
import Synchronization

/// Sends queries to the node's own resolvers over UDP, one after the other, each with a deadline.
///
/// Each query has a socket of its own, so that its port is as hard to guess as its id. At most `limit` are on their way.
final class UpstreamForwarder: Forwarder {
    private let servers: [SocketAddress]
    private let group: any EventLoopGroup
    private let environment: Environment
    private let timeout = TimeAmount.seconds(2)
    private let limit = 256
    private let underway = Atomic<Int>(0)

    init(servers: [SocketAddress], group: any EventLoopGroup, environment: Environment) {
        self.servers = servers
        self.group = group
        self.environment = environment
    }

    func forward(_ query: [UInt8]) async -> [UInt8]? {
        guard query.count >= 12, underway.wrappingAdd(1, ordering: .relaxed).oldValue < limit else {
            underway.wrappingSubtract(1, ordering: .relaxed)
            return nil
        }
        defer { underway.wrappingSubtract(1, ordering: .relaxed) }
        for server in servers.prefix(3) {
            if let answer = try? await ask(server, query) { return answer }
        }
        return nil
    }

    private func ask(_ server: SocketAddress, _ query: [UInt8]) async throws -> [UInt8]? {
        let id = UInt16(truncatingIfNeeded: environment.random())
        let loop = group.next()
        let answer = loop.makePromise(of: [UInt8].self)
        let any = try SocketAddress(ipAddress: server.protocol == .inet6 ? "::" : "0.0.0.0", port: 0)
        let channel: any Channel
        do {
            channel = try await DatagramBootstrap(group: loop)
                .channelInitializer { $0.pipeline.addHandler(AnswerHandler(id: id, server: server, answer: answer)) }
                .bind(to: any).get()
        } catch {
            answer.fail(error)
            throw error
        }
        let timer = loop.scheduleTask(in: timeout) { answer.fail(ChannelError.connectTimeout(self.timeout)) }
        defer {
            timer.cancel()
            channel.close(promise: nil)
        }
        var buffer = channel.allocator.buffer(bytes: query)
        buffer.setInteger(id, at: buffer.readerIndex)
        channel.writeAndFlush(AddressedEnvelope(remoteAddress: server, data: buffer), promise: nil)
        return try await answer.futureResult.get()
    }
}

/// Takes the first datagram that is from the server asked and has the query's id.
private final class AnswerHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    private let id: UInt16
    private let server: SocketAddress
    private let answer: EventLoopPromise<[UInt8]>

    init(id: UInt16, server: SocketAddress, answer: EventLoopPromise<[UInt8]>) {
        self.id = id
        self.server = server
        self.answer = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        guard envelope.remoteAddress == server, envelope.data.getInteger(at: envelope.data.readerIndex, as: UInt16.self) == id else {
            return
        }
        answer.succeed(Array(envelope.data.readableBytesView))
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        answer.fail(error)
    }
}
