import KubeObject

/// Makes a tree of a protobuf message by its schema; what comes out is not yet in canonical form.
struct ProtobufDecoder {
    func value(_ bytes: ArraySlice<UInt8>, _ schema: Schema, depth: Int) throws(ProtobufError) -> Value {
        guard let type = schema.objectType else { return .null }
        var entries: [Object.Entry] = []
        try read(bytes, type.protobufFields, into: &entries, depth)
        return .object(Object(distinct: entries))
    }

    /// What has come of the fields of one message so far, by their places in the plan.
    private struct Slots {
        var values: [Value?]
        var lists: [Int: [Value]] = [:]
        var maps: [Int: Object] = [:]
    }

    private func read(
        _ bytes: ArraySlice<UInt8>, _ items: [ProtobufField], into entries: inout [Object.Entry], _ depth: Int
    ) throws(ProtobufError) {
        guard depth < Protobuf.maximumDepth else { throw .tooDeep }
        var slots = Slots(values: [Value?](repeating: nil, count: items.count))
        // Embedded messages may come in pieces; what they hold is this object's.
        var embedded: [Int: [UInt8]] = [:]
        var reader = ProtobufReader(bytes)
        var hint = 0
        while let (number, content) = try reader.next() {
            guard let position = Self.position(of: number, in: items, hint: hint) else { continue }
            hint = position
            switch items[position] {
            case .embedded: embedded[position, default: []] += try content.message()
            case .field(let field):
                guard field.isWrapped else {
                    try add(content, field.schema, position, &slots, depth + 1)
                    continue
                }
                slots.lists[position] = slots.lists[position] ?? []
                var inner = ProtobufReader(try content.message())
                while let (_, content) = try inner.next() { try add(content, field.schema, position, &slots, depth + 1) }
            }
        }
        for (position, item) in items.enumerated() {
            switch item {
            case .embedded(_, let inner):
                if let bytes = embedded[position] { try read(bytes[...], inner, into: &entries, depth + 1) }
            case .field(let field):
                let value = slots.values[position] ?? slots.lists[position].map { .array($0) } ?? slots.maps[position].map { .object($0) }
                if let value { entries.append(Object.Entry(key: field.name, value: value)) }
            }
        }
    }

    /// Fields mostly come in order: look from the last one on.
    private static func position(of number: Int, in items: [ProtobufField], hint: Int) -> Int? {
        for position in hint..<max(hint, items.count) where items[position].number == number { return position }
        return items.firstIndex { $0.number == number }
    }

    private func add(
        _ content: ProtobufReader.Field, _ schema: Schema, _ position: Int, _ slots: inout Slots, _ depth: Int
    ) throws(ProtobufError) {
        switch schema.shape {
        case .list(let element, _):
            if case .bytes(let packed) = content, element.isPackable {
                var reader = ProtobufReader(packed)
                while let number = try reader.nextPacked() {
                    slots.lists[position, default: []].append(try scalar(.varint(number), element.scalar ?? .int64))
                }
            } else {
                slots.lists[position, default: []].append(try one(content, element, depth))
            }
        case .map(let element, _):
            let (key, value) = try entry(try content.message(), element, depth)
            slots.maps[position, default: [:]][key] = value
        default: slots.values[position] = try one(content, schema, depth)
        }
    }

    private func entry(_ bytes: ArraySlice<UInt8>, _ element: Schema, _ depth: Int) throws(ProtobufError) -> (String, Value) {
        var key = ""
        var value = Value.null
        var reader = ProtobufReader(bytes)
        while let (number, content) = try reader.next() {
            if number == 1 { key = try content.string() }
            guard number == 2 else { continue }
            if case .list(let inner, _) = element.shape {
                var list: [Value] = []
                var reader = ProtobufReader(try content.message())
                while let (_, content) = try reader.next() { list.append(try one(content, inner, depth + 1)) }
                value = .array(list)
            } else {
                value = try one(content, element, depth)
            }
        }
        return (key, value)
    }

    private func one(_ content: ProtobufReader.Field, _ schema: Schema, _ depth: Int) throws(ProtobufError) -> Value {
        switch schema.shape {
        case .scalar(let scalar): return try self.scalar(content, scalar)
        case .object: return try value(try content.message(), schema, depth: depth)
        case .alternative(let alternative, let inner):
            return try self.alternative(try content.message(), alternative, inner, depth)
        case .list, .map: throw .wrongType
        }
    }

    private func scalar(_ content: ProtobufReader.Field, _ scalar: Schema.Scalar) throws(ProtobufError) -> Value {
        switch scalar {
        case .boolean: return .bool(try content.integer() != 0)
        case .int32: return .integer(Int64(Int32(truncatingIfNeeded: try content.integer())))
        case .int64: return .integer(try content.integer())
        case .double: return .double(try content.double())
        case .string: return .string(try content.string())
        case .bytes: return .string(Base64.encode(try content.message()))
        case .quantity: return .string(try SmallMessage(content).first?.string() ?? "0")
        case .intOrString:
            let message = try SmallMessage(content)
            if try message.first?.integer() == 1 { return .string(try message.third?.string() ?? "") }
            return .integer(Int64(Int32(truncatingIfNeeded: try message.second?.integer() ?? 0)))
        case .time, .microTime: return try time(try SmallMessage(content), scalar)
        case .duration: return .string(Duration.nanoseconds(try SmallMessage(content).first?.integer() ?? 0).go)
        case .fields, .rawExtension, .any:
            guard let bytes = try SmallMessage(content).first?.message(), !bytes.isEmpty else { return .null }
            do {
                return try JSON.decode(bytes)
            } catch {
                throw ProtobufError("embedded object: \(error.message)")
            }
        }
    }

    private func time(_ message: SmallMessage, _ scalar: Schema.Scalar) throws(ProtobufError) -> Value {
        if message.isEmpty { return .null }
        let seconds = try message.first?.integer() ?? 0
        // What RFC 3339 can say: years 1 to 9999.
        guard (-62_135_596_800...253_402_300_799).contains(seconds) else { throw ProtobufError("time \(seconds) is out of range") }
        guard scalar == .microTime else { return .time(Timestamp(seconds: seconds)) }
        let nanoseconds = Int64(Int32(truncatingIfNeeded: try message.second?.integer() ?? 0))
        return .microTime(Timestamp(microseconds: seconds * 1_000_000 + nanoseconds / 1000))
    }

    private func alternative(
        _ bytes: ArraySlice<UInt8>, _ alternative: Schema.Alternative, _ inner: Schema, _ depth: Int
    ) throws(ProtobufError) -> Value {
        let schemaNumber = alternative == .boolean ? 2 : 1
        var allows = false
        var list: [Value] = []
        var reader = ProtobufReader(bytes)
        while let (number, content) = try reader.next() {
            if number == schemaNumber { return try one(content, inner, depth + 1) }
            switch alternative {
            case .boolean: allows = try content.integer() != 0
            case .array: list.append(try one(content, inner, depth + 1))
            case .stringArray: list.append(.string(try content.string()))
            }
        }
        return alternative == .boolean ? .bool(allows) : .array(list)
    }
}

/// A message of at most three fields, of which the last of each number counts.
private struct SmallMessage {
    var first: ProtobufReader.Field?
    var second: ProtobufReader.Field?
    var third: ProtobufReader.Field?

    init(_ content: ProtobufReader.Field) throws(ProtobufError) {
        var reader = ProtobufReader(try content.message())
        while let (number, field) = try reader.next() {
            switch number {
            case 1: first = field
            case 2: second = field
            case 3: third = field
            default: break
            }
        }
    }

    var isEmpty: Bool { first == nil && second == nil && third == nil }
}

extension Schema {
    /// Whether a list of these may come as one field with all numbers in it.
    fileprivate var isPackable: Bool {
        switch scalar {
        case .boolean, .int32, .int64: true
        default: false
        }
    }
}
