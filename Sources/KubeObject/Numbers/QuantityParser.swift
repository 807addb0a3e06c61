extension Quantity {
    static let formatMessage = "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'"
    static let numericMessage = "unable to parse numeric part of quantity"
    static let suffixMessage = "unable to parse quantity's suffix"
    /// No text may name an amount whose digits would fill the memory.
    private static let maximumExponent = 4096
    private static let maximumLength = 1024
    /// Digits a 64-bit mantissa surely holds.
    private static let fastDigits = 18

    /// Reads a quantity; the messages are upstream's.
    public init(_ text: String) throws(ParseError) {
        guard !text.isEmpty, text.utf8.count <= Self.maximumLength else { throw ParseError(Self.formatMessage) }
        let parts = try Parts(text)
        guard let (format, exponent) = Self.suffix(parts.suffix), abs(exponent) <= Self.maximumExponent else {
            throw ParseError(Self.suffixMessage)
        }
        if let quick = Self.quick(parts, format, exponent, text) {
            self = quick
            return
        }
        guard !parts.whole.isEmpty || !parts.fraction.isEmpty || parts.hasZero else { throw ParseError(Self.numericMessage) }
        self = Self.exact(parts, format, exponent)
    }

    /// Reads a quantity from a string or a number, as a manifest has it; surrounding space is let through.
    public init(value: Value) throws(ParseError) {
        switch value {
        case .string(let text):
            try self.init(text.first?.isWhitespace == true || text.last?.isWhitespace == true ? Self.trimmed(text) : text)
        case .integer(let integer): self.init(integer)
        case .double: try self.init(value.description)
        case .null: self = .zero
        default: throw ParseError(Self.formatMessage)
        }
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }

    /// A text taken apart: sign, digits before and after the point, suffix.
    private struct Parts {
        var isNegative = false
        /// Without leading zeros.
        var whole: ArraySlice<UInt8> = []
        var fraction: ArraySlice<UInt8> = []
        var suffix = ""
        var hasZero = false

        init(_ text: String) throws(ParseError) {
            let bytes = Array(text.utf8)
            var position = 0
            if bytes[0] == UInt8(ascii: "-") || bytes[0] == UInt8(ascii: "+") {
                isNegative = bytes[0] == UInt8(ascii: "-")
                position = 1
            }
            func digits() -> ArraySlice<UInt8> {
                let start = position
                while position < bytes.count, bytes[position] &- UInt8(ascii: "0") < 10 { position += 1 }
                return bytes[start..<position]
            }
            while position < bytes.count, bytes[position] == UInt8(ascii: "0") {
                hasZero = true
                position += 1
            }
            // A sign alone, and nothing but zeros, are 0 upstream.
            if position == bytes.count { hasZero = true }
            whole = digits()
            if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
                position += 1
                fraction = digits()
            }
            let start = position
            while position < bytes.count, Self.suffixLetters.contains(bytes[position]) { position += 1 }
            if position < bytes.count, bytes[position] == UInt8(ascii: "-") || bytes[position] == UInt8(ascii: "+") { position += 1 }
            _ = digits()
            guard position == bytes.count else { throw ParseError(Quantity.formatMessage) }
            suffix = String(decoding: bytes[start...], as: UTF8.self)
        }

        private static let suffixLetters = Array("eEinumkKMGTP".utf8)
    }

    /// The format, and the power of ten or of two, that a suffix stands for.
    private static func suffix(_ text: String) -> (Format, Int)? {
        switch text {
        case "": return (.decimalSI, 0)
        case "n": return (.decimalSI, -9)
        case "u": return (.decimalSI, -6)
        case "m": return (.decimalSI, -3)
        case "k": return (.decimalSI, 3)
        case "M": return (.decimalSI, 6)
        case "G": return (.decimalSI, 9)
        case "T": return (.decimalSI, 12)
        case "P": return (.decimalSI, 15)
        case "E": return (.decimalSI, 18)
        case "Ki": return (.binarySI, 10)
        case "Mi": return (.binarySI, 20)
        case "Gi": return (.binarySI, 30)
        case "Ti": return (.binarySI, 40)
        case "Pi": return (.binarySI, 50)
        case "Ei": return (.binarySI, 60)
        default:
            guard text.utf8.count > 1, text.first == "e" || text.first == "E", let exponent = Int(text.dropFirst()) else { return nil }
            return (.decimalExponent, exponent)
        }
    }

    /// What fits 64 bits without rounding; with the text kept where upstream takes that for canonical.
    private static func quick(_ parts: Parts, _ format: Format, _ exponent: Int, _ text: String) -> Quantity? {
        let wholeCount = max(parts.whole.count, 1)
        var factor: Int64 = 1
        var scale = 0
        switch format {
        case .decimalSI, .decimalExponent:
            guard fastDigits - wholeCount - parts.fraction.count >= 0 else { return nil }
            scale = exponent - parts.fraction.count
        case .binarySI:
            guard parts.fraction.isEmpty, 15 - wholeCount - exponent * 3 / 10 - 1 >= 0 else { return nil }
            factor = 1 << Int64(exponent)
        }
        guard scale >= -9 else { return nil }
        let digits = parts.whole + parts.fraction
        let magnitude = digits.reduce(Int64(0)) { $0 * 10 + Int64($1 - UInt8(ascii: "0")) }
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: factor)
        guard !overflow else { return nil }
        let isCanonical: Bool
        switch format {
        case .binarySI: isCanonical = magnitude & 7 != 0
        case .decimalSI, .decimalExponent:
            isCanonical = scale % 3 == 0 && !parts.whole.isEmpty && !digits.suffix(3).elementsEqual([0x30, 0x30, 0x30])
        }
        return Quantity(
            mantissa: parts.isNegative ? -product : product, scale: Int32(scale), format: format, text: isCanonical ? text : nil)
    }

    /// Everything else: rounded away from zero to 10^-9, binary amounts held within 64 bits.
    private static func exact(_ parts: Parts, _ format: Format, _ exponent: Int) -> Quantity {
        var format = format
        var amount = BigDecimal(digits: parts.whole + parts.fraction, scale: -parts.fraction.count)
        if format == .binarySI {
            for _ in 0..<(exponent / 10) { amount.multiply(by: 1024) }
        } else {
            amount.scale += exponent
        }
        amount = amount.rounded(toScale: -9).value
        if format == .binarySI {
            if BigDecimal.compare(amount, BigDecimal(.max)) > 0 { amount = BigDecimal(.max) }
            // Keeps an amount below one from being rounded up to it.
            if !amount.isZero, BigDecimal.compare(amount, BigDecimal(1)) < 0 { format = .decimalSI }
        }
        if parts.isNegative { amount.negate() }
        return Quantity(big: amount, format: format)
    }
}
