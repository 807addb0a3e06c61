/// Where the cluster's state is: etcd's model as a contract.
///
/// Keys are text (`/registry/pods/default/web-0`), values are bytes, every commit that changes something gets the
/// next revision, and past revisions can be read until they are compacted. A store knows no Kubernetes.
///
/// What every engine promises, and the contract tests check:
/// - A commit that was acknowledged survives `kill -9` and power loss; one that was not may or may not have happened.
/// - Revisions only grow; all changes of one commit share one.
/// - A watch delivers every change after its start exactly once, in order of revision, never splitting a revision.
public protocol Store: Sendable {
    /// The newest revision.
    func currentRevision() async throws(StoreError) -> Revision

    /// The entry of one key, and the revision of the answer. `at` nil reads the newest state.
    func get(_ key: String, at revision: Revision?) async throws(StoreError) -> GetResult

    /// Entries whose keys begin with `prefix`, ordered by key.
    func range(_ request: RangeRequest) async throws(StoreError) -> RangeResult

    /// Compares, then puts and deletes, as one transaction.
    func commit(_ transaction: Transaction) async throws(StoreError) -> CommitResult

    /// Changes of keys under `prefix` after the given revision. The sequence ends with `.compacted` where that
    /// revision is gone, and with `.overrun` where its reader is too slow for the bounded buffer.
    func watch(_ request: WatchRequest) async throws(StoreError) -> WatchSequence

    /// Asks that every watch which wants progress is told soon how far the store is, as a reader that waits for a
    /// revision needs it.
    func requestProgress() async throws(StoreError)

    /// Forgets what was overwritten or deleted before `revision`. Never blocks writers for long.
    func compact(before revision: Revision) async throws(StoreError)

    /// A lease: keys put with it are deleted when its time to live ends without renewal.
    func grantLease(timeToLiveSeconds: Int64) async throws(StoreError) -> LeaseID
    func renewLease(_ lease: LeaseID) async throws(StoreError)
    func revokeLease(_ lease: LeaseID) async throws(StoreError)

    /// Bytes on disk.
    func size() async throws(StoreError) -> Int64

    /// Ends all watches and closes the engine; what was acknowledged is safe.
    func close() async
}

public typealias Revision = Int64
public typealias LeaseID = Int64

public struct KeyValue: Sendable, Hashable {
    public var key: String
    public var value: [UInt8]
    public var createRevision: Revision
    public var modRevision: Revision
    public var lease: LeaseID

    public init(key: String, value: [UInt8], createRevision: Revision, modRevision: Revision, lease: LeaseID = 0) {
        self.key = key
        self.value = value
        self.createRevision = createRevision
        self.modRevision = modRevision
        self.lease = lease
    }
}

public struct GetResult: Sendable, Hashable {
    public var entry: KeyValue?
    public var revision: Revision

    public init(entry: KeyValue?, revision: Revision) {
        self.entry = entry
        self.revision = revision
    }
}

public struct RangeRequest: Sendable, Hashable {
    public var prefix: String
    /// The first key to return (inclusive), to go on with a page; nil begins at the prefix.
    public var from: String?
    /// At most so many entries; 0 is all.
    public var limit: Int
    /// Reads a past state; nil is the newest.
    public var revision: Revision?

    public init(prefix: String, from: String? = nil, limit: Int = 0, revision: Revision? = nil) {
        self.prefix = prefix
        self.from = from
        self.limit = limit
        self.revision = revision
    }
}

public struct RangeResult: Sendable, Hashable {
    public var entries: [KeyValue]
    /// How many entries the prefix has from `from` on, also those beyond the limit.
    public var count: Int
    public var revision: Revision

    public init(entries: [KeyValue], count: Int, revision: Revision) {
        self.entries = entries
        self.count = count
        self.revision = revision
    }
}

public struct Transaction: Sendable, Hashable {
    /// All must hold, or nothing happens.
    public var compares: [Compare]
    /// Keys differ among the operations of one transaction.
    public var operations: [Operation]

    /// The key's modification revision; 0 says that there is no such key.
    public struct Compare: Sendable, Hashable {
        public var key: String
        public var modRevision: Revision

        public init(key: String, modRevision: Revision) {
            self.key = key
            self.modRevision = modRevision
        }
    }

    public enum Operation: Sendable, Hashable {
        case put(key: String, value: [UInt8], lease: LeaseID)
        case delete(key: String)
    }

    public init(compares: [Compare] = [], operations: [Operation]) {
        self.compares = compares
        self.operations = operations
    }
}

public enum CommitResult: Sendable, Hashable {
    /// Done, at this revision (the current one where nothing changed: deletes of keys that are not there).
    case committed(Revision)
    /// A compare did not hold: the present entries of the compared keys (nil: no such key), in order of the compares.
    case failed(current: [KeyValue?], revision: Revision)
}

public struct WatchRequest: Sendable, Hashable {
    public var prefix: String
    /// Changes after this revision are delivered.
    public var after: Revision
    /// Whether `.progress` comes when there was nothing to deliver for a while (about a second) but revisions moved.
    public var progress: Bool

    public init(prefix: String, after: Revision, progress: Bool = false) {
        self.prefix = prefix
        self.after = after
        self.progress = progress
    }
}

public struct Change: Sendable, Hashable {
    public enum Kind: Sendable, Hashable { case put, delete }

    public var kind: Kind
    public var key: String
    /// The new value; of a deletion empty.
    public var value: [UInt8]
    /// Of a deletion, what was deleted, where it is still known.
    public var previous: KeyValue?
    public var createRevision: Revision
    public var revision: Revision

    public init(
        kind: Kind, key: String, value: [UInt8], previous: KeyValue?, createRevision: Revision, revision: Revision
    ) {
        self.kind = kind
        self.key = key
        self.value = value
        self.previous = previous
        self.createRevision = createRevision
        self.revision = revision
    }
}

public enum WatchMessage: Sendable, Hashable {
    /// One or more whole revisions, in order.
    case changes([Change])
    /// All changes up to this revision have been delivered.
    case progress(Revision)
}

/// The messages of one watch; ends by throwing `StoreError`, or quietly when the task that reads it is cancelled.
public struct WatchSequence: AsyncSequence, Sendable {
    public typealias Element = WatchMessage
    private let stream: AsyncThrowingStream<WatchMessage, any Error>

    public init(_ stream: AsyncThrowingStream<WatchMessage, any Error>) {
        self.stream = stream
    }

    public func makeAsyncIterator() -> AsyncThrowingStream<WatchMessage, any Error>.Iterator {
        stream.makeAsyncIterator()
    }
}

public enum StoreError: Error, Sendable, Hashable {
    /// The revision asked for has been compacted; the oldest that can be read.
    case compacted(oldest: Revision)
    /// The revision asked for is not there yet.
    case future(current: Revision)
    /// A watch whose reader was too slow for the buffer.
    case overrun
    case leaseNotFound(LeaseID)
    /// The value or the transaction is larger than the engine takes (1.5 MiB a request, as etcd).
    case tooLarge(String)
    /// The engine does not answer now; trying again may help. Says why.
    case unavailable(String)
    /// The data on disk is not whole, or not ours. Says which file and what to do.
    case corrupt(String)
    case closed
}
