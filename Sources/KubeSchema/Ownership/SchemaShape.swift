import KubeObject

/// What a value is to ownership: owned as a whole, or by its members or elements.
enum OwnedShape {
    case leaf
    case map(MemberSchemas)
    /// `keys` is empty for a set.
    case list(Schema, keys: [String])
}

/// What the members of an object look like.
enum MemberSchemas {
    case type(ObjectType)
    case uniform(Schema)

    /// The schema of a member; nil where there may be none of that name.
    func schema(of name: String) -> Schema? {
        switch self {
        case .uniform(let schema): return schema
        case .type(let type):
            if let field = type.field(name) { return field.schema }
            return type.additional ?? (type.preservesUnknownFields ? .any : nil)
        }
    }

    /// The field, of a type with fields; nil of a map's key and of a member no field knows.
    func field(_ name: String) -> Field? {
        if case .type(let type) = self { type.field(name) } else { nil }
    }

    /// The schema of a member, and its field where it has one; the field is looked for first at `hint`, which then moves on.
    func member(_ name: String, hint: inout Int) -> (schema: Schema, field: Field?)? {
        switch self {
        case .uniform(let schema): return (schema, nil)
        case .type(let type):
            if let field = type.field(name, hint: &hint) { return (field.schema, field) }
            return (type.additional ?? (type.preservesUnknownFields ? .any : Optional.none)).map { ($0, nil) }
        }
    }

    /// Fields that are there even where an object doesn't show them.
    var alwaysWritten: [Field] {
        if case .type(let type) = self { type.alwaysWritten } else { [] }
    }
}

extension Schema {
    /// The shape for these values, of which the first that is there decides where the schema leaves it open.
    func ownedShape(_ values: Value?...) -> OwnedShape {
        switch shape {
        case .scalar(.any), .alternative:
            // Without a type an object is owned by its members, a list as a whole.
            let present = values.compactMap { $0 }.filter { !$0.isNull }
            return !present.isEmpty && present.allSatisfy { $0.object != nil } ? .map(.uniform(.any)) : .leaf
        case .scalar: return .leaf
        case .object(let reference): return reference.type.isAtomic ? .leaf : .map(.type(reference.type))
        case .map(let element, let isAtomic): return isAtomic ? .leaf : .map(.uniform(element))
        case .list(let element, let type):
            switch type {
            case .unspecified, .atomic: return .leaf
            case .set: return .list(element, keys: [])
            case .map(let keys): return .list(element, keys: keys)
            }
        }
    }

    /// What names an element of a list; the message is upstream's where nothing does.
    func pathElement(of item: Value, keys: [String]) throws(OwnershipError) -> PathElement {
        guard !keys.isEmpty else {
            switch item {
            case .object: throw OwnershipError("associative list without keys has an element that's a map type")
            case .array: throw OwnershipError("not supported: associative list with lists as elements")
            case .null: throw OwnershipError("associative list without keys has an element that's an explicit null")
            default: return .value(item)
            }
        }
        guard case .object(let members) = item else {
            throw OwnershipError(
                item.isNull
                    ? "associative list with keys may not have a null element"
                    : "associative list with keys may not have non-map elements")
        }
        var fields: [PathElement.KeyField] = []
        fields.reserveCapacity(keys.count)
        for key in keys {
            let field = self.field(key)
            guard let value = members[key] ?? field?.defaultValue ?? field?.zero else { continue }
            fields.append(PathElement.KeyField(name: key, value: value))
        }
        guard !fields.isEmpty else {
            let names = keys.map(\.goQuoted).joined(separator: " ")
            throw OwnershipError(
                "associative list with keys has an element that omits all key fields [\(names)] (and doesn't have default values for any key fields)"
            )
        }
        if fields.count > 1 { fields.sort { $0.name < $1.name } }
        return .key(fields)
    }
}

/// Why an object's fields can't be told; the path is put before the message on the way out.
struct OwnershipError: Error {
    var path = ""
    var message: String
    /// Of an apply that was refused: what of whom it would have changed.
    var conflicts: [ManagedFields.Manager: FieldSet]?

    init(_ message: String) { self.message = message }

    func under(_ element: PathElement) -> OwnershipError {
        var error = self
        error.path = element.description + path
        return error
    }

    var description: String { path.isEmpty ? message : "\(path): \(message)" }
}
