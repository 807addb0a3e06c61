public import KubeObject

/// What an event is about, as `v1` `ObjectReference`.
public struct ObjectReference: Sendable, Hashable {
    public var apiVersion: String
    public var kind: String
    public var namespace: String
    public var name: String
    public var uid: String
    public var resourceVersion: String
    /// A part of the object: `spec.containers{web}`.
    public var fieldPath: String

    public init(
        apiVersion: String, kind: String, namespace: String = "", name: String, uid: String = "",
        resourceVersion: String = "", fieldPath: String = ""
    ) {
        self.apiVersion = apiVersion
        self.kind = kind
        self.namespace = namespace
        self.name = name
        self.uid = uid
        self.resourceVersion = resourceVersion
        self.fieldPath = fieldPath
    }

    /// A reference to this object, which must carry its kind.
    public init(_ object: Value, fieldPath: String = "") {
        self.init(
            apiVersion: object.apiVersion, kind: object.kind, namespace: object.namespace, name: object.name, uid: object.uid,
            resourceVersion: object.resourceVersion, fieldPath: fieldPath)
    }

    public var value: Value {
        var value: Value = .object([:])
        let members = [
            ("kind", kind), ("namespace", namespace), ("name", name), ("uid", uid), ("apiVersion", apiVersion),
            ("resourceVersion", resourceVersion), ("fieldPath", fieldPath),
        ]
        for (key, text) in members where !text.isEmpty { value[key] = .string(text) }
        return value
    }
}
