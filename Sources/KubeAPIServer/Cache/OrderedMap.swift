/// A map ordered by key whose copies are snapshots: copying is O(1), a change copies only what a snapshot still shares.
///
/// A B+ tree. Nodes are changed in place where nobody else holds them, else their path is copied. Every node knows
/// how many entries it has, so counting a range costs as little as finding it.
struct OrderedMap<Element: Sendable>: Sendable {
    private var root = OrderedMapNode<Element>()

    var count: Int { root.count }
    var isEmpty: Bool { root.count == 0 }

    subscript(key: String) -> Element? {
        var node = root
        while !node.isLeaf { node = node.children[node.childIndex(of: key)] }
        let position = node.lowerBound(key)
        return position < node.keys.count && node.keys[position] == key ? node.values[position] : nil
    }

    /// Puts an element and returns the one it replaces.
    @discardableResult
    mutating func updateValue(_ element: Element, forKey key: String) -> Element? {
        makeRootUnique()
        let previous = root.insert(key, element)
        if root.isFull {
            let right = root.split()
            let parent = OrderedMapNode<Element>()
            parent.children = [root, right]
            parent.keys = [root.firstKey, right.firstKey]
            parent.count = root.count + right.count
            root = parent
        }
        return previous
    }

    @discardableResult
    mutating func removeValue(forKey key: String) -> Element? {
        makeRootUnique()
        let previous = root.remove(key)
        while !root.isLeaf, root.children.count == 1 { root = root.children[0] }
        return previous
    }

    private mutating func makeRootUnique() {
        if !isKnownUniquelyReferenced(&root) { root = root.copy() }
    }

    /// How many keys come before this one.
    func rank(of key: String) -> Int {
        var node = root
        var rank = 0
        while !node.isLeaf {
            let index = node.childIndex(of: key)
            for before in 0..<index { rank += node.children[before].count }
            node = node.children[index]
        }
        return rank + node.lowerBound(key)
    }

    /// How many keys lie in `lower..<upper`; nil has no bound.
    func count(from lower: String, to upper: String?) -> Int {
        (upper.map { rank(of: $0) } ?? count) - rank(of: lower)
    }

    /// Visits the entries with keys in `lower..<upper` in order, until the visitor says false.
    func forEach(from lower: String, to upper: String?, _ visit: (String, Element) -> Bool) {
        _ = root.forEach(from: lower, to: upper, visit)
    }

    /// The elements with keys in `lower..<upper` in order.
    func elements(from lower: String = "", to upper: String? = nil) -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(count(from: lower, to: upper))
        forEach(from: lower, to: upper) { _, element in
            result.append(element)
            return true
        }
        return result
    }
}

/// A node; changed only through a map that holds it alone, which is what makes sharing it between threads safe.
private final class OrderedMapNode<Element: Sendable>: @unchecked Sendable {
    static var capacity: Int { 64 }
    static var minimum: Int { 16 }

    /// Of a leaf its entries' keys, of an inner node each child's first key (or one less than it).
    var keys: [String] = []
    var values: [Element] = []
    var children: [OrderedMapNode] = []
    var count = 0

    var isLeaf: Bool { children.isEmpty }
    var isFull: Bool { keys.count > Self.capacity }
    var firstKey: String { keys[0] }

    func copy() -> OrderedMapNode {
        let node = OrderedMapNode()
        node.keys = keys
        node.values = values
        node.children = children
        node.count = count
        return node
    }

    func lowerBound(_ key: String) -> Int {
        var low = 0
        var high = keys.count
        while low < high {
            let middle = (low + high) / 2
            if keys[middle] < key { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func childIndex(of key: String) -> Int {
        let position = lowerBound(key)
        if position < keys.count, keys[position] == key { return position }
        return max(0, position - 1)
    }

    func uniqueChild(_ index: Int) -> OrderedMapNode {
        if !isKnownUniquelyReferenced(&children[index]) { children[index] = children[index].copy() }
        return children[index]
    }

    func insert(_ key: String, _ element: Element) -> Element? {
        guard !isLeaf else {
            let position = lowerBound(key)
            if position < keys.count, keys[position] == key {
                let previous = values[position]
                values[position] = element
                return previous
            }
            keys.insert(key, at: position)
            values.insert(element, at: position)
            count += 1
            return nil
        }
        let index = childIndex(of: key)
        let child = uniqueChild(index)
        let before = child.count
        let previous = child.insert(key, element)
        count += child.count - before
        if key < keys[index] { keys[index] = key }
        if child.isFull {
            let right = child.split()
            children.insert(right, at: index + 1)
            keys.insert(right.firstKey, at: index + 1)
        }
        return previous
    }

    /// Cuts off the right half.
    func split() -> OrderedMapNode {
        let middle = keys.count / 2
        let right = OrderedMapNode()
        right.keys = Array(keys[middle...])
        keys.removeSubrange(middle...)
        if isLeaf {
            right.values = Array(values[middle...])
            values.removeSubrange(middle...)
            right.count = right.values.count
        } else {
            right.children = Array(children[middle...])
            children.removeSubrange(middle...)
            right.count = right.children.reduce(0) { $0 + $1.count }
        }
        count -= right.count
        return right
    }

    func remove(_ key: String) -> Element? {
        guard !isLeaf else {
            let position = lowerBound(key)
            guard position < keys.count, keys[position] == key else { return nil }
            keys.remove(at: position)
            count -= 1
            return values.remove(at: position)
        }
        let index = childIndex(of: key)
        let child = uniqueChild(index)
        guard let previous = child.remove(key) else { return nil }
        count -= 1
        if child.count == 0 {
            children.remove(at: index)
            keys.remove(at: index)
        } else if child.keys.count < Self.minimum {
            mergeChild(index)
        }
        return previous
    }

    /// Joins a thin child with a neighbour where both fit in one node.
    private func mergeChild(_ index: Int) {
        let left = index > 0 ? index - 1 : index
        guard left + 1 < children.count, children[left].keys.count + children[left + 1].keys.count <= Self.capacity / 2 else { return }
        let target = uniqueChild(left)
        let source = children[left + 1]
        target.keys += source.keys
        target.values += source.values
        target.children += source.children
        target.count += source.count
        children.remove(at: left + 1)
        keys.remove(at: left + 1)
    }

    func forEach(from lower: String, to upper: String?, _ visit: (String, Element) -> Bool) -> Bool {
        if isLeaf {
            var position = lowerBound(lower)
            while position < keys.count {
                if let upper, keys[position] >= upper { return false }
                guard visit(keys[position], values[position]) else { return false }
                position += 1
            }
            return true
        }
        for index in childIndex(of: lower)..<children.count {
            if let upper, index > 0, keys[index] >= upper { return false }
            guard children[index].forEach(from: lower, to: upper, visit) else { return false }
        }
        return true
    }
}
