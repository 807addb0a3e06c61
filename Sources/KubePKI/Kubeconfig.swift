internal import KubeObject

/// A kubeconfig file with one cluster, one user and one context, everything embedded.
public struct Kubeconfig: Sendable, Hashable {
    public enum Credentials: Sendable, Hashable {
        case certificate(certificatePEM: String, keyPEM: String)
        case token(String)
    }

    /// `https://10.0.0.1:6443`.
    public var server: String
    public var authorityPEM: String
    public var credentials: Credentials
    public var cluster: String
    public var user: String
    public var namespace: String

    public init(
        server: String, authorityPEM: String, credentials: Credentials, cluster: String = "apus", user: String = "admin",
        namespace: String = ""
    ) {
        self.server = server
        self.authorityPEM = authorityPEM
        self.credentials = credentials
        self.cluster = cluster
        self.user = user
        self.namespace = namespace
    }

    public init(server: String, authorityPEM: String, identity: Identity, cluster: String = "apus", user: String = "admin") {
        self.init(
            server: server, authorityPEM: authorityPEM,
            credentials: .certificate(certificatePEM: identity.certificatePEM, keyPEM: identity.keyPEM), cluster: cluster, user: user)
    }

    /// The file's text.
    public var yaml: String {
        var lines = [
            "apiVersion: v1", "kind: Config", "clusters:", "- name: \(quoted(cluster))", "  cluster:",
            "    certificate-authority-data: \(Base64.encode(authorityPEM.utf8))", "    server: \(quoted(server))", "contexts:",
            "- name: \(quoted(cluster))", "  context:", "    cluster: \(quoted(cluster))",
        ]
        if !namespace.isEmpty { lines.append("    namespace: \(quoted(namespace))") }
        lines += [
            "    user: \(quoted(user))", "current-context: \(quoted(cluster))", "preferences: {}", "users:", "- name: \(quoted(user))",
            "  user:",
        ]
        switch credentials {
        case .certificate(let certificate, let key):
            lines.append("    client-certificate-data: \(Base64.encode(certificate.utf8))")
            lines.append("    client-key-data: \(Base64.encode(key.utf8))")
        case .token(let token): lines.append("    token: \(quoted(token))")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// Plain where YAML reads it back as the same string, double-quoted otherwise.
    private func quoted(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                    UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "/"), UInt8(ascii: "_"):
                    true
                case UInt8(ascii: ":"): text.hasPrefix("https://")
                default: false
                }
            }
        if isPlain, !["true", "false", "null", "yes", "no", "on", "off", "y", "n"].contains(text.lowercased()) { return text }
        let escaped = text.map { character in
            switch character {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\n": "\\n"
            default: String(character)
            }
        }.joined()
        return "\"\(escaped)\""
    }
}
