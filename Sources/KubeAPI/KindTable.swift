public import KubeObject
public import KubeSchema

extension Kind {
    /// Every kind that is served by default, in discovery's order, with what `Kinds/` declares of it.
    public static let builtIn: [Kind] = KindTable.kinds(kindTableText).map { kind in
        var kind = kind
        KindDeclarations.declare(&kind)
        return kind
    }

    private static let builtInByName = Dictionary(uniqueKeysWithValues: builtIn.map { ($0.groupVersionKind, $0) })

    /// The built-in kind of that name.
    public static func builtIn(_ name: GroupVersionKind) -> Kind? { builtInByName[name] }
}

extension Schema {
    /// All types of the built-in API, by upstream's name without `io.k8s.`: `api.core.v1.Pod`.
    public static let builtIn = SchemaTable(schemaTableText)

    /// The type of an object or a subresource's body (`policy/v1 Eviction`), whether it is served or not.
    public static func builtIn(_ name: GroupVersionKind) -> Schema? {
        builtIn.schema("\(KindTable.package(of: name.groupVersion)).\(name.kind)")
    }
}

/// Reads the generated table of kinds: a line each,
/// `group/version|kind|plural|singular|N or C|verbs|short names|categories|storage version hash|type|subresource…`, where `*` is
/// the usual eight verbs, N is namespaced, and a subresource is `name:group/version:kind:verbs`.
enum KindTable {
    static func kinds(_ text: String) -> [Kind] {
        text.split(separator: "\n").compactMap { kind($0) }
    }

    private static func kind(_ line: Substring) -> Kind? {
        let words = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard words.count >= 10, let schema = Schema.builtIn.schema(words[9]) else { return nil }
        let (group, version) = groupVersion(words[0])
        var kind = Kind(
            group: group, version: version, kind: words[1], resource: words[2], singular: words[3], isNamespaced: words[4] == "N",
            schema: schema)
        kind.verbs = words[5] == "*" ? allVerbs : list(words[5])
        kind.shortNames = list(words[6])
        kind.categories = list(words[7])
        kind.storageVersionHash = words[8]
        kind.subresources = words.dropFirst(10).map(subresource)
        return kind
    }

    private static let allVerbs = ["create", "delete", "deletecollection", "get", "list", "patch", "update", "watch"]

    private static func list(_ text: String) -> [String] { text.split(separator: ",").map(String.init) }

    private static func groupVersion(_ text: String) -> (String, String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return (String(parts[0]), String(parts[1]))
    }

    private static func subresource(_ text: String) -> Subresource {
        let parts = text.split(separator: ":").map(String.init)
        let (group, version) = groupVersion(parts[1])
        return Subresource(name: parts[0], groupVersionKind: GroupVersionKind(group, version, parts[2]), verbs: list(parts[3]))
    }

    /// Where upstream keeps the types of a group and version.
    static func package(of name: GroupVersion) -> String {
        switch name.group {
        case "": "api.core.\(name.version)"
        case "meta.k8s.io": "apimachinery.pkg.apis.meta.\(name.version)"
        case "apiextensions.k8s.io": "apiextensions-apiserver.pkg.apis.apiextensions.\(name.version)"
        case "apiregistration.k8s.io": "kube-aggregator.pkg.apis.apiregistration.\(name.version)"
        case "internal.apiserver.k8s.io": "api.apiserverinternal.\(name.version)"
        default: "api.\(name.group.prefix { $0 != "." }).\(name.version)"
        }
    }
}
