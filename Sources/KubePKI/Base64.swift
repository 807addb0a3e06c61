/// Base64 (RFC 4648): the plain alphabet with padding, and the URL's without.
public enum Base64 {
    private static let plain = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    private static let forURL = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    public static func encode(_ bytes: some Sequence<UInt8>) -> String { encode(bytes, plain, padded: true) }
    public static func url(_ bytes: some Sequence<UInt8>) -> String { encode(bytes, forURL, padded: false) }

    private static func encode(_ bytes: some Sequence<UInt8>, _ alphabet: [UInt8], padded: Bool) -> String {
        var text: [UInt8] = []
        var pending: UInt32 = 0
        var count = 0
        for byte in bytes {
            pending = pending << 8 | UInt32(byte)
            count += 1
            if count == 3 {
                for shift in [18, 12, 6, 0] { text.append(alphabet[Int(pending >> UInt32(shift) & 63)]) }
                (pending, count) = (0, 0)
            }
        }
        if count > 0 {
            pending <<= UInt32(8 * (3 - count))
            for shift in [18, 12, 6].prefix(count + 1) { text.append(alphabet[Int(pending >> UInt32(shift) & 63)]) }
            if padded { text += Array(repeating: UInt8(ascii: "="), count: 3 - count) }
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Reads either alphabet, padded or not; nil where there is another character.
    public static func decode(_ text: some StringProtocol) -> [UInt8]? {
        var bytes: [UInt8] = []
        var pending: UInt32 = 0
        var bits = 0
        var characters = Substring(text).utf8[...]
        while characters.last == UInt8(ascii: "=") { characters = characters.dropLast() }
        for character in characters {
            let value: UInt32
            switch character {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): value = UInt32(character) - 65
            case UInt8(ascii: "a")...UInt8(ascii: "z"): value = UInt32(character) - 71
            case UInt8(ascii: "0")...UInt8(ascii: "9"): value = UInt32(character) + 4
            case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
            case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
            default: return nil
            }
            pending = pending << 6 | value
            bits += 6
            if bits >= 8 {
                bits -= 8
                bytes.append(UInt8(truncatingIfNeeded: pending >> UInt32(bits)))
                pending &= (1 << UInt32(bits)) - 1
            }
        }
        // A single character left over encodes no byte at all.
        return bits == 6 ? nil : bytes
    }
}
