import KubeObject
import KubeSchema
import Testing

@Suite("JSON patch")
struct JSONPatchTests {
    @Test(
        "operations of RFC 6902, appendix A, and beyond",
        arguments: [
            (#"{"foo":"bar"}"#, #"[{"op":"add","path":"/baz","value":"qux"}]"#, #"{"foo":"bar","baz":"qux"}"#),
            (#"{"foo":["bar","baz"]}"#, #"[{"op":"add","path":"/foo/1","value":"qux"}]"#, #"{"foo":["bar","qux","baz"]}"#),
            (#"{"a":1,"b":2}"#, #"[{"op":"remove","path":"/a"}]"#, #"{"b":2}"#),
            (#"{"foo":["a","b","c"]}"#, #"[{"op":"remove","path":"/foo/1"}]"#, #"{"foo":["a","c"]}"#),
            (#"{"a":1}"#, #"[{"op":"replace","path":"/a","value":{"x":null}}]"#, #"{"a":{"x":null}}"#),
            (
                #"{"foo":{"bar":"baz","waldo":"fred"},"qux":{"corge":"grault"}}"#,
                #"[{"op":"move","from":"/foo/waldo","path":"/qux/thud"}]"#,
                #"{"foo":{"bar":"baz"},"qux":{"corge":"grault","thud":"fred"}}"#
            ),
            (
                #"{"foo":["all","grass","cows","eat"]}"#, #"[{"op":"move","from":"/foo/1","path":"/foo/3"}]"#,
                #"{"foo":["all","cows","eat","grass"]}"#
            ),
            (
                #"{"baz":"qux","foo":["a",2,"c"]}"#,
                #"[{"op":"test","path":"/baz","value":"qux"},{"op":"test","path":"/foo/1","value":2}]"#,
                #"{"baz":"qux","foo":["a",2,"c"]}"#
            ),
            (#"{"foo":"bar"}"#, #"[{"op":"add","path":"/child","value":{"grandchild":{}}}]"#, #"{"foo":"bar","child":{"grandchild":{}}}"#),
            (
                #"{"/":9,"~1":10}"#, #"[{"op":"test","path":"/~01","value":10},{"op":"replace","path":"/~1","value":8}]"#,
                #"{"/":8,"~1":10}"#
            ),
            (#"{"foo":["bar"]}"#, #"[{"op":"add","path":"/foo/-","value":["abc","def"]}]"#, #"{"foo":["bar",["abc","def"]]}"#),
            (#"{"a":[1,2,3]}"#, #"[{"op":"replace","path":"/a/-1","value":9},{"op":"remove","path":"/a/-3"}]"#, #"{"a":[2,9]}"#),
            (
                #"{"a":{"b":1}}"#, #"[{"op":"copy","from":"/a","path":"/c"},{"op":"add","path":"/c/b","value":2}]"#,
                #"{"a":{"b":1},"c":{"b":2}}"#
            ),
            (#"{"a":1}"#, #"[{"op":"replace","path":"/missing","value":1}]"#, #"{"a":1,"missing":1}"#),
            (#"{"a":1}"#, #"[{"op":"test","path":"/missing"},{"op":"add","path":"/n"}]"#, #"{"a":1,"n":null}"#),
            (#"{"a":1}"#, #"[{"op":"replace","path":"","value":{"b":2}}]"#, #"{"b":2}"#), (#"{"a":1}"#, "null", #"{"a":1}"#),
            (#"{"a":1}"#, #"[{"op":"add","path":"/","value":2}]"#, #"{"a":1,"":2}"#),
        ])
    func applies(target: String, patch: String, expected: String) throws {
        #expect(try JSONPatch.apply(JSON.decode(patch), to: JSON.decode(target)) == JSON.decode(expected))
    }

    @Test(
        "an operation that does not apply is 422",
        arguments: [
            #"[{"op":"remove","path":"/none"}]"#, #"[{"op":"add","path":"/none/x","value":1}]"#, #"[{"op":"add","path":"/l/9","value":1}]"#,
            #"[{"op":"add","path":"/l/x","value":1}]"#, #"[{"op":"add","path":"/l/-4","value":1}]"#,
            #"[{"op":"replace","path":"/l/2","value":1}]"#,
            #"[{"op":"remove","path":"/l/-"}]"#, #"[{"op":"test","path":"/a","value":2}]"#, #"[{"op":"test","path":"/a"}]"#,
            #"[{"op":"nope","path":"/a"}]"#,
            #"[{"op":"add","value":1}]"#, #"[{"op":"move","path":"/b"}]"#, #"[{"op":"move","from":"/none","path":"/b"}]"#,
            #"[{"op":"remove","path":""}]"#,
            #"[{"op":"add","path":"x","value":1}]"#, #"[{"op":"replace","path":"","value":1}]"#, #"[{"op":"add","path":"/a/b","value":1}]"#,
            "[null]",
        ])
    func unapplicable(patch: String) throws {
        let error = #expect(throws: Status.self) { try JSONPatch.apply(JSON.decode(patch), to: ["a": 1, "l": [1, 2]]) }
        #expect(error?.code == 422)
        #expect(error?.value["details"] == .object([:]))
    }

    @Test(
        "what is no patch is a bad request with upstream's message",
        arguments: [
            (#""x""#, "error decoding patch: json: cannot unmarshal string into Go value of type []handlers.jsonPatchOp"),
            (#"["x"]"#, "error decoding patch: json: cannot unmarshal string into Go value of type handlers.jsonPatchOp"),
            (#"[{"op":5}]"#, "error decoding patch: json: cannot unmarshal number into Go struct field jsonPatchOp.op of type string"),
        ])
    func undecodable(patch: String, message: String) throws {
        let error = #expect(throws: Status.self) { try JSONPatch.apply(JSON.decode(patch), to: [:]) }
        #expect(error?.code == 400)
        #expect(error?.message == message)
    }

    @Test("operations and copies are bounded")
    func bounds() {
        let tests = Value.array(Array(repeating: ["op": "test", "path": "/a", "value": 1], count: 10_001))
        #expect(throws: Status.requestEntityTooLarge("The allowed maximum operations in a JSON patch is 10000, got 10001")) {
            try JSONPatch.apply(tests, to: ["a": 1])
        }
        let doubling = Value.array((0..<40).map { ["op": "copy", "from": "/a", "path": .string("/a/\($0)")] })
        #expect(throws: Status.self) { try JSONPatch.apply(doubling, to: ["a": ["x": .string(String(repeating: "y", count: 100))]]) }
    }

    @Test("unknown members are named")
    func unknown() {
        #expect(JSONPatch.unknownFields([["op": "test"], ["op": "add", "foo": 1]]) == ["[1].foo"])
    }
}

@Suite("JSON merge patch")
struct MergePatchTests {
    @Test(
        "cases of RFC 7386, appendix A",
        arguments: [
            (#"{"a":"b"}"#, #"{"a":"c"}"#, #"{"a":"c"}"#), (#"{"a":"b"}"#, #"{"b":"c"}"#, #"{"a":"b","b":"c"}"#),
            (#"{"a":"b"}"#, #"{"a":null}"#, "{}"),
            (#"{"a":"b","b":"c"}"#, #"{"a":null}"#, #"{"b":"c"}"#), (#"{"a":["b"]}"#, #"{"a":"c"}"#, #"{"a":"c"}"#),
            (#"{"a":"c"}"#, #"{"a":["b"]}"#, #"{"a":["b"]}"#),
            (#"{"a":{"b":"c"}}"#, #"{"a":{"b":"d","c":null}}"#, #"{"a":{"b":"d"}}"#), (#"{"a":[{"b":"c"}]}"#, #"{"a":[1]}"#, #"{"a":[1]}"#),
            (#"{"e":null}"#, #"{"a":1}"#, #"{"e":null,"a":1}"#), ("{}", #"{"a":{"bb":{"ccc":null}}}"#, #"{"a":{"bb":{}}}"#),
            ("{}", #"{"a":[{"b":null},null]}"#, #"{"a":[{},null]}"#), ("[1]", #"{"a":null,"b":1}"#, #"{"b":1}"#),
        ])
    func applies(target: String, patch: String, expected: String) throws {
        #expect(try MergePatch.apply(JSON.decode(patch), to: JSON.decode(target)) == JSON.decode(expected))
    }

    @Test(
        "what is no object is a bad request",
        arguments: [
            ("[]", "error decoding patch: json: cannot unmarshal array into Go value of type map[string]interface {}"),
            ("5", "error decoding patch: json: cannot unmarshal number into Go value of type map[string]interface {}"),
            ("null", "Invalid JSON Patch"),
        ])
    func refused(patch: String, message: String) {
        #expect(throws: Status.badRequest(message)) { try MergePatch.apply(JSON.decode(patch), to: [:]) }
    }
}
