/// A command's streams between a client and a container, as `exec` and `attach` have them, whatever carries them
/// (WebSocket v5.channel.k8s.io and older, or SPDY/3.1).
public protocol RemoteCommandSession: Sendable {
    var options: RemoteCommandOptions { get }
    /// The next bytes for the command's standard input, or nil when the client has closed it or is gone.
    func readInput() async throws -> [UInt8]?
    /// The terminal's new size; nil when there will be no more. Of sizes that nobody waited for, the last one counts.
    func nextResize() async -> TerminalSize?
    /// Waits until the client takes more; throws when it is gone.
    func writeOutput(_ bytes: [UInt8]) async throws
    func writeError(_ bytes: [UInt8]) async throws
}

public struct RemoteCommandOptions: Sendable, Hashable {
    public var stdin: Bool
    public var stdout: Bool
    public var stderr: Bool
    public var tty: Bool

    public init(stdin: Bool, stdout: Bool, stderr: Bool, tty: Bool) {
        self.stdin = stdin
        self.stdout = stdout
        self.stderr = stderr
        self.tty = tty
    }
}

public struct TerminalSize: Sendable, Hashable {
    public var width: UInt16
    public var height: UInt16

    public init(width: UInt16, height: UInt16) {
        self.width = width
        self.height = height
    }
}

/// How a command ended, for the client's exit code.
public enum RemoteCommandResult: Sendable, Hashable {
    case success
    /// The command's own exit code, not 0.
    case exited(Int)
    /// It could not be run, or the connection to it broke.
    case failed(String)
}

/// One forwarded connection of a port-forward.
public struct PortForwardConnection: Sendable {
    public var port: UInt16
    /// The connection's bytes, both ways.
    public var data: any ByteStream
    /// Tells the client why the connection could not be made or broke; the client prints it.
    public var fail: @Sendable (_ message: String) async -> Void

    public init(port: UInt16, data: any ByteStream, fail: @escaping @Sendable (_ message: String) async -> Void) {
        self.port = port
        self.data = data
        self.fail = fail
    }
}

/// Answers to requests for `exec`, `attach` and `portforward`.
public enum RemoteCommand {
    /// Runs `body` with the command's streams once the client has been upgraded; its result is sent as the exit status.
    /// A request that can't be upgraded gets 400.
    public static func respond(
        to request: HTTPRequest, options: RemoteCommandOptions,
        _ body: @escaping @Sendable (any RemoteCommandSession) async -> RemoteCommandResult
    ) -> HTTPResponse {
        guard let transport = StreamingTransport(request, protocols: StreamingTransport.remoteCommandProtocols) else {
            return StreamingTransport.refusal(request, protocols: StreamingTransport.remoteCommandProtocols)
        }
        return transport.remoteCommand(options, body)
    }
}

public enum PortForward {
    /// Runs `body` for each connection that the client forwards, all of them at the same time.
    public static func respond(
        to request: HTTPRequest, _ body: @escaping @Sendable (PortForwardConnection) async -> Void
    ) -> HTTPResponse {
        guard let transport = StreamingTransport(request, protocols: StreamingTransport.portForwardProtocols) else {
            return StreamingTransport.refusal(request, protocols: StreamingTransport.portForwardProtocols)
        }
        return transport.portForward(body)
    }
}
