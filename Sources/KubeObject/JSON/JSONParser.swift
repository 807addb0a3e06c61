/// Decodes JSON from a buffer in one pass.
///
/// Refuses invalid UTF-8, unpaired surrogates' escapes become U+FFFD as in Go, depth is bounded. Members and elements are
/// gathered on two stacks, so that each container is allocated once and at its size.
struct JSONParser: ~Copyable {
    private let buffer: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0
    private var entries = ParserStack<Object.Entry>()
    private var values = ParserStack<Value>()
    private let names = CommonNames.shared
    /// Paths of names that came twice; those found inside a value being parsed are still to get their beginning.
    private(set) var duplicates: [String] = []

    init(_ buffer: UnsafeBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    mutating func document() throws(JSON.DecodingError) -> Value {
        skipSpace()
        let result = try value()
        skipSpace()
        guard position == buffer.count else {
            throw error("invalid character \(quoted(buffer[position])) after top-level value")
        }
        return result
    }

    private mutating func value() throws(JSON.DecodingError) -> Value {
        guard position < buffer.count else { throw error("unexpected end of JSON input") }
        switch buffer[position] {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "t"):
            try literal("true")
            return .bool(true)
        case UInt8(ascii: "f"):
            try literal("false")
            return .bool(false)
        case UInt8(ascii: "n"):
            try literal("null")
            return .null
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
        default: throw error("invalid character \(quoted(buffer[position])) looking for beginning of value")
        }
    }

    private mutating func object() throws(JSON.DecodingError) -> Value {
        try enter()
        defer { depth -= 1 }
        position += 1
        skipSpace()
        guard !take(UInt8(ascii: "}")) else { return .object(Object()) }
        let start = entries.count
        // The names so far: a bit each while they are few, else their places.
        var filter: UInt64 = 0
        var seen: [String: Int]?
        while true {
            let (key, bit) = try key()
            let known = duplicates.count
            let member = try value()
            if duplicates.count > known { prefixDuplicates(from: known, with: key) }
            if let existing = place(of: key, from: start, mayExist: filter & bit != 0, seen) {
                duplicates.append(key)
                entries[existing].value = member
            } else {
                filter |= bit
                seen?[key] = entries.count
                entries.push(Object.Entry(key: key, value: member))
                if seen == nil, entries.count - start > Object.indexThreshold {
                    seen = [:]
                    for place in start..<entries.count { seen![entries[place].key] = place }
                }
            }
            skipSpace()
            if take(UInt8(ascii: ",")) {
                skipSpace()
                continue
            }
            if take(UInt8(ascii: "}")) { break }
            throw error(
                position < buffer.count
                    ? "invalid character \(quoted(buffer[position])) after object key:value pair" : "unexpected end of JSON input")
        }
        return .object(Object(distinct: entries.pop(from: start)))
    }

    @inline(__always)
    private func place(of key: String, from start: Int, mayExist: Bool, _ seen: [String: Int]?) -> Int? {
        if let seen { return seen[key] }
        return mayExist ? entries.lastIndex(from: start) { $0.key == key } : nil
    }

    /// A member's name with a bit that it shares with few others, and the colon after it.
    private mutating func key() throws(JSON.DecodingError) -> (String, UInt64) {
        guard position < buffer.count else { throw error("unexpected end of JSON input") }
        guard buffer[position] == UInt8(ascii: "\"") else {
            throw error("invalid character \(quoted(buffer[position])) looking for beginning of object key string")
        }
        let start = position
        let key = try string(isKey: true)
        // A name with escapes may be one that was written without: it has all bits, and so is always looked for.
        let bit = key.utf8.count == position - start - 2 ? bit(of: start..<position) : .max
        skipSpace()
        guard take(UInt8(ascii: ":")) else {
            throw error(
                position < buffer.count
                    ? "invalid character \(quoted(buffer[position])) after object key" : "unexpected end of JSON input")
        }
        skipSpace()
        return (key, bit)
    }

    /// Of a name as it is written, with its quotes.
    @inline(__always)
    private func bit(of range: Range<Int>) -> UInt64 {
        let last = buffer[range.upperBound - 2]
        let middle = buffer[(range.lowerBound + range.upperBound) / 2]
        return 1 << UInt64((last &* 7 ^ middle &* 13 ^ UInt8(truncatingIfNeeded: range.count)) & 63)
    }

    private mutating func prefixDuplicates(from start: Int, with step: String) {
        for place in start..<duplicates.count {
            duplicates[place] = step + (duplicates[place].hasPrefix("[") ? "" : ".") + duplicates[place]
        }
    }

    private mutating func array() throws(JSON.DecodingError) -> Value {
        try enter()
        defer { depth -= 1 }
        position += 1
        skipSpace()
        guard !take(UInt8(ascii: "]")) else { return .array([]) }
        let start = values.count
        while true {
            let known = duplicates.count
            let element = try value()
            if duplicates.count > known { prefixDuplicates(from: known, with: "[\(values.count - start)]") }
            values.push(element)
            skipSpace()
            if take(UInt8(ascii: ",")) {
                skipSpace()
                continue
            }
            if take(UInt8(ascii: "]")) { break }
            throw error(
                position < buffer.count
                    ? "invalid character \(quoted(buffer[position])) after array element" : "unexpected end of JSON input")
        }
        return .array(values.pop(from: start))
    }

    private mutating func string(isKey: Bool = false) throws(JSON.DecodingError) -> String {
        position += 1
        let start = position
        var isASCII = true
        while position < buffer.count {
            position = plainEnd(from: position)
            guard position < buffer.count else { break }
            let byte = buffer[position]
            if byte == UInt8(ascii: "\"") {
                let text = try text(start, isASCII, isKey)
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x80 else { throw error("invalid character \(quoted(byte)) in string literal") }
            isASCII = false
            position += 1
        }
        throw error("unexpected end of JSON input")
    }

    /// Where the next byte is that is not simply part of a string; eight at a time.
    @inline(__always)
    private func plainEnd(from start: Int) -> Int {
        var place = start
        let bytes = UnsafeRawPointer(buffer.baseAddress.unsafelyUnwrapped)
        while place + 8 <= buffer.count {
            let word = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
            let quote = word ^ 0x2222_2222_2222_2222
            let escape = word ^ 0x5C5C_5C5C_5C5C_5C5C
            // A byte's high bit is set where the byte is a quote, a backslash, below a space or not ASCII; only the lowest counts.
            let found =
                ((quote &- 0x0101_0101_0101_0101) & ~quote | (escape &- 0x0101_0101_0101_0101) & ~escape
                    | (word &- 0x2020_2020_2020_2020) & ~word | word) & 0x8080_8080_8080_8080
            if found != 0 { return place + found.trailingZeroBitCount / 8 }
            place += 8
        }
        while place < buffer.count {
            let byte = buffer[place]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 || byte >= 0x80 { return place }
            place += 1
        }
        return place
    }

    private func text(_ start: Int, _ isASCII: Bool, _ isKey: Bool) throws(JSON.DecodingError) -> String {
        let slice = UnsafeBufferPointer(rebasing: buffer[start..<position])
        if isASCII {
            if isKey || slice.count > 15, let known = names.find(slice) { return known }
            return String(decoding: slice, as: UTF8.self)
        }
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSON.DecodingError(offset: start, message: "invalid UTF-8 in string")
        }
        return text
    }

    private mutating func escapedString(from start: Int) throws(JSON.DecodingError) -> String {
        var bytes = Array(buffer[start..<position])
        while position < buffer.count {
            let byte = buffer[position]
            switch byte {
            case UInt8(ascii: "\""):
                guard let text = String(validating: bytes, as: UTF8.self) else {
                    throw JSON.DecodingError(offset: start, message: "invalid UTF-8 in string")
                }
                position += 1
                return text
            case UInt8(ascii: "\\"):
                position += 1
                bytes.append(contentsOf: try escape())
            case 0..<0x20:
                throw error("invalid character \(quoted(byte)) in string literal")
            default:
                bytes.append(byte)
                position += 1
            }
        }
        throw error("unexpected end of JSON input")
    }

    private mutating func escape() throws(JSON.DecodingError) -> [UInt8] {
        guard position < buffer.count else { throw error("unexpected end of JSON input") }
        let byte = buffer[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0C]
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "r"): return [0x0D]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"):
            let first = try hexadecimal()
            var scalar = first
            if (0xD800..<0xDC00).contains(first) {
                let mark = position
                if position + 1 < buffer.count, buffer[position] == UInt8(ascii: "\\"), buffer[position + 1] == UInt8(ascii: "u") {
                    position += 2
                    let second = try hexadecimal()
                    if (0xDC00..<0xE000).contains(second) {
                        scalar = 0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)
                    } else {
                        position = mark
                    }
                }
            }
            return Array(String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
        default:
            position -= 1
            throw error("invalid character \(quoted(byte)) in string escape code")
        }
    }

    private mutating func hexadecimal() throws(JSON.DecodingError) -> UInt32 {
        guard position + 4 <= buffer.count else {
            position = buffer.count
            throw error("unexpected end of JSON input")
        }
        var result: UInt32 = 0
        for _ in 0..<4 {
            let byte = buffer[position]
            let digit: UInt8
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
            default: throw error("invalid character \(quoted(byte)) in \\u hexadecimal character escape")
            }
            result = result << 4 | UInt32(digit)
            position += 1
        }
        return result
    }

    private mutating func number() throws(JSON.DecodingError) -> Value {
        let start = position
        let negative = take(UInt8(ascii: "-"))
        guard position < buffer.count, isDigit(buffer[position]) else {
            throw error(
                position < buffer.count
                    ? "invalid character \(quoted(buffer[position])) in numeric literal" : "unexpected end of JSON input")
        }
        var magnitude: UInt64 = 0
        var overflow = false
        if buffer[position] == UInt8(ascii: "0") {
            position += 1
        } else {
            while position < buffer.count, isDigit(buffer[position]) {
                let (product, high) = magnitude.multipliedReportingOverflow(by: 10)
                let (sum, carry) = product.addingReportingOverflow(UInt64(buffer[position] - UInt8(ascii: "0")))
                overflow = overflow || high || carry
                magnitude = sum
                position += 1
            }
        }
        var whole = true
        if take(UInt8(ascii: ".")) {
            whole = false
            try digits("after decimal point in numeric literal")
        }
        if position < buffer.count, buffer[position] | 0x20 == UInt8(ascii: "e") {
            whole = false
            position += 1
            if position < buffer.count, buffer[position] == UInt8(ascii: "+") || buffer[position] == UInt8(ascii: "-") { position += 1 }
            try digits("in exponent of numeric literal")
        }
        if whole, !overflow {
            if !negative, let integer = Int64(exactly: magnitude) { return .integer(integer) }
            if negative, magnitude <= UInt64(Int64.max) + 1 { return .integer(Int64(truncatingIfNeeded: 0 &- magnitude)) }
        }
        let text = String(decoding: buffer[start..<position], as: UTF8.self)
        guard let double = Double(text), double.isFinite else {
            throw JSON.DecodingError(offset: start, message: "number \(text.prefix(40)) is out of range")
        }
        return .double(double)
    }

    private mutating func digits(_ place: String) throws(JSON.DecodingError) {
        guard position < buffer.count else { throw error("unexpected end of JSON input") }
        guard isDigit(buffer[position]) else { throw error("invalid character \(quoted(buffer[position])) \(place)") }
        while position < buffer.count, isDigit(buffer[position]) { position += 1 }
    }

    private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

    private mutating func literal(_ word: StaticString) throws(JSON.DecodingError) {
        for offset in 0..<word.utf8CodeUnitCount {
            guard position < buffer.count else { throw error("unexpected end of JSON input") }
            guard buffer[position] == word.utf8Start[offset] else {
                throw error("invalid character \(quoted(buffer[position])) in literal \(word)")
            }
            position += 1
        }
    }

    private mutating func enter() throws(JSON.DecodingError) {
        depth += 1
        guard depth <= JSON.maximumDepth else { throw error("exceeded max depth of \(JSON.maximumDepth)") }
    }

    @inline(__always)
    private mutating func skipSpace() {
        while position < buffer.count, buffer[position] <= 0x20 {
            switch buffer[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    @inline(__always)
    private mutating func take(_ byte: UInt8) -> Bool {
        guard position < buffer.count, buffer[position] == byte else { return false }
        position += 1
        return true
    }

    private func error(_ message: String) -> JSON.DecodingError {
        JSON.DecodingError(offset: position, message: message)
    }

    private func quoted(_ byte: UInt8) -> String {
        switch byte {
        case UInt8(ascii: "'"): "'\\''"
        case UInt8(ascii: "\n"): "'\\n'"
        case UInt8(ascii: "\r"): "'\\r'"
        case UInt8(ascii: "\t"): "'\\t'"
        case 0..<0x20, 0x7F: "'\\x\(byte < 16 ? "0" : "")\(String(byte, radix: 16))'"
        default: "'\(Character(Unicode.Scalar(byte)))'"
        }
    }
}
