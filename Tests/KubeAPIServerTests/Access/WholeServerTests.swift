@testable import KubeAPIServer
import struct KubeAPI.Kind
import KubeClient
import KubeHTTP
import KubeObject
import NIOHTTP1
import Testing

/// The pipeline with everything of this room plugged in, over a store in memory and without sockets.
private struct Whole {
    let server: APIServer

    init() async throws {
        let registry = Registry(store: MemoryStore(), kinds: Kind.builtIn, environment: .system)
        let rbac = RBACAuthorizer(registry)
        let authorizers: [any Authorizer] = [MastersAuthorizer(), NodeAuthorizer(registry), rbac]
        let sources: [any TokenSource] = [
            StaticTokenSource([
                "root": .init(name: "admin", groups: ["system:masters"]), "user": .init(name: "jane"),
                "node": .init(name: "system:node:n", groups: ["system:nodes"]),
            ])
        ]
        let authenticator = try RequestAuthenticator(clientAuthorities: [], tokens: sources, environment: .system)
        var configuration = APIServer.Configuration()
        configuration.authenticators = [authenticator, AnonymousAuthenticator()]
        configuration.authorizers = authorizers
        configuration.admission = [RBACEscalation(rbac: rbac, authorizers: authorizers)]
        let authorization = { GroupResource("authorization.k8s.io", $0) }
        configuration.virtualResources = [
            SubresourceName(authorization("subjectaccessreviews"), ""): AccessReview(.subject, authorizers: authorizers),
            SubresourceName(authorization("localsubjectaccessreviews"), ""): AccessReview(.local, authorizers: authorizers),
            SubresourceName(authorization("selfsubjectaccessreviews"), ""): AccessReview(.own, authorizers: authorizers),
            SubresourceName(GroupResource("authentication.k8s.io", "selfsubjectreviews"), ""): SelfSubjectReview(environment: .system),
        ]
        configuration.pathHandlers = [
            DiscoveryHandler(reader: registry, generation: { registry.kindsGeneration }, serverAddress: "x:1"), HealthHandler([]),
            UnknownPaths(reader: registry, paths: ["/healthz"]),
        ]
        server = APIServer(registry: registry, configuration: configuration)
        try await server.start()
        try await BootstrapPolicy.ensure(
            with: server.client(as: UserInfo(name: "apus", groups: ["system:masters"]), agent: "kube-apiserver"))
    }

    func ask(_ method: String, _ path: String, as token: String = "", body: String = "") async throws -> (
        code: Int, body: Value, text: String
    ) {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        var headers: HTTPHeaders = ["Content-Type": "application/json", "User-Agent": "golden/1"]
        if !token.isEmpty { headers.add(name: "Authorization", value: "Bearer \(token)") }
        let request = HTTPRequest(
            method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers, body: Array(body.utf8))
        let response = await server.handler.respond(to: request)
        guard case .bytes(let bytes) = response.body else { return (response.status, .null, "") }
        return (response.status, (try? JSON.decode(bytes)) ?? .null, String(decoding: bytes, as: UTF8.self))
    }
}

@Suite struct WholeServerTests {
    @Test("who may do what holds from the first request on")
    func access() async throws {
        let whole = try await Whole()
        #expect(try await whole.ask("GET", "/healthz").text == "ok")
        #expect(try await whole.ask("GET", "/api").code == 403)
        #expect(try await whole.ask("GET", "/api", as: "user").code == 200)
        #expect(try await whole.ask("GET", "/api", as: "wrong").code == 401)
        #expect(try await whole.ask("GET", "/zzz", as: "root").text == "404 page not found\n")
        let refused = try await whole.ask("GET", "/api/v1/namespaces/a/pods", as: "user")
        #expect(refused.code == 403)
        #expect(
            refused.body["message"] == #"pods is forbidden: User "jane" cannot list resource "pods" in API group "" in the namespace "a""#)
        #expect(try await whole.ask("GET", "/api/v1/namespaces/a/pods", as: "root").code == 200)
        #expect(try await whole.ask("GET", "/api/v1/pods?fieldSelector=spec.nodeName%3Dn", as: "node").code == 200)
        #expect(try await whole.ask("GET", "/api/v1/pods", as: "node").code == 403)
        let roles = try await whole.ask("GET", "/apis/rbac.authorization.k8s.io/v1/clusterroles", as: "root")
        #expect(roles.body["items"].array?.count == BootstrapPolicy.clusterRoles.count)
        await whole.server.shutdown()
    }

    @Test("reviews answer and are not kept")
    func reviews() async throws {
        let whole = try await Whole()
        let path = "/apis/authorization.k8s.io/v1/subjectaccessreviews"
        let spec =
            #"{"spec":{"user":"system:kube-scheduler","resourceAttributes":{"verb":"create","resource":"pods","subresource":"binding"}}}"#
        let answer = try await whole.ask("POST", path, as: "root", body: spec)
        #expect(answer.code == 201)
        #expect(answer.body.kind == "SubjectAccessReview")
        #expect(answer.body["status"]["allowed"] == true)
        #expect(answer.body["metadata"]["managedFields"][0]["manager"] == "golden")
        #expect(try await whole.ask("POST", path, as: "user", body: spec).code == 403)
        #expect(try await whole.ask("GET", path, as: "root").code == 405)
        #expect(try await whole.ask("GET", path + "/x", as: "root").code == 404)
        let own = try await whole.ask(
            "POST", "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", as: "user",
            body: #"{"spec":{"nonResourceAttributes":{"path":"/api","verb":"get"}}}"#)
        #expect(own.body["status"]["allowed"] == true)
        let me = try await whole.ask("POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", as: "user", body: "{}")
        #expect(me.body["status"]["userInfo"] == ["username": "jane", "groups": ["system:authenticated"]])
        let local = "/apis/authorization.k8s.io/v1/namespaces/a/localsubjectaccessreviews"
        let other = try await whole.ask("POST", local, as: "root", body: #"{"spec":{"user":"u","resourceAttributes":{"namespace":"b"}}}"#)
        #expect(other.code == 422)
        // A component in the same process asks the same way.
        let client = whole.server.client(as: UserInfo(name: "jane", groups: ["system:authenticated"]))
        let target = Target(GroupVersionResource("authorization.k8s.io", "v1", "selfsubjectaccessreviews"))
        let local2 = try await client.create(target, ["spec": ["resourceAttributes": ["verb": "list", "resource": "pods"]]])
        #expect(local2["status"]["allowed"] == false)
        await whole.server.shutdown()
    }

    @Test("discovery names every kind, also those that are only requests")
    func discovery() async throws {
        let whole = try await Whole()
        let list = try await whole.ask("GET", "/apis/authorization.k8s.io/v1", as: "user").body["resources"].array ?? []
        #expect(list.map(\.["name"].string).contains("selfsubjectaccessreviews"))
        await whole.server.shutdown()
    }
}
