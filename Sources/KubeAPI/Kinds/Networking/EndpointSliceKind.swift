import KubeObject

/// `discovery.k8s.io/v1 EndpointSlice`.
enum EndpointSliceKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(NetworkingRules.endpointSlice)
        kind.checksUpdate(NetworkingRules.endpointSliceUpdate)
        kind.warnings = ObjectWarnings.endpointSlice
        kind.shows(NetworkTables.endpointSlices)
        kind.changesGeneration = { new, old in
            new["endpoints"] != old["endpoints"] || new["ports"] != old["ports"] || new["addressType"] != old["addressType"]
                || new.labels != old.labels
        }
        kind.applyDefaults = { object in
            object.changeEach("ports") { port in
                if port["name"].isNull { port["name"] = "" }
                port.setDefault("protocol", "TCP")
            }
        }
    }
}
