public import KubeClient
internal import KubeObject

/// What every `Client` must do, over whatever transport: each case works on config maps in a namespace of its own.
///
/// A case that fails throws `Broken` with what it expected, or the `Status` it met.
public struct ClientContract: Sendable {
    public struct Broken: Error, CustomStringConvertible {
        public var description: String
    }

    public enum Case: String, Sendable, CaseIterable {
        case createReads = "what was created is read, with uid, version and time"
        case missing = "an object that is not there is a 404 with upstream's message"
        case twice = "a name that is taken is a 409 AlreadyExists"
        case conflict = "an update of an old version is a 409 Conflict"
        case merge = "a merge patch changes and removes members"
        case list = "a list has its items' kind, and selects by label"
        case pages = "pages together are the list"
        case watch = "a watch delivers changes after its version, in order"
        case watchSelects = "a watch reports an object that ceases to match as deleted"
        case precondition = "a delete of another uid is refused"
        case finalizer = "a finalizer holds deletion back"
        case deleteCollection = "deletecollection deletes what its selector matches"
        case generateName = "generateName makes a name"
        case dryRun = "a dry run changes nothing"
    }

    private let client: any Client
    private let namespace: String
    private let resource = GroupVersionResource("", "v1", "configmaps")

    public init(_ client: any Client, namespace: String) {
        self.client = client
        self.namespace = namespace
    }

    public func run(_ aspect: Case) async throws {
        switch aspect {
        case .createReads: try await createReads()
        case .missing: try await missing()
        case .twice: try await twice()
        case .conflict: try await conflict()
        case .merge: try await merge()
        case .list: try await list()
        case .pages: try await pages()
        case .watch: try await watch()
        case .watchSelects: try await watchSelects()
        case .precondition: try await precondition()
        case .finalizer: try await finalizer()
        case .deleteCollection: try await deleteCollection()
        case .generateName: try await generateName()
        case .dryRun: try await dryRun()
        }
    }

    private func expect(_ condition: Bool, _ what: String) throws {
        guard condition else { throw Broken(description: what) }
    }

    private func expectStatus(_ code: Int, _ reason: Status.Reason, _ body: () async throws(Status) -> Void) async throws {
        do throws(Status) {
            try await body()
        } catch {
            try expect(error.code == code && error.reason == reason, "expected \(code) \(reason.rawValue), met \(error.code) \(error)")
            return
        }
        throw Broken(description: "expected \(code) \(reason.rawValue), met success")
    }

    private func target(_ name: String? = nil) -> Target { Target(resource, namespace: namespace, name: name) }

    private func make(_ name: String, labels: Object = [:]) async throws(Status) -> Value {
        var object = Fixture.configMap(name, namespace: namespace, data: ["a": "1"])
        if !labels.isEmpty { object["metadata"]["labels"] = .object(labels) }
        return try await client.create(target(), object)
    }

    private func createReads() async throws {
        let made = try await make("one")
        try expect(!made.uid.isEmpty && !made.resourceVersion.isEmpty, "uid and resourceVersion are set")
        try expect(made["metadata"]["creationTimestamp"].timestamp != nil, "creationTimestamp is set")
        let read = try await client.get(target("one"))
        try expect(read == made, "get answers what create answered: \(read) and \(made)")
        try expect(read.kind == "ConfigMap" && read.apiVersion == "v1", "the object has its kind")
    }

    private func missing() async throws {
        do throws(Status) {
            _ = try await client.get(target("none"))
        } catch {
            try expect(error.code == 404 && error.message == "configmaps \"none\" not found", "met \(error.code) \(error)")
            try expect(error.details?.name == "none", "details name the object")
            return
        }
        throw Broken(description: "met success")
    }

    private func twice() async throws {
        _ = try await make("one")
        try await expectStatus(409, .alreadyExists) { () async throws(Status) in _ = try await make("one") }
    }

    private func conflict() async throws {
        let first = try await make("one")
        var second = first
        second["data"]["a"] = "2"
        _ = try await client.update(target("one"), second)
        var late = first
        late["data"]["a"] = "3"
        let stale = late
        try await expectStatus(409, .conflict) { () async throws(Status) in
            _ = try await client.update(target("one"), stale)
        }
        let now = try await client.get(target("one"))
        try expect(now["data"]["a"] == "2", "the refused update changed nothing")
    }

    private func merge() async throws {
        _ = try await make("one", labels: ["x": "y"])
        let patched = try await client.patch(
            target("one"), Patch(.merge, ["metadata": ["labels": .object(Object([("x", .null)]))], "data": ["b": "2"]]))
        try expect(patched["data"] == ["a": "1", "b": "2"], "members are added: \(patched["data"])")
        try expect(patched.labels.isEmpty, "null removes: \(patched.labels.count)")
    }

    private func list() async throws {
        _ = try await make("one", labels: ["app": "web"])
        _ = try await make("two")
        let all = try await client.list(target())
        try expect(Set(all.items.map(\.name)).isSuperset(of: ["one", "two"]), "both are listed: \(all.items.map(\.name))")
        try expect(all.items.allSatisfy { $0.kind == "ConfigMap" && $0.apiVersion == "v1" }, "items have their kind")
        let chosen = try await client.list(target(), options: ListOptions(labelSelector: "app in (web)"))
        try expect(chosen.items.map(\.name) == ["one"], "the selector chooses: \(chosen.items.map(\.name))")
        try expect(!chosen.resourceVersion.isEmpty, "the list has a version")
    }

    private func pages() async throws {
        for index in 0..<5 { _ = try await make("page-\(index)", labels: ["page": "yes"]) }
        var options = ListOptions(labelSelector: "page=yes", limit: 2)
        var names: [String] = []
        for _ in 0..<5 {
            let page = try await client.list(target(), options: options)
            names += page.items.map(\.name)
            guard !page.continueToken.isEmpty else { break }
            options.continueToken = page.continueToken
        }
        try expect(names == (0..<5).map { "page-\($0)" }, "pages have all in order: \(names)")
    }

    private func watch() async throws {
        let first = try await make("one")
        var options = ListOptions(resourceVersion: first.resourceVersion)
        options.timeoutSeconds = 30
        let stream = try await client.watch(target(), options: options)
        var changed = first
        changed["data"]["a"] = "2"
        _ = try await client.update(target("one"), changed)
        _ = try await make("two")
        try await client.delete(target("one"))
        var seen: [String] = []
        for try await event in stream where event.kind != .bookmark {
            seen.append("\(event.kind.rawValue) \(event.object.name)")
            if seen.count == 3 { break }
        }
        try expect(seen == ["MODIFIED one", "ADDED two", "DELETED one"], "met \(seen)")
    }

    private func watchSelects() async throws {
        let first = try await make("one", labels: ["app": "web"])
        var options = ListOptions(labelSelector: "app=web", resourceVersion: first.resourceVersion)
        options.timeoutSeconds = 30
        let stream = try await client.watch(target(), options: options)
        _ = try await client.patch(target("one"), Patch(.merge, ["metadata": ["labels": ["app": "other"]]]))
        for try await event in stream where event.kind != .bookmark {
            try expect(event.kind == .deleted && event.object.name == "one", "met \(event.kind.rawValue) \(event.object.name)")
            return
        }
        throw Broken(description: "the watch ended without the event")
    }

    private func precondition() async throws {
        _ = try await make("one")
        try await expectStatus(409, .conflict) { () async throws(Status) in
            _ = try await client.delete(target("one"), options: DeleteOptions(uid: "another"))
        }
        _ = try await client.get(target("one"))
    }

    private func finalizer() async throws {
        var object = Fixture.configMap("held", namespace: namespace)
        object["metadata"]["finalizers"] = ["example.com/hold"]
        _ = try await client.create(target(), object)
        try await client.delete(target("held"))
        let marked = try await client.get(target("held"))
        try expect(marked.deletionTimestamp != nil, "it is marked")
        _ = try await client.patch(target("held"), Patch(.merge, ["metadata": .object(Object([("finalizers", .null)]))]))
        try await expectStatus(404, .notFound) { () async throws(Status) in _ = try await client.get(target("held")) }
    }

    private func deleteCollection() async throws {
        _ = try await make("one", labels: ["app": "web"])
        _ = try await make("two")
        try await client.deleteCollection(
            target(), options: DeleteOptions(), list: ListOptions(labelSelector: "app=web"))
        let left = try await client.list(target()).items.map(\.name)
        try expect(left.contains("two") && !left.contains("one"), "left are \(left)")
    }

    private func generateName() async throws {
        var object = Fixture.configMap("", namespace: namespace)
        object["metadata"]["name"] = nil
        object["metadata"]["generateName"] = "made-"
        let made = try await client.create(target(), object)
        try expect(made.name.hasPrefix("made-") && made.name.count == 10, "met \(made.name)")
    }

    private func dryRun() async throws {
        let object = Fixture.configMap("dry", namespace: namespace)
        _ = try await client.create(target(), object, options: WriteOptions(dryRun: true))
        try await expectStatus(404, .notFound) { () async throws(Status) in _ = try await client.get(target("dry")) }
    }
}
