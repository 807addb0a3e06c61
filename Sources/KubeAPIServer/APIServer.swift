import KubeAPI
public import KubeHTTP
public import KubeObject
public import KubeStore
import Logging

/// The API server: everything between a request and the store. It opens no sockets; `handler` answers requests that
/// somebody else read.
public final class APIServer: Sendable {
    public struct Configuration: Sendable {
        /// Asked in turn; the first that knows the sender ends the search. None who is known: 401.
        public var authenticators: [any Authenticator] = []
        public var authorizers: [any Authorizer] = []
        /// In upstream's order.
        public var admission: [any AdmissionPlugin] = []
        public var pathHandlers: [any PathHandler] = []
        public var subresources: [SubresourceName: any SubresourceHandler] = [:]
        /// Kinds that are only questions (`subjectaccessreviews`), and subresources that are (`serviceaccounts/token`).
        public var virtualResources: [SubresourceName: any VirtualResource] = [:]
        public var observer: (any RequestObserver)?
        /// Requests that run at once, watches and streams not counted.
        public var maximumInFlight = 600
        /// How long past states can be read.
        public var compactionInterval = Duration.seconds(300)

        public init() {}
    }

    public let registry: Registry
    public let handler: any HTTPHandler
    private let pipeline: Pipeline
    private let environment: Environment
    private let compactionInterval: Duration
    private let running = RunningTasks()

    /// The registry is made before, so that authorizers and admission can read through it.
    public init(registry: Registry, configuration: Configuration) {
        self.registry = registry
        environment = registry.environment
        compactionInterval = configuration.compactionInterval
        registry.use(configuration.admission)
        var virtual = configuration.virtualResources
        virtual[SubresourceName(GroupResource("", "bindings"), "")] = Bindings(registry: registry)
        pipeline = Pipeline(
            registry: registry, authenticators: configuration.authenticators, authorizers: configuration.authorizers,
            pathHandlers: configuration.pathHandlers,
            dispatcher: Dispatcher(registry: registry, handlers: configuration.subresources, virtual: virtual),
            inFlight: InFlight(capacity: configuration.maximumInFlight), observer: configuration.observer,
            environment: registry.environment)
        handler = pipeline
    }

    /// The API for a component in this process, as the given user; `agent` becomes the field manager of its writes.
    public func client(as user: UserInfo, agent: String = "apus") -> LocalClient {
        LocalClient(pipeline: pipeline, user: user, agent: agent)
    }

    /// Loads what is stored and begins to follow its changes. Returns when the server can answer.
    public func start() async throws(StoreError) {
        try await registry.pump.loadAll()
        let pump = registry.pump
        running.add(Task { _ = await pump.run() })
        running.add(Task { [self] in await compactRegularly() })
    }

    /// Makes what every cluster has, and keeps it while the server runs. After `start`.
    public func bootstrap(_ configuration: Bootstrap.Configuration) async throws(Status) {
        let user = UserInfo(name: "system:apiserver", groups: ["system:masters", "system:authenticated"])
        let bootstrap = Bootstrap(
            client: client(as: user, agent: "kube-apiserver"), environment: environment, configuration: configuration)
        try await bootstrap.run()
        running.add(Task { await bootstrap.keep() })
    }

    /// Why the server can't go on, if so: the store is gone.
    public var failure: StoreError? { registry.pump.failure }

    public var isReady: Bool { registry.pump.reached > 0 && failure == nil }

    /// Ends all watches and stops following the store; the store stays open.
    public func shutdown() async {
        await running.stop()
    }

    /// Forgets past states that are older than the interval.
    private func compactRegularly() async {
        var last: Revision?
        while (try? await environment.sleep(compactionInterval)) != nil {
            if let last { try? await registry.store.compact(before: last) }
            last = registry.pump.reached
        }
    }
}
