import KubeStore

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Writes to a store with 16 writers until it is killed, and says on standard output what was acknowledged:
/// a line `writer count revision` after each commit.
@main
struct StoreCrash {
    static func main() async throws {
        let store = try SQLiteStore(directory: CommandLine.arguments[1])
        let run = CommandLine.arguments[2]
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<16 {
                group.addTask {
                    for count in 0..<100_000 {
                        let result = try await store.commit(
                            Transaction(operations: [
                                .put(key: "/w/\(writer)", value: Array("\(run) \(count)".utf8), lease: 0),
                                .put(key: "/log/\(run)/\(writer)/\(count)", value: [1], lease: 0),
                            ]))
                        guard case .committed(let revision) = result else { continue }
                        let line = "\(writer) \(count) \(revision)\n"
                        _ = line.withCString { write(1, $0, strlen($0)) }
                    }
                }
            }
            try await group.waitForAll()
        }
    }
}
