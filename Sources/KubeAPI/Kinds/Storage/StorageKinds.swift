import KubeObject

/// The kinds of `storage.k8s.io`.
enum StorageKinds {
    static func declareStorageClass(_ kind: inout Kind) {
        kind.checks(VolumeKindRules.storageClass)
        kind.checksUpdate(VolumeKindRules.storageClassUpdate)
        kind.warnings = ObjectWarnings.storageClass
        kind.shows(StorageTables.classes)
        kind.countsGeneration = false
        kind.applyDefaults = {
            $0.setDefault("reclaimPolicy", "Delete")
            $0.setDefault("volumeBindingMode", "Immediate")
        }
    }

    static func declareCSIDriver(_ kind: inout Kind) {
        kind.checks(VolumeKindRules.driver)
        kind.checksUpdate(VolumeKindRules.driverUpdate)
        kind.warnings = ObjectWarnings.driver
        kind.shows(StorageTables.drivers)
        kind.allowsUnconditionalUpdate = false
        kind.initialGeneration = 0
        kind.applyDefaults = { object in
            object.change("spec") { spec in
                spec.setDefault("attachRequired", true)
                spec.setDefault("podInfoOnMount", false)
                spec.setDefault("storageCapacity", false)
                spec.setDefault("fsGroupPolicy", "ReadWriteOnceWithFSType")
                if spec["volumeLifecycleModes"].isZero { spec["volumeLifecycleModes"] = ["Persistent"] }
                spec.setDefault("requiresRepublish", false)
                spec.setDefault("seLinuxMount", false)
            }
        }
        // Behind a gate that is off (VolumeLimitScaling).
        kind.prepareForCreate = { $0.change("spec") { $0["preventPodSchedulingIfMissing"] = .null } }
        kind.prepareForUpdate = { new, _ in new.change("spec") { $0["preventPodSchedulingIfMissing"] = .null } }
    }

    static func declareCSINode(_ kind: inout Kind) {
        kind.checks(VolumeKindRules.node)
        kind.shows(StorageTables.nodes)
        kind.countsGeneration = false
        kind.allowsUnconditionalUpdate = false
    }

    static func declareCSIStorageCapacity(_ kind: inout Kind) {
        kind.countsGeneration = false
        kind.allowsUnconditionalUpdate = false
    }

    static func declareVolumeAttachment(_ kind: inout Kind) {
        kind.checks(VolumeKindRules.attachment)
        kind.checksUpdate(VolumeKindRules.attachmentUpdate)
        kind.shows(StorageTables.attachments)
        kind.countsGeneration = false
        kind.allowsUnconditionalUpdate = false
        kind.ownsStatus(initially: ["attached": false])
        kind.keepsMetadataOnStatusUpdate()
        kind.applyDefaults = { object in
            object.change("spec", "source") { $0.change("inlineVolumeSpec", PersistentVolumeKind.applySpec) }
        }
    }

    static func declareVolumeAttributesClass(_ kind: inout Kind) {
        kind.checks(VolumeKindRules.attributesClass)
        kind.checksUpdate(VolumeKindRules.attributesClassUpdate)
        kind.shows(StorageTables.attributesClasses)
        kind.countsGeneration = false
    }
}
