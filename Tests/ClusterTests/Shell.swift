import Testing

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Runs shell lines, with a deadline each, and gives what they print.
struct Shell: Sendable {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    struct Result: Sendable {
        /// 124 where the deadline ended it.
        var code: Int32
        /// Both streams, as they came.
        var output: String
    }

    static func run(_ line: String, seconds: Int = 120) throws -> Result {
        var template = Array("/tmp/apus-shell-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else { throw Failure(description: "mkstemp") }
        let file = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        defer { unlink(file) }
        close(descriptor)
        let words: [String] = ["timeout", "-k", "5", "\(seconds)", "bash", "-c", "{ \(line)\n} >\(file) 2>&1 </dev/null"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        // Sockets of tests beside this one are not for the child, which may live long.
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var process: pid_t = 0
        guard posix_spawnp(&process, "timeout", &actions, nil, &arguments, environ) == 0 else {
            throw Failure(description: "cannot run \(line)")
        }
        var status: Int32 = 0
        waitpid(process, &status, 0)
        return Result(code: status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F, output: try text(of: file))
    }

    static func text(of file: String) throws -> String {
        guard let stream = fopen(file, "r") else { throw Failure(description: "cannot read \(file)") }
        defer { fclose(stream) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = fread(&buffer, 1, buffer.count, stream)
            guard count > 0 else { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func write(_ text: String, to file: String) throws {
        guard let stream = fopen(file, "w") else { throw Failure(description: "cannot write \(file)") }
        defer { fclose(stream) }
        fputs(text, stream)
    }
}
