import ApusTesting
import KubeAPI
import KubeClient
@testable import KubeControllers
import KubeObject
import Testing

@Suite("Namespaces, service accounts, nodes")
struct ClusterUpkeepTests {
    private let cluster = TestCluster()
    private let accounts = ServiceAccount.groupVersionResource

    @Test("each namespace gets its service account and root CA, and gets them back")
    func furnishes() async throws {
        cluster.client.seed(Fixture.namespaces, Fixture.namespace("work"))
        let on = ["serviceaccount-controller", "root-ca-certificate-publisher-controller"]
        try await cluster.run(on, configure: { $0.rootCA = "PEM" }) {
            #expect(await cluster.eventually { cluster.client.object(accounts, "work", "default") != nil })
            #expect(
                await cluster.eventually {
                    cluster.client.object(Fixture.configMaps, "work", "kube-root-ca.crt")?["data"] == ["ca.crt": "PEM"]
                })
            try await cluster.client.delete(Target(accounts, namespace: "work", name: "default"))
            _ = try await cluster.client.patch(
                Target(Fixture.configMaps, namespace: "work", name: "kube-root-ca.crt"), Patch(.merge, ["data": ["ca.crt": "no"]]))
            #expect(await cluster.eventually { cluster.client.object(accounts, "work", "default") != nil })
            #expect(
                await cluster.eventually {
                    cluster.client.object(Fixture.configMaps, "work", "kube-root-ca.crt")?["data"] == ["ca.crt": "PEM"]
                })
        }
    }

    @Test("a namespace that is deleted is emptied, pods first, and says what it waits for")
    func namespace() async throws {
        cluster.client.seed(Fixture.namespaces, Fixture.namespace("work"))
        cluster.client.seed(Fixture.pods, Fixture.pod("web", namespace: "work", node: "n1"))
        cluster.client.seed(Fixture.configMaps, Fixture.configMap("settings", namespace: "work"))
        try await cluster.run(["namespace-controller"]) {
            try await cluster.client.delete(Target(Fixture.namespaces, name: "work"))
            @Sendable func conditions() -> [Value] {
                cluster.client.object(Fixture.namespaces, "", "work")?["status"]["conditions"].array ?? []
            }
            #expect(await cluster.eventually { !conditions().isEmpty })
            let remaining = conditions().first { $0["type"] == "NamespaceContentRemaining" }
            #expect(remaining?["message"] == "Some resources are remaining: pods. has 1 resource instances")
            #expect(cluster.client.object(Fixture.configMaps, "work", "settings") != nil)
            _ = try await cluster.client.delete(
                Target(Fixture.pods, namespace: "work", name: "web"), options: DeleteOptions(gracePeriodSeconds: 0))
            #expect(await cluster.eventually { cluster.client.object(Fixture.namespaces, "", "work") == nil })
            #expect(cluster.client.object(Fixture.configMaps, "work", "settings") == nil)
        }
    }

    @Test("nodes get ranges that don't overlap")
    func ranges() async throws {
        for name in ["a", "b", "c"] { cluster.client.seed(Fixture.nodes, Fixture.node(name)) }
        let range = NodeIPAMController.NodeRange(try #require(CIDR("10.244.0.0/22")))
        try await cluster.run(["node-ipam-controller"], configure: { $0.clusterCIDRs = [range] }) {
            @Sendable func assigned() -> Set<String> {
                Set(cluster.client.objects(Fixture.nodes).compactMap { $0["spec"]["podCIDR"].string })
            }
            #expect(await cluster.eventually { assigned().count == 3 })
            #expect(assigned() == ["10.244.0.0/24", "10.244.1.0/24", "10.244.2.0/24"])
            try await cluster.client.delete(Target(Fixture.nodes, name: "b"))
            cluster.client.seed(Fixture.nodes, Fixture.node("d"))
            #expect(await cluster.eventually { cluster.client.object(Fixture.nodes, "", "d")?["spec"]["podCIDRs"] == ["10.244.1.0/24"] })
        }
    }

    @Test("a node that falls silent becomes unknown, is tainted, and its pods are evicted in their time")
    func silence() async throws {
        cluster.client.seed(Fixture.nodes, Fixture.node("alive"))
        cluster.client.seed(Fixture.nodes, Fixture.node("silent"))
        var pod = Fixture.pod("web", node: "silent", isReady: true)
        pod["spec"]["tolerations"] = [
            ["key": "node.kubernetes.io/unreachable", "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": 300]
        ]
        cluster.client.seed(Fixture.pods, pod)
        try await cluster.run(["node-lifecycle-controller", "taint-eviction-controller"]) {
            @Sendable func node() -> Node { Node(cluster.client.object(Fixture.nodes, "", "silent") ?? .null) }
            let start = cluster.clock.now
            let beat = Task {
                while (try? await cluster.clock.environment.sleep(.seconds(10))) != nil {
                    cluster.client.seed(
                        Fixture.leases,
                        [
                            "apiVersion": "coordination.k8s.io/v1", "kind": "Lease",
                            "metadata": ["name": "alive", "namespace": "kube-node-lease"],
                            "spec": ["renewTime": .microTime(cluster.clock.now)],
                        ])
                }
            }
            defer { beat.cancel() }
            #expect(
                await cluster.eventually(.seconds(200)) { node().status.conditions.first(named: "Ready", by: "type")?.status == "Unknown" })
            #expect(cluster.clock.now - start >= .seconds(49) && cluster.clock.now - start <= .seconds(53))
            #expect(
                await cluster.eventually {
                    Set(node().spec.taints.map { "\($0.key ?? ""):\($0.effect ?? "")" }) == [
                        "node.kubernetes.io/unreachable:NoSchedule", "node.kubernetes.io/unreachable:NoExecute",
                    ]
                })
            #expect(await cluster.eventually { Pod(cluster.client.object(Fixture.pods, "default", "web") ?? .null).isReady == false })
            #expect(
                await cluster.eventually(.seconds(400)) { cluster.client.object(Fixture.pods, "default", "web")?.deletionTimestamp != nil })
            #expect(cluster.clock.now - start >= .seconds(345))
            #expect(Node(cluster.client.object(Fixture.nodes, "", "alive") ?? .null).spec.taints.isEmpty)
        }
    }

    @Test("while no node is ready none is tainted for eviction")
    func allSilent() {
        var pace = EvictionPace()
        let now = Timestamp(seconds: 1000)
        #expect(pace.wait(zone: "z", ["z": .init(ready: 0, notReady: 1)], now: now) == nil)
        #expect(pace.wait(zone: "z", ["z": .init(ready: 1, notReady: 1)], now: now) == .zero)
        pace.tainted(zone: "z", at: now)
        #expect(pace.wait(zone: "z", ["z": .init(ready: 1, notReady: 1)], now: now) == .seconds(10))
        #expect(pace.wait(zone: "z", ["z": .init(ready: 2, notReady: 8)], now: now) == nil)
        #expect(pace.wait(zone: "z", ["z": .init(ready: 20, notReady: 80)], now: now) == .seconds(100))
    }

    @Test("pods of a node that is gone are collected, others are not")
    func podGC() async throws {
        cluster.client.seed(Fixture.nodes, Fixture.node("here"))
        cluster.client.seed(Fixture.pods, Fixture.pod("lost", node: "gone"))
        cluster.client.seed(Fixture.pods, Fixture.pod("kept", node: "here"))
        try await cluster.run(["pod-garbage-collector-controller"]) {
            #expect(await cluster.eventually { cluster.pods().map(\.tree.name) == ["kept"] })
            await cluster.clock.advance(by: .seconds(60))
            #expect(cluster.pods().count == 1)
        }
    }
}
