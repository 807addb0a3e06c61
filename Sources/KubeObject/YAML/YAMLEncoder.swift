import CYAML

/// Prints a value in block style through libyaml's emitter.
struct YAMLEncoder {
    private final class Output {
        var bytes: [UInt8] = []
    }

    private let output = Output()
    private var emitter = yaml_emitter_t()

    mutating func document(_ value: Value) -> [UInt8] {
        yaml_emitter_initialize(&emitter)
        defer { yaml_emitter_delete(&emitter) }
        yaml_emitter_set_unicode(&emitter, 1)
        yaml_emitter_set_output(
            &emitter,
            { target, bytes, count in
                guard let target, let bytes else { return 0 }
                let output = Unmanaged<Output>.fromOpaque(target).takeUnretainedValue()
                output.bytes.append(contentsOf: UnsafeBufferPointer(start: bytes, count: count))
                return 1
            }, Unmanaged.passUnretained(output).toOpaque())
        emit { yaml_stream_start_event_initialize($0, YAML_UTF8_ENCODING) }
        emit { yaml_document_start_event_initialize($0, nil, nil, nil, 1) }
        write(value)
        emit { yaml_document_end_event_initialize($0, 1) }
        emit { yaml_stream_end_event_initialize($0) }
        yaml_emitter_flush(&emitter)
        // libyaml marks the end after some scalars; upstream doesn't.
        let mark = Array("...\n".utf8)
        if output.bytes.count > mark.count, output.bytes.suffix(mark.count + 1).elementsEqual([0x0A] + mark) {
            output.bytes.removeLast(mark.count)
        }
        return output.bytes
    }

    private mutating func emit(_ initialize: (UnsafeMutablePointer<yaml_event_t>) -> Int32) {
        var event = yaml_event_t()
        guard initialize(&event) == 1 else { return }
        yaml_emitter_emit(&emitter, &event)
    }

    private mutating func write(_ value: Value) {
        switch value {
        case .null: scalar("null", YAML_PLAIN_SCALAR_STYLE)
        case .bool(let bool): scalar(bool ? "true" : "false", YAML_PLAIN_SCALAR_STYLE)
        case .integer(let integer): scalar(String(integer), YAML_PLAIN_SCALAR_STYLE)
        case .double(let double): scalar(YAMLScalar.text(double), YAML_PLAIN_SCALAR_STYLE)
        case .string(let string): write(string)
        case .array(let elements):
            emit { yaml_sequence_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_SEQUENCE_STYLE) }
            for element in elements { write(element) }
            emit { yaml_sequence_end_event_initialize($0) }
        case .object(let members):
            emit { yaml_mapping_start_event_initialize($0, nil, nil, 1, YAML_BLOCK_MAPPING_STYLE) }
            for entry in members.sorted(by: { Self.precedes($0.key, $1.key) }) {
                write(entry.key)
                write(entry.value)
            }
            emit { yaml_mapping_end_event_initialize($0) }
        }
    }

    private mutating func write(_ string: String) {
        if string.utf8.contains(0x0A) {
            scalar(string, YAML_LITERAL_SCALAR_STYLE)
        } else {
            scalar(string, YAMLScalar.needsQuotes(string) ? YAML_DOUBLE_QUOTED_SCALAR_STYLE : YAML_PLAIN_SCALAR_STYLE)
        }
    }

    private mutating func scalar(_ text: String, _ style: yaml_scalar_style_t) {
        var text = text
        text.withUTF8 { bytes in
            emit { yaml_scalar_event_initialize($0, nil, nil, bytes.baseAddress, Int32(bytes.count), 1, 1, style) }
        }
    }

    /// go-yaml's order of keys: numbers by value, other characters before letters.
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (left, right) = (Array(left.unicodeScalars), Array(right.unicodeScalars))
        func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
        for position in 0..<min(left.count, right.count) where left[position] != right[position] {
            let isLetter = (left[position].properties.isAlphabetic, right[position].properties.isAlphabetic)
            if isLetter.0, isLetter.1 { return left[position] < right[position] }
            if isLetter.0 || isLetter.1 { return isLetter.1 }
            var (first, second): (Int, Int) = (0, 0)
            if left[position] == "0" || right[position] == "0" {
                let digits = left[..<position].reversed().prefix(while: isDigit)
                if digits.contains(where: { $0 != "0" }) { (first, second) = (1, 1) }
            }
            func number(_ text: [Unicode.Scalar], _ start: Int) -> (value: Int, end: Int) {
                var (value, end) = (start, position)
                while end < text.count, isDigit(text[end]) {
                    value = value &* 10 &+ Int(text[end].value - 48)
                    end += 1
                }
                return (value, end)
            }
            let (a, b) = (number(left, first), number(right, second))
            if a.value != b.value { return a.value < b.value }
            if a.end != b.end { return a.end < b.end }
            return left[position] < right[position]
        }
        return left.count < right.count
    }
}
