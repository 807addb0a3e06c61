import KubeObject

/// The tables of roles, priorities, admission, certificates and the rest.
enum PolicyTables {
    static let roleBindings: [TableColumn] = [
        .name, .text("Role") { "\($0["roleRef"]["kind"].text)/\($0["roleRef"]["name"].text)" }, .age,
        .text("Users", priority: 1) { subjects($0, "User") }, .text("Groups", priority: 1) { subjects($0, "Group") },
        .text("ServiceAccounts", priority: 1) { subjects($0, "ServiceAccount") },
    ]

    private static func subjects(_ binding: Value, _ kind: String) -> String {
        binding["subjects"].elements.filter { $0["kind"].text == kind }.map { subject in
            let namespace = subject["namespace"].text
            return kind == "ServiceAccount" && !namespace.isEmpty ? "\(namespace)/\(subject["name"].text)" : subject["name"].text
        }.joined(separator: ", ")
    }

    static let priorityClasses: [TableColumn] = [
        .name, .number("Value", "value"), .truth("Global-Default", "globalDefault"), .age,
        .text("PreemptionPolicy", "preemptionPolicy"),
    ]

    static let runtimeClasses: [TableColumn] = [.name, .text("Handler", "handler"), .age]
    static let leases: [TableColumn] = [.name, .text("Holder", "spec.holderIdentity"), .age]

    static let flowSchemas: [TableColumn] = [
        .name, .text("PriorityLevel", "spec.priorityLevelConfiguration.name"),
        .number("MatchingPrecedence", type: "string", "spec.matchingPrecedence"),
        .text("DistinguisherMethod", "spec.distinguisherMethod.type", absent: "<none>"), .age,
        .text("MissingPL") { object in
            object["status"]["conditions"].elements.first { $0["type"] == "Dangling" }?["status"].text ?? "?"
        },
    ]

    static let priorityLevels: [TableColumn] =
        [.name, .text("Type", "spec.type"), shares]
        + [("Queues", "queues"), ("HandSize", "handSize"), ("QueueLengthLimit", "queueLengthLimit")].map { title, member in
            TableColumn(title) { object, _ in
                let queuing = object["spec"]["limited"]["limitResponse"]["queuing"]
                return queuing.isNull ? "<none>" : .integer(queuing[member].integer ?? 0)
            }
        } + [.age]

    private static let shares = TableColumn("NominalConcurrencyShares") { object, _ in
        let limited = object["spec"]["limited"]
        return limited.isNull ? "<none>" : .integer(limited["nominalConcurrencyShares"].integer ?? 0)
    }

    static let webhooks: [TableColumn] = [.name, .count("Webhooks", "webhooks"), .age]
    static let validatingPolicies: [TableColumn] = [.name, .count("Validations", "spec.validations"), paramKind, .age]
    static let mutatingPolicies: [TableColumn] = [.name, .count("Mutations", "spec.mutations"), paramKind, .age]

    private static let paramKind = TableColumn.text("ParamKind") { object in
        let kind = object["spec"]["paramKind"]
        return kind.isNull ? "<unset>" : "\(kind["apiVersion"].text)/\(kind["kind"].text)"
    }

    static let policyBindings: [TableColumn] = [
        .name, .text("PolicyName", "spec.policyName"),
        .text("ParamRef") { object in
            let reference = object["spec"]["paramRef"]
            guard !reference.isNull else { return "<unset>" }
            if reference["name"].isZero { return TableColumn.selectorText(reference["selector"]) }
            let namespace = reference["namespace"].text
            return "\(namespace.isEmpty ? "*" : namespace)/\(reference["name"].text)"
        },
        .age,
    ]

    static let certificateRequests: [TableColumn] = [
        .name, .age, .text("SignerName", "spec.signerName", absent: "<none>"), .text("Requestor", "spec.username"),
        .text("RequestedDuration") { object in
            object["spec"]["expirationSeconds"].integer.map { Duration.seconds($0).human } ?? "<none>"
        },
        .text("Condition") { object in
            let types = Set(object["status"]["conditions"].elements.map { $0["type"].text })
            var text = types.contains("Denied") ? "Denied" : types.contains("Approved") ? "Approved" : "Pending"
            if types.contains("Failed") { text += ",Failed" }
            if !object["status"]["certificate"].isZero { text += ",Issued" }
            return text
        },
    ]

    static let resourceClaims: [TableColumn] = [
        .name,
        .text("State") { claim in
            var states: [String] = []
            if claim.deletionTimestamp != nil { states.append("deleted") }
            if claim["status"]["allocation"].isNull {
                if claim.deletionTimestamp == nil { states.append("pending") }
            } else {
                states.append("allocated")
                states.append(claim["status"]["reservedFor"].isZero ? "" : "reserved")
            }
            return states.filter { !$0.isEmpty }.joined(separator: ",")
        },
        .age,
    ]

    static let resourceSlices: [TableColumn] = [
        .name, .text("Node", "spec.nodeName"), .text("Driver", "spec.driver"), .text("Pool", "spec.pool.name"), .age,
    ]

    static let scales: [TableColumn] = [
        TableColumn("Name") { object, _ in .string(object.name) }, .number("Desired", "spec.replicas"),
        .number("Available", "status.replicas"), .age,
    ]
}
