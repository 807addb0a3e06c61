/// Reads the fields of one protobuf message, in the order they come.
struct ProtobufReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    /// A field's content by wire type.
    enum Field {
        case varint(UInt64)
        case fixed64(UInt64)
        case fixed32(UInt32)
        case bytes(ArraySlice<UInt8>)

        func string() throws(ProtobufError) -> String {
            guard case .bytes(let bytes) = self else { throw .wrongType }
            guard let text = String(validating: bytes, as: UTF8.self) else { throw ProtobufError("proto: invalid UTF-8 in a string") }
            return text
        }

        func message() throws(ProtobufError) -> ArraySlice<UInt8> {
            guard case .bytes(let bytes) = self else { throw .wrongType }
            return bytes
        }

        func integer() throws(ProtobufError) -> Int64 {
            guard case .varint(let value) = self else { throw .wrongType }
            return Int64(bitPattern: value)
        }

        func double() throws(ProtobufError) -> Double {
            guard case .fixed64(let bits) = self else { throw .wrongType }
            return Double(bitPattern: bits)
        }
    }

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    /// The next field and its number, nil at the end.
    mutating func next() throws(ProtobufError) -> (number: Int, field: Field)? {
        guard position < bytes.endIndex else { return nil }
        let key = try varint()
        guard let number = Int(exactly: key >> 3), number > 0, number < 1 << 29 else {
            throw ProtobufError("proto: illegal tag \(key >> 3) (wire type \(key & 7))")
        }
        switch key & 7 {
        case 0: return (number, .varint(try varint()))
        case 1: return (number, .fixed64(try fixed(8)))
        case 2:
            guard let count = Int(exactly: try varint()), count <= bytes.endIndex - position else { throw .truncated }
            defer { position += count }
            return (number, .bytes(bytes[position..<position + count]))
        case 5: return (number, .fixed32(UInt32(truncatingIfNeeded: try fixed(4))))
        default: throw ProtobufError("proto: illegal wireType \(key & 7)")
        }
    }

    /// The next number without a tag, nil at the end: of a packed list.
    mutating func nextPacked() throws(ProtobufError) -> UInt64? {
        position < bytes.endIndex ? try varint() : nil
    }

    private mutating func varint() throws(ProtobufError) -> UInt64 {
        var result: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            guard position < bytes.endIndex else { throw .truncated }
            let byte = bytes[position]
            position += 1
            result |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return result }
        }
        throw ProtobufError("proto: integer overflow")
    }

    private mutating func fixed(_ count: Int) throws(ProtobufError) -> UInt64 {
        guard bytes.endIndex - position >= count else { throw .truncated }
        var result: UInt64 = 0
        for offset in 0..<count { result |= UInt64(bytes[position + offset]) << UInt64(offset * 8) }
        position += count
        return result
    }
}

extension ProtobufError {
    static let truncated = ProtobufError("unexpected EOF")
    static let wrongType = ProtobufError("proto: wrong wireType for a field")
    static let tooDeep = ProtobufError("proto: messages are nested too deep")
}
