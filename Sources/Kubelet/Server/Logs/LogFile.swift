internal import ContainerRuntime
internal import Glibc

/// An open log file, read by position.
final class LogFile: Sendable {
    let path: String
    private let file: Int32

    /// - Throws: `RuntimeError` worded as upstream's.
    init(_ path: String) throws {
        self.path = path
        file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            let why = String(cString: strerror(errno)).lowercased()
            throw RuntimeError(.notFound, "failed to try resolving symlinks in path \"\(path)\": lstat \(path): \(why)")
        }
    }

    deinit { close(file) }

    var size: Int {
        var facts = stat()
        return fstat(file, &facts) == 0 ? Int(facts.st_size) : 0
    }

    /// Whether the path names another file by now: the log was rotated.
    var isReplaced: Bool {
        var now = stat()
        var own = stat()
        guard stat(path, &now) == 0, fstat(file, &own) == 0 else { return false }
        return now.st_ino != own.st_ino || now.st_dev != own.st_dev
    }

    /// Up to `count` bytes; empty at the end.
    func read(at offset: Int, _ count: Int = 64 << 10) throws -> [UInt8] {
        var bytes = [UInt8](repeating: 0, count: count)
        let got = pread(file, &bytes, count, off_t(offset))
        guard got >= 0 else {
            throw RuntimeError(.internalError, "failed to read log file \"\(path)\": \(String(cString: strerror(errno)).lowercased())")
        }
        bytes.removeLast(count - got)
        return bytes
    }

    /// Where the last lines begin. A last line without its newline is one.
    func start(ofLast lines: Int) throws -> Int {
        let end = size
        guard lines > 0, end > 0 else { return lines > 0 ? 0 : end }
        var found = 0
        var upper = end
        while upper > 0 {
            let lower = max(0, upper - (64 << 10))
            let block = try read(at: lower, upper - lower)
            for index in block.indices.reversed() where block[index] == 10 && lower + index != end - 1 {
                found += 1
                if found == lines { return lower + index + 1 }
            }
            upper = lower
        }
        return 0
    }
}
