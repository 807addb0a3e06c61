import KubeObject

/// `v1 Endpoints`.
enum EndpointsKind {
    static func declare(_ kind: inout Kind) {
        kind.shows(NetworkTables.endpoints)
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.applyDefaults = { object in
            object.changeEach("subsets") { subset in subset.changeEach("ports") { $0.setDefault("protocol", "TCP") } }
        }
    }
}
