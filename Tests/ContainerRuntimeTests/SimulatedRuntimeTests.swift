// The simulated runtime: the contract, and what only it promises.
import Synchronization
import Testing

@testable import ContainerRuntime

/// A clock that moves only when somebody sleeps on it, or is told to.
final class ManualClock: Sendable {
    private let state = Mutex<(now: Int64, seed: UInt64)>((1_000_000_000, 7))

    func advance(_ duration: Duration) { state.withLock { $0.now += duration.nanoseconds } }

    var clock: SimulatedRuntime.Clock {
        SimulatedRuntime.Clock(
            now: { self.state.withLock { $0.now } },
            sleep: { duration in
                try Task.checkCancellation()
                self.advance(duration)
                await Task.yield()
            },
            random: {
                self.state.withLock { state in
                    state.seed = state.seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                    return state.seed ^ state.seed >> 29
                }
            })
    }
}

@Suite("Simulated runtime")
struct SimulatedRuntimeTests {
    /// Reads the contract's scripts, so that one contract serves both runtimes.
    static func runtime(_ clock: SimulatedRuntime.Clock, _ change: (inout SimulatedRuntime.Options) -> Void = { _ in }) -> SimulatedRuntime
    {
        var options = SimulatedRuntime.Options()
        options.images = [RuntimeContract.image]
        options.behaviour = { config in
            var behaviour = SimulatedRuntime.Behaviour()
            let script = config.command.last ?? ""
            if script.hasPrefix("exit "), let code = Int32(script.dropFirst(5)) {
                behaviour = SimulatedRuntime.Behaviour(lifetime: .milliseconds(1), exitCode: code)
            }
            behaviour.stoppedExitCode = 3
            if script == RuntimeContract.stubborn { behaviour.shutdown = .seconds(3600) }
            return behaviour
        }
        options.execSync = { _, command in
            guard command.last?.contains("exit 4") ?? false else { return CRI.ExecSyncResponse() }
            return CRI.ExecSyncResponse(stdout: Array("out\n".utf8), stderr: Array("err\n".utf8), exitCode: 4)
        }
        change(&options)
        return SimulatedRuntime(clock: clock, options: options)
    }

    static let real = SimulatedRuntime.Clock(
        now: {
            start.duration(to: .now).nanoseconds + 1
        },
        sleep: { try await Task.sleep(for: $0) }, random: { UInt64.random(in: .min ... .max) })
    private static let start = ContinuousClock.now

    @Test("keeps the contract", arguments: RuntimeContract.cases)
    func contract(_ contract: RuntimeContract) async throws {
        try await contract.run(Self.runtime(Self.real))
    }

    @Test("a container ends at its time, seen by whoever looks first")
    func lifetime() async throws {
        let clock = ManualClock()
        let runtime = Self.runtime(clock.clock) { options in
            options.behaviour = { _ in SimulatedRuntime.Behaviour(lifetime: .seconds(60), exitCode: 2) }
        }
        let config = RuntimeContract.sandboxConfig("a")
        let sandbox = try await runtime.runPodSandbox(config, handler: "")
        let id = try await RuntimeContract.started(runtime, "a", "", sandbox, config)
        clock.advance(.seconds(59))
        #expect(try await runtime.containerStatus(id).state == .running)
        clock.advance(.seconds(1))
        let status = try await runtime.containerStatus(id)
        #expect(status.state == .exited)
        #expect(status.exitCode == 2)
        #expect(status.finishedAt - status.startedAt == 60_000_000_000)
    }

    @Test("a configured failure is what the caller gets, and nothing happens")
    func failure() async throws {
        let runtime = Self.runtime(ManualClock().clock) { options in
            options.failure = { $0 == "RunPodSandbox" ? RuntimeError(.unavailable, "no network yet") : nil }
        }
        await #expect(throws: RuntimeError(.unavailable, "no network yet", call: "RunPodSandbox")) {
            try await runtime.runPodSandbox(RuntimeContract.sandboxConfig("a"), handler: "")
        }
        #expect(try await runtime.podSandboxes(nil).isEmpty)
    }

    @Test("thousands of nodes with pods take little time")
    func thousands() async throws {
        let clock = ManualClock().clock
        var addresses: Set<String> = []
        for node in 0..<2_000 {
            let runtime = Self.runtime(clock) { $0.address = { "10.\(node / 256).\(node % 256).\($0 + 1)" } }
            var config = RuntimeContract.sandboxConfig("pod")
            config.linux = nil
            let sandbox = try await runtime.runPodSandbox(config, handler: "")
            _ = try await RuntimeContract.started(runtime, "a", "", sandbox, config)
            addresses.insert(try await runtime.podSandboxStatus(sandbox).network?.ip ?? "")
        }
        #expect(addresses.count == 2_000)
    }

    @Test(
        "image names are completed as containerd does",
        arguments: [
            ("nginx", "docker.io/library/nginx:latest"), ("a/b:1", "docker.io/a/b:1"), ("localhost/b", "localhost/b:latest"),
            ("r.io:5000/x", "r.io:5000/x:latest"), ("r.io/x@sha256:00", "r.io/x@sha256:00"),
        ])
    func names(name: String, full: String) {
        #expect(SimulatedRuntime.normalized(name) == full)
    }
}
