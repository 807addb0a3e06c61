import KubeObject

/// Roles and their bindings.
enum RBACKinds {
    static let group = "rbac.authorization.k8s.io"

    static func declareRole(_ kind: inout Kind) {
        let isNamespaced = kind.isNamespaced
        kind.checks { PolicyRules.role($0, isNamespaced: isNamespaced, &$1) }
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.validateName = Names.pathSegment
    }

    static func declareBinding(_ kind: inout Kind) {
        declareRole(&kind)
        kind.shows(PolicyTables.roleBindings)
        let isNamespaced = kind.isNamespaced
        kind.checks { PolicyRules.binding($0, isNamespaced: isNamespaced, &$1) }
        kind.checksUpdate { PolicyRules.bindingUpdate($0, $1, isNamespaced: isNamespaced, &$2) }
        kind.applyDefaults = { object in
            object.change("roleRef") { $0.setDefault("apiGroup", .string(group)) }
            object.changeEach("subjects") { subject in
                if ["User", "Group"].contains(subject["kind"].text) { subject.setDefault("apiGroup", .string(group)) }
            }
        }
    }
}
