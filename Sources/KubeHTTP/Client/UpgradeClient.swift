public import NIOHTTP1

/// Sends one HTTP/1.1 request on a connection of its own, and gives what comes back: a response that streams, or the raw
/// connection after `101 Switching Protocols`. For the API server's way to kubelets and to proxied backends.
public struct UpgradeClient: Sendable {
    private let dialer: Dialer

    public init(_ dialer: Dialer) {
        self.dialer = dialer
    }

    public struct Response: Sendable {
        public var status: Int
        public var headers: HTTPHeaders
        /// Of status 101 the raw connection, both ways. Otherwise the body, decoded; `read` answers nil at its end. Close it.
        public var stream: any ByteStream

        /// The whole body, but no more than `limit` bytes of it.
        public func body(limit: Int) async throws -> [UInt8] {
            var bytes: [UInt8] = []
            while bytes.count < limit, let part = try await stream.read() { bytes += part.prefix(limit - bytes.count) }
            return bytes
        }
    }

    /// - Parameters:
    ///   - target: path and query, percent-encoded.
    ///   - headers: `Host`, `Content-Length` and, unless the request upgrades, `Connection: close` are added.
    ///   - timeout: for the connection, and again for the response's head.
    public func send(
        _ method: String, host: String, port: Int, target: String, headers: HTTPHeaders = [:], body: [UInt8] = [],
        serverName: String? = nil, timeout: Duration = .seconds(30)
    ) async throws -> Response {
        let connection = try await dialer.connect(host: host, port: port, serverName: serverName, timeout: timeout)
        do {
            try await connection.write(Self.encode(method, host, port, target, headers, body))
            return try await Self.withTimeout(timeout, connection) { try await Self.receive(method, connection) }
        } catch {
            await connection.close()
            throw error
        }
    }

    private static func encode(
        _ method: String, _ host: String, _ port: Int, _ target: String, _ headers: HTTPHeaders, _ body: [UInt8]
    ) -> [UInt8] {
        var text = "\(method) \(safe(target)) HTTP/1.1\r\n"
        if !headers.contains(name: "host") {
            text += "Host: \(host.utf8.contains(UInt8(ascii: ":")) ? "[\(host)]" : host):\(port)\r\n"
        }
        for (name, value) in headers where !["content-length", "transfer-encoding"].contains(name.lowercased()) {
            text += "\(safe(name)): \(safe(value))\r\n"
        }
        if !headers.contains(name: "upgrade") { text += "Connection: close\r\n" }
        if !body.isEmpty || method == "POST" || method == "PUT" || method == "PATCH" { text += "Content-Length: \(body.count)\r\n" }
        return Array((text + "\r\n").utf8) + body
    }

    /// What others named can't end a line of ours.
    private static func safe(_ text: String) -> String {
        text.utf8.contains { $0 < 32 } ? String(decoding: text.utf8.filter { $0 >= 32 }, as: UTF8.self) : text
    }

    private static func receive(_ method: String, _ connection: any ByteStream) async throws -> Response {
        var parser = ResponseParser(isHeadRequest: method == "HEAD")
        while true {
            guard let bytes = try await connection.read() else {
                throw ResponseParser.Failure(description: "the connection was closed before it answered")
            }
            guard let head = try parser.head(bytes) else { continue }
            let stream: any ByteStream =
                head.status == 101
                ? PrefixedStream(parser.takeRest(), connection) : BodyStream(parser, connection)
            return Response(status: head.status, headers: head.headers, stream: stream)
        }
    }

    private static func withTimeout(
        _ timeout: Duration, _ connection: any ByteStream, _ body: @escaping @Sendable () async throws -> Response
    ) async throws -> Response {
        try await withThrowingTaskGroup(of: Response?.self) { group in
            group.addTask { try await body() }
            group.addTask {
                try await Task.sleep(for: timeout)
                return nil
            }
            defer { group.cancelAll() }
            guard let first = try await group.next(), let response = first else {
                throw ResponseParser.Failure(description: "no answer within \(timeout)")
            }
            return response
        }
    }
}

/// A stream that some bytes were already read from.
actor PrefixedStream: ByteStream {
    private var prefix: [UInt8]
    private nonisolated let rest: any ByteStream

    init(_ prefix: [UInt8], _ rest: any ByteStream) {
        self.prefix = prefix
        self.rest = rest
    }

    func read() async throws -> [UInt8]? {
        if !prefix.isEmpty {
            defer { prefix = [] }
            return prefix
        }
        return try await rest.read()
    }

    nonisolated func write(_ bytes: [UInt8]) async throws { try await rest.write(bytes) }
    nonisolated func finish() async { await rest.finish() }
    nonisolated func close() async { await rest.close() }
}

/// A response's body without its framing.
actor BodyStream: ByteStream {
    private var parser: ResponseParser
    private nonisolated let connection: any ByteStream
    private var hasBegun = false

    init(_ parser: ResponseParser, _ connection: any ByteStream) {
        self.parser = parser
        self.connection = connection
    }

    func read() async throws -> [UInt8]? {
        if !hasBegun {
            hasBegun = true
            let content = try parser.body([])
            if !content.isEmpty { return content }
        }
        while !parser.isDone {
            guard let bytes = try await connection.read() else {
                guard parser.close() else { throw ResponseParser.Failure(description: "the response ended early") }
                return nil
            }
            let content = try parser.body(bytes)
            if !content.isEmpty { return content }
        }
        return nil
    }

    nonisolated func write(_ bytes: [UInt8]) async throws { throw ResponseParser.Failure(description: "a response can't be written to") }
    nonisolated func finish() async {}
    nonisolated func close() async { await connection.close() }
}
