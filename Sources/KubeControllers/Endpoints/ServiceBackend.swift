import KubeAPI
import KubeClient
import KubeObject

/// A pod behind a Service: with which addresses, in which state, on which ports.
struct ServiceBackend {
    struct Port: Hashable {
        var name: String
        var port: Int64?
        var `protocol`: String
        var appProtocol: String?
    }

    let pod: Pod
    let isReady: Bool
    let isServing: Bool
    let isTerminating: Bool
    let ports: [Port]
    let hostname: String?

    /// Nil where the pod is behind no service: it has ended or has no address yet.
    init?(_ pod: Pod, _ service: Service) {
        guard !pod.isTerminated, !pod.status.podIPs.isEmpty || !(pod.status.podIP ?? "").isEmpty else { return nil }
        self.pod = pod
        isServing = pod.isReady
        isTerminating = pod.isTerminating
        isReady = service.spec.publishNotReadyAddresses == true || (isServing && !isTerminating)
        ports = service.spec.ports.compactMap { Self.resolve($0, pod) }
        let isNamed = !(pod.spec.hostname ?? "").isEmpty && pod.spec.subdomain == service.metadata.name
        hostname = isNamed ? pod.spec.hostname : nil
    }

    /// The pod's first address of a family.
    func address(_ family: IPAddress.Family) -> String? {
        let all = pod.status.podIPs.isEmpty ? [pod.status.podIP ?? ""] : pod.status.podIPs.compactMap(\.ip)
        return all.first { IPAddress($0)?.family == family }
    }

    /// A target port's number, which by name is found among the pod's own ports; nil where the pod has none of that name.
    private static func resolve(_ port: ServicePort, _ pod: Pod) -> Port? {
        let transport = port.protocol ?? "TCP"
        let number: Int64?
        switch port.targetPort {
        case nil: number = port.port
        case .int(let target): number = target == 0 ? port.port : target
        case .string(let name): number = named(name, transport, pod)
        }
        guard let number else { return nil }
        return Port(name: port.name ?? "", port: number, protocol: transport, appProtocol: port.appProtocol)
    }

    private static func named(_ name: String, _ transport: String, _ pod: Pod) -> Int64? {
        let sidecars = pod.spec.initContainers.filter { $0.restartPolicy == "Always" }
        for container in Array(pod.spec.containers) + sidecars {
            for port in container.ports where port.name == name && port.protocol ?? "TCP" == transport {
                return port.containerPort
            }
        }
        return nil
    }

    var targetReference: Value {
        [
            "kind": "Pod", "namespace": .string(pod.tree.namespace), "name": .string(pod.tree.name), "uid": .string(pod.tree.uid),
        ]
    }
}

extension Service {
    /// Without a cluster address: names resolve to the pods themselves.
    var isHeadless: Bool { spec.clusterIP == nil || spec.clusterIP == "" || spec.clusterIP == "None" }

    var families: [IPAddress.Family] {
        let named = spec.ipFamilies.map { $0 == "IPv6" ? IPAddress.Family.v6 : .v4 }
        guard named.isEmpty else { return named }
        return [spec.clusterIP.flatMap { IPAddress($0)?.family } ?? .v4]
    }

    /// When the newest of these pods became what it is, or the service itself came.
    func triggerTime(_ pods: [Pod]) -> Timestamp? {
        (pods.compactMap { $0.readyCondition?.lastTransitionTime } + [metadata.creationTimestamp].compactMap { $0 }).max()
    }
}

/// Selecting a service's pods from the cache.
struct ServicePods {
    let services: CacheSnapshot
    let pods: CacheSnapshot

    func pods(of service: Service) -> [Pod] {
        let selector = Selector(matchLabels: service.spec.selector.members)
        return pods.objects(inNamespace: service.tree.namespace).filter { selector.matches($0.labels) }.map(Pod.init(_:))
    }

    /// The services that select a pod; one without a selector selects none.
    static func keys(selecting pod: Value, _ services: CacheSnapshot) -> [ObjectKey] {
        services.objects(inNamespace: pod.namespace).filter { service in
            guard let selector = service["spec"]["selector"].object, !selector.isEmpty else { return false }
            return Selector(matchLabels: selector).matches(pod.labels)
        }.map(ObjectKey.init(_:))
    }
}
