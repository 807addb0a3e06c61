import KubeObject

/// `v1 Node`.
enum NodeKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(ClusterRules.node)
        kind.checksUpdate(ClusterRules.nodeUpdate)
        kind.checksStatus(ClusterRules.nodeUpdate)
        kind.warnings = ObjectWarnings.node
        kind.shows(CoreTables.nodes)
        kind.countsGeneration = false
        kind.applyDefaults = { object in
            object.change("status") { status in
                if status["allocatable"].isNull { status["allocatable"] = status["capacity"] }
            }
        }
        // A node comes with its status; later only `/status` changes it.
        kind.prepareForUpdate = { new, old in new["status"] = old["status"] }
        kind.selectableFields = ["spec.unschedulable"]
        kind.selectableValue = { object, _ in object["spec"]["unschedulable"].bool == true ? "true" : "false" }
    }
}
