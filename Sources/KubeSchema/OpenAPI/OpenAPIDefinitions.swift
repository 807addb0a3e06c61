import KubeObject

/// Collects the definitions of types, and of the types these refer to.
struct OpenAPIDefinitions {
    let version: OpenAPIVersion
    /// The group, version and kinds that a type is known by, if it stands by itself.
    let kindsOfType: (ObjectType) -> [GroupVersionKind]
    private(set) var definitions: [String: Value] = [:]

    init(_ version: OpenAPIVersion, kindsOfType: @escaping (ObjectType) -> [GroupVersionKind]) {
        self.version = version
        self.kindsOfType = kindsOfType
    }

    /// All definitions by name, in order.
    var value: Value {
        .object(Object(distinct: definitions.sorted { $0.key < $1.key }.map { Object.Entry(key: "io.k8s.\($0.key)", value: $0.value) }))
    }

    /// The schema of a value: a reference where it has a definition, which is added.
    mutating func value(of schema: Schema) -> Value {
        switch schema.shape {
        case .object(let reference):
            let type = reference.type
            guard !type.name.isEmpty else { return definition(type) }
            define(type.name) { $0.definition(type) }
            return self.reference(type.name)
        case .list(let element, _): return ["type": "array", "items": value(of: element)]
        case .map(let element, _): return ["type": "object", "additionalProperties": value(of: element)]
        case .alternative(let alternative, let inner):
            let name = "apiextensions-apiserver.pkg.apis.apiextensions.v1.\(Self.name(alternative))"
            define(name) { _ in .object([:]) }
            _ = value(of: inner)
            return reference(name)
        case .scalar(let scalar): return value(of: scalar)
        }
    }

    private static func name(_ alternative: Schema.Alternative) -> String {
        switch alternative {
        case .boolean: "JSONSchemaPropsOrBool"
        case .array: "JSONSchemaPropsOrArray"
        case .stringArray: "JSONSchemaPropsOrStringArray"
        }
    }

    private func reference(_ name: String) -> Value { ["$ref": .string(version.definitionPrefix + name)] }

    private mutating func define(_ name: String, _ make: (inout OpenAPIDefinitions) -> Value) {
        guard definitions[name] == nil else { return }
        definitions[name] = .some(.null)
        let made = make(&self)
        definitions[name] = made
    }

    private mutating func value(of scalar: Schema.Scalar) -> Value {
        switch scalar {
        case .boolean: return ["type": "boolean"]
        case .int32: return ["type": "integer", "format": "int32"]
        case .int64: return ["type": "integer", "format": "int64"]
        case .double: return ["type": "number", "format": "double"]
        case .string: return ["type": "string"]
        case .bytes: return ["type": "string", "format": "byte"]
        case .quantity: return leaf("apimachinery.pkg.api.resource.Quantity", quantity)
        case .intOrString: return leaf("apimachinery.pkg.util.intstr.IntOrString", intOrString)
        case .time: return leaf("apimachinery.pkg.apis.meta.v1.Time", ["type": "string", "format": "date-time"])
        case .microTime: return leaf("apimachinery.pkg.apis.meta.v1.MicroTime", ["type": "string", "format": "date-time"])
        case .duration: return leaf("apimachinery.pkg.apis.meta.v1.Duration", ["type": "string"])
        case .fields: return leaf("apimachinery.pkg.apis.meta.v1.FieldsV1", ["type": "object"])
        case .rawExtension: return leaf("apimachinery.pkg.runtime.RawExtension", ["type": "object"])
        case .any: return leaf("apiextensions-apiserver.pkg.apis.apiextensions.v1.JSON", .object([:]))
        }
    }

    private mutating func leaf(_ name: String, _ definition: Value) -> Value {
        define(name) { _ in definition }
        return reference(name)
    }

    private var quantity: Value {
        version == .v2 ? ["type": "string"] : ["oneOf": [["type": "string"], ["type": "number"]]]
    }

    private var intOrString: Value {
        version == .v2
            ? ["type": "string", "format": "int-or-string"]
            : ["format": "int-or-string", "oneOf": [["type": "integer"], ["type": "string"]]]
    }

    private mutating func definition(_ type: ObjectType) -> Value {
        var properties = Object()
        for field in type.fields { properties[field.name] = property(field) }
        var result: Value = ["type": "object"]
        if !properties.isEmpty { result["properties"] = .object(properties) }
        let required = type.fields.filter(\.isRequired).map { Value.string($0.name) }
        if !required.isEmpty { result["required"] = .array(required) }
        let kinds = kindsOfType(type)
        if !kinds.isEmpty { result["x-kubernetes-group-version-kind"] = .array(kinds.map(\.openAPI)) }
        if type.isDeclaredAtomic { result["x-kubernetes-map-type"] = "atomic" }
        if let unions = type.unions { result["x-kubernetes-unions"] = unions }
        return result
    }

    private mutating func property(_ field: Field) -> Value {
        var result = value(of: field.schema)
        if version == .v3 {
            // What stands beside a reference is ignored, so the reference goes one level down.
            if !result["$ref"].isNull { result = ["allOf": [result]] }
            if field.presence == .always, field.schema.objectType != nil { result["default"] = .object([:]) }
            if let value = field.defaultValue { result["default"] = value }
        }
        if !field.enumeration.isEmpty { result["enum"] = .array(field.enumeration) }
        switch field.schema.listType {
        case .atomic: result["x-kubernetes-list-type"] = "atomic"
        case .set: result["x-kubernetes-list-type"] = "set"
        case .map(let keys):
            result["x-kubernetes-list-type"] = "map"
            result["x-kubernetes-list-map-keys"] = .array(keys.map { .string($0) })
        case nil where field.isAtomicList: result["x-kubernetes-list-type"] = "atomic"
        case .unspecified, nil: break
        }
        switch field.mapType {
        case .atomic: result["x-kubernetes-map-type"] = "atomic"
        case .granular: result["x-kubernetes-map-type"] = "granular"
        case .unspecified: break
        }
        if !field.patchStrategy.isEmpty { result["x-kubernetes-patch-strategy"] = .string(field.patchStrategy.text) }
        if let key = field.patchMergeKey { result["x-kubernetes-patch-merge-key"] = .string(key) }
        return result
    }
}

extension Field.PatchStrategy {
    fileprivate var text: String {
        var names: [String] = []
        if contains(.merge) { names.append("merge") }
        if contains(.replace) { names.append("replace") }
        if contains(.retainKeys) { names.append("retainKeys") }
        return names.joined(separator: ",")
    }
}

extension GroupVersionKind {
    var openAPI: Value { ["group": .string(group), "kind": .string(kind), "version": .string(version)] }
}
