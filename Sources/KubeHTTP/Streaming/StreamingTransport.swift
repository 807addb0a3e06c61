internal import NIOHTTP1

/// How a client asked to be upgraded, and the protocol agreed on.
struct StreamingTransport {
    static let remoteCommandProtocols: [String] = []
    static let portForwardProtocols: [String] = []

    init?(_ request: HTTPRequest, protocols: [String]) { return nil }

    static func refusal(_ request: HTTPRequest) -> HTTPResponse { HTTPResponse(status: 400) }

    func remoteCommand(
        _ options: RemoteCommandOptions, _ body: @escaping @Sendable (any RemoteCommandSession) async -> RemoteCommandResult
    ) -> HTTPResponse { HTTPResponse(status: 400) }

    func portForward(_ body: @escaping @Sendable (PortForwardConnection) async -> Void) -> HTTPResponse { HTTPResponse(status: 400) }
}
