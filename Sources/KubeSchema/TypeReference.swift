import Synchronization

/// A link to an object type that is read from its table when first needed, so that types may hold each other.
public final class TypeReference: Sendable {
    private let resolved = AtomicLazyReference<ObjectType>()
    private let source: (table: SchemaTable, line: Int)?

    init(table: SchemaTable, line: Int) {
        source = (table, line)
    }

    public init(_ type: ObjectType) {
        source = nil
        _ = resolved.storeIfNil(type)
    }

    public var type: ObjectType {
        if let type = resolved.load() { return type }
        guard let source else { return Self.unknown }
        return resolved.storeIfNil(source.table.parse(line: source.line))
    }

    private static let unknown = ObjectType(fields: [], preservesUnknownFields: true)
}
