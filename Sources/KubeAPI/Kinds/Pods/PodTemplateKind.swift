import KubeObject

/// `v1 PodTemplate`.
enum PodTemplateKind {
    static func declare(_ kind: inout Kind) {
        kind.shows(WorkloadTables.podTemplates)
        kind.applyDefaults = { $0.change("template", PodDefaults.applyTemplate) }
        kind.changesGeneration = { $0["template"] != $1["template"] }
    }
}
