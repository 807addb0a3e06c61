import KubeAPI
import KubeClient
import KubeHTTP
public import KubeObject

/// Names a subresource that is answered by a handler of its own: `pods/exec`. An empty subresource names the resource
/// itself, where its kind is only a request (`subjectaccessreviews`).
public struct SubresourceName: Sendable, Hashable {
    public var resource: GroupResource
    public var subresource: String

    public init(_ resource: GroupResource, _ subresource: String) {
        self.resource = resource
        self.subresource = subresource
    }
}

/// From a known and allowed request to a verb of a resource, and from its answer to a response.
struct Dispatcher: Sendable {
    let registry: Registry
    let handlers: [SubresourceName: any SubresourceHandler]
    let virtual: [SubresourceName: any VirtualResource]

    private static let longSubresources: Set<String> = ["exec", "attach", "portforward", "proxy", "log"]

    func isLongRunning(_ info: RequestInfo) -> Bool {
        guard info.isResourceRequest else { return info.path.hasPrefix("/debug/") }
        return info.verb == "watch" || Self.longSubresources.contains(info.subresource)
    }

    func dispatch(_ call: Call, warnings: inout [String]) async throws(Status) -> HTTPResponse {
        let info = call.info
        let name = SubresourceName(GroupResource(info.group, info.resource), info.subresource)
        if let virtual = virtual[name] { return try await answer(call, virtual, &warnings) }
        if let handler = handlers[name] {
            return try await handler.respond(
                to: SubresourceRequest(http: call.http, user: call.user, info: info, query: call.query))
        }
        guard let resource = registry.resource(GroupVersionResource(info.group, info.version, info.resource)) else { throw .noSuchPath }
        if let warning = resource.kind.deprecationWarning { warnings.append(warning) }
        guard call.http.method != "HEAD" else { throw .noSuchMethod }
        if resource.kind.isNamespaced, info.namespace.isEmpty, !(info.verb == "list" || info.verb == "watch") {
            // The path is there, to list all namespaces.
            throw info.name.isEmpty ? .noSuchMethod : .noSuchPath
        }
        if !resource.kind.isNamespaced, !info.namespace.isEmpty, !resource.kind.isNamespace { throw .noSuchPath }
        guard info.subresource.isEmpty else { return try await subresource(call, resource, &warnings) }
        guard info.rest.isEmpty else { throw .noSuchPath }
        switch info.verb {
        case "get": return try await get(call, resource)
        case "list": return try await list(call, resource)
        case "watch": return try await watch(call, resource)
        case "create": return try await create(call, resource, &warnings)
        case "update": return try await update(call, resource, subresource: "", &warnings)
        case "patch": return try await patch(call, resource, subresource: "", &warnings)
        case "delete": return try await delete(call, resource, &warnings)
        case "deletecollection": return try await deleteCollection(call, resource, &warnings)
        default: throw .noSuchMethod
        }
    }

    func check(_ resource: Resource, _ verb: String) throws(Status) {
        guard resource.kind.verbs.isEmpty || resource.kind.verbs.contains(verb) else { throw .noSuchMethod }
    }

    func responder(_ call: Call) throws(Status) -> Responder {
        Responder(representation: try Negotiation.representation(call.http, call.query), now: call.now)
    }
}

extension Dispatcher {
    private func get(_ call: Call, _ resource: Resource) async throws(Status) -> HTTPResponse {
        let responder = try responder(call)
        let object = try await resource.get(
            namespace: call.info.namespace, name: call.info.name, resourceVersion: call.query["resourceVersion"] ?? "")
        return try responder.response(200, resource.answer(object), resource)
    }

    private func list(_ call: Call, _ resource: Resource) async throws(Status) -> HTTPResponse {
        guard call.http.method == "GET" || call.http.method == "HEAD" else { throw .noSuchMethod }
        try check(resource, "list")
        let responder = Responder(
            representation: try Negotiation.representation(call.http, call.query, isList: true), now: call.now)
        let options = try RequestOptions.list(call.query)
        let selection = try selection(call, resource, options)
        let page = try await resource.list(selection, options)
        return try responder.response(page, resource)
    }

    private func selection(_ call: Call, _ resource: Resource, _ options: ListOptions) throws(Status) -> Selection {
        var selection = try Selection(
            kind: resource.kind, namespace: resource.kind.isNamespaced ? call.info.namespace : nil,
            labelSelector: options.labelSelector, fieldSelector: options.fieldSelector)
        // `/watch/…/NAME` names one object by its path.
        if call.info.isLegacyWatch, !call.info.name.isEmpty, selection.name == nil {
            selection.fields = FieldSelector(
                requirements: selection.fields.requirements + [.init(field: "metadata.name", value: call.info.name)])
        }
        return selection
    }

    private func watch(_ call: Call, _ resource: Resource) async throws(Status) -> HTTPResponse {
        try check(resource, "watch")
        let representation = try Negotiation.representation(call.http, call.query, isStream: true)
        let options = try RequestOptions.list(call.query)
        if call.info.isLegacyWatch { try Resource.check(options) }
        let selection = try selection(call, resource, options)
        let session: WatchSession
        do throws(Status) {
            session = try await resource.watch(selection, options)
        } catch {
            // A revision that can't be had is told in the stream, where clients look for it.
            guard error.reason == .expired || error.reason == .timeout else { throw error }
            return WatchResponse.ended(by: error)
        }
        let seconds = options.timeoutSeconds ?? 0
        // As upstream: half an hour to an hour where the client doesn't say.
        let timeout = Duration.seconds(seconds > 0 ? seconds : 1800 + registry.environment.random(below: 1800))
        return WatchResponse(
            session: session, responder: Responder(representation: representation, now: call.now),
            environment: registry.environment, timeout: timeout, sendsBookmarks: options.allowWatchBookmarks
        ).response()
    }

    private func create(_ call: Call, _ resource: Resource, _ warnings: inout [String]) async throws(Status) -> HTTPResponse {
        guard call.info.name.isEmpty else { throw .noSuchMethod }
        try check(resource, "create")
        let responder = try responder(call)
        let options = try RequestOptions.write(.create, call.query)
        var caller = Caller(call)
        defer { warnings += caller.warnings }
        let body = try decode(call, resource, options, &caller)
        let answer = try await resource.create(body, namespace: call.info.namespace, options: options, caller: &caller)
        return try responder.response(201, answer, resource)
    }

    func update(
        _ call: Call, _ resource: Resource, subresource: String, _ warnings: inout [String]
    ) async throws(Status) -> HTTPResponse {
        guard !call.info.name.isEmpty else { throw .noSuchMethod }
        if subresource.isEmpty { try check(resource, "update") }
        let responder = try responder(call)
        let options = try RequestOptions.write(.update, call.query)
        var caller = Caller(call)
        defer { warnings += caller.warnings }
        let body = try decode(call, resource, options, &caller)
        let updated = try await resource.update(
            body, namespace: call.info.namespace, name: call.info.name, subresource: subresource, options: options, caller: &caller)
        return try responder.response(updated.isCreated ? 201 : 200, updated.answer, resource)
    }

    private func delete(_ call: Call, _ resource: Resource, _ warnings: inout [String]) async throws(Status) -> HTTPResponse {
        try check(resource, "delete")
        let responder = try responder(call)
        var caller = Caller(call)
        defer { warnings += caller.warnings }
        let deletion = try RequestOptions.deletion(call.query, body: try DeleteBody.decode(call.http))
        let deleted = try await resource.delete(
            namespace: call.info.namespace, name: call.info.name, deletion, caller: &caller)
        let code = !deleted.isGone && deletion.orphanDependents == false ? 202 : 200
        return try responder.response(code, deleted.answer, resource)
    }

    private func deleteCollection(_ call: Call, _ resource: Resource, _ warnings: inout [String]) async throws(Status) -> HTTPResponse {
        try check(resource, "deletecollection")
        let responder = try responder(call)
        var caller = Caller(call)
        defer { warnings += caller.warnings }
        let options = try RequestOptions.list(call.query)
        let selection = try selection(call, resource, options)
        let deletion = try RequestOptions.deletion(call.query, body: try DeleteBody.decode(call.http))
        let page = try await resource.deleteCollection(selection, options, deletion, caller: &caller)
        return try responder.response(page, resource)
    }

    /// Reads the body of a write; what a strict client would be refused for is told or passed over, as it asks.
    func decode(
        _ call: Call, _ resource: Resource, _ options: WriteOptions, _ caller: inout Caller
    ) throws(Status) -> Value {
        let decoded = try BodyDecoder(kind: resource.kind.groupVersionKind).decode(call.http)
        return try resource.checked(decoded, options, &caller)
    }
}

extension Caller {
    init(_ call: Call) {
        let agent = call.http.headers.first(name: "User-Agent") ?? ""
        let program = agent.prefix { $0 != "/" }.unicodeScalars.filter { $0.value >= 0x20 && $0.value != 0x7F }
        self.init(user: call.user, agent: String(String.UnicodeScalarView(program.prefix(128))))
    }
}
