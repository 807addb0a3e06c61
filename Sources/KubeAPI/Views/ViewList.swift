public import KubeObject

/// A list of objects, each read and written through its view.
public struct ViewList<Element: ObjectView>: FieldValue, Hashable {
    public var values: [Value]

    public init() { values = [] }
    public init(fieldValue: Value) { values = fieldValue.array ?? [] }
    public var fieldValue: Value { values.isEmpty ? .null : .array(values) }

    /// The first element whose `name` (or other member) is as asked.
    public func first(named name: String, by member: String = "name") -> Element? {
        position(named: name, by: member).map { self[$0] }
    }

    public func position(named name: String, by member: String = "name") -> Int? {
        values.firstIndex { $0[member].string == name }
    }
}

extension ViewList: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    public var startIndex: Int { 0 }
    public var endIndex: Int { values.count }

    public subscript(position: Int) -> Element {
        get { Element(values[position]) }
        _modify {
            var element = Element(values[position])
            values[position] = .null
            defer { values[position] = element.tree }
            yield &element
        }
    }

    public mutating func replaceSubrange(_ range: Range<Int>, with elements: some Collection<Element>) {
        values.replaceSubrange(range, with: elements.lazy.map(\.tree))
    }
}

extension ViewList: ExpressibleByArrayLiteral {
    public init(arrayLiteral elements: Element...) { values = elements.map(\.tree) }
}
