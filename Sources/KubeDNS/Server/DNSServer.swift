public import KubeClient
public import KubeObject
public import Logging
public import NIOCore
import NIOPosix
import Synchronization

/// Cluster DNS on one node: the zone of the cluster from shared caches, everything else from the node's resolvers.
public final class DNSServer: Sendable {
    public struct Configuration: Sendable {
        public var address: String
        /// 0 takes a free one.
        public var port: Int
        /// `cluster.local`.
        public var clusterDomain: String
        /// Resolvers for outside names, as `ip` or `ip:port`; none answers SERVFAIL for them.
        public var upstream: [String]
        /// Who may ask: an open resolver would serve attackers. Loopback always may.
        public var allowed: [CIDR]

        public init(address: String, port: Int = 53, clusterDomain: String = "cluster.local", upstream: [String], allowed: [CIDR]) {
            self.address = address
            self.port = port
            self.clusterDomain = clusterDomain
            self.upstream = upstream
            self.allowed = allowed
        }
    }

    private let responder: Responder
    private let waits: [Informer]
    private let configuration: Configuration
    private let group: any EventLoopGroup
    private let log: Logger
    private let channels = Mutex<[any Channel]>([])

    public init(configuration: Configuration, informers: SharedInformers, group: any EventLoopGroup, environment: Environment, log: Logger)
        throws
    {
        var waits: [Informer] = []
        let zone = Zone(domain: DNSName(configuration.clusterDomain), source: CachedZoneSource(informers, wait: &waits))
        let servers = try configuration.upstream.map { try Self.address($0) }
        responder = Responder(zone: zone, forwarder: UpstreamForwarder(servers: servers, group: group, environment: environment))
        self.waits = waits
        self.configuration = configuration
        self.group = group
        self.log = log
    }

    private static func address(_ text: String) throws -> SocketAddress {
        if IPAddress(text) != nil { return try SocketAddress(ipAddress: text, port: 53) }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]) else {
            return try SocketAddress(ipAddress: text, port: 53)
        }
        return try SocketAddress(ipAddress: text[..<colon].trimmingBrackets, port: port)
    }

    /// The resolvers of a `resolv.conf`, without those that would lead back to this server.
    public static func upstream(resolvConf text: String, except own: Set<String>) -> [String] {
        text.split(separator: "\n").compactMap { line in
            let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
            guard words.count >= 2, words[0] == "nameserver", !own.contains(String(words[1])) else { return nil }
            return String(words[1])
        }
    }

    /// Listens as soon as the caches are filled, until cancelled. `ready` is told the port.
    public func run(ready: @Sendable (Int) -> Void = { _ in }) async throws {
        for informer in waits { try await informer.waitForSync() }
        let responder = responder
        let isAllowed = isAllowed
        let udp = try await DatagramBootstrap(group: group)
            .channelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .channelInitializer { $0.pipeline.addHandler(DatagramHandler(responder: responder, isAllowed: isAllowed)) }
            .bind(host: configuration.address, port: configuration.port).get()
        channels.withLock { $0.append(udp) }
        let port = udp.localAddress?.port ?? configuration.port
        let tcp = try await ServerBootstrap(group: group)
            .serverChannelOption(ChannelOptions.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(StreamHandler(responder: responder, isAllowed: isAllowed))
                }
            }
            .bind(host: configuration.address, port: port).get()
        channels.withLock { $0.append(tcp) }
        ready(port)
        log.info("cluster DNS answers", metadata: ["address": "\(configuration.address):\(port)"])
        await withTaskCancellationHandler {
            try? await udp.closeFuture.get()
        } onCancel: {
            for channel in channels.withLock({ $0 }) { channel.close(promise: nil) }
        }
        try Task.checkCancellation()
        throw ChannelError.ioOnClosedChannel
    }

    private var isAllowed: @Sendable (SocketAddress?) -> Bool {
        let allowed = configuration.allowed
        return { address in
            guard let address = address?.ipAddress.flatMap({ IPAddress($0) }) else { return false }
            return address.isLoopback || allowed.contains { $0.contains(address) }
        }
    }
}

extension Substring {
    fileprivate var trimmingBrackets: String { filter { $0 != "[" && $0 != "]" } }
}

private final class DatagramHandler: ChannelInboundHandler, Sendable {
    typealias InboundIn = AddressedEnvelope<ByteBuffer>
    private let responder: Responder
    private let isAllowed: @Sendable (SocketAddress?) -> Bool

    init(responder: Responder, isAllowed: @escaping @Sendable (SocketAddress?) -> Bool) {
        self.responder = responder
        self.isAllowed = isAllowed
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let envelope = unwrapInboundIn(data)
        guard isAllowed(envelope.remoteAddress) else { return }
        let bytes = Array(envelope.data.readableBytesView)
        let channel = context.channel
        let remote = envelope.remoteAddress
        @Sendable func send(_ answer: [UInt8]) {
            channel.writeAndFlush(AddressedEnvelope(remoteAddress: remote, data: channel.allocator.buffer(bytes: answer)), promise: nil)
        }
        switch responder.outcome(of: bytes, .udp) {
        case .nothing: break
        case .answer(let answer): send(answer)
        case .forward(let query, let prefix, let alias):
            // Bounded by the forwarder, which answers at once beyond its limit.
            let responder = responder
            Task { send(await responder.forwarded(bytes, query, prefix, alias, .udp)) }
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A refused datagram of a client that is gone; the socket goes on.
    }
}

/// DNS over TCP: messages behind their length. One query at a time, closed after 10 s of silence.
private final class StreamHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    private let responder: Responder
    private let isAllowed: @Sendable (SocketAddress?) -> Bool
    private var received = ByteBuffer()
    private var isBusy = false
    private var deadline: Scheduled<Void>?

    init(responder: Responder, isAllowed: @escaping @Sendable (SocketAddress?) -> Bool) {
        self.responder = responder
        self.isAllowed = isAllowed
    }

    func channelActive(context: ChannelHandlerContext) {
        guard isAllowed(context.channel.remoteAddress) else { return context.close(promise: nil) }
        setDeadline(context.channel)
    }

    func channelInactive(context: ChannelHandlerContext) {
        deadline?.cancel()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        received.writeBuffer(&bytes)
        guard received.readableBytes <= 4 * 65_537 else { return context.close(promise: nil) }
        next(context.channel)
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        context.close(promise: nil)
    }

    private func setDeadline(_ channel: any Channel) {
        deadline?.cancel()
        deadline = channel.eventLoop.scheduleTask(in: .seconds(10)) { channel.close(promise: nil) }
    }

    private func next(_ channel: any Channel) {
        guard !isBusy, let length = received.getInteger(at: received.readerIndex, as: UInt16.self),
            let message = received.getBytes(at: received.readerIndex + 2, length: Int(length))
        else { return }
        received.moveReaderIndex(forwardBy: 2 + Int(length))
        received.discardReadBytes()
        isBusy = true
        setDeadline(channel)
        let responder = responder
        let answer = channel.eventLoop.makeFutureWithTask { await responder.respond(to: message, .tcp) }
        answer.assumeIsolated().whenComplete { result in
            self.isBusy = false
            guard case .success(let answer?) = result else { return channel.close(promise: nil) }
            var buffer = channel.allocator.buffer(capacity: answer.count + 2)
            buffer.writeInteger(UInt16(answer.count))
            buffer.writeBytes(answer)
            channel.writeAndFlush(buffer, promise: nil)
            self.next(channel)
        }
    }
}
