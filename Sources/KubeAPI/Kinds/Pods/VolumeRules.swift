import KubeObject

/// What the volumes of a pod must be.
enum VolumeRules {
    typealias Rule = @Sendable (Place, inout Findings) -> Void

    /// The sources that are in use by name, for mounts to refer to.
    static func check(_ volumes: Place, podName: String, _ found: inout Findings) -> [String: Value] {
        var known: [String: Value] = [:]
        let created = Set(
            podName.isEmpty ? [] : volumes.value.elements.filter { !$0["ephemeral"].isNull }.map { "\(podName)-\($0["name"].text)" })
        for volume in volumes.elements {
            var own = Findings()
            source(volume, podName: podName, &own)
            if own.require(volume["name"]) { own.dnsLabel(volume["name"]) }
            if known[volume["name"].text] != nil { own.duplicate(volume["name"]) }
            if own.errors.isEmpty { known[volume["name"].text] = volume.value } else { found.add(own) }
            let claim = volume["persistentVolumeClaim"]["claimName"]
            if created.contains(claim.text), !claim.isZero {
                found.invalid(claim, "must not reference a PVC that gets created for an ephemeral volume")
            }
        }
        return known
    }

    private static func source(_ volume: Place, podName: String, _ found: inout Findings) {
        var count = 0
        if !volume["emptyDir"].isNull {
            count += 1
            if let limit = try? Quantity(value: volume["emptyDir"]["sizeLimit"].value), limit.sign < 0 {
                found.forbidden(volume["emptyDir"]["sizeLimit"], "SizeLimit field must be a valid resource quantity")
            }
        }
        for (name, rule) in sources where !volume[name].isNull {
            if count > 0 {
                found.forbidden(volume[misspelt[name] ?? name], "may not specify more than 1 volume type")
            } else {
                rule(Place(volume[name].value, "\(volume.path).\(shownAs[name] ?? name)"), &found)
            }
            count += 1
        }
        // A claim is made for an ephemeral volume, and named for pod and volume.
        if !volume["ephemeral"].isNull, !podName.isEmpty, !volume["name"].isZero {
            let claim = "\(podName)-\(volume["name"].text)"
            for why in Names.dnsSubdomain(claim) { found.invalid(volume["name"], "PVC name \"\(claim)\": \(why)") }
        }
        if !volume["iscsi"]["initiatorName"].isNull,
            "\(volume["name"].text):\(volume["iscsi"]["targetPortal"].text)".utf8.count > 64
        {
            found.invalid(volume["name"], VolumeSourceRules.tooLongForISCSI)
        }
        if count == 0 { found.required(volume, "must specify a volume type") }
    }

    /// Where upstream's paths are not the field's name.
    private static let shownAs = ["gcePersistentDisk": "persistentDisk"]
    private static let misspelt = ["cephfs": "cephFS", "downwardAPI": "downwarAPI"]

    /// In the order upstream looks for them.
    private static let sources: [(String, Rule)] = [
        ("hostPath", VolumeSourceRules.hostPath), ("gitRepo", gitRepo), ("gcePersistentDisk", VolumeSourceRules.gcePersistentDisk),
        ("awsElasticBlockStore", VolumeSourceRules.awsElasticBlockStore), ("secret", { keyed($0, "secretName", &$1) }),
        ("nfs", VolumeSourceRules.nfs), ("iscsi", VolumeSourceRules.iscsi), ("glusterfs", VolumeSourceRules.glusterfs),
        ("flocker", VolumeSourceRules.flocker), ("persistentVolumeClaim", { $1.require($0["claimName"]) }),
        ("rbd", VolumeSourceRules.rbd), ("cinder", VolumeSourceRules.cinder), ("cephfs", VolumeSourceRules.cephfs),
        ("quobyte", VolumeSourceRules.quobyte), ("downwardAPI", downwardAPI), ("fc", VolumeSourceRules.fc),
        ("flexVolume", VolumeSourceRules.flex), ("configMap", { keyed($0, "name", &$1) }), ("azureFile", VolumeSourceRules.azureFile),
        ("vsphereVolume", { $1.require($0["volumePath"]) }), ("photonPersistentDisk", { $1.require($0["pdID"]) }),
        ("portworxVolume", { $1.require($0["volumeID"]) }), ("azureDisk", VolumeSourceRules.azureDisk),
        ("storageos", VolumeSourceRules.storageOS), ("projected", ProjectedVolumeRules.check), ("scaleIO", VolumeSourceRules.scaleIO),
        ("csi", csi), ("ephemeral", ephemeral), ("image", image),
    ]

    private static func gitRepo(_ source: Place, _ found: inout Findings) {
        found.require(source["repository"])
        Paths.descending(source["directory"], &found)
    }

    static let badMode = "must be a number between 0 and 0777 (octal), both inclusive"

    static func mode(_ place: Place, _ found: inout Findings) {
        if !place.isNull, !(0...0o777).contains(place.integer) { found.invalid(place, badMode) }
    }

    private static func keyed(_ source: Place, _ name: String, _ found: inout Findings) {
        found.require(source[name])
        mode(source["defaultMode"], &found)
        for item in source["items"].elements { keyToPath(item, &found) }
    }

    static func keyToPath(_ item: Place, _ found: inout Findings) {
        found.require(item["key"])
        found.require(item["path"])
        Paths.local(item["path"], &found)
        mode(item["mode"], &found)
    }

    private static func downwardAPI(_ source: Place, _ found: inout Findings) {
        mode(source["defaultMode"], &found)
        for item in source["items"].elements { downwardFile(Place(item.value, source.path), &found) }
    }

    static func downwardFile(_ file: Place, _ found: inout Findings) {
        found.require(file["path"])
        Paths.local(file["path"], &found)
        if !file["fieldRef"].isNull {
            FieldReferenceRules.field(file["fieldRef"], FieldReferenceRules.ofVolumes, &found)
            if !file["resourceFieldRef"].isNull {
                found.invalid(file.with("resource"), "fieldRef and resourceFieldRef can not be specified simultaneously")
            }
        } else if !file["resourceFieldRef"].isNull {
            FieldReferenceRules.resource(file["resourceFieldRef"], inVolume: true, &found)
        } else {
            found.required(file, "one of fieldRef and resourceFieldRef is required")
        }
        mode(file["mode"], &found)
    }

    private static func csi(_ source: Place, _ found: inout Findings) {
        CSIRules.driverName(source["driver"], &found)
        let secret = source["nodePublishSecretRef"]
        if !secret.isNull {
            if secret["name"].isZero { found.required(secret["name"]) } else { found.dnsSubdomain(secret["name"]) }
        }
    }

    private static func ephemeral(_ source: Place, _ found: inout Findings) {
        let template = source["volumeClaimTemplate"]
        guard !template.isNull else { return found.required(template) }
        found.annotations(template["metadata"]["annotations"])
        found.labels(template["metadata"]["labels"])
        ClaimRules.spec(template["spec"], &found)
    }

    private static func image(_ source: Place, _ found: inout Findings) {
        found.require(source["reference"])
        found.requireOneOf(source["pullPolicy"], ["Always", "IfNotPresent", "Never"])
    }
}

/// Rules for paths within volumes.
enum Paths {
    static func noBacksteps(_ path: Place, _ found: inout Findings) {
        if path.text.split(separator: "/", omittingEmptySubsequences: false).contains("..") {
            found.invalid(path, "must not contain '..'")
        }
    }

    static func descending(_ path: Place, _ found: inout Findings) {
        if path.text.hasPrefix("/") { found.invalid(path, "must be a relative path") }
        noBacksteps(path, &found)
    }

    /// Descending, and with no name that volumes keep for themselves.
    static func local(_ path: Place, _ found: inout Findings) {
        descending(path, &found)
        if path.text.hasPrefix(".."), !path.text.hasPrefix("../") { found.invalid(path, "must not start with '..'") }
    }
}

/// What a projected volume must be.
enum ProjectedVolumeRules {
    static func check(_ source: Place, _ found: inout Findings) {
        VolumeRules.mode(source["defaultMode"], &found)
        var paths: Set<String> = []
        func take(_ path: String, shown: String) {
            guard !path.isEmpty, !paths.insert(path).inserted else { return }
            found.invalid(source.with(.string(shown)), "conflicting duplicate paths")
        }
        for projection in source["sources"].elements {
            for kind in ["secret", "configMap"] where !projection[kind].isNull {
                let object = projection[kind]
                found.require(object["name"])
                for item in object["items"].elements {
                    VolumeRules.keyToPath(item, &found)
                    take(item["path"].text, shown: object["name"].text)
                }
            }
            for item in projection["downwardAPI"]["items"].elements {
                VolumeRules.downwardFile(Place(item.value, projection["downwardAPI"].path), &found)
                take(item["path"].text, shown: item["path"].text)
            }
            token(projection["serviceAccountToken"], in: source, &found)
            let kinds = ["secret", "configMap", "downwardAPI", "serviceAccountToken", "clusterTrustBundle", "podCertificate"]
            if kinds.count(where: { !projection[$0].isNull }) > 1 {
                found.forbidden(projection, "may not specify more than 1 volume type per source")
            }
        }
    }

    private static func token(_ token: Place, in source: Place, _ found: inout Findings) {
        guard !token.isNull else { return }
        let seconds = token["expirationSeconds"]
        if seconds.integer < 600 { found.invalid(seconds, "may not specify a duration less than 10 minutes") }
        if seconds.integer > 1 << 32 { found.invalid(seconds, "may not specify a duration larger than 2^32 seconds") }
        let path = source["path"].with(token["path"].value)
        if token["path"].isZero { found.required(path) } else { Paths.local(path, &found) }
    }
}

/// What references to fields of the pod and to resources of its containers must be.
enum FieldReferenceRules {
    static let ofVolumes = ["metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid"]
    static let ofEnvironment = [
        "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName", "spec.serviceAccountName", "status.hostIP",
        "status.hostIPs", "status.podIP", "status.podIPs",
    ]
    private static let known: Set<String> = [
        "metadata.annotations", "metadata.labels", "metadata.name", "metadata.namespace", "metadata.uid", "spec.nodeName",
        "spec.restartPolicy", "spec.serviceAccountName", "spec.schedulerName", "status.phase", "status.hostIP",
        "status.hostIPs", "status.podIP", "status.podIPs", "spec.host",
    ]
    private static let resources = [
        "limits.cpu", "limits.ephemeral-storage", "limits.memory", "requests.cpu", "requests.ephemeral-storage", "requests.memory",
    ]

    static func field(_ reference: Place, _ supported: [String], _ found: inout Findings) {
        let (version, path) = (reference["apiVersion"], reference["fieldPath"])
        guard found.require(version), found.require(path) else { return }
        if version.text != "v1" {
            return found.invalid(path, "error converting fieldPath: unsupported pod version: \(version.text)")
        }
        if let (field, key) = subscripted(path.text) {
            switch field {
            case "metadata.annotations":
                for why in Names.qualifiedName(key.lowercased()) { found.invalid(reference.with(.string(key.lowercased())), why) }
            case "metadata.labels":
                for why in Names.qualifiedName(key) { found.invalid(reference.with(.string(key)), why) }
            default: found.invalid(path, "error converting fieldPath: field label does not support subscript: \(path.text)")
            }
            return
        }
        guard known.contains(path.text) else {
            return found.invalid(path, "error converting fieldPath: field label not supported: \(path.text)")
        }
        found.oneOf(path, supported)
    }

    /// `metadata.labels['app']` as `metadata.labels` and `app`.
    private static func subscripted(_ path: String) -> (String, String)? {
        guard path.hasSuffix("']"), let open = path.firstIndex(of: "[") else { return nil }
        let rest = path[path.index(after: open)...]
        guard rest.hasPrefix("'"), open != path.startIndex else { return nil }
        return (String(path[..<open]), String(rest.dropFirst().dropLast(2)))
    }

    static func resource(_ reference: Place, inVolume: Bool, _ found: inout Findings) {
        let name = reference["resource"]
        let isHugePages = ["requests.hugepages-", "limits.hugepages-"].contains { name.text.hasPrefix($0) }
        if inVolume, reference["containerName"].isZero {
            found.required(reference["containerName"])
        } else if name.isZero {
            found.required(name)
        } else if !isHugePages {
            found.oneOf(name, resources)
        }
        divisor(reference, name.text, isHugePages: isHugePages, &found)
    }

    private static let divisors = ["1", "1k", "1M", "1G", "1T", "1P", "1E", "1Ki", "1Mi", "1Gi", "1Ti", "1Pi", "1Ei"]

    private static func divisor(_ reference: Place, _ name: String, isHugePages: Bool, _ found: inout Findings) {
        guard let divisor = try? Quantity(value: reference["divisor"].value), !divisor.isZero else { return }
        let rule: (supported: [String], noun: String)
        switch name {
        case "limits.cpu", "requests.cpu": rule = (["1m", "1"], "cpu")
        case "limits.memory", "requests.memory": rule = (divisors, "memory")
        case "limits.ephemeral-storage", "requests.ephemeral-storage": rule = (divisors, "local ephemeral storage")
        default:
            guard isHugePages else { return }
            rule = (divisors, "hugepages")
        }
        guard !rule.supported.contains(divisor.description) else { return }
        let list = name.hasSuffix(".cpu") ? "1m and 1" : divisors.joined(separator: ", ")
        found.invalid(
            reference["divisor"].with(.string(name)), "only divisor's values \(list) are supported with the \(rule.noun) resource")
    }
}
