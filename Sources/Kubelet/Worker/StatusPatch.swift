import KubeObject

/// The strategic merge patch that makes a pod's status what it shall be, with what others wrote left alone.
enum StatusPatch {
    /// Lists that merge by a key of their elements; all others are replaced.
    private static let mergeKeys = ["conditions": "type", "podIPs": "ip", "hostIPs": "ip", "resourceClaimStatuses": "name"]

    /// Nil where nothing is to change.
    static func make(from old: Value, to new: Value, uid: String) -> Value? {
        var patch: Value = .object([:])
        for entry in new.object ?? [:] where !same(old[entry.key], entry.value) {
            if let key = mergeKeys[entry.key] {
                let merged = merge(old[entry.key], entry.value, key)
                patch[entry.key] = merged.list
                patch["$setElementOrder/\(entry.key)"] = merged.order
            } else {
                patch[entry.key] = entry.value
            }
        }
        var members = patch.object ?? [:]
        for entry in old.object ?? [:] where new[entry.key].isNull && !entry.value.isNull { members[entry.key] = .null }
        guard !members.isEmpty else { return nil }
        return ["metadata": ["uid": .string(uid)], "status": .object(members)]
    }

    private static func merge(_ old: Value, _ new: Value, _ key: String) -> (list: Value, order: Value) {
        let before = old.array ?? []
        let after = new.array ?? []
        var list: [Value] = []
        for element in after {
            let known = before.first { $0[key] == element[key] }
            if let known, same(known, element) { continue }
            var change = element.object ?? [:]
            for entry in known?.object ?? [:] where element[entry.key].isNull && !entry.value.isNull { change[entry.key] = .null }
            list.append(.object(change))
        }
        for element in before where !after.contains(where: { $0[key] == element[key] }) {
            list.append(["$patch": "delete", (key): element[key]])
        }
        return (.array(list), .array(after.map { [(key): $0[key]] }))
    }

    /// Equal but for members that are null in one and absent in the other.
    static func same(_ left: Value, _ right: Value) -> Bool {
        switch (left, right) {
        case (.object(let a), .object(let b)):
            for entry in a where !same(entry.value, b[entry.key] ?? .null) { return false }
            for entry in b where a[entry.key] == nil && !entry.value.isNull { return false }
            return true
        case (.array(let a), .array(let b)):
            return a.count == b.count && zip(a, b).allSatisfy(same)
        default:
            return left == right
        }
    }
}
