import KubeObject
import Testing

@testable import Kubelet

@Suite struct PodStartTests {
    @Test("a new pod gets volumes, sandbox, image and container in this order, and is ready")
    func startsInOrder() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        bench.start()
        #expect(bench.kinds == ["observe", "mountVolumes", "createSandbox", "inspectImage", "startContainer"])
        #expect(
            bench.events == [
                "Pulled: Container image \"registry.test/app:1\" already present on machine and can be accessed by the pod",
                "Created: Container created", "Started: Container started",
            ])
        #expect(bench.phase == "Running")
        #expect(bench.status.text("podIP") == "10.0.0.5")
        #expect(bench.status.text("hostIP") == "192.0.2.1")
        for type in ["PodReadyToStartContainers", "Initialized", "Ready", "ContainersReady", "PodScheduled"] {
            #expect(bench.condition(type).text("status") == "True", "\(type)")
        }
        #expect(bench.shown("app")["state"]["running"] != .null)
        #expect(bench.shown("app").text("containerID") == "containerd://c1")
    }

    @Test("the status says ContainerCreating before anything runs, with the time the kubelet took the pod")
    func saysContainerCreating() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        let first = bench.send(.began)
        #expect(first == [.observe(version: 0)])
        _ = bench.send(.observed(RuntimePod(), version: 0))
        #expect(bench.phase == "Pending")
        #expect(bench.shown("app")["state"]["waiting"].text("reason") == "ContainerCreating")
        #expect(bench.status["startTime"] == .time(bench.now))
        #expect(bench.condition("Ready").text("message") == "containers with unready status: [app]")
        #expect(bench.condition("PodReadyToStartContainers").text("status") == "False")
    }

    @Test("a volume that can't be mounted keeps the sandbox from being made, and is tried again")
    func retriesVolumes() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        _ = bench.send(.began)
        _ = bench.send(.observed(RuntimePod(), version: 0))
        let after = bench.send(.volumesFailed(message: "MountVolume.SetUp failed for volume \"v\" : configmap \"c\" not found"))
        #expect(after.isEmpty)
        #expect(bench.events == ["FailedMount: MountVolume.SetUp failed for volume \"v\" : configmap \"c\" not found"])
        #expect(bench.send(.timer).isEmpty)
        #expect(bench.send(.dependenciesChanged) == [.mountVolumes])
    }

    @Test("a missing image is pulled, and a pull that fails backs off with upstream's reasons")
    func backsOffPulls() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        bench.settle(bench.send(.began).filter { _ in true })
        bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        _ = bench.send(.began)
        _ = bench.send(.observed(RuntimePod(), version: 0))
        _ = bench.send(.volumesMounted)
        let inspect = bench.send(.sandboxCreated(RuntimePod.Sandbox(id: "s", createdAt: bench.now, addresses: ["10.0.0.5"])))
        #expect(inspect == [.inspectImage(container: "app", image: "registry.test/app:1")])
        #expect(
            bench.send(.imageInspected(container: "app", reference: nil)) == [.pullImage(container: "app", image: "registry.test/app:1")])
        _ = bench.send(.imagePullFailed(container: "app", message: "not there"))
        #expect(bench.shown("app")["state"]["waiting"] == ["reason": "ErrImagePull", "message": "not there"])
        bench.pass(.seconds(2))
        #expect(bench.send(.timer) == [.inspectImage(container: "app", image: "registry.test/app:1")])
        #expect(bench.send(.imageInspected(container: "app", reference: nil)).isEmpty)
        #expect(
            bench.shown("app")["state"]["waiting"] == [
                "reason": "ImagePullBackOff",
                "message": "Back-off pulling image \"registry.test/app:1\": ErrImagePull: not there",
            ])
        #expect(bench.phase == "Pending")
        bench.pass(.seconds(8))
        _ = bench.send(.timer)
        #expect(
            bench.send(.imageInspected(container: "app", reference: nil)) == [.pullImage(container: "app", image: "registry.test/app:1")])
        #expect(bench.events.contains("Failed: Error: ImagePullBackOff"))
        #expect(bench.events.contains("Failed: Failed to pull image \"registry.test/app:1\": not there"))
    }

    @Test(
        "pull policy Never refuses a missing image, Always pulls without looking",
        arguments: [
            ("Never", "ErrImageNeverPull"), ("Always", ""),
        ])
    func pullPolicies(policy: String, reason: String) {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app", ["imagePullPolicy": .string(policy)])]]))
        _ = bench.send(.began)
        _ = bench.send(.observed(RuntimePod(), version: 0))
        _ = bench.send(.volumesMounted)
        let first = bench.send(.sandboxCreated(RuntimePod.Sandbox(id: "s", createdAt: bench.now, addresses: ["10.0.0.5"])))
        if policy == "Always" {
            #expect(first == [.pullImage(container: "app", image: "registry.test/app:1")])
        } else {
            _ = bench.send(.imageInspected(container: "app", reference: nil))
            #expect(bench.shown("app")["state"]["waiting"].text("reason") == reason)
            #expect(
                bench.events.contains("ErrImageNeverPull: Container image \"registry.test/app:1\" is not present with pull policy of Never")
            )
        }
    }

    @Test(
        "an image name that is none is refused in upstream's words",
        arguments: [
            (
                "Bad Image",
                "couldn't parse image name \"Bad Image\": invalid reference format: repository name (library/Bad Image) must be lowercase"
            ),
            ("nginx:", "couldn't parse image name \"nginx:\": invalid reference format"),
            ("nginx:ok@sha256:xyz", "couldn't parse image name \"nginx:ok@sha256:xyz\": invalid reference format"),
        ])
    func refusesNames(image: String, problem: String) {
        #expect(ImageName.problem(image) == problem)
    }

    @Test(
        "image names that are good",
        arguments: [
            "nginx", "nginx:1.27", "registry.example.com:5000/team/app:v1", "localhost/x",
            "busybox@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
        ])
    func acceptsNames(image: String) {
        #expect(ImageName.problem(image) == nil)
    }

    @Test("containers start one after the other, and a failing one does not hold up the next")
    func oneFailureDoesNotBlock() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("a"), PodBench.container("b")]]))
        _ = bench.send(.began)
        _ = bench.send(.observed(RuntimePod(), version: 0))
        _ = bench.send(.volumesMounted)
        _ = bench.send(.sandboxCreated(RuntimePod.Sandbox(id: "s", createdAt: bench.now, addresses: ["10.0.0.5"])))
        _ = bench.send(.imageInspected(container: "a", reference: "x"))
        let next = bench.send(.containerFailed(name: "a", reason: "CreateContainerConfigError", message: "configmap \"c\" not found"))
        #expect(next.contains(.inspectImage(container: "b", image: "registry.test/b:1")))
        #expect(bench.shown("a")["state"]["waiting"] == ["reason": "CreateContainerConfigError", "message": "configmap \"c\" not found"])
        #expect(bench.events.contains("Failed: Error: configmap \"c\" not found"))
    }

    @Test("init containers run to their end one by one before the others; a sidecar only has to have started")
    func initContainersInOrder() {
        var bench = PodBench(
            PodBench.pod([
                "initContainers": [
                    PodBench.container("one"), PodBench.container("side", ["restartPolicy": "Always"]), PodBench.container("two"),
                ],
                "containers": [PodBench.container("app")],
            ]))
        bench.start()
        #expect(bench.machine.runtime?.containers.map(\.name) == ["one"])
        #expect(bench.condition("Initialized").text("message") == "containers with incomplete status: [one side two]")
        #expect(bench.shown("app")["state"]["waiting"].text("reason") == "PodInitializing")
        bench.settle(bench.exit("one", code: 0))
        #expect(Set(bench.machine.runtime?.containers.map(\.name) ?? []) == ["one", "side", "two"])
        #expect(bench.phase == "Pending")
        bench.settle(bench.exit("two", code: 0))
        #expect(bench.machine.runtime?.container(named: "app")?.state == .running)
        #expect(bench.phase == "Running")
        #expect(bench.condition("Initialized").text("status") == "True")
        #expect(bench.shown("one").flag("ready"))
        #expect(bench.shown("side").flag("started"))
    }

    @Test(
        "a failed init container fails the pod when nothing restarts, and starts again when it may",
        arguments: [
            ("Never", "Failed"), ("Always", "Pending"),
        ])
    func failedInitContainer(policy: String, phase: String) {
        var bench = PodBench(
            PodBench.pod([
                "restartPolicy": .string(policy), "initContainers": [PodBench.container("one")], "containers": [PodBench.container("app")],
            ]))
        bench.start()
        bench.settle(bench.exit("one", code: 3))
        #expect(bench.phase == phase)
        #expect(bench.machine.runtime?.container(named: "app") == nil)
        if policy == "Always" { #expect(bench.machine.runtime?.container(named: "one")?.restartCount == 1) }
    }

    @Test("a pod that another process ran is taken over: nothing starts, and what was ready stays ready")
    func adopts() {
        let container = PodBench.container("app", ["readinessProbe": ["tcpSocket": ["port": 80]]])
        let pod = PodBench.pod(
            ["containers": [container]],
            status: [
                "phase": "Running", "startTime": "2026-11-23T15:00:00Z",
                "containerStatuses": [
                    ["name": "app", "ready": true, "started": true, "restartCount": 2, "containerID": "containerd://old"]
                ],
            ])
        var bench = PodBench(pod)
        let seen = RuntimePod(
            sandboxes: [RuntimePod.Sandbox(id: "s", createdAt: bench.now, addresses: ["10.0.0.9"])],
            containers: [
                RuntimePod.Container(
                    id: "old", name: "app", sandboxID: "s", state: .running, hash: ContainerHash.of(container), restartCount: 2,
                    createdAt: bench.now, startedAt: bench.now)
            ])
        _ = bench.send(.began)
        let actions = bench.send(.observed(seen, version: 0))
        #expect(actions == [.mountVolumes, .startProbes(name: "app", id: "old", isStarted: true)])
        #expect(bench.send(.volumesMounted).isEmpty)
        #expect(bench.shown("app").flag("ready"))
        #expect(bench.shown("app")["restartCount"].integer == 2)
        #expect(bench.status["startTime"].string == "2026-11-23T15:00:00Z")
    }

    @Test("a look that began before an own change says nothing")
    func dropsStaleObservations() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        bench.start()
        let version = bench.machine.runtimeVersion
        _ = bench.send(.runtimeChanged)
        let actions = bench.send(.observed(RuntimePod(), version: version - 1))
        #expect(actions == [.observe(version: version)])
        #expect(bench.machine.runtime?.containers.count == 1)
    }

    @Test("a failed sandbox is an event and is tried again a second later")
    func retriesSandbox() {
        var bench = PodBench(PodBench.pod(["containers": [PodBench.container("app")]]))
        _ = bench.send(.began)
        _ = bench.send(.observed(RuntimePod(), version: 0))
        _ = bench.send(.volumesMounted)
        let after = bench.send(.sandboxFailed(reason: "FailedCreatePodSandBox", message: "Failed to create pod sandbox: no"))
        #expect(after == [.observe(version: 1)])
        #expect(bench.send(.observed(RuntimePod(), version: 1)).isEmpty)
        bench.pass(.seconds(1))
        #expect(bench.send(.timer) == [.createSandbox(attempt: 0)])
    }

    @Test("a readiness gate holds Ready back though the containers are ready")
    func readinessGates() {
        var bench = PodBench(
            PodBench.pod([
                "containers": [PodBench.container("app")], "readinessGates": [["conditionType": "example.com/lb"]],
            ]))
        bench.start()
        #expect(bench.condition("ContainersReady").text("status") == "True")
        #expect(bench.condition("Ready").text("reason") == "ReadinessGatesNotReady")
        var pod = bench.machine.pod
        pod["status"] = bench.status
        pod["status"]["conditions"] = .array((pod["status"]["conditions"].array ?? []) + [["type": "example.com/lb", "status": "True"]])
        _ = bench.send(.podChanged(pod))
        #expect(bench.condition("Ready").text("status") == "True")
        #expect(bench.condition("example.com/lb").text("status") == "True")
    }
}
