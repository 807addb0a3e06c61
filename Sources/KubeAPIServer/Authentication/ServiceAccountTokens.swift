import Crypto
public import KubeObject
public import KubePKI

/// Issues and checks service account tokens (https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/):
/// signed, for an audience, with an end, and bound to a pod, secret or node that must still be there.
public struct ServiceAccountTokens: Sendable {
    public let issuer: String
    /// What a token is for where its request doesn't say, and what this server takes.
    public let audiences: [String]
    let keyIdentifier: String
    let jwk: Value
    private let key: P256.Signing.PrivateKey
    private let reader: any ObjectReader
    private let environment: Environment

    public static let defaultIssuer = "https://kubernetes.default.svc.cluster.local"

    public init(
        key: ServiceAccountKey, issuer: String = Self.defaultIssuer, audiences: [String] = [], reader: any ObjectReader,
        environment: Environment
    ) throws {
        self.key = try P256.Signing.PrivateKey(pemRepresentation: key.privateKeyPEM)
        keyIdentifier = key.identifier
        jwk = [
            "use": "sig", "kty": "EC", "kid": .string(key.identifier), "crv": "P-256", "alg": "ES256", "x": .string(key.x),
            "y": .string(key.y),
        ]
        self.issuer = issuer
        self.audiences = audiences.isEmpty ? [issuer] : audiences
        self.reader = reader
        self.environment = environment
    }

    /// What a token says, after its signature was found good.
    struct Claims: Sendable, Hashable {
        var namespace: String
        var account: Reference
        var pod: Reference?
        var secret: Reference?
        var node: Reference?
        var audiences: [String]
        var identifier: String
        /// Unix seconds.
        var notBefore: Int64
        var expires: Int64

        struct Reference: Sendable, Hashable {
            var name: String
            var uid: String
        }
    }
}

extension ServiceAccountTokens: VirtualResource {
    /// An hour and seven seconds: what kubelets ask for, and what may be used a year by clients that don't read the file again.
    private static let extendable: Int64 = 3607
    private static let extended: Int64 = 365 * 86_400

    /// `POST …/serviceaccounts/NAME/token` with a TokenRequest.
    public func create(_ body: Value, _ request: VirtualRequest) async throws(Status) -> Value {
        var answer = body
        try validate(body, request)
        let accounts = GroupResource("", "serviceaccounts")
        guard let account = reader.object(accounts, namespace: request.namespace, name: request.name) else {
            throw .notFound(accounts, request.name)
        }
        let now = environment.now()
        let asked = (body["spec"]["audiences"].array ?? []).compactMap(\.string)
        let audiences = asked.isEmpty ? self.audiences : asked
        let seconds = body["spec"]["expirationSeconds"].integer ?? 3600
        var bound = try bindings(body["spec"]["boundObjectRef"], account)
        var lifetime = seconds
        if seconds == Self.extendable, bound["pod"] != nil, audiences == self.audiences {
            lifetime = Self.extended
            bound["warnafter"] = .integer(now.seconds + seconds)
        }
        bound["namespace"] = .string(request.namespace)
        bound["serviceaccount"] = Self.reference(account)
        let claims: Value = [
            "aud": .array(audiences.map { .string($0) }), "exp": .integer(now.seconds + lifetime), "iat": .integer(now.seconds),
            "iss": .string(issuer), "jti": .string(environment.uuid()), "kubernetes.io": .object(bound.sorted()),
            "nbf": .integer(now.seconds), "sub": .string("system:serviceaccount:\(request.namespace):\(request.name)"),
        ]
        do {
            let token = try JSONWebToken.signed(claims, keyIdentifier: keyIdentifier, key: key)
            answer["status"] = [
                "expirationTimestamp": .string(Timestamp(seconds: now.seconds + seconds).description), "token": .string(token),
            ]
        } catch {
            throw .internalError("failed to sign token: \(error)")
        }
        answer["metadata"]["name"] = .string(request.name)
        answer["metadata"]["namespace"] = .string(request.namespace)
        answer["metadata"]["uid"] = .string(environment.uuid())
        answer["metadata"]["creationTimestamp"] = .string(now.description)
        answer["spec"]["audiences"] = .array(audiences.map { .string($0) })
        answer["spec"]["expirationSeconds"] = .integer(seconds)
        if answer["spec"]["boundObjectRef"].isNull, var spec = answer["spec"].object {
            spec["boundObjectRef"] = .null
            var members = answer.object ?? [:]
            members["spec"] = .object(spec)
            answer = .object(members)
        }
        return answer
    }

    private func validate(_ body: Value, _ request: VirtualRequest) throws(Status) {
        let kind = GroupKind("authentication.k8s.io", "TokenRequest")
        if let name = body["metadata"]["name"].string, !name.isEmpty, name != request.name {
            throw .invalid(
                kind, request.name, [.invalid("metadata.name", .string(name), "must match the service account name if specified")])
        }
        if let namespace = body["metadata"]["namespace"].string, !namespace.isEmpty, namespace != request.namespace {
            throw .badRequest("the namespace of the provided object does not match the namespace sent on the request")
        }
        guard let seconds = body["spec"]["expirationSeconds"].integer else { return }
        var errors: [FieldError] = []
        if seconds < 600 {
            errors.append(.invalid("spec.expirationSeconds", .integer(seconds), "may not specify a duration less than 10 minutes"))
        }
        if seconds > 1 << 32 {
            errors.append(.invalid("spec.expirationSeconds", .integer(seconds), "may not specify a duration larger than 2^32 seconds"))
        }
        if !errors.isEmpty { throw .invalid(kind, "", errors) }
    }

    private static func reference(_ object: Value) -> Value { ["name": .string(object.name), "uid": .string(object.uid)] }

    /// The claims for the object that the token shall be bound to, and of a pod for its node.
    private func bindings(_ reference: Value, _ account: Value) throws(Status) -> Object {
        guard !reference.isNull else { return [:] }
        let kind = reference["kind"].string ?? ""
        let name = reference["name"].string ?? ""
        let known = ["Pod": "pods", "Secret": "secrets", "Node": "nodes"]
        guard reference["apiVersion"].string == "v1", let resource = known[kind] else {
            let group = GroupVersion(apiVersion: reference["apiVersion"].string ?? "") ?? GroupVersion("", "")
            throw .badRequest("cannot bind token to object of type \(GroupVersionKind(group.group, group.version, kind))")
        }
        let groupResource = GroupResource("", resource)
        guard let object = reader.object(groupResource, namespace: kind == "Node" ? "" : account.namespace, name: name) else {
            throw .notFound(groupResource, name)
        }
        if let uid = reference["uid"].string, !uid.isEmpty, uid != object.uid {
            let why =
                "the UID in the bound object reference (\(uid)) does not match the UID in record. The object might have been deleted and then recreated"
            throw .conflict(groupResource, name, why)
        }
        guard kind == "Pod" else { return [kind.lowercased(): Self.reference(object)] }
        guard object["spec"]["serviceAccountName"].string == account.name else {
            throw .badRequest(
                "cannot bind token for serviceaccount \(account.name.goQuoted) to pod running with different serviceaccount name.")
        }
        var bound: Object = ["pod": Self.reference(object)]
        if let node = object["spec"]["nodeName"].string, !node.isEmpty {
            bound["node"] =
                reader.object(GroupResource("", "nodes"), namespace: "", name: node).map(Self.reference)
                ?? ["name": .string(node)]
        }
        return bound
    }
}

extension ServiceAccountTokens {
    enum Verdict: Sendable, Hashable {
        case valid(Claims)
        /// No token of this issuer.
        case foreign
        case invalid(String)
    }

    /// Checks what never changes: form, issuer, signature.
    func verify(_ token: String) -> Verdict {
        guard let parsed = JSONWebToken.parse(token), parsed.claims["iss"].string == issuer else { return .foreign }
        guard JSONWebToken.isValid(parsed, key: key.publicKey) else { return .invalid("square/go-jose: error in cryptographic primitive") }
        let claims = parsed.claims
        let own = claims["kubernetes.io"]
        func reference(_ value: Value) -> Claims.Reference? {
            value["name"].string.map { Claims.Reference(name: $0, uid: value["uid"].string ?? "") }
        }
        guard let namespace = own["namespace"].string, let account = reference(own["serviceaccount"]),
            claims["sub"].string == "system:serviceaccount:\(namespace):\(account.name)", let expires = claims["exp"].integer
        else { return .invalid("invalid token claims") }
        let audiences = claims["aud"].string.map { [$0] } ?? (claims["aud"].array ?? []).compactMap(\.string)
        return .valid(
            Claims(
                namespace: namespace, account: account, pod: reference(own["pod"]), secret: reference(own["secret"]),
                node: reference(own["node"]), audiences: audiences, identifier: claims["jti"].string ?? "",
                notBefore: claims["nbf"].integer ?? 0, expires: expires))
    }

    /// Checks what can change: the time, and that the account and what the token is bound to are still there.
    func user(_ claims: Claims, audiences wanted: [String]) -> Result<UserInfo, Rejection> {
        let now = environment.now()
        guard now.seconds < claims.expires else { return .failure("service account token has expired") }
        guard claims.notBefore <= now.seconds + 60 else { return .failure("service account token is not valid yet") }
        guard !Set(claims.audiences).isDisjoint(with: wanted) else {
            return .failure(Rejection("token audiences \(claims.audiences) is invalid for the target audiences \(wanted)"))
        }
        func isThere(_ resource: String, _ namespace: String, _ reference: Claims.Reference?) -> Bool {
            guard let reference else { return true }
            guard let object = reader.object(GroupResource("", resource), namespace: namespace, name: reference.name) else { return false }
            return object.uid == reference.uid && !Self.isLongDeleted(object, now)
        }
        guard isThere("serviceaccounts", claims.namespace, claims.account) else {
            return .failure("service account token has been invalidated")
        }
        guard isThere("pods", claims.namespace, claims.pod), isThere("secrets", claims.namespace, claims.secret) else {
            return .failure("service account token has been invalidated")
        }
        // A pod's node is told only for information; a token bound to a node alone needs it.
        if claims.pod == nil, !isThere("nodes", "", claims.node) { return .failure("service account token has been invalidated") }
        return .success(Self.userInfo(claims))
    }

    /// A deleted object's tokens stay good for a minute, so that its pod can end in peace.
    private static func isLongDeleted(_ object: Value, _ now: Timestamp) -> Bool {
        guard let time = object.deletionTimestamp.flatMap(Timestamp.init) else { return false }
        return now.seconds > time.seconds + 60
    }

    private static func userInfo(_ claims: Claims) -> UserInfo {
        var extra: [String: [String]] = [:]
        if !claims.identifier.isEmpty { extra["authentication.kubernetes.io/credential-id"] = ["JTI=\(claims.identifier)"] }
        if let pod = claims.pod {
            extra["authentication.kubernetes.io/pod-name"] = [pod.name]
            extra["authentication.kubernetes.io/pod-uid"] = [pod.uid]
        }
        if let node = claims.node {
            extra["authentication.kubernetes.io/node-name"] = [node.name]
            if !node.uid.isEmpty { extra["authentication.kubernetes.io/node-uid"] = [node.uid] }
        }
        return UserInfo(
            name: "system:serviceaccount:\(claims.namespace):\(claims.account.name)", uid: claims.account.uid,
            groups: ["system:serviceaccounts", "system:serviceaccounts:\(claims.namespace)"], extra: extra)
    }
}

/// Why credentials were not taken.
struct Rejection: Error, Sendable, Hashable, ExpressibleByStringLiteral {
    var reason: String

    init(_ reason: String) { self.reason = reason }
    init(stringLiteral value: String) { reason = value }
}
