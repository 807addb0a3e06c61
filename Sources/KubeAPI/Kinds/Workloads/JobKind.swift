import KubeObject

/// `batch/v1 Job`.
enum JobKind {
    static let controllerLabel = "batch.kubernetes.io/controller-uid"
    static let nameLabel = "batch.kubernetes.io/job-name"
    private static let oldLabels = [controllerLabel: "controller-uid", nameLabel: "job-name"]

    static func declare(_ kind: inout Kind) {
        kind.checks(JobRules.create)
        kind.checksUpdate(JobRules.update)
        kind.checksStatus(JobRules.status)
        kind.warnings = { new, old in WorkloadWarnings.of(new, old) }
        kind.shows(WorkloadTables.jobs)
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { object in
            generateSelector(&object)
            object["status"] = .object([:])
        }
        kind.prepareForUpdate = { new, old in new["status"] = old["status"] }
        kind.selectableFields = ["status.successful"]
        kind.selectableValue = { object, _ in String(object["status"]["succeeded"].integer ?? 0) }
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec", applySpec)
        let labels = object["spec"]["template"]["metadata"]["labels"]
        if !labels.isNull, object["metadata"]["labels"].isZero { object["metadata"]["labels"] = labels }
        object.change("spec") { spec in
            if spec["completions"].isNull, spec["parallelism"].isNull { spec["completions"] = 1 }
            spec.setDefault("parallelism", 1)
            spec.setDefault("backoffLimit", spec["backoffLimitPerIndex"].isNull ? 6 : .integer(Int64(Int32.max)))
            spec.setDefault("completionMode", "NonIndexed")
            spec.setDefault("suspend", false)
            spec.setDefault("podReplacementPolicy", spec["podFailurePolicy"].isNull ? "TerminatingOrFailed" : "Failed")
            spec.setDefault("manualSelector", false)
        }
    }

    /// What the job of a `CronJob` is given too.
    static func applySpec(_ spec: inout Value) {
        spec.change("template", PodDefaults.applyTemplate)
        spec.change("podFailurePolicy") { policy in
            policy.changeEach("rules") { rule in
                rule.changeEach("onPodConditions") { $0.setDefault("status", "True") }
            }
        }
    }

    /// Unless the user asks to do so by hand, pods are found by the job's uid.
    private static func generateSelector(_ object: inout Value) {
        guard object["spec"]["manualSelector"].bool != true else { return }
        object["spec"]["template"]["metadata"].setDefault("labels", .object([:]))
        for (label, value) in [(controllerLabel, object.uid), (nameLabel, object.name)] {
            for key in [oldLabels[label]!, label] where object["spec"]["template"]["metadata"]["labels"][key].isNull {
                object["spec"]["template"]["metadata"]["labels"][key] = .string(value)
            }
        }
        let labels = object["spec"]["template"]["metadata"]["labels"]
        if object["metadata"]["labels"].isZero { object["metadata"]["labels"] = labels }
        object["spec"].setDefault("selector", .object([:]))
        if object["spec"]["selector"]["matchLabels"][controllerLabel].isNull {
            object["spec"]["selector"]["matchLabels"][controllerLabel] = .string(object.uid)
        }
    }
}
