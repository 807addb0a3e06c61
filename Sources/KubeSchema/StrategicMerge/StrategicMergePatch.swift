public import KubeObject

/// Kubernetes' strategic merge patch: a merge patch that knows, from the schema, which lists merge and by what key.
/// https://kubernetes.io/docs/tasks/manage-kubernetes-objects/update-api-object-kubectl-patch/
public enum StrategicMergePatch {
    /// The object with the patch applied.
    ///
    /// Directives: `$patch` (replace, delete) in objects and elements, `$retainKeys`, `$deleteFromPrimitiveList/…`,
    /// `$setElementOrder/…`. What comes out still has to be conformed: a patch may bring unknown fields and wrong types.
    /// Throws a 400 for malformed directives and a 500, as upstream does, for those that the object can't take.
    public static func apply(_ patch: Value, to object: Value, schema: Schema) throws(Status) -> Value {
        if patch.isNull { return object }
        guard case .object(let changes) = patch else {
            throw .badRequest("json: cannot unmarshal \(patch.typeName) into Go value of type map[string]interface {}")
        }
        guard case .object(let members) = object else {
            throw .badRequest("json: cannot unmarshal \(object.typeName) into Go value of type map[string]interface {}")
        }
        return .object(try StrategicMerge(type: schema).merge(members, changes))
    }
}

enum Directive {
    static let patch = "$patch"
    static let retainKeys = "$retainKeys"
    static let deleteFromPrimitiveList = "$deleteFromPrimitiveList"
    static let setElementOrder = "$setElementOrder"

    /// The name after a directive's slash, nil where the member is no such directive.
    static func target(_ member: String, _ directive: String) throws(Status) -> String? {
        guard member.hasPrefix(directive) else { return nil }
        let rest = member.dropFirst(directive.count)
        guard rest.first == "/" else {
            throw .badRequest("invalid patch format of \(directive == setElementOrder ? "setElementOrder" : "primitive") list")
        }
        return String(rest.dropFirst())
    }
}

/// The merge of one object with one patch of the same type.
struct StrategicMerge {
    let type: Schema

    func merge(_ object: Object, _ patch: Object) throws(Status) -> Object {
        if let directive = patch[Directive.patch] { return try replaced(directive, patch) }
        var result = object
        var rest = patch
        try retainKeys(&result, &rest)
        try mergeOrderedLists(&result, &rest)
        for entry in rest {
            if let list = try Directive.target(entry.key, Directive.deleteFromPrimitiveList) {
                try delete(entry.value, from: list, of: &result)
            } else {
                try mergeMember(entry.key, entry.value, into: &result)
            }
        }
        return result
    }

    private func replaced(_ directive: Value, _ patch: Object) throws(Status) -> Object {
        switch directive.string {
        case "replace":
            var result = patch
            result.removeValue(forKey: Directive.patch)
            return result
        case "delete": return [:]
        default: throw .unknownPatchType(directive, patch)
        }
    }

    /// Drops the members that `$retainKeys` doesn't list; the patch may not set others than those either.
    private func retainKeys(_ object: inout Object, _ patch: inout Object) throws(Status) {
        guard let directive = patch.removeValue(forKey: Directive.retainKeys) else { return }
        guard case .array(let list) = directive else { throw .badRequest("invalid patch format of retainKeys") }
        let keys = Set(list.compactMap(\.string))
        for entry in patch where !entry.value.isNull && !keys.contains(entry.key) {
            guard entry.key.hasPrefix(Directive.deleteFromPrimitiveList) || entry.key.hasPrefix(Directive.setElementOrder) else {
                throw .badRequest("invalid patch format of retainKeys")
            }
        }
        object.removeAll { !keys.contains($0.key) }
    }

    private func mergeMember(_ name: String, _ value: Value, into object: inout Object) throws(Status) {
        if value.isNull {
            object.removeValue(forKey: name)
            return
        }
        switch (object[name], value) {
        case (.object(let old)?, .object(let new)):
            let (schema, strategy) = try lookUp(name)
            object[name] = .object(strategy.contains(.replace) ? new : try StrategicMerge(type: schema).merge(old, new))
        case (.array(let old)?, .array(let new)):
            let (schema, strategy) = try lookUp(name)
            guard strategy.contains(.merge), let element = schema.element else {
                object[name] = value
                return
            }
            object[name] = .array(try merger(name, element).merge(old, new))
        default:
            object[name] = value.withoutNulls.withoutDirectives
        }
    }

    private func delete(_ values: Value, from list: String, of object: inout Object) throws(Status) {
        guard case .array(let values) = values, case .array(let old)? = object[list] else {
            if values.isNull { object.removeValue(forKey: list) }
            return
        }
        if old.isEmpty, values.isEmpty { return }
        if case .object = try ListMerge.elementType(old, values) {
            object[list] = .array(try merger(list, try lookUp(list).schema.element ?? .any).merge(old, values))
        } else {
            object[list] = .array(old.filter { !values.contains($0) })
        }
    }

    /// Merges the lists whose order the patch sets, and takes them out of the patch.
    private func mergeOrderedLists(_ object: inout Object, _ patch: inout Object) throws(Status) {
        for entry in patch {
            guard let name = try Directive.target(entry.key, Directive.setElementOrder) else { continue }
            patch.removeValue(forKey: entry.key)
            let order = try entry.value.asList()
            let old = try object[name]?.asList()
            let new = try patch[name]?.asList()
            let (schema, strategy) = try lookUp(name)
            let lists = try merger(name, schema.element ?? .any)
            try lists.check(new ?? [], against: order)
            let merged: [Value]
            switch (old, new) {
            case (let old?, nil): merged = old
            case (nil, let new?): merged = Value.array(new).withoutDirectives?.array ?? []
            case (let old?, let new?): merged = strategy.contains(.merge) ? try lists.merge(old, new) : new
            case (nil, nil): continue
            }
            object[name] = .array(try lists.ordered(merged, by: order, old: old ?? [], new: new ?? []))
            patch.removeValue(forKey: name)
        }
    }

    private func merger(_ name: String, _ element: Schema) throws(Status) -> ListMerge {
        ListMerge(key: type.field(name)?.patchMergeKey, element: element)
    }

    private func lookUp(_ name: String) throws(Status) -> (schema: Schema, strategy: Field.PatchStrategy) {
        if let field = type.field(name) { return (field.schema, field.patchStrategy) }
        if case .map(let value, _) = type.shape { return (value, []) }
        let typeName = type.objectType?.structName ?? type.goName.split(separator: ".").last.map(String.init) ?? ""
        throw .internalFailure("unable to find api field in struct \(typeName) for the json field \(name.goQuoted)")
    }
}

extension Value {
    /// Without null members, at any depth.
    var withoutNulls: Value {
        switch self {
        case .object(let members):
            .object(
                Object(
                    distinct: members.compactMap {
                        $0.value.isNull ? nil : Object.Entry(key: $0.key, value: $0.value.withoutNulls)
                    }))
        case .array(let elements): .array(elements.map(\.withoutNulls))
        default: self
        }
    }

    /// Without the objects that have a `$patch`; nil where this is one.
    var withoutDirectives: Value? {
        switch self {
        case .object(let members):
            guard members[Directive.patch] == nil else { return Optional.none }
            return .object(
                Object(
                    distinct: members.compactMap { entry in
                        entry.value.withoutDirectives.map { Object.Entry(key: entry.key, value: $0) }
                    }))
        case .array(let elements): return .array(elements.compactMap(\.withoutDirectives))
        default: return self
        }
    }

    fileprivate func asList() throws(Status) -> [Value] {
        guard case .array(let elements) = self else { throw .wrongArgument("[]interface {}", self) }
        return elements
    }
}

extension Status {
    /// An error that upstream passes on as it is: 500 with nothing but its text.
    static func internalFailure(_ message: String) -> Status { Status(code: 500, reason: .unknown, message: message) }

    static func wrongArgument(_ expected: String, _ value: Value) -> Status {
        internalFailure("expected a \(expected), but received a \(value.goTypeName)")
    }

    static func unknownPatchType(_ directive: Value, _ patch: Object) -> Status {
        internalFailure("unknown patch type: \(directive.goDescription) in map: \(Value.object(patch).goDescription)")
    }

    static func noMergeKey(_ element: Object, _ key: String) -> Status {
        internalFailure("map: \(Value.object(element).goDescription) does not contain declared merge key: \(key)")
    }
}
