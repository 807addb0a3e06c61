internal import ContainerRuntime
internal import Glibc
internal import KubeHTTP
internal import KubeObject

/// `/stats/summary`.
extension StatsReader {
    func summary(onlyCPUAndMemory: Bool) async -> HTTPResponse {
        do {
            let all = try await containers()
            let time = now
            // The runtime may know pods' network; where it does not, the rest is told all the same.
            let sandboxes = (try? await runtime.podSandboxStats(nil)) ?? []
            let networks = Dictionary(
                sandboxes.compactMap { stats in (stats.attributes?.metadata?.uid).map { ($0, stats.linux?.network) } },
                uniquingKeysWith: { first, _ in first })
            var pods: [Value] = []
            for pod in await self.pods() {
                let own = all.filter { $0.attributes?.labels[PodReference.uidLabel] == pod.uid }
                pods.append(podStats(pod, own, networks[pod.uid] ?? nil, time, withFileSystems: !onlyCPUAndMemory))
            }
            return .json(200, ["node": await nodeStats(time, withFileSystems: !onlyCPUAndMemory), "pods": .array(pods)])
        } catch {
            return .text(500, "failed to get stats: \(error)")
        }
    }

    private func nodeStats(_ time: Timestamp, withFileSystems: Bool) async -> Value {
        let usage = NodeUsage.read()
        var node: Value = [
            "nodeName": .string(nodeName), "startTime": .time(Timestamp(seconds: usage.bootTime)),
            "cpu": cpu(
                time, usage.cpuNanoseconds, rate("", time: time.microseconds * 1000, nanoseconds: usage.cpuNanoseconds)),
            "memory": [
                "time": .time(time), "availableBytes": .integer(Int64(clamping: usage.memoryAvailable)),
                "usageBytes": .integer(Int64(clamping: usage.memoryUsage)),
                "workingSetBytes": .integer(Int64(clamping: usage.memoryWorkingSet)),
            ],
        ]
        guard withFileSystems else { return node }
        node["fs"] = fileSystem(rootDirectory, time) ?? .null
        if let images = try? await runtime.imageFsInfo().imageFilesystems.first {
            var filesystem = fileSystem(images.fsID?.mountpoint ?? "", time) ?? ["time": .time(time)]
            filesystem["usedBytes"] = .integer(Int64(clamping: images.usedBytes ?? 0))
            node["runtime"] = ["imageFs": filesystem]
        }
        return node
    }

    private func fileSystem(_ path: String, _ time: Timestamp) -> Value? {
        var facts = statvfs()
        guard statvfs(path, &facts) == 0 else { return nil }
        let block = UInt64(facts.f_frsize)
        func bytes(_ blocks: UInt64) -> Value { .integer(Int64(clamping: blocks &* block)) }
        return [
            "time": .time(time), "availableBytes": bytes(UInt64(facts.f_bavail)), "capacityBytes": bytes(UInt64(facts.f_blocks)),
            "usedBytes": bytes(UInt64(facts.f_blocks - facts.f_bfree)), "inodesFree": .integer(Int64(clamping: facts.f_ffree)),
            "inodes": .integer(Int64(clamping: facts.f_files)), "inodesUsed": .integer(Int64(clamping: facts.f_files - facts.f_ffree)),
        ]
    }

    private func podStats(
        _ pod: Value, _ containers: [CRI.ContainerStats], _ network: CRI.NetworkUsage?, _ time: Timestamp, withFileSystems: Bool
    ) -> Value {
        var nanoseconds: UInt64 = 0
        var cores: UInt64 = 0
        var memory: UInt64 = 0
        var items: [Value] = []
        for stats in containers {
            guard let attributes = stats.attributes else { continue }
            var item: Value = ["name": .string(attributes.labels[PodReference.containerLabel] ?? "")]
            if let usage = stats.cpu, let used = usage.usageCoreNanoSeconds {
                let rate = rate(attributes.id, time: usage.timestamp, nanoseconds: used, known: usage.usageNanoCores)
                item["cpu"] = cpu(Timestamp(microseconds: usage.timestamp / 1000), used, rate)
                nanoseconds &+= used
                cores &+= rate ?? 0
            }
            if let usage = stats.memory, let used = usage.workingSetBytes {
                item["memory"] = [
                    "time": .time(Timestamp(microseconds: usage.timestamp / 1000)), "workingSetBytes": .integer(Int64(clamping: used)),
                ]
                memory &+= used
            }
            if withFileSystems, let layer = stats.writableLayer {
                item["rootfs"] = [
                    "time": .time(time), "usedBytes": .integer(Int64(clamping: layer.usedBytes ?? 0)),
                    "inodesUsed": .integer(Int64(clamping: layer.inodesUsed ?? 0)),
                ]
            }
            items.append(item)
        }
        var value: Value = [
            "podRef": ["name": .string(pod.name), "namespace": .string(pod.namespace), "uid": .string(pod.uid)],
            "startTime": pod["status"]["startTime"], "containers": .array(items),
            "cpu": cpu(time, nanoseconds, cores),
            "memory": ["time": .time(time), "workingSetBytes": .integer(Int64(clamping: memory))],
        ]
        if let interface = network?.defaultInterface {
            value["network"] = [
                "time": .time(time), "name": .string(interface.name), "rxBytes": .integer(Int64(clamping: interface.rxBytes ?? 0)),
                "rxErrors": .integer(Int64(clamping: interface.rxErrors ?? 0)),
                "txBytes": .integer(Int64(clamping: interface.txBytes ?? 0)),
                "txErrors": .integer(Int64(clamping: interface.txErrors ?? 0)),
            ]
        }
        return value
    }

    private func cpu(_ time: Timestamp, _ nanoseconds: UInt64, _ nanoCores: UInt64?) -> Value {
        var value: Value = ["time": .time(time)]
        if let nanoCores { value["usageNanoCores"] = .integer(Int64(clamping: nanoCores)) }
        value["usageCoreNanoSeconds"] = .integer(Int64(clamping: nanoseconds))
        return value
    }
}
