import KubeObject

/// JSON for human eyes: two spaces a level and a line end, as upstream's `pretty`.
enum PrettyJSON {
    static func encode(_ value: Value) -> [UInt8] {
        var bytes: [UInt8] = []
        write(value, indent: 0, to: &bytes)
        bytes.append(UInt8(ascii: "\n"))
        return bytes
    }

    private static func write(_ value: Value, indent: Int, to bytes: inout [UInt8]) {
        switch value {
        case .array(let elements) where !elements.isEmpty:
            bytes.append(UInt8(ascii: "["))
            for (position, element) in elements.enumerated() {
                newLine(indent + 1, isFirst: position == 0, &bytes)
                write(element, indent: indent + 1, to: &bytes)
            }
            newLine(indent, isFirst: true, &bytes)
            bytes.append(UInt8(ascii: "]"))
        case .object(let members) where !members.isEmpty:
            bytes.append(UInt8(ascii: "{"))
            for (position, entry) in members.enumerated() {
                newLine(indent + 1, isFirst: position == 0, &bytes)
                JSON.encode(.string(entry.key), into: &bytes)
                bytes.append(contentsOf: ": ".utf8)
                write(entry.value, indent: indent + 1, to: &bytes)
            }
            newLine(indent, isFirst: true, &bytes)
            bytes.append(UInt8(ascii: "}"))
        default: JSON.encode(value, into: &bytes)
        }
    }

    private static func newLine(_ indent: Int, isFirst: Bool, _ bytes: inout [UInt8]) {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        bytes.append(UInt8(ascii: "\n"))
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indent * 2))
    }
}
