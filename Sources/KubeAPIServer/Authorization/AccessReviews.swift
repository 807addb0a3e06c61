public import KubeObject

/// SubjectAccessReview, SelfSubjectAccessReview and LocalSubjectAccessReview: may this user do that?
public struct AccessReview: VirtualResource {
    public enum Scope: Sendable {
        case subject, own, local
    }

    private let scope: Scope
    private let authorizers: [any Authorizer]

    public init(_ scope: Scope, authorizers: [any Authorizer]) {
        self.scope = scope
        self.authorizers = authorizers
    }

    public func create(_ body: Value, _ request: VirtualRequest) async throws(Status) -> Value {
        let spec = body["spec"]
        try validate(spec, request)
        let user = scope == .own ? request.user : Self.user(spec)
        let decision = await authorizers.decide(attributes(spec, user))
        var status: Object = ["allowed": .bool(decision.isAllowed)]
        if case .denied = decision { status["denied"] = true }
        if !decision.reason.isEmpty { status["reason"] = .string(decision.reason) }
        var answer = body
        answer["status"] = .object(status)
        return answer
    }

    private func validate(_ spec: Value, _ request: VirtualRequest) throws(Status) {
        var errors: [FieldError] = []
        let resource = spec["resourceAttributes"]
        let path = spec["nonResourceAttributes"]
        if scope == .local {
            let namespace = resource["namespace"].string ?? ""
            if !path.isNull {
                errors.append(.invalid("spec.nonResourceAttributes", Self.shown(path), "disallowed on this kind of request"))
            } else if namespace != request.namespace {
                errors.append(.invalid("spec.resourceAttributes.namespace", .string(namespace), "must match metadata.namespace"))
            }
        }
        if errors.isEmpty {
            if !resource.isNull, !path.isNull {
                errors.append(
                    .invalid("spec.nonResourceAttributes", Self.shown(path), "cannot be specified in combination with resourceAttributes"))
            }
            if resource.isNull, path.isNull {
                errors.append(
                    .invalid(
                        "spec.resourceAttributes", .null, "exactly one of nonResourceAttributes or resourceAttributes must be specified"))
            }
            if scope != .own, (spec["user"].string ?? "").isEmpty, (spec["groups"].array ?? []).isEmpty {
                errors.append(.invalid("spec.user", "", "at least one of user or group must be specified"))
            }
        }
        // The kind is left out of the message, as upstream does here.
        if !errors.isEmpty { throw .invalid(GroupKind("authorization.k8s.io", ""), "", errors) }
    }

    /// As upstream's messages show the attributes of a path.
    private static func shown(_ path: Value) -> Value {
        ["Path": .string(path["path"].string ?? ""), "Verb": .string(path["verb"].string ?? "")]
    }

    private static func user(_ spec: Value) -> UserInfo {
        var user = UserInfo(
            name: spec["user"].string ?? "", uid: spec["uid"].string ?? "", groups: (spec["groups"].array ?? []).compactMap(\.string))
        for entry in spec["extra"].object ?? [:] {
            user.extra[entry.key.lowercased()] = (entry.value.array ?? []).compactMap(\.string)
        }
        return user
    }

    private func attributes(_ spec: Value, _ user: UserInfo) -> AccessAttributes {
        let path = spec["nonResourceAttributes"]
        guard path.isNull else {
            var attributes = AccessAttributes(user: user, verb: path["verb"].string ?? "", isResourceRequest: false)
            attributes.path = path["path"].string ?? ""
            return attributes
        }
        let resource = spec["resourceAttributes"]
        var attributes = AccessAttributes(user: user, verb: resource["verb"].string ?? "", isResourceRequest: true)
        attributes.group = resource["group"].string ?? ""
        attributes.version = resource["version"].string ?? "*"
        attributes.resource = resource["resource"].string ?? ""
        attributes.subresource = resource["subresource"].string ?? ""
        attributes.namespace = resource["namespace"].string ?? ""
        attributes.name = resource["name"].string ?? ""
        let requirements = resource["fieldSelector"]["requirements"].array ?? []
        let terms = requirements.filter { $0["operator"].string == "In" && $0["values"].array?.count == 1 }
            .map { "\($0["key"].string ?? "")=\($0["values"][0].string ?? "")" }
        attributes.fieldSelector = resource["fieldSelector"]["rawSelector"].string ?? terms.joined(separator: ",")
        return attributes
    }
}

/// SelfSubjectRulesReview: what may I do in this namespace?
public struct RulesReview: VirtualResource {
    private let rbac: RBACAuthorizer

    public init(rbac: RBACAuthorizer) {
        self.rbac = rbac
    }

    public func create(_ body: Value, _ request: VirtualRequest) async throws(Status) -> Value {
        let namespace = body["spec"]["namespace"].string ?? ""
        guard !namespace.isEmpty else { throw .badRequest("no namespace on request") }
        var rules = rbac.rules(for: request.user, namespace: namespace)
        if request.user.groups.contains("system:masters") {
            rules.insert(AccessRule(verbs: ["*"], apiGroups: ["*"], resources: ["*"]), at: 0)
            rules.insert(AccessRule(verbs: ["*"], nonResourceURLs: ["*"]), at: 1)
        }
        var resources: [Value] = []
        var paths: [Value] = []
        for rule in rules {
            if rule.resources.isEmpty { paths.append(rule.value) } else { resources.append(rule.value) }
        }
        var answer = body
        // Upstream answers an empty object and an empty spec.
        answer["metadata"] = .object([:])
        answer["spec"] = .object([:])
        answer["status"] = [
            "incomplete": .bool(request.user.groups.contains("system:nodes")), "nonResourceRules": .array(paths),
            "resourceRules": .array(resources),
        ]
        return answer
    }
}
