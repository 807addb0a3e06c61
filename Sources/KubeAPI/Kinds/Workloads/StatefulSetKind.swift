import KubeObject

/// `apps/v1 StatefulSet`.
enum StatefulSetKind {
    static func declare(_ kind: inout Kind) {
        kind.validateName = Names.dnsLabel
        kind.checks { StatefulSetRules.check($0["spec"], &$1) }
        kind.checksUpdate(StatefulSetRules.update)
        kind.checksStatus(StatefulSetRules.status)
        kind.warnings = { new, old in WorkloadWarnings.of(new, old) }
        kind.shows(WorkloadTables.statefulSets)
        kind.applyDefaults = applyDefaults
        kind.prepareForCreate = { object in
            object["status"] = ["replicas": 0, "availableReplicas": 0]
            dropMaxUnavailable(&object)
        }
        kind.prepareForUpdate = { new, old in
            new["status"] = old["status"]
            dropMaxUnavailable(&new)
        }
    }

    /// `maxUnavailable` is behind a gate that is off (KEP-961).
    private static func dropMaxUnavailable(_ object: inout Value) {
        object.change("spec", "updateStrategy") { strategy in
            strategy.change("rollingUpdate") { $0["maxUnavailable"] = .null }
        }
    }

    static func applyDefaults(_ object: inout Value) {
        object.change("spec") { spec in
            spec.setDefault("podManagementPolicy", "OrderedReady")
            if spec["updateStrategy"]["type"].isZero {
                spec["updateStrategy"]["type"] = "RollingUpdate"
                spec["updateStrategy"].setDefault("rollingUpdate", .object([:]))
            }
            if spec["updateStrategy"]["type"] == "RollingUpdate" {
                spec["updateStrategy"].change("rollingUpdate") { $0.setDefault("partition", 0) }
            }
            spec["persistentVolumeClaimRetentionPolicy"].setDefault("whenDeleted", "Retain")
            spec["persistentVolumeClaimRetentionPolicy"].setDefault("whenScaled", "Retain")
            spec.setDefault("replicas", 1)
            spec.setDefault("revisionHistoryLimit", 10)
            spec.change("template", PodDefaults.applyTemplate)
            spec.changeEach("volumeClaimTemplates") { claim in
                claim["kind"] = "PersistentVolumeClaim"
                claim["apiVersion"] = "v1"
                PersistentVolumeClaimKind.applyDefaults(&claim)
            }
        }
    }
}
