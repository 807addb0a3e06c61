import ApusTesting
import KubeObject
import Synchronization
import Testing

@testable import Kubelet

@Suite struct AdmissionTests {
    private let node: Value = [
        "metadata": ["name": "n1", "labels": ["kubernetes.io/os": "linux", "zone": "a", "size": "7"]],
        "spec": ["taints": [["key": "gone", "effect": "NoExecute"]]],
    ]

    private func pod(_ spec: Value) -> Value {
        var spec = spec
        if spec["tolerations"].isNull { spec["tolerations"] = [["operator": "Exists"]] }
        return ["metadata": ["name": "p", "namespace": "ns", "uid": "u"], "spec": spec]
    }

    private func reason(_ spec: Value, others: [Value] = []) -> String? {
        Admission(
            node: node, allocatable: ["cpu": Quantity(2), "memory": Quantity(1 << 30), "pods": Quantity(2)],
            allowedUnsafeSysctls: ["net.core.*"],
            others: others
        ).rejection(of: pod(spec))?.reason
    }

    @Test(
        "what keeps a pod out",
        arguments: [
            (["containers": [["resources": ["requests": ["cpu": "3"]]]]], "OutOfcpu"),
            (["containers": [["resources": ["requests": ["memory": "2Gi"]]]]], "OutOfmemory"),
            (["nodeSelector": ["zone": "b"]], "NodeAffinity"),
            (
                [
                    "affinity": [
                        "nodeAffinity": [
                            "requiredDuringSchedulingIgnoredDuringExecution": [
                                "nodeSelectorTerms": [
                                    ["matchExpressions": [["key": "size", "operator": "Gt", "values": ["7"]]]]
                                ]
                            ]
                        ]
                    ]
                ], "NodeAffinity"
            ),
            (["tolerations": .array([])], "TaintToleration"),
            (["securityContext": ["sysctls": [["name": "kernel.msgmax", "value": "1"]]]], "SysctlForbidden"),
            (["os": ["name": "windows"]], "PodOSNotSupported"),
        ] as [(Value, String)])
    func rejects(spec: Value, why: String) { #expect(reason(spec) == why) }

    @Test(
        "what doesn't",
        arguments: [
            ["containers": [["resources": ["requests": ["cpu": "2", "example.com/x": "1"]]]]],
            ["nodeSelector": ["zone": "a"]],
            [
                "affinity": [
                    "nodeAffinity": [
                        "requiredDuringSchedulingIgnoredDuringExecution": [
                            "nodeSelectorTerms": [
                                ["matchFields": [["key": "metadata.name", "operator": "In", "values": ["n1"]]]]
                            ]
                        ]
                    ]
                ]
            ],
            [
                "securityContext": [
                    "sysctls": [["name": "net.core.somaxconn", "value": "1"], ["name": "kernel.shm_rmid_forced", "value": "1"]]
                ]
            ],
        ] as [Value])
    func admits(spec: Value) { #expect(reason(spec) == nil) }

    @Test("pods that are there count, and so do their host ports")
    func others() {
        let other = pod(["containers": [["resources": ["requests": ["cpu": "1500m"]], "ports": [["hostPort": 80, "containerPort": 80]]]]])
        #expect(reason(["containers": [["resources": ["requests": ["cpu": "1"]]]]], others: [other]) == "OutOfcpu")
        #expect(reason(["containers": [["ports": [["hostPort": 80, "containerPort": 8080]]]]], others: [other]) == "NodePorts")
        #expect(reason(["containers": [["ports": [["hostPort": 80, "protocol": "UDP", "containerPort": 80]]]]], others: [other]) == nil)
        #expect(reason(.object([:]), others: [other, other]) == "OutOfpods")
    }
}

@Suite struct TimerWheelTests {
    @Test("actions run at their times, in order; a key has one time")
    func order() async {
        let clock = VirtualClock()
        let wheel = TimerWheel(environment: clock.environment)
        let fired = Mutex<[String]>([])
        let start = clock.now
        let log: @Sendable (String) -> TimerWheel.Action = { name in
            { fired.withLock { $0.append("\(name)@\((clock.now - start).wholeSeconds)") } }
        }
        let task = Task { await wheel.run() }
        await clock.settle()
        wheel.set("b", at: start + .seconds(5), log("b"))
        wheel.set("a", at: start + .seconds(2), log("a"))
        wheel.set("moved", at: start + .seconds(1), log("moved"))
        wheel.set("moved", at: start + .seconds(9), log("moved"))
        wheel.set("gone", at: start + .seconds(3), log("gone"))
        wheel.cancel("gone")
        for _ in 0..<20 { await clock.advance(by: .seconds(1)) }
        #expect(fired.withLock { $0 } == ["a@2", "b@5", "moved@9"])
        task.cancel()
        await task.value
    }
}

@Suite struct StatusPatchTests {
    @Test("only what changed is sent, and conditions of others stay")
    func conditions() throws {
        let old: Value = [
            "phase": "Pending", "conditions": [["type": "Ready", "status": "False", "reason": "X"], ["type": "Other", "status": "True"]],
        ]
        let new: Value = ["phase": "Pending", "conditions": [["type": "Other", "status": "True"], ["type": "Ready", "status": "True"]]]
        let patch = try #require(StatusPatch.make(from: old, to: new, uid: "u"))
        #expect(patch["metadata"]["uid"] == "u")
        #expect(patch["status"]["phase"].isNull)
        #expect(patch["status"]["conditions"] == [["type": "Ready", "status": "True", "reason": nil]])
        #expect(patch["status"]["$setElementOrder/conditions"] == [["type": "Other"], ["type": "Ready"]])
    }

    @Test("an address that went is deleted by its key, a field that went is null")
    func deletions() throws {
        let patch = try #require(
            StatusPatch.make(
                from: ["podIPs": [["ip": "10.0.0.1"]], "reason": "X"], to: ["podIPs": [["ip": "10.0.0.2"]]], uid: "u"))
        #expect(patch["status"]["podIPs"] == [["ip": "10.0.0.2"], ["$patch": "delete", "ip": "10.0.0.1"]])
        #expect(patch["status"].object?["reason"] == .some(.null))
    }

    @Test("nothing changed is no patch, whatever is null")
    func nothing() {
        #expect(StatusPatch.make(from: ["a": ["b": nil, "c": 1]], to: ["a": ["c": 1], "d": nil], uid: "u") == nil)
    }
}

@Suite struct ProbeTests {
    @Test("a result holds after as many in a row as its threshold says")
    func thresholds() throws {
        let spec = try #require(ProbeSpec(["failureThreshold": 3, "successThreshold": 2]))
        var counter = ProbeCounter()
        let results = [false, false, true, true, false, false, false].map { counter.count($0, spec) }
        #expect(results == [nil, nil, nil, true, nil, nil, false])
    }

    @Test("health checks are encoded as protobuf says")
    func health() {
        #expect(GRPCProber.request("") == [])
        #expect(GRPCProber.request("ab") == [0x0A, 2, 97, 98])
        #expect(GRPCProber.status([0x08, 1]) == 1)
        #expect(GRPCProber.status([]) == 0)
    }

    @Test("named ports are looked up among the container's")
    func ports() {
        let target = ProbeTarget(container: ["ports": [["name": "web", "containerPort": 8080]]], containerID: "c", address: "10.0.0.1")
        #expect(target.port("web") == 8080)
        #expect(target.port(80) == 80)
        #expect(target.port("80") == 80)
        #expect(target.port("none") == nil)
        #expect(target.port(70000) == nil)
    }
}
