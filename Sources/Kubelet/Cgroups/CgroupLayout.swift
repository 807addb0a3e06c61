/// How this host's cgroups are laid out (cgroups(7)): version 1 with a hierarchy for each controller, or version 2 with
/// one for all. A hybrid host, which has version 1 controllers beside an empty version 2 tree, counts as version 1.
public struct CgroupLayout: Sendable, Hashable {
    public enum Version: Sendable, Hashable { case v1, v2 }

    public var version: Version
    /// Version 1: where each controller is mounted. Version 2: the one mount, under the name `unified`.
    public var mounts: [String: String]

    public init(version: Version, mounts: [String: String]) {
        self.version = version
        self.mounts = mounts
    }

    /// Reads `/proc/self/mountinfo`; nil where no cgroups are mounted.
    public init?(mountinfo: String) {
        var controllers: [String: String] = [:]
        var unified: String?
        for line in mountinfo.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard let dash = fields.firstIndex(of: "-"), dash + 3 < fields.count, fields.count > 4 else { continue }
            let point = String(fields[4])
            switch fields[dash + 1] {
            case "cgroup2": unified = unified ?? point
            case "cgroup":
                for option in fields[dash + 3].split(separator: ",") where !["rw", "ro"].contains(option) {
                    let name = option.hasPrefix("name=") ? String(option.dropFirst(5)) : String(option)
                    controllers[name] = controllers[name] ?? point
                }
            default: continue
            }
        }
        if controllers["memory"] != nil || controllers["cpu"] != nil {
            if let unified { controllers["unified"] = unified }
            self.init(version: .v1, mounts: controllers)
        } else if let unified {
            self.init(version: .v2, mounts: ["unified": unified])
        } else {
            return nil
        }
    }

    /// Every hierarchy, once.
    var roots: [String] { Set(mounts.values).sorted() }

    /// The mount of a controller, whichever version.
    func root(of controller: String) -> String? { version == .v2 ? mounts["unified"] : mounts[controller] }
}

/// What a cgroup is limited to, and the files that say so.
public struct CgroupLimits: Sendable, Hashable {
    /// Version 1's measure, 2 to 262144; 0 leaves it.
    public var cpuShares: Int64 = 0
    /// Microseconds in each period; 0 is no limit.
    public var cpuQuota: Int64 = 0
    public var cpuPeriod: Int64 = 0
    /// Bytes; 0 is no limit.
    public var memory: Int64 = 0
    /// 0 is no limit.
    public var pids: Int64 = 0

    public init(cpuShares: Int64 = 0, cpuQuota: Int64 = 0, cpuPeriod: Int64 = 0, memory: Int64 = 0, pids: Int64 = 0) {
        self.cpuShares = cpuShares
        self.cpuQuota = cpuQuota
        self.cpuPeriod = cpuPeriod
        self.memory = memory
        self.pids = pids
    }

    struct Setting: Hashable {
        var controller: String
        var file: String
        var value: String
    }

    /// The files to write, in order. What has no limit is written as such, so that a raised limit takes effect.
    func settings(_ version: CgroupLayout.Version) -> [Setting] {
        let shares = cpuShares == 0 ? nil : max(2, min(cpuShares, 262_144))
        let period = cpuPeriod == 0 ? 100_000 : cpuPeriod
        var settings: [Setting] = []
        switch version {
        case .v1:
            if let shares { settings.append(Setting(controller: "cpu", file: "cpu.shares", value: String(shares))) }
            settings.append(Setting(controller: "cpu", file: "cpu.cfs_period_us", value: String(period)))
            settings.append(Setting(controller: "cpu", file: "cpu.cfs_quota_us", value: String(cpuQuota > 0 ? cpuQuota : -1)))
            settings.append(Setting(controller: "memory", file: "memory.limit_in_bytes", value: String(memory > 0 ? memory : -1)))
            settings.append(Setting(controller: "pids", file: "pids.max", value: pids > 0 ? String(pids) : "max"))
        case .v2:
            if let shares { settings.append(Setting(controller: "cpu", file: "cpu.weight", value: String(Self.weight(shares: shares)))) }
            settings.append(Setting(controller: "cpu", file: "cpu.max", value: "\(cpuQuota > 0 ? String(cpuQuota) : "max") \(period)"))
            settings.append(Setting(controller: "memory", file: "memory.max", value: memory > 0 ? String(memory) : "max"))
            settings.append(Setting(controller: "pids", file: "pids.max", value: pids > 0 ? String(pids) : "max"))
        }
        return settings
    }

    /// Version 2's weight (1 to 10000) for version 1's shares, as KEP-2254 has it.
    static func weight(shares: Int64) -> Int64 { 1 + (max(2, min(shares, 262_144)) - 2) * 9999 / 262_142 }
    static func shares(weight: Int64) -> Int64 { 2 + (max(1, min(weight, 10_000)) - 1) * 262_142 / 9999 }
}
