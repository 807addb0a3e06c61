public import KubeObject
public import KubeSchema

/// A kind as the API server serves it, declared in one place.
///
/// The generated facts (names, scope, verbs, schema) are in `Generated/`; what the server does specially for a kind is
/// in one file a kind under `Kinds/`, which fills the closures below. A custom resource makes a `Kind` at run time.
public struct Kind: Sendable {
    public var group: String
    /// The version this declaration is served as, and stored as unless `storage` says otherwise.
    public var version: String
    public var kind: String
    /// The plural: `deployments`.
    public var resource: String
    public var singular: String
    public var isNamespaced: Bool
    public var shortNames: [String] = []
    public var categories: [String] = []
    public var verbs: [String] = []
    public var subresources: [Subresource] = []
    public var schema: Schema
    /// Discovery's word for which version is stored.
    public var storageVersionHash = ""
    /// Where another version of the kind is what is stored: that version, and how objects become it and come back.
    public var storage: StorageConversion?

    /// The columns of a `Table` after those every kind has; the cells of an object in the same order.
    public var columns: [Column] = Column.nameAndAge
    public var cells: @Sendable (_ object: Value, _ now: Timestamp) -> [Value] = Column.nameAndAgeCells

    /// The `conditions` of an object's row: that a pod has completed.
    public var rowConditions: @Sendable (_ object: Value) -> [Value] = { _ in [] }

    /// Fills in what upstream's defaulting of this version fills in; runs on every decoded object.
    public var applyDefaults: @Sendable (inout Value) -> Void = { _ in }
    /// Resets what a client may not set on create (`status`) and fills in what the server sets.
    public var prepareForCreate: @Sendable (inout Value) -> Void = { _ in }
    /// Carries over what an update may not change; `generation` is counted by the registry from `spec`.
    public var prepareForUpdate: @Sendable (_ new: inout Value, _ old: Value) -> Void = { _, _ in }
    public var validate: @Sendable (_ object: Value) -> [FieldError] = { _ in [] }
    public var validateUpdate: @Sendable (_ new: Value, _ old: Value) -> [FieldError] = { _, _ in [] }
    /// Of a write through a subresource with the kind's own body (`status`, `approval`, `finalize`,
    /// `ephemeralcontainers`, `resize`): leaves in `new` only what that subresource may change.
    public var prepareForSubresourceUpdate: @Sendable (_ subresource: String, _ new: inout Value, _ old: Value) -> Void =
        Kind.keepAllButStatus
    /// Checks of a write through `/status`.
    public var validateStatusUpdate: @Sendable (_ new: Value, _ old: Value) -> [FieldError] = { _, _ in [] }
    /// Warnings for the client (`Warning: 299 - "…"`), of a create or an update.
    public var warnings: @Sendable (_ new: Value, _ old: Value?) -> [String] = { _, _ in [] }
    /// Of a kind that is to be used no more: what every request about it is answered with as a warning.
    public var deprecationWarning: String?
    /// Annotations that stand for fields of the spec and are not in `PartialObjectMetadata`.
    public var hiddenAnnotations: [String] = []
    /// Fields that a field selector may name besides `metadata.name` and `metadata.namespace`, with the object's values.
    public var selectableFields: [String] = []
    public var selectableValue: @Sendable (_ object: Value, _ field: String) -> String = { _, _ in "" }
    /// Whether objects are deleted with a grace period (pods), and how long where the request doesn't say.
    public var gracePeriodSeconds: (@Sendable (_ object: Value) -> Int64)?
    /// Whether `metadata.name` may be checked as: a DNS subdomain unless the kind says otherwise.
    public var validateName: @Sendable (_ name: String, _ isPrefix: Bool) -> [String] = Names.dnsSubdomain
    /// Whether a spec change counts `metadata.generation` (kinds without spec and status don't).
    public var countsGeneration = true
    /// The generation of a new object; 0 for none (CSI drivers count from their first change).
    public var initialGeneration: Int64 = 1
    /// Whether an update counts `metadata.generation` up: where the spec changed, unless the kind says otherwise.
    public var changesGeneration: @Sendable (_ new: Value, _ old: Value) -> Bool = { $0["spec"] != $1["spec"] }
    /// Whether a PUT of an object that is not there makes it, as upstream allows for a few kinds.
    public var allowsCreateOnUpdate = false
    /// Whether an update without `metadata.resourceVersion` is let through.
    public var allowsUnconditionalUpdate = true

    public init(
        group: String, version: String, kind: String, resource: String, singular: String, isNamespaced: Bool, schema: Schema
    ) {
        self.group = group
        self.version = version
        self.kind = kind
        self.resource = resource
        self.singular = singular
        self.isNamespaced = isNamespaced
        self.schema = schema
    }

    public var groupVersionKind: GroupVersionKind { GroupVersionKind(group, version, kind) }
    public var groupVersionResource: GroupVersionResource { GroupVersionResource(group, version, resource) }
    public var groupResource: GroupResource { GroupResource(group, resource) }
}

extension Kind {
    /// What a write through `/status` may change: the status, labels, annotations and finalizers; the rest is the old object's.
    public static let keepAllButStatus: @Sendable (String, inout Value, Value) -> Void = { _, new, old in
        var result = old
        result["status"] = new["status"]
        result["metadata"] = new["metadata"]
        new = result
    }
}

/// `status`, `scale`, `exec`, … of a kind, as discovery lists it.
public struct Subresource: Sendable, Hashable {
    public var name: String
    /// The kind its body has: the parent's own for `status`, `autoscaling/v1 Scale` for `scale`.
    public var groupVersionKind: GroupVersionKind
    public var verbs: [String]

    public init(name: String, groupVersionKind: GroupVersionKind, verbs: [String]) {
        self.name = name
        self.groupVersionKind = groupVersionKind
        self.verbs = verbs
    }
}

public struct StorageConversion: Sendable {
    public var groupVersionKind: GroupVersionKind
    /// Of this kind's plural in the storage key: `/registry/<resource>/…`.
    public var resource: String
    public var toStorage: @Sendable (Value) -> Value
    public var fromStorage: @Sendable (Value) -> Value

    public init(
        groupVersionKind: GroupVersionKind, resource: String, toStorage: @escaping @Sendable (Value) -> Value,
        fromStorage: @escaping @Sendable (Value) -> Value
    ) {
        self.groupVersionKind = groupVersionKind
        self.resource = resource
        self.toStorage = toStorage
        self.fromStorage = fromStorage
    }
}

/// A column of a `meta.k8s.io/v1` `Table`.
public struct Column: Sendable, Hashable {
    public var name: String
    /// `string`, `integer`, `boolean`, `date`.
    public var type: String
    /// `name` for the first column, else empty.
    public var format: String
    /// 0 is always shown, 1 with `-o wide`.
    public var priority: Int

    public init(_ name: String, type: String = "string", format: String = "", priority: Int = 0) {
        self.name = name
        self.type = type
        self.format = format
        self.priority = priority
    }
}

extension Column {
    public static let nameAndAge = [
        Column("Name", format: "name"), Column("Age", type: "date"),
    ]

    public static let nameAndAgeCells: @Sendable (Value, Timestamp) -> [Value] = { object, _ in [.string(object.name), .null] }
}
