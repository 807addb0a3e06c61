import KubeObject

/// Values as Go shows them in messages of server-side apply, beside `goDescription`.
extension Value {
    /// `%v` of a pointer to a struct that holds the value.
    var goPointer: String { "&{\(goDescription)}" }

    /// `%#v`: `map[string]interface {}{"a":1}`.
    var goSource: String {
        switch self {
        case .null: "interface {}(nil)"
        case .string(let text): text.goQuoted
        case .array(let elements): "[]interface {}{\(elements.map(\.goSource).joined(separator: ", "))}"
        case .object(let members):
            "map[string]interface {}{\(members.sorted().map { "\($0.key.goQuoted):\($0.value.goSource)" }.joined(separator: ", "))}"
        default: description
        }
    }
}
