import KubeObject

/// What affinities, tolerations and spread constraints must be.
enum SchedulingRules {
    private static let (required, preferred) = (
        "requiredDuringSchedulingIgnoredDuringExecution", "preferredDuringSchedulingIgnoredDuringExecution"
    )

    static func affinity(_ affinity: Place, _ found: inout Findings) {
        let node = affinity["nodeAffinity"]
        if !node[required].isNull { nodeSelector(node[required], &found) }
        for term in node[preferred].elements {
            weight(term, &found)
            nodeSelectorTerm(term["preference"], lenient: true, &found)
        }
        for kind in ["podAffinity", "podAntiAffinity"] {
            for term in affinity[kind][required].elements { podTerm(term, &found) }
            for term in affinity[kind][preferred].elements {
                weight(term, &found)
                podTerm(term["podAffinityTerm"], &found)
            }
        }
    }

    private static func weight(_ term: Place, _ found: inout Findings) {
        if !(1...100).contains(term["weight"].integer) {
            found.invalid(term["weight"].with(.integer(term["weight"].integer)), "must be in the range 1-100")
        }
    }

    static func nodeSelector(_ selector: Place, lenient: Bool = false, _ found: inout Findings) {
        let terms = selector["nodeSelectorTerms"]
        if terms.isZero { return found.required(terms, "must have at least one node selector term") }
        for term in terms.elements { nodeSelectorTerm(term, lenient: lenient, &found) }
    }

    private static func nodeSelectorTerm(_ term: Place, lenient: Bool, _ found: inout Findings) {
        for expression in term["matchExpressions"].elements {
            if ["Gt", "Lt"].contains(expression["operator"].text) {
                if expression["values"].value.elements.count != 1 {
                    found.required(expression["values"], "must be specified single value when `operator` is 'Lt' or 'Gt'")
                }
                found.qualifiedName(expression["key"])
                if !lenient { for value in expression["values"].elements { found.follows(value, Names.labelValue) } }
            } else {
                found.labelRequirement(expression, lenientValues: lenient)
            }
        }
        for field in term["matchFields"].elements { nodeField(field, &found) }
    }

    private static func nodeField(_ field: Place, _ found: inout Findings) {
        switch field["operator"].text {
        case "In", "NotIn":
            if field["values"].value.elements.count != 1 {
                found.required(
                    field["values"], "must be only one value when `operator` is 'In' or 'NotIn' for node field selector")
            }
        default: found.invalid(field["operator"], "not a valid selector operator")
        }
        guard field["key"].text == "metadata.name" else {
            return found.invalid(field["key"], "not a valid field selector key")
        }
        for value in field["values"].elements { found.dnsSubdomain(value) }
    }

    private static func podTerm(_ term: Place, _ found: inout Findings) {
        found.labelSelector(term["labelSelector"])
        found.labelSelector(term["namespaceSelector"])
        for namespace in term["namespaces"].elements { found.dnsLabel(term["namespace"].with(namespace.value)) }
        labelKeys(term, &found)
        let key = term["topologyKey"].with(.string(term["topologyKey"].text))
        found.require(key, "can not be empty")
        found.qualifiedName(key)
    }

    /// `matchLabelKeys` and `mismatchLabelKeys` beside a selector (KEP-3633).
    private static func labelKeys(_ term: Place, _ found: inout Findings) {
        let selector = term["labelSelector"]
        for list in ["matchLabelKeys", "mismatchLabelKeys"] where !term[list].isZero {
            if selector.isNull { found.forbidden(term[list], "must not be specified when labelSelector is not set"); continue }
            for key in term[list].elements { found.qualifiedName(key) }
        }
        let match = term["matchLabelKeys"].value.strings
        if !selector.isNull {
            // The server itself adds one expression a key; a second mention of the key is the user's.
            var seen = Set(selector["matchLabels"].value.members.keys)
            for expression in selector["matchExpressions"].value.elements {
                let key = expression["key"].text
                if let index = match.lastIndex(of: key), seen.contains(key) {
                    found.invalid(Place(.string(key), "\(term.path)[\(index)]"), "exists in both matchLabelKeys and labelSelector")
                }
                seen.insert(key)
            }
        }
        let mismatch = Set(term["mismatchLabelKeys"].value.strings)
        for key in term["matchLabelKeys"].elements where mismatch.contains(key.text) {
            found.invalid(key, "exists in both matchLabelKeys and mismatchLabelKeys")
        }
    }

    static func tolerations(_ tolerations: Place, _ found: inout Findings) {
        for toleration in tolerations.elements {
            let (key, operation, value) = (toleration["key"], toleration["operator"], toleration["value"])
            if !key.isZero {
                found.qualifiedName(key)
            } else if operation.text != "Exists" {
                found.invalid(
                    operation.with(.string(operation.text)),
                    "operator must be Exists when `key` is empty, which means \"match all values and all keys\"")
            }
            if !toleration["tolerationSeconds"].isNull, toleration["effect"].text != "NoExecute" {
                found.invalid(
                    toleration["effect"].with(.string(toleration["effect"].text)),
                    "effect must be 'NoExecute' when `tolerationSeconds` is set")
            }
            switch operation.text {
            case "Equal", "":
                let errors = Names.labelValue(value.text)
                if !errors.isEmpty { found.invalid(operation.with(value.value), errors.joined(separator: ";")) }
            case "Exists":
                if !value.isZero { found.invalid(operation.with(value.value), "value must be empty when `operator` is 'Exists'") }
            case "Lt", "Gt": found.errors.append(.notSupported(operation.path, operation.value, ["Equal", "Exists", "Lt", "Gt"]))
            default: found.oneOf(operation, ["Equal", "Exists"])
            }
            if !toleration["effect"].isZero { effect(toleration["effect"], &found) }
        }
    }

    static func effect(_ effect: Place, _ found: inout Findings) {
        found.requireOneOf(effect, ["NoSchedule", "PreferNoSchedule", "NoExecute"])
    }

    static func spread(_ constraints: Place, _ found: inout Findings) {
        let all = constraints.elements
        for (index, constraint) in all.enumerated() {
            let (skew, key, action) = (constraint["maxSkew"], constraint["topologyKey"], constraint["whenUnsatisfiable"])
            positive(skew, &found)
            found.require(key, "can not be empty")
            found.oneOf(action, ["DoNotSchedule", "ScheduleAnyway"])
            if all[(index + 1)...].contains(where: { $0["topologyKey"].text == key.text && $0["whenUnsatisfiable"].text == action.text }) {
                found.duplicate(constraint["{topologyKey, whenUnsatisfiable}"].with(.string("{\(key.text), \(action.text)}")))
            }
            let domains = constraint["minDomains"]
            if !domains.isNull {
                positive(domains, &found)
                if action.text != "DoNotSchedule" {
                    found.invalid(
                        domains, "can only use minDomains if whenUnsatisfiable=DoNotSchedule, not \(action.text)")
                }
            }
            for policy in ["nodeAffinityPolicy", "nodeTaintsPolicy"] where !constraint[policy].isNull {
                found.oneOf(constraint[policy], ["Honor", "Ignore"])
            }
            labelKeys(constraint, &found)
            found.labelSelector(constraint["labelSelector"])
        }
    }

    private static func positive(_ place: Place, _ found: inout Findings) {
        if place.integer <= 0 { found.invalid(place.with(.integer(place.integer)), "must be greater than zero") }
    }
}
