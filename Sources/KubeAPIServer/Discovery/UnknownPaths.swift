public import KubeHTTP
public import KubeObject

/// Answers what nobody else does, as upstream: a `Status` below a known API, plain text elsewhere; and `/`, the list of paths.
/// Comes last.
public struct UnknownPaths: PathHandler {
    private let reader: any ObjectReader
    private let paths: [String]

    /// - Parameter paths: what `/` lists besides the APIs: `/healthz`, `/version`, ….
    public init(reader: any ObjectReader, paths: [String]) {
        self.reader = reader
        self.paths = paths
    }

    public func handles(_ path: String) -> Bool { true }

    public func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse {
        let path = PercentEncoding.decode(request.path.utf8) ?? ""
        if path == "/" || path == "/index.html" { return list }
        let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        if parts.first == "api" { throw .noSuchPath }
        if parts.first == "apis", parts.count > 1, reader.kinds.contains(where: { $0.group == parts[parts.startIndex + 1] }) {
            throw .noSuchPath
        }
        return HTTPResponse(
            status: 404,
            headers: [
                "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache, private",
            ],
            body: .bytes(Array("404 page not found\n".utf8)))
    }

    private var list: HTTPResponse {
        var all = Set(paths + ["/api", "/apis"])
        for kind in reader.kinds {
            all.insert(kind.group.isEmpty ? "/api/\(kind.version)" : "/apis/\(kind.group)")
            if !kind.group.isEmpty { all.insert("/apis/\(kind.group)/\(kind.version)") }
        }
        return HTTPResponse(
            status: 200, headers: ["Content-Type": "application/json", "Cache-Control": "no-cache, private"],
            body: .bytes(PrettyJSON.encode(["paths": .array(all.sorted().map { .string($0) })])))
    }
}
