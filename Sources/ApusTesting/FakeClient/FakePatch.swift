internal import KubeClient
internal import KubeObject

/// Patches without schemas: merge patches exactly; strategic and apply patches as if they were merge patches, except
/// that lists of objects with a `name`, `type` or `uid` are merged by it; JSON patches with add, replace and remove.
enum FakePatch {
    static func apply(_ patch: Patch, to object: Value) -> Value {
        switch patch.kind {
        case .merge: merge(patch.body, into: object, lists: false)
        case .strategic, .apply: merge(patch.body, into: object, lists: true)
        case .json: (patch.body.array ?? []).reduce(object) { operate($1, on: $0) }
        }
    }

    private static func merge(_ patch: Value, into target: Value, lists: Bool) -> Value {
        if lists, let elements = patch.array, let present = target.array { return merge(elements, into: present) }
        guard let members = patch.object else { return patch }
        var result = target.object ?? [:]
        for entry in members where entry.key != "$patch" && !entry.key.hasPrefix("$setElementOrder/") {
            // Lists like `containerStatuses` are replaced as a whole.
            if entry.key.hasSuffix("Statuses") {
                result[entry.key] = entry.value.isNull ? nil : entry.value
            } else if entry.value.isNull {
                result.removeValue(forKey: entry.key)
            } else {
                result[entry.key] = merge(entry.value, into: result[entry.key] ?? .null, lists: lists)
            }
        }
        return .object(result)
    }

    private static func merge(_ patch: [Value], into target: [Value]) -> Value {
        guard let key = ["uid", "type", "name"].first(where: { key in patch.allSatisfy { $0[key].string != nil } }) else {
            return .array(patch)
        }
        var result = target
        for element in patch {
            let position = result.firstIndex { $0[key] == element[key] }
            if element["$patch"].string == "delete" {
                if let position { result.remove(at: position) }
            } else if let position {
                result[position] = merge(element, into: result[position], lists: true)
            } else {
                result.append(element)
            }
        }
        return .array(result)
    }

    private static func operate(_ operation: Value, on object: Value) -> Value {
        let steps = (operation["path"].string ?? "").split(separator: "/").map {
            $0.split(separator: "~1", omittingEmptySubsequences: false).joined(separator: "/")
                .split(separator: "~0", omittingEmptySubsequences: false).joined(separator: "~")
        }
        let value = operation["op"].string == "remove" ? Value.null : operation["value"]
        return set(value, at: steps[...], in: object)
    }

    private static func set(_ value: Value, at steps: ArraySlice<String>, in object: Value) -> Value {
        guard let step = steps.first else { return value }
        if var elements = object.array {
            if step == "-" {
                elements.append(value)
            } else if let index = Int(step), elements.indices.contains(index) {
                if steps.count == 1, value.isNull {
                    elements.remove(at: index)
                } else {
                    elements[index] = set(value, at: steps.dropFirst(), in: elements[index])
                }
            }
            return .array(elements)
        }
        var object = object
        object[step] = set(value, at: steps.dropFirst(), in: object[step])
        return object
    }
}
