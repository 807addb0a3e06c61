import ApusTesting
import ContainerRuntime
import KubeClient
import KubeObject
import Testing

@testable import Kubelet

/// A whole kubelet over a simulated runtime, a pretended API and a virtual clock.
@Suite struct SimulatedNodeTests {
    struct World: Sendable {
        let clock = VirtualClock()
        let client: FakeClient
        let runtime: SimulatedRuntime
        let kubelet: Kubelet

        init(options: SimulatedRuntime.Options = .init(), runtime existing: SimulatedRuntime? = nil, client known: FakeClient? = nil) {
            let clock = clock
            client = known ?? FakeClient(environment: clock.environment)
            var options = options
            options.images = ["registry.test/app:1"]
            runtime =
                existing
                ?? SimulatedRuntime(
                    clock: SimulatedRuntime.Clock(
                        now: { clock.now.microseconds * 1000 }, sleep: clock.environment.sleep, random: clock.environment.random),
                    options: options)
            kubelet = Self.make(client, runtime, clock)
        }

        static func make(_ client: FakeClient, _ runtime: SimulatedRuntime, _ clock: VirtualClock) -> Kubelet {
            var configuration = KubeletConfiguration(
                nodeName: "n1", nodeAddresses: ["192.0.2.7"], rootDirectory: "/nowhere", podLogsDirectory: "/nowhere/logs")
            configuration.serializeImagePulls = false
            let machine = MachineInfo(cpus: 4, memory: 8 << 30, storage: 100 << 30, hostname: "n1")
            return Kubelet(
                configuration: configuration, client: client, runtime: runtime, environment: clock.environment,
                parts: .simulated(machine: machine))
        }

        func pod(_ name: String, _ more: Value = .object([:])) -> Value {
            var spec: Value = [
                "nodeName": "n1", "restartPolicy": "Always", "terminationGracePeriodSeconds": 30,
                "containers": [["name": "app", "image": "registry.test/app:1", "imagePullPolicy": "IfNotPresent"]],
            ]
            for entry in more.object ?? [:] { spec[entry.key] = entry.value }
            return [
                "kind": "Pod", "apiVersion": "v1",
                "metadata": ["name": .string(name), "namespace": "default", "uid": .string("uid-\(name)")], "spec": spec,
            ]
        }

        func shown(_ name: String) -> Value { client.object(Fixture.pods, "default", name) ?? .null }

        func waits(_ condition: @escaping @Sendable () async -> Bool) async -> Bool {
            await clock.advance(until: condition, step: .milliseconds(100), limit: .seconds(120))
        }

        func run(_ body: (World) async throws -> Void) async throws {
            let task = Task { try await kubelet.run() }
            defer { task.cancel() }
            try await body(self)
            task.cancel()
            _ = await clock.advance(until: { false }, limit: .seconds(1))
            _ = try? await task.value
        }
    }

    private func isReady(_ pod: Value) -> Bool {
        (pod["status"]["conditions"].array ?? []).contains { $0["type"] == "Ready" && $0["status"] == "True" }
    }

    @Test("a node registers, becomes Ready and renews its lease")
    func registers() async throws {
        try await World().run { world in
            let ready = await world.waits {
                (world.client.object(Fixture.nodes, "", "n1")?["status"]["conditions"].array ?? [])
                    .contains { $0["type"] == "Ready" && $0["status"] == "True" }
            }
            #expect(ready)
            let node = try #require(world.client.object(Fixture.nodes, "", "n1"))
            #expect(node["status"]["capacity"]["cpu"] == "4")
            #expect(node["status"]["nodeInfo"]["kubeletVersion"] == "v1.36.0+apus")
            #expect(node.labels["kubernetes.io/hostname"] == "n1")
            #expect(await world.waits { world.client.object(Fixture.leases, "kube-node-lease", "n1") != nil })
            let first = world.client.object(Fixture.leases, "kube-node-lease", "n1")?["spec"]["renewTime"]
            await world.clock.advance(by: .seconds(11))
            #expect(world.client.object(Fixture.leases, "kube-node-lease", "n1")?["spec"]["renewTime"] != first)
        }
    }

    @Test("a node that nothing happens on writes nothing but its lease for five minutes")
    func staysQuiet() async throws {
        try await World().run { world in
            #expect(await world.waits { world.kubelet.isReady })
            await world.clock.advance(by: .seconds(30))
            world.client.forgetWrites()
            await world.clock.advance(by: .seconds(200))
            let writes = world.client.writes.filter { $0.target.resource != Fixture.leases }
            #expect(writes.map(\.summary) == [])
        }
    }

    @Test("a pod that is bound to the node runs, is shown ready, and leaves when it is deleted")
    func runsAndDeletes() async throws {
        try await World().run { world in
            world.client.seed(Fixture.pods, world.pod("web"))
            #expect(await world.waits { self.isReady(world.shown("web")) })
            #expect(world.shown("web")["status"]["phase"] == "Running")
            #expect(world.shown("web")["status"]["podIP"].string?.hasPrefix("10.244.") == true)
            _ = try await world.client.delete(
                Target(Fixture.pods, namespace: "default", name: "web"), options: DeleteOptions(gracePeriodSeconds: 30))
            #expect(await world.waits { world.shown("web").isNull })
            #expect(await world.waits { (try? await world.runtime.podSandboxes(nil).isEmpty) == true })
        }
    }

    @Test("a container that ends is noticed by the runtime's event and started again")
    func restarts() async throws {
        var options = SimulatedRuntime.Options()
        options.behaviour = { _ in SimulatedRuntime.Behaviour(lifetime: .seconds(3), exitCode: 1) }
        try await World(options: options).run { world in
            world.client.seed(Fixture.pods, world.pod("web"))
            #expect(await world.waits { (world.shown("web")["status"]["containerStatuses"][0]["restartCount"].integer ?? 0) >= 2 })
            let status = world.shown("web")["status"]["containerStatuses"][0]
            #expect(status["lastState"]["terminated"]["exitCode"] == 1)
        }
    }

    @Test("a second kubelet takes over what runs without starting anything again")
    func takesOver() async throws {
        let world = World()
        try await world.run { world in
            world.client.seed(Fixture.pods, world.pod("web"))
            #expect(await world.waits { self.isReady(world.shown("web")) })
        }
        let before = try await world.runtime.containers(nil).map(\.id)
        #expect(before.count == 1)
        let next = World.make(world.client, world.runtime, world.clock)
        let task = Task { try await next.run() }
        #expect(await world.waits { next.isReady })
        await world.clock.advance(by: .seconds(70))
        #expect(try await world.runtime.containers(nil).map(\.id) == before)
        #expect(isReady(world.shown("web")))
        #expect(world.shown("web")["status"]["containerStatuses"][0]["restartCount"] == 0)
        task.cancel()
        await world.clock.advance(by: .seconds(1))
        _ = try? await task.value
    }

    @Test("a pod that doesn't fit is refused with OutOfcpu")
    func refuses() async throws {
        try await World().run { world in
            world.client.seed(
                Fixture.pods,
                world.pod(
                    "big",
                    [
                        "containers": [
                            [
                                "name": "app", "image": "registry.test/app:1", "resources": ["requests": ["cpu": "5"]],
                            ]
                        ]
                    ]))
            #expect(await world.waits { world.shown("big")["status"]["phase"] == "Failed" })
            #expect(world.shown("big")["status"]["reason"] == "OutOfcpu")
            #expect(
                world.shown("big")["status"]["message"]
                    == "Pod was rejected: Node didn't have enough resource: cpu, requested: 5000, used: 0, capacity: 4000")
        }
    }

    @Test("what the runtime holds of a pod that the API doesn't know is removed")
    func removesOrphans() async throws {
        let world = World()
        var config = CRI.PodSandboxConfig()
        var metadata = CRI.PodSandboxMetadata()
        metadata.name = "ghost"
        metadata.uid = "uid-ghost"
        metadata.namespace = "default"
        config.metadata = metadata
        config.labels = [RuntimeLabels.podUID: "uid-ghost"]
        _ = try await world.runtime.runPodSandbox(config, handler: "")
        try await world.run { world in
            #expect(
                await world.clock.advance(
                    until: { (try? await world.runtime.podSandboxes(nil).isEmpty) == true }, step: .seconds(30), limit: .seconds(3000)))
        }
    }

    @Test("an exec readiness probe decides readiness")
    func probes() async throws {
        var options = SimulatedRuntime.Options()
        options.execSync = { _, command in
            var answer = CRI.ExecSyncResponse()
            answer.exitCode = command == ["good"] ? 0 : 1
            return answer
        }
        try await World(options: options).run { world in
            for name in ["good", "bad"] {
                world.client.seed(
                    Fixture.pods,
                    world.pod(
                        name,
                        [
                            "containers": [
                                [
                                    "name": "app", "image": "registry.test/app:1",
                                    "readinessProbe": ["exec": ["command": [.string(name)]], "periodSeconds": 1],
                                ]
                            ]
                        ]))
            }
            #expect(await world.waits { self.isReady(world.shown("good")) })
            await world.clock.advance(by: .seconds(5))
            #expect(!isReady(world.shown("bad")))
            #expect(
                await world.waits {
                    world.client.objects(Fixture.events).contains {
                        $0["reason"] == "Unhealthy" && $0["message"] == "Readiness probe failed: "
                    }
                })
        }
    }
}
