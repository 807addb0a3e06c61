import KubeObject

/// What is left in a namespace that is going away, as its conditions tell it. Pure.
struct NamespaceContent {
    struct Remaining {
        var resource: GroupResource
        var count: Int
        var finalizers: [String: Int]
    }

    var remaining: [Remaining] = []
    var errors: [String] = []

    var isEmpty: Bool { remaining.isEmpty && errors.isEmpty }

    mutating func add(_ resource: GroupResource, _ objects: [Value]) {
        guard !objects.isEmpty else { return }
        var finalizers: [String: Int] = [:]
        for object in objects { for finalizer in object.finalizers { finalizers[finalizer, default: 0] += 1 } }
        remaining.append(Remaining(resource: resource, count: objects.count, finalizers: finalizers))
    }

    /// The conditions, with the times of those that did not change kept.
    func conditions(before: [Value], now: Timestamp) -> Value {
        var conditions = before
        for condition in present {
            let type = condition.type
            guard let position = conditions.firstIndex(where: { $0["type"].string == type }) else {
                conditions.append([
                    "type": .string(type), "status": .string(condition.status), "lastTransitionTime": .time(now),
                    "reason": .string(condition.reason), "message": .string(condition.message),
                ])
                continue
            }
            if conditions[position]["status"].string != condition.status { conditions[position]["lastTransitionTime"] = .time(now) }
            conditions[position]["status"] = .string(condition.status)
            conditions[position]["reason"] = .string(condition.reason)
            conditions[position]["message"] = .string(condition.message)
        }
        return .array(conditions)
    }

    private struct Condition {
        var type: String
        var status: String
        var reason: String
        var message: String
    }

    private var present: [Condition] {
        [
            Condition(
                type: "NamespaceDeletionDiscoveryFailure", status: "False", reason: "ResourcesDiscovered",
                message: "All resources successfully discovered"),
            Condition(
                type: "NamespaceDeletionGroupVersionParsingFailure", status: "False", reason: "ParsedGroupVersions",
                message: "All legacy kube types successfully parsed"),
            deletion, content, finalizers,
        ]
    }

    private var deletion: Condition {
        let type = "NamespaceDeletionContentFailure"
        guard !errors.isEmpty else {
            return Condition(
                type: type, status: "False", reason: "ContentDeleted",
                message: "All content successfully deleted, may be waiting on finalization")
        }
        return Condition(
            type: type, status: "True", reason: "ContentDeletionFailed",
            message: "Failed to delete all resource types, \(errors.count) remaining: \(errors.sorted().joined(separator: ", "))")
    }

    private var content: Condition {
        let type = "NamespaceContentRemaining"
        guard !remaining.isEmpty else {
            return Condition(type: type, status: "False", reason: "ContentRemoved", message: "All content successfully removed")
        }
        let parts = remaining.map { "\($0.resource.resource).\($0.resource.group) has \($0.count) resource instances" }.sorted()
        return Condition(
            type: type, status: "True", reason: "SomeResourcesRemain",
            message: "Some resources are remaining: \(parts.joined(separator: ", "))")
    }

    private var finalizers: Condition {
        let type = "NamespaceFinalizersRemaining"
        var totals: [String: Int] = [:]
        for entry in remaining { totals.merge(entry.finalizers, uniquingKeysWith: +) }
        guard !totals.isEmpty else {
            return Condition(
                type: type, status: "False", reason: "ContentHasNoFinalizers", message: "All content-preserving finalizers finished")
        }
        let parts = totals.sorted { $0.key < $1.key }.map { "\($0.key) in \($0.value) resource instances" }
        return Condition(
            type: type, status: "True", reason: "SomeFinalizersRemain",
            message: "Some content in the namespace has finalizers remaining: \(parts.joined(separator: ", "))")
    }
}
