/// The parameters of a request's query, percent-decoded; a name may come several times.
public struct Query: Sendable, Hashable {
    private var storage: [Pair] = []

    private struct Pair: Sendable, Hashable {
        var name: String
        var value: String
    }

    /// Parses what follows `?`. What is badly escaped is left out, as Go's parser does.
    public init(_ text: String) {
        guard !text.isEmpty else { return }
        for part in text.utf8.split(separator: UInt8(ascii: "&")) where !part.contains(UInt8(ascii: ";")) {
            let mark = part.firstIndex(of: UInt8(ascii: "="))
            let name = PercentEncoding.decode(part[..<(mark ?? part.endIndex)], plusIsSpace: true)
            let value = mark.map { PercentEncoding.decode(part[part.index(after: $0)...], plusIsSpace: true) } ?? ""
            if let name, let value { storage.append(Pair(name: name, value: value)) }
        }
    }

    /// The first value of a name, nil where it is not given.
    public subscript(_ name: String) -> String? {
        storage.first { $0.name == name }?.value
    }

    public func all(_ name: String) -> [String] {
        storage.filter { $0.name == name }.map(\.value)
    }

    public var isEmpty: Bool { storage.isEmpty }

    public mutating func set(_ name: String, _ value: String) {
        storage.removeAll { $0.name == name }
        storage.append(Pair(name: name, value: value))
    }
}

/// `%41` in paths and queries (RFC 3986).
public enum PercentEncoding {
    /// Nil where an escape is not two hexadecimal digits, or the bytes are no UTF-8.
    public static func decode(_ text: some Collection<UInt8>, plusIsSpace: Bool = false) -> String? {
        if !text.contains(where: { $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "+") }) {
            return String(validating: text, as: UTF8.self)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text[...]
        while let byte = rest.popFirst() {
            switch byte {
            case UInt8(ascii: "%"):
                guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else { return nil }
                bytes.append(high << 4 | low)
            case UInt8(ascii: "+") where plusIsSpace: bytes.append(UInt8(ascii: " "))
            default: bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }
}
