internal import Glibc

/// Small file work for node agents, without Foundation. Paths are UTF-8; errors carry the system's words.
public struct HostFileError: Error, Sendable, Hashable, CustomStringConvertible {
    public var operation: String
    public var path: String
    public var number: Int32

    public init(_ operation: String, _ path: String, _ number: Int32) {
        self.operation = operation
        self.path = path
        self.number = number
    }

    public var isMissing: Bool { number == ENOENT }
    public var description: String { "\(operation) \(path): \(String(cString: strerror(number)))" }
}

public enum HostFiles {
    /// Reads a whole file; longer than `limit` is `EFBIG`.
    public static func read(_ path: String, limit: Int = 16 << 20) throws(HostFileError) -> [UInt8] {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw HostFileError("read", path, errno) }
        defer { close(file) }
        var content: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = Glibc.read(file, &chunk, chunk.count)
            if count == 0 { return content }
            guard count > 0 else {
                if errno == EINTR { continue }
                throw HostFileError("read", path, errno)
            }
            content += chunk[..<count]
            guard content.count <= limit else { throw HostFileError("read", path, EFBIG) }
        }
    }

    public static func text(_ path: String, limit: Int = 16 << 20) throws(HostFileError) -> String {
        String(decoding: try read(path, limit: limit), as: UTF8.self)
    }

    /// Writes to a file that is there already or may be made, in place (for `/sys` and `/proc`).
    public static func put(_ path: String, _ text: String) throws(HostFileError) {
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw HostFileError("write", path, errno) }
        defer { close(file) }
        try writeAll(file, Array(text.utf8), path)
    }

    /// Replaces a file as a whole: a reader sees the old content or the new, and a crash leaves one of both.
    public static func replace(_ path: String, _ content: [UInt8], mode: UInt32 = 0o644) throws(HostFileError) {
        let scratch = path + ".tmp"
        let file = open(scratch, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, mode)
        guard file >= 0 else { throw HostFileError("create", scratch, errno) }
        do throws(HostFileError) {
            try writeAll(file, content, scratch)
            guard fsync(file) == 0 else { throw HostFileError("sync", scratch, errno) }
        } catch {
            close(file)
            unlink(scratch)
            throw error
        }
        close(file)
        guard rename(scratch, path) == 0 else { throw HostFileError("rename", path, errno) }
    }

    private static func writeAll(_ file: Int32, _ content: [UInt8], _ path: String) throws(HostFileError) {
        var rest = content[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            guard count >= 0 else {
                if errno == EINTR { continue }
                throw HostFileError("write", path, errno)
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Makes a directory and those above it.
    public static func makeDirectory(_ path: String, mode: UInt32 = 0o755) throws(HostFileError) {
        if mkdir(path, mode) == 0 || errno == EEXIST { return }
        let failure = errno
        guard failure == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw HostFileError("create directory", path, failure)
        }
        try makeDirectory(String(path[..<slash]), mode: mode)
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw HostFileError("create directory", path, errno) }
    }

    /// Names in a directory, sorted; empty where there is none.
    public static func names(in path: String) -> [String] {
        guard let directory = opendir(path) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Removes a file, or a directory with all in it; never follows links and never leaves the file system it starts
    /// on, so that what is mounted below stays. Returns the first failure.
    @discardableResult
    public static func removeTree(_ path: String) -> HostFileError? {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return errno == ENOENT ? nil : HostFileError("remove", path, errno) }
        return removeTree(path, on: facts.st_dev)
    }

    private static func removeTree(_ path: String, on device: dev_t) -> HostFileError? {
        var facts = stat()
        guard lstat(path, &facts) == 0 else { return errno == ENOENT ? nil : HostFileError("remove", path, errno) }
        guard facts.st_mode & S_IFMT == S_IFDIR else {
            return unlink(path) == 0 || errno == ENOENT ? nil : HostFileError("remove", path, errno)
        }
        guard facts.st_dev == device else { return HostFileError("remove", path, EXDEV) }
        var failure: HostFileError?
        for name in names(in: path) {
            let found = removeTree(path + "/" + name, on: device)
            failure = failure ?? found
        }
        guard failure == nil else { return failure }
        return rmdir(path) == 0 || errno == ENOENT ? nil : HostFileError("remove", path, errno)
    }

    public static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    public static func isDirectory(_ path: String) -> Bool {
        var facts = stat()
        return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
    }

    /// Size in bytes and time of the last change in nanoseconds.
    public static func facts(_ path: String) -> (size: Int64, changed: Int64)? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return (Int64(facts.st_size), Int64(facts.st_mtim.tv_sec) * 1_000_000_000 + Int64(facts.st_mtim.tv_nsec))
    }
}
