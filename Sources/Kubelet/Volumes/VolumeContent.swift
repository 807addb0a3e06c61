import KubeObject

/// The files of volumes that are made from objects, given those objects.
struct VolumeContent {
    var pod: Value
    var fields: FieldReference
    /// Config maps, secrets and what else was looked up; nil where there is none of the name.
    var configMaps: [String: Value?] = [:]
    var secrets: [String: Value?] = [:]
    /// Tokens by the path of their source.
    var tokens: [String: String] = [:]
    var trustBundles: [String: String?] = [:]
    /// The user all containers run as, who then owns tokens.
    var user: Int64?

    static let defaultMode: Int64 = 0o644

    func files(of volume: Value) throws(ContainerConfigError) -> [String: VolumeFile]? {
        if !volume["configMap"].isNull {
            let source = volume["configMap"]
            return try configMap(source, Self.mode(source["defaultMode"]))
        }
        if !volume["secret"].isNull {
            var source = volume["secret"]
            source["name"] = source["secretName"]
            return try secret(source, Self.mode(source["defaultMode"]))
        }
        if !volume["downwardAPI"].isNull {
            let source = volume["downwardAPI"]
            return try downward(source["items"], Self.mode(source["defaultMode"]))
        }
        guard !volume["projected"].isNull else { return nil }
        return try projected(volume["projected"])
    }

    private static func mode(_ value: Value) -> UInt32 { UInt32(truncatingIfNeeded: value.integer ?? defaultMode) }

    private func projected(_ volume: Value) throws(ContainerConfigError) -> [String: VolumeFile] {
        let mode = Self.mode(volume["defaultMode"])
        var result: [String: VolumeFile] = [:]
        var problems: [String] = []
        for source in volume["sources"].array ?? [] {
            do throws(ContainerConfigError) {
                for (path, file) in try files(ofSource: source, mode) { result[path] = file }
            } catch {
                problems.append(error.description)
            }
        }
        guard problems.isEmpty else {
            throw ContainerConfigError(problems.count == 1 ? problems[0] : "[\(problems.joined(separator: ", "))]")
        }
        return result
    }

    private func files(ofSource source: Value, _ mode: UInt32) throws(ContainerConfigError) -> [String: VolumeFile] {
        if !source["configMap"].isNull { return try configMap(source["configMap"], mode) }
        if !source["secret"].isNull { return try secret(source["secret"], mode) }
        if !source["downwardAPI"].isNull { return try downward(source["downwardAPI"]["items"], mode) }
        if !source["serviceAccountToken"].isNull {
            let path = source["serviceAccountToken"].text("path")
            let group = pod["spec"]["securityContext"]["fsGroup"].integer
            guard let token = tokens[Self.tokenKey(source["serviceAccountToken"])] else {
                throw ContainerConfigError("failed to fetch token: none was issued for \(path)")
            }
            return [path: VolumeFile(bytes: Array(token.utf8), mode: user != nil || group != nil ? 0o600 : mode, user: user)]
        }
        if !source["clusterTrustBundle"].isNull {
            let bundle = source["clusterTrustBundle"]
            guard let text = trustBundles[Self.bundleKey(bundle)] ?? nil else {
                if bundle.flag("optional") { return [bundle.text("path"): VolumeFile(bytes: [], mode: mode)] }
                throw ContainerConfigError("unable to build PEM trust bundle: no ClusterTrustBundle matches")
            }
            return [bundle.text("path"): VolumeFile(bytes: Array(text.utf8), mode: mode)]
        }
        return [:]
    }

    static func tokenKey(_ source: Value) -> String {
        "\(source.text("audience"))|\(source["expirationSeconds"].integer ?? 3600)"
    }

    static func bundleKey(_ source: Value) -> String {
        source.nameMember.isEmpty ? "\(source.text("signerName"))|\(source["labelSelector"].description)" : source.nameMember
    }

    private func configMap(_ source: Value, _ mode: UInt32) throws(ContainerConfigError) -> [String: VolumeFile] {
        guard let object = configMaps[source.nameMember] ?? nil else {
            if source.flag("optional") { return [:] }
            throw ContainerConfigError("configmap \"\(source.nameMember)\" not found")
        }
        var data: [String: [UInt8]] = [:]
        for entry in object["data"].object ?? [:] { data[entry.key] = Array((entry.value.string ?? "").utf8) }
        for entry in object["binaryData"].object ?? [:] { data[entry.key] = Base64.decode(entry.value.string ?? "") ?? [] }
        return try pick(data, source, mode, "configmap references non-existent config key: ")
    }

    private func secret(_ source: Value, _ mode: UInt32) throws(ContainerConfigError) -> [String: VolumeFile] {
        guard let object = secrets[source.nameMember] ?? nil else {
            if source.flag("optional") { return [:] }
            throw ContainerConfigError("secret \"\(source.nameMember)\" not found")
        }
        var data: [String: [UInt8]] = [:]
        for entry in object["data"].object ?? [:] { data[entry.key] = Base64.decode(entry.value.string ?? "") ?? [] }
        return try pick(data, source, mode, "references non-existent secret key: ")
    }

    private func pick(
        _ data: [String: [UInt8]], _ source: Value, _ mode: UInt32, _ missing: String
    ) throws(ContainerConfigError) -> [String: VolumeFile] {
        guard let items = source["items"].array, !items.isEmpty else {
            return data.mapValues { VolumeFile(bytes: $0, mode: mode) }
        }
        var result: [String: VolumeFile] = [:]
        for item in items {
            guard let bytes = data[item.text("key")] else {
                if source.flag("optional") { continue }
                throw ContainerConfigError(missing + item.text("key"))
            }
            let own = item["mode"].integer.map { UInt32(truncatingIfNeeded: $0) }
            result[Self.clean(item.text("path"))] = VolumeFile(bytes: bytes, mode: own ?? mode)
        }
        return result
    }

    private func downward(_ items: Value, _ mode: UInt32) throws(ContainerConfigError) -> [String: VolumeFile] {
        var result: [String: VolumeFile] = [:]
        for item in items.array ?? [] {
            let text: String
            if !item["fieldRef"].isNull {
                text = try fields.field(item["fieldRef"])
            } else {
                text = try fields.resource(item["resourceFieldRef"], of: .null)
            }
            let own = item["mode"].integer.map { UInt32(truncatingIfNeeded: $0) }
            result[Self.clean(item.text("path"))] = VolumeFile(bytes: Array(text.utf8), mode: own ?? mode)
        }
        return result
    }

    /// Without empty and `.` parts; validation has refused `..` before.
    private static func clean(_ path: String) -> String {
        path.split(separator: "/").filter { $0 != "." && $0 != ".." }.joined(separator: "/")
    }

    /// The config maps and secrets that volumes name.
    static func references(_ volumes: [Value]) -> (configMaps: Set<String>, secrets: Set<String>) {
        var configMaps: Set<String> = []
        var secrets: Set<String> = []
        for volume in volumes {
            if !volume["configMap"].isNull { configMaps.insert(volume["configMap"].nameMember) }
            if !volume["secret"].isNull { secrets.insert(volume["secret"].text("secretName")) }
            for source in volume["projected"]["sources"].array ?? [] {
                if !source["configMap"].isNull { configMaps.insert(source["configMap"].nameMember) }
                if !source["secret"].isNull { secrets.insert(source["secret"].nameMember) }
            }
        }
        return (configMaps, secrets)
    }
}
