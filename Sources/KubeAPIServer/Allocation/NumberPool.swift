import KubeObject
import Synchronization

/// Numbers of a range, each given out once: the offsets of addresses, node ports.
///
/// What is taken is what the cluster's services say, and besides that what was given out a moment ago to a service
/// that is still on its way to the store. So nothing needs to be stored, repaired or released: a service that goes frees
/// what it had. A reservation whose service never appears lapses after `Reservation.lifetime`.
final class NumberPool: Sendable {
    enum Refusal: Error { case full, taken, outside }

    struct Reservation {
        static let lifetime = Duration.seconds(60)
        var until: Timestamp
    }

    private let range: Range<UInt64>
    /// The part that random choice uses last, so that people can pick from it by hand.
    private let handPicked: UInt64
    private let environment: Environment
    private let reserved = Mutex<[UInt64: Reservation]>([:])

    init(_ range: Range<UInt64>, handPicked: UInt64, environment: Environment) {
        self.range = range
        self.handPicked = min(handPicked, UInt64(range.count))
        self.environment = environment
    }

    /// Takes this number. `used` is what services have.
    func take(_ number: UInt64, used: Set<UInt64>, dryRun: Bool) throws(Refusal) {
        guard range.contains(number) else { throw .outside }
        let now = environment.now()
        let isFree = reserved.withLock { reserved in
            Self.prune(&reserved, used, now)
            guard !used.contains(number), reserved[number] == nil else { return false }
            if !dryRun { reserved[number] = Reservation(until: now + Reservation.lifetime) }
            return true
        }
        if !isFree { throw .taken }
    }

    /// Takes some number, at random from the upper part while that has any.
    func takeAny(used: Set<UInt64>, dryRun: Bool) throws(Refusal) -> UInt64 {
        let now = environment.now()
        let upper = (range.lowerBound + handPicked)..<range.upperBound
        let lower = range.lowerBound..<upper.lowerBound
        let found = reserved.withLock { reserved -> UInt64? in
            Self.prune(&reserved, used, now)
            for part in [upper, lower] where !part.isEmpty {
                let start = environment.random() % UInt64(part.count)
                for step in 0..<UInt64(part.count) {
                    let number = part.lowerBound + (start + step) % UInt64(part.count)
                    guard !used.contains(number), reserved[number] == nil else { continue }
                    if !dryRun { reserved[number] = Reservation(until: now + Reservation.lifetime) }
                    return number
                }
            }
            return nil
        }
        guard let found else { throw .full }
        return found
    }

    func giveBack(_ number: UInt64) {
        reserved.withLock { _ = $0.removeValue(forKey: number) }
    }

    private static func prune(_ reserved: inout [UInt64: Reservation], _ used: Set<UInt64>, _ now: Timestamp) {
        for (number, reservation) in reserved where used.contains(number) || reservation.until < now {
            reserved[number] = nil
        }
    }
}
