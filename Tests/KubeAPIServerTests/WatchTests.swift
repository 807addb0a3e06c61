import KubeClient
import KubeObject
import Testing
@testable import KubeAPIServer

@Suite("Watches")
struct WatchTests {
    private let path = "/api/v1/namespaces/default/configmaps"

    private func configMap(_ name: String, app: String = "x") -> Value {
        ["apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": .string(name), "labels": ["app": .string(app)]]]
    }

    @Test("a watch without a revision begins with what is there, then follows changes in order")
    func fromNow() async throws {
        let server = try await TestServer()
        await server.send("POST", path, configMap("a"))
        let watch = await server.watch("\(path)?watch=true")
        #expect(await watch.next()?["object"].name == "a")
        await server.send("POST", path, configMap("b"))
        await server.send("DELETE", "\(path)/a")
        let events = await watch.next(2)
        #expect(events.map { $0["type"] } == ["ADDED", "DELETED"])
        #expect(events.map { $0["object"].name } == ["b", "a"])
        watch.cancel()
    }

    @Test("a watch from a list's revision sees exactly what came after")
    func fromRevision() async throws {
        let server = try await TestServer()
        await server.send("POST", path, configMap("a"))
        let revision = await server.send("GET", path).value.resourceVersion
        await server.send("POST", path, configMap("b"))
        let watch = await server.watch("\(path)?watch=true&resourceVersion=\(revision)")
        #expect(await watch.next()?["object"].name == "b")
        watch.cancel()
    }

    @Test("an object that leaves the selection is told as deleted, one that enters as added")
    func transitions() async throws {
        let server = try await TestServer()
        await server.send("POST", path, configMap("a", app: "y"))
        let watch = await server.watch("\(path)?watch=true&labelSelector=app%3Dx")
        await server.send("PUT", "\(path)/a", configMap("a", app: "x"))
        await server.send("PUT", "\(path)/a", configMap("a", app: "z"))
        let events = await watch.next(2)
        #expect(events.map { $0["type"] } == ["ADDED", "DELETED"])
        #expect(events[1]["object"].labels["app"] == "x")
        #expect(events[1]["object"].resourceVersion > events[0]["object"].resourceVersion)
        watch.cancel()
    }

    @Test("a revision that is no longer kept is 410 Expired")
    func tooOld() async throws {
        let server = try await TestServer()
        for number in 0..<3 { await server.send("POST", path, configMap("a\(number)")) }
        let restarted = Registry(store: server.store, kinds: server.registry.kinds, environment: .system)
        let second = APIServer(
            registry: restarted,
            configuration: {
                var configuration = APIServer.Configuration()
                configuration.authorizers = [TestServer.AllowAll()]
                return configuration
            }())
        try await second.start()
        let client = second.client(as: UserInfo(name: "c"))
        let target = Target(.init("", "v1", "configmaps"), namespace: "default")
        let error = await #expect(throws: Status.self) { try await client.watch(target, options: ListOptions(resourceVersion: "2")) }
        #expect(error?.code == 410)
        #expect(error?.reason == .expired)
        #expect(try await client.list(target).items.count == 3)
    }

    @Test("WatchList sends the state, then says that it is complete")
    func watchList() async throws {
        let server = try await TestServer()
        await server.send("POST", path, configMap("a"))
        let watch = await server.watch(
            "\(path)?watch=true&sendInitialEvents=true&allowWatchBookmarks=true&resourceVersionMatch=NotOlderThan")
        let events = await watch.next(2)
        #expect(events.map { $0["type"] } == ["ADDED", "BOOKMARK"])
        #expect(events[1]["object"].annotations["k8s.io/initial-events-end"] == "true")
        watch.cancel()
    }

    @Test("when the store ends its watch, everything is read again and clients begin anew")
    func overrun() async throws {
        let server = try await TestServer()
        await server.send("POST", path, configMap("a"))
        let watch = await server.watch("\(path)?watch=true")
        _ = await watch.next()
        server.store.overrunWatches()
        #expect(await watch.next() == nil)
        #expect(await server.send("POST", path, configMap("b")).code == 201)
        #expect(await server.send("GET", path).value["items"].array?.count == 2)
    }

    @Test("a component in the same process sees the same events, as trees")
    func local() async throws {
        let server = try await TestServer()
        let client = server.server.client(as: UserInfo(name: "controller"))
        let target = Target(.init("", "v1", "configmaps"), namespace: "default")
        let list = try await client.list(target)
        var events = try await client.watch(target, options: ListOptions(resourceVersion: list.resourceVersion)).makeAsyncIterator()
        _ = try await client.create(target, configMap("a"))
        let event = try await events.next()
        #expect(event?.kind == .added)
        #expect(event?.object.name == "a")
    }
}
