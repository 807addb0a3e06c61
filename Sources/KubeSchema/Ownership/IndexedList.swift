import KubeObject

/// A list's elements by what names them.
struct IndexedList {
    let values: [Value]
    let elements: [PathElement]
    private let positions: [PathElement: Int]?
    let hasDuplicates: Bool

    private static let linearLimit = 8

    init(_ list: [Value], _ schema: Schema, _ keys: [String]) throws(OwnershipError) {
        var elements: [PathElement] = []
        elements.reserveCapacity(list.count)
        for (index, item) in list.enumerated() {
            do throws(OwnershipError) {
                elements.append(try schema.pathElement(of: item, keys: keys))
            } catch {
                throw OwnershipError("element \(index): \(error.message)")
            }
        }
        values = list
        self.elements = elements
        if elements.count > Self.linearLimit {
            let positions = Dictionary(elements.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
            hasDuplicates = positions.count < elements.count
            self.positions = positions
        } else {
            positions = nil
            hasDuplicates = elements.indices.contains { elements[..<$0].contains(elements[$0]) }
        }
    }

    /// Where the first element of that name is; it is looked for first at `hint`.
    func position(of element: PathElement, hint: Int = 0) -> Int? {
        if hint < elements.count, elements[hint] == element { return hint }
        return positions.map { $0[element] } ?? elements.firstIndex(of: element)
    }

    /// All values of each name.
    var grouped: (keys: Set<PathElement>, values: [PathElement: [Value]]) {
        var groups: [PathElement: [Value]] = [:]
        for (element, value) in zip(elements, values) { groups[element, default: []].append(value) }
        return (Set(groups.keys), groups)
    }

    /// The names that come more than once.
    var duplicates: Set<PathElement> {
        hasDuplicates ? Set(grouped.values.filter { $0.value.count > 1 }.keys) : []
    }
}
