import KubeClient
import KubeObject

/// `default/kubernetes`: the Service by which pods reach the API server, with the endpoints that lead to it.
struct KubernetesService: Sendable {
    let client: any Client
    let configuration: Bootstrap.Configuration

    private static let name = "kubernetes"
    private static let namespace = "default"

    func run() async throws(Status) {
        guard let address = configuration.serviceAddress else { return }
        try await keep(
            Target(GroupVersionResource("", "v1", "services"), namespace: Self.namespace, name: Self.name),
            [
                "apiVersion": "v1", "kind": "Service",
                "metadata": metadata(["component": "apiserver", "provider": "kubernetes"]),
                "spec": [
                    "type": "ClusterIP", "clusterIP": .string(address), "clusterIPs": [.string(address)],
                    "ipFamilies": [.string(family(address))], "ipFamilyPolicy": "SingleStack", "sessionAffinity": "None",
                    "ports": [["name": "https", "protocol": "TCP", "port": 443, "targetPort": port]],
                ],
            ], comparing: ["spec", "ports"])
        // No pod could reach a server by its loopback address, and the API takes none: the Service has no endpoints then.
        guard IPAddress(configuration.serverAddress)?.isLoopback != true else { return }
        try await keep(
            Target(GroupVersionResource("", "v1", "endpoints"), namespace: Self.namespace, name: Self.name),
            [
                "apiVersion": "v1", "kind": "Endpoints",
                "metadata": metadata(["endpointslice.kubernetes.io/skip-mirror": "true"]),
                "subsets": [
                    [
                        "addresses": [["ip": .string(configuration.serverAddress)]],
                        "ports": [["name": "https", "port": port, "protocol": "TCP"]],
                    ]
                ],
            ], comparing: ["subsets"])
        let slices = GroupVersionResource("discovery.k8s.io", "v1", "endpointslices")
        try await keep(
            Target(slices, namespace: Self.namespace, name: Self.name),
            [
                "apiVersion": "discovery.k8s.io/v1", "kind": "EndpointSlice",
                "metadata": metadata(["kubernetes.io/service-name": "kubernetes"]),
                "addressType": .string(family(configuration.serverAddress)),
                "endpoints": [["addresses": [.string(configuration.serverAddress)], "conditions": ["ready": true]]],
                "ports": [["name": "https", "port": port, "protocol": "TCP"]],
            ], comparing: ["ports"], ["endpoints"])
    }

    private var port: Value { .integer(Int64(configuration.serverPort)) }

    private func family(_ address: String) -> String { address.contains(":") ? "IPv6" : "IPv4" }

    private func metadata(_ labels: Object) -> Value {
        ["name": .string(Self.name), "namespace": .string(Self.namespace), "labels": .object(labels)]
    }

    /// Makes the object where it is missing, and brings the parts at the given paths back where they differ.
    private func keep(_ target: Target, _ wanted: Value, comparing paths: [String]...) async throws(Status) {
        var found: Value
        do throws(Status) {
            found = try await client.get(target)
        } catch {
            guard error.reason == .notFound else { throw error }
            var collection = target
            collection.name = nil
            _ = try await client.create(collection, wanted)
            return
        }
        let before = found
        for path in paths { Self.copy(wanted, to: &found, path[...]) }
        if found != before { _ = try await client.update(target, found) }
    }

    private static func copy(_ from: Value, to: inout Value, _ path: ArraySlice<String>) {
        guard let key = path.first else {
            if !covers(to, from) { to = from }
            return
        }
        copy(from[key], to: &to[key], path.dropFirst())
    }

    /// Whether a value has all that another says; defaults it may have besides.
    private static func covers(_ value: Value, _ wanted: Value) -> Bool {
        switch (value, wanted) {
        case (.object(let members), .object(let wanted)):
            wanted.allSatisfy { entry in members[entry.key].map { covers($0, entry.value) } ?? false }
        case (.array(let elements), .array(let wanted)):
            elements.count == wanted.count && zip(elements, wanted).allSatisfy { covers($0, $1) }
        default: value == wanted
        }
    }
}
