import KubeObject

/// A column of a kind's table together with how its cell is made.
struct TableColumn: Sendable {
    typealias Cell = @Sendable (_ object: Value, _ now: Timestamp) -> Value
    var column: Column
    var cell: Cell

    init(_ name: String, type: String = "string", format: String = "", priority: Int = 0, _ cell: @escaping Cell) {
        column = Column(name, type: type, format: format, priority: priority)
        self.cell = cell
    }
}

extension TableColumn {
    static let name = TableColumn("Name", format: "name") { object, _ in .string(object.name) }
    static let age = TableColumn("Age") { object, now in
        .string(ageText(object["metadata"]["creationTimestamp"], now))
    }
    static let createdAt = TableColumn("Created At", type: "date") { object, _ in object["metadata"]["creationTimestamp"] }

    /// A text made from the object.
    static func text(_ name: String, priority: Int = 0, _ text: @escaping @Sendable (Value) -> String) -> TableColumn {
        TableColumn(name, priority: priority) { object, _ in .string(text(object)) }
    }

    /// A text member at a path (`spec.type`), or what stands for its absence.
    static func text(_ name: String, _ path: String, absent: String = "") -> TableColumn {
        let keys = path.split(separator: ".").map(String.init)
        return text(name) { object in
            let text = keys.reduce(object) { $0[$1] }.text
            return text.isEmpty ? absent : text
        }
    }

    /// A number at a path, zero where it is absent.
    static func number(_ name: String, type: String = "integer", _ path: String) -> TableColumn {
        let keys = path.split(separator: ".").map(String.init)
        return TableColumn(name, type: type) { object, _ in .integer(keys.reduce(object) { $0[$1] }.integer ?? 0) }
    }

    /// How many elements or members there are at a path.
    static func count(_ name: String, type: String = "integer", _ path: String...) -> TableColumn {
        TableColumn(name, type: type) { object, _ in
            let count = path.reduce(0) { sum, path in
                let value = path.split(separator: ".").reduce(object) { $0[String($1)] }
                return sum + value.elements.count + value.members.count
            }
            return .integer(Int64(count))
        }
    }

    /// A truth at a path.
    static func truth(_ name: String, type: String = "boolean", _ path: String, absent: Bool = false) -> TableColumn {
        let keys = path.split(separator: ".").map(String.init)
        return TableColumn(name, type: type) { object, _ in .bool(keys.reduce(object) { $0[$1] }.bool ?? absent) }
    }

    /// Names and images of a pod template's containers, shown with `-o wide`.
    static func containers(_ path: String, priority: Int = 1) -> [TableColumn] {
        let keys = path.split(separator: ".").map(String.init)
        return [("Containers", "name"), ("Images", "image")].map { title, member in
            TableColumn(title, priority: priority) { object, _ in
                .string(keys.reduce(object) { $0[$1] }.elements.map { $0[member].text }.joined(separator: ","))
            }
        }
    }

    /// A `LabelSelector` at a path, shown with `-o wide` unless said otherwise.
    static func selector(_ name: String = "Selector", _ path: String, priority: Int = 1) -> TableColumn {
        let keys = path.split(separator: ".").map(String.init)
        return text(name, priority: priority) { selectorText(keys.reduce($0) { $0[$1] }) }
    }

    /// A map of labels at a path.
    static func labels(_ name: String, _ path: String, priority: Int = 0) -> TableColumn {
        let keys = path.split(separator: ".").map(String.init)
        return text(name, priority: priority) { labelsText(keys.reduce($0) { $0[$1] }) }
    }

    static func ageText(_ time: Value, _ now: Timestamp) -> String {
        time.timestamp?.age(at: now) ?? "<unknown>"
    }

    static func selectorText(_ selector: Value) -> String {
        guard !selector.isNull else { return "<none>" }
        guard let parsed = try? KubeObject.LabelSelector(selector) else { return "<error>" }
        let text = parsed.description
        return text.isEmpty ? "<none>" : text
    }

    static func labelsText(_ labels: Value) -> String {
        guard !labels.isZero else { return "<none>" }
        return labels.members.map { "\($0.key)=\($0.value.text)" }.sorted().joined(separator: ",")
    }

    /// The first few of a list, and how many more there are: `a,b,c + 2 more...`.
    static func shortList(_ items: [String], maximum: Int = 3, separator: String = ",", count: Int? = nil) -> String {
        let count = count ?? items.count
        let shown = items.prefix(maximum).joined(separator: separator)
        return count > maximum ? "\(shown) + \(count - maximum) more..." : shown
    }
}

extension Kind {
    /// Declares the columns of the kind's table.
    mutating func shows(_ shown: [TableColumn]) {
        columns = shown.map(\.column)
        cells = { object, now in shown.map { $0.cell(object, now) } }
    }
}
