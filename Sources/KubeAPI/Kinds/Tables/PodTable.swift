import KubeObject

/// The table of pods: what `kubectl get pods` shows.
enum PodTable {
    static let columns: [TableColumn] = [
        .name,
        .text("Ready") { pod in
            let summary = PodSummary(pod)
            return "\(summary.ready)/\(summary.total)"
        },
        .text("Status") { PodSummary($0).reason },
        TableColumn("Restarts") { pod, now in
            let summary = PodSummary(pod)
            guard summary.restarts != 0, let last = summary.lastRestart else { return .string(String(summary.restarts)) }
            return .string("\(summary.restarts) (\(last.age(at: now)) ago)")
        },
        .age,
        .text("IP", priority: 1) { orNone($0["status"]["podIPs"].elements.first?["ip"].text) },
        .text("Node", priority: 1) { orNone($0["spec"]["nodeName"].string) },
        .text("Nominated Node", priority: 1) { orNone($0["status"]["nominatedNodeName"].string) },
        .text("Readiness Gates", priority: 1, readinessGates),
    ]

    private static func orNone(_ text: String?) -> String {
        if let text, !text.isEmpty { text } else { "<none>" }
    }

    private static func readinessGates(_ pod: Value) -> String {
        let gates = pod["spec"]["readinessGates"].elements
        guard !gates.isEmpty else { return "<none>" }
        let met = gates.count { gate in
            pod["status"]["conditions"].elements.first { $0["type"] == gate["conditionType"] }?["status"] == "True"
        }
        return "\(met)/\(gates.count)"
    }

    /// Why a finished pod's row stands apart, for `kubectl get --show-completed` of old.
    static func rowConditions(_ pod: Value) -> [Value] {
        switch pod["status"]["phase"].text {
        case "Succeeded": [condition("Succeeded", "The pod has completed successfully.")]
        case "Failed": [condition("Failed", "The pod failed.")]
        default: []
        }
    }

    private static func condition(_ reason: String, _ message: String) -> Value {
        ["type": "Completed", "status": "True", "reason": .string(reason), "message": .string(message)]
    }
}

/// A pod's state in one word, and how often its containers were restarted.
struct PodSummary {
    var ready = 0
    var total: Int
    var restarts: Int64 = 0
    var lastRestart: Timestamp?
    var reason: String

    private let pod: Value
    private let sidecars: Set<String>

    init(_ pod: Value) {
        self.pod = pod
        let initContainers = pod["spec"]["initContainers"].elements
        sidecars = Set(initContainers.filter { $0["restartPolicy"] == "Always" }.map { $0["name"].text })
        total = pod["spec"]["containers"].elements.count + sidecars.count
        let status = pod["status"]
        reason = status["reason"].isZero ? status["phase"].text : status["reason"].text
        if status["conditions"].elements.contains(where: { $0["type"] == "PodScheduled" && $0["reason"] == "SchedulingGated" }) {
            reason = "SchedulingGated"
        }
        let isInitializing = readInitContainers(count: initContainers.count)
        if !isInitializing || isTrue("Initialized") { readContainers() }
        guard !pod["metadata"]["deletionTimestamp"].isNull else { return }
        if status["reason"] == "NodeLost" {
            reason = "Unknown"
        } else if status["phase"] != "Succeeded", status["phase"] != "Failed" {
            reason = "Terminating"
        }
    }

    /// Goes up to the first init container that is not done; answers whether there is one.
    private mutating func readInitContainers(count: Int) -> Bool {
        for (index, status) in pod["status"]["initContainerStatuses"].elements.enumerated() {
            countRestarts(status)
            let terminated = status["state"]["terminated"]
            let waiting = status["state"]["waiting"]["reason"].text
            if !terminated.isNull, terminated["exitCode"].isZero { continue }
            if sidecars.contains(status["name"].text), status["started"].bool == true {
                if status["ready"].bool == true { ready += 1 }
                continue
            }
            if !terminated.isNull {
                reason = "Init:" + Self.describe(terminated)
            } else if !waiting.isEmpty, waiting != "PodInitializing" {
                reason = "Init:" + waiting
            } else {
                reason = "Init:\(index)/\(count)"
            }
            return true
        }
        return false
    }

    private mutating func readContainers() {
        restarts = 0
        lastRestart = nil
        for status in pod["status"]["initContainerStatuses"].elements where sidecars.contains(status["name"].text) {
            countRestarts(status)
        }
        var isRunning = false
        var failure: String?
        for status in pod["status"]["containerStatuses"].elements.reversed() {
            countRestarts(status)
            let state = status["state"]
            if !state["waiting"]["reason"].isZero {
                reason = state["waiting"]["reason"].text
            } else if !state["terminated"].isNull {
                reason = Self.describe(state["terminated"])
                if !state["terminated"]["exitCode"].isZero { failure = reason }
            } else if status["ready"].bool == true, !state["running"].isNull {
                isRunning = true
                ready += 1
            }
        }
        guard reason == "Completed" else { return }
        if isRunning, isTrue("Ready") {
            reason = "Running"
        } else if let failure {
            reason = failure
        } else if isRunning {
            reason = "NotReady"
        }
    }

    private mutating func countRestarts(_ status: Value) {
        restarts += status["restartCount"].integer ?? 0
        guard let finished = status["lastState"]["terminated"]["finishedAt"].timestamp else { return }
        lastRestart = max(lastRestart ?? finished, finished)
    }

    private func isTrue(_ condition: String) -> Bool {
        pod["status"]["conditions"].elements.contains { $0["type"].text == condition && $0["status"] == "True" }
    }

    private static func describe(_ terminated: Value) -> String {
        if !terminated["reason"].isZero { return terminated["reason"].text }
        if !terminated["signal"].isZero { return "Signal:\(terminated["signal"].integer ?? 0)" }
        return "ExitCode:\(terminated["exitCode"].integer ?? 0)"
    }
}
