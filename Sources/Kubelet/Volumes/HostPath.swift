#if canImport(Glibc)
    import Glibc
#endif

/// What a `hostPath` volume asks of its path (https://kubernetes.io/docs/concepts/storage/volumes/#hostpath-volume-types).
enum HostPath {
    static func check(_ path: String, type: String) throws {
        switch type {
        case "": return
        case "DirectoryOrCreate":
            if !NodeFiles.exists(path) {
                try NodeFiles.makeDirectories(path, mode: 0o755)
                return
            }
            try expect(path, S_IFDIR, "a directory")
        case "FileOrCreate":
            if !NodeFiles.exists(path) {
                try NodeFiles.write([], to: path, mode: 0o644)
                return
            }
            try expect(path, S_IFREG, "a file")
        case "Directory": try expect(path, S_IFDIR, "a directory")
        case "File": try expect(path, S_IFREG, "a file")
        case "Socket": try expect(path, S_IFSOCK, "a socket file")
        case "CharDevice": try expect(path, S_IFCHR, "a character device")
        case "BlockDevice": try expect(path, S_IFBLK, "a block device")
        default: throw ContainerConfigError("\(type) is an invalid volume type")
        }
    }

    private static func expect(_ path: String, _ kind: mode_t, _ name: String) throws {
        guard let info = try? NodeFiles.info(path), info.kind == kind else {
            throw ContainerConfigError("hostPath type check failed: \(path) is not \(name)")
        }
    }
}
