import KubeObject

/// `v1 PersistentVolume`.
enum PersistentVolumeKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(VolumeKindRules.volume)
        kind.checksUpdate(VolumeKindRules.volumeUpdate)
        kind.warnings = ObjectWarnings.volume
        kind.shows(StorageTables.volumes)
        kind.countsGeneration = false
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { object in
            object["status"] = ["phase": "Pending"]
            object["status"]["lastPhaseTransitionTime"] = object["metadata"]["creationTimestamp"]
        }
        kind.prepareForUpdate = { new, old in new["status"] = old["status"] }
        kind.selectableFields = ["name"]
        kind.selectableValue = { object, _ in object.name }
    }

    static func applyDefaults(_ object: inout Value) {
        object["status"].setDefault("phase", "Pending")
        object.change("spec") { spec in
            applySpec(&spec)
            spec.setDefault("persistentVolumeReclaimPolicy", "Retain")
            spec.setDefault("volumeMode", "Filesystem")
        }
    }

    /// What an inline volume of a `VolumeAttachment` is given too.
    static func applySpec(_ spec: inout Value) {
        VolumeDefaults.applyShared(&spec)
    }
}
