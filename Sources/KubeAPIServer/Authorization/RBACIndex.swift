import KubeObject
import KubeStore
import Synchronization

/// Roles and bindings as authorization needs them: by subject. Read from the caches, kept until one of them changes.
final class RBACIndex: Sendable {
    static let group = "rbac.authorization.k8s.io"
    static let clusterRoles = GroupResource(group, "clusterroles")
    static let roles = GroupResource(group, "roles")
    static let clusterRoleBindings = GroupResource(group, "clusterrolebindings")
    static let roleBindings = GroupResource(group, "rolebindings")

    /// One binding as one of its subjects sees it.
    struct Grant: Sendable {
        var bindingName: String
        var bindingNamespace: String
        var roleKind: String
        var roleName: String
        /// `Group "system:masters"`.
        var subject: String

        /// `ClusterRoleBinding "a" of ClusterRole "b" to Group "c"`.
        var description: String {
            let binding =
                bindingNamespace.isEmpty
                ? "ClusterRoleBinding \(bindingName.goQuoted)" : "RoleBinding \("\(bindingName)/\(bindingNamespace)".goQuoted)"
            return "\(binding) of \(roleKind) \(roleName.goQuoted) to \(subject)"
        }
    }

    private struct Part<Content: Sendable>: Sendable {
        var revision: Revision?
        var content: Content
    }

    private struct Role: Sendable {
        var rules: [AccessRule]
        var labels: Object
        var aggregates: [LabelSelector]
    }

    /// `u:NAME` or `g:NAME` to what they are granted; of role bindings by namespace first.
    private typealias Grants = [String: [Grant]]

    private struct State: Sendable {
        var clusterRoles = Part<[String: [AccessRule]]>(content: [:])
        var roles = Part<[ObjectKey: [AccessRule]]>(content: [:])
        var clusterBindings = Part<Grants>(content: [:])
        var bindings = Part<[String: Grants]>(content: [:])
    }

    private let reader: any ObjectReader
    private let state = Mutex(State())

    init(_ reader: any ObjectReader) {
        self.reader = reader
    }

    /// Calls `visit` for each grant the user has in the namespace (empty: of the cluster only), until it answers false.
    /// Rules are nil where the role does not exist.
    func visit(_ user: UserInfo, namespace: String, _ visit: (Grant, [AccessRule]?) -> Bool) {
        refresh()
        let (clusterRoles, roles, clusterGrants, grants) = state.withLock {
            ($0.clusterRoles.content, $0.roles.content, $0.clusterBindings.content, $0.bindings.content[namespace])
        }
        let subjects = ["u:\(user.name)"] + user.groups.map { "g:\($0)" }
        for subject in subjects {
            for grant in clusterGrants[subject] ?? [] {
                guard visit(grant, clusterRoles[grant.roleName]) else { return }
            }
        }
        guard !namespace.isEmpty, let grants else { return }
        for subject in subjects {
            for grant in grants[subject] ?? [] {
                let rules =
                    grant.roleKind == "ClusterRole"
                    ? clusterRoles[grant.roleName] : roles[ObjectKey(namespace: namespace, name: grant.roleName)]
                guard visit(grant, rules) else { return }
            }
        }
    }

    /// The rules of a role that a binding refers to; nil where there is none.
    func rules(kind: String, name: String, namespace: String) -> [AccessRule]? {
        refresh()
        return state.withLock {
            kind == "ClusterRole" ? $0.clusterRoles.content[name] : $0.roles.content[ObjectKey(namespace: namespace, name: name)]
        }
    }

    private func refresh() {
        refresh(\.clusterRoles, Self.clusterRoles, Self.readClusterRoles)
        refresh(\.roles, Self.roles) { roles in
            Dictionary(roles.map { (ObjectKey($0), AccessRule.rules(of: $0)) }) { $1 }
        }
        refresh(\.clusterBindings, Self.clusterRoleBindings) { Self.grants($0) }
        refresh(\.bindings, Self.roleBindings) { bindings in
            Dictionary(grouping: bindings, by: \.namespace).mapValues(Self.grants)
        }
    }

    private func refresh<Content: Sendable>(
        _ path: any WritableKeyPath<State, Part<Content>> & Sendable, _ resource: GroupResource, _ read: ([Value]) -> Content
    ) {
        let revision = reader.revision(resource)
        guard state.withLock({ $0[keyPath: path].revision != revision }) else { return }
        // Read after the revision: what changes in between makes the next call read again.
        let content = read(reader.objects(resource, namespace: nil))
        state.withLock { $0[keyPath: path] = Part(revision: revision, content: content) }
    }

    private static func readClusterRoles(_ objects: [Value]) -> [String: [AccessRule]] {
        var roles: [String: Role] = [:]
        for object in objects {
            let selectors = (object["aggregationRule"]["clusterRoleSelectors"].array ?? []).compactMap { try? LabelSelector($0) }
            roles[object.name] = Role(rules: AccessRule.rules(of: object), labels: object.labels, aggregates: selectors)
        }
        return roles.mapValues { role in
            guard !role.aggregates.isEmpty else { return role.rules }
            // Aggregation goes through roles that aggregate themselves (view to edit to admin).
            var rules = role.rules
            var reached: Set<String> = []
            collect(role.aggregates, roles, &reached, &rules)
            return rules
        }
    }

    private static func collect(
        _ selectors: [LabelSelector], _ roles: [String: Role], _ reached: inout Set<String>, _ rules: inout [AccessRule]
    ) {
        for (name, role) in roles where selectors.contains(where: { $0.matches(role.labels) }) && reached.insert(name).inserted {
            rules += role.rules
            collect(role.aggregates, roles, &reached, &rules)
        }
    }

    private static func grants(_ bindings: [Value]) -> Grants {
        var grants: Grants = [:]
        for binding in bindings {
            for subject in binding["subjects"].array ?? [] {
                let kind = subject["kind"].string ?? ""
                let name = subject["name"].string ?? ""
                let key: String
                let shown: String
                switch kind {
                case "User": (key, shown) = ("u:\(name)", "User \(name.goQuoted)")
                case "Group": (key, shown) = ("g:\(name)", "Group \(name.goQuoted)")
                case "ServiceAccount":
                    let namespace = subject["namespace"].string ?? binding.namespace
                    guard !namespace.isEmpty else { continue }
                    key = "u:system:serviceaccount:\(namespace):\(name)"
                    shown = "ServiceAccount \("\(name)/\(namespace)".goQuoted)"
                default: continue
                }
                grants[key, default: []].append(
                    Grant(
                        bindingName: binding.name, bindingNamespace: binding.namespace,
                        roleKind: binding["roleRef"]["kind"].string ?? "", roleName: binding["roleRef"]["name"].string ?? "",
                        subject: shown))
            }
        }
        return grants
    }
}
