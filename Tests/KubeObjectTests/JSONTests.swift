import KubeObject
import Testing

@Suite("JSON")
struct JSONTests {
    @Test("what is encoded decodes to the same value", arguments: [
        #"{"a":1,"b":[true,false,null,"x\ny"],"c":{"d":-9223372036854775808,"e":9223372036854775807}}"#,
        #"[]"#, #"{}"#, #""\u003cé\ud83d\ude00""#, "0.1", "1e+21", "1e-7", "-0", "123456789.25",
    ])
    func roundTrip(text: String) throws {
        let value = try JSON.decode(text)
        let bytes = JSON.encode(value)
        #expect(try JSON.decode(bytes) == value)
        #expect(JSON.encode(try JSON.decode(bytes)) == bytes)
    }

    @Test("malformed text is refused with its offset", arguments: [
        ("{", 1), ("[1,]", 3), ("{\"a\":1}x", 7), ("\"\u{01}\"", 1), ("01", 1), ("nul", 3), ("1e999", 0),
    ])
    func malformed(text: String, offset: Int) {
        let error = #expect(throws: JSON.DecodingError.self) { try JSON.decode(text) }
        #expect(error?.offset == offset)
    }

    @Test("a name that comes twice is reported with its path, and the last value counts")
    func duplicates() throws {
        let decoded = try JSON.decodeReportingDuplicates(#"{"spec":{"c":[{"n":1,"n":2}]}}"#.utf8)
        #expect(decoded.duplicateFields == ["spec.c[0].n"])
        #expect(decoded.value == ["spec": ["c": [["n": 2]]]])
    }

    @Test("depth and size are bounded")
    func bounds() {
        #expect(throws: JSON.DecodingError.self) { try JSON.decode(String(repeating: "[", count: 1001)) }
        #expect(throws: JSON.DecodingError.self) { try JSON.decode(Array(repeating: 0x20, count: JSON.maximumSize + 1)) }
        #expect(throws: JSON.DecodingError.self) { try JSON.decode([0x22, 0xFF, 0x22]) }
    }
}
