import KubeObject
import Testing

@testable import Kubelet

@Suite struct PodRestartTests {
    private func started(_ spec: Value) -> PodBench {
        var bench = PodBench(PodBench.pod(spec))
        bench.start()
        return bench
    }

    @Test("a container that crashes starts again at once, then after 10 s, then after 20 s")
    func crashLoop() {
        var bench = started(["containers": [PodBench.container("app")]])
        bench.pass(.seconds(1))
        bench.settle(bench.exit("app", code: 1))
        #expect(bench.shown("app")["restartCount"].integer == 1)
        #expect(bench.shown("app")["lastState"]["terminated"]["exitCode"].integer == 1)
        for wait in [10, 20, 40] {
            bench.pass(.seconds(1))
            bench.settle(bench.exit("app", code: 1))
            #expect(
                bench.shown("app")["state"]["waiting"] == [
                    "reason": "CrashLoopBackOff",
                    "message": .string("back-off \(wait)s restarting failed container=app pod=web_default(u1)"),
                ])
            #expect(bench.phase == "Running")
            bench.pass(.seconds(wait - 1))
            bench.settle(bench.send(.timer))
            #expect(bench.machine.runtime?.container(named: "app")?.state == .exited)
            bench.pass(.seconds(1))
            bench.settle(bench.send(.timer))
            #expect(bench.machine.runtime?.container(named: "app")?.state == .running)
        }
        #expect(bench.events.filter { $0 == "BackOff: Back-off restarting failed container app in pod web_default(u1)" }.count == 3)
    }

    @Test("a container that ran for ten minutes since its last crash starts at once again")
    func backoffExpires() {
        var bench = started(["containers": [PodBench.container("app")]])
        bench.settle(bench.exit("app", code: 1))
        bench.pass(.seconds(601))
        bench.settle(bench.exit("app", code: 1))
        #expect(bench.machine.runtime?.container(named: "app")?.state == .running)
    }

    @Test("only one dead container of a name is kept beside the newest")
    func removesDead() {
        var bench = started(["containers": [PodBench.container("app")]])
        bench.settle(bench.exit("app", code: 1))
        bench.pass(.seconds(700))
        bench.settle(bench.exit("app", code: 1))
        #expect(bench.machine.runtime?.containers.map(\.id) == ["c3", "c2"])
    }

    @Test(
        "the phase of a pod whose container ended",
        arguments: [
            ("Always", Int32(0), "Running"), ("Always", 1, "Running"), ("OnFailure", 0, "Succeeded"), ("OnFailure", 1, "Running"),
            ("Never", 0, "Succeeded"), ("Never", 1, "Failed"),
        ])
    func phases(policy: String, code: Int32, phase: String) {
        var bench = started(["restartPolicy": .string(policy), "containers": [PodBench.container("app")]])
        bench.settle(bench.exit("app", code: code))
        #expect(bench.phase == phase)
        if phase != "Running" {
            #expect(bench.condition("Ready").text("reason") == (phase == "Failed" ? "PodFailed" : "PodCompleted"))
            #expect(bench.kinds.suffix(2) == ["stopSandbox", "unmountVolumes"])
            #expect(!bench.kinds.contains("finalize"))
        }
    }

    @Test("restart rules by exit code come before the container's policy (KEP-5307)", arguments: [(Int32(42), true), (1, false)])
    func restartRules(code: Int32, restarts: Bool) {
        let rules: Value = [["action": "Restart", "exitCodes": ["operator": "In", "values": [42]]]]
        let container = PodBench.container("app", ["restartPolicy": "Never", "restartPolicyRules": rules])
        #expect(RestartPolicy.restarts(container, in: PodBench.pod(["containers": [container]]), exitCode: code) == restarts)
    }

    @Test("a pod is not finished while its sidecar still stops")
    func sidecarHoldsPhase() {
        var bench = started([
            "restartPolicy": "Never", "initContainers": [PodBench.container("side", ["restartPolicy": "Always"])],
            "containers": [PodBench.container("app")],
        ])
        let actions = bench.exit("app", code: 0)
        #expect(actions.contains { if case .stopContainer(let stop) = $0 { stop.name == "side" } else { false } })
        #expect(bench.phase == "Running")
        bench.settle(actions)
        #expect(bench.phase == "Succeeded")
    }

    @Test(
        "a failed liveness or startup probe kills the container, which starts again",
        arguments: [
            (PodMachine.Probe.liveness, "livenessProbe", "liveness"), (.startup, "startupProbe", "startup"),
        ])
    func failedProbe(probe: PodMachine.Probe, member: String, word: String) {
        var bench = started([
            "containers": [
                PodBench.container(
                    "app",
                    [
                        (member): ["exec": ["command": ["true"]], "terminationGracePeriodSeconds": 7]
                    ])
            ]
        ])
        let actions = bench.send(.probed(id: "c1", probe, isSuccess: false))
        #expect(actions == [.stopContainer(PodMachine.ContainerStop(name: "app", id: "c1", gracePeriod: 7, runsPreStopHook: false))])
        #expect(bench.events.last == "Killing: Container app failed \(word) probe, will be restarted")
        bench.settle(actions)
        #expect(bench.machine.runtime?.container(named: "app")?.restartCount == 1)
    }

    @Test("a container is ready when its readiness probe says so, and only after it has started")
    func readiness() {
        var bench = started([
            "containers": [
                PodBench.container(
                    "app",
                    [
                        "startupProbe": ["tcpSocket": ["port": 1]], "readinessProbe": ["tcpSocket": ["port": 1]],
                    ])
            ]
        ])
        #expect(!bench.shown("app").flag("started"))
        _ = bench.send(.probed(id: "c1", .startup, isSuccess: true))
        #expect(bench.shown("app").flag("started"))
        #expect(!bench.shown("app").flag("ready"))
        _ = bench.send(.probed(id: "c1", .readiness, isSuccess: true))
        #expect(bench.shown("app").flag("ready"))
        #expect(bench.condition("Ready").text("status") == "True")
        _ = bench.send(.probed(id: "c1", .readiness, isSuccess: false))
        #expect(bench.condition("Ready").text("status") == "False")
    }

    @Test("a changed image kills the container and starts the new one")
    func definitionChanged() {
        var bench = started(["containers": [PodBench.container("app")]])
        var pod = bench.machine.pod
        pod["spec"]["containers"] = [PodBench.container("app", ["image": "registry.test/app:2"])]
        let actions = bench.send(.podChanged(pod))
        #expect(bench.events.last == "Killing: Container app definition changed, will be restarted")
        bench.settle(actions)
        #expect(bench.machine.runtime?.container(named: "app")?.image == "registry.test/app:2")
    }

    @Test("a sandbox that died is replaced, with all containers of the pod")
    func sandboxDied() {
        var bench = started(["containers": [PodBench.container("app")]])
        var seen = bench.machine.runtime ?? RuntimePod()
        seen.sandboxes[0].isReady = false
        seen.containers[0].state = .exited
        seen.containers[0].finishedAt = bench.now
        seen.containers[0].exitCode = 255
        _ = bench.send(.runtimeChanged)
        bench.settle(bench.send(.observed(seen, version: bench.machine.runtimeVersion)))
        #expect(bench.events.contains("SandboxChanged: Pod sandbox changed, it will be killed and re-created."))
        #expect(bench.machine.readySandbox?.attempt == 1)
        #expect(bench.machine.runtime?.container(named: "app")?.state == .running)
    }

    @Test("a failed postStart hook kills the container and says so")
    func postStartFailed() {
        var bench = PodBench(
            PodBench.pod(["containers": [PodBench.container("app", ["lifecycle": ["postStart": ["exec": ["command": ["x"]]]]])]]))
        _ = bench.send(.began)
        _ = bench.send(.observed(RuntimePod(), version: 0))
        _ = bench.send(.volumesMounted)
        _ = bench.send(.sandboxCreated(RuntimePod.Sandbox(id: "s", createdAt: bench.now, addresses: ["10.0.0.5"])))
        let start = bench.send(.imageInspected(container: "app", reference: "r"))
        guard case .startContainer(let asked)? = start.first else {
            Issue.record("no start was asked for: \(start)")
            return
        }
        _ = bench.send(.containerLaunched(name: "app"))
        #expect(bench.shown("app")["state"]["running"].isNull)
        let running = bench.running(asked)
        let actions = bench.send(.postStartFailed(running, message: "it broke"))
        #expect(bench.events.suffix(2) == ["FailedPostStartHook: PostStartHook failed", "Killing: FailedPostStartHook"])
        #expect(actions.contains { if case .stopContainer(let stop) = $0 { stop.id == running.id } else { false } })
    }

    @Test("an ephemeral container is started beside the others and never again")
    func ephemeral() {
        var bench = started(["containers": [PodBench.container("app")]])
        var pod = bench.machine.pod
        pod["spec"]["ephemeralContainers"] = [PodBench.container("debug", ["targetContainerName": "app"])]
        bench.settle(bench.send(.podChanged(pod)))
        #expect(bench.machine.runtime?.container(named: "debug")?.state == .running)
        #expect(bench.shown("debug")["state"]["running"] != .null)
        bench.settle(bench.exit("debug", code: 0))
        #expect(bench.machine.runtime?.containers(named: "debug").count == 1)
        #expect(bench.phase == "Running")
    }
}
