import KubeObject

/// `apps/v1 ControllerRevision`.
enum ControllerRevisionKind {
    static func declare(_ kind: inout Kind) {
        kind.shows(WorkloadTables.controllerRevisions)
        kind.countsGeneration = false
    }
}
