/// Base64 (RFC 4648): the standard alphabet with padding for data in objects, the URL-safe one for tokens.
public enum Base64 {
    public static func encode(_ bytes: some Sequence<UInt8>) -> String { encode(bytes, standard, padding: true) }

    /// Without padding, as JSON web tokens have it.
    public static func encodeURLSafe(_ bytes: some Sequence<UInt8>) -> String { encode(bytes, urlSafe, padding: false) }

    /// Reads the standard alphabet as Go does: padding is needed, line breaks are skipped. Nil where the text is none.
    public static func decode(_ text: String) -> [UInt8]? { decode(text, standard, padding: true) }

    public static func decodeURLSafe(_ text: String) -> [UInt8]? { decode(text, urlSafe, padding: false) }

    private static let standard = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let urlSafe = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    private static func encode(_ bytes: some Sequence<UInt8>, _ alphabet: [UInt8], padding: Bool) -> String {
        var result: [UInt8] = []
        result.reserveCapacity((bytes.underestimatedCount + 2) / 3 * 4)
        var pending: UInt32 = 0
        var count = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            count += 1
            guard count == 3 else { continue }
            for shift: UInt32 in [18, 12, 6, 0] { result.append(alphabet[Int(pending >> shift & 63)]) }
            (pending, count) = (0, 0)
        }
        if count > 0 {
            pending <<= UInt32(24 - 8 * count)
            for digit in 0...count { result.append(alphabet[Int(pending >> UInt32(18 - 6 * digit) & 63)]) }
            if padding { for _ in count..<3 { result.append(UInt8(ascii: "=")) } }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func decode(_ text: String, _ alphabet: [UInt8], padding: Bool) -> [UInt8]? {
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count / 4 * 3)
        var values = [UInt8](repeating: 0xFF, count: 256)
        for (value, byte) in alphabet.enumerated() { values[Int(byte)] = UInt8(value) }
        var pending: UInt32 = 0
        var count = 0
        var padded = 0
        for byte in text.utf8 where byte != 0x0A && byte != 0x0D {
            if padding, byte == UInt8(ascii: "=") {
                padded += 1
                continue
            }
            let value = values[Int(byte)]
            guard padded == 0, value != 0xFF else { return nil }
            pending = pending << 6 | UInt32(value)
            count += 1
            guard count == 4 else { continue }
            for shift: UInt32 in [16, 8, 0] { result.append(UInt8(truncatingIfNeeded: pending >> shift)) }
            (pending, count) = (0, 0)
        }
        guard count != 1, !padding || padded == (count == 0 ? 0 : 4 - count) else { return nil }
        if count > 1 {
            pending <<= UInt32(24 - 6 * count)
            result.append(UInt8(truncatingIfNeeded: pending >> 16))
            if count == 3 { result.append(UInt8(truncatingIfNeeded: pending >> 8)) }
        }
        return result
    }
}
