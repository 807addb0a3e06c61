import KubeObject

/// What horizontal pod autoscalers (`autoscaling/v2`) must be.
enum AutoscalerRules {
    static func spec(_ spec: Place, _ found: inout Findings) {
        let (minimum, maximum) = (spec["minReplicas"], spec["maxReplicas"])
        if !minimum.isNull, minimum.integer < 1 { found.invalid(minimum, "must be greater than or equal to 1") }
        if maximum.integer < 1 { found.required(maximum, "must be set and greater than 0") }
        if !minimum.isNull, maximum.integer < minimum.integer {
            found.invalid(maximum.with(.integer(maximum.integer)), "must be greater than or equal to `minReplicas`")
        }
        target(spec["scaleTargetRef"], &found)
        for metric in spec["metrics"].elements { self.metric(metric, &found) }
        if minimum.integer == 0, !minimum.isNull,
            !spec["metrics"].value.elements.contains(where: { ["Object", "External"].contains($0["type"].text) })
        {
            found.forbidden(
                spec["metrics"], "must specify at least one Object or External metric to support scaling to zero replicas")
        }
        for direction in ["scaleUp", "scaleDown"] where !spec["behavior"][direction].isNull { rules(spec["behavior"][direction], &found) }
    }

    private static func target(_ target: Place, _ found: inout Findings) {
        for field in ["kind", "name"] where found.require(target[field]) {
            for why in Names.pathSegment(target[field].text) { found.invalid(target[field], why) }
        }
        let version = target["apiVersion"].with(.string(target["apiVersion"].text))
        let isCore = target["kind"].text == "ReplicationController"
        if GroupVersion(apiVersion: version.text) == nil {
            found.invalid(version, "unexpected GroupVersion string: \(version.text)")
        } else if version.isZero, !isCore, !target["kind"].isZero {
            found.invalid(version, "apiVersion must specify API group")
        }
    }

    private static func rules(_ rules: Place, _ found: inout Findings) {
        let (window, select, policies) = (rules["stabilizationWindowSeconds"], rules["selectPolicy"], rules["policies"])
        if !window.isNull {
            if window.integer < 0 { found.invalid(window, "must be greater than or equal to zero") }
            if window.integer > 3600 { found.invalid(window, "must be less than or equal to 3600") }
        }
        if !select.isNull { found.oneOf(select, ["Disabled", "Max", "Min"]) }
        if policies.isZero { found.required(policies, "must specify at least one Policy") }
        for policy in policies.elements {
            found.oneOf(policy["type"], ["Percent", "Pods"])
            for field in ["value", "periodSeconds"] where policy[field].integer <= 0 {
                found.invalid(policy[field].with(.integer(policy[field].integer)), "must be greater than zero")
            }
            if policy["periodSeconds"].integer > 1800 {
                found.invalid(policy["periodSeconds"], "must be less than or equal to 1800")
            }
        }
        if !rules["tolerance"].isNull { QuantityRules.notNegative(rules["tolerance"], &found) }
    }

    private static let sources = [
        "ContainerResource": "containerResource", "External": "external", "Object": "object", "Pods": "pods", "Resource": "resource",
    ]

    private static func metric(_ metric: Place, _ found: inout Findings) {
        let type = metric["type"].with(.string(metric["type"].text))
        let known = sources.keys.sorted()
        if type.isZero { found.required(type, "must specify a metric source type") }
        if sources[type.text] == nil { found.oneOf(type, known) }
        guard let source = sources[type.text] else { return found.oneOf(type, known) }
        for (kind, name) in sources.sorted(by: { $0.key < $1.key }) where kind != type.text && !metric[name].isNull {
            found.forbidden(metric[name], "must populate the given metric source only")
        }
        guard !metric[source].isNull else {
            return found.required(metric[source], "must populate information for the given metric source")
        }
        self.source(metric[source], type.text, &found)
    }

    private static func source(_ source: Place, _ type: String, _ found: inout Findings) {
        switch type {
        case "Object":
            for field in ["kind", "name"] where found.require(source["describedObject"][field]) {
                for why in Names.pathSegment(source["describedObject"][field].text) { found.invalid(source["describedObject"][field], why) }
            }
            metricName(source["metric"], &found)
            target(
                source["target"], ["value", "averageValue"], none: "must set either a target value or averageValue",
                both: "may not set both a target value and averageValue", &found)
        case "Pods":
            metricName(source["metric"], &found)
            targetType(source["target"], &found)
            if !isPositive(source["target"]["averageValue"]) {
                found.required(source["target"]["averageValue"], "must specify a positive target averageValue")
            }
        case "External":
            metricName(source["metric"], &found)
            target(
                source["target"], ["value", "averageValue"], none: "must set either a target value for metric or a per-pod target",
                both: "may not set both a target value for metric and a per-pod target", &found)
        default:
            if type == "ContainerResource", source["container"].isZero {
                found.required(source["container"], "must specify a container")
            }
            if source["name"].isZero { found.required(source["name"], "must specify a resource name") }
            utilization(source["target"], &found)
        }
    }

    private static func metricName(_ metric: Place, _ found: inout Findings) {
        if metric["name"].isZero { return found.required(metric["name"], "must specify a metric name") }
        for why in Names.pathSegment(metric["name"].text) { found.invalid(metric["name"], why) }
    }

    private static func isPositive(_ place: Place) -> Bool { !place.isNull && QuantityRules.quantity(place).sign > 0 }

    private static func targetType(_ target: Place, _ found: inout Findings) {
        if target["type"].isZero { return found.required(target["type"], "must specify a metric target type") }
        if !["Utilization", "Value", "AverageValue"].contains(target["type"].text) {
            found.invalid(target["type"], "must be either Utilization, Value, or AverageValue")
        }
    }

    private static func values(_ target: Place, _ found: inout Findings) {
        targetType(target, &found)
        for field in ["value", "averageValue"] where !target[field].isNull && !isPositive(target[field]) {
            found.invalid(target[field], "must be positive")
        }
        if !target["averageUtilization"].isNull, target["averageUtilization"].integer < 1 {
            found.invalid(target["averageUtilization"], "must be greater than 0")
        }
    }

    private static func target(
        _ target: Place, _ fields: [String], none: String, both: String, _ found: inout Findings
    ) {
        values(target, &found)
        let isSet = fields.map { !target[$0].isNull }
        if isSet == [false, false] { found.required(target["averageValue"], none) }
        if isSet == [true, true] { found.forbidden(target["value"], both) }
    }

    private static func utilization(_ target: Place, _ found: inout Findings) {
        values(target, &found)
        let (average, value) = (target["averageUtilization"], target["averageValue"])
        if average.isNull, value.isNull {
            found.required(average, "must set either a target raw value or a target utilization")
        }
        if !average.isNull, !value.isNull {
            found.forbidden(value, "may not set both a target raw value and a target utilization")
        }
    }

    static func status(_ new: Place, _ old: Value, _ found: inout Findings) {
        for count in ["currentReplicas", "desiredReplicas"] { found.notNegative(new["status"][count]) }
    }
}
