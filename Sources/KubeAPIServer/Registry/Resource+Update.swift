import KubeAPI
import KubeClient
import KubeObject
import KubeSchema
import KubeStore

/// How one object becomes another: a PUT's body, a patch, a scale. `current` is `.null` where there is none yet.
typealias Amendment = @Sendable (_ current: Value) async throws(Status) -> Value

/// A read-modify-write of one object.
struct Modification: Sendable {
    var namespace: String
    var name: String
    /// The subresource written through, which decides what of the object may change.
    var subresource = ""
    /// The object is made where there is none.
    var allowsCreate = false
    /// A uid in the new object names the very object that is meant (of a PUT).
    var checksIdentity = false
    /// The amendment brings the field managers up to date itself (apply, scale).
    var ownsFields = false
}

struct Updated: Sendable {
    var answer: Answer
    var isCreated = false
}

extension Resource {
    /// A write that meets another one starts over so often; one that names its resource version is refused at once.
    private static let maximumAttempts = 8

    /// Replaces an object by a decoded body.
    func update(
        _ body: Value, namespace: String, name: String, subresource: String = "", options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Updated {
        var body = body
        try checkName(body, name)
        try checkNamespace(&body, namespace)
        kind.applyDefaults(&body)
        let new = body
        let modification = Modification(
            namespace: namespace, name: name, subresource: subresource,
            allowsCreate: kind.allowsCreateOnUpdate && subresource.isEmpty, checksIdentity: true)
        return try await modify(modification, options: options, caller: &caller) { _ throws(Status) in new }
    }

    /// Reads the newest object, lets `amend` make the new one of it, and writes that; starts over where another write came
    /// between. What `amend` answers must be conformed and defaulted.
    func modify(
        _ modification: Modification, options: WriteOptions, caller: inout Caller, amend: Amendment
    ) async throws(Status) -> Updated {
        let key = key(modification.namespace, modification.name)
        var current = storage.cache.object(key)
        for _ in 0..<Self.maximumAttempts {
            guard let existing = current else {
                guard modification.allowsCreate else { throw .notFound(groupResource, modification.name) }
                return try await createByUpdate(modification, options: options, caller: &caller, amend: amend)
            }
            var attempt = caller
            do throws(Status) {
                let outcome = try await modifyOnce(existing, modification, options: options, caller: &attempt, amend: amend)
                switch outcome {
                case .done(let answer):
                    caller = attempt
                    return Updated(answer: answer)
                case .conflict(let newer): current = newer
                }
            } catch {
                caller = attempt
                throw error
            }
        }
        throw .conflict(groupResource, modification.name)
    }

    private enum Attempt {
        case done(Answer)
        case conflict(StoredObject?)
    }

    private func modifyOnce(
        _ existing: StoredObject, _ modification: Modification, options: WriteOptions, caller: inout Caller, amend: Amendment
    ) async throws(Status) -> Attempt {
        let old = present(existing)
        var new = try await amend(old)
        if modification.checksIdentity, !new.uid.isEmpty, new.uid != old.uid { throw mismatch("UID", new.uid, old.uid, existing) }
        deduplicateOwners(&new, &caller)
        if !modification.ownsFields {
            new = own(new, over: old, subresource: modification.subresource, options: options, caller: caller)
        }
        var request = AdmissionRequest(
            operation: .update, kind: kind, namespace: old.namespace, name: old.name, subresource: modification.subresource,
            object: new, oldObject: old, user: caller.user, dryRun: options.dryRun)
        do throws(Status) {
            let object = try await admitUpdate(&request, old: old, caller: &caller)
            let outcome = try await commitUpdate(object, old: old, existing: existing, options: options)
            if case .conflict = outcome { for undo in request.undo { await undo() } }
            return outcome
        } catch {
            for undo in request.undo { await undo() }
            throw error
        }
    }

    private func admitUpdate(_ request: inout AdmissionRequest, old: Value, caller: inout Caller) async throws(Status) -> Value {
        let plugins = registry.admission.filter { $0.handles(request) }
        for plugin in plugins { try await plugin.mutate(&request) }
        var object = request.object ?? .null
        try checkResourceVersion(&object, old)
        prepareUpdate(&object, old, subresource: request.subresource)
        let errors = validateUpdate(object, old, subresource: request.subresource)
        guard errors.isEmpty else { throw .invalid(kind.groupVersionKind.groupKind, object.name, errors) }
        if request.subresource.isEmpty { caller.warnings += kind.warnings(object, old) }
        object = FieldManager.keepingTimes(of: old, in: object)
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
            case .done, .conflict(nil): return .done(.value(object))
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
        _ modification: Modification, options: WriteOptions, caller: inout Caller, amend: Amendment
    ) async throws(Status) -> Updated {
        var object = try await amend(.null)
        if !object.uid.isEmpty {
            throw .conflict(
                groupResource, modification.name,
                "uid mismatch: the provided object specified uid \(object.uid), and no existing object was found")
        }
        if object.name.isEmpty { object["metadata"]["name"] = .string(modification.name) }
        try checkNamespace(&object, modification.namespace)
        let answer = try await create(
            object, ownsFields: modification.ownsFields, options: options, caller: &caller)
        return Updated(answer: answer, isCreated: true)
    }
}

extension Resource {
    /// Changes a stored object without admission, validation or field managers: what the server itself does to it.
    func rewrite(
        namespace: String, name: String, dryRun: Bool, change: @Sendable (_ object: inout Value) throws(Status) -> Void
    ) async throws(Status) -> Value {
        var current = storage.cache.object(key(namespace, name))
        for _ in 0..<Self.maximumAttempts {
            guard let existing = current else { throw .notFound(groupResource, name) }
            var object = present(existing)
            try change(&object)
            kind.schema.conform(&object)
            if dryRun || object == present(existing) { return object }
            switch try await storage.put(stored(object), key: existing.key, over: existing) {
            case .done(let written): return present(written)
            case .conflict(let newer): current = newer
            }
        }
        throw .conflict(groupResource, name)
    }

    /// Upstream's words for a precondition that doesn't hold.
    func mismatch(_ field: String, _ asked: String, _ found: String, _ object: StoredObject) -> Status {
        .conflict(
            groupResource, object.value.name,
            "StorageError: invalid object, Code: 4, Key: \(storage.cache.prefix)\(object.key), ResourceVersion: 0, AdditionalErrorMsg: Precondition failed: \(field) in precondition: \(asked), \(field) in object meta: \(found)"
        )
    }

    /// The name of the path is the object's.
    func checkName(_ object: Value, _ name: String) throws(Status) {
        guard !object.name.isEmpty else {
            throw .badRequest("the name of the object (\(name) based on URL) was undeterminable: name must be provided")
        }
        guard object.name == name else {
            throw .badRequest("the name of the object (\(object.name)) does not match the name on the URL (\(name))")
        }
    }

    /// A body with a resource version means the object in that very state.
    private func checkResourceVersion(_ object: inout Value, _ old: Value) throws(Status) {
        let asked = object.resourceVersion
        guard !asked.isEmpty, asked != "0" else {
            guard kind.allowsUnconditionalUpdate else {
                throw .invalid(
                    GroupKind(kind.group, kind.resource), old.name,
                    [.invalid("metadata.resourceVersion", 0, "must be specified for an update")])
            }
            object["metadata"]["resourceVersion"] = .string(old.resourceVersion)
            return
        }
        guard Revision.parsing(asked) != nil else {
            throw Status(code: 500, reason: .unknown, message: "strconv.ParseUint: parsing \(asked.goQuoted): invalid syntax")
        }
        guard asked == old.resourceVersion else { throw .conflict(groupResource, old.name) }
    }

    /// Carries over what an update may not change.
    private func prepareUpdate(_ object: inout Value, _ old: Value, subresource: String) {
        let before = old["metadata"]
        object["metadata"]["generation"] = before["generation"]
        switch subresource {
        case "", "scale": kind.prepareForUpdate(&object, old)
        default: kind.prepareForSubresourceUpdate(subresource, &object, old)
        }
        if kind.countsGeneration, subresource != "status", kind.changesGeneration(object, old) {
            object["metadata"]["generation"] = .integer((before["generation"].integer ?? 0) + 1)
        }
        if object.uid.isEmpty { object["metadata"]["uid"] = before["uid"] }
        object["metadata"]["creationTimestamp"] = before["creationTimestamp"]
        if !before["deletionTimestamp"].isNull { object["metadata"]["deletionTimestamp"] = before["deletionTimestamp"] }
        if object["metadata"]["deletionGracePeriodSeconds"].isNull {
            object["metadata"]["deletionGracePeriodSeconds"] = before["deletionGracePeriodSeconds"]
        }
        object["metadata"]["selfLink"] = .null
        if kind.group == "certificates.k8s.io" { stampConditions(&object, old) }
    }

    /// Conditions of certificate requests get the times that a client leaves out.
    private func stampConditions(_ object: inout Value, _ old: Value) {
        guard var conditions = object["status"]["conditions"].array else { return }
        let now = Value.time(environment.now())
        let known = old["status"]["conditions"].array ?? []
        for index in conditions.indices {
            let before = known.first { $0["type"] == conditions[index]["type"] } ?? .null
            if conditions[index]["lastUpdateTime"].isNull {
                conditions[index]["lastUpdateTime"] = before.isNull ? now : before["lastUpdateTime"]
            }
            if conditions[index]["lastTransitionTime"].isNull {
                conditions[index]["lastTransitionTime"] =
                    before["status"] == conditions[index]["status"] ? before["lastTransitionTime"] : now
            }
        }
        object["status"]["conditions"] = .array(conditions)
    }

    private func validateUpdate(_ object: Value, _ old: Value, subresource: String) -> [FieldError] {
        // Upstream checks metadata for all kinds and again for each; clients see both in the causes.
        let whole = MetadataValidation.create(
            object, isNamespaced: kind.isNamespaced, validateName: { Names.pathSegment($0, isPrefix: $1) })
        let update = MetadataValidation.update(object, old)
        var errors = whole + update + update
        if kind.validatesWholeOnUpdate {
            errors += whole + (kind.isBuiltIn ? MetadataValidation.unqualifiedFinalizers(object) : [])
        }
        switch subresource {
        case "", "scale": return errors + kind.validateUpdate(object, old)
        case "status": return errors + kind.validateStatusUpdate(object, old)
        default: return errors
        }
    }

    /// The last finalizer of an object being deleted is gone.
    private func removesObject(_ object: Value, _ old: Value) -> Bool {
        object.finalizers.isEmpty && old.deletionTimestamp != nil
            && (old["metadata"]["deletionGracePeriodSeconds"].integer ?? 0) == 0
            && (!kind.isNamespace || (object["spec"]["finalizers"].array ?? []).isEmpty)
    }
}

extension Kind {
    var isBuiltIn: Bool { Kind.builtIn(groupVersionKind) != nil }

    /// Kinds whose updates upstream checks as if they were new.
    var validatesWholeOnUpdate: Bool {
        group.isEmpty && ["configmaps", "secrets", "services", "serviceaccounts", "resourcequotas"].contains(resource)
    }
}
