internal import Crypto
internal import KubeObject
internal import NIOHTTP1

/// How a client asked to be upgraded, and the protocol agreed on.
struct StreamingTransport {
    enum Carrier: Equatable { case webSocket, spdy }

    let carrier: Carrier
    let subprotocol: String
    private let headers: HTTPHeaders

    /// What is taken over each carrier, best first. A WebSocket client may name none, and then speaks the oldest.
    struct Protocols {
        var webSocket: [String]
        var spdy: [String]
    }

    static let remoteCommandProtocols = Protocols(
        webSocket: ["v5.channel.k8s.io", "v4.channel.k8s.io", "v4.base64.channel.k8s.io", "channel.k8s.io", "base64.channel.k8s.io", ""],
        spdy: ["v4.channel.k8s.io", "v3.channel.k8s.io", "v2.channel.k8s.io", "channel.k8s.io"])
    static let portForwardProtocols = Protocols(webSocket: ["SPDY/3.1+portforward.k8s.io"], spdy: ["portforward.k8s.io"])

    init?(_ request: HTTPRequest, protocols: Protocols) {
        let upgrades = request.headers[canonicalForm: "upgrade"].map { $0.lowercased() }
        let connection = request.headers[canonicalForm: "connection"].map { $0.lowercased() }
        guard connection.contains("upgrade") else { return nil }
        if upgrades.contains("websocket") {
            let offered = request.headers[canonicalForm: "sec-websocket-protocol"].map(String.init)
            guard let key = request.headers.first(name: "sec-websocket-key"), request.headers.first(name: "sec-websocket-version") == "13",
                let chosen = (offered.isEmpty ? [""] : offered).first(where: protocols.webSocket.contains)
            else { return nil }
            carrier = .webSocket
            subprotocol = chosen
            var headers: HTTPHeaders = [
                "Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": Self.acceptance(of: key),
            ]
            if !chosen.isEmpty { headers.add(name: "Sec-WebSocket-Protocol", value: chosen) }
            self.headers = headers
        } else if upgrades.contains("spdy/3.1") {
            let offered = request.headers[canonicalForm: "x-stream-protocol-version"].map(String.init)
            guard let chosen = offered.isEmpty ? protocols.spdy.last : offered.first(where: protocols.spdy.contains) else { return nil }
            carrier = .spdy
            subprotocol = chosen
            headers = ["Upgrade": "SPDY/3.1", "Connection": "Upgrade", "X-Stream-Protocol-Version": chosen]
        } else {
            return nil
        }
    }

    /// RFC 6455, 4.2.2.
    static func acceptance(of key: String) -> String {
        Base64.encode(Insecure.SHA1.hash(data: Array((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").utf8)))
    }

    static func refusal(_ request: HTTPRequest, protocols: Protocols) -> HTTPResponse {
        let upgrades = request.headers[canonicalForm: "upgrade"].map { $0.lowercased() }
        guard upgrades.contains("spdy/3.1") else {
            return HTTPResponse(
                status: 400, headers: ["Content-Type": "text/plain; charset=utf-8"],
                body: .bytes(Array("unable to upgrade: this request needs a WebSocket or SPDY/3.1 upgrade\n".utf8)))
        }
        var headers: HTTPHeaders = ["Content-Type": "text/plain; charset=utf-8"]
        for name in protocols.spdy { headers.add(name: "X-Accepted-Stream-Protocol-Versions", value: name) }
        let offered = request.headers[canonicalForm: "x-stream-protocol-version"].map(String.init)
        return HTTPResponse(
            status: 403, headers: headers,
            body: .bytes(
                Array(
                    "unable to upgrade: unable to negotiate protocol: client supports \(offered), server accepts \(protocols.spdy)\n".utf8))
        )
    }

    func remoteCommand(
        _ options: RemoteCommandOptions, _ body: @escaping @Sendable (any RemoteCommandSession) async -> RemoteCommandResult
    ) -> HTTPResponse {
        let (carrier, subprotocol) = (carrier, subprotocol)
        return HTTPResponse(
            status: 101, headers: headers,
            body: .upgrade { connection in
                switch carrier {
                case .webSocket: await WebSocketRemoteCommand(subprotocol: subprotocol, connection: connection).run(options, body)
                case .spdy: await SPDYRemoteCommand(subprotocol: subprotocol, connection: connection).run(options, body)
                }
            })
    }

    func portForward(_ body: @escaping @Sendable (PortForwardConnection) async -> Void) -> HTTPResponse {
        let carrier = carrier
        return HTTPResponse(
            status: 101, headers: headers,
            body: .upgrade { connection in
                let carried: any ByteStream = carrier == .webSocket ? WebSocketTunnel(connection) : connection
                await SPDYPortForward(connection: carried).run(body)
            })
    }
}
