internal import AsyncHTTPClient
public import KubeObject
internal import NIOCore
internal import NIOHTTP1
internal import NIOPosix
internal import NIOSSL
internal import Synchronization

/// A `Client` that asks an API server over HTTPS (HTTP/2 where the server speaks it).
///
/// A request that the server turned away with `Retry-After` (429, 503) is sent again after that, at most
/// `maximumRetries` times, and so is a read whose connection broke. `close()` it when done.
public final class HTTPSClient: Client {
    private static let maximumRetries = 10
    private static let maximumRetryAfter = 30

    private let settings: ConnectionSettings
    private let server: ServerAddress
    private let environment: Environment
    private let http: Mutex<HTTPClient>
    private let tokens: TokenSource
    private let limiter: RateLimiter?

    public init(_ settings: ConnectionSettings, environment: Environment = .system) throws {
        self.settings = settings
        self.environment = environment
        server = try ServerAddress(settings)
        http = Mutex(try Self.transport(settings, server))
        tokens = TokenSource(settings.token, environment: environment)
        limiter = settings.requestsPerSecond.map { RateLimiter(perSecond: $0, environment: environment) }
    }

    /// Goes on with another client certificate; requests under way end with the old one.
    public func replaceCertificate(_ certificate: [UInt8], key: [UInt8]) async throws {
        var settings = settings
        settings.clientCertificate = certificate
        settings.clientKey = key
        let fresh = try Self.transport(settings, server)
        let old = http.withLock { current in
            defer { current = fresh }
            return current
        }
        try await old.shutdown()
    }

    /// Ends all requests and connections. Call it once.
    public func close() async {
        try? await http.withLock { $0 }.shutdown()
    }

    public func get(_ target: Target, options: GetOptions) async throws(Status) -> Value {
        let query = options.resourceVersion.isEmpty ? [] : [("resourceVersion", options.resourceVersion)]
        return try await value("GET", RequestPath.path(target), query)
    }

    public func list(_ target: Target, options: ListOptions) async throws(Status) -> ObjectList {
        ObjectList(list: try await value("GET", RequestPath.path(target), RequestPath.query(options, isWatch: false)))
    }

    public func watch(_ target: Target, options: ListOptions) async throws(Status) -> WatchStream {
        let query = RequestPath.query(options, isWatch: true)
        let limit = Duration.seconds((options.timeoutSeconds ?? 86_400) + 30)
        let response = try await send("GET", RequestPath.path(target), query, timeout: limit)
        let reader = WatchReader(response.body.makeAsyncIterator())
        return WatchStream(AsyncThrowingStream { try await reader.next() })
    }

    public func create(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        try await value("POST", RequestPath.path(target), RequestPath.query(options), body: object)
    }

    public func update(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        try await value("PUT", RequestPath.path(target), RequestPath.query(options), body: object)
    }

    public func patch(_ target: Target, _ patch: Patch, options: WriteOptions) async throws(Status) -> Value {
        try await value(
            "PATCH", RequestPath.path(target), RequestPath.query(options), body: patch.body, contentType: patch.kind.rawValue)
    }

    public func delete(_ target: Target, options: DeleteOptions) async throws(Status) -> Value {
        try await value("DELETE", RequestPath.path(target), [], body: RequestPath.body(options))
    }

    public func deleteCollection(_ target: Target, options: DeleteOptions, list: ListOptions) async throws(Status) {
        _ = try await value(
            "DELETE", RequestPath.path(target), RequestPath.query(list, isWatch: false), body: RequestPath.body(options))
    }

    /// A GET of any path that answers JSON: discovery, `/version`.
    public func getJSON(_ path: String, query: [(String, String)] = [], accept: String = "application/json") async throws(Status)
        -> Value
    {
        try await value("GET", path, query, accept: accept)
    }
}

extension HTTPSClient {
    private func value(
        _ method: String, _ path: String, _ query: [(String, String)], body: Value? = nil,
        contentType: String = "application/json", accept: String = "application/json"
    ) async throws(Status) -> Value {
        let response = try await send(
            method, path, query, body: body, contentType: contentType, accept: accept, timeout: settings.timeout)
        let bytes = try await collect(response)
        return try decode(bytes, path)
    }

    private func decode(_ bytes: [UInt8], _ path: String) throws(Status) -> Value {
        do {
            return try JSON.decode(bytes, maximumSize: settings.maximumResponseSize)
        } catch {
            throw Status(code: 502, reason: .internalError, message: "the server's answer to \(path) is no JSON: \(error)")
        }
    }

    private func collect(_ response: HTTPClientResponse) async throws(Status) -> [UInt8] {
        do {
            let buffer = try await response.body.collect(upTo: settings.maximumResponseSize)
            return Array(buffer.readableBytesView)
        } catch {
            throw Status(code: 503, reason: .serviceUnavailable, message: "the connection broke while reading the answer: \(error)")
        }
    }

    /// Sends until there is an answer that is not to be tried again; an error answer is thrown.
    private func send(
        _ method: String, _ path: String, _ query: [(String, String)], body: Value? = nil,
        contentType: String = "application/json", accept: String = "application/json", timeout: Duration
    ) async throws(Status) -> HTTPClientResponse {
        let request = try request(method, path, query, body, contentType, accept)
        var retries = 0
        while true {
            if let limiter { await limiter.wait() }
            let failure: Status
            do {
                let client = http.withLock { $0 }
                let response = try await client.execute(request, timeout: .nanoseconds(timeout.microseconds * 1000))
                guard response.status.code >= 400 else { return response }
                failure = try await status(response, path)
            } catch let status as Status {
                throw status
            } catch {
                guard method == "GET", retries < 2, !Task.isCancelled else { throw unreachable(error) }
                failure = Status.tooManyRequests("", retryAfterSeconds: 1)
            }
            let wait = failure.details?.retryAfterSeconds ?? 0
            guard [429, 503, 504].contains(failure.code), wait > 0, retries < Self.maximumRetries else { throw failure }
            retries += 1
            do {
                try await environment.sleep(.seconds(min(wait, Self.maximumRetryAfter)))
            } catch {
                throw failure
            }
        }
    }

    private func request(
        _ method: String, _ path: String, _ query: [(String, String)], _ body: Value?, _ contentType: String, _ accept: String
    ) throws(Status) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: server.base + path + RequestPath.text(query))
        request.method = HTTPMethod(rawValue: method)
        request.headers.add(name: "Accept", value: accept)
        request.headers.add(name: "User-Agent", value: settings.userAgent)
        do throws(ConnectionError) {
            if let token = try tokens.token() { request.headers.add(name: "Authorization", value: "Bearer \(token)") }
        } catch {
            throw Status(code: 401, reason: .unauthorized, message: error.message)
        }
        if let user = settings.impersonate { request.headers.add(name: "Impersonate-User", value: user) }
        for group in settings.impersonateGroups { request.headers.add(name: "Impersonate-Group", value: group) }
        if let body {
            request.headers.add(name: "Content-Type", value: contentType)
            request.body = .bytes(JSON.encode(body))
        }
        return request
    }

    /// The error an answer carries, with the time to wait that its header names.
    private func status(_ response: HTTPClientResponse, _ path: String) async throws -> Status {
        let code = Int(response.status.code)
        let bytes = (try? await response.body.collect(upTo: 1024 * 1024)).map { Array($0.readableBytesView) } ?? []
        var status = (try? JSON.decode(bytes)).flatMap(Status.init(_:)) ?? Self.status(code, bytes)
        status.code = code
        if let seconds = response.headers.first(name: "Retry-After").flatMap(Int.init) {
            var details = status.details ?? Status.Details()
            details.retryAfterSeconds = seconds
            status.details = details
        }
        return status
    }

    /// For an answer that is no `Status` object, what its code says.
    private static func status(_ code: Int, _ body: [UInt8]) -> Status {
        let reason: Status.Reason =
            switch code {
            case 400: .badRequest
            case 401: .unauthorized
            case 403: .forbidden
            case 404: .notFound
            case 405: .methodNotAllowed
            case 406: .notAcceptable
            case 409: .conflict
            case 410: .gone
            case 413: .requestEntityTooLarge
            case 415: .unsupportedMediaType
            case 422: .invalid
            case 429: .tooManyRequests
            case 503: .serviceUnavailable
            case 504: .timeout
            case 500...: .internalError
            default: .unknown
            }
        let text = String(decoding: body.prefix(1024), as: UTF8.self)
        return Status(code: code, reason: reason, message: text.isEmpty ? "the server answered \(code)" : text)
    }

    private func unreachable(_ error: any Error) -> Status {
        Status(code: 503, reason: .serviceUnavailable, message: "cannot reach \(settings.server): \(error)")
    }

    private static func transport(_ settings: ConnectionSettings, _ server: ServerAddress) throws -> HTTPClient {
        var configuration = HTTPClient.Configuration(tlsConfiguration: try tls(settings))
        configuration.redirectConfiguration = .disallow
        configuration.decompression = .disabled
        configuration.timeout = .init(connect: .seconds(10))
        configuration.httpVersion = .automatic
        configuration.connectionPool.concurrentHTTP1ConnectionsPerHostSoftLimit = 128
        if let real = server.connectTo { configuration.dnsOverride = [server.host: real] }
        return HTTPClient(eventLoopGroupProvider: .shared(MultiThreadedEventLoopGroup.singleton), configuration: configuration)
    }

    private static func tls(_ settings: ConnectionSettings) throws -> TLSConfiguration {
        var tls = TLSConfiguration.makeClientConfiguration()
        if let authority = settings.certificateAuthority {
            tls.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(authority))
        }
        if settings.skipsVerification { tls.certificateVerification = .none }
        if let certificate = settings.clientCertificate {
            guard let key = settings.clientKey else { throw ConnectionError("a client certificate needs its key") }
            tls.certificateChain = try NIOSSLCertificate.fromPEMBytes(certificate).map { .certificate($0) }
            tls.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: key, format: .pem))
        }
        return tls
    }
}

extension ObjectList {
    /// A list as the API sends it. Its items don't carry their kind on the wire; here they do.
    public init(list: Value) {
        let kind = list.kind.hasSuffix("List") ? String(list.kind.dropLast(4)) : list.kind
        let apiVersion = list.apiVersion
        let items = (list["items"].array ?? []).map { item in
            guard item["kind"].isNull else { return item }
            var members: [(String, Value)] = [("apiVersion", .string(apiVersion)), ("kind", .string(kind))]
            members += (item.object ?? [:]).map { ($0.key, $0.value) }
            return Value.object(Object(members))
        }
        let metadata = list["metadata"]
        self.init(
            items: items, resourceVersion: metadata["resourceVersion"].string ?? "",
            continueToken: metadata["continue"].string ?? "", remainingItemCount: metadata["remainingItemCount"].integer)
    }
}

/// Reads a watch as its stream asks for events. Unchecked: a stream has one reader, which asks for one event at a time.
private final class WatchReader: @unchecked Sendable {
    private var body: HTTPClientResponse.Body.AsyncIterator
    private var decoder = WatchDecoder()
    private var events: [WatchEvent] = []

    init(_ body: HTTPClientResponse.Body.AsyncIterator) { self.body = body }

    func next() async throws -> WatchEvent? {
        while events.isEmpty {
            let chunk: ByteBuffer?
            do {
                chunk = try await body.next()
            } catch is CancellationError {
                return nil
            } catch {
                throw Status(code: 503, reason: .serviceUnavailable, message: "the connection of a watch broke: \(error)")
            }
            guard let chunk else {
                guard decoder.isWhole else {
                    throw Status(code: 503, reason: .serviceUnavailable, message: "a watch ended in the middle of an event")
                }
                return nil
            }
            events = try decoder.decode(chunk.readableBytesView).reversed()
        }
        return events.removeLast()
    }
}
