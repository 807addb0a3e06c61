import KubeObject

/// The kinds of `resource.k8s.io` (dynamic resource allocation).
enum ResourceKinds {
    static func declareClaim(_ kind: inout Kind) {
        kind.shows(PolicyTables.resourceClaims)
        kind.countsGeneration = false
        kind.ownsStatus()
        kind.keepsMetadataOnStatusUpdate()
        kind.applyDefaults = { $0.change("spec", applyClaimSpec) }
    }

    static func declareClaimTemplate(_ kind: inout Kind) {
        kind.shows(CoreTables.nameAndAge)
        kind.countsGeneration = false
        kind.applyDefaults = { $0.change("spec", "spec", applyClaimSpec) }
    }

    private static func applyClaimSpec(_ spec: inout Value) {
        spec.change("devices") { devices in
            devices.changeEach("requests") { request in
                request.change("exactly", applyCount)
                request.changeEach("firstAvailable", applyCount)
            }
        }
    }

    private static func applyCount(_ request: inout Value) {
        request.setDefault("allocationMode", "ExactCount")
        if request["allocationMode"] == "ExactCount" { request.setDefaultNonZero("count", 1) }
        request.changeEach("tolerations") { $0.setDefault("operator", "Equal") }
    }

    static func declareSlice(_ kind: inout Kind) {
        kind.shows(PolicyTables.resourceSlices)
        kind.selectableFields = ["spec.nodeName", "spec.driver"]
        kind.selectableValue = { object, field in object["spec"][String(field.dropFirst("spec.".count))].text }
    }

    static func declareDeviceClass(_ kind: inout Kind) {
        kind.shows(CoreTables.nameAndAge)
    }
}
