import KubeObject

/// What persistent volumes, claims, and the kinds of `storage.k8s.io` must be.
enum VolumeKindRules {
    private static let sources: [(String, VolumeRules.Rule)] = [
        ("hostPath", VolumeSourceRules.hostPath), ("gcePersistentDisk", VolumeSourceRules.gcePersistentDisk),
        ("awsElasticBlockStore", VolumeSourceRules.awsElasticBlockStore), ("glusterfs", VolumeSourceRules.glusterfs),
        ("flocker", VolumeSourceRules.flocker), ("nfs", VolumeSourceRules.nfs), ("rbd", VolumeSourceRules.rbd),
        ("quobyte", VolumeSourceRules.quobyte), ("cephfs", VolumeSourceRules.cephfs), ("iscsi", VolumeSourceRules.iscsi),
        ("cinder", VolumeSourceRules.cinder), ("fc", VolumeSourceRules.fc), ("flexVolume", VolumeSourceRules.flex),
        ("azureFile", VolumeSourceRules.azureFile), ("vsphereVolume", { $1.require($0["volumePath"]) }),
        ("photonPersistentDisk", { $1.require($0["pdID"]) }), ("portworxVolume", { $1.require($0["volumeID"]) }),
        ("azureDisk", VolumeSourceRules.azureDisk), ("scaleIO", VolumeSourceRules.scaleIO), ("local", local),
        ("storageos", VolumeSourceRules.storageOS), ("csi", CSIRules.persistentVolume),
    ]

    private static let local: VolumeRules.Rule = { source, found in
        if found.require(source["path"]) { Paths.noBacksteps(source["path"], &found) }
    }

    static func volume(_ volume: Place, _ found: inout Findings) {
        let spec = volume["spec"]
        let modes = spec["accessModes"]
        if modes.isZero { found.required(modes) }
        for mode in modes.value.elements { found.oneOf(modes.with(mode), ClaimRules.accessModes) }
        if modes.value.strings.contains("ReadWriteOncePod"), modes.value.elements.count > 1 {
            found.forbidden(modes, "may not use ReadWriteOncePod with other access modes")
        }
        capacity(spec["capacity"], &found)
        if !spec["persistentVolumeReclaimPolicy"].isZero {
            found.oneOf(spec["persistentVolumeReclaimPolicy"], ["Delete", "Recycle", "Retain"])
        }
        source(spec, &found)
        if !spec["storageClassName"].isZero { found.dnsSubdomain(spec["storageClassName"]) }
        if !spec["volumeMode"].isNull { found.oneOf(spec["volumeMode"], ["Block", "Filesystem"]) }
        let attributes = spec["volumeAttributesClassName"]
        guard !attributes.isNull else { return }
        if attributes.text.isEmpty { found.required(attributes, "an empty string is disallowed") } else { found.dnsSubdomain(attributes) }
        if spec["csi"].isNull { found.required(spec["csi"], "has to be specified when using volumeAttributesClassName") }
    }

    private static func capacity(_ capacity: Place, _ found: inout Findings) {
        if capacity.isZero { found.required(capacity) }
        if capacity.value["storage"].isNull || capacity.value.members.count > 1 {
            found.errors.append(.notSupported(capacity.path, capacity.value, ["storage"]))
        }
        for entry in capacity.entries { QuantityRules.positive(entry.place, &found) }
    }

    private static func source(_ spec: Place, _ found: inout Findings) {
        let affinity = spec["nodeAffinity"]
        if !affinity.isNull {
            if affinity["required"].isNull {
                found.required(affinity["required"], "must specify required node constraints")
            } else {
                SchedulingRules.nodeSelector(affinity["required"], &found)
            }
        }
        var count = 0
        for (name, rule) in sources where !spec[name].isNull {
            if count > 0 { found.forbidden(spec[name], "may not specify more than 1 volume type") } else { rule(spec[name], &found) }
            count += 1
        }
        if !spec["local"].isNull, affinity.isNull { found.required(affinity, "Local volume requires node affinity") }
        if count == 0 { found.required(spec, "must specify a volume type") }
        if spec["persistentVolumeReclaimPolicy"].text == "Recycle", spec["hostPath"]["path"].text == "/" {
            found.forbidden(spec["persistentVolumeReclaimPolicy"], "may not be 'recycle' for a hostPath mount of '/'")
        }
    }

    static func volumeUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        volume(new, &found)
        for (name, _) in sources where new["spec"][name].value != old["spec"][name] {
            found.forbidden(new["spec"]["persistentvolumesource"], "spec.persistentvolumesource is immutable after creation\n")
            break
        }
        if new["spec"]["volumeMode"].value != old["spec"]["volumeMode"] {
            found.invalid(Place(new.value["spec"]["volumeMode"], "volumeMode"), "field is immutable")
        }
    }

    private static let claimIsImmutable =
        "spec is immutable after creation except resources.requests and volumeAttributesClassName for bound claims\n"

    static func claimUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        ClaimRules.spec(new["spec"], &found)
        let (spec, was) = (new.value["spec"], old["spec"])
        var munged = spec
        let isBound = old["status"]["phase"] == "Bound"
        if was["volumeName"].isZero { munged["volumeName"] = was["volumeName"] }
        if was["storageClassName"].isNull || (was["storageClassName"] == "" && !isBound) {
            munged["storageClassName"] = was["storageClassName"]
        }
        if isBound {
            munged["resources"]["requests"] = was["resources"]["requests"]
            munged["volumeAttributesClassName"] = was["volumeAttributesClassName"]
        }
        if munged != was { found.forbidden(new["spec"], claimIsImmutable) }
        if isBound {
            let (now, before) = (PodResources.list(spec["resources"]["requests"]), PodResources.list(was["resources"]["requests"]))
            let least = PodResources.list(old["status"]["capacity"])
            if let size = now["storage"], let old = before["storage"], size < old,
                size < (least["storage"] ?? old) || size == least["storage"]
            {
                found.forbidden(new["spec"]["resources"]["requests"]["storage"], "field can not be less than status.capacity")
            }
        }
        if spec["volumeMode"] != was["volumeMode"] {
            found.invalid(Place(spec["volumeMode"], "volumeMode"), "field is immutable")
        }
    }

    static func claimStatus(_ new: Place, _ old: Value, _ found: inout Findings) {
        let known = [
            "ControllerResizeInProgress", "ControllerResizeInfeasible", "NodeResizeInProgress", "NodeResizeInfeasible",
            "NodeResizePending",
        ]
        let statuses = new["status"]["allocatedResourceStatuses"]
        for entry in statuses.entries where !known.contains(entry.place.text) {
            found.errors.append(.notSupported(statuses.path, .string(entry.key), known))
        }
        for entry in new["status"]["capacity"].entries { QuantityRules.notNegative(entry.place, &found) }
    }

    static func storageClass(_ object: Place, _ found: inout Findings) {
        let provisioner = object["provisioner"]
        if provisioner.isZero {
            found.required(provisioner)
        } else {
            for why in Names.qualifiedName(provisioner.text.lowercased()) { found.invalid(provisioner, why) }
        }
        let parameters = object["parameters"]
        for entry in parameters.entries where entry.key.isEmpty {
            found.invalid(parameters.with(""), "field can not be empty.")
        }
        found.requireOneOf(object["reclaimPolicy"], ["Delete", "Retain"])
        found.requireOneOf(object["volumeBindingMode"], ["Immediate", "WaitForFirstConsumer"])
        for term in object["allowedTopologies"].elements {
            var keys: Set<String> = []
            for expression in term["matchLabelExpressions"].elements {
                let values = expression["values"]
                if values.isZero { found.required(values) }
                var seen: Set<String> = []
                for value in values.elements where !seen.insert(value.text).inserted { found.duplicate(value) }
                found.qualifiedName(expression["key"])
                if !keys.insert(expression["key"].text).inserted { found.duplicate(expression["key"]) }
            }
        }
    }

    static func storageClassUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        for field in ["parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"] { found.immutable(new[field], old[field]) }
        storageClass(new, &found)
    }

    static func driver(_ driver: Place, _ found: inout Findings) {
        CSIRules.driverName(driver["metadata"]["name"], &found)
        let spec = driver["spec"]
        for mode in spec["volumeLifecycleModes"].value.elements {
            found.oneOf(spec["volumeLifecycleModes"].with(mode), ["Persistent", "Ephemeral"])
        }
        if !spec["fsGroupPolicy"].isNull { found.oneOf(spec["fsGroupPolicy"], ["File", "None", "ReadWriteOnceWithFSType"]) }
        for request in spec["tokenRequests"].elements {
            let seconds = request["expirationSeconds"]
            if !seconds.isNull, seconds.integer < 600 { found.invalid(seconds, "may not specify a duration less than 10 minutes") }
        }
        let period = spec["nodeAllocatableUpdatePeriodSeconds"]
        if !period.isNull, period.integer < 10 { found.invalid(period, "must be greater than or equal to 10 seconds") }
    }

    static func driverUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        driver(new, &found)
        for field in ["attachRequired", "fsGroupPolicy", "volumeLifecycleModes"] {
            found.immutable(new["spec"][field], old["spec"][field])
        }
    }

    static func node(_ node: Place, _ found: inout Findings) {
        var names: Set<String> = []
        for driver in node["spec"]["drivers"].elements {
            CSIRules.driverName(driver["name"], &found)
            found.require(driver["nodeID"])
            if !driver["allocatable"].isNull, !driver["allocatable"]["count"].isNull { found.notNegative(driver["allocatable"]["count"]) }
            if !names.insert(driver["name"].text).inserted { found.duplicate(driver["name"]) }
            for key in driver["topologyKeys"].value.elements { found.qualifiedName(driver.with(key)) }
        }
    }

    static func attachment(_ attachment: Place, _ found: inout Findings) {
        let spec = attachment["spec"]
        CSIRules.driverName(spec["attacher"], &found)
        let (name, inline) = (spec["source"]["persistentVolumeName"], spec["source"]["inlineVolumeSpec"])
        let why = "must specify exactly one of inlineVolumeSpec and persistentVolumeName"
        if name.isNull, inline.isNull { found.required(spec["source"], why) }
        if !name.isNull, !inline.isNull { found.forbidden(spec["source"], why) }
        if name.value == "" { found.required(name, "must specify non empty persistentVolumeName") }
        found.dnsSubdomain(spec["nodeName"].with(.string(spec["nodeName"].text)))
    }

    static func attachmentUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        attachment(new, &found)
        if new["spec"].value != old["spec"] {
            found.invalid(
                new["spec"].with(InternalForm.of(new["spec"].value, type: "api.storage.v1.VolumeAttachmentSpec")), "field is immutable")
        }
    }

    static func attributesClass(_ object: Place, _ found: inout Findings) {
        CSIRules.driverName(object["driverName"], &found)
        if object["parameters"].isZero { found.required(object["parameters"], "must contain at least one key/value pair") }
    }

    static func attributesClassUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        for field in ["driverName", "parameters"] where new[field].value != old[field] {
            found.forbidden(new[field], "updates to \(field) are forbidden.")
        }
    }
}
