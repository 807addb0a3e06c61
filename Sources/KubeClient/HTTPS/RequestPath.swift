internal import KubeObject

/// Paths and queries of API requests.
enum RequestPath {
    /// `/apis/apps/v1/namespaces/default/deployments/web/scale`.
    static func path(_ target: Target) -> String {
        let resource = target.resource
        var path = resource.group.isEmpty ? "/api/\(resource.version)" : "/apis/\(resource.group)/\(resource.version)"
        if let namespace = target.namespace { path += "/namespaces/\(escaped(namespace))" }
        path += "/\(resource.resource)"
        if let name = target.name { path += "/\(escaped(name))" }
        if let subresource = target.subresource {
            path += "/" + subresource.split(separator: "/").map { escaped(String($0)) }.joined(separator: "/")
        }
        return path
    }

    static func query(_ options: ListOptions, isWatch: Bool) -> [(String, String)] {
        var query: [(String, String)] = []
        func add(_ name: String, _ value: String) { if !value.isEmpty { query.append((name, value)) } }
        if isWatch { query.append(("watch", "true")) }
        add("labelSelector", options.labelSelector)
        add("fieldSelector", options.fieldSelector)
        add("resourceVersion", options.resourceVersion)
        add("resourceVersionMatch", options.resourceVersionMatch)
        add("limit", options.limit > 0 ? String(options.limit) : "")
        add("continue", options.continueToken)
        add("timeoutSeconds", options.timeoutSeconds.map(String.init) ?? "")
        add("allowWatchBookmarks", options.allowWatchBookmarks ? "true" : "")
        add("sendInitialEvents", options.sendInitialEvents.map { $0 ? "true" : "false" } ?? "")
        return query
    }

    static func query(_ options: WriteOptions) -> [(String, String)] {
        var query: [(String, String)] = []
        if options.dryRun { query.append(("dryRun", "All")) }
        if !options.fieldManager.isEmpty { query.append(("fieldManager", options.fieldManager)) }
        if !options.fieldValidation.isEmpty { query.append(("fieldValidation", options.fieldValidation)) }
        if options.force { query.append(("force", "true")) }
        return query
    }

    static func text(_ query: [(String, String)]) -> String {
        guard !query.isEmpty else { return "" }
        return "?" + query.map { "\(escaped($0))=\(escaped($1))" }.joined(separator: "&")
    }

    static func body(_ options: DeleteOptions) -> Value {
        var body: Value = ["kind": "DeleteOptions", "apiVersion": "v1"]
        if let seconds = options.gracePeriodSeconds { body["gracePeriodSeconds"] = .integer(seconds) }
        if let policy = options.propagationPolicy { body["propagationPolicy"] = .string(policy.rawValue) }
        if let uid = options.uid { body["preconditions"]["uid"] = .string(uid) }
        if let version = options.resourceVersion { body["preconditions"]["resourceVersion"] = .string(version) }
        if options.dryRun { body["dryRun"] = ["All"] }
        return body
    }

    /// Percent-encoding of everything but RFC 3986's unreserved characters.
    static func escaped(_ text: String) -> String {
        var result = ""
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                result.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return result
    }
}
