public import KubeClient
public import KubeObject

/// What a cluster has from its first moment: the namespaces of the system, its priority classes, flow control and the
/// Service by which pods reach the API server. Made where missing, and kept.
public struct Bootstrap: Sendable {
    public struct Configuration: Sendable {
        /// The address of the `kubernetes` Service; nil leaves the Service out.
        public var serviceAddress: String?
        /// Where this server listens: what the Service leads to.
        public var serverAddress: String
        public var serverPort: Int
        /// `10.96.0.0/16`; nil leaves the `ServiceCIDR` out.
        public var serviceRange: String?
        /// More objects to make where missing, ordered: RBAC's roles and bindings.
        public var objects: [(target: Target, object: Value)] = []

        public init(serviceAddress: String?, serverAddress: String, serverPort: Int, serviceRange: String?) {
            self.serviceAddress = serviceAddress
            self.serverAddress = serverAddress
            self.serverPort = serverPort
            self.serviceRange = serviceRange
        }
    }

    static let interval = Duration.seconds(10)

    let client: any Client
    let environment: Environment
    let configuration: Configuration

    /// Makes all of it; throws the first refusal that a later attempt would meet too.
    public func run() async throws(Status) {
        for name in ["kube-system", "default", "kube-public", "kube-node-lease"] {
            try await make(
                Target(GroupVersionResource("", "v1", "namespaces"), name: name),
                [
                    "apiVersion": "v1", "kind": "Namespace", "metadata": ["name": .string(name)],
                ])
        }
        for entry in configuration.objects { try await make(entry.target, entry.object) }
        for object in Self.priorityClasses { try await make("scheduling.k8s.io", "v1", "priorityclasses", object) }
        for object in FlowControlBootstrap.priorityLevels {
            try await make("flowcontrol.apiserver.k8s.io", "v1", "prioritylevelconfigurations", object)
        }
        for object in FlowControlBootstrap.flowSchemas {
            try await make("flowcontrol.apiserver.k8s.io", "v1", "flowschemas", object)
        }
        if let range = configuration.serviceRange {
            try await make(
                "networking.k8s.io", "v1", "servicecidrs",
                [
                    "apiVersion": "networking.k8s.io/v1", "kind": "ServiceCIDR", "metadata": ["name": "kubernetes"],
                    "spec": ["cidrs": [.string(range)]],
                ])
        }
        try await KubernetesService(client: client, configuration: configuration).run()
    }

    /// Puts back what was removed or changed, until cancelled.
    func keep() async {
        while (try? await environment.sleep(Self.interval)) != nil {
            try? await run()
        }
    }

    private static var priorityClasses: [Value] {
        [
            ("system-node-critical", 2_000_001_000, "Used for system critical pods that must not be moved from their current node."),
            (
                "system-cluster-critical", 2_000_000_000,
                "Used for system critical pods that must run in the cluster, but can be moved to another node if necessary."
            ),
        ].map { (name: String, value: Int64, description: String) in
            [
                "apiVersion": "scheduling.k8s.io/v1", "kind": "PriorityClass", "metadata": ["name": .string(name)],
                "value": .integer(value), "description": .string(description),
            ]
        }
    }

    private func make(_ group: String, _ version: String, _ resource: String, _ object: Value) async throws(Status) {
        try await make(Target(GroupVersionResource(group, version, resource), name: object.name), object)
    }

    private func make(_ target: Target, _ object: Value) async throws(Status) {
        do throws(Status) {
            _ = try await client.get(target)
            return
        } catch {
            guard error.reason == .notFound else { throw error }
        }
        var collection = target
        collection.name = nil
        do throws(Status) {
            _ = try await client.create(collection, object)
        } catch {
            guard error.reason == .alreadyExists else { throw error }
        }
    }
}
