// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct CronJob: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("batch", "v1", "CronJob")
    public static let groupVersionResource = GroupVersionResource("batch", "v1", "cronjobs")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: CronJobSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: CronJobStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct CronJobSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var schedule: String? {
        get { self["schedule"] }
        _modify { yield &self["schedule"] }
    }
    public var timeZone: String? {
        get { self["timeZone"] }
        _modify { yield &self["timeZone"] }
    }
    public var startingDeadlineSeconds: Int64? {
        get { self["startingDeadlineSeconds"] }
        _modify { yield &self["startingDeadlineSeconds"] }
    }
    public var concurrencyPolicy: String? {
        get { self["concurrencyPolicy"] }
        _modify { yield &self["concurrencyPolicy"] }
    }
    public var suspend: Bool? {
        get { self["suspend"] }
        _modify { yield &self["suspend"] }
    }
    public var jobTemplate: JobTemplateSpec {
        get { self["jobTemplate"] }
        _modify { yield &self["jobTemplate"] }
    }
    public var successfulJobsHistoryLimit: Int64? {
        get { self["successfulJobsHistoryLimit"] }
        _modify { yield &self["successfulJobsHistoryLimit"] }
    }
    public var failedJobsHistoryLimit: Int64? {
        get { self["failedJobsHistoryLimit"] }
        _modify { yield &self["failedJobsHistoryLimit"] }
    }
}

public struct CronJobStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var active: ViewList<CoreV1ObjectReference> {
        get { self["active"] }
        _modify { yield &self["active"] }
    }
    public var lastScheduleTime: Timestamp? {
        get { self["lastScheduleTime"] }
        _modify { yield &self["lastScheduleTime"] }
    }
    public var lastSuccessfulTime: Timestamp? {
        get { self["lastSuccessfulTime"] }
        _modify { yield &self["lastSuccessfulTime"] }
    }
}

public struct Job: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("batch", "v1", "Job")
    public static let groupVersionResource = GroupVersionResource("batch", "v1", "jobs")
    public static let isNamespaced = true
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: JobSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: JobStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct JobCondition: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var status: String? {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
    public var lastProbeTime: Timestamp? {
        get { self["lastProbeTime"] }
        _modify { yield &self["lastProbeTime"] }
    }
    public var lastTransitionTime: Timestamp? {
        get { self["lastTransitionTime"] }
        _modify { yield &self["lastTransitionTime"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
}

public struct JobSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var parallelism: Int64? {
        get { self["parallelism"] }
        _modify { yield &self["parallelism"] }
    }
    public var completions: Int64? {
        get { self["completions"] }
        _modify { yield &self["completions"] }
    }
    public var activeDeadlineSeconds: Int64? {
        get { self["activeDeadlineSeconds"] }
        _modify { yield &self["activeDeadlineSeconds"] }
    }
    public var podFailurePolicy: PodFailurePolicy {
        get { self["podFailurePolicy"] }
        _modify { yield &self["podFailurePolicy"] }
    }
    public var successPolicy: SuccessPolicy {
        get { self["successPolicy"] }
        _modify { yield &self["successPolicy"] }
    }
    public var backoffLimit: Int64? {
        get { self["backoffLimit"] }
        _modify { yield &self["backoffLimit"] }
    }
    public var backoffLimitPerIndex: Int64? {
        get { self["backoffLimitPerIndex"] }
        _modify { yield &self["backoffLimitPerIndex"] }
    }
    public var maxFailedIndexes: Int64? {
        get { self["maxFailedIndexes"] }
        _modify { yield &self["maxFailedIndexes"] }
    }
    public var selector: MetaV1LabelSelector {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
    public var manualSelector: Bool? {
        get { self["manualSelector"] }
        _modify { yield &self["manualSelector"] }
    }
    public var template: PodTemplateSpec {
        get { self["template"] }
        _modify { yield &self["template"] }
    }
    public var ttlSecondsAfterFinished: Int64? {
        get { self["ttlSecondsAfterFinished"] }
        _modify { yield &self["ttlSecondsAfterFinished"] }
    }
    public var completionMode: String? {
        get { self["completionMode"] }
        _modify { yield &self["completionMode"] }
    }
    public var suspend: Bool? {
        get { self["suspend"] }
        _modify { yield &self["suspend"] }
    }
    public var podReplacementPolicy: String? {
        get { self["podReplacementPolicy"] }
        _modify { yield &self["podReplacementPolicy"] }
    }
    public var managedBy: String? {
        get { self["managedBy"] }
        _modify { yield &self["managedBy"] }
    }
}

public struct JobStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditions: ViewList<JobCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var startTime: Timestamp? {
        get { self["startTime"] }
        _modify { yield &self["startTime"] }
    }
    public var completionTime: Timestamp? {
        get { self["completionTime"] }
        _modify { yield &self["completionTime"] }
    }
    public var active: Int64? {
        get { self["active"] }
        _modify { yield &self["active"] }
    }
    public var succeeded: Int64? {
        get { self["succeeded"] }
        _modify { yield &self["succeeded"] }
    }
    public var failed: Int64? {
        get { self["failed"] }
        _modify { yield &self["failed"] }
    }
    public var terminating: Int64? {
        get { self["terminating"] }
        _modify { yield &self["terminating"] }
    }
    public var completedIndexes: String? {
        get { self["completedIndexes"] }
        _modify { yield &self["completedIndexes"] }
    }
    public var failedIndexes: String? {
        get { self["failedIndexes"] }
        _modify { yield &self["failedIndexes"] }
    }
    public var uncountedTerminatedPods: UncountedTerminatedPods {
        get { self["uncountedTerminatedPods"] }
        _modify { yield &self["uncountedTerminatedPods"] }
    }
    public var ready: Int64? {
        get { self["ready"] }
        _modify { yield &self["ready"] }
    }
}

public struct JobTemplateSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: JobSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
}

public struct PodFailurePolicy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var rules: ViewList<PodFailurePolicyRule> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
}

public struct PodFailurePolicyOnExitCodesRequirement: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var containerName: String? {
        get { self["containerName"] }
        _modify { yield &self["containerName"] }
    }
    public var `operator`: String? {
        get { self["operator"] }
        _modify { yield &self["operator"] }
    }
    public var values: [Int64] {
        get { self["values"] }
        _modify { yield &self["values"] }
    }
}

public struct PodFailurePolicyOnPodConditionsPattern: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var status: String? {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct PodFailurePolicyRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var action: String? {
        get { self["action"] }
        _modify { yield &self["action"] }
    }
    public var onExitCodes: PodFailurePolicyOnExitCodesRequirement {
        get { self["onExitCodes"] }
        _modify { yield &self["onExitCodes"] }
    }
    public var onPodConditions: ViewList<PodFailurePolicyOnPodConditionsPattern> {
        get { self["onPodConditions"] }
        _modify { yield &self["onPodConditions"] }
    }
}

public struct SuccessPolicy: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var rules: ViewList<SuccessPolicyRule> {
        get { self["rules"] }
        _modify { yield &self["rules"] }
    }
}

public struct SuccessPolicyRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var succeededIndexes: String? {
        get { self["succeededIndexes"] }
        _modify { yield &self["succeededIndexes"] }
    }
    public var succeededCount: Int64? {
        get { self["succeededCount"] }
        _modify { yield &self["succeededCount"] }
    }
}

public struct UncountedTerminatedPods: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var succeeded: [String] {
        get { self["succeeded"] }
        _modify { yield &self["succeeded"] }
    }
    public var failed: [String] {
        get { self["failed"] }
        _modify { yield &self["failed"] }
    }
}
