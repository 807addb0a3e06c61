public import KubeHTTP
public import KubeObject

/// One thing that must be well for the server to be.
public struct HealthCheck: Sendable {
    public struct Endpoints: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }

        public static let healthz = Endpoints(rawValue: 1)
        public static let livez = Endpoints(rawValue: 2)
        public static let readyz = Endpoints(rawValue: 4)
        public static let all: Endpoints = [.healthz, .livez, .readyz]
    }

    public var name: String
    public var endpoints: Endpoints
    /// Nil where all is well, else what is not.
    public var run: @Sendable () async -> String?

    public init(_ name: String, endpoints: Endpoints = .all, run: @escaping @Sendable () async -> String?) {
        self.name = name
        self.endpoints = endpoints
        self.run = run
    }
}

/// Answers `/healthz`, `/livez` and `/readyz`, with `?verbose`, `?exclude=NAME` and each check by its name below them.
public struct HealthHandler: PathHandler {
    private let checks: [HealthCheck]

    public init(_ checks: [HealthCheck]) {
        self.checks = [HealthCheck("ping") { nil }, HealthCheck("log") { nil }] + checks
    }

    private static let roots: [(path: String, endpoint: HealthCheck.Endpoints)] = [
        ("/healthz", .healthz), ("/livez", .livez), ("/readyz", .readyz),
    ]

    public func handles(_ path: String) -> Bool { target(path) != nil }

    /// The endpoint that a path asks, and the one check where it names one.
    private func target(_ path: String) -> (root: String, checks: [HealthCheck], isSingle: Bool)? {
        for (root, endpoint) in Self.roots {
            let own = checks.filter { !$0.endpoints.intersection(endpoint).isEmpty }
            if path == root { return (root, own, false) }
            guard path.hasPrefix(root + "/") else { continue }
            let name = path.dropFirst(root.count + 1)
            return own.first { $0.name == name }.map { (root, [$0], true) }
        }
        return nil
    }

    public func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse {
        let query = Query(request.query)
        guard let target = target(PercentEncoding.decode(request.path.utf8) ?? "") else { throw .noSuchPath }
        if target.isSingle {
            guard let failure = await target.checks[0].run() else { return text(200, "ok") }
            return text(500, "internal server error: \(failure)\n")
        }
        var excluded = Set(query.all("exclude").flatMap { $0.split(separator: ",").map(String.init) })
        var lines = ""
        var hasFailed = false
        for check in target.checks {
            if excluded.remove(check.name) != nil {
                lines += "[+]\(check.name) excluded: ok\n"
            } else if await check.run() == nil {
                lines += "[+]\(check.name) ok\n"
            } else {
                // Why is for the log: this page is read without a name.
                lines += "[-]\(check.name) failed: reason withheld\n"
                hasFailed = true
            }
        }
        if !excluded.isEmpty {
            lines +=
                "warn: some health checks cannot be excluded: no matches for \(excluded.sorted().map(\.goQuoted).joined(separator: ","))\n"
        }
        let name = target.root.dropFirst()
        if hasFailed { return text(500, lines + "\(name) check failed\n") }
        return text(200, query["verbose"] == nil ? "ok" : lines + "\(name) check passed\n")
    }

    private func text(_ status: Int, _ text: String) -> HTTPResponse {
        HTTPResponse(
            status: status,
            headers: [
                "Content-Type": "text/plain; charset=utf-8", "X-Content-Type-Options": "nosniff", "Cache-Control": "no-cache, private",
            ],
            body: .bytes(Array(text.utf8)))
    }
}
