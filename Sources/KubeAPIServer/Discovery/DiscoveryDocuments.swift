import KubeAPI
import KubeObject

/// What discovery says of the kinds that are served, in both of its forms
/// (https://kubernetes.io/docs/concepts/overview/kubernetes-api/#discovery-api). Groups and versions come in the order of the kinds.
struct DiscoveryDocuments: Sendable {
    struct Group: Sendable {
        var name: String
        /// The preferred version first.
        var versions: [(version: String, kinds: [Kind])]
    }

    let groups: [Group]

    init(_ kinds: [Kind]) {
        var groups: [Group] = []
        var positions: [String: Int] = [:]
        for kind in kinds {
            let position = positions[kind.group] ?? groups.count
            if position == groups.count {
                positions[kind.group] = position
                groups.append(Group(name: kind.group, versions: []))
            }
            if let version = groups[position].versions.firstIndex(where: { $0.version == kind.version }) {
                groups[position].versions[version].kinds.append(kind)
            } else {
                groups[position].versions.append((kind.version, [kind]))
            }
        }
        for position in groups.indices {
            for version in groups[position].versions.indices { groups[position].versions[version].kinds.sort { $0.resource < $1.resource } }
        }
        self.groups = groups
    }

    func group(_ name: String) -> Group? { groups.first { $0.name == name } }
}

extension DiscoveryDocuments {
    func coreVersions(serverAddress: String) -> Value {
        [
            "kind": "APIVersions", "versions": .array((group("")?.versions ?? []).map { .string($0.version) }),
            "serverAddressByClientCIDRs": [["clientCIDR": "0.0.0.0/0", "serverAddress": .string(serverAddress)]],
        ]
    }

    var groupList: Value {
        ["kind": "APIGroupList", "apiVersion": "v1", "groups": .array(groups.filter { !$0.name.isEmpty }.map { .object(Self.group($0)) })]
    }

    func groupDocument(_ name: String) -> Value? {
        guard !name.isEmpty, let group = group(name) else { return nil }
        return .object(Object([("kind", "APIGroup"), ("apiVersion", "v1")] + Self.group(group).map { ($0.key, $0.value) }))
    }

    private static func group(_ group: Group) -> Object {
        func version(_ name: String) -> Value {
            ["groupVersion": .string(GroupVersion(group.name, name).description), "version": .string(name)]
        }
        return [
            "name": .string(group.name), "versions": .array(group.versions.map { version($0.version) }),
            "preferredVersion": version(group.versions[0].version),
        ]
    }

    func resourceList(_ name: GroupVersion) -> Value? {
        guard let kinds = group(name.group)?.versions.first(where: { $0.version == name.version })?.kinds else { return nil }
        var list: Object = ["kind": "APIResourceList"]
        // The core group's list has none, since ever.
        if !name.group.isEmpty { list["apiVersion"] = "v1" }
        list["groupVersion"] = .string(name.description)
        list["resources"] = .array(kinds.flatMap(Self.resources))
        return .object(list)
    }

    private static func resources(_ kind: Kind) -> [Value] {
        var main: Object = [
            "name": .string(kind.resource), "singularName": .string(kind.singular), "namespaced": .bool(kind.isNamespaced),
            "kind": .string(kind.kind), "verbs": strings(kind.verbs),
        ]
        if !kind.shortNames.isEmpty { main["shortNames"] = strings(kind.shortNames) }
        if !kind.categories.isEmpty { main["categories"] = strings(kind.categories) }
        if !kind.storageVersionHash.isEmpty { main["storageVersionHash"] = .string(kind.storageVersionHash) }
        let subresources = kind.subresources.sorted { $0.name < $1.name }.map { subresource -> Value in
            var entry: Object = [
                "name": .string("\(kind.resource)/\(subresource.name)"), "singularName": "", "namespaced": .bool(kind.isNamespaced),
            ]
            let name = subresource.groupVersionKind
            if name.groupVersion != kind.groupVersionKind.groupVersion {
                if !name.group.isEmpty { entry["group"] = .string(name.group) }
                entry["version"] = .string(name.version)
            }
            entry["kind"] = .string(name.kind)
            entry["verbs"] = strings(subresource.verbs)
            return .object(entry)
        }
        return [.object(main)] + subresources
    }

    private static func strings(_ list: [String]) -> Value { .array(list.map { .string($0) }) }
}

extension DiscoveryDocuments {
    /// `apidiscovery.k8s.io/v2 APIGroupDiscoveryList`, of the core group or of all others.
    func aggregated(isCore: Bool) -> Value {
        let items = groups.filter { $0.name.isEmpty == isCore }.map { group -> Value in
            [
                "metadata": isCore ? .object([:]) : ["name": .string(group.name)],
                "versions": .array(
                    group.versions.map { version, kinds in
                        ["version": .string(version), "resources": .array(kinds.map(Self.aggregated)), "freshness": "Current"]
                    }),
            ]
        }
        return [
            "kind": "APIGroupDiscoveryList", "apiVersion": "apidiscovery.k8s.io/v2", "metadata": .object([:]), "items": .array(items),
        ]
    }

    private static func aggregated(_ kind: Kind) -> Value {
        let scope: Value = kind.isNamespaced ? "Namespaced" : "Cluster"
        var entry: Object = [
            "resource": .string(kind.resource), "responseKind": responseKind(kind.groupVersionKind, in: kind), "scope": scope,
            "singularResource": .string(kind.singular), "verbs": strings(kind.verbs),
        ]
        if !kind.shortNames.isEmpty { entry["shortNames"] = strings(kind.shortNames) }
        if !kind.categories.isEmpty { entry["categories"] = strings(kind.categories) }
        if !kind.subresources.isEmpty {
            entry["subresources"] = .array(
                kind.subresources.sorted { $0.name < $1.name }.map { subresource in
                    [
                        "subresource": .string(subresource.name), "responseKind": responseKind(subresource.groupVersionKind, in: kind),
                        "verbs": strings(subresource.verbs),
                    ]
                })
        }
        return .object(entry)
    }

    /// Group and version are empty where they are those the kind is listed under.
    private static func responseKind(_ name: GroupVersionKind, in kind: Kind) -> Value {
        let isSame = name.groupVersion == kind.groupVersionKind.groupVersion
        return [
            "group": .string(isSame ? "" : name.group), "version": .string(isSame ? "" : name.version), "kind": .string(name.kind),
        ]
    }
}
