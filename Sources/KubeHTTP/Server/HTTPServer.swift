internal import NIOCore
public import NIOPosix
internal import NIOSSL
internal import Synchronization

/// An HTTPS server for HTTP/1.1 and HTTP/2 that gives each request, whole, to one handler.
///
/// Everything has a bound: connections, streams, header and body size, and the time a client may take for each. What is no HTTP
/// is answered with 400 or closed, and never reaches the handler.
public final class HTTPServer: Sendable {
    /// The port it listens on, also where 0 was asked for.
    public let port: Int
    private let listener: any Channel
    private let connections: Connections

    private init(listener: any Channel, connections: Connections) {
        self.listener = listener
        self.connections = connections
        port = listener.localAddress?.port ?? 0
    }

    /// Binds and begins to accept.
    public static func start(
        _ configuration: Configuration, group: MultiThreadedEventLoopGroup = .singleton, handler: any HTTPHandler
    ) async throws -> HTTPServer {
        let bodies = BodyBudget(limit: configuration.maximumBufferedBodies)
        let contexts = Dictionary(
            uniqueKeysWithValues: group.makeIterator().map {
                (ObjectIdentifier($0), LoopContext($0, handler: handler, configuration: configuration, bodies: bodies))
            })
        let connections = Connections(limit: configuration.maximumConnections)
        let listener = try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 1024)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
            .childChannelOption(.socketOption(.so_keepalive), value: 1)
            .childChannelOption(.writeBufferWaterMark, value: .init(low: 64 << 10, high: 256 << 10))
            .childChannelInitializer { channel in
                guard let shared = contexts[ObjectIdentifier(channel.eventLoop)], connections.add(channel) else {
                    return channel.close()
                }
                return channel.eventLoop.makeCompletedFuture { try initialize(channel, shared) }
            }
            .bind(host: configuration.address, port: configuration.port).get()
        return HTTPServer(listener: listener, connections: connections)
    }

    private static func initialize(_ channel: any Channel, _ shared: LoopContext) throws {
        guard let tls = shared.configuration.tls else {
            let peer = HTTPRequest.Peer(address: ProtocolNegotiation.address(channel))
            return try ProtocolNegotiation.addHTTP1(channel, shared, peer)
        }
        let certificates = PeerCertificates()
        let handler = NIOSSLServerHandler(
            context: tls.context,
            customVerificationCallback: { chain, promise in
                certificates.chain = chain.prefix(8).compactMap { try? $0.toDERBytes() }
                promise.succeed(.certificateVerified)
            })
        try channel.pipeline.syncOperations.addHandlers([handler, ProtocolNegotiation(shared, certificates)])
    }

    /// Stops accepting, tells clients to go (GOAWAY, `Connection: close`), lets requests finish for as long as `grace`, and then
    /// closes what is left. Handlers still running are cancelled.
    public func shutdown(grace: Duration) async {
        try? await listener.close()
        connections.quiesce()
        let deadline = ContinuousClock.now + grace
        while !connections.isEmpty, ContinuousClock.now < deadline {
            // Cancelled is as good as over.
            guard (try? await Task.sleep(for: .milliseconds(10))) != nil else { break }
        }
        await connections.closeAll()
    }
}

/// The open connections of one server.
final class Connections: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isClosing = false
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    /// False where there are too many.
    func add(_ channel: any Channel) -> Bool {
        let identifier = ObjectIdentifier(channel)
        let isAdded = state.withLock { state in
            guard !state.isClosing, state.channels.count < limit else { return false }
            state.channels[identifier] = channel
            return true
        }
        if isAdded {
            channel.closeFuture.whenComplete { [self] _ in state.withLock { _ = $0.channels.removeValue(forKey: identifier) } }
        }
        return isAdded
    }

    var isEmpty: Bool { state.withLock(\.channels.isEmpty) }

    func quiesce() {
        let channels = state.withLock { state in
            state.isClosing = true
            return Array(state.channels.values)
        }
        for channel in channels { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
    }

    func closeAll() async {
        for channel in state.withLock({ Array($0.channels.values) }) {
            channel.close(promise: nil)
            try? await channel.closeFuture.get()
        }
    }
}
