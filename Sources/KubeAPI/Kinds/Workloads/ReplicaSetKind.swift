import KubeObject

/// `apps/v1 ReplicaSet`.
enum ReplicaSetKind {
    static func declare(_ kind: inout Kind) {
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
