public import KubeClient
public import KubeObject
internal import Logging

/// All controllers of a cluster, behind one leader election.
///
/// The informers are the process' own: `SharedInformers.run()` is called by who made them.
public struct ControllerManager: Sendable {
    private let client: any Client
    private let clientFor: @Sendable (String) -> any Client
    private let informers: SharedInformers
    private let environment: Environment
    private let configuration: ControllerManagerConfiguration
    private let log = Logger(label: "controller-manager")

    /// - Parameters:
    ///   - client: for the lease, and for events.
    ///   - clientFor: the client that a controller acts through, by its service account's name
    ///     (`system:serviceaccount:kube-system:deployment-controller`); all through `client` where nil.
    public init(
        client: any Client, clientFor: (@Sendable (_ controller: String) -> any Client)? = nil, informers: SharedInformers,
        environment: Environment, configuration: ControllerManagerConfiguration
    ) {
        self.client = client
        self.clientFor = clientFor ?? { _ in client }
        self.informers = informers
        self.environment = environment
        self.configuration = configuration
    }

    /// The controllers that there are, by the names of `--controllers`.
    public static let names = ControllerList.all.map(\.name)

    /// Runs until cancelled; throws `LeaderElector.Lost` when another took over, or what a controller could not start for.
    public func run() async throws {
        guard let settings = configuration.leaderElection else { return try await runControllers() }
        let elector = LeaderElector(
            client: client, name: "kube-controller-manager", identity: configuration.identity, environment: environment,
            settings: settings)
        try await elector.run { try await self.runControllers() }
    }

    private func runControllers() async throws {
        var tasks: [Task] = []
        for entry in ControllerList.all where configuration.isOn(entry.name) {
            let events = EventRecorder(
                client: client, source: .core(component: entry.component), environment: environment)
            let context = ControllerContext(
                client: clientFor(entry.account), informers: informers, environment: environment, events: events)
            guard let run = entry.make(context, configuration) else { continue }
            tasks.append(Task(name: entry.name, events: events, run: run))
        }
        log.info("controllers start", metadata: ["count": "\(tasks.count)"])
        let started = tasks
        try await withThrowingTaskGroup(of: Void.self) { group in
            for task in started {
                group.addTask { await task.events.run() }
                group.addTask { try await task.run() }
            }
            // None ends by itself: the first that does takes the others with it.
            defer { group.cancelAll() }
            try await group.next()
        }
    }

    private struct Task: Sendable {
        var name: String
        var events: EventRecorder
        var run: @Sendable () async throws -> Void
    }
}
