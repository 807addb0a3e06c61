import KubeObject

/// Core kinds with little of their own.
enum SimpleCoreKinds {
    static func declareServiceAccount(_ kind: inout Kind) {
        kind.warnings = ObjectWarnings.serviceAccount
        kind.shows(CoreTables.nameAndAge)
        kind.countsGeneration = false
        // Of a reference to a secret only its name is kept.
        let prepare: @Sendable (inout Value) -> Void = { object in
            object.changeEach("secrets") { secret in
                let name = secret["name"]
                secret = .object([:])
                secret["name"] = name
            }
        }
        kind.prepareForCreate = prepare
        kind.prepareForUpdate = { new, _ in prepare(&new) }
    }

    static func declareConfigMap(_ kind: inout Kind) {
        kind.checks(DataRules.configMap)
        kind.checksUpdate(DataRules.configMapUpdate)
        kind.shows(CoreTables.configMaps)
        kind.countsGeneration = false
    }

    static func declareResourceQuota(_ kind: inout Kind) {
        kind.checks(QuotaRules.check)
        kind.checksUpdate(QuotaRules.update)
        kind.checksStatus(QuotaRules.status)
        kind.shows(CoreTables.resourceQuotas)
        kind.countsGeneration = false
        kind.ownsStatus()
    }
}
