import KubeObject

/// One walk over a value with its schema.
///
/// Nothing is copied where nothing changes, and no path is kept on the way down: what is found gets its path, step by
/// step, on the way up.
struct ConformPass {
    private(set) var findings: Schema.Findings
    private var strict: [Found] = []
    private var failure: Failure?
    /// Names that came twice, as paths from here; empty as a rule.
    private var duplicates: [String]
    /// Inside a value that Go decodes on its own, nothing is said of unknown fields.
    private var quietDepth = 0

    /// An unknown or duplicate field and the way to it from where the walk is.
    private struct Found {
        var what: String
        var path: String
    }

    private static let maximumStrictErrors = 100

    init(_ findings: Schema.Findings) {
        self.findings = findings
        duplicates = findings.duplicateFields
    }

    var origin: Schema.Findings.Origin { findings.origin }

    /// The findings with what the walk added.
    var reported: Schema.Findings {
        var result = findings
        for found in strict {
            let message = "\(found.what) \(found.path.goQuoted)"
            if !result.strict.contains(message) { result.strict.append(message) }
        }
        if origin == .tree { result.strict.sort() }
        if result.failure == nil { result.failure = failure?.message }
        return result
    }

    /// What the value becomes; none where it stays.
    mutating func change(_ value: Value, to schema: Schema, goType: String?) -> Value? {
        switch schema.shape {
        case .scalar(let scalar): return self.scalar(value, scalar, goType)
        case .object(let reference): return object(value, reference.type)
        case .list(let element, _): return list(value, element, schema, goType)
        case .map(let element, _): return map(value, element, schema, goType)
        case .alternative(let alternative, let inner): return self.alternative(value, alternative, inner)
        }
    }

    private mutating func object(_ value: Value, _ type: ObjectType) -> Value? {
        guard case .object(let members) = value else {
            if !value.isNull { fail(value, type.goName, tree: "cannot restore struct from: \(value.goKind)") }
            return object(Object(), type) ?? .object([:])
        }
        return object(members, type)
    }

    private mutating func object(_ members: Object, _ type: ObjectType) -> Value? {
        var builder: MemberBuilder?
        var last = -1
        var alwaysSeen = 0
        for (index, entry) in members.enumerated() {
            guard let position = type.position(of: entry.key, hint: last + 1) else {
                if builder == nil { builder = MemberBuilder(members, upTo: index, type) }
                if let kept = other(entry, type) { builder?.others.append(kept) }
                continue
            }
            let field = type.fields[position]
            if !duplicates.isEmpty { noteDuplicate(entry.key) }
            let outcome = within(field, of: type) { $0.member(entry.value, field) }
            if field.zero != nil { alwaysSeen += 1 }
            let stays = if case .same = outcome { position > last } else { false }
            last = position
            if builder == nil {
                if stays { continue }
                builder = MemberBuilder(members, upTo: index, type)
            }
            switch outcome {
            case .same: builder?.add(position, entry)
            case .changed(let value): builder?.add(position, Object.Entry(key: entry.key, value: value))
            case .left: break
            }
        }
        if alwaysSeen == type.alwaysWritten.count {
            guard let builder else { return Optional.none }
            return builder.object
        }
        var complete = builder ?? MemberBuilder(members, upTo: members.count, type)
        for position in type.alwaysPositions where !complete.has(position) {
            let field = type.fields[position]
            complete.add(position, Object.Entry(key: field.name, value: unset(field)))
        }
        return complete.object
    }

    /// A member that no field knows; none where it is dropped.
    private mutating func other(_ entry: Object.Entry, _ type: ObjectType) -> Object.Entry? {
        if let additional = type.additional {
            let changed = within(.member(entry.key)) { $0.change(entry.value, to: additional, goType: nil) }
            return Object.Entry(key: entry.key, value: changed ?? entry.value)
        }
        if type.preservesUnknownFields { return entry }
        note("unknown field", entry.key)
        return Optional.none
    }

    private enum Outcome {
        case same
        case changed(Value)
        case left
    }

    private mutating func member(_ value: Value, _ field: Field) -> Outcome {
        if value.isNull {
            guard field.zero != nil else { return .left }
            let zero = unset(field)
            return zero.isNull ? .same : .changed(zero)
        }
        let changed = change(value, to: field.schema, goType: field.goType)
        let result = changed ?? value
        switch field.presence {
        // An empty list of field managers is not nothing: it asks for all of them to be forgotten.
        case .nonzero where result.isZero && field.name == "managedFields" && result.array != nil: return .same
        case .nonzero where result.isZero, .whenSet where result.isNull, .whenNotAllZero where result.isAllZero: return .left
        case .always where result.isZero && field.schema.element != nil: return .changed(.null)
        default: return changed.map { .changed($0) } ?? .same
        }
    }

    /// What is written of a field that is always written and was not set.
    private mutating func unset(_ field: Field) -> Value {
        field.presence == .always ? zero(field.schema) : .null
    }

    private mutating func list(_ value: Value, _ element: Schema, _ schema: Schema, _ goType: String?) -> Value? {
        guard case .array(let values) = value else {
            if value.isNull { return Optional.none }
            fail(value, goType ?? schema.goName, tree: "cannot restore slice from \(value.goKind)")
            return .some(.null)
        }
        let elementType = goType.flatMap { $0.hasPrefix("[]") ? String($0.dropFirst(2)) : nil }
        var result: [Value]?
        for (index, value) in values.enumerated() {
            let changed: Value? =
                value.isNull
                ? .some(zero(element)) : within(.index(index)) { $0.change(value, to: element, goType: elementType) }
            guard let changed else { continue }
            if result == nil { result = values }
            result?[index] = changed
        }
        return result.map { .array($0) }
    }

    private mutating func map(_ value: Value, _ element: Schema, _ schema: Schema, _ goType: String?) -> Value? {
        guard case .object(let members) = value else {
            if value.isNull { return Optional.none }
            fail(value, goType ?? schema.goName, tree: "cannot restore map from \(value.goKind)")
            return .some(.null)
        }
        var result: [Object.Entry]?
        var isSorted = true
        var last: String?
        for (index, entry) in members.enumerated() {
            if !duplicates.isEmpty { noteDuplicate(entry.key) }
            if let last, entry.key < last { isSorted = false }
            last = entry.key
            let changed: Value? =
                entry.value.isNull
                ? .some(zero(element)) : within(.member(entry.key)) { $0.change(entry.value, to: element, goType: nil) }
            guard let changed else { continue }
            if result == nil { result = Array(members) }
            result?[index].value = changed
        }
        if isSorted { return result.map { .object(Object(distinct: $0)) } }
        return .object(Object(distinct: (result ?? Array(members)).sorted { $0.key < $1.key }))
    }

    /// `JSONSchemaProps` or something else in its place, which Go decodes apart from the rest.
    private mutating func alternative(_ value: Value, _ alternative: Schema.Alternative, _ inner: Schema) -> Value? {
        quietDepth += 1
        let outer = duplicates
        duplicates = []
        let hadFailure = failure != nil
        defer {
            quietDepth -= 1
            duplicates = outer
            if !hadFailure { failure?.isComplete = true }
        }
        switch (value, alternative) {
        case (.null, _), (.bool, .boolean): return Optional.none
        case (.object, _): return change(value, to: inner, goType: nil)
        case (.array, .array): return change(value, to: Schema(.list(inner, .unspecified)), goType: nil)
        case (.array, .stringArray): return change(value, to: Self.strings, goType: nil)
        case (_, .boolean):
            fail("boolean or JSON schema expected")
            return .some(.null)
        default: return .some(.null)
        }
    }

    private static let strings = Schema(.list(Schema(.scalar(.string)), .unspecified))

    /// What Go writes of a value that was never set.
    mutating func zero(_ schema: Schema) -> Value {
        switch schema.shape {
        case .object(let reference): object(Object(), reference.type) ?? .object([:])
        case .list, .map, .alternative: .null
        case .scalar(let scalar): scalar.zero
        }
    }
}

extension ConformPass {
    /// A step of the way to a value.
    enum Step {
        case member(String)
        case index(Int)
    }

    /// A failure on its way up: the struct and fields that Go's message names are known only as far as the walk has returned.
    private struct Failure {
        var text: String
        /// What follows the place; nil where the text says it all.
        var suffix: String?
        var structName = ""
        var names: [String] = []
        var isComplete = false

        var message: String {
            guard let suffix else { return text }
            let place = structName.isEmpty ? "value" : "struct field \(structName).\(names.reversed().joined(separator: "."))"
            return "\(text)\(place)\(suffix)"
        }
    }

    mutating func fail(_ message: String) {
        if failure == nil { failure = Failure(text: message) }
    }

    /// Go's `UnmarshalTypeError` for the value at the current place, or what the converter of trees says instead.
    mutating func fail(_ value: Value, _ goType: String, number: String? = nil, tree: String? = nil) {
        guard failure == nil else { return }
        if origin == .tree, let tree {
            failure = Failure(text: tree)
            return
        }
        let what = value.typeName + (number.map { " \($0)" } ?? "")
        failure = Failure(text: "json: cannot unmarshal \(what) into Go ", suffix: " of type \(goType)", isComplete: origin == .tree)
    }

    private mutating func within<Result>(_ field: Field, of type: ObjectType, _ body: (inout ConformPass) -> Result) -> Result {
        let hadFailure = failure != nil
        let result = within(.member(field.name), body)
        if !hadFailure, failure != nil, failure?.isComplete == false {
            if failure?.structName.isEmpty == true { failure?.structName = type.structName }
            failure?.names.append(field.name)
            failure?.names += type.embeddedNames(of: field).reversed()
        }
        return result
    }

    private mutating func within<Result>(_ step: Step, _ body: (inout ConformPass) -> Result) -> Result {
        let before = strict.count
        if duplicates.isEmpty {
            let result = body(&self)
            if strict.count > before { prefix(step, from: before) }
            return result
        }
        let outer = duplicates
        duplicates = outer.compactMap { $0.below(step) }
        let result = body(&self)
        duplicates = outer
        if strict.count > before { prefix(step, from: before) }
        return result
    }

    private mutating func prefix(_ step: Step, from start: Int) {
        for index in start..<strict.count {
            let path = strict[index].path
            strict[index].path =
                switch step {
                case .member(let name): path.hasPrefix("[") ? name + path : "\(name).\(path)"
                case .index(let position): path.hasPrefix("[") ? "[\(position)]\(path)" : "[\(position)].\(path)"
                }
        }
    }

    private mutating func note(_ what: String, _ name: String) {
        guard quietDepth == 0, strict.count < Self.maximumStrictErrors else { return }
        strict.append(Found(what: what, path: name))
    }

    private mutating func noteDuplicate(_ name: String) {
        if duplicates.contains(name) { note("duplicate field", name) }
    }
}

extension String {
    /// The rest of a path below a step; nil where the path leads elsewhere.
    fileprivate func below(_ step: ConformPass.Step) -> String? {
        let head =
            switch step {
            case .member(let name): name
            case .index(let position): "[\(position)]"
            }
        guard hasPrefix(head), utf8.count > head.utf8.count else { return nil }
        let rest = dropFirst(head.count)
        if rest.first == "." { return String(rest.dropFirst()) }
        return rest.first == "[" ? String(rest) : nil
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
