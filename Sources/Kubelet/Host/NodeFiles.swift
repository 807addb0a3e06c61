#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// A system call that failed, worded as Go words it: `mkdir /x: permission denied`.
struct NodeFileError: Error, Hashable, CustomStringConvertible {
    var call: String
    var path: String
    var code: Int32

    init(_ call: String, _ path: String, _ code: Int32 = errno) {
        self.call = call
        self.path = path
        self.code = code
    }

    var description: String {
        let text = String(cString: strerror(code))
        return "\(call) \(path): \(text.prefix(1).lowercased() + text.dropFirst())"
    }
}

/// The few operations on files that a kubelet needs.
enum NodeFiles {
    struct Info {
        var mode: mode_t
        var uid: uid_t
        var gid: gid_t
        var size: Int64
        var device: UInt64

        var kind: mode_t { mode & S_IFMT }
        var isDirectory: Bool { kind == S_IFDIR }
        var isLink: Bool { kind == S_IFLNK }
        var permissions: mode_t { mode & 0o7777 }
    }

    static func info(_ path: String, followsLinks: Bool = true) throws(NodeFileError) -> Info {
        var buffer = stat()
        guard (followsLinks ? stat(path, &buffer) : lstat(path, &buffer)) == 0 else { throw NodeFileError("stat", path) }
        return Info(
            mode: buffer.st_mode, uid: buffer.st_uid, gid: buffer.st_gid, size: Int64(buffer.st_size), device: UInt64(buffer.st_dev))
    }

    static func exists(_ path: String) -> Bool { (try? info(path, followsLinks: false)) != nil }

    /// Makes a directory and those above it; one that is there already is left as it is.
    static func makeDirectories(_ path: String, mode: mode_t = 0o750) throws(NodeFileError) {
        if mkdir(path, mode) == 0 { return }
        switch errno {
        case EEXIST:
            guard try info(path).isDirectory else { throw NodeFileError("mkdir", path, ENOTDIR) }
        case ENOENT:
            guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { throw NodeFileError("mkdir", path) }
            try makeDirectories(String(path[..<slash]), mode: mode)
            guard mkdir(path, mode) == 0 || errno == EEXIST else { throw NodeFileError("mkdir", path) }
        default:
            throw NodeFileError("mkdir", path)
        }
    }

    /// The content, at most `limit` bytes of it.
    static func read(_ path: String, limit: Int = 4 << 20) throws(NodeFileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw NodeFileError("open", path) }
        defer { close(file) }
        return try readAll(file, path, limit)
    }

    /// The last bytes of a file.
    static func readEnd(_ path: String, limit: Int) throws(NodeFileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw NodeFileError("open", path) }
        defer { close(file) }
        let size = lseek(file, 0, SEEK_END)
        lseek(file, max(0, size - off_t(limit)), SEEK_SET)
        return try readAll(file, path, limit)
    }

    private static func readAll(_ file: Int32, _ path: String, _ limit: Int) throws(NodeFileError) -> [UInt8] {
        var result: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: min(limit, 64 << 10))
        while result.count < limit {
            let count = recvOrRead(file, &buffer, min(buffer.count, limit - result.count))
            if count < 0 {
                if errno == EINTR { continue }
                throw NodeFileError("read", path)
            }
            if count == 0 { break }
            result += buffer[..<count]
        }
        return result
    }

    private static func recvOrRead(_ file: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
        buffer.withUnsafeMutableBytes { bytes in
            #if canImport(Glibc)
                Glibc.read(file, bytes.baseAddress, count)
            #else
                Darwin.read(file, bytes.baseAddress, count)
            #endif
        }
    }

    static func text(_ path: String, limit: Int = 1 << 20) throws(NodeFileError) -> String {
        String(decoding: try read(path, limit: limit), as: UTF8.self)
    }

    /// Writes a whole file anew, with exactly this mode.
    static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(NodeFileError) {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { throw NodeFileError("open", path) }
        defer { close(file) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                #if canImport(Glibc)
                    Glibc.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
                #else
                    Darwin.write(file, buffer.baseAddress?.advanced(by: written), bytes.count - written)
                #endif
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw NodeFileError("write", path)
            }
            written += count
        }
        guard fchmod(file, mode) == 0 else { throw NodeFileError("chmod", path) }
    }

    static func link(_ path: String, to destination: String) throws(NodeFileError) {
        guard symlink(destination, path) == 0 else { throw NodeFileError("symlink", path) }
    }

    /// Where a link points; nil where it is none.
    static func destination(_ path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
        let count = buffer.withUnsafeMutableBytes { bytes in
            bytes.baseAddress.map { readlink(path, $0, bytes.count) } ?? -1
        }
        return count < 0 ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }

    static func move(_ path: String, to target: String) throws(NodeFileError) {
        guard rename(path, target) == 0 else { throw NodeFileError("rename", path) }
    }

    static func setMode(_ path: String, _ mode: mode_t) throws(NodeFileError) {
        guard chmod(path, mode) == 0 else { throw NodeFileError("chmod", path) }
    }

    /// Changes owner and group; nil leaves one as it is. Links are not followed.
    static func setOwner(_ path: String, user: Int64?, group: Int64?) throws(NodeFileError) {
        let uid = user.map { uid_t(truncatingIfNeeded: $0) } ?? uid_t.max
        let gid = group.map { gid_t(truncatingIfNeeded: $0) } ?? gid_t.max
        guard lchown(path, uid, gid) == 0 else { throw NodeFileError("chown", path) }
    }

    /// The names in a directory, in order.
    static func names(_ path: String) throws(NodeFileError) -> [String] {
        guard let directory = opendir(path) else { throw NodeFileError("open", path) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    static func remove(_ path: String) throws(NodeFileError) {
        guard unlink(path) == 0 || errno == ENOENT else { throw NodeFileError("remove", path) }
    }

    /// Removes a tree, but never goes into another file system: what is mounted inside stays, and is an error.
    static func removeTree(_ path: String) throws(NodeFileError) {
        guard let top = try? info(path, followsLinks: false) else { return }
        try removeTree(path, device: top.device)
    }

    private static func removeTree(_ path: String, device: UInt64) throws(NodeFileError) {
        let found: Info
        do {
            found = try info(path, followsLinks: false)
        } catch {
            if error.code == ENOENT { return }
            throw error
        }
        guard found.isDirectory else { return try remove(path) }
        guard found.device == device else { throw NodeFileError("remove", path, EBUSY) }
        for name in try names(path) { try removeTree("\(path)/\(name)", device: device) }
        guard rmdir(path) == 0 || errno == ENOENT else { throw NodeFileError("remove", path) }
    }

    /// The path without links; nil where it does not exist.
    static func realPath(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
