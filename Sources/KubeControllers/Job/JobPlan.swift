import KubeAPI
import KubeObject

/// What a Job has to do now about its pods, and what its status becomes. Pure.
///
/// A pod that ends is counted exactly once, though counting and letting it go are two writes: its uid is first written to
/// `uncountedTerminatedPods`, then its finalizer is removed, then it is counted
/// (https://kubernetes.io/docs/concepts/workloads/controllers/job/#job-tracking-with-finalizers).
struct JobPlan {
    static let finalizer = "batch.kubernetes.io/job-tracking"
    static let indexLabel = "batch.kubernetes.io/job-completion-index"

    /// Pods to be made: their completion indexes, or nil for those that have none.
    private(set) var create: [Int?] = []
    private(set) var delete: [Pod] = []
    /// Pods whose finalizer is to be removed once the status is written.
    private(set) var release: [Pod] = []
    private(set) var status: JobStatus
    private(set) var next: Duration?
    /// The condition the job ended with, if it ends now.
    private(set) var finished: JobCondition?
    private(set) var suspension: Bool?

    let job: Job
    let pods: [Pod]
    let now: Timestamp
    private var succeeded: Int64 = 0
    private var failed: Int64 = 0
    private var completed = JobIndexes()

    init(_ job: Job, pods: [Pod], now: Timestamp) {
        self.job = job
        self.pods = pods
        self.now = now
        status = job.status
        guard job.finishedCondition == nil else {
            release = pods.filter(\.isTracked)
            return
        }
        if job.tree.deletionTimestamp != nil {
            release = pods.filter(\.isTracked)
            return
        }
        if status.startTime == nil, !isSuspended { status.startTime = now }
        countEnded()
        let active = pods.filter(\.isActive)
        decide(active)
        writeCounts()
    }

    private var isSuspended: Bool { job.spec.suspend == true }
    private var isIndexed: Bool { job.spec.completionMode == "Indexed" }
    private var parallelism: Int64 { job.spec.parallelism ?? 1 }
    private var replacesOnlyFailed: Bool { job.spec.podReplacementPolicy == "Failed" }

    func condition(_ type: String) -> JobCondition? {
        status.conditions.first { $0.type == type && $0.status == "True" }
    }
}

extension JobPlan {
    /// Moves those to the counts that are let go, and notes those that have ended since.
    private mutating func countEnded() {
        let tracked = Set(pods.filter(\.isTracked).map(\.tree.uid))
        var (good, bad) = (status.uncountedTerminatedPods.succeeded, status.uncountedTerminatedPods.failed)
        succeeded = status.succeeded ?? 0
        failed = status.failed ?? 0
        succeeded += Int64(good.filter { !tracked.contains($0) }.count)
        failed += Int64(bad.filter { !tracked.contains($0) }.count)
        good.removeAll { !tracked.contains($0) }
        bad.removeAll { !tracked.contains($0) }
        completed = JobIndexes(status.completedIndexes ?? "", completions: Int(job.spec.completions ?? 0))
        for pod in pods where pod.isTracked {
            let uid = pod.tree.uid
            if pod.phase == "Succeeded" {
                if isIndexed {
                    // An index counts once, however many pods completed it.
                    if let index = pod.completionIndex, index < Int(job.spec.completions ?? 0), completed.indexes.insert(index).inserted {
                        succeeded += 1
                    }
                } else if !good.contains(uid) {
                    good.append(uid)
                }
                release.append(pod)
            } else if isFailed(pod) {
                if !bad.contains(uid), failureAction(pod) != "Ignore" { bad.append(uid) }
                release.append(pod)
            }
        }
        status.uncountedTerminatedPods = UncountedTerminatedPods(.object([:]))
        status.uncountedTerminatedPods.succeeded = good
        status.uncountedTerminatedPods.failed = bad
    }

    private func isFailed(_ pod: Pod) -> Bool {
        pod.phase == "Failed" || (pod.isTerminating && pod.phase != "Succeeded" && !replacesOnlyFailed)
    }

    private var allSucceeded: Int64 { succeeded + Int64(status.uncountedTerminatedPods.succeeded.count) }
    private var allFailed: Int64 { failed + Int64(status.uncountedTerminatedPods.failed.count) }

    private mutating func decide(_ active: [Pod]) {
        if let ending = ending(active) {
            status.conditions = set(ending)
            delete = active
            finish(ending, active)
            return
        }
        updateSuspension()
        guard !isSuspended else {
            delete = active
            return
        }
        manage(active)
        if let start = status.startTime, let limit = job.spec.activeDeadlineSeconds {
            let left = start + .seconds(limit) - now
            next = min(next ?? left, left)
        }
    }

    /// The condition that says how the job is going to end: written first, so that it stands whatever happens.
    private func ending(_ active: [Pod]) -> JobCondition? {
        if let present = condition("FailureTarget") ?? condition("SuccessCriteriaMet") { return present }
        if let failure = failure() { return condition("FailureTarget", failure.reason, failure.message) }
        let isDone =
            if let completions = job.spec.completions {
                isIndexed ? completed.indexes.count >= Int(completions) : allSucceeded >= completions
            } else {
                allSucceeded > 0 && active.isEmpty
            }
        guard isDone else { return nil }
        return condition("SuccessCriteriaMet", "CompletionsReached", "Reached expected number of succeeded pods")
    }

    private func failure() -> (reason: String, message: String)? {
        for pod in pods where pod.phase == "Failed" && failureAction(pod) == "FailJob" {
            return ("PodFailurePolicy", "Pod \(pod.key) failed and matches a FailJob rule of the pod failure policy")
        }
        let restarts =
            job.spec.template.spec.restartPolicy == "OnFailure"
            ? pods.filter { !$0.isTerminated }.reduce(0) { $0 + $1.restarts } : 0
        if allFailed + restarts > (job.spec.backoffLimit ?? 6) {
            return ("BackoffLimitExceeded", "Job has reached the specified backoff limit")
        }
        if let limit = job.spec.activeDeadlineSeconds, let start = status.startTime, !isSuspended, start + .seconds(limit) <= now {
            return ("DeadlineExceeded", "Job was active longer than specified deadline")
        }
        return nil
    }

    /// The job has ended when none of its pods is left running or uncounted.
    private mutating func finish(_ ending: JobCondition, _ active: [Pod]) {
        let uncounted = status.uncountedTerminatedPods
        guard active.isEmpty, !pods.contains(where: { $0.isTracked && !$0.isTerminated && $0.isTerminating }),
            release.isEmpty, uncounted.succeeded.isEmpty, uncounted.failed.isEmpty
        else { return }
        let type = ending.type == "SuccessCriteriaMet" ? "Complete" : "Failed"
        let condition = condition(type, ending.reason ?? "", ending.message ?? "")
        status.conditions = set(condition)
        if type == "Complete" { status.completionTime = now }
        finished = condition
    }

    private mutating func updateSuspension() {
        let shown = status.conditions.first { $0.type == "Suspended" }
        if isSuspended, shown?.status != "True" {
            status.conditions = set(condition("Suspended", "JobSuspended", "Job suspended"))
            status.startTime = nil
            suspension = true
        } else if !isSuspended, shown?.status == "True" {
            var resumed = condition("Suspended", "JobResumed", "Job resumed")
            resumed.status = "False"
            status.conditions = set(resumed)
            status.startTime = now
            suspension = false
        }
    }

    private mutating func manage(_ active: [Pod]) {
        let terminating = pods.filter { $0.isTerminating && !$0.isTerminated }.count
        var wanted = parallelism
        if let completions = job.spec.completions {
            wanted = min(parallelism, max(0, completions - allSucceeded))
        } else if allSucceeded > 0 {
            wanted = Int64(active.count)
        }
        if Int64(active.count) > wanted {
            let surplus = active.sorted { Self.goesFirst($0, $1) }.prefix(active.count - Int(wanted))
            delete += surplus
            return
        }
        let standing = active.count + (replacesOnlyFailed ? terminating : 0)
        let missing = min(Int(wanted) - standing, ReplicaSetPlan.burst)
        guard missing > 0 else { return }
        let wait = backoff
        guard wait <= .zero else {
            next = wait
            return
        }
        create = isIndexed ? freeIndexes(active, missing).map { $0 } : Array(repeating: nil, count: missing)
    }

    private func freeIndexes(_ active: [Pod], _ count: Int) -> [Int] {
        let used = completed.indexes.union(active.compactMap(\.completionIndex))
        var free: [Int] = []
        for index in 0..<Int(job.spec.completions ?? 0) where !used.contains(index) {
            if free.count == count { break }
            free.append(index)
        }
        return free
    }

    /// Who is not ready, or younger, goes first.
    private static func goesFirst(_ left: Pod, _ right: Pod) -> Bool {
        left.isReady != right.isReady ? !left.isReady : Value.isOlder(right.tree, left.tree)
    }

    /// After failures in a row a new pod waits: 10 s, doubling up to 10 minutes.
    private var backoff: Duration {
        let ends = pods.filter(\.isTerminated).map { (time: $0.endTime ?? now, isFailed: $0.phase == "Failed") }.sorted {
            $0.time > $1.time
        }
        let failures = ends.prefix { $0.isFailed }
        guard let last = failures.first?.time else { return .zero }
        let wait = Duration.seconds(min(600, 10 << min(Int64(failures.count) - 1, 6)))
        return last + wait - now
    }

    private mutating func writeCounts() {
        func nonzero(_ number: Int64) -> Int64? { number == 0 ? nil : number }
        let isEnding = finished != nil || condition("FailureTarget") != nil || condition("SuccessCriteriaMet") != nil
        let active = pods.filter(\.isActive)
        let gone = Set(delete.map(\.tree.uid))
        status.active = nonzero(Int64(active.count - gone.count + (isEnding ? 0 : create.count)))
        status.ready = Int64(active.filter { $0.isReady && !gone.contains($0.tree.uid) }.count)
        status.terminating = Int64(pods.filter { $0.isTerminating && !$0.isTerminated }.count + gone.count)
        status.succeeded = nonzero(isIndexed ? Int64(completed.indexes.count) : succeeded)
        status.failed = nonzero(failed)
        if isIndexed { status.completedIndexes = completed.indexes.isEmpty ? nil : completed.text }
    }

    private func condition(_ type: String, _ reason: String, _ message: String) -> JobCondition {
        JobCondition {
            $0.type = type
            $0.status = "True"
            $0.lastProbeTime = now
            $0.lastTransitionTime = now
            $0.reason = reason
            $0.message = message
        }
    }

    private func set(_ condition: JobCondition) -> ViewList<JobCondition> {
        var conditions = status.conditions
        if let position = conditions.firstIndex(where: { $0.type == condition.type }) {
            if conditions[position].status != condition.status { conditions[position] = condition }
        } else {
            conditions.append(condition)
        }
        return conditions
    }
}

extension JobPlan {
    /// What the pod failure policy says of a failed pod: its first rule that matches; `Count` where none does.
    func failureAction(_ pod: Pod) -> String {
        for rule in job.spec.podFailurePolicy.rules where matches(rule, pod) { return rule.action ?? "Count" }
        return "Count"
    }

    private func matches(_ rule: PodFailurePolicyRule, _ pod: Pod) -> Bool {
        if rule.onExitCodes.isPresent {
            let codes = rule.onExitCodes.tree
            let values = (codes["values"].array ?? []).compactMap(\.integer)
            let statuses = Array(pod.status.containerStatuses) + Array(pod.status.initContainerStatuses)
            return statuses.contains { status in
                guard let code = status.tree["state"]["terminated"]["exitCode"].integer, code != 0 else { return false }
                guard codes["containerName"].string.map({ $0 == status.name }) ?? true else { return false }
                return values.contains(code) == (codes["operator"].string == "In")
            }
        }
        return rule.onPodConditions.contains { pattern in
            pod.status.conditions.contains { $0.type == pattern.type && $0.status == (pattern.status ?? "True") }
        }
    }
}

extension Pod {
    var isTracked: Bool { tree.finalizers.contains(JobPlan.finalizer) }
    var completionIndex: Int? { metadata.annotations[JobPlan.indexLabel].flatMap { Int($0) } }

    fileprivate var restarts: Int64 {
        (Array(status.containerStatuses) + Array(status.initContainerStatuses)).reduce(0) { $0 + ($1.restartCount ?? 0) }
    }

    fileprivate var endTime: Timestamp? {
        let ends = status.containerStatuses.compactMap { $0.tree["state"]["terminated"]["finishedAt"].timestamp }
        return ends.max() ?? readyCondition?.lastTransitionTime ?? metadata.creationTimestamp
    }
}
