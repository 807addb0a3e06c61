import KubeObject

/// The tables of the core kinds.
enum CoreTables {
    static let namespaces: [TableColumn] = [.name, .text("Status", "status.phase"), .age]

    static let configMaps: [TableColumn] = [.name, .count("Data", type: "string", "data", "binaryData"), .age]

    static let secrets: [TableColumn] = [.name, .text("Type", "type"), .count("Data", type: "string", "data"), .age]

    static let nameAndAge: [TableColumn] = [.name, .age]

    static let resourceQuotas: [TableColumn] = [
        .name, .text("Request") { quota($0, limits: false) }, .text("Limit") { quota($0, limits: true) }, .age,
    ]

    private static func quota(_ object: Value, limits: Bool) -> String {
        let hard = object["status"]["hard"].members.sorted { $0.key < $1.key }
        return hard.filter { $0.key.hasPrefix("limits.") == limits }.map { entry in
            let used = object["status"]["used"][entry.key].string ?? "0"
            return "\(entry.key): \(used)/\(entry.value.text)"
        }.joined(separator: ", ")
    }

    static let events: [TableColumn] = [
        TableColumn("Last Seen") { event, now in .string(lastSeen(event, now)) },
        .text("Type", "type"), .text("Reason", "reason"),
        .text("Object") { event in
            let kind = event["involvedObject"]["kind"].text.lowercased()
            let name = event["involvedObject"]["name"].text
            return name.isEmpty ? kind : "\(kind)/\(name)"
        },
        .text("Subobject", priority: 1) { $0["involvedObject"]["fieldPath"].text },
        .text("Source", priority: 1) { event in
            let component = event["source"]["component"].isZero ? event["reportingComponent"].text : event["source"]["component"].text
            let instance = event["source"]["host"].isZero ? event["reportingInstance"].text : event["source"]["host"].text
            return instance.isEmpty ? component : "\(component), \(instance)"
        },
        .text("Message") { trimmed($0["message"].text) },
        TableColumn("First Seen", priority: 1) { event, now in .string(firstSeen(event, now)) },
        TableColumn("Count", priority: 1) { event, _ in
            if !event["series"].isNull { return .integer(event["series"]["count"].integer ?? 0) }
            return .integer(max(event["count"].integer ?? 1, 1))
        },
        TableColumn("Name", format: "name", priority: 1) { event, _ in .string(event.name) },
    ]

    private static func trimmed(_ text: String) -> String {
        let start = text.firstIndex { !$0.isWhitespace } ?? text.endIndex
        let end = text.lastIndex { !$0.isWhitespace }.map(text.index(after:)) ?? start
        return String(text[start..<end])
    }

    private static func firstSeen(_ event: Value, _ now: Timestamp) -> String {
        TableColumn.ageText(event["firstTimestamp"].isNull ? event["eventTime"] : event["firstTimestamp"], now)
    }

    private static func lastSeen(_ event: Value, _ now: Timestamp) -> String {
        if !event["series"].isNull { return TableColumn.ageText(event["series"]["lastObservedTime"], now) }
        return event["lastTimestamp"].isNull ? firstSeen(event, now) : TableColumn.ageText(event["lastTimestamp"], now)
    }

    static let nodes: [TableColumn] = [
        .name, .text("Status", nodeStatus), .text("Roles", nodeRoles), .age,
        .text("Version", "status.nodeInfo.kubeletVersion"),
        .text("Internal-IP", priority: 1) { address($0, "InternalIP") },
        .text("External-IP", priority: 1) { address($0, "ExternalIP") },
        .text("OS-Image", priority: 1) { info($0, "osImage") },
        .text("Kernel-Version", priority: 1) { node in
            let architecture = node["status"]["nodeInfo"]["architecture"].text
            return info(node, "kernelVersion") + (architecture.isEmpty ? "" : " (\(architecture))")
        },
        .text("Container-Runtime", priority: 1) { info($0, "containerRuntimeVersion") },
    ]

    private static func nodeStatus(_ node: Value) -> String {
        let ready = node["status"]["conditions"].elements.last { $0["type"] == "Ready" }
        let status = ready.map { $0["status"] == "True" ? "Ready" : "NotReady" } ?? "Unknown"
        return node["spec"]["unschedulable"].bool == true ? "\(status),SchedulingDisabled" : status
    }

    private static func nodeRoles(_ node: Value) -> String {
        let prefix = "node-role.kubernetes.io/"
        var roles: Set<String> = []
        for label in node.labels {
            if label.key.hasPrefix(prefix) { roles.insert(String(label.key.dropFirst(prefix.count))) }
            if label.key == "kubernetes.io/role" { roles.insert(label.value.text) }
        }
        roles.remove("")
        return roles.isEmpty ? "<none>" : roles.sorted().joined(separator: ",")
    }

    private static func address(_ node: Value, _ type: String) -> String {
        node["status"]["addresses"].elements.first { $0["type"].text == type }?["address"].text ?? "<none>"
    }

    private static func info(_ node: Value, _ member: String) -> String {
        let text = node["status"]["nodeInfo"][member].text
        return text.isEmpty ? "<unknown>" : text
    }
}
