import ApusTesting
import ContainerRuntime
import KubeClient
import KubeObject
import Testing

@testable import Kubelet

#if canImport(Glibc)
    import Glibc
#endif

/// A kubelet over a real containerd in a directory and a network namespace of its own, and a pretended API.
struct RealNode: Sendable {
    var directory: String
    var containerd: ContainerdConfiguration
    var client = FakeClient(environment: .system)

    static let image = "apus.test/busybox:1"
    static let missing: [String] =
        (getuid() == 0 ? [] : ["root"])
        + ["containerd", "runc", "ctr", "unshare", "ip", "busybox"].filter { HostProcess.find($0) == nil }
    static let why = Comment(rawValue: "needs root and containerd; missing: \(missing.joined(separator: ", "))")

    static func with(_ name: String, _ body: @Sendable (RealNode, CRIRuntime) async throws -> Void) async throws {
        let directory = "/tmp/apus-kubelet-\(getpid())-\(name)"
        try NodeFiles.makeDirectories(directory + "/images", mode: 0o755)
        var containerd = try ContainerdConfiguration.detected(dataDirectory: directory)
        containerd.launcher = ["/usr/bin/unshare", "--net", "/bin/sh", "-c", #"ip link set lo up && exec "$@""#, "sh"]
        try NodeFiles.write(busybox().bytes(), to: directory + "/images/busybox.tar")
        try writeNetwork(containerd.cniConfigurationDirectory, directory)
        let node = RealNode(directory: directory, containerd: containerd)
        let supervisor = ContainerdSupervisor(configuration: containerd)
        var failure: (any Error)?
        do {
            try await supervisor.start()
            try await CRIRuntime.connected(to: containerd.socketPath) { runtime in
                try await runtime.waitUntilReady(deadline: .seconds(30))
                try await body(node, runtime)
            }
        } catch {
            failure = error
        }
        #expect(await supervisor.removeAll() == [])
        for path in NodeMounts.below(directory) { try? NodeMounts.unmountAll(path) }
        try? NodeFiles.removeTree(directory)
        if let failure { throw failure }
    }

    private static func busybox() throws -> ImageArchive {
        var layer = TarWriter()
        layer.directory("bin")
        layer.directory("tmp", mode: 0o1777)
        layer.file("bin/busybox", try NodeFiles.read(HostProcess.find("busybox") ?? "", limit: 16 << 20), mode: 0o755)
        for name in ["sh", "sleep", "echo", "cat", "test", "id", "hostname", "printenv", "grep", "ls"] {
            layer.symlink("bin/" + name, to: "busybox")
        }
        return ImageArchive(reference: image, command: ["/bin/sh"], layer: layer)
    }

    private static func writeNetwork(_ path: String, _ directory: String) throws {
        try NodeFiles.makeDirectories(path, mode: 0o755)
        let list: Value = [
            "cniVersion": "1.0.0", "name": "test",
            "plugins": [
                [
                    "type": "bridge", "bridge": "t0", "isGateway": true,
                    "ipam": ["type": "host-local", "dataDir": .string(directory + "/addresses"), "ranges": [[["subnet": "10.88.0.0/24"]]]],
                ]
            ],
        ]
        try NodeFiles.write(JSON.encode(list), to: path + "/10-test.conflist")
    }

    func kubelet(_ runtime: CRIRuntime) -> Kubelet {
        var configuration = KubeletConfiguration(
            nodeName: "n1", nodeAddresses: ["127.0.0.1"], rootDirectory: directory + "/kubelet", podLogsDirectory: directory + "/logs")
        configuration.clusterDNS = ["10.96.0.10"]
        return Kubelet(configuration: configuration, client: client, runtime: runtime)
    }

    func pod(_ name: String, _ spec: Value) -> Value {
        var pod: Value = [
            "kind": "Pod", "apiVersion": "v1",
            "metadata": ["name": .string(name), "namespace": "default", "uid": .string("uid-\(name)"), "labels": ["app": .string(name)]],
            "spec": ["nodeName": "n1", "restartPolicy": "Always", "terminationGracePeriodSeconds": 2, "dnsPolicy": "ClusterFirst"],
        ]
        for entry in spec.object ?? [:] { pod["spec"][entry.key] = entry.value }
        return pod
    }

    func shown(_ name: String) -> Value { client.object(Fixture.pods, "default", name) ?? .null }

    func isReady(_ name: String) -> Bool {
        (shown(name)["status"]["conditions"].array ?? []).contains { $0["type"] == "Ready" && $0["status"] == "True" }
    }

    /// Looks every 10 ms; the bound is for a machine that is busy.
    func eventually(_ what: String, seconds: Int = 40, _ condition: @Sendable () async -> Bool) async throws {
        for _ in 0..<(seconds * 100) {
            if await condition() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("\(what) did not come; events: \(client.objects(Fixture.events).map { "\($0["reason"]) \($0["message"])" })")
        throw Stopped()
    }

    struct Stopped: Error {}

    func output(_ runtime: CRIRuntime, _ pod: String, _ command: [String]) async throws -> String {
        let id =
            (shown(pod)["status"]["containerStatuses"][0]["containerID"].string ?? "").split(separator: "/").last.map(String.init) ?? ""
        let answer = try await runtime.execSync(id, command: command, timeout: 10)
        return String(decoding: answer.stdout + answer.stderr, as: UTF8.self)
    }
}
