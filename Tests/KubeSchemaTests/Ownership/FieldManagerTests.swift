import KubeObject
import KubeSchema
import Testing

/// A small kind with every sort of field.
enum Sample {
    static let string = Schema(.scalar(.string))
    static let port = ObjectType(
        name: "test.v1.Port",
        fields: [
            Field(name: "port", schema: Schema(.scalar(.int32)), presence: .always),
            Field(name: "protocol", schema: string, defaultValue: "TCP"), Field(name: "name", schema: string),
        ])
    static let spec = ObjectType(
        name: "test.v1.Spec",
        fields: [
            Field(name: "replicas", schema: Schema(.scalar(.int32))),
            Field(name: "image", schema: string),
            Field(name: "args", schema: Schema(.list(string, .unspecified))),
            Field(name: "tags", schema: Schema(.list(string, .set))),
            Field(
                name: "ports", schema: Schema(.list(Schema(.object(TypeReference(port))), .map(keys: ["port", "protocol"]))),
                presence: .nullWhenUnset),
            Field(name: "limits", schema: Schema(.map(Schema(.scalar(.quantity)), isAtomic: false))),
            Field(name: "selector", schema: Schema(.map(string, isAtomic: true))),
            Field(
                name: "template",
                schema: Schema(
                    .object(
                        TypeReference(
                            ObjectType(
                                name: "test.v1.Template",
                                fields: [
                                    Field(name: "note", schema: string),
                                    Field(name: "labels", schema: Schema(.map(string, isAtomic: false))),
                                ])))), presence: .always),
        ])
    static let metadata = ObjectType(
        name: "meta.v1.ObjectMeta",
        fields: [
            Field(name: "name", schema: string), Field(name: "namespace", schema: string), Field(name: "uid", schema: string),
            Field(name: "resourceVersion", schema: string), Field(name: "labels", schema: Schema(.map(string, isAtomic: false))),
            Field(name: "annotations", schema: Schema(.map(string, isAtomic: false))),
            Field(name: "finalizers", schema: Schema(.list(string, .set))),
            Field(name: "managedFields", schema: Schema(.list(.any, .atomic))),
        ])
    static let schema = Schema(
        .object(
            TypeReference(
                ObjectType(
                    name: "test.v1.Thing",
                    fields: [
                        Field(name: "apiVersion", schema: string), Field(name: "kind", schema: string),
                        Field(name: "metadata", schema: Schema(.object(TypeReference(metadata))), presence: .always),
                        Field(name: "spec", schema: Schema(.object(TypeReference(spec))), presence: .always),
                        Field(
                            name: "status",
                            schema: Schema(.object(TypeReference(ObjectType(fields: [Field(name: "phase", schema: string)])))),
                            presence: .always),
                    ]))))
    static let kind = GroupVersionKind("test", "v1", "Thing")
    static let manager = FieldManager(schema: schema, groupVersionKind: kind, resetFields: FieldSet([["status"]]))

    static func thing(_ spec: Value, metadata: Value = ["name": "a"], status: Value? = nil) -> Value {
        var value: Value = ["apiVersion": "test/v1", "kind": "Thing", "metadata": metadata, "spec": spec]
        if let status { value["status"] = status }
        return value
    }

    static func time(_ second: Int64) -> Timestamp { Timestamp(seconds: 1_000_000 + second) }

    /// The object after a create and what followed it, as the server keeps it.
    static func stored(_ value: Value) -> Value {
        var value = value
        value["metadata"]["uid"] = "u"
        return value
    }
}

extension Value {
    /// `manager operation fields` of each entry.
    var owners: [String] {
        (self["metadata"]["managedFields"].array ?? []).map {
            "\($0["manager"].string ?? "") \($0["operation"].string ?? "") \($0["fieldsV1"])"
        }
    }
}

@Suite("Field ownership of updates")
struct FieldUpdateTests {
    typealias S = Sample

    @Test("who creates an object owns what it says, but not what the server keeps nor what it resets")
    func create() {
        let created = S.manager.update(
            live: nil,
            new: S.thing(
                [
                    "replicas": 1, "args": ["x"], "tags": ["b", "a"], "ports": [["port": 80, "name": "w"]], "selector": ["a": "b"],
                    "limits": ["cpu": "1"], "template": ["labels": .object([:])],
                ],
                metadata: ["name": "a", "uid": "u", "labels": ["l": "1"], "finalizers": ["f"]], status: ["phase": "x"]),
            manager: "me", now: S.time(1))
        #expect(
            created.owners == [
                #"me Update {"f:metadata":{"f:finalizers":{".":{},"v:\"f\"":{}},"f:labels":{".":{},"f:l":{}}},"f:spec":{"f:args":{},"f:limits":{".":{},"f:cpu":{}},"f:ports":{"k:{\"port\":80,\"protocol\":\"TCP\"}":{".":{},"f:name":{},"f:port":{}}},"f:replicas":{},"f:selector":{},"f:tags":{".":{},"v:\"a\"":{},"v:\"b\"":{}},"f:template":{"f:labels":{}}}}"#
            ])
        let entry = created["metadata"]["managedFields"][0]
        #expect(entry["time"] == .time(S.time(1)))
        #expect(entry["apiVersion"] == "test/v1")
        #expect(entry["fieldsType"] == "FieldsV1")
    }

    @Test("an update takes what it changes and leaves the rest; one that changes nothing keeps the time")
    func update() {
        let first = S.stored(
            S.manager.update(live: nil, new: S.thing(["replicas": 1, "image": "x", "args": ["a"]]), manager: "one", now: S.time(1)))
        var changed = first
        changed["spec"]["replicas"] = 2
        changed["spec"]["args"] = .null
        let second = S.manager.update(live: first, new: changed, manager: "two", now: S.time(2))
        #expect(second.owners == [#"one Update {"f:spec":{"f:image":{}}}"#, #"two Update {"f:spec":{"f:replicas":{}}}"#])
        let third = S.manager.update(live: second, new: second, manager: "three", now: S.time(3))
        #expect(third == second)
        changed = second
        changed["spec"]["image"] = "y"
        let fourth = S.manager.update(live: second, new: changed, manager: "two", now: S.time(4))
        #expect(fourth.owners == [#"two Update {"f:spec":{"f:image":{},"f:replicas":{}}}"#])
        #expect(fourth["metadata"]["managedFields"][0]["time"] == .time(S.time(4)))
    }

    @Test("entries are kept when the client leaves them out, taken when it sends them, and reset by an empty one")
    func sent() {
        let live = S.stored(S.manager.update(live: nil, new: S.thing(["replicas": 1]), manager: "one", now: S.time(1)))
        var new = live
        new["metadata"]["managedFields"] = .null
        new["spec"]["image"] = "x"
        #expect(S.manager.update(live: live, new: new, manager: "two", now: S.time(2)).owners.count == 2)
        new["metadata"]["managedFields"] = [[:]]
        #expect(S.manager.update(live: live, new: new, manager: "two", now: S.time(2)).owners == [])
        new["metadata"]["managedFields"] = []
        #expect(S.manager.update(live: live, new: new, manager: "two", now: S.time(2)).owners == [])
        new["metadata"]["managedFields"] = [
            [
                "manager": "x", "operation": "Update", "apiVersion": "test/v1", "fieldsType": "FieldsV1",
                "fieldsV1": ["f:spec": ["f:replicas": [:]]],
            ]
        ]
        #expect(
            S.manager.update(live: live, new: new, manager: "two", now: S.time(2)).owners == [
                #"x Update {"f:spec":{"f:replicas":{}}}"#, #"two Update {"f:spec":{"f:image":{}}}"#,
            ])
    }

    @Test("more than ten entries from updates are joined, the oldest first")
    func cap() {
        var object = S.stored(S.manager.update(live: nil, new: S.thing(["limits": ["k0": "0"]]), manager: "m00", now: S.time(0)))
        for turn in 1...12 {
            var new = object
            new["spec"]["limits"]["k\(turn)"] = "1"
            object = S.manager.update(live: object, new: new, manager: "m" + (turn < 10 ? "0" : "") + "\(turn)", now: S.time(Int64(turn)))
        }
        #expect(object.owners.count == 10)
        #expect(object.owners[0] == #"ancient-changes Update {"f:spec":{"f:limits":{".":{},"f:k0":{},"f:k1":{},"f:k2":{},"f:k3":{}}}}"#)
        #expect(object.owners[9].hasPrefix("m12 "))
    }

    @Test("a subresource has entries of its own")
    func subresource() {
        let live = S.stored(S.manager.update(live: nil, new: S.thing(["replicas": 1]), manager: "one", now: S.time(1)))
        let status = FieldManager(schema: S.schema, groupVersionKind: S.kind, subresource: "status", resetFields: FieldSet([["spec"]]))
        var new = live
        new["status"]["phase"] = "up"
        new["spec"]["replicas"] = 9
        new["metadata"]["managedFields"] = [[:]]
        let result = status.update(live: live, new: new, manager: "one", now: S.time(2))
        #expect(result.owners == [#"one Update {"f:spec":{"f:replicas":{}}}"#, #"one Update {"f:status":{"f:phase":{}}}"#])
        #expect(result["metadata"]["managedFields"][1]["subresource"] == "status")
    }

    @Test("a write whose only difference is the time is no change")
    func times() {
        let old = S.manager.update(live: nil, new: S.thing(["replicas": 1]), manager: "one", now: S.time(1))
        let again = S.manager.update(live: nil, new: S.thing(["replicas": 1]), manager: "one", now: S.time(5))
        #expect(FieldManager.keepingTimes(of: old, in: again) == old)
        let other = S.manager.update(live: nil, new: S.thing(["replicas": 2]), manager: "one", now: S.time(5))
        #expect(FieldManager.keepingTimes(of: old, in: other) == other)
    }

    @Test(
        "a manager's name is the request's or begins the user agent",
        arguments: [
            ("x", "kubectl/v1", "x"), ("", "kubectl/v1.36 (linux)", "kubectl"), ("", "a\u{7}b c", "ab c"),
            ("", String(repeating: "é", count: 100), String(repeating: "é", count: 64)),
        ])
    func names(requested: String, agent: String, name: String) {
        #expect(FieldManager.managerName(requested, userAgent: agent) == name)
    }
}

@Suite("Server-side apply")
struct ApplyTests {
    typealias S = Sample

    private func apply(_ spec: Value, on live: Value?, by manager: String, force: Bool = false, at second: Int64 = 1) throws -> Value {
        S.stored(try S.manager.apply(live: live, config: S.thing(spec), manager: manager, force: force, now: S.time(second)))
    }

    @Test("an applier owns what it says, loses what it no longer says, and shares what another says too")
    func ownership() throws {
        var object = try apply(["replicas": 1, "image": "x", "limits": ["cpu": "1", "memory": "2"]], on: nil, by: "one")
        #expect(object.owners == [#"one Apply {"f:spec":{"f:image":{},"f:limits":{"f:cpu":{},"f:memory":{}},"f:replicas":{}}}"#])
        object = try apply(["image": "x"], on: object, by: "two", at: 2)
        #expect(object["metadata"]["managedFields"][0]["time"].isNull, "what changes nothing has no time")
        object = try apply(["limits": ["cpu": "1"]], on: object, by: "one", at: 3)
        #expect(object["spec"] == ["image": "x", "limits": ["cpu": "1"]])
        #expect(object.owners == [#"two Apply {"f:spec":{"f:image":{}}}"#, #"one Apply {"f:spec":{"f:limits":{"f:cpu":{}}}}"#])
    }

    @Test("a change of another's field is refused with its owner, unless forced")
    func conflicts() throws {
        var object = try apply(["replicas": 1, "image": "x"], on: nil, by: "one")
        let error = #expect(throws: Status.self) { try apply(["replicas": 2], on: object, by: "two") }
        #expect(error?.code == 409)
        #expect(error?.reason == .conflict)
        #expect(error?.message == #"Apply failed with 1 conflict: conflict with "one": .spec.replicas"#)
        #expect(
            error?.details?.causes == [
                .init(reason: "FieldManagerConflict", message: #"conflict with "one""#, field: ".spec.replicas")
            ])
        object = try apply(["replicas": 2], on: object, by: "two", force: true, at: 2)
        #expect(object["spec"]["replicas"] == 2)
        #expect(object.owners == [#"one Apply {"f:spec":{"f:image":{}}}"#, #"two Apply {"f:spec":{"f:replicas":{}}}"#])
        let many = #expect(throws: Status.self) { try apply(["replicas": 3, "image": "y"], on: object, by: "three") }
        #expect(
            many?.message
                == "Apply failed with 2 conflicts: conflicts with \"one\":\n- .spec.image\nconflicts with \"two\":\n- .spec.replicas")
    }

    @Test("elements of a list are merged by key, in the live order or the configuration's")
    func lists() throws {
        var object = try apply(["ports": [["port": 1, "name": "a"], ["port": 2, "name": "b"]], "tags": ["x", "y"]], on: nil, by: "one")
        object = try apply(["ports": [["port": 3, "name": "c"], ["port": 1]], "tags": ["z", "x"]], on: object, by: "two", at: 2)
        #expect(object["spec"]["ports"].array?.map { $0["port"] } == [3, 1, 2])
        #expect(object["spec"]["tags"] == ["z", "x", "y"])
        object = try apply(["ports": [["port": 2, "name": "b"]]], on: object, by: "one", at: 3)
        #expect(object["spec"]["ports"] == [["port": 3, "name": "c"], ["port": 1], ["port": 2, "name": "b"]])
        #expect(object["spec"]["tags"] == ["z", "x"])
    }

    @Test("atomic lists and maps have one owner as a whole")
    func atomic() throws {
        let object = try apply(["args": ["a"], "selector": ["a": "b"]], on: nil, by: "one")
        let error = #expect(throws: Status.self) { try apply(["args": ["a", "b"], "selector": ["c": "d"]], on: object, by: "two") }
        #expect(error?.message == "Apply failed with 2 conflicts: conflicts with \"one\":\n- .spec.args\n- .spec.selector")
        #expect(try apply(["selector": ["x": "y"]], on: object, by: "one", at: 2)["spec"] == ["selector": ["x": "y"]])
    }

    @Test("what was there before the first apply conflicts as well")
    func beforeFirstApply() throws {
        var live = S.stored(S.thing(["replicas": 1, "image": "x"]))
        let error = #expect(throws: Status.self) { try apply(["replicas": 2], on: live, by: "one") }
        #expect(error?.message == #"Apply failed with 1 conflict: conflict with "before-first-apply" using test/v1: .spec.replicas"#)
        live = try apply(["replicas": 1], on: live, by: "one")
        #expect(
            live.owners == [
                #"one Apply {"f:spec":{"f:replicas":{}}}"#, #"before-first-apply Update {"f:spec":{"f:image":{},"f:replicas":{}}}"#,
            ])
    }

    @Test("kubectl may go over from applying on its own side")
    func clientSideApply() throws {
        var live = S.thing(["replicas": 1, "image": "x"])
        live["metadata"]["annotations"]["kubectl.kubernetes.io/last-applied-configuration"] =
            #"{"apiVersion":"test/v1","kind":"Thing","metadata":{"name":"a"},"spec":{"image":"x","replicas":1}}"#
        live = S.stored(S.manager.update(live: nil, new: live, manager: "kubectl-client-side-apply", now: S.time(1)))
        #expect(throws: Status.self) { try apply(["replicas": 3], on: live, by: "other") }
        let result = try apply(["replicas": 3], on: live, by: "kubectl", at: 2)
        #expect(result["spec"] == ["image": "x", "replicas": 3])
        #expect(
            result.annotations["kubectl.kubernetes.io/last-applied-configuration"]
                == .string(#"{"apiVersion":"test/v1","kind":"Thing","metadata":{"name":"a"},"spec":{"replicas":3}}"# + "\n"))
        var edited = live
        edited["spec"]["replicas"] = 7
        edited = S.manager.update(live: live, new: edited, manager: "edit", now: S.time(2))
        #expect(throws: Status.self) { try apply(["replicas": 3], on: edited, by: "kubectl", at: 3) }
    }

    @Test("applying the same again changes nothing, not even the time")
    func idempotent() throws {
        let object = try apply(["replicas": 1, "ports": [["port": 1]], "template": ["labels": ["a": "b"]]], on: nil, by: "one")
        #expect(
            try apply(["replicas": 1, "ports": [["port": 1]], "template": ["labels": ["a": "b"]]], on: object, by: "one", at: 9) == object)
    }

    @Test(
        "a configuration that is not of the schema is refused with upstream's message",
        arguments: [
            (["bogus": 1], ".spec.bogus: field not declared in schema"),
            (["replicas": "1"], ".spec.replicas: expected numeric (int or float), got string"),
            (["image": 5], ".spec.image: expected string, got &value.valueUnstructured{Value:5}"),
            (["ports": "x"], ".spec.ports: expected list, got &{x}"), (["limits": ["x"]], ".spec.limits: expected map, got &{[x]}"),
            (["ports": [["port": 80, "bogus": 1]]], #".spec.ports[port=80,protocol="TCP"].bogus: field not declared in schema"#),
            (
                ["ports": [["port": 80], ["port": 80, "protocol": "TCP"]]],
                #".spec.ports: duplicate entries for key [port=80,protocol="TCP"]"#
            ),
            (["tags": ["a", "a"]], #".spec.tags: duplicate entries for key [="a"]"#),
            (["args": ["a", 1]], ".spec.args[1]: expected string, got &value.valueUnstructured{Value:1}"),
        ] as [(Value, String)])
    func invalid(spec: Value, message: String) {
        let error = #expect(throws: Status.self) { try apply(spec, on: nil, by: "one") }
        #expect(error?.code == 500)
        #expect(error?.message == "failed to create typed patch object (/a; test/v1, Kind=Thing): " + message)
    }

    @Test("another kind, another version and managedFields are bad requests")
    func badRequests() {
        for (apiVersion, kind, shown) in [
            ("test/v2", "Thing", "test/v2, Kind=Thing"), ("", "Thing", "/, Kind=Thing"), ("test/v1", "X", "test/v1, Kind=X"),
        ] {
            var config = S.thing([:])
            config["apiVersion"] = apiVersion.isEmpty ? .null : .string(apiVersion)
            config["kind"] = .string(kind)
            #expect(throws: Status.badRequest("invalid object type: \(shown)")) {
                try S.manager.apply(live: nil, config: config, manager: "x", force: false, now: S.time(1))
            }
        }
        #expect(throws: Status.badRequest("metadata.managedFields must be nil")) {
            try S.manager.apply(
                live: nil, config: S.thing([:], metadata: ["managedFields": []]), manager: "x", force: false, now: S.time(1))
        }
    }

    @Test("a write through scale takes the replicas from who owned them")
    func scale() throws {
        let object = try apply(["replicas": 1, "image": "x"], on: nil, by: "one")
        let ownership = ScaleOwnership(
            parent: object["metadata"]["managedFields"], apiVersion: "test/v1", paths: ["test/v1": ["spec", "replicas"]])
        #expect(ownership.scale[0]["fieldsV1"] == ["f:spec": ["f:replicas": [:]]])
        #expect(ownership.scale[0]["apiVersion"] == "autoscaling/v1")
        let written: Value = [
            [
                "manager": "hpa", "operation": "Update", "apiVersion": "autoscaling/v1", "subresource": "scale", "fieldsType": "FieldsV1",
                "fieldsV1": ["f:spec": ["f:replicas": [:]]], "time": "2026-01-01T00:00:00Z",
            ]
        ]
        let after: Value = ["metadata": ["managedFields": ownership.parent(afterScale: written)]]
        #expect(after.owners == [#"one Apply {"f:spec":{"f:image":{}}}"#, #"hpa Update {"f:spec":{"f:replicas":{}}}"#])
        #expect(after["metadata"]["managedFields"][1]["apiVersion"] == "test/v1")
    }
}
