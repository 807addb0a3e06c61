// Our containerd for real: the contract, adoption, restart and removal. Its network is a namespace without a way out.
import Testing

@testable import ContainerRuntime

#if canImport(Glibc)
    import Glibc
#endif

/// A data directory and a supervisor of its own for one test, removed afterwards.
struct ContainerdFixture: Sendable {
    var configuration: ContainerdConfiguration

    static let missing: [String] =
        (getuid() == 0 ? [] : ["root"])
        + ["containerd", "runc", "ctr", "unshare", "ip", "busybox"].filter { HostProcess.find($0) == nil }
    static let why = Comment(rawValue: "needs root and containerd; missing: \(missing.joined(separator: ", "))")

    static func with(_ name: String, _ body: (ContainerdFixture) async throws -> Void) async throws {
        let directory = "/tmp/apus-containerd-\(getpid())-\(name)"
        try HostFiles.makeDirectory(directory + "/images")
        var configuration = try ContainerdConfiguration.detected(dataDirectory: directory)
        configuration.launcher = ["/usr/bin/unshare", "--net", "/bin/sh", "-c", #"ip link set lo up && exec "$@""#, "sh"]
        try HostFiles.replace(directory + "/images/busybox.tar", busybox().bytes())
        let fixture = ContainerdFixture(configuration: configuration)
        let failure: (any Error)?
        do {
            try await body(fixture)
            failure = nil
        } catch {
            failure = error
        }
        let left = await ContainerdSupervisor(configuration: configuration).removeAll()
        #expect(left == [])
        #expect(HostMounts.below(configuration.runDirectory) == [] && HostMounts.below(directory) == [])
        #expect(HostFiles.removeTree(directory) == nil)
        // runc leaves the parent that the contract's sandboxes name.
        for hierarchy in HostFiles.names(in: "/sys/fs/cgroup") { rmdir("/sys/fs/cgroup/\(hierarchy)/apus-contract") }
        rmdir("/sys/fs/cgroup/apus-contract")
        if let failure { throw failure }
    }

    static func busybox() throws -> ImageArchive {
        var layer = TarWriter()
        layer.directory("bin")
        layer.directory("tmp", mode: 0o1777)
        layer.file("bin/busybox", try HostFiles.read(HostProcess.find("busybox") ?? ""), mode: 0o755)
        for name in ["sh", "sleep", "echo", "cat"] { layer.symlink("bin/" + name, to: "busybox") }
        return ImageArchive(reference: RuntimeContract.image, command: ["/bin/sh"], layer: layer)
    }

    func supervisor() -> ContainerdSupervisor { ContainerdSupervisor(configuration: configuration) }

    func connected(_ body: @Sendable (CRIRuntime) async throws -> Void) async throws {
        try await CRIRuntime.connected(to: configuration.socketPath) { runtime in
            try await runtime.waitUntilReady(deadline: .seconds(20))
            try await body(runtime)
        }
    }
}

@Suite("containerd", .serialized, .enabled(if: ContainerdFixture.missing.isEmpty, ContainerdFixture.why))
struct ContainerdTests {
    @Test("keeps the contract", .timeLimit(.minutes(3)))
    func contract() async throws {
        try await ContainerdFixture.with("contract") { fixture in
            try await fixture.supervisor().start()
            try await fixture.connected { runtime in
                for contract in RuntimeContract.cases {
                    do {
                        try await contract.run(runtime)
                    } catch {
                        Issue.record("\(contract.testDescription): \(error)")
                    }
                }
            }
        }
    }

    @Test("a second supervisor adopts containerd, and a container runs through it", .timeLimit(.minutes(2)))
    func adoption() async throws {
        try await ContainerdFixture.with("adoption") { fixture in
            let first = fixture.supervisor()
            try await first.start()
            let pid = try #require(await first.pid)
            let second = fixture.supervisor()
            try await second.start()
            #expect(await second.pid == pid)
        }
    }

    @Test("containers go on, unrestarted, while containerd is killed and started again", .timeLimit(.minutes(2)))
    func restart() async throws {
        try await ContainerdFixture.with("restart") { fixture in
            let supervisor = fixture.supervisor()
            try await supervisor.start()
            let pid = try #require(await supervisor.pid)
            // One connection through it all, as a kubelet has one.
            try await fixture.connected { runtime in
                let running = try await Self.startContainer(fixture, runtime)
                try await withThrowingTaskGroup(of: Void.self) { group in
                    group.addTask { try await supervisor.run() }
                    kill(pid, SIGKILL)
                    try await RuntimeContract.eventually("containerd is back") {
                        let now = await supervisor.pid
                        return now != nil && now != pid && UnixSocket.answers(fixture.configuration.socketPath)
                    }
                    group.cancelAll()
                    _ = await group.nextResult()
                }
                try await runtime.waitUntilReady(deadline: .seconds(20))
                let status = try await runtime.containerStatus(running.id)
                #expect(status.state == .running)
                #expect(status.startedAt == running.startedAt)
                let before = HostFiles.facts(status.logPath)?.size ?? 0
                try await RuntimeContract.eventually("its output goes to its log again") {
                    (HostFiles.facts(status.logPath)?.size ?? 0) > before
                }
            }
        }
    }

    private static func startContainer(
        _ fixture: ContainerdFixture, _ runtime: CRIRuntime
    ) async throws -> (id: String, startedAt: Int64) {
        var config = RuntimeContract.sandboxConfig("survivor")
        config.logDirectory = fixture.configuration.dataDirectory + "/logs"
        try HostFiles.makeDirectory(config.logDirectory)
        let sandbox = try await runtime.runPodSandbox(config, handler: "")
        var container = RuntimeContract.containerConfig("a", "while echo alive; do sleep 0.05; done")
        container.logPath = "a.log"
        let id = try await runtime.createContainer(container, in: sandbox, sandboxConfig: config)
        try await runtime.startContainer(id)
        return (id, try await runtime.containerStatus(id).startedAt)
    }

    @Test("an image file is imported once, and again when it changed", .timeLimit(.minutes(2)))
    func images() async throws {
        try await ContainerdFixture.with("images") { fixture in
            let supervisor = fixture.supervisor()
            try await supervisor.start()
            #expect(try await supervisor.importImages() == [])
            var changed = try ContainerdFixture.busybox()
            changed.environment.append("VERSION=2")
            try HostFiles.replace(fixture.configuration.imageDirectory + "/busybox.tar", changed.bytes())
            try HostFiles.replace(fixture.configuration.imageDirectory + "/broken.tar", Array("no archive".utf8))
            #expect(try await supervisor.importImages() == ["busybox.tar"])
            #expect(ContainerdSupervisor.imported("unpacking a.b/c:1 (sha256:00)...done\n") == ["a.b/c:1"])
        }
    }

    @Test("a containerd that can't start says why", .timeLimit(.minutes(1)))
    func failure() async throws {
        try await ContainerdFixture.with("failure") { fixture in
            var broken = fixture
            broken.configuration.launcher = ["/bin/sh", "-c", "echo the reason >&2; exit 1"]
            do {
                try await broken.supervisor().start()
                Issue.record("it started")
            } catch let error as RuntimeError {
                #expect(error.message.contains("the reason"))
            }
        }
    }
}

@Suite("containerd's configuration")
struct ContainerdConfigurationTests {
    @Test("limits of the host are in the file")
    func limits() {
        let facts = HostFacts(mayRaisePriority: false, hasOverlay: false, hasAppArmor: false)
        let configuration = ContainerdConfiguration(dataDirectory: #"/data "x""#, facts: facts, cniBinaryDirectory: "/usr/lib/cni")
        let lines = configuration.toml.split(separator: "\n").map(String.init)
        for expected in [
            "restrict_oom_score_adj = true", "oom_score = 0", #"snapshotter = "native""#, "disable_apparmor = true",
            #"root = "/data \"x\"/containerd/root""#, #"bin_dir = "/usr/lib/cni""#, #"sandbox_image = "apus.local/pause:1""#,
        ] {
            #expect(lines.contains(expected), "\(expected)")
        }
    }

    @Test("the socket path fits, however deep the data directory is")
    func socketPath() {
        let facts = HostFacts(mayRaisePriority: true, hasOverlay: true, hasAppArmor: false)
        let deep = "/" + String(repeating: "deep/", count: 60)
        let configuration = ContainerdConfiguration(dataDirectory: deep, facts: facts, cniBinaryDirectory: "/usr/lib/cni")
        #expect(configuration.socketPath.utf8.count < 100)
        #expect(
            configuration.socketPath != ContainerdConfiguration(dataDirectory: deep + "x", facts: facts, cniBinaryDirectory: "").socketPath)
    }

    @Test("CAP_SYS_RESOURCE is read from the process status")
    func capability() {
        #expect(HostFacts.hasCapability(24, status: "Name:\tx\nCapEff:\t000001ffffffffff\n"))
        #expect(!HostFacts.hasCapability(24, status: "Name:\tx\nCapEff:\t000001fffeffffff\n"))
        #expect(!HostFacts.hasCapability(24, status: ""))
    }

    @Test("mount points come deepest first, with their blanks")
    func mounts() {
        let mountinfo = """
            22 1 0:20 / / rw - ext4 /dev/vda rw
            23 22 0:21 / /run/a rw - tmpfs tmpfs rw
            24 23 0:22 / /run/a/b\\040c rw - tmpfs tmpfs rw
            25 22 0:23 / /run/ab rw - tmpfs tmpfs rw
            """
        #expect(HostMounts.points(in: mountinfo, below: "/run/a") == ["/run/a/b c", "/run/a"])
    }

    @Test(
        "a process file names the process for ever, or nobody",
        arguments: [("12 34 abc", true), ("1 34 abc", false), ("x", false), ("", false)])
    func processFile(text: String, valid: Bool) {
        #expect((ContainerdProcess(text) != nil) == valid)
    }

    @Test("the record of imports comes back as it was written")
    func record() {
        var record = ImportRecord("")
        record.marks = ["a b.tar": "12 34 overlayfs", "/pause": "230"]
        #expect(ImportRecord(record.text) == record)
    }

    @Test("containerd's own events are translated, and an exec's exit is not the container's")
    func events() throws {
        func envelope(_ topic: String, _ fields: [String]) throws -> RuntimeEvent? {
            var inner = ProtobufWriter()
            for (index, field) in fields.enumerated() { inner.put(index + 1, bytes: field.utf8) }
            var any = ProtobufWriter()
            any.put(2, bytes: inner.bytes)
            var outer = ProtobufWriter()
            outer.put(3, bytes: topic.utf8)
            outer.put(4, bytes: any.bytes)
            return try EventEnvelope(decoding: outer.bytes).runtimeEvent
        }
        #expect(try envelope("/tasks/exit", ["c", "c"]) == RuntimeEvent(.stopped, containerID: "c"))
        #expect(try envelope("/tasks/exit", ["c", "exec-1"]) == nil)
        // `TaskStart` has a number where `TaskExit` has a name.
        let start: [UInt8] = [0x1A, 12] + Array("/tasks/start".utf8) + [0x22, 8, 0x12, 6, 0x0A, 1, 0x63, 0x10, 0xD2, 0x09]
        #expect(try EventEnvelope(decoding: start).runtimeEvent == RuntimeEvent(.started, containerID: "c"))
        #expect(try envelope("/snapshot/prepare", ["c"]) == nil)
    }
}
