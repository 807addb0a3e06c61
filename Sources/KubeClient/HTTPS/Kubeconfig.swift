public import KubeObject

/// A kubeconfig file (https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/): clusters,
/// users, and contexts that join them. Credential plug-ins (`exec`, `auth-provider`) are refused by name.
public struct Kubeconfig: Sendable {
    public var tree: Value
    /// Relative file names are meant from here.
    public var directory: String

    public init(_ tree: Value, directory: String = ".") {
        self.tree = tree
        self.directory = directory
    }

    public init(contentsOf path: String) throws {
        let bytes = try readFile(path)
        do {
            tree = try YAML.decode(bytes)
        } catch {
            throw ConnectionError("\(path) is no kubeconfig: \(error)")
        }
        let end = path.lastIndex(of: "/")
        directory = end.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    }

    public var currentContext: String { tree["current-context"].string ?? "" }
    public var contexts: [String] { (tree["contexts"].array ?? []).compactMap { $0["name"].string } }

    /// The namespace that a context (the current one unless named) works in where a request names none.
    public func namespace(context: String? = nil) -> String {
        let namespace = entry("contexts", context ?? currentContext)["context"]["namespace"].string ?? ""
        return namespace.isEmpty ? "default" : namespace
    }

    /// How to connect as a context says, the current one unless named.
    public func connection(context: String? = nil) throws -> ConnectionSettings {
        let name = context ?? currentContext
        let context = entry("contexts", name)["context"]
        guard !context.isNull else { throw ConnectionError("context \"\(name)\" does not exist") }
        let clusterName = context["cluster"].string ?? ""
        let cluster = entry("clusters", clusterName)["cluster"]
        guard !cluster.isNull else { throw ConnectionError("cluster \"\(clusterName)\" does not exist") }
        var settings = ConnectionSettings(server: cluster["server"].string ?? "")
        settings.certificateAuthority = try bytes(cluster, "certificate-authority")
        settings.serverName = cluster["tls-server-name"].string
        settings.skipsVerification = cluster["insecure-skip-tls-verify"].bool ?? false
        let userName = context["user"].string ?? ""
        let user = entry("users", userName)["user"]
        try authenticate(&settings, user, userName)
        return settings
    }

    private func authenticate(_ settings: inout ConnectionSettings, _ user: Value, _ name: String) throws {
        for plugin in ["exec", "auth-provider"] where !user[plugin].isNull {
            throw ConnectionError("user \"\(name)\" wants a credential plug-in (\(plugin)), which is not supported")
        }
        settings.clientCertificate = try bytes(user, "client-certificate")
        settings.clientKey = try bytes(user, "client-key")
        if let token = user["token"].string, !token.isEmpty {
            settings.token = .text(token)
        } else if let file = user["tokenFile"].string, !file.isEmpty {
            settings.token = .file(resolved(file))
        }
        settings.impersonate = user["as"].string
        settings.impersonateGroups = (user["as-groups"].array ?? []).compactMap(\.string)
    }

    private func entry(_ list: String, _ name: String) -> Value {
        (tree[list].array ?? []).first { $0["name"].string == name } ?? .null
    }

    /// What is given as base64 in `<key>-data`, or in the file named by `<key>`.
    private func bytes(_ object: Value, _ key: String) throws -> [UInt8]? {
        if let text = object["\(key)-data"].string, !text.isEmpty {
            guard let bytes = Base64.decode(text) else { throw ConnectionError("\(key)-data is no base64") }
            return bytes
        }
        guard let file = object[key].string, !file.isEmpty else { return nil }
        return try readFile(resolved(file))
    }

    private func resolved(_ file: String) -> String { file.hasPrefix("/") ? file : "\(directory)/\(file)" }
}
