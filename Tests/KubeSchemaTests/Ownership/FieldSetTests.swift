import KubeObject
import Testing

@testable import KubeSchema

@Suite("Field sets")
struct FieldSetTests {
    @Test("fieldsV1 is written in upstream's order and reads back")
    func coding() throws {
        let text = #"{"f:a":{},"f:b":{".":{},"f:x":{},"k:{\"name\":\"c\",\"port\":80}":{".":{},"f:y":{}},"v:\"z\"":{},"v:5":{}},"i:0":{}}"#
        let shuffled =
            #"{"i:0":{},"f:b":{"v:5":{},"v:\"z\"":{},"k:{\"port\":80,\"name\":\"c\"}":{"f:y":{},".":{}},".":{},"f:x":{}},"f:a":{},"q:?":{}}"#
        let set = try FieldSet(fieldsV1: JSON.decode(shuffled))
        // Numbers come before strings.
        #expect(set.fieldsV1.description == text.replacing(#""v:\"z\"":{},"v:5":{}"#, with: #""v:5":{},"v:\"z\"":{}"#))
        #expect(try FieldSet(fieldsV1: set.fieldsV1) == set)
    }

    @Test("a member name that is no path element is refused", arguments: [#"{"f":{}}"#, #"{"fx":{}}"#, #"{"k:x":{}}"#, #"{"i:x":{}}"#])
    func malformed(text: String) throws {
        let value = try JSON.decode(text)
        #expect(throws: ParseError.self) { try FieldSet(fieldsV1: value) }
    }

    @Test("a field and what is below it are told apart")
    func members() {
        let set = FieldSet([["a", "b"], ["c"]])
        #expect(set.contains([.field("a"), .field("b")]))
        #expect(!set.contains([.field("a")]))
        #expect(set.subtracting(FieldSet([["a"]])) == set)
        #expect(set.subtractingRecursively(FieldSet([["a"]])) == FieldSet([["c"]]))
        #expect(FieldSet([["a"], ["a", "b"]]).subtracting(FieldSet([["a", "b"]])) == FieldSet([["a"]]))
    }

    @Test("the algebra keeps its laws")
    func laws() throws {
        var generator = SplitMix(state: 11)
        func any() -> FieldSet {
            var set = FieldSet()
            for _ in 0..<(generator.next() % 12) {
                set.insert(
                    (0..<(generator.next() % 4 + 1)).map { _ in
                        switch generator.next() % 4 {
                        case 0: .key([.init(name: "n", value: .integer(Int64(generator.next() % 3)))])
                        case 1: .value(.string(["x", "y"][Int(generator.next() % 2)]))
                        default: .field(["a", "b", "c"][Int(generator.next() % 3)])
                        }
                    })
            }
            return set
        }
        for _ in 0..<500 {
            let (a, b, c) = (any(), any(), any())
            #expect(a.union(b) == b.union(a))
            #expect(a.intersection(b) == b.intersection(a))
            #expect(a.union(b).union(c) == a.union(b.union(c)))
            #expect(a.intersection(b.union(c)) == a.intersection(b).union(a.intersection(c)))
            #expect(a.subtracting(b).union(a.intersection(b)) == a)
            #expect(a.subtracting(b).intersection(b).isEmpty)
            #expect(a.subtracting(a).isEmpty)
            #expect(Set(a.union(b).paths) == Set(a.paths).union(b.paths))
            #expect(Set(a.subtracting(b).paths) == Set(a.paths).subtracting(b.paths))
            #expect(try FieldSet(fieldsV1: a.fieldsV1) == a)
            // The stored form, changed in place, is what it would be when made anew, to the byte.
            var encoded = EncodedFields(a)
            #expect(encoded.intersection(b) == a.intersection(b))
            encoded.formUnion(b)
            #expect(encoded.object.description == a.union(b).fieldsV1.description)
            encoded.subtract(c)
            #expect(encoded.object.description == a.union(b).subtracting(c).fieldsV1.description)
        }
    }
}

extension Object {
    fileprivate var description: String { Value.object(self).description }
}

struct SplitMix {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
