/// What can be wrong with a protobuf message: `offset` counts from the start of the outermost message.
public enum ProtobufError: Error, Sendable, Equatable, CustomStringConvertible {
    case truncated(offset: Int)
    case malformedVarint(offset: Int)
    case malformedTag(offset: Int)
    case wrongWireType(field: Int)
    case invalidUTF8(field: Int)
    case tooDeep

    public var description: String {
        switch self {
        case .truncated(let offset): "the protobuf message ends inside the field at byte \(offset)"
        case .malformedVarint(let offset): "the protobuf message has a number of more than 64 bits at byte \(offset)"
        case .malformedTag(let offset): "the protobuf message has an unknown wire type or field 0 at byte \(offset)"
        case .wrongWireType(let field): "field \(field) of the protobuf message has another wire type than expected"
        case .invalidUTF8(let field): "field \(field) of the protobuf message is no valid UTF-8"
        case .tooDeep: "the protobuf message is nested more than \(ProtobufReader.depthLimit) deep"
        }
    }
}

/// A message's fields, found in one pass and bounds-checked, then asked for by number.
struct ProtobufReader {
    static let depthLimit = 64

    enum Content {
        case varint(UInt64)
        case fixed64(UInt64)
        case fixed32
        case bytes(ArraySlice<UInt8>)
    }

    private var fields: [(number: Int, content: Content)] = []
    private let depth: Int

    init(_ bytes: ArraySlice<UInt8>, depth: Int) throws(ProtobufError) {
        guard depth <= Self.depthLimit else { throw .tooDeep }
        self.depth = depth
        var cursor = Cursor(bytes: bytes, position: bytes.startIndex)
        while cursor.position < bytes.endIndex {
            let start = cursor.position
            let tag = try cursor.varint()
            guard tag >> 3 > 0, tag >> 3 < 1 << 29 else { throw .malformedTag(offset: start) }
            let number = Int(tag >> 3)
            switch tag & 7 {
            case 0: fields.append((number, .varint(try cursor.varint())))
            case 1: fields.append((number, .fixed64(try cursor.fixed64())))
            case 2: fields.append((number, .bytes(try cursor.chunk())))
            case 5:
                _ = try cursor.take(4)
                fields.append((number, .fixed32))
            default: throw .malformedTag(offset: start)
            }
        }
    }

    /// The fields of a message inside this one.
    func inner(_ bytes: ArraySlice<UInt8>) throws(ProtobufError) -> ProtobufReader {
        try ProtobufReader(bytes, depth: depth + 1)
    }

    func lastVarint(_ number: Int) throws(ProtobufError) -> UInt64? {
        guard let field = fields.last(where: { $0.number == number }) else { return nil }
        guard case .varint(let value) = field.content else { throw .wrongWireType(field: number) }
        return value
    }

    func lastFixed64(_ number: Int) throws(ProtobufError) -> UInt64? {
        guard let field = fields.last(where: { $0.number == number }) else { return nil }
        guard case .fixed64(let value) = field.content else { throw .wrongWireType(field: number) }
        return value
    }

    func lastBytes(_ number: Int) throws(ProtobufError) -> ArraySlice<UInt8>? {
        guard let field = fields.last(where: { $0.number == number }) else { return nil }
        guard case .bytes(let value) = field.content else { throw .wrongWireType(field: number) }
        return value
    }

    func allBytes(_ number: Int) throws(ProtobufError) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        for field in fields where field.number == number {
            guard case .bytes(let value) = field.content else { throw .wrongWireType(field: number) }
            found.append(value)
        }
        return found
    }

    /// Repeated numbers, packed or one by one.
    func allVarints(_ number: Int) throws(ProtobufError) -> [UInt64] {
        var found: [UInt64] = []
        for field in fields where field.number == number {
            switch field.content {
            case .varint(let value): found.append(value)
            case .bytes(let packed):
                var cursor = Cursor(bytes: packed, position: packed.startIndex)
                while cursor.position < packed.endIndex { found.append(try cursor.varint()) }
            case .fixed32, .fixed64: throw .wrongWireType(field: number)
            }
        }
        return found
    }

    static func text(_ bytes: ArraySlice<UInt8>, _ number: Int) throws(ProtobufError) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .invalidUTF8(field: number) }
        return text
    }
}

private struct Cursor {
    let bytes: ArraySlice<UInt8>
    var position: Int

    mutating func varint() throws(ProtobufError) -> UInt64 {
        let start = position
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard position < bytes.endIndex else { throw .truncated(offset: start) }
            let byte = bytes[position]
            position += 1
            guard shift < 63 || byte <= 1 else { throw .malformedVarint(offset: start) }
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw .malformedVarint(offset: start)
    }

    mutating func fixed64() throws(ProtobufError) -> UInt64 {
        let taken = try take(8)
        return taken.reversed().reduce(0) { $0 << 8 | UInt64($1) }
    }

    mutating func chunk() throws(ProtobufError) -> ArraySlice<UInt8> {
        let start = position
        let count = try varint()
        guard count <= UInt64(bytes.endIndex - position) else { throw .truncated(offset: start) }
        return try take(Int(count))
    }

    mutating func take(_ count: Int) throws(ProtobufError) -> ArraySlice<UInt8> {
        guard count <= bytes.endIndex - position else { throw .truncated(offset: position) }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
