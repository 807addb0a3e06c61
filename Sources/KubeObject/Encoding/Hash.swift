/// FNV-1a, 32 bits: the hash behind `pod-template-hash` and controller revision names.
public struct FNV32a: Sendable {
    public private(set) var value: UInt32 = 2_166_136_261

    public init() {}

    public init(_ bytes: some Sequence<UInt8>) { update(bytes) }

    public mutating func update(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { value = (value ^ UInt32(byte)) &* 16_777_619 }
    }

    /// A short hash of the bytes in name characters, as upstream writes hashes into names: `7d4b8f9c6`.
    public static func name(_ bytes: some Sequence<UInt8>) -> String { safeEncoded(String(FNV32a(bytes).value)) }

    /// Each character of a text as one that names may have and that spells no words.
    public static func safeEncoded(_ text: String) -> String {
        let alphabet = Array("bcdfghjklmnpqrstvwxz2456789".utf8)
        return String(decoding: text.unicodeScalars.map { alphabet[Int($0.value) % alphabet.count] }, as: UTF8.self)
    }
}
