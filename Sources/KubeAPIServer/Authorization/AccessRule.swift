public import KubeObject

/// One rule of a Role or ClusterRole, read once.
public struct AccessRule: Sendable, Hashable {
    public var verbs: [String]
    public var apiGroups: [String]
    public var resources: [String]
    public var resourceNames: [String]
    public var nonResourceURLs: [String]

    public init(
        verbs: [String], apiGroups: [String] = [], resources: [String] = [], resourceNames: [String] = [],
        nonResourceURLs: [String] = []
    ) {
        self.verbs = verbs
        self.apiGroups = apiGroups
        self.resources = resources
        self.resourceNames = resourceNames
        self.nonResourceURLs = nonResourceURLs
    }

    public init(_ value: Value) {
        func strings(_ key: String) -> [String] { (value[key].array ?? []).compactMap(\.string) }
        self.init(
            verbs: strings("verbs"), apiGroups: strings("apiGroups"), resources: strings("resources"),
            resourceNames: strings("resourceNames"), nonResourceURLs: strings("nonResourceURLs"))
    }

    public static func rules(of role: Value) -> [AccessRule] { (role["rules"].array ?? []).map(AccessRule.init) }

    /// The rule as the API writes it; members that are empty are left out, but verbs.
    public var value: Value {
        func strings(_ list: [String]) -> Value { .array(list.map { .string($0) }) }
        var object: Object = [:]
        if !apiGroups.isEmpty { object["apiGroups"] = strings(apiGroups) }
        if !nonResourceURLs.isEmpty { object["nonResourceURLs"] = strings(nonResourceURLs) }
        if !resourceNames.isEmpty { object["resourceNames"] = strings(resourceNames) }
        if !resources.isEmpty { object["resources"] = strings(resources) }
        object["verbs"] = strings(verbs)
        return .object(object)
    }

    func allows(_ attributes: AccessAttributes) -> Bool {
        guard matches(verbs, attributes.verb) else { return false }
        guard attributes.isResourceRequest else { return nonResourceURLs.contains { Self.matches(url: $0, attributes.path) } }
        guard matches(apiGroups, attributes.group) else { return false }
        guard resources.contains(where: { Self.matches(resource: $0, attributes.resource, attributes.subresource) }) else { return false }
        return resourceNames.isEmpty || resourceNames.contains(attributes.name)
    }

    private func matches(_ list: [String], _ wanted: String) -> Bool {
        list.contains { $0 == wanted || $0 == "*" }
    }

    /// `pods`, `pods/log`, `*`, `*/scale`.
    static func matches(resource rule: String, _ resource: String, _ subresource: String) -> Bool {
        if rule == "*" { return true }
        if subresource.isEmpty { return rule == resource }
        guard let slash = rule.utf8.firstIndex(of: UInt8(ascii: "/")) else { return false }
        let parent = rule[..<slash]
        return rule[rule.utf8.index(after: slash)...] == subresource && (parent == resource || parent == "*")
    }

    /// A path, or a beginning of one that ends with `*`.
    static func matches(url rule: String, _ path: String) -> Bool {
        if rule == "*" || rule == path { return true }
        guard rule.hasSuffix("*") else { return false }
        return path.hasPrefix(rule.reversed().drop { $0 == "*" }.reversed().map(String.init).joined())
    }
}

extension AccessRule: CustomStringConvertible {
    /// As upstream's messages name a rule: `{APIGroups:[""], Resources:["pods"], Verbs:["get" "list"]}`.
    public var description: String {
        func part(_ name: String, _ list: [String]) -> String? {
            list.isEmpty ? nil : "\(name):[\(list.map(\.goQuoted).joined(separator: " "))]"
        }
        let parts = [
            part("APIGroups", apiGroups), part("Resources", resources), part("NonResourceURLs", nonResourceURLs),
            part("ResourceNames", resourceNames), part("Verbs", verbs),
        ]
        return "{\(parts.compactMap { $0 }.joined(separator: ", "))}"
    }
}
