import KubeObject

/// `batch/v1 CronJob`.
enum CronJobKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(CronJobRules.create)
        kind.checksUpdate { new, old, found in CronJobRules.spec(new["spec"], old: old["spec"], &found) }
        kind.warnings = { new, old in WorkloadWarnings.of(new, old) }
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
