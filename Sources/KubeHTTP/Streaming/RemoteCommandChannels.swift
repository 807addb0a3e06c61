internal import Synchronization

/// What both transports have in common: the command's input and terminal sizes on their way in.
final class RemoteCommandChannels: RemoteCommandSession {
    let options: RemoteCommandOptions
    let input = BytePipe()
    private let resizes = BytePipe(limit: 16 << 10)
    private let send: @Sendable (_ isError: Bool, _ bytes: [UInt8]) async throws -> Void

    init(_ options: RemoteCommandOptions, send: @escaping @Sendable (_ isError: Bool, _ bytes: [UInt8]) async throws -> Void) {
        self.options = options
        self.send = send
    }

    func readInput() async throws -> [UInt8]? { try await input.pull() }

    func nextResize() async -> TerminalSize? {
        while let bytes = try? await resizes.pull() {
            if let size = TerminalSize(json: bytes) { return size }
        }
        return nil
    }

    func writeOutput(_ bytes: [UInt8]) async throws { if !bytes.isEmpty { try await send(false, bytes) } }
    func writeError(_ bytes: [UInt8]) async throws { if !bytes.isEmpty { try await send(true, bytes) } }

    func resized(_ bytes: [UInt8]) async { await resizes.push(bytes) }

    func finish() {
        input.finish()
        resizes.finish()
    }

    /// Runs the command beside the reading of what the client sends; when either is over, so is the other.
    /// - Returns: nil where the client went first.
    static func run(
        reading read: @escaping @Sendable () async -> Void, command: @escaping @Sendable () async -> RemoteCommandResult
    ) async -> RemoteCommandResult? {
        await withTaskGroup(of: RemoteCommandResult?.self) { group in
            group.addTask {
                await read()
                return nil
            }
            group.addTask { await command() }
            let first = await group.next() ?? nil
            group.cancelAll()
            return first
        }
    }

    /// After our last word: waits for the client to go, so that what it still sends does not reset the connection before it has
    /// read everything.
    static func linger(_ connection: any ByteStream) async {
        await connection.finish()
        await withTaskGroup(of: Void.self) { group in
            group.addTask { while let bytes = try? await connection.read(), !bytes.isEmpty {} }
            group.addTask { try? await Task.sleep(for: .seconds(2)) }
            await group.next()
            group.cancelAll()
        }
        await connection.close()
    }
}
