internal import Synchronization

/// exec and attach over SPDY/3.1: the client opens one stream for each of error, stdin, stdout, stderr and resize.
struct SPDYRemoteCommand {
    let subprotocol: String
    let connection: any ByteStream

    private final class Streams: Sendable {
        let opened = Mutex<[String: SPDYStream]>([:])
        subscript(_ type: String) -> SPDYStream? { opened.withLock { $0[type] } }
    }

    func run(
        _ options: RemoteCommandOptions, _ body: @escaping @Sendable (any RemoteCommandSession) async -> RemoteCommandResult
    ) async {
        let session = SPDYSession(connection)
        let streams = Streams()
        let channels = RemoteCommandChannels(options) { isError, bytes in
            try await streams[isError ? "stderr" : "stdout"]?.write(bytes)
        }
        let expected = expectedStreams(options)
        let (ready, isReady) = AsyncStream.makeStream(of: Void.self)
        let result = await withTaskGroup(of: Void.self) { pumps in
            pumps.addTask {
                // A client that never opens its streams doesn't hold the connection.
                try? await Task.sleep(for: .seconds(30))
                isReady.finish()
            }
            let result = await RemoteCommandChannels.run {
                await session.run { stream in
                    guard let type = stream["streamtype"] else { return }
                    let count = streams.opened.withLock { opened in
                        opened[type] = opened[type] ?? stream
                        return expected.filter { opened[$0] != nil }.count
                    }
                    if count == expected.count { isReady.yield() }
                }
                channels.finish()
            } command: {
                guard await ready.first(where: { _ in true }) != nil else {
                    return .failed("timed out waiting for client to create streams")
                }
                let result = await Self.withPumps(streams, channels) { await body(channels) }
                // While the session still stands: its end closes the streams.
                await end(streams, result)
                return result
            }
            pumps.cancelAll()
            return result
        }
        channels.finish()
        guard result != nil else { return await connection.close() }
        await RemoteCommandChannels.linger(connection)
    }

    private func end(_ streams: Streams, _ result: RemoteCommandResult) async {
        try? await streams["error"]?.write(subprotocol.hasPrefix("v4") ? result.statusJSON : result.statusText)
        for type in ["stdout", "stderr", "error", "stdin", "resize"] { await streams[type]?.finish() }
        try? await connection.write(SPDYFrame.goAway.encoded)
    }

    private func expectedStreams(_ options: RemoteCommandOptions) -> [String] {
        var types = ["error"]
        if options.stdin { types.append("stdin") }
        if options.stdout { types.append("stdout") }
        if options.stderr, !options.tty { types.append("stderr") }
        let hasResize = subprotocol.hasPrefix("v3") || subprotocol.hasPrefix("v4")
        if options.tty, hasResize { types.append("resize") }
        return types
    }

    /// Carries stdin and resize over while `body` runs.
    private static func withPumps(
        _ streams: Streams, _ channels: RemoteCommandChannels, _ body: @escaping @Sendable () async -> RemoteCommandResult
    ) async -> RemoteCommandResult {
        await withTaskGroup(of: RemoteCommandResult?.self) { group in
            group.addTask {
                while let bytes = try? await streams["stdin"]?.read() { await channels.input.push(bytes) }
                channels.input.finish()
                return nil
            }
            group.addTask {
                while let bytes = try? await streams["resize"]?.read() { await channels.resized(bytes) }
                return nil
            }
            group.addTask { await body() }
            defer { group.cancelAll() }
            while let next = await group.next() { if let next { return next } }
            return .failed("the command was not run")
        }
    }
}
