import KubeObject

/// `v1 Secret`.
enum SecretKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(DataRules.secret)
        kind.checksUpdate(DataRules.secretUpdate)
        kind.shows(CoreTables.secrets)
        kind.countsGeneration = false
        kind.selectableFields = ["type"]
        kind.selectableValue = { object, _ in object["type"].text }
        kind.applyDefaults = applyDefaults
        kind.prepareForUpdate = { new, old in
            if new["type"].isZero { new["type"] = old["type"] }
        }
    }

    /// `stringData` is written into `data` and forgotten.
    static func applyDefaults(_ object: inout Value) {
        object.setDefault("type", "Opaque")
        let texts = object["stringData"]
        object["stringData"] = .null
        for entry in texts.members { object["data"][entry.key] = .string(Base64.encode(entry.value.text.utf8)) }
    }
}
