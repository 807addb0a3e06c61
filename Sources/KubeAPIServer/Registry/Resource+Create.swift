import KubeAPI
import KubeClient
import KubeObject
import KubeStore

extension Resource {
    /// How often a taken generated name is replaced by another.
    private static let maximumNameAttempts = 8

    /// Makes an object of a decoded body.
    func create(
        _ body: Value, namespace: String, options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Answer {
        var object = body
        try checkNamespace(&object, namespace)
        kind.applyDefaults(&object)
        return try await create(object, ownsFields: false, options: options, caller: &caller)
    }

    /// Makes a conformed and defaulted object; `ownsFields` says that its field managers are known already.
    func create(_ body: Value, ownsFields: Bool, options: WriteOptions, caller: inout Caller) async throws(Status) -> Answer {
        var object = body
        if !object.resourceVersion.isEmpty, object.resourceVersion != "0" { throw .resourceVersionOnCreate }
        object["metadata"]["resourceVersion"] = .null
        for field in ["uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "selfLink"] {
            object["metadata"][field] = .null
        }
        deduplicateOwners(&object, &caller)
        if !ownsFields { object = own(object, over: nil, options: options, caller: caller) }
        initialize(&object)
        let generates = object.name.isEmpty && !(object["metadata"]["generateName"].string ?? "").isEmpty
        var attempt = 1
        while true {
            var candidate = object
            if generates { candidate["metadata"]["name"] = .string(generatedName(object)) }
            do throws(Status) {
                return try await createOnce(candidate, options: options, caller: &caller)
            } catch {
                guard generates, error.reason == .alreadyExists, attempt < Self.maximumNameAttempts else { throw error }
                attempt += 1
            }
        }
    }

    private func createOnce(_ candidate: Value, options: WriteOptions, caller: inout Caller) async throws(Status) -> Answer {
        var request = AdmissionRequest(
            operation: .create, kind: kind, namespace: candidate.namespace, name: candidate.name, object: candidate,
            user: caller.user, dryRun: options.dryRun)
        do throws(Status) {
            let object = try await admitCreate(&request, caller: &caller)
            let answer = try await commitNew(object, options: options)
            return answer
        } catch {
            for undo in request.undo { await undo() }
            throw error
        }
    }

    private func admitCreate(_ request: inout AdmissionRequest, caller: inout Caller) async throws(Status) -> Value {
        let plugins = registry.admission.filter { $0.handles(request) }
        for plugin in plugins { try await plugin.mutate(&request) }
        var object = request.object ?? .null
        prepare(&object)
        let errors = validateNew(object)
        guard errors.isEmpty else { throw .invalid(kind.groupVersionKind.groupKind, object.name, errors) }
        caller.warnings += kind.warnings(object, nil)
        request.object = object
        for plugin in plugins { try await plugin.validate(&request) }
        caller.warnings += request.warnings
        return object
    }

    private func commitNew(_ object: Value, options: WriteOptions) async throws(Status) -> Answer {
        let name = object.name
        let key = key(object.namespace, name)
        if options.dryRun {
            if let existing = storage.cache.object(key) { throw alreadyExists(existing, name) }
            return .value(object)
        }
        switch try await storage.put(stored(object), key: key, over: nil, lease: try await lease()) {
        case .done(let object): return answer(object)
        case .conflict(let existing): throw alreadyExists(existing, name)
        }
    }

    private func alreadyExists(_ existing: StoredObject?, _ name: String) -> Status {
        var status = Status.alreadyExists(groupResource, name)
        if existing?.value.deletionTimestamp != nil { status.message = "object is being deleted: \(status.message)" }
        return status
    }

    /// Events expire.
    func lease() async throws(Status) -> LeaseID {
        guard storage.groupResource.resource == "events" else { return 0 }
        do throws(StoreError) { return try await registry.leases.event() } catch { throw Status(error) }
    }

    /// The system's part of the metadata.
    func initialize(_ object: inout Value) {
        object["metadata"]["creationTimestamp"] = .time(environment.now())
        object["metadata"]["uid"] = .string(environment.uuid())
    }

    /// What a new object may not bring along, and what it gets.
    func prepare(_ object: inout Value) {
        kind.prepareForCreate(&object)
        let generation = kind.countsGeneration ? kind.initialGeneration : 0
        object["metadata"]["generation"] = generation == 0 ? .null : .integer(generation)
        // Upstream reads what it stored, and defaults it again.
        kind.applyDefaults(&object)
        kind.schema.conform(&object)
    }

    func validateNew(_ object: Value) -> [FieldError] {
        let metadata = MetadataValidation.create(object, isNamespaced: kind.isNamespaced, validateName: kind.validateName)
        return metadata + (kind.isBuiltIn ? MetadataValidation.unqualifiedFinalizers(object) : []) + kind.validate(object)
    }

    /// Owners that are listed twice count once, and the client is told.
    func deduplicateOwners(_ object: inout Value, _ caller: inout Caller) {
        guard let owners = object["metadata"]["ownerReferences"].array, owners.count > 1 else { return }
        var seen: Set<Value> = []
        let distinct = owners.filter { seen.insert($0).inserted }
        guard distinct.count < owners.count else { return }
        var twice: Set<String> = []
        let uids = owners.enumerated().filter { owners[..<$0.offset].contains($0.element) }.map { $0.element["uid"].string ?? "" }
            .filter { twice.insert($0).inserted }
        caller.warnings.append(
            ".metadata.ownerReferences contains duplicate entries; API server dedups owner references in 1.20+, and may reject such requests as early as 1.24; please fix your requests; duplicate UID(s) observed: \(uids.joined(separator: ", "))"
        )
        object["metadata"]["ownerReferences"] = .array(distinct)
    }

    private func generatedName(_ object: Value) -> String {
        let prefix = object["metadata"]["generateName"].string ?? ""
        return String(prefix.prefix(63 - 5)) + environment.nameSuffix()
    }

    /// The namespace of the path is the object's; another one in the body is refused.
    func checkNamespace(_ object: inout Value, _ namespace: String) throws(Status) {
        guard kind.isNamespaced else {
            if !object.namespace.isEmpty, kind.groupResource != GroupResource("", "namespaces") || object.namespace != namespace {
                object["metadata"]["namespace"] = .null
            }
            return
        }
        if object.namespace.isEmpty {
            object["metadata"]["namespace"] = .string(namespace)
        } else if object.namespace != namespace {
            throw .badRequest("the namespace of the provided object does not match the namespace sent on the request")
        }
    }
}

extension Status {
    static let resourceVersionOnCreate = Status(
        code: 500, reason: .unknown, message: "resourceVersion should not be set on objects to be created")
}
