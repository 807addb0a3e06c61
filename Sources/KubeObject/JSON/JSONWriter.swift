/// Appends compact JSON to a buffer of its own, escaping what Go's encoder escapes (`<`, `>`, `&`, U+2028, U+2029 too).
struct JSONWriter: ~Copyable {
    private var base: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var count = 0

    init(capacity: Int = 4096) {
        self.capacity = capacity
        base = .allocate(capacity: capacity)
    }

    deinit { base.deallocate() }

    /// What was written, at its size.
    var bytes: [UInt8] {
        Array(UnsafeBufferPointer(start: base, count: count))
    }

    func append(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: base, count: count))
    }

    /// Makes room, and says where.
    @inline(__always)
    private mutating func reserve(_ more: Int) -> UnsafeMutablePointer<UInt8> {
        if count + more > capacity { grow(more) }
        return base + count
    }

    private mutating func grow(_ more: Int) {
        capacity = max(capacity * 2, count + more)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
        larger.update(from: base, count: count)
        base.deallocate()
        base = larger
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        reserve(1).pointee = byte
        count += 1
    }

    mutating func write(_ value: borrowing Value) {
        switch value {
        case .string(let string): write(string: string)
        case .object(let members):
            put(UInt8(ascii: "{"))
            members.entries.withUnsafeBufferPointer { entries in
                for place in entries.indices {
                    if place > 0 { put(UInt8(ascii: ",")) }
                    write(string: entries[place].key)
                    put(UInt8(ascii: ":"))
                    write(entries[place].value)
                }
            }
            put(UInt8(ascii: "}"))
        case .array(let elements):
            put(UInt8(ascii: "["))
            elements.withUnsafeBufferPointer { elements in
                for place in elements.indices {
                    if place > 0 { put(UInt8(ascii: ",")) }
                    write(elements[place])
                }
            }
            put(UInt8(ascii: "]"))
        case .integer(let integer): write(integer)
        case .bool(let bool): literal(bool ? "true" : "false")
        case .null: literal("null")
        case .double(let double): write(double)
        }
    }

    private mutating func literal(_ text: StaticString) {
        reserve(text.utf8CodeUnitCount).update(from: text.utf8Start, count: text.utf8CodeUnitCount)
        count += text.utf8CodeUnitCount
    }

    private mutating func write(_ integer: Int64) {
        let target = reserve(20)
        var rest = integer.magnitude
        var length = integer < 0 ? 2 : 1
        var bound: UInt64 = 10
        while rest >= bound {
            length += 1
            let (next, overflow) = bound.multipliedReportingOverflow(by: 10)
            if overflow { break }
            bound = next
        }
        var place = length
        repeat {
            place -= 1
            target[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
            rest /= 10
        } while rest > 0
        if integer < 0 { target[0] = UInt8(ascii: "-") }
        count += length
    }

    /// As Go writes a float64: plain from 1e-6 up to 1e21, with an exponent beyond.
    private mutating func write(_ double: Double) {
        guard double.isFinite else { return literal("null") }
        let magnitude = abs(double)
        guard magnitude != 0 else { return literal(double.sign == .minus ? "-0" : "0") }
        let decimal = ShortestDecimal(double)
        write(plain: magnitude < 1e-6 || magnitude >= 1e21 ? decimal.scientificShort : decimal.plain)
    }

    private mutating func write(plain text: String) {
        let target = reserve(text.utf8.count)
        for (place, byte) in text.utf8.enumerated() { target[place] = byte }
        count += text.utf8.count
    }

    @inline(__always)
    private mutating func write(string: borrowing String) {
        if string.utf8.withContiguousStorageIfAvailable({ write(utf8: $0) }) == nil {
            Array(string.utf8).withUnsafeBufferPointer { write(utf8: $0) }
        }
    }

    private mutating func write(utf8 text: UnsafeBufferPointer<UInt8>) {
        let target = reserve(text.count + 2)
        target[0] = UInt8(ascii: "\"")
        for place in 0..<text.count {
            let byte = text[place]
            if Self.isSpecial(byte) { return escape(text, from: place) }
            target[place + 1] = byte
        }
        target[text.count + 1] = UInt8(ascii: "\"")
        count += text.count + 2
    }

    /// Whether a byte is escaped, or begins a character that may be.
    @inline(__always)
    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte < 0x40 ? special >> UInt64(byte) & 1 != 0 : byte == 0x5C || byte == 0xE2
    }

    /// Control characters, `"`, `&`, `<` and `>`.
    private static let special: UInt64 = 0xFFFF_FFFF | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

    /// Writes a string of which the beginning, and the quote before it, are in the buffer already.
    private mutating func escape(_ text: UnsafeBufferPointer<UInt8>, from start: Int) {
        count += start + 1
        var place = start
        while place < text.count {
            let byte = text[place]
            place += 1
            switch byte {
            case UInt8(ascii: "\""): literal("\\\"")
            case UInt8(ascii: "\\"): literal("\\\\")
            case 0x08: literal("\\b")
            case 0x0C: literal("\\f")
            case 0x0A: literal("\\n")
            case 0x0D: literal("\\r")
            case 0x09: literal("\\t")
            case 0xE2 where place + 1 < text.count && text[place] == 0x80 && text[place + 1] & 0xFE == 0xA8:
                literal(text[place + 1] == 0xA8 ? "\\u2028" : "\\u2029")
                place += 2
            case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
                literal("\\u00")
                put(Self.hexadecimal(byte >> 4))
                put(Self.hexadecimal(byte & 15))
            default: put(byte)
            }
        }
        put(UInt8(ascii: "\""))
    }

    private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit + (digit < 10 ? UInt8(ascii: "0") : UInt8(ascii: "a") - 10) }
}
