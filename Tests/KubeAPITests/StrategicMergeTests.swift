import KubeObject
import KubeSchema
import Testing

@testable import KubeAPI

@Suite("strategic merge patch")
struct StrategicMergeTests {
    private func apply(_ patch: String, to object: String, kind: GroupVersionKind) throws -> Value {
        let schema = try #require(Schema.builtIn(kind))
        return try StrategicMergePatch.apply(try JSON.decode(patch), to: try JSON.decode(object), schema: schema)
    }

    private static let pod = GroupVersionKind("", "v1", "Pod")
    private static let two = #"{"spec":{"containers":[{"name":"a","image":"1"},{"name":"b","image":"2"}]}}"#

    @Test(
        "containers merge by name, in the patch's order before what it doesn't name",
        arguments: [
            (
                #"{"spec":{"containers":[{"name":"b","image":"3"}]}}"#,
                #"{"spec":{"containers":[{"name":"a","image":"1"},{"name":"b","image":"3"}]}}"#
            ),
            (
                #"{"spec":{"containers":[{"name":"c","image":"3"}]}}"#,
                #"{"spec":{"containers":[{"name":"c","image":"3"},{"name":"a","image":"1"},{"name":"b","image":"2"}]}}"#
            ),
            (
                #"{"spec":{"containers":[{"name":"b","image":"3"},{"name":"a","tty":true}]}}"#,
                #"{"spec":{"containers":[{"name":"b","image":"3"},{"name":"a","image":"1","tty":true}]}}"#
            ),
            (
                #"{"spec":{"$setElementOrder/containers":[{"name":"b"},{"name":"a"}]}}"#,
                #"{"spec":{"containers":[{"name":"b","image":"2"},{"name":"a","image":"1"}]}}"#
            ),
            (
                #"{"spec":{"$setElementOrder/containers":[{"name":"c"},{"name":"a"}],"containers":[{"name":"c","image":"3"}]}}"#,
                #"{"spec":{"containers":[{"name":"c","image":"3"},{"name":"a","image":"1"},{"name":"b","image":"2"}]}}"#
            ),
            (#"{"spec":{"containers":[{"name":"a","$patch":"delete"}]}}"#, #"{"spec":{"containers":[{"name":"b","image":"2"}]}}"#),
            (#"{"spec":{"containers":[{"$patch":"replace"},{"name":"x"}]}}"#, #"{"spec":{"containers":[{"name":"x"}]}}"#),
            (#"{"spec":{"containers":null,"nodeName":null,"hostname":"h"}}"#, #"{"spec":{"hostname":"h"}}"#),
            (#"{"spec":{"$patch":"replace","hostname":"h"}}"#, #"{"spec":{"hostname":"h"}}"#),
            (#"{"spec":{"$patch":"delete"}}"#, #"{"spec":{}}"#),
            (
                #"{"metadata":{"labels":{"a":"1","b":null}}}"#,
                #"{"spec":{"containers":[{"name":"a","image":"1"},{"name":"b","image":"2"}]},"metadata":{"labels":{"a":"1"}}}"#
            ),
        ])
    func containers(_ patch: String, _ expected: String) throws {
        #expect(try apply(patch, to: Self.two, kind: Self.pod).description == expected)
    }

    @Test(
        "lists of scalars merge and delete by value, lists without strategy are replaced",
        arguments: [
            (#"{"metadata":{"finalizers":["c","a"]}}"#, #"{"metadata":{"finalizers":["c","a","b"]},"spec":{"tolerations":[{"key":"x"}]}}"#),
            (
                #"{"metadata":{"$deleteFromPrimitiveList/finalizers":["a"]}}"#,
                #"{"metadata":{"finalizers":["b"]},"spec":{"tolerations":[{"key":"x"}]}}"#
            ),
            (
                #"{"metadata":{"$setElementOrder/finalizers":["b","a"]}}"#,
                #"{"metadata":{"finalizers":["b","a"]},"spec":{"tolerations":[{"key":"x"}]}}"#
            ),
            (#"{"spec":{"tolerations":[{"key":"y"}]}}"#, #"{"metadata":{"finalizers":["a","b"]},"spec":{"tolerations":[{"key":"y"}]}}"#),
        ])
    func scalars(_ patch: String, _ expected: String) throws {
        let object = #"{"metadata":{"finalizers":["a","b"]},"spec":{"tolerations":[{"key":"x"}]}}"#
        #expect(try apply(patch, to: object, kind: Self.pod).description == expected)
    }

    @Test("retained keys are all that is left")
    func retainKeys() throws {
        let object = #"{"spec":{"volumes":[{"name":"v","secret":{"secretName":"s"}}]}}"#
        let patch = #"{"spec":{"volumes":[{"$retainKeys":["name","configMap"],"name":"v","configMap":{"name":"c"}}]}}"#
        #expect(
            try apply(patch, to: object, kind: Self.pod).description
                == #"{"spec":{"volumes":[{"name":"v","configMap":{"name":"c"}}]}}"#)
        let strategy = try apply(
            #"{"spec":{"strategy":{"$retainKeys":["type"],"type":"Recreate"}}}"#,
            to: #"{"spec":{"strategy":{"type":"RollingUpdate","rollingUpdate":{"maxSurge":1}}}}"#,
            kind: GroupVersionKind("apps", "v1", "Deployment"))
        #expect(strategy == ["spec": ["strategy": ["type": "Recreate"]]])
    }

    @Test(
        "patches that can't be get upstream's refusal",
        arguments: [
            (#"{"spec":{"containers":[{"name":"a","$patch":"merge"}]}}"#, 500, "merging lists cannot yet be specified in the patch"),
            (#"{"spec":{"$setElementOrder/containers":"e"}}"#, 500, "expected a []interface {}, but received a string"),
            (
                #"{"spec":{"containers":["x"]}}"#, 500,
                "list element types are not identical: [[map[image:1 name:a] map[image:2 name:b]] [x]]"
            ),
            (#"{"spec":{"containers":[{"name":"a","ports":[{"name":"x"}]}]}}"#, 0, ""),
            (#"{"spec":{"containers":[{"image":"x"}]}}"#, 500, "map: map[image:x] does not contain declared merge key: name"),
            (#"{"spec":{"$retainKeys":"x"}}"#, 400, "invalid patch format of retainKeys"),
            (#"{"spec":{"$retainKeys":["hostname"],"nodeName":"n"}}"#, 400, "invalid patch format of retainKeys"),
            (#"{"spec":{"$patch":"bogus"}}"#, 500, "unknown patch type: bogus in map: map[$patch:bogus]"),
            (#"{"spec":{"$setElementOrder":[]}}"#, 400, "invalid patch format of setElementOrder list"),
            ("[]", 400, "json: cannot unmarshal array into Go value of type map[string]interface {}"),
        ])
    func refusals(_ patch: String, _ code: Int, _ message: String) throws {
        do {
            _ = try apply(patch, to: Self.two, kind: Self.pod)
            #expect(code == 0)
        } catch let status as Status {
            #expect(status.code == code)
            #expect(status.message == message)
        }
    }

    @Test(
        "an outcome of wrong types is refused in the converter's words",
        arguments: [
            (#"{"spec":{"containers":[{"name":5}]}}"#, "cannot convert int64 to string"),
            (#"{"spec":{"containers":"x"}}"#, "cannot restore slice from string"),
            (#"{"spec":{"containers":{"name":"c"}}}"#, "cannot restore slice from map"),
            (#"{"spec":{"priority":"2"}}"#, "unrecognized type: int32"),
            (#"{"spec":"x"}"#, "cannot restore struct from: string"),
            (#"{"spec":[]}"#, "cannot restore struct from: slice"),
            (#"{"spec":{"nodeSelector":[]}}"#, "cannot restore map from slice"),
        ])
    func wrongOutcome(_ patch: String, _ message: String) throws {
        var value = try apply(patch, to: "{}", kind: Self.pod)
        var findings = Schema.Findings(origin: .tree)
        try #require(Schema.builtIn(Self.pod)).conform(&value, reporting: &findings)
        #expect(findings.failure == message)
        let shown = try JSON.decode(patch).goDescription
        #expect(
            findings.refusal(strictly: false, patch: shown)?.message
                == " \"\" is invalid: patch: Invalid value: \(shown.goQuoted): \(message)")
    }

    /// A generator of numbers that is the same in every run.
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state
        }
    }

    private func randomPod(_ random: inout Seeded) -> Value {
        var pod = Pod()
        for name in ["a", "b", "c", "d"].shuffled(using: &random).prefix(Int.random(in: 1...4, using: &random)) {
            pod.spec.containers.append(
                Container {
                    $0.name = name
                    $0.image = "\(Int.random(in: 0...3, using: &random))"
                })
        }
        for label in ["x", "y"] where Bool.random(using: &random) { pod.metadata.labels[label] = "1" }
        if Bool.random(using: &random) { pod.metadata.finalizers = ["f", "g"].shuffled(using: &random) }
        return pod.tree
    }

    @Test("an object patched with itself stays, a patch applied twice changes no more", arguments: 0..<200)
    func properties(_ seed: Int) throws {
        var random = Seeded(state: UInt64(seed))
        let schema = try #require(Schema.builtIn(Self.pod))
        let object = randomPod(&random)
        let patch = randomPod(&random)
        #expect(try StrategicMergePatch.apply(object, to: object, schema: schema) == object)
        let once = try StrategicMergePatch.apply(patch, to: object, schema: schema)
        #expect(try StrategicMergePatch.apply(patch, to: once, schema: schema) == once)
        let names = Set((once["spec"]["containers"].array ?? []).map { $0["name"] })
        let expected = Set([object, patch].flatMap { $0["spec"]["containers"].array ?? [] }.map { $0["name"] })
        #expect(names == expected)
    }
}
