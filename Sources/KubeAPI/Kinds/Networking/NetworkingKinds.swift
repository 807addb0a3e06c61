import KubeObject

/// The kinds of `networking.k8s.io`.
enum NetworkingKinds {
    static func declareNetworkPolicy(_ kind: inout Kind) {
        kind.checks(NetworkingRules.networkPolicy)
        kind.shows(NetworkTables.networkPolicies)
        kind.applyDefaults = { object in
            object.change("spec") { spec in
                for list in ["ingress", "egress"] {
                    spec.changeEach(list) { rule in rule.changeEach("ports") { $0.setDefault("protocol", "TCP") } }
                }
                if spec["policyTypes"].isZero {
                    spec["policyTypes"] = spec["egress"].isZero ? ["Ingress"] : ["Ingress", "Egress"]
                }
            }
        }
    }

    static func declareIngress(_ kind: inout Kind) {
        kind.checks(IngressRules.create)
        kind.checksUpdate { new, _, found in IngressRules.spec(new["spec"], &found) }
        kind.checksStatus(IngressRules.status)
        kind.warnings = ObjectWarnings.ingress
        kind.shows(NetworkTables.ingresses)
        kind.ownsStatus(initially: ["loadBalancer": .object([:])])
    }

    static func declareIngressClass(_ kind: inout Kind) {
        kind.checks(IngressRules.ingressClass)
        kind.checksUpdate(IngressRules.ingressClassUpdate)
        kind.shows(NetworkTables.ingressClasses)
        kind.applyDefaults = { object in
            object.change("spec", "parameters") { $0.setDefault("scope", "Cluster") }
        }
    }

    static func declareIPAddress(_ kind: inout Kind) {
        kind.validateName = { name, _ in NetworkingRules.ipAddressName(name) }
        kind.checks(NetworkingRules.ipAddress)
        kind.checksUpdate(NetworkingRules.ipAddressUpdate)
        kind.shows(NetworkTables.ipAddresses)
        let age = TableColumn.age.cell
        let cells = kind.cells
        kind.cells = { object, now in cells(object, now) + [age(object, now)] }
        kind.countsGeneration = false
    }

    static func declareServiceCIDR(_ kind: inout Kind) {
        kind.checks(NetworkingRules.serviceCIDR)
        kind.shows(NetworkTables.serviceCIDRs)
        kind.countsGeneration = false
        kind.ownsStatus()
        kind.keepsMetadataOnStatusUpdate()
    }
}
