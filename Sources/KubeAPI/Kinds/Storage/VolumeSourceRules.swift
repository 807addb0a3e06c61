import KubeObject

/// What volume sources must be that pods and persistent volumes share, or nearly.
enum VolumeSourceRules {
    static let tooLongForISCSI =
        "Total length of <volume name>:<iscsi.targetPortal> must be under 64 characters if iscsi.initiatorName is specified."

    @Sendable static func hostPath(_ source: Place, _ found: inout Findings) {
        found.require(source["path"])
        Paths.noBacksteps(source["path"], &found)
        if !source["type"].isNull {
            found.oneOf(
                source["type"],
                [
                    "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket",
                ])
        }
    }

    private static func partition(_ place: Place, _ found: inout Findings) {
        if !(0...255).contains(place.integer) { found.invalid(place, "must be between 1 and 255, inclusive") }
    }

    @Sendable static func gcePersistentDisk(_ source: Place, _ found: inout Findings) {
        found.require(source["pdName"])
        partition(source["partition"], &found)
    }

    @Sendable static func awsElasticBlockStore(_ source: Place, _ found: inout Findings) {
        found.require(source["volumeID"])
        partition(source["partition"], &found)
    }

    @Sendable static func nfs(_ source: Place, _ found: inout Findings) {
        found.require(source["server"])
        found.require(source["path"])
        if !source["path"].text.hasPrefix("/") {
            found.invalid(source["path"].with(.string(source["path"].text)), "must be an absolute path")
        }
    }

    @Sendable static func iscsi(_ source: Place, _ found: inout Findings) {
        found.require(source["targetPortal"])
        if found.require(source["iqn"]) { initiator(source["iqn"], "must be valid format starting with iqn, eui, or naa", &found) }
        found.range(source["lun"], 0, 255)
        if source["chapAuthDiscovery"].value.bool == true || source["chapAuthSession"].value.bool == true, source["secretRef"].isNull {
            found.required(source["secretRef"])
        }
        let name = source["initiatorName"]
        if !name.isNull {
            initiator(Place(name.value, "\(source.path).initiatorname"), "must be valid format starting with iqn, eui, or naa", &found)
        }
    }

    /// `iqn.2001-04.com.example:storage`, `eui.` and 16 or `naa.` and 32 hexadecimal digits (RFC 3720).
    private static func initiator(_ place: Place, _ wrongStart: String, _ found: inout Findings) {
        let text = place.text
        func isHex(_ rest: Substring, _ count: Int) -> Bool { rest.count == count && rest.allSatisfy(\.isHexDigit) }
        let isGood: Bool
        switch text.prefix(3) {
        case "iqn":
            let parts = text.split(separator: ".", maxSplits: 2, omittingEmptySubsequences: false)
            let date = parts.count == 3 ? parts[1].split(separator: "-", omittingEmptySubsequences: false) : []
            isGood =
                parts.count == 3 && parts[0] == "iqn" && date.count == 2 && date[0].count == 4 && date[1].count == 2
                && date.joined().allSatisfy(\.isNumber) && !parts[2].isEmpty && !parts[2].contains { $0.isWhitespace || $0.isUppercase }
        case "eui": isGood = text.hasPrefix("eui.") && isHex(text.dropFirst(4), 16)
        case "naa": isGood = text.hasPrefix("naa.") && isHex(text.dropFirst(4), 32)
        default: return found.invalid(place, wrongStart)
        }
        if !isGood { found.invalid(place, "must be valid format") }
    }

    @Sendable static func glusterfs(_ source: Place, _ found: inout Findings) {
        found.require(source["endpoints"])
        found.require(source["path"])
        let namespace = source["endpointsNamespace"]
        guard !namespace.isNull else { return }
        if namespace.text.isEmpty {
            found.invalid(namespace, "if the endpointnamespace is set, it must be a valid namespace name")
        } else {
            found.dnsLabel(namespace)
        }
    }

    @Sendable static func flocker(_ source: Place, _ found: inout Findings) {
        let (name, uuid) = (source["datasetName"], source["datasetUUID"])
        if name.isZero, uuid.isZero { found.required(source, "one of datasetName and datasetUUID is required") }
        if !name.isZero, !uuid.isZero {
            found.invalid(source.with("resource"), "datasetName and datasetUUID can not be specified simultaneously")
        }
        if name.text.contains("/") { found.invalid(name, "must not contain '/'") }
    }

    @Sendable static func rbd(_ source: Place, _ found: inout Findings) {
        found.require(source["monitors"])
        found.require(source["image"])
    }

    @Sendable static func cinder(_ source: Place, _ found: inout Findings) {
        found.require(source["volumeID"])
        secretName(source["secretRef"], &found)
    }

    private static func secretName(_ secret: Place, _ found: inout Findings) {
        if !secret.isNull { found.require(secret["name"]) }
    }

    @Sendable static func cephfs(_ source: Place, _ found: inout Findings) {
        found.require(source["monitors"])
    }

    @Sendable static func quobyte(_ source: Place, _ found: inout Findings) {
        let registry = source["registry"]
        let why = "must be a host:port pair or multiple pairs separated by commas"
        if registry.isZero {
            found.required(registry, why)
        } else if source["tenant"].text.utf8.count >= 65 {
            found.required(source["tenant"], "must be a UUID and may not exceed a length of 64 characters")
        } else {
            for pair in registry.text.split(separator: ",", omittingEmptySubsequences: false)
            where pair.split(separator: ":", omittingEmptySubsequences: false).count != 2 {
                found.invalid(registry, why)
            }
        }
        found.require(source["volume"])
    }

    @Sendable static func fc(_ source: Place, _ found: inout Findings) {
        let (targets, ids) = (source["targetWWNs"], source["wwids"])
        if targets.isZero, ids.isZero { found.required(targets, "must specify either targetWWNs or wwids, but not both") }
        if !targets.isZero, !ids.isZero { found.invalid(targets, "targetWWNs and wwids can not be specified simultaneously") }
        guard !targets.isZero else { return }
        if source["lun"].isNull {
            found.required(source["lun"], "lun is required if targetWWNs is specified")
        } else {
            found.range(source["lun"], 0, 255)
        }
    }

    @Sendable static func flex(_ source: Place, _ found: inout Findings) {
        found.require(source["driver"])
        for option in source["options"].entries {
            let domain = "." + (option.key.split(separator: "/", maxSplits: 1).first.map { $0.lowercased() } ?? "")
            if domain.hasSuffix(".kubernetes.io") || domain.hasSuffix(".k8s.io") {
                found.invalid(option.place.with(.string(option.key)), "kubernetes.io and k8s.io namespaces are reserved")
            }
        }
    }

    @Sendable static func azureFile(_ source: Place, _ found: inout Findings) {
        found.require(source["secretName"])
        found.require(source["shareName"])
        if source["secretNamespace"].value == .string("") {
            found.required(source["secretNamespace"])
        }
    }

    @Sendable static func azureDisk(_ source: Place, _ found: inout Findings) {
        found.require(source["diskName"])
        found.require(source["diskURI"])
        if !source["cachingMode"].isNull { found.oneOf(source["cachingMode"], ["None", "ReadOnly", "ReadWrite"]) }
        guard !source["kind"].isNull else { return }
        found.oneOf(source["kind"], ["Dedicated", "Managed", "Shared"])
        let disk = source["diskURI"]
        let isManaged = source["kind"].text == "Managed"
        let prefix = isManaged ? "/subscriptions/" : "https://"
        if isManaged, !disk.text.hasPrefix(prefix) { found.errors.append(.notSupported(disk.path, disk.value, [prefix])) }
        if !isManaged, disk.text.hasPrefix("/subscriptions/") { found.errors.append(.notSupported(disk.path, disk.value, ["https://"])) }
    }

    @Sendable static func storageOS(_ source: Place, _ found: inout Findings) {
        if found.require(source["volumeName"]) { found.dnsLabel(source["volumeName"]) }
        if !source["volumeNamespace"].isZero { found.dnsLabel(source["volumeNamespace"]) }
        secretName(source["secretRef"], &found)
    }

    @Sendable static func scaleIO(_ source: Place, _ found: inout Findings) {
        for field in ["gateway", "system", "volumeName"] { found.require(source[field]) }
    }
}

/// What CSI drivers and their volumes must be.
enum CSIRules {
    static func driverName(_ name: Place, _ found: inout Findings) {
        guard found.require(name) else { return }
        if name.text.utf8.count > 63 { found.add(.tooLong(name.path, 63)) }
        for why in Names.dnsSubdomain(name.text.lowercased()) { found.invalid(name, why) }
    }

    @Sendable static func persistentVolume(_ source: Place, _ found: inout Findings) {
        driverName(source["driver"], &found)
        found.require(source["volumeHandle"])
        let secrets = [
            "controllerPublishSecretRef", "controllerExpandSecretRef", "nodePublishSecretRef", "nodeExpandSecretRef",
        ]
        for secret in secrets where !source[secret].isNull {
            for part in ["name", "namespace"] where found.require(source[secret][part]) {
                if part == "name" { found.dnsSubdomain(source[secret][part]) } else { found.dnsLabel(source[secret][part]) }
            }
        }
    }
}
