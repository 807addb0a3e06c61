public import KubeObject

extension Value {
    /// As Go's `%v` prints a decoded JSON value in upstream's messages: `map[a:1 b:[x y]]`, names in order.
    public var goDescription: String {
        switch self {
        case .null: "<nil>"
        case .string(let text): text
        case .bool, .integer, .double: description
        case .array(let elements): "[\(elements.map(\.goDescription).joined(separator: " "))]"
        case .object(let members):
            "map[\(members.sorted().map { "\($0.key):\($0.value.goDescription)" }.joined(separator: " "))]"
        }
    }

    /// The Go type of a decoded JSON value.
    var goTypeName: String {
        switch self {
        case .null: "%!s(<nil>)"
        case .bool: "bool"
        case .integer: "int64"
        case .double: "float64"
        case .string: "string"
        case .array: "[]interface {}"
        case .object: "map[string]interface {}"
        }
    }

    /// Go's kind of that type.
    var goKind: String {
        switch self {
        case .array: "slice"
        case .object: "map"
        case .null: "invalid"
        default: goTypeName
        }
    }
}
