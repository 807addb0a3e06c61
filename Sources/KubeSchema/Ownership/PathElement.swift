public import KubeObject

/// One step of a path into an object, as `metadata.managedFields` names it.
///
/// Ordered as upstream orders them: fields, keys, values, indices, each by what they hold.
public enum PathElement: Sendable, Hashable {
    /// A field of an object or a key of a map: `f:spec`.
    case field(String)
    /// The element of a list that has these members: `k:{"name":"c"}`.
    case key([KeyField])
    /// The element of a set: `v:"example.com/finalizer"`.
    case value(Value)
    /// A place in a list: `i:0`.
    case index(Int)

    /// A member that a list's elements are told apart by; an element's are sorted by name.
    public struct KeyField: Sendable, Hashable {
        public var name: String
        public var value: Value

        public init(name: String, value: Value) {
            self.name = name
            self.value = value
        }
    }
}

extension PathElement: Comparable {
    private var rank: Int {
        switch self {
        case .field: 0
        case .key: 1
        case .value: 2
        case .index: 3
        }
    }

    public static func < (left: PathElement, right: PathElement) -> Bool { compare(left, right) < 0 }

    /// -1, 0 or 1.
    static func compare(_ left: PathElement, _ right: PathElement) -> Int {
        switch (left, right) {
        case (.field(let left), .field(let right)): return left == right ? 0 : left < right ? -1 : 1
        case (.key(let left), .key(let right)):
            for (first, second) in zip(left, right) {
                if first.name != second.name { return first.name < second.name ? -1 : 1 }
                let order = compare(first.value, second.value)
                if order != 0 { return order }
            }
            return (left.count - right.count).signum()
        case (.value(let left), .value(let right)): return compare(left, right)
        case (.index(let left), .index(let right)): return (left - right).signum()
        default: return (left.rank - right.rank).signum()
        }
    }

    /// Numbers before strings before booleans before lists, objects and null.
    private static func compare(_ left: Value, _ right: Value) -> Int {
        switch (left, right) {
        case (.integer(let left), .integer(let right)): return left == right ? 0 : left < right ? -1 : 1
        case (.string(let left), .string(let right)): return left == right ? 0 : left < right ? -1 : 1
        case (.bool(let left), .bool(let right)): return left == right ? 0 : right ? -1 : 1
        case (.array(let left), .array(let right)):
            for (first, second) in zip(left, right) {
                let order = compare(first, second)
                if order != 0 { return order }
            }
            return (left.count - right.count).signum()
        case (.object, .object): return left == right ? 0 : left.description < right.description ? -1 : 1
        case (.null, .null): return 0
        default:
            if let left = left.double, let right = right.double { return left == right ? 0 : left < right ? -1 : 1 }
            return (rank(left) - rank(right)).signum()
        }
    }

    private static func rank(_ value: Value) -> Int {
        switch value {
        case .integer, .double: 0
        case .string: 1
        case .bool: 2
        case .array: 3
        case .object: 4
        case .null: 5
        }
    }
}

extension PathElement: CustomStringConvertible {
    /// As messages show it: `.spec`, `[name="c"]`, `[="x"]`, `[0]`.
    public var description: String {
        switch self {
        case .field(let name): ".\(name)"
        case .key(let fields): "[\(fields.map { "\($0.name)=\(Self.shown($0.value))" }.joined(separator: ","))]"
        case .value(let value): "[=\(Self.shown(value))]"
        case .index(let index): "[\(index)]"
        }
    }

    private static func shown(_ value: Value) -> String {
        if case .string(let text) = value { return text.goQuoted }
        return value.description
    }
}

extension PathElement {
    /// Reads the name of a member of `fieldsV1`; nil of a kind that is not known, which is skipped.
    init?(encoded text: String) throws(ParseError) {
        let bytes = text.utf8
        guard bytes.count >= 2 else { throw ParseError("key must be 2 characters long:") }
        guard bytes[bytes.index(after: bytes.startIndex)] == UInt8(ascii: ":") else { throw ParseError("missing colon: \(text)") }
        let rest = String(text.dropFirst(2))
        switch bytes.first {
        case UInt8(ascii: "f"): self = .field(rest)
        case UInt8(ascii: "v"): self = .value(try Self.json(rest))
        case UInt8(ascii: "k"):
            guard case .object(let members) = try Self.json(rest) else { throw ParseError("invalid key: \(text)") }
            self = .key(members.map { KeyField(name: $0.key, value: $0.value) }.sorted { $0.name < $1.name })
        case UInt8(ascii: "i"):
            guard let index = Int(rest) else { throw ParseError("invalid index: \(text)") }
            self = .index(index)
        default: return nil
        }
    }

    private static func json(_ text: String) throws(ParseError) -> Value {
        do throws(JSON.DecodingError) {
            return try JSON.decode(text)
        } catch {
            throw ParseError(error.message)
        }
    }

    var encoded: String {
        switch self {
        case .field(let name): "f:" + name
        case .value(let value): "v:" + value.description
        case .key(let fields): "k:" + Value.object(Object(fields.map { ($0.name, $0.value) })).description
        case .index(let index): "i:\(index)"
        }
    }
}
