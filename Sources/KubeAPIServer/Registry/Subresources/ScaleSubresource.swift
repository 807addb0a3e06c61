import KubeAPI
import KubeClient
import KubeObject
import KubeSchema

/// `…/scale`: the number of replicas of an object as an `autoscaling/v1` `Scale`, whatever the object is.
struct ScaleSubresource: Sendable {
    let resource: Resource
    static let kind = GroupVersionKind("autoscaling", "v1", "Scale")
    static let schema = Schema.builtIn(kind) ?? .any

    private var apiVersion: String { resource.kind.groupVersionKind.apiVersion }

    private func ownership(_ object: Value) -> ScaleOwnership {
        ScaleOwnership(
            parent: object["metadata"]["managedFields"], apiVersion: apiVersion, paths: [apiVersion: ["spec", "replicas"]])
    }

    /// The object seen as a scale.
    func scale(of object: Value) -> Value {
        let metadata = object["metadata"]
        var scale: Value = ["kind": "Scale", "apiVersion": "autoscaling/v1", "metadata": .object([:]), "spec": .object([:])]
        for field in ["name", "namespace", "uid", "resourceVersion", "creationTimestamp"] {
            scale["metadata"][field] = metadata[field]
        }
        if let replicas = object["spec"]["replicas"].integer, replicas != 0 { scale["spec"]["replicas"] = .integer(replicas) }
        scale["status"] = ["replicas": .integer(object["status"]["replicas"].integer ?? 0)]
        let selector = selector(object["spec"]["selector"])
        if !selector.isEmpty { scale["status"]["selector"] = .string(selector) }
        return scale
    }

    private func selector(_ selector: Value) -> String {
        if resource.kind.groupResource == GroupResource("", "replicationcontrollers") {
            return KubeObject.LabelSelector(matchLabels: selector.object ?? [:]).description
        }
        return (try? KubeObject.LabelSelector(selector))?.description ?? ""
    }

    func get(_ name: ObjectKey) async throws(Status) -> Value {
        let object = try await resource.get(namespace: name.namespace, name: name.name)
        return scale(of: resource.present(object))
    }

    /// Writes the scale that `change` makes of the present one.
    func write(
        _ name: ObjectKey, options: WriteOptions, caller: inout Caller, isApply: Bool = false,
        change: @Sendable @escaping (_ scale: Value) throws(Status) -> Value
    ) async throws(Status) -> Value {
        let manager = FieldManager(schema: Self.schema, groupVersionKind: Self.kind, subresource: "scale")
        let agent = FieldManager.managerName(options.fieldManager, userAgent: caller.agent)
        let now = resource.environment.now()
        let modification = Modification(namespace: name.namespace, name: name.name, subresource: "scale", ownsFields: true)
        let updated = try await resource.modify(modification, options: options, caller: &caller) { object throws(Status) in
            let ownership = ownership(object)
            var old = scale(of: object)
            old["metadata"]["managedFields"] = ownership.scale
            var new = try change(old)
            try check(new, object, name)
            if !isApply { new = manager.update(live: old, new: new, manager: agent, now: now) }
            var result = object
            result["spec"]["replicas"] = .integer(new["spec"]["replicas"].integer ?? 0)
            if !new.resourceVersion.isEmpty { result["metadata"]["resourceVersion"] = .string(new.resourceVersion) }
            result["metadata"]["managedFields"] = ownership.parent(afterScale: new["metadata"]["managedFields"])
            return result
        }
        return scale(of: updated.answer.value)
    }

    private func check(_ new: Value, _ object: Value, _ name: ObjectKey) throws(Status) {
        try resource.checkName(new, name.name)
        guard new.namespace.isEmpty || new.namespace == name.namespace else {
            throw .badRequest("the namespace of the provided object does not match the namespace sent on the request")
        }
        if !new.uid.isEmpty, new.uid != object.uid, let stored = resource.storage.cache.object(resource.key(name.namespace, name.name)) {
            throw resource.mismatch("UID", new.uid, object.uid, stored)
        }
        if let replicas = new["spec"]["replicas"].integer, replicas < 0 {
            throw .invalid(
                GroupKind("autoscaling", "Scale"), name.name,
                [.invalid("spec.replicas", .integer(replicas), "must be greater than or equal to 0")])
        }
    }
}
