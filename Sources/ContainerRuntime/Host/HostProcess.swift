internal import CLinux
internal import Glibc

/// Programs of the host: started detached from us, or run to their end with a deadline.
public enum HostProcess {
    /// What a program said and how it ended (128 + signal where a signal killed it).
    public struct Result: Sendable {
        public var exitCode: Int32
        public var output: String
    }

    static let outputLimit = 64 << 10

    /// Finds a program in `PATH`'s usual directories, or takes an absolute path as it is.
    public static func find(
        _ name: String, in directories: [String] = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"]
    ) -> String? {
        if name.hasPrefix("/") { return access(name, X_OK) == 0 ? name : nil }
        return directories.lazy.map { $0 + "/" + name }.first { access($0, X_OK) == 0 }
    }

    /// Starts a program in a session of its own, with no signal of ours blocked and no file of ours open but `log`
    /// (appended, as its output) and `/dev/null` as its input. It outlives us. Returns its process ID.
    public static func launchDetached(_ command: [String], log: String, environment: [String]) throws(HostFileError) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        _ = posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        return try spawn(command, environment, &actions)
    }

    private static func spawn(
        _ command: [String], _ environment: [String], _ actions: inout posix_spawn_file_actions_t
    ) throws(HostFileError) -> Int32 {
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var all = sigset_t()
        sigfillset(&all)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var none = sigset_t()
        sigemptyset(&none)
        posix_spawnattr_setsigmask(&attributes, &none)
        // POSIX_SPAWN_SETSID (glibc 2.26), SETSIGDEF, SETSIGMASK.
        posix_spawnattr_setflags(&attributes, 0x80 | 0x04 | 0x08)
        var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
        var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for pointer in arguments + variables { free(pointer) } }
        var pid: Int32 = 0
        let failure = posix_spawn(&pid, command[0], &actions, &attributes, &arguments, &variables)
        guard failure == 0 else { throw HostFileError("start", command[0], failure) }
        return pid
    }

    /// Runs a program and collects what it prints (both streams, the first 64 KiB). At the deadline, or when the task is
    /// cancelled, it is killed.
    public static func run(
        _ command: [String], deadline: Duration, environment: [String] = HostProcess.environment
    ) async throws -> Result {
        var ends: [Int32] = [0, 0]
        guard pipe2(&ends, O_CLOEXEC | Int32(O_NONBLOCK)) == 0 else { throw HostFileError("open a pipe for", command[0], errno) }
        let (reading, writing) = (ends[0], ends[1])
        defer { close(reading) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, writing, 1)
        posix_spawn_file_actions_adddup2(&actions, writing, 2)
        _ = posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        let pid: Int32
        do {
            defer {
                posix_spawn_file_actions_destroy(&actions)
                close(writing)
            }
            pid = try spawn(command, environment, &actions)
        }
        return try await collect(pid, command[0], reading, until: .now + deadline)
    }

    private static func collect(
        _ pid: Int32, _ name: String, _ reading: Int32, until end: ContinuousClock.Instant
    ) async throws -> Result {
        var output: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 14)
        var pause = Duration.milliseconds(2)
        func drain() {
            while true {
                let count = read(reading, &chunk, chunk.count)
                guard count > 0 else { return }
                output += chunk[..<min(count, max(0, outputLimit - output.count))]
            }
        }
        while true {
            drain()
            var status: Int32 = 0
            if waitpid(pid, &status, WNOHANG) == pid {
                drain()
                let code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
                return Result(exitCode: code, output: String(decoding: output, as: UTF8.self))
            }
            let late = ContinuousClock.now >= end
            if late || Task.isCancelled {
                kill(pid, SIGKILL)
                waitpid(pid, &status, 0)
                if late { throw HostFileError("wait for", name, ETIMEDOUT) }
                throw CancellationError()
            }
            try? await Task.sleep(for: pause)
            pause = min(pause * 2, .milliseconds(50))
        }
    }

    /// The environment that host programs get: a `PATH`, nothing of ours.
    public static let environment = ["PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin", "LANG=C.UTF-8"]

    /// When a process was started, in clock ticks since boot: with its ID it names one process for ever. Nil where it is
    /// gone or a zombie.
    public static func startTime(of pid: Int32) -> UInt64? {
        guard let text = try? HostFiles.text("/proc/\(pid)/stat", limit: 4096), let close = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: close)...].split(separator: " ")
        guard fields.count > 19, fields[0] != "Z", fields[0] != "X" else { return nil }
        return UInt64(fields[19])
    }

    /// Asks a process to end (SIGTERM) and kills it after the grace. Returns whether it is gone.
    @discardableResult
    public static func terminate(_ pid: Int32, started: UInt64, grace: Duration) async -> Bool {
        for (signal, wait) in [(SIGTERM, grace), (SIGKILL, .seconds(5))] {
            guard startTime(of: pid) == started else { return true }
            kill(pid, signal)
            let end = ContinuousClock.now + wait
            while ContinuousClock.now < end {
                var status: Int32 = 0
                waitpid(pid, &status, WNOHANG)
                if startTime(of: pid) != started { return true }
                try? await Task.sleep(for: .milliseconds(10))
            }
        }
        return startTime(of: pid) != started
    }
}
