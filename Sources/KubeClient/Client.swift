public import KubeObject

/// The Kubernetes API as a component sees it, whether in the server's own process or over HTTPS.
///
/// Both transports behave the same: authorization and admission apply, errors are the server's `Status`, and
/// objects are those the server answered. Components take an `any Client`; nothing else of the server reaches them.
public protocol Client: Sendable {
    func get(_ target: Target, options: GetOptions) async throws(Status) -> Value
    func list(_ target: Target, options: ListOptions) async throws(Status) -> ObjectList
    /// Changes after `options.resourceVersion`. The sequence ends without an error when the server closes it in
    /// peace (time-out), and throws a `Status` otherwise (410: list again).
    func watch(_ target: Target, options: ListOptions) async throws(Status) -> WatchStream
    func create(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value
    func update(_ target: Target, _ object: Value, options: WriteOptions) async throws(Status) -> Value
    func patch(_ target: Target, _ patch: Patch, options: WriteOptions) async throws(Status) -> Value
    /// The deleted object, or a `Status` object.
    func delete(_ target: Target, options: DeleteOptions) async throws(Status) -> Value
    func deleteCollection(_ target: Target, options: DeleteOptions, list: ListOptions) async throws(Status)
}

/// What a request is about: `GET /apis/apps/v1/namespaces/default/deployments/web/scale`.
public struct Target: Sendable, Hashable {
    public var resource: GroupVersionResource
    /// Nil for cluster-scoped resources and for all namespaces.
    public var namespace: String?
    public var name: String?
    public var subresource: String?

    public init(_ resource: GroupVersionResource, namespace: String? = nil, name: String? = nil, subresource: String? = nil) {
        self.resource = resource
        self.namespace = namespace
        self.name = name
        self.subresource = subresource
    }
}

public struct GetOptions: Sendable, Hashable {
    public var resourceVersion: String

    public init(resourceVersion: String = "") {
        self.resourceVersion = resourceVersion
    }
}

public struct ListOptions: Sendable, Hashable {
    public var labelSelector = ""
    public var fieldSelector = ""
    public var resourceVersion = ""
    public var resourceVersionMatch = ""
    public var limit = 0
    public var continueToken = ""
    public var timeoutSeconds: Int?
    public var allowWatchBookmarks = false
    public var sendInitialEvents: Bool?

    public init(
        labelSelector: String = "", fieldSelector: String = "", resourceVersion: String = "", limit: Int = 0,
        continueToken: String = ""
    ) {
        self.labelSelector = labelSelector
        self.fieldSelector = fieldSelector
        self.resourceVersion = resourceVersion
        self.limit = limit
        self.continueToken = continueToken
    }
}

public struct ObjectList: Sendable {
    public var items: [Value]
    public var resourceVersion: String
    public var continueToken: String
    public var remainingItemCount: Int64?

    public init(items: [Value], resourceVersion: String, continueToken: String = "", remainingItemCount: Int64? = nil) {
        self.items = items
        self.resourceVersion = resourceVersion
        self.continueToken = continueToken
        self.remainingItemCount = remainingItemCount
    }
}

public struct WatchEvent: Sendable {
    public enum Kind: String, Sendable { case added = "ADDED", modified = "MODIFIED", deleted = "DELETED", bookmark = "BOOKMARK" }

    public var kind: Kind
    public var object: Value

    public init(kind: Kind, object: Value) {
        self.kind = kind
        self.object = object
    }
}

/// The events of one watch, in order.
public struct WatchStream: AsyncSequence, Sendable {
    public typealias Element = WatchEvent
    private let stream: AsyncThrowingStream<WatchEvent, any Error>

    public init(_ stream: AsyncThrowingStream<WatchEvent, any Error>) {
        self.stream = stream
    }

    public func makeAsyncIterator() -> AsyncThrowingStream<WatchEvent, any Error>.Iterator {
        stream.makeAsyncIterator()
    }
}

public struct WriteOptions: Sendable, Hashable {
    public var dryRun = false
    public var fieldManager = ""
    /// `Strict`, `Warn` (the server's default where empty) or `Ignore`.
    public var fieldValidation = ""
    /// Of an apply patch: take fields over from other managers.
    public var force = false

    public init(dryRun: Bool = false, fieldManager: String = "", fieldValidation: String = "", force: Bool = false) {
        self.dryRun = dryRun
        self.fieldManager = fieldManager
        self.fieldValidation = fieldValidation
        self.force = force
    }
}

public struct Patch: Sendable, Hashable {
    public enum Kind: String, Sendable {
        case json = "application/json-patch+json"
        case merge = "application/merge-patch+json"
        case strategic = "application/strategic-merge-patch+json"
        case apply = "application/apply-patch+yaml"
    }

    public var kind: Kind
    public var body: Value

    public init(_ kind: Kind, _ body: Value) {
        self.kind = kind
        self.body = body
    }
}

public struct DeleteOptions: Sendable, Hashable {
    public enum Propagation: String, Sendable { case background = "Background", foreground = "Foreground", orphan = "Orphan" }

    public var gracePeriodSeconds: Int64?
    public var propagationPolicy: Propagation?
    /// Preconditions: delete this very object, in this very state.
    public var uid: String?
    public var resourceVersion: String?
    public var dryRun = false

    public init(
        gracePeriodSeconds: Int64? = nil, propagationPolicy: Propagation? = nil, uid: String? = nil,
        resourceVersion: String? = nil
    ) {
        self.gracePeriodSeconds = gracePeriodSeconds
        self.propagationPolicy = propagationPolicy
        self.uid = uid
        self.resourceVersion = resourceVersion
    }
}

extension Client {
    public func get(_ target: Target) async throws(Status) -> Value { try await get(target, options: GetOptions()) }
    public func list(_ target: Target) async throws(Status) -> ObjectList { try await list(target, options: ListOptions()) }
    public func create(_ target: Target, _ object: Value) async throws(Status) -> Value {
        try await create(target, object, options: WriteOptions())
    }
    public func update(_ target: Target, _ object: Value) async throws(Status) -> Value {
        try await update(target, object, options: WriteOptions())
    }
    public func patch(_ target: Target, _ body: Patch) async throws(Status) -> Value {
        try await patch(target, body, options: WriteOptions())
    }
    @discardableResult
    public func delete(_ target: Target) async throws(Status) -> Value {
        try await delete(target, options: DeleteOptions())
    }
}
