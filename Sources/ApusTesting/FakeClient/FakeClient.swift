public import KubeClient
public import KubeObject
internal import Synchronization

/// An API server's memory without the server: enough of the API for components' tests.
///
/// It has optimistic concurrency, `generateName`, uids, generations, the status subresource, finalizers, deletion grace of
/// pods on a node, propagation policies as finalizers, selectors, paging, watches with history and 410. It has no schemas:
/// nothing is defaulted or validated, and fields are selected by their path.
public final class FakeClient: Client {
    let state: Mutex<FakeState>
    private let calls = Mutex<[Call]>([])
    private let faults = Mutex<[@Sendable (Call) -> Status?]>([])

    /// A request as it came in.
    public struct Call: Sendable {
        public var verb: String
        public var target: Target
        public var body: Value

        /// `create pods`, `update deployments/status`, `delete pods web-0`.
        public var summary: String {
            var text = "\(verb) \(target.resource.resource)"
            if let subresource = target.subresource { text += "/\(subresource)" }
            if let name = target.name { text += " \(name)" }
            return text
        }
    }

    public init(environment: Environment, historyLimit: Int = 10_000) {
        state = Mutex(FakeState(environment: environment, historyLimit: historyLimit))
    }

    /// The writes so far, in order.
    public var writes: [Call] { calls.withLock { $0 } }

    public func forgetWrites() { calls.withLock { $0 = [] } }

    /// Answers a call with an error when the closure says one.
    public func fail(_ fault: @escaping @Sendable (Call) -> Status?) {
        faults.withLock { $0.append(fault) }
    }

    public func failNothing() { faults.withLock { $0 = [] } }

    /// Forgets the history, so that watches from the past are answered with 410.
    public func compact() { state.withLock { $0.compact() } }

    public func get(_ target: Target, options: GetOptions) async throws(Status) -> Value {
        try check("get", target)
        return try state.withLock { state in Result { () throws(Status) in try state.get(target) } }.get()
    }

    public func list(_ target: Target, options: ListOptions) async throws(Status) -> ObjectList {
        try check("list", target)
        return try state.withLock { state in Result { () throws(Status) in try state.list(target, options) } }.get()
    }

    public func watch(_ target: Target, options: ListOptions) async throws(Status) -> WatchStream {
        try check("watch", target)
        let (stream, continuation) = AsyncThrowingStream<WatchEvent, any Error>.makeStream()
        let id = try state.withLock { state in
            Result { () throws(Status) in try state.watch(target, options, continuation) }
        }.get()
        continuation.onTermination = { _ in self.state.withLock { $0.endWatch(id) } }
        return WatchStream(stream)
    }

    public func create(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        try check("create", target, object)
        return try write(options.dryRun) { state throws(Status) in try state.create(target, object) }
    }

    public func update(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value {
        try check("update", target, object)
        return try write(options.dryRun) { state throws(Status) in try state.update(target, object) }
    }

    public func patch(_ target: Target, _ patch: Patch, options: WriteOptions) async throws(Status) -> Value {
        try check("patch", target, patch.body)
        return try write(options.dryRun) { state throws(Status) in try state.patch(target, patch) }
    }

    public func delete(_ target: Target, options: DeleteOptions) async throws(Status) -> Value {
        try check("delete", target)
        return try write(options.dryRun) { state throws(Status) in try state.delete(target, options) }
    }

    public func deleteCollection(_ target: Target, options: DeleteOptions, list: ListOptions) async throws(Status) {
        try check("deletecollection", target)
        try state.withLock { state in
            Result { () throws(Status) in
                for object in try state.list(target, list).items {
                    _ = try state.delete(Target(target.resource, object), options)
                }
            }
        }.get()
    }

    private func write(
        _ isDryRun: Bool, _ body: (inout FakeState) throws(Status) -> Value
    ) throws(Status) -> Value {
        try state.withLock { state in
            guard isDryRun else { return Result { () throws(Status) in try body(&state) } }
            var copy = state.dryRun()
            return Result { () throws(Status) in try body(&copy) }
        }.get()
    }

    private func check(_ verb: String, _ target: Target, _ body: Value = .null) throws(Status) {
        let call = Call(verb: verb, target: target, body: body)
        for fault in faults.withLock({ $0 }) { if let status = fault(call) { throw status } }
        if !["get", "list", "watch"].contains(verb) { calls.withLock { $0.append(call) } }
    }
}

extension FakeClient {
    /// Puts an object there as if by a client, for a test's beginning.
    @discardableResult
    public func seed(_ resource: GroupVersionResource, _ object: Value) -> Value {
        let key = ObjectKey(object)
        return state.withLock { state in
            state.seed(Target(resource, namespace: key.namespace.isEmpty ? nil : key.namespace), object)
        }
    }

    /// The object as it is now.
    public func object(_ resource: GroupVersionResource, _ namespace: String = "", _ name: String) -> Value? {
        state.withLock { $0.objects[resource]?[ObjectKey(namespace: namespace, name: name)] }
    }

    /// All objects of a resource, ordered by key.
    public func objects(_ resource: GroupVersionResource) -> [Value] {
        state.withLock { state in (state.objects[resource] ?? [:]).sorted { $0.key < $1.key }.map(\.value) }
    }
}
