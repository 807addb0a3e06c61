public import KubeObject

extension Schema {
    /// What a pass over a decoded object found.
    public struct Findings: Sendable {
        /// Paths of names that came twice in the text, as the decoder reports them.
        public var duplicateFields: [String]
        /// What strict decoding objects to, in the text's order, at most 100: `unknown field "spec.foo"`.
        public internal(set) var strict: [String] = []
        /// Why the object can't be decoded at all, as Go's decoder says it; the first reason counts.
        public internal(set) var failure: String?
        let origin: Origin

        /// Where the value comes from, which decides whose words failures are told in.
        public enum Origin: Sendable, Hashable {
            /// A text that was decoded: Go's JSON decoder.
            case text
            /// A tree that a strategic merge patch made: upstream's converter of unstructured objects.
            case tree
        }

        public init(duplicateFields: [String] = [], origin: Origin = .text) {
            self.duplicateFields = duplicateFields
            self.origin = origin
        }

        /// The refusal of an object that can't be decoded, nil where it can.
        public func refusal(strictly: Bool, kind: String, version: String) -> Status? {
            guard let reason = failure ?? (strictly && !strict.isEmpty ? strictMessage : nil) else { return nil }
            return .badRequest("\(kind) in version \"\(version)\" cannot be handled as a \(kind): \(reason)")
        }

        /// The refusal of a patch whose outcome can't be decoded, nil where it can; `patch` is how upstream prints the patch.
        public func refusal(strictly: Bool, patch: String) -> Status? {
            guard let reason = failure ?? (strictly && !strict.isEmpty ? strictMessage : nil) else { return nil }
            return .invalid(GroupKind("", ""), "", [.invalid("patch", .string(patch), reason)])
        }

        /// `strict decoding error: unknown field "a", duplicate field "b"`.
        public var strictMessage: String { "strict decoding error: \(strict.joined(separator: ", "))" }
    }

    /// Makes a decoded value what upstream's decoding into Go types and encoding again would make of it.
    ///
    /// Unknown fields are reported and dropped; values of a wrong type are reported; nulls and zero values are dropped
    /// or filled in as the fields' `presence` says; times, quantities and base64 are brought to their canonical form;
    /// fields come in the schema's order and map members by name. A value that conforms already comes out as it was.
    public func conform(_ value: inout Value, reporting findings: inout Findings) {
        var pass = ConformPass(findings)
        value = pass.conformed(value, to: self, goType: nil)
        findings = pass.findings
        if findings.origin == .tree { findings.strict.sort() }
    }

    /// The same for a value made in this process, where there is nobody to report to.
    public func conform(_ value: inout Value) {
        var findings = Findings()
        conform(&value, reporting: &findings)
    }
}

/// One walk over a value with its schema, keeping the way to where it is.
struct ConformPass {
    var findings: Schema.Findings
    private var path: [Step] = []
    /// Inside a value that Go decodes on its own, nothing is said of unknown fields, and messages begin anew.
    private var quietDepth = 0

    private enum Step {
        case field(ObjectType, Field)
        case key(String)
        case index(Int)
    }

    private static let maximumStrictErrors = 100

    init(_ findings: Schema.Findings) {
        self.findings = findings
    }

    mutating func conformed(_ value: Value, to schema: Schema, goType: String?) -> Value {
        switch schema.shape {
        case .scalar(let scalar): return self.scalar(value, scalar, goType)
        case .object(let reference): return object(value, reference.type)
        case .list(let element, _): return list(value, element, schema, goType)
        case .map(let element, _): return map(value, element, schema, goType)
        case .alternative(let alternative, let inner): return self.alternative(value, alternative, inner)
        }
    }

    private mutating func object(_ value: Value, _ type: ObjectType) -> Value {
        guard case .object(let members) = value else {
            if !value.isNull { fail(value, type.goName, tree: "cannot restore struct from: \(value.goKind)") }
            return members(Object(), type)
        }
        return self.members(members, type)
    }

    private mutating func members(_ members: Object, _ type: ObjectType) -> Value {
        var slots = [Value?](repeating: nil, count: type.fields.count)
        var others: [Object.Entry] = []
        var hint = 0
        for entry in members {
            guard let position = type.position(of: entry.key, hint: hint) else {
                other(entry, type, into: &others)
                continue
            }
            hint = position + 1
            path.append(.field(type, type.fields[position]))
            noteDuplicate()
            slots[position] = member(entry.value, type.fields[position])
            path.removeLast()
        }
        var entries: [Object.Entry] = []
        entries.reserveCapacity(members.count)
        for (position, field) in type.fields.enumerated() {
            guard let value = slots[position] ?? absent(field) else { continue }
            entries.append(Object.Entry(key: field.name, value: value))
        }
        entries += others
        return .object(Object(distinct: entries))
    }

    /// A member that no field knows.
    private mutating func other(_ entry: Object.Entry, _ type: ObjectType, into others: inout [Object.Entry]) {
        path.append(.key(entry.key))
        defer { path.removeLast() }
        if let additional = type.additional {
            others.append(Object.Entry(key: entry.key, value: conformed(entry.value, to: additional, goType: nil)))
        } else if type.preservesUnknownFields {
            others.append(entry)
        } else {
            strict("unknown field")
        }
    }

    /// A field's value as it is written; nil where it is left out.
    private mutating func member(_ value: Value, _ field: Field) -> Value? {
        if value.isNull { return absent(field) }
        let result = conformed(value, to: field.schema, goType: field.goType)
        switch field.presence {
        case .nonzero where result.isZero, .whenSet where result.isNull, .whenNotAllZero where result.isAllZero:
            return Optional.none
        case .always where field.schema.element != nil && result.isZero: return .null
        default: return result
        }
    }

    /// What is written of a field that is not set; nil for nothing.
    private mutating func absent(_ field: Field) -> Value? {
        switch field.presence {
        case .nonzero, .whenSet, .whenNotAllZero: nil
        case .nullWhenUnset: .null
        case .always: zero(field.schema)
        }
    }

    private mutating func list(_ value: Value, _ element: Schema, _ schema: Schema, _ goType: String?) -> Value {
        guard case .array(let values) = value else {
            if !value.isNull { fail(value, goType ?? schema.goName, tree: "cannot restore slice from \(value.goKind)") }
            return .null
        }
        let elementType = goType.flatMap { $0.hasPrefix("[]") ? String($0.dropFirst(2)) : nil }
        var result: [Value] = []
        result.reserveCapacity(values.count)
        for (index, value) in values.enumerated() {
            path.append(.index(index))
            result.append(value.isNull ? zero(element) : conformed(value, to: element, goType: elementType))
            path.removeLast()
        }
        return .array(result)
    }

    private mutating func map(_ value: Value, _ element: Schema, _ schema: Schema, _ goType: String?) -> Value {
        guard case .object(let members) = value else {
            if !value.isNull { fail(value, goType ?? schema.goName, tree: "cannot restore map from \(value.goKind)") }
            return .null
        }
        var entries: [Object.Entry] = []
        entries.reserveCapacity(members.count)
        var isSorted = true
        for entry in members {
            path.append(.key(entry.key))
            noteDuplicate()
            let value = entry.value.isNull ? zero(element) : conformed(entry.value, to: element, goType: nil)
            path.removeLast()
            if let last = entries.last, entry.key < last.key { isSorted = false }
            entries.append(Object.Entry(key: entry.key, value: value))
        }
        if !isSorted { entries.sort { $0.key < $1.key } }
        return .object(Object(distinct: entries))
    }

    /// `JSONSchemaProps` or something else in its place, which Go decodes apart from the rest.
    private mutating func alternative(_ value: Value, _ alternative: Schema.Alternative, _ inner: Schema) -> Value {
        let outer = path
        path = []
        quietDepth += 1
        defer {
            path = outer
            quietDepth -= 1
        }
        switch (value, alternative) {
        case (.null, _), (.bool, .boolean): return value
        case (.object, _): return conformed(value, to: inner, goType: nil)
        case (.array, .array):
            return conformed(value, to: Schema(.list(inner, .unspecified)), goType: nil)
        case (.array, .stringArray):
            return conformed(value, to: Schema(.list(Schema(.scalar(.string)), .unspecified)), goType: nil)
        case (_, .boolean):
            fail("boolean or JSON schema expected")
            return .null
        default: return .null
        }
    }

    /// What Go writes of a value that was never set.
    mutating func zero(_ schema: Schema) -> Value {
        switch schema.shape {
        case .object(let reference): members(Object(), reference.type)
        case .list, .map, .alternative: .null
        case .scalar(let scalar): scalar.zero
        }
    }
}

extension ConformPass {
    mutating func fail(_ message: String) {
        if findings.failure == nil { findings.failure = message }
    }

    /// Go's `UnmarshalTypeError` for the value at the current place, or what the converter of trees says instead.
    mutating func fail(_ value: Value, _ goType: String, number: String? = nil, tree: String? = nil) {
        guard findings.failure == nil else { return }
        if findings.origin == .tree, let tree {
            findings.failure = tree
            return
        }
        let what = value.typeName + (number.map { " \($0)" } ?? "")
        findings.failure = "json: cannot unmarshal \(what) into Go \(place) of type \(goType)"
    }

    private var place: String {
        guard findings.origin == .text else { return "value" }
        var structName = ""
        var names: [String] = []
        for case .field(let type, let field) in path {
            structName = type.structName
            names += type.embeddedNames(of: field)
            names.append(field.name)
        }
        return structName.isEmpty ? "value" : "struct field \(structName).\(names.joined(separator: "."))"
    }

    private mutating func noteDuplicate() {
        guard !findings.duplicateFields.isEmpty else { return }
        let path = pathText
        if findings.duplicateFields.contains(path) { strict("duplicate field") }
    }

    private mutating func strict(_ what: String) {
        guard quietDepth == 0, findings.strict.count < Self.maximumStrictErrors else { return }
        let message = "\(what) \(pathText.goQuoted)"
        if !findings.strict.contains(message) { findings.strict.append(message) }
    }

    private var pathText: String {
        var text = ""
        for step in path {
            switch step {
            case .field(_, let field): text += text.isEmpty ? field.name : ".\(field.name)"
            case .key(let key): text += text.isEmpty ? key : ".\(key)"
            case .index(let index): text += "[\(index)]"
            }
        }
        return text
    }
}

extension Value {
    /// What Go's `omitempty` leaves out.
    var isZero: Bool {
        switch self {
        case .null: true
        case .bool(let bool): !bool
        case .integer(let integer): integer == 0
        case .double(let double): double == 0
        case .string(let text): text.isEmpty
        case .array(let elements): elements.isEmpty
        case .object(let members): members.isEmpty
        }
    }

    /// What Go's `omitzero` leaves out.
    var isAllZero: Bool {
        if case .object(let members) = self { members.allSatisfy { $0.value.isAllZero } } else { isZero }
    }
}
