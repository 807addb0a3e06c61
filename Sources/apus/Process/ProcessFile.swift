import ContainerRuntime
import Glibc
import KubeObject

/// `DATA/apus.pid`: which process runs on a data directory, with its start time, so that a reused number is not mistaken for it.
struct ProcessFile {
    let path: String

    init(dataDirectory: String) { path = "\(dataDirectory)/apus.pid" }

    func write() throws {
        let started = HostProcess.startTime(of: getpid()) ?? 0
        try HostFiles.replace(path, Array("\(getpid()) \(started)\n".utf8), mode: 0o644)
    }

    func remove() { unlink(path) }

    /// The process, where it still runs.
    var running: (pid: Int32, started: UInt64)? {
        guard let text = try? HostFiles.text(path) else { return nil }
        let numbers = text.split(whereSeparator: \.isWhitespace)
        guard numbers.count == 2, let pid = Int32(numbers[0]), let started = UInt64(numbers[1]), HostProcess.startTime(of: pid) == started
        else { return nil }
        return (pid, started)
    }
}
