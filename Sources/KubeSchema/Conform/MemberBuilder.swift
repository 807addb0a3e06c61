import KubeObject

/// The members of an object that changes, by the positions of their fields.
struct MemberBuilder {
    private var members: [(position: Int, entry: Object.Entry)] = []
    private var isOrdered = true
    /// Members that no field knows.
    var others: [Object.Entry] = []

    /// Begins with members that stay as they are.
    init(_ object: Object, upTo end: Int, _ type: ObjectType) {
        members.reserveCapacity(object.count + 4)
        for entry in object[..<end] {
            guard let position = type.position(of: entry.key, hint: (members.last?.position ?? -1) + 1) else { continue }
            members.append((position, entry))
        }
    }

    mutating func add(_ position: Int, _ entry: Object.Entry) {
        if let last = members.last, last.position > position { isOrdered = false }
        members.append((position, entry))
    }

    func has(_ position: Int) -> Bool { members.contains { $0.position == position } }

    var object: Value {
        let ordered = isOrdered ? members : members.sorted { $0.position < $1.position }
        return .object(Object(distinct: ordered.map(\.entry) + others))
    }
}
