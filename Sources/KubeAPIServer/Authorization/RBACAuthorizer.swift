import KubeObject

/// Role-based access control (https://kubernetes.io/docs/reference/access-authn-authz/rbac/).
public struct RBACAuthorizer: Authorizer {
    private let index: RBACIndex

    public init(_ reader: any ObjectReader) {
        index = RBACIndex(reader)
    }

    public func authorize(_ attributes: AccessAttributes) async -> AccessDecision {
        var allowing: RBACIndex.Grant?
        var missing: [String] = []
        index.visit(attributes.user, namespace: attributes.namespace) { grant, rules in
            guard let rules else {
                let error = "\(grant.roleKind.lowercased()).rbac.authorization.k8s.io \(grant.roleName.goQuoted) not found"
                if !missing.contains(error) { missing.append(error) }
                return true
            }
            if rules.contains(where: { $0.allows(attributes) }) { allowing = grant }
            return allowing == nil
        }
        if let allowing { return .allowed(reason: "RBAC: allowed by \(allowing.description)") }
        guard !missing.isEmpty else { return .noOpinion(reason: "") }
        return .noOpinion(reason: "RBAC: \(missing.count == 1 ? missing[0] : "[\(missing.joined(separator: ", "))]")")
    }

    /// Every rule that holds for the user in the namespace.
    func rules(for user: UserInfo, namespace: String) -> [AccessRule] {
        var result: [AccessRule] = []
        index.visit(user, namespace: namespace) { _, rules in
            result += rules ?? []
            return true
        }
        return result
    }

    func rules(ofRole kind: String, _ name: String, namespace: String) -> [AccessRule]? {
        index.rules(kind: kind, name: name, namespace: namespace)
    }
}

/// Whoever is in the group `system:masters` may do everything, even while RBAC's objects are gone.
public struct MastersAuthorizer: Authorizer {
    public init() {}

    public func authorize(_ attributes: AccessAttributes) async -> AccessDecision {
        attributes.user.groups.contains("system:masters") ? .allowed(reason: "") : .noOpinion(reason: "")
    }
}
