import KubeAPI
public import KubeClient
public import KubeObject

/// Fills the rules of cluster roles that are made of others (`aggregationRule`): `admin`, `edit`, `view` and their like.
public struct ClusterRoleAggregationController: Reconciler {
    public let name = "clusterrole-aggregation-controller"
    private let roles: Cache

    public init(_ context: ControllerContext) {
        roles = context.cache(ClusterRole.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(ClusterRole.groupVersionResource) { role in
            // Any role may be a part of those that aggregate.
            let aggregating = roles.snapshot.all.filter { !$0["aggregationRule"].isNull }.map(ObjectKey.init(_:))
            return role["aggregationRule"].isNull ? aggregating : aggregating + [ObjectKey(role)]
        }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        let snapshot = roles.snapshot
        guard let role = snapshot[key], !role["aggregationRule"].isNull else { return .done }
        let rules = Self.rules(of: role, from: snapshot.all)
        guard !role["rules"].isSemanticallyEqual(to: rules) else { return .done }
        var changed = role
        changed["rules"] = rules
        do throws(Status) {
            try await client.update(ClusterRole(changed))
        } catch {
            guard error.code == 404 else { throw error }
        }
        return .done
    }

    /// The rules of all roles that the selectors choose, in order of name, each once.
    static func rules(of role: Value, from roles: [Value]) -> Value {
        let sorted = roles.sorted { $0.name < $1.name }
        var rules: [Value] = []
        for text in role["aggregationRule"]["clusterRoleSelectors"].array ?? [] {
            guard let selector = try? Selector(text) else { continue }
            for part in sorted where part.name != role.name && selector.matches(part.labels) {
                for rule in part["rules"].array ?? [] where !rules.contains(rule) { rules.append(rule) }
            }
        }
        return rules.isEmpty ? .null : .array(rules)
    }
}
