import ContainerRuntime
import KubeObject

/// Who may pull what, from `imagePullSecrets`
/// (https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/).
enum RegistryCredentials {
    /// What secrets hold for an image, the closest match first.
    static func find(for image: String, in secrets: [Value]) -> [CRI.AuthConfig] {
        let wanted = split(normalized(image))
        var found: [(pattern: String, auth: CRI.AuthConfig)] = []
        for secret in secrets {
            for entry in entries(secret) where matches(split(normalizedPattern(entry.key)), wanted) {
                found.append((entry.key, auth(entry.value)))
            }
        }
        return found.sorted { $0.pattern.utf8.count > $1.pattern.utf8.count }.map(\.auth)
    }

    private static func entries(_ secret: Value) -> Object {
        let data = secret["data"]
        if let text = data[".dockerconfigjson"].string, let bytes = Base64.decode(text) {
            return (try? JSON.decode(bytes))?["auths"].object ?? [:]
        }
        if let text = data[".dockercfg"].string, let bytes = Base64.decode(text) {
            return (try? JSON.decode(bytes))?.object ?? [:]
        }
        return [:]
    }

    private static func auth(_ entry: Value) -> CRI.AuthConfig {
        var auth = CRI.AuthConfig()
        auth.username = entry.text("username")
        auth.password = entry.text("password")
        if auth.username.isEmpty, let pair = Base64.decode(entry.text("auth")) {
            let parts = String(decoding: pair, as: UTF8.self).split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            auth.username = String(parts.first ?? "")
            auth.password = parts.count > 1 ? String(parts[1]) : ""
        }
        auth.identityToken = entry.text("identitytoken")
        auth.registryToken = entry.text("registrytoken")
        return auth
    }

    /// The image with its registry: `docker.io/library/nginx`.
    private static func normalized(_ image: String) -> String {
        let first = image.prefix { $0 != "/" }
        let hasHost = first.count < image.count && (first.contains(".") || first.contains(":") || first == "localhost")
        if hasHost { return image }
        return "docker.io/" + (image.contains("/") ? image : "library/" + image)
    }

    private static func normalizedPattern(_ key: String) -> String {
        var text = Substring(key)
        for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
        for version in ["/v1/", "/v2/", "/v1", "/v2", "/"] where text.hasSuffix(version) {
            text = text.dropLast(version.count)
            break
        }
        return text == "index.docker.io" ? "docker.io" : String(text)
    }

    private static func split(_ text: String) -> (host: [Substring], port: Substring, path: Substring) {
        let authority = text.prefix { $0 != "/" }
        let host = authority.prefix { $0 != ":" }
        return (host.split(separator: "."), authority.dropFirst(host.count), text.dropFirst(authority.count))
    }

    private static func matches(
        _ pattern: (host: [Substring], port: Substring, path: Substring), _ image: (host: [Substring], port: Substring, path: Substring)
    ) -> Bool {
        guard pattern.host.count == image.host.count, pattern.port == image.port, image.path.hasPrefix(pattern.path) else { return false }
        return zip(pattern.host, image.host).allSatisfy { $0 == $1 || glob(Array($0.utf8)[...], Array($1.utf8)[...]) }
    }

    private static func glob(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
        guard let first = pattern.first else { return text.isEmpty }
        if first == UInt8(ascii: "*") {
            return glob(pattern.dropFirst(), text) || !text.isEmpty && glob(pattern, text.dropFirst())
        }
        return text.first == first && glob(pattern.dropFirst(), text.dropFirst())
    }
}
