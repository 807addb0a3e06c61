import ApusTesting
import KubeClient
import KubeObject
import Synchronization
import Testing

/// Makes each config map's `data.copies` in other config maps; counts what it makes from its cache, so that a stale
/// cache would make it create too many.
private final class Copier: Reconciler {
    let name = "copier"
    let caches = Mutex<Cache?>(nil)
    let attempts = Mutex<[String]>([])
    let fault: @Sendable (Int) throws -> Void

    init(_ fault: @escaping @Sendable (Int) throws -> Void) { self.fault = fault }

    func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        let cache = setup.watch(Fixture.configMaps)
        caches.withLock { $0 = cache }
    }

    func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        let count = attempts.withLock { attempts in
            attempts.append(key.name)
            return attempts.count
        }
        try fault(count)
        guard let snapshot = caches.withLock({ $0?.snapshot }), let object = snapshot[key] else { return .done }
        let wanted = Int(object["data"]["copies"].string ?? "") ?? 0
        let present = snapshot.objects(ownedBy: object.uid).count
        for _ in present..<max(present, wanted) {
            var copy = Fixture.configMap("")
            copy["metadata"]["name"] = nil
            copy["metadata"]["generateName"] = .string("\(key.name)-")
            copy["metadata"]["ownerReferences"] = [["uid": .string(object.uid)]]
            _ = try await client.create(Target(Fixture.configMaps, namespace: "default"), copy)
        }
        return .done
    }
}

@Suite("Controller runner")
struct ControllerRunnerTests {
    private let clock = VirtualClock()
    private let client: FakeClient
    private let informers: SharedInformers

    init() {
        client = FakeClient(environment: clock.environment)
        informers = SharedInformers(client: client, environment: clock.environment)
    }

    private func running(_ copier: Copier, _ body: () async throws -> Void) async throws {
        let runner = ControllerRunner(copier, client: client, informers: informers, environment: clock.environment)
        let tasks: [Task<Void, Never>] = [Task { await informers.run() }, Task { _ = try? await runner.run() }]
        try await body()
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    @Test("a key is held back until the cache has seen what was written for it")
    func holdsBack() async throws {
        client.seed(Fixture.configMaps, Fixture.configMap("source", data: ["copies": "2"]))
        let copier = Copier { _ in }
        try await running(copier) {
            #expect(await clock.advance(until: { client.objects(Fixture.configMaps).count == 3 }))
            // The cache stands still from here on, and the key is asked for again and again.
            client.fail { ["watch", "list"].contains($0.verb) ? Status.serviceUnavailable("down") : nil }
            client.endWatches()
            let target = Target(Fixture.configMaps, namespace: "default", name: "source")
            _ = try await client.patch(target, Patch(.merge, ["data": ["copies": "5"]]))
            await clock.advance(by: .seconds(5))
            client.failNothing()
            #expect(await clock.advance(until: { client.objects(Fixture.configMaps).count == 6 }))
            await clock.advance(by: .seconds(60))
            #expect(client.objects(Fixture.configMaps).count == 6)
        }
    }

    @Test("a failure is tried again with growing waits; a final error rests")
    func retries() async throws {
        client.seed(Fixture.configMaps, Fixture.configMap("source", data: ["copies": "1"]))
        let copier = Copier { attempt in if attempt < 4 { throw Status.serviceUnavailable("not now") } }
        try await running(copier) {
            #expect(await clock.advance(until: { client.objects(Fixture.configMaps).count == 2 }))
            #expect(copier.attempts.withLock { $0.prefix(4) } == ["source", "source", "source", "source"])
        }
        let resting = Copier { _ in throw FinalError("never") }
        client.seed(Fixture.configMaps, Fixture.configMap("other"))
        let fresh = SharedInformers(client: client, environment: clock.environment)
        let runner = ControllerRunner(resting, client: client, informers: fresh, environment: clock.environment)
        let tasks: [Task<Void, Never>] = [Task { await fresh.run() }, Task { _ = try? await runner.run() }]
        let count = client.objects(Fixture.configMaps).count
        #expect(await clock.advance(until: { resting.attempts.withLock { $0.count } == count }))
        await clock.advance(by: .seconds(100))
        #expect(resting.attempts.withLock { $0.count } == count)
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }
}
