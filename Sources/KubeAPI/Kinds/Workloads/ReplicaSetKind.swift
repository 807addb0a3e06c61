import KubeObject

/// `apps/v1 ReplicaSet`.
enum ReplicaSetKind {
    static func declare(_ kind: inout Kind) {
        kind.checks { WorkloadRules.replicaSet($0["spec"], &$1) }
        kind.checksUpdate(WorkloadRules.replicaSetUpdate)
        kind.checksStatus(WorkloadRules.replicaSetStatus)
        kind.warnings = { new, old in WorkloadWarnings.of(new, old) }
        kind.shows(WorkloadTables.replicaSets)
        kind.ownsStatus(initially: ["replicas": 0])
        kind.applyDefaults = applyDefaults
        kind.selectableFields = ["status.replicas"]
        kind.selectableValue = { object, _ in String(object["status"]["replicas"].integer ?? 0) }
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec") { spec in
            spec.setDefault("replicas", 1)
            spec.change("template", PodDefaults.applyTemplate)
        }
    }
}
