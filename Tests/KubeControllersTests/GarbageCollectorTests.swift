import ApusTesting
import KubeAPI
import KubeClient
@testable import KubeControllers
import KubeObject
import Testing

@Suite("Garbage collector")
struct GarbageCollectorTests {
    private let cluster = TestCluster()
    private let maps = Fixture.configMaps

    private func map(_ name: String, owners: [Value] = [], blocks: Bool = false) -> Value {
        var map = Fixture.configMap(name)
        if !owners.isEmpty {
            map["metadata"]["ownerReferences"] = .array(
                owners.map { owner in
                    [
                        "apiVersion": "v1", "kind": "ConfigMap", "name": .string(owner.name), "uid": .string(owner.uid),
                        "blockOwnerDeletion": .bool(blocks),
                    ]
                })
        }
        return map
    }

    private func create(_ map: Value) async throws -> Value {
        try await cluster.client.create(Target(maps, namespace: "default"), map)
    }

    private func delete(_ name: String, _ policy: DeleteOptions.Propagation) async throws {
        _ = try await cluster.client.delete(
            Target(maps, namespace: "default", name: name), options: DeleteOptions(propagationPolicy: policy))
    }

    private var names: [String] { cluster.client.objects(maps).map(\.name) }

    private func run(_ body: () async throws -> Void) async throws {
        try await cluster.run(["garbage-collector-controller"], body)
    }

    @Test("what an owner owned goes after it, to the last generation")
    func background() async throws {
        let owner = try await create(map("owner"))
        let child = try await create(map("child", owners: [owner]))
        _ = try await create(map("grandchild", owners: [child]))
        _ = try await create(map("other"))
        try await run {
            await cluster.clock.advance(by: .seconds(1))
            #expect(names.count == 4)
            try await delete("owner", .background)
            #expect(await cluster.eventually { names == ["other"] })
        }
    }

    @Test("in the foreground the owner goes last")
    func foreground() async throws {
        let owner = try await create(map("owner"))
        var child = map("child", owners: [owner], blocks: true)
        child["metadata"]["finalizers"] = ["example.com/hold"]
        _ = try await create(child)
        try await run {
            await cluster.clock.advance(by: .seconds(1))
            try await delete("owner", .foreground)
            #expect(await cluster.eventually { cluster.client.object(maps, "default", "child")?.deletionTimestamp != nil })
            #expect(names == ["child", "owner"])
            _ = try await cluster.client.patch(
                Target(maps, namespace: "default", name: "child"),
                Patch(.merge, ["metadata": .object(Object([("finalizers", .null)]))]))
            #expect(await cluster.eventually { names.isEmpty })
        }
    }

    @Test("orphans stay, without the reference")
    func orphan() async throws {
        let owner = try await create(map("owner"))
        _ = try await create(map("child", owners: [owner]))
        try await run {
            await cluster.clock.advance(by: .seconds(1))
            try await delete("owner", .orphan)
            #expect(await cluster.eventually { names == ["child"] })
            #expect(cluster.client.object(maps, "default", "child")?["metadata"]["ownerReferences"].isNull == true)
        }
    }

    @Test("who has another owner stays and loses only the reference to the one that is gone")
    func twoOwners() async throws {
        let first = try await create(map("first"))
        let second = try await create(map("second"))
        _ = try await create(map("child", owners: [first, second]))
        try await run {
            await cluster.clock.advance(by: .seconds(1))
            try await delete("first", .background)
            #expect(
                await cluster.eventually {
                    cluster.client.object(maps, "default", "child")?["metadata"]["ownerReferences"].array?.map { $0["name"] } == ["second"]
                })
        }
    }

    @Test("an object that names an owner who never was is collected; one of a kind that nobody serves is left")
    func absent() async throws {
        let ghost: Value = ["metadata": ["name": "ghost", "uid": "00000000-0000-0000-0000-000000000000"]]
        var unserved = map("unserved", owners: [ghost])
        unserved["metadata"]["ownerReferences"][0]["apiVersion"] = "example.com/v1"
        try await run {
            _ = try await create(map("child", owners: [ghost]))
            _ = try await create(unserved)
            #expect(await cluster.eventually { names == ["unserved"] })
            await cluster.clock.advance(by: .seconds(60))
            #expect(names == ["unserved"])
        }
    }

    @Test("objects that own each other can be deleted in the foreground")
    func cycle() async throws {
        let first = try await create(map("first"))
        let second = try await create(map("second", owners: [first], blocks: true))
        var patched = map("first", owners: [second], blocks: true)
        patched["metadata"]["name"] = nil
        _ = try await cluster.client.patch(
            Target(maps, namespace: "default", name: "first"),
            Patch(.merge, ["metadata": ["ownerReferences": patched["metadata"]["ownerReferences"]]]))
        try await run {
            await cluster.clock.advance(by: .seconds(1))
            try await delete("first", .foreground)
            #expect(await cluster.eventually { names.isEmpty })
        }
    }
}
