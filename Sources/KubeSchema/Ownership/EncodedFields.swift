import KubeObject

/// A `fieldsV1` as it is stored, changed in place: the cost is that of the change, not of all that the manager owns.
///
/// Must be as `FieldSet` encodes it: in order, and with `.` first.
struct EncodedFields: Sendable, Hashable {
    private(set) var object: Object

    init(trusted object: Object) { self.object = object }

    init(_ set: FieldSet) { object = set.encoded(isMember: false) }

    var isEmpty: Bool { object.isEmpty }

    var set: FieldSet { (try? FieldSet(fieldsV1: .object(object))) ?? FieldSet() }

    func intersection(_ other: FieldSet) -> FieldSet { Self.intersection(object, other) }

    mutating func subtract(_ other: FieldSet) { Self.subtract(other, from: &object) }

    mutating func formUnion(_ other: FieldSet) { Self.insert(other, into: &object) }

    private static func isMember(_ inner: Object) -> Bool { inner.isEmpty || inner.first?.key == "." }

    private static func intersection(_ object: Object, _ set: FieldSet) -> FieldSet {
        guard !object.isEmpty else { return FieldSet() }
        return FieldSet(
            unsorted: set.nodes.compactMap { node in
                guard let inner = object[node.element.encoded]?.object else { return FieldSet.Node?.none }
                return FieldSet.Node(
                    element: node.element, isMember: node.isMember && isMember(inner),
                    children: node.children.isEmpty ? FieldSet() : intersection(inner, node.children))
            })
    }

    private static func subtract(_ set: FieldSet, from object: inout Object) {
        guard !object.isEmpty else { return }
        for node in set.nodes {
            let name = node.element.encoded
            guard var inner = object[name]?.object else { continue }
            let wasMember = isMember(inner)
            if wasMember { inner.removeValue(forKey: ".") }
            subtract(node.children, from: &inner)
            let isMember = wasMember && !node.isMember
            if inner.isEmpty, !isMember {
                object.removeValue(forKey: name)
                continue
            }
            if isMember, !inner.isEmpty { inner.insert(Object.Entry(key: ".", value: .object([:])), at: 0) }
            object[name] = .object(inner)
        }
    }

    private static func insert(_ set: FieldSet, into object: inout Object) {
        for node in set.nodes {
            let name = node.element.encoded
            guard var inner = object[name]?.object else {
                let entry = Object.Entry(key: name, value: .object(node.children.encoded(isMember: node.isMember)))
                object.insert(entry, at: place(of: node.element, name, in: object))
                continue
            }
            let isMember = isMember(inner) || node.isMember
            if inner.first?.key == "." { inner.removeValue(forKey: ".") }
            insert(node.children, into: &inner)
            if isMember, !inner.isEmpty { inner.insert(Object.Entry(key: ".", value: .object([:])), at: 0) }
            object[name] = .object(inner)
        }
    }

    /// Where a path element belongs among the others.
    private static func place(of element: PathElement, _ name: String, in object: Object) -> Int {
        var (low, high) = (object.first?.key == "." ? 1 : 0, object.count)
        while low < high {
            let middle = (low + high) / 2
            if precedes(object[middle].key, element, name) { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func precedes(_ other: String, _ element: PathElement, _ name: String) -> Bool {
        // Fields compare by their names, which are most of all; the rest is read.
        if case .field = element, other.hasPrefix("f:") { return other < name }
        guard let decoded = try? PathElement(encoded: other) else { return other < name }
        return decoded < element
    }
}
