internal import KubeObject

/// What a candidate knows of the lease and may do about it. Pure: told the lease and the time, it answers what to write.
///
/// The holder's clock is never compared with ours: a lease has expired when it has not changed for its duration as
/// measured here, so clocks may differ by any amount but not run at very different speeds.
struct LeaseClaim: Sendable {
    let identity: String
    let duration: Duration
    private(set) var observed: Value = .null
    private var observedAt = Timestamp(microseconds: .min / 2)

    init(identity: String, duration: Duration) {
        self.identity = identity
        self.duration = duration
    }

    enum Step: Equatable {
        case create(spec: Value)
        /// Replace the spec of the lease that was observed.
        case update(spec: Value)
        /// Another holds it.
        case wait
    }

    var holder: String { observed["spec"]["holderIdentity"].string ?? "" }
    var isHolder: Bool { holder == identity }

    /// Whether our own last renewal still counts, so that renewing without reading first is worth trying.
    func isValid(at now: Timestamp) -> Bool {
        isHolder && now < observedAt + duration
    }

    mutating func observe(_ lease: Value, at now: Timestamp) {
        if lease["spec"] != observed["spec"] || observed.isNull { observedAt = now }
        observed = lease
    }

    mutating func forget() {
        observed = .null
        observedAt = Timestamp(microseconds: .min / 2)
    }

    func next(at now: Timestamp) -> Step {
        guard !observed.isNull else { return .create(spec: spec(at: now, acquired: now, transitions: 0)) }
        let spec = observed["spec"]
        let transitions = spec["leaseTransitions"].integer ?? 0
        if isHolder {
            let acquired = spec["acquireTime"].timestamp ?? now
            return .update(spec: self.spec(at: now, acquired: acquired, transitions: transitions))
        }
        let duration = Duration.seconds(spec["leaseDurationSeconds"].integer ?? 0)
        guard holder.isEmpty || observedAt + duration < now else { return .wait }
        return .update(spec: self.spec(at: now, acquired: now, transitions: transitions + 1))
    }

    /// What gives the lease up: nobody holds it, for a second.
    func release(at now: Timestamp) -> Value? {
        guard isHolder else { return nil }
        return [
            "holderIdentity": "", "leaseDurationSeconds": 1, "acquireTime": .microTime(now), "renewTime": .microTime(now),
            "leaseTransitions": .integer(observed["spec"]["leaseTransitions"].integer ?? 0),
        ]
    }

    private func spec(at now: Timestamp, acquired: Timestamp, transitions: Int64) -> Value {
        [
            "holderIdentity": .string(identity), "leaseDurationSeconds": .integer(duration.components.seconds),
            "acquireTime": .microTime(acquired), "renewTime": .microTime(now), "leaseTransitions": .integer(transitions),
        ]
    }
}
