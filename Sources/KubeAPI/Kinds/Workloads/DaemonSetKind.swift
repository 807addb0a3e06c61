import KubeObject

/// `apps/v1 DaemonSet`.
enum DaemonSetKind {
    /// Counts changes of the template; a field of the spec inside upstream, this annotation outside.
    static let templateGeneration = "deprecated.daemonset.template.generation"

    static func declare(_ kind: inout Kind) {
        kind.checks { WorkloadRules.daemonSet($0["spec"], &$1) }
        kind.checksUpdate(WorkloadRules.daemonSetUpdate)
        kind.hiddenAnnotations = [templateGeneration]
        kind.warnings = { new, old in WorkloadWarnings.of(new, old) }
        kind.shows(WorkloadTables.daemonSets)
        let status: Value = [
            "currentNumberScheduled": 0, "numberMisscheduled": 0, "desiredNumberScheduled": 0, "numberReady": 0,
        ]
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { object in
            object["status"] = status
            if count(object) < 1 { setCount(&object, 1) }
        }
        kind.prepareForUpdate = { new, old in
            new["status"] = old["status"]
            let changed = new["spec"]["template"] != old["spec"]["template"]
            setCount(&new, count(old) + (changed ? 1 : 0))
        }
    }

    private static func count(_ object: Value) -> Int64 {
        Int64(object["metadata"]["annotations"][templateGeneration].text) ?? 0
    }

    private static func setCount(_ object: inout Value, _ count: Int64) {
        object["metadata"]["annotations"][templateGeneration] = .string(String(count))
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec") { spec in
            if spec["updateStrategy"]["type"].isZero { spec["updateStrategy"]["type"] = "RollingUpdate" }
            if spec["updateStrategy"]["type"] == "RollingUpdate" {
                spec["updateStrategy"]["rollingUpdate"].setDefault("maxUnavailable", 1)
                spec["updateStrategy"]["rollingUpdate"].setDefault("maxSurge", 0)
            }
            spec.setDefault("revisionHistoryLimit", 10)
            spec.change("template", PodDefaults.applyTemplate)
        }
    }
}
