import KubeAPI
public import KubeClient
public import KubeObject

/// Gives each node a range of pod addresses out of the cluster's.
///
/// Which ranges are taken is read from the nodes themselves; one worker assigns, so that none is given twice.
public struct NodeIPAMController: Reconciler {
    public let name = "node-ipam-controller"
    private let context: ControllerContext
    private let nodes: Cache
    private let ranges: [NodeRange]

    /// One of the cluster's ranges, and how large a node's part of it is.
    public struct NodeRange: Sendable, Hashable {
        public var cluster: CIDR
        public var nodePrefixLength: Int

        /// A node gets a /24 of IPv4 and a /64 of IPv6 unless said otherwise.
        public init(_ cluster: CIDR, nodePrefixLength: Int? = nil) {
            self.cluster = cluster
            self.nodePrefixLength = nodePrefixLength ?? (cluster.family == .v4 ? 24 : 64)
        }
    }

    public init(_ context: ControllerContext, ranges: [NodeRange]) {
        self.context = context
        self.ranges = ranges
        nodes = context.cache(Node.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Node.groupVersionResource) { node in
            node["spec"]["podCIDR"].isNull ? [ObjectKey(node)] : []
        }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let node = nodes[key], node["spec"]["podCIDR"].isNull, node.deletionTimestamp == nil else { return .done }
        // The server's own list: an assignment that the cache has not seen yet must count.
        let all = try await client.list(Target(Node.groupVersionResource)).items
        let taken = all.flatMap { ($0["spec"]["podCIDRs"].array ?? []).compactMap(\.string) }.compactMap { CIDR($0) }
        var assigned: [String] = []
        for range in ranges {
            guard let part = Self.firstFree(in: range, taken: taken) else {
                context.events.normal(node, "CIDRNotAvailable", "Node \(key.name) status is now: CIDRNotAvailable")
                throw Status(code: 503, reason: .serviceUnavailable, message: "no free range for node \(key.name) in \(range.cluster)")
            }
            assigned.append(part.description)
        }
        guard let first = assigned.first else { return .done }
        let spec: Value = ["podCIDR": .string(first), "podCIDRs": .array(assigned.map { .string($0) })]
        do throws(Status) {
            _ = try await client.patch(Target(Node.groupVersionResource, key), Patch(.merge, ["spec": spec]))
        } catch {
            guard error.code == 404 else { throw error }
        }
        return .done
    }

    /// The first part of a range that overlaps none that is taken.
    static func firstFree(in range: NodeRange, taken: [CIDR]) -> CIDR? {
        let bits = range.cluster.family == .v4 ? 32 : 128
        let size = UInt128(1) << UInt128(bits - range.nodePrefixLength)
        let used = Set(taken.filter { range.cluster.contains($0) && $0.prefixLength == range.nodePrefixLength }.map(\.network))
        let odd = taken.filter { $0.prefixLength != range.nodePrefixLength && range.cluster.overlaps($0) }
        let count = min(UInt128(1) << UInt128(min(64, max(0, range.nodePrefixLength - range.cluster.prefixLength))), 65_536)
        for index in 0..<count {
            guard let address = range.cluster.network.advanced(by: index * size),
                let part = CIDR(address, prefixLength: range.nodePrefixLength)
            else { return nil }
            if !used.contains(part.network), !odd.contains(where: { $0.overlaps(part) }) { return part }
        }
        return nil
    }
}
