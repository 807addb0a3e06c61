import KubeObject
import Testing

@testable import Kubelet

@Suite struct PodEndTests {
    private func started(_ spec: Value) -> PodBench {
        var bench = PodBench(PodBench.pod(spec))
        bench.start()
        bench.log = []
        return bench
    }

    private func deleted(_ bench: PodBench, grace: Int64) -> Value {
        var pod = bench.machine.pod
        pod["metadata"]["deletionTimestamp"] = .time(bench.now)
        pod["metadata"]["deletionGracePeriodSeconds"] = .integer(grace)
        return pod
    }

    @Test("a deleted pod stops, gives back its sandbox and volumes, leaves the API and then the node")
    func deletion() {
        var bench = started(["containers": [PodBench.container("app")], "terminationGracePeriodSeconds": 30])
        let first = bench.send(.podChanged(deleted(bench, grace: 30)))
        #expect(first == [.stopContainer(PodMachine.ContainerStop(name: "app", id: "c1", gracePeriod: 30, runsPreStopHook: false))])
        #expect(bench.events == ["Killing: Stopping container app"])
        bench.settle(first)
        #expect(bench.kinds == ["stopContainer", "stopSandbox", "unmountVolumes", "finalize", "cleanUp", "forget"])
        #expect(bench.phase == "Failed")
        #expect(bench.machine.isForgotten)
    }

    @Test("a preStop hook runs when there is grace, and not without")
    func preStop() {
        for (grace, runs) in [(Int64(30), true), (0, false)] {
            var bench = started(["containers": [PodBench.container("app", ["lifecycle": ["preStop": ["sleep": ["seconds": 1]]]])]])
            let first = bench.send(.podChanged(deleted(bench, grace: grace)))
            #expect(
                first == [
                    .stopContainer(
                        PodMachine.ContainerStop(
                            name: "app", id: "c1", gracePeriod: max(2, grace), runsPreStopHook: runs))
                ])
        }
    }

    @Test("a second deletion with less grace hastens the first")
    func hastened() {
        var bench = started(["containers": [PodBench.container("app")]])
        _ = bench.send(.podChanged(deleted(bench, grace: 30)))
        #expect(bench.send(.podChanged(deleted(bench, grace: 30))).isEmpty)
        bench.pass(.seconds(3))
        #expect(bench.send(.timer).isEmpty)
        let again = bench.send(.podChanged(deleted(bench, grace: 1)))
        #expect(again == [.stopContainer(PodMachine.ContainerStop(name: "app", id: "c1", gracePeriod: 2, runsPreStopHook: false))])
    }

    @Test("sidecars stop after the others, the last one first")
    func sidecarsLast() {
        var bench = started([
            "initContainers": [
                PodBench.container("s1", ["restartPolicy": "Always"]), PodBench.container("s2", ["restartPolicy": "Always"]),
            ],
            "containers": [PodBench.container("app")],
        ])
        bench.settle(bench.send(.podChanged(deleted(bench, grace: 30))))
        let stopped = bench.log.compactMap { if case .stopContainer(let stop) = $0 { stop.name } else { nil } }
        #expect(stopped == ["app", "s2", "s1"])
    }

    @Test("sidecars don't wait longer than the pod's grace")
    func sidecarsHurry() {
        var bench = started([
            "initContainers": [PodBench.container("s1", ["restartPolicy": "Always"])], "containers": [PodBench.container("app")],
        ])
        _ = bench.send(.podChanged(deleted(bench, grace: 30)))
        bench.pass(.seconds(30))
        #expect(bench.wakes == bench.now)
        let actions = bench.send(.timer)
        #expect(
            actions == [
                .stopContainer(
                    PodMachine.ContainerStop(
                        name: "s1", id: bench.machine.runtime?.container(named: "s1")?.id ?? "", gracePeriod: 2, runsPreStopHook: false))
            ])
    }

    @Test("a pod deleted by force is ended though the API has forgotten it")
    func forced() {
        var bench = started(["containers": [PodBench.container("app")], "terminationGracePeriodSeconds": 5])
        bench.settle(bench.send(.podRemoved))
        #expect(bench.kinds == ["stopContainer", "stopSandbox", "unmountVolumes", "cleanUp", "forget"])
    }

    @Test("a pod deleted while its image is pulled calls the pull off")
    func cancelsPull() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app", ["imagePullPolicy": "Always"])]]))
        _ = bench.send(.began)
        _ = bench.send(.observed(RuntimePod(), version: 0))
        _ = bench.send(.volumesMounted)
        _ = bench.send(.sandboxCreated(RuntimePod.Sandbox(id: "s", createdAt: bench.now, addresses: ["10.0.0.5"])))
        #expect(bench.send(.podChanged(deleted(bench, grace: 30))) == [.cancelStart(container: "app")])
        bench.settle(bench.send(.containerFailed(name: "app", reason: "ErrImagePull", message: "called off")))
        #expect(bench.machine.isForgotten)
        #expect(!bench.events.contains { $0.hasPrefix("Failed") })
    }

    @Test("a pod with finalizers is finalized once, and cleaned up")
    func finalizers() {
        var bench = started(["containers": [PodBench.container("app")]])
        var pod = deleted(bench, grace: 1)
        pod["metadata"]["finalizers"] = ["example.com/hold"]
        bench.settle(bench.send(.podChanged(pod)))
        #expect(bench.kinds.filter { $0 == "finalize" }.count == 1)
    }

    @Test("a pod past its deadline fails with DeadlineExceeded")
    func deadline() {
        var bench = started(["containers": [PodBench.container("app")], "activeDeadlineSeconds": 60])
        bench.pass(.seconds(59))
        #expect(bench.send(.timer).isEmpty)
        bench.pass(.seconds(1))
        let actions = bench.send(.timer)
        #expect(bench.phase == "Running")
        bench.settle(actions)
        #expect(bench.phase == "Failed")
        #expect(bench.status.text("reason") == "DeadlineExceeded")
        #expect(bench.status.text("message") == "Pod was active on the node longer than the specified deadline")
    }

    @Test("a pod that was not let in fails with the reason, and leaves when it is deleted")
    func rejected() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        bench.settle(bench.send(.rejected(reason: "OutOfcpu", message: "Node didn't have enough resource: cpu")))
        #expect(bench.phase == "Failed")
        #expect(bench.status.text("reason") == "OutOfcpu")
        #expect(bench.status.text("message") == "Pod was rejected: Node didn't have enough resource: cpu")
        #expect(bench.machine.runtime?.containers.isEmpty == true)
        bench.settle(bench.send(.podChanged(deleted(bench, grace: 0))))
        #expect(bench.machine.isForgotten)
    }

    @Test("a pod that had ended before this process began is left alone, but for what it still holds")
    func endedBefore() {
        var bench = PodBench(
            PodBench.pod(["restartPolicy": "Never", "containers": [PodBench.container("app")]], status: ["phase": "Succeeded"]))
        bench.settle(bench.send(.began))
        #expect(bench.kinds == ["observe", "unmountVolumes"])
        #expect(bench.phase == "Succeeded")
    }

    @Test("an evicted pod fails with the eviction's reason")
    func evicted() {
        var bench = started(["containers": [PodBench.container("app")]])
        bench.settle(bench.send(.evicted(reason: "Evicted", message: "The node was low on resource: memory.", gracePeriod: 0)))
        #expect(bench.phase == "Failed")
        #expect(bench.status.text("reason") == "Evicted")
    }
}
