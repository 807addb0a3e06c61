internal import ContainerRuntime
internal import Glibc
internal import KubeHTTP
internal import KubeObject
internal import Synchronization

/// What pods and the node use: `/stats/summary` (stats/v1alpha1) and the metrics.
final class StatsReader: Sendable {
    struct Sample: Sendable {
        var time: Int64
        var nanoseconds: UInt64
        var nanoCores: UInt64
    }

    private let sources: KubeletServer.Sources
    /// Of each container, and under `""` of the node, the use of CPU when it was last asked: the rate is made from two.
    private let samples = Mutex<[String: Sample]>([:])

    init(_ sources: KubeletServer.Sources) {
        self.sources = sources
    }

    func containers() async throws -> [CRI.ContainerStats] {
        let found = try await sources.runtime.containerStats(nil)
        let present = Set(found.compactMap { $0.attributes?.id })
        samples.withLock { $0 = $0.filter { $0.key.isEmpty || present.contains($0.key) } }
        return found
    }

    /// Nanocores, by the runtime's own word or from the last two samples.
    func rate(_ key: String, time: Int64, nanoseconds: UInt64, known: UInt64? = nil) -> UInt64? {
        if let known { return known }
        return samples.withLock { samples in
            guard let last = samples[key] else {
                samples[key] = Sample(time: time, nanoseconds: nanoseconds, nanoCores: 0)
                return nil
            }
            guard time > last.time, nanoseconds >= last.nanoseconds else { return last.nanoCores }
            let (high, low) = (nanoseconds - last.nanoseconds).multipliedFullWidth(by: 1_000_000_000)
            let elapsed = UInt64(time - last.time)
            guard high < elapsed else { return last.nanoCores }
            let cores = elapsed.dividingFullWidth((high, low)).quotient
            samples[key] = Sample(time: time, nanoseconds: nanoseconds, nanoCores: cores)
            return cores
        }
    }

    var rootDirectory: String { sources.rootDirectory }
    var nodeName: String { sources.nodeName }
    var runtime: any ContainerRuntime { sources.runtime }
    var now: Timestamp { sources.environment.now() }

    func pods() async -> [Value] { await sources.pods() }
    func extraMetrics() async -> String { await sources.metrics() }
}

/// What the whole machine uses, from `/proc`.
struct NodeUsage: Sendable {
    var cpuNanoseconds: UInt64
    var memoryUsage: UInt64
    var memoryWorkingSet: UInt64
    var memoryAvailable: UInt64
    var bootTime: Int64

    init(stat: String, meminfo: String, ticksPerSecond: UInt64) {
        var memory: [Substring: UInt64] = [:]
        for line in meminfo.split(separator: "\n") {
            let fields = line.split(whereSeparator: { $0 == " " || $0 == ":" })
            if fields.count > 1, let value = UInt64(fields[1]) { memory[fields[0]] = value << 10 }
        }
        let total = memory["MemTotal"] ?? 0
        memoryAvailable = min(total, memory["MemAvailable"] ?? 0)
        memoryUsage = total - min(total, memory["MemFree"] ?? 0)
        memoryWorkingSet = total - memoryAvailable
        var busy: UInt64 = 0
        var boot: Int64 = 0
        for line in stat.split(separator: "\n") {
            let fields = line.split(separator: " ")
            if fields.first == "cpu" {
                // user, nice, system; idle and waiting left out; irq, softirq, stolen.
                for index in [1, 2, 3, 6, 7, 8] where index < fields.count { busy += UInt64(fields[index]) ?? 0 }
            } else if fields.first == "btime", fields.count > 1 {
                boot = Int64(fields[1]) ?? 0
            }
        }
        cpuNanoseconds = busy * (1_000_000_000 / max(1, ticksPerSecond))
        bootTime = boot
    }

    static func read() -> NodeUsage {
        NodeUsage(
            stat: (try? HostFiles.text("/proc/stat")) ?? "", meminfo: (try? HostFiles.text("/proc/meminfo")) ?? "",
            ticksPerSecond: UInt64(max(1, sysconf(Int32(_SC_CLK_TCK)))))
    }
}
