internal import KubeClient
internal import KubeObject

/// What a fake client remembers, and how each verb changes it.
struct FakeState {
    let environment: Environment
    let historyLimit: Int
    var objects: [GroupVersionResource: [ObjectKey: Value]] = [:]
    private(set) var revision: UInt64 = 1
    private var isDryRun = false
    private var history: [Change] = []
    private var forgottenUpTo: UInt64 = 0
    private var watches: [Int: Watch] = [:]
    private var nextWatch = 0

    struct Change {
        var revision: UInt64
        var resource: GroupVersionResource
        var kind: WatchEvent.Kind
        var object: Value
        var old: Value?
    }

    struct Watch {
        var target: Target
        var matcher: FakeMatcher
        var continuation: AsyncThrowingStream<WatchEvent, any Error>.Continuation
    }

    init(environment: Environment, historyLimit: Int) {
        self.environment = environment
        self.historyLimit = historyLimit
    }

    /// A copy whose writes nobody sees.
    func dryRun() -> FakeState {
        var copy = self
        copy.isDryRun = true
        copy.watches = [:]
        return copy
    }

    mutating func compact() {
        forgottenUpTo = revision
        history = []
    }

    func get(_ target: Target) throws(Status) -> Value {
        let object = try existing(target)
        return target.subresource == "scale" ? FakeScale.scale(of: object) : object
    }

    func list(_ target: Target, _ options: ListOptions) throws(Status) -> ObjectList {
        let matcher = try FakeMatcher(options)
        let all = (objects[target.resource] ?? [:])
            .filter { key, object in
                (target.namespace == nil || key.namespace == target.namespace) && matcher.matches(object)
            }
            .sorted { $0.key < $1.key }
        let after = options.continueToken
        let rest = after.isEmpty ? all : all.filter { $0.key.description > after }
        guard options.limit > 0, rest.count > options.limit else {
            return ObjectList(items: rest.map(\.value), resourceVersion: String(revision))
        }
        let page = rest.prefix(options.limit)
        return ObjectList(
            items: page.map(\.value), resourceVersion: String(revision), continueToken: page.last?.key.description ?? "",
            remainingItemCount: Int64(rest.count - page.count))
    }

    mutating func create(_ target: Target, _ object: Value) throws(Status) -> Value {
        if let subresource = target.subresource { return try createSubresource(target, subresource, object) }
        var object = object
        if let namespace = target.namespace { object["metadata"]["namespace"] = .string(namespace) }
        if object.name.isEmpty {
            let prefix = object["metadata"]["generateName"].string ?? ""
            guard !prefix.isEmpty else {
                throw Status.invalid(
                    GroupKind(target.resource.group, object.kind), "",
                    [
                        .required("metadata.name", "name or generateName is required")
                    ])
            }
            object["metadata"]["name"] = .string(prefix + environment.nameSuffix())
        }
        let key = ObjectKey(object)
        guard objects[target.resource]?[key] == nil else {
            throw Status.alreadyExists(target.resource.groupResource, key.name)
        }
        object["metadata"]["uid"] = .string(environment.uuid())
        object["metadata"]["creationTimestamp"] = .time(environment.now())
        object["metadata"]["generation"] = 1
        return commit(target.resource, key, object, .added, old: nil)
    }

    mutating func seed(_ target: Target, _ object: Value) -> Value {
        var full = object
        if full.uid.isEmpty { full["metadata"]["uid"] = .string(environment.uuid()) }
        if full["metadata"]["creationTimestamp"].isNull { full["metadata"]["creationTimestamp"] = .time(environment.now()) }
        if full["metadata"]["generation"].isNull { full["metadata"]["generation"] = 1 }
        let key = ObjectKey(full)
        let old = objects[target.resource]?[key]
        return commit(target.resource, key, full, old == nil ? .added : .modified, old: old)
    }

    mutating func update(_ target: Target, _ object: Value) throws(Status) -> Value {
        let old = try existing(target)
        let group = target.resource.groupResource
        guard object.resourceVersion.isEmpty || object.resourceVersion == old.resourceVersion else {
            throw Status.conflict(group, old.name)
        }
        guard object.uid.isEmpty || object.uid == old.uid else {
            throw Status.conflict(
                group, old.name, "Precondition failed: UID in precondition: \(object.uid), UID in object meta: \(old.uid)")
        }
        var new: Value
        switch target.subresource {
        case "status":
            new = old
            new["status"] = object["status"]
            new["metadata"]["labels"] = object["metadata"]["labels"]
            new["metadata"]["annotations"] = object["metadata"]["annotations"]
        case "scale":
            new = old
            new["spec"]["replicas"] = object["spec"]["replicas"]
        case "finalize":
            new = old
            new["spec"]["finalizers"] = object["spec"]["finalizers"]
        default:
            new = object
            if Self.hasStatusSubresource(old) { new["status"] = old["status"] }
            for member in ["uid", "creationTimestamp", "generation", "deletionTimestamp", "deletionGracePeriodSeconds"] {
                new["metadata"][member] = old["metadata"][member]
            }
        }
        let written = store(target, new, old)
        return target.subresource == "scale" ? FakeScale.scale(of: written) : written
    }

    mutating func patch(_ target: Target, _ patch: Patch) throws(Status) -> Value {
        let old: Value
        do throws(Status) {
            old = try existing(target)
        } catch {
            guard patch.kind == .apply, error.code == 404 else { throw error }
            var collection = target
            collection.name = nil
            return try create(collection, patch.body)
        }
        var new = FakePatch.apply(patch, to: old)
        if patch.body["metadata"]["resourceVersion"].isNull { new["metadata"]["resourceVersion"] = nil }
        return try update(target, new)
    }

    mutating func delete(_ target: Target, _ options: DeleteOptions) throws(Status) -> Value {
        let old = try existing(target)
        let group = target.resource.groupResource
        if let uid = options.uid, uid != old.uid {
            throw Status.conflict(
                group, old.name,
                "Precondition failed: UID in precondition: \(uid), UID in object meta: \(old.uid)")
        }
        if let version = options.resourceVersion, version != old.resourceVersion {
            throw Status.conflict(
                group, old.name,
                "Precondition failed: ResourceVersion in precondition: \(version), ResourceVersion in object meta: \(old.resourceVersion)")
        }
        var new = old
        let policies = ["orphan", "foregroundDeletion"]
        var finalizers = old.finalizers
        if let policy = options.propagationPolicy {
            finalizers.removeAll { policies.contains($0) }
            if policy == .orphan { finalizers.append("orphan") }
            if policy == .foreground { finalizers.append("foregroundDeletion") }
        }
        new["metadata"]["finalizers"] = finalizers.isEmpty ? nil : .array(finalizers.map { .string($0) })
        let isOnNode = target.resource.resource == "pods" && !(old["spec"]["nodeName"].string ?? "").isEmpty
        let grace =
            isOnNode
            ? options.gracePeriodSeconds ?? old["spec"]["terminationGracePeriodSeconds"].integer ?? 30 : 0
        if old.deletionTimestamp == nil || grace == 0 {
            new["metadata"]["deletionTimestamp"] = .time(environment.now() + .seconds(grace))
            new["metadata"]["deletionGracePeriodSeconds"] = .integer(grace)
        }
        return store(target, new, old)
    }

    /// Writes a changed object, or removes it when nothing holds its deletion back any more.
    private mutating func store(_ target: Target, _ new: Value, _ old: Value) -> Value {
        var new = new
        let key = ObjectKey(old)
        new["metadata"]["resourceVersion"] = old["metadata"]["resourceVersion"]
        if new.deletionTimestamp != nil, new.finalizers.isEmpty, new["metadata"]["deletionGracePeriodSeconds"].integer == 0,
            (new["spec"]["finalizers"].array ?? []).isEmpty || target.resource.resource != "namespaces"
        {
            return commit(target.resource, key, new, .deleted, old: old)
        }
        guard new != old else { return old }
        if Self.counted(new) != Self.counted(old) {
            new["metadata"]["generation"] = .integer((old["metadata"]["generation"].integer ?? 0) + 1)
        }
        return commit(target.resource, key, new, .modified, old: old)
    }

    private mutating func commit(
        _ resource: GroupVersionResource, _ key: ObjectKey, _ object: Value, _ kind: WatchEvent.Kind, old: Value?
    ) -> Value {
        var object = object
        revision += 1
        object["metadata"]["resourceVersion"] = .string(String(revision))
        objects[resource, default: [:]][key] = kind == .deleted ? Value?.none : object
        let change = Change(revision: revision, resource: resource, kind: kind, object: object, old: old)
        history.append(change)
        if history.count > historyLimit { forgottenUpTo = history.removeFirst().revision }
        guard !isDryRun else { return object }
        for watch in watches.values { if let event = watch.event(of: change) { watch.continuation.yield(event) } }
        return object
    }

    private func existing(_ target: Target) throws(Status) -> Value {
        let name = target.name ?? ""
        let key = ObjectKey(namespace: target.namespace ?? "", name: name)
        guard let object = objects[target.resource]?[key] else {
            throw Status.notFound(target.resource.groupResource, name)
        }
        return object
    }

    private static func counted(_ object: Value) -> Value {
        var object = object
        object["metadata"] = nil
        object["status"] = nil
        return object
    }

    /// Kinds without one keep what an update says.
    private static func hasStatusSubresource(_ object: Value) -> Bool {
        !["Lease", "Event", "Secret", "ConfigMap"].contains(object.kind)
    }
}

extension FakeState {
    private mutating func createSubresource(_ target: Target, _ subresource: String, _ object: Value) throws(Status) -> Value {
        let old = try existing(target)
        switch subresource {
        case "eviction":
            var options = DeleteOptions()
            options.gracePeriodSeconds = object["deleteOptions"]["gracePeriodSeconds"].integer
            options.uid = object["deleteOptions"]["preconditions"]["uid"].string
            return try delete(target, options)
        case "binding":
            var new = old
            new["spec"]["nodeName"] = object["target"]["name"]
            return store(target, new, old)
        default:
            throw Status.methodNotAllowed(target.resource.groupResource, "create")
        }
    }

    mutating func watch(
        _ target: Target, _ options: ListOptions, _ continuation: AsyncThrowingStream<WatchEvent, any Error>.Continuation
    ) throws(Status) -> Int {
        let watch = Watch(target: target, matcher: try FakeMatcher(options), continuation: continuation)
        if options.sendInitialEvents == true {
            try sendInitialEvents(target, options, continuation)
        } else if let from = UInt64(options.resourceVersion), from > 0 {
            guard from >= forgottenUpTo else {
                throw Status.expired("too old resource version: \(from) (\(forgottenUpTo))")
            }
            for change in history where change.revision > from {
                if let event = watch.event(of: change) { continuation.yield(event) }
            }
        } else {
            for object in try list(target, options).items { continuation.yield(WatchEvent(kind: .added, object: object)) }
        }
        nextWatch += 1
        watches[nextWatch] = watch
        return nextWatch
    }

    private func sendInitialEvents(
        _ target: Target, _ options: ListOptions, _ continuation: AsyncThrowingStream<WatchEvent, any Error>.Continuation
    ) throws(Status) {
        var all = options
        (all.resourceVersion, all.limit) = ("", 0)
        let items = try list(target, all).items
        for object in items { continuation.yield(WatchEvent(kind: .added, object: object)) }
        let mark: Value = [
            "metadata": [
                "resourceVersion": .string(String(revision)), "annotations": ["k8s.io/initial-events-end": "true"],
            ]
        ]
        continuation.yield(WatchEvent(kind: .bookmark, object: mark))
    }

    mutating func endWatch(_ id: Int) { watches[id] = nil }

    /// Ends all watches as a server does on time-out.
    mutating func endWatches() -> [AsyncThrowingStream<WatchEvent, any Error>.Continuation] {
        defer { watches = [:] }
        return watches.values.map(\.continuation)
    }
}

extension FakeState.Watch {
    /// The event a change is for this watch: one that begins to match is added, one that ceases is deleted.
    func event(of change: FakeState.Change) -> WatchEvent? {
        guard change.resource == target.resource else { return nil }
        guard target.namespace == nil || target.namespace == change.object.namespace else { return nil }
        guard target.name == nil || target.name == change.object.name else { return nil }
        let matches = matcher.matches(change.object)
        let matched = change.old.map(matcher.matches) ?? false
        switch change.kind {
        case .bookmark: return nil
        case .deleted: return matched ? WatchEvent(kind: .deleted, object: change.object) : nil
        case .added, .modified:
            guard matches || matched else { return nil }
            return WatchEvent(kind: matches ? (matched ? .modified : .added) : .deleted, object: change.object)
        }
    }
}

extension FakeClient {
    /// Ends all watches in peace, as a server does on time-out.
    public func endWatches() {
        for continuation in state.withLock({ $0.endWatches() }) { continuation.finish() }
    }
}
