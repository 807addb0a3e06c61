import KubeObject

/// The kinds of `admissionregistration.k8s.io`.
enum AdmissionKinds {
    static func declareValidatingWebhooks(_ kind: inout Kind) {
        declareWebhooks(&kind) { _ in }
    }

    static func declareMutatingWebhooks(_ kind: inout Kind) {
        declareWebhooks(&kind) { $0.setDefault("reinvocationPolicy", "Never") }
    }

    private static func declareWebhooks(_ kind: inout Kind, _ own: @escaping @Sendable (inout Value) -> Void) {
        kind.shows(PolicyTables.webhooks)
        let isMutating = kind.kind == "MutatingWebhookConfiguration"
        kind.checks { WebhookRules.check($0, isMutating: isMutating, &$1) }
        kind.allowsUnconditionalUpdate = false
        kind.changesGeneration = { $0["webhooks"] != $1["webhooks"] }
        kind.applyDefaults = { object in
            object.changeEach("webhooks") { webhook in
                webhook.setDefault("failurePolicy", "Fail")
                webhook.setDefault("timeoutSeconds", 10)
                applyMatching(&webhook)
                webhook.changeEach("rules") { $0.setDefault("scope", "*") }
                webhook.change("clientConfig", "service") { $0.setDefault("port", 443) }
                own(&webhook)
            }
        }
    }

    private static func applyMatching(_ object: inout Value) {
        object.setDefault("matchPolicy", "Equivalent")
        object.setDefault("namespaceSelector", .object([:]))
        object.setDefault("objectSelector", .object([:]))
    }

    private static func applyMatchResources(_ resources: inout Value) {
        applyMatching(&resources)
        for list in ["resourceRules", "excludeResourceRules"] { resources.changeEach(list) { $0.setDefault("scope", "*") } }
    }

    static func declarePolicy(_ kind: inout Kind) {
        let isValidating = kind.kind == "ValidatingAdmissionPolicy"
        kind.shows(isValidating ? PolicyTables.validatingPolicies : PolicyTables.mutatingPolicies)
        kind.allowsUnconditionalUpdate = false
        if isValidating {
            kind.ownsStatus()
            kind.keepsMetadataOnStatusUpdate()
        }
        kind.applyDefaults = { object in
            object.change("spec") { spec in
                spec.setDefault("failurePolicy", "Fail")
                spec.change("matchConstraints", applyMatchResources)
            }
        }
    }

    static func declareBinding(_ kind: inout Kind) {
        kind.shows(PolicyTables.policyBindings)
        kind.allowsUnconditionalUpdate = false
        kind.applyDefaults = { object in
            object.change("spec", "matchResources", applyMatchResources)
        }
    }
}
