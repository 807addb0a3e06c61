import ApusTesting
import ContainerRuntime
import KubeClient
import KubeObject
import Testing

@testable import Kubelet

@Suite("a kubelet on containerd", .serialized, .enabled(if: RealNode.missing.isEmpty, RealNode.why))
struct RealNodeTests {
    private static let application: Value = [
        "initContainers": [
            [
                "name": "prepare", "image": .string(RealNode.image), "imagePullPolicy": "Never",
                "command": ["sh", "-c", "echo prepared > /work/file"], "volumeMounts": [["name": "work", "mountPath": "/work"]],
            ]
        ],
        "containers": [
            [
                "name": "app", "image": .string(RealNode.image), "imagePullPolicy": "IfNotPresent",
                "command": ["sh", "-c", "echo \"$(GREETING) from $POD\"; while true; do sleep 1; done"],
                "env": [
                    ["name": "GREETING", "valueFrom": ["configMapKeyRef": ["name": "settings", "key": "greeting"]]],
                    ["name": "POD", "valueFrom": ["fieldRef": ["fieldPath": "metadata.name"]]],
                    ["name": "ADDRESS", "valueFrom": ["fieldRef": ["fieldPath": "status.podIP"]]],
                    ["name": "MEMORY", "valueFrom": ["resourceFieldRef": ["resource": "limits.memory", "divisor": "1Mi"]]],
                ],
                "resources": ["limits": ["memory": "64Mi", "cpu": "500m"], "requests": ["memory": "32Mi"]],
                "readinessProbe": ["exec": ["command": ["cat", "/work/file"]], "periodSeconds": 1],
                "terminationMessagePath": "/dev/termination-log",
                "securityContext": ["runAsUser": 1234, "runAsGroup": 5678],
                "volumeMounts": [
                    ["name": "work", "mountPath": "/work"], ["name": "settings", "mountPath": "/etc/settings"],
                    ["name": "work", "mountPath": "/part", "subPath": "inner"], ["name": "memory", "mountPath": "/memory"],
                    ["name": "pod", "mountPath": "/etc/pod"], ["name": "key", "mountPath": "/etc/key"],
                ],
            ]
        ],
        "securityContext": ["fsGroup": 4321],
        "volumes": [
            ["name": "work", "emptyDir": .object([:])], ["name": "memory", "emptyDir": ["medium": "Memory", "sizeLimit": "1Mi"]],
            ["name": "settings", "configMap": ["name": "settings"]],
            ["name": "key", "secret": ["secretName": "key", "defaultMode": 0o400]],
            ["name": "pod", "downwardAPI": ["items": [["path": "labels", "fieldRef": ["fieldPath": "metadata.labels"]]]]],
        ],
    ]

    private func seed(_ node: RealNode) {
        node.client.seed(Fixture.configMaps, Fixture.configMap("settings", data: ["greeting": "hello"]))
        node.client.seed(
            GroupVersionResource("", "v1", "secrets"),
            [
                "kind": "Secret", "apiVersion": "v1", "metadata": ["name": "key", "namespace": "default"],
                "data": ["token": .string(Base64.encode(Array("s3cret".utf8)))],
            ])
    }

    private func running(_ kubelet: Kubelet, _ body: () async throws -> Void) async throws {
        let task = Task { try await kubelet.run() }
        defer { task.cancel() }
        try await body()
        task.cancel()
        _ = try? await task.value
    }

    @Test(
        "runs a pod with volumes, variables and probes; a second kubelet takes it over; it leaves without a trace", .timeLimit(.minutes(4)))
    func application() async throws {
        try await RealNode.with("app") { node, runtime in
            seed(node)
            try await running(node.kubelet(runtime)) {
                node.client.seed(Fixture.pods, node.pod("web", Self.application))
                try await node.eventually("Ready") { node.isReady("web") }
                try await checkInside(node, runtime)
            }
            let before = node.shown("web")["status"]["containerStatuses"][0]
            let second = node.kubelet(runtime)
            try await running(second) {
                try await node.eventually("the second kubelet") {
                    await second.pod(namespace: "default", name: "web")?.container("app") != nil
                }
                try await updateSettings(node, runtime)
                #expect(node.shown("web")["status"]["containerStatuses"][0] == before)
                _ = try await node.client.delete(
                    Target(Fixture.pods, namespace: "default", name: "web"), options: DeleteOptions(gracePeriodSeconds: 2))
                try await node.eventually("the pod to leave") { node.shown("web").isNull }
                try await node.eventually("the node to be clean") {
                    let isGone = (try? await runtime.podSandboxes(nil).isEmpty) ?? false
                    return isGone && ((try? NodeFiles.names(node.directory + "/kubelet/pods")) ?? []).isEmpty
                        && ((try? NodeFiles.names(node.directory + "/logs")) ?? []).isEmpty
                }
                #expect(NodeMounts.below(node.directory + "/kubelet") == [])
            }
        }
    }

    private func checkInside(_ node: RealNode, _ runtime: CRIRuntime) async throws {
        let status = node.shown("web")["status"]
        #expect(status["podIP"].string?.hasPrefix("10.88.0.") == true)
        #expect(status["qosClass"] == "Burstable")
        #expect(status["initContainerStatuses"][0]["state"]["terminated"]["reason"] == "Completed")
        #expect(try await node.output(runtime, "web", ["cat", "/work/file"]) == "prepared\n")
        #expect(try await node.output(runtime, "web", ["cat", "/etc/settings/greeting"]) == "hello")
        #expect(try await node.output(runtime, "web", ["cat", "/etc/key/token"]) == "s3cret")
        #expect(try await node.output(runtime, "web", ["cat", "/etc/pod/labels"]) == "app=\"web\"")
        #expect(try await node.output(runtime, "web", ["sh", "-c", "echo $MEMORY"]) == "64\n")
        #expect(try await node.output(runtime, "web", ["sh", "-c", "echo $ADDRESS"]) == (status["podIP"].string ?? "") + "\n")
        #expect(try await node.output(runtime, "web", ["id", "-u"]) == "1234\n")
        #expect(try await node.output(runtime, "web", ["id", "-G"]).contains("4321"))
        #expect(try await node.output(runtime, "web", ["hostname"]) == "web\n")
        #expect(try await node.output(runtime, "web", ["cat", "/etc/hosts"]).contains("\tweb\n"))
        #expect(try await node.output(runtime, "web", ["cat", "/etc/resolv.conf"]).contains("nameserver 10.96.0.10"))
        #expect(try await node.output(runtime, "web", ["sh", "-c", "echo x > /part/y && ls /work/inner"]) == "y\n")
        #expect(try await node.output(runtime, "web", ["grep", "/memory", "/proc/mounts"]).contains("tmpfs"))
        #expect(try await node.output(runtime, "web", ["sh", "-c", "echo x > /etc/settings/y || echo refused"]).contains("refused"))
        let log = try NodeFiles.text(node.directory + "/logs/default_web_uid-web/app/0.log")
        #expect(log.contains("hello from web"))
    }

    private func updateSettings(_ node: RealNode, _ runtime: CRIRuntime) async throws {
        let target = Target(Fixture.configMaps, namespace: "default", name: "settings")
        _ = try await node.client.patch(target, Patch(.merge, ["data": ["greeting": "good day"]]))
        try await node.eventually("the changed config map") {
            (try? await node.output(runtime, "web", ["cat", "/etc/settings/greeting"])) == "good day"
        }
    }

    @Test("a container that fails shows its exit code and last words, and waits longer each time", .timeLimit(.minutes(3)))
    func failure() async throws {
        try await RealNode.with("crash") { node, runtime in
            try await running(node.kubelet(runtime)) {
                node.client.seed(
                    Fixture.pods,
                    node.pod(
                        "crash",
                        [
                            "containers": [
                                [
                                    "name": "app", "image": .string(RealNode.image), "imagePullPolicy": "Never",
                                    "command": ["sh", "-c", "echo -n farewell > /dev/termination-log; exit 3"],
                                    "terminationMessagePath": "/dev/termination-log", "terminationMessagePolicy": "File",
                                ]
                            ]
                        ]))
                try await node.eventually("CrashLoopBackOff") {
                    node.shown("crash")["status"]["containerStatuses"][0]["state"]["waiting"]["reason"] == "CrashLoopBackOff"
                }
                let status = node.shown("crash")["status"]["containerStatuses"][0]
                #expect(status["lastState"]["terminated"]["exitCode"] == 3)
                #expect(status["lastState"]["terminated"]["message"] == "farewell")
                #expect(status["restartCount"] == 1)
                node.client.seed(
                    Fixture.pods,
                    node.pod(
                        "absent",
                        [
                            "containers": [
                                [
                                    "name": "app", "image": "apus.test/none:1", "imagePullPolicy": "Never",
                                ]
                            ]
                        ]))
                try await node.eventually("ErrImageNeverPull") {
                    node.shown("absent")["status"]["containerStatuses"][0]["state"]["waiting"]["reason"] == "ErrImageNeverPull"
                }
            }
        }
    }

    @Test("a job's pod ends as Succeeded, and twenty pods start", .timeLimit(.minutes(4)))
    func many() async throws {
        try await RealNode.with("many") { node, runtime in
            try await running(node.kubelet(runtime)) {
                node.client.seed(
                    Fixture.pods,
                    node.pod(
                        "job",
                        [
                            "restartPolicy": "Never",
                            "containers": [
                                [
                                    "name": "app", "image": .string(RealNode.image), "imagePullPolicy": "Never",
                                    "command": ["sh", "-c", "exit 0"],
                                ]
                            ],
                        ]))
                try await node.eventually("Succeeded") { node.shown("job")["status"]["phase"] == "Succeeded" }
                let clock = ContinuousClock()
                let began = clock.now
                for number in 1...10 {
                    node.client.seed(
                        Fixture.pods,
                        node.pod(
                            "p\(number)",
                            [
                                "containers": [
                                    [
                                        "name": "app", "image": .string(RealNode.image), "imagePullPolicy": "Never",
                                        "command": ["sleep", "1000"],
                                    ]
                                ]
                            ]))
                }
                try await node.eventually("ten pods", seconds: 90) { (1...10).allSatisfy { node.isReady("p\($0)") } }
                print("ten pods took \(clock.now - began)")
            }
        }
    }
}
