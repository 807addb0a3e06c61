public import KubeObject

/// Keeps `metadata.managedFields` of the objects of one kind, as written through one version and subresource.
///
/// Source: https://kubernetes.io/docs/reference/using-api/server-side-apply/. Runs on the object as the client meant it:
/// decoded and defaulted, before admission and before what the server resets or fills in.
public struct FieldManager: Sendable {
    let schema: Schema
    let groupVersionKind: GroupVersionKind
    /// `status`, `scale`, …; empty for the object itself.
    let subresource: String
    /// What writes through here can't change, and so don't own.
    let resetFields: FieldSet
    let convert: Conversion

    /// An object in another served version of its kind with that version's schema; nil where there is no such version,
    /// whose entries are then dropped.
    public typealias Conversion = @Sendable (_ object: Value, _ apiVersion: String) -> (schema: Schema, object: Value)?

    public init(
        schema: Schema, groupVersionKind: GroupVersionKind, subresource: String = "", resetFields: FieldSet = FieldSet(),
        convert: @escaping Conversion = { _, _ in nil }
    ) {
        self.schema = schema
        self.groupVersionKind = groupVersionKind
        self.subresource = subresource
        self.resetFields = resetFields
        self.convert = convert
    }

    var apiVersion: String { groupVersionKind.apiVersion }

    /// Never owned: the server's, or what names the object.
    static let unowned = FieldSet(
        [["apiVersion"], ["kind"], ["metadata"]]
            + [
                "name", "namespace", "creationTimestamp", "selfLink", "uid", "clusterName", "generation", "managedFields",
                "resourceVersion",
            ]
            .map { ["metadata", $0] })

    /// The object of a create (`live` nil), an update or a patch with its `managedFields`: what changed is the manager's now,
    /// and no longer anybody else's. Entries that the client sends count, and an empty one takes all away.
    public func update(live: Value?, new: Value, manager: String, now: Timestamp) -> Value {
        var result = new
        let sent = new["metadata"]["managedFields"]
        let kept = live?["metadata"]["managedFields"] ?? .null
        if !sent.isNull { result["metadata"]["managedFields"] = .null }
        do {
            let difference = try Comparison(live?.withoutManagedFields, result, schema)
            let isReset = subresource.isEmpty && Self.isReset(sent)
            if !isReset, live != nil, difference.isEmpty, sent.isNull || sent == kept || !subresource.isEmpty {
                result["metadata"]["managedFields"] = kept
                return result
            }
            var managed = isReset ? ManagedFields() : managedFields(sent: sent, kept: kept)
            // An object whose fields nobody tracks stays so until it is applied to.
            guard live == nil || !managed.isEmpty else { return result }
            try take(difference, live: live, new: result, manager: manager, now: now, managed: &managed)
            result["metadata"]["managedFields"] = managed.value
        } catch {
            // Upstream too drops what it can't tell; the object itself is checked elsewhere.
            result["metadata"]["managedFields"] = .null
        }
        return result
    }

    private static func isReset(_ sent: Value) -> Bool {
        guard case .array(let entries) = sent else { return false }
        return entries.isEmpty || entries.count == 1 && entries[0].object?.allSatisfy { $0.value == .null || $0.value == "" } == true
    }

    private func managedFields(sent: Value, kept: Value) -> ManagedFields {
        if subresource.isEmpty, !sent.isNull, sent != kept, let managed = try? ManagedFields(sent, trusted: false), !managed.isEmpty {
            return managed
        }
        return (try? ManagedFields(kept, trusted: true)) ?? ManagedFields()
    }

    /// Gives the changed fields to a manager of updates.
    func take(
        _ difference: Comparison, live: Value?, new: Value, manager name: String, now: Timestamp, managed: inout ManagedFields
    ) throws(OwnershipError) {
        let difference = difference.without(resetFields)
        try release(difference, live: live, new: new, managed: &managed, keeping: nil, conflicts: .taken)
        let fields = difference.changed.subtracting(Self.unowned)
        if !fields.isEmpty {
            let manager = self.manager(name, isApply: false)
            if var previous = managed.entries[manager]?.fields {
                previous.formUnion(fields)
                managed.entries[manager] = ManagedFields.Entry(apiVersion: apiVersion, time: now, fields: previous)
            } else {
                managed.entries[manager] = ManagedFields.Entry(apiVersion: apiVersion, time: now, fields: EncodedFields(fields))
            }
        }
        managed.capUpdaters()
    }

    func manager(_ name: String, isApply: Bool) -> ManagedFields.Manager {
        ManagedFields.Manager(
            name: name.isEmpty ? "unknown" : name, isApply: isApply, apiVersion: apiVersion, subresource: subresource)
    }

    enum Conflicts { case taken, refused }

    /// Takes what changed and what went from all managers but one; `refused` throws where anything changed is owned.
    func release(
        _ difference: Comparison, live: Value?, new: Value, managed: inout ManagedFields, keeping kept: ManagedFields.Manager?,
        conflicts: Conflicts
    ) throws(OwnershipError) {
        guard !difference.isEmpty || managed.entries.contains(where: { $0.value.apiVersion != apiVersion }) else { return }
        var versions = [apiVersion: difference]
        var found: [ManagedFields.Manager: FieldSet] = [:]
        var rest = managed
        for (manager, entry) in managed.entries where manager != kept {
            if versions[entry.apiVersion] == nil { versions[entry.apiVersion] = try self.difference(live, new, in: entry.apiVersion) }
            guard let difference = versions[entry.apiVersion] else {
                rest.entries[manager] = nil
                continue
            }
            let conflict = entry.fields.intersection(difference.changed)
            if !conflict.isEmpty { found[manager] = conflict }
            var fields = entry.fields
            if !conflict.isEmpty { fields.subtract(conflict) }
            fields.subtract(difference.removed)
            rest.set(fields, of: manager)
        }
        if conflicts == .refused, !found.isEmpty { throw OwnershipError(conflicts: found) }
        managed = rest
    }

    private func difference(_ live: Value?, _ new: Value, in apiVersion: String) throws(OwnershipError) -> Comparison? {
        guard let new = convert(new, apiVersion) else { return nil }
        let old = live.flatMap { convert($0.withoutManagedFields, apiVersion)?.object }
        return try Comparison(old, new.object, new.schema).without(resetFields)
    }
}

extension FieldManager {
    private static let maximumNameLength = 128

    /// The manager of a request: what it names, else the user agent up to its first `/` (`kubectl-edit`, `kubelet`).
    public static func managerName(_ requested: String, userAgent: String) -> String {
        guard requested.isEmpty else { return requested }
        var name = ""
        for scalar in userAgent.unicodeScalars.prefix(while: { $0 != "/" }) {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: continue
            case .spaceSeparator where scalar != " ": continue
            default: break
            }
            guard name.utf8.count + scalar.utf8.count <= maximumNameLength else { break }
            name.unicodeScalars.append(scalar)
        }
        return name
    }

    /// What writes to a built-in resource, or to one of its subresources, don't change.
    public static func resetFields(_ resource: GroupResource, subresource: String) -> FieldSet {
        switch (resource.group, resource.resource, subresource) {
        case ("certificates.k8s.io", "certificatesigningrequests", ""): FieldSet([["spec"], ["status"]])
        case ("certificates.k8s.io", "certificatesigningrequests", "status"): FieldSet([["spec"], ["status", "conditions"]])
        case ("certificates.k8s.io", "certificatesigningrequests", "approval"): FieldSet([["spec"], ["status", "certificate"]])
        case ("apps", "deployments", "status"): FieldSet([["spec"], ["metadata", "labels"]])
        case ("", "pods", "status"): FieldSet([["spec"], ["metadata", "deletionTimestamp"], ["metadata", "ownerReferences"]])
        case ("admissionregistration.k8s.io", _, "status"), ("flowcontrol.apiserver.k8s.io", _, "status"),
            ("networking.k8s.io", "servicecidrs", "status"), ("storage.k8s.io", "volumeattachments", "status"),
            ("resource.k8s.io", _, "status"), ("apiregistration.k8s.io", _, "status"), ("apiextensions.k8s.io", _, "status"):
            FieldSet([["spec"], ["metadata"]])
        case (_, _, "status"): FieldSet([["spec"]])
        default: FieldSet([["status"]])
        }
    }

    /// The new object with the times of the old one's `managedFields`, where nothing but those times differs: such a write
    /// changes nothing.
    public static func keepingTimes(of old: Value, in new: Value) -> Value {
        guard let before = old["metadata"]["managedFields"].array, let after = new["metadata"]["managedFields"].array,
            before.count == after.count, zip(before, after).allSatisfy({ $0.withoutTime == $1.withoutTime }), before != after
        else { return new }
        var candidate = new
        candidate["metadata"]["managedFields"] = .array(before)
        return candidate == old ? candidate : new
    }
}

extension Comparison {
    func without(_ fields: FieldSet) -> Comparison {
        var result = self
        result.changed = changed.subtractingRecursively(fields)
        result.removed = removed.subtractingRecursively(fields)
        return result
    }
}

extension Value {
    var withoutManagedFields: Value {
        guard !self["metadata"]["managedFields"].isNull else { return self }
        var result = self
        result["metadata"]["managedFields"] = .null
        return result
    }

    fileprivate var withoutTime: Value {
        var result = self
        result["time"] = .null
        return result
    }
}
