#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension HTTPServer {
    public struct Configuration: Sendable {
        /// An IP address; `0.0.0.0` or `::` for all.
        public var address: String
        /// 0 takes a free one.
        public var port: Int
        /// Nil speaks HTTP/1.1 in clear text (tests, loopback only).
        public var tls: ServerTLS?
        /// Bytes of a request's body; longer ones set `HTTPRequest.isBodyTooLarge`.
        public var maximumBodySize = 3 << 20
        /// Bytes of all bodies that are held at the same time; requests beyond get 503.
        public var maximumBufferedBodies = 512 << 20
        /// Bytes of all header fields together.
        public var maximumHeaderSize = 256 << 10
        /// Connections beyond are closed at once.
        public var maximumConnections = 8192
        /// HTTP/2 streams at a time on one connection.
        public var maximumStreams = 250
        public var handshakeTimeout: Duration = .seconds(10)
        /// How long the first request's head may take.
        public var headerTimeout: Duration = .seconds(30)
        /// How long a request's body may take.
        public var bodyTimeout: Duration = .seconds(60)
        /// How long a connection without a request stays open.
        public var idleTimeout: Duration = .seconds(180)
        /// Whether handlers run on the threads that do the I/O: less overhead for each request, but a handler that computes
        /// long holds up the other connections of its thread.
        public var runsHandlersOnEventLoops = true
        /// The time for the `Date` header, in Unix seconds.
        public var now: @Sendable () -> Int64 = { Int64(time(nil)) }

        public init(address: String, port: Int, tls: ServerTLS?) {
            self.address = address
            self.port = port
            self.tls = tls
        }
    }
}
