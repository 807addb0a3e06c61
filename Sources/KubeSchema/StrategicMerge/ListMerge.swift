import KubeObject

/// The merge of two lists whose elements are told apart by a key, or by themselves where they are no objects.
///
/// Order: what the patch names comes in the patch's order, what only the object has in the object's; where the two meet,
/// an element of the object's comes first if it came first before.
struct ListMerge {
    let key: String?
    let element: Schema

    func merge(_ old: [Value], _ new: [Value]) throws(Status) -> [Value] {
        if old.isEmpty, new.isEmpty { return old }
        guard case .object = try Self.elementType(old, new) else {
            return try ordered(unique(old + new), by: new, old: old, new: new)
        }
        guard let key else {
            throw .internalFailure("cannot merge lists without merge key for \(element.objectType?.structName ?? "")")
        }
        let (kept, changes) = try applyDirectives(old, new, key)
        var merged = kept
        for change in changes {
            guard case .object(let members) = change else { continue }
            guard let identity = members[key] else { throw .noMergeKey(members, key) }
            guard let position = try position(of: identity, in: merged), case .object(let object) = merged[position] else {
                merged.append(change)
                continue
            }
            merged[position] = .object(try StrategicMerge(type: element).merge(object, members))
        }
        return try ordered(merged, by: changes, old: kept, new: changes)
    }

    /// Takes the elements with a `$patch` out of the patch, and out of the object what they delete.
    private func applyDirectives(_ old: [Value], _ new: [Value], _ key: String) throws(Status) -> (kept: [Value], changes: [Value]) {
        var kept = old
        var changes: [Value] = []
        var isReplaced = false
        for change in new {
            guard case .object(let members) = change, let directive = members[Directive.patch] else {
                changes.append(change)
                continue
            }
            switch directive.string {
            case "delete":
                guard let identity = members[key] else { throw .noMergeKey(members, key) }
                while let position = try position(of: identity, in: kept) { kept.remove(at: position) }
            case "replace": isReplaced = true
            case "merge": throw .internalFailure("merging lists cannot yet be specified in the patch")
            default: throw .unknownPatchType(directive, members)
            }
        }
        return isReplaced ? (changes, []) : (kept, changes)
    }

    private func position(of identity: Value, in list: [Value]) throws(Status) -> Int? {
        guard let key else { return list.firstIndex(of: identity) }
        for (position, value) in list.enumerated() {
            guard case .object(let members) = value else { throw .internalFailure("value for key \(position) is not a map") }
            if members[key] == identity { return position }
        }
        return nil
    }

    /// What tells an element apart.
    private func identity(_ value: Value) -> Value {
        guard let key else { return value }
        return value[key]
    }

    /// `merged` with what `order` names in that order, and the rest between as it was.
    func ordered(_ merged: [Value], by order: [Value], old: [Value], new: [Value]) throws(Status) -> [Value] {
        if let key {
            for case .object(let members) in merged + order where members[key] == nil { throw .noMergeKey(members, key) }
        } else {
            _ = try Self.elementType(old, new)
        }
        let rank = ranks(order)
        let oldRank = ranks(old)
        let named = sorted(merged.filter { rank[identity($0)] != nil }, by: rank)
        let others = sorted(merged.filter { rank[identity($0)] == nil }, by: oldRank)
        var result: [Value] = []
        result.reserveCapacity(merged.count)
        var left = others[...]
        var right = named[...]
        while let first = left.first, let second = right.first {
            if let before = oldRank[identity(first)], let after = oldRank[identity(second)], before < after {
                result.append(left.removeFirst())
            } else {
                result.append(right.removeFirst())
            }
        }
        return result + left + right
    }

    private func ranks(_ list: [Value]) -> [Value: Int] {
        Dictionary(list.enumerated().map { (identity($1), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private func sorted(_ list: [Value], by rank: [Value: Int]) -> [Value] {
        list.enumerated().sorted {
            let left = rank[identity($0.element)] ?? .max
            let right = rank[identity($1.element)] ?? .max
            return left == right ? $0.offset < $1.offset : left < right
        }.map(\.element)
    }

    private func unique(_ list: [Value]) -> [Value] {
        var seen: Set<Value> = []
        return list.filter { seen.insert($0).inserted }
    }

    /// The elements of a patch have to come in the order that it sets.
    func check(_ changes: [Value], against order: [Value]) throws(Status) {
        guard !changes.isEmpty, !order.isEmpty else { return }
        var next = order[...]
        for change in changes {
            if case .object(let members) = change, members[Directive.patch] != nil { continue }
            let wanted = try checkedIdentity(change)
            while let first = next.first, try checkedIdentity(first) != wanted { next.removeFirst() }
            guard !next.isEmpty else {
                throw .internalFailure(
                    "The order in patch list:\n\(Value.array(changes).goDescription)\n doesn't match "
                        + "\(Directive.setElementOrder) list:\n\(Value.array(order).goDescription)\n")
            }
            next.removeFirst()
        }
    }

    private func checkedIdentity(_ value: Value) throws(Status) -> Value {
        guard let key else { return value }
        guard case .object(let members) = value else { throw .wrongArgument("map[string]interface {}", value) }
        guard let identity = members[key] else { throw .noMergeKey(members, key) }
        return identity
    }

    /// An element that stands for the type of all; they have to be alike, and no lists.
    static func elementType(_ lists: [Value]...) throws(Status) -> Value {
        var first: Value?
        for value in lists.joined() {
            if first == nil { first = value }
            if case .array = value {
                throw Status(
                    code: 422, reason: .invalid, message: "the server rejected our request due to an error in our request",
                    details: Status.Details())
            }
            if let first, first.goTypeName != value.goTypeName {
                let shown = lists.map { Value.array($0).goDescription }.joined(separator: " ")
                throw .internalFailure("list element types are not identical: [\(shown)]")
            }
        }
        guard let first else { throw .internalFailure("no elements in any of the given slices") }
        return first
    }
}
