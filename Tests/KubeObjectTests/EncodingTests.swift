import KubeObject
import Testing

@Suite("Encodings")
struct EncodingTests {
    @Test(
        "base64 as in RFC 4648, section 10",
        arguments: [
            ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"),
        ])
    func base64(text: String, encoded: String) {
        #expect(Base64.encode(text.utf8) == encoded)
        #expect(Base64.decode(encoded) == Array(text.utf8))
    }

    @Test("URL-safe base64 has no padding")
    func urlSafe() {
        #expect(Base64.encodeURLSafe([0xFB, 0xFF]) == "-_8")
        #expect(Base64.decodeURLSafe("-_8") == [0xFB, 0xFF])
    }

    @Test("what is no base64 is refused", arguments: ["Zg=", "Zg", "Z", "Zg==Zg==", "Z g=", "Zm9v=", "-_8="])
    func bad(text: String) { #expect(Base64.decode(text) == nil) }

    @Test("FNV-1a of the published vectors")
    func fnv() {
        #expect(FNV32a("".utf8).value == 0x811C_9DC5)
        #expect(FNV32a("a".utf8).value == 0xE40C_292C)
        #expect(FNV32a("foobar".utf8).value == 0xBF9C_F968)
        #expect(FNV32a.safeEncoded("0123456789") == "456789bcdf")
    }
}
