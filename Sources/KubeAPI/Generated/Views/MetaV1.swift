// Made by scripts/generate-api; do not edit.

public import KubeObject

public struct Condition: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var type: String? {
        get { self["type"] }
        _modify { yield &self["type"] }
    }
    public var status: String? {
        get { self["status"] }
        _modify { yield &self["status"] }
    }
    public var observedGeneration: Int64? {
        get { self["observedGeneration"] }
        _modify { yield &self["observedGeneration"] }
    }
    public var lastTransitionTime: Timestamp? {
        get { self["lastTransitionTime"] }
        _modify { yield &self["lastTransitionTime"] }
    }
    public var reason: String? {
        get { self["reason"] }
        _modify { yield &self["reason"] }
    }
    public var message: String? {
        get { self["message"] }
        _modify { yield &self["message"] }
    }
}

public struct MetaV1DeleteOptions: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var gracePeriodSeconds: Int64? {
        get { self["gracePeriodSeconds"] }
        _modify { yield &self["gracePeriodSeconds"] }
    }
    public var preconditions: Preconditions {
        get { self["preconditions"] }
        _modify { yield &self["preconditions"] }
    }
    public var orphanDependents: Bool? {
        get { self["orphanDependents"] }
        _modify { yield &self["orphanDependents"] }
    }
    public var propagationPolicy: String? {
        get { self["propagationPolicy"] }
        _modify { yield &self["propagationPolicy"] }
    }
    public var dryRun: [String] {
        get { self["dryRun"] }
        _modify { yield &self["dryRun"] }
    }
    public var ignoreStoreReadErrorWithClusterBreakingPotential: Bool? {
        get { self["ignoreStoreReadErrorWithClusterBreakingPotential"] }
        _modify { yield &self["ignoreStoreReadErrorWithClusterBreakingPotential"] }
    }
}

public struct FieldSelectorRequirement: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var `operator`: String? {
        get { self["operator"] }
        _modify { yield &self["operator"] }
    }
    public var values: [String] {
        get { self["values"] }
        _modify { yield &self["values"] }
    }
}

public struct MetaV1LabelSelector: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var matchLabels: StringMap {
        get { self["matchLabels"] }
        _modify { yield &self["matchLabels"] }
    }
    public var matchExpressions: ViewList<LabelSelectorRequirement> {
        get { self["matchExpressions"] }
        _modify { yield &self["matchExpressions"] }
    }
}

public struct LabelSelectorRequirement: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var key: String? {
        get { self["key"] }
        _modify { yield &self["key"] }
    }
    public var `operator`: String? {
        get { self["operator"] }
        _modify { yield &self["operator"] }
    }
    public var values: [String] {
        get { self["values"] }
        _modify { yield &self["values"] }
    }
}

public struct ListMeta: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var selfLink: String? {
        get { self["selfLink"] }
        _modify { yield &self["selfLink"] }
    }
    public var resourceVersion: String? {
        get { self["resourceVersion"] }
        _modify { yield &self["resourceVersion"] }
    }
    public var `continue`: String? {
        get { self["continue"] }
        _modify { yield &self["continue"] }
    }
    public var remainingItemCount: Int64? {
        get { self["remainingItemCount"] }
        _modify { yield &self["remainingItemCount"] }
    }
    public var shardInfo: ShardInfo {
        get { self["shardInfo"] }
        _modify { yield &self["shardInfo"] }
    }
}

public struct ManagedFieldsEntry: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var manager: String? {
        get { self["manager"] }
        _modify { yield &self["manager"] }
    }
    public var operation: String? {
        get { self["operation"] }
        _modify { yield &self["operation"] }
    }
    public var apiVersion: String? {
        get { self["apiVersion"] }
        _modify { yield &self["apiVersion"] }
    }
    public var time: Timestamp? {
        get { self["time"] }
        _modify { yield &self["time"] }
    }
    public var fieldsType: String? {
        get { self["fieldsType"] }
        _modify { yield &self["fieldsType"] }
    }
    public var fieldsV1: Value {
        get { self["fieldsV1"] }
        _modify { yield &self["fieldsV1"] }
    }
    public var subresource: String? {
        get { self["subresource"] }
        _modify { yield &self["subresource"] }
    }
}

public struct ObjectMeta: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var generateName: String? {
        get { self["generateName"] }
        _modify { yield &self["generateName"] }
    }
    public var namespace: String? {
        get { self["namespace"] }
        _modify { yield &self["namespace"] }
    }
    public var selfLink: String? {
        get { self["selfLink"] }
        _modify { yield &self["selfLink"] }
    }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
    public var resourceVersion: String? {
        get { self["resourceVersion"] }
        _modify { yield &self["resourceVersion"] }
    }
    public var generation: Int64? {
        get { self["generation"] }
        _modify { yield &self["generation"] }
    }
    public var creationTimestamp: Timestamp? {
        get { self["creationTimestamp"] }
        _modify { yield &self["creationTimestamp"] }
    }
    public var deletionTimestamp: Timestamp? {
        get { self["deletionTimestamp"] }
        _modify { yield &self["deletionTimestamp"] }
    }
    public var deletionGracePeriodSeconds: Int64? {
        get { self["deletionGracePeriodSeconds"] }
        _modify { yield &self["deletionGracePeriodSeconds"] }
    }
    public var labels: StringMap {
        get { self["labels"] }
        _modify { yield &self["labels"] }
    }
    public var annotations: StringMap {
        get { self["annotations"] }
        _modify { yield &self["annotations"] }
    }
    public var ownerReferences: ViewList<OwnerReference> {
        get { self["ownerReferences"] }
        _modify { yield &self["ownerReferences"] }
    }
    public var finalizers: [String] {
        get { self["finalizers"] }
        _modify { yield &self["finalizers"] }
    }
    public var managedFields: ViewList<ManagedFieldsEntry> {
        get { self["managedFields"] }
        _modify { yield &self["managedFields"] }
    }
}

public struct OwnerReference: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var apiVersion: String? {
        get { self["apiVersion"] }
        _modify { yield &self["apiVersion"] }
    }
    public var kind: String? {
        get { self["kind"] }
        _modify { yield &self["kind"] }
    }
    public var name: String? {
        get { self["name"] }
        _modify { yield &self["name"] }
    }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
    public var controller: Bool? {
        get { self["controller"] }
        _modify { yield &self["controller"] }
    }
    public var blockOwnerDeletion: Bool? {
        get { self["blockOwnerDeletion"] }
        _modify { yield &self["blockOwnerDeletion"] }
    }
}

public struct Preconditions: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var uid: String? {
        get { self["uid"] }
        _modify { yield &self["uid"] }
    }
    public var resourceVersion: String? {
        get { self["resourceVersion"] }
        _modify { yield &self["resourceVersion"] }
    }
}

public struct ShardInfo: ObjectView {
    public var tree: Value
    public init(_ tree: Value) { self.tree = tree }
    public var selector: String? {
        get { self["selector"] }
        _modify { yield &self["selector"] }
    }
}
