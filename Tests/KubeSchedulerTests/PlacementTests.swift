import KubeObject
import KubeScheduler
import Testing

enum Sample {
    static func node(
        _ name: String, cpu: String = "4", memory: String = "8Gi", pods: Int64 = 110, _ change: (inout Value) -> Void = { _ in }
    ) -> Value {
        var node: Value = [
            "metadata": ["name": .string(name), "labels": ["kubernetes.io/hostname": .string(name)]],
            "status": ["allocatable": ["cpu": .string(cpu), "memory": .string(memory), "pods": .string("\(pods)")]],
        ]
        change(&node)
        return node
    }

    static func pod(
        _ name: String, cpu: String? = nil, memory: String? = nil, on node: String? = nil, _ change: (inout Value) -> Void = { _ in }
    ) -> Value {
        var pod: Value = [
            "metadata": ["name": .string(name), "namespace": "default", "uid": .string("uid-\(name)")],
            "spec": ["containers": [["name": "c", "image": "app:1"]], "schedulerName": "default-scheduler"],
        ]
        if let cpu { pod["spec"]["containers"][0]["resources"]["requests"]["cpu"] = .string(cpu) }
        if let memory { pod["spec"]["containers"][0]["resources"]["requests"]["memory"] = .string(memory) }
        if let node { pod["spec"]["nodeName"] = .string(node) }
        change(&pod)
        return pod
    }

    static func place(_ pod: Value, nodes: [Value], pods: [Value] = []) -> Placement {
        var algorithm = PlacementAlgorithm(profile: .standard())
        return algorithm.place(PodInfo(pod), in: ClusterState(nodes: nodes, pods: pods)) { _ in 0 }
    }

    static func chosen(_ pod: Value, nodes: [Value], pods: [Value] = []) -> String? {
        if case .node(let name, _, _) = place(pod, nodes: nodes, pods: pods) { name } else { nil }
    }

    static func message(_ pod: Value, nodes: [Value], pods: [Value] = []) -> String? {
        if case .none(let diagnosis) = place(pod, nodes: nodes, pods: pods) { diagnosis.message } else { nil }
    }

    static func taint(_ key: String, _ effect: String) -> Value { ["key": .string(key), "effect": .string(effect)] }
}

@Suite("Placing a pod")
struct PlacementTests {
    @Test("a pod that fits nowhere gets every node's reason, counted and sorted")
    func reasons() {
        let nodes = [
            Sample.node("a", cpu: "1"), Sample.node("b", cpu: "1", memory: "1Gi"), Sample.node("c") { $0["spec"]["unschedulable"] = true },
            Sample.node("d") { $0["spec"]["taints"] = [Sample.taint("x", "NoSchedule")] },
        ]
        #expect(
            Sample.message(Sample.pod("p", cpu: "2", memory: "4Gi"), nodes: nodes)
                == "0/4 nodes are available: 1 Insufficient memory, 1 node(s) had untolerated taint(s), 1 node(s) were unschedulable, 2 Insufficient cpu."
        )
        #expect(Sample.message(Sample.pod("p"), nodes: []) == "0/0 nodes are available:")
    }

    @Test("pods on a node take room, also those without requests by their number")
    func room() {
        let nodes = [Sample.node("a", cpu: "2", pods: 2)]
        let one = Sample.pod("one", cpu: "1500m", on: "a")
        #expect(Sample.chosen(Sample.pod("p", cpu: "500m"), nodes: nodes, pods: [one]) == "a")
        #expect(Sample.message(Sample.pod("p", cpu: "501m"), nodes: nodes, pods: [one]) == "0/1 nodes are available: 1 Insufficient cpu.")
        let two = Sample.pod("two", on: "a")
        #expect(Sample.message(Sample.pod("p"), nodes: nodes, pods: [one, two]) == "0/1 nodes are available: 1 Too many pods.")
        let done = Sample.pod("two", on: "a") { $0["status"]["phase"] = "Succeeded" }
        #expect(Sample.chosen(Sample.pod("p"), nodes: nodes, pods: [one, done]) == "a")
    }

    @Test("selectors and required affinity choose the node")
    func affinity() {
        let nodes = ["a", "b", "c"].map { name in Sample.node(name) { $0["metadata"]["labels"]["disk"] = name == "b" ? "ssd" : "hdd" } }
        #expect(Sample.chosen(Sample.pod("p") { $0["spec"]["nodeSelector"]["disk"] = "ssd" }, nodes: nodes) == "b")
        let term: Value = ["matchExpressions": [["key": "disk", "operator": "NotIn", "values": ["hdd"]]]]
        let required = Sample.pod("p") {
            $0["spec"]["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"] = [term]
        }
        #expect(Sample.chosen(required, nodes: nodes) == "b")
        let named = Sample.pod("p") {
            $0["spec"]["affinity"]["nodeAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"]["nodeSelectorTerms"] = [
                ["matchFields": [["key": "metadata.name", "operator": "In", "values": ["c"]]]]
            ]
        }
        #expect(Sample.chosen(named, nodes: nodes) == "c")
        let none = Sample.pod("p") { $0["spec"]["nodeSelector"]["disk"] = "tape" }
        #expect(Sample.message(none, nodes: nodes) == "0/3 nodes are available: 3 node(s) didn't match Pod's node affinity/selector.")
        let preferred = Sample.pod("p") {
            $0["spec"]["affinity"]["nodeAffinity"]["preferredDuringSchedulingIgnoredDuringExecution"] = [
                ["weight": 50, "preference": ["matchExpressions": [["key": "disk", "operator": "In", "values": ["ssd"]]]]]
            ]
        }
        #expect(Sample.chosen(preferred, nodes: nodes) == "b")
    }

    @Test(
        "taints are tolerated by key, value, effect, or all at once",
        arguments: [
            (["key": "x", "operator": "Exists"], true), (["operator": "Exists"], true), (["key": "x", "value": "1"], true),
            (["key": "x", "operator": "Equal", "value": "2"], false), (["key": "y", "operator": "Exists"], false),
            (["key": "x", "operator": "Exists", "effect": "NoExecute"], false),
        ] as [(Value, Bool)])
    func tolerations(toleration: Value, fits: Bool) {
        let node = Sample.node("a") { $0["spec"]["taints"] = [["key": "x", "value": "1", "effect": "NoSchedule"]] }
        #expect((Sample.chosen(Sample.pod("p") { $0["spec"]["tolerations"] = [toleration] }, nodes: [node]) == "a") == fits)
    }

    @Test("a soft taint only makes a node less liked")
    func softTaint() {
        let nodes = [Sample.node("a") { $0["spec"]["taints"] = [Sample.taint("x", "PreferNoSchedule")] }, Sample.node("b")]
        #expect(Sample.chosen(Sample.pod("p"), nodes: nodes) == "b")
        #expect(Sample.chosen(Sample.pod("p"), nodes: [nodes[0]]) == "a")
    }

    @Test("host ports are taken once, by address and protocol")
    func ports() {
        func pod(_ name: String, _ address: String?, _ networkProtocol: String, on node: String? = nil) -> Value {
            Sample.pod(name, on: node) {
                $0["spec"]["containers"][0]["ports"] = [
                    [
                        "containerPort": 80, "hostPort": 8080, "protocol": .string(networkProtocol),
                        "hostIP": address.map { .string($0) } ?? .null,
                    ]
                ]
            }
        }
        let nodes = [Sample.node("a")]
        let there = pod("there", "192.0.2.1", "TCP", on: "a")
        #expect(
            Sample.message(pod("p", nil, "TCP"), nodes: nodes, pods: [there])
                == "0/1 nodes are available: 1 node(s) didn't have free ports for the requested pod ports.")
        #expect(Sample.chosen(pod("p", nil, "UDP"), nodes: nodes, pods: [there]) == "a")
        #expect(Sample.chosen(pod("p", "192.0.2.2", "TCP"), nodes: nodes, pods: [there]) == "a")
    }

    @Test("the node with the most left is preferred, then the balanced one, then the one that has the image")
    func scores() {
        #expect(
            Sample.chosen(
                Sample.pod("p", cpu: "1"), nodes: [Sample.node("a"), Sample.node("b")], pods: [Sample.pod("x", cpu: "2", on: "a")]) == "b")
        let image: (inout Value) -> Void = { $0["status"]["images"] = [["names": ["app:1"], "sizeBytes": .integer(900 << 20)]] }
        #expect(Sample.chosen(Sample.pod("p"), nodes: [Sample.node("a"), Sample.node("b", image)]) == "b")
    }

    @Test("in a large cluster a part of the nodes is looked at, and all have their turn")
    func sampling() {
        let nodes = (0..<1000).map { Sample.node("n\($0)") }
        var algorithm = PlacementAlgorithm(profile: .standard())
        var cluster = ClusterState(nodes: nodes, pods: [])
        var used: Set<String> = []
        for count in 0..<300 {
            let pod = PodInfo(Sample.pod("p\(count)", cpu: "1"))
            guard case .node(let name, _, let feasible) = algorithm.place(pod, in: cluster, random: { _ in 1 }) else {
                Issue.record("no node")
                return
            }
            #expect(feasible == 420)
            cluster.assume(pod, on: name)
            used.insert(name)
        }
        #expect(used.count == 300)
    }

    @Test("a node that goes and comes back still has its pods")
    func orphans() {
        var cluster = ClusterState(nodes: [Sample.node("a", cpu: "1")], pods: [Sample.pod("x", cpu: "1", on: "a")])
        cluster.removeNode("a")
        #expect(cluster.nodes.isEmpty)
        cluster.setNode(Sample.node("a", cpu: "1"))
        #expect(cluster["a"]?.requested.milliCPU == 1000)
        #expect(cluster.removePod(ObjectKey(namespace: "default", name: "x")) == "a")
        #expect(cluster["a"]?.requested.milliCPU == 0)
    }
}
