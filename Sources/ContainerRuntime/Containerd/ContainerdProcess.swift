internal import Glibc

/// A containerd of ours, as its process file names it: the ID, when it was started, and the configuration it runs with.
struct ContainerdProcess: Sendable, Hashable {
    var pid: pid_t
    var started: UInt64
    var configuration: String

    init(pid: pid_t, started: UInt64, configuration: String) {
        self.pid = pid
        self.started = started
        self.configuration = configuration
    }

    /// Reads `PID START DIGEST`; nil where the text is something else.
    init?(_ text: String) {
        let fields = text.split(whereSeparator: \.isWhitespace)
        guard fields.count == 3, let pid = pid_t(fields[0]), pid > 1, let started = UInt64(fields[1]) else { return nil }
        self.init(pid: pid, started: started, configuration: String(fields[2]))
    }

    var text: String { "\(pid) \(started) \(configuration)\n" }

    /// It lives, and is not another process that was given the same ID. Reaps it where it was our child and is dead.
    var isAlive: Bool {
        var status: Int32 = 0
        waitpid(pid, &status, WNOHANG)
        return HostProcess.startTime(of: pid) == started
    }
}

enum UnixSocket {
    /// Whether somebody listens.
    static func answers(_ path: String) -> Bool {
        var address = sockaddr_un()
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { return false }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        let file = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue) | Int32(SOCK_NONBLOCK.rawValue), 0)
        guard file >= 0 else { return false }
        defer { close(file) }
        return withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { connect(file, $0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
        } == 0
    }
}
