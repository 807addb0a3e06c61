import KubeObject

/// What config maps and secrets must be.
enum DataRules {
    static let maximumBytes = 1 << 20

    static func configMap(_ map: Place, _ found: inout Findings) {
        var size = 0
        for entry in map["data"].entries {
            size += entry.place.text.utf8.count
            for why in Names.configMapKey(entry.key) { found.invalid(entry.place.with(.string(entry.key)), why) }
            if !map["binaryData"].value[entry.key].isNull {
                found.invalid(entry.place.with(.string(entry.key)), "duplicate of key present in binaryData")
            }
        }
        for entry in map["binaryData"].entries {
            size += Base64.decode(entry.place.text)?.count ?? 0
            for why in Names.configMapKey(entry.key) { found.invalid(entry.place.with(.string(entry.key)), why) }
        }
        if size > maximumBytes { found.add(.tooLong("", maximumBytes)) }
    }

    private static let sealed = "field is immutable when `immutable` is set"

    private static func immutable(_ new: Place, _ old: Value, _ fields: [String], _ found: inout Findings) {
        guard old["immutable"].bool == true else { return }
        if new["immutable"].value.bool != true { found.forbidden(new["immutable"], sealed) }
        for field in fields where new[field].value.members != old[field].members { found.forbidden(new[field], sealed) }
    }

    static func configMapUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        immutable(new, old, ["data", "binaryData"], &found)
        configMap(new, &found)
    }

    static func secretUpdate(_ new: Place, _ old: Value, _ found: inout Findings) {
        found.immutable(new["type"], old["type"])
        immutable(new, old, ["data"], &found)
        secret(new, &found)
    }

    static func secret(_ secret: Place, _ found: inout Findings) {
        let data = secret["data"]
        var size = 0
        for entry in data.entries {
            for why in Names.configMapKey(entry.key) { found.invalid(entry.place.with(.string(entry.key)), why) }
            size += Base64.decode(entry.place.text)?.count ?? 0
        }
        if size > maximumBytes { found.add(.tooLong(data.path, maximumBytes)) }
        switch secret["type"].text {
        case "kubernetes.io/service-account-token":
            let account = secret["metadata"]["annotations"].key("kubernetes.io/service-account.name")
            if account.isZero { found.required(account) }
        case "kubernetes.io/dockercfg": json(data.key(".dockercfg"), &found)
        case "kubernetes.io/dockerconfigjson": json(data.key(".dockerconfigjson"), &found)
        case "kubernetes.io/basic-auth":
            let (user, password) = (data.key("username"), data.key("password"))
            if user.isNull, password.isNull {
                found.required(user)
                found.required(password)
            }
        case "kubernetes.io/ssh-auth": if data.key("ssh-privatekey").isZero { found.required(data.key("ssh-privatekey")) }
        case "kubernetes.io/tls":
            for key in ["tls.crt", "tls.key"] where data.value[key].isNull { found.required(data.key(key)) }
        default: break
        }
    }

    /// What isn't JSON is not shown: it may be the secret.
    private static func json(_ place: Place, _ found: inout Findings) {
        guard !place.isNull else { return found.required(place) }
        let bytes = Base64.decode(place.text) ?? []
        guard (try? JSON.decode(bytes)) == nil else { return }
        found.invalid(place.with("<secret contents redacted>"), GoJSON.complaint(bytes))
    }
}

/// What Go's JSON parser says of the first thing that is wrong.
enum GoJSON {
    static func complaint(_ bytes: [UInt8]) -> String {
        let start = bytes.firstIndex { !" \t\r\n".utf8.contains($0) }
        guard let start else { return "unexpected end of JSON input" }
        for literal in ["null", "true", "false"] where bytes[start] == literal.utf8.first {
            for (offset, expected) in literal.utf8.enumerated() {
                guard start + offset < bytes.count else { return "unexpected end of JSON input" }
                let found = bytes[start + offset]
                guard found != expected else { continue }
                return "invalid character '\(Character(UnicodeScalar(found)))' in literal \(literal) "
                    + "(expecting '\(Character(UnicodeScalar(expected)))')"
            }
        }
        if "{[\"".utf8.contains(bytes[start]) { return "unexpected end of JSON input" }
        return "invalid character '\(Character(UnicodeScalar(bytes[start])))' looking for beginning of value"
    }
}
