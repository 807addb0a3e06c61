public import KubeObject

/// What a member of an object can be read as and written from; `.null` stands for a member that is not there.
public protocol FieldValue: Sendable {
    init(fieldValue: Value)
    var fieldValue: Value { get }
}

/// A value that is no container; a member that isn't of its form reads as nil.
public protocol ScalarFieldValue: Sendable {
    init?(scalar: Value)
    var scalar: Value { get }
}

extension Value {
    /// The value as another type, to be changed in place.
    subscript<Field: FieldValue>(as type: Field.Type) -> Field {
        get { Field(fieldValue: self) }
        _modify {
            var field = Field(fieldValue: self)
            self = .null
            defer { self = field.fieldValue }
            yield &field
        }
    }
}

extension Value: FieldValue, ScalarFieldValue {
    public init(fieldValue: Value) { self = fieldValue }
    public var fieldValue: Value { self }
    public init?(scalar: Value) { self = scalar }
    public var scalar: Value { self }
}

extension Optional: FieldValue where Wrapped: ScalarFieldValue {
    public init(fieldValue: Value) { self = Wrapped(scalar: fieldValue) }
    public var fieldValue: Value { self?.scalar ?? .null }
}

/// A list of scalars; elements of another form are left out when read.
extension Array: FieldValue where Element: ScalarFieldValue {
    public init(fieldValue: Value) { self = (fieldValue.array ?? []).compactMap(Element.init(scalar:)) }
    public var fieldValue: Value { isEmpty ? .null : .array(map(\.scalar)) }
}

extension String: ScalarFieldValue {
    public init?(scalar: Value) {
        guard case .string(let text) = scalar else { return nil }
        self = text
    }
    public var scalar: Value { .string(self) }
}

extension Bool: ScalarFieldValue {
    public init?(scalar: Value) {
        guard let bool = scalar.bool else { return nil }
        self = bool
    }
    public var scalar: Value { .bool(self) }
}

extension Int64: ScalarFieldValue {
    public init?(scalar: Value) {
        guard let integer = scalar.integer else { return nil }
        self = integer
    }
    public var scalar: Value { .integer(self) }
}

extension Double: ScalarFieldValue {
    public init?(scalar: Value) {
        guard let double = scalar.double else { return nil }
        self = double
    }
    public var scalar: Value { .double(self) }
}

extension Timestamp: ScalarFieldValue {
    public init?(scalar: Value) {
        guard let time = scalar.timestamp else { return nil }
        self = time
    }
    public var scalar: Value { .time(self) }
}

extension Quantity: ScalarFieldValue {
    public init?(scalar: Value) {
        guard let quantity = try? Quantity(value: scalar) else { return nil }
        self = quantity
    }
    public var scalar: Value { .string(description) }
}

extension IntOrString: ScalarFieldValue {
    public init?(scalar: Value) { self.init(scalar) }
    public var scalar: Value { value }
}
