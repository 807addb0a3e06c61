// The kubelet's API without a socket, on a simulated runtime.
import ContainerRuntime
import KubeHTTP
import KubeObject
import Testing

@testable import Kubelet

@Suite("Kubelet server")
struct KubeletServerTests {
    static let everybody = KubeletAccess(authenticate: { _ in ("admin", ["system:masters"]) }, authorize: { _ in true })

    static let pod: Value = [
        "metadata": ["name": "web", "namespace": "default", "uid": "u1"],
        "spec": ["containers": [["name": "app"]]],
        "status": ["containerStatuses": [["name": "app", "state": ["waiting": ["reason": "ContainerCreating"]]]]],
    ]

    static func server(access: KubeletAccess = everybody, problem: String? = nil) -> (KubeletServer, SimulatedRuntime) {
        let system = Environment.system
        var options = SimulatedRuntime.Options()
        options.images = ["busybox"]
        let runtime = SimulatedRuntime(
            clock: SimulatedRuntime.Clock(now: { system.now().microseconds * 1000 }, sleep: system.sleep, random: system.random),
            options: options)
        var sources = KubeletServer.Sources(nodeName: "node-a", runtime: runtime, environment: system, pods: { [pod] })
        sources.problem = { problem }
        return (KubeletServer(sources, access: access), runtime)
    }

    static func answer(_ server: KubeletServer, _ target: String, method: String = "GET") async -> (status: Int, text: String) {
        let parts = target.split(separator: "?", maxSplits: 1)
        let request = HTTPRequest(method: method, path: String(parts[0]), query: parts.count > 1 ? String(parts[1]) : "")
        let response = await server.respond(to: request)
        guard case .bytes(let bytes) = response.body else { return (response.status, "") }
        return (response.status, String(decoding: bytes, as: UTF8.self))
    }

    @Test(
        "requests that can't be served say why",
        arguments: [
            ("/nothing", 404, "404 page not found\n"),
            ("/containerLogs/default/gone/app", 404, #"pod "gone" does not exist"#),
            ("/containerLogs/default/web/other", 404, #"container "other" not found in pod "web""#),
            ("/containerLogs/default/web/app", 400, #"container "app" in pod "web" is waiting to start: ContainerCreating"#),
            ("/containerLogs/default/web/app?tailLines=x", 400, #"{"message": "Unable to decode query."}"#),
            ("/exec/default/web/app?command=ls", 400, "you must specify at least 1 of stdin, stdout, stderr"),
            ("/exec/default/gone/app?command=ls&output=1", 404, "pod does not exist"),
            ("/exec/default/web/app?command=ls&output=1", 500, #"container not found ("app")"#),
            ("/attach/default/web/wrong-uid/app?output=1", 404, "pod does not exist"),
            ("/portForward/default/web", 500, #"failed to find running sandbox of pod "web""#),
            ("/healthz", 200, "ok"),
        ])
    func answers(target: String, status: Int, text: String) async {
        let answer = await Self.answer(Self.server().0, target)
        #expect(answer.status == status)
        #expect(answer.text == text)
    }

    @Test("an unhealthy kubelet says what is wrong")
    func unhealthy() async {
        let answer = await Self.answer(Self.server(problem: "PLEG is not healthy").0, "/healthz")
        #expect(answer.status == 500)
        #expect(answer.text == "PLEG is not healthy")
    }

    @Test("nobody gets in unknown, and a user only where one of the subresources is granted")
    func access() async {
        let unknown = KubeletAccess(authenticate: { _ in nil }, authorize: { _ in true })
        #expect(await Self.answer(Self.server(access: unknown).0, "/pods").status == 401)
        let monitor = KubeletAccess(
            authenticate: { _ in ("prometheus", []) }, authorize: { $0.subresources.contains("metrics") && $0.verb == "get" })
        let (server, _) = Self.server(access: monitor)
        #expect(await Self.answer(server, "/metrics/resource").status == 200)
        #expect(await Self.answer(server, "/metrics", method: "POST").status == 403)
        let refused = await Self.answer(server, "/exec/default/web/app?command=ls&output=1")
        #expect(refused.status == 403)
        #expect(refused.text.contains("user=prometheus"))
    }

    @Test(
        "the subresource of a path is upstream's",
        arguments: [
            ("/pods", ["pods", "proxy"]), ("/runningpods/", ["pods", "proxy"]), ("/healthz/ping", ["healthz", "proxy"]),
            ("/stats/summary", ["stats"]), ("/metrics/cadvisor", ["metrics"]), ("/logs/x", ["log"]), ("/exec/a/b/c", ["proxy"]),
            ("/", ["proxy"]),
        ])
    func subresources(path: String, expected: [String]) {
        #expect(KubeletAccess.subresources(path) == expected)
    }

    @Test("stats and metrics show what runs")
    func stats() async throws {
        let (server, runtime) = Self.server()
        let labels = [
            PodReference.nameLabel: "web", PodReference.namespaceLabel: "default", PodReference.uidLabel: "u1",
            PodReference.containerLabel: "app",
        ]
        let sandboxConfig = CRI.PodSandboxConfig(
            metadata: CRI.PodSandboxMetadata(name: "web", uid: "u1", namespace: "default"), labels: labels)
        let sandbox = try await runtime.runPodSandbox(sandboxConfig, handler: "")
        var config = CRI.ContainerConfig()
        config.metadata = CRI.ContainerMetadata(name: "app")
        config.image = CRI.ImageSpec(image: "busybox")
        config.labels = labels
        try await runtime.startContainer(try await runtime.createContainer(config, in: sandbox, sandboxConfig: sandboxConfig))

        let summary = try JSON.decode(await Self.answer(server, "/stats/summary").text)
        #expect(summary["node"]["nodeName"] == "node-a")
        #expect(summary["node"]["memory"]["workingSetBytes"].integer ?? 0 > 0)
        #expect(summary["pods"][0]["podRef"]["uid"] == "u1")
        #expect(summary["pods"][0]["containers"][0]["name"] == "app")
        #expect(summary["pods"][0]["containers"][0]["memory"]["workingSetBytes"] == 16_777_216)
        #expect(summary["pods"][0]["cpu"]["usageNanoCores"] == 1_000_000)
        let metrics = await Self.answer(server, "/metrics/resource").text
        #expect(metrics.contains(#"container_memory_working_set_bytes{container="app",namespace="default",pod="web"} 16777216.0"#))
        #expect(metrics.contains("resource_scrape_error 0.0"))
        let running = try JSON.decode(await Self.answer(server, "/runningpods/").text)
        #expect(running["items"][0]["metadata"]["name"] == "web")
        #expect(try JSON.decode(await Self.answer(server, "/pods").text)["items"][0] == Self.pod)
    }

    @Test("the rate of CPU use comes from two samples")
    func rate() {
        let reader = Self.server().0.stats
        #expect(reader.rate("c", time: 1_000_000_000, nanoseconds: 500) == nil)
        #expect(reader.rate("c", time: 3_000_000_000, nanoseconds: 1_000_000_500) == 500_000_000)
        #expect(reader.rate("c", time: 3_000_000_000, nanoseconds: 1_000_000_500) == 500_000_000)
        #expect(reader.rate("d", time: 1, nanoseconds: 1, known: 7) == 7)
    }

    @Test("the node's use is read from /proc")
    func nodeUsage() {
        let usage = NodeUsage(
            stat: "cpu  100 10 50 1000 5 1 2 3 0 0\nbtime 1700000000\n",
            meminfo: "MemTotal:       1000 kB\nMemFree:         300 kB\nMemAvailable:    600 kB\n", ticksPerSecond: 100)
        #expect(usage.cpuNanoseconds == 166 * 10_000_000)
        #expect(usage.memoryWorkingSet == 400 << 10)
        #expect(usage.memoryUsage == 700 << 10)
        #expect(usage.bootTime == 1_700_000_000)
    }

    @Test(
        "how a command ended is read from the runtime's status",
        arguments: [
            (#"{"metadata":{},"status":"Success"}"#, RemoteCommandResult.success),
            (#"{"status":"Failure","reason":"NonZeroExitCode","details":{"causes":[{"reason":"ExitCode","message":"7"}]}}"#, .exited(7)),
            (#"{"status":"Failure","reason":"InternalError","message":"Internal error occurred: no such file"}"#, .failed("no such file")),
            ("plain words", .failed("plain words")),
            ("", .failed("the runtime ended the stream without a status")),
        ])
    func commandResult(status: String, result: RemoteCommandResult) {
        #expect(RuntimeStream.result(of: Array(status.utf8)) == result)
    }

    @Test("a runtime's streaming URL is taken apart")
    func url() {
        let place = RuntimeStream.Place("http://127.0.0.1:41233/exec/abc?x=1")
        #expect(place?.host == "127.0.0.1" && place?.port == 41233 && place?.target == "/exec/abc?x=1")
        #expect(RuntimeStream.Place("http://[::1]:80")?.host == "::1")
        for bad in ["https://a:1/", "http://a/", "http://a:0/", "/exec/abc"] { #expect(RuntimeStream.Place(bad) == nil) }
    }

    @Test("queries are decoded as forms are")
    func query() {
        let items = QueryItems("command=sh&command=-c&command=echo+a%26b%2Bc&tty=true&empty")
        #expect(items.all("command") == ["sh", "-c", "echo a&b+c"])
        #expect(items.flag("tty") && !items.flag("empty"))
        #expect(items["empty"] == "" && items["none"] == nil)
    }
}
