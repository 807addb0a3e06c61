import KubeAPI
public import KubeHTTP
public import KubeObject
import KubeSchema
import NIOHTTP1
import Synchronization

/// Answers `/openapi/v3`, the documents it leads to, and `/openapi/v2`. Documents are made when asked for, and not kept: clients
/// keep them by their hash.
public final class OpenAPIHandler: PathHandler {
    private let reader: any ObjectReader
    private let generation: @Sendable () -> Int
    private let cached = Mutex<(generation: Int, publisher: OpenAPIPublisher)?>(nil)

    /// - Parameter generation: changes whenever the reader's kinds do.
    public init(reader: any ObjectReader, generation: @escaping @Sendable () -> Int) {
        self.reader = reader
        self.generation = generation
    }

    public func handles(_ path: String) -> Bool { path == "/openapi/v2" || path == "/openapi/v3" || path.hasPrefix("/openapi/v3/") }

    public func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse {
        guard request.method == "GET" || request.method == "HEAD" else { throw .noSuchMethod }
        guard Self.acceptsJSON(request) else { return HTTPResponse(status: 406) }
        let publisher = publisher()
        let path = PercentEncoding.decode(request.path.utf8) ?? ""
        if path == "/openapi/v2" { return document(request, tag: publisher.hash) { publisher.v2() } }
        if path == "/openapi/v3" { return document(request, tag: publisher.hash) { publisher.index } }
        guard let groupVersion = Self.groupVersion(path.dropFirst("/openapi/v3/".count)),
            reader.kinds.contains(where: { $0.groupVersionKind.groupVersion == groupVersion })
        else { return HTTPResponse(status: 404) }
        let hash = publisher.hash(groupVersion)
        let asked = Query(request.query)["hash"] ?? ""
        guard asked.isEmpty || asked == hash else {
            return HTTPResponse(status: 301, headers: ["Location": "\(request.path)?hash=\(hash)"])
        }
        var response = document(request, tag: hash) { publisher.v3(groupVersion) ?? .null }
        // Named by its content, so it never changes.
        if !asked.isEmpty { response.headers.replaceOrAdd(name: "Cache-Control", value: "public, immutable, max-age=31536000") }
        return response
    }

    private func document(_ request: HTTPRequest, tag: String, _ make: () -> Value) -> HTTPResponse {
        let tag = "\"\(tag)\""
        let headers: HTTPHeaders = [
            "ETag": tag, "Vary": "Accept", "Content-Type": "application/json", "Cache-Control": "no-cache, private",
        ]
        if request.headers["If-None-Match"].contains(tag) { return HTTPResponse(status: 304, headers: headers) }
        return HTTPResponse(status: 200, headers: headers, body: .bytes(JSON.encode(make())))
    }

    private func publisher() -> OpenAPIPublisher {
        let generation = generation()
        return cached.withLock { cached in
            if let cached, cached.generation == generation { return cached.publisher }
            let publisher = OpenAPIPublisher(kinds: reader.kinds)
            cached = (generation, publisher)
            return publisher
        }
    }

    /// `api/v1`, `apis/apps/v1`.
    private static func groupVersion(_ path: Substring) -> GroupVersion? {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        switch (parts.first, parts.count) {
        case ("api", 2): return GroupVersion("", parts[1])
        case ("apis", 3): return GroupVersion(parts[1], parts[2])
        default: return nil
        }
    }

    private static func acceptsJSON(_ request: HTTPRequest) -> Bool {
        let accept = request.headers["Accept"].joined(separator: ",")
        guard !accept.isEmpty else { return true }
        return Negotiation.clauses(accept).contains {
            ($0.type == "application" || $0.type == "*") && ["json", "*"].contains($0.subtype)
        }
    }
}
