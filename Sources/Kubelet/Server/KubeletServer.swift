public import ContainerRuntime
public import KubeHTTP
public import KubeObject
internal import NIOHTTP1

/// The kubelet's own API (upstream: pkg/kubelet/server), which the API server calls for logs, exec, attach and
/// port-forward, and monitoring for stats and metrics. It keeps no state: pods come from the kubelet, containers from
/// the runtime. Errors are plain text, as upstream's are.
public struct KubeletServer: HTTPHandler {
    /// What the server shows and where it gets it from.
    public struct Sources: Sendable {
        public var nodeName: String
        public var runtime: any ContainerRuntime
        /// The node's pods with the kubelet's own latest status.
        public var pods: @Sendable () async -> [Value]
        public var environment: Environment
        /// What is wrong with the kubelet; nil is healthy.
        public var problem: @Sendable () async -> String? = { nil }
        /// The kubelet's configuration, for `/configz`.
        public var configuration: Value = .object([:])
        /// More lines for `/metrics`, in Prometheus' text format.
        public var metrics: @Sendable () async -> String = { "" }
        /// The kubelet's directory, whose file system is the node's.
        public var rootDirectory: String = "/"

        public init(
            nodeName: String, runtime: any ContainerRuntime, environment: Environment,
            pods: @escaping @Sendable () async -> [Value]
        ) {
            self.nodeName = nodeName
            self.runtime = runtime
            self.environment = environment
            self.pods = pods
        }
    }

    let sources: Sources
    let access: KubeletAccess
    let stats: StatsReader

    public init(_ sources: Sources, access: KubeletAccess) {
        self.sources = sources
        self.access = access
        stats = StatsReader(sources)
    }

    public func respond(to request: HTTPRequest) async -> HTTPResponse {
        if let refusal = await access.refusal(of: request, nodeName: sources.nodeName) { return refusal }
        let parts = request.path.split(separator: "/").map { QueryItems.decoded($0) }
        let query = QueryItems(request.query)
        let rest = Array(parts.dropFirst())
        switch (parts.first ?? "", rest.count) {
        case ("healthz", _): return await health()
        case ("pods", 0): return await podList()
        case ("runningpods", 0): return await runningPods()
        case ("containerLogs", 3): return await containerLogs(rest[0], rest[1], rest[2], query)
        case ("exec", 3...4): return await exec(request, PodReference(rest), query)
        case ("attach", 3...4): return await attach(request, PodReference(rest), query)
        case ("run", 3...4): return await run(request, PodReference(rest), query)
        case ("portForward", 2...3): return await portForward(request, rest[0], rest[1], rest.count > 2 ? rest[2] : "", query)
        case ("stats", 1) where rest[0] == "summary": return await stats.summary(onlyCPUAndMemory: query.flag("only_cpu_and_memory"))
        case ("metrics", 0): return await stats.ownMetrics()
        case ("metrics", 1) where rest[0] == "resource": return await stats.resourceMetrics()
        case ("metrics", 1) where rest[0] == "cadvisor" || rest[0] == "probes": return .metrics("")
        case ("configz", 0): return .json(200, ["kubeletconfig": sources.configuration])
        default: return .text(404, "404 page not found\n")
        }
    }

    private func health() async -> HTTPResponse {
        if let problem = await sources.problem() { return .text(500, problem) }
        return .text(200, "ok")
    }

    private func podList() async -> HTTPResponse {
        .json(200, ["kind": "PodList", "apiVersion": "v1", "metadata": [:], "items": .array(await sources.pods())])
    }

    /// What the runtime has, whether or not the API knows of it.
    private func runningPods() async -> HTTPResponse {
        let containers: [CRI.Container]
        do {
            containers = try await sources.runtime.containers(CRI.ContainerFilter(state: CRI.ContainerStateValue(state: .running)))
        } catch {
            return .text(500, "\(error)")
        }
        let byPod = Dictionary(grouping: containers) { $0.labels[PodReference.uidLabel] ?? "" }
        let items = byPod.sorted { $0.key < $1.key }.map { uid, containers -> Value in
            let labels = containers[0].labels
            return [
                "metadata": [
                    "name": .string(labels[PodReference.nameLabel] ?? ""),
                    "namespace": .string(labels[PodReference.namespaceLabel] ?? ""), "uid": .string(uid),
                ],
                "spec": [
                    "containers": .array(
                        containers.map { container in
                            ["name": .string(container.labels[PodReference.containerLabel] ?? ""), "image": .string(container.imageRef)]
                        })
                ], "status": [:],
            ]
        }
        return .json(200, ["kind": "PodList", "apiVersion": "v1", "metadata": [:], "items": .array(items)])
    }

    /// A pod as the kubelet has it.
    func pod(_ namespace: String, _ name: String, uid: String = "") async -> Value? {
        await sources.pods().first { $0.namespace == namespace && $0.name == name && (uid.isEmpty || $0.uid == uid) }
    }
}

/// The pod and container that a path names: `NAMESPACE/POD/CONTAINER` or `NAMESPACE/POD/UID/CONTAINER`.
struct PodReference: Sendable, Hashable {
    static let nameLabel = "io.kubernetes.pod.name"
    static let namespaceLabel = "io.kubernetes.pod.namespace"
    static let uidLabel = "io.kubernetes.pod.uid"
    static let containerLabel = "io.kubernetes.container.name"

    var namespace: String
    var pod: String
    var uid: String
    var container: String

    init(_ parts: [String]) {
        namespace = parts[0]
        pod = parts[1]
        uid = parts.count > 3 ? parts[2] : ""
        container = parts[parts.count - 1]
    }

    var labels: [String: String] {
        var labels = [Self.nameLabel: pod, Self.namespaceLabel: namespace, Self.containerLabel: container]
        if !uid.isEmpty { labels[Self.uidLabel] = uid }
        return labels
    }
}

extension HTTPResponse {
    static func text(_ status: Int, _ text: String) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "text/plain; charset=utf-8"], body: .bytes(Array(text.utf8)))
    }

    static func json(_ status: Int, _ value: Value) -> HTTPResponse {
        HTTPResponse(status: status, headers: ["Content-Type": "application/json"], body: .bytes(JSON.encode(value)))
    }

    static func metrics(_ text: String) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["Content-Type": "text/plain; version=0.0.4; charset=utf-8"], body: .bytes(Array(text.utf8)))
    }
}

extension KubeletServer.Sources {
    /// A running kubelet's pods and health.
    public init(_ kubelet: Kubelet, runtime: any ContainerRuntime, environment: Environment) {
        self.init(nodeName: kubelet.configuration.nodeName, runtime: runtime, environment: environment) {
            await kubelet.allPods().map { running in
                var pod = running.pod
                pod["status"] = running.status
                return pod
            }
        }
        rootDirectory = kubelet.configuration.rootDirectory
        problem = { kubelet.isReady ? nil : "the node is not registered, or its pods are not known yet" }
    }
}
