import KubeClient
import KubeObject
import Logging

/// The pods of one node and their workers: lets new pods in, passes changes on, and ends what nobody knows any more.
actor PodManager {
    private let host: PodHost
    private let watcher: RuntimeWatcher
    private let node: @Sendable () async -> Value
    private var workers: [String: PodWorker] = [:]
    /// What is counted as used, of pods that were let in and have not ended.
    private var admitted: [String: Value] = [:]
    /// What looked like left over at the last round; only what still does is removed.
    private var suspects: Set<String> = []

    init(host: PodHost, watcher: RuntimeWatcher, node: @escaping @Sendable () async -> Value) {
        self.host = host
        self.watcher = watcher
        self.node = node
    }

    var count: Int { workers.count }
    var uids: Set<String> { Set(workers.keys) }

    func take(_ change: CacheChange) async {
        switch change {
        case .added(let pod): await add(pod)
        case .updated(_, let pod): await update(pod)
        case .deleted(let pod): await remove(pod)
        }
    }

    private func add(_ pod: Value) async {
        guard !pod.uid.isEmpty, pod["spec"].text("nodeName") == host.configuration.nodeName else { return }
        if workers[pod.uid] != nil {
            await update(pod)
            return
        }
        let isKnown = await watcher.uids.contains(pod.uid)
        let hasListed = await watcher.hasListed
        let worker = PodWorker(pod: pod, host: host, isUnknownToRuntime: hasListed && !isKnown) { [weak self] uid in
            await self?.forget(uid)
        }
        workers[pod.uid] = worker
        if pod.isTerminalPhase {
            await worker.handle(.began)
            return
        }
        // What runs already was let in by an earlier process.
        if !isKnown, pod.deletionTimestamp == nil, let rejection = await rejection(of: pod) {
            await worker.handle(.rejected(reason: rejection.reason, message: rejection.message))
            return
        }
        admitted[pod.uid] = pod
        await worker.handle(pod.deletionTimestamp == nil ? .began : .podChanged(pod))
    }

    private func rejection(of pod: Value) async -> Admission.Rejection? {
        let node = await node()
        let others = admitted.values.filter { $0.uid != pod.uid }
        return Admission(
            node: node,
            allocatable: host.machine.allocatable(reserved: host.configuration.reserved, maxPods: host.configuration.maxPods),
            allowedUnsafeSysctls: host.configuration.allowedUnsafeSysctls, others: others
        ).rejection(of: pod)
    }

    private func update(_ pod: Value) async {
        guard let worker = workers[pod.uid] else {
            await add(pod)
            return
        }
        let before = await worker.pod
        if pod.isTerminalPhase { admitted[pod.uid] = nil } else if admitted[pod.uid] != nil { admitted[pod.uid] = pod }
        await worker.handle(.podChanged(pod))
        if before.labels != pod.labels || before.annotations != pod.annotations { await worker.refreshVolumes() }
    }

    private func remove(_ pod: Value) async {
        guard let worker = workers[pod.uid] else { return }
        await worker.handle(.podRemoved)
    }

    private func forget(_ uid: String) {
        workers[uid] = nil
        admitted[uid] = nil
    }

    func runtimeChanged(_ uids: Set<String>) async {
        for uid in uids { await workers[uid]?.handle(.runtimeChanged) }
    }

    func objectChanged(_ uids: Set<String>) async {
        for uid in uids { await workers[uid]?.refreshVolumes() }
    }

    func worker(_ uid: String) -> PodWorker? { workers[uid] }

    func allWorkers() -> [PodWorker] { Array(workers.values) }

    func worker(namespace: String, name: String) async -> PodWorker? {
        for worker in workers.values {
            let pod = await worker.pod
            if pod.name == name, pod.namespace == namespace { return worker }
        }
        return nil
    }

    /// Removes what the runtime and the disk hold of pods that are not this node's any more.
    ///
    /// - Parameter bound: the pods that the API has for this node, whether they got here yet or not.
    func removeOrphans(bound: Set<String>) async {
        let known = bound.union(workers.keys)
        let left = await watcher.uids.subtracting(known)
        defer { suspects = left }
        for uid in left where suspects.contains(uid) {
            host.log.notice("removing what is left of a pod that is gone", metadata: ["uid": "\(uid)"])
            await removeFromRuntime(uid)
        }
        await host.volumes.removeOrphans(except: known)
        guard host.usesDisk else { return }
        for name in (try? NodeFiles.names(host.paths.logs)) ?? [] {
            guard let uid = name.split(separator: "_").last, !known.contains(String(uid)) else { continue }
            try? NodeFiles.removeTree("\(host.paths.logs)/\(name)")
        }
    }

    private func removeFromRuntime(_ uid: String) async {
        let reader = RuntimeReader(runtime: host.runtime, paths: host.paths)
        guard let left = try? await reader.read(uid, known: nil) else { return }
        for container in left.containers where container.mayRun { try? await host.runtime.stopContainer(container.id, timeout: 30) }
        for sandbox in left.sandboxes { try? await host.runtime.stopPodSandbox(sandbox.id) }
        for container in left.containers { try? await host.runtime.removeContainer(container.id) }
        for sandbox in left.sandboxes { try? await host.runtime.removePodSandbox(sandbox.id) }
        await host.cgroups?.remove(pod: uid)
    }

    /// Lets go of all pods; what runs goes on running.
    func stop() async {
        for worker in workers.values { await worker.stop() }
    }
}
