/// `$(VAR)` in commands, arguments and values: known names are replaced, `$$` is a dollar sign, and what is unknown
/// or not closed stays as it is.
enum Expansion {
    static func expand(_ text: String, _ value: (String) -> String?) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(UInt8(ascii: "$")) else { return text }
        var result: [UInt8] = []
        var position = 0
        while position < bytes.count {
            guard bytes[position] == UInt8(ascii: "$"), position + 1 < bytes.count else {
                result.append(bytes[position])
                position += 1
                continue
            }
            switch bytes[position + 1] {
            case UInt8(ascii: "$"):
                result.append(UInt8(ascii: "$"))
                position += 2
            case UInt8(ascii: "("):
                guard let close = bytes[(position + 2)...].firstIndex(of: UInt8(ascii: ")")) else {
                    result += [UInt8(ascii: "$"), UInt8(ascii: "(")]
                    position += 2
                    continue
                }
                let name = String(decoding: bytes[(position + 2)..<close], as: UTF8.self)
                result += value(name).map { Array($0.utf8) } ?? Array(bytes[position...close])
                position = close + 1
            default:
                result += [UInt8(ascii: "$"), bytes[position + 1]]
                position += 2
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
