import ApusTesting
import KubeAPI
import KubeClient
@testable import KubeControllers
import KubeObject
import Testing

@Suite("Replica set controller")
struct ReplicaSetTests {
    private let cluster = TestCluster()

    private func set(_ replicas: Int64) -> ReplicaSet {
        ReplicaSet([
            "apiVersion": "apps/v1", "kind": "ReplicaSet", "metadata": ["name": "web", "namespace": "default"],
            "spec": [
                "replicas": .integer(replicas), "selector": ["matchLabels": ["app": "web"]],
                "template": [
                    "metadata": ["labels": ["app": "web"]], "spec": ["containers": [["name": "main", "image": "x"]]],
                ],
            ],
        ])
    }

    @Test("a pod that matches and has no owner is adopted, one that matches no more is let go")
    func claims() async throws {
        cluster.client.seed(Fixture.pods, Fixture.pod("stray", labels: ["app": "web"]))
        try await cluster.run(["replicaset-controller"]) {
            let owner = try await cluster.client.create(set(2))
            #expect(await cluster.settle { cluster.pods().count == 2 })
            let stray = try #require(cluster.client.object(Fixture.pods, "default", "stray"))
            #expect(stray.isControlled(by: owner.tree))
            _ = try await cluster.client.patch(
                Target(Fixture.pods, namespace: "default", name: "stray"),
                Patch(.merge, ["metadata": ["labels": ["app": "other"]]]))
            #expect(await cluster.settle { cluster.pods().count == 3 })
            #expect(cluster.client.object(Fixture.pods, "default", "stray")?.controllerReference == nil)
        }
    }

    @Test("a refused create is reported as condition and event, few are tried, and it recovers")
    func fails() async throws {
        let quota = Status.forbidden(GroupResource("", "pods"), "", "exceeded quota: compute")
        cluster.client.fail { $0.verb == "create" && $0.target.resource == Fixture.pods ? quota : nil }
        try await cluster.run(["replicaset-controller"]) {
            try await cluster.client.create(set(20))
            @Sendable func status() -> Value {
                cluster.client.object(ReplicaSet.groupVersionResource, "default", "web")?["status"] ?? .null
            }
            #expect(await cluster.settle { status()["conditions"][0]["type"] == "ReplicaFailure" })
            #expect(status()["conditions"][0]["reason"] == "FailedCreate")
            #expect(
                await cluster.settle {
                    cluster.events("FailedCreate").first == "Error creating: pods is forbidden: exceeded quota: compute"
                })
            cluster.client.failNothing()
            #expect(await cluster.settle(3000) { status()["readyReplicas"] == 20 && status()["conditions"].isNull })
            #expect(cluster.pods().count == 20)
        }
    }

    @Test(
        "pods go in the order that upstream documents",
        arguments: [
            ("unscheduled", "scheduled"), ("pending", "running"), ("unready", "ready"), ("cheap", "dear"), ("crowded", "lonely"),
            ("restarted", "steady"),
        ])
    func order(first: String, second: String) {
        let now = Timestamp(seconds: 1_767_225_600)
        func pod(_ name: String) -> Pod {
            var pod = Pod(Fixture.pod(name, node: name == "unscheduled" ? nil : name == "crowded" ? "full" : "node", isReady: true))
            pod.metadata.uid = name
            pod.metadata.creationTimestamp = now - .seconds(100)
            switch name {
            case "pending", "unready": pod.status.conditions = []
            case "cheap": pod.metadata.annotations["controller.kubernetes.io/pod-deletion-cost"] = "-5"
            case "restarted": pod.status.containerStatuses = [ContainerStatus { $0.restartCount = 4 }]
            default: break
            }
            if name == "pending" { pod.status.phase = "Pending" }
            return pod
        }
        let neighbour = Pod(Fixture.pod("neighbour", node: "full", isReady: true))
        let pods = [pod(second), pod(first)]
        let chosen = PodDeletionOrder.first(1, of: pods, related: pods + [neighbour, neighbour], now: now)
        #expect(chosen.map(\.tree.name) == [first])
    }

    @Test("a pod counts as available only after minReadySeconds, and the status follows by itself")
    func available() async throws {
        try await cluster.run(["replicaset-controller"]) {
            var slow = set(1)
            slow.spec.minReadySeconds = 30
            try await cluster.client.create(slow)
            @Sendable func status() -> Value {
                cluster.client.object(ReplicaSet.groupVersionResource, "default", "web")?["status"] ?? .null
            }
            #expect(await cluster.settle { status()["readyReplicas"] == 1 })
            #expect(status()["availableReplicas"].isNull)
            let start = cluster.clock.now
            #expect(await cluster.eventually { status()["availableReplicas"] == 1 })
            #expect(cluster.clock.now - start > .seconds(25))
        }
    }
}
