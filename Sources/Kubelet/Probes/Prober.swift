import KubeObject

/// Runs the probes of all containers of a node on its timer wheel, and reports what holds.
///
/// Until the startup probe succeeded, no other probe of the container runs. A probe that failed for good (liveness,
/// startup) rests until the container is another one.
actor Prober {
    struct Subject: Sendable {
        var name: String
        var id: String
        var startedAt: Timestamp
        var isStarted: Bool
        var target: ProbeTarget
        var report: @Sendable (PodMachine.Probe, Bool) async -> Void
        var record: @Sendable (PodEvent) -> Void
        var fieldPath: String
    }

    private struct Entry {
        var subject: Subject
        var isStarted: Bool
        var counters: [PodMachine.Probe: ProbeCounter] = [:]
        var running: [PodMachine.Probe: Task<Void, Never>] = [:]
        var resting: Set<PodMachine.Probe> = []
        /// Of each probe, what was reported last.
        var reported: [PodMachine.Probe: Bool] = [:]
    }

    private let runner: any ProbeRunner
    private let timers: TimerWheel
    private let environment: Environment
    private var entries: [String: Entry] = [:]

    init(runner: any ProbeRunner, timers: TimerWheel, environment: Environment) {
        self.runner = runner
        self.timers = timers
        self.environment = environment
    }

    func start(_ subject: Subject) {
        guard entries[subject.id] == nil else { return }
        let hasStartup = spec(.startup, subject) != nil
        entries[subject.id] = Entry(subject: subject, isStarted: subject.isStarted || !hasStartup)
        if hasStartup, !subject.isStarted {
            begin(.startup, subject)
        } else {
            beginSteady(subject)
        }
    }

    func stopLiveness(_ id: String) {
        for probe in [PodMachine.Probe.liveness, .startup] {
            entries[id]?.resting.insert(probe)
            entries[id]?.running.removeValue(forKey: probe)?.cancel()
            timers.cancel(key(id, probe))
        }
    }

    func stop(_ id: String) {
        guard let entry = entries.removeValue(forKey: id) else { return }
        for task in entry.running.values { task.cancel() }
        for probe in [PodMachine.Probe.startup, .liveness, .readiness] { timers.cancel(key(id, probe)) }
    }

    /// Ends all probing.
    func stopAll() async {
        let tasks = entries.values.flatMap { $0.running.values }
        for id in Array(entries.keys) { stop(id) }
        for task in tasks { await task.value }
    }

    private func beginSteady(_ subject: Subject) {
        begin(.readiness, subject)
        begin(.liveness, subject)
    }

    private func begin(_ probe: PodMachine.Probe, _ subject: Subject) {
        guard let spec = spec(probe, subject) else { return }
        schedule(probe, subject.id, at: max(subject.startedAt + spec.initialDelay, environment.now()))
    }

    private func schedule(_ probe: PodMachine.Probe, _ id: String, at time: Timestamp) {
        timers.set(key(id, probe), at: time) { [weak self] in
            Task { await self?.fire(probe, id) }
        }
    }

    private func fire(_ probe: PodMachine.Probe, _ id: String) {
        guard let entry = entries[id], !entry.resting.contains(probe), let spec = spec(probe, entry.subject) else { return }
        schedule(probe, id, at: environment.now() + spec.period)
        // A probe that takes longer than its period is not made twice at once.
        guard entry.running[probe] == nil else { return }
        let runner = runner
        let target = entry.subject.target
        entries[id]?.running[probe] = Task {
            let outcome = await runner.run(spec, target)
            await self.finish(probe, id, outcome)
        }
    }

    private func finish(_ probe: PodMachine.Probe, _ id: String, _ outcome: ProbeOutcome) async {
        guard entries[id]?.running.removeValue(forKey: probe) != nil, let entry = entries[id],
            let spec = spec(probe, entry.subject), !Task.isCancelled
        else { return }
        guard let isSuccess = tell(outcome, probe, entry.subject) else { return }
        var counter = entry.counters[probe] ?? ProbeCounter()
        let result = counter.count(isSuccess, spec)
        entries[id]?.counters[probe] = counter
        guard let result else { return }
        if probe == .startup || probe == .liveness && !result {
            entries[id]?.resting.insert(probe)
            timers.cancel(key(id, probe))
        }
        if probe == .startup, result, entries[id]?.isStarted == false {
            entries[id]?.isStarted = true
            beginSteady(entry.subject)
        }
        guard entry.reported[probe] != result else { return }
        entries[id]?.reported[probe] = result
        await entry.subject.report(probe, result)
    }

    /// Says what is wrong as an event; answers whether the probe counts as good, nil where it doesn't count.
    private func tell(_ outcome: ProbeOutcome, _ probe: PodMachine.Probe, _ subject: Subject) -> Bool? {
        func event(_ reason: String, _ message: String) {
            subject.record(PodEvent(isWarning: true, reason: reason, message: message, fieldPath: subject.fieldPath))
        }
        switch outcome {
        case .success:
            return true
        case .warning(let text):
            event("ProbeWarning", "\(probe.rawValue) probe warning: \(text)")
            return true
        case .failure(let text):
            event("Unhealthy", "\(probe.rawValue) probe failed: \(text)")
            return false
        case .error(let text):
            event("Unhealthy", "\(probe.rawValue) probe errored and resulted in unknown state: \(text)")
            return nil
        }
    }

    private func spec(_ probe: PodMachine.Probe, _ subject: Subject) -> ProbeSpec? {
        switch probe {
        case .startup: ProbeSpec(subject.target.container["startupProbe"])
        case .liveness: ProbeSpec(subject.target.container["livenessProbe"])
        case .readiness: ProbeSpec(subject.target.container["readinessProbe"])
        }
    }

    private func key(_ id: String, _ probe: PodMachine.Probe) -> String { "probe/\(id)/\(probe.rawValue)" }
}
