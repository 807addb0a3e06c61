import KubeAPI
import KubeClient
import KubeObject
import KubeStore
import Synchronization

extension Resource {
    /// Begins a watch of what is selected. The session must be ended by whoever reads it.
    func watch(_ selection: Selection, _ options: ListOptions) async throws(Status) -> WatchSession {
        try Self.checkWatch(options)
        let start: WatchCache.WatchStart
        var sendsState = true
        switch options.resourceVersion {
        case "", "0":
            start = .now
            sendsState = options.sendInitialEvents ?? true
        case let text:
            guard let revision = Revision.parsing(text) else {
                throw .badRevision(text)
            }
            if options.sendInitialEvents == true {
                try await waitFor(revision)
                start = .now
            } else {
                start = .after(revision)
            }
        }
        switch storage.cache.watch(scope(selection), from: start) {
        case .tooOld(let oldest):
            let asked = Revision(options.resourceVersion) ?? 0
            throw .tooOld(asked, oldest: oldest)
        case .watching(let watcher, let state, let events, let revision):
            return WatchSession(
                resource: self, selection: selection, watcher: watcher,
                state: sendsState ? state : nil, events: events, revision: max(revision, registry.pump.reached),
                marksEndOfState: options.sendInitialEvents == true && options.allowWatchBookmarks,
                minimum: Revision(options.resourceVersion) ?? 0)
        }
    }

    private func scope(_ selection: Selection) -> Watcher.Scope {
        if let name = selection.name, selection.namespace != nil || !kind.isNamespaced {
            return .object(key(selection.namespace ?? "", name))
        }
        if kind.storedResource == GroupResource("", "pods"), let node = selection.fields.exactValue(of: "spec.nodeName"),
            selection.namespace == nil
        {
            return .indexed(node)
        }
        if kind.isNamespaced, let namespace = selection.namespace { return .namespace(namespace) }
        return .all
    }

    private static func checkWatch(_ options: ListOptions) throws(Status) {
        var errors: [FieldError] = []
        let match = options.resourceVersionMatch
        if options.sendInitialEvents != nil, match != "NotOlderThan" {
            errors.append(.forbidden("resourceVersionMatch", "sendInitialEvents requires setting resourceVersionMatch to NotOlderThan"))
        }
        if !match.isEmpty {
            if options.sendInitialEvents == nil {
                errors.append(
                    .forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided"))
            }
            if match != "NotOlderThan" {
                errors.append(.notSupported("resourceVersionMatch", .string(match), ["NotOlderThan"]))
            }
            if !options.continueToken.isEmpty {
                errors.append(.forbidden("resourceVersionMatch", "resourceVersionMatch is forbidden when continue is provided"))
            }
        }
        guard errors.isEmpty else { throw .invalid(GroupKind("meta.k8s.io", "ListOptions"), "", errors) }
    }
}

/// A running watch, seen by its reader: the state it begins with, then changes, all filtered by what was selected.
final class WatchSession: Sendable {
    enum Output: Sendable {
        /// `shared` is the change as every watcher of the resource sees it, where this one sees it the same.
        case event(CachedEvent.Kind, StoredObject, shared: CachedEvent?)
        case bookmark(Revision, endsState: Bool)
    }

    let resource: Resource
    private let selection: Selection
    private let watcher: Watcher
    private let start: Mutex<Start?>
    /// Changes before this revision were in the state already.
    private let revision: Revision

    private struct Start {
        var state: OrderedMap<StoredObject>?
        var events: [CachedEvent]
        var mark: Revision?
    }

    init(
        resource: Resource, selection: Selection, watcher: Watcher, state: OrderedMap<StoredObject>?, events: [CachedEvent],
        revision: Revision, marksEndOfState: Bool, minimum: Revision
    ) {
        self.resource = resource
        self.selection = selection
        self.watcher = watcher
        self.revision = revision
        start = Mutex(Start(state: state, events: events, mark: marksEndOfState ? max(revision, minimum) : nil))
    }

    deinit { end() }

    /// What comes next, waiting for it; nil when the watch has ended.
    func next() async -> [Output]? {
        if let begun = begin(), !begun.isEmpty { return begun }
        while true {
            let items = await watcher.next()
            guard !items.isEmpty else { return nil }
            let outputs = items.compactMap(output)
            if !outputs.isEmpty { return outputs }
        }
    }

    /// The watch was ended because its reader was too slow.
    var isOverrun: Bool { watcher.isOverrun }

    func end() {
        resource.storage.cache.stop(watcher)
    }

    /// Lets no more changes in; what is queued is still read.
    func close() {
        watcher.end()
    }

    /// Queues a bookmark after what has been seen so far.
    func bookmark() {
        resource.storage.cache.bookmark(watcher, reached: resource.registry.pump.reached)
    }

    private func begin() -> [Output]? {
        guard
            let start = start.withLock({ start in
                defer { start = nil }
                return start
            })
        else { return nil }
        var outputs: [Output] = []
        if let state = start.state {
            let range = KeyRange(namespace: resource.kind.isNamespaced ? selection.namespace : nil)
            state.forEach(from: range.lower, to: range.upper) { _, object in
                if selection.isEverything || selection.matches(object.value) { outputs.append(.event(.added, object, shared: nil)) }
                return true
            }
        }
        let namespace = resource.kind.isNamespaced ? selection.namespace : nil
        outputs += start.events.lazy.filter { namespace == nil || $0.object.key.hasPrefix(namespace! + "/") }
            .compactMap { self.output(.event($0)) }
        if let mark = start.mark { outputs.append(.bookmark(mark, endsState: true)) }
        return outputs
    }

    /// What this watch makes of a change: an object that comes to be selected is added, one that ceases to be is deleted.
    private func output(_ item: Watcher.Item) -> Output? {
        switch item {
        case .bookmark(let revision): return .bookmark(revision, endsState: false)
        case .event(let event):
            if selection.isEverything { return .event(event.kind, event.object, shared: event) }
            let matches = event.kind != .deleted && selection.matches(event.object.value)
            let matched = event.previous.map { selection.matches($0.value) } ?? false
            switch (matched, matches) {
            case (false, false): return nil
            case (false, true): return .event(.added, event.object, shared: event.kind == .added ? event : nil)
            case (true, true): return .event(.modified, event.object, shared: event)
            case (true, false):
                if event.kind == .deleted { return .event(.deleted, event.object, shared: event) }
                return .event(.deleted, event.previous!.at(event.revision), shared: nil)
            }
        }
    }
}
