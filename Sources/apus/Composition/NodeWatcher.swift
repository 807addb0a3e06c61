import KubeClient
import KubeObject
import Kubelet
import Synchronization

/// Follows this node's own object: sets its pod network up when its range is known, and says when the node is ready.
final class NodeWatcher: Sendable {
    private let name: String
    private let informer: Informer
    private let range = Mutex<String?>(nil)

    init(name: String, informers: SharedInformers) {
        self.name = name
        informer = informers.informer(GroupVersionResource("", "v1", "nodes"))
    }

    /// The node's share of the pods' addresses, once it has one.
    var podCIDR: String? { range.withLock { $0 } }

    func run(network: NodeNetwork, progress: Progress) async throws {
        let (changes, input) = AsyncStream.makeStream(of: Value.self, bufferingPolicy: .bufferingNewest(16))
        let name = name
        informer.cache.addHandler { change in
            guard case .deleted = change else {
                if change.object.name == name { input.yield(change.object) }
                return
            }
        }
        var isReady = false
        for await node in changes {
            let ranges = (node["spec"]["podCIDRs"].array ?? []).compactMap(\.string)
            if !ranges.isEmpty {
                range.withLock { $0 = ranges.first }
                try network.configure(podCIDRs: ranges)
            }
            let ready = (node["status"]["conditions"].array ?? []).contains {
                $0["type"].string == "Ready" && $0["status"].string == "True"
            }
            if ready, !isReady { progress.step("the node is ready: \(name)") }
            isReady = ready
        }
        try Task.checkCancellation()
    }
}
