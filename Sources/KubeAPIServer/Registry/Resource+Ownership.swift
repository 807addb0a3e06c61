import KubeAPI
import KubeClient
import KubeObject
import KubeSchema

extension Resource {
    /// The object with its field managers brought up to date: the request's manager owns what it changed.
    func own(_ object: Value, over old: Value?, subresource: String = "", options: WriteOptions, caller: Caller) -> Value {
        fieldManager(subresource).update(
            live: old, new: object, manager: FieldManager.managerName(options.fieldManager, userAgent: caller.agent),
            now: environment.now())
    }

    func fieldManager(_ subresource: String) -> FieldManager {
        let registry = registry
        let kind = kind
        return FieldManager(
            schema: kind.schema, groupVersionKind: kind.groupVersionKind, subresource: subresource,
            resetFields: FieldManager.resetFields(groupResource, subresource: subresource)
        ) { object, apiVersion in
            guard let version = GroupVersion(apiVersion: apiVersion), version.group == kind.group || kind.storage != nil,
                let other = registry.resource(GroupVersionResource(version.group, version.version, kind.resource))?.kind,
                other.storedResource == kind.storedResource
            else { return nil }
            let stored = kind.storage.map { $0.toStorage(object) } ?? object
            return (other.schema, other.storage.map { $0.fromStorage(stored) } ?? stored)
        }
    }
}
