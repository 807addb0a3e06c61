public import NIOHTTP1

/// A request as a handler sees it, the same for HTTP/1.1 and HTTP/2: head, whole body, and who sent it.
public struct HTTPRequest: Sendable {
    public var method: String
    /// The path, still percent-encoded, without the query.
    public var path: String
    /// What follows `?`, still percent-encoded; empty where there is none.
    public var query: String
    public var headers: HTTPHeaders
    public var body: [UInt8]
    /// The body was longer than the server takes; `body` then holds its first bytes only.
    public var isBodyTooLarge = false
    public var peer: Peer

    public struct Peer: Sendable {
        /// `ip:port`.
        public var address: String
        /// The client's certificate chain in DER, leaf first, as TLS received it and not yet verified against any CA.
        public var certificates: [[UInt8]]

        public init(address: String, certificates: [[UInt8]] = []) {
            self.address = address
            self.certificates = certificates
        }
    }

    public init(
        method: String, path: String, query: String = "", headers: HTTPHeaders = [:], body: [UInt8] = [],
        peer: Peer = Peer(address: "")
    ) {
        self.method = method
        self.path = path
        self.query = query
        self.headers = headers
        self.body = body
        self.peer = peer
    }
}

public struct HTTPResponse: Sendable {
    public var status: Int
    public var headers: HTTPHeaders
    public var body: Body

    public enum Body: Sendable {
        /// Sent with `Content-Length`.
        case bytes([UInt8])
        /// Sent piece by piece (chunked or as DATA frames). The closure ends the body by returning; it is cancelled
        /// when the client goes away.
        case stream(@Sendable (any BodyWriter) async throws -> Void)
        /// Answers `101 Switching Protocols` (HTTP/1.1 only) and hands the connection over, raw, until the closure returns.
        case upgrade(@Sendable (any ByteStream) async throws -> Void)
    }

    public init(status: Int, headers: HTTPHeaders = [:], body: Body = .bytes([])) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// Where a streamed body goes. A write waits until the connection takes more, and throws when it is gone.
public protocol BodyWriter: Sendable {
    func write(_ bytes: [UInt8]) async throws
}

/// A raw connection both ways, after an upgrade.
public protocol ByteStream: Sendable {
    /// The next bytes, or nil when the other side has closed its half.
    func read() async throws -> [UInt8]?
    func write(_ bytes: [UInt8]) async throws
    /// Closes the sending half.
    func finish() async
    /// Closes both halves at once.
    func close() async
}

public protocol HTTPHandler: Sendable {
    /// Never throws: what fails is answered. Cancelled when the client goes away.
    func respond(to request: HTTPRequest) async -> HTTPResponse
}
