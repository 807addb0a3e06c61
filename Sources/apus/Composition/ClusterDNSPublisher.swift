import KubeClient
import KubeObject
import Logging

/// Keeps the endpoints of the Service `kube-dns`: every node's own DNS server. The Service's internal traffic policy is
/// `Local`, so each node's pods ask their own.
struct ClusterDNSPublisher: Sendable {
    let client: any Client
    let informers: SharedInformers

    private static let slices = GroupVersionResource("discovery.k8s.io", "v1", "endpointslices")
    private static let target = Target(slices, namespace: "kube-system", name: "kube-dns-nodes")

    func run() async throws {
        let nodes = informers.informer(GroupVersionResource("", "v1", "nodes"))
        let (changes, input) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
        nodes.cache.addHandler { _ in input.yield() }
        try await nodes.waitForSync()
        input.yield()
        var written: [Value]?
        for await _ in changes {
            let endpoints = nodes.cache.snapshot.all.sorted { $0.name < $1.name }.compactMap(Self.endpoint)
            guard endpoints != written else { continue }
            do throws(Status) {
                try await write(endpoints)
                written = endpoints
            } catch {
                Logger(label: "dns").warning("cannot write the endpoints of cluster DNS", metadata: ["error": "\(error)"])
                try await Environment.system.sleep(.seconds(1))
                input.yield()
            }
        }
        try Task.checkCancellation()
    }

    private static func endpoint(_ node: Value) -> Value? {
        let addresses = node["status"]["addresses"].array ?? []
        guard let address = addresses.first(where: { $0["type"].string == "InternalIP" })?["address"] else { return nil }
        return [
            "addresses": [address], "nodeName": .string(node.name), "conditions": ["ready": true, "serving": true, "terminating": false],
        ]
    }

    private func write(_ endpoints: [Value]) async throws(Status) {
        let port = Value.integer(Int64(NodeComposition.dnsPort))
        let slice: Value = [
            "apiVersion": "discovery.k8s.io/v1", "kind": "EndpointSlice", "addressType": "IPv4",
            "metadata": [
                "name": "kube-dns-nodes", "namespace": "kube-system",
                "labels": ["kubernetes.io/service-name": "kube-dns", "endpointslice.kubernetes.io/managed-by": "apus"],
            ],
            "endpoints": .array(endpoints),
            "ports": [["name": "dns", "port": port, "protocol": "UDP"], ["name": "dns-tcp", "port": port, "protocol": "TCP"]],
        ]
        do throws(Status) {
            _ = try await client.create(Target(Self.slices, namespace: "kube-system"), slice)
        } catch  where error.reason == .alreadyExists {
            try await client.modify(Self.target) { current in
                current["endpoints"] = .array(endpoints)
                current["ports"] = slice["ports"]
                return true
            }
        }
    }
}
