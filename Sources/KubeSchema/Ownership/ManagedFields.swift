import KubeObject

/// `metadata.managedFields`: who owns which fields.
struct ManagedFields: Sendable {
    /// What tells one entry from another: an applier has one entry whatever version it applied.
    struct Manager: Sendable, Hashable {
        var name: String
        var isApply: Bool
        /// Empty for an applier.
        var apiVersion: String
        var subresource: String

        init(name: String, isApply: Bool, apiVersion: String, subresource: String) {
            self.name = name
            self.isApply = isApply
            self.apiVersion = isApply ? "" : apiVersion
            self.subresource = subresource
        }

        /// As a conflict names it.
        var shown: String {
            var text = name.goQuoted
            if !subresource.isEmpty { text += " with subresource \(subresource.goQuoted)" }
            return isApply ? text : "\(text) using \(apiVersion)"
        }

        var sortKey: (String, String, String, String) { (name, isApply ? "Apply" : "Update", apiVersion, subresource) }
    }

    struct Entry: Sendable {
        var apiVersion: String
        var time: Timestamp?
        var fields: EncodedFields
    }

    var entries: [Manager: Entry] = [:]

    var isEmpty: Bool { entries.isEmpty }

    init() {}

    /// Reads the list; throws where an entry is not of the form it must have. What the server wrote itself is `trusted` to
    /// have its fields in the form that it writes.
    init(_ value: Value, trusted: Bool) throws(ParseError) {
        for (index, entry) in (value.array ?? []).enumerated() {
            let operation = entry["operation"].string ?? ""
            guard operation == "Apply" || operation == "Update" else { throw ParseError("operation must be `Apply` or `Update`") }
            let apiVersion = entry["apiVersion"].string ?? ""
            guard !apiVersion.isEmpty else { throw ParseError("apiVersion must not be empty") }
            switch entry["fieldsType"].string ?? "" {
            case "FieldsV1": break
            case "": throw ParseError("missing fieldsType in managed fields entry \(index)")
            case let type: throw ParseError("invalid fieldsType \(type.goQuoted) in managed fields entry \(index)")
            }
            let manager = Manager(
                name: entry["manager"].string ?? "", isApply: operation == "Apply", apiVersion: apiVersion,
                subresource: entry["subresource"].string ?? "")
            let fields = entry["fieldsV1"]
            entries[manager] = Entry(
                apiVersion: apiVersion, time: entry["time"].timestamp,
                fields: trusted ? EncodedFields(trusted: fields.object ?? [:]) : EncodedFields(try FieldSet(fieldsV1: fields)))
        }
    }

    /// The list in upstream's order: appliers first, then by time and name; `.null` where there is none.
    var value: Value {
        guard !entries.isEmpty else { return .null }
        let sorted = entries.sorted { left, right in
            if left.key.isApply != right.key.isApply { return left.key.isApply }
            let times = (left.value.time?.seconds ?? 0, right.value.time?.seconds ?? 0)
            if times.0 != times.1 { return times.0 < times.1 }
            return (left.key.name, left.value.apiVersion, left.key.subresource)
                < (right.key.name, right.value.apiVersion, right.key.subresource)
        }
        return .array(
            sorted.map { manager, entry in
                var members: Object = [:]
                if !manager.name.isEmpty { members["manager"] = .string(manager.name) }
                members["operation"] = .string(manager.isApply ? "Apply" : "Update")
                members["apiVersion"] = .string(entry.apiVersion)
                if let time = entry.time { members["time"] = .time(time) }
                members["fieldsType"] = "FieldsV1"
                members["fieldsV1"] = .object(entry.fields.object)
                if !manager.subresource.isEmpty { members["subresource"] = .string(manager.subresource) }
                return .object(members)
            })
    }

    /// Replaces a manager's fields; none left is no entry.
    mutating func set(_ fields: EncodedFields, of manager: Manager) {
        if fields.isEmpty { entries[manager] = nil } else { entries[manager]?.fields = fields }
    }

    /// More entries from updates than this are joined, the oldest first.
    private static let maximumUpdaters = 10

    /// Joins the oldest entries from updates, one for each version, until there are no more than ten.
    mutating func capUpdaters() {
        let updaters = entries.filter { !$0.key.isApply }.sorted { left, right in
            let times = (left.value.time?.seconds ?? 0, right.value.time?.seconds ?? 0)
            return times.0 != times.1 ? times.0 < times.1 : left.key.sortKey < right.key.sortKey
        }
        var count = updaters.count
        var firsts: [String: Manager] = [:]
        for (manager, entry) in updaters {
            guard count > Self.maximumUpdaters else { return }
            guard let first = firsts[entry.apiVersion] else {
                firsts[entry.apiVersion] = manager
                continue
            }
            let bucket = Manager(name: "ancient-changes", isApply: false, apiVersion: entry.apiVersion, subresource: "")
            if entries[bucket] == nil { entries[bucket] = entries.removeValue(forKey: first) }
            entries[bucket]?.fields.formUnion(entry.fields.set)
            // The time of what was joined last is the latest of all.
            entries[bucket]?.time = entry.time
            if manager != bucket {
                entries[manager] = nil
                count -= 1
            }
        }
    }
}

extension FieldSet {
    mutating func formUnion(_ other: FieldSet) { self = union(other) }
}
