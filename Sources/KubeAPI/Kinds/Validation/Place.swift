import KubeObject

/// A value and where in its object it stands: what validation walks over.
struct Place {
    var value: Value
    /// As errors name it: `spec.containers[0].name`.
    var path: String

    init(_ value: Value, _ path: String = "") {
        self.value = value
        self.path = path
    }

    /// A member: `spec` → `spec.ports`.
    subscript(_ name: String) -> Place { Place(value[name], path.isEmpty ? name : "\(path).\(name)") }

    /// An element: `spec.ports` → `spec.ports[2]`.
    func at(_ index: Int) -> Place { Place(value[index], "\(path)[\(index)]") }

    /// An entry of a map: `metadata.labels` → `metadata.labels[app]`.
    func key(_ key: String) -> Place { Place(value[key], "\(path)[\(key)]") }

    /// The same place with another value, to name what errors show.
    func with(_ value: Value) -> Place { Place(value, path) }

    var elements: [Place] { value.elements.indices.map(at) }
    var entries: [(key: String, place: Place)] { value.members.map { ($0.key, key($0.key)) } }
    var text: String { value.text }
    var isNull: Bool { value.isNull }
    /// Absent, empty, zero or false.
    var isZero: Bool { value.isZero }
    var integer: Int64 { value.integer ?? 0 }
}
