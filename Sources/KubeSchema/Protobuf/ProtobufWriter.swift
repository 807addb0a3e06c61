import KubeObject

/// Appends protobuf messages to bytes.
struct ProtobufWriter {
    var bytes: [UInt8] = []

    mutating func varint(_ value: UInt64) {
        var rest = value
        while rest > 0x7F {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    private mutating func tag(_ number: Int, _ wireType: UInt64) { varint(UInt64(number) << 3 | wireType) }

    mutating func integer(_ number: Int, _ value: Int64) {
        tag(number, 0)
        varint(UInt64(bitPattern: value))
    }

    mutating func double(_ number: Int, _ value: Double) {
        tag(number, 1)
        for shift in stride(from: UInt64(0), to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value.bitPattern >> shift)) }
    }

    mutating func data(_ number: Int, _ value: some Collection<UInt8>) {
        tag(number, 2)
        varint(UInt64(value.count))
        bytes.append(contentsOf: value)
    }

    mutating func string(_ number: Int, _ value: String) { data(number, value.utf8) }

    /// A message within; its length is put before it when it is known.
    mutating func message(_ number: Int, _ write: (inout ProtobufWriter) -> Void) {
        tag(number, 2)
        let start = bytes.count
        bytes.append(0)
        write(&self)
        var length = UInt64(bytes.count - start - 1)
        var prefix: [UInt8] = []
        while length > 0x7F {
            prefix.append(UInt8(truncatingIfNeeded: length) | 0x80)
            length >>= 7
        }
        prefix.append(UInt8(length))
        bytes.replaceSubrange(start...start, with: prefix)
    }
}

extension ProtobufWriter {
    /// The fields of an object, by number.
    mutating func members(of value: Value, _ schema: Schema) {
        guard let type = schema.objectType else { return }
        members(type.protobufFields, value)
    }

    private mutating func members(_ items: [ProtobufField], _ value: Value) {
        for item in items {
            switch item {
            case .field(let field): member(value[field.name], field)
            case .embedded(let number, let inner): message(number) { $0.members(inner, value) }
            }
        }
    }

    private mutating func member(_ value: Value, _ field: Field) {
        let isPointer = field.presence == .whenSet || field.presence == .nullWhenUnset
        if value.isNull, isPointer || field.schema.isNilable { return }
        if field.isWrapped {
            message(field.number) { $0.write(value, field.schema, 1) }
        } else {
            write(value, field.schema, field.number)
        }
    }

    private mutating func write(_ value: Value, _ schema: Schema, _ number: Int) {
        switch schema.shape {
        case .scalar(let scalar): write(value, scalar, number)
        case .object: message(number) { $0.members(of: value, schema) }
        case .list(let element, _):
            for value in value.array ?? [] { write(value, element, number) }
        case .map(let element, _):
            for entry in (value.object ?? [:]).sorted() {
                message(number) {
                    $0.string(1, entry.key)
                    $0.mapValue(entry.value, element)
                }
            }
        case .alternative(let alternative, let inner): message(number) { $0.write(value, alternative, inner) }
        }
    }

    private mutating func mapValue(_ value: Value, _ schema: Schema) {
        switch schema.shape {
        // A list can't be the value of a map; upstream has a message around it.
        case .list: message(2) { $0.write(value, schema, 1) }
        case .scalar(.bytes) where value.string?.isEmpty ?? true: break
        default: write(value, schema, 2)
        }
    }

    private mutating func write(_ value: Value, _ scalar: Schema.Scalar, _ number: Int) {
        switch scalar {
        case .boolean: integer(number, value.bool == true ? 1 : 0)
        case .int32, .int64: integer(number, value.integer ?? 0)
        case .double: double(number, value.double ?? 0)
        case .string: string(number, value.string ?? "")
        case .bytes: data(number, value.string.flatMap(Base64.decode) ?? [])
        case .quantity: message(number) { $0.string(1, value.string ?? "0") }
        case .intOrString:
            message(number) {
                $0.integer(1, value.string == nil ? 0 : 1)
                $0.integer(2, value.integer ?? 0)
                $0.string(3, value.string ?? "")
            }
        case .time: message(number) { $0.time(value.timestamp?.wholeSeconds) }
        case .microTime: message(number) { $0.time(value.timestamp) }
        case .duration:
            let nanoseconds = value.string.flatMap { try? Duration(go: $0).nanoseconds } ?? 0
            message(number) { $0.integer(1, nanoseconds) }
        case .fields, .rawExtension, .any:
            message(number) { writer in
                if !value.isNull { writer.data(1, JSON.encode(value)) }
            }
        }
    }

    private mutating func time(_ time: Timestamp?) {
        guard let time, time != GoTime.zero else { return }
        integer(1, time.seconds)
        integer(2, (time.microseconds - time.seconds * 1_000_000) * 1000)
    }

    private mutating func write(_ value: Value, _ alternative: Schema.Alternative, _ inner: Schema) {
        switch (alternative, value) {
        case (.boolean, .bool(let allows)): integer(1, allows ? 1 : 0)
        case (.boolean, .object):
            integer(1, 1)
            write(value, inner, 2)
        case (_, .object): write(value, inner, 1)
        case (.array, .array(let schemas)):
            for schema in schemas { write(schema, inner, 2) }
        case (.stringArray, .array(let names)):
            for name in names { string(2, name.string ?? "") }
        default: break
        }
    }
}

extension Schema {
    /// Whether Go has a nil for an empty value: lists, maps, bytes.
    var isNilable: Bool {
        switch shape {
        case .list, .map, .scalar(.bytes): true
        default: false
        }
    }
}

/// A field of a protobuf message, or a message whose fields JSON has one level up.
indirect enum ProtobufField: Sendable {
    case field(Field)
    case embedded(Int, [ProtobufField])

    var number: Int {
        switch self {
        case .field(let field): field.number
        case .embedded(let number, _): number
        }
    }

    /// Fields by number, those embedded within their messages. Fields without a number have no protobuf.
    static func plan(_ fields: [Field], depth: Int = 0) -> [ProtobufField] {
        var result: [ProtobufField] = []
        var embedded: [Int: [Field]] = [:]
        for field in fields where field.number != 0 {
            if field.embedding.count > depth {
                embedded[field.embedding[depth], default: []].append(field)
            } else {
                result.append(.field(field))
            }
        }
        result += embedded.map { .embedded($0.key, plan($0.value, depth: depth + 1)) }
        return result.sorted { $0.number < $1.number }
    }
}
