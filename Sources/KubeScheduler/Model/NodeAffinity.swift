import KubeObject

/// `spec.affinity.nodeAffinity`, parsed.
struct NodeAffinity: Sendable {
    /// Nil where nothing is required; else one of the terms must match.
    let required: [NodeSelectorTerm]?
    let preferred: [(weight: Int64, term: NodeSelectorTerm)]

    init?(_ value: Value) {
        guard !value.isNull else { return nil }
        let terms = value["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"].array
        required = terms.map { $0.map(NodeSelectorTerm.init) }
        preferred = (value["preferredDuringSchedulingIgnoredDuringExecution"].array ?? []).map {
            ($0["weight"].integer ?? 0, NodeSelectorTerm($0["preference"]))
        }
    }

    /// The names that the required terms leave, where each of them names nodes (as pods of a DaemonSet do).
    var nodeNames: Set<String>? {
        guard let required, !required.isEmpty else { return nil }
        var names: Set<String> = []
        for term in required {
            guard let own = term.nodeNames else { return nil }
            names.formUnion(own)
        }
        return names
    }
}

struct NodeSelectorTerm: Sendable, Hashable {
    private let labels: [Requirement]
    private let fields: [Requirement]

    struct Requirement: Sendable, Hashable {
        let key: String
        let operation: String
        let values: [String]

        init(_ value: Value) {
            key = value["key"].string ?? ""
            operation = value["operator"].string ?? ""
            values = (value["values"].array ?? []).compactMap(\.string)
        }

        func matches(_ actual: String?) -> Bool {
            switch operation {
            case "In": return actual.map { values.contains($0) } ?? false
            case "NotIn": return actual.map { !values.contains($0) } ?? true
            case "Exists": return actual != nil
            case "DoesNotExist": return actual == nil
            case "Gt", "Lt":
                guard let actual = actual.flatMap({ Int64($0) }), let limit = values.first.flatMap({ Int64($0) }) else { return false }
                return operation == "Gt" ? actual > limit : actual < limit
            default: return false
            }
        }
    }

    init(_ value: Value) {
        labels = (value["matchExpressions"].array ?? []).map(Requirement.init)
        fields = (value["matchFields"].array ?? []).map(Requirement.init)
    }

    /// A term without requirements matches nothing.
    func matches(_ node: NodeInfo) -> Bool {
        guard !labels.isEmpty || !fields.isEmpty else { return false }
        return labels.allSatisfy { $0.matches(node.labels[$0.key]?.string) }
            && fields.allSatisfy { $0.key == "metadata.name" && $0.matches(node.name) }
    }

    var nodeNames: Set<String>? {
        for field in fields where field.key == "metadata.name" && field.operation == "In" { return Set(field.values) }
        return nil
    }
}
