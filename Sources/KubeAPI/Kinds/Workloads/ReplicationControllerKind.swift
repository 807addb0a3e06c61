import KubeObject

/// `v1 ReplicationController`.
enum ReplicationControllerKind {
    static func declare(_ kind: inout Kind) {
        kind.checks { WorkloadRules.replicationController($0["spec"], &$1) }
        kind.checksStatus(WorkloadRules.replicaSetStatus)
        kind.warnings = { new, old in WorkloadWarnings.of(new, old) }
        kind.shows(WorkloadTables.replicationControllers)
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
        let labels = object["spec"]["template"]["metadata"]["labels"]
        guard !labels.isZero else { return }
        if object["spec"]["selector"].isZero { object["spec"]["selector"] = labels }
        if object["metadata"]["labels"].isZero { object["metadata"]["labels"] = labels }
    }
}
