import KubeClient
import KubeObject

/// The cluster as the process's shared caches have it.
struct CachedZoneSource: ZoneSource {
    private let services: Cache
    private let slices: Cache
    private let namespaces: Cache

    private static let byService = CacheIndex("endpointslice.service") { slice in
        slice["metadata"]["labels"]["kubernetes.io/service-name"].string.map { ["\(slice.namespace)/\($0)"] } ?? []
    }
    private static let byAddress = CacheIndex("endpointslice.address") { slice in
        (slice["endpoints"].array ?? []).flatMap { ($0["addresses"].array ?? []).compactMap(\.string) }
    }
    private static let byClusterIP = CacheIndex("service.clusterIP") { service in
        (service["spec"]["clusterIPs"].array ?? []).compactMap(\.string).filter { $0 != "None" }
    }

    /// - Parameter wait: the informers whose first lists the server waits for.
    init(_ informers: SharedInformers, wait: inout [Informer]) {
        let services = informers.informer(GroupVersionResource("", "v1", "services"), indexes: [Self.byClusterIP])
        let slices = informers.informer(
            GroupVersionResource("discovery.k8s.io", "v1", "endpointslices"), indexes: [Self.byService, Self.byAddress])
        let namespaces = informers.informer(GroupVersionResource("", "v1", "namespaces"))
        wait = [services, slices, namespaces]
        self.services = services.cache
        self.slices = slices.cache
        self.namespaces = namespaces.cache
    }

    func service(namespace: String, name: String) -> Value? { services.snapshot.object(namespace: namespace, name: name) }
    func endpointSlices(namespace: String, service: String) -> [Value] {
        slices.snapshot.objects(by: Self.byService, "\(namespace)/\(service)")
    }
    func hasNamespace(_ name: String) -> Bool { namespaces.snapshot.object(name: name) != nil }
    func service(withAddress address: String) -> Value? { services.snapshot.objects(by: Self.byClusterIP, address).first }
    func endpointSlices(withAddress address: String) -> [Value] { slices.snapshot.objects(by: Self.byAddress, address) }
}
