internal import NIOCore
internal import NIOHTTP1
internal import NIOHTTP2
internal import NIOSSL
internal import NIOTLS

/// Waits for the TLS handshake, then puts up the handlers of the protocol that was agreed on and leaves.
final class ProtocolNegotiation: ChannelInboundHandler, RemovableChannelHandler, @unchecked Sendable {
    // Unchecked because everything that changes is touched only on the channel's loop.
    typealias InboundIn = ByteBuffer

    private let shared: LoopContext
    private let certificates: PeerCertificates
    private var timeout: Scheduled<Void>?

    init(_ shared: LoopContext, _ certificates: PeerCertificates) {
        self.shared = shared
        self.certificates = certificates
    }

    func handlerAdded(context: ChannelHandlerContext) {
        let channel = context.channel
        timeout = shared.loop.scheduleTask(in: shared.configuration.handshakeTimeout.timeAmount) { channel.close(promise: nil) }
    }

    func handlerRemoved(context: ChannelHandlerContext) { timeout?.cancel() }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        guard case .handshakeCompleted(let negotiated)? = event as? TLSUserEvent else {
            return context.fireUserInboundEventTriggered(event)
        }
        timeout?.cancel()
        var chain = certificates.chain
        // A resumed session brings no chain, but its leaf.
        if chain.isEmpty, let tls = try? context.pipeline.syncOperations.handler(type: NIOSSLServerHandler.self),
            let leaf = tls.peerCertificate, let bytes = try? leaf.toDERBytes()
        {
            chain = [bytes]
        }
        let peer = HTTPRequest.Peer(address: Self.address(context.channel), certificates: chain)
        do {
            if negotiated == "h2" {
                try Self.addHTTP2(context.channel, shared, peer)
            } else {
                try Self.addHTTP1(context.channel, shared, peer)
            }
        } catch {
            return context.close(promise: nil)
        }
        context.pipeline.syncOperations.removeHandler(self, promise: nil)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) { context.close(promise: nil) }

    static func address(_ channel: any Channel) -> String {
        guard let address = channel.remoteAddress, let host = address.ipAddress, let port = address.port else { return "" }
        return host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]:\(port)" : "\(host):\(port)"
    }

    static func addHTTP1(_ channel: any Channel, _ shared: LoopContext, _ peer: HTTPRequest.Peer) throws {
        var limits = NIOHTTPDecoderLimitConfiguration()
        limits.maxHeaderListSize = shared.configuration.maximumHeaderSize
        let decoder = HTTPRequestDecoder(leftOverBytesStrategy: .forwardBytes, limitConfiguration: limits)
        try channel.pipeline.syncOperations.addHandlers([ByteToMessageHandler(decoder), HTTP1Connection(shared, peer: peer)])
    }

    static func addHTTP2(_ channel: any Channel, _ shared: LoopContext, _ peer: HTTPRequest.Peer) throws {
        let management = NIOHTTP2ServerConnectionManagementHandler(
            eventLoop: shared.loop,
            configuration: .init(
                maxIdleTime: shared.configuration.idleTimeout.timeAmount, maxAge: nil, maxGraceTime: .seconds(30),
                keepalive: .init(pingInterval: .seconds(30), ackTimeout: .seconds(15))))
        let handler = NIOHTTP2Handler(
            mode: .server, eventLoop: shared.loop, connectionConfiguration: connection(shared.configuration),
            streamConfiguration: stream, streamDelegate: management.http2StreamDelegate
        ) { channel in
            channel.eventLoop.makeCompletedFuture {
                try channel.pipeline.syncOperations.addHandler(HTTP2Stream(shared, peer: peer))
            }
        }
        let pipeline = channel.pipeline.syncOperations
        try pipeline.addHandlers([FlushCoalescer(), handler, management])
        // The channel became active long ago; only this starts the handler's timers.
        management.channelActive(context: try pipeline.context(handler: management))
    }

    private static func connection(_ configuration: HTTPServer.Configuration) -> NIOHTTP2Handler.ConnectionConfiguration {
        var connection = NIOHTTP2Handler.ConnectionConfiguration()
        connection.initialSettings = [
            HTTP2Setting(parameter: .maxConcurrentStreams, value: configuration.maximumStreams),
            HTTP2Setting(parameter: .maxHeaderListSize, value: configuration.maximumHeaderSize),
            HTTP2Setting(parameter: .initialWindowSize, value: 256 << 10),
        ]
        connection.targetWindowSize = 1 << 20
        // Clients cancel watches by the hundred, and Go's send a PING with each.
        connection.controlFrameRateLimit.maximumCount = 20_000
        return connection
    }

    private static let stream: NIOHTTP2Handler.StreamConfiguration = {
        var stream = NIOHTTP2Handler.StreamConfiguration()
        stream.targetWindowSize = 256 << 10
        stream.outboundBufferSizeHighWatermark = 64 << 10
        stream.outboundBufferSizeLowWatermark = 16 << 10
        stream.streamResetFrameRateLimit.maximumCount = 20_000
        stream.streamErrorRateLimit.maximumCount = 20_000
        return stream
    }()
}

/// What TLS was shown by the client; filled in during the handshake, on the channel's loop.
final class PeerCertificates: @unchecked Sendable {
    var chain: [[UInt8]] = []
}
