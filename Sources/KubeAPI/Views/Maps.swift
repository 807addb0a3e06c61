public import KubeObject

/// A map from names to strings, in its order: labels, annotations, a node selector.
public struct StringMap: FieldValue, Hashable {
    public var members: Object

    public init(_ members: Object = [:]) { self.members = members }
    public init(_ dictionary: [String: String]) {
        members = Object(dictionary.sorted { $0.key < $1.key }.map { ($0.key, .string($0.value)) })
    }
    public init(fieldValue: Value) { members = fieldValue.object ?? [:] }
    public var fieldValue: Value { members.isEmpty ? .null : .object(members) }

    public subscript(_ name: String) -> String? {
        get { members[name]?.string }
        set { members[name] = newValue.map { .string($0) } }
    }

    public subscript(_ name: String, default fallback: String) -> String { self[name] ?? fallback }

    public var keys: [String] { members.keys }
    public var dictionary: [String: String] {
        Dictionary(map { ($0.key, $0.value) }, uniquingKeysWith: { _, last in last })
    }

    /// Takes over all members of another map.
    public mutating func merge(_ other: StringMap) {
        for entry in other.members { members[entry.key] = entry.value }
    }
}

extension StringMap: Sequence, ExpressibleByDictionaryLiteral {
    public var count: Int { members.count }
    public var isEmpty: Bool { members.isEmpty }

    public func makeIterator() -> AnyIterator<(key: String, value: String)> {
        var rest = members.makeIterator()
        return AnyIterator {
            while let entry = rest.next() {
                if let text = entry.value.string { return (entry.key, text) }
            }
            return nil
        }
    }

    public init(dictionaryLiteral elements: (String, String)...) {
        members = Object(elements.map { ($0.0, .string($0.1)) })
    }
}

/// A map from resource names to quantities: requests, limits, capacity.
public struct ResourceList: FieldValue, Hashable {
    public var members: Object

    public init(_ members: Object = [:]) { self.members = members }
    public init(fieldValue: Value) { members = fieldValue.object ?? [:] }
    public var fieldValue: Value { members.isEmpty ? .null : .object(members) }

    public subscript(_ name: String) -> Quantity? {
        get { members[name].flatMap(Quantity.init(scalar:)) }
        set { members[name] = newValue?.scalar }
    }

    public var keys: [String] { members.keys }
}

extension ResourceList: Sequence, ExpressibleByDictionaryLiteral {
    public var count: Int { members.count }
    public var isEmpty: Bool { members.isEmpty }

    public func makeIterator() -> AnyIterator<(key: String, value: Quantity)> {
        var rest = members.makeIterator()
        return AnyIterator {
            while let entry = rest.next() {
                if let quantity = Quantity(scalar: entry.value) { return (entry.key, quantity) }
            }
            return nil
        }
    }

    public init(dictionaryLiteral elements: (String, Quantity)...) {
        members = Object(elements.map { ($0.0, $0.1.scalar) })
    }
}

/// A map from names to objects.
public struct ViewMap<Element: ObjectView>: FieldValue, Hashable {
    public var members: Object

    public init(_ members: Object = [:]) { self.members = members }
    public init(fieldValue: Value) { members = fieldValue.object ?? [:] }
    public var fieldValue: Value { members.isEmpty ? .null : .object(members) }

    public subscript(_ name: String) -> Element? {
        get { members[name].map(Element.init(_:)) }
        set { members[name] = newValue?.tree }
    }

    public var keys: [String] { members.keys }
    public var count: Int { members.count }
    public var isEmpty: Bool { members.isEmpty }
}
