public import KubeObject

/// A way to find a cache's objects: it files each object under some values.
///
/// Two indexes of one name are the same index: a name stands for one function in the whole process.
public struct CacheIndex: Sendable, Hashable {
    public let name: String
    let values: @Sendable (Value) -> [String]

    public init(_ name: String, values: @escaping @Sendable (Value) -> [String]) {
        self.name = name
        self.values = values
    }

    public static func == (left: CacheIndex, right: CacheIndex) -> Bool { left.name == right.name }
    public func hash(into hasher: inout Hasher) { hasher.combine(name) }

    /// By namespace; every cache of a namespaced resource has it.
    public static let namespace = CacheIndex("namespace") { object in
        let namespace = object.namespace
        return namespace.isEmpty ? [] : [namespace]
    }

    /// By the uid of each owner reference; every cache has it.
    public static let owner = CacheIndex("owner") { object in
        (object["metadata"]["ownerReferences"].array ?? []).compactMap { $0["uid"].string }
    }

    /// By a text member at a path, `spec.nodeName`; an object without it is not filed.
    public static func field(_ path: String) -> CacheIndex {
        let steps = path.split(separator: ".").map(String.init)
        return CacheIndex("field:\(path)") { object in
            var value = object
            for step in steps { value = value[step] }
            guard let text = value.string, !text.isEmpty else { return [] }
            return [text]
        }
    }
}

extension CacheIndex {
    /// What the index files an object under.
    public func keys(of object: Value) -> [String] { values(object) }
}
