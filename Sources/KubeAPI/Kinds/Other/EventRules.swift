import KubeObject

/// What events must be, in the form of `v1`.
enum EventRules {
    static func core(_ event: Place, _ found: inout Findings) {
        // Old events have no event time, and no rules but these.
        legacy(event, &found)
        if !event["eventTime"].isNull { modern(event, controller: "reportingComponent", &found) }
    }

    private static func legacy(_ event: Place, _ found: inout Findings) {
        let (own, other) = (event.value.namespace, event["involvedObject"]["namespace"])
        if other.isZero {
            if own != "default", own != "kube-system", !own.isEmpty {
                found.invalid(other.with(.string(other.text)), "does not match event.namespace")
            }
        } else if other.text != own {
            found.invalid(other, "does not match event.namespace")
        }
    }

    static func modern(_ event: Place, controller name: String, _ found: inout Findings) {
        let controller = Place(.string(event["reportingComponent"].text), name)
        if controller.isZero { found.required(controller) }
        found.qualifiedName(controller)
        let instance = event["reportingInstance"]
        if instance.isZero { found.required(instance) }
        if instance.text.utf8.count > 128 { found.invalid(instance, "can have at most 128 characters") }
        if event["action"].isZero { found.required(event["action"]) }
        if event["action"].text.utf8.count > 128 { found.invalid(event["action"], "can have at most 128 characters") }
        if event["reason"].isZero { found.required(event["reason"]) }
        if event["reason"].text.utf8.count > 128 { found.invalid(event["reason"], "can have at most 128 characters") }
        if event["message"].text.utf8.count > 1024 { found.invalid(event["message"], "can have at most 1024 characters") }
    }

    static func v1(_ event: Place, _ found: inout Findings) {
        legacy(event, &found)
        if event["eventTime"].isNull { found.required(event["eventTime"]) }
        if !["Normal", "Warning"].contains(event["type"].text) {
            found.invalid(event["type"].with(""), "has invalid value: \(event["type"].text)")
        }
        modern(event, controller: "reportingController", &found)
    }

    static func v1Update(_ new: Place, _ old: Value, _ found: inout Findings) {
        v1(new, &found)
        for field in ["involvedObject", "reason", "message", "reportingComponent", "reportingInstance", "action", "related", "type"]
        where new[field].value != old[field] {
            let shown =
                field == "involvedObject" || field == "related"
                ? InternalForm.of(new[field].value, type: "api.core.v1.ObjectReference") : new[field].value
            found.invalid(new[field].with(shown), "field is immutable")
        }
    }
}
