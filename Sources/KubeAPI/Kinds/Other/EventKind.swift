import KubeObject

/// `Event` of `v1` and of `events.k8s.io/v1`: one object with two spellings, stored in the first.
enum EventKind {
    static func declare(_ kind: inout Kind) {
        kind.countsGeneration = false
        kind.allowsCreateOnUpdate = true
        kind.shows(CoreTables.events)
        kind.checks(EventRules.core)
        kind.selectableFields = [
            "involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid",
            "involvedObject.apiVersion", "involvedObject.resourceVersion", "involvedObject.fieldPath", "reason",
            "reportingComponent", "source", "type",
        ]
        kind.selectableValue = selectableValue
        guard kind.group == "events.k8s.io" else { return }
        let cells = kind.cells
        kind.cells = { event, now in cells(toCore(event), now) }
        kind.selectableValue = { event, field in selectableValue(toCore(event), field) }
        kind.checks { event, found in EventRules.v1(Place(toCore(event.value)), &found) }
        kind.checksUpdate { new, old, found in EventRules.v1Update(Place(toCore(new.value)), toCore(old), &found) }
        kind.storage = StorageConversion(
            groupVersionKind: GroupVersionKind("", "v1", "Event"), resource: "events", toStorage: toCore, fromStorage: fromCore)
    }

    private static let selectableValue: @Sendable (Value, String) -> String = { event, field in
        switch field {
        case "source": event["source"]["component"].isZero ? event["reportingComponent"].text : event["source"]["component"].text
        default: field.split(separator: ".").reduce(event) { $0[String($1)] }.text
        }
    }

    /// The members that the two versions call differently.
    private static let renamed = [
        ("regarding", "involvedObject"), ("note", "message"), ("reportingController", "reportingComponent"),
        ("deprecatedSource", "source"), ("deprecatedFirstTimestamp", "firstTimestamp"),
        ("deprecatedLastTimestamp", "lastTimestamp"), ("deprecatedCount", "count"),
    ]

    @Sendable static func toCore(_ event: Value) -> Value {
        renaming(event, to: "v1", Dictionary(uniqueKeysWithValues: renamed))
    }

    @Sendable static func fromCore(_ event: Value) -> Value {
        renaming(event, to: "events.k8s.io/v1", Dictionary(uniqueKeysWithValues: renamed.map { ($1, $0) }))
    }

    private static func renaming(_ event: Value, to apiVersion: String, _ names: [String: String]) -> Value {
        var result = Object(event.members.map { (names[$0.key] ?? $0.key, $0.value) })
        result["apiVersion"] = .string(apiVersion)
        return .object(result)
    }
}
