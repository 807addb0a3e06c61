import KubeObject

/// Waits that double: the first failure costs `initial`, each further one twice as much up to `maximum`; a thing that
/// was well for twice `maximum` starts anew.
struct RestartBackoff: Sendable, Hashable {
    var initial: Duration = .seconds(10)
    var maximum: Duration = .seconds(300)
    private var entries: [String: Entry] = [:]

    private struct Entry: Sendable, Hashable {
        var wait: Duration
        var last: Timestamp
    }

    init(initial: Duration = .seconds(10), maximum: Duration = .seconds(300)) {
        self.initial = initial
        self.maximum = maximum
    }

    /// Counts a failure (or a restart) that follows something that ended at `time`.
    mutating func next(_ key: String, at time: Timestamp) {
        if let entry = entries[key], !hasExpired(entry, time) {
            entries[key] = Entry(wait: min(entry.wait * 2, maximum), last: time)
        } else {
            entries[key] = Entry(wait: initial, last: time)
        }
    }

    mutating func reset(_ key: String) { entries[key] = nil }

    func wait(_ key: String) -> Duration { entries[key]?.wait ?? .zero }

    /// When the wait that began at `start` is over, or nil where there is none.
    func end(_ key: String, since start: Timestamp, now: Timestamp) -> Timestamp? {
        guard let entry = entries[key], !hasExpired(entry, start) else { return nil }
        let end = start + entry.wait
        return end > now ? end : nil
    }

    /// The same, from the failure that was counted last.
    func end(_ key: String, now: Timestamp) -> Timestamp? {
        entries[key].flatMap { end(key, since: $0.last, now: now) }
    }

    private func hasExpired(_ entry: Entry, _ time: Timestamp) -> Bool {
        time > entry.last + maximum * 2
    }
}
