import KubeHTTP
import KubeObject
import NIOHTTP1

/// Sends a request on to a kubelet or a backend and gives back what comes: a response as a stream, or after an upgrade the
/// raw connection, byte for byte.
struct Forwarding: Sendable {
    let client: UpgradeClient

    struct Destination: Sendable {
        var host: String
        var port: Int
        /// Path and query, percent-encoded.
        var target: String
        var headers: HTTPHeaders
        /// What goes with the first answer must come within this.
        var timeout: Duration = .seconds(30)
    }

    /// Headers that are about one connection only, and credentials that were meant for us.
    private static let dropped: Set<String> = [
        "connection", "keep-alive", "proxy-authenticate", "proxy-authorization", "te", "trailer", "transfer-encoding", "upgrade",
        "content-length", "authorization", "host",
    ]

    static func isUpgrade(_ request: HTTPRequest) -> Bool {
        request.headers[canonicalForm: "connection"].contains { $0.lowercased() == "upgrade" }
    }

    /// The client's headers as they go on.
    static func headers(_ request: HTTPRequest) -> HTTPHeaders {
        var headers = HTTPHeaders()
        for (name, value) in request.headers where !dropped.contains(name.lowercased()) && !name.lowercased().hasPrefix("impersonate-") {
            headers.add(name: name, value: value)
        }
        if isUpgrade(request) {
            headers.add(name: "Connection", value: "Upgrade")
            for value in request.headers["upgrade"] { headers.add(name: "Upgrade", value: value) }
        }
        return headers
    }

    func send(_ method: String, _ destination: Destination, body: [UInt8] = []) async throws -> UpgradeClient.Response {
        try await client.send(
            method, host: destination.host, port: destination.port, target: destination.target, headers: destination.headers, body: body,
            timeout: destination.timeout)
    }

    /// The backend's response for the client, its body as it comes.
    static func response(_ response: UpgradeClient.Response) -> HTTPResponse {
        if response.status == 101 { return upgrade(response) }
        var headers = HTTPHeaders()
        for (name, value) in response.headers where !dropped.contains(name.lowercased()) { headers.add(name: name, value: value) }
        let stream = response.stream
        return HTTPResponse(
            status: response.status, headers: headers,
            body: .stream { writer in
                do {
                    while let bytes = try await stream.read() { try await writer.write(bytes) }
                    await stream.close()
                } catch {
                    await stream.close()
                    throw error
                }
            })
    }

    private static func upgrade(_ response: UpgradeClient.Response) -> HTTPResponse {
        var headers: HTTPHeaders = ["Connection": "Upgrade"]
        for (name, value) in response.headers where !["connection", "content-length", "transfer-encoding"].contains(name.lowercased()) {
            headers.add(name: name, value: value)
        }
        let backend = response.stream
        return HTTPResponse(
            status: 101, headers: headers,
            body: .upgrade { client in
                await splice(client, backend)
            })
    }

    /// Carries bytes both ways until both sides are done, or one is gone.
    static func splice(_ client: any ByteStream, _ backend: any ByteStream) async {
        await withTaskGroup(of: Bool.self) { group in
            group.addTask { await carry(from: client, to: backend) }
            group.addTask { await carry(from: backend, to: client) }
            // Where one direction broke, the other has no use either.
            while let wasClean = await group.next() { if !wasClean { group.cancelAll() } }
        }
        await backend.close()
        await client.close()
    }

    private static func carry(from source: any ByteStream, to sink: any ByteStream) async -> Bool {
        do {
            while let bytes = try await source.read() { try await sink.write(bytes) }
            await sink.finish()
            return true
        } catch {
            return false
        }
    }

    /// An error that a kubelet answered, as the API tells it.
    static func status(_ response: UpgradeClient.Response, _ resource: GroupResource, _ name: String) async -> Status {
        let bytes = (try? await response.body(limit: 64 << 10)) ?? []
        await response.stream.close()
        let text = String(decoding: bytes, as: UTF8.self).trimmingNewlines
        switch response.status {
        case 400: return .badRequest(text)
        case 404:
            return Status(
                code: 404, reason: .notFound, message: "the server could not find the requested resource (\(resource) \(name)): \(text)",
                details: .init(name: name, group: resource.group, kind: resource.resource))
        case 500: return .internalError(text)
        default:
            return Status(
                code: response.status, reason: .unknown, message: text,
                details: .init(name: name, group: resource.group, kind: resource.resource))
        }
    }
}

extension String {
    fileprivate var trimmingNewlines: String {
        var text = self[...]
        while text.last?.isNewline == true { text = text.dropLast() }
        return String(text)
    }
}
