internal import Glibc

/// What the host allows a container runtime.
public struct HostFacts: Sendable, Hashable {
    /// Without CAP_SYS_RESOURCE no process may lower its `oom_score_adj` below what it was given.
    public var mayRaisePriority: Bool
    /// overlayfs can be mounted on the file system that images are kept on.
    public var hasOverlay: Bool
    /// AppArmor is on in the kernel and its parser is installed.
    public var hasAppArmor: Bool

    public init(mayRaisePriority: Bool, hasOverlay: Bool, hasAppArmor: Bool) {
        self.mayRaisePriority = mayRaisePriority
        self.hasOverlay = hasOverlay
        self.hasAppArmor = hasAppArmor
    }

    /// Looks at this host; tries an overlay mount in a scratch directory below `directory`.
    public static func detect(directory: String) -> HostFacts {
        let status = (try? HostFiles.text("/proc/self/status")) ?? ""
        let enabled = (try? HostFiles.text("/sys/module/apparmor/parameters/enabled", limit: 16)) ?? "N"
        return HostFacts(
            mayRaisePriority: hasCapability(24, status: status), hasOverlay: canMountOverlay(in: directory),
            hasAppArmor: enabled.hasPrefix("Y") && HostProcess.find("apparmor_parser") != nil)
    }

    /// Whether `/proc/…/status` shows the capability (capabilities(7), by number) as effective.
    static func hasCapability(_ number: Int, status: String) -> Bool {
        guard let line = status.split(separator: "\n").first(where: { $0.hasPrefix("CapEff:") }),
            let digits = line.split(whereSeparator: { $0 == "\t" || $0 == " " }).last,
            let set = UInt64(digits, radix: 16)
        else { return false }
        return set >> UInt64(number) & 1 == 1
    }

    private static func canMountOverlay(in directory: String) -> Bool {
        let scratch = directory + "/.overlay-\(getpid())"
        defer { HostFiles.removeTree(scratch) }
        for name in ["lower", "upper", "work", "merged"] {
            guard (try? HostFiles.makeDirectory(scratch + "/" + name)) != nil else { return false }
        }
        let options = "lowerdir=\(scratch)/lower,upperdir=\(scratch)/upper,workdir=\(scratch)/work"
        let mounted = options.withCString { mount("overlay", scratch + "/merged", "overlay", 0, $0) }
        guard mounted == 0 else { return false }
        umount2(scratch + "/merged", Int32(MNT_DETACH))
        return true
    }
}
