import KubeObject
import KubeStore
import Synchronization

/// Store leases for objects that expire (events): objects written within one minute share a lease.
final class LeaseKeeper: Sendable {
    private let store: any Store
    private let environment: Environment
    private let recent = Mutex<(lease: LeaseID, until: Timestamp)?>(nil)

    static let eventSeconds: Int64 = 3600
    private static let sharedSeconds: Int64 = 60

    init(store: any Store, environment: Environment) {
        self.store = store
        self.environment = environment
    }

    /// A lease that lasts an hour, and up to a minute longer.
    func event() async throws(StoreError) -> LeaseID {
        let now = environment.now()
        if let recent = recent.withLock({ $0 }), now < recent.until { return recent.lease }
        let lease = try await store.grantLease(timeToLiveSeconds: Self.eventSeconds + Self.sharedSeconds)
        recent.withLock { $0 = (lease, Timestamp(seconds: now.seconds + Self.sharedSeconds)) }
        return lease
    }
}
