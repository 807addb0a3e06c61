import KubeObject

/// Values as Go's `%v`, `%#v` and `%T` show them, for messages that upstream makes so.
enum GoText {
    /// `%v`: `map[a:1 b:[x y]]`.
    static func plain(_ value: Value) -> String {
        switch value {
        case .null: "<nil>"
        case .string(let text): text
        case .array(let elements): "[\(elements.map(plain).joined(separator: " "))]"
        case .object(let members):
            "map[\(members.sorted { $0.key < $1.key }.map { "\($0.key):\(plain($0.value))" }.joined(separator: " "))]"
        default: value.description
        }
    }

    /// `%v` of a pointer to a struct that holds the value.
    static func pointer(_ value: Value) -> String { "&{\(plain(value))}" }

    /// `%#v`: `map[string]interface {}{"a":1}`.
    static func source(_ value: Value) -> String {
        switch value {
        case .null: "interface {}(nil)"
        case .string(let text): text.goQuoted
        case .array(let elements): "[]interface {}{\(elements.map(source).joined(separator: ", "))}"
        case .object(let members):
            "map[string]interface {}{\(members.sorted { $0.key < $1.key }.map { "\($0.key.goQuoted):\(source($0.value))" }.joined(separator: ", "))}"
        default: value.description
        }
    }

    /// `%T`.
    static func type(_ value: Value) -> String {
        switch value {
        case .null: "<nil>"
        case .bool: "bool"
        case .integer: "int64"
        case .double: "float64"
        case .string: "string"
        case .array: "[]interface {}"
        case .object: "map[string]interface {}"
        }
    }
}
