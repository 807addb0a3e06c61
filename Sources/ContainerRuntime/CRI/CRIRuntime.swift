internal import GRPCCore
internal import GRPCNIOTransportHTTP2Posix
internal import Synchronization

/// A container runtime behind CRI v1 on a Unix socket (containerd, CRI-O).
///
/// `run()` owns the connection and must be running while calls are made; it reconnects by itself. A call that meets no
/// connection fails as `unavailable` after the connection attempts under way, at the latest at its deadline.
public struct CRIRuntime: ContainerRuntime {
    /// How long calls may take, in the kubelet's own defaults (`runtimeRequestTimeout`).
    public struct Deadlines: Sendable {
        public var call: Duration = .seconds(120)
        /// Making a sandbox includes its network.
        public var sandbox: Duration = .seconds(240)
        public var pull: Duration = .seconds(3600)
        public init() {}
    }

    /// No answer may be longer; containerd's own bound is 16 MiB.
    static let messageLimit = 16 << 20

    private let client: GRPCClient<HTTP2ClientTransport.Posix>
    private let deadlines: Deadlines
    public let socketPath: String

    /// - Parameter socketPath: the socket, with or without `unix://` in front; at most 107 bytes.
    public init(socketPath: String, deadlines: Deadlines = Deadlines()) throws {
        let path = socketPath.hasPrefix("unix://") ? String(socketPath.dropFirst(7)) : socketPath
        guard path.hasPrefix("/"), path.utf8.count <= 107 else {
            throw RuntimeError(
                .invalidArgument, "\(socketPath) is no path of a Unix socket: it must be absolute and at most 107 bytes long")
        }
        self.socketPath = path
        self.deadlines = deadlines
        let configuration = HTTP2ClientTransport.Posix.Config.defaults { config in
            // grpc-go refuses a path as authority.
            config.http2.authority = "localhost"
            config.backoff = .init(initial: .milliseconds(50), max: .seconds(2), multiplier: 1.6, jitter: 0.2)
        }
        let transport = try HTTP2ClientTransport.Posix(
            target: .unixDomainSocket(path: path, authority: "localhost"), transportSecurity: .plaintext, config: configuration)
        client = GRPCClient(transport: transport)
    }

    /// Keeps the connection until `close()` or cancellation.
    public func run() async throws {
        try await client.runConnections()
    }

    /// Lets calls under way finish and takes no new ones.
    public func close() {
        client.beginGracefulShutdown()
    }
}

extension CRIRuntime {
    enum Service: String {
        case runtime = "runtime.v1.RuntimeService"
        case image = "runtime.v1.ImageService"
        case containerdEvents = "containerd.services.events.v1.Events"
    }

    func call<Answer: ProtobufMessage>(
        _ method: String, _ request: some ProtobufMessage, of service: Service = .runtime, deadline: Duration? = nil,
        answer: Answer.Type = Answer.self
    ) async throws -> Answer {
        let bytes: [UInt8]
        do {
            bytes = try await client.unary(
                request: ClientRequest(message: request.encoded()),
                descriptor: MethodDescriptor(fullyQualifiedService: service.rawValue, method: method, type: .unary),
                serializer: RawBytes(), deserializer: RawBytes(), options: options(deadline ?? deadlines.call)
            ) { try $0.message }
        } catch {
            throw translate(error, method)
        }
        return try decode(bytes, method)
    }

    /// A call that answers with many messages, without a deadline: it ends when its task is cancelled.
    func stream<Answer: ProtobufMessage>(
        _ service: Service, _ method: String, _ request: some ProtobufMessage, each: @escaping @Sendable (Answer) async -> Void
    ) async throws {
        do {
            try await client.serverStreaming(
                request: ClientRequest(message: request.encoded()),
                descriptor: MethodDescriptor(fullyQualifiedService: service.rawValue, method: method, type: .serverStreaming),
                serializer: RawBytes(), deserializer: RawBytes(), options: options(nil)
            ) { response in
                for try await bytes in response.messages { await each(try self.decode(bytes, method)) }
            }
        } catch {
            throw translate(error, method)
        }
    }

    private func options(_ deadline: Duration?) -> CallOptions {
        var options = CallOptions.defaults
        options.timeout = deadline
        options.waitForReady = false
        options.maxResponseMessageBytes = Self.messageLimit
        options.maxRequestMessageBytes = Self.messageLimit
        return options
    }

    private func decode<Answer: ProtobufMessage>(_ bytes: [UInt8], _ method: String) throws -> Answer {
        do {
            return try Answer(decoding: bytes)
        } catch {
            throw RuntimeError(.internalError, "the runtime's answer can't be read: \(error)", call: method)
        }
    }

    private func translate(_ error: any Error, _ method: String) -> any Error {
        if Task.isCancelled { return CancellationError() }
        if let error = error as? RuntimeError { return error }
        guard let error = error as? RPCError else { return RuntimeError(.unknown, "\(error)", call: method) }
        let code = RuntimeError.Code(rawValue: error.code.rawValue) ?? .unknown
        // The runtime's own words are in `message`; the cause says why no words came.
        let cause = code == .unavailable ? error.cause.map { ": \($0)" } ?? "" : ""
        let hint = code == .unavailable ? " (the runtime at \(socketPath) does not answer)" : ""
        return RuntimeError(code, error.message + cause + hint, call: method)
    }
}

/// Messages pass gRPC as they are; the coding is `ProtobufCoder`'s.
private struct RawBytes: MessageSerializer, MessageDeserializer {
    func serialize<Bytes: GRPCContiguousBytes>(_ message: [UInt8]) throws -> Bytes { Bytes(message) }
    func deserialize<Bytes: GRPCContiguousBytes>(_ bytes: Bytes) throws -> [UInt8] {
        guard bytes.count <= CRIRuntime.messageLimit else {
            throw RPCError(code: .resourceExhausted, message: "the answer has \(bytes.count) bytes, more than \(CRIRuntime.messageLimit)")
        }
        return bytes.withUnsafeBytes { Array($0) }
    }
}

extension CRIRuntime {
    var limits: Deadlines { deadlines }
}
