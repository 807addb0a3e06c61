// Cgroups: which layout a host has, which files say a limit, and the real tree where this host lets us.
import ContainerRuntime
import Testing

@testable import Kubelet

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Cgroups")
struct CgroupTests {
    static let hybrid = """
        30 1 0:25 / /sys/fs/cgroup rw,relatime - tmpfs tmpfs rw,mode=755
        31 30 0:26 / /sys/fs/cgroup/cpu,cpuacct rw,relatime - cgroup cgroup rw,cpu,cpuacct
        32 30 0:27 / /sys/fs/cgroup/memory rw,relatime shared:9 - cgroup cgroup rw,memory
        33 30 0:28 / /sys/fs/cgroup/systemd rw,relatime - cgroup cgroup rw,xattr,name=systemd
        34 30 0:29 / /sys/fs/cgroup/unified rw,relatime - cgroup2 cgroup2 rw
        """

    @Test("a hybrid host counts as version 1, and its empty version 2 tree is known too")
    func hybridHost() throws {
        let layout = try #require(CgroupLayout(mountinfo: Self.hybrid))
        #expect(layout.version == .v1)
        #expect(layout.mounts["cpu"] == "/sys/fs/cgroup/cpu,cpuacct")
        #expect(layout.mounts["cpuacct"] == "/sys/fs/cgroup/cpu,cpuacct")
        #expect(layout.mounts["systemd"] == "/sys/fs/cgroup/systemd")
        #expect(layout.mounts["unified"] == "/sys/fs/cgroup/unified")
        #expect(layout.roots.count == 4)
    }

    @Test("one cgroup2 mount is version 2, none is nothing")
    func otherHosts() {
        let unified = CgroupLayout(mountinfo: "30 1 0:25 / /sys/fs/cgroup rw - cgroup2 cgroup2 rw,nsdelegate\n")
        #expect(unified == CgroupLayout(version: .v2, mounts: ["unified": "/sys/fs/cgroup"]))
        #expect(CgroupLayout(mountinfo: "22 1 8:1 / / rw - ext4 /dev/vda rw\n") == nil)
    }

    @Test("limits become the files of each version")
    func settings() {
        let limits = CgroupLimits(cpuShares: 512, cpuQuota: 50_000, cpuPeriod: 100_000, memory: 64 << 20, pids: 100)
        func texts(_ version: CgroupLayout.Version, _ limits: CgroupLimits) -> [String] {
            limits.settings(version).map { "\($0.file)=\($0.value)" }
        }
        #expect(
            texts(.v1, limits) == [
                "cpu.shares=512", "cpu.cfs_period_us=100000", "cpu.cfs_quota_us=50000", "memory.limit_in_bytes=67108864", "pids.max=100",
            ])
        #expect(texts(.v2, limits) == ["cpu.weight=20", "cpu.max=50000 100000", "memory.max=67108864", "pids.max=100"])
        #expect(
            texts(.v1, CgroupLimits()) == ["cpu.cfs_period_us=100000", "cpu.cfs_quota_us=-1", "memory.limit_in_bytes=-1", "pids.max=max"])
        #expect(texts(.v2, CgroupLimits()) == ["cpu.max=max 100000", "memory.max=max", "pids.max=max"])
    }

    @Test("weights span the whole range of shares", arguments: [(2, 1), (1024, 39), (262_144, 10_000), (0, 1)] as [(Int64, Int64)])
    func weights(shares: Int64, weight: Int64) {
        #expect(CgroupLimits.weight(shares: shares) == weight)
    }

    @Test(
        "a pod's cgroup is where its quality of service says",
        arguments: [
            ("Guaranteed", "/a/kubepods/podu"), ("Burstable", "/a/kubepods/burstable/podu"), ("BestEffort", "/a/kubepods/besteffort/podu"),
        ])
    func paths(qosClass: String, path: String) {
        let host = CgroupHost(layout: CgroupLayout(version: .v2, mounts: [:]), root: "/a/")
        #expect(host.path(pod: "u", qosClass: qosClass) == path)
    }

    @Test("this host's cgroups take a pod's limits and let it go again", .enabled(if: getuid() == 0, "needs root"))
    func realTree() async throws {
        let root = "apus-test-\(getpid())"
        guard let host = CgroupHost.detected(root: root, podPids: 50) else { return }
        defer { host.removeAll() }
        try host.prepare()
        var resources = CRI.LinuxContainerResources()
        resources.cpuShares = 256
        resources.memoryLimitInBytes = 32 << 20
        let path = try await host.prepare(pod: "one", qosClass: "Burstable", resources: resources)
        #expect(path == "/\(root)/kubepods/burstable/podone")
        let cpu = try #require(host.layout.root(of: "cpu"))
        let memory = try #require(host.layout.root(of: "memory"))
        let isV1 = host.layout.version == .v1
        func read(_ file: String) throws -> String { try HostFiles.text(file).filter { !$0.isWhitespace } }
        #expect(try read(memory + path + (isV1 ? "/memory.limit_in_bytes" : "/memory.max")) == "33554432")
        #expect(try read(cpu + "/\(root)/kubepods/burstable" + (isV1 ? "/cpu.shares" : "/cpu.weight")) == (isV1 ? "256" : "10"))
        await host.remove(pod: "one")
        #expect(!HostFiles.exists(memory + path))
        #expect(host.removeAll())
        #expect(!HostFiles.exists("\(memory)/\(root)"))
    }
}
