public import KubeObject
internal import Logging
internal import Synchronization

/// Keeps a `Cache` of one resource in step with the server: lists once, then watches.
///
/// Its owner runs `run()`; everybody else reads `cache`. One informer serves all components of a process
/// (`SharedInformers`), so that each resource is listed, watched and held once.
public final class Informer: Sendable {
    public let selection: Selection
    public let cache: Cache
    private let client: any Client
    private let environment: Environment
    private let settings: Settings
    private let log = Logger(label: "informer")
    private let current = Mutex(ReflectorState.idle)
    private let sync = SyncSignal()
    private let end = SyncSignal()

    /// Which objects: a resource, whole or narrowed.
    public struct Selection: Sendable, Hashable {
        public var resource: GroupVersionResource
        public var namespace: String?
        public var labelSelector: String
        public var fieldSelector: String
        /// Only `apiVersion`, `kind` and `metadata` are kept.
        public var isMetadataOnly: Bool

        public init(
            _ resource: GroupVersionResource, namespace: String? = nil, labelSelector: String = "",
            fieldSelector: String = "", isMetadataOnly: Bool = false
        ) {
            self.resource = resource
            self.namespace = namespace
            self.labelSelector = labelSelector
            self.fieldSelector = fieldSelector
            self.isMetadataOnly = isMetadataOnly
        }
    }

    public struct Settings: Sendable {
        /// Ask for the initial state as watch events (KEP-3157) instead of one LIST, falling back where the server
        /// refuses. Good over the network, where a list is a large body; of no use in the server's own process.
        public var streamsInitialList = false
        /// Objects a LIST page has; 0 asks for all at once, which a server answers from its cache.
        public var pageSize = 0
        /// Watches end and begin anew after this long, and up to twice as long.
        public var watchTimeoutSeconds = 300
        public var backoff = Backoff(initial: .milliseconds(800), limit: .seconds(30))

        public init() {}
    }

    public init(
        _ selection: Selection, client: any Client, environment: Environment, indexes: [CacheIndex] = [],
        settings: Settings = Settings()
    ) {
        self.selection = selection
        self.client = client
        self.environment = environment
        self.settings = settings
        cache = Cache(indexes: indexes)
    }

    public var state: ReflectorState { current.withLock { $0 } }
    public var isSynced: Bool { cache.snapshot.isSynced }

    /// Returns when the first list is complete; throws `CancellationError` when the caller is cancelled.
    public func waitForSync() async throws { try await sync.wait() }

    /// Lists and watches until its task is cancelled or `stop` called.
    public func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await self.follow() }
            group.addTask { try? await self.end.wait() }
            await group.next()
            group.cancelAll()
        }
        enter(.stopped)
    }

    /// Ends `run` for good; the cache stays as it is. Its resource is no longer served, or nobody wants it.
    public func stop() { end.fire() }

    private func follow() async {
        var backoff = settings.backoff
        var resume: String?
        var mayBeOld = true
        var streams = settings.streamsInitialList
        while !Task.isCancelled {
            do throws(Status) {
                let version: String
                if let resume {
                    version = resume
                } else if streams {
                    try await streamInitialState { backoff.reset() }
                    version = cache.snapshot.resourceVersion.description
                } else {
                    version = try await list(mayBeOld: mayBeOld)
                }
                resume = version
                try await watch(from: version) { backoff.reset() }
                resume = cache.snapshot.resourceVersion.description
            } catch {
                guard !Task.isCancelled else { break }
                if resume != nil { resume = cache.snapshot.resourceVersion.description }
                if error.code == 410 {
                    resume = nil
                    mayBeOld = false
                } else if streams, resume == nil, [400, 422].contains(error.code) {
                    streams = false
                    continue
                }
                await wait(after: error, &backoff)
            }
        }
    }

    private func wait(after error: Status, _ backoff: inout Backoff) async {
        enter(.backingOff(reason: error.message))
        var wait = backoff.next(environment)
        if let seconds = error.details?.retryAfterSeconds, seconds > 0 {
            wait = max(wait, min(.seconds(seconds), settings.backoff.limit))
        }
        if backoff.failures > 1 {
            log.warning("cannot follow \(selection.resource.groupResource), trying again", metadata: ["reason": "\(error.message)"])
        }
        try? await environment.sleep(wait)
    }

    private func enter(_ state: ReflectorState) {
        current.withLock { $0 = state }
    }
}

extension Informer {
    private var target: Target { Target(selection.resource, namespace: selection.namespace) }

    private var options: ListOptions {
        ListOptions(labelSelector: selection.labelSelector, fieldSelector: selection.fieldSelector)
    }

    private func list(mayBeOld: Bool) async throws(Status) -> String {
        enter(.listing)
        var options = options
        options.resourceVersion = mayBeOld && settings.pageSize == 0 ? "0" : ""
        options.limit = settings.pageSize
        var items: [Value] = []
        while true {
            let page = try await client.list(target, options: options)
            items += page.items.map(trimmed)
            guard page.continueToken.isEmpty else {
                options.continueToken = page.continueToken
                options.resourceVersion = ""
                continue
            }
            cache.replace(items, resourceVersion: ResourceVersion(page.resourceVersion))
            sync.fire()
            return page.resourceVersion
        }
    }

    /// The initial state as events up to the bookmark that ends it. Nothing reaches the cache before that, so that
    /// what was deleted meanwhile is found missing.
    private func streamInitialState(_ progress: () -> Void) async throws(Status) {
        enter(.listing)
        var options = watchOptions(from: "")
        options.sendInitialEvents = true
        options.resourceVersionMatch = "NotOlderThan"
        var initial: [ObjectKey: Value]? = [:]
        try await follow(options) { event in
            guard initial != nil else { return self.receive(event) }
            switch event.kind {
            case .added, .modified: initial?[ObjectKey(event.object)] = self.trimmed(event.object)
            case .deleted: initial?[ObjectKey(event.object)] = nil
            case .bookmark:
                guard event.object.annotations["k8s.io/initial-events-end"]?.string == "true" else { return }
                self.cache.replace(
                    initial.map { Array($0.values) } ?? [], resourceVersion: ResourceVersion(event.object.resourceVersion))
                initial = nil
                progress()
                self.enter(.watching(resourceVersion: event.object.resourceVersion))
                self.sync.fire()
            }
        }
        if initial != nil { throw Status.timeout("the stream of initial events ended early") }
    }

    private func watch(from version: String, _ progress: () -> Void) async throws(Status) {
        enter(.watching(resourceVersion: version))
        try await follow(watchOptions(from: version)) { event in
            progress()
            self.receive(event)
        }
    }

    private func receive(_ event: WatchEvent) {
        cache.apply(event.kind == .bookmark ? event : WatchEvent(kind: event.kind, object: trimmed(event.object)))
    }

    private func watchOptions(from version: String) -> ListOptions {
        var options = options
        options.resourceVersion = version
        options.allowWatchBookmarks = true
        options.timeoutSeconds = settings.watchTimeoutSeconds + environment.random(below: settings.watchTimeoutSeconds)
        return options
    }

    private func follow(_ options: ListOptions, _ body: (WatchEvent) -> Void) async throws(Status) {
        let began = environment.now()
        var count = 0
        do {
            for try await event in try await client.watch(target, options: options) {
                count += 1
                body(event)
            }
        } catch let status as Status {
            throw status
        } catch {
            throw Status(code: 503, reason: .serviceUnavailable, message: "watch failed: \(error)")
        }
        // A server that ends each watch at once would otherwise be asked in a tight loop.
        if count == 0, environment.now().microseconds - began.microseconds < 1_000_000, !Task.isCancelled {
            throw Status(code: 503, reason: .serviceUnavailable, message: "very short watch: no events in under a second")
        }
    }

    /// Without what no reader of a cache needs.
    private func trimmed(_ object: Value) -> Value {
        if selection.isMetadataOnly {
            var metadata = object["metadata"]
            metadata["managedFields"] = nil
            return ["apiVersion": .string(object.apiVersion), "kind": .string(object.kind), "metadata": metadata]
        }
        guard !object["metadata"]["managedFields"].isNull else { return object }
        var object = object
        object["metadata"]["managedFields"] = nil
        return object
    }
}
