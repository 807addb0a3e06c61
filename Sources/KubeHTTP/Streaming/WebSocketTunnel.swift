/// A stream of bytes within a WebSocket's binary messages: port-forward's SPDY is carried so.
actor WebSocketTunnel: ByteStream {
    private nonisolated let connection: any ByteStream
    private var decoder = WebSocketDecoder()
    private var isOver = false

    init(_ connection: any ByteStream) {
        self.connection = connection
    }

    func read() async throws -> [UInt8]? {
        while !isOver {
            while let message = try decoder.next() {
                switch message {
                case .binary(let bytes) where !bytes.isEmpty: return bytes
                case .binary, .pong: break
                case .ping(let bytes): try await connection.write(WebSocketEncoder.frame(.pong, bytes))
                case .close:
                    isOver = true
                    return nil
                case .text: throw WebSocketDecoder.Failure(code: 1003, description: "only binary messages are taken here")
                }
            }
            guard let bytes = try await connection.read() else { break }
            decoder.feed(bytes)
        }
        isOver = true
        return nil
    }

    nonisolated func write(_ bytes: [UInt8]) async throws { try await connection.write(WebSocketEncoder.frame(.binary, bytes)) }

    nonisolated func finish() async {
        try? await connection.write(WebSocketEncoder.close(1000))
        await connection.finish()
    }

    nonisolated func close() async { await connection.close() }
}
