import KubeAPI
public import KubeObject

/// Refuses roles and bindings that would give somebody more than their writer has
/// (https://kubernetes.io/docs/reference/access-authn-authz/rbac/#privilege-escalation-prevention-and-bootstrapping).
public struct RBACEscalation: AdmissionPlugin {
    public let name = "RBACEscalation"
    private let rbac: RBACAuthorizer
    /// Everybody who may allow something: RBAC itself among them.
    private let authorizers: [any Authorizer]

    public init(rbac: RBACAuthorizer, authorizers: [any Authorizer]) {
        self.rbac = rbac
        self.authorizers = authorizers
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.kind.group == RBACIndex.group && request.subresource.isEmpty
            && (request.operation == .create || request.operation == .update)
    }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let object = request.object, !request.user.groups.contains("system:masters") else { return }
        switch request.kind.kind {
        case "Role", "ClusterRole": try await validateRole(object, request)
        case "RoleBinding", "ClusterRoleBinding": try await validateBinding(object, request)
        default: break
        }
    }

    private func validateRole(_ role: Value, _ request: AdmissionRequest) async throws(Status) {
        if let old = request.oldObject, old["rules"] == role["rules"], old["aggregationRule"] == role["aggregationRule"] { return }
        if await isAllowed("escalate", request.kind.resource, request.name, request) { return }
        try confirm(AccessRule.rules(of: role), request)
        guard !role["aggregationRule"].isNull, role["aggregationRule"] != request.oldObject?["aggregationRule"] ?? .null else { return }
        // Aggregation can bring in anything later.
        let everything = [
            AccessRule(verbs: ["*"], apiGroups: ["*"], resources: ["*"]), AccessRule(verbs: ["*"], nonResourceURLs: ["*"]),
        ]
        guard RuleCoverage.missing(everything, held: held(request)).isEmpty else {
            throw .forbidden(
                request.kind.groupResource, request.name, "must have cluster-admin privileges to use the aggregationRule")
        }
    }

    private func validateBinding(_ binding: Value, _ request: AdmissionRequest) async throws(Status) {
        if let old = request.oldObject, old["subjects"] == binding["subjects"], old["roleRef"] == binding["roleRef"] { return }
        let kind = binding["roleRef"]["kind"].string ?? ""
        let name = binding["roleRef"]["name"].string ?? ""
        if await isAllowed("bind", kind == "ClusterRole" ? "clusterroles" : "roles", name, request) { return }
        guard let rules = rbac.rules(ofRole: kind, name, namespace: request.namespace) else {
            throw .notFound(request.kind.groupResource, name)
        }
        try confirm(rules, request)
    }

    private func held(_ request: AdmissionRequest) -> [AccessRule] {
        rbac.rules(for: request.user, namespace: request.namespace)
    }

    private func confirm(_ rules: [AccessRule], _ request: AdmissionRequest) throws(Status) {
        let missing = RuleCoverage.missing(rules, held: held(request))
        guard !missing.isEmpty else { return }
        let list = Set(missing.map(\.description)).sorted().joined(separator: "\n")
        let groups = request.user.groups.map(\.goQuoted).joined(separator: " ")
        throw .forbidden(
            request.kind.groupResource, request.name,
            "user \(request.user.name.goQuoted) (groups=[\(groups)]) is attempting to grant RBAC permissions not currently held:\n\(list)")
    }

    private func isAllowed(_ verb: String, _ resource: String, _ name: String, _ request: AdmissionRequest) async -> Bool {
        var attributes = AccessAttributes(user: request.user, verb: verb, isResourceRequest: true)
        attributes.group = RBACIndex.group
        attributes.version = request.kind.version
        attributes.resource = resource
        attributes.namespace = request.namespace
        attributes.name = name
        return await authorizers.decide(attributes).isAllowed
    }
}

extension [any Authorizer] {
    /// Asks them in turn, as the pipeline does.
    func decide(_ attributes: AccessAttributes) async -> AccessDecision {
        var reasons: [String] = []
        for authorizer in self {
            switch await authorizer.authorize(attributes) {
            case .noOpinion(let reason): if !reason.isEmpty { reasons.append(reason) }
            case let decision: return decision
            }
        }
        return .noOpinion(reason: reasons.joined(separator: ", "))
    }
}

extension AccessDecision {
    var isAllowed: Bool { if case .allowed = self { true } else { false } }

    var reason: String {
        switch self {
        case .allowed(let reason), .denied(let reason), .noOpinion(let reason): reason
        }
    }
}
