import struct KubeAPI.Kind
import KubeHTTP
import KubeObject
import KubeStore
import NIOHTTP1
import Synchronization
@testable import KubeAPIServer

/// A whole API server without sockets, over a store in memory; everybody is an administrator unless it is told otherwise.
struct TestServer: Sendable {
    let store = MemoryStore()
    let registry: Registry
    let server: APIServer

    struct Known: Authenticator {
        var user: UserInfo
        func authenticate(_ request: HTTPRequest) async -> AuthenticationResult { .user(user) }
    }

    struct AllowAll: Authorizer {
        func authorize(_ attributes: AccessAttributes) async -> AccessDecision { .allowed(reason: "") }
    }

    struct AllowNone: Authorizer {
        func authorize(_ attributes: AccessAttributes) async -> AccessDecision { .noOpinion(reason: "") }
    }

    init(
        user: UserInfo = UserInfo(name: "admin", groups: ["system:masters"]), authorizers: [any Authorizer] = [AllowAll()],
        admission: [any AdmissionPlugin] = [], environment: Environment = .system
    ) async throws {
        registry = Registry(store: store, kinds: Kind.builtIn, environment: environment)
        var configuration = APIServer.Configuration()
        configuration.authenticators = [Known(user: user)]
        configuration.authorizers = authorizers
        configuration.admission = admission
        server = APIServer(registry: registry, configuration: configuration)
        try await server.start()
    }

    struct Answer: Sendable {
        var code: Int
        var headers: HTTPHeaders
        var bytes: [UInt8]
        var value: Value { (try? JSON.decode(bytes, maximumSize: .max)) ?? .null }
    }

    /// One request, its whole answer.
    @discardableResult
    func send(
        _ method: String, _ target: String, _ body: Value? = nil, type: String = "application/json",
        headers: HTTPHeaders = [:]
    ) async -> Answer {
        await send(method, target, bytes: body.map { JSON.encode($0) } ?? [], type: body == nil ? nil : type, headers: headers)
    }

    @discardableResult
    func send(
        _ method: String, _ target: String, bytes: [UInt8], type: String?, headers: HTTPHeaders = [:]
    ) async -> Answer {
        let parts = target.split(separator: "?", maxSplits: 1)
        var all: HTTPHeaders = ["User-Agent": "tests/1.0"]
        if let type { all.add(name: "Content-Type", value: type) }
        all.add(contentsOf: headers)
        let response = await server.handler.respond(
            to: HTTPRequest(
                method: method, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "", headers: all, body: bytes))
        return Answer(code: response.status, headers: response.headers, bytes: await Self.collect(response.body))
    }

    /// A watch: its events one by one, as the client reads them.
    func watch(_ target: String) async -> EventReader {
        let parts = target.split(separator: "?", maxSplits: 1)
        let response = await server.handler.respond(
            to: HTTPRequest(
                method: "GET", path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : ""))
        return EventReader(response)
    }

    private static func collect(_ body: HTTPResponse.Body) async -> [UInt8] {
        switch body {
        case .bytes(let bytes): return bytes
        case .stream(let run):
            let writer = Collector()
            try? await run(writer)
            return writer.bytes.withLock { $0 }
        case .upgrade: return []
        }
    }

    final class Collector: BodyWriter {
        let bytes = Mutex<[UInt8]>([])
        func write(_ more: [UInt8]) async throws { bytes.withLock { $0 += more } }
    }
}

/// Reads the lines of a watch.
final class EventReader: Sendable {
    let code: Int
    private let task: Task<Void, Never>?
    private let lines: AsyncStream<[UInt8]>
    private let buffer = Mutex<ArraySlice<Value>>([])

    private struct Forwarder: BodyWriter {
        let continuation: AsyncStream<[UInt8]>.Continuation
        func write(_ bytes: [UInt8]) async throws { continuation.yield(bytes) }
    }

    init(_ response: HTTPResponse) {
        code = response.status
        let (lines, continuation) = AsyncStream<[UInt8]>.makeStream()
        self.lines = lines
        switch response.body {
        case .stream(let run):
            task = Task {
                try? await run(Forwarder(continuation: continuation))
                continuation.finish()
            }
        case .bytes(let bytes):
            task = nil
            continuation.yield(bytes)
            continuation.finish()
        case .upgrade:
            task = nil
            continuation.finish()
        }
    }

    /// The next event, nil at the end.
    func next() async -> Value? {
        while true {
            if let event = buffer.withLock({ events in events.popFirst() }) { return event }
            var iterator = lines.makeAsyncIterator()
            guard let bytes = await iterator.next() else { return nil }
            let events = bytes.split(separator: UInt8(ascii: "\n")).compactMap { try? JSON.decode($0) }
            buffer.withLock { $0 += events }
        }
    }

    func next(_ count: Int) async -> [Value] {
        var events: [Value] = []
        while events.count < count, let event = await next() { events.append(event) }
        return events
    }

    func cancel() { task?.cancel() }
}
