import KubeObject

/// `apps/v1 ControllerRevision`.
enum ControllerRevisionKind {
    static func declare(_ kind: inout Kind) {
        kind.checks { object, found in
            if object["data"].isNull { found.required(object["data"], "data is mandatory") }
            found.notNegative(object["revision"])
        }
        kind.checksUpdate { new, old, found in
            if new["data"].isNull { found.required(new["data"], "data is mandatory") }
            found.notNegative(new["revision"])
            found.immutable(new["data"], old["data"])
        }
        kind.shows(WorkloadTables.controllerRevisions)
        kind.countsGeneration = false
    }
}
