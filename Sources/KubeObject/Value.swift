/// The tree that every Kubernetes object is: one type for what arrives as JSON, YAML or protobuf.
///
/// A value has value semantics, copies in constant time (storage is shared until changed) and may be
/// passed between threads freely. An absent member and a member that is `null` are different in the
/// tree (a patch needs the difference) but read the same through `subscript(_:)`.
public enum Value: Sendable, Hashable {
    case null
    case bool(Bool)
    case integer(Int64)
    case double(Double)
    case string(String)
    case array([Value])
    case object(Object)
}

extension Value {
    public var isNull: Bool {
        if case .null = self { true } else { false }
    }

    public var bool: Bool? {
        if case .bool(let value) = self { value } else { nil }
    }

    /// The integer, also of a double that is a whole number.
    public var integer: Int64? {
        switch self {
        case .integer(let value): value
        case .double(let value): Int64(exactly: value)
        default: nil
        }
    }

    public var double: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .double(let value): value
        default: nil
        }
    }

    public var string: String? {
        if case .string(let value) = self { value } else { nil }
    }

    public var array: [Value]? {
        get { if case .array(let value) = self { value } else { nil } }
        _modify {
            var elements: [Value]?
            if case .array(let value) = self { elements = value }
            self = .null
            defer { self = elements.map { .array($0) } ?? .null }
            yield &elements
        }
    }

    public var object: Object? {
        get { if case .object(let value) = self { value } else { nil } }
        _modify {
            var members: Object?
            if case .object(let value) = self { members = value }
            self = .null
            defer { self = members.map { .object($0) } ?? .null }
            yield &members
        }
    }

    /// The member of an object, or `.null` where there is none or `self` is no object.
    ///
    /// Setting a member of `.null` makes an object of it; setting a member to `.null` removes it.
    /// Setting a member of any other kind of value replaces that value by an object.
    public subscript(_ key: String) -> Value {
        get {
            if case .object(let members) = self { members[key] ?? .null } else { .null }
        }
        _modify {
            var members = Object()
            if case .object(let value) = self { members = value }
            self = .null
            var member = members.take(key)
            defer {
                members.put(key, member)
                self = .object(members)
            }
            yield &member
        }
    }

    /// The element of an array, or `.null` where there is none. Setting needs an array that has the index.
    public subscript(_ index: Int) -> Value {
        get {
            guard case .array(let elements) = self, elements.indices.contains(index) else { return .null }
            return elements[index]
        }
        _modify {
            guard case .array(var elements) = self else { preconditionFailure("index into a value that is no array") }
            self = .null
            defer { self = .array(elements) }
            yield &elements[index]
        }
    }

    /// The value at a path of member names, or `.null`.
    public func at(_ path: String...) -> Value {
        var value = self
        for key in path { value = value[key] }
        return value
    }

    /// Whether both are containers in the same storage, and so equal without a look at what is in them.
    ///
    /// False says nothing: equal values may have storage of their own.
    public func sharesStorage(with other: Value) -> Bool {
        switch (self, other) {
        case (.object(let left), .object(let right)): left.sharesStorage(with: right)
        case (.array(let left), .array(let right)):
            left.count == right.count
                && left.withUnsafeBufferPointer { left in
                    right.withUnsafeBufferPointer { $0.baseAddress == left.baseAddress }
                }
        default: false
        }
    }

    /// The name of the JSON type, as upstream's messages say it: `string`, `number`, `bool`, `array`, `object`, `null`.
    public var typeName: String {
        switch self {
        case .null: "null"
        case .bool: "bool"
        case .integer, .double: "number"
        case .string: "string"
        case .array: "array"
        case .object: "object"
        }
    }
}

// A nil literal is `.null` also in `cond ? nil : value` and in a closure's `return nil`: write `Optional.none` where no
// value is meant.
extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .integer(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(floatLiteral value: Double) { self = .double(value) }
    public init(arrayLiteral elements: Value...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, Value)...) { self = .object(Object(elements)) }
    public init(nilLiteral: ()) { self = .null }
}

extension Value: CustomStringConvertible {
    /// Compact JSON.
    public var description: String { String(decoding: JSON.encode(self), as: UTF8.self) }
}
