public import KubeObject

/// TokenReview: whose token is this?
public struct TokenReview: VirtualResource {
    private let authenticator: RequestAuthenticator
    private let audiences: [String]

    /// - Parameter audiences: the server's own, which count where the review names none.
    public init(_ authenticator: RequestAuthenticator, audiences: [String]) {
        self.authenticator = authenticator
        self.audiences = audiences
    }

    public func create(_ body: Value, _ request: VirtualRequest) async throws(Status) -> Value {
        guard let token = body["spec"]["token"].string, !token.isEmpty else {
            throw .badRequest("token is required for TokenReview in authentication")
        }
        let asked = (body["spec"]["audiences"].array ?? []).compactMap(\.string)
        let wanted = asked.isEmpty ? audiences : asked
        var answer = body
        var members: Object
        switch await authenticator.user(token, audiences: wanted) {
        case .user(var user, let found):
            if !user.groups.contains("system:authenticated") { user.groups.append("system:authenticated") }
            // A token without audiences is good for the server's own only.
            let valid = found.isEmpty ? wanted.filter(audiences.contains) : found
            guard !valid.isEmpty else {
                members = ["error": .string("token audiences is invalid for the target audiences \(wanted)"), "user": .object([:])]
                break
            }
            members = [
                "authenticated": true, "user": user.value, "audiences": .array(valid.map { .string($0) }),
            ]
        case .invalid(let reason): members = ["error": .string("[invalid bearer token, \(reason)]"), "user": .object([:])]
        case .unknown: members = ["error": "invalid bearer token", "user": .object([:])]
        }
        var object = answer.object ?? [:]
        object["status"] = .object(members)
        answer = .object(object)
        return answer
    }
}

/// SelfSubjectReview: who am I?
public struct SelfSubjectReview: VirtualResource {
    private let environment: Environment

    public init(environment: Environment) {
        self.environment = environment
    }

    public func create(_ body: Value, _ request: VirtualRequest) async throws(Status) -> Value {
        [
            "apiVersion": "authentication.k8s.io/v1", "kind": "SelfSubjectReview",
            "metadata": ["creationTimestamp": .string(environment.now().description)],
            "status": ["userInfo": request.user.value],
        ]
    }
}

extension UserInfo {
    /// As `authentication.k8s.io` writes it; what is empty is left out.
    var value: Value {
        var object: Object = [:]
        if !name.isEmpty { object["username"] = .string(name) }
        if !uid.isEmpty { object["uid"] = .string(uid) }
        if !groups.isEmpty { object["groups"] = .array(groups.map { .string($0) }) }
        if !extra.isEmpty {
            object["extra"] = .object(Object(extra.sorted { $0.key < $1.key }.map { ($0.key, .array($0.value.map { .string($0) })) }))
        }
        return .object(object)
    }
}
