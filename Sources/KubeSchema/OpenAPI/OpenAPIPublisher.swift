public import KubeObject

/// Publishes types and resources as OpenAPI documents, without prose.
///
/// Documents are made when asked for and not kept: clients keep them by the hash in the index.
public struct OpenAPIPublisher: Sendable {
    private let types: SchemaTable
    private let resources: [OpenAPIResource]
    private let groupVersions: [GroupVersion]
    /// Group and version by where upstream keeps the types: `api.apps.v1`.
    private let packages: [String: GroupVersion]
    private let identity: UInt64

    public init(types: SchemaTable, resources: [OpenAPIResource]) {
        self.types = types
        self.resources = resources
        var order: [GroupVersion] = []
        var packages: [String: GroupVersion] = [Self.metaPackage: GroupVersion("", "v1")]
        var identity = FNV64(types.text)
        for resource in resources {
            let groupVersion = resource.groupVersionKind.groupVersion
            if !order.contains(groupVersion) { order.append(groupVersion) }
            if let name = resource.schema.objectType?.name { packages[Self.package(name)] = groupVersion }
            identity.add("\(resource.groupVersionKind) \(resource.plural) \(resource.verbs)")
        }
        groupVersions = order
        self.packages = packages
        self.identity = identity.value
    }

    private static let metaPackage = "apimachinery.pkg.apis.meta.v1"

    private static func package(_ type: String) -> String { type.split(separator: ".").dropLast().joined(separator: ".") }

    /// `GET /openapi/v3`: where each group and version's document is, with a hash that changes when the document does.
    public var index: Value {
        var paths = Object()
        for groupVersion in groupVersions {
            let path = Self.path(groupVersion)
            paths[path] = ["serverRelativeURL": .string("/openapi/v3/\(path)?hash=\(hash(groupVersion))")]
        }
        return ["paths": .object(paths)]
    }

    /// `api/v1`, `apis/apps/v1`.
    public static func path(_ groupVersion: GroupVersion) -> String {
        groupVersion.group.isEmpty ? "api/\(groupVersion.version)" : "apis/\(groupVersion)"
    }

    /// The hash of a group and version's document.
    public func hash(_ groupVersion: GroupVersion) -> String {
        var hash = FNV64(identity)
        hash.add(groupVersion.description)
        return hash.text
    }

    /// The hash of the v2 document.
    public var hash: String { FNV64(identity).text }

    /// `GET /openapi/v3/apis/apps/v1`; nil where no such group and version is published.
    public func v3(_ groupVersion: GroupVersion) -> Value? {
        let own = resources.filter { $0.groupVersionKind.groupVersion == groupVersion }
        guard !own.isEmpty else { return nil }
        var paths = OpenAPIPaths(groupVersion, definitions: OpenAPIDefinitions(.v3, kindsOfType: kinds(of:)), meta: meta)
        paths.addRoot()
        for resource in own { paths.add(resource) }
        return [
            "openapi": "3.0.0", "info": Self.info, "paths": Self.sorted(paths.paths),
            "components": [
                "schemas": paths.definitions.value,
                "securitySchemes": ["BearerToken": ["type": "apiKey", "in": "header", "name": "authorization"]],
            ],
        ]
    }

    /// `GET /openapi/v2`.
    public func v2() -> Value {
        var definitions = OpenAPIDefinitions(.v2, kindsOfType: kinds(of:))
        var all: [String: Value] = [:]
        for groupVersion in groupVersions {
            var paths = OpenAPIPaths(groupVersion, definitions: definitions, meta: meta)
            paths.addRoot()
            for resource in resources where resource.groupVersionKind.groupVersion == groupVersion { paths.add(resource) }
            all.merge(paths.paths) { first, _ in first }
            definitions = paths.definitions
        }
        return [
            "swagger": "2.0", "info": Self.info, "paths": Self.sorted(all), "definitions": definitions.value,
            "securityDefinitions": ["BearerToken": ["type": "apiKey", "in": "header", "name": "authorization"]],
            "security": [["BearerToken": []]],
        ]
    }

    private static let info: Value = ["title": "Kubernetes", "version": "unversioned"]

    private static func sorted(_ paths: [String: Value]) -> Value {
        .object(Object(distinct: paths.sorted { $0.key < $1.key }.map { Object.Entry(key: $0.key, value: $0.value) }))
    }

    private func meta(_ name: String) -> Schema { types.schema("\(Self.metaPackage).\(name)") ?? .any }

    /// A type that stands by itself is known by its group, version and kind, and options by all groups'.
    private func kinds(of type: ObjectType) -> [GroupVersionKind] {
        if type.name == "\(Self.metaPackage).DeleteOptions" || type.name == "\(Self.metaPackage).WatchEvent" {
            return groupVersions.map { GroupVersionKind($0.group, $0.version, type.structName) }
        }
        guard type.fields.first?.name == "kind", type.fields.first?.number == 0, let groupVersion = packages[Self.package(type.name)]
        else { return [] }
        return [GroupVersionKind(groupVersion.group, groupVersion.version, type.structName)]
    }
}

/// FNV-1a, 64 bits: tells documents apart, nothing more.
private struct FNV64 {
    private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

    init(_ text: StaticString) {
        for byte in UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount) { add(byte) }
    }

    init(_ seed: UInt64) { value = seed }

    mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }

    mutating func add(_ text: String) {
        for byte in text.utf8 { add(byte) }
    }

    /// Sixteen hexadecimal digits.
    var text: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
