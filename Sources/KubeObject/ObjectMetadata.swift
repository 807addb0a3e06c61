/// What every object has, read from its tree; the typed views of `KubeAPI` build on these.
extension Value {
    public var kind: String { self["kind"].string ?? "" }
    public var apiVersion: String { self["apiVersion"].string ?? "" }
    public var name: String { self["metadata"]["name"].string ?? "" }
    public var namespace: String { self["metadata"]["namespace"].string ?? "" }
    public var uid: String { self["metadata"]["uid"].string ?? "" }
    public var resourceVersion: String { self["metadata"]["resourceVersion"].string ?? "" }
    public var deletionTimestamp: String? { self["metadata"]["deletionTimestamp"].string }
    public var finalizers: [String] { (self["metadata"]["finalizers"].array ?? []).compactMap(\.string) }
    public var labels: Object { self["metadata"]["labels"].object ?? [:] }
    public var annotations: Object { self["metadata"]["annotations"].object ?? [:] }
}

/// The name of an object within its kind: `namespace/name`, or `name` of a cluster-scoped one.
public struct ObjectKey: Sendable, Hashable, Comparable, CustomStringConvertible {
    public var namespace: String
    public var name: String

    public init(namespace: String = "", name: String) {
        self.namespace = namespace
        self.name = name
    }

    public init(_ object: Value) {
        self.init(namespace: object.namespace, name: object.name)
    }

    public var description: String { namespace.isEmpty ? name : "\(namespace)/\(name)" }

    public static func < (left: ObjectKey, right: ObjectKey) -> Bool {
        (left.namespace, left.name) < (right.namespace, right.name)
    }
}
