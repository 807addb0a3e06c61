@testable import KubeHTTP
import KubePKI
import Synchronization
import Testing

func bytes(hex: String) -> [UInt8] {
    let digits = Array(hex.utf8)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(String(decoding: digits[$0..<$0 + 2], as: UTF8.self), radix: 16)! }
}

/// A frame as a client sends it.
func masked(_ first: UInt8, _ payload: [UInt8]) -> [UInt8] {
    let key: [UInt8] = [0x37, 0xFA, 0x21, 0x3D]
    let length: [UInt8] =
        payload.count < 126
        ? [0x80 | UInt8(payload.count)]
        : payload.count < 65536
            ? [0xFE, UInt8(payload.count >> 8), UInt8(payload.count & 255)]
            : [0xFF, 0, 0, 0, 0] + stride(from: 24, through: 0, by: -8).map { UInt8(payload.count >> $0 & 255) }
    return [first] + length + key + payload.enumerated().map { $1 ^ key[$0 & 3] }
}

@Suite struct WebSocketTests {
    @Test("the handshake's answer is as in RFC 6455")
    func acceptance() {
        #expect(StreamingTransport.acceptance(of: "dGhlIHNhbXBsZSBub25jZQ==") == "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=")
    }

    @Test("messages come out whole, however the bytes come", arguments: [1, 3, 1000])
    func decoding(step: Int) throws {
        let long = [UInt8](repeating: 7, count: 70_000)
        let wire =
            bytes(hex: "818537fa213d7f9f4d5158") + masked(0x02, [1, 2]) + masked(0x89, [9]) + masked(0x80, [3])
            + masked(0x82, Array(long.prefix(300))) + masked(0x82, long) + masked(0x88, [3, 232])
        var decoder = WebSocketDecoder()
        var messages: [WebSocketDecoder.Message] = []
        for start in stride(from: 0, to: wire.count, by: step) {
            decoder.feed(Array(wire[start..<min(start + step, wire.count)]))
            while let message = try decoder.next() { messages.append(message) }
        }
        #expect(
            messages == [
                .text(Array("Hello".utf8)), .ping([9]), .binary([1, 2, 3]), .binary(Array(long.prefix(300))), .binary(long), .close,
            ])
    }

    @Test(
        "what breaks the protocol is refused",
        arguments: [
            (bytes(hex: "810548656c6c6f"), 1002), (masked(0xC1, [1]), 1002), (masked(0x83, [1]), 1002), (masked(0x80, [1]), 1002),
            (masked(0x09, [1]), 1002), (bytes(hex: "82ff7fffffffffffffff00000000"), 1009),
            (bytes(hex: "82ffffffffffffffffff00000000"), 1009),
            (masked(0x89, [UInt8](repeating: 0, count: 126)), 1002),
        ] as [([UInt8], UInt16)])
    func hostile(wire: [UInt8], code: UInt16) {
        var decoder = WebSocketDecoder()
        decoder.feed(wire)
        do throws(WebSocketDecoder.Failure) {
            _ = try decoder.next()
            Issue.record("was taken")
        } catch {
            #expect(error.code == code)
        }
    }

    @Test("frames are written as in RFC 6455", arguments: [(5, "82056161616161"), (126, "827e007e"), (65536, "827f0000000000010000")])
    func encoding(count: Int, start: String) {
        let frame = WebSocketEncoder.frame(.binary, [UInt8](repeating: 0x61, count: count))
        #expect(frame.starts(with: bytes(hex: start)))
        #expect(frame.count == count + (count < 126 ? 2 : count < 65536 ? 4 : 10))
    }
}

@Suite struct SPDYTests {
    /// Made by another zlib: two blocks of one stream.
    static let blocks = [
        "78f9e3c6a7c202253a50ca0a2e294a4dcc851625aca9a0808614cb45e01c6061606100a4398b20d198094ade8c0600000000ffff",
        "c2aa19540e2512d60b000000ffff",
    ]

    @Test("header blocks of one stream are read one after the other")
    func headers() throws {
        let decoder = SPDYHeaderDecoder()
        let first = try decoder.decode(bytes(hex: Self.blocks[0]))
        #expect(
            first == [.init(name: "streamtype", value: "error"), .init(name: "port", value: "8080"), .init(name: "requestid", value: "0")])
        #expect(try decoder.decode(bytes(hex: Self.blocks[1])).first == .init(name: "streamtype", value: "data"))
    }

    @Test("what we compress can be read, and begins with the dictionary's checksum")
    func roundTrip() throws {
        let encoder = SPDYHeaderEncoder()
        let decoder = SPDYHeaderDecoder()
        for number in 0..<50 {
            let headers = [SPDYHeader(name: "name\(number)", value: String(repeating: "ä", count: number * 7))]
            let block = encoder.encode(headers)
            if number == 0 { #expect(Array(block[2..<6]) == [0xE3, 0xC6, 0xA7, 0xC2]) }
            #expect(try decoder.decode(block) == headers)
        }
    }

    @Test("frames come out whole, however the bytes come", arguments: [1, 5, 1000])
    func frames(step: Int) throws {
        let frames: [SPDYFrame] = [
            .synStream(1, isFinal: false, headers: [1, 2, 3]), .synReply(1, isFinal: true, headers: []), .data(1, isFinal: false, [9, 9]),
            .ping(77), .reset(3, status: 5), .headers(5, isFinal: false, headers: [4]), .goAway, .settings, .windowUpdate,
            .data(0x7FFF_FFFF, isFinal: true, []),
        ]
        let wire = frames.flatMap(\.encoded)
        var decoder = SPDYDecoder()
        var read: [SPDYFrame] = []
        for start in stride(from: 0, to: wire.count, by: step) {
            decoder.feed(Array(wire[start..<min(start + step, wire.count)]))
            while let frame = try decoder.next() { read.append(frame) }
        }
        #expect(read == frames)
    }

    @Test("a frame is laid out as in the SPDY draft")
    func layout() {
        #expect(SPDYFrame.synStream(1, isFinal: true, headers: [0xAA]).encoded == bytes(hex: "800300010100000b00000001000000000000aa"))
        #expect(SPDYFrame.data(3, isFinal: true, [0xBB]).encoded == bytes(hex: "0000000301000001bb"))
        #expect(SPDYFrame.ping(1).encoded == bytes(hex: "800300060000000400000001"))
    }

    @Test(
        "malformed frames and blocks are refused",
        arguments: ["80020001000000000000", "8003000100ffffff", "800300010000000100", "8003000300000004000000010000"])
    func hostile(hex: String) {
        var decoder = SPDYDecoder()
        decoder.feed(bytes(hex: hex))
        #expect(throws: SPDYFailure.self) { try decoder.next() }
        #expect(throws: SPDYFailure.self) { try SPDYHeaderDecoder().decode(bytes(hex: hex)) }
    }

    @Test("a block that grows without end is refused")
    func bomb() {
        let block = SPDYHeaderEncoder().encode([.init(name: "a", value: String(repeating: "a", count: 100_000))])
        #expect(throws: SPDYFailure.self) { try SPDYHeaderDecoder().decode(block) }
    }

    @Test("random bytes never trap", arguments: 0..<200)
    func fuzz(seed: UInt64) {
        var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
        func next() -> UInt8 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return UInt8(truncatingIfNeeded: state >> 32)
        }
        var wire = SPDYFrame.synStream(1, isFinal: false, headers: bytes(hex: Self.blocks[0])).encoded + (0..<300).map { _ in next() }
        for _ in 0..<4 { wire[Int(next()) % wire.count] = next() }
        var decoder = SPDYDecoder()
        decoder.feed(wire)
        let headers = SPDYHeaderDecoder()
        while let frame = (try? decoder.next()) ?? nil {
            if case .synStream(_, _, let block) = frame { _ = try? headers.decode(block) }
        }
        var socket = WebSocketDecoder()
        socket.feed(wire)
        while ((try? socket.next()) ?? nil) != nil {}
    }
}

/// Answers everything that exec needs: echoes stdin to stdout, the terminal's size to stderr, and ends with exit code 3.
private let echoing: @Sendable (any RemoteCommandSession) async -> RemoteCommandResult = { session in
    if session.options.tty, let size = await session.nextResize() {
        try? await session.writeOutput(Array("\(size.width)x\(size.height) ".utf8))
    }
    while let bytes = try? await session.readInput() { try? await session.writeOutput(bytes) }
    if !session.options.tty { try? await session.writeError(Array("done".utf8)) }
    return .exited(3)
}

private func upgrade(_ port: Int, _ headers: [(String, String)]) async throws -> UpgradeClient.Response {
    try await UpgradeClient(Dialer(tls: nil)).send(
        "POST", host: "127.0.0.1", port: port, target: "/exec", headers: .init([("Connection", "Upgrade")] + headers))
}

private func webSocketHeaders(_ subprotocol: String) -> [(String, String)] {
    [
        ("Upgrade", "websocket"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="), ("Sec-WebSocket-Version", "13"),
        ("Sec-WebSocket-Protocol", subprotocol),
    ]
}

/// Unmasked frames as a server sends them.
private func serverFrames(_ wire: [UInt8]) -> [(opcode: UInt8, payload: [UInt8])] {
    var rest = wire[...]
    var frames: [(UInt8, [UInt8])] = []
    while rest.count >= 2 {
        let opcode = rest.removeFirst() & 15
        var length = Int(rest.removeFirst())
        if length >= 126 {
            let count = length == 126 ? 2 : 8
            length = rest.prefix(count).reduce(0) { $0 << 8 | Int($1) }
            rest = rest.dropFirst(count)
        }
        frames.append((opcode, Array(rest.prefix(length))))
        rest = rest.dropFirst(length)
    }
    return frames
}

@Suite struct RemoteCommandTests {
    @Test("exec over a WebSocket: both directions, closing stdin, exit status", arguments: [false, true])
    func webSocket(tty: Bool) async throws {
        let options = RemoteCommandOptions(stdin: true, stdout: true, stderr: !tty, tty: tty)
        try await withServer({ RemoteCommand.respond(to: $0, options: options, echoing) }) { server in
            let response = try await upgrade(server.port, webSocketHeaders("v5.channel.k8s.io"))
            #expect(response.status == 101)
            #expect(response.headers.first(name: "sec-websocket-protocol") == "v5.channel.k8s.io")
            try await response.stream.write(
                masked(0x82, [4] + Array(#"{"Width":80,"Height":24}"#.utf8)) + masked(0x82, [0] + Array("hello".utf8)))
            try await response.stream.write(masked(0x82, [255, 0]))
            var wire: [UInt8] = []
            while let part = try await response.stream.read() { wire += part }
            await response.stream.close()
            let frames = serverFrames(wire)
            let output = frames.filter { $0.opcode == 2 && $0.payload.first == 1 }.flatMap { $0.payload.dropFirst() }
            let errors = frames.filter { $0.opcode == 2 && $0.payload.first == 2 }.flatMap { $0.payload.dropFirst() }
            let status = frames.filter { $0.opcode == 2 && $0.payload.first == 3 }.flatMap { $0.payload.dropFirst() }
            #expect(String(decoding: output, as: UTF8.self) == (tty ? "80x24 hello" : "hello"))
            #expect(String(decoding: errors, as: UTF8.self) == (tty ? "" : "done"))
            #expect(String(decoding: status, as: UTF8.self).contains(#""causes":[{"reason":"ExitCode","message":"3"}]"#))
            #expect(frames.last?.opcode == 8)
        }
    }

    @Test("exec over SPDY: both directions, closing stdin, exit status")
    func spdy() async throws {
        let options = RemoteCommandOptions(stdin: true, stdout: true, stderr: true, tty: false)
        try await withServer({ RemoteCommand.respond(to: $0, options: options, echoing) }) { server in
            let response = try await upgrade(
                server.port,
                [
                    ("Upgrade", "SPDY/3.1"), ("X-Stream-Protocol-Version", "v5.channel.k8s.io"),
                    ("X-Stream-Protocol-Version", "v4.channel.k8s.io"),
                ])
            #expect(response.status == 101)
            #expect(response.headers.first(name: "x-stream-protocol-version") == "v4.channel.k8s.io")
            let encoder = SPDYHeaderEncoder()
            var wire: [UInt8] = []
            for (number, type) in ["error", "stdin", "stdout", "stderr"].enumerated() {
                let block = encoder.encode([.init(name: "streamtype", value: type)])
                wire += SPDYFrame.synStream(UInt32(number * 2 + 1), isFinal: false, headers: block).encoded
            }
            wire += SPDYFrame.ping(1).encoded + SPDYFrame.data(3, isFinal: true, Array("hello".utf8)).encoded
            try await response.stream.write(wire)
            var decoder = SPDYDecoder()
            var data: [UInt32: [UInt8]] = [:]
            var replies = 0
            var hasPing = false
            while let part = try await response.stream.read() {
                decoder.feed(part)
                while let frame = try decoder.next() {
                    switch frame {
                    case .synReply: replies += 1
                    case .data(let stream, _, let bytes): data[stream, default: []] += bytes
                    case .ping(1): hasPing = true
                    default: break
                    }
                }
            }
            await response.stream.close()
            #expect(replies == 4)
            #expect(hasPing)
            #expect(data[5] == Array("hello".utf8))
            #expect(data[7] == Array("done".utf8))
            #expect(String(decoding: data[1] ?? [], as: UTF8.self).contains("NonZeroExitCode"))
        }
    }

    @Test("the command is cancelled when the client goes")
    func gone() async throws {
        let entered = Signal()
        let cancelled = Signal()
        try await withServer({
            RemoteCommand.respond(to: $0, options: .init(stdin: false, stdout: true, stderr: true, tty: false)) { _ in
                entered.set()
                do { try await Task.sleep(for: .seconds(1000)) } catch { cancelled.set() }
                return .success
            }
        }) { server in
            let response = try await upgrade(server.port, webSocketHeaders("v4.channel.k8s.io"))
            await entered.wait()
            await response.stream.close()
            await cancelled.wait()
        }
    }

    @Test(
        "a request that does not upgrade, or knows none of the protocols, is refused",
        arguments: [
            ([], 400), ([("Upgrade", "SPDY/3.1"), ("X-Stream-Protocol-Version", "v99.channel.k8s.io")], 403),
            (
                [
                    ("Upgrade", "websocket"), ("Sec-WebSocket-Key", "AA=="), ("Sec-WebSocket-Version", "13"),
                    ("Sec-WebSocket-Protocol", "chat"),
                ], 400
            ),
        ] as [([(String, String)], Int)])
    func refused(headers: [(String, String)], status: Int) async throws {
        try await withServer({
            RemoteCommand.respond(to: $0, options: .init(stdin: false, stdout: true, stderr: true, tty: false), echoing)
        }) { server in
            let response = try await upgrade(server.port, headers)
            #expect(response.status == status)
            await response.stream.close()
        }
    }

    @Test("port-forward pairs its streams and carries bytes both ways, through a WebSocket or not", arguments: [true, false])
    func portForward(isTunnelled: Bool) async throws {
        try await withServer({
            PortForward.respond(to: $0) { connection in
                try? await connection.data.write(Array("\(connection.port):".utf8))
                while let bytes = try? await connection.data.read() { try? await connection.data.write(bytes) }
                await connection.fail("over")
            }
        }) { server in
            let response = try await upgrade(
                server.port,
                isTunnelled
                    ? webSocketHeaders("SPDY/3.1+portforward.k8s.io")
                    : [("Upgrade", "SPDY/3.1"), ("X-Stream-Protocol-Version", "portforward.k8s.io")])
            #expect(response.status == 101)
            let wire =
                SPDYFrame.synStream(1, isFinal: true, headers: bytes(hex: SPDYTests.blocks[0])).encoded
                + SPDYFrame.synStream(3, isFinal: false, headers: bytes(hex: SPDYTests.blocks[1])).encoded
                + SPDYFrame.data(3, isFinal: true, Array("hello".utf8)).encoded
            try await response.stream.write(isTunnelled ? masked(0x82, wire) : wire)
            var decoder = SPDYDecoder()
            var data: [UInt32: [UInt8]] = [:]
            var ended: Set<UInt32> = []
            var socket: [UInt8] = []
            while ended != [1, 3], let part = try await response.stream.read() {
                socket += part
                if isTunnelled {
                    decoder = SPDYDecoder()
                    (data, ended) = ([:], [])
                    for frame in serverFrames(socket) where frame.opcode == 2 { decoder.feed(frame.payload) }
                } else {
                    decoder.feed(part)
                }
                while let frame = try decoder.next() {
                    guard case .data(let stream, let isFinal, let bytes) = frame else { continue }
                    data[stream, default: []] += bytes
                    if isFinal { ended.insert(stream) }
                }
            }
            await response.stream.close()
            #expect(data[3] == Array("8080:hello".utf8))
            #expect(data[1] == Array("over".utf8))
        }
    }
}
