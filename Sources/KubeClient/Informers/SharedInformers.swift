public import KubeObject
internal import Synchronization

/// The informers of a process, one a selection, shared by all its components.
///
/// The composition root makes one, hands it to every component, and runs `run()`. Components ask for what they
/// need at any time; what was asked for before `run()` starts with it, later ones at once.
public final class SharedInformers: Sendable {
    private struct State {
        var informers: [Informer.Selection: Informer] = [:]
        var order: [Informer] = []
    }

    private let client: any Client
    private let environment: Environment
    private let settings: Informer.Settings
    private let state = Mutex(State())
    private let added: AsyncStream<Informer>
    private let addition: AsyncStream<Informer>.Continuation

    public init(client: any Client, environment: Environment, settings: Informer.Settings = Informer.Settings()) {
        self.client = client
        self.environment = environment
        self.settings = settings
        (added, addition) = AsyncStream.makeStream()
    }

    /// The informer of a resource, made where there is none yet. The indexes are added where it has not got them.
    public func informer(
        _ resource: GroupVersionResource, namespace: String? = nil, labelSelector: String = "", fieldSelector: String = "",
        indexes: [CacheIndex] = []
    ) -> Informer {
        informer(
            Informer.Selection(resource, namespace: namespace, labelSelector: labelSelector, fieldSelector: fieldSelector),
            indexes: indexes)
    }

    public func informer(_ selection: Informer.Selection, indexes: [CacheIndex] = []) -> Informer {
        let (informer, isNew) = state.withLock { state in
            if let informer = state.informers[selection] { return (informer, false) }
            let informer = Informer(selection, client: client, environment: environment, indexes: indexes, settings: settings)
            state.informers[selection] = informer
            state.order.append(informer)
            return (informer, true)
        }
        if isNew { addition.yield(informer) } else { for index in indexes { informer.cache.add(index) } }
        return informer
    }

    /// The informer of a resource of which only `metadata` is wanted: the full one where another component has it
    /// already, else one that keeps no more.
    public func metadataInformer(_ resource: GroupVersionResource) -> Informer {
        if let full = existing(Informer.Selection(resource)) { return full }
        return informer(Informer.Selection(resource, isMetadataOnly: true))
    }

    /// The informer of the whole resource, where somebody has asked for one.
    public func existing(_ resource: GroupVersionResource) -> Informer? {
        existing(Informer.Selection(resource))
    }

    private func existing(_ selection: Informer.Selection) -> Informer? {
        state.withLock { $0.informers[selection] }
    }

    /// Stops the informer of a selection, if there is one, and forgets it.
    public func release(_ selection: Informer.Selection) {
        let informer = state.withLock { state in
            state.order.removeAll { $0.selection == selection }
            return state.informers.removeValue(forKey: selection)
        }
        informer?.stop()
    }

    /// What each informer does now, in order of being asked for.
    public var states: [(selection: Informer.Selection, state: ReflectorState)] {
        state.withLock { $0.order }.map { ($0.selection, $0.state) }
    }

    /// Runs all informers, also later ones, until cancelled. Call it once.
    public func run() async {
        await withDiscardingTaskGroup { group in
            for await informer in added { group.addTask { await informer.run() } }
            group.cancelAll()
        }
    }

    /// Returns when every informer asked for so far has its first list.
    public func waitForSync() async throws {
        for informer in state.withLock({ $0.order }) { try await informer.waitForSync() }
    }
}
