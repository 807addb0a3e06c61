internal import ContainerRuntime
internal import KubeHTTP
internal import KubeObject

/// `/metrics/resource` (KEP-727) and the kubelet's own `/metrics`, in Prometheus' text format.
extension StatsReader {
    func resourceMetrics() async -> HTTPResponse {
        var text = MetricsText()
        let node = NodeUsage.read()
        var failed = false
        var all: [CRI.ContainerStats] = []
        do {
            all = try await containers()
        } catch {
            failed = true
        }
        text.family("node_cpu_usage_seconds_total", "counter", "Cumulative cpu time consumed by the node in core-seconds")
        text.sample([:], Double(node.cpuNanoseconds) / 1e9)
        text.family("node_memory_working_set_bytes", "gauge", "Current working set of the node in bytes")
        text.sample([:], Double(node.memoryWorkingSet))
        text.family("container_cpu_usage_seconds_total", "counter", "Cumulative cpu time consumed by the container in core-seconds")
        for stats in all { text.sample(labels(stats), stats.cpu?.usageCoreNanoSeconds.map { Double($0) / 1e9 }) }
        text.family("container_memory_working_set_bytes", "gauge", "Current working set of the container in bytes")
        for stats in all { text.sample(labels(stats), stats.memory?.workingSetBytes.map { Double($0) }) }
        let byPod = Dictionary(grouping: all) { $0.attributes?.labels[PodReference.uidLabel] ?? "" }.sorted { $0.key < $1.key }
        text.family("pod_cpu_usage_seconds_total", "counter", "Cumulative cpu time consumed by the pod in core-seconds")
        for (_, stats) in byPod {
            text.sample(podLabels(stats[0]), stats.reduce(0) { $0 + Double($1.cpu?.usageCoreNanoSeconds ?? 0) / 1e9 })
        }
        text.family("pod_memory_working_set_bytes", "gauge", "Current working set of the pod in bytes")
        for (_, stats) in byPod {
            text.sample(podLabels(stats[0]), stats.reduce(0) { $0 + Double($1.memory?.workingSetBytes ?? 0) })
        }
        text.family("resource_scrape_error", "gauge", "1 if there was an error while getting container metrics, 0 otherwise")
        text.sample([:], failed ? 1 : 0)
        return .metrics(text.text)
    }

    func ownMetrics() async -> HTTPResponse {
        var text = MetricsText()
        let running = (try? await runtime.containers(CRI.ContainerFilter(state: CRI.ContainerStateValue(state: .running)))) ?? []
        text.family("kubelet_running_containers", "gauge", "Number of containers currently running")
        text.sample(["container_state": "running"], Double(running.count))
        text.family("kubelet_running_pods", "gauge", "Number of pods that have a running pod sandbox")
        text.sample([:], Double(Set(running.map(\.podSandboxID)).count))
        text.family("process_resident_memory_bytes", "gauge", "Resident memory size in bytes.")
        text.sample([:], Self.residentMemory())
        return .metrics(text.text + (await extraMetrics()))
    }

    private static func residentMemory() -> Double? {
        guard let text = try? HostFiles.text("/proc/self/statm", limit: 256) else { return nil }
        return text.split(separator: " ").dropFirst().first.flatMap { Double($0) }.map { $0 * 4096 }
    }

    private func labels(_ stats: CRI.ContainerStats) -> [String: String] {
        var labels = podLabels(stats)
        labels["container"] = stats.attributes?.labels[PodReference.containerLabel] ?? ""
        return labels
    }

    private func podLabels(_ stats: CRI.ContainerStats) -> [String: String] {
        let labels = stats.attributes?.labels ?? [:]
        return ["namespace": labels[PodReference.namespaceLabel] ?? "", "pod": labels[PodReference.nameLabel] ?? ""]
    }
}

/// Builds Prometheus' text format.
struct MetricsText: Sendable {
    private(set) var text = ""
    private var name = ""

    mutating func family(_ name: String, _ type: String, _ help: String) {
        self.name = name
        text += "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n"
    }

    /// A value that is not known is left out.
    mutating func sample(_ labels: [String: String], _ value: Double?) {
        guard let value else { return }
        let list = labels.sorted { $0.key < $1.key }.map { key, value in
            "\(key)=\"\(value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n"))\""
        }
        text += name + (list.isEmpty ? "" : "{\(list.joined(separator: ","))}") + " \(value)\n"
    }
}
