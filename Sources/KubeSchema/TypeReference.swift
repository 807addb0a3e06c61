import Synchronization

/// A link to an object type that is read from its table when first needed, so that types may hold each other.
public final class TypeReference: Sendable {
    private let resolved = AtomicLazyReference<ObjectType>()
    private let source: Source?

    private enum Source: Sendable {
        case line(SchemaTable, Int)
        case granular(TypeReference)
    }

    init(table: SchemaTable, line: Int) {
        source = .line(table, line)
    }

    /// The same type, each of whose fields has an owner of its own, where a field says so of an atomic type.
    init(granular base: TypeReference) {
        source = .granular(base)
    }

    public init(_ type: ObjectType) {
        source = nil
        _ = resolved.storeIfNil(type)
    }

    public var type: ObjectType {
        if let type = resolved.load() { return type }
        switch source {
        case .line(let table, let line)?: return resolved.storeIfNil(table.parse(line: line))
        case .granular(let base)?: return resolved.storeIfNil(base.type.granular)
        case nil: return Self.unknown
        }
    }

    private static let unknown = ObjectType(fields: [], preservesUnknownFields: true)
}
