import KubeObject

/// `HorizontalPodAutoscaler` of `autoscaling/v1` and `autoscaling/v2`: stored as the latter.
enum HorizontalPodAutoscalerKind {
    static func declare(_ kind: inout Kind) {
        kind.countsGeneration = false
        kind.shows(WorkloadTables.autoscalers)
        kind.checks { AutoscalerRules.spec($0["spec"], &$1) }
        kind.checksStatus(AutoscalerRules.status)
        if kind.version == "v2" {
            kind.ownsStatus(initially: ["desiredReplicas": 0])
            kind.applyDefaults = applyDefaultsV2
            return
        }
        kind.ownsStatus(initially: ["currentReplicas": 0, "desiredReplicas": 0])
        kind.applyDefaults = applyDefaultsV1
        kind.checks { AutoscalerRules.spec(Place(AutoscalerConversion.toV2($0.value))["spec"], &$1) }
        let cells = kind.cells
        kind.cells = { object, now in cells(AutoscalerConversion.toV2(object), now) }
        kind.storage = StorageConversion(
            groupVersionKind: GroupVersionKind("autoscaling", "v2", "HorizontalPodAutoscaler"),
            resource: "horizontalpodautoscalers", toStorage: AutoscalerConversion.toV2, fromStorage: AutoscalerConversion.toV1)
    }

    static func applyDefaultsV1(_ object: inout Value) {
        object.change("spec") { $0.setDefault("minReplicas", 1) }
        let metrics = object["metadata"]["annotations"][AutoscalerConversion.metrics]
        guard metrics.isZero, !object["spec"].isNull else { return }
        object["spec"].setDefault("targetCPUUtilizationPercentage", 80)
    }

    static func applyDefaultsV2(_ object: inout Value) {
        object.change("spec") { spec in
            spec.setDefault("minReplicas", 1)
            if spec["metrics"].isZero { spec["metrics"] = [AutoscalerConversion.cpuMetric(80)] }
            spec.change("behavior") { behavior in
                behavior["scaleUp"].setDefault("stabilizationWindowSeconds", 0)
                behavior["scaleUp"].setDefault("selectPolicy", "Max")
                behavior["scaleUp"].setDefault(
                    "policies",
                    [
                        ["type": "Pods", "value": 4, "periodSeconds": 15],
                        ["type": "Percent", "value": 100, "periodSeconds": 15],
                    ])
                behavior["scaleDown"].setDefault("selectPolicy", "Max")
                behavior["scaleDown"].setDefault("policies", [["type": "Percent", "value": 100, "periodSeconds": 15]])
            }
        }
    }
}

/// Between the two versions. What the first has no fields for is kept in annotations, as JSON.
enum AutoscalerConversion {
    static let metrics = "autoscaling.alpha.kubernetes.io/metrics"
    static let currentMetrics = "autoscaling.alpha.kubernetes.io/current-metrics"
    static let conditions = "autoscaling.alpha.kubernetes.io/conditions"
    static let behavior = "autoscaling.alpha.kubernetes.io/behavior"

    static func cpuMetric(_ percent: Int64) -> Value {
        ["type": "Resource", "resource": ["name": "cpu", "target": ["type": "Utilization", "averageUtilization": .integer(percent)]]]
    }

    private static func isCPU(_ metric: Value, _ part: String) -> Bool {
        metric["type"] == "Resource" && metric["resource"]["name"] == "cpu"
            && !metric["resource"][part]["averageUtilization"].isNull
    }

    @Sendable static func toV2(_ object: Value) -> Value {
        var result = object
        result["apiVersion"] = "autoscaling/v2"
        func take(_ annotation: String) -> Value {
            let text = result["metadata"]["annotations"][annotation].text
            result["metadata"]["annotations"][annotation] = .null
            return (try? JSON.decode(text)) ?? .null
        }
        var specs = take(metrics).elements.map(AutoscalerMetricForm.specToV2)
        if let percent = object["spec"]["targetCPUUtilizationPercentage"].integer { specs.append(cpuMetric(percent)) }
        result["spec"]["targetCPUUtilizationPercentage"] = .null
        if !specs.isEmpty { result["spec"]["metrics"] = .array(specs) }
        let rules = take(behavior)
        if !rules.isNull { result["spec"]["behavior"] = AutoscalerMetricForm.lowerCased(rules) }
        var current = take(currentMetrics).elements.map(AutoscalerMetricForm.statusToV2)
        if let percent = object["status"]["currentCPUUtilizationPercentage"].integer {
            current.append(["type": "Resource", "resource": ["name": "cpu", "current": ["averageUtilization": .integer(percent)]]])
        }
        result["status"]["currentCPUUtilizationPercentage"] = .null
        if !current.isEmpty { result["status"]["currentMetrics"] = .array(current) }
        let states = take(conditions)
        if !states.isNull { result["status"]["conditions"] = states }
        if result["metadata"]["annotations"].isZero { result["metadata"]["annotations"] = .null }
        return result
    }

    @Sendable static func toV1(_ object: Value) -> Value {
        var result = object
        result["apiVersion"] = "autoscaling/v1"
        func keep(_ annotation: String, _ value: Value) {
            guard !value.isZero else { return }
            result["metadata"]["annotations"][annotation] = .string(String(decoding: JSON.encode(value), as: UTF8.self))
        }
        let specs = object["spec"]["metrics"].elements
        let cpu = specs.lastIndex { isCPU($0, "target") }
        if let cpu { result["spec"]["targetCPUUtilizationPercentage"] = specs[cpu]["resource"]["target"]["averageUtilization"] }
        keep(metrics, .array(specs.indices.filter { $0 != cpu }.map { AutoscalerMetricForm.specToV1(specs[$0]) }))
        result["spec"]["metrics"] = .null
        let current = object["status"]["currentMetrics"].elements
        let cpuNow = current.lastIndex { isCPU($0, "current") }
        if let cpuNow { result["status"]["currentCPUUtilizationPercentage"] = current[cpuNow]["resource"]["current"]["averageUtilization"] }
        keep(currentMetrics, .array(current.indices.filter { $0 != cpuNow }.map { AutoscalerMetricForm.statusToV1(current[$0]) }))
        result["status"]["currentMetrics"] = .null
        keep(conditions, object["status"]["conditions"])
        result["status"]["conditions"] = .null
        let rules = object["spec"]["behavior"]
        if !rules.isNull { keep(behavior, InternalForm.of(rules, type: "api.autoscaling.v2.HorizontalPodAutoscalerBehavior")) }
        result["spec"]["behavior"] = .null
        return result
    }
}

/// Metrics as `autoscaling/v1` writes them into annotations.
enum AutoscalerMetricForm {
    private static let members = [
        "Object": "object", "Pods": "pods", "Resource": "resource", "External": "external", "ContainerResource": "containerResource",
    ]

    static func specToV1(_ metric: Value) -> Value {
        guard let member = members[metric["type"].text] else { return metric }
        let source = metric[member]
        let target = source["target"]
        var old: Value = .object([:])
        switch member {
        case "resource", "containerResource":
            old["name"] = source["name"]
            old["targetAverageUtilization"] = target["averageUtilization"]
            old["targetAverageValue"] = target["averageValue"]
            old["container"] = source["container"]
        case "pods":
            old["metricName"] = source["metric"]["name"]
            old["targetAverageValue"] = target["averageValue"]
            old["selector"] = source["metric"]["selector"]
        case "object":
            old["target"] = source["describedObject"]
            old["metricName"] = source["metric"]["name"]
            old["targetValue"] = target["value"].isNull ? "0" : target["value"]
            old["selector"] = source["metric"]["selector"]
            old["averageValue"] = target["averageValue"]
        default:
            old["metricName"] = source["metric"]["name"]
            old["metricSelector"] = source["metric"]["selector"]
            old["targetValue"] = target["value"]
            old["targetAverageValue"] = target["averageValue"]
        }
        return .object(Object([("type", metric["type"]), (member, old)]))
    }

    static func specToV2(_ metric: Value) -> Value {
        guard let member = members[metric["type"].text] else { return metric }
        let old = metric[member]
        var new: Value = .object([:])
        func target(value: Value, average: Value) {
            new["target"]["type"] = average.isNull ? "Value" : "AverageValue"
            new["target"]["value"] = average.isNull ? value : .null
            new["target"]["averageValue"] = average
        }
        switch member {
        case "resource", "containerResource":
            new["name"] = old["name"]
            new["container"] = old["container"]
            new["target"]["type"] = old["targetAverageUtilization"].isNull ? "AverageValue" : "Utilization"
            new["target"]["averageUtilization"] = old["targetAverageUtilization"]
            new["target"]["averageValue"] = old["targetAverageValue"]
        case "object":
            new["describedObject"] = old["target"]
            target(value: old["targetValue"], average: old["averageValue"])
        default: target(value: old["targetValue"], average: old["targetAverageValue"])
        }
        if !old["metricName"].isNull {
            new["metric"]["name"] = old["metricName"]
            new["metric"]["selector"] = old["metricSelector"].isNull ? old["selector"] : old["metricSelector"]
        }
        return .object(Object([("type", metric["type"]), (member, new)]))
    }

    static func statusToV1(_ metric: Value) -> Value {
        guard let member = members[metric["type"].text] else { return metric }
        let source = metric[member]
        let current = source["current"]
        var old: Value = .object([:])
        switch member {
        case "resource", "containerResource":
            old["name"] = source["name"]
            old["currentAverageUtilization"] = current["averageUtilization"]
            old["currentAverageValue"] = current["averageValue"].isNull ? "0" : current["averageValue"]
            old["container"] = source["container"]
        case "pods":
            old["metricName"] = source["metric"]["name"]
            old["currentAverageValue"] = current["averageValue"].isNull ? "0" : current["averageValue"]
            old["selector"] = source["metric"]["selector"]
        case "object":
            old["target"] = source["describedObject"]
            old["metricName"] = source["metric"]["name"]
            old["currentValue"] = current["value"].isNull ? "0" : current["value"]
            old["selector"] = source["metric"]["selector"]
            old["averageValue"] = current["averageValue"]
        default:
            old["metricName"] = source["metric"]["name"]
            old["metricSelector"] = source["metric"]["selector"]
            old["currentValue"] = current["value"].isNull ? "0" : current["value"]
            old["currentAverageValue"] = current["averageValue"]
        }
        return .object(Object([("type", metric["type"]), (member, old)]))
    }

    static func statusToV2(_ metric: Value) -> Value {
        guard let member = members[metric["type"].text] else { return metric }
        let old = metric[member]
        var new: Value = .object([:])
        if !old["name"].isNull { new["name"] = old["name"] }
        if !old["container"].isNull { new["container"] = old["container"] }
        if !old["target"].isNull { new["describedObject"] = old["target"] }
        if !old["metricName"].isNull {
            new["metric"]["name"] = old["metricName"]
            new["metric"]["selector"] = old["metricSelector"].isNull ? old["selector"] : old["metricSelector"]
        }
        new["current"]["averageUtilization"] = old["currentAverageUtilization"]
        new["current"]["value"] = old["currentValue"]
        let average = old["currentAverageValue"].isNull ? old["averageValue"] : old["currentAverageValue"]
        new["current"]["averageValue"] = average
        return .object(Object([("type", metric["type"]), (member, new)]))
    }

    /// Names of the inner form with their first letter small again.
    static func lowerCased(_ value: Value) -> Value {
        switch value {
        case .array(let elements): return .array(elements.map(lowerCased))
        case .object(let members):
            return .object(
                Object(
                    members.filter { !$0.value.isNull }.map { entry in
                        (entry.key.prefix(1).lowercased() + entry.key.dropFirst(), lowerCased(entry.value))
                    }))
        default: return value
        }
    }
}
