import ApusTesting
@testable import KubeClient
import KubeHTTP
import KubeObject
import Testing

@Suite("HTTPS client")
struct HTTPSClientTests {
    @Test("the HTTPS client keeps the contract", arguments: ClientContract.Case.allCases)
    func contract(aspect: ClientContract.Case) async throws {
        try await withFakeServer { client, _, _ in
            try await ClientContract(client, namespace: "contract").run(aspect)
        }
    }

    @Test("an informer follows over HTTPS, by a stream of initial events")
    func informs() async throws {
        try await withFakeServer { client, _, fake in
            fake.seed(Fixture.configMaps, Fixture.configMap("old"))
            var settings = Informer.Settings()
            settings.streamsInitialList = true
            let informer = Informer(
                Informer.Selection(Fixture.configMaps), client: client, environment: .system, settings: settings)
            let (changes, input) = AsyncStream<String>.makeStream()
            informer.cache.addHandler { input.yield($0.object.name) }
            let task = Task { await informer.run() }
            _ = try await fake.create(Target(Fixture.configMaps, namespace: "default"), Fixture.configMap("new"))
            var names: Set<String> = []
            for await name in changes {
                names.insert(name)
                if names.count == 2 { break }
            }
            #expect(names == ["old", "new"])
            task.cancel()
            await task.value
        }
    }

    @Test("who is turned away with Retry-After is sent again")
    func retries() async throws {
        try await withFakeServer { client, server, fake in
            fake.seed(Fixture.configMaps, Fixture.configMap("one"))
            let busy = Status.tooManyRequests("too busy", retryAfterSeconds: 1)
            server.overrides.withLock {
                $0 = [HTTPResponse(status: 429, headers: ["Retry-After": "1"], body: .bytes(JSON.encode(busy.value)))]
            }
            let object = try await client.get(Target(Fixture.configMaps, namespace: "default", name: "one"))
            #expect(object.name == "one")
            #expect(server.seen.withLock { $0.count } == 2)
        }
    }

    @Test("an answer that is no JSON, or no Status, is an error that says so")
    func garbage() async throws {
        try await withFakeServer { client, server, _ in
            server.overrides.withLock {
                $0 = [
                    HTTPResponse(status: 200, body: .bytes(Array("<html>".utf8))),
                    HTTPResponse(status: 502, body: .bytes(Array("bad gateway".utf8))),
                ]
            }
            let target = Target(Fixture.configMaps, namespace: "default", name: "one")
            await #expect { _ = try await client.get(target) } throws: { ($0 as? Status)?.message.contains("is no JSON") == true }
            await #expect { _ = try await client.get(target) } throws: { ($0 as? Status)?.message == "bad gateway" }
        }
    }

    @Test("a server whose certificate another CA signed is not believed")
    func distrusts() async throws {
        try await withFakeServer { client, server, _ in
            await #expect(throws: Status.self) { _ = try await client.list(Target(Fixture.configMaps)) }
            #expect(server.seen.withLock { $0.isEmpty })
        } change: { settings in
            // The system's CAs.
            settings.certificateAuthority = nil
        }
    }

    @Test("the token and the user agent go with each request")
    func headers() async throws {
        try await withFakeServer { client, server, _ in
            _ = try await client.list(Target(Fixture.configMaps))
            let request = try #require(server.seen.withLock { $0.first })
            #expect(request.headers.first(name: "Authorization") == "Bearer secret")
            #expect(request.headers.first(name: "User-Agent") == "apus-test/1")
            #expect(request.peer.certificates.count == 1)
        } change: { settings in
            settings.token = .text("secret")
            settings.userAgent = "apus-test/1"
        }
    }

    @Test(
        "paths name group, namespace, name and subresource",
        arguments: [
            (Target(GroupVersionResource("", "v1", "pods")), "/api/v1/pods"),
            (
                Target(GroupVersionResource("apps", "v1", "deployments"), namespace: "a", name: "b", subresource: "scale"),
                "/apis/apps/v1/namespaces/a/deployments/b/scale"
            ),
            (
                Target(GroupVersionResource("rbac.authorization.k8s.io", "v1", "clusterroles"), name: "system:node"),
                "/apis/rbac.authorization.k8s.io/v1/clusterroles/system%3Anode"
            ),
        ])
    func paths(target: Target, path: String) {
        #expect(RequestPath.path(target) == path)
    }
}

@Suite("Watch decoder")
struct WatchDecoderTests {
    private static let text = """
        {"type":"ADDED","object":{"metadata":{"name":"é"}}}
        {"type":"BOOKMARK","object":{"metadata":{"resourceVersion":"7"}}}

        """

    @Test("events come whole however the bytes are cut", arguments: 1...40)
    func cuts(size: Int) throws {
        var decoder = WatchDecoder()
        var events: [WatchEvent] = []
        var rest = Array(Self.text.utf8)[...]
        while !rest.isEmpty {
            events += try decoder.decode(rest.prefix(size))
            rest = rest.dropFirst(size)
        }
        #expect(events.map(\.kind) == [.added, .bookmark] && events[0].object.name == "é" && decoder.isWhole)
    }

    @Test("an error event is thrown as its status; an endless line is refused")
    func refuses() {
        var decoder = WatchDecoder()
        let expired = "{\"type\":\"ERROR\",\"object\":{\"kind\":\"Status\",\"code\":410,\"reason\":\"Expired\"}}\n"
        #expect { try decoder.decode(expired.utf8) } throws: { ($0 as? Status)?.code == 410 }
        var endless = WatchDecoder()
        #expect(throws: Status.self) { try endless.decode(Array(repeating: 0x20, count: WatchDecoder.maximumLine + 1)) }
    }
}

@Suite("Kubeconfig")
struct KubeconfigTests {
    private static let text = """
        apiVersion: v1
        kind: Config
        current-context: two
        clusters:
        - name: local
          cluster: {server: "https://127.0.0.1:6443", certificate-authority-data: Q0E=}
        contexts:
        - name: one
          context: {cluster: local, user: plugin}
        - name: two
          context: {cluster: local, user: admin, namespace: work}
        - name: three
          context: {cluster: gone, user: admin}
        users:
        - name: admin
          user: {client-certificate-data: Q1JU, client-key-data: S0VZ, token: secret}
        - name: plugin
          user: {exec: {command: aws}}
        """

    @Test("the current context says server, CA, credentials and namespace")
    func reads() throws {
        let config = Kubeconfig(try YAML.decode(Self.text))
        let settings = try config.connection()
        #expect(settings.server == "https://127.0.0.1:6443")
        #expect(settings.certificateAuthority == Array("CA".utf8) && settings.clientCertificate == Array("CRT".utf8))
        #expect(settings.clientKey == Array("KEY".utf8) && settings.token == .text("secret"))
        #expect(config.namespace() == "work" && config.namespace(context: "one") == "default")
    }

    @Test(
        "what can't be used is refused by name",
        arguments: [
            ("one", "user \"plugin\" wants a credential plug-in (exec), which is not supported"),
            ("three", "cluster \"gone\" does not exist"), ("four", "context \"four\" does not exist"),
        ])
    func refuses(context: String, message: String) throws {
        let config = Kubeconfig(try YAML.decode(Self.text))
        let error = #expect(throws: ConnectionError.self) { try config.connection(context: context) }
        #expect(error?.message == message)
    }
}
