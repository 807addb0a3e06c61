import KubeObject

/// The tables of workloads.
enum WorkloadTables {
    static let podTemplates: [TableColumn] =
        [.name] + TableColumn.containers("template.spec.containers", priority: 0)
        + [.labels("Pod Labels", "template.metadata.labels")]

    static let deployments: [TableColumn] =
        [
            .name,
            .text("Ready") { "\($0["status"]["readyReplicas"].integer ?? 0)/\($0["spec"]["replicas"].integer ?? 0)" },
            .number("Up-to-date", type: "string", "status.updatedReplicas"),
            .number("Available", type: "string", "status.availableReplicas"),
            .age,
        ] + TableColumn.containers("spec.template.spec.containers") + [.selector("Selector", "spec.selector")]

    private static let replicas: [TableColumn] =
        [
            .name, .number("Desired", "spec.replicas"), .number("Current", "status.replicas"),
            .number("Ready", "status.readyReplicas"), .age,
        ] + TableColumn.containers("spec.template.spec.containers")

    static let replicaSets = replicas + [.selector("Selector", "spec.selector")]
    static let replicationControllers = replicas + [.labels("Selector", "spec.selector", priority: 1)]

    static let statefulSets: [TableColumn] =
        [
            .name, .text("Ready") { "\($0["status"]["readyReplicas"].integer ?? 0)/\($0["spec"]["replicas"].integer ?? 0)" },
            .age,
        ] + TableColumn.containers("spec.template.spec.containers")

    static let daemonSets: [TableColumn] =
        [
            .name, .number("Desired", "status.desiredNumberScheduled"), .number("Current", "status.currentNumberScheduled"),
            .number("Ready", "status.numberReady"), .number("Up-to-date", "status.updatedNumberScheduled"),
            .number("Available", "status.numberAvailable"),
            .labels("Node Selector", "spec.template.spec.nodeSelector"), .age,
        ] + TableColumn.containers("spec.template.spec.containers") + [.selector("Selector", "spec.selector")]

    static let jobs: [TableColumn] =
        [
            .name, .text("Status", jobStatus), .text("Completions", jobCompletions),
            TableColumn("Duration") { job, now in .string(jobDuration(job["status"], now)) }, .age,
        ] + TableColumn.containers("spec.template.spec.containers") + [.selector("Selector", "spec.selector")]

    private static func jobStatus(_ job: Value) -> String {
        func has(_ type: String) -> Bool {
            job["status"]["conditions"].elements.first { $0["type"].text == type }?["status"] == "True"
        }
        if has("Complete") { return "Complete" }
        if has("Failed") { return "Failed" }
        if job.deletionTimestamp != nil { return "Terminating" }
        return ["Suspended", "FailureTarget", "SuccessCriteriaMet"].first(where: has) ?? "Running"
    }

    private static func jobCompletions(_ job: Value) -> String {
        let succeeded = job["status"]["succeeded"].integer ?? 0
        if let completions = job["spec"]["completions"].integer { return "\(succeeded)/\(completions)" }
        let parallelism = job["spec"]["parallelism"].integer ?? 0
        return parallelism > 1 ? "\(succeeded)/1 of \(parallelism)" : "\(succeeded)/1"
    }

    private static func jobDuration(_ status: Value, _ now: Timestamp) -> String {
        guard let start = status["startTime"].timestamp else { return "" }
        return ((status["completionTime"].timestamp ?? now) - start).human
    }

    static let cronJobs: [TableColumn] =
        [
            .name, .text("Schedule", "spec.schedule"),
            .text("Timezone") { $0["spec"]["timeZone"].string ?? "<none>" },
            TableColumn("Suspend", type: "boolean") { object, _ in
                switch object["spec"]["suspend"].bool {
                case true?: "True"
                case false?: "False"
                case nil: "<unset>"
                }
            },
            .count("Active", "status.active"),
            TableColumn("Last Schedule") { object, now in
                let time = object["status"]["lastScheduleTime"]
                return .string(time.isNull ? "<none>" : TableColumn.ageText(time, now))
            },
            .age,
        ] + TableColumn.containers("spec.jobTemplate.spec.template.spec.containers")
        + [.selector("Selector", "spec.jobTemplate.spec.selector")]

    static let controllerRevisions: [TableColumn] = [
        .name,
        .text("Controller") { object in
            let owner = object["metadata"]["ownerReferences"].elements.first { $0["controller"].bool == true }
            guard let owner, let version = GroupVersion(apiVersion: owner["apiVersion"].text) else { return "<none>" }
            return "\(GroupKind(version.group, owner["kind"].text).description.lowercased())/\(owner["name"].text)"
        },
        .number("Revision", type: "string", "revision"), .age,
    ]

    static let autoscalers: [TableColumn] = [
        .name,
        .text("Reference") { "\($0["spec"]["scaleTargetRef"]["kind"].text)/\($0["spec"]["scaleTargetRef"]["name"].text)" },
        .text("Targets") { AutoscalerMetrics.describe($0) },
        .text("MinPods") { $0["spec"]["minReplicas"].integer.map(String.init) ?? "<unset>" },
        .number("MaxPods", type: "string", "spec.maxReplicas"), .number("Replicas", type: "string", "status.currentReplicas"),
        .age,
    ]

    static let disruptionBudgets: [TableColumn] = [
        .name, .text("Min Available") { IntOrString($0["spec"]["minAvailable"])?.description ?? "N/A" },
        .text("Max Unavailable") { IntOrString($0["spec"]["maxUnavailable"])?.description ?? "N/A" },
        .number("Allowed Disruptions", "status.disruptionsAllowed"), .age,
    ]
}

/// The metrics of an `autoscaling/v2` autoscaler, current and wanted.
enum AutoscalerMetrics {
    static func describe(_ autoscaler: Value) -> String {
        let specs = autoscaler["spec"]["metrics"].elements
        guard !specs.isEmpty else { return "<none>" }
        let statuses = autoscaler["status"]["currentMetrics"].elements
        let texts = specs.enumerated().map { index, spec in
            describe(spec, statuses.indices.contains(index) ? statuses[index] : .null)
        }
        return TableColumn.shortList(texts, maximum: 2, separator: ", ")
    }

    private static let members = [
        "External": "external", "Pods": "pods", "Object": "object", "Resource": "resource",
        "ContainerResource": "containerResource",
    ]

    private static func describe(_ spec: Value, _ status: Value) -> String {
        guard let member = members[spec["type"].text] else { return "<unknown type>" }
        let target = spec[member]["target"]
        let current = status[member]["current"]
        let isAverage = !target["averageValue"].isNull
        func shown(_ value: Value, _ present: Bool) -> String {
            guard present else { return "<unknown>" }
            return (try? Quantity(value: value))?.description ?? (value.isNull ? "0" : value.text)
        }
        switch spec["type"].text {
        case "Resource", "ContainerResource":
            let prefix = "\(spec[member]["name"].text): "
            if isAverage {
                return prefix + "\(shown(current["averageValue"], !status[member].isNull))/\(shown(target["averageValue"], true))"
            }
            let now = current["averageUtilization"].integer.map { "\($0)%" } ?? "<unknown>"
            let wanted = target["averageUtilization"].integer.map { "\($0)%" } ?? "<auto>"
            return prefix + "\(now)/\(wanted)"
        case "Pods":
            return "\(shown(current["averageValue"], !status[member].isNull))/\(shown(target["averageValue"], true))"
        default:
            if isAverage {
                return "\(shown(current["averageValue"], !current["averageValue"].isNull))/\(shown(target["averageValue"], true)) (avg)"
            }
            return "\(shown(current["value"], !status[member].isNull))/\(shown(target["value"], true))"
        }
    }
}
