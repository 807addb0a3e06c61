/// Decodes JSON from a buffer in one pass.
///
/// Refuses invalid UTF-8, unpaired surrogates' escapes become U+FFFD as in Go, depth is bounded.
struct JSONParser {
    private let buffer: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var depth = 0
    private(set) var duplicates: [String] = []
    /// The way to the value being parsed; kept only as indices so that it costs nothing until needed.
    private var path: [PathStep] = []

    private enum PathStep {
        case member(String)
        case element(Int)
    }

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
        case UInt8(ascii: "{"): return try object()
        case UInt8(ascii: "["): return try array()
        case UInt8(ascii: "\""): return .string(try string())
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
        var entries: [Object.Entry] = []
        var seen: [String: Int]?
        while true {
            guard position < buffer.count else { throw error("unexpected end of JSON input") }
            guard buffer[position] == UInt8(ascii: "\"") else {
                throw error("invalid character \(quoted(buffer[position])) looking for beginning of object key string")
            }
            let key = try string()
            skipSpace()
            guard take(UInt8(ascii: ":")) else {
                throw error(position < buffer.count
                    ? "invalid character \(quoted(buffer[position])) after object key" : "unexpected end of JSON input")
            }
            skipSpace()
            path.append(.member(key))
            let member = try value()
            var existing: Int?
            if let seen {
                existing = seen[key]
            } else {
                existing = entries.firstIndex { $0.key == key }
            }
            if let existing {
                duplicates.append(pathText())
                entries[existing].value = member
            } else {
                seen?[key] = entries.count
                entries.append(Object.Entry(key: key, value: member))
                if seen == nil, entries.count > Object.indexThreshold {
                    seen = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1.key, $0) })
                }
            }
            path.removeLast()
            skipSpace()
            if take(UInt8(ascii: ",")) {
                skipSpace()
                continue
            }
            if take(UInt8(ascii: "}")) { break }
            throw error(position < buffer.count
                ? "invalid character \(quoted(buffer[position])) after object key:value pair" : "unexpected end of JSON input")
        }
        return .object(Object(distinct: entries))
    }

    private mutating func array() throws(JSON.DecodingError) -> Value {
        try enter()
        defer { depth -= 1 }
        position += 1
        skipSpace()
        guard !take(UInt8(ascii: "]")) else { return .array([]) }
        var elements: [Value] = []
        while true {
            path.append(.element(elements.count))
            elements.append(try value())
            path.removeLast()
            skipSpace()
            if take(UInt8(ascii: ",")) {
                skipSpace()
                continue
            }
            if take(UInt8(ascii: "]")) { break }
            throw error(position < buffer.count
                ? "invalid character \(quoted(buffer[position])) after array element" : "unexpected end of JSON input")
        }
        return .array(elements)
    }

    private mutating func string() throws(JSON.DecodingError) -> String {
        position += 1
        let start = position
        while position < buffer.count {
            let byte = buffer[position]
            if byte == UInt8(ascii: "\"") {
                let text = try utf8(start..<position)
                position += 1
                return text
            }
            if byte == UInt8(ascii: "\\") { return try escapedString(from: start) }
            guard byte >= 0x20 else { throw error("invalid character \(quoted(byte)) in string literal") }
            position += 1
        }
        throw error("unexpected end of JSON input")
    }

    private func utf8(_ range: Range<Int>) throws(JSON.DecodingError) -> String {
        let slice = UnsafeBufferPointer(rebasing: buffer[range])
        guard let text = String(validating: slice, as: UTF8.self) else {
            throw JSON.DecodingError(offset: range.lowerBound, message: "invalid UTF-8 in string")
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
            throw error(position < buffer.count
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

    private mutating func skipSpace() {
        while position < buffer.count {
            switch buffer[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

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

    private func pathText() -> String {
        var text = ""
        for step in path {
            switch step {
            case .member(let name): text += text.isEmpty ? name : ".\(name)"
            case .element(let index): text += "[\(index)]"
            }
        }
        return text
    }
}
