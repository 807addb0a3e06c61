import ContainerRuntime
import KubeObject

/// Requests and limits as the kernel takes them
/// (https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/).
struct LinuxResources {
    var pod: Value
    /// Of the machine, in bytes: a burstable container's `oom_score_adj` is its share of it.
    var machineMemory: Int64
    var limitsCPU = true

    private static let minimumShares: Int64 = 2
    private static let maximumShares: Int64 = 262_144
    private static let period: Int64 = 100_000
    private static let minimumQuota: Int64 = 1000

    func container(_ container: Value) -> CRI.LinuxContainerResources {
        let requests = container["resources"]["requests"]
        let limits = container["resources"]["limits"]
        let memoryLimit = Quantity.of(limits["memory"])?.value ?? Quantity.of(pod["spec"]["resources"]["limits"]["memory"])?.value ?? 0
        var result = resources(
            cpuRequest: Quantity.of(requests["cpu"]) ?? Quantity.of(limits["cpu"]), cpuLimit: Quantity.of(limits["cpu"]),
            memoryLimit: memoryLimit)
        result.oomScoreAdj = oomScore(container)
        return result
    }

    private func resources(cpuRequest: Quantity?, cpuLimit: Quantity?, memoryLimit: Int64) -> CRI.LinuxContainerResources {
        var result = CRI.LinuxContainerResources()
        result.cpuShares = Self.shares(cpuRequest?.milliValue ?? 0)
        result.memoryLimitInBytes = memoryLimit
        if limitsCPU, let milli = cpuLimit?.milliValue, milli > 0 {
            result.cpuPeriod = Self.period
            result.cpuQuota = max(milli * Self.period / 1000, Self.minimumQuota)
        }
        return result
    }

    static func shares(_ milli: Int64) -> Int64 {
        guard milli > 0 else { return minimumShares }
        return min(max(milli * 1024 / 1000, minimumShares), maximumShares)
    }

    /// Guaranteed pods are killed last, best-effort ones first.
    private func oomScore(_ container: Value) -> Int64 {
        if (pod["spec"]["priority"].integer ?? 0) >= 2_000_001_000 { return -997 }
        switch QOSClass.of(pod) {
        case .guaranteed: return -997
        case .bestEffort: return 1000
        case .burstable: break
        }
        guard machineMemory > 0 else { return 999 }
        var request = Quantity.of(container["resources"]["requests"]["memory"])?.value ?? 0
        if container.isSidecar, let least = pod.containers.map({ Quantity.of($0["resources"]["requests"]["memory"])?.value ?? 0 }).min() {
            request = max(request, least)
        }
        return min(max(1000 - 1000 * request / machineMemory, 3), 999)
    }

    /// What the pod as a whole may use, for its sandbox and its cgroup.
    func sandbox() -> CRI.LinuxContainerResources {
        let requests = PodResources.requests(of: pod)
        let limits = PodResources.limits(of: pod)
        return resources(cpuRequest: requests["cpu"], cpuLimit: limits["cpu"], memoryLimit: limits["memory"]?.value ?? 0)
    }

    func overhead() -> CRI.LinuxContainerResources? {
        let overhead = pod["spec"]["overhead"]
        guard !overhead.isNull else { return nil }
        return resources(
            cpuRequest: Quantity.of(overhead["cpu"]), cpuLimit: Quantity.of(overhead["cpu"]),
            memoryLimit: Quantity.of(overhead["memory"])?.value ?? 0)
    }
}

/// What a pod asks for as a whole (KEP-753): the larger of its containers' sum with all sidecars, and of each init
/// container with the sidecars before it; what the pod itself asks for counts instead where given.
enum PodResources {
    static func requests(of pod: Value) -> [String: Quantity] { total(pod, "requests") }

    /// Limits are only the pod's where every container has one.
    static func limits(of pod: Value) -> [String: Quantity] {
        var result = total(pod, "limits")
        for name in ["cpu", "memory"] where pod["spec"]["resources"]["limits"][name].isNull {
            if pod.containers.contains(where: { $0["resources"]["limits"][name].isNull }) { result[name] = nil }
        }
        return result
    }

    private static func total(_ pod: Value, _ member: String) -> [String: Quantity] {
        var result: [String: Quantity] = [:]
        for container in pod.containers { add(amounts(container["resources"][member]), to: &result) }
        var sidecars: [String: Quantity] = [:]
        var peak: [String: Quantity] = [:]
        for container in pod.initContainers {
            let own = amounts(container["resources"][member])
            if container.isSidecar {
                add(own, to: &result)
                add(own, to: &sidecars)
                raise(&peak, sidecars)
            } else {
                var with = sidecars
                add(own, to: &with)
                raise(&peak, with)
            }
        }
        raise(&result, peak)
        for (name, amount) in amounts(pod["spec"]["resources"][member]) { result[name] = amount }
        for (name, amount) in amounts(pod["spec"]["overhead"]) where member == "requests" || result[name] != nil {
            result[name, default: .zero] += amount
        }
        return result
    }

    static func amounts(_ list: Value) -> [String: Quantity] {
        var result: [String: Quantity] = [:]
        for entry in list.object ?? [:] { result[entry.key] = Quantity.of(entry.value) }
        return result
    }

    static func add(_ amounts: [String: Quantity], to sum: inout [String: Quantity]) {
        for (name, amount) in amounts { sum[name, default: .zero] += amount }
    }

    private static func raise(_ result: inout [String: Quantity], _ other: [String: Quantity]) {
        for (name, amount) in other where (result[name] ?? .zero) < amount { result[name] = amount }
    }
}
