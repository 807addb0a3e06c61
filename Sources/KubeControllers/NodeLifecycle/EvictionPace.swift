import KubeObject

/// How fast nodes that don't answer may have their pods evicted, by how much of a zone is affected: a failure of the
/// network between here and a zone must not empty it. Pure.
///
/// One node in ten seconds; in a zone that is mostly down one in a hundred if it is large, none if it is small; none at
/// all while no node anywhere is ready (https://kubernetes.io/docs/concepts/architecture/nodes/#rate-limits-on-eviction).
struct EvictionPace {
    private var lastTainted: [String: Timestamp] = [:]

    struct Zone: Equatable {
        var ready = 0
        var notReady = 0
    }

    /// How long until one more node of the zone may be tainted; nil: not while things are as they are.
    func wait(zone name: String, _ zones: [String: Zone], now: Timestamp) -> Duration? {
        guard zones.values.contains(where: { $0.ready > 0 }), let zone = zones[name] else { return nil }
        guard let interval = Self.interval(zone) else { return nil }
        guard let last = lastTainted[name] else { return .zero }
        return max(.zero, last + interval - now)
    }

    private static func interval(_ zone: Zone) -> Duration? {
        let total = zone.ready + zone.notReady
        let isMostlyDown = zone.notReady > 2 && Double(zone.notReady) / Double(total) >= 0.55 && zone.ready > 0
        guard isMostlyDown else { return .seconds(10) }
        return total > 50 ? .seconds(100) : nil
    }

    mutating func tainted(zone: String, at now: Timestamp) { lastTainted[zone] = now }
}
