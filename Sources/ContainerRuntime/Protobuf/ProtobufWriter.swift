/// Appends protobuf fields to bytes.
struct ProtobufWriter {
    private(set) var bytes: [UInt8] = []

    /// An integer as it goes on the wire: signed ones are extended to 64 bits.
    static func varint<N: FixedWidthInteger>(_ value: N) -> UInt64 {
        UInt64(truncatingIfNeeded: value)
    }

    mutating func put(_ number: Int, varint value: UInt64) {
        append(UInt64(number) << 3)
        append(value)
    }

    mutating func put(_ number: Int, fixed64 value: UInt64) {
        append(UInt64(number) << 3 | 1)
        withUnsafeBytes(of: value.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func put(_ number: Int, bytes value: some Collection<UInt8>) {
        append(UInt64(number) << 3 | 2)
        append(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    mutating func put(_ number: Int, packed values: [UInt64]) {
        guard !values.isEmpty else { return }
        var inner = ProtobufWriter()
        for value in values { inner.append(value) }
        put(number, bytes: inner.bytes)
    }

    private mutating func append(_ value: UInt64) {
        var rest = value
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }
}
