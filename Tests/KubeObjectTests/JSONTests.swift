import KubeObject
import Testing

@Suite("JSON")
struct JSONTests {
    @Test(
        "what is encoded decodes to the same value",
        arguments: [
            #"{"a":1,"b":[true,false,null,"x\ny"],"c":{"d":-9223372036854775808,"e":9223372036854775807}}"#,
            #"[]"#, #"{}"#, #""\u003cé\ud83d\ude00""#, "0.1", "1e+21", "1e-7", "-0", "123456789.25",
        ])
    func roundTrip(text: String) throws {
        let value = try JSON.decode(text)
        let bytes = JSON.encode(value)
        #expect(try JSON.decode(bytes) == value)
        #expect(JSON.encode(try JSON.decode(bytes)) == bytes)
    }

    @Test(
        "malformed text is refused with its offset",
        arguments: [
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

    @Test(
        "a name that comes twice is found however it is written, and however many others there are",
        arguments: [
            (#"{"a":1,"\u0061":2}"#, ["a"], #"{"a":2}"#), (#"{"\u0061":1,"b":0,"a":2}"#, ["a"], #"{"a":2,"b":0}"#),
            (#"{"x":[{"y":1},{"y":1,"z":{"y":1,"y":2}}],"x":3}"#, ["x[1].z.y", "x"], #"{"x":3}"#),
            (#"[[1,{"a":1,"a":2}]]"#, ["[0][1].a"], #"[[1,{"a":2}]]"#),
        ])
    func duplicatesWritten(text: String, paths: [String], value: String) throws {
        let decoded = try JSON.decodeReportingDuplicates(text.utf8)
        #expect(decoded.duplicateFields == paths)
        #expect(decoded.value == (try JSON.decode(value)))
    }

    @Test("a name that comes twice among very many is found")
    func duplicatesOfMany() throws {
        let members = (0..<100).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        let decoded = try JSON.decodeReportingDuplicates("{\(members),\"k7\":1,\"k99\":2}".utf8)
        #expect(decoded.duplicateFields == ["k7", "k99"])
        #expect(decoded.value["k7"] == 1)
        #expect(decoded.value.object?.count == 100)
    }

    @Test("strings of every length, with every kind of byte at every place, come back as they were")
    func strings() throws {
        let pieces = ["a", "\"", "\\", "\n", "\u{1}", "é", "\u{2028}", "😀", "<", "&", "/", " ", "\u{7F}"]
        for length in 0..<40 {
            for place in 0...length {
                let piece = pieces[(length * 7 + place) % pieces.count]
                let text = String(repeating: "x", count: place) + piece + String(repeating: "y", count: length - place)
                let value: Value = [text: .string(text)]
                let bytes = JSON.encode(value)
                #expect(try JSON.decode(bytes) == value, "\(text)")
                #expect(throws: JSON.DecodingError.self) { try JSON.decode(bytes.dropLast(2)) }
            }
        }
    }

    @Test(
        "integers keep 64 bits and are written as they came",
        arguments: [
            "0", "-1", "9", "10", "-10", "99", "100", "9223372036854775807", "-9223372036854775808", "1000000000000000000",
        ])
    func integers(text: String) throws {
        #expect(JSON.encode(try JSON.decode(text)) == Array(text.utf8))
    }

    @Test("what Go's encoder escapes is escaped")
    func escapes() {
        #expect(Value.string("<a>&\u{2028}\u{2029}\t\u{1F}é").description == #""\u003ca\u003e\u0026\u2028\u2029\t\u001fé""#)
    }

    @Test("depth and size are bounded")
    func bounds() {
        #expect(throws: JSON.DecodingError.self) { try JSON.decode(String(repeating: "[", count: 1001)) }
        #expect(throws: JSON.DecodingError.self) { try JSON.decode(Array(repeating: 0x20, count: JSON.maximumSize + 1)) }
        #expect(throws: JSON.DecodingError.self) { try JSON.decode([0x22, 0xFF, 0x22]) }
    }
}
