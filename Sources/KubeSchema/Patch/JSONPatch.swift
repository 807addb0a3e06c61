public import KubeObject

/// JSON patch (RFC 6902), with the answers of upstream's API server and what its library does beyond the RFC: a negative
/// index counts from a list's end, and `replace` sets a member that isn't there.
public enum JSONPatch {
    /// Operations that one patch may have.
    public static let maximumOperations = 10_000
    /// Bytes of JSON that the `copy` operations of one patch may add.
    public static let maximumCopySize = 3 * 1024 * 1024

    /// The target after all operations; when one fails, nothing of it counts.
    ///
    /// Throws 400 for what is no patch, 413 for too many operations, and 422 where an operation does not apply (upstream
    /// doesn't say which).
    public static func apply(_ patch: Value, to target: Value) throws(Status) -> Value {
        let operations = try operations(patch)
        guard operations.count <= maximumOperations else {
            throw .requestEntityTooLarge(
                "The allowed maximum operations in a JSON patch is \(maximumOperations), got \(operations.count)")
        }
        var run = Run(document: target)
        for operation in operations {
            do throws(Unapplicable) {
                try run.apply(operation)
            } catch {
                throw Status(
                    code: 422, reason: .invalid, message: "the server rejected our request due to an error in our request",
                    details: Status.Details())
            }
        }
        return run.document
    }

    /// The members of operations that no operation has, as strict decoding names them: `[0].foo`.
    public static func unknownFields(_ patch: Value) -> [String] {
        (patch.array ?? []).enumerated().flatMap { index, operation in
            (operation.object ?? [:]).filter { !["op", "path", "from", "value"].contains($0.key) }.map { "[\(index)].\($0.key)" }
        }
    }

    private static func operations(_ patch: Value) throws(Status) -> [Object] {
        if patch.isNull { return [] }
        guard case .array(let elements) = patch else { throw undecodable(patch, "value of type []handlers.jsonPatchOp") }
        var operations: [Object] = []
        for element in elements {
            if element.isNull {
                operations.append([:])
                continue
            }
            guard case .object(let operation) = element else { throw undecodable(element, "value of type handlers.jsonPatchOp") }
            for name in ["op", "path", "from"] {
                guard let member = operation[name], !member.isNull, member.string == nil else { continue }
                throw undecodable(member, "struct field jsonPatchOp.\(name) of type string")
            }
            operations.append(operation)
        }
        return operations
    }

    private static func undecodable(_ value: Value, _ target: String) -> Status {
        .badRequest("error decoding patch: json: cannot unmarshal \(value.typeName) into Go \(target)")
    }
}

/// Why an operation doesn't apply; upstream's answer doesn't tell.
private enum Unapplicable: Error {
    case missingPath, missingValue, badIndex, notEqual, unknownOperation, tooLarge
}

/// The document while operations are applied to it.
private struct Run {
    var document: Value
    private var copied = 0

    init(document: Value) { self.document = document }

    mutating func apply(_ operation: Object) throws(Unapplicable) {
        switch operation["op"]?.string {
        case "add": try add(operation["value"] ?? .null, at: try pointer(operation, "path"))
        case "remove": _ = try remove(at: try pointer(operation, "path"))
        case "replace": try replace(operation)
        case "move":
            let value = try remove(at: try pointer(operation, "from"))
            try add(value, at: try pointer(operation, "path"))
        case "copy":
            let value = try get(at: try pointer(operation, "from")) ?? .null
            copied += JSON.encode(value).count
            guard copied <= JSONPatch.maximumCopySize else { throw .tooLarge }
            try add(value, at: try pointer(operation, "path"))
        case "test": try test(operation)
        default: throw .unknownOperation
        }
    }

    /// The tokens of a JSON pointer (RFC 6901); nil of the empty one, which is the whole document.
    private func pointer(_ operation: Object, _ name: String) throws(Unapplicable) -> [String]? {
        guard let text = operation[name]?.string else { throw .missingPath }
        guard !text.isEmpty else { return nil }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        guard !parts.isEmpty else { throw .missingPath }
        return parts.map { part in
            guard part.contains("~") else { return String(part) }
            var result = ""
            var rest = part
            while let character = rest.popFirst() {
                if character == "~", rest.first == "1" || rest.first == "0" {
                    result.append(rest.removeFirst() == "1" ? "/" : "~")
                } else {
                    result.append(character)
                }
            }
            return result
        }
    }

    private mutating func replace(_ operation: Object) throws(Unapplicable) {
        let value = operation["value"] ?? .null
        guard let pointer = try pointer(operation, "path") else {
            guard value.object != nil || value.array != nil else { throw .missingValue }
            document = value
            return
        }
        try change(pointer) { container, token throws(Unapplicable) in
            switch container {
            case .object(var members):
                members[token] = value
                container = .object(members)
            case .array(var elements):
                elements[try Self.index(token, count: elements.count)] = value
                container = .array(elements)
            default: throw .missingPath
            }
        }
    }

    private func test(_ operation: Object) throws(Unapplicable) {
        let expected = operation["value"]
        let actual = try get(at: try pointer(operation, "path"))
        if actual == nil || actual == .null {
            guard expected == nil || expected == .null else { throw .notEqual }
            return
        }
        guard let expected, actual == expected else { throw .notEqual }
    }

    /// The value there; nil of a member that an object hasn't.
    private func get(at pointer: [String]?) throws(Unapplicable) -> Value? {
        guard let pointer else { return document }
        var value = document
        for (depth, token) in pointer.enumerated() {
            switch value {
            case .object(let members):
                guard let member = members[token] else {
                    guard depth == pointer.count - 1 else { throw .missingPath }
                    return nil
                }
                value = member
            case .array(let elements): value = elements[try Self.index(token, count: elements.count)]
            default: throw .missingPath
            }
        }
        return value
    }

    private mutating func add(_ value: Value, at pointer: [String]?) throws(Unapplicable) {
        guard let pointer else { throw .missingPath }
        try change(pointer) { container, token throws(Unapplicable) in
            switch container {
            case .object(var members):
                members[token] = value
                container = .object(members)
            case .array(var elements):
                let place = token == "-" ? elements.count : try Self.index(token, count: elements.count + 1)
                elements.insert(value, at: place)
                container = .array(elements)
            default: throw .missingPath
            }
        }
    }

    private mutating func remove(at pointer: [String]?) throws(Unapplicable) -> Value {
        guard let pointer else { throw .missingPath }
        var removed = Value.null
        try change(pointer) { container, token throws(Unapplicable) in
            switch container {
            case .object(var members):
                guard let value = members.removeValue(forKey: token) else { throw .missingPath }
                removed = value
                container = .object(members)
            case .array(var elements):
                removed = elements.remove(at: try Self.index(token, count: elements.count))
                container = .array(elements)
            default: throw .missingPath
            }
        }
        return removed
    }

    /// Changes the container that holds the pointer's last token.
    private mutating func change(
        _ pointer: [String], _ body: (inout Value, String) throws(Unapplicable) -> Void
    ) throws(Unapplicable) {
        try Self.change(&document, pointer[...], body)
    }

    private static func change(
        _ value: inout Value, _ pointer: ArraySlice<String>, _ body: (inout Value, String) throws(Unapplicable) -> Void
    ) throws(Unapplicable) {
        guard let token = pointer.first else { throw .missingPath }
        guard pointer.count > 1 else { return try body(&value, token) }
        switch value {
        case .object(var members):
            guard var member = members[token] else { throw .missingPath }
            try change(&member, pointer.dropFirst(), body)
            members[token] = member
            value = .object(members)
        case .array(var elements):
            try change(&elements[try index(token, count: elements.count)], pointer.dropFirst(), body)
            value = .array(elements)
        default: throw .missingPath
        }
    }

    /// A place in a list; a negative one counts from its end.
    private static func index(_ token: String, count: Int) throws(Unapplicable) -> Int {
        guard let index = Int(token), index < count, index >= -count else { throw .badIndex }
        return index < 0 ? index + count : index
    }
}
