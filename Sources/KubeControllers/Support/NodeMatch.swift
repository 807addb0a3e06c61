import KubeAPI
import KubeObject

/// Whether a pod may be on a node by node selector, required node affinity, and taints.
enum NodeMatch {
    static func selects(_ spec: Value, _ node: Value) -> Bool {
        for entry in spec["nodeSelector"].object ?? [:] where node.labels[entry.key] != entry.value { return false }
        let required = spec["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]
        guard let terms = required["nodeSelectorTerms"].array else { return true }
        return terms.contains { matches($0, node) }
    }

    /// An empty term matches nothing.
    private static func matches(_ term: Value, _ node: Value) -> Bool {
        let (expressions, fields) = (term["matchExpressions"].array ?? [], term["matchFields"].array ?? [])
        guard !expressions.isEmpty || !fields.isEmpty else { return false }
        return expressions.allSatisfy { matches($0, node.labels[$0["key"].string ?? ""]?.string) }
            && fields.allSatisfy { $0["key"].string == "metadata.name" && matches($0, node.name) }
    }

    private static func matches(_ requirement: Value, _ present: String?) -> Bool {
        let values = (requirement["values"].array ?? []).compactMap(\.string)
        switch requirement["operator"].string {
        case "In": return present.map(values.contains) ?? false
        case "NotIn": return present.map { !values.contains($0) } ?? true
        case "Exists": return present != nil
        case "DoesNotExist": return present == nil
        case "Gt": return compare(present, values.first, >)
        case "Lt": return compare(present, values.first, <)
        default: return false
        }
    }

    private static func compare(_ left: String?, _ right: String?, _ operation: (Int64, Int64) -> Bool) -> Bool {
        guard let left = left.flatMap({ Int64($0) }), let right = right.flatMap({ Int64($0) }) else { return false }
        return operation(left, right)
    }

    /// Whether all taints of these effects are tolerated.
    static func tolerates(_ tolerations: [Value], _ taints: [Value], effects: Set<String>) -> Bool {
        taints.allSatisfy { taint in
            guard effects.contains(taint["effect"].string ?? "") else { return true }
            return tolerations.contains { tolerates($0, taint) }
        }
    }

    static func tolerates(_ toleration: Value, _ taint: Value) -> Bool {
        let effect = toleration["effect"].string ?? ""
        guard effect.isEmpty || effect == taint["effect"].string else { return false }
        let key = toleration["key"].string ?? ""
        if toleration["operator"].string == "Exists" { return key.isEmpty || key == taint["key"].string }
        return key == taint["key"].string && (toleration["value"].string ?? "") == (taint["value"].string ?? "")
    }
}
