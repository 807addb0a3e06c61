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
        let status = (try? Files.text("/proc/self/status")) ?? ""
        let enabled = (try? Files.text("/sys/module/apparmor/parameters/enabled", limit: 16)) ?? "N"
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
        defer { Files.removeTree(scratch) }
        for name in ["lower", "upper", "work", "merged"] {
            guard (try? Files.makeDirectory(scratch + "/" + name)) != nil else { return false }
        }
        let options = "lowerdir=\(scratch)/lower,upperdir=\(scratch)/upper,workdir=\(scratch)/work"
        let mounted = options.withCString { mount("overlay", scratch + "/merged", "overlay", 0, $0) }
        guard mounted == 0 else { return false }
        umount2(scratch + "/merged", Int32(MNT_DETACH))
        return true
    }
}

public enum Mounts {
    /// Mount points at or below a directory, deepest and latest first.
    public static func below(_ directory: String) -> [String] {
        points(in: (try? Files.text("/proc/self/mountinfo")) ?? "", below: directory)
    }

    static func points(in mountinfo: String, below directory: String) -> [String] {
        let found = mountinfo.split(separator: "\n").compactMap { line -> String? in
            let fields = line.split(separator: " ")
            guard fields.count > 4 else { return nil }
            let point = unescaped(fields[4])
            return point == directory || point.hasPrefix(directory + "/") ? point : nil
        }
        return found.reversed()
    }

    /// Unmounts all of it, at once and lazily. Returns how many there were.
    @discardableResult
    public static func detachAll(below directory: String) -> Int {
        let found = below(directory)
        for point in found { umount2(point, Int32(MNT_DETACH)) }
        return found.count
    }

    /// `\040` and the like, which mountinfo has for blanks (proc(5)).
    private static func unescaped(_ field: Substring) -> String {
        guard field.contains("\\") else { return String(field) }
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(3)
            if byte == UInt8(ascii: "\\"), digits.count == 3, digits.allSatisfy({ (48...55).contains($0) }) {
                bytes.append(digits.reduce(0) { $0 &<< 3 | ($1 - 48) })
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
