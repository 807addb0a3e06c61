/// Appends compact JSON to bytes, escaping what Go's encoder escapes (`<`, `>`, `&`, U+2028, U+2029 too).
struct JSONWriter {
    var bytes: [UInt8] = []

    mutating func write(_ value: Value) {
        switch value {
        case .null: literal("null")
        case .bool(let bool): literal(bool ? "true" : "false")
        case .integer(let integer): write(integer)
        case .double(let double): write(double)
        case .string(let string): write(string: string)
        case .array(let elements):
            bytes.append(UInt8(ascii: "["))
            var first = true
            for element in elements {
                if !first { bytes.append(UInt8(ascii: ",")) }
                first = false
                write(element)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let members):
            bytes.append(UInt8(ascii: "{"))
            var first = true
            for entry in members.entries {
                if !first { bytes.append(UInt8(ascii: ",")) }
                first = false
                write(string: entry.key)
                bytes.append(UInt8(ascii: ":"))
                write(entry.value)
            }
            bytes.append(UInt8(ascii: "}"))
        }
    }

    private mutating func literal(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    private mutating func write(_ integer: Int64) {
        if integer >= 0, integer < 10 {
            bytes.append(UInt8(ascii: "0") + UInt8(integer))
        } else {
            bytes.append(contentsOf: String(integer).utf8)
        }
    }

    /// As Go writes a float64: plain from 1e-6 up to 1e21, with an exponent beyond.
    private mutating func write(_ double: Double) {
        guard double.isFinite else { return literal("null") }
        let magnitude = abs(double)
        guard magnitude != 0 else { return literal(double.sign == .minus ? "-0" : "0") }
        let decimal = ShortestDecimal(double)
        bytes.append(contentsOf: (magnitude < 1e-6 || magnitude >= 1e21 ? decimal.scientificShort : decimal.plain).utf8)
    }

    private mutating func write(string: String) {
        var string = string
        bytes.append(UInt8(ascii: "\""))
        string.withUTF8 { text in
            var clean = 0
            var position = 0
            while position < text.count {
                let byte = text[position]
                if Self.plain[Int(byte)] {
                    position += 1
                    continue
                }
                if byte == 0xE2 {
                    guard position + 2 < text.count, text[position + 1] == 0x80, text[position + 2] & 0xFE == 0xA8 else {
                        position += 1
                        continue
                    }
                    bytes.append(contentsOf: text[clean..<position])
                    literal(text[position + 2] == 0xA8 ? "\\u2028" : "\\u2029")
                    position += 3
                    clean = position
                    continue
                }
                bytes.append(contentsOf: text[clean..<position])
                switch byte {
                case UInt8(ascii: "\""): literal("\\\"")
                case UInt8(ascii: "\\"): literal("\\\\")
                case 0x08: literal("\\b")
                case 0x0C: literal("\\f")
                case 0x0A: literal("\\n")
                case 0x0D: literal("\\r")
                case 0x09: literal("\\t")
                default:
                    literal("\\u00")
                    bytes.append(Self.hexadecimal[Int(byte >> 4)])
                    bytes.append(Self.hexadecimal[Int(byte & 15)])
                }
                position += 1
                clean = position
            }
            bytes.append(contentsOf: text[clean...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static let hexadecimal = Array("0123456789abcdef".utf8)
    private static let plain: [Bool] = (0..<256).map { byte in
        byte >= 0x20 && byte != 0x22 && byte != 0x5C && byte != 0x3C && byte != 0x3E && byte != 0x26 && byte != 0xE2
    }
}
