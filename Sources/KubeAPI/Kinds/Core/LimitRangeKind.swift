import KubeObject

/// `v1 LimitRange`.
enum LimitRangeKind {
    static func declare(_ kind: inout Kind) {
        kind.checks(LimitRangeRules.check)
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.applyDefaults = { object in
            object.change("spec") { $0.changeEach("limits", applyDefaults) }
        }
    }

    /// A container's default limit is the maximum, its default request the default limit or the minimum.
    private static func applyDefaults(_ item: inout Value) {
        guard item["type"] == "Container" else { return }
        fill(&item, "default", from: "max")
        fill(&item, "defaultRequest", from: "default")
        fill(&item, "defaultRequest", from: "min")
    }

    private static func fill(_ item: inout Value, _ member: String, from source: String) {
        for entry in item[source].members where item[member][entry.key].isNull {
            item[member][entry.key] = entry.value
        }
    }
}
