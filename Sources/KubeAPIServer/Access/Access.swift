public import KubeHTTP

/// Who sends a request, as authentication found out.
public struct UserInfo: Sendable, Hashable {
    public var name: String
    public var uid: String
    public var groups: [String]
    public var extra: [String: [String]]

    public init(name: String, uid: String = "", groups: [String] = [], extra: [String: [String]] = [:]) {
        self.name = name
        self.uid = uid
        self.groups = groups
        self.extra = extra
    }

    public static let anonymous = UserInfo(name: "system:anonymous", groups: ["system:unauthenticated"])
}

/// What a user wants to do: the subject of authorization.
public struct AccessAttributes: Sendable, Hashable {
    public var user: UserInfo
    /// `get`, `list`, `watch`, `create`, `update`, `patch`, `delete`, `deletecollection`, or a lower-case HTTP method for paths.
    public var verb: String
    public var isResourceRequest: Bool
    public var group = ""
    public var version = ""
    public var resource = ""
    public var subresource = ""
    public var namespace = ""
    public var name = ""
    /// Of a request that is about no resource: `/healthz`.
    public var path = ""
    /// Of a list or watch, as sent.
    public var fieldSelector = ""

    public init(user: UserInfo, verb: String, isResourceRequest: Bool) {
        self.user = user
        self.verb = verb
        self.isResourceRequest = isResourceRequest
    }
}

public enum AccessDecision: Sendable, Hashable {
    case allowed(reason: String)
    /// Ends the search: no later authorizer is asked.
    case denied(reason: String)
    case noOpinion(reason: String)
}

public protocol Authorizer: Sendable {
    func authorize(_ attributes: AccessAttributes) async -> AccessDecision
}

public enum AuthenticationResult: Sendable, Hashable {
    case user(UserInfo)
    /// This authenticator found nothing it knows; the next one is asked.
    case unknown
    /// Credentials were there and are bad: 401.
    case invalid(String)
}

public protocol Authenticator: Sendable {
    func authenticate(_ request: HTTPRequest) async -> AuthenticationResult
}
