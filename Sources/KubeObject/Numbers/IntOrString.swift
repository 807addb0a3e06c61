/// A number, a percentage or a name, as `maxSurge`, `targetPort` and the like take it.
public enum IntOrString: Sendable, Hashable, CustomStringConvertible {
    case int(Int64)
    case string(String)

    /// Reads a string or a whole number; nil of anything else.
    public init?(_ value: Value) {
        switch value {
        case .string(let text): self = .string(text)
        case .integer, .double:
            guard let integer = value.integer else { return nil }
            self = .int(integer)
        default: return nil
        }
    }

    /// A number where the text is one of 32 bits, else the text.
    public init(parsing text: String) {
        if let number = Int32(text) { self = .int(Int64(number)) } else { self = .string(text) }
    }

    public var value: Value {
        switch self {
        case .int(let number): .integer(number)
        case .string(let text): .string(text)
        }
    }

    /// The number, also of a string that is one; else 0.
    public var intValue: Int64 {
        switch self {
        case .int(let number): number
        case .string(let text): Int64(text) ?? 0
        }
    }

    public var description: String {
        switch self {
        case .int(let number): String(number)
        case .string(let text): text
        }
    }

    public enum Rounding: Sendable { case up, down }

    /// The number, or the percentage of `total`; a string that is no percentage is an error with upstream's message.
    public func scaled(to total: Int, rounding: Rounding) throws(ParseError) -> Int {
        switch self {
        case .int(let number): return Int(number)
        case .string(let text):
            guard text.hasSuffix("%") else {
                throw ParseError("invalid value for IntOrString: invalid type: string is not a percentage")
            }
            let digits = String(text.dropLast())
            guard let percent = Int(digits), percent.magnitude < 1 << 31 else {
                throw ParseError(
                    "invalid value for IntOrString: invalid value \(text.goQuoted): strconv.Atoi: parsing \(digits.goQuoted): invalid syntax"
                )
            }
            let product = Double(percent) * Double(total) / 100
            return Int(product.rounded(rounding == .up ? .up : .down))
        }
    }
}
