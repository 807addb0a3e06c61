import ApusTesting
import KubeAPI
import KubeClient
import KubeControllers
import KubeObject

/// Controllers over a fake server under a virtual clock, with a stand-in for kubelets that makes pods ready.
final class TestCluster: Sendable {
    let clock = VirtualClock()
    let client: FakeClient
    let informers: SharedInformers

    init() {
        client = FakeClient(environment: clock.environment)
        informers = SharedInformers(client: client, environment: clock.environment)
    }

    /// Runs the named controllers while `body` does.
    func run(_ controllers: [String], configure: (inout ControllerManagerConfiguration) -> Void = { _ in }, _ body: () async throws -> Void)
        async throws
    {
        var configuration = ControllerManagerConfiguration(identity: "test")
        configuration.controllers = controllers
        configuration.leaderElection = nil
        configure(&configuration)
        let manager = ControllerManager(
            client: client, informers: informers, environment: clock.environment, configuration: configuration)
        let tasks: [Task<Void, Never>] = [
            Task { await self.informers.run() }, Task { _ = try? await manager.run() },
        ]
        defer { for task in tasks { task.cancel() } }
        try await body()
        for task in tasks { task.cancel() }
        for task in tasks { await task.value }
    }

    func eventually(_ limit: Duration = .seconds(120), _ condition: @Sendable () async -> Bool) async -> Bool {
        await clock.advance(until: condition, limit: limit)
    }

    /// As kubelets would: every pod that is not being deleted becomes ready, the others go.
    func runPods() async {
        for tree in client.objects(Pod.groupVersionResource) {
            let pod = Pod(tree)
            if tree.deletionTimestamp != nil {
                _ = try? await client.delete(
                    Target(Pod.groupVersionResource, tree), options: DeleteOptions(gracePeriodSeconds: 0))
            } else if pod.status.phase != "Running" {
                var ready = pod
                ready.status.phase = "Running"
                ready.status.podIP = "10.244.0.\(abs(pod.tree.uid.hashValue) % 250 + 1)"
                let now = clock.now
                ready.status.conditions = [
                    PodCondition {
                        $0.type = "Ready"
                        $0.status = "True"
                        $0.lastTransitionTime = now
                    }
                ]
                _ = try? await client.updateStatus(ready)
            }
        }
    }

    /// Runs pods and controllers until `condition` holds.
    func settle(_ limit: Int = 600, _ condition: () -> Bool) async -> Bool {
        for _ in 0..<limit {
            if condition() { return true }
            await runPods()
            await clock.advance(by: .milliseconds(100))
        }
        return condition()
    }

    func pods(_ namespace: String = "default") -> [Pod] {
        client.objects(Pod.groupVersionResource).filter { $0.namespace == namespace }.map(Pod.init(_:))
    }

    func events(_ reason: String) -> [String] {
        client.objects(Fixture.events).filter { $0["reason"].string == reason }.map { $0["message"].string ?? "" }
    }
}

func deployment(_ name: String = "web", replicas: Int64 = 3, image: String = "web:1", strategy: Value = .null) -> Deployment {
    let defaultStrategy: Value = ["type": "RollingUpdate", "rollingUpdate": ["maxSurge": "25%", "maxUnavailable": "25%"]]
    return Deployment([
        "apiVersion": "apps/v1", "kind": "Deployment", "metadata": ["name": .string(name), "namespace": "default"],
        "spec": [
            "replicas": .integer(replicas), "selector": ["matchLabels": ["app": .string(name)]],
            "revisionHistoryLimit": 10, "progressDeadlineSeconds": 600,
            "strategy": strategy.isNull ? defaultStrategy : strategy,
            "template": [
                "metadata": ["labels": ["app": .string(name)]],
                "spec": ["containers": [["name": "main", "image": .string(image)]]],
            ],
        ],
    ])
}
