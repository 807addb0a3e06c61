#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Reading and writing small files that only their owner may read.
public enum SecureFiles {
    /// Larger files than this are refused.
    private static let maximumSize = 1 << 20

    /// The file's text, or nil where there is no such file.
    public static func read(_ path: String) throws(PKIError) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT { return nil }
            throw failure("read", path)
        }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 16384)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0 else { throw failure("read", path) }
            if count == 0 { break }
            bytes += chunk[..<count]
            guard bytes.count <= maximumSize else { throw PKIError(.file, "\(path) is too large to be a key or certificate") }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Replaces the file in one step, so that a reader or a crash sees the old text or the new one.
    public static func write(_ text: String, to path: String, mode: UInt32 = 0o600) throws(PKIError) {
        let temporary = "\(path).\(getpid()).new"
        unlink(temporary)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure("write", temporary) }
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else {
                let error = failure("write", temporary)
                close(descriptor)
                unlink(temporary)
                throw error
            }
            rest = rest.dropFirst(count)
        }
        let synced = fsync(descriptor)
        close(descriptor)
        guard synced == 0, rename(temporary, path) == 0 else {
            let error = failure("write", path)
            unlink(temporary)
            throw error
        }
    }

    /// Makes the directory (mode 0700) and those above it.
    public static func makeDirectory(_ path: String) throws(PKIError) {
        var made = path.hasPrefix("/") ? "" : "."
        for part in path.split(separator: "/") {
            made += "/\(part)"
            guard mkdir(made, 0o700) == 0 || errno == EEXIST else { throw failure("make directory", made) }
        }
    }

    private static func failure(_ what: String, _ path: String) -> PKIError {
        PKIError(.file, "\(what) \(path): \(String(cString: strerror(errno)))")
    }
}
