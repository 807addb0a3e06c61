// Container logs: CRI's lines, what of them is asked for, and following a file.
import ContainerRuntime
import KubeObject
import Synchronization
import Testing

@testable import Kubelet

#if canImport(Glibc)
    import Glibc
#endif

@Suite("Container logs")
struct LogTests {
    static let file = """
        2026-01-02T03:04:05.1Z stdout F one
        2026-01-02T03:04:06.123456789Z stderr F two
        2026-01-02T03:04:07Z stdout P thr
        2026-01-02T03:04:07.5Z stdout F ee
        not a line
        2026-01-02T03:04:08Z stdout F 

        """

    static func options(_ query: String) throws -> LogOptions {
        try LogOptions(QueryItems(query), now: Timestamp("2026-01-02T03:04:10Z")!)
    }

    static func filtered(_ query: String, _ text: String = file) throws -> String {
        var filter = LogFilter(try options(query))
        return String(decoding: filter.take(Array(text.utf8)[...]) + filter.finish(), as: UTF8.self)
    }

    @Test(
        "what is asked for comes out",
        arguments: [
            ("", "one\ntwo\nthree\n\n"),
            ("stream=Stdout", "one\nthree\n\n"),
            ("stream=Stderr", "two\n"),
            ("limitBytes=5", "one\nt"),
            ("sinceSeconds=3", "three\n\n"),
            ("sinceTime=2026-01-02T03:04:08Z", "\n"),
            (
                "timestamps=true",
                "2026-01-02T03:04:05.100000000Z one\n2026-01-02T03:04:06.123456789Z two\n2026-01-02T03:04:07.000000000Z three\n2026-01-02T03:04:08.000000000Z \n"
            ),
        ])
    func filters(query: String, expected: String) throws {
        #expect(try Self.filtered(query) == expected)
    }

    @Test("pieces of any size give the same lines")
    func pieces() throws {
        let bytes = Array(Self.file.utf8)
        for size in 1...9 {
            var filter = LogFilter(try Self.options("timestamps=1"))
            var output: [UInt8] = []
            for start in stride(from: 0, to: bytes.count, by: size) { output += filter.take(bytes[start..<min(start + size, bytes.count)]) }
            output += filter.finish()
            #expect(String(decoding: output, as: UTF8.self) == (try Self.filtered("timestamps=1")))
        }
    }

    @Test(
        "a query that makes no sense is refused as upstream does",
        arguments: [
            ("tailLines=x", 400), ("sinceTime=yesterday", 400), ("tailLines=-1", 422), ("limitBytes=0", 422), ("sinceSeconds=0", 422),
            ("sinceSeconds=1&sinceTime=2026-01-02T03:04:08Z", 422), ("stream=Other", 422), ("stream=Stdout&tailLines=1", 422),
        ])
    func refused(query: String, code: Int) {
        #expect { try Self.options(query) } throws: { ($0 as? LogOptions.Invalid)?.code == code }
    }

    @Test("the last lines are found, also across blocks", arguments: [0, 1, 2, 3, 5000, 20_000])
    func tail(lines: Int) throws {
        let path = "/tmp/apus-log-\(getpid())-tail-\(lines)"
        defer { unlink(path) }
        let all = (0..<10_000).map { "line \($0) \(String(repeating: "x", count: $0 % 40))\n" }
        try HostFiles.replace(path, Array(all.joined().utf8))
        let file = try LogFile(path)
        let start = try file.start(ofLast: lines)
        #expect(file.size - start == all.suffix(lines).joined().utf8.count)
    }

    @Test("a last line without its newline is a line")
    func unfinished() throws {
        let path = "/tmp/apus-log-\(getpid())-unfinished"
        defer { unlink(path) }
        try HostFiles.replace(path, Array("a\nb\nc".utf8))
        let file = try LogFile(path)
        #expect(try file.start(ofLast: 1) == 4)
        #expect(try file.start(ofLast: 2) == 2)
        #expect(try file.start(ofLast: 9) == 0)
    }

    @Test("following goes on over a rotation, and ends with the container")
    func follow() async throws {
        let path = "/tmp/apus-log-\(getpid())-follow"
        defer { for name in [path, path + ".1"] { unlink(name) } }
        @Sendable func line(_ text: String) -> [UInt8] { Array("2026-01-02T03:04:05Z stdout F \(text)\n".utf8) }
        try HostFiles.replace(path, line("one"))
        let script = Script()
        var options = LogOptions()
        options.follows = true
        // Each wait is the next thing that happens to the file.
        let follower = LogFollower(
            file: try LogFile(path), options: options,
            sleep: { _ in
                switch script.next() {
                case 0:
                    rename(path, path + ".1")
                    let file = fopen(path + ".1", "a")
                    fputs(String(decoding: line("two"), as: UTF8.self), file)
                    fclose(file)
                    try HostFiles.replace(path, line("three"))
                case 1: try HostFiles.replace(path + ".x", [])
                default: break
                }
            }, isRunning: { script.step < 3 })
        defer { unlink(path + ".x") }
        var output: [UInt8] = []
        try await follower.run { output += $0 }
        #expect(String(decoding: output, as: UTF8.self) == "one\ntwo\nthree\n")
        #expect(script.step >= 3)
    }

    private final class Script: Sendable {
        private let state = Mutex(0)
        var step: Int { state.withLock { $0 } }
        func next() -> Int {
            state.withLock { step in
                defer { step += 1 }; return step
            }
        }
    }

    static func pod(_ status: Value) -> Value {
        ["metadata": ["name": "web"], "status": ["containerStatuses": [status]]]
    }

    @Test(
        "the container whose log is meant is found by the status, or the reason told",
        arguments: [
            (["name": "a", "containerID": "containerd://r", "state": ["running": ["startedAt": "x"]]], false, "r"),
            (["name": "a", "state": ["terminated": ["containerID": "containerd://t"]]], false, "t"),
            (
                [
                    "name": "a", "state": ["waiting": ["reason": "CrashLoopBackOff"]],
                    "lastState": ["terminated": ["containerID": "containerd://l"]],
                ], false, "l"
            ),
            (["name": "a", "state": ["running": [:]], "lastState": ["terminated": ["containerID": "containerd://l"]]], true, "l"),
            (["name": "a", "state": ["running": [:]]], true, #"previous terminated container "a" in pod "web" not found"#),
            (
                ["name": "a", "state": ["waiting": ["reason": "ContainerCreating"]]], false,
                #"container "a" in pod "web" is waiting to start: ContainerCreating"#
            ),
            (
                ["name": "a", "state": ["waiting": ["reason": "ErrImagePull"]]], false,
                #"container "a" in pod "web" is waiting to start: image can't be pulled"#
            ),
            (
                ["name": "a", "state": ["waiting": ["reason": "ImagePullBackOff"]]], false,
                #"container "a" in pod "web" is waiting to start: trying and failing to pull image"#
            ),
            (["name": "b"], false, #"container "a" in pod "web" is not available"#),
        ] as [(Value, Bool, String)])
    func choice(status: Value, previous: Bool, expected: String) {
        do {
            #expect(try KubeletServer.containerID(pod: Self.pod(status), container: "a", previous: previous) == expected)
        } catch {
            #expect((error as? RuntimeError)?.message == expected)
        }
    }
}
