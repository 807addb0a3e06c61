public import KubeHTTP
public import KubeObject

/// Answers paths that are no resource's: `/healthz`, `/version`, `/apis`, `/openapi/v3`, `/metrics`.
///
/// The pipeline authenticates and authorizes before it asks; handlers are asked in order of registration.
public protocol PathHandler: Sendable {
    /// Whether it answers this path (decoded, without the query).
    func handles(_ path: String) -> Bool
    func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse
}

/// Answers a subresource that is no object's: `pods/exec`, `pods/log`, `services/proxy`.
///
/// Asked after authentication, authorization and, where the verb is `connect`, admission.
public protocol SubresourceHandler: Sendable {
    func respond(to request: SubresourceRequest) async throws(Status) -> HTTPResponse
}

public struct SubresourceRequest: Sendable {
    public var http: HTTPRequest
    public var user: UserInfo
    public var info: RequestInfo
    public var query: Query

    public init(http: HTTPRequest, user: UserInfo, info: RequestInfo, query: Query) {
        self.http = http
        self.user = user
        self.info = info
        self.query = query
    }
}
