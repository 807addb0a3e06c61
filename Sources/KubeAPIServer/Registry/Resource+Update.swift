import KubeAPI
import KubeClient
import KubeObject
import KubeStore

/// How one object becomes another: a PUT's body, a patch, what a controller changed.
typealias Amendment = @Sendable (_ current: Value) async throws(Status) -> Value

extension Resource {
    /// A write that meets another one starts over so often; one that names its resource version is refused at once.
    private static let maximumAttempts = 8

    struct Updated: Sendable {
        var answer: Answer
        var isCreated = false
    }

    /// Replaces an object by a decoded body.
    func update(
        _ body: Value, namespace: String, name: String, subresource: String = "", options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Updated {
        var body = body
        try checkName(&body, name)
        try checkNamespace(&body, namespace)
        kind.applyDefaults(&body)
        let new = body
        let allowsCreate = kind.allowsCreateOnUpdate && subresource.isEmpty
        return try await modify(
            namespace: namespace, name: name, subresource: subresource, options: options, allowsCreate: allowsCreate, caller: &caller
        ) { _ throws(Status) in new }
    }

    /// Reads the newest object, lets `change` make the new one of it, and writes that; starts over where another write came
    /// between. What `change` answers must be defaulted.
    func modify(
        namespace: String, name: String, subresource: String, options: WriteOptions, allowsCreate: Bool, caller: inout Caller,
        change: Amendment
    ) async throws(Status) -> Updated {
        let key = key(namespace, name)
        var current = storage.cache.object(key)
        for _ in 0..<Self.maximumAttempts {
            guard let existing = current else {
                guard allowsCreate else { throw .notFound(groupResource, name) }
                return try await createByUpdate(namespace: namespace, name: name, options: options, caller: &caller, change: change)
            }
            var attempt = caller
            let outcome = try await modifyOnce(existing, subresource: subresource, options: options, caller: &attempt, change: change)
            switch outcome {
            case .done(let answer):
                caller = attempt
                return Updated(answer: answer)
            case .conflict(let newer): current = newer
            }
        }
        throw .conflict(groupResource, name)
    }

    private enum Attempt {
        case done(Answer)
        case conflict(StoredObject?)
    }

    private func modifyOnce(
        _ existing: StoredObject, subresource: String, options: WriteOptions, caller: inout Caller, change: Amendment
    ) async throws(Status) -> Attempt {
        let old = present(existing)
        let changed = try await change(old)
        try checkIdentity(changed, old)
        let new = own(changed, over: old, subresource: subresource, options: options, caller: caller)
        var request = AdmissionRequest(
            operation: .update, kind: kind, namespace: old.namespace, name: old.name, subresource: subresource, object: new,
            oldObject: old, user: caller.user, dryRun: options.dryRun)
        do throws(Status) {
            let object = try await admitUpdate(&request, old: old, subresource: subresource, caller: &caller)
            let outcome = try await commitUpdate(object, old: old, existing: existing, options: options)
            if case .conflict = outcome { for undo in request.undo { await undo() } }
            return outcome
        } catch {
            for undo in request.undo { await undo() }
            throw error
        }
    }

    private func admitUpdate(
        _ request: inout AdmissionRequest, old: Value, subresource: String, caller: inout Caller
    ) async throws(Status) -> Value {
        let plugins = registry.admission.filter { $0.handles(request) }
        for plugin in plugins { try await plugin.mutate(&request) }
        var object = request.object ?? .null
        try checkResourceVersion(&object, old)
        prepareUpdate(&object, old, subresource: subresource)
        let errors = validateUpdate(object, old, subresource: subresource)
        guard errors.isEmpty else { throw .invalid(kind.groupVersionKind.groupKind, object.name, errors) }
        caller.warnings += kind.warnings(object, old)
        object = keepingTimes(object, old)
        request.object = object
        for plugin in plugins { try await plugin.validate(&request) }
        caller.warnings += request.warnings
        return object
    }

    private func commitUpdate(
        _ object: Value, old: Value, existing: StoredObject, options: WriteOptions
    ) async throws(Status) -> Attempt {
        if removesObject(object, old) {
            guard !options.dryRun else { return .done(.value(object)) }
            switch try await storage.remove(existing) {
            case .done: return .done(.value(object))
            case .conflict(nil): return .done(.value(object))
            case .conflict(let newer?): return .conflict(newer)
            }
        }
        if object == old { return .done(answer(existing)) }
        guard !options.dryRun else { return .done(.value(object)) }
        switch try await storage.put(stored(object), key: existing.key, over: existing, lease: try await lease()) {
        case .done(let written): return .done(answer(written))
        case .conflict(let newer): return .conflict(newer)
        }
    }

    /// Kinds that a PUT may make, and objects that server-side apply makes.
    private func createByUpdate(
        namespace: String, name: String, options: WriteOptions, caller: inout Caller, change: Amendment
    ) async throws(Status) -> Updated {
        let object = try await change(.null)
        if !object.uid.isEmpty { throw .conflict(groupResource, name, Self.uidMismatch(object.uid, "")) }
        let answer = try await create(object, namespace: namespace, options: options, caller: &caller)
        return Updated(answer: answer, isCreated: true)
    }
}

extension Resource {
    /// The name of the path is the object's.
    private func checkName(_ object: inout Value, _ name: String) throws(Status) {
        if object.name.isEmpty {
            object["metadata"]["name"] = .string(name)
        } else if object.name != name {
            throw .badRequest("the name of the object (\(object.name)) does not match the name on the URL (\(name))")
        }
    }

    /// A body with a uid means that very object.
    private func checkIdentity(_ new: Value, _ old: Value) throws(Status) {
        guard !new.uid.isEmpty, new.uid != old.uid else { return }
        throw .conflict(groupResource, old.name, Self.uidMismatch(new.uid, old.uid))
    }

    static func uidMismatch(_ asked: String, _ found: String) -> String {
        "Precondition failed: UID in precondition: \(asked), UID in object meta: \(found)"
    }

    /// A body with a resource version means the object in that very state.
    private func checkResourceVersion(_ object: inout Value, _ old: Value) throws(Status) {
        let asked = object.resourceVersion
        if asked.isEmpty || asked == "0" {
            guard kind.allowsUnconditionalUpdate else {
                throw .invalid(
                    GroupKind(kind.group, kind.resource), old.name,
                    [.invalid("metadata.resourceVersion", 0, "must be specified for an update")])
            }
            object["metadata"]["resourceVersion"] = .string(old.resourceVersion)
        } else if asked != old.resourceVersion {
            throw .conflict(groupResource, old.name)
        }
    }

    /// Carries over what an update may not change.
    private func prepareUpdate(_ object: inout Value, _ old: Value, subresource: String) {
        let before = old["metadata"]
        object["metadata"]["generation"] = before["generation"]
        if subresource.isEmpty {
            kind.prepareForUpdate(&object, old)
        } else {
            kind.prepareForSubresourceUpdate(subresource, &object, old)
            object["metadata"]["generation"] = before["generation"]
        }
        if kind.countsGeneration, subresource != "status", kind.changesGeneration(object, old) {
            object["metadata"]["generation"] = .integer((before["generation"].integer ?? 0) + 1)
        }
        object["metadata"]["uid"] = before["uid"]
        object["metadata"]["creationTimestamp"] = before["creationTimestamp"]
        if !before["deletionTimestamp"].isNull { object["metadata"]["deletionTimestamp"] = before["deletionTimestamp"] }
        if object["metadata"]["deletionGracePeriodSeconds"].isNull {
            object["metadata"]["deletionGracePeriodSeconds"] = before["deletionGracePeriodSeconds"]
        }
        object["metadata"]["selfLink"] = .null
    }

    private func validateUpdate(_ object: Value, _ old: Value, subresource: String) -> [FieldError] {
        let errors = MetadataValidation.update(object, old)
        switch subresource {
        case "": return errors + kind.validateUpdate(object, old)
        case "status": return errors + kind.validateStatusUpdate(object, old)
        default: return errors
        }
    }

    /// An update that changes nothing but the times of field managers changes nothing.
    private func keepingTimes(_ object: Value, _ old: Value) -> Value {
        guard object["metadata"]["managedFields"] != old["metadata"]["managedFields"] else { return object }
        func bare(_ value: Value) -> Value {
            var value = value
            value["metadata"]["managedFields"].array?.indices.forEach { value["metadata"]["managedFields"][$0]["time"] = .null }
            return value
        }
        return bare(object) == bare(old) ? old : object
    }

    /// The last finalizer of an object being deleted is gone.
    private func removesObject(_ object: Value, _ old: Value) -> Bool {
        object.finalizers.isEmpty && old.deletionTimestamp != nil
            && (old["metadata"]["deletionGracePeriodSeconds"].integer ?? 0) == 0
            && (kind.groupResource != GroupResource("", "namespaces") || (object["spec"]["finalizers"].array ?? []).isEmpty)
    }
}
