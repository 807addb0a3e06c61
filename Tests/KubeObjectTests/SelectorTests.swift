import KubeObject
import Testing

@Suite("Selectors")
struct SelectorTests {
    @Test(
        "label selectors are read, sorted by key and written back",
        arguments: [
            ("", ""), ("x=a,y=b,z=c", "x=a,y=b,z=c"), ("z=1,a=2", "a=2,z=1"), ("x!=a", "x!=a"), ("x==a", "x==a"), ("x", "x"), ("!x", "!x"),
            ("environment notin (frontend)", "environment notin (frontend)"), ("x in (b,a , a),!y", "x in (a,b),!y"),
            ("x in ()", "x in ()"),
            ("x in (,a)", "x in (,a)"), ("x=,z= ", "x=,z="), ("x>1", "x>1"), ("x<1,in", "in,x<1"), ("in in (in)", "in in (in)"),
            ("x= notin", "x=notin"),
        ])
    func labels(text: String, expected: String) throws {
        #expect(try LabelSelector(parsing: text).description == expected)
    }

    @Test(
        "a bad label selector is refused with upstream's message",
        arguments: [
            ("a b", "unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt"),
            ("a in x", "unable to parse requirement: found 'x' expected: '('"),
            ("!!a", "unable to parse requirement: found '!', expected: identifier"),
            ("a=b,", "found '', expected: identifier after ','"),
            ("a=b c", "found 'c', expected: ',' or 'end of string'"),
            (",a", "found ',', expected: !, identifier, or 'end of string'"),
            ("a>x", "unable to parse requirement: values[0]: Invalid value: \"x\": for 'Gt', 'Lt' operators, the value must be an integer"),
            ("a in (b", "unable to parse requirement: found '', expected: ',' or ')'"),
        ])
    func badLabels(text: String, message: String) {
        #expect(throws: ParseError(message)) { try LabelSelector(parsing: text) }
    }

    @Test(
        "label selectors match",
        arguments: [
            ("a=1", true), ("a=2", false), ("a!=2,b", true), ("c!=1", true), ("c", false), ("!c", true), ("a in (1,2)", true),
            ("a notin (1)", false),
            ("c notin (1)", true), ("n>4", true), ("n>5", false), ("n<6", true), ("a>0,b>0", false), ("", true),
        ])
    func matching(text: String, matches: Bool) throws {
        #expect(try LabelSelector(parsing: text).matches(["a": "1", "b": "x", "n": "5"]) == matches)
    }

    @Test("an object's selector: absent matches nothing, empty everything, and all parts must hold")
    func objectSelectors() throws {
        let labels: Object = ["app": "web", "tier": "front"]
        #expect(try !LabelSelector(Value.null).matches(labels))
        #expect(try LabelSelector(Value.object([:])).matches(labels))
        let selector = try LabelSelector([
            "matchLabels": ["app": "web"],
            "matchExpressions": [
                ["key": "tier", "operator": "In", "values": ["front", "back"]], ["key": "x", "operator": "DoesNotExist"],
            ],
        ])
        #expect(selector.matches(labels))
        #expect(!selector.matches(["app": "web"]))
        #expect(selector.description == "app=web,tier in (back,front),!x")
        #expect(throws: ParseError("\"Is\" is not a valid label selector operator")) {
            try LabelSelector(["matchExpressions": [["key": "a", "operator": "Is"]]])
        }
    }

    @Test("field selectors are read, escaped and matched")
    func fields() throws {
        let selector = try FieldSelector(parsing: #"metadata.name!=b,spec.x=a\,b\=c\\,status.phase==Running"#)
        let object = ["metadata.name": "a", "spec.x": #"a,b=c\"#, "status.phase": "Running"]
        #expect(selector.matches { object[$0] ?? "" })
        #expect(selector.exactValue(of: "status.phase") == "Running")
        #expect(selector.exactValue(of: "metadata.name") == nil)
        #expect(selector.description == #"metadata.name!=b,spec.x=a\,b\=c\\,status.phase=Running"#)
        #expect(try FieldSelector(parsing: "a=").matches { _ in "" })
    }

    @Test(
        "a bad field selector is refused with upstream's message",
        arguments: [
            ("a", "invalid selector: 'a'; can't understand 'a'"),
            (#"a=\x"#, #"invalid field selector: invalid escape sequence: \x"#),
            ("a=b=c", "invalid field selector: unescaped character in value: 61"),
        ])
    func badFields(text: String, message: String) {
        #expect(throws: ParseError(message)) { try FieldSelector(parsing: text) }
    }
}
