import KubeStore

/// The newest changes of a resource, in order: what a watch that starts in the recent past is given.
struct EventWindow: Sendable {
    /// How many changes are kept at most.
    let capacity: Int
    private var ring: [CachedEvent] = []
    private var first = 0
    /// Every change after this revision is in the window.
    private(set) var start: Revision

    init(start: Revision, capacity: Int = 4096) {
        self.start = start
        self.capacity = capacity
    }

    mutating func append(_ event: CachedEvent) {
        if ring.count < capacity {
            ring.append(event)
            return
        }
        start = ring[first].revision
        ring[first] = event
        first = (first + 1) % capacity
    }

    /// The changes after a revision, nil where some are no longer kept.
    func events(after revision: Revision) -> [CachedEvent]? {
        guard revision >= start else { return nil }
        var low = 0
        var high = ring.count
        while low < high {
            let middle = (low + high) / 2
            if at(middle).revision <= revision { low = middle + 1 } else { high = middle }
        }
        return (low..<ring.count).map(at)
    }

    private func at(_ position: Int) -> CachedEvent { ring[(first + position) % ring.count] }
}
