import KubeObject

extension ConformPass {
    /// What a scalar becomes in its canonical form, none where it has it; what is no such scalar is reported and read as zero.
    mutating func scalar(_ value: Value, _ scalar: Schema.Scalar, _ goType: String?) -> Value? {
        switch scalar {
        case .any, .rawExtension, .fields: return Optional.none
        case .string:
            if case .string = value { return Optional.none }
        case .boolean:
            if case .bool = value { return Optional.none }
        case .double:
            if value.double != nil { return Optional.none }
        case .int32, .int64:
            switch value {
            case .integer(let number): return integer(number, scalar, goType)
            case .double(let number): return integer(number, scalar, goType)
            default: break
            }
        case .quantity: return quantity(value)
        case .intOrString: return intOrString(value)
        case .time, .microTime: return time(value, scalar)
        case .duration: return duration(value)
        case .bytes: return bytes(value, goType)
        }
        if !value.isNull {
            let type = goType ?? scalar.goName
            let isIntegerForString = scalar == .string && value.integer != nil
            fail(value, type, tree: isIntegerForString ? "cannot convert int64 to \(type)" : "unrecognized type: \(scalar.goName)")
        }
        return .some(scalar.zero)
    }

    private mutating func integer(_ number: Int64, _ scalar: Schema.Scalar, _ goType: String?) -> Value? {
        if scalar == .int64 || Int32(exactly: number) != nil { return Optional.none }
        if origin == .tree { return .integer(Int64(Int32(truncatingIfNeeded: number))) }
        fail(.integer(number), goType ?? "int32", number: String(number))
        return .integer(0)
    }

    private mutating func integer(_ number: Double, _ scalar: Schema.Scalar, _ goType: String?) -> Value? {
        if origin == .tree, let whole = Int64(exactly: number) { return .integer(whole) }
        let type = goType ?? scalar.goName
        fail(.double(number), type, number: Self.text(number), tree: "cannot convert float64 to \(type)")
        return .integer(0)
    }

    private mutating func quantity(_ value: Value) -> Value? {
        do {
            switch value {
            case .null: return .string("0")
            case .string(let text):
                if text.isPlainQuantity { return Optional.none }
                let canonical = try Quantity(text).description
                return canonical == text ? Optional.none : .some(.string(canonical))
            case .integer(let number): return .string(try Quantity(String(number)).description)
            default: return .string(try Quantity(value.description).description)
            }
        } catch {
            fail(error.message)
            return .string("0")
        }
    }

    private mutating func intOrString(_ value: Value) -> Value? {
        switch value {
        case .string: break
        case .null: return .integer(0)
        case .integer(let number):
            if Int32(exactly: number) == nil { fail(value, "int32", number: String(number)) }
        case .double(let number): fail(value, "int32", number: Self.text(number))
        default: fail(value, "int32")
        }
        return Optional.none
    }

    private mutating func time(_ value: Value, _ scalar: Schema.Scalar) -> Value? {
        guard case .string(let text) = value else {
            if value.isNull { return Optional.none }
            fail(value, "string")
            return .some(.null)
        }
        guard let time = Timestamp(text) else {
            let fraction = scalar == .microTime ? ".000000" : ""
            fail(GoTime.complaint(of: text, layout: "2006-01-02T15:04:05\(fraction)Z07:00"))
            return .some(.null)
        }
        if time == GoTime.zero { return .some(.null) }
        let canonical = scalar == .microTime ? time.micro : time.description
        return canonical == text ? Optional.none : .some(.string(canonical))
    }

    private mutating func duration(_ value: Value) -> Value? {
        guard case .string(let text) = value else {
            if !value.isNull { fail(value, "string") }
            return .string("0s")
        }
        do {
            let canonical = try Duration(go: text).go
            return canonical == text ? Optional.none : .some(.string(canonical))
        } catch {
            fail(error.message)
            return .string("0s")
        }
    }

    private mutating func bytes(_ value: Value, _ goType: String?) -> Value? {
        switch value {
        case .null: break
        case .string(let text):
            guard Base64.decode(text) == nil else {
                let hasBreaks = text.utf8.contains { $0 == 0x0A || $0 == 0x0D }
                return hasBreaks ? .some(.string(text.filter { !$0.isNewline })) : Optional.none
            }
            let source = origin == .tree ? "error decoding from json: " : ""
            fail("\(source)illegal base64 data at input byte \(Self.offsetOfBadBase64(text))")
        case .array(let elements):
            let bytes = elements.compactMap { $0.integer.flatMap(UInt8.init(exactly:)) }
            if bytes.count == elements.count { return .string(Base64.encode(bytes)) }
            if let bad = elements.first(where: { $0.integer.flatMap(UInt8.init(exactly:)) == nil }) { fail(bad, "uint8") }
        default: fail(value, goType ?? "[]uint8", tree: "cannot restore slice from \(value.goKind)")
        }
        return .string("")
    }

    /// Where Go's decoder stops.
    private static func offsetOfBadBase64(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        var digits = 0
        for (offset, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"):
                digits += 1
            case 0x0A, 0x0D: continue
            case UInt8(ascii: "="):
                let rest = bytes[offset...].filter { $0 != 0x0A && $0 != 0x0D }
                if digits % 4 < 2 { return offset }
                let padding = 4 - digits % 4
                if rest.count > padding { return offset + padding }
                return rest.allSatisfy { $0 == UInt8(ascii: "=") } && rest.count < padding ? bytes.count : offset
            default: return offset
            }
        }
        return bytes.count - digits % 4
    }

    /// A number as it was most likely written.
    private static func text(_ number: Double) -> String {
        if let large = UInt64(exactly: number), large > Int64.max { return String(large) }
        let text = Value.double(number).description
        return text.contains(".") || text.contains("e") ? text : "\(text).0"
    }
}

extension String {
    /// Whether this is a quantity in canonical form that is seen to be one at a glance: `100m`, `64Mi`, `2`.
    fileprivate var isPlainQuantity: Bool {
        var mantissa = 0
        var digits = 0
        var suffix: UInt8 = 0
        var isBinary = false
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9") where suffix == 0 && digits < 15:
                mantissa = mantissa * 10 + Int(byte - UInt8(ascii: "0"))
                digits += 1
            case UInt8(ascii: "m"), UInt8(ascii: "k"), UInt8(ascii: "M"), UInt8(ascii: "G"), UInt8(ascii: "K"):
                guard suffix == 0, digits > 0 else { return false }
                suffix = byte
            case UInt8(ascii: "i"):
                guard !isBinary, suffix == UInt8(ascii: "K") || suffix == UInt8(ascii: "M") || suffix == UInt8(ascii: "G") else {
                    return false
                }
                isBinary = true
            default: return false
            }
        }
        guard digits > 0, utf8.first != UInt8(ascii: "0"), isBinary || suffix != UInt8(ascii: "K") else { return false }
        return isBinary ? mantissa % 1024 != 0 : mantissa % 1000 != 0
    }
}

extension Schema.Scalar {
    /// What Go writes of such a field that was never set.
    var zero: Value {
        switch self {
        case .boolean: false
        case .int32, .int64, .double, .intOrString: 0
        case .string, .bytes: ""
        case .quantity: "0"
        case .duration: "0s"
        case .time, .microTime, .fields, .rawExtension, .any: .null
        }
    }

    var goName: String {
        switch self {
        case .boolean: "bool"
        case .int32: "int32"
        case .int64: "int64"
        case .double: "float64"
        case .string: "string"
        case .bytes: "[]uint8"
        case .quantity: "resource.Quantity"
        case .intOrString: "intstr.IntOrString"
        case .time: "v1.Time"
        case .microTime: "v1.MicroTime"
        case .duration: "v1.Duration"
        case .fields: "v1.FieldsV1"
        case .rawExtension: "runtime.RawExtension"
        case .any: "v1.JSON"
        }
    }
}

extension Schema {
    /// The Go type that decoding errors name: `[]v1.Container`, `map[string]string`.
    var goName: String {
        switch shape {
        case .scalar(let scalar): scalar.goName
        case .object(let reference): reference.type.goName
        case .list(let element, _): "[]\(element.goName)"
        case .map(let element, _): "map[string]\(element.goName)"
        case .alternative(.boolean, _): "v1.JSONSchemaPropsOrBool"
        case .alternative(.array, _): "v1.JSONSchemaPropsOrArray"
        case .alternative(.stringArray, _): "v1.JSONSchemaPropsOrStringArray"
        }
    }
}
