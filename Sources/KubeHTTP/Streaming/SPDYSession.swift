internal import Synchronization

/// The server's side of one SPDY/3.1 connection: answers what the client opens, and gives each stream's bytes to its own pipe.
///
/// There is no flow control, as in every Kubernetes client: a stream whose reader is slow holds the whole connection back.
final class SPDYSession: Sendable {
    private let connection: any ByteStream
    private let streams = Mutex<[UInt32: SPDYStream]>([:])
    private static let maximumStreams = 1024

    init(_ connection: any ByteStream) {
        self.connection = connection
    }

    /// Reads until the client goes or breaks the protocol. `opened` is called for each stream the client opens.
    func run(_ opened: @Sendable (SPDYStream) async -> Void) async {
        var decoder = SPDYDecoder()
        let headerDecoder = SPDYHeaderDecoder()
        let headerEncoder = SPDYHeaderEncoder()
        defer { endAll() }
        do {
            while let bytes = try await connection.read() {
                decoder.feed(bytes)
                while let frame = try decoder.next() {
                    switch frame {
                    case .synStream(let identifier, let isFinal, let block):
                        let headers = try headerDecoder.decode(block)
                        guard let stream = open(identifier, headers) else {
                            try await connection.write(SPDYFrame.reset(identifier, status: 3).encoded)
                            continue
                        }
                        try await connection.write(
                            SPDYFrame.synReply(identifier, isFinal: false, headers: headerEncoder.encode([])).encoded)
                        if isFinal { stream.input.finish() }
                        await opened(stream)
                    case .headers(_, _, let block), .synReply(_, _, let block):
                        // Their blocks are part of the one compressed stream.
                        _ = try headerDecoder.decode(block)
                    default: try await take(frame)
                    }
                }
            }
        } catch {
            // The connection is broken, or the client speaks no SPDY: either way it is over.
        }
    }

    private func open(_ identifier: UInt32, _ headers: [SPDYHeader]) -> SPDYStream? {
        streams.withLock { streams in
            guard identifier % 2 == 1, streams[identifier] == nil, streams.count < Self.maximumStreams else { return nil }
            let stream = SPDYStream(identifier, headers, connection)
            streams[identifier] = stream
            return stream
        }
    }

    private func take(_ frame: SPDYFrame) async throws {
        switch frame {
        case .data(let identifier, let isFinal, let bytes):
            guard let stream = streams.withLock({ $0[identifier] }) else { return }
            await stream.input.push(bytes)
            if isFinal { stream.input.finish() }
        case .reset(let identifier, _):
            streams.withLock { $0.removeValue(forKey: identifier) }?.wasReset()
        case .ping(let identifier): try await connection.write(SPDYFrame.ping(identifier).encoded)
        default: break
        }
    }

    /// Forgets a stream that both sides are done with.
    func close(_ stream: SPDYStream) {
        streams.withLock { _ = $0.removeValue(forKey: stream.identifier) }
        stream.input.finish()
    }

    private func endAll() {
        let all = streams.withLock { streams in
            defer { streams = [:] }
            return Array(streams.values)
        }
        for stream in all { stream.wasReset() }
    }
}

/// One stream of a SPDY connection.
final class SPDYStream: ByteStream {
    let identifier: UInt32
    let headers: [SPDYHeader]
    let input = BytePipe()
    private let connection: any ByteStream
    private let isEnded = Atomic<Bool>(false)
    private static let maximumFrame = 1 << 20

    init(_ identifier: UInt32, _ headers: [SPDYHeader], _ connection: any ByteStream) {
        self.identifier = identifier
        self.headers = headers
        self.connection = connection
    }

    subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    func read() async throws -> [UInt8]? { try await input.pull() }

    func write(_ bytes: [UInt8]) async throws {
        var rest = bytes[...]
        while !rest.isEmpty {
            guard !isEnded.load(ordering: .relaxed) else { throw SPDYFailure("the stream is closed") }
            let part = rest.prefix(Self.maximumFrame)
            try await connection.write(SPDYFrame.data(identifier, isFinal: false, Array(part)).encoded)
            rest = rest.dropFirst(part.count)
        }
    }

    func finish() async {
        guard !isEnded.exchange(true, ordering: .relaxed) else { return }
        try? await connection.write(SPDYFrame.data(identifier, isFinal: true, []).encoded)
    }

    func close() async {
        await finish()
        input.finish()
    }

    /// The client ended it, or the connection is gone.
    func wasReset() {
        isEnded.store(true, ordering: .relaxed)
        input.finish()
    }
}
