import KubeAPI
import KubeClient
import KubeHTTP
import KubeObject
import KubeSchema

/// Subresources: those with the object's own body go the object's way, the others by what is in `Registry/Subresources`.
extension Dispatcher {
    func subresource(_ call: Call, _ resource: Resource, _ warnings: inout [String]) async throws(Status) -> HTTPResponse {
        let name = call.info.subresource
        guard let subresource = resource.kind.subresources.first(where: { $0.name == name }), call.info.rest.isEmpty else {
            throw .noSuchPath
        }
        guard subresource.verbs.contains(call.info.verb) else { throw .noSuchMethod }
        if isSpecial(name, resource) { return try await special(call, resource, subresource, &warnings) }
        switch call.info.verb {
        case "get":
            let object = try await resource.get(namespace: call.info.namespace, name: call.info.name)
            return try responder(call).response(200, resource.answer(object), resource)
        case "update": return try await update(call, resource, subresource: name, &warnings)
        case "patch": return try await patch(call, resource, subresource: name, &warnings)
        default: throw .noSuchPath
        }
    }

    /// Whether the subresource's body is another kind than the object's.
    func isSpecial(_ subresource: String, _ resource: Resource) -> Bool {
        ["scale", "binding", "eviction"].contains(subresource)
    }

    private func special(
        _ call: Call, _ resource: Resource, _ subresource: Subresource, _ warnings: inout [String]
    ) async throws(Status) -> HTTPResponse {
        let responder = try responder(call)
        let name = ObjectKey(namespace: call.info.namespace, name: call.info.name)
        var caller = Caller(call)
        defer { warnings += caller.warnings }
        switch call.info.verb {
        case "get": return responder.encoded(200, try await readSubresource(subresource.name, resource, name))
        case "patch":
            let options = try RequestOptions.write(.patch, call.query, isApply: try PatchRequest.type(call.http) == .apply)
            let body = try PatchRequest.decode(call, options)
            return responder.encoded(200, try await patchScale(resource, name, body, options: options, caller: &caller))
        case "create":
            let options = try RequestOptions.write(.create, call.query)
            let body = try decode(call, subresource, options, &caller)
            return responder.encoded(
                201,
                try await createSubresource(
                    subresource.name, resource, name, body, options: options, caller: &caller))
        default:
            let options = try RequestOptions.write(.update, call.query)
            let body = try decode(call, subresource, options, &caller)
            return responder.encoded(
                200,
                try await updateSubresource(
                    subresource.name, resource, name, body, options: options, caller: &caller))
        }
    }

    private func decode(
        _ call: Call, _ subresource: Subresource, _ options: WriteOptions, _ caller: inout Caller
    ) throws(Status) -> Value {
        let kind = subresource.groupVersionKind
        var decoded: BodyDecoder.Decoded
        if subresource.name == "eviction",
            let old = try? BodyDecoder(kind: GroupVersionKind("policy", "v1beta1", "Eviction")).decode(call.http)
        {
            // Clients of before 1.22 still evict this way; the two versions are alike.
            decoded = old
            decoded.value["apiVersion"] = .string(kind.apiVersion)
        } else {
            decoded = try BodyDecoder(kind: kind).decode(call.http)
        }
        return try decoded.conformed(to: Schema.builtIn(kind) ?? .any, kind, options, &caller)
    }

    func readSubresource(_ subresource: String, _ resource: Resource, _ name: ObjectKey) async throws(Status) -> Value {
        guard subresource == "scale" else {
            return resource.present(try await resource.get(namespace: name.namespace, name: name.name))
        }
        return try await ScaleSubresource(resource: resource).get(name)
    }

    func createSubresource(
        _ subresource: String, _ resource: Resource, _ name: ObjectKey, _ body: Value, options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Value {
        switch subresource {
        case "binding": return try await PodBinding(pods: resource).create(body, name, dryRun: options.dryRun)
        case "eviction":
            return try await PodEviction(pods: resource, registry: registry)
                .create(body, name, dryRun: options.dryRun, caller: &caller)
        default: throw .noSuchPath
        }
    }

    func updateSubresource(
        _ subresource: String, _ resource: Resource, _ name: ObjectKey, _ body: Value, options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Value {
        guard subresource == "scale" else { throw .noSuchMethod }
        return try await ScaleSubresource(resource: resource).write(name, options: options, caller: &caller) { _ throws(Status) in body }
    }

    func patchScale(
        _ resource: Resource, _ name: ObjectKey, _ body: PatchBody, options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Value {
        let kind = ScaleSubresource.kind
        let isApply = body.patch.kind == .apply
        let told = Warnings()
        let manager = FieldManager(schema: ScaleSubresource.schema, groupVersionKind: kind, subresource: "scale")
        let agent = FieldManager.managerName(options.fieldManager, userAgent: caller.agent)
        let now = registry.environment.now()
        let result = try await ScaleSubresource(resource: resource).write(
            name, options: options, caller: &caller, isApply: isApply
        ) { scale throws(Status) in
            if isApply {
                return try manager.apply(live: scale, config: body.patch.body, manager: agent, force: options.force, now: now)
            }
            var warnings: [String] = []
            defer { told.set(warnings) }
            return try Patching(kind: kind, schema: ScaleSubresource.schema).apply(body, to: scale, options: options, &warnings)
        }
        caller.warnings += told.all
        return result
    }
}
