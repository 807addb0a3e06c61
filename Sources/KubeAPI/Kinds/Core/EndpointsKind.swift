import KubeObject

/// `v1 Endpoints`.
enum EndpointsKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(ClusterRules.endpoints)
        kind.deprecationWarning = "v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice"
        kind.shows(NetworkTables.endpoints)
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.applyDefaults = { object in
            object.changeEach("subsets") { subset in subset.changeEach("ports") { $0.setDefault("protocol", "TCP") } }
        }
    }
}
