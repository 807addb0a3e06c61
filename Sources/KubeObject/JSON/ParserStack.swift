/// What a parser has gathered of the containers it is in, the innermost last.
struct ParserStack<Element>: ~Copyable {
    private var base: UnsafeMutablePointer<Element>
    private var capacity = 32
    private(set) var count = 0

    init() { base = .allocate(capacity: capacity) }

    deinit {
        base.deinitialize(count: count)
        base.deallocate()
    }

    subscript(_ place: Int) -> Element {
        get { base[place] }
        set { base[place] = newValue }
    }

    @inline(__always)
    mutating func push(_ element: consuming Element) {
        if count == capacity { grow() }
        (base + count).initialize(to: element)
        count += 1
    }

    private mutating func grow() {
        let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
        larger.moveInitialize(from: base, count: count)
        base.deallocate()
        base = larger
        capacity *= 2
    }

    func lastIndex(from start: Int, where predicate: (borrowing Element) -> Bool) -> Int? {
        var place = count
        while place > start {
            place -= 1
            if predicate(base[place]) { return place }
        }
        return nil
    }

    /// Takes off what was pushed since `start`, as an array of just that size.
    @inline(__always)
    mutating func pop(from start: Int) -> [Element] {
        var result: [Element] = []
        result.reserveCapacity(count - start)
        for place in start..<count { result.append((base + place).move()) }
        count = start
        return result
    }
}
