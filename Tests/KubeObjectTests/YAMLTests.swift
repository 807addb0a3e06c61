import KubeObject
import Testing

@Suite("YAML")
struct YAMLTests {
    @Test(
        "plain scalars have the types of go-yaml v2",
        arguments: [
            ("yes", true), ("Off", false), ("y", true), ("n", false), ("'yes'", "yes"), ("~", .null), ("null", .null), ("12", 12),
            ("-7", -7), ("0777", 511),
            ("0o17", 15), ("0x1F", 31), ("0b101", 5), ("1_000", 1000), ("1.5", 1.5), ("1e3", 1000), (".5", 0.5), ("1.", 1), ("08", 8),
            ("1.2.3", "1.2.3"),
            ("2026-11-23", "2026-11-23"), ("2026-11-23T15:00:00Z", "2026-11-23T15:00:00Z"), ("1h", "1h"), ("100m", "100m"),
            ("12:30:45", "12:30:45"),
            ("!!str 5", "5"), ("!!int \"5\"", 5), ("!!binary Zm9v", "foo"), ("!custom x", "x"), ("truely", "truely"), ("+", "+"),
            (".", "."),
            ("9223372036854775807", 9_223_372_036_854_775_807), ("18446744073709551615", .double(0x1p64)), ("\"a\\u00e9\"", "aé"),
        ] as [(String, Value)])
    func scalars(text: String, value: Value) throws {
        #expect(try YAML.decode("k: \(text)\n") == ["k": value])
    }

    @Test("structures, anchors, merges and block scalars")
    func structures() throws {
        let text = """
            base: &b {x: 1, z: [a, b]}
            copy: *b
            merged:
              <<: *b
              x: 2
            text: |
              one
              two
            folded: >-
              a
              b
            list:
            - n: 1
              m: {}
            - []
            5: five
            true: t
            """
        let expected: Value = [
            "base": ["x": 1, "z": ["a", "b"]], "copy": ["x": 1, "z": ["a", "b"]], "merged": ["x": 2, "z": ["a", "b"]],
            "text": "one\ntwo\n", "folded": "a b", "list": [["false": 1, "m": .object([:])], []], "5": "five", "true": "t",
        ]
        #expect(try YAML.decode(text) == expected)
    }

    @Test("duplicate keys are told with the line of the value, and the last value counts")
    func duplicates() throws {
        let decoded = try YAML.decodeReportingDuplicates("a:\n  k: 1\n  k: 2\na2: 1\n3: x\n3: z\n".utf8)
        #expect(decoded.duplicateFields == ["line 3: key \"k\" already set in map", "line 6: key 3 already set in map"])
        #expect(decoded.value == ["a": ["k": 2], "a2": 1, "3": "z"])
    }

    @Test(
        "malformed text is refused with upstream's message",
        arguments: [
            ("a: 1\nb:\n  c: 2\n d: 3\n", "yaml: line 3: did not find expected key"),
            ("a: *nope\n", "yaml: unknown anchor 'nope' referenced"),
            ("a: [1, 2\nb: 3\n", "yaml: line 1: did not find expected ',' or ']'"),
            ("a: \"x\nb\n", "yaml: line 3: found unexpected end of stream"),
            ("a: &x [*x]\n", "yaml: anchor 'x' value contains itself"), ("a: .nan\n", "json: unsupported value: NaN"),
            ("a: !!int x\n", "yaml: cannot decode !!str `x` as a !!int"),
            ("<<: 5\n", "yaml: map merge requires map or sequence of maps as the value"),
            ("\ta: 1", "yaml: found character that cannot start any token"),
        ])
    func malformed(text: String, message: String) {
        #expect(throws: YAML.DecodingError(message: message)) { try YAML.decode(text) }
    }

    @Test("depth, size and aliasing are bounded")
    func bounds() {
        #expect(throws: YAML.DecodingError.self) {
            try YAML.decode(String(repeating: "[", count: 2000) + String(repeating: "]", count: 2000))
        }
        #expect(throws: YAML.DecodingError.self) { try YAML.decode(String(repeating: "- ", count: 2000)) }
        #expect(throws: YAML.DecodingError.self) { try YAML.decode(Array(repeating: 0x20, count: YAML.maximumSize + 1)) }
        var bomb = "a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        for level in 1...9 { bomb += "a\(level): &a\(level) [\(Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ","))]\n" }
        #expect(throws: YAML.DecodingError(message: "yaml: document contains excessive aliasing")) { try YAML.decode(bomb) }
    }

    @Test("all documents of a stream, without the empty ones")
    func documents() throws {
        #expect(try YAML.decodeAll("---\na: 1\n---\n# nothing\n---\nb: 2\n...\n") == [["a": 1], ["b": 2]])
        #expect(try YAML.decode("a: 1\n---\nb: [\n") == ["a": 1])
        #expect(try YAML.decode("") == .null)
    }

    @Test("values are printed as kubectl prints them")
    func printing() throws {
        let value: Value = [
            "kind": "ConfigMap", "apiVersion": "v1",
            "data": [
                "y": "yes", "n": "1", "text": "a\nb\n", "keep": "a\nb", "date": "2026-11-23T15:00:00Z", "empty": "", "colon": "a: b",
                "star": "*x",
                "k10": "x", "k9": "plain text",
            ],
            "list": [["a": 1, "b": [true, .null]], "x", [], .object([:])], "half": 0.5,
        ]
        let text = YAML.encode(value)
        #expect(
            text == """
                apiVersion: v1
                data:
                  colon: 'a: b'
                  date: "2026-11-23T15:00:00Z"
                  empty: ""
                  k9: plain text
                  k10: x
                  keep: |-
                    a
                    b
                  "n": "1"
                  star: '*x'
                  text: |
                    a
                    b
                  "y": "yes"
                half: 0.5
                kind: ConfigMap
                list:
                - a: 1
                  b:
                  - true
                  - null
                - x
                - []
                - {}

                """)
        #expect(try YAML.decode(text) == value)
    }

    @Test("what is printed reads back the same")
    func roundTrip() throws {
        let strings = [
            "", " ", "a", "yes", "null", "~", "1", "1.5", "0x1", "1e3", "a\n", "a\n\n", "\na", "  a\n b", "a#b", "a #b", "- a", "? a", "é😀",
            "\u{7}", "a\tb", "'",
            "\"", "%", "@", "`", "12:30", "2026-11-23", "<<", "{a", "[a", "a: b", "a:", ":a", "=", "!x", "&x", "|", ">", "...", "---",
            "\u{2028}",
            String(repeating: "long words ", count: 20), String(repeating: "x", count: 200),
        ]
        for string in strings {
            let value: Value = ["key": .string(string), string.isEmpty ? "e" : string: [.string(string)]]
            #expect(try YAML.decode(YAML.encode(value)) == value, "\(string)")
        }
    }
}
