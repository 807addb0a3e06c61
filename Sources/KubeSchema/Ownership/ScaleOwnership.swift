public import KubeObject

/// Carries `managedFields` between an object and its `scale` subresource, which know the number of replicas by
/// different paths.
public struct ScaleOwnership: Sendable {
    private static let scaleVersion = "autoscaling/v1"
    private static let replicas = FieldSet([["spec", "replicas"]])

    let parent: Value
    let apiVersion: String
    let path: [String: FieldSet]

    /// `paths` tells for each `apiVersion` of the object where its replicas are; nearly always `spec.replicas`.
    public init(parent managedFields: Value, apiVersion: String, paths: [String: [String]]) {
        parent = managedFields
        self.apiVersion = apiVersion
        path = paths.mapValues { FieldSet([$0]) }
    }

    /// The entries of those who own the replicas, as the scale's.
    public var scale: Value {
        guard let managed = try? ManagedFields(parent, trusted: true) else { return .null }
        var result = ManagedFields()
        for (manager, entry) in managed.entries where owns(entry) {
            var entry = entry
            entry.fields = EncodedFields(Self.replicas)
            entry.apiVersion = Self.scaleVersion
            result.entries[manager] = entry
        }
        return result.value
    }

    private func owns(_ entry: ManagedFields.Entry) -> Bool {
        guard let path = path[entry.apiVersion] else { return false }
        return !entry.fields.intersection(path).isEmpty
    }

    /// The object's entries after a write to its scale left the scale with these.
    public func parent(afterScale entries: Value) -> Value {
        guard let managed = try? ManagedFields(parent, trusted: true), let written = try? ManagedFields(entries, trusted: true) else {
            return parent
        }
        var scale = written.entries
        var result = ManagedFields()
        for (manager, entry) in managed.entries {
            guard let path = path[entry.apiVersion] else { continue }
            var entry = entry
            if owns(entry), scale.removeValue(forKey: manager) == nil { entry.fields.subtract(path) }
            if !entry.fields.isEmpty { result.entries[manager] = entry }
        }
        // As upstream these have no time, and those of updates stand beside what the same manager owned before.
        for (manager, entry) in scale where !entry.fields.intersection(Self.replicas).isEmpty {
            result.entries[manager] = ManagedFields.Entry(
                apiVersion: apiVersion, time: managed.entries[manager]?.time, fields: EncodedFields(path[apiVersion] ?? Self.replicas))
        }
        return result.value
    }
}
