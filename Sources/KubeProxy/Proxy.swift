public import KubeClient
public import KubeObject
public import Logging
import Synchronization

/// Runs a program of the node (`nft`, `conntrack`) with input, and answers its exit code and what it said.
public protocol CommandRunner: Sendable {
    func run(_ program: String, _ arguments: [String], input: String) async throws -> (code: Int32, output: String)
}

/// kube-proxy: keeps the node's nftables table in step with Services and EndpointSlices.
///
/// Changes that come within `settleTime` become one transaction. When a transaction is refused the whole table is made
/// anew, and when that fails too, again with growing waits.
public struct Proxy: Sendable {
    private let informers: SharedInformers
    private let node: @Sendable () -> ProxyNode?
    private let serviceCIDR: String
    private let runner: any CommandRunner
    private let environment: Environment
    private let log: Logger
    private let settleTime = Duration.milliseconds(20)

    /// - Parameter node: answers nil as long as the node's addresses are not known.
    public init(
        informers: SharedInformers, serviceCIDR: String, runner: any CommandRunner, environment: Environment, log: Logger,
        node: @escaping @Sendable () -> ProxyNode?
    ) {
        self.informers = informers
        self.serviceCIDR = serviceCIDR
        self.runner = runner
        self.environment = environment
        self.log = log
        self.node = node
    }

    private static let services = GroupVersionResource("", "v1", "services")
    private static let endpointSlices = GroupVersionResource("discovery.k8s.io", "v1", "endpointslices")
    private static let sliceIndex = CacheIndex("endpointslice.service") { slice in
        slice["metadata"]["labels"]["kubernetes.io/service-name"].string.map { ["\(slice.namespace)/\($0)"] } ?? []
    }

    /// Runs until cancelled. `synced` is called after the first rules are in place.
    public func run(synced: @Sendable () -> Void = {}) async throws {
        let services = informers.informer(Self.services)
        let slices = informers.informer(Self.endpointSlices, indexes: [Self.sliceIndex])
        let (changes, signal) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        services.cache.addHandler { _ in signal.yield() }
        slices.cache.addHandler { _ in signal.yield() }
        try await services.waitForSync()
        try await slices.waitForSync()
        var backoff = Backoff(initial: .milliseconds(500), limit: .seconds(30))
        var applied: (rules: Ruleset, ports: [ServicePort])?
        var isSynced = false
        signal.yield()
        for await _ in changes {
            try await environment.sleep(settleTime)
            guard let node = node() else {
                signal.yield()
                try await environment.sleep(.milliseconds(200))
                continue
            }
            let ports = current(services.cache.snapshot, slices.cache.snapshot, node)
            let wanted = Ruleset(ports, node: node)
            do {
                try await apply(wanted, over: applied?.rules)
                await dropStale(from: applied?.ports ?? [], to: ports)
                applied = (wanted, ports)
                backoff.reset()
                if !isSynced { synced() }
                isSynced = true
            } catch {
                log.error("cannot set the rules of Services; the whole table is made anew", metadata: ["error": "\(error)"])
                applied = nil
                try await environment.sleep(backoff.next(environment))
                signal.yield()
            }
        }
    }

    private func current(_ services: CacheSnapshot, _ slices: CacheSnapshot, _ node: ProxyNode) -> [ServicePort] {
        services.all.flatMap { service in
            ServicePort.ports(of: service, slices: slices.objects(by: Self.sliceIndex, "\(ObjectKey(service))"), nodeName: node.name)
        }.sorted { $0.name < $1.name }
    }

    private func apply(_ rules: Ruleset, over applied: Ruleset?) async throws {
        var script = RulesetScript.difference(from: applied ?? Ruleset(), to: rules)
        if applied == nil { script = RulesetScript.frame(clusterIPRange: serviceCIDR) + script }
        guard !script.isEmpty else { return }
        let result = try await runner.run("nft", ["-f", "-"], input: script)
        guard result.code == 0 else { throw ProxyError(message: "nft: \(result.output.prefix(2000))") }
    }

    /// `conntrack` fails where it finds no entry: what it says does not matter.
    private func dropStale(from old: [ServicePort], to new: [ServicePort]) async {
        for arguments in RulesetScript.staleConnections(from: old, to: new).prefix(1000) {
            _ = try? await runner.run("conntrack", ["-D"] + arguments, input: "")
        }
    }

    /// Removes the table, as `apus down` does.
    public static func cleanUp(_ runner: any CommandRunner) async {
        _ = try? await runner.run("nft", ["delete", "table"] + RulesetScript.table.split(separator: " ").map(String.init), input: "")
    }
}

struct ProxyError: Error, CustomStringConvertible {
    var message: String
    var description: String { message }
}
