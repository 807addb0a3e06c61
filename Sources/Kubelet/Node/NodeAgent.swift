import ContainerRuntime
import KubeClient
import KubeObject
import Logging
import Synchronization

/// Keeps the node object: registers it, tells its status when something changed (else every five minutes), and renews
/// the node's lease.
actor NodeAgent {
    private let configuration: KubeletConfiguration
    private let machine: MachineInfo
    private let client: any Client
    private let runtime: any ContainerRuntime
    private let environment: Environment
    private let recorder: EventRecorder
    private let measuresHost: Bool
    private let log = Logger(label: "kubelet.node")
    private(set) var node: Value = .null
    private(set) var isReady = false
    private var lastReport: Timestamp?
    private var lastStatus: Value = .null
    private var images: [Value] = []
    private var runtimeVersion = ""
    private var hasNetwork = false

    static let nodes = GroupVersionResource("", "v1", "nodes")
    static let leases = GroupVersionResource("coordination.k8s.io", "v1", "leases")
    private static let leaseNamespace = "kube-node-lease"
    private static let imageLimit = 50

    init(
        configuration: KubeletConfiguration, machine: MachineInfo, client: any Client, runtime: any ContainerRuntime,
        environment: Environment, recorder: EventRecorder, measuresHost: Bool
    ) {
        self.configuration = configuration
        self.machine = machine
        self.client = client
        self.runtime = runtime
        self.environment = environment
        self.recorder = recorder
        self.measuresHost = measuresHost
    }

    var pressure: NodeStatusBuilder.NodePressure {
        guard measuresHost else { return NodeStatusBuilder.NodePressure() }
        var pressure = NodeStatusBuilder.NodePressure()
        if let available = ProcFiles.memory("MemAvailable") { pressure.memory = available < 100 << 20 }
        if let disk = FileSystem(configuration.rootDirectory), disk.capacity > 0 {
            pressure.disk = disk.available * 100 < disk.capacity * 5 || disk.inodes > 0 && disk.freeInodes * 100 < disk.inodes * 5
        }
        return pressure
    }

    /// Why pods can't get a network yet.
    func networkProblem() async -> String? {
        if hasNetwork { return nil }
        guard let status = try? await runtime.status() else { return "the container runtime does not answer" }
        guard let network = status.status?.conditions.first(where: { $0.type == "NetworkReady" }), !network.status else {
            hasNetwork = true
            return nil
        }
        return "container runtime network not ready: NetworkReady=false reason:\(network.reason) message:\(network.message)"
    }

    private func problems() async -> [String] {
        do {
            let conditions = try await runtime.status().status?.conditions ?? []
            if runtimeVersion.isEmpty {
                let version = try await runtime.version()
                runtimeVersion = "\(version.runtimeName)://\(version.runtimeVersion.trimmingPrefix("v"))"
            }
            hasNetwork = !conditions.contains { $0.type == "NetworkReady" && !$0.status }
            var problems: [String] = []
            for condition in conditions where !condition.status {
                if condition.type == "RuntimeReady" {
                    problems.append("container runtime is down: \(condition.message)")
                } else if condition.type == "NetworkReady" {
                    problems.append(
                        "container runtime network not ready: NetworkReady=false reason:\(condition.reason) message:\(condition.message)")
                }
            }
            return problems
        } catch {
            return ["container runtime is down: \(error)"]
        }
    }

    private func readImages() async {
        guard let found = try? await runtime.images(nil) else { return }
        images = found.sorted { $0.size > $1.size }.prefix(Self.imageLimit).map { image in
            let names = (image.repoDigests + image.repoTags).prefix(5)
            return ["names": .array(names.map { .string($0) }), "sizeBytes": .integer(Int64(clamping: image.size))]
        }
    }

    private func builder() async -> NodeStatusBuilder {
        let problems = await problems()
        return NodeStatusBuilder(
            configuration: configuration, machine: machine, runtimeVersion: runtimeVersion, images: images, pressure: pressure,
            problems: problems, now: environment.now())
    }

    /// Makes the node object, or takes over the one there is; tries until it works.
    func register() async throws {
        await readImages()
        var wait = Duration.milliseconds(50)
        while true {
            try Task.checkCancellation()
            do throws(Status) {
                try await registerOnce()
                return
            } catch {
                log.warning("cannot register the node", metadata: ["reason": "\(error.message)"])
                try await environment.sleep(wait)
                wait = min(wait * 2, .seconds(7))
            }
        }
    }

    private func registerOnce() async throws(Status) {
        let builder = await builder()
        let fresh = builder.node()
        if configuration.registersNode {
            do throws(Status) {
                node = try await client.create(Target(Self.nodes), fresh)
                lastStatus = node["status"]
                lastReport = environment.now()
                announce(from: .null, to: lastStatus)
                return
            } catch {
                guard error.isAlreadyExists else { throw error }
            }
        }
        node = try await client.get(Target(Self.nodes, name: configuration.nodeName))
        lastStatus = node["status"]
        try await reconcileLabels(fresh)
    }

    private func reconcileLabels(_ fresh: Value) async throws(Status) {
        var change: Value = .object([:])
        for entry in fresh.labels where node.labels[entry.key] != entry.value { change[entry.key] = entry.value }
        guard !(change.object?.isEmpty ?? true) else { return }
        node = try await client.patch(Target(Self.nodes, name: node.name), Patch(.merge, ["metadata": ["labels": change]]))
    }

    func observe(_ changed: Value) {
        guard changed.name == configuration.nodeName else { return }
        node = changed
    }

    /// Tells the status where it changed or is old. Answers whether the node is known to the server.
    @discardableResult
    func report(withImages: Bool = false) async -> Bool {
        if withImages { await readImages() }
        let builder = await builder()
        let next = builder.status(old: node["status"])
        let isNew = NodeStatusBuilder.differs(node["status"], next)
        let age = lastReport.map { environment.now() - $0 } ?? .seconds(86400)
        guard isNew || age >= configuration.nodeStatusReportFrequency else {
            isReady = builder.problems.isEmpty
            return true
        }
        do throws(Status) {
            let patch = Self.patch(from: node["status"], to: next)
            let before = lastStatus
            let answer = try await client.patch(
                Target(Self.nodes, name: configuration.nodeName, subresource: "status"), Patch(.strategic, patch),
                options: WriteOptions(fieldManager: "kubelet"))
            node = answer
            lastReport = environment.now()
            lastStatus = next
            announce(from: before, to: next)
            isReady = builder.problems.isEmpty
            return true
        } catch {
            log.warning("cannot tell the node's status", metadata: ["reason": "\(error.message)"])
            if error.isNotFound { try? await registerOnce() }
            return false
        }
    }

    /// Conditions merge by type, addresses are replaced.
    private static func patch(from old: Value, to new: Value) -> Value {
        var status = new
        status["volumesAttached"] = nil
        let gone = (old["addresses"].array ?? []).filter { !(new["addresses"].array ?? []).contains($0) }
        if gone.isEmpty {
            status["addresses"] = old["addresses"].isNull ? new["addresses"] : nil
        } else {
            status["addresses"] = .array([["$patch": "replace"]] + (new["addresses"].array ?? []))
        }
        if status["addresses"].isNull, old["addresses"] != new["addresses"] {
            status["addresses"] = .array([["$patch": "replace"]] + (new["addresses"].array ?? []))
        }
        return ["status": status]
    }

    private func announce(from old: Value, to new: Value) {
        for reason in NodeStatusBuilder.events(from: old, to: new) {
            record(.normal, reason, "Node \(configuration.nodeName) status is now: \(reason)")
        }
    }

    func record(_ type: Event.EventType, _ reason: String, _ message: String) {
        // Upstream's kubelet names the node as its own uid in events.
        let reference = ObjectReference(apiVersion: "v1", kind: "Node", name: configuration.nodeName, uid: configuration.nodeName)
        recorder.record(Event(reference, type, reason: reason, message: message))
    }

    func renewLease() async {
        let target = Target(Self.leases, namespace: Self.leaseNamespace, name: configuration.nodeName)
        let time: Value = .microTime(environment.now())
        do throws(Status) {
            let body: Value = [
                "spec": [
                    "holderIdentity": .string(configuration.nodeName),
                    "leaseDurationSeconds": .integer(configuration.nodeLeaseDurationSeconds), "renewTime": time,
                ]
            ]
            _ = try await client.patch(target, Patch(.merge, body))
        } catch {
            guard error.isNotFound else {
                log.warning("cannot renew the node's lease", metadata: ["reason": "\(error.message)"])
                return
            }
            await createLease(time)
        }
    }

    private func createLease(_ time: Value) async {
        var metadata: Value = ["name": .string(configuration.nodeName), "namespace": .string(Self.leaseNamespace)]
        if !node.uid.isEmpty {
            metadata["ownerReferences"] = [["apiVersion": "v1", "kind": "Node", "name": .string(node.name), "uid": .string(node.uid)]]
        }
        let lease: Value = [
            "kind": "Lease", "apiVersion": "coordination.k8s.io/v1", "metadata": metadata,
            "spec": [
                "holderIdentity": .string(configuration.nodeName),
                "leaseDurationSeconds": .integer(configuration.nodeLeaseDurationSeconds), "renewTime": time,
            ],
        ]
        do throws(Status) {
            _ = try await client.create(Target(Self.leases, namespace: Self.leaseNamespace), lease)
        } catch {
            log.debug("cannot make the node's lease yet", metadata: ["reason": "\(error.message)"])
        }
    }
}
