internal import Synchronization

/// The client's side of one SPDY/3.1 connection, over which a container runtime streams exec and attach.
final class SPDYClient: Sendable {
    private let connection: any ByteStream
    private let streams = Mutex<[UInt32: SPDYStream]>([:])

    init(_ connection: any ByteStream) {
        self.connection = connection
    }

    /// Opens streams, in the order given; for one caller, once, before `run`.
    func open(_ requests: [[SPDYHeader]]) async throws -> [SPDYStream] {
        let encoder = SPDYHeaderEncoder()
        var opened: [SPDYStream] = []
        for (index, headers) in requests.enumerated() {
            let stream = SPDYStream(UInt32(index * 2 + 1), headers, connection)
            streams.withLock { $0[stream.identifier] = stream }
            try await connection.write(
                SPDYFrame.synStream(stream.identifier, isFinal: false, headers: encoder.encode(headers)).encoded)
            opened.append(stream)
        }
        return opened
    }

    /// Reads until the server closes the connection; then every stream is at its end.
    func run() async {
        var decoder = SPDYDecoder()
        let headerDecoder = SPDYHeaderDecoder()
        defer { for stream in streams.withLock({ Array($0.values) }) { stream.wasReset() } }
        do {
            while let bytes = try await connection.read() {
                decoder.feed(bytes)
                while let frame = try decoder.next() { try await take(frame, headerDecoder) }
            }
        } catch {
            // The connection broke, which is an end as well.
        }
    }

    private func take(_ frame: SPDYFrame, _ headerDecoder: SPDYHeaderDecoder) async throws {
        switch frame {
        case .synReply(let identifier, let isFinal, let block), .headers(let identifier, let isFinal, let block):
            _ = try headerDecoder.decode(block)
            if isFinal { stream(identifier)?.input.finish() }
        case .synStream(let identifier, _, let block):
            _ = try headerDecoder.decode(block)
            try await connection.write(SPDYFrame.reset(identifier, status: 3).encoded)
        case .data(let identifier, let isFinal, let bytes):
            guard let stream = stream(identifier) else { return }
            await stream.input.push(bytes)
            if isFinal { stream.input.finish() }
        case .reset(let identifier, _): stream(identifier)?.wasReset()
        case .ping(let identifier): try await connection.write(SPDYFrame.ping(identifier).encoded)
        default: break
        }
    }

    private func stream(_ identifier: UInt32) -> SPDYStream? { streams.withLock { $0[identifier] } }
}
