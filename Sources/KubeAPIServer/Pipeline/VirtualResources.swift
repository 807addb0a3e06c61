import KubeAPI
import KubeClient
import KubeHTTP
import KubeObject
import KubeSchema

/// The way of a create that stores nothing: decoded, checked and owned like any other, then answered.
extension Dispatcher {
    func answer(
        _ call: Call, _ virtual: any VirtualResource, _ warnings: inout [String]
    ) async throws(Status) -> HTTPResponse {
        let info = call.info
        guard let declaration = virtualKind(GroupVersionResource(info.group, info.version, info.resource), info.subresource),
            declaration.isNamespaced == !info.namespace.isEmpty, info.rest.isEmpty, info.subresource.isEmpty == info.name.isEmpty
        else { throw .noSuchPath }
        guard info.verb == "create" else { throw .noSuchMethod }
        let responder = try responder(call)
        guard responder.representation.form == .object else {
            throw Status(
                code: 406, reason: .notAcceptable,
                message: "only the following media types are accepted: \(Negotiation.mediaTypes.joined(separator: ", "))")
        }
        let options = try RequestOptions.write(.create, call.query)
        var caller = Caller(call)
        defer { warnings += caller.warnings }
        let kind = declaration.kind
        let schema = Schema.builtIn(kind) ?? .any
        let body = try BodyDecoder(kind: kind).decode(call.http).conformed(to: schema, kind, options, &caller)
        let request = VirtualRequest(user: call.user, namespace: info.namespace, name: info.name)
        return responder.encoded(201, try await answer(body, kind, schema, virtual, request, info.subresource, options, caller))
    }

    /// For a component in this process.
    func answer(
        _ object: Value, _ target: Target, _ virtual: any VirtualResource, options: WriteOptions, caller: Caller
    ) async throws(Status) -> Value {
        guard let declaration = virtualKind(target.resource, target.subresource ?? "") else { throw .noSuchPath }
        let kind = declaration.kind
        let schema = Schema.builtIn(kind) ?? .any
        var body = object
        body["kind"] = .string(kind.kind)
        body["apiVersion"] = .string(kind.apiVersion)
        schema.conform(&body)
        let request = VirtualRequest(user: caller.user, namespace: target.namespace ?? "", name: target.name ?? "")
        return try await answer(body, kind, schema, virtual, request, target.subresource ?? "", options, caller)
    }

    private func answer(
        _ body: Value, _ kind: GroupVersionKind, _ schema: Schema, _ virtual: any VirtualResource, _ request: VirtualRequest,
        _ subresource: String, _ options: WriteOptions, _ caller: Caller
    ) async throws(Status) -> Value {
        var body = body
        if !request.namespace.isEmpty {
            guard ["", request.namespace].contains(body.namespace) else {
                throw .badRequest("the namespace of the provided object does not match the namespace sent on the request")
            }
            body["metadata"]["namespace"] = .string(request.namespace)
        }
        let manager = FieldManager(schema: schema, groupVersionKind: kind, subresource: subresource)
        body = manager.update(
            live: nil, new: body, manager: FieldManager.managerName(options.fieldManager, userAgent: caller.agent),
            now: registry.environment.now())
        return try await virtual.create(body, request)
    }

    private func virtualKind(_ resource: GroupVersionResource, _ subresource: String) -> (kind: GroupVersionKind, isNamespaced: Bool)? {
        guard let kind = registry.kinds.first(where: { $0.groupVersionResource == resource }) else { return nil }
        if subresource.isEmpty { return (kind.groupVersionKind, kind.isNamespaced) }
        return kind.subresources.first { $0.name == subresource }.map { ($0.groupVersionKind, kind.isNamespaced) }
    }
}
