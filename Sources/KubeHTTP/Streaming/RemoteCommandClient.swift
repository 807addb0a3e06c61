public import NIOHTTP1

/// The client's side of exec and attach (remotecommand v4 over SPDY/3.1), towards a container runtime's streaming server.
public enum RemoteCommandClient {
    /// What the request for the upgrade must say.
    public static var upgradeHeaders: HTTPHeaders {
        ["Connection": "Upgrade", "Upgrade": "SPDY/3.1", "X-Stream-Protocol-Version": "v4.channel.k8s.io"]
    }

    private static let statusLimit = 64 << 10

    /// Carries a session's streams over a connection that was just upgraded, until the command has ended and all of its
    /// output is delivered, or the session's client is gone.
    /// - Returns: the `Status` object as JSON that the runtime ends the command with; empty where the connection broke.
    public static func run(_ session: any RemoteCommandSession, over connection: any ByteStream) async throws -> [UInt8] {
        let options = session.options
        let client = SPDYClient(connection)
        // The names in the order in which upstream's client opens them.
        let names =
            ["error"] + (options.stdin ? ["stdin"] : []) + (options.stdout ? ["stdout"] : [])
            + (options.stderr && !options.tty ? ["stderr"] : []) + (options.tty ? ["resize"] : [])
        let opened = try await client.open(names.map { [SPDYHeader(name: "streamtype", value: $0)] })
        let streams = Dictionary(uniqueKeysWithValues: zip(names, opened))
        return try await withThrowingTaskGroup(of: [UInt8]?.self) { group in
            group.addTask {
                await client.run()
                return nil
            }
            group.addTask {
                try await carryInput(session, streams)
                return nil
            }
            group.addTask { try await carryOutput(session, streams) }
            defer { group.cancelAll() }
            // The output's end carries the status; the other two may end before it.
            while let result = try await group.next() { if let result { return result } }
            return []
        }
    }

    private static func carryInput(_ session: any RemoteCommandSession, _ streams: [String: SPDYStream]) async throws {
        await withTaskGroup(of: Void.self) { group in
            if let stdin = streams["stdin"] {
                group.addTask {
                    // A command that takes no more input goes on without it.
                    do {
                        while let bytes = try await session.readInput() { try await stdin.write(bytes) }
                    } catch {}
                    await stdin.finish()
                }
            }
            if let resize = streams["resize"] {
                group.addTask {
                    while let size = await session.nextResize() {
                        let json = #"{"Width":\#(size.width),"Height":\#(size.height)}"# + "\n"
                        guard (try? await resize.write(Array(json.utf8))) != nil else { return }
                    }
                }
            }
        }
    }

    private static func carryOutput(_ session: any RemoteCommandSession, _ streams: [String: SPDYStream]) async throws -> [UInt8] {
        try await withThrowingTaskGroup(of: [UInt8].self) { group in
            if let stdout = streams["stdout"] {
                group.addTask {
                    while let bytes = try await stdout.read() { try await session.writeOutput(bytes) }
                    return []
                }
            }
            if let stderr = streams["stderr"] {
                group.addTask {
                    while let bytes = try await stderr.read() { try await session.writeError(bytes) }
                    return []
                }
            }
            group.addTask {
                var status: [UInt8] = []
                while let bytes = try await streams["error"]?.read() { status += bytes.prefix(statusLimit - status.count) }
                return status
            }
            var status: [UInt8] = []
            for try await part in group { status += part }
            return status
        }
    }
}
