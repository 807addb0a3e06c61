public import KubeObject

/// What the values at one place of an object look like: the facts of one type, built in or of a custom resource.
///
/// Immutable and cheap to copy: object types are shared and resolved when first looked at.
public struct Schema: Sendable {
    public let shape: Shape

    public indirect enum Shape: Sendable {
        case scalar(Scalar)
        case object(TypeReference)
        case list(Schema, ListType)
        /// Any names, all values alike; an atomic map has one owner.
        case map(Schema, isAtomic: Bool)
        /// Of a CRD's schema: an object of the given type, or something else in its place.
        case alternative(Alternative, Schema)
    }

    /// A value that is no container, or one whose inside is not the schema's business.
    public enum Scalar: Sendable, Hashable {
        case boolean, int32, int64, double, string
        /// Base64 in JSON.
        case bytes
        case quantity, intOrString
        /// RFC 3339, whole seconds and microseconds.
        case time, microTime
        /// Go's notation: `1m30s`.
        case duration
        /// `metadata.managedFields[].fieldsV1`.
        case fields
        /// Any object (`runtime.RawExtension`), any JSON at all.
        case rawExtension, any
    }

    public enum Alternative: Sendable, Hashable { case boolean, array, stringArray }

    /// How elements of a list are told apart when two writers meet.
    public enum ListType: Sendable, Hashable {
        /// Not said: as `atomic`.
        case unspecified
        case atomic, set
        case map(keys: [String])
    }

    public init(_ shape: Shape) {
        self.shape = shape
    }

    /// The type of an object; nil of anything else.
    public var objectType: ObjectType? {
        if case .object(let reference) = shape { reference.type } else { nil }
    }

    /// What the elements of a list or the values of a map look like.
    public var element: Schema? {
        switch shape {
        case .list(let element, _), .map(let element, _): element
        default: nil
        }
    }

    public var scalar: Scalar? {
        if case .scalar(let scalar) = shape { scalar } else { nil }
    }

    public var listType: ListType? {
        if case .list(_, let type) = shape { type } else { nil }
    }

    public func field(_ name: String) -> Field? { objectType?.field(name) }

    /// The schema of a member: of a field, or of any member of a map.
    public func member(_ name: String) -> Schema? {
        switch shape {
        case .object(let reference): reference.type.field(name)?.schema ?? reference.type.additional
        case .map(let value, _): value
        default: nil
        }
    }

    /// What a field of the type is when nothing was set, as Go writes it.
    var zero: Value {
        switch shape {
        case .object: return .object([:])
        case .list, .map, .alternative: return .null
        case .scalar(let scalar):
            switch scalar {
            case .boolean: return false
            case .int32, .int64, .double, .intOrString: return 0
            case .string: return ""
            case .quantity: return "0"
            case .duration: return "0s"
            case .bytes, .time, .microTime, .fields, .rawExtension, .any: return .null
            }
        }
    }

    /// Any JSON.
    public static let any = Schema(.scalar(.any))
}

/// A type whose values are objects with known fields.
public final class ObjectType: Sendable {
    /// `api.core.v1.Pod`; OpenAPI's name of it has `io.k8s.` before. Empty in a custom resource.
    public let name: String
    /// In the order upstream writes them.
    public let fields: [Field]
    /// The schema of members that are no fields, where such are allowed.
    public let additional: Schema?
    /// Members that no field knows are kept.
    public let preservesUnknownFields: Bool
    /// Has one owner as a whole (`x-kubernetes-map-type: atomic`).
    public let isAtomic: Bool
    /// Whether OpenAPI shows it as such; `isAtomic` may differ where one field says so.
    let isDeclaredAtomic: Bool
    /// Whether OpenAPI lists it.
    public let isPublished: Bool
    /// `x-kubernetes-unions`.
    public let unions: Value?
    /// The names Go has for the structs that hold fields one level down, by their protobuf numbers: `ProbeHandler`.
    private let embedded: [[Int]: String]
    /// Fields that an object of the type has even where it doesn't show them: their `zero` is not nil.
    let alwaysWritten: [Field]
    let alwaysPositions: [Int]
    /// In protobuf's order and nesting.
    let protobufFields: [ProtobufField]
    private let positions: [String: Int]

    public init(
        name: String = "", fields: [Field], additional: Schema? = nil, preservesUnknownFields: Bool = false,
        isAtomic: Bool = false, isDeclaredAtomic: Bool? = nil, isPublished: Bool = true, unions: Value? = nil,
        embedded: [[Int]: String] = [:]
    ) {
        self.name = name
        self.fields = fields
        self.additional = additional
        self.preservesUnknownFields = preservesUnknownFields
        self.isAtomic = isAtomic
        self.isDeclaredAtomic = isDeclaredAtomic ?? isAtomic
        self.isPublished = isPublished
        self.unions = unions
        self.embedded = embedded
        alwaysWritten = fields.filter { $0.zero != nil }
        alwaysPositions = fields.indices.filter { fields[$0].zero != nil }
        protobufFields = ProtobufField.plan(fields)
        positions = Dictionary(fields.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The type where a field says that its parts have owners of their own, though it is an atomic one.
    var granular: ObjectType {
        ObjectType(
            name: name, fields: fields, additional: additional, preservesUnknownFields: preservesUnknownFields,
            isDeclaredAtomic: isDeclaredAtomic, isPublished: isPublished, unions: unions, embedded: embedded)
    }

    public func field(_ name: String) -> Field? { positions[name].map { fields[$0] } }

    /// The field, looked for first from `hint` on, which then is the place after it: objects have their fields in this order.
    func field(_ name: String, hint: inout Int) -> Field? {
        for place in hint..<min(hint + 6, max(hint, fields.count)) where fields[place].name == name {
            hint = place + 1
            return fields[place]
        }
        return field(name)
    }

    /// Where a field stands; `hint` is where it is expected and found at once.
    func position(of name: String, hint: Int) -> Int? {
        if hint < fields.count, fields[hint].name == name { return hint }
        return positions[name]
    }

    func embeddedNames(of field: Field) -> [String] {
        field.embedding.indices.compactMap { embedded[Array(field.embedding[...$0])] }
    }

    /// The Go type that decoding errors name: `v1.PodSpec`.
    var goName: String {
        let parts = name.split(separator: ".")
        return parts.suffix(2).joined(separator: ".")
    }

    /// The Go struct that decoding errors name: `PodSpec`.
    var structName: String { String(name.split(separator: ".").last ?? "") }
}

/// A field of an object type.
public final class Field: Sendable {
    /// In JSON.
    public let name: String
    public let schema: Schema
    /// In protobuf; 0 where there is none.
    public let number: Int
    /// The numbers of the protobuf messages that hold the field, outermost first, where JSON has it one level up.
    public let embedding: [Int]
    public let presence: Presence
    public let isRequired: Bool
    public let isNullable: Bool
    /// Whether it has one owner as a whole; where said, it counts more than what its type says.
    public let mapType: MapType
    public let patchStrategy: PatchStrategy
    public let patchMergeKey: String?
    public let defaultValue: Value?
    public let enumeration: [Value]
    /// The Go type that decoding errors name, where it is not the schema's own.
    let goType: String?
    /// What an object has that doesn't show the field, where that is something.
    let zero: Value?
    /// Bytes that OpenAPI shows as an atomic list.
    let isAtomicList: Bool
    /// A list that has a protobuf message of its own around it.
    let isWrapped: Bool

    /// Whether the value of the field has one owner as a whole.
    public var isAtomic: Bool {
        switch mapType {
        case .atomic: true
        case .granular: false
        case .unspecified: schema.objectType?.isAtomic ?? false
        }
    }

    /// When a field is written and when left out.
    public enum Presence: Sendable, Hashable {
        /// Left out when false, 0, "" or empty.
        case nonzero
        /// Always written, with its zero value if need be.
        case always
        /// Written when set, whatever it is set to.
        case whenSet
        /// Written when set, `null` otherwise.
        case nullWhenUnset
        /// Left out when every part of it is zero.
        case whenNotAllZero
    }

    public enum MapType: Sendable, Hashable { case unspecified, atomic, granular }

    public struct PatchStrategy: OptionSet, Sendable, Hashable {
        public let rawValue: UInt8
        public init(rawValue: UInt8) { self.rawValue = rawValue }
        public static let merge = PatchStrategy(rawValue: 1)
        public static let replace = PatchStrategy(rawValue: 2)
        public static let retainKeys = PatchStrategy(rawValue: 4)
    }

    public init(
        name: String, schema: Schema, number: Int = 0, embedding: [Int] = [], presence: Presence = .whenSet,
        isRequired: Bool = false, isNullable: Bool = false, mapType: MapType = .unspecified, patchStrategy: PatchStrategy = [],
        patchMergeKey: String? = nil,
        defaultValue: Value? = nil, enumeration: [Value] = [], goType: String? = nil, isAtomicList: Bool = false, isWrapped: Bool = false
    ) {
        self.name = name
        self.schema = schema
        self.number = number
        self.embedding = embedding
        self.presence = presence
        self.isRequired = isRequired
        self.isNullable = isNullable
        self.mapType = mapType
        self.patchStrategy = patchStrategy
        self.patchMergeKey = patchMergeKey
        self.defaultValue = defaultValue
        self.enumeration = enumeration
        self.goType = goType
        zero =
            switch presence {
            case .always: schema.zero
            case .nullWhenUnset: .null
            case .nonzero, .whenSet, .whenNotAllZero: nil
            }
        self.isAtomicList = isAtomicList
        self.isWrapped = isWrapped
    }
}
