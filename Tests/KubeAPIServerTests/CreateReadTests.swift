import KubeObject
import Testing
@testable import KubeAPIServer

@Suite("Create, read, update and delete")
struct CreateReadTests {
    private let path = "/api/v1/namespaces/default/configmaps"

    private func configMap(_ name: String, _ data: Value = ["k": "v"]) -> Value {
        ["apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": .string(name)], "data": data]
    }

    @Test("a created object comes back with what the server adds, and reads the same")
    func create() async throws {
        let server = try await TestServer()
        let created = await server.send("POST", path, configMap("a"))
        #expect(created.code == 201)
        #expect(created.value["metadata"]["namespace"] == "default")
        #expect(created.value.uid.count == 36)
        #expect(Int64(created.value.resourceVersion) ?? 0 > 1)
        let read = await server.send("GET", "\(path)/a")
        #expect(read.code == 200)
        #expect(read.value == created.value)
        #expect(read.headers.first(name: "Content-Type") == "application/json")
        #expect(read.headers.first(name: "Audit-Id") != nil)
    }

    @Test("a name that is taken, a name that is missing and an object that is not there are refused with upstream's words")
    func refusals() async throws {
        let server = try await TestServer()
        await server.send("POST", path, configMap("a"))
        let again = await server.send("POST", path, configMap("a"))
        #expect(again.code == 409)
        #expect(again.value["message"] == #"configmaps "a" already exists"#)
        let missing = await server.send("GET", "\(path)/none")
        #expect(missing.code == 404)
        #expect(missing.value["details"] == ["name": "none", "kind": "configmaps"])
        let nameless = await server.send("POST", path, ["apiVersion": "v1", "kind": "ConfigMap"])
        #expect(nameless.code == 422)
        let elsewhere = await server.send(
            "POST", path,
            [
                "apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": "b", "namespace": "other"],
            ])
        #expect(elsewhere.value["message"] == "the namespace of the provided object does not match the namespace sent on the request")
    }

    @Test("an update needs the newest resource version where it names one, and writes nothing where nothing changes")
    func update() async throws {
        let server = try await TestServer()
        let first = await server.send("POST", path, configMap("a")).value
        var changed = first
        changed["data"]["k"] = "w"
        let second = await server.send("PUT", "\(path)/a", changed)
        #expect(second.code == 200)
        #expect(second.value.resourceVersion != first.resourceVersion)
        let stale = await server.send("PUT", "\(path)/a", changed)
        #expect(stale.code == 409)
        #expect(
            stale.value["message"].string?.hasPrefix(#"Operation cannot be fulfilled on configmaps "a": the object has been modified"#)
                == true)
        let same = await server.send("PUT", "\(path)/a", second.value)
        #expect(same.value.resourceVersion == second.value.resourceVersion)
        let unconditional = await server.send("PUT", "\(path)/a", configMap("a", ["k": "x"]))
        #expect(unconditional.code == 200)
        #expect(unconditional.value.uid == first.uid)
    }

    @Test("a deleted object is gone, and the answer says which it was")
    func delete() async throws {
        let server = try await TestServer()
        let created = await server.send("POST", path, configMap("a")).value
        let deleted = await server.send("DELETE", "\(path)/a")
        #expect(deleted.code == 200)
        #expect(deleted.value["status"] == "Success")
        #expect(deleted.value["details"]["uid"].string == created.uid)
        #expect(await server.send("GET", "\(path)/a").code == 404)
        #expect(await server.send("DELETE", "\(path)/a").code == 404)
    }

    @Test("an object with a finalizer is marked, and goes with the last finalizer")
    func finalizers() async throws {
        let server = try await TestServer()
        var object = configMap("a")
        object["metadata"]["finalizers"] = ["example.com/hold"]
        await server.send("POST", path, object)
        let marked = await server.send("DELETE", "\(path)/a")
        #expect(marked.code == 200)
        #expect(marked.value.deletionTimestamp != nil)
        var released = marked.value
        released["metadata"]["finalizers"] = .null
        #expect(await server.send("PUT", "\(path)/a", released).code == 200)
        #expect(await server.send("GET", "\(path)/a").code == 404)
    }

    @Test("a generated name begins with its prefix, and two are different")
    func generateName() async throws {
        let server = try await TestServer()
        let object: Value = ["apiVersion": "v1", "kind": "ConfigMap", "metadata": ["generateName": "web-"]]
        let first = await server.send("POST", path, object).value.name
        let second = await server.send("POST", path, object).value.name
        #expect(first.hasPrefix("web-") && first.count == 9)
        #expect(first != second)
    }

    @Test("a dry run answers as if, and leaves nothing behind", arguments: ["POST", "PUT", "DELETE"])
    func dryRun(method: String) async throws {
        let server = try await TestServer()
        if method != "POST" { await server.send("POST", path, configMap("a")) }
        let target = method == "POST" ? path : "\(path)/a"
        let body: Value? = method == "DELETE" ? Value?.none : configMap("a", ["k": "other"])
        let answer = await server.send(method, "\(target)?dryRun=All", body)
        #expect(answer.code == (method == "POST" ? 201 : 200))
        let after = await server.send("GET", "\(path)/a")
        #expect(after.code == (method == "POST" ? 404 : 200))
        if method != "POST" { #expect(after.value["data"]["k"] == "v") }
    }

    @Test("who is not allowed is told what and why not")
    func forbidden() async throws {
        let server = try await TestServer(user: UserInfo(name: "jane"), authorizers: [TestServer.AllowNone()])
        let answer = await server.send("GET", path)
        #expect(answer.code == 403)
        #expect(
            answer.value["message"]
                == #"configmaps is forbidden: User "jane" cannot list resource "configmaps" in API group "" in the namespace "default""#)
    }
}
