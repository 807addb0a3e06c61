public import KubeClient
public import KubeObject

/// Makes the default roles and bindings, and gives back to them what somebody took away, as every start of an API server does.
public enum BootstrapPolicy {
    private static let version = "v1"

    /// Makes what is missing and adds rules, subjects and labels that are missing. An object whose annotation
    /// `rbac.authorization.kubernetes.io/autoupdate` is not `true` stays as it is; what others added stays too.
    public static func ensure(with client: any Client) async throws(Status) {
        for object in objects {
            try await ensure(object, client)
        }
    }

    static let objects: [Value] = clusterRoles + controllerBindings + clusterBindings + roles + roleBindings

    static let clusterRoles =
        parseRoles(BootstrapTable.clusterRoles, kind: "ClusterRole")
        + parseRoles(BootstrapTable.controllerRoles, kind: "ClusterRole")
    private static let roles = parseRoles(BootstrapTable.roles, kind: "Role")
    private static let clusterBindings = parseBindings(BootstrapTable.clusterRoleBindings, kind: "ClusterRoleBinding")
    private static let roleBindings = parseBindings(BootstrapTable.roleBindings, kind: "RoleBinding")
    private static let controllerBindings: [Value] = {
        let names = BootstrapTable.controllerRoles.split(separator: "\n").filter { !$0.hasPrefix(" ") }
        let lines = names.map { name in "\(name) C:\(name) S:kube-system/\(name.split(separator: ":").last ?? "")" }
        return parseBindings(lines.joined(separator: "\n"), kind: "ClusterRoleBinding")
    }()

    static func clusterRoleRules(_ name: String) -> [AccessRule] {
        clusterRoles.first { $0.name == name }.map(AccessRule.rules) ?? []
    }

    private static func object(_ name: Substring, kind: String, labels: Object = [:]) -> Value {
        let parts = name.split(separator: "/", maxSplits: 1)
        var metadata: Object = [
            "name": .string(String(parts.last ?? "")),
            "labels": .object(Object([("kubernetes.io/bootstrapping", .string("rbac-defaults"))] + labels.map { ($0.key, $0.value) })),
            "annotations": ["rbac.authorization.kubernetes.io/autoupdate": "true"],
        ]
        if parts.count == 2 { metadata["namespace"] = .string(String(parts[0])) }
        return ["apiVersion": .string("\(RBACIndex.group)/\(version)"), "kind": .string(kind), "metadata": .object(metadata)]
    }

    private static func parseRoles(_ table: String, kind: String) -> [Value] {
        var roles: [Value] = []
        for line in table.split(separator: "\n") {
            let words = line.split(separator: " ")
            if line.hasPrefix(" ") {
                guard !roles.isEmpty else { continue }
                var rules = roles[roles.count - 1]["rules"].array ?? []
                rules.append(rule(words).value)
                roles[roles.count - 1]["rules"] = .array(rules)
            } else if let name = words.first {
                let labels = words.dropFirst().filter { $0.hasPrefix("+") }
                    .map { ("\(RBACIndex.group)/\($0.dropFirst())", Value.string("true")) }
                var role = object(name, kind: kind, labels: Object(labels))
                if let aggregate = words.first(where: { $0.hasPrefix("=") }) {
                    let selector = Value.object([
                        "matchLabels": .object(Object([("\(RBACIndex.group)/\(aggregate.dropFirst())", .string("true"))]))
                    ])
                    role["aggregationRule"] = ["clusterRoleSelectors": [selector]]
                }
                roles.append(role)
            }
        }
        return roles
    }

    private static func rule(_ words: [Substring]) -> AccessRule {
        func list(_ word: Substring) -> [String] {
            word.split(separator: ",", omittingEmptySubsequences: false).map { $0 == "\"\"" ? "" : String($0) }
        }
        switch words.count {
        case 2: return AccessRule(verbs: list(words[0]), nonResourceURLs: list(words[1]))
        case 3...:
            return AccessRule(
                verbs: list(words[0]), apiGroups: list(words[1]), resources: list(words[2]),
                resourceNames: words.count > 3 ? list(words[3]) : [])
        default: return AccessRule(verbs: [])
        }
    }

    private static func parseBindings(_ table: String, kind: String) -> [Value] {
        table.split(separator: "\n").compactMap { line in
            let words = line.split(separator: " ")
            guard words.count >= 2 else { return nil }
            var binding = object(words[0], kind: kind)
            binding["roleRef"] = [
                "apiGroup": .string(RBACIndex.group), "kind": words[1].hasPrefix("C:") ? "ClusterRole" : "Role",
                "name": .string(String(words[1].dropFirst(2))),
            ]
            if words.count > 2 { binding["subjects"] = .array(words.dropFirst(2).map(subject)) }
            return binding
        }
    }

    private static func subject(_ word: Substring) -> Value {
        let name = word.dropFirst(2)
        switch word.first {
        case "U": return ["apiGroup": .string(RBACIndex.group), "kind": "User", "name": .string(String(name))]
        case "G": return ["apiGroup": .string(RBACIndex.group), "kind": "Group", "name": .string(String(name))]
        default:
            let parts = name.split(separator: "/")
            return ["kind": "ServiceAccount", "name": .string(String(parts.last ?? "")), "namespace": .string(String(parts.first ?? ""))]
        }
    }

    private static func ensure(_ wanted: Value, _ client: any Client) async throws(Status) {
        let resource = GroupVersionResource(RBACIndex.group, version, wanted.kind.lowercased() + "s")
        let target = Target(resource, namespace: wanted.namespace.isEmpty ? nil : wanted.namespace, name: wanted.name)
        let existing: Value
        do throws(Status) {
            existing = try await client.get(target)
        } catch {
            guard error.isNotFound else { throw error }
            do throws(Status) {
                var collection = target
                collection.name = nil
                _ = try await client.create(collection, wanted)
            } catch {
                // Another server was quicker.
                guard error.isAlreadyExists else { throw error }
            }
            return
        }
        guard let repaired = repaired(existing, wanted) else { return }
        do throws(Status) {
            _ = try await client.update(target, repaired)
        } catch {
            guard error.isConflict else { throw error }
        }
    }

    /// The object with what is missing added, nil where nothing is.
    static func repaired(_ existing: Value, _ wanted: Value) -> Value? {
        guard existing.annotations["rbac.authorization.kubernetes.io/autoupdate"]?.string == "true" else { return nil }
        var object = existing
        for label in wanted.labels where existing.labels[label.key] == nil {
            object["metadata"]["labels"][label.key] = label.value
        }
        if wanted["aggregationRule"].isNull {
            let missing = RuleCoverage.missing(AccessRule.rules(of: wanted), held: AccessRule.rules(of: existing))
            if !missing.isEmpty { object["rules"] = .array((existing["rules"].array ?? []) + missing.map(\.value)) }
        } else if existing["aggregationRule"].isNull {
            object["aggregationRule"] = wanted["aggregationRule"]
        }
        let subjects = existing["subjects"].array ?? []
        let lost = (wanted["subjects"].array ?? []).filter { !subjects.contains($0) }
        if !lost.isEmpty { object["subjects"] = .array(subjects + lost) }
        // Spelled out, because a bare `nil` beside a value would be the value null.
        guard object != existing else { return Optional<Value>.none }
        return object
    }
}
