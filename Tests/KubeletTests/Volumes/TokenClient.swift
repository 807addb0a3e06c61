import ApusTesting
import KubeClient
import KubeObject
import Synchronization

/// An API that only issues tokens.
final class TokenClient: Client {
    private let clock: VirtualClock
    private let requests = Mutex<[Value]>([])

    init(clock: VirtualClock) { self.clock = clock }

    var asked: [Value] { requests.withLock { $0 } }

    func create(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        guard target.subresource == "token" else { throw .methodNotAllowed(target.resource.groupResource, "create") }
        let count = requests.withLock { requests in
            requests.append(object)
            return requests.count
        }
        let life = Duration.seconds(object["spec"]["expirationSeconds"].integer ?? 0)
        return ["status": ["token": .string("token-\(count)"), "expirationTimestamp": .time(clock.now + life)]]
    }

    func get(_ target: Target, options: GetOptions) async throws(Status) -> Value { throw refuse(target) }
    func list(_ target: Target, options: ListOptions) async throws(Status) -> ObjectList { throw refuse(target) }
    func watch(_ target: Target, options: ListOptions) async throws(Status) -> WatchStream { throw refuse(target) }
    func update(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value { throw refuse(target) }
    func patch(_ target: Target, _ patch: Patch, options: WriteOptions) async throws(Status) -> Value { throw refuse(target) }
    func delete(_ target: Target, options: DeleteOptions) async throws(Status) -> Value { throw refuse(target) }
    func deleteCollection(_ target: Target, options: DeleteOptions, list: ListOptions) async throws(Status) { throw refuse(target) }

    private func refuse(_ target: Target) -> Status { .methodNotAllowed(target.resource.groupResource, "get") }
}
