import KubeObject

/// The pods that wait: for their turn, for their back-off, or for something to change.
///
/// A pure structure: time comes in with each call. It holds each pending pod once.
struct SchedulingQueue {
    /// Upstream's: 1 s doubling to 10 s.
    static let initialBackoff: Int64 = 1_000_000
    static let maximumBackoff: Int64 = 10_000_000
    /// After this long an unschedulable pod is tried again whatever happened.
    static let patience: Int64 = 300_000_000

    struct Entry {
        var pod: PodInfo
        /// Microseconds since 1970.
        var added: Int64
        var attempts = 0
        var lastAttempt: Int64 = 0
        /// The plug-ins that rejected it the last time.
        var rejectedBy: Set<String> = []
    }

    private enum Place { case active, backoff, unschedulable, inFlight }

    private var entries: [ObjectKey: Entry] = [:]
    private var places: [ObjectKey: Place] = [:]
    private var active = Heap<ActiveItem>()
    private var backoff = Heap<BackoffItem>()
    /// Events since a pod in flight was taken: what it would have missed.
    private var moves = 0
    private var movesAtTake: [ObjectKey: Int] = [:]

    var count: Int { entries.count }
    var activeCount: Int { places.values.count { $0 == .active } }

    func contains(_ key: ObjectKey) -> Bool { entries[key] != nil }

    /// Adds a pod, or takes over a new state of one that waits; one that was unschedulable is tried again if its spec or
    /// labels changed.
    mutating func set(_ pod: PodInfo, now: Int64) {
        guard var entry = entries[pod.key], entry.pod.uid == pod.uid else {
            entries[pod.key] = Entry(pod: pod, added: now)
            activate(pod.key)
            return
        }
        let changed = entry.pod.object["spec"] != pod.object["spec"] || entry.pod.labels != pod.labels
        entry.pod = pod
        entries[pod.key] = entry
        if changed, places[pod.key] == .unschedulable { requeue(pod.key, now: now) }
    }

    mutating func remove(_ key: ObjectKey) {
        entries[key] = nil
        places[key] = nil
        movesAtTake[key] = nil
    }

    /// The pod whose turn it is: highest priority first, then longest waiting.
    mutating func take(now: Int64) -> Entry? {
        releaseBackoff(now: now)
        while let item = active.removeFirst() {
            guard places[item.key] == .active, var entry = entries[item.key], entry.added == item.added else { continue }
            entry.attempts += 1
            entry.lastAttempt = now
            entries[item.key] = entry
            places[item.key] = .inFlight
            movesAtTake[item.key] = moves
            return entry
        }
        return nil
    }

    /// The attempt failed: waits for a change, or only backs off if one came meanwhile or the error was no verdict.
    mutating func giveBack(_ key: ObjectKey, rejectedBy plugins: Set<String>, now: Int64) {
        guard var entry = entries[key], places[key] == .inFlight else { return }
        entry.rejectedBy = plugins
        entries[key] = entry
        let missed = movesAtTake.removeValue(forKey: key).map { $0 != moves } ?? false
        if plugins.isEmpty || missed { requeue(key, now: now) } else { places[key] = .unschedulable }
    }

    /// The pod was placed.
    mutating func finish(_ key: ObjectKey) { remove(key) }

    /// Something happened: pods whose rejecting plug-ins say that it may help come back.
    mutating func move(now: Int64, _ mayHelp: (Entry) -> Bool) {
        moves += 1
        for (key, entry) in entries where places[key] == .unschedulable && mayHelp(entry) { requeue(key, now: now) }
    }

    /// Pods that waited longer than anybody should.
    mutating func flush(now: Int64) {
        for (key, entry) in entries where places[key] == .unschedulable && now - entry.lastAttempt >= Self.patience {
            requeue(key, now: now)
        }
    }

    /// When a pod in back-off is ready; nil where none is.
    var nextRelease: Int64? { backoff.first?.ready }

    private mutating func activate(_ key: ObjectKey) {
        guard let entry = entries[key] else { return }
        places[key] = .active
        active.insert(ActiveItem(key: key, priority: entry.pod.priority, added: entry.added))
    }

    private mutating func requeue(_ key: ObjectKey, now: Int64) {
        guard let entry = entries[key] else { return }
        let wait = min(Self.initialBackoff << Int64(min(max(entry.attempts - 1, 0), 10)), Self.maximumBackoff)
        let ready = entry.lastAttempt + wait
        guard ready > now else { return activate(key) }
        places[key] = .backoff
        backoff.insert(BackoffItem(key: key, ready: ready))
    }

    private mutating func releaseBackoff(now: Int64) {
        while let item = backoff.first, item.ready <= now {
            _ = backoff.removeFirst()
            if places[item.key] == .backoff { activate(item.key) }
        }
    }

    private struct ActiveItem: Comparable {
        var key: ObjectKey
        var priority: Int64
        var added: Int64

        static func < (left: ActiveItem, right: ActiveItem) -> Bool {
            left.priority != right.priority
                ? left.priority > right.priority : left.added != right.added ? left.added < right.added : left.key < right.key
        }
    }

    private struct BackoffItem: Comparable {
        var key: ObjectKey
        var ready: Int64
        static func < (left: BackoffItem, right: BackoffItem) -> Bool { left.ready < right.ready }
    }
}

/// A binary heap, smallest first.
struct Heap<Element: Comparable> {
    private var elements: [Element] = []

    var first: Element? { elements.first }
    var isEmpty: Bool { elements.isEmpty }

    mutating func insert(_ element: Element) {
        elements.append(element)
        var child = elements.count - 1
        while child > 0, elements[child] < elements[(child - 1) / 2] {
            elements.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func removeFirst() -> Element? {
        guard let first = elements.first else { return nil }
        let last = elements.removeLast()
        guard !elements.isEmpty else { return first }
        elements[0] = last
        var parent = 0
        while true {
            var smallest = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < elements.count && elements[child] < elements[smallest] {
                smallest = child
            }
            guard smallest != parent else { return first }
            elements.swapAt(parent, smallest)
            parent = smallest
        }
    }
}
