import KubeObject

/// The tables of volumes, claims and storage classes.
enum StorageTables {
    static let volumes: [TableColumn] = [
        .name,
        .text("Capacity") { ($0["spec"]["capacity"]["storage"].string) ?? "0" },
        .text("Access Modes") { accessModes($0["spec"]["accessModes"]) },
        .text("Reclaim Policy", "spec.persistentVolumeReclaimPolicy"), .text("Status", phase),
        .text("Claim") { object in
            let claim = object["spec"]["claimRef"]
            return claim.isNull ? "" : "\(claim["namespace"].text)/\(claim["name"].text)"
        },
        .text("StorageClass", storageClass), attributesClass, .text("Reason", "status.reason"), .age, volumeMode,
    ]

    static let claims: [TableColumn] = [
        .name, .text("Status", phase), .text("Volume", "spec.volumeName"),
        .text("Capacity") { $0["spec"]["volumeName"].isZero ? "" : $0["status"]["capacity"]["storage"].string ?? "0" },
        .text("Access Modes") { $0["spec"]["volumeName"].isZero ? "" : accessModes($0["status"]["accessModes"]) },
        .text("StorageClass", storageClass), attributesClass, .age, volumeMode,
    ]

    private static let attributesClass = TableColumn.text("VolumeAttributesClass") {
        $0["spec"]["volumeAttributesClassName"].string ?? "<unset>"
    }
    private static let volumeMode = TableColumn.text("VolumeMode", priority: 1) { $0["spec"]["volumeMode"].string ?? "<unset>" }

    private static func phase(_ object: Value) -> String {
        object.deletionTimestamp == nil ? object["status"]["phase"].text : "Terminating"
    }

    private static func storageClass(_ object: Value) -> String {
        object.annotations["volume.beta.kubernetes.io/storage-class"]?.string ?? object["spec"]["storageClassName"].text
    }

    private static func accessModes(_ modes: Value) -> String {
        let short = [("ReadWriteOnce", "RWO"), ("ReadOnlyMany", "ROX"), ("ReadWriteMany", "RWX"), ("ReadWriteOncePod", "RWOP")]
        let present = Set(modes.strings)
        return short.filter { present.contains($0.0) }.map(\.1).joined(separator: ",")
    }

    static let classes: [TableColumn] = [
        NetworkTables.defaultable(
            "storageclass.kubernetes.io/is-default-class", "storageclass.beta.kubernetes.io/is-default-class"),
        .text("Provisioner", "provisioner"), .text("ReclaimPolicy", "reclaimPolicy", absent: "Delete"),
        .text("VolumeBindingMode", "volumeBindingMode", absent: "Immediate"),
        .truth("AllowVolumeExpansion", type: "string", "allowVolumeExpansion"), .age,
    ]

    static let attributesClasses: [TableColumn] = [.name, .text("DriverName", "driverName"), .age]

    static let drivers: [TableColumn] = [
        .name, .truth("AttachRequired", "spec.attachRequired", absent: true), .truth("PodInfoOnMount", "spec.podInfoOnMount"),
        .truth("StorageCapacity", "spec.storageCapacity"),
        .text("TokenRequests") { object in
            let requests = object["spec"]["tokenRequests"]
            return requests.isNull ? "<unset>" : requests.elements.map { $0["audience"].text }.joined(separator: ",")
        },
        .truth("RequiresRepublish", "spec.requiresRepublish"),
        .text("Modes") { object in
            let modes = object["spec"]["volumeLifecycleModes"].strings
            return modes.isEmpty ? "<none>" : modes.joined(separator: ",")
        },
        .age,
    ]

    static let nodes: [TableColumn] = [.name, .count("Drivers", "spec.drivers"), .age]

    static let attachments: [TableColumn] = [
        .name, TableColumn("Attacher", format: "name") { object, _ in .string(object["spec"]["attacher"].text) },
        .text("PV", "spec.source.persistentVolumeName"), .text("Node", "spec.nodeName"),
        .truth("Attached", "status.attached"), .age,
    ]
}
