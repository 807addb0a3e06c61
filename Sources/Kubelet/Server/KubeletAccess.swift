public import KubeHTTP
public import KubeObject
internal import KubePKI

/// What a request to a kubelet wants to do, in the API's terms: a verb on `nodes/SUBRESOURCE` of this node. Upstream's
/// kubelet asks the same way (KEP-2862): it is enough to be allowed one of the subresources.
public struct KubeletRequestAttributes: Sendable, Hashable {
    public var user: String
    public var groups: [String]
    public var verb: String
    public var nodeName: String
    /// Such as `["pods", "proxy"]`, `["stats"]`, `["proxy"]`.
    public var subresources: [String]
    public var path: String
}

/// Who may speak to a kubelet: whom it knows, and what they may do.
public struct KubeletAccess: Sendable {
    /// The user and groups of a request; nil is nobody known (401).
    public var authenticate: @Sendable (HTTPRequest) async -> (user: String, groups: [String])?
    public var authorize: @Sendable (KubeletRequestAttributes) async -> Bool

    public init(
        authenticate: @escaping @Sendable (HTTPRequest) async -> (user: String, groups: [String])?,
        authorize: @escaping @Sendable (KubeletRequestAttributes) async -> Bool
    ) {
        self.authenticate = authenticate
        self.authorize = authorize
    }

    /// Knows clients by certificates that one of the authorities has signed.
    /// - Parameters:
    ///   - authorities: PEM texts.
    ///   - authorize: usually a SubjectAccessReview; not asked for `system:masters`.
    public static func certificates(
        authorities: [String], environment: Environment,
        authorize: @escaping @Sendable (KubeletRequestAttributes) async -> Bool
    ) throws -> KubeletAccess {
        let verifier = try ClientVerifier(authorities: authorities)
        return KubeletAccess(
            authenticate: { request in
                let now = environment.now().seconds
                guard let client = try? await verifier.verify(request.peer.certificates, now: now) else { return nil }
                return (client.commonName, client.organizations + ["system:authenticated"])
            },
            authorize: { attributes in
                if attributes.groups.contains("system:masters") { return true }
                return await authorize(attributes)
            })
    }

    /// Nil where the request may go on.
    func refusal(of request: HTTPRequest, nodeName: String) async -> HTTPResponse? {
        guard let (user, groups) = await authenticate(request) else { return .text(401, "Unauthorized") }
        let attributes = KubeletRequestAttributes(
            user: user, groups: groups, verb: Self.verb(request.method), nodeName: nodeName,
            subresources: Self.subresources(request.path), path: request.path)
        if await authorize(attributes) { return nil }
        let wanted = attributes.subresources.map { "nodes/\($0)" }.joined(separator: ", ")
        return .text(
            403,
            "Forbidden (user=\(user), verb=\(attributes.verb), resource=nodes, subresource(s)=[\(attributes.subresources.joined(separator: " "))]): \(wanted)"
        )
    }

    static func verb(_ method: String) -> String {
        switch method {
        case "POST": "create"
        case "PUT": "update"
        case "PATCH": "patch"
        case "DELETE": "delete"
        default: "get"
        }
    }

    static func subresources(_ path: String) -> [String] {
        switch path.split(separator: "/").first ?? "" {
        case "pods", "runningpods", "runningPods": ["pods", "proxy"]
        case "healthz": ["healthz", "proxy"]
        case "configz": ["configz", "proxy"]
        case "stats": ["stats"]
        case "metrics": ["metrics"]
        case "logs": ["log"]
        default: ["proxy"]
        }
    }
}
