// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct CustomResourceColumnDefinition: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var format: String? {
        get { self["format"] }
        _modify { yield &self["format"] }
    }
    public var description: String? {
        get { self["description"] }
        _modify { yield &self["description"] }
    }
    public var priority: Int64? {
        get { self["priority"] }
        _modify { yield &self["priority"] }
    }
    public var jsonPath: String? {
        get { self["jsonPath"] }
        _modify { yield &self["jsonPath"] }
    }
}

public struct CustomResourceConversion: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var strategy: String? {
        get { self["strategy"] }
        _modify { yield &self["strategy"] }
    }
    public var webhook: WebhookConversion {
        get { self["webhook"] }
        _modify { yield &self["webhook"] }
    }
}

public struct CustomResourceDefinition: KubernetesObject {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public static let groupVersionKind = GroupVersionKind("apiextensions.k8s.io", "v1", "CustomResourceDefinition")
    public static let groupVersionResource = GroupVersionResource("apiextensions.k8s.io", "v1", "customresourcedefinitions")
    public static let isNamespaced = false
    public var metadata: ObjectMeta {
        get { self["metadata"] }
        _modify { yield &self["metadata"] }
    }
    public var spec: CustomResourceDefinitionSpec {
        get { self["spec"] }
        _modify { yield &self["spec"] }
    }
    public var status: CustomResourceDefinitionStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
}

public struct CustomResourceDefinitionCondition: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var status: String? {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
    public var lastTransitionTime: Timestamp? {
        get { self["lastTransitionTime"] }
        _modify { yield &self["lastTransitionTime"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
}

public struct CustomResourceDefinitionNames: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var plural: String? {
        get { self["plural"] }
        _modify { yield &self["plural"] }
    }
    public var singular: String? {
        get { self["singular"] }
        _modify { yield &self["singular"] }
    }
    public var shortNames: [String] {
        get { self["shortNames"] }
        _modify { yield &self["shortNames"] }
    }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var listKind: String? {
        get { self["listKind"] }
        _modify { yield &self["listKind"] }
    }
    public var categories: [String] {
        get { self["categories"] }
        _modify { yield &self["categories"] }
    }
}

public struct CustomResourceDefinitionSpec: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var group: String? {
        get { self["group"] }
        _modify { yield &self["group"] }
    }
    public var names: CustomResourceDefinitionNames {
        get { self["names"] }
        _modify { yield &self["names"] }
    }
    public var scope: String? {
        get { self["scope"] }
        _modify { yield &self["scope"] }
    }
    public var versions: ViewList<CustomResourceDefinitionVersion> {
        get { self["versions"] }
        _modify { yield &self["versions"] }
    }
    public var conversion: CustomResourceConversion {
        get { self["conversion"] }
        _modify { yield &self["conversion"] }
    }
    public var preserveUnknownFields: Bool? {
        get { self["preserveUnknownFields"] }
        _modify { yield &self["preserveUnknownFields"] }
    }
}

public struct CustomResourceDefinitionStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var conditions: ViewList<CustomResourceDefinitionCondition> {
        get { self["conditions"] }
        _modify { yield &self["conditions"] }
    }
    public var acceptedNames: CustomResourceDefinitionNames {
        get { self["acceptedNames"] }
        _modify { yield &self["acceptedNames"] }
    }
    public var storedVersions: [String] {
        get { self["storedVersions"] }
        _modify { yield &self["storedVersions"] }
    }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
}

public struct CustomResourceDefinitionVersion: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var served: Bool? {
        get { self["served"] }
        _modify { yield &self["served"] }
    }
    public var storage: Bool? {
        get { self["storage"] }
        _modify { yield &self["storage"] }
    }
    public var deprecated: Bool? {
        get { self["deprecated"] }
        _modify { yield &self["deprecated"] }
    }
    public var deprecationWarning: String? {
        get { self["deprecationWarning"] }
        _modify { yield &self["deprecationWarning"] }
    }
    public var schema: CustomResourceValidation {
        get { self["schema"] }
        _modify { yield &self["schema"] }
    }
    public var subresources: CustomResourceSubresources {
        get { self["subresources"] }
        _modify { yield &self["subresources"] }
    }
    public var additionalPrinterColumns: ViewList<CustomResourceColumnDefinition> {
        get { self["additionalPrinterColumns"] }
        _modify { yield &self["additionalPrinterColumns"] }
    }
    public var selectableFields: ViewList<SelectableField> {
        get { self["selectableFields"] }
        _modify { yield &self["selectableFields"] }
    }
}

public struct CustomResourceSubresourceScale: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var specReplicasPath: String? {
        get { self["specReplicasPath"] }
        _modify { yield &self["specReplicasPath"] }
    }
    public var statusReplicasPath: String? {
        get { self["statusReplicasPath"] }
        _modify { yield &self["statusReplicasPath"] }
    }
    public var labelSelectorPath: String? {
        get { self["labelSelectorPath"] }
        _modify { yield &self["labelSelectorPath"] }
    }
}

public struct CustomResourceSubresourceStatus: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
}

public struct CustomResourceSubresources: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var status: CustomResourceSubresourceStatus {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
    public var scale: CustomResourceSubresourceScale {
        get { self["scale"] }
        _modify { yield &self["scale"] }
    }
}

public struct CustomResourceValidation: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var openAPIV3Schema: JSONSchemaProps {
        get { self["openAPIV3Schema"] }
        _modify { yield &self["openAPIV3Schema"] }
    }
}

public struct ExternalDocumentation: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var description: String? {
        get { self["description"] }
        _modify { yield &self["description"] }
    }
    public var url: String? {
        get { self["url"] }
        _modify { yield &self["url"] }
    }
}

public struct JSONSchemaProps: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var id: String? {
        get { self["id"] }
        _modify { yield &self["id"] }
    }
    public var schemaURI: String? {
        get { self["$schema"] }
        _modify { yield &self["$schema"] }
    }
    public var ref: String? {
        get { self["$ref"] }
        _modify { yield &self["$ref"] }
    }
    public var description: String? {
        get { self["description"] }
        _modify { yield &self["description"] }
    }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var format: String? {
        get { self["format"] }
        _modify { yield &self["format"] }
    }
    public var title: String? {
        get { self["title"] }
        _modify { yield &self["title"] }
    }
    public var `default`: Value {
        get { self["default"] }
        _modify { yield &self["default"] }
    }
    public var maximum: Double? {
        get { self["maximum"] }
        _modify { yield &self["maximum"] }
    }
    public var exclusiveMaximum: Bool? {
        get { self["exclusiveMaximum"] }
        _modify { yield &self["exclusiveMaximum"] }
    }
    public var minimum: Double? {
        get { self["minimum"] }
        _modify { yield &self["minimum"] }
    }
    public var exclusiveMinimum: Bool? {
        get { self["exclusiveMinimum"] }
        _modify { yield &self["exclusiveMinimum"] }
    }
    public var maxLength: Int64? {
        get { self["maxLength"] }
        _modify { yield &self["maxLength"] }
    }
    public var minLength: Int64? {
        get { self["minLength"] }
        _modify { yield &self["minLength"] }
    }
    public var pattern: String? {
        get { self["pattern"] }
        _modify { yield &self["pattern"] }
    }
    public var maxItems: Int64? {
        get { self["maxItems"] }
        _modify { yield &self["maxItems"] }
    }
    public var minItems: Int64? {
        get { self["minItems"] }
        _modify { yield &self["minItems"] }
    }
    public var uniqueItems: Bool? {
        get { self["uniqueItems"] }
        _modify { yield &self["uniqueItems"] }
    }
    public var multipleOf: Double? {
        get { self["multipleOf"] }
        _modify { yield &self["multipleOf"] }
    }
    public var `enum`: [Value] {
        get { self["enum"] }
        _modify { yield &self["enum"] }
    }
    public var maxProperties: Int64? {
        get { self["maxProperties"] }
        _modify { yield &self["maxProperties"] }
    }
    public var minProperties: Int64? {
        get { self["minProperties"] }
        _modify { yield &self["minProperties"] }
    }
    public var required: [String] {
        get { self["required"] }
        _modify { yield &self["required"] }
    }
    public var items: Value {
        get { self["items"] }
        _modify { yield &self["items"] }
    }
    public var allOf: ViewList<JSONSchemaProps> {
        get { self["allOf"] }
        _modify { yield &self["allOf"] }
    }
    public var oneOf: ViewList<JSONSchemaProps> {
        get { self["oneOf"] }
        _modify { yield &self["oneOf"] }
    }
    public var anyOf: ViewList<JSONSchemaProps> {
        get { self["anyOf"] }
        _modify { yield &self["anyOf"] }
    }
    public var not: JSONSchemaProps {
        get { self["not"] }
        _modify { yield &self["not"] }
    }
    public var properties: ViewMap<JSONSchemaProps> {
        get { self["properties"] }
        _modify { yield &self["properties"] }
    }
    public var additionalProperties: Value {
        get { self["additionalProperties"] }
        _modify { yield &self["additionalProperties"] }
    }
    public var patternProperties: ViewMap<JSONSchemaProps> {
        get { self["patternProperties"] }
        _modify { yield &self["patternProperties"] }
    }
    public var dependencies: Value {
        get { self["dependencies"] }
        _modify { yield &self["dependencies"] }
    }
    public var additionalItems: Value {
        get { self["additionalItems"] }
        _modify { yield &self["additionalItems"] }
    }
    public var definitions: ViewMap<JSONSchemaProps> {
        get { self["definitions"] }
        _modify { yield &self["definitions"] }
    }
    public var externalDocs: ExternalDocumentation {
        get { self["externalDocs"] }
        _modify { yield &self["externalDocs"] }
    }
    public var example: Value {
        get { self["example"] }
        _modify { yield &self["example"] }
    }
    public var nullable: Bool? {
        get { self["nullable"] }
        _modify { yield &self["nullable"] }
    }
    public var xKubernetesPreserveUnknownFields: Bool? {
        get { self["x-kubernetes-preserve-unknown-fields"] }
        _modify { yield &self["x-kubernetes-preserve-unknown-fields"] }
    }
    public var xKubernetesEmbeddedResource: Bool? {
        get { self["x-kubernetes-embedded-resource"] }
        _modify { yield &self["x-kubernetes-embedded-resource"] }
    }
    public var xKubernetesIntOrString: Bool? {
        get { self["x-kubernetes-int-or-string"] }
        _modify { yield &self["x-kubernetes-int-or-string"] }
    }
    public var xKubernetesListMapKeys: [String] {
        get { self["x-kubernetes-list-map-keys"] }
        _modify { yield &self["x-kubernetes-list-map-keys"] }
    }
    public var xKubernetesListType: String? {
        get { self["x-kubernetes-list-type"] }
        _modify { yield &self["x-kubernetes-list-type"] }
    }
    public var xKubernetesMapType: String? {
        get { self["x-kubernetes-map-type"] }
        _modify { yield &self["x-kubernetes-map-type"] }
    }
    public var xKubernetesValidations: ViewList<ValidationRule> {
        get { self["x-kubernetes-validations"] }
        _modify { yield &self["x-kubernetes-validations"] }
    }
}

public struct SelectableField: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var jsonPath: String? {
        get { self["jsonPath"] }
        _modify { yield &self["jsonPath"] }
    }
}

public struct ApiextensionsV1ServiceReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var path: String? {
        get { self["path"] }
        _modify { yield &self["path"] }
    }
    public var port: Int64? {
        get { self["port"] }
        _modify { yield &self["port"] }
    }
}

public struct ValidationRule: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var rule: String? {
        get { self["rule"] }
        _modify { yield &self["rule"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
    public var messageExpression: String? {
        get { self["messageExpression"] }
        _modify { yield &self["messageExpression"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var fieldPath: String? {
        get { self["fieldPath"] }
        _modify { yield &self["fieldPath"] }
    }
    public var optionalOldSelf: Bool? {
        get { self["optionalOldSelf"] }
        _modify { yield &self["optionalOldSelf"] }
    }
}

public struct ApiextensionsV1WebhookClientConfig: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var url: String? {
        get { self["url"] }
        _modify { yield &self["url"] }
    }
    public var service: ApiextensionsV1ServiceReference {
        get { self["service"] }
        _modify { yield &self["service"] }
    }
    public var caBundle: [UInt8]? {
        get { self[bytes: "caBundle"] }
        _modify { yield &self[bytes: "caBundle"] }
    }
}

public struct WebhookConversion: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var clientConfig: ApiextensionsV1WebhookClientConfig {
        get { self["clientConfig"] }
        _modify { yield &self["clientConfig"] }
    }
    public var conversionReviewVersions: [String] {
        get { self["conversionReviewVersions"] }
        _modify { yield &self["conversionReviewVersions"] }
    }
}
