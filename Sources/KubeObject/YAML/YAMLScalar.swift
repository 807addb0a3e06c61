/// The types of scalars: YAML 1.1 as go-yaml v2 has it, which upstream reads manifests with (`yes` is true, `0777` is
/// octal, a timestamp is a string).
enum YAMLScalar {
    private static let prefix = "tag:yaml.org,2002:"

    private static let words: [String: Value] = {
        var words: [String: Value] = ["": .null, "~": .null, "null": .null, "Null": .null, "NULL": .null]
        for word in ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"] { words[word] = true }
        for word in ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"] { words[word] = false }
        for word in [".nan", ".NaN", ".NAN"] { words[word] = .double(.nan) }
        for word in [".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF"] { words[word] = .double(.infinity) }
        for word in ["-.inf", "-.Inf", "-.INF"] { words[word] = .double(-.infinity) }
        return words
    }()

    /// The value of a scalar with its tag, which is empty where none is written.
    static func value(_ text: String, tag: String, isPlain: Bool) throws(YAML.DecodingError) -> Value {
        if tag.isEmpty { return isPlain ? try checked(plain(text)) : .string(text) }
        guard tag.hasPrefix(prefix) else { return .string(text) }
        let kind = String(tag.dropFirst(prefix.count))
        switch kind {
        case "str", "timestamp": return .string(text)
        case "binary":
            guard let bytes = Base64.decode(text) else {
                throw YAML.DecodingError(message: "yaml: !!binary value contains invalid base64 data")
            }
            return .string(String(decoding: bytes, as: UTF8.self))
        case "bool", "int", "float", "null":
            let value = plain(text)
            let found = name(of: value)
            if found == kind { return try checked(value) }
            if kind == "float", case .integer = value { return value }
            throw YAML.DecodingError(message: "yaml: cannot decode !!\(found) `\(text)` as a !!\(kind)")
        default: return .string(text)
        }
    }

    private static func name(of value: Value) -> String {
        switch value {
        case .null: "null"
        case .bool: "bool"
        case .integer: "int"
        case .double: "float"
        default: "str"
        }
    }

    /// Refuses what JSON can't say.
    private static func checked(_ value: Value) throws(YAML.DecodingError) -> Value {
        guard case .double(let number) = value else { return value }
        guard number.isFinite else {
            throw YAML.DecodingError(message: "json: unsupported value: \(number.isNaN ? "NaN" : number > 0 ? "+Inf" : "-Inf")")
        }
        // By way of JSON a whole number becomes an integer.
        return Int64(exactly: number).map { .integer($0) } ?? value
    }

    /// Whether a text without quotes would be read as something other than that string.
    static func needsQuotes(_ text: String) -> Bool {
        if case .string = plain(text) { return text == "<<" || isTimestamp(text) || isBase60(text) }
        return true
    }

    static func plain(_ text: String) -> Value {
        guard let first = text.utf8.first else { return .null }
        switch first {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"):
            return words[text] ?? number(text)
        case UInt8(ascii: "."):
            if let word = words[text] { return word }
            guard text.utf8.count > 1, isFloat(text), let number = Double(text), number.isFinite else { return .string(text) }
            return .double(number)
        case _ where "yYnNtTfFoO~".utf8.contains(first): return words[text] ?? .string(text)
        default: return .string(text)
        }
    }

    private static func number(_ text: String) -> Value {
        if isTimestamp(text) { return .string(text) }
        let plain = text.utf8.contains(UInt8(ascii: "_")) ? String(text.filter { $0 != "_" }) : text
        if let integer = integer(plain) { return integer }
        guard isFloat(plain), let number = Double(plain), number.isFinite else { return .string(text) }
        return .double(number)
    }

    /// Go's `ParseInt` with base 0: `0x`, `0o`, `0b`, and a leading 0 for octal.
    private static func integer(_ text: String) -> Value? {
        var digits = Substring(text)
        let isNegative = digits.first == "-"
        if isNegative || digits.first == "+" { digits.removeFirst() }
        var radix = 10
        if digits.first == "0", digits.utf8.count > 1 {
            switch digits.dropFirst().first {
            case "x", "X": radix = 16
            case "o", "O": radix = 8
            case "b", "B": radix = 2
            default: radix = -8
            }
            digits = digits.dropFirst(radix < 0 ? 1 : 2)
            radix = abs(radix)
        }
        guard let first = digits.first, first != "+", first != "-", let magnitude = UInt64(digits, radix: radix) else { return nil }
        if isNegative { return magnitude <= UInt64(Int64.max) + 1 ? .integer(Int64(truncatingIfNeeded: 0 &- magnitude)) : nil }
        if let integer = Int64(exactly: magnitude) { return .integer(integer) }
        return text.hasPrefix("+") ? Optional.none : .double(Double(magnitude))
    }

    /// `[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?`
    private static func isFloat(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func digits() -> Int {
            let count = rest.prefix(while: Names.isDigit).count
            rest = rest.dropFirst(count)
            return count
        }
        func sign() { if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() } }
        sign()
        let whole = digits()
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard digits() + whole > 0 else { return false }
        } else if whole == 0 {
            return false
        }
        if rest.first.map({ $0 | 0x20 == UInt8(ascii: "e") }) == true {
            rest = rest.dropFirst()
            sign()
            guard digits() > 0 else { return false }
        }
        return rest.isEmpty
    }

    /// `2006-1-2`, alone or with a time after `T`, `t` or a space.
    private static func isTimestamp(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 8, bytes[..<4].allSatisfy(Names.isDigit), bytes[4] == UInt8(ascii: "-") else { return false }
        let separator = bytes.firstIndex { $0 | 0x20 == UInt8(ascii: "t") || $0 == 0x20 }
        let date = bytes[5..<(separator ?? bytes.count)].split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        guard date.count == 2, date.allSatisfy({ (1...2).contains($0.count) && $0.allSatisfy(Names.isDigit) }) else { return false }
        func pad(_ digits: ArraySlice<UInt8>) -> String { (digits.count == 1 ? "0" : "") + String(decoding: digits, as: UTF8.self) }
        let day = String(decoding: bytes[..<5], as: UTF8.self) + date.map(pad).joined(separator: "-")
        guard let separator else { return Timestamp(day + "T00:00:00Z") != nil }
        let isZoned = bytes[separator] != 0x20
        let clock = bytes[(separator + 1)...].split(separator: UInt8(ascii: ":"), maxSplits: 2, omittingEmptySubsequences: false)
        guard clock.count == 3 else { return false }
        let minutes = clock[..<2].map(pad).joined(separator: ":")
        let seconds = clock[2].prefix(while: Names.isDigit)
        let rest = String(decoding: clock[2].dropFirst(seconds.count), as: UTF8.self)
        return Timestamp("\(day)T\(minutes):\(pad(seconds))\(rest)\(isZoned ? "" : "Z")") != nil
    }

    /// `[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9_]*)?`, which other readers take for a number.
    private static func isBase60(_ text: String) -> Bool {
        var rest = text.utf8[...]
        guard rest.contains(UInt8(ascii: ":")) else { return false }
        if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
        guard rest.first.map(Names.isDigit) == true else { return false }
        let parts = rest.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts[0].allSatisfy({ Names.isDigit($0) || $0 == UInt8(ascii: "_") }) else { return false }
        for (position, part) in parts.enumerated().dropFirst() {
            var digits = part
            if position == parts.count - 1, let point = part.firstIndex(of: UInt8(ascii: ".")) {
                guard part[point...].dropFirst().allSatisfy({ Names.isDigit($0) || $0 == UInt8(ascii: "_") }) else { return false }
                digits = part[..<point]
            }
            guard (1...2).contains(digits.count), digits.allSatisfy(Names.isDigit),
                digits.count == 1 || digits.first! < UInt8(ascii: "6")
            else { return false }
        }
        return true
    }

    /// Go's shortest `%g`: `0.5`, `1e+06`, `1.5e-07`.
    static func text(_ number: Double) -> String {
        guard number.isFinite else { return number.isNaN ? ".nan" : number > 0 ? ".inf" : "-.inf" }
        guard number != 0 else { return number.sign == .minus ? "-0" : "0" }
        let decimal = ShortestDecimal(number)
        let power = decimal.point - 1
        return power < -4 || power >= 6 ? decimal.scientific : decimal.plain
    }
}
