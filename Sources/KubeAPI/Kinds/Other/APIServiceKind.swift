import KubeObject

/// `apiregistration.k8s.io/v1 APIService`.
enum APIServiceKind {
    static func declare(_ kind: inout Kind) {
        kind.countsGeneration = false
        kind.ownsStatus()
        kind.applyDefaults = { object in
            object.change("spec", "service") { $0.setDefault("port", 443) }
        }
    }
}
