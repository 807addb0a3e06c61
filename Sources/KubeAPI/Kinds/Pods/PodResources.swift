public import KubeObject

/// What a pod asks for, summed over its containers as the scheduler, quota and QoS classes count it.
///
/// A pod needs the sum of its containers and its restartable init containers, or, where that is more, what any init
/// container needs while it runs beside the restartable ones started before it (KEP-753).
public struct PodResources: Sendable {
    public typealias List = [String: Quantity]

    /// The requests of a pod: of its containers, replaced by what the pod as a whole asks for, and its overhead.
    public static func requests(of pod: Value) -> List {
        withOverhead(pod["spec"], overridden(sum(pod["spec"], "requests"), by: pod["spec"]["resources"]["requests"]))
    }

    /// The limits, likewise; overhead counts only where there is a limit.
    public static func limits(of pod: Value) -> List {
        var limits = overridden(sum(pod["spec"], "limits"), by: pod["spec"]["resources"]["limits"])
        for (name, overhead) in list(pod["spec"]["overhead"]) {
            if let limit = limits[name], !limit.isZero { limits[name] = limit + overhead }
        }
        return limits
    }

    /// The sum over containers alone, of a pod spec's `requests` or `limits`.
    public static func sum(_ spec: Value, _ which: String) -> List {
        var total: List = [:]
        for container in spec["containers"].elements { add(list(container["resources"][which]), to: &total) }
        var besides: List = [:]
        var peak: List = [:]
        for container in spec["initContainers"].elements {
            var needed = list(container["resources"][which])
            if container["restartPolicy"] == "Always" {
                add(needed, to: &total)
                add(needed, to: &besides)
                needed = besides
            } else {
                add(besides, to: &needed)
            }
            raise(&peak, to: needed)
        }
        raise(&total, to: peak)
        return total
    }

    /// The quantities of a resource list; what doesn't parse is left out.
    public static func list(_ value: Value) -> List {
        var result: List = [:]
        for entry in value.members {
            if let quantity = try? Quantity(value: entry.value) { result[entry.key] = quantity }
        }
        return result
    }

    /// Whether a resource may be asked for by the pod as a whole (KEP-2837).
    public static func isPodLevel(_ name: String) -> Bool {
        name == "cpu" || name == "memory" || name.hasPrefix("hugepages-")
    }

    static func add(_ list: List, to total: inout List) {
        for (name, quantity) in list { total[name] = total[name].map { $0 + quantity } ?? quantity }
    }

    private static func raise(_ total: inout List, to list: List) {
        for (name, quantity) in list where total[name].map({ $0 < quantity }) ?? true { total[name] = quantity }
    }

    private static func overridden(_ list: List, by podLevel: Value) -> List {
        list.merging(Self.list(podLevel).filter { isPodLevel($0.key) }) { $1 }
    }

    private static func withOverhead(_ spec: Value, _ list: List) -> List {
        var result = list
        add(Self.list(spec["overhead"]), to: &result)
        return result
    }
}

extension PodResources {
    private static let counted: Set<String> = ["cpu", "memory"]

    /// `Guaranteed`, `Burstable` or `BestEffort`
    /// (https://kubernetes.io/docs/concepts/workloads/pods/pod-qos/), from the spec alone.
    public static func qosClass(of pod: Value) -> String {
        let spec = pod["spec"]
        let parts =
            spec["resources"].isNull
            ? spec["containers"].elements.map { $0["resources"] } + spec["initContainers"].elements.map { $0["resources"] }
            : [spec["resources"]]
        var requests: List = [:]
        var limits: List = [:]
        var isGuaranteed = true
        for part in parts {
            add(positive(part["requests"]), to: &requests)
            let own = positive(part["limits"])
            add(own, to: &limits)
            let limitsMatter = spec["resources"].isNull || !part["limits"].isZero
            if limitsMatter, own.count < counted.count { isGuaranteed = false }
        }
        if requests.isEmpty, limits.isEmpty { return "BestEffort" }
        return isGuaranteed && requests == limits ? "Guaranteed" : "Burstable"
    }

    private static func positive(_ value: Value) -> List {
        list(value).filter { counted.contains($0.key) && $0.value.sign > 0 }
    }
}

/// The defaults of `spec.resources`, a pod's own requests and limits (KEP-2837).
enum PodLevelResources {
    static func applyDefaults(_ spec: inout Value) {
        let resources = spec["resources"]
        guard !resources["limits"].isZero || !resources["requests"].isZero else { return }
        for (name, limit) in PodResources.sum(spec, "limits").sorted(by: { $0.key < $1.key })
        where name.hasPrefix("hugepages-") && resources["requests"][name].isNull {
            spec["resources"]["limits"].setDefault(name, .string(limit.description))
        }
        guard !spec["resources"]["limits"].isZero else { return }
        for (name, request) in PodResources.sum(spec, "requests").sorted(by: { $0.key < $1.key })
        where name == "cpu" || name == "memory" {
            spec["resources"]["requests"].setDefault(name, .string(request.description))
        }
        for limit in spec["resources"]["limits"].members where PodResources.isPodLevel(limit.key) {
            spec["resources"]["requests"].setDefault(limit.key, limit.value)
        }
    }
}
