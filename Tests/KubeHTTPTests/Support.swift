import AsyncHTTPClient
import KubeHTTP
import KubePKI
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL
import Synchronization
import Testing

/// A handler made of a closure.
struct ClosureHandler: HTTPHandler {
    let body: @Sendable (HTTPRequest) async -> HTTPResponse
    func respond(to request: HTTPRequest) async -> HTTPResponse { await body(request) }
}

/// Keys for tests, made once.
enum TestKeys {
    static let now: Int64 = 1_790_000_000
    static let authority = Result { try CertificateAuthority.make(commonName: "test", now: now - 400 * 86_400, lifetime: 9000 * 86_400) }

    static func server() throws -> Identity {
        try authority.get().issue(
            .server("test", dnsNames: ["localhost"], addresses: ["127.0.0.1"]), now: now - 300 * 86_400, lifetime: 8000 * 86_400)
    }

    static func client(_ user: String) throws -> Identity {
        try authority.get().issue(.client(user), now: now - 300 * 86_400, lifetime: 8000 * 86_400)
    }

    static func serverTLS() throws -> ServerTLS {
        let identity = try server()
        return try ServerTLS(certificatePEM: identity.certificatePEM, keyPEM: identity.keyPEM)
    }

    static func clientTLS(_ user: String? = nil) throws -> ClientTLS {
        let identity = try user.map(client)
        return try ClientTLS(
            authorityPEM: try authority.get().certificatePEM, certificatePEM: identity?.certificatePEM, keyPEM: identity?.keyPEM)
    }
}

/// Runs a server on a free port of the loopback for as long as `body` runs.
func withServer(
    tls: ServerTLS? = nil, configure: (inout HTTPServer.Configuration) -> Void = { _ in },
    _ handler: @escaping @Sendable (HTTPRequest) async -> HTTPResponse, _ body: (HTTPServer) async throws -> Void
) async throws {
    var configuration = HTTPServer.Configuration(address: "127.0.0.1", port: 0, tls: tls)
    configure(&configuration)
    let server = try await HTTPServer.start(configuration, handler: ClosureHandler(body: handler))
    do {
        try await body(server)
    } catch {
        await server.shutdown(grace: .zero)
        throw error
    }
    await server.shutdown(grace: .zero)
}

/// Sends raw text and reads until the server closes, or has answered `marker`.
func raw(_ port: Int, _ text: String, until marker: String? = nil, host: String = "127.0.0.1") async throws -> String {
    let stream = try await Dialer(tls: nil).connect(host: host, port: port)
    try await stream.write(Array(text.utf8))
    var answer: [UInt8] = []
    while let bytes = try await stream.read() {
        answer += bytes
        if let marker, String(decoding: answer, as: UTF8.self).contains(marker) { break }
    }
    await stream.close()
    return String(decoding: answer, as: UTF8.self)
}

func withClient<Result: Sendable>(
    _ version: HTTPClient.Configuration.HTTPVersion, user: String? = nil, _ body: @Sendable (HTTPClient) async throws -> Result
) async throws -> Result {
    var tls = TLSConfiguration.makeClientConfiguration()
    tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(TestKeys.authority.get().certificatePEM.utf8)))
    if let identity = try user.map(TestKeys.client) {
        tls.certificateChain = try NIOSSLCertificate.fromPEMBytes(Array(identity.certificatePEM.utf8)).map { .certificate($0) }
        tls.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: Array(identity.keyPEM.utf8), format: .pem))
    }
    var configuration = HTTPClient.Configuration(tlsConfiguration: tls)
    configuration.httpVersion = version
    let client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    do {
        let result = try await body(client)
        try await client.shutdown()
        return result
    } catch {
        try? await client.shutdown()
        throw error
    }
}

/// Something that one task sets and another waits for.
final class Signal: Sendable {
    private let stream: AsyncStream<Void>
    private let continuation: AsyncStream<Void>.Continuation
    init() { (stream, continuation) = AsyncStream.makeStream() }
    func set() { continuation.yield() }
    func wait() async { for await _ in stream { return } }
}
