public import KubeObject

/// A set of fields of an object: what one manager owns.
///
/// A tree by path element. A field may be in the set without what is below it, and the other way round.
public struct FieldSet: Sendable, Hashable {
    struct Node: Sendable, Hashable {
        var element: PathElement
        /// Whether the field itself is in the set.
        var isMember: Bool
        var children: FieldSet

        /// Nodes that say nothing are not kept.
        var isEmpty: Bool { !isMember && children.nodes.isEmpty }
    }

    /// Sorted by element; none is empty.
    var nodes: [Node]

    public init() { nodes = [] }

    /// Of paths of field names: `[["spec"], ["metadata", "labels"]]`.
    public init(_ paths: [[String]]) {
        nodes = []
        for path in paths { insert(path.map { .field($0) }) }
    }

    /// Nodes in any order, each element once; those that say nothing are dropped.
    init(unsorted nodes: [Node]) {
        self.nodes = nodes
        self.nodes.removeAll(where: \.isEmpty)
        for position in self.nodes.indices.dropFirst() where self.nodes[position].element < self.nodes[position - 1].element {
            self.nodes.sort { $0.element < $1.element }
            break
        }
    }

    public var isEmpty: Bool { nodes.isEmpty }

    public mutating func insert(_ path: [PathElement]) { insert(path[...]) }

    private mutating func insert(_ path: ArraySlice<PathElement>) {
        guard let element = path.first else { return }
        let place = position(of: element)
        if place == nodes.count || nodes[place].element != element {
            nodes.insert(Node(element: element, isMember: false, children: FieldSet()), at: place)
        }
        if path.count == 1 { nodes[place].isMember = true } else { nodes[place].children.insert(path.dropFirst()) }
    }

    public func contains(_ path: [PathElement]) -> Bool {
        guard let first = path.first, let node = node(first) else { return false }
        return path.count == 1 ? node.isMember : node.children.contains(Array(path.dropFirst()))
    }

    func node(_ element: PathElement) -> Node? {
        let place = position(of: element)
        return place < nodes.count && nodes[place].element == element ? nodes[place] : nil
    }

    /// Where the element is or would be.
    private func position(of element: PathElement) -> Int {
        var (low, high) = (0, nodes.count)
        while low < high {
            let middle = (low + high) / 2
            if nodes[middle].element < element { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// All paths in the set; at each level the members first, then what is below.
    public var paths: [[PathElement]] {
        nodes.filter(\.isMember).map { [$0.element] } + nodes.flatMap { node in node.children.paths.map { [node.element] + $0 } }
    }
}

extension FieldSet {
    /// Walks two sets' nodes side by side and keeps what `combine` makes of each pair.
    private func zipped(_ other: FieldSet, _ combine: (Node?, Node?) -> Node?) -> FieldSet {
        var result = FieldSet()
        result.nodes.reserveCapacity(Swift.max(nodes.count, other.nodes.count))
        var (left, right) = (0, 0)
        while left < nodes.count || right < other.nodes.count {
            let order =
                left == nodes.count
                ? 1
                : right == other.nodes.count
                    ? -1
                    : PathElement.compare(nodes[left].element, other.nodes[right].element)
            if let node = combine(order <= 0 ? nodes[left] : nil, order >= 0 ? other.nodes[right] : nil), !node.isEmpty {
                result.nodes.append(node)
            }
            if order <= 0 { left += 1 }
            if order >= 0 { right += 1 }
        }
        return result
    }

    public func union(_ other: FieldSet) -> FieldSet {
        if other.isEmpty { return self }
        if isEmpty { return other }
        return zipped(other) { left, right in
            guard let left, let right else { return left ?? right }
            return Node(
                element: left.element, isMember: left.isMember || right.isMember, children: left.children.union(right.children))
        }
    }

    public func intersection(_ other: FieldSet) -> FieldSet {
        if isEmpty || other.isEmpty { return FieldSet() }
        return zipped(other) { left, right in
            guard let left, let right else { return nil }
            return Node(
                element: left.element, isMember: left.isMember && right.isMember,
                children: left.children.intersection(right.children))
        }
    }

    /// What is in this set and not in the other; a field is told apart from what is below it.
    public func subtracting(_ other: FieldSet) -> FieldSet {
        if isEmpty || other.isEmpty { return self }
        return zipped(other) { left, right in
            guard let left, let right else { return left }
            return Node(
                element: left.element, isMember: left.isMember && !right.isMember,
                children: left.children.subtracting(right.children))
        }
    }

    /// As `subtracting`, and with a field goes all that is below it.
    public func subtractingRecursively(_ other: FieldSet) -> FieldSet {
        if isEmpty || other.isEmpty { return self }
        return zipped(other) { left, right in
            guard let left, let right else { return left }
            guard !right.isMember else { return nil }
            return Node(
                element: left.element, isMember: left.isMember, children: left.children.subtractingRecursively(right.children))
        }
    }
}

extension FieldSet {
    private static let maximumDepth = JSON.maximumDepth

    /// Reads a `fieldsV1`.
    public init(fieldsV1 value: Value) throws(ParseError) {
        guard case .object(let members) = value else {
            guard value.isNull else { throw ParseError("fieldsV1 must be an object") }
            self.init()
            return
        }
        self = try Self.decoded(members).set
    }

    /// The set below a node, and whether the node itself is a member: it says so by `.`, or by having nothing below it.
    private static func decoded(_ members: Object) throws(ParseError) -> (set: FieldSet, isMember: Bool) {
        var nodes: [Node] = []
        nodes.reserveCapacity(members.count)
        var isMember = false
        for entry in members {
            if entry.key == "." {
                isMember = true
                continue
            }
            guard let element = try PathElement(encoded: entry.key) else { continue }
            let inner = try decoded(entry.value.object ?? [:])
            nodes.append(Node(element: element, isMember: inner.isMember, children: inner.set))
        }
        return (FieldSet(unsorted: nodes), isMember || nodes.isEmpty)
    }

    /// As a `fieldsV1`, in upstream's order.
    public var fieldsV1: Value { .object(encoded(isMember: false)) }

    func encoded(isMember: Bool) -> Object {
        guard !nodes.isEmpty else { return Object() }
        var members: [Object.Entry] = []
        members.reserveCapacity(nodes.count + (isMember ? 1 : 0))
        if isMember { members.append(Object.Entry(key: ".", value: .object([:]))) }
        for node in nodes {
            members.append(Object.Entry(key: node.element.encoded, value: .object(node.children.encoded(isMember: node.isMember))))
        }
        return Object(distinct: members)
    }
}
