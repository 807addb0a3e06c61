import KubeObject

/// `v1 PersistentVolumeClaim`.
enum PersistentVolumeClaimKind {
    static func declare(_ kind: inout Kind) {
        kind.checks { ClaimRules.spec($0["spec"], &$1) }
        kind.checksUpdate(VolumeKindRules.claimUpdate)
        kind.checksStatus(VolumeKindRules.claimStatus)
        kind.warnings = ObjectWarnings.claim
        kind.shows(StorageTables.claims)
        kind.countsGeneration = false
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { object in
            object["status"] = ["phase": "Pending"]
            object.change("spec", normalizeDataSources)
        }
        kind.prepareForUpdate = { new, old in
            new["status"] = old["status"]
            new.change("spec", normalizeDataSources)
        }
        kind.selectableFields = ["name"]
        kind.selectableValue = { object, _ in object.name }
    }

    static func applyDefaults(_ object: inout Value) {
        object["status"].setDefault("phase", "Pending")
        object.change("spec", VolumeDefaults.applyClaimSpec)
    }

    /// `dataSource` and `dataSourceRef` say the same; each is filled in from the other, unless the reference goes to
    /// another namespace, which only `dataSourceRef` can.
    private static func normalizeDataSources(_ spec: inout Value) {
        // References across namespaces are behind a gate that is off (KEP-3294).
        spec.change("dataSourceRef") { $0["namespace"] = .null }
        if !spec["dataSource"].isNull, spec["dataSourceRef"].isNull {
            spec["dataSourceRef"] = spec["dataSource"]
        } else if !spec["dataSourceRef"].isNull, spec["dataSource"].isNull {
            spec["dataSource"] = spec["dataSourceRef"]
        }
    }
}
