/// Writes or reads one protobuf message (proto3 wire format), told field by field. The same listing of a message's
/// fields serves both ways, so that the two can't differ. Unknown fields are passed over; it knows no groups, no oneof.
public struct ProtobufCoder {
    private enum Mode {
        case writing
        case reading(ProtobufReader)
    }

    private var mode: Mode
    private var writer = ProtobufWriter()

    init() { mode = .writing }
    init(_ reader: ProtobufReader) { mode = .reading(reader) }

    var bytes: [UInt8] { writer.bytes }
}

/// A message that lists its fields to a coder.
public protocol ProtobufMessage: Sendable {
    init()
    /// Names every field with its number; the coder reads or writes it.
    mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError)
}

/// An enumeration on the wire. An unknown number is read as `fallback`.
public protocol ProtobufEnumeration: RawRepresentable, Sendable where RawValue == Int32 {
    static var fallback: Self { get }
}

extension ProtobufMessage {
    /// The message's bytes, without a length in front.
    public func encoded() -> [UInt8] {
        var copy = self
        var coder = ProtobufCoder()
        // Writing has no way to fail: a coder throws only while it reads.
        try? copy.code(&coder)
        return coder.bytes
    }

    public init(decoding bytes: [UInt8]) throws(ProtobufError) {
        self.init()
        try read(ProtobufReader(bytes[...], depth: 0))
    }

    fileprivate mutating func read(_ reader: ProtobufReader) throws(ProtobufError) {
        var coder = ProtobufCoder(reader)
        try code(&coder)
    }
}

extension ProtobufCoder {
    public mutating func field(_ number: Int, _ value: inout String) throws(ProtobufError) {
        switch mode {
        case .writing: if !value.isEmpty { writer.put(number, bytes: value.utf8) }
        case .reading(let reader): if let found = try reader.lastBytes(number) { value = try ProtobufReader.text(found, number) }
        }
    }

    public mutating func field(_ number: Int, _ value: inout [UInt8]) throws(ProtobufError) {
        switch mode {
        case .writing: if !value.isEmpty { writer.put(number, bytes: value) }
        case .reading(let reader): if let found = try reader.lastBytes(number) { value = Array(found) }
        }
    }

    public mutating func field(_ number: Int, _ value: inout Bool) throws(ProtobufError) {
        switch mode {
        case .writing: if value { writer.put(number, varint: 1) }
        case .reading(let reader): if let found = try reader.lastVarint(number) { value = found != 0 }
        }
    }

    public mutating func field<N: FixedWidthInteger>(_ number: Int, _ value: inout N) throws(ProtobufError) {
        switch mode {
        case .writing: if value != 0 { writer.put(number, varint: ProtobufWriter.varint(value)) }
        case .reading(let reader): if let found = try reader.lastVarint(number) { value = N(truncatingIfNeeded: found) }
        }
    }

    public mutating func field(_ number: Int, _ value: inout Double) throws(ProtobufError) {
        switch mode {
        case .writing: if value != 0 { writer.put(number, fixed64: value.bitPattern) }
        case .reading(let reader): if let found = try reader.lastFixed64(number) { value = Double(bitPattern: found) }
        }
    }

    public mutating func field<E: ProtobufEnumeration>(_ number: Int, _ value: inout E) throws(ProtobufError) {
        switch mode {
        case .writing: if value.rawValue != 0 { writer.put(number, varint: ProtobufWriter.varint(value.rawValue)) }
        case .reading(let reader):
            if let found = try reader.lastVarint(number) { value = E(rawValue: Int32(truncatingIfNeeded: found)) ?? E.fallback }
        }
    }

    public mutating func field<M: ProtobufMessage>(_ number: Int, _ value: inout M?) throws(ProtobufError) {
        switch mode {
        case .writing: if let value { writer.put(number, bytes: value.encoded()) }
        case .reading(let reader):
            // Parts of one message that come apart belong together (proto3): read each on top of the one before.
            for part in try reader.allBytes(number) {
                var message = value ?? M()
                try message.read(try reader.inner(part))
                value = message
            }
        }
    }

    /// A number in a wrapper message (`Int64Value`): zero and absent are different things.
    public mutating func field<N: FixedWidthInteger & Sendable>(_ number: Int, _ value: inout N?) throws(ProtobufError) {
        var wrapped = value.map { Wrapped($0) }
        try field(number, &wrapped)
        value = wrapped?.value
    }

    public mutating func field(_ number: Int, _ value: inout [String]) throws(ProtobufError) {
        switch mode {
        case .writing: for item in value { writer.put(number, bytes: item.utf8) }
        case .reading(let reader):
            for item in try reader.allBytes(number) { value.append(try ProtobufReader.text(item, number)) }
        }
    }

    public mutating func field<M: ProtobufMessage>(_ number: Int, _ value: inout [M]) throws(ProtobufError) {
        switch mode {
        case .writing: for item in value { writer.put(number, bytes: item.encoded()) }
        case .reading(let reader):
            for part in try reader.allBytes(number) {
                var message = M()
                try message.read(try reader.inner(part))
                value.append(message)
            }
        }
    }

    public mutating func field<N: FixedWidthInteger>(_ number: Int, _ value: inout [N]) throws(ProtobufError) {
        switch mode {
        case .writing: writer.put(number, packed: value.map { ProtobufWriter.varint($0) })
        case .reading(let reader): value += try reader.allVarints(number).map { N(truncatingIfNeeded: $0) }
        }
    }

    public mutating func field<E: ProtobufEnumeration>(_ number: Int, _ value: inout [E]) throws(ProtobufError) {
        switch mode {
        case .writing: writer.put(number, packed: value.map { ProtobufWriter.varint($0.rawValue) })
        case .reading(let reader):
            value += try reader.allVarints(number).map { E(rawValue: Int32(truncatingIfNeeded: $0)) ?? E.fallback }
        }
    }

    /// A map: entries of key (1) and value (2), written in the order of their keys.
    public mutating func field(_ number: Int, _ value: inout [String: String]) throws(ProtobufError) {
        var entries = value.sorted { $0.key < $1.key }.map { Entry(key: $0.key, value: $0.value) }
        if case .reading = mode { entries = [] }
        try field(number, &entries)
        if case .reading = mode { for entry in entries { value[entry.key] = entry.value } }
    }
}

private struct Wrapped<N: FixedWidthInteger & Sendable>: ProtobufMessage {
    var value: N = 0

    init() {}
    init(_ value: N) { self.value = value }

    mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
        try coder.field(1, &value)
    }
}

private struct Entry: ProtobufMessage {
    var key = ""
    var value = ""

    init() {}
    init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    mutating func code(_ coder: inout ProtobufCoder) throws(ProtobufError) {
        try coder.field(1, &key)
        try coder.field(2, &value)
    }
}
