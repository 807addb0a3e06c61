public import KubeObject

/// A typed look at an object: accessors over its tree, which stays whole whatever the type knows of it.
///
/// Reading what is not there gives nil or an empty view; writing makes what is missing on the way
/// (`pod.spec.securityContext.runAsUser = 0`), and writing nil or an empty list or map removes the member.
public protocol ObjectView: FieldValue, Hashable {
    var tree: Value { get set }
    init(_ tree: Value)
}

extension ObjectView {
    /// An empty object.
    public init() { self.init(.object([:])) }

    /// A new object, filled in by the closure: `Container { $0.name = "web" }`.
    public init(_ fill: (inout Self) -> Void) {
        self.init()
        fill(&self)
    }

    /// Whether the object is there at all.
    public var isPresent: Bool { !tree.isNull }

    public init(fieldValue: Value) { self.init(fieldValue) }

    public var fieldValue: Value { tree }

    /// The member of that name as the type asked for.
    public subscript<Field: FieldValue>(_ name: String) -> Field {
        get { Field(fieldValue: tree[name]) }
        _modify { yield &tree[name][as: Field.self] }
    }

    /// A member that is a `MicroTime`.
    public subscript(micro name: String) -> Timestamp? {
        get { tree[name].timestamp }
        set { tree[name] = newValue.map { .microTime($0) } ?? .null }
    }

    /// A member that is base64.
    public subscript(bytes name: String) -> [UInt8]? {
        get { tree[name].string.flatMap(Base64.decode) }
        set { tree[name] = newValue.map { .string(Base64.encode($0)) } ?? .null }
    }
}

/// An object of its own: what the API server stores, lists and watches.
public protocol KubernetesObject: ObjectView {
    static var groupVersionKind: GroupVersionKind { get }
    static var groupVersionResource: GroupVersionResource { get }
    static var isNamespaced: Bool { get }
    var metadata: ObjectMeta { get set }
}

extension KubernetesObject {
    /// An object with nothing but its `apiVersion` and `kind`.
    public init() {
        self.init([
            "kind": .string(Self.groupVersionKind.kind), "apiVersion": .string(Self.groupVersionKind.apiVersion),
        ])
    }

    /// A new object, filled in by the closure: `Pod { $0.metadata.name = "web" }`.
    public init(_ fill: (inout Self) -> Void) {
        self.init()
        fill(&self)
    }

    public var key: ObjectKey { ObjectKey(tree) }
}
