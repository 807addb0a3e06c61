import KubeObject

/// `v1 Namespace`.
enum NamespaceKind {
    static let nameLabel = "kubernetes.io/metadata.name"

    static func declare(_ kind: inout Kind) {
        kind.checks(ClusterRules.namespace)
        kind.checksStatus(ClusterRules.namespaceStatus)
        kind.shows(CoreTables.namespaces)
        kind.countsGeneration = false
        kind.validateName = Names.dnsLabel
        kind.selectableFields = ["status.phase"]
        kind.selectableValue = { object, _ in
            object["status"]["phase"].text
        }
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { object in
            object["status"] = ["phase": "Active"]
            var finalizers = object["spec"]["finalizers"].elements
            if !finalizers.contains("kubernetes") { finalizers.append("kubernetes") }
            object["spec"]["finalizers"] = .array(finalizers)
        }
        kind.prepareForUpdate = { new, old in
            new["spec"]["finalizers"] = old["spec"]["finalizers"]
            new["status"] = old["status"]
        }
        kind.prepareForSubresourceUpdate = { subresource, new, old in
            // `finalize` changes the spec, `status` the status.
            if subresource == "finalize" { new["status"] = old["status"] } else { new["spec"] = old["spec"] }
        }
    }

    static func applyDefaults(_ object: inout Value) {
        if !object.name.isEmpty { object["metadata"]["labels"][nameLabel] = .string(object.name) }
        object["status"].setDefault("phase", "Active")
    }
}
