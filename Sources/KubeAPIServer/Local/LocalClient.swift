public import KubeClient
public import KubeObject

/// The API as a component in the server's own process uses it: authorized, admitted and recorded as a request over the
/// wire, with nothing serialized.
public struct LocalClient: Client {
    let pipeline: Pipeline
    public let user: UserInfo
    /// The field manager of its writes.
    let agent: String

    public func get(_ target: Target, options: GetOptions) async throws(Status) -> Value {
        let resource = try await resource(target, "get")
        if let subresource = target.subresource, subresource != "status" {
            return try await pipeline.dispatcher.readSubresource(subresource, resource, try named(target))
        }
        let name = try named(target)
        return resource.present(
            try await resource.get(namespace: name.namespace, name: name.name, resourceVersion: options.resourceVersion))
    }

    public func list(_ target: Target, options: ListOptions) async throws(Status) -> ObjectList {
        let resource = try await resource(target, "list", fieldSelector: options.fieldSelector)
        let page = try await resource.list(try selection(resource, target, options), options)
        return ObjectList(
            items: page.objects.map(resource.present), resourceVersion: String(page.revision),
            continueToken: page.continueToken, remainingItemCount: page.remaining.map(Int64.init))
    }

    public func watch(_ target: Target, options: ListOptions) async throws(Status) -> WatchStream {
        let resource = try await resource(target, "watch", fieldSelector: options.fieldSelector)
        let session = try await resource.watch(try selection(resource, target, options), options)
        let environment = pipeline.environment
        let timer = WatchTimer(session, environment: environment, options: options)
        let pending = PendingEvents()
        return WatchStream(
            AsyncThrowingStream<WatchEvent, any Error> {
                while true {
                    if let event = pending.next() { return event }
                    guard let outputs = await session.next() else {
                        timer.stop()
                        if session.isOverrun { throw Status.expired("the watch was too slow and has been ended") }
                        return nil
                    }
                    pending.put(
                        outputs.map { output in
                            switch output {
                            case .event(let kind, let object, _): WatchEvent(kind: kind.event, object: resource.present(object))
                            case .bookmark(let revision, let endsState):
                                WatchEvent(kind: .bookmark, object: resource.bookmark(revision, endsState: endsState))
                            }
                        })
                }
            })
    }

    public func create(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        let questioned = SubresourceName(target.resource.groupResource, target.subresource ?? "")
        if let virtual = pipeline.dispatcher.virtual[questioned] {
            try await authorize(target, "create")
            return try await pipeline.dispatcher.answer(
                object, target, virtual, options: options, caller: Caller(user: user, agent: agent))
        }
        let resource = try await resource(target, "create", name: target.subresource == nil ? object.name : nil)
        var caller = Caller(user: user, agent: agent)
        let body = target.subresource == nil ? resource.conformed(object) : object
        if let subresource = target.subresource {
            return try await pipeline.dispatcher.createSubresource(
                subresource, resource, try named(target), object, options: options, caller: &caller)
        }
        return try await resource.create(body, namespace: target.namespace ?? "", options: options, caller: &caller).value
    }

    public func update(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        let resource = try await resource(target, "update")
        let name = try named(target)
        var caller = Caller(user: user, agent: agent)
        if let subresource = target.subresource, pipeline.dispatcher.isSpecial(subresource, resource) {
            return try await pipeline.dispatcher.updateSubresource(
                subresource, resource, name, object, options: options, caller: &caller)
        }
        return try await resource.update(
            resource.conformed(object), namespace: name.namespace, name: name.name, subresource: target.subresource ?? "",
            options: options, caller: &caller
        ).answer.value
    }

    public func patch(_ target: Target, _ patch: Patch, options: WriteOptions) async throws(Status) -> Value {
        let resource = try await resource(target, "patch")
        let name = try named(target)
        var caller = Caller(user: user, agent: agent)
        if target.subresource == "scale" {
            return try await pipeline.dispatcher.patchScale(
                resource, name, PatchBody(patch: patch), options: options, caller: &caller)
        }
        return try await resource.patch(
            PatchBody(patch: patch), namespace: name.namespace, name: name.name, subresource: target.subresource ?? "", options: options,
            caller: &caller
        ).answer.value
    }

    public func delete(_ target: Target, options: DeleteOptions) async throws(Status) -> Value {
        let resource = try await resource(target, "delete")
        let name = try named(target)
        var caller = Caller(user: user, agent: agent)
        return try await resource.delete(
            namespace: name.namespace, name: name.name, Deletion(options), caller: &caller
        ).answer.value
    }

    public func deleteCollection(_ target: Target, options: DeleteOptions, list: ListOptions) async throws(Status) {
        let resource = try await resource(target, "deletecollection")
        var caller = Caller(user: user, agent: agent)
        _ = try await resource.deleteCollection(
            try selection(resource, target, list), list, Deletion(options), caller: &caller)
    }
}

extension LocalClient {
    /// Finds the resource after asking whether the component may do this to it.
    private func resource(
        _ target: Target, _ verb: String, name: String? = nil, fieldSelector: String = ""
    ) async throws(Status) -> Resource {
        try await authorize(target, verb, name: name, fieldSelector: fieldSelector)
        guard let resource = pipeline.registry.resource(target.resource) else { throw .noSuchPath }
        return resource
    }

    private func authorize(
        _ target: Target, _ verb: String, name: String? = nil, fieldSelector: String = ""
    ) async throws(Status) {
        var attributes = AccessAttributes(user: user, verb: verb, isResourceRequest: true)
        attributes.group = target.resource.group
        attributes.version = target.resource.version
        attributes.resource = target.resource.resource
        attributes.subresource = target.subresource ?? ""
        attributes.namespace = target.namespace ?? ""
        attributes.name = target.name ?? name ?? ""
        attributes.fieldSelector = fieldSelector
        try await pipeline.authorize(attributes)
    }

    private func named(_ target: Target) throws(Status) -> ObjectKey {
        guard let name = target.name, !name.isEmpty else { throw .badRequest("name is required") }
        return ObjectKey(namespace: target.namespace ?? "", name: name)
    }

    private func selection(_ resource: Resource, _ target: Target, _ options: ListOptions) throws(Status) -> Selection {
        try Selection(
            kind: resource.kind, namespace: target.namespace, labelSelector: options.labelSelector,
            fieldSelector: options.fieldSelector)
    }
}

extension CachedEvent.Kind {
    var event: WatchEvent.Kind {
        switch self {
        case .added: .added
        case .modified: .modified
        case .deleted: .deleted
        }
    }
}
