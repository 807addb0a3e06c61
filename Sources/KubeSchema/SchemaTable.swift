import KubeObject

/// The types of an API as a text of one line a type, ordered by name, in the program's read-only data.
///
/// Making a table only finds the lines; a line is read when its type is first looked at. Grammar:
///
///     table     = line *( LF line )
///     line      = type-name *( SP "@" mark ) *( SP field )
///     mark      = "A" (atomic) / "-" (not in OpenAPI) / "U" json (unions)
///               / "E" number *( "." number ) "=" name (Go's name of an embedded struct)
///     field     = name ":" number *( "." number ) ":" code *( ";" attribute )
///     code      = "s" string / "b" bool / "i" int32 / "l" int64 / "d" double / "y" bytes / "q" quantity
///               / "o" int-or-string / "t" Time / "u" MicroTime / "n" Duration / "f" FieldsV1
///               / "x" RawExtension / "j" any JSON / "B" / "R" / "S" (JSONSchemaProps or bool, array, strings)
///               / "#" type-name (in the same package without it) / "[" code (list) / "{" code (map)
///     attribute = "*" pointer / "0" always written / "z" left out when all zero / "!" required / "w" wrapped
///               / "L" ("a" / "s" / "m") *( "," key ) list type / "P" *( "m" / "r" / "k" ) [ "," merge-key ]
///               / "A" atomic map / "G" granular map / "=" json (default) / "~" Go type
public final class SchemaTable: Sendable {
    let text: StaticString
    private let lines: [Range<Int>]
    private let references: ReferenceBox

    /// Filled once in the initialiser: references point back at the table.
    private final class ReferenceBox: @unchecked Sendable {
        var references: [TypeReference] = []
    }

    public init(_ text: StaticString) {
        self.text = text
        var lines: [Range<Int>] = []
        lines.reserveCapacity(1200)
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var start = 0
        while start < bytes.count {
            let end = Self.find(UInt8(ascii: "\n"), in: bytes, from: start)
            lines.append(start..<end)
            start = end + 1
        }
        self.lines = lines
        references = ReferenceBox()
        references.references = lines.indices.map { TypeReference(table: self, line: $0) }
    }

    /// The names of all types, in order.
    public var typeNames: [String] { lines.map { string(name(of: $0)) } }

    /// The schema of the type of that name: `api.core.v1.Pod`.
    public func schema(_ name: String) -> Schema? {
        reference(Array(name.utf8)).map { Schema(.object($0)) }
    }

    private static func find(_ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
        var position = start
        while position < bytes.count, bytes[position] != byte { position += 1 }
        return position
    }

    private var bytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    }

    private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    private func name(of line: Range<Int>) -> Range<Int> {
        line.lowerBound..<Self.find(UInt8(ascii: " "), in: UnsafeBufferPointer(rebasing: bytes[..<line.upperBound]), from: line.lowerBound)
    }

    private func reference(_ name: [UInt8]) -> TypeReference? {
        var low = 0
        var high = lines.count
        while low < high {
            let middle = (low + high) / 2
            let other = bytes[self.name(of: lines[middle])]
            if other.elementsEqual(name) { return references.references[middle] }
            if other.lexicographicallyPrecedes(name) { low = middle + 1 } else { high = middle }
        }
        return nil
    }
}

extension SchemaTable {
    func parse(line: Int) -> ObjectType {
        let words = bytes[lines[line]].split(separator: UInt8(ascii: " "))
        let name = String(decoding: words[0], as: UTF8.self)
        let package = name.split(separator: ".").dropLast().joined(separator: ".")
        var fields: [Field] = []
        var isAtomic = false
        var isPublished = true
        var unions: Value?
        var embedded: [[Int]: String] = [:]
        for word in words.dropFirst() {
            guard word.first == UInt8(ascii: "@") else {
                fields.append(field(word, package: package))
                continue
            }
            switch word.dropFirst().first {
            case UInt8(ascii: "A"): isAtomic = true
            case UInt8(ascii: "-"): isPublished = false
            case UInt8(ascii: "U"): unions = try? JSON.decode(word.dropFirst(2))
            case UInt8(ascii: "E"):
                let parts = String(decoding: word.dropFirst(2), as: UTF8.self).split(separator: "=")
                embedded[parts[0].split(separator: ".").compactMap { Int($0) }] = parts.count > 1 ? String(parts[1]) : ""
            default: break
            }
        }
        return ObjectType(
            name: name, fields: fields, isAtomic: isAtomic, isPublished: isPublished, unions: unions, embedded: embedded)
    }

    private typealias Word = Slice<UnsafeBufferPointer<UInt8>>

    private func field(_ word: Word, package: String) -> Field {
        let parts = word.split(separator: UInt8(ascii: ":"), maxSplits: 2)
        let attributes = parts[2].split(separator: UInt8(ascii: ";"))
        let numbers = parts[1].split(separator: UInt8(ascii: ".")).map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
        var facts = FieldFacts()
        for attribute in attributes.dropFirst() { facts.read(attribute) }
        return Field(
            name: String(decoding: parts[0], as: UTF8.self), schema: schema(attributes[0], package: package, facts),
            number: numbers.last ?? 0, embedding: Array(numbers.dropLast()), presence: facts.presence,
            isRequired: facts.isRequired, mapType: facts.mapType, patchStrategy: facts.patchStrategy,
            patchMergeKey: facts.patchMergeKey, defaultValue: facts.defaultValue, goType: facts.goType,
            isAtomicList: facts.listType == .atomic, isWrapped: facts.isWrapped)
    }

    private func schema(_ code: Word, package: String, _ facts: FieldFacts) -> Schema {
        let rest = code.dropFirst()
        switch code.first {
        case UInt8(ascii: "["): return Schema(.list(schema(rest, package: package, FieldFacts()), facts.listType))
        case UInt8(ascii: "{"): return Schema(.map(schema(rest, package: package, FieldFacts()), isAtomic: facts.mapType == .atomic))
        case UInt8(ascii: "#"):
            let name = rest.contains(UInt8(ascii: ".")) ? Array(rest) : Array("\(package).".utf8) + rest
            return reference(name).map { Schema(.object(facts.mapType == .granular ? TypeReference(granular: $0) : $0)) } ?? .any
        case UInt8(ascii: "B"): return alternative(.boolean, package)
        case UInt8(ascii: "R"): return alternative(.array, package)
        case UInt8(ascii: "S"): return alternative(.stringArray, package)
        case let letter?: return Schema(.scalar(Self.scalars[letter] ?? .any))
        case nil: return .any
        }
    }

    private func alternative(_ alternative: Schema.Alternative, _ package: String) -> Schema {
        Schema(.alternative(alternative, schema("\(package).JSONSchemaProps") ?? .any))
    }

    private static let scalars: [UInt8: Schema.Scalar] = [
        UInt8(ascii: "s"): .string, UInt8(ascii: "b"): .boolean, UInt8(ascii: "i"): .int32, UInt8(ascii: "l"): .int64,
        UInt8(ascii: "d"): .double, UInt8(ascii: "y"): .bytes, UInt8(ascii: "q"): .quantity, UInt8(ascii: "o"): .intOrString,
        UInt8(ascii: "t"): .time, UInt8(ascii: "u"): .microTime, UInt8(ascii: "n"): .duration, UInt8(ascii: "f"): .fields,
        UInt8(ascii: "x"): .rawExtension, UInt8(ascii: "j"): .any,
    ]
}

/// The attributes of a field, as its word in the table has them.
private struct FieldFacts {
    var isPointer = false
    var isAlways = false
    var isOmittedWhenZero = false
    var isRequired = false
    var isWrapped = false
    var mapType = Field.MapType.unspecified
    var listType = Schema.ListType.unspecified
    var patchStrategy: Field.PatchStrategy = []
    var patchMergeKey: String?
    var defaultValue: Value?
    var goType: String?

    var presence: Field.Presence {
        if isOmittedWhenZero { return .whenNotAllZero }
        if isPointer { return isAlways ? .nullWhenUnset : .whenSet }
        return isAlways ? .always : .nonzero
    }

    mutating func read(_ attribute: Slice<UnsafeBufferPointer<UInt8>>) {
        let rest = String(decoding: attribute.dropFirst(), as: UTF8.self)
        let parts = rest.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        switch attribute.first {
        case UInt8(ascii: "*"): isPointer = true
        case UInt8(ascii: "0"): isAlways = true
        case UInt8(ascii: "z"): isOmittedWhenZero = true
        case UInt8(ascii: "!"): isRequired = true
        case UInt8(ascii: "w"): isWrapped = true
        case UInt8(ascii: "A"): mapType = .atomic
        case UInt8(ascii: "G"): mapType = .granular
        case UInt8(ascii: "="): defaultValue = try? JSON.decode(rest)
        case UInt8(ascii: "~"): goType = rest
        case UInt8(ascii: "L"):
            switch parts[0] {
            case "m": listType = .map(keys: Array(parts.dropFirst()))
            case "s": listType = .set
            default: listType = .atomic
            }
        case UInt8(ascii: "P"):
            if parts[0].contains("m") { patchStrategy.insert(.merge) }
            if parts[0].contains("r") { patchStrategy.insert(.replace) }
            if parts[0].contains("k") { patchStrategy.insert(.retainKeys) }
            patchMergeKey = parts.count > 1 ? parts[1] : nil
        default: break
        }
    }
}
