import KubeObject
import KubeStore
import Synchronization

/// All objects of one stored resource in memory, their newest changes, and who watches them.
///
/// Fed by the `StorePump` in order of revision; read by everybody else without waiting. The lock is held for short,
/// never across a suspension and never while encoding or decoding for a reader.
final class WatchCache: Sendable {
    /// `/registry/pods/`: keys in the cache are what follows it.
    let prefix: String
    /// The value of an indexed field (pods by node), which spares a watcher of one value all others' events.
    private let indexed: (@Sendable (Value) -> String)?
    private let state: Mutex<State>

    private struct State {
        var objects = OrderedMap<StoredObject>()
        var window: EventWindow
        /// The revision of the newest change.
        var changed: Revision
        /// The revision the objects were loaded at; nil before.
        var loaded: Revision?
        /// Changes that came before the objects were loaded.
        var early: [Change] = []
        var watchers: [Watcher.Scope: [ObjectIdentifier: Watcher]] = [:]
        var indexedWatchers = 0
        /// Trees of writes on their way, so that what comes back from the store needs no decoding.
        var expected: [String: (bytes: [UInt8], tree: Value)] = [:]
    }

    static let maximumExpected = 4096

    init(prefix: String, indexed: (@Sendable (Value) -> String)? = nil) {
        self.prefix = prefix
        self.indexed = indexed
        state = Mutex(State(window: EventWindow(start: 0), changed: 0))
    }

    // Reading.

    func object(_ key: String) -> StoredObject? {
        state.withLock { $0.objects[key] }
    }

    /// All objects as they are now, and the revision of the newest change among them.
    func snapshot() -> (objects: OrderedMap<StoredObject>, changed: Revision) {
        state.withLock { ($0.objects, $0.changed) }
    }

    var changed: Revision { state.withLock { $0.changed } }

    // Feeding.

    /// Replaces everything by a state read from the store; watchers are ended, for they may have missed changes.
    func reset(_ entries: [KeyValue], revision: Revision) {
        var objects = OrderedMap<StoredObject>()
        for entry in entries {
            let key = String(entry.key.dropFirst(prefix.count))
            objects.updateValue(StoredObject(key: key, stored: entry.value, revision: entry.modRevision), forKey: key)
        }
        let watchers = state.withLock { [objects] state in
            let watchers = state.watchers.values.flatMap(\.values)
            state.objects = objects
            state.window = EventWindow(start: revision)
            state.changed = revision
            state.loaded = revision
            state.watchers = [:]
            state.indexedWatchers = 0
            let early = state.early
            state.early = []
            for change in early { apply(change, to: &state) }
            return watchers
        }
        for watcher in watchers { watcher.end() }
    }

    /// Says which tree a write's bytes are, before it is committed.
    func expect(_ key: String, bytes: [UInt8], tree: Value) {
        state.withLock { state in
            if state.expected.count >= Self.maximumExpected { state.expected = [:] }
            state.expected[key] = (bytes, tree)
        }
    }

    func forget(_ key: String) {
        state.withLock { _ = $0.expected.removeValue(forKey: key) }
    }

    /// Takes over one change; changes come in order of revision, those already loaded are passed over.
    func apply(_ change: Change) {
        state.withLock { apply(change, to: &$0) }
    }

    private func apply(_ change: Change, to state: inout State) {
        guard let loaded = state.loaded else {
            state.early.append(change)
            return
        }
        guard change.revision > loaded else { return }
        let key = String(change.key.dropFirst(prefix.count))
        guard let event = Self.event(for: change, key: key, state: &state) else { return }
        state.changed = change.revision
        state.window.append(event)
        deliver(event, state: &state)
    }

    private static func event(for change: Change, key: String, state: inout State) -> CachedEvent? {
        switch change.kind {
        case .put:
            let expected = state.expected.removeValue(forKey: key)
            let tree = expected?.bytes == change.value ? expected?.tree : nil
            let object = StoredObject(key: key, stored: change.value, revision: change.revision, tree: tree)
            let previous = state.objects.updateValue(object, forKey: key)
            return CachedEvent(kind: previous == nil ? .added : .modified, object: object, previous: previous)
        case .delete:
            guard let previous = state.objects.removeValue(forKey: key) else { return nil }
            return CachedEvent(kind: .deleted, object: previous.at(change.revision), previous: previous)
        }
    }

    private func deliver(_ event: CachedEvent, state: inout State) {
        guard !state.watchers.isEmpty else { return }
        let key = event.object.key
        func push(_ scope: Watcher.Scope) {
            guard let watchers = state.watchers[scope] else { return }
            for watcher in watchers.values { watcher.push(.event(event)) }
        }
        push(.all)
        if let slash = key.firstIndex(of: "/") { push(.namespace(String(key[..<slash]))) }
        push(.object(key))
        guard let indexed, state.indexedWatchers > 0 else { return }
        let value = indexed(event.object.value)
        push(.indexed(value))
        if let previous = event.previous {
            let before = indexed(previous.value)
            if before != value { push(.indexed(before)) }
        }
    }

    // Watching.

    enum WatchStart: Sendable {
        /// The present state, then changes.
        case now
        case after(Revision)
    }

    enum Started: Sendable {
        /// `state` comes first where the watch begins now, else `events`.
        case watching(Watcher, state: OrderedMap<StoredObject>?, events: [CachedEvent], revision: Revision)
        /// The revision asked for is no longer kept; the oldest one that is.
        case tooOld(oldest: Revision)
    }

    /// Begins a watch; the reader passes over what it doesn't select. `stop` must be called with the watcher in the end.
    func watch(_ scope: Watcher.Scope, from start: WatchStart) -> Started {
        let watcher = Watcher(scope: scope)
        return state.withLock { state in
            var objects: OrderedMap<StoredObject>?
            var events: [CachedEvent] = []
            switch start {
            case .now: objects = state.objects
            case .after(let revision):
                guard let found = state.window.events(after: revision) else { return .tooOld(oldest: state.window.start) }
                events = found
            }
            state.watchers[scope, default: [:]][ObjectIdentifier(watcher)] = watcher
            if case .indexed = scope { state.indexedWatchers += 1 }
            return .watching(watcher, state: objects, events: events, revision: state.changed)
        }
    }

    func stop(_ watcher: Watcher) {
        state.withLock { state in
            guard state.watchers[watcher.scope]?.removeValue(forKey: ObjectIdentifier(watcher)) != nil else { return }
            if case .indexed = watcher.scope { state.indexedWatchers -= 1 }
            if state.watchers[watcher.scope]?.isEmpty == true { state.watchers.removeValue(forKey: watcher.scope) }
        }
        watcher.end()
    }

    /// Tells one watcher that it has seen everything up to `revision`, which the pump has reached.
    func bookmark(_ watcher: Watcher, reached revision: Revision) {
        state.withLock { watcher.push(.bookmark(max(revision, $0.changed))) }
    }
}
