import KubeObject

/// `v1 PodTemplate`.
enum PodTemplateKind {
    static func declare(_ kind: inout Kind) {
        kind.shows(WorkloadTables.podTemplates)
        kind.applyDefaults = { $0.change("template", PodDefaults.applyTemplate) }
        kind.checks { PodRules.template($0["template"], &$1) }
        kind.warnings = { new, _ in PodWarnings.ofTemplate(Place(new["template"], "template")) }
        kind.changesGeneration = { $0["template"] != $1["template"] }
    }
}
