import KubeAPI
import KubeClient
import KubeObject
import KubeStore

/// What a DELETE asks for; `KubeClient.DeleteOptions` with what only the wire has.
struct Deletion: Sendable {
    var gracePeriodSeconds: Int64?
    var propagationPolicy: String?
    var orphanDependents: Bool?
    var uid: String?
    var resourceVersion: String?
    var dryRun = false
    /// What was found wrong with the options when they were read.
    var optionErrors: [FieldError] = []

    init() {}

    init(_ options: DeleteOptions) {
        gracePeriodSeconds = options.gracePeriodSeconds
        propagationPolicy = options.propagationPolicy?.rawValue
        uid = options.uid
        resourceVersion = options.resourceVersion
        dryRun = options.dryRun
    }

    /// What upstream checks of the options alone.
    func check() throws(Status) {
        var errors = optionErrors
        if propagationPolicy != nil, orphanDependents != nil {
            errors.append(
                .invalid("propagationPolicy", .string(propagationPolicy!), "orphanDependents and deletionPropagation cannot be both set"))
        }
        if let policy = propagationPolicy, !["Foreground", "Background", "Orphan"].contains(policy) {
            errors.append(.notSupported("propagationPolicy", .string(policy), ["Foreground", "Background", "Orphan", "nil"]))
        }
        guard errors.isEmpty else { throw .invalid(GroupKind("meta.k8s.io", "DeleteOptions"), "", errors) }
    }
}

struct Deleted: Sendable {
    var answer: Answer
    /// The object is gone, not only marked.
    var isGone: Bool
}

extension Resource {
    private static let maximumAttempts = 8

    /// Deletes an object, or marks it where finalizers or a grace period stand before that.
    func delete(
        namespace: String, name: String, _ deletion: Deletion, caller: inout Caller
    ) async throws(Status) -> Deleted {
        let key = key(namespace, name)
        try deletion.check()
        guard var current = storage.cache.object(key) else { throw .notFound(groupResource, name) }
        // Marking the object may make its kubelet remove it before we do: that is this deletion's success, too.
        let wasLive = present(current).deletionTimestamp == nil
        for _ in 0..<Self.maximumAttempts {
            let object = present(current)
            try checkPreconditions(deletion, object)
            try await admitDelete(object, deletion, caller: &caller)
            switch try await deleteOnce(current, object, deletion, caller: &caller) {
            case .done(let deleted): return deleted
            case .conflict(nil):
                guard wasLive else { throw .notFound(groupResource, name) }
                return Deleted(answer: told(object), isGone: true)
            case .conflict(let newer?): current = newer
            }
        }
        throw .conflict(groupResource, name)
    }

    private enum Attempt {
        case done(Deleted)
        case conflict(StoredObject?)
    }

    private func deleteOnce(
        _ current: StoredObject, _ object: Value, _ deletion: Deletion, caller: inout Caller
    ) async throws(Status) -> Attempt {
        if let terminating = terminatedNamespace(object, deletion) {
            return try await mark(current, terminating, deletion)
        }
        if kind.isNamespace, !(object["spec"]["finalizers"].array ?? []).isEmpty {
            return .done(Deleted(answer: answer(current), isGone: false))
        }
        var marked = object
        let grace = gracefully(&marked, deletion)
        if case .pending = grace { return .done(Deleted(answer: told(object), isGone: false)) }
        setFinalizers(&marked, deletion)
        warnOfOrphans(deletion, &caller)
        let hasFinalizers = !marked.finalizers.isEmpty
        switch grace {
        case .none where hasFinalizers:
            markDeleted(&marked, by: environment.now())
            return try await mark(current, marked, deletion)
        case .graceful(let seconds) where hasFinalizers || seconds > 0:
            return try await mark(current, marked, deletion)
        case .graceful:
            guard !deletion.dryRun else { return .done(Deleted(answer: .value(marked), isGone: true)) }
            switch try await storage.put(stored(marked), key: current.key, over: current) {
            case .conflict(let newer): return .conflict(newer)
            case .done(let written): return try await remove(written, deletion)
            }
        default:
            return try await remove(current, deletion)
        }
    }

    private func mark(_ current: StoredObject, _ marked: Value, _ deletion: Deletion) async throws(Status) -> Attempt {
        guard !deletion.dryRun else { return .done(Deleted(answer: .value(marked), isGone: false)) }
        if marked == present(current) { return .done(Deleted(answer: answer(current), isGone: false)) }
        switch try await storage.put(stored(marked), key: current.key, over: current) {
        case .done(let written): return .done(Deleted(answer: answer(written), isGone: false))
        case .conflict(let newer): return .conflict(newer)
        }
    }

    private func remove(_ current: StoredObject, _ deletion: Deletion) async throws(Status) -> Attempt {
        guard !deletion.dryRun else { return .done(Deleted(answer: told(present(current)), isGone: true)) }
        switch try await storage.remove(current) {
        case .done(let last): return .done(Deleted(answer: told(present(last)), isGone: true))
        case .conflict(let newer): return .conflict(newer)
        }
    }

    /// A deleted object as the client is told of it: some kinds answer the object, the others a `Status`.
    private func told(_ object: Value) -> Answer {
        if kind.answersDeletedObject { return .value(object) }
        var details: Value = ["name": .string(object.name), "kind": .string(kind.resource), "uid": .string(object.uid)]
        if !kind.group.isEmpty { details["group"] = .string(kind.group) }
        return .value([
            "kind": "Status", "apiVersion": "v1", "metadata": .object([:]), "status": "Success", "details": details,
        ])
    }

    func checkPreconditions(_ deletion: Deletion, _ object: Value) throws(Status) {
        let resource = GroupResource(kind.group, kind.kind)
        if let uid = deletion.uid, uid != object.uid {
            if kind.isNamespace {
                throw .conflict(
                    groupResource, object.name, "Precondition failed: UID in precondition: \(uid), UID in object meta: \(object.uid)")
            }
            throw .conflict(
                resource, object.name,
                "the UID in the precondition (\(uid)) does not match the UID in record (\(object.uid)). The object might have been deleted and then recreated"
            )
        }
        if let version = deletion.resourceVersion, version != object.resourceVersion {
            throw .conflict(
                resource, object.name,
                "the ResourceVersion in the precondition (\(version)) does not match the ResourceVersion in record (\(object.resourceVersion)). The object might have been modified"
            )
        }
    }

    private func admitDelete(_ object: Value, _ deletion: Deletion, caller: inout Caller) async throws(Status) {
        var request = AdmissionRequest(
            operation: .delete, kind: kind, namespace: object.namespace, name: object.name, object: nil, oldObject: object,
            user: caller.user, dryRun: deletion.dryRun)
        let plugins = registry.admission.filter { $0.handles(request) }
        for plugin in plugins { try await plugin.mutate(&request) }
        for plugin in plugins { try await plugin.validate(&request) }
        caller.warnings += request.warnings
    }
}

extension Resource {
    private enum Grace {
        case none
        /// Already on its way, and not to be hurried.
        case pending
        case graceful(Int64)
    }

    /// Upstream's rules of graceful deletion (`rest.BeforeDelete`): a grace period may only be shortened.
    private func gracefully(_ object: inout Value, _ deletion: Deletion) -> Grace {
        guard let defaultPeriod = kind.gracePeriodSeconds else { return .none }
        let asked = deletion.gracePeriodSeconds.map { $0 < 0 ? 1 : $0 }
        let now = environment.now()
        guard let deadline = object["metadata"]["deletionTimestamp"].timestamp else {
            let period = asked.map { shortened($0, object) } ?? defaultPeriod(object)
            object["metadata"]["deletionTimestamp"] = .time(now + .seconds(period))
            object["metadata"]["deletionGracePeriodSeconds"] = .integer(period)
            if let generation = object["metadata"]["generation"].integer, generation > 0 {
                object["metadata"]["generation"] = .integer(generation + 1)
            }
            return .graceful(period)
        }
        let running = object["metadata"]["deletionGracePeriodSeconds"].integer ?? 0
        guard running != 0 else { return .none }
        guard var period = asked, period < running else { return .pending }
        var moved = deadline - .seconds(running) + .seconds(period)
        if moved < now {
            moved = now
            if period != 0 { period = 1 }
        }
        object["metadata"]["deletionTimestamp"] = .time(moved)
        object["metadata"]["deletionGracePeriodSeconds"] = .integer(period)
        return .graceful(period)
    }

    /// Pods that run nowhere or no more need no grace, whatever the request says: the kind is asked as if the request's
    /// period were the object's own.
    private func shortened(_ asked: Int64, _ object: Value) -> Int64 {
        var object = object
        object["spec"]["terminationGracePeriodSeconds"] = .integer(asked)
        return kind.gracePeriodSeconds?(object) ?? asked
    }

    private func markDeleted(_ object: inout Value, by now: Timestamp) {
        let deadline = object["metadata"]["deletionTimestamp"].timestamp
        if deadline == nil, let generation = object["metadata"]["generation"].integer, generation > 0 {
            object["metadata"]["generation"] = .integer(generation + 1)
        }
        if deadline == nil || deadline! > now { object["metadata"]["deletionTimestamp"] = .time(now) }
        object["metadata"]["deletionGracePeriodSeconds"] = 0
    }

    /// The garbage collector's finalizers, as the request, the object and the kind ask for them.
    private func setFinalizers(_ object: inout Value, _ deletion: Deletion) {
        guard kind.groupResource != GroupResource("", "events"), kind.groupResource != GroupResource("events.k8s.io", "events") else {
            return
        }
        let before = object.finalizers
        let orphan = MetadataValidation.orphanFinalizer
        let foreground = MetadataValidation.foregroundFinalizer
        var wanted: String?
        if let orphans = deletion.orphanDependents {
            wanted = orphans ? orphan : nil
        } else if let policy = deletion.propagationPolicy {
            wanted = ["Orphan": orphan, "Foreground": foreground][policy]
        } else {
            wanted = before.first { $0 == orphan || $0 == foreground } ?? (kind.orphansByDefault ? orphan : nil)
        }
        var after = before.filter { $0 != orphan && $0 != foreground }
        if let wanted { after.append(wanted) }
        guard Set(before) != Set(after) else { return }
        object["metadata"]["finalizers"] = after.isEmpty ? .null : .array(after.map { .string($0) })
    }

    private func warnOfOrphans(_ deletion: Deletion, _ caller: inout Caller) {
        guard kind.group == "batch", kind.resource == "jobs", deletion.propagationPolicy == nil, deletion.orphanDependents == nil else {
            return
        }
        let warning =
            "child pods are preserved by default when jobs are deleted; set propagationPolicy=Background to remove them or set propagationPolicy=Orphan to suppress this warning"
        if !caller.warnings.contains(warning) { caller.warnings.append(warning) }
    }

    /// A namespace is first emptied by its controller: the first deletion only says so.
    private func terminatedNamespace(_ object: Value, _ deletion: Deletion) -> Value? {
        guard kind.isNamespace, object.deletionTimestamp == nil else { return nil }
        var object = object
        object["metadata"]["deletionTimestamp"] = .time(environment.now())
        object["status"]["phase"] = "Terminating"
        setFinalizers(&object, deletion)
        return object
    }
}

extension Kind {
    var isNamespace: Bool { group.isEmpty && resource == "namespaces" }

    /// Whether deleting answers the object that was, as upstream does for these.
    var answersDeletedObject: Bool {
        switch group {
        case "":
            [
                "pods", "services", "serviceaccounts", "namespaces", "persistentvolumes", "persistentvolumeclaims",
                "podtemplates", "resourcequotas",
            ].contains(resource)
        case "resource.k8s.io": true
        case "storage.k8s.io": resource != "csistoragecapacities"
        default: false
        }
    }

    /// Dependents stay where the request doesn't say.
    var orphansByDefault: Bool {
        (group.isEmpty && resource == "replicationcontrollers") || (group == "batch" && resource == "jobs")
    }
}
