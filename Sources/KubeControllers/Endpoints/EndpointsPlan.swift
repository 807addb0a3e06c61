import KubeAPI
import KubeObject

/// The older form of what is behind a Service: one `Endpoints` object of its name. Pure.
struct EndpointsPlan {
    static let manager = "endpoint-controller"
    static let capacity = 1000

    /// The object as it should be; nil where the present one is right.
    let desired: Value?

    init(service: Service, pods: [Pod], present: Value?) {
        let subsets = Self.subsets(service, pods)
        let (kept, isTruncated) = Self.truncated(subsets)
        var object = present ?? ["apiVersion": "v1", "kind": "Endpoints", "metadata": .object([:])]
        object["metadata"]["name"] = .string(service.tree.name)
        object["metadata"]["namespace"] = .string(service.tree.namespace)
        var labels = service.metadata.labels
        labels[Self.managedBy] = Self.manager
        labels["service.kubernetes.io/headless"] = service.isHeadless ? "" : nil
        object["metadata"]["labels"] = .object(labels.members)
        object["metadata"]["annotations"]["endpoints.kubernetes.io/over-capacity"] = isTruncated ? "truncated" : nil
        object["subsets"] = kept.isEmpty ? .null : .array(kept)
        let isRight = present.map { $0["subsets"] == object["subsets"] && $0.labels == object.labels } ?? false
        guard !isRight else {
            desired = nil
            return
        }
        if let time = service.triggerTime(pods) {
            object["metadata"]["annotations"]["endpoints.kubernetes.io/last-change-trigger-time"] = .time(time)
        }
        if object.annotations.isEmpty { object["metadata"]["annotations"] = nil }
        desired = object
    }

    private static let managedBy = "endpoints.kubernetes.io/managed-by"

    /// Addresses that are reached on the same ports share a subset.
    private static func subsets(_ service: Service, _ pods: [Pod]) -> [Value] {
        var groups: [(ports: Value, ready: [Value], notReady: [Value])] = []
        let family = service.families.first ?? .v4
        for pod in pods {
            guard let backend = ServiceBackend(pod, service), let address = backend.address(family) else { continue }
            guard !backend.isTerminating || service.spec.publishNotReadyAddresses == true else { continue }
            guard !backend.ports.isEmpty || (service.spec.ports.isEmpty && service.isHeadless) else { continue }
            let ports = portValues(backend.ports)
            let position = groups.firstIndex { $0.ports == ports } ?? groups.count
            if position == groups.count { groups.append((ports, [], [])) }
            if backend.isReady {
                groups[position].ready.append(entry(backend, address))
            } else {
                groups[position].notReady.append(entry(backend, address))
            }
        }
        return groups.map { group in
            var subset: Value = .object([:])
            if !group.ready.isEmpty { subset["addresses"] = .array(sorted(group.ready)) }
            if !group.notReady.isEmpty { subset["notReadyAddresses"] = .array(sorted(group.notReady)) }
            if group.ports != .array([]) { subset["ports"] = group.ports }
            return subset
        }.sorted { "\($0["ports"])" < "\($1["ports"])" }
    }

    private static func entry(_ backend: ServiceBackend, _ address: String) -> Value {
        var entry: Value = ["ip": .string(address)]
        if let hostname = backend.hostname { entry["hostname"] = .string(hostname) }
        if let node = backend.pod.spec.nodeName, !node.isEmpty { entry["nodeName"] = .string(node) }
        entry["targetRef"] = backend.targetReference
        return entry
    }

    private static func sorted(_ entries: [Value]) -> [Value] {
        entries.sorted {
            ($0["ip"].string ?? "", $0["targetRef"]["uid"].string ?? "") < ($1["ip"].string ?? "", $1["targetRef"]["uid"].string ?? "")
        }
    }

    private static func portValues(_ ports: [ServiceBackend.Port]) -> Value {
        .array(
            ports.sorted { ($0.name, $0.port ?? 0) < ($1.name, $1.port ?? 0) }.map { port in
                var value: Value = .object([:])
                if !port.name.isEmpty { value["name"] = .string(port.name) }
                if let number = port.port { value["port"] = .integer(number) }
                value["protocol"] = .string(port.protocol)
                if let application = port.appProtocol { value["appProtocol"] = .string(application) }
                return value
            })
    }

    /// At most a thousand addresses in all, the ready ones first.
    private static func truncated(_ subsets: [Value]) -> ([Value], Bool) {
        let total = subsets.reduce(0) { $0 + ($1["addresses"].array?.count ?? 0) + ($1["notReadyAddresses"].array?.count ?? 0) }
        guard total > capacity else { return (subsets, false) }
        var left = capacity
        var result = subsets
        for member in ["addresses", "notReadyAddresses"] {
            for position in result.indices {
                let kept = (result[position][member].array ?? []).prefix(left)
                left -= kept.count
                result[position][member] = kept.isEmpty ? .null : .array(Array(kept))
            }
        }
        return (result.filter { !$0["addresses"].isNull || !$0["notReadyAddresses"].isNull }, true)
    }
}
