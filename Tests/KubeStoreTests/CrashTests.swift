import KubeStore
import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("A store that is killed", .timeLimit(.minutes(10)))
struct CrashTests {
    @Test("kill -9 during 16 writers, 50 times: what was acknowledged is there, revisions grow, watches miss nothing")
    func killed() async throws {
        try await withTemporaryDirectory { directory in
            var last: Revision = 1
            for run in 0..<50 {
                let acknowledged = try killedWriters(directory, run: run, after: 20 + run * 7 % 60)
                let store = try SQLiteStore(directory: directory)
                let current = try await store.currentRevision()
                #expect(current >= acknowledged.map(\.revision).max() ?? 0)
                #expect(current >= last)
                for line in acknowledged {
                    let entry = try await store.get("/log/\(run)/\(line.writer)/\(line.count)", at: nil).entry
                    #expect(entry?.modRevision == line.revision, "run \(run): \(line) was acknowledged and is lost")
                }
                let revisions = try await store.watch(WatchRequest(prefix: "/w/", after: last)).first(Int(current - last)).map(\.revision)
                #expect(revisions == Array(last + 1..<current + 1))
                last = current
                if run % 10 == 9 { try await store.compact(before: current) }
                await store.close()
            }
        }
    }

    @Test("a database that is torn or not ours is refused with a word on what to do")
    func torn() async throws {
        try await withTemporaryDirectory { directory in
            let store = try SQLiteStore(directory: directory)
            for count in 0..<200 { try await store.put("/k/\(count)", String(repeating: "x", count: 500)) }
            await store.close()
            let file = open("\(directory)/state.db", O_RDWR)
            let garbage = [UInt8](repeating: 0xA5, count: 4096 * 3)
            pwrite(file, garbage, garbage.count, 4096 * 4)
            close(file)
            let error = #expect(throws: StoreError.self) { try SQLiteStore(directory: directory) }
            guard case .corrupt(let message) = error else {
                Issue.record("\(String(describing: error)) is no .corrupt")
                return
            }
            #expect(message.contains("state.db"))
        }
    }

    @Test("a second process on the same directory is refused")
    func locked() async throws {
        try await withTemporaryDirectory { directory in
            let store = try SQLiteStore(directory: directory)
            #expect(throws: StoreError.self) { try SQLiteStore(directory: directory) }
            await store.close()
            let next = try SQLiteStore(directory: directory)
            await next.close()
        }
    }

    private struct Line: Sendable {
        var writer: Int
        var count: Int
        var revision: Revision
    }

    /// Runs the writers until so many commits were acknowledged, kills them, and answers all lines they wrote.
    private func killedWriters(_ directory: String, run: Int, after count: Int) throws -> [Line] {
        var pipes: [Int32] = [0, 0]
        guard pipe(&pipes) == 0 else { throw StoreError.unavailable("pipe") }
        for end in pipes { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, pipes[1], 1)
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        let program = try Self.program()
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(program), strdup(directory), strdup("\(run)"), nil]
        defer { arguments.forEach { free($0) } }
        var process: pid_t = 0
        let code = posix_spawn(&process, program, &actions, nil, &arguments, environ)
        close(pipes[1])
        defer { close(pipes[0]) }
        guard code == 0 else { throw StoreError.unavailable("cannot run \(program): \(String(cString: strerror(code)))") }
        var text: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        var isKilled = false
        while true {
            let read = read(pipes[0], &piece, piece.count)
            guard read > 0 else { break }
            text += piece[..<read]
            if !isKilled, text.count(where: { $0 == 10 }) >= count {
                kill(process, SIGKILL)
                isKilled = true
            }
        }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        #expect(isKilled, "the writers ended by themselves")
        let whole = text.lastIndex(of: 10).map { text[..<$0] } ?? []
        return String(decoding: whole, as: UTF8.self).split(separator: "\n").compactMap { line in
            let numbers = line.split(separator: " ").compactMap { Int($0) }
            return numbers.count == 3 ? Line(writer: numbers[0], count: numbers[1], revision: Revision(numbers[2])) : nil
        }
    }

    /// `StoreCrash`, built beside the tests.
    private static func program() throws -> String {
        var path = [CChar](repeating: 0, count: 4096)
        let count = readlink("/proc/self/exe", &path, path.count - 1)
        let executable = String(decoding: path[..<max(count, 0)].map { UInt8(bitPattern: $0) }, as: UTF8.self)
        for argument in [executable] + CommandLine.arguments {
            guard let slash = argument.lastIndex(of: "/") else { continue }
            let candidate = "\(argument[..<slash])/StoreCrash"
            if access(candidate, X_OK) == 0 { return candidate }
        }
        throw StoreError.unavailable("StoreCrash is not beside \(executable)")
    }
}
