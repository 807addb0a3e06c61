import KubeObject

/// Writes the paths of the resources of one group and version.
struct OpenAPIPaths {
    let groupVersion: GroupVersion
    let version: OpenAPIVersion
    var definitions: OpenAPIDefinitions
    /// Types of `meta/v1`: by name.
    let meta: (String) -> Schema
    private(set) var paths: [String: Value] = [:]

    init(_ groupVersion: GroupVersion, definitions: OpenAPIDefinitions, meta: @escaping (String) -> Schema) {
        self.groupVersion = groupVersion
        self.version = definitions.version
        self.definitions = definitions
        self.meta = meta
    }

    private var root: String {
        groupVersion.group.isEmpty ? "/api/\(groupVersion.version)" : "/apis/\(groupVersion)"
    }

    mutating func addRoot() {
        let list = definitions.value(of: meta("APIResourceList"))
        add("\(root)/", [OpenAPIOperation("get", id: "get\(camel)APIResources", tag: tag, responses: ["200": list])])
    }

    mutating func add(_ resource: OpenAPIResource) {
        let scope = resource.isNamespaced ? "/namespaces/{namespace}" : ""
        let names: [OpenAPIParameter] = resource.isNamespaced ? [.path("namespace")] : []
        let collection = "\(root)\(scope)/\(resource.plural)"
        var collectionOperations: [OpenAPIOperation] = []
        if resource.verbs.contains("deletecollection") { collectionOperations.append(deleteCollection(resource)) }
        if resource.verbs.contains("list") { collectionOperations.append(list(resource, "list\(camel)\(name(resource))")) }
        if resource.verbs.contains("create") {
            collectionOperations.append(write("post", "create\(camel)\(name(resource))", resource.schema, resource.groupVersionKind))
        }
        add(collection, collectionOperations, names)
        if resource.isNamespaced, resource.verbs.contains("list") {
            add("\(root)/\(resource.plural)", [list(resource, "list\(camel)\(resource.kind)ForAllNamespaces")])
        }
        let item = "\(collection)/{name}"
        let itemNames = names + [.path("name")]
        add(item, itemOperations(resource), itemNames)
        for subresource in resource.subresources { add(subresource, of: resource, at: item, itemNames) }
        if resource.verbs.contains("watch") { addWatches(resource, collection: collection, names) }
    }

    private func name(_ resource: OpenAPIResource) -> String {
        (resource.isNamespaced ? "Namespaced" : "") + resource.kind
    }

    private mutating func itemOperations(_ resource: OpenAPIResource) -> [OpenAPIOperation] {
        var operations: [OpenAPIOperation] = []
        let kind = resource.groupVersionKind
        let name = name(resource)
        if resource.verbs.contains("delete") {
            let answer =
                Self.answeringWithObject.contains(resource.kind) || kind.group == "resource.k8s.io"
                ? definitions.value(of: resource.schema) : definitions.value(of: meta("Status"))
            operations.append(
                OpenAPIOperation(
                    "delete", id: "delete\(camel)\(name)", tag: tag, action: "delete", kind: kind,
                    parameters: OpenAPIParameter.delete + [.pretty], body: definitions.value(of: meta("DeleteOptions")),
                    responses: ["200": answer, "202": answer]))
        }
        operations += readAndWrite(resource.verbs, name, resource.schema, kind)
        return operations
    }

    /// Kinds whose deletion answers with the object.
    private static let answeringWithObject: Set<String> = [
        "PersistentVolumeClaim", "Pod", "PodTemplate", "ResourceQuota", "ServiceAccount", "Service", "PersistentVolume", "CSIDriver",
        "CSINode", "StorageClass", "VolumeAttachment", "VolumeAttributesClass",
    ]

    private mutating func readAndWrite(
        _ verbs: [String], _ name: String, _ schema: Schema, _ kind: GroupVersionKind
    ) -> [OpenAPIOperation] {
        let object = definitions.value(of: schema)
        var operations: [OpenAPIOperation] = []
        if verbs.contains("get") {
            operations.append(
                OpenAPIOperation(
                    "get", id: "read\(camel)\(name)", tag: tag, action: "get", kind: kind, parameters: [.pretty], responses: ["200": object]
                ))
        }
        if verbs.contains("patch") {
            operations.append(
                OpenAPIOperation(
                    "patch", id: "patch\(camel)\(name)", tag: tag, action: "patch", kind: kind,
                    parameters: OpenAPIParameter.write + [.boolean("force"), .pretty], body: definitions.value(of: meta("Patch")),
                    isBodyRequired: true, responses: ["200": object, "201": object]))
        }
        if verbs.contains("update") {
            operations.append(
                OpenAPIOperation(
                    "put", id: "replace\(camel)\(name)", tag: tag, action: "put", kind: kind,
                    parameters: OpenAPIParameter.write + [.pretty],
                    body: object, isBodyRequired: true, responses: ["200": object, "201": object]))
        }
        return operations
    }

    private mutating func write(_ method: String, _ id: String, _ schema: Schema, _ kind: GroupVersionKind) -> OpenAPIOperation {
        let object = definitions.value(of: schema)
        return OpenAPIOperation(
            method, id: id, tag: tag, action: method, kind: kind, parameters: OpenAPIParameter.write + [.pretty], body: object,
            isBodyRequired: true, responses: ["200": object, "201": object, "202": object])
    }

    private mutating func list(_ resource: OpenAPIResource, _ id: String) -> OpenAPIOperation {
        OpenAPIOperation(
            "get", id: id, tag: tag, action: "list", kind: resource.groupVersionKind, parameters: OpenAPIParameter.list + [.pretty],
            responses: ["200": definitions.value(of: resource.listSchema ?? resource.schema)], isStream: true)
    }

    private mutating func deleteCollection(_ resource: OpenAPIResource) -> OpenAPIOperation {
        OpenAPIOperation(
            "delete", id: "delete\(camel)Collection\(name(resource))", tag: tag, action: "deletecollection",
            kind: resource.groupVersionKind, parameters: OpenAPIParameter.deleteCollection + [.pretty],
            body: definitions.value(of: meta("DeleteOptions")), responses: ["200": definitions.value(of: meta("Status"))])
    }

    private mutating func addWatches(_ resource: OpenAPIResource, collection: String, _ names: [OpenAPIParameter]) {
        let event = definitions.value(of: meta("WatchEvent"))
        func watch(_ id: String, _ action: String) -> OpenAPIOperation {
            OpenAPIOperation(
                "get", id: "watch\(camel)\(id)", tag: tag, action: action, kind: resource.groupVersionKind,
                parameters: OpenAPIParameter.list + [.pretty], responses: ["200": event], isStream: true)
        }
        let watched = "\(root)/watch\(collection.dropFirst(root.count))"
        add(watched, [watch("\(name(resource))List", "watchlist")], names)
        add("\(watched)/{name}", [watch(name(resource), "watch")], names + [.path("name")])
        if resource.isNamespaced {
            add("\(root)/watch/\(resource.plural)", [watch("\(resource.kind)ListForAllNamespaces", "watchlist")])
        }
    }

    private mutating func add(
        _ subresource: OpenAPISubresource, of resource: OpenAPIResource, at item: String, _ names: [OpenAPIParameter]
    ) {
        let path = "\(item)/\(subresource.name)"
        let name = name(resource) + subresource.name.prefix(1).uppercased() + subresource.name.dropFirst()
        let kind = subresource.groupVersionKind
        if kind.kind.hasSuffix("Options") {
            let query = subresource.schema?.objectType.map(OpenAPIParameter.query) ?? []
            let methods =
                subresource.name == "proxy"
                ? ["delete", "get", "head", "options", "patch", "post", "put"] : ["get", "post"]
            add(path, methods.map { connect($0, name, kind, query) }, names)
            if subresource.name == "proxy" {
                add("\(path)/{path}", methods.map { connect($0, name, kind, query, suffix: "WithPath") }, names + [.path("path")])
            }
        } else if subresource.name == "log" {
            let query = subresource.schema?.objectType.map(OpenAPIParameter.query) ?? []
            add(
                path,
                [
                    OpenAPIOperation(
                        "get", id: "read\(camel)\(name)", tag: tag, action: "get", kind: resource.groupVersionKind,
                        parameters: query + [.pretty],
                        responses: ["200": ["type": "string"]], isText: true)
                ], names)
        } else if let schema = subresource.schema {
            var operations = readAndWrite(subresource.verbs, name, schema, kind)
            if subresource.verbs.contains("create") { operations.append(write("post", "create\(camel)\(name)", schema, kind)) }
            add(path, operations, names)
        }
    }

    private func connect(
        _ method: String, _ name: String, _ kind: GroupVersionKind, _ query: [OpenAPIParameter], suffix: String = ""
    ) -> OpenAPIOperation {
        OpenAPIOperation(
            method, id: "connect\(camel)\(method.prefix(1).uppercased() + method.dropFirst())\(name)\(suffix)", tag: tag,
            action: "connect", kind: kind, parameters: query, responses: ["200": ["type": "string"]], isAnything: true)
    }

    private mutating func add(_ path: String, _ operations: [OpenAPIOperation], _ names: [OpenAPIParameter] = []) {
        guard !operations.isEmpty else { return }
        paths[path] = OpenAPIOperation.pathItem(operations, parameters: names, version)
    }

    /// `AppsV1`, `CoreV1`, `RbacAuthorizationV1`.
    private var camel: String { groupWords.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined() + versionCamel }

    /// `apps_v1`, `core_v1`, `rbacAuthorization_v1`.
    private var tag: String {
        let rest = groupWords.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }
        return (groupWords[0] + rest.joined()) + "_" + groupVersion.version
    }

    private var groupWords: [String] {
        guard !groupVersion.group.isEmpty else { return ["core"] }
        let group = groupVersion.group.hasSuffix(".k8s.io") ? groupVersion.group.dropLast(7) : groupVersion.group[...]
        return group.split(separator: ".").map(String.init)
    }

    private var versionCamel: String { groupVersion.version.prefix(1).uppercased() + groupVersion.version.dropFirst() }
}

extension OpenAPIResource {
    var kind: String { groupVersionKind.kind }
}
