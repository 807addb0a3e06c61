/// One thing wrong with one field of an object, as upstream's `field.Error`.
public struct FieldError: Error, Sendable, Hashable {
    public var type: ErrorType
    /// The path: `spec.containers[0].name`, `metadata.labels[a]`.
    public var field: String
    /// What the message says after the type; for most types it begins with the bad value.
    public var body: String

    public enum ErrorType: Sendable, Hashable {
        case notFound, required, duplicate, invalid, notSupported, forbidden, tooLong, tooMany, internalError, typeInvalid

        /// The reason of a `Status` cause.
        public var reason: String {
            switch self {
            case .notFound: "FieldValueNotFound"
            case .required: "FieldValueRequired"
            case .duplicate: "FieldValueDuplicate"
            case .invalid: "FieldValueInvalid"
            case .notSupported: "FieldValueNotSupported"
            case .forbidden: "FieldValueForbidden"
            case .tooLong: "FieldValueTooLong"
            case .tooMany: "FieldValueTooMany"
            case .internalError: "InternalError"
            case .typeInvalid: "FieldValueTypeInvalid"
            }
        }
    }

    public init(type: ErrorType, field: String, body: String) {
        self.type = type
        self.field = field
        self.body = body
    }

    public static func invalid(_ field: String, _ value: Value, _ detail: String) -> FieldError {
        FieldError(type: .invalid, field: field, body: "Invalid value: \(shown(value))\(detail.isEmpty ? "" : ": \(detail)")")
    }

    public static func required(_ field: String, _ detail: String = "") -> FieldError {
        FieldError(type: .required, field: field, body: "Required value\(detail.isEmpty ? "" : ": \(detail)")")
    }

    public static func duplicate(_ field: String, _ value: Value) -> FieldError {
        FieldError(type: .duplicate, field: field, body: "Duplicate value: \(shown(value))")
    }

    public static func forbidden(_ field: String, _ detail: String) -> FieldError {
        FieldError(type: .forbidden, field: field, body: "Forbidden\(detail.isEmpty ? "" : ": \(detail)")")
    }

    public static func notFound(_ field: String, _ value: Value) -> FieldError {
        FieldError(type: .notFound, field: field, body: "Not found: \(shown(value))")
    }

    /// A value that is none of a closed set; the set is shown in the order given.
    public static func notSupported(_ field: String, _ value: Value, _ supported: [String]) -> FieldError {
        let list = supported.isEmpty ? "" : ": supported values: \(supported.map { "\"\($0)\"" }.joined(separator: ", "))"
        return FieldError(type: .notSupported, field: field, body: "Unsupported value: \(shown(value))\(list)")
    }

    public static func tooLong(_ field: String, _ maximum: Int) -> FieldError {
        let unit = maximum == 1 ? "byte" : "bytes"
        return FieldError(type: .tooLong, field: field, body: "Too long: may not be more than \(maximum) \(unit)")
    }

    public static func tooMany(_ field: String, _ actual: Int, _ maximum: Int) -> FieldError {
        let unit = maximum == 1 ? "item" : "items"
        return FieldError(type: .tooMany, field: field, body: "Too many: \(actual): must have at most \(maximum) \(unit)")
    }

    public static func typeInvalid(_ field: String, _ value: Value, _ detail: String) -> FieldError {
        FieldError(type: .typeInvalid, field: field, body: "Invalid value: \(shown(value))\(detail.isEmpty ? "" : ": \(detail)")")
    }

    public var message: String { field.isEmpty ? body : "\(field): \(body)" }

    /// All messages as upstream aggregates them: one as it is, several distinct ones in brackets.
    public static func message(_ errors: [FieldError]) -> String {
        var seen: Set<String> = []
        let messages = errors.map(\.message).filter { seen.insert($0).inserted }
        return messages.count == 1 ? messages[0] : "[\(messages.joined(separator: ", "))]"
    }

    /// A bad value as upstream prints it: strings quoted, scalars plain, the rest as JSON.
    private static func shown(_ value: Value) -> String {
        switch value {
        case .string(let text): text.goQuoted
        case .null: "null"
        default: value.description
        }
    }
}
