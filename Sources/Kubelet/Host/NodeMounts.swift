#if canImport(Glibc)
    import Glibc
#endif

/// Mounting and unmounting, in the kubelet's own mount namespace.
enum NodeMounts {
    static func mountTmpfs(_ path: String, options: String) throws(NodeFileError) {
        #if canImport(Glibc)
            guard mount("tmpfs", path, "tmpfs", 0, options) == 0 else { throw NodeFileError("mount tmpfs", path) }
        #else
            throw NodeFileError("mount tmpfs", path, ENOSYS)
        #endif
    }

    static func bind(_ source: String, to target: String) throws(NodeFileError) {
        #if canImport(Glibc)
            guard mount(source, target, "", UInt(MS_BIND) | UInt(MS_REC), "") == 0 else { throw NodeFileError("mount --bind", target) }
        #else
            throw NodeFileError("mount --bind", target, ENOSYS)
        #endif
    }

    /// Unmounts as often as something is mounted there; nothing mounted is no error.
    static func unmountAll(_ path: String) throws(NodeFileError) {
        #if canImport(Glibc)
            for _ in 0..<64 {
                guard umount2(path, Int32(MNT_DETACH) | Int32(UMOUNT_NOFOLLOW)) != 0 else { continue }
                if errno == EINVAL || errno == ENOENT { return }
                throw NodeFileError("umount", path)
            }
            throw NodeFileError("umount", path, EBUSY)
        #endif
    }

    /// Where something is mounted at or below a path, deepest first.
    static func below(_ path: String) -> [String] {
        guard let table = try? NodeFiles.text("/proc/self/mountinfo", limit: 16 << 20) else { return [] }
        var result: [String] = []
        for line in table.split(separator: "\n") {
            let fields = line.split(separator: " ", maxSplits: 5)
            guard fields.count > 4 else { continue }
            let target = unescape(fields[4])
            if target == path || target.hasPrefix(path + "/") { result.append(target) }
        }
        return result.sorted { $0.utf8.count > $1.utf8.count }
    }

    static func isMountPoint(_ path: String) -> Bool { below(path).contains(path) }

    /// `\040` is a space, and so on.
    private static func unescape(_ text: Substring) -> String {
        guard text.contains("\\") else { return String(text) }
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let first = rest.first {
            if first == UInt8(ascii: "\\"), rest.count >= 4,
                let code = UInt8(String(decoding: rest.dropFirst().prefix(3), as: UTF8.self), radix: 8)
            {
                bytes.append(code)
                rest = rest.dropFirst(4)
            } else {
                bytes.append(first)
                rest = rest.dropFirst()
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
