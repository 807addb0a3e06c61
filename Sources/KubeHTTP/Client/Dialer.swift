internal import NIOCore
public import NIOPosix
internal import NIOSSL
internal import NIOTLS

/// Opens connections as plain streams of bytes, with or without TLS.
public struct Dialer: Sendable {
    private let group: MultiThreadedEventLoopGroup
    private let tls: ClientTLS?

    public init(group: MultiThreadedEventLoopGroup = .singleton, tls: ClientTLS?) {
        self.group = group
        self.tls = tls
    }

    /// Connects and, with TLS, finishes the handshake.
    /// - Parameter serverName: the name the server's certificate must have where `host` is an address and the certificate is
    ///   for a name; an address is otherwise checked as such.
    public func connect(
        host: String, port: Int, serverName: String? = nil, timeout: Duration = .seconds(10)
    ) async throws -> any ByteStream {
        let tls = tls
        let stream: RawStream = try await ClientBootstrap(group: group)
            .connectTimeout(timeout.timeAmount)
            .channelOption(.tcpOption(.tcp_nodelay), value: 1)
            .channelOption(.socketOption(.so_keepalive), value: 1)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .connect(host: host, port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let stream = RawStream(channel)
                    if let tls {
                        try channel.pipeline.syncOperations.addHandler(Self.handler(tls, serverName ?? host))
                        try channel.pipeline.syncOperations.addHandler(Handshake(stream, timeout.timeAmount))
                    }
                    try channel.pipeline.syncOperations.addHandler(stream)
                    return stream
                }
            }
        if tls != nil { try await stream.waitForHandshake() }
        return stream
    }

    /// Takes over a stream socket that is connected already, such as one made in another network namespace. The socket is
    /// closed with the stream, and also where this throws.
    public func adopt(connectedSocket socket: CInt) async throws -> any ByteStream {
        let stream: RawStream = try await ClientBootstrap(group: group)
            .channelOption(.allowRemoteHalfClosure, value: true)
            .withConnectedSocket(socket) { channel in
                channel.eventLoop.makeCompletedFuture {
                    let stream = RawStream(channel)
                    try channel.pipeline.syncOperations.addHandler(stream)
                    return stream
                }
            }
        return stream
    }

    private static func handler(_ tls: ClientTLS, _ name: String) throws -> NIOSSLClientHandler {
        // An address is no server name in TLS; without one the certificate must hold the address connected to.
        if (try? SocketAddress(ipAddress: name, port: 0)) != nil {
            return try NIOSSLClientHandler(context: tls.context, serverHostname: nil)
        }
        return try NIOSSLClientHandler(context: tls.context, serverHostname: name)
    }
}

/// Tells the stream when the handshake is over, and ends one that takes too long.
private final class Handshake: ChannelInboundHandler, RemovableChannelHandler, @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the channel's loop.
    typealias InboundIn = ByteBuffer

    private let stream: RawStream
    private let limit: TimeAmount
    private var timeout: Scheduled<Void>?

    init(_ stream: RawStream, _ limit: TimeAmount) {
        self.stream = stream
        self.limit = limit
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        timeout = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timeout?.cancel() }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshakeCompleted? = event as? TLSUserEvent else { return context.fireUserInboundEventTriggered(event) }
        timeout?.cancel()
        stream.handshakeEnded(nil)
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        stream.handshakeEnded(error)
        context.close(promise: nil)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stream.handshakeEnded(ChannelError.connectTimeout(limit))
        context.fireChannelInactive()
    }
}
