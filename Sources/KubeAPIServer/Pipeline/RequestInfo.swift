/// What a request is about, read from its method, path and query: a resource, or a bare path.
///
/// Shapes: `/api/v1/…`, `/apis/GROUP/VERSION/…`, followed by `RESOURCE[/NAME[/SUBRESOURCE[/REST…]]]`, optionally
/// after `namespaces/NS/` and, for an old form of watching, after `watch/`.
public struct RequestInfo: Sendable, Hashable {
    public var isResourceRequest = false
    /// The decoded path.
    public var path: String
    /// The API verb; of a bare path the method in lower case.
    public var verb: String
    public var group = ""
    public var version = ""
    public var namespace = ""
    public var resource = ""
    public var subresource = ""
    public var name = ""
    /// What follows the subresource: the path to proxy.
    public var rest = ""
    /// The request used the `/watch/` prefix.
    public var isLegacyWatch = false

    public init(path: String, verb: String) {
        self.path = path
        self.verb = verb
    }
}

extension RequestInfo {
    private static let namespaceSubresources: Set<String> = ["status", "finalize"]

    /// Nil where the path's escapes are bad.
    public init?(method: String, encodedPath: String, query: Query) {
        guard let path = PercentEncoding.decode(encodedPath.utf8) else { return nil }
        self.init(path: path, verb: method.lowercased())
        var parts = path.split(separator: "/", omittingEmptySubsequences: true)[...]
        guard parts.count >= 3, let root = parts.popFirst() else { return }
        switch root {
        case "api": break
        case "apis":
            guard parts.count >= 3 else { return }
            group = String(parts.removeFirst())
        default: return
        }
        isResourceRequest = true
        version = String(parts.removeFirst())
        verb = Self.verbs[method] ?? ""
        if parts.first == "watch", parts.count > 1 {
            isLegacyWatch = true
            parts.removeFirst()
            verb = "watch"
        } else if parts.first == "proxy", parts.count > 1 {
            parts.removeFirst()
            verb = "proxy"
        }
        if parts.first == "namespaces" {
            if parts.count > 1 {
                namespace = String(parts[parts.startIndex + 1])
                // Beyond `namespaces/NAME` it is the resource within, unless it is a subresource of the namespace.
                if parts.count > 2, !Self.namespaceSubresources.contains(String(parts[parts.startIndex + 2])) {
                    parts = parts.dropFirst(2)
                }
            }
        }
        resource = parts.popFirst().map(String.init) ?? ""
        name = parts.popFirst().map(String.init) ?? ""
        subresource = parts.popFirst().map(String.init) ?? ""
        if !parts.isEmpty { rest = parts.joined(separator: "/") }
        refineVerb(query)
    }

    private static let verbs = [
        "GET": "get", "HEAD": "get", "POST": "create", "PUT": "update", "PATCH": "patch", "DELETE": "delete",
    ]

    /// A GET without a name is a list or a watch; so is one whose field selector gives the name.
    private mutating func refineVerb(_ query: Query) {
        if name.isEmpty, verb == "get" {
            verb = "list"
            if let watch = query["watch"], Query.isTrue(watch) { verb = "watch" }
            if let name = Self.nameSelected(query["fieldSelector"]) { self.name = name }
        }
        if name.isEmpty, verb == "delete" { verb = "deletecollection" }
    }

    /// Whether the request is about one object by its path (a name from a field selector doesn't count).
    public var isCollection: Bool { verb == "list" || verb == "watch" || verb == "deletecollection" }

    static func nameSelected(_ selector: String?) -> String? {
        guard let selector else { return nil }
        for term in selector.split(separator: ",") {
            guard term.hasPrefix("metadata.name=") else { continue }
            var value = term.dropFirst("metadata.name=".count)
            if value.first == "=" { value = value.dropFirst() }
            return isPathSegment(value) ? String(value) : nil
        }
        return nil
    }

    static func isPathSegment(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && name != "." && name != ".." && !name.contains("/") && !name.contains("%")
    }
}

extension Query {
    /// As upstream reads a boolean parameter: present and neither `false` nor `0`.
    static func isTrue(_ text: String) -> Bool {
        !(text == "false" || text == "0" || text.lowercased() == "false")
    }
}
