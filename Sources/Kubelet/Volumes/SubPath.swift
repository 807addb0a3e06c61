#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A `subPath` of a volume made safe to mount: a container that can write to the volume must not be able to lead the
/// kubelet out of it by a symbolic link (CVE-2017-1002101).
///
/// Links are resolved first and the result must lie in the volume; then every component is opened without following
/// links, and what was opened, not its name, is mounted where no container can change it.
struct SubPath {
    var base: String
    var subPath: String
    var mode: mode_t

    /// `O_PATH`, which the C library's overlay leaves out.
    private static let pathOnly: Int32 = 0o10_000_000

    func prepare(at target: String) throws -> String {
        let parts = subPath.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
        guard !subPath.hasPrefix("/"), !parts.contains("..") else {
            throw ContainerConfigError("subPath must be a relative path without ..: \(subPath)")
        }
        guard let root = NodeFiles.realPath(base) else { throw NodeFileError("stat", base) }
        let resolved = try resolve(parts, root)
        let file = try open(resolved, root)
        defer { close(file) }
        return try publish(file, resolved.isEmpty ? root : root + "/" + resolved.joined(separator: "/"), at: target)
    }

    /// The components without links, those that don't exist yet last.
    private func resolve(_ parts: [String], _ root: String) throws -> [String] {
        var present = parts[...]
        var missing: [String] = []
        while true {
            let path = present.isEmpty ? root : root + "/" + present.joined(separator: "/")
            if let real = NodeFiles.realPath(path) {
                guard real == root || real.hasPrefix(root + "/") else {
                    throw ContainerConfigError("subpath \"\(path)\" not within volume path \"\(root)\"")
                }
                let inside = real.dropFirst(root.utf8.count).split(separator: "/").map(String.init)
                return inside + missing
            }
            guard let last = present.popLast() else { throw NodeFileError("stat", root) }
            // A link to nowhere is no place to make directories in.
            guard !NodeFiles.exists(path) else { throw NodeFileError("stat", path, ENOENT) }
            missing.insert(last, at: 0)
        }
    }

    private func open(_ parts: [String], _ root: String) throws -> Int32 {
        var directory = openat(AT_FDCWD, root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard directory >= 0 else { throw NodeFileError("open", root) }
        for part in parts {
            var next = openat(directory, part, Self.pathOnly | O_NOFOLLOW | O_CLOEXEC)
            if next < 0, errno == ENOENT {
                next = make(part, in: directory)
            }
            let code = errno
            close(directory)
            guard next >= 0 else { throw NodeFileError("open", part, code) }
            directory = next
            var info = stat()
            guard fstat(next, &info) == 0, info.st_mode & S_IFMT != S_IFLNK else {
                close(next)
                throw ContainerConfigError("unexpected symlink found \(part)")
            }
        }
        return directory
    }

    /// Makes a directory with exactly this mode and opens it.
    private func make(_ name: String, in directory: Int32) -> Int32 {
        guard mkdirat(directory, name, mode) == 0 else {
            return errno == EEXIST ? openat(directory, name, Self.pathOnly | O_NOFOLLOW | O_CLOEXEC) : -1
        }
        let made = openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        if made >= 0 { fchmod(made, mode) }
        return made
    }

    /// Mounts what was opened; without the right to mount, its name has to do.
    private func publish(_ file: Int32, _ path: String, at target: String) throws -> String {
        guard geteuid() == 0 else { return path }
        var info = stat()
        guard fstat(file, &info) == 0 else { throw NodeFileError("stat", path) }
        if NodeMounts.isMountPoint(NodeFiles.realPath(target) ?? target) { return target }
        if info.st_mode & S_IFMT == S_IFDIR {
            try NodeFiles.makeDirectories(target)
        } else if !NodeFiles.exists(target) {
            try NodeFiles.makeDirectories(String(target[..<(target.lastIndex(of: "/") ?? target.endIndex)]))
            try NodeFiles.write([], to: target, mode: 0o640)
        }
        try NodeMounts.bind("/proc/self/fd/\(file)", to: target)
        return target
    }
}
