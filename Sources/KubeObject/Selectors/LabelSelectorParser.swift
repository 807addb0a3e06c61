extension LabelSelector {
    /// Reads a query's `labelSelector`; the messages are upstream's.
    public init(parsing text: String) throws(ParseError) {
        var parser = LabelSelectorParser(text)
        self.init(requirements: try parser.requirements())
    }
}

/// Recursive descent over the tokens of a label selector.
struct LabelSelectorParser {
    private enum Kind {
        case error, end, close, comma, not, doubleEquals, equals, greater, identifier, `in`, less, notEquals, notIn, open
    }

    private struct Token {
        var kind: Kind
        var text: String

        /// `in` and `notin` are names where a value is expected.
        var asValue: Kind { kind == .in || kind == .notIn ? .identifier : kind }
    }

    private var tokens: [Token] = []
    private var position = 0

    init(_ text: String) {
        var lexer = Lexer(bytes: Array(text.utf8))
        while true {
            let token = lexer.next()
            tokens.append(token)
            if token.kind == .end { break }
        }
    }

    mutating func requirements() throws(ParseError) -> [LabelSelector.Requirement] {
        var requirements: [LabelSelector.Requirement] = []
        while true {
            switch peek.asValue {
            case .identifier, .not:
                do throws(ParseError) {
                    requirements.append(try requirement())
                } catch {
                    throw ParseError("unable to parse requirement: \(error.message)")
                }
                let token = take()
                switch token.kind {
                case .end: return requirements
                case .comma:
                    guard peek.asValue == .identifier || peek.kind == .not else {
                        throw ParseError("found '\(peek.text)', expected: identifier after ','")
                    }
                default: throw ParseError("found '\(token.text)', expected: ',' or 'end of string'")
                }
            case .end: return requirements
            default: throw ParseError("found '\(peek.text)', expected: !, identifier, or 'end of string'")
            }
        }
    }

    private var peek: Token { tokens[min(position, tokens.count - 1)] }

    private mutating func take() -> Token {
        defer { position += 1 }
        return peek
    }

    private mutating func requirement() throws(ParseError) -> LabelSelector.Requirement {
        var token = take()
        let isNegated = token.kind == .not
        if isNegated { token = take() }
        guard token.asValue == .identifier else { throw ParseError("found '\(token.text)', expected: identifier") }
        let key = token.text
        let faults = Names.qualifiedName(key)
        guard faults.isEmpty else {
            throw ParseError("<nil>: " + FieldError.invalid("", .string(key), faults.joined(separator: "; ")).body)
        }
        if isNegated { return try .init(key, .doesNotExist, []) }
        if peek.kind == .end || peek.kind == .comma { return try .init(key, .exists, []) }
        let operation = try operation()
        switch operation {
        case .in, .notIn: return try .init(key, operation, try values())
        default: return try .init(key, operation, [try exactValue()])
        }
    }

    private mutating func operation() throws(ParseError) -> LabelSelector.Operator {
        let token = take()
        switch token.kind {
        case .in: return .in
        case .notIn: return .notIn
        case .equals: return .equals
        case .doubleEquals: return .doubleEquals
        case .notEquals: return .notEquals
        case .greater: return .greaterThan
        case .less: return .lessThan
        default:
            let expected = LabelSelector.Operator.binary.map(\.rawValue).joined(separator: ", ")
            throw ParseError("found '\(token.text)', expected: \(expected)")
        }
    }

    private mutating func values() throws(ParseError) -> [String] {
        let open = take()
        guard open.kind == .open else { throw ParseError("found '\(open.text)' expected: '('") }
        let first = peek
        switch first.asValue {
        case .identifier, .comma:
            let values = try list()
            guard take().kind == .close else { throw ParseError("found '\(first.text)', expected: ')'") }
            return values.sorted()
        case .close:
            _ = take()
            return [""]
        default: throw ParseError("found '\(first.text)', expected: ',', ')' or identifier")
        }
    }

    private mutating func list() throws(ParseError) -> Set<String> {
        var values: Set<String> = []
        while true {
            let token = take()
            switch token.asValue {
            case .identifier:
                values.insert(token.text)
                if peek.kind == .comma { continue }
                guard peek.kind == .close else { throw ParseError("found '\(peek.text)', expected: ',' or ')'") }
                return values
            case .comma:
                // An empty value stands before, between and after commas.
                if values.isEmpty { values.insert("") }
                if peek.kind == .close {
                    values.insert("")
                    return values
                }
                if peek.kind == .comma { values.insert("") }
            default: throw ParseError("found '\(token.text)', expected: ',', or identifier")
            }
        }
    }

    private mutating func exactValue() throws(ParseError) -> String {
        if peek.kind == .end || peek.kind == .comma { return "" }
        let token = take()
        guard token.asValue == .identifier else { throw ParseError("found '\(token.text)', expected: identifier") }
        return token.text
    }

    private struct Lexer {
        let bytes: [UInt8]
        var position = 0

        mutating func next() -> Token {
            while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
            guard position < bytes.count, bytes[position] != 0 else { return Token(kind: .end, text: "") }
            return Self.isSymbol(bytes[position]) ? symbol() : word()
        }

        private mutating func word() -> Token {
            let start = position
            while position < bytes.count, bytes[position] != 0, !Self.isSymbol(bytes[position]), !Self.isSpace(bytes[position]) {
                position += 1
            }
            let text = String(decoding: bytes[start..<position], as: UTF8.self)
            return Token(kind: text == "in" ? .in : text == "notin" ? .notIn : .identifier, text: text)
        }

        private mutating func symbol() -> Token {
            let start = position
            if position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "=") {
                if bytes[position] == UInt8(ascii: "=") { return token(.doubleEquals, 2) }
                if bytes[position] == UInt8(ascii: "!") { return token(.notEquals, 2) }
            }
            let kind: Kind =
                switch bytes[start] {
                case UInt8(ascii: "="): .equals
                case UInt8(ascii: "!"): .not
                case UInt8(ascii: "("): .open
                case UInt8(ascii: ")"): .close
                case UInt8(ascii: ","): .comma
                case UInt8(ascii: ">"): .greater
                default: .less
                }
            return token(kind, 1)
        }

        private mutating func token(_ kind: Kind, _ length: Int) -> Token {
            defer { position += length }
            return Token(kind: kind, text: String(decoding: bytes[position..<(position + length)], as: UTF8.self))
        }

        private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D || byte == 0x0A }
        private static func isSymbol(_ byte: UInt8) -> Bool { "=!(),><".utf8.contains(byte) }
    }
}
