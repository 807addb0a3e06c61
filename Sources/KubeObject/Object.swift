/// The members of a JSON object in the order they came, each name once.
///
/// Equality and hashing ignore the order. Look-up is linear for few members and by an index for many.
public struct Object: Sendable {
    @usableFromInline var entries: [Entry]
    /// Positions by name, kept while there are more than `Object.indexThreshold` members.
    @usableFromInline var index: [String: Int]?

    @usableFromInline static let indexThreshold = 24

    public struct Entry: Sendable, Hashable {
        public let key: String
        public var value: Value

        @inlinable
        public init(key: String, value: Value) {
            self.key = key
            self.value = value
        }
    }

    @inlinable
    public init() { entries = [] }

    /// Members in order; of a name that comes twice the last value counts, at the first one's place.
    public init(_ members: some Sequence<(String, Value)>) {
        entries = []
        for (key, value) in members { self[key] = value }
    }

    /// Entries whose names are known to differ; nothing checks it.
    public init(distinct entries: [Entry]) {
        self.entries = entries
        if entries.count > Self.indexThreshold { rebuildIndex() }
    }

    public var count: Int { entries.count }
    public var isEmpty: Bool { entries.isEmpty }
    public var keys: [String] { entries.map(\.key) }

    @inlinable
    public func position(of key: String) -> Int? {
        if let index { return index[key] }
        for position in entries.indices where entries[position].key == key { return position }
        return nil
    }

    /// The member, which is looked for first at a place where it is likely to be.
    public func value(of key: String, hint: Int) -> Value? {
        if hint < entries.count, entries[hint].key == key { return entries[hint].value }
        return self[key]
    }

    /// Adds a member that is not there yet, at a place of its own.
    public mutating func insert(_ entry: Entry, at position: Int) {
        entries.insert(entry, at: position)
        if index != nil || entries.count > Self.indexThreshold { rebuildIndex() }
    }

    /// The member, or nil where there is none; setting nil removes it, setting a new one appends it.
    @inlinable
    public subscript(_ key: String) -> Value? {
        get { position(of: key).map { entries[$0].value } }
        set {
            switch (position(of: key), newValue) {
            case (let position?, let value?): entries[position].value = value
            case (let position?, nil): remove(at: position)
            case (nil, let value?): append(key, value)
            case (nil, nil): break
            }
        }
    }

    @usableFromInline
    mutating func append(_ key: String, _ value: Value) {
        entries.append(Entry(key: key, value: value))
        if index != nil {
            index![key] = entries.count - 1
        } else if entries.count > Self.indexThreshold {
            rebuildIndex()
        }
    }

    @usableFromInline
    mutating func remove(at position: Int) {
        entries.remove(at: position)
        if index != nil { rebuildIndex() }
    }

    private mutating func rebuildIndex() {
        index = nil
        guard entries.count > Self.indexThreshold else { return }
        var positions: [String: Int] = [:]
        positions.reserveCapacity(entries.count)
        for (position, entry) in entries.enumerated() { positions[entry.key] = position }
        index = positions
    }

    /// The member's value, its place left holding `.null` so that it can be changed without a copy.
    mutating func take(_ key: String) -> Value {
        guard let position = position(of: key) else { return .null }
        let value = entries[position].value
        entries[position].value = .null
        return value
    }

    /// Ends what `take` began; `.null` removes the member.
    mutating func put(_ key: String, _ value: Value) {
        if value.isNull { removeValue(forKey: key) } else { self[key] = value }
    }

    @discardableResult
    public mutating func removeValue(forKey key: String) -> Value? {
        guard let position = position(of: key) else { return nil }
        let value = entries[position].value
        remove(at: position)
        return value
    }

    public mutating func removeAll(where predicate: (Entry) -> Bool) {
        entries.removeAll(where: predicate)
        if index != nil { rebuildIndex() }
    }

    /// Changes each value in place.
    public mutating func mapValues(_ change: (String, inout Value) -> Void) {
        for position in entries.indices { change(entries[position].key, &entries[position].value) }
    }

    func sharesStorage(with other: Object) -> Bool {
        entries.count == other.entries.count
            && entries.withUnsafeBufferPointer { left in
                other.entries.withUnsafeBufferPointer { $0.baseAddress == left.baseAddress }
            }
    }

    /// The same members, ordered by name.
    public func sorted() -> Object {
        Object(distinct: entries.sorted { $0.key < $1.key })
    }
}

extension Object: RandomAccessCollection {
    public var startIndex: Int { entries.startIndex }
    public var endIndex: Int { entries.endIndex }
    public subscript(position: Int) -> Entry { entries[position] }
}

extension Object: Hashable {
    public static func == (left: Object, right: Object) -> Bool {
        guard left.entries.count == right.entries.count else { return false }
        if left.sharesStorage(with: right) { return true }
        for (position, entry) in left.entries.enumerated() {
            if right.entries[position].key == entry.key {
                guard right.entries[position].value == entry.value else { return false }
            } else {
                guard let other = right[entry.key], other == entry.value else { return false }
            }
        }
        return true
    }

    public func hash(into hasher: inout Hasher) {
        var combined = 0
        for entry in entries {
            var inner = Hasher()
            inner.combine(entry)
            combined ^= inner.finalize()
        }
        hasher.combine(combined)
    }
}

extension Object: ExpressibleByDictionaryLiteral {
    public init(dictionaryLiteral elements: (String, Value)...) { self.init(elements) }
}
