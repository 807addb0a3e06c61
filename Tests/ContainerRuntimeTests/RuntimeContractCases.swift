// The cases of the contract.
import Synchronization
import Testing

@testable import ContainerRuntime

extension RuntimeContract {
    static func ready(_ runtime: any ContainerRuntime) async throws {
        #expect(try await runtime.version().runtimeApiVersion == "v1")
        let conditions = try #require(try await runtime.status().status).conditions
        #expect(conditions.first { $0.type == "RuntimeReady" }?.status == true)
        if let config = try await runtime.runtimeConfig() { #expect(config.linux?.cgroupDriver == .cgroupfs) }
    }

    static func sandboxLife(_ runtime: any ContainerRuntime) async throws {
        let id = try await runtime.runPodSandbox(sandboxConfig("life"), handler: "")
        let status = try await runtime.podSandboxStatus(id)
        #expect(status.state == .ready)
        #expect(status.metadata?.name == "life")
        #expect(status.labels == ["suite": "contract", "name": "life"])
        #expect(status.createdAt > 0)
        try await runtime.stopPodSandbox(id)
        try await runtime.stopPodSandbox(id)
        #expect(try await runtime.podSandboxStatus(id).state == .notReady)
        try await runtime.removePodSandbox(id)
        try await runtime.removePodSandbox(id)
        #expect(await code { _ = try await runtime.podSandboxStatus(id) } == .notFound)
        #expect(try await runtime.podSandboxes(CRI.PodSandboxFilter(id: id)).isEmpty)
    }

    static func containerLife(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "container-life") { sandbox, config in
            let id = try await runtime.createContainer(containerConfig("a", forever), in: sandbox, sandboxConfig: config)
            #expect(try await runtime.containerStatus(id).state == .created)
            try await runtime.startContainer(id)
            let running = try await runtime.containerStatus(id)
            #expect(running.state == .running)
            #expect(running.startedAt >= running.createdAt)
            #expect(running.image?.image.isEmpty == false)
            #expect(running.imageRef.hasPrefix("sha256:") || running.imageRef.contains("@sha256:"))
            #expect(await code { try await runtime.startContainer(id) } != nil)
            try await runtime.stopContainer(id, timeout: 10)
            let stopped = try await runtime.containerStatus(id)
            #expect(stopped.state == .exited)
            #expect(stopped.finishedAt >= stopped.startedAt)
            try await runtime.removeContainer(id)
            #expect(await code { _ = try await runtime.containerStatus(id) } == .notFound)
        }
    }

    static func exitCode(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "exit-code") { sandbox, config in
            let failing = try await started(runtime, "a", "exit 7", sandbox, config)
            let ending = try await started(runtime, "b", "exit 0", sandbox, config)
            for (id, code, reason) in [(failing, Int32(7), "Error"), (ending, 0, "Completed")] {
                try await eventually("the container exits") { try await runtime.containerStatus(id).state == .exited }
                let status = try await runtime.containerStatus(id)
                #expect(status.exitCode == code)
                #expect(status.reason == reason)
            }
        }
    }

    static func gracefulStop(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "graceful") { sandbox, config in
            let id = try await started(runtime, "a", "echo up; " + forever, sandbox, config)
            // The trap is set once the shell runs the loop, which an exec can see.
            try await eventually("the script runs") {
                try await runtime.execSync(id, command: ["/bin/busybox", "pidof", "sleep"], timeout: 5).exitCode == 0
            }
            try await runtime.stopContainer(id, timeout: 20)
            #expect(try await runtime.containerStatus(id).exitCode == 3)
        }
    }

    static func forcedStop(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "forced") { sandbox, config in
            let id = try await started(runtime, "a", stubborn, sandbox, config)
            try await eventually("the script runs") {
                try await runtime.execSync(id, command: ["/bin/busybox", "pidof", "sleep"], timeout: 5).exitCode == 0
            }
            try await runtime.stopContainer(id, timeout: 1)
            #expect(try await runtime.containerStatus(id).exitCode == 137)
        }
    }

    static func execSync(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "exec-sync") { sandbox, config in
            let id = try await started(runtime, "a", forever, sandbox, config)
            let command = ["/bin/busybox", "sh", "-c", "echo out; echo err >&2; exit 4"]
            let answer = try await runtime.execSync(id, command: command, timeout: 10)
            #expect(String(decoding: answer.stdout, as: UTF8.self) == "out\n")
            #expect(String(decoding: answer.stderr, as: UTF8.self) == "err\n")
            #expect(answer.exitCode == 4)
        }
    }

    static func notFound(_ runtime: any ContainerRuntime) async throws {
        let id = String(repeating: "0", count: 64)
        #expect(await code { _ = try await runtime.containerStatus(id) } == .notFound)
        #expect(await code { _ = try await runtime.podSandboxStatus(id) } == .notFound)
        #expect(await code { try await runtime.startContainer(id) } == .notFound)
        #expect(await code { _ = try await runtime.execSync(id, command: ["true"], timeout: 1) } == .notFound)
        try await runtime.removeContainer(id)
        try await runtime.removePodSandbox(id)
        try await runtime.stopPodSandbox(id)
    }

    static func duplicateName(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "duplicate") { sandbox, config in
            let first = try await started(runtime, "a", forever, sandbox, config)
            do {
                _ = try await runtime.createContainer(containerConfig("a", forever), in: sandbox, sandboxConfig: config)
                Issue.record("the second container of one name was made")
            } catch let error as RuntimeError {
                #expect(error.message.contains("reserved for \"\(first)\""))
            }
        }
    }

    static func missingImage(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "missing-image") { sandbox, config in
            var container = containerConfig("a", forever)
            container.image = CRI.ImageSpec(image: "apus.test/missing:1")
            do {
                _ = try await runtime.createContainer(container, in: sandbox, sandboxConfig: config)
                Issue.record("a container was made of an image that is not there")
            } catch let error as RuntimeError {
                #expect(error.message.contains("apus.test/missing:1"))
            }
        }
    }

    static func filters(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "filters") { sandbox, config in
            let running = try await started(runtime, "a", forever, sandbox, config)
            let created = try await runtime.createContainer(containerConfig("b", forever), in: sandbox, sandboxConfig: config)
            let inSandbox = try await runtime.containers(CRI.ContainerFilter(podSandboxID: sandbox))
            #expect(Set(inSandbox.map(\.id)) == [running, created])
            let byState = CRI.ContainerFilter(state: CRI.ContainerStateValue(state: .running), podSandboxID: sandbox)
            #expect(try await runtime.containers(byState).map(\.id) == [running])
            let byLabel = CRI.ContainerFilter(podSandboxID: sandbox, labelSelector: ["container": "b"])
            #expect(try await runtime.containers(byLabel).map(\.id) == [created])
            let sandboxes = try await runtime.podSandboxes(CRI.PodSandboxFilter(labelSelector: ["name": "filters"]))
            #expect(sandboxes.map(\.id) == [sandbox])
        }
    }

    static func cascade(_ runtime: any ContainerRuntime) async throws {
        let config = sandboxConfig("cascade")
        let sandbox = try await runtime.runPodSandbox(config, handler: "")
        let id = try await started(runtime, "a", forever, sandbox, config)
        try await runtime.stopPodSandbox(sandbox)
        #expect(try await runtime.containerStatus(id).state == .exited)
        try await runtime.removePodSandbox(sandbox)
        #expect(await code { _ = try await runtime.containerStatus(id) } == .notFound)
    }

    static func events(_ runtime: any ContainerRuntime) async throws {
        let seen = EventLog()
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await runtime.watchEvents { seen.append($0) } }
            try await withSandbox(runtime, "events") { sandbox, config in
                // Subscribing has no acknowledgement; the first sandbox whose start is told shows that it is done.
                try await eventually("a first event comes") {
                    let probe = sandboxConfig("events-probe")
                    let id = try await runtime.runPodSandbox(probe, handler: "")
                    try await runtime.removePodSandbox(id)
                    return !seen.events.isEmpty
                }
                let id = try await started(runtime, "a", "exit 0", sandbox, config)
                try await eventually("start and stop are told") {
                    let kinds = seen.events.filter { $0.containerID == id }.map(\.kind)
                    return kinds.contains(.started) && kinds.contains(.stopped)
                }
            }
            group.cancelAll()
            _ = await group.nextResult()
        }
    }

    static func stats(_ runtime: any ContainerRuntime) async throws {
        try await withSandbox(runtime, "stats") { sandbox, config in
            let id = try await started(runtime, "a", forever, sandbox, config)
            try await eventually("use of CPU is counted") {
                let found = try await runtime.containerStats(CRI.ContainerStatsFilter(id: id)).first
                return found?.cpu?.usageCoreNanoSeconds != nil && (found?.memory?.workingSetBytes ?? 0) > 0
            }
            let all = try await runtime.containerStats(nil)
            #expect(all.contains { $0.attributes?.id == id && $0.attributes?.labels["container"] == "a" })
            let pods = try await runtime.podSandboxStats(CRI.PodSandboxStatsFilter(id: sandbox))
            #expect(pods.first?.linux?.containers.contains { $0.attributes?.id == id } == true)
        }
    }

    static func images(_ runtime: any ContainerRuntime) async throws {
        let found = try #require(try await runtime.imageStatus(CRI.ImageSpec(image: image)))
        #expect(found.repoTags == [image])
        #expect(found.id.hasPrefix("sha256:"))
        #expect(found.size > 0)
        #expect(try await runtime.imageStatus(CRI.ImageSpec(image: "apus.test/missing:1")) == nil)
        #expect(try await runtime.images(nil).contains { $0.id == found.id })
        let usage = try await runtime.imageFsInfo()
        #expect(usage.imageFilesystems.first?.fsID?.mountpoint.isEmpty == false)
    }
}

private final class EventLog: Sendable {
    private let state = Mutex<[RuntimeEvent]>([])
    var events: [RuntimeEvent] { state.withLock { $0 } }
    func append(_ event: RuntimeEvent) { state.withLock { $0.append(event) } }
}
