import KubeObject

/// What differs between two states of an object: the fields that came or changed, and those that went.
///
/// One walk over both trees; where they share their storage nothing is looked at, and no set is built where nothing differs.
struct Comparison {
    var changed: FieldSet
    var removed: FieldSet

    /// `old` nil is the object before its creation: only what every object of the type has.
    init(_ old: Value?, _ new: Value, _ schema: Schema) throws(OwnershipError) {
        var walk = Walk()
        try walk.compare(old ?? .object([:]), new, schema, .field(""))
        changed = walk.changed.first?.children ?? FieldSet()
        removed = walk.removed.first?.children ?? FieldSet()
    }

    var isEmpty: Bool { changed.isEmpty && removed.isEmpty }
}

/// The nodes found at one level.
private struct Walk {
    var changed: [FieldSet.Node] = []
    var removed: [FieldSet.Node] = []
    private var depth = 0

    /// Here a look at whether anything differs at all comes before the walk: most writes leave `spec` or `status` alone.
    private static let equalityDepth = 1

    private mutating func note(_ old: Value?, _ new: Value?, _ element: PathElement) {
        let node = FieldSet.Node(element: element, isMember: true, children: FieldSet())
        if new == nil { removed.append(node) } else { changed.append(node) }
    }

    /// Compares the values at one place, of which one may be absent, and adds what differs.
    mutating func compare(_ old: Value?, _ new: Value?, _ schema: Schema, _ element: PathElement) throws(OwnershipError) {
        if let old, let new, old.sharesStorage(with: new) || depth == Self.equalityDepth && old == new { return }
        var inner = Walk()
        inner.depth = depth + 1
        var isLeaf = false
        do throws(OwnershipError) {
            switch schema.ownedShape(new, old) {
            case .leaf: isLeaf = true
            case .map(let members):
                let (before, after) = (try Self.object(old), try Self.object(new))
                isLeaf = Self.isEmpty(before, members) && Self.isEmpty(after, members)
                if !isLeaf { try inner.compare(before, after, members) }
            case .list(let schema, let keys):
                let (before, after) = (try Self.array(old), try Self.array(new))
                isLeaf = before.isEmpty && after.isEmpty
                if !isLeaf { try inner.compare(before, after, schema, keys) }
            }
        } catch {
            throw error.under(element)
        }
        if isLeaf {
            if old == nil || new == nil || old != new { note(old, new, element) }
            return
        }
        Self.add(inner.changed, isMember: old == nil, element, to: &changed)
        Self.add(inner.removed, isMember: new == nil, element, to: &removed)
    }

    private static func add(_ nodes: [FieldSet.Node], isMember: Bool, _ element: PathElement, to level: inout [FieldSet.Node]) {
        guard isMember || !nodes.isEmpty else { return }
        level.append(FieldSet.Node(element: element, isMember: isMember, children: FieldSet(unsorted: nodes)))
    }

    private static func object(_ value: Value?) throws(OwnershipError) -> Object? {
        switch value {
        case .object(let members)?: return members
        case nil, .null?: return nil
        case let value?: throw OwnershipError("expected map, got \(value.goPointer)")
        }
    }

    private static func array(_ value: Value?) throws(OwnershipError) -> [Value] {
        switch value {
        case .array(let elements)?: return elements
        case nil, .null?: return []
        case let value?: throw OwnershipError("expected list, got \(value.goPointer)")
        }
    }

    private static func isEmpty(_ object: Object?, _ members: MemberSchemas) -> Bool {
        object == nil || object!.isEmpty && members.alwaysWritten.isEmpty
    }

    private mutating func compare(_ old: Object?, _ new: Object?, _ members: MemberSchemas) throws(OwnershipError) {
        var hint = 0
        for (place, entry) in (new ?? [:]).enumerated() {
            let member = try Self.member(entry.key, members, &hint)
            let before = old.flatMap { $0.value(of: entry.key, hint: place) ?? member.field?.zero }
            try compare(before, entry.value, member.schema, .field(entry.key))
        }
        hint = 0
        for (place, entry) in (old ?? [:]).enumerated() where new?.value(of: entry.key, hint: place) == nil {
            let member = try Self.member(entry.key, members, &hint)
            let after = new.flatMap { _ in member.field?.zero }
            try compare(entry.value, after, member.schema, .field(entry.key))
        }
        // What neither shows is there all the same, and comes and goes with the object that holds it.
        guard (old == nil) != (new == nil) else { return }
        for field in members.alwaysWritten where old?[field.name] == nil && new?[field.name] == nil {
            try compare(old.flatMap { _ in field.zero }, new.flatMap { _ in field.zero }, field.schema, .field(field.name))
        }
    }

    private static func member(
        _ name: String, _ members: MemberSchemas, _ hint: inout Int
    ) throws(OwnershipError) -> (schema: Schema, field: Field?) {
        guard let member = members.member(name, hint: &hint) else {
            throw OwnershipError("field not declared in schema").under(.field(name))
        }
        return member
    }

    private mutating func compare(_ old: [Value], _ new: [Value], _ schema: Schema, _ keys: [String]) throws(OwnershipError) {
        // Most lists are as they were; that is told faster than their elements' names.
        if old == new { return }
        let before = try IndexedList(old, schema, keys)
        let after = try IndexedList(new, schema, keys)
        if before.hasDuplicates || after.hasDuplicates {
            return try compareDuplicates(before, after, schema)
        }
        for (position, element) in after.elements.enumerated() {
            let place = before.position(of: element, hint: position)
            try compare(place.map { old[$0] }, new[position], schema, element)
        }
        for (position, element) in before.elements.enumerated() where after.position(of: element, hint: position) == nil {
            try compare(old[position], nil, schema, element)
        }
    }

    /// Elements that share a name are compared together, as one leaf.
    private mutating func compareDuplicates(_ old: IndexedList, _ new: IndexedList, _ schema: Schema) throws(OwnershipError) {
        let (before, after) = (old.grouped, new.grouped)
        for element in before.keys.union(after.keys) {
            let (first, second) = (before.values[element] ?? [], after.values[element] ?? [])
            let node = FieldSet.Node(element: element, isMember: true, children: FieldSet())
            switch (first.count, second.count) {
            case (...1, ...1): try compare(first.first, second.first, schema, element)
            case (2..., 2...):
                if first != second { changed.append(node) }
            case (2..., _):
                if let value = second.first { try compare(nil, value, schema, element) }
                removed.append(node)
            default:
                if let value = first.first { try compare(value, nil, schema, element) }
                changed.append(node)
            }
        }
    }
}
