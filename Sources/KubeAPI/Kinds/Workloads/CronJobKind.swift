import KubeObject

/// `batch/v1 CronJob`.
enum CronJobKind {
    static func declare(_ kind: inout Kind) {
        kind.shows(WorkloadTables.cronJobs)
        kind.ownsStatus()
        kind.applyDefaults = applyDefaults
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec") { spec in
            spec.setDefault("concurrencyPolicy", "Allow")
            spec.setDefault("suspend", false)
            spec.setDefault("successfulJobsHistoryLimit", 3)
            spec.setDefault("failedJobsHistoryLimit", 1)
            spec.change("jobTemplate", "spec", JobKind.applySpec)
        }
    }
}
