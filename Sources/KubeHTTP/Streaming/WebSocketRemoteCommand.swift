internal import KubeObject

/// exec and attach over a WebSocket: the first byte of a message is its channel.
struct WebSocketRemoteCommand {
    enum Channel: UInt8 { case stdin = 0, stdout = 1, stderr = 2, error = 3, resize = 4, close = 255 }

    /// As agreed: `v5.channel.k8s.io`; empty where the client named none.
    let subprotocol: String
    let connection: any ByteStream

    private var isBase64: Bool { subprotocol.contains("base64") }
    private var sendsStatus: Bool { subprotocol.hasPrefix("v4") || subprotocol.hasPrefix("v5") }

    func run(
        _ options: RemoteCommandOptions, _ body: @escaping @Sendable (any RemoteCommandSession) async -> RemoteCommandResult
    ) async {
        let channels = RemoteCommandChannels(options) { isError, bytes in try await send(isError ? .stderr : .stdout, bytes) }
        // Tells the client that the streams stand.
        try? await send(options.stdout ? .stdout : options.stderr ? .stderr : .error, [])
        let result = await RemoteCommandChannels.run {
            await read(channels)
            channels.finish()
        } command: {
            await body(channels)
        }
        channels.finish()
        guard let result else { return await connection.close() }
        let status = sendsStatus ? result.statusJSON : result.statusText
        if !status.isEmpty { try? await send(.error, status) }
        try? await connection.write(WebSocketEncoder.close(1000))
        await RemoteCommandChannels.linger(connection)
    }

    private func send(_ channel: Channel, _ bytes: [UInt8]) async throws {
        if isBase64 {
            try await connection.write(WebSocketEncoder.frame(.text, prefix: 48 + channel.rawValue, Array(Base64.encode(bytes).utf8)))
        } else {
            try await connection.write(WebSocketEncoder.frame(.binary, prefix: channel.rawValue, bytes))
        }
    }

    private func read(_ channels: RemoteCommandChannels) async {
        var decoder = WebSocketDecoder()
        do {
            while let bytes = try await connection.read() {
                decoder.feed(bytes)
                while let message = try decoder.next() {
                    switch message {
                    case .binary(let payload): await take(payload, channels)
                    case .text(let payload):
                        guard isBase64, let first = payload.first, first >= 48,
                            let content = Base64.decode(String(decoding: payload.dropFirst(), as: UTF8.self))
                        else { continue }
                        await take([first - 48] + content, channels)
                    case .ping(let payload): try await connection.write(WebSocketEncoder.frame(.pong, payload))
                    case .pong: break
                    case .close: return
                    }
                }
            }
        } catch let failure as WebSocketDecoder.Failure {
            try? await connection.write(WebSocketEncoder.close(failure.code))
        } catch {
            // The client is gone.
        }
    }

    private func take(_ payload: [UInt8], _ channels: RemoteCommandChannels) async {
        guard let first = payload.first, let channel = Channel(rawValue: first) else { return }
        switch channel {
        case .stdin: await channels.input.push(Array(payload.dropFirst()))
        case .resize: await channels.resized(Array(payload.dropFirst()))
        case .close where payload.count > 1 && payload[1] == Channel.stdin.rawValue: channels.input.finish()
        default: break
        }
    }
}
