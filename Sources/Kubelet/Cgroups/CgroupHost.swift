public import ContainerRuntime
internal import Glibc

/// The cgroups of a node's pods: `kubepods`, in it `burstable` and `besteffort`, and in these one for each pod, with the
/// pod's own limits. The runtime makes the containers' below them. Driver `cgroupfs`: paths, no systemd.
///
/// It keeps nothing in memory: what is there is read from the file system, so that it goes on after a restart.
public struct CgroupHost: PodCgroups {
    public let layout: CgroupLayout
    /// `/kubepods`, or below the root it was given.
    public let base: String
    private let podPids: Int64

    /// - Parameters:
    ///   - root: the cgroup that holds `kubepods`; empty is the hierarchies' root. Two nodes on one machine need two.
    ///   - podPids: how many processes each pod may have; 0 is no limit.
    public init(layout: CgroupLayout, root: String = "", podPids: Int64 = 0) {
        self.layout = layout
        let parts = root.split(separator: "/").map(String.init) + ["kubepods"]
        base = "/" + parts.joined(separator: "/")
        self.podPids = max(0, podPids)
    }

    /// The cgroups of this host; nil where it has none.
    public static func detected(root: String = "", podPids: Int64 = 0) -> CgroupHost? {
        guard let text = try? HostFiles.text("/proc/self/mountinfo"), let layout = CgroupLayout(mountinfo: text) else { return nil }
        return CgroupHost(layout: layout, root: root, podPids: podPids)
    }

    /// Makes the parents. All pods together get at most `limits`: what the node has for them.
    public func prepare(limits: CgroupLimits = CgroupLimits()) throws {
        try make(base, limits)
        try make(base + "/burstable", CgroupLimits(cpuShares: 2))
        try make(base + "/besteffort", CgroupLimits(cpuShares: 2))
        shareOut()
    }

    /// The pod's cgroup, as sandboxes name it (`cgroup_parent`).
    public func path(pod uid: String, qosClass: String) -> String {
        switch qosClass {
        case "Guaranteed": "\(base)/pod\(uid)"
        case "BestEffort": "\(base)/besteffort/pod\(uid)"
        default: "\(base)/burstable/pod\(uid)"
        }
    }

    /// Makes or updates a pod's cgroup, and answers what sandboxes name as `cgroup_parent`.
    public func prepare(pod uid: String, qosClass: String, resources: CRI.LinuxContainerResources) async throws -> String {
        let path = path(pod: uid, qosClass: qosClass)
        if !HostFiles.exists((layout.root(of: "cpu") ?? "") + base + "/besteffort") { try prepare() }
        let limits = CgroupLimits(
            cpuShares: max(2, resources.cpuShares), cpuQuota: resources.cpuQuota, cpuPeriod: resources.cpuPeriod,
            memory: resources.memoryLimitInBytes, pids: podPids)
        try make(path, limits)
        shareOut()
        return path
    }

    /// Removes a pod's cgroup with what is left below it. One that still has processes is tried again for a second.
    public func remove(pod uid: String) async {
        for path in ["Guaranteed", "Burstable", "BestEffort"].map({ path(pod: uid, qosClass: $0) }) {
            for _ in 0..<50 {
                if removeTree(path) { break }
                try? await Task.sleep(for: .milliseconds(20))
            }
        }
        shareOut()
    }

    /// Removes `kubepods` and, where it was made for us, the root above. What still has processes stays.
    /// - Returns: whether all is gone.
    @discardableResult
    public func removeAll() -> Bool {
        guard removeTree(base) else { return false }
        let parts = base.split(separator: "/").dropLast()
        for count in stride(from: parts.count, to: 0, by: -1) {
            for root in layout.roots { rmdir(root + "/" + parts.prefix(count).joined(separator: "/")) }
        }
        return true
    }
}

extension CgroupHost {
    private func make(_ path: String, _ limits: CgroupLimits) throws {
        var made = ""
        for part in path.split(separator: "/") {
            if layout.version == .v2 { enableControllers(in: made) }
            made += "/" + part
            for root in directoriesToMake { try HostFiles.makeDirectory(root + made) }
            if let cpuset = layout.mounts["cpuset"] { inheritCpuset(cpuset + made) }
        }
        for setting in limits.settings(layout.version) {
            guard let root = layout.root(of: setting.controller) else { continue }
            let file = root + path + "/" + setting.file
            // A controller that the kernel was built without has no file.
            guard HostFiles.exists(file) else { continue }
            try HostFiles.put(file, setting.value)
        }
    }

    private var directoriesToMake: [String] {
        guard layout.version == .v1 else { return layout.roots }
        return Set(["cpu", "cpuacct", "cpuset", "memory", "pids"].compactMap { layout.mounts[$0] }).sorted()
    }

    /// Version 2: children get only the controllers that their parent gives on.
    private func enableControllers(in path: String) {
        guard let root = layout.mounts["unified"], let there = try? HostFiles.text(root + path + "/cgroup.controllers", limit: 4096)
        else { return }
        for controller in there.split(whereSeparator: \.isWhitespace)
        where ["cpu", "cpuset", "memory", "pids", "io", "hugetlb"].contains(controller) {
            try? HostFiles.put(root + path + "/cgroup.subtree_control", "+" + controller)
        }
    }

    /// Version 1: a cpuset without CPUs takes no process.
    private func inheritCpuset(_ directory: String) {
        guard let slash = directory.lastIndex(of: "/") else { return }
        for file in ["cpuset.cpus", "cpuset.mems"] {
            guard let own = try? HostFiles.text(directory + "/" + file, limit: 4096), own.allSatisfy(\.isWhitespace),
                let above = try? HostFiles.text(directory[..<slash] + "/" + file, limit: 4096)
            else { continue }
            try? HostFiles.put(directory + "/" + file, above)
        }
    }

    /// The burstable pods together weigh as much as all they ask for; those without any request weigh least.
    private func shareOut() {
        guard let root = layout.root(of: "cpu") else { return }
        let burstable = root + base + "/burstable"
        let file = layout.version == .v1 ? "cpu.shares" : "cpu.weight"
        var total: Int64 = 0
        for name in HostFiles.names(in: burstable) where name.hasPrefix("pod") {
            guard let text = try? HostFiles.text("\(burstable)/\(name)/\(file)", limit: 64),
                let value = Int64(text.filter(\.isNumber))
            else { continue }
            total += layout.version == .v1 ? value : CgroupLimits.shares(weight: value)
        }
        let shares = max(2, min(total, 262_144))
        try? HostFiles.put(burstable + "/" + file, String(layout.version == .v1 ? shares : CgroupLimits.weight(shares: shares)))
    }

    /// Removes a cgroup with its children in every hierarchy; only directories are there to remove.
    private func removeTree(_ path: String) -> Bool {
        func remove(_ directory: String) -> Bool {
            guard HostFiles.exists(directory) else { return true }
            for name in HostFiles.names(in: directory) where HostFiles.isDirectory(directory + "/" + name) {
                _ = remove(directory + "/" + name)
            }
            return rmdir(directory) == 0 || errno == ENOENT
        }
        return layout.roots.map { remove($0 + path) }.allSatisfy { $0 }
    }
}
