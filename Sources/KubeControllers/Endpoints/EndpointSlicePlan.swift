import KubeAPI
import KubeObject

/// Which endpoint slices a Service needs, and what is to be written to get there from those it has. Pure.
///
/// Slices hold at most 100 endpoints of one address family and one set of ports. Endpoints stay in the slice they are in;
/// new ones fill slices that change anyway, then others with room, then new slices.
struct EndpointSlicePlan {
    static let maximumEndpoints = 100
    static let manager = "endpointslice-controller.k8s.io"

    private(set) var create: [Value] = []
    private(set) var update: [Value] = []
    private(set) var delete: [Value] = []

    private let service: Service
    private let trigger: Timestamp?

    /// - Parameters:
    ///   - existing: the slices of this service that this controller manages.
    ///   - zone: a node's zone.
    init(
        service: Service, pods: [Pod], existing: [Value], maximum: Int = Self.maximumEndpoints, zone: (String) -> String?
    ) {
        self.service = service
        trigger = service.triggerTime(pods)
        let backends = pods.compactMap { ServiceBackend($0, service) }
            .sorted { Value.isOlder($0.pod.tree, $1.pod.tree) }
        var rest = existing.filter { $0.deletionTimestamp == nil }
        for family in service.families {
            let type = family == .v6 ? "IPv6" : "IPv4"
            let ofType = rest.filter { $0["addressType"].string == type }
            rest.removeAll { $0["addressType"].string == type }
            let desired = backends.compactMap { backend in
                backend.address(family).map { (backend.ports, endpoint(backend, $0, zone)) }
            }
            reconcile(type, desired, ofType, maximum)
        }
        // Slices of a family that the service has no more.
        delete += rest
    }

    private mutating func reconcile(_ type: String, _ desired: [([ServiceBackend.Port], Value)], _ existing: [Value], _ maximum: Int) {
        var groups: [(ports: Value, endpoints: [Value])] = []
        for (ports, endpoint) in desired {
            let ports = Self.value(ports)
            if let position = groups.firstIndex(where: { $0.ports == ports }) {
                groups[position].endpoints.append(endpoint)
            } else {
                groups.append((ports, [endpoint]))
            }
        }
        // Something must show that the service has no endpoints.
        if groups.isEmpty { groups = [(.array([]), [])] }
        var left = existing
        for group in groups {
            let own = left.filter { Self.samePorts($0["ports"], group.ports) }
            left.removeAll { Self.samePorts($0["ports"], group.ports) }
            fill(type, group.ports, group.endpoints, own, maximum)
        }
        delete += left
    }

    private mutating func fill(_ type: String, _ ports: Value, _ endpoints: [Value], _ existing: [Value], _ maximum: Int) {
        var waiting: [String: Value] = [:]
        var order: [String] = []
        for endpoint in endpoints where waiting.updateValue(endpoint, forKey: Self.identity(endpoint)) == nil {
            order.append(Self.identity(endpoint))
        }
        var slices = existing.sorted(by: Value.isOlder).map { slice in
            let kept = (slice["endpoints"].array ?? []).compactMap { waiting.removeValue(forKey: Self.identity($0)) }
            return (slice: slice, endpoints: kept, isChanged: kept != (slice["endpoints"].array ?? []))
        }
        var new = order.compactMap { waiting[$0] }[...]
        for changedFirst in [true, false] {
            for position in slices.indices where slices[position].isChanged == changedFirst && !new.isEmpty {
                let taken = new.prefix(maximum - slices[position].endpoints.count)
                guard !taken.isEmpty else { continue }
                new = new.dropFirst(taken.count)
                slices[position].endpoints += taken
                slices[position].isChanged = true
            }
        }
        let isAllEmpty = endpoints.isEmpty
        for (position, slice) in slices.enumerated() {
            if slice.endpoints.isEmpty, !(isAllEmpty && position == 0) {
                delete.append(slice.slice)
            } else {
                revise(slice.slice, slice.endpoints, slice.isChanged)
            }
        }
        while !new.isEmpty || (isAllEmpty && slices.isEmpty) {
            create.append(fresh(type, ports, Array(new.prefix(maximum))))
            new = new.dropFirst(maximum)
            if isAllEmpty { break }
        }
    }

    private mutating func revise(_ slice: Value, _ endpoints: [Value], _ isChanged: Bool) {
        var new = slice
        new["metadata"]["labels"] = labels(keeping: slice.labels)
        if isChanged { new["endpoints"] = .array(endpoints) }
        guard new["metadata"]["labels"] != slice["metadata"]["labels"] || isChanged else { return }
        if let trigger { new["metadata"]["annotations"][Self.triggerAnnotation] = .time(trigger) }
        update.append(new)
    }

    private static let triggerAnnotation = "endpoints.kubernetes.io/last-change-trigger-time"

    private func fresh(_ type: String, _ ports: Value, _ endpoints: [Value]) -> Value {
        var metadata: Value = [
            "generateName": .string(String("\(service.tree.name)-".prefix(247))), "namespace": .string(service.tree.namespace),
            "labels": labels(keeping: [:]),
        ]
        if let trigger { metadata["annotations"][Self.triggerAnnotation] = .time(trigger) }
        metadata["ownerReferences"] = [service.tree.asController]
        return [
            "apiVersion": "discovery.k8s.io/v1", "kind": "EndpointSlice", "metadata": metadata, "addressType": .string(type),
            "endpoints": .array(endpoints), "ports": ports,
        ]
    }

    /// The service's labels, and those by which slices are found.
    private func labels(keeping present: Object) -> Value {
        var labels: Object = [:]
        for entry in service.metadata.labels.members
        where !["service.kubernetes.io/headless", "endpointslice.kubernetes.io/managed-by", "kubernetes.io/service-name"].contains(
            entry.key)
        {
            labels[entry.key] = entry.value
        }
        labels["kubernetes.io/service-name"] = .string(service.tree.name)
        labels["endpointslice.kubernetes.io/managed-by"] = .string(Self.manager)
        if service.isHeadless { labels["service.kubernetes.io/headless"] = "" }
        return .object(labels)
    }

    private func endpoint(_ backend: ServiceBackend, _ address: String, _ zone: (String) -> String?) -> Value {
        var endpoint: Value = [
            "addresses": [.string(address)],
            "conditions": [
                "ready": .bool(backend.isReady), "serving": .bool(backend.isServing), "terminating": .bool(backend.isTerminating),
            ],
        ]
        if let hostname = backend.hostname { endpoint["hostname"] = .string(hostname) }
        endpoint["targetRef"] = backend.targetReference
        let node = backend.pod.spec.nodeName ?? ""
        guard !node.isEmpty else { return endpoint }
        endpoint["nodeName"] = .string(node)
        let zone = zone(node) ?? ""
        if !zone.isEmpty { endpoint["zone"] = .string(zone) }
        if backend.isReady, let hints = hints(node, zone) { endpoint["hints"] = hints }
        return endpoint
    }

    /// Where the service wants its traffic to stay (KEP-2433, KEP-3015).
    private func hints(_ node: String, _ zone: String) -> Value? {
        guard !zone.isEmpty || service.spec.trafficDistribution == "PreferSameNode" else { return nil }
        switch service.spec.trafficDistribution {
        case "PreferClose", "PreferSameZone": return ["forZones": [["name": .string(zone)]]]
        case "PreferSameNode":
            var hints: Value = .object([:])
            if !zone.isEmpty { hints["forZones"] = [["name": .string(zone)]] }
            hints["forNodes"] = [["name": .string(node)]]
            return hints
        default: return nil
        }
    }

    private static func identity(_ endpoint: Value) -> String {
        "\(endpoint["addresses"][0].string ?? "") \(endpoint["targetRef"]["uid"].string ?? "")"
    }

    private static func value(_ ports: [ServiceBackend.Port]) -> Value {
        .array(
            ports.map { port in
                var value: Value = ["name": .string(port.name), "protocol": .string(port.protocol)]
                if let number = port.port { value["port"] = .integer(number) }
                if let application = port.appProtocol { value["appProtocol"] = .string(application) }
                return value
            })
    }

    /// Ports compare as sets; an unnamed port has an empty name or none.
    private static func samePorts(_ left: Value, _ right: Value) -> Bool {
        func normal(_ ports: Value) -> [String] {
            (ports.array ?? []).map { port in
                let parts = [
                    port["name"].string ?? "", port["protocol"].string ?? "TCP", "\(port["port"])", port["appProtocol"].string ?? "",
                ]
                return parts.joined(separator: " ")
            }.sorted()
        }
        return normal(left) == normal(right)
    }
}
