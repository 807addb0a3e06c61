import KubeObject

/// One method on one path.
struct OpenAPIOperation {
    var method: String
    var id: String
    var tag: String
    var action: String?
    var kind: GroupVersionKind?
    var parameters: [OpenAPIParameter]
    var body: Value?
    var isBodyRequired = false
    var responses: [(code: String, schema: Value)]
    /// Answers as a stream too (list and watch), as plain text (logs), as anything at all (proxy).
    var isStream = false
    var isText = false
    var isAnything = false

    init(
        _ method: String, id: String, tag: String, action: String? = nil, kind: GroupVersionKind? = nil,
        parameters: [OpenAPIParameter] = [], body: Value? = nil, isBodyRequired: Bool = false,
        responses: KeyValuePairs<String, Value>, isStream: Bool = false, isText: Bool = false, isAnything: Bool = false
    ) {
        self.method = method
        self.id = id
        self.tag = tag
        self.action = action
        self.kind = kind
        self.parameters = parameters
        self.body = body
        self.isBodyRequired = isBodyRequired
        self.responses = responses.map { ($0.key, $0.value) }
        self.isStream = isStream
        self.isText = isText
        self.isAnything = isAnything
    }

    private var mediaTypes: [String] {
        if isAnything { return ["*/*"] }
        var types = ["application/json", "application/yaml", "application/vnd.kubernetes.protobuf", "application/cbor"]
        if isText { types.append("text/plain") }
        if isStream {
            types += ["application/json;stream=watch", "application/vnd.kubernetes.protobuf;stream=watch", "application/cbor-seq"]
        }
        return types
    }

    private var bodyTypes: [String] {
        guard method == "patch", !isAnything else { return ["*/*"] }
        return [
            "application/json-patch+json", "application/merge-patch+json", "application/strategic-merge-patch+json",
            "application/apply-patch+yaml", "application/apply-patch+cbor",
        ]
    }

    /// The methods of one path; parameters that all methods have are the path's.
    static func pathItem(_ operations: [OpenAPIOperation], parameters: [OpenAPIParameter], _ version: OpenAPIVersion) -> Value {
        var shared = operations[0].parameters
        for operation in operations { shared.removeAll { !operation.parameters.contains($0) } }
        var item: Value = .object([:])
        for operation in operations {
            item[operation.method] = operation.value(without: shared, version)
        }
        let all = (parameters + shared).sorted { $0.name < $1.name }
        if !all.isEmpty { item["parameters"] = .array(all.map { $0.value(version) }) }
        return item
    }

    private func value(without shared: [OpenAPIParameter], _ version: OpenAPIVersion) -> Value {
        let own = parameters.filter { !shared.contains($0) }.sorted { $0.name < $1.name }.map { $0.value(version) }
        var result: Value = ["operationId": .string(id), "tags": [.string(tag)]]
        if version == .v2 {
            result["schemes"] = ["https"]
            result["consumes"] = .array(bodyTypes.map { .string($0) })
            result["produces"] = .array(mediaTypes.map { .string($0) })
        }
        let all = own + (version == .v2 ? bodyParameter : [])
        if !all.isEmpty { result["parameters"] = .array(all) }
        if version == .v3, let body { result["requestBody"] = requestBody(body) }
        var answers: Value = .object([:])
        for (code, schema) in responses {
            answers[code] =
                version == .v2
                ? ["description": .string(Self.meaning(code)), "schema": schema]
                : ["description": .string(Self.meaning(code)), "content": content(mediaTypes, schema)]
        }
        answers["401"] = ["description": "Unauthorized"]
        result["responses"] = answers
        if let action { result["x-kubernetes-action"] = .string(action) }
        if let kind { result["x-kubernetes-group-version-kind"] = kind.openAPI }
        return result
    }

    private static func meaning(_ code: String) -> String {
        switch code {
        case "201": "Created"
        case "202": "Accepted"
        default: "OK"
        }
    }

    private var bodyParameter: [Value] {
        guard let body else { return [] }
        var parameter: Value = ["in": "body", "name": "body", "schema": body]
        if isBodyRequired { parameter["required"] = true }
        return [parameter]
    }

    private func requestBody(_ body: Value) -> Value {
        var result: Value = ["content": content(bodyTypes, body)]
        if isBodyRequired { result["required"] = true }
        return result
    }

    private func content(_ types: [String], _ schema: Value) -> Value {
        .object(Object(distinct: types.map { Object.Entry(key: $0, value: ["schema": schema]) }))
    }
}

/// A parameter in the path or the query.
struct OpenAPIParameter: Hashable {
    var name: String
    var type: String
    var isInPath = false

    static func path(_ name: String) -> OpenAPIParameter { OpenAPIParameter(name: name, type: "string", isInPath: true) }
    static func string(_ name: String) -> OpenAPIParameter { OpenAPIParameter(name: name, type: "string") }
    static func boolean(_ name: String) -> OpenAPIParameter { OpenAPIParameter(name: name, type: "boolean") }
    static func integer(_ name: String) -> OpenAPIParameter { OpenAPIParameter(name: name, type: "integer") }

    static let pretty = string("pretty")
    static let write: [OpenAPIParameter] = [.string("dryRun"), .string("fieldManager"), .string("fieldValidation")]
    static let delete: [OpenAPIParameter] = [
        .string("dryRun"), .integer("gracePeriodSeconds"), .boolean("ignoreStoreReadErrorWithClusterBreakingPotential"),
        .boolean("orphanDependents"), .string("propagationPolicy"),
    ]
    private static let selection: [OpenAPIParameter] = [
        .string("continue"), .string("fieldSelector"), .string("labelSelector"), .integer("limit"), .string("resourceVersion"),
        .string("resourceVersionMatch"), .boolean("sendInitialEvents"), .string("shardSelector"), .integer("timeoutSeconds"),
    ]
    static let list = selection + [.boolean("allowWatchBookmarks"), .boolean("watch")]
    static let deleteCollection = selection + delete

    /// The fields of an options type, as a query has them.
    static func query(_ options: ObjectType) -> [OpenAPIParameter] {
        options.fields.filter { $0.number != 0 && $0.schema.scalar != .time }.map { field in
            switch field.schema.scalar ?? field.schema.element?.scalar {
            case .boolean: .boolean(field.name)
            case .int32, .int64: .integer(field.name)
            default: .string(field.name)
            }
        }
    }

    func value(_ version: OpenAPIVersion) -> Value {
        var result: Value = ["in": .string(isInPath ? "path" : "query"), "name": .string(name)]
        if isInPath { result["required"] = true }
        switch version {
        case .v2:
            result["type"] = .string(type)
            result["uniqueItems"] = true
        case .v3: result["schema"] = ["type": .string(type), "uniqueItems": true]
        }
        return result
    }
}
