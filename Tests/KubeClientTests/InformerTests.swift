import ApusTesting
import KubeClient
import KubeObject
import Synchronization
import Testing

@Suite("Informer")
struct InformerTests {
    private let clock = VirtualClock()
    private let client: FakeClient

    init() { client = FakeClient(environment: clock.environment) }

    private func informer(_ change: (inout Informer.Settings) -> Void = { _ in }) -> Informer {
        var settings = Informer.Settings()
        change(&settings)
        return Informer(
            Informer.Selection(Fixture.configMaps), client: client, environment: clock.environment, settings: settings)
    }

    private func running(_ informer: Informer, _ body: () async throws -> Void) async throws {
        let task = Task { await informer.run() }
        try await body()
        task.cancel()
        await task.value
        #expect(informer.state == .stopped)
    }

    private func create(_ name: String) async throws {
        _ = try await client.create(Target(Fixture.configMaps, namespace: "default"), Fixture.configMap(name))
    }

    @Test("it has what was there and what comes, by list or by stream of initial events", arguments: [false, true])
    func follows(streams: Bool) async throws {
        client.seed(Fixture.configMaps, Fixture.configMap("old"))
        let informer = informer { $0.streamsInitialList = streams }
        try await running(informer) {
            try await informer.waitForSync()
            #expect(informer.cache.snapshot.keys.map(\.name) == ["old"])
            try await create("new")
            try await client.delete(Target(Fixture.configMaps, namespace: "default", name: "old"))
            #expect(await clock.advance(until: { informer.cache.snapshot.keys.map(\.name) == ["new"] }))
        }
    }

    @Test("it goes on where a watch ended, missing nothing")
    func resumes() async throws {
        let informer = informer()
        try await running(informer) {
            try await informer.waitForSync()
            try await create("one")
            #expect(await clock.advance(until: { informer.cache.snapshot.count == 1 }))
            client.endWatches()
            try await create("two")
            #expect(await clock.advance(until: { informer.cache.snapshot.count == 2 }))
        }
    }

    @Test("after 410 it lists anew and reports what was deleted meanwhile")
    func expired() async throws {
        client.seed(Fixture.configMaps, Fixture.configMap("gone"))
        let informer = informer()
        let deleted = Mutex<[String]>([])
        informer.cache.addHandler { change in
            if case .deleted(let object) = change { deleted.withLock { $0.append(object.name) } }
        }
        try await running(informer) {
            try await informer.waitForSync()
            client.fail { $0.verb == "watch" ? Status.serviceUnavailable("down") : nil }
            client.endWatches()
            try await client.delete(Target(Fixture.configMaps, namespace: "default", name: "gone"))
            try await create("kept")
            client.compact()
            client.failNothing()
            #expect(await clock.advance(until: { informer.cache.snapshot.keys.map(\.name) == ["kept"] }))
            #expect(deleted.withLock { $0 } == ["gone"])
        }
    }

    @Test("it waits longer after each failure, and says why")
    func backsOff() async throws {
        client.fail { _ in Status.serviceUnavailable("down") }
        let calls = Mutex(0)
        client.fail { _ in
            calls.withLock { $0 += 1 }
            return nil
        }
        let informer = informer()
        client.failNothing()
        client.fail { _ in
            calls.withLock { $0 += 1 }
            return Status.serviceUnavailable("down")
        }
        try await running(informer) {
            #expect(await clock.advance(until: { informer.state == .backingOff(reason: "down") }))
            await clock.advance(by: .seconds(60))
            #expect((3...9).contains(calls.withLock { $0 }))
            client.failNothing()
            #expect(await clock.advance(until: { informer.isSynced }))
        }
    }

    @Test("a handler that comes late sees all objects once, then the changes")
    func lateHandler() async throws {
        client.seed(Fixture.configMaps, Fixture.configMap("one"))
        let informer = informer()
        try await running(informer) {
            try await informer.waitForSync()
            let seen = Mutex<[String]>([])
            informer.cache.addHandler { change in
                let text =
                    switch change {
                    case .added(let object): "added \(object.name)"
                    case .updated(_, let object): "updated \(object.name)"
                    case .deleted(let object): "deleted \(object.name)"
                    }
                seen.withLock { $0.append(text) }
            }
            _ = try await client.patch(
                Target(Fixture.configMaps, namespace: "default", name: "one"), Patch(.merge, ["data": ["x": "y"]]))
            #expect(await clock.advance(until: { seen.withLock { $0.count } == 2 }))
            #expect(seen.withLock { $0 } == ["added one", "updated one"])
        }
    }

    @Test("objects are found by namespace, owner and custom index, also after they change")
    func indexes() async throws {
        let byNode = CacheIndex.field("spec.nodeName")
        var pod = Fixture.pod("web", node: "a")
        pod["metadata"]["ownerReferences"] = [["uid": "u1", "kind": "ReplicaSet", "name": "rs", "apiVersion": "apps/v1"]]
        client.seed(Fixture.pods, pod)
        let informers = SharedInformers(client: client, environment: clock.environment)
        let informer = informers.informer(Fixture.pods, indexes: [byNode])
        #expect(informers.informer(Fixture.pods) === informer)
        let task = Task { await informers.run() }
        try await informers.waitForSync()
        let before = informer.cache.snapshot
        #expect(before.objects(by: byNode, "a").map(\.name) == ["web"])
        #expect(before.objects(ownedBy: "u1").map(\.name) == ["web"])
        #expect(before.objects(inNamespace: "default").count == 1)
        _ = try await client.patch(
            Target(Fixture.pods, namespace: "default", name: "web"), Patch(.merge, ["spec": ["nodeName": "b"]]))
        #expect(await clock.advance(until: { informer.cache.snapshot.objects(by: byNode, "b").count == 1 }))
        #expect(informer.cache.snapshot.values(of: byNode) == ["b"])
        #expect(before.objects(by: byNode, "a").count == 1)
        task.cancel()
        await task.value
    }
}
