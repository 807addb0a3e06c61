import KubeObject

/// A probe as a container's specification has it
/// (https://kubernetes.io/docs/concepts/configuration/liveness-readiness-startup-probes/).
struct ProbeSpec: Sendable, Hashable {
    var handler: Value
    var initialDelay: Duration
    var period: Duration
    var timeout: Duration
    var successThreshold: Int
    var failureThreshold: Int

    init?(_ probe: Value) {
        guard !probe.isNull else { return nil }
        handler = probe
        initialDelay = .seconds(probe["initialDelaySeconds"].integer ?? 0)
        period = .seconds(max(1, probe["periodSeconds"].integer ?? 10))
        timeout = .seconds(max(1, probe["timeoutSeconds"].integer ?? 1))
        successThreshold = Int(max(1, probe["successThreshold"].integer ?? 1))
        failureThreshold = Int(max(1, probe["failureThreshold"].integer ?? 3))
    }
}

/// Counts a probe's results until enough of one kind came in a row.
struct ProbeCounter: Sendable, Hashable {
    private var last: Bool?
    private var run = 0

    /// Answers the result that now holds, or nil where nothing changes yet.
    mutating func count(_ isSuccess: Bool, _ spec: ProbeSpec) -> Bool? {
        run = last == isSuccess ? run + 1 : 1
        last = isSuccess
        return run >= (isSuccess ? spec.successThreshold : spec.failureThreshold) ? isSuccess : nil
    }
}

/// What one probe found.
enum ProbeOutcome: Sendable, Hashable {
    case success
    /// Good, with something to tell.
    case warning(String)
    case failure(String)
    /// The probe itself could not be made; counts for nothing.
    case error(String)
}

/// Where to probe: a container's specification and its pod's address.
struct ProbeTarget: Sendable {
    var container: Value
    var containerID: String
    var address: String

    /// The number of a port that is given by number or by a name of the container's ports.
    func port(_ value: Value) -> Int? {
        if let number = value.integer { return (1...65535).contains(number) ? Int(number) : nil }
        let name = value.string ?? ""
        for port in container["ports"].array ?? [] where port.nameMember == name {
            return port["containerPort"].integer.map { Int($0) }
        }
        return Int(name).flatMap { (1...65535).contains($0) ? $0 : nil }
    }
}

/// Makes single probes.
protocol ProbeRunner: Sendable {
    func run(_ spec: ProbeSpec, _ target: ProbeTarget) async -> ProbeOutcome
}
