/// Which field values are meant: `status.phase=Running,metadata.name!=a`; `,`, `=` and `\` in a value are escaped by `\`.
public struct FieldSelector: Sendable, Hashable {
    /// All of these must hold.
    public var requirements: [Requirement]

    public struct Requirement: Sendable, Hashable {
        public var field: String
        public var isEqual: Bool
        public var value: String

        public init(field: String, isEqual: Bool = true, value: String) {
            self.field = field
            self.isEqual = isEqual
            self.value = value
        }
    }

    public static let everything = FieldSelector(requirements: [])

    public init(requirements: [Requirement]) { self.requirements = requirements }

    /// Reads a query's `fieldSelector`; the messages are upstream's.
    public init(parsing text: String) throws(ParseError) {
        requirements = []
        for term in Self.terms(text).sorted() where !term.isEmpty {
            guard let (field, isEqual, rest) = Self.split(term) else {
                throw ParseError("invalid selector: '\(text)'; can't understand '\(term)'")
            }
            requirements.append(Requirement(field: field, isEqual: isEqual, value: try Self.unescaped(rest)))
        }
    }

    public var isEmpty: Bool { requirements.isEmpty }

    /// Whether all hold for an object whose fields `value` tells.
    public func matches(_ value: (String) -> String) -> Bool {
        requirements.allSatisfy { (value($0.field) == $0.value) == $0.isEqual }
    }

    /// The value a field must have, where the selector says so.
    public func exactValue(of field: String) -> String? {
        requirements.first { $0.field == field && $0.isEqual }?.value
    }

    public static func escaped(_ value: String) -> String {
        var result = ""
        for scalar in value.unicodeScalars {
            if scalar == "\\" || scalar == "," || scalar == "=" { result += "\\" }
            result.unicodeScalars.append(scalar)
        }
        return result
    }

    private static func terms(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        var terms: [String] = [""]
        var isEscaped = false
        for scalar in text.unicodeScalars {
            if scalar == ",", !isEscaped {
                terms.append("")
                continue
            }
            isEscaped = scalar == "\\" && !isEscaped
            terms[terms.count - 1].unicodeScalars.append(scalar)
        }
        return terms
    }

    private static func split(_ term: String) -> (field: String, isEqual: Bool, rest: String)? {
        let scalars = Array(term.unicodeScalars)
        for position in scalars.indices {
            let next = position + 1 < scalars.count ? scalars[position + 1] : nil
            let (length, isEqual): (Int, Bool)
            switch (scalars[position], next) {
            case ("!", "="): (length, isEqual) = (2, false)
            case ("=", "="): (length, isEqual) = (2, true)
            case ("=", _): (length, isEqual) = (1, true)
            default: continue
            }
            return (text(scalars[..<position]), isEqual, text(scalars[(position + length)...]))
        }
        return nil
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var result = ""
        result.unicodeScalars.append(contentsOf: scalars)
        return result
    }

    private static func unescaped(_ text: String) throws(ParseError) -> String {
        var result = ""
        var isEscaped = false
        for scalar in text.unicodeScalars {
            let isSpecial = scalar == "\\" || scalar == "," || scalar == "="
            if isEscaped {
                guard isSpecial else { throw ParseError("invalid field selector: invalid escape sequence: \\\(Character(scalar))") }
                isEscaped = false
            } else if scalar == "\\" {
                isEscaped = true
                continue
            } else if isSpecial {
                throw ParseError("invalid field selector: unescaped character in value: \(scalar.value)")
            }
            result.unicodeScalars.append(scalar)
        }
        guard !isEscaped else { throw ParseError("invalid field selector: invalid escape sequence: \\") }
        return result
    }
}

extension FieldSelector: CustomStringConvertible {
    public var description: String {
        requirements.map { "\($0.field)\($0.isEqual ? "=" : "!=")\(Self.escaped($0.value))" }.joined(separator: ",")
    }
}
