public import KubeObject

extension FieldManager {
    static let lastAppliedAnnotation = "kubectl.kubernetes.io/last-applied-configuration"
    /// What all annotations of an object may measure.
    private static let maximumAnnotations = 256 * 1024

    /// Server-side apply: the live object (nil where there is none yet) with the configuration laid over it, and without
    /// the fields that the manager gave up and nobody else owns.
    ///
    /// The result is to be decoded, defaulted and checked like any object that a client sends. Throws 409 with a cause for
    /// each field that is another's and would change, unless `force` takes it; 400 for another kind; 500 (as upstream) for
    /// a configuration that is not of the schema.
    public func apply(live: Value?, config: Value, manager: String, force: Bool, now: Timestamp) throws(Status) -> Value {
        try check(config)
        var managed = ManagedFields()
        do throws(ParseError) {
            managed = try ManagedFields(live?["metadata"]["managedFields"] ?? .null, trusted: true)
        } catch {
            throw .unexpected("failed to decode managed fields: \(error.message)")
        }
        let live = live?.withoutManagedFields
        do throws(OwnershipError) {
            if managed.isEmpty, let live {
                // What was there before the first apply is nobody's in particular, and conflicts all the same.
                try take(
                    Comparison(nil, live, schema), live: nil, new: live, manager: "before-first-apply", now: now, managed: &managed)
            }
            var result: Value
            do throws(OwnershipError) {
                result = try merge(live, config, self.manager(manager, isApply: true), force, now, &managed)
            } catch {
                guard let conflicts = error.conflicts, manager == "kubectl" else { throw error }
                let allowed = try allowedConflicts(live)
                let others = conflicts.mapValues { $0.subtracting(allowed) }.filter { !$0.value.isEmpty }
                guard others.isEmpty else { throw OwnershipError(conflicts: others) }
                result = try merge(live, config, self.manager(manager, isApply: true), true, now, &managed)
            }
            if manager == "kubectl" { Self.renewLastApplied(&result, config) }
            result["metadata"]["managedFields"] = managed.value
            return result
        } catch {
            if let conflicts = error.conflicts { throw .applyConflict(conflicts) }
            throw .unexpected(error.description)
        }
    }

    private func check(_ config: Value) throws(Status) {
        let groupVersion = GroupVersion(apiVersion: config.apiVersion) ?? GroupVersion("", config.apiVersion)
        let kind = "\(groupVersion.group)/\(groupVersion.version), Kind=\(config.kind)"
        guard groupVersion == groupVersionKind.groupVersion, config.kind == groupVersionKind.kind else {
            throw .badRequest("invalid object type: \(kind)")
        }
        guard config["metadata"]["managedFields"].isNull else { throw .badRequest("metadata.managedFields must be nil") }
        do throws(ParseError) {
            try AppliedConfiguration.check(config, schema)
        } catch {
            throw .unexpected(
                "failed to create typed patch object (\(config.namespace)/\(config.name); \(kind)): \(error.message)")
        }
    }

    /// The merged and pruned object; `managed` is changed only where this doesn't throw.
    private func merge(
        _ live: Value?, _ config: Value, _ manager: ManagedFields.Manager, _ force: Bool, _ now: Timestamp, _ managed: inout ManagedFields
    ) throws(OwnershipError) -> Value {
        let merged = try (live ?? .object([:])).merging(config, schema)
        let last = managed.entries[manager]
        var changed = managed
        let applied = try FieldSet(of: config, schema).subtractingRecursively(resetFields)
        changed.entries[manager] = ManagedFields.Entry(apiVersion: apiVersion, time: last?.time, fields: EncodedFields(applied))
        let result = try prune(merged, last: last, managed: changed, manager: manager)
        let difference = try Comparison(live, result, schema).without(resetFields)
        try release(
            difference, live: live, new: result, managed: &changed, keeping: manager, conflicts: force ? .taken : .refused)
        changed.entries[manager]?.fields.subtract(Self.unowned)
        if changed.entries[manager]?.fields.isEmpty == true { changed.entries[manager] = nil }
        if live != result { changed.entries[manager]?.time = now }
        managed = changed
        return result
    }

    /// Takes away what the manager applied last time and doesn't now, where nobody else owns it.
    private func prune(
        _ merged: Value, last: ManagedFields.Entry?, managed: ManagedFields, manager: ManagedFields.Manager
    ) throws(OwnershipError) -> Value {
        guard let last, !last.fields.isEmpty else { return merged }
        var (schema, merged, original) = (self.schema, merged, merged)
        if last.apiVersion != apiVersion {
            guard let converted = convert(merged, last.apiVersion) else { return merged }
            (schema, merged, original) = (converted.schema, converted.object, converted.object)
        }
        let given = last.fields.set.ensuringNamedFields(schema)
        var pruned = merged.removing(given, schema)
        var byVersion: [String: FieldSet] = [:]
        for entry in managed.entries.values { byVersion[entry.apiVersion, default: FieldSet()].formUnion(entry.fields.set) }
        if let owned = byVersion.removeValue(forKey: last.apiVersion) {
            pruned = try Self.keeping(owned, of: merged, in: pruned, schema)
        }
        for (version, owned) in byVersion {
            guard let merged = convert(merged, version), let inVersion = convert(pruned, version) else { continue }
            let kept = try Self.keeping(owned, of: merged.object, in: inVersion.object, merged.schema)
            pruned = convert(kept, last.apiVersion)?.object ?? pruned
        }
        // What was not the manager's comes back, even where its parent went.
        let prunedFields = try FieldSet(of: pruned, schema).ensuringNamedFields(schema)
        let mergedFields = try FieldSet(of: original, schema).ensuringNamedFields(schema)
        let result = original.removing(mergedFields.subtracting(prunedFields).intersection(given), schema)
        return last.apiVersion == apiVersion ? result : convert(result, apiVersion)?.object ?? result
    }

    /// The merged object without what is neither in the pruned one nor owned.
    private static func keeping(
        _ owned: FieldSet, of merged: Value, in pruned: Value, _ schema: Schema
    ) throws(OwnershipError) -> Value {
        let kept = try FieldSet(of: pruned, schema).ensuringNamedFields(schema).union(owned.ensuringNamedFields(schema))
        return merged.removing(try FieldSet(of: merged, schema).ensuringNamedFields(schema).subtracting(kept), schema)
    }

    /// What kubectl applied on its own side before and is still so: it may take these over.
    private func allowedConflicts(_ live: Value?) throws(OwnershipError) -> FieldSet {
        guard let live, let text = live["metadata"]["annotations"][Self.lastAppliedAnnotation].string,
            let last = try? JSON.decode(text), last.apiVersion == apiVersion, (try? AppliedConfiguration.check(last, schema)) != nil,
            let fields = try? FieldSet(of: last, schema), let difference = try? Comparison(last, live, schema)
        else { return FieldSet() }
        return fields.subtracting(difference.changed).subtracting(difference.removed)
    }

    /// Keeps the annotation of client-side apply in step, for a client that goes back to it.
    private static func renewLastApplied(_ object: inout Value, _ config: Value) {
        guard let text = object["metadata"]["annotations"][lastAppliedAnnotation].string, !text.isEmpty else { return }
        var config = config
        if config["metadata"]["annotations"].object != nil { config["metadata"]["annotations"][lastAppliedAnnotation] = .null }
        object["metadata"]["annotations"][lastAppliedAnnotation] = .string(config.sortedByName.description + "\n")
        let size = object.annotations.reduce(0) { $0 + $1.key.utf8.count + ($1.value.string ?? "").utf8.count }
        if size > maximumAnnotations { object["metadata"]["annotations"][lastAppliedAnnotation] = .null }
    }
}

extension OwnershipError {
    init(conflicts: [ManagedFields.Manager: FieldSet]) {
        self.init("conflict")
        self.conflicts = conflicts
    }
}

extension Status {
    /// An error that upstream gives no reason: 500 with the message as it is.
    fileprivate static func unexpected(_ message: String) -> Status { Status(code: 500, reason: .unknown, message: message) }

    fileprivate static func applyConflict(_ conflicts: [ManagedFields.Manager: FieldSet]) -> Status {
        let managers = conflicts.sorted { $0.key.sortKey < $1.key.sortKey }
        let all = managers.flatMap { manager, fields in
            fields.paths.map { (manager: manager.shown, field: $0.map(\.description).joined()) }
        }
        let message: String
        if all.count == 1 {
            message = "1 conflict: conflict with \(all[0].manager): \(all[0].field)"
        } else {
            let lines = managers.flatMap { manager, fields in
                ["conflicts with \(manager.shown):"] + fields.paths.map { "- \($0.map(\.description).joined())" }
            }
            message = "\(all.count) conflicts: \(lines.joined(separator: "\n"))"
        }
        return Status(
            code: 409, reason: .conflict, message: "Apply failed with \(message)",
            details: Details(
                causes: all.map {
                    Cause(reason: "FieldManagerConflict", message: "conflict with \($0.manager)", field: $0.field)
                }))
    }
}

extension Value {
    /// The same value with the members of every object in order of their names.
    fileprivate var sortedByName: Value {
        switch self {
        case .object(var members):
            members.mapValues { _, value in value = value.sortedByName }
            return .object(members.sorted())
        case .array(let elements): return .array(elements.map(\.sortedByName))
        default: return self
        }
    }
}
