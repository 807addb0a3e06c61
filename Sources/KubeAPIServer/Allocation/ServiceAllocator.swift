import KubeAPI
public import KubeObject
import KubeStore
import Synchronization

/// The addresses and node ports of services.
public final class ServiceAllocator: Sendable {
    public struct Configuration: Sendable {
        /// One range, or one of each family; the first is the family services have by default.
        public var clusterRanges: [CIDR]
        public var nodePorts: ClosedRange<Int>

        public init(clusterRanges: [CIDR], nodePorts: ClosedRange<Int> = 30000...32767) {
            self.clusterRanges = clusterRanges
            self.nodePorts = nodePorts
        }
    }

    /// What services have taken, as of a revision.
    private struct Taken {
        var revision: Revision?
        var addresses: Set<KubeObject.IPAddress> = []
        var ports: Set<UInt64> = []
    }

    let configuration: Configuration
    private let reader: any ObjectReader
    private let addressPools: [String: AddressPool]
    private let ports: NumberPool
    private let taken = Mutex(Taken())

    private struct AddressPool {
        var range: CIDR
        var pool: NumberPool
    }

    public init(configuration: Configuration, reader: any ObjectReader, environment: Environment) {
        self.configuration = configuration
        self.reader = reader
        let count = UInt64(configuration.nodePorts.count)
        ports = NumberPool(
            UInt64(configuration.nodePorts.lowerBound)..<UInt64(configuration.nodePorts.upperBound + 1),
            handPicked: min(max(16, count / 32), 128), environment: environment)
        var pools: [String: AddressPool] = [:]
        for range in configuration.clusterRanges {
            // The network's own address is never given out, nor, of IPv4, the broadcast address.
            let size = UInt64(min(range.count, UInt128(1) << 32))
            let end = max(range.family == .v4 ? size - 1 : size, 1)
            pools[Self.family(range.address)] = AddressPool(
                range: range,
                pool: NumberPool(1..<max(end, 1), handPicked: min(max(16, size / 16), 256), environment: environment))
        }
        addressPools = pools
    }

    static func family(_ address: KubeObject.IPAddress) -> String { address.family == .v4 ? "IPv4" : "IPv6" }

    var families: [String] { configuration.clusterRanges.map { Self.family($0.address) } }

    /// The first address of the first range: that of the service `kubernetes`.
    public var apiServerAddress: KubeObject.IPAddress? {
        configuration.clusterRanges.first.flatMap { $0.address(at: 1) }
    }

    private func current() -> Taken {
        let services = GroupResource("", "services")
        let revision = reader.revision(services)
        return taken.withLock { taken in
            guard taken.revision != revision else { return taken }
            taken = Taken(revision: revision)
            for service in reader.objects(services, namespace: nil) {
                let spec = service["spec"]
                for address in spec["clusterIPs"].strings + [spec["clusterIP"].text] {
                    if let parsed = KubeObject.IPAddress(sloppy: address) { taken.addresses.insert(parsed) }
                }
                let ports = spec["ports"].elements.map { $0["nodePort"].integer } + [spec["healthCheckNodePort"].integer]
                for port in ports { if let port, port > 0 { taken.ports.insert(UInt64(port)) } }
            }
            return taken
        }
    }

    private func offsets(_ pool: AddressPool, _ addresses: Set<KubeObject.IPAddress>) -> Set<UInt64> {
        let network = pool.range.network.bits
        return Set(addresses.lazy.filter { pool.range.contains($0) }.map { UInt64(truncatingIfNeeded: $0.bits - network) })
    }

    /// An allocation to give back where the write fails.
    public enum Allocation: Sendable, Hashable {
        case address(KubeObject.IPAddress)
        case port(Int)
    }

    public func giveBack(_ allocation: Allocation) {
        switch allocation {
        case .port(let port): ports.giveBack(UInt64(port))
        case .address(let address):
            guard let pool = addressPools[Self.family(address)] else { return }
            pool.pool.giveBack(UInt64(truncatingIfNeeded: address.bits - pool.range.network.bits))
        }
    }

    func takeAddress(family: String, dryRun: Bool) throws(NumberPool.Refusal) -> KubeObject.IPAddress {
        guard let pool = addressPools[family] else { throw .full }
        let offset = try pool.pool.takeAny(used: offsets(pool, current().addresses), dryRun: dryRun)
        guard let address = pool.range.address(at: UInt128(offset)) else { throw .full }
        return address
    }

    func take(_ address: KubeObject.IPAddress, dryRun: Bool) throws(NumberPool.Refusal) {
        guard let pool = addressPools[Self.family(address)], pool.range.contains(address) else { throw .outside }
        let offset = UInt64(truncatingIfNeeded: address.bits - pool.range.network.bits)
        try pool.pool.take(offset, used: offsets(pool, current().addresses), dryRun: dryRun)
    }

    func takePort(dryRun: Bool) throws(NumberPool.Refusal) -> Int {
        Int(try ports.takeAny(used: current().ports, dryRun: dryRun))
    }

    func take(port: Int, dryRun: Bool) throws(NumberPool.Refusal) {
        guard port > 0 else { throw .outside }
        try ports.take(UInt64(port), used: current().ports, dryRun: dryRun)
    }
}
