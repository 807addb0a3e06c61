import KubeObject

/// `apiextensions.k8s.io/v1 CustomResourceDefinition`.
enum CustomResourceDefinitionKind {
    static func declare(_ kind: inout Kind) {
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { object in
            object["status"] = ["acceptedNames": ["plural": "", "kind": ""]]
            for version in object["spec"]["versions"].elements where version["storage"].bool == true {
                object["status"]["storedVersions"] = [version["name"]]
            }
        }
        kind.prepareForUpdate = { new, old in
            new["status"] = old["status"]
            for version in new["spec"]["versions"].elements where version["storage"].bool == true {
                var stored = new["status"]["storedVersions"].elements
                if !stored.contains(version["name"]) { stored.append(version["name"]) }
                new["status"]["storedVersions"] = .array(stored)
            }
        }
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec") { spec in
            spec.setDefault("scope", "Namespaced")
            spec["conversion"].setDefault("strategy", "None")
            spec.change("conversion", "webhook") { webhook in
                webhook.change("clientConfig", "service") { $0.setDefault("port", 443) }
            }
            spec.change("names") { names in
                names.setDefault("singular", .string(names["kind"].text.lowercased()))
                if !names["kind"].isZero { names.setDefault("listKind", .string(names["kind"].text + "List")) }
            }
        }
    }
}
