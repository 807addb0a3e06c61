import KubeObject
import Testing

@Suite("Values")
struct ValueTests {
    @Test("setting a member to null removes it, at any depth")
    func removal() {
        var value: Value = ["a": ["b": 1, "c": 2], "d": 3]
        value["a"]["b"] = .null
        value["d"] = .null
        #expect(value.description == #"{"a":{"c":2}}"#)
        value["x"]["y"]["z"] = true
        #expect(value.description == #"{"a":{"c":2},"x":{"y":{"z":true}}}"#)
        value["x"]["y"]["z"] = .null
        #expect(value["x"]["y"].object?.isEmpty == true)
    }

    @Test("equality of objects ignores the order, with and without an index")
    func equality() {
        let few: Value = ["a": 1, "b": [2]]
        #expect(few == ["b": [2], "a": 1])
        #expect(few != ["b": [2], "c": 1])
        let many = Object((0..<40).map { ("k\($0)", .integer(Int64($0))) })
        var reversed = Object((0..<40).reversed().map { ("k\($0)", .integer(Int64($0))) })
        #expect(many == reversed)
        #expect(many.hashValue == reversed.hashValue)
        reversed["k7"] = 8
        #expect(many != reversed)
        reversed.removeValue(forKey: "k7")
        #expect(reversed["k39"] == 39)
        #expect(reversed.count == 39)
    }

    @Test("shared storage is seen, and lost with the first change")
    func sharing() {
        let value: Value = ["a": ["b": 1]]
        var copy = value
        #expect(copy.sharesStorage(with: value))
        copy["c"] = 1
        #expect(!copy.sharesStorage(with: value))
        #expect(copy["a"].sharesStorage(with: value["a"]))
    }
}
