public import KubeObject

/// JSON merge patch (RFC 7386), with the answers of upstream's API server.
public enum MergePatch {
    /// The target with the patch merged into it: a member that is `null` removes, an object merges, all else replaces.
    /// A patch that is no object is a bad request.
    public static func apply(_ patch: Value, to target: Value) throws(Status) -> Value {
        switch patch {
        case .object(let members):
            guard case .object(let target) = target else { return pruned(patch) }
            return .object(merged(members, into: target))
        case .null: throw .badRequest("Invalid JSON Patch")
        default:
            throw .badRequest(
                "error decoding patch: json: cannot unmarshal \(patch.typeName) into Go value of type map[string]interface {}")
        }
    }

    private static func merged(_ patch: Object, into target: Object) -> Object {
        var result = target
        for entry in patch {
            if entry.value.isNull {
                result.removeValue(forKey: entry.key)
                continue
            }
            switch (result[entry.key], entry.value) {
            case (.object(let inner)?, .object(let members)): result[entry.key] = .object(merged(members, into: inner))
            case (.object?, let value): result[entry.key] = value
            case (_, let value): result[entry.key] = pruned(value)
            }
        }
        return result
    }

    /// Without the members that are `null`, at any depth; elements of lists stay.
    private static func pruned(_ value: Value) -> Value {
        switch value {
        case .object(var members):
            members.removeAll { $0.value.isNull }
            members.mapValues { _, value in value = pruned(value) }
            return .object(members)
        case .array(let elements): return .array(elements.map(pruned))
        default: return value
        }
    }
}
