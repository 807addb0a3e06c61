import KubeAPI
public import KubeObject

/// The resources that a cluster serves and that hold objects: the built-in ones, and those of custom resource definitions.
public struct ResourceCatalog: Sendable {
    public struct Entry: Sendable, Hashable {
        public var resource: GroupVersionResource
        public var kind: String
        public var isNamespaced: Bool
    }

    public private(set) var entries: [Entry]
    private var byKind: [GroupKind: Entry]

    /// - Parameter definitions: the custom resource definitions there are.
    public init(definitions: [Value]) {
        entries = Self.builtIn + definitions.compactMap(Self.entry)
        byKind = Dictionary(entries.map { (GroupKind($0.resource.group, $0.kind), $0) }, uniquingKeysWith: { first, _ in first })
    }

    public func entry(_ kind: GroupKind) -> Entry? { byKind[kind] }

    /// One version of each; what can't be listed, watched and deleted holds no objects. Events are no part of it: they
    /// stand for themselves and end by their time to live.
    static let builtIn: [Entry] = {
        var seen: Set<GroupResource> = []
        return Kind.builtIn.compactMap { kind in
            guard Set(["list", "watch", "delete"]).isSubset(of: kind.verbs), kind.resource != "events",
                seen.insert(kind.groupResource).inserted
            else { return nil }
            return Entry(resource: kind.groupVersionResource, kind: kind.kind, isNamespaced: kind.isNamespaced)
        }
    }()

    /// The resource that an established definition serves, in its stored version if that is served.
    static func entry(_ definition: Value) -> Entry? {
        let isEstablished = (definition["status"]["conditions"].array ?? []).contains {
            $0["type"].string == "Established" && $0["status"].string == "True"
        }
        let served = (definition["spec"]["versions"].array ?? []).filter { $0["served"].bool == true }
        let version = served.first { $0["storage"].bool == true } ?? served.first
        guard isEstablished, let name = version?["name"].string, let plural = definition["spec"]["names"]["plural"].string,
            let kind = definition["spec"]["names"]["kind"].string
        else { return nil }
        return Entry(
            resource: GroupVersionResource(definition["spec"]["group"].string ?? "", name, plural), kind: kind,
            isNamespaced: definition["spec"]["scope"].string == "Namespaced")
    }

    public static let definitions = GroupVersionResource("apiextensions.k8s.io", "v1", "customresourcedefinitions")
}
