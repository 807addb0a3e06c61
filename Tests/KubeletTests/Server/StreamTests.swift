// Exec, attach and logs through the kubelet's server over a socket, into a real container.
import ContainerRuntime
import KubeHTTP
import KubeObject
import NIOHTTP1
import Synchronization
import Testing

@testable import Kubelet

@Suite("Streams, real", .serialized, .enabled(if: RuntimeFixture.missing.isEmpty, RuntimeFixture.why))
struct StreamTests {
    /// A client's end of a session: input that was written before, output that is collected.
    final class Session: RemoteCommandSession {
        struct State {
            var input: [[UInt8]]
            var sizes: [TerminalSize]
            var output: [UInt8] = []
            var errors: [UInt8] = []
        }

        let options: RemoteCommandOptions
        private let state: Mutex<State>

        init(_ options: RemoteCommandOptions, input: [String] = [], sizes: [TerminalSize] = []) {
            self.options = options
            state = Mutex(State(input: input.map { Array($0.utf8) }, sizes: sizes))
        }

        var output: String { state.withLock { String(decoding: $0.output, as: UTF8.self) } }
        var errors: String { state.withLock { String(decoding: $0.errors, as: UTF8.self) } }

        func readInput() async throws -> [UInt8]? {
            if let next = state.withLock({ $0.input.isEmpty ? nil : $0.input.removeFirst() }) { return next }
            // Whoever sits at a terminal keeps it open; its end would end the output too, in containerd.
            if options.tty { try await Task.sleep(for: .seconds(60)) }
            return nil
        }
        func nextResize() async -> TerminalSize? { state.withLock { $0.sizes.isEmpty ? nil : $0.sizes.removeFirst() } }
        func writeOutput(_ bytes: [UInt8]) async throws { state.withLock { $0.output += bytes } }
        func writeError(_ bytes: [UInt8]) async throws { state.withLock { $0.errors += bytes } }
    }

    static func plain(stdin: Bool = false, tty: Bool = false) -> RemoteCommandOptions {
        RemoteCommandOptions(stdin: stdin, stdout: true, stderr: !tty, tty: tty)
    }

    @Test("commands run in a container as a client asks", .timeLimit(.minutes(2)))
    func exec() async throws {
        try await RuntimeFixture.with("streams", inOwnNetwork: false) { fixture in
            let pod = try await fixture.pod(
                "web", onHostNetwork: true,
                "echo started; echo trouble >&2; while read line; do echo got $line; done; while :; do sleep 1; done")
            var sources = KubeletServer.Sources(
                nodeName: "n", runtime: fixture.runtime, environment: .system, pods: { [pod.value] })
            sources.rootDirectory = "/"
            let handler = KubeletServer(sources, access: KubeletServerTests.everybody)
            let server = try await HTTPServer.start(
                HTTPServer.Configuration(address: "127.0.0.1", port: 0, tls: nil), handler: handler)
            do {
                try await Self.commands(server.port)
                try await Self.logs(server.port)
            } catch {
                Issue.record(error)
            }
            await server.shutdown(grace: .seconds(1))
        }
    }

    /// Runs a session against the server as kubectl does over SPDY, and gives how it ended.
    private static func run(_ session: Session, _ command: [String], _ port: Int) async throws -> RemoteCommandResult {
        let flags = (session.options.stdin ? "&input=1" : "") + (session.options.tty ? "&tty=1" : "&error=1")
        let query = command.map { "command=" + $0.replacing(" ", with: "+").replacing(";", with: "%3B").replacing("&", with: "%26") }
        let target = "/exec/default/web/app?output=1" + flags + "&" + query.joined(separator: "&")
        let response = try await UpgradeClient(Dialer(tls: nil)).send(
            "POST", host: "127.0.0.1", port: port, target: target, headers: RemoteCommandClient.upgradeHeaders)
        guard response.status == 101 else {
            return .failed("\(response.status) " + String(decoding: try await response.body(limit: 1000), as: UTF8.self))
        }
        let status = try await RemoteCommandClient.run(session, over: response.stream)
        await response.stream.close()
        return RuntimeStream.result(of: status)
    }

    private static func commands(_ port: Int) async throws {
        let both = Session(plain())
        #expect(try await run(both, ["sh", "-c", "echo out; echo err >&2; exit 5"], port) == .exited(5))
        #expect(both.output == "out\n" && both.errors == "err\n")

        // cat ends only because the end of the input arrives.
        let input = Session(plain(stdin: true), input: ["one\n", String(repeating: "x", count: 100_000), "\n"])
        #expect(try await run(input, ["cat"], port) == .success)
        #expect(input.output.count == 100_005)

        let terminal = Session(
            plain(stdin: true, tty: true), input: ["stty size\n", "exit 3\n"], sizes: [TerminalSize(width: 133, height: 41)])
        #expect(try await run(terminal, ["sh", "-c", "sleep 0.3; sh"], port) == .exited(3))
        #expect(terminal.output.contains("41 133"))

        guard case .failed(let why) = try await run(Session(plain()), ["/no/such/program"], port) else {
            Issue.record("a program that is not there ran")
            return
        }
        #expect(why.contains("no such file or directory"))
    }

    private static func logs(_ port: Int) async throws {
        func read(_ query: String) async throws -> String {
            let response = try await UpgradeClient(Dialer(tls: nil)).send(
                "GET", host: "127.0.0.1", port: port, target: "/containerLogs/default/web/app" + query)
            return String(decoding: try await response.body(limit: 1 << 20), as: UTF8.self)
        }
        try await RuntimeFixture.eventually("the log is written") { try await read("").split(separator: "\n").count == 2 }
        #expect(Set(try await read("").split(separator: "\n")) == ["started", "trouble"])
        #expect(try await read("?stream=Stderr") == "trouble\n")
        #expect(try await read("?limitBytes=3").count == 3)
    }
}
