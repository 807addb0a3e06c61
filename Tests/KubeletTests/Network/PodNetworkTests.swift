// Two pods on the bridge, and a connection into a pod's network, for real.
import ContainerRuntime
import KubeHTTP
import KubeObject
import Testing

@testable import Kubelet

@Suite("Pod network, real", .serialized, .enabled(if: RuntimeFixture.missing.isEmpty, RuntimeFixture.why))
struct PodNetworkTests {
    @Test("two pods reach each other by address, and we reach into one", .timeLimit(.minutes(2)))
    func pods() async throws {
        try await RuntimeFixture.with("network", inOwnNetwork: true) { fixture in
            let conditions = try await fixture.runtime.status().status?.conditions ?? []
            #expect(conditions.first { $0.type == "NetworkReady" }?.status == true)
            let server = try await fixture.pod("server", onHostNetwork: false, "httpd -f -p 8080 -h /www")
            let client = try await fixture.pod("client", onHostNetwork: false, "while :; do sleep 1; done")
            #expect(server.address.hasPrefix("10.244.7."))
            #expect(client.address != server.address)
            let ping = try await fixture.runtime.execSync(
                client.container, command: ["ping", "-c", "1", "-W", "5", server.address], timeout: 10)
            #expect(ping.exitCode == 0, "\(String(decoding: ping.stdout + ping.stderr, as: UTF8.self))")
            try await RuntimeFixture.eventually("the server answers the other pod") {
                let answer = try await fixture.runtime.execSync(
                    client.container, command: ["wget", "-q", "-O", "-", "http://\(server.address):8080/"], timeout: 10)
                return String(decoding: answer.stdout, as: UTF8.self) == "hello from the pod\n"
            }
            try await Self.reachInto(fixture, server)
        }
    }

    private static func reachInto(_ fixture: RuntimeFixture, _ pod: RuntimeFixture.Pod) async throws {
        let info = try await fixture.runtime.podSandboxStatus(pod.sandbox, verbose: true).info["info"] ?? ""
        let pid = try #require(try JSON.decode(info)["pid"].integer)
        let inside = NamespaceSocket(path: "/proc/\(pid)/ns/net")
        let stream = try await inside.connect(port: 8080)
        try await stream.write(Array("GET /index.html HTTP/1.0\r\n\r\n".utf8))
        var answer: [UInt8] = []
        while let bytes = try await stream.read() { answer += bytes }
        await stream.close()
        #expect(String(decoding: answer, as: UTF8.self).hasSuffix("hello from the pod\n"))
        do {
            _ = try await inside.connect(port: 9)
            Issue.record("a closed port was connected to")
        } catch {
            #expect("\(error)".contains("connection refused"))
        }
    }
}
