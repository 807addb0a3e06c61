import ApusTesting
import KubeAPI
import KubeClient
import KubeControllers
import KubeObject
import Testing

@Suite("Deployment controller")
struct DeploymentTests {
    private let cluster = TestCluster()
    private let on = ["deployment-controller", "replicaset-controller"]

    private var current: Deployment {
        Deployment(cluster.client.object(Deployment.groupVersionResource, "default", "web") ?? .null)
    }

    private var sets: [ReplicaSet] { cluster.client.objects(ReplicaSet.groupVersionResource).map(ReplicaSet.init(_:)) }

    private func isDone(_ replicas: Int64) -> Bool {
        let status = current.status
        return status.observedGeneration == current.metadata.generation && status.updatedReplicas == replicas
            && status.replicas == replicas && status.availableReplicas == replicas
            && status.conditions.first(named: "Progressing", by: "type")?.reason == "NewReplicaSetAvailable"
    }

    private func change(_ spec: Value) async throws {
        _ = try await cluster.client.patch(
            Target(Deployment.groupVersionResource, namespace: "default", name: "web"), Patch(.merge, ["spec": spec]))
    }

    private func setImage(_ image: String) async throws {
        try await change(["template": ["spec": ["containers": [["name": "main", "image": .string(image)]]]]])
    }

    @Test("a new deployment gets a replica set, pods, revision 1, conditions and events as upstream words them")
    func creates() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment())
            #expect(await cluster.settle { isDone(3) })
            let set = try #require(sets.first)
            #expect(sets.count == 1 && set.tree.name.hasPrefix("web-"))
            let hash = set.metadata.labels["pod-template-hash"] ?? ""
            #expect(set.tree.name == "web-\(hash)" && set.spec.selector.matchLabels["pod-template-hash"] == hash)
            #expect(set.metadata.annotations["deployment.kubernetes.io/revision"] == "1")
            #expect(set.metadata.annotations["deployment.kubernetes.io/desired-replicas"] == "3")
            #expect(set.metadata.annotations["deployment.kubernetes.io/max-replicas"] == "4")
            #expect(current.metadata.annotations["deployment.kubernetes.io/revision"] == "1")
            #expect(cluster.pods().allSatisfy { $0.metadata.labels["pod-template-hash"] == hash })
            #expect(cluster.pods().allSatisfy { $0.tree.name.hasPrefix("web-\(hash)-") })
            let progressing = current.status.conditions.first(named: "Progressing", by: "type")
            #expect(progressing?.message == "ReplicaSet \"web-\(hash)\" has successfully progressed.")
            let available = current.status.conditions.first(named: "Available", by: "type")
            #expect(available?.reason == "MinimumReplicasAvailable" && available?.message == "Deployment has minimum availability.")
            #expect(cluster.events("ScalingReplicaSet") == ["Scaled up replica set web-\(hash) from 0 to 3"])
            #expect(cluster.events("SuccessfulCreate").count == 3)
        }
    }

    @Test("a rolling update never has more pods than allowed nor fewer available")
    func rolls() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment(replicas: 4))
            #expect(await cluster.settle { isDone(4) })
            try await setImage("web:2")
            var (most, fewest) = (0, 4)
            #expect(
                await cluster.settle {
                    let live = cluster.pods().filter { $0.tree.deletionTimestamp == nil }
                    (most, fewest) = (max(most, live.count), min(fewest, live.filter { $0.status.phase == "Running" }.count))
                    return isDone(4)
                })
            #expect(most <= 5 && fewest >= 3)
            #expect(cluster.pods().allSatisfy { $0.spec.containers[0].image == "web:2" })
            #expect(current.metadata.annotations["deployment.kubernetes.io/revision"] == "2")
            #expect(sets.map { $0.spec.replicas ?? 0 }.sorted() == [0, 4])
        }
    }

    @Test("going back to an old template brings its replica set back with a new revision and its history")
    func rollsBack() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment())
            #expect(await cluster.settle { isDone(3) })
            try await setImage("web:2")
            #expect(await cluster.settle { isDone(3) })
            try await setImage("web:1")
            #expect(await cluster.settle { isDone(3) })
            let first = try #require(sets.first { $0.spec.template.spec.containers[0].image == "web:1" })
            #expect(sets.count == 2 && first.spec.replicas == 3)
            #expect(first.metadata.annotations["deployment.kubernetes.io/revision"] == "3")
            #expect(first.metadata.annotations["deployment.kubernetes.io/revision-history"] == "1")
        }
    }

    @Test("scaling up and down changes the one replica set and its annotations")
    func scales() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment())
            #expect(await cluster.settle { isDone(3) })
            try await change(["replicas": 5])
            #expect(await cluster.settle { isDone(5) && cluster.pods().count == 5 })
            try await change(["replicas": 0])
            #expect(await cluster.settle { cluster.pods().isEmpty && current.status.replicas == nil })
            #expect(sets.count == 1)
            #expect(sets[0].metadata.annotations["deployment.kubernetes.io/desired-replicas"] == "0")
        }
    }

    @Test("a paused deployment does not roll, and does when it is resumed")
    func pauses() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment())
            #expect(await cluster.settle { isDone(3) })
            try await change(["paused": true])
            try await setImage("web:2")
            #expect(
                await cluster.settle {
                    current.status.conditions.first(named: "Progressing", by: "type")?.reason == "DeploymentPaused"
                })
            await cluster.clock.advance(by: .seconds(5))
            #expect(sets.count == 1)
            try await change(["paused": nil])
            #expect(await cluster.settle { isDone(3) && sets.count == 2 })
        }
    }

    @Test("Recreate ends all old pods before it begins new ones")
    func recreates() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment(strategy: ["type": "Recreate"]))
            #expect(await cluster.settle { isDone(3) })
            try await setImage("web:2")
            var isMixed = false
            #expect(
                await cluster.settle {
                    isMixed = isMixed || Set(cluster.pods().map { $0.spec.containers[0].image }).count > 1
                    return isDone(3)
                })
            #expect(!isMixed && cluster.pods().allSatisfy { $0.spec.containers[0].image == "web:2" })
        }
    }

    @Test("a rollout that makes no progress is reported after its deadline")
    func times() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment())
            #expect(await cluster.eventually { cluster.pods().count == 3 })
            #expect(
                await cluster.eventually(.seconds(800)) {
                    current.status.conditions.first(named: "Progressing", by: "type")?.reason == "ProgressDeadlineExceeded"
                })
            let condition = current.status.conditions.first(named: "Progressing", by: "type")
            #expect(condition?.message?.hasSuffix("has timed out progressing.") == true && condition?.status == "False")
        }
    }

    @Test("old revisions beyond the limit are deleted")
    func forgets() async throws {
        try await cluster.run(on) {
            var web = deployment(replicas: 1)
            web.spec.revisionHistoryLimit = 1
            try await cluster.client.create(web)
            #expect(await cluster.settle { isDone(1) })
            for version in 2...4 {
                try await setImage("web:\(version)")
                #expect(await cluster.settle { isDone(1) })
            }
            #expect(await cluster.settle { sets.count == 2 })
        }
    }

    @Test("what is idle writes nothing")
    func rests() async throws {
        try await cluster.run(on) {
            try await cluster.client.create(deployment())
            #expect(await cluster.settle { isDone(3) })
            await cluster.clock.advance(by: .seconds(2))
            cluster.client.forgetWrites()
            await cluster.clock.advance(by: .seconds(60))
            #expect(cluster.client.writes.map(\.summary) == [])
        }
    }
}
