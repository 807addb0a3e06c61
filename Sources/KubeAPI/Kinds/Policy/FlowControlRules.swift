import KubeObject

/// What flow schemas and priority levels must be.
enum FlowControlRules {
    static func schema(_ schema: Place, _ found: inout Findings) {
        let spec = schema["spec"]
        let precedence = spec["matchingPrecedence"]
        if precedence.integer <= 0 { found.invalid(precedence, "must be a positive value") }
        if precedence.integer > 10_000 { found.invalid(precedence, "must not be greater than 10000") }
        if precedence.integer == 1, schema.value.name != "exempt" {
            found.invalid(precedence, "only the schema named 'exempt' may have matchingPrecedence 1")
        }
        let method = spec["distinguisherMethod"]
        if !method.isNull, !["ByNamespace", "ByUser"].contains(method["type"].text) {
            found.errors.append(.notSupported(method["type"].path, ["Type": method["type"].value], ["ByNamespace", "ByUser"]))
        }
        let level = spec["priorityLevelConfiguration"]["name"]
        if level.isZero { found.required(level, "must reference a priority level") } else { found.dnsSubdomain(level) }
        for rule in spec["rules"].elements { self.rule(rule, &found) }
    }

    private static func rule(_ rule: Place, _ found: inout Findings) {
        if rule["subjects"].isZero { found.required(rule["subjects"], "subjects must contain at least one value") }
        for subject in rule["subjects"].elements { self.subject(subject, &found) }
        if rule["resourceRules"].isZero, rule["nonResourceRules"].isZero {
            found.required(rule, "at least one of resourceRules and nonResourceRules has to be non-empty")
        }
        for policy in rule["resourceRules"].elements { resources(policy, &found) }
        for policy in rule["nonResourceRules"].elements {
            verbs(policy["verbs"], &found)
            let urls = policy["nonResourceURLs"]
            if urls.isZero { found.required(urls, "nonResourceURLs must contain at least one value") }
            if urls.value.strings.contains("*"), urls.value.elements.count > 1 {
                found.invalid(urls, "if '*' is present, must not specify other non-resource URLs")
            } else if urls.value.strings != ["*"] {
                for url in urls.elements { self.url(url, &found) }
            }
        }
    }

    private static func subject(_ subject: Place, _ found: inout Findings) {
        let kinds = [("ServiceAccount", "serviceAccount"), ("User", "user"), ("Group", "group")]
        let kind = subject["kind"].text
        guard kinds.contains(where: { $0.0 == kind }) else { return found.oneOf(subject["kind"], ["Group", "ServiceAccount", "User"]) }
        for (name, field) in kinds.sorted(by: { ($0.0 == kind ? 0 : 1) < ($1.0 == kind ? 0 : 1) }) {
            if name == kind, subject[field].isNull { found.required(subject[field], "\(field) is required when subject kind is '\(name)'") }
            if name != kind, !subject[field].isNull {
                found.forbidden(subject[field], "\(field) is forbidden when subject kind is not '\(name)'")
            }
        }
        guard !subject[kinds.first { $0.0 == kind }!.1].isNull else { return }
        switch kind {
        case "ServiceAccount":
            let account = subject["serviceAccount"]
            if found.require(account["name"]), account["name"].text != "*" { found.dnsSubdomain(account["name"]) }
            if account["namespace"].isZero {
                found.required(account["namespace"], "must specify namespace for service account")
            } else {
                found.dnsLabel(account["namespace"])
            }
        default: found.require(subject[kind.lowercased()]["name"])
        }
    }

    private static let known: Set<String> = [
        "get", "list", "create", "update", "delete", "deletecollection", "patch", "watch", "proxy",
    ]

    private static func verbs(_ verbs: Place, _ found: inout Findings) {
        if verbs.isZero { return found.required(verbs, "verbs must contain at least one value") }
        if verbs.value.strings.contains("*") {
            if verbs.value.elements.count > 1 { found.invalid(verbs, "if '*' is present, must not specify other verbs") }
        } else if !Set(verbs.value.strings).isSubset(of: known) {
            found.errors.append(.notSupported(verbs.path, verbs.value, known.sorted()))
        }
    }

    private static func resources(_ policy: Place, _ found: inout Findings) {
        verbs(policy["verbs"], &found)
        for (field, noun, others) in [("apiGroups", "api group", "api groups"), ("resources", "resource", "resources")] {
            let list = policy[field]
            if list.isZero { found.required(list, "resource rules must supply at least one \(noun)") }
            if list.value.strings.contains("*"), list.value.elements.count > 1 {
                found.invalid(list, "if '*' is present, must not specify other \(others)")
            }
        }
        if policy["namespaces"].isZero, policy["clusterScope"].value.bool != true {
            found.required(policy["namespaces"], "resource rules that are not cluster scoped must supply at least one namespace")
        }
    }

    private static func url(_ url: Place, _ found: inout Findings) {
        let text = url.text
        if !text.hasPrefix("/") { return found.invalid(url, "must start with slash") }
        if text.contains("//") { found.invalid(url, "must not contain '//'") }
        if let star = text.firstIndex(of: "*"), text.index(after: star) != text.endIndex {
            found.invalid(url, "wildcard can only do suffix matching")
        }
    }

    static func level(_ object: Place, _ found: inout Findings) {
        let spec = object["spec"]
        let isExempt = spec["type"].text == "Exempt"
        if (object.value.name == "exempt") != isExempt {
            found.invalid(spec["type"], "must be 'Exempt' if and only if `name` is 'exempt'")
        }
        switch spec["type"].text {
        case "Exempt":
            if !spec["limited"].isNull { found.forbidden(spec["limited"], "must be nil if the type is not Limited") }
        case "Limited":
            if !spec["exempt"].isNull { found.forbidden(spec["exempt"], "must be nil if the type is Limited") }
            if spec["limited"].isNull {
                found.required(spec["limited"], "must not be empty when type is Limited")
            } else {
                limited(spec["limited"], &found)
            }
        default:
            found.errors.removeAll()
            found.oneOf(spec["type"], ["Exempt", "Limited"])
        }
    }

    private static func limited(_ limited: Place, _ found: inout Findings) {
        if limited["nominalConcurrencyShares"].integer < 0 {
            found.invalid(limited["nominalConcurrencyShares"], "must be a non-negative integer")
        }
        let response = limited["limitResponse"]
        let queuing = response["queuing"]
        switch response["type"].text {
        case "Reject":
            if !queuing.isNull { found.forbidden(queuing, "must be nil if limited.limitResponse.type is not Limited") }
        case "Queue":
            if queuing.isNull {
                found.required(queuing, "must not be empty if limited.limitResponse.type is Limited")
            } else {
                self.queuing(queuing, &found)
            }
        default: found.oneOf(response["type"].with(.string(response["type"].text)), ["Queue", "Reject"])
        }
        let lendable = limited["lendablePercent"]
        if !lendable.isNull, !(0...100).contains(lendable.integer) {
            found.invalid(lendable, "must be between 0 and 100, inclusive")
        }
    }

    private static func queuing(_ queuing: Place, _ found: inout Findings) {
        let (length, queues, hand) = (queuing["queueLengthLimit"], queuing["queues"], queuing["handSize"])
        if length.integer <= 0 { found.invalid(length, "must be positive") }
        if queues.integer <= 0 {
            found.invalid(queues, "must be positive")
        } else if queues.integer > 10_000_000 {
            found.invalid(queues, "must not be greater than 10000000")
        }
        if hand.integer <= 0 {
            found.invalid(hand, "must be positive")
        } else if hand.integer > queues.integer {
            found.invalid(hand, "should not be greater than queues (\(queues.integer))")
        } else if Self.entropy(deck: queues.integer, hand: hand.integer) > 60 {
            found.invalid(
                hand,
                "required entropy bits of deckSize \(queues.integer) and handSize \(hand.integer) should not be greater than 60")
        }
    }

    /// Bits to shuffle a hand out of a deck.
    private static func entropy(deck: Int64, hand: Int64) -> Int {
        var ways = 1.0
        for drawn in 0..<hand { ways *= Double(deck - drawn) }
        return ways.isFinite ? Int(ways.exponent) + (ways.significand > 1 ? 1 : 0) : .max
    }
}
