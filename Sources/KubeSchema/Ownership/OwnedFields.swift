import KubeObject

extension FieldSet {
    /// The fields of an applied configuration: its leaves, the keys of its maps, and the elements of its lists.
    init(of value: Value, _ schema: Schema) throws(OwnershipError) {
        self = try Self.fields(of: value, schema).children
    }

    /// What is below the value, and whether it is a leaf and so itself a member.
    private static func fields(of value: Value, _ schema: Schema) throws(OwnershipError) -> (isLeaf: Bool, children: FieldSet) {
        switch schema.ownedShape(value) {
        case .leaf: return (true, FieldSet())
        case .map(let members):
            guard case .object(let object) = value else { return (false, FieldSet()) }
            var nodes: [Node] = []
            nodes.reserveCapacity(object.count)
            for entry in object {
                guard let schema = members.schema(of: entry.key) else { continue }
                let inner = try fields(of: entry.value, schema)
                let isEmpty = entry.value.isNull || entry.value.object?.isEmpty == true
                nodes.append(
                    Node(
                        element: .field(entry.key), isMember: inner.isLeaf || isEmpty || members.field(entry.key) == nil,
                        children: inner.children))
            }
            return (false, FieldSet(unsorted: nodes))
        case .list(let schema, let keys):
            guard case .array(let list) = value else { return (false, FieldSet()) }
            let items = try IndexedList(list, schema, keys)
            let duplicates = items.duplicates
            var nodes: [Node] = duplicates.map { Node(element: $0, isMember: true, children: FieldSet()) }
            for (element, item) in zip(items.elements, items.values) where !duplicates.contains(element) {
                nodes.append(Node(element: element, isMember: true, children: try fields(of: item, schema).children))
            }
            return (false, FieldSet(unsorted: nodes))
        }
    }

    /// With every named field on the way to a member a member too.
    func ensuringNamedFields(_ schema: Schema?) -> FieldSet {
        var result = self
        for position in nodes.indices where !nodes[position].children.isEmpty {
            var inner: Schema?
            switch (nodes[position].element, schema?.shape) {
            case (.field(let name), .object(let reference)?):
                if reference.type.field(name) != nil { result.nodes[position].isMember = true }
                inner = MemberSchemas.type(reference.type).schema(of: name)
            case (.field, .map(let element, _)?), (.key, .list(let element, _)?): inner = element
            case (.field, .scalar(.any)?): inner = .any
            default: break
            }
            result.nodes[position].children = nodes[position].children.ensuringNamedFields(inner)
        }
        return result
    }
}

extension Value {
    /// Without the fields of a set; `.null` where nothing is left of a container that was to be emptied.
    func removing(_ fields: FieldSet, _ schema: Schema) -> Value {
        guard !fields.isEmpty else { return self }
        switch schema.ownedShape(self) {
        case .leaf:
            // What is below an atomic value can't be taken from it; it goes as a whole.
            return object == nil && array == nil ? self : .null
        case .map(let members):
            guard case .object(var object) = self, !object.isEmpty else { return .null }
            for entry in object {
                guard let node = fields.node(.field(entry.key)) else { continue }
                if node.isMember {
                    object.removeValue(forKey: entry.key)
                } else {
                    object[entry.key] = entry.value.emptied(node.children, members.schema(of: entry.key) ?? .any)
                }
            }
            return .object(object)
        case .list(let schema, let keys):
            guard case .array(let list) = self, !list.isEmpty else { return .null }
            var kept: [Value] = []
            for item in list {
                let node = (try? schema.pathElement(of: item, keys: keys)).flatMap { fields.node($0) }
                if let node {
                    if !node.isMember { kept.append(item.emptied(node.children, schema)) }
                } else {
                    kept.append(item)
                }
            }
            return .array(kept)
        }
    }

    /// As `removing`, but a container stays, empty.
    private func emptied(_ fields: FieldSet, _ schema: Schema) -> Value {
        let result = removing(fields, schema)
        guard result.isNull else { return result }
        switch self {
        case .object: return .object([:])
        case .array: return .array([])
        default: return result
        }
    }
}
