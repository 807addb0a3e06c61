import KubeObject

extension Value {
    /// Whether two trees mean the same to the API: absent, `null` and empty members are alike.
    func isSemanticallyEqual(to other: Value) -> Bool {
        self == other || meaningful == other.meaningful
    }

    /// Without `null`s and empty containers, members ordered by name.
    var meaningful: Value {
        switch self {
        case .array(let elements): return elements.isEmpty ? .null : .array(elements.map(\.meaningful))
        case .object(let members):
            var kept: [(String, Value)] = []
            for entry in members {
                let value = entry.value.meaningful
                if !value.isNull { kept.append((entry.key, value)) }
            }
            return kept.isEmpty ? .null : .object(Object(kept.sorted { $0.0 < $1.0 }))
        default: return self
        }
    }

    /// Objects older first; of the same second by name.
    static func isOlder(_ left: Value, _ right: Value) -> Bool {
        let (first, second) = (left["metadata"]["creationTimestamp"].string ?? "", right["metadata"]["creationTimestamp"].string ?? "")
        return first == second ? left.name < right.name : first < second
    }
}

/// A pod template, and the hash that names what was made from it.
enum PodTemplateHash {
    static let label = "pod-template-hash"

    /// FNV-1a over the template, put into letters that spell no words, as upstream's form is.
    static func of(_ template: Value, collisionCount: Int64?) -> String {
        var bytes = JSON.encode(template.meaningful)
        if let collisionCount {
            for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: collisionCount >> Int64(shift))) }
        }
        return FNV32a.name(bytes)
    }

    static func isSame(_ left: Value, _ right: Value) -> Bool {
        var (left, right) = (left, right)
        left["metadata"]["labels"][label] = nil
        right["metadata"]["labels"][label] = nil
        return left.isSemanticallyEqual(to: right)
    }
}
