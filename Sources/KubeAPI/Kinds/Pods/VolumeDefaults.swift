import KubeObject

/// The defaults of volumes, in pods and as persistent volumes.
enum VolumeDefaults {
    static func apply(_ volume: inout Value) {
        // A volume that says nothing but its name is an empty directory.
        if volume.members.allSatisfy({ $0.key == "name" || $0.value.isNull }) { volume["emptyDir"] = .object([:]) }
        for source in ["secret", "configMap", "downwardAPI", "projected"] {
            volume.change(source) { $0.setDefault("defaultMode", 0o644) }
        }
        volume.change("downwardAPI", applyItems)
        volume.changeEachProjection { source in
            source.change("serviceAccountToken") { $0.setDefault("expirationSeconds", 3600) }
            source.change("downwardAPI", applyItems)
        }
        volume.change("image") { image in
            if image["pullPolicy"].isZero { image["pullPolicy"] = PodDefaults.pullPolicy(image: image["reference"].text) }
        }
        volume.change("ephemeral", "volumeClaimTemplate") { $0.change("spec", applyClaimSpec) }
        applyShared(&volume)
    }

    /// Sources that pods and persistent volumes have in common.
    static func applyShared(_ source: inout Value) {
        source.change("hostPath") { if $0["type"].isNull { $0["type"] = "" } }
        source.change("iscsi") { $0.setDefault("iscsiInterface", "default") }
        source.change("rbd") {
            $0.setDefault("pool", "rbd")
            $0.setDefault("user", "admin")
            $0.setDefault("keyring", "/etc/ceph/keyring")
        }
        source.change("azureDisk") {
            $0.setDefault("cachingMode", "ReadWrite")
            $0.setDefault("fsType", "ext4")
            $0.setDefault("readOnly", false)
            $0.setDefault("kind", "Shared")
        }
        source.change("scaleIO") {
            $0.setDefault("storageMode", "ThinProvisioned")
            $0.setDefault("fsType", "xfs")
        }
    }

    static func applyClaimSpec(_ spec: inout Value) {
        spec.setDefault("volumeMode", "Filesystem")
    }

    private static func applyItems(_ source: inout Value) {
        source.changeEach("items") { item in
            item.change("fieldRef") { $0.setDefault("apiVersion", "v1") }
            item.change("resourceFieldRef") { $0.setDefault("divisor", "0") }
        }
    }
}

extension Value {
    fileprivate mutating func changeEachProjection(_ body: (inout Value) -> Void) {
        change("projected") { $0.changeEach("sources", body) }
    }
}
