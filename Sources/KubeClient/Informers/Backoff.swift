public import KubeObject

/// Waiting times that double up to a limit, with jitter so that many who failed together don't return together.
public struct Backoff: Sendable {
    public var initial: Duration
    public var limit: Duration
    /// The part of each wait that is random: 0.5 waits between one and one and a half times as long.
    public var jitter: Double
    public private(set) var failures = 0

    public init(initial: Duration, limit: Duration, jitter: Double = 0.5) {
        self.initial = initial
        self.limit = limit
        self.jitter = jitter
    }

    public mutating func reset() { failures = 0 }

    /// The wait after one more failure.
    public mutating func next(_ environment: Environment) -> Duration {
        defer { failures += 1 }
        return Self.wait(failures: failures, initial: initial, limit: limit, jitter: jitter, environment)
    }

    static func wait(
        failures: Int, initial: Duration, limit: Duration, jitter: Double, _ environment: Environment
    ) -> Duration {
        var wait = initial
        var step = 0
        while step < failures, wait < limit {
            wait = wait * 2
            step += 1
        }
        wait = min(wait, limit)
        guard jitter > 0 else { return wait }
        let share = Double(environment.random(below: 1 << 20)) / Double(1 << 20)
        return wait + wait * (jitter * share)
    }
}
