import KubeObject

/// What jobs must be.
enum JobRules {
    static func create(_ job: Place, _ found: inout Findings) {
        generatedSelector(job, &found)
        specWithSelector(job["spec"], &found)
    }

    /// Unless the selector is made by hand, it is the one the server makes.
    private static func generatedSelector(_ job: Place, _ found: inout Findings) {
        let spec = job["spec"]
        guard spec["manualSelector"].value.bool != true, !spec["selector"].isNull else { return }
        let labels = spec["template"]["metadata"]["labels"]
        for (label, value) in [(JobKind.controllerLabel, job.value.uid), (JobKind.nameLabel, job.value.name)] {
            if labels.value[label].text != value { found.invalid(labels.key(label).with(labels.value), "must be '\(value)'") }
        }
        let expected: Value = ["matchLabels": [JobKind.controllerLabel: .string(job.value.uid)]]
        if spec["selector"].value != expected { found.invalid(spec["selector"], "`selector` not auto-generated") }
    }

    static func specWithSelector(_ spec: Place, _ found: inout Findings) {
        self.spec(spec, &found)
        let selector = spec["selector"]
        if selector.isNull { found.required(selector) } else { found.labelSelector(selector) }
        let parsed = selector.isNull ? KubeObject.LabelSelector.nothing : try? KubeObject.LabelSelector(selector.value)
        if let parsed { WorkloadRules.matches(parsed, spec["template"], &found) }
    }

    static func spec(_ spec: Place, _ found: inout Findings) {
        let counts = [
            "parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished",
            "backoffLimitPerIndex", "maxFailedIndexes",
        ]
        for count in counts { found.notNegative(spec[count]) }
        if !spec["maxFailedIndexes"].isNull, spec["backoffLimitPerIndex"].isNull {
            found.required(spec["backoffLimitPerIndex"], "when maxFailedIndexes is specified")
        }
        let manager = spec["managedBy"]
        if !manager.isNull {
            for why in DomainPaths.check(manager.text) { found.invalid(manager, why) }
            if manager.text.utf8.count > 63 { found.add(.tooLong(manager.path, 63)) }
        }
        if !spec["completionMode"].isNull { found.oneOf(spec["completionMode"], ["NonIndexed", "Indexed"]) }
        if spec["completionMode"].text == "Indexed" { indexed(spec, &found) }
        if ["", "NonIndexed"].contains(spec["completionMode"].text) {
            for field in ["backoffLimitPerIndex", "maxFailedIndexes"] where !spec[field].isNull {
                found.invalid(spec[field], "requires indexed completion mode")
            }
        }
        if !spec["podFailurePolicy"].isNull { failurePolicy(spec, &found) }
        if !spec["successPolicy"].isNull { successPolicy(spec, &found) }
        if !spec["podReplacementPolicy"].isNull {
            let supported = spec["podFailurePolicy"].isNull ? ["Failed", "TerminatingOrFailed"] : ["Failed"]
            found.oneOf(spec["podReplacementPolicy"], supported)
        }
        PodRules.template(spec["template"], &found)
        restartPolicy(spec, &found)
    }

    private static func indexed(_ spec: Place, _ found: inout Findings) {
        let (completions, parallelism, failed) = (spec["completions"], spec["parallelism"], spec["maxFailedIndexes"])
        if completions.isNull { found.required(completions, "when completion mode is Indexed") }
        if parallelism.integer > 100_000 {
            found.invalid(parallelism, "must be less than or equal to 100000 when completion mode is Indexed")
        }
        if !completions.isNull, failed.integer > completions.integer {
            found.invalid(failed, "must be less than or equal to completions")
        }
        if failed.integer > 100_000 { found.invalid(failed, "must be less than or equal to 100000") }
        guard completions.integer > 100_000, !spec["backoffLimitPerIndex"].isNull else { return }
        if failed.isNull { found.required(failed, "must be specified when completions is above 100000") }
        let why = "must be less than or equal to 10000 when completions are above 100000 and used with backoff limit per index"
        for place in [parallelism, failed] where place.integer > 10_000 { found.invalid(place, why) }
    }

    private static func restartPolicy(_ spec: Place, _ found: inout Findings) {
        let policy = spec["template"]["spec"]["restartPolicy"]
        switch policy.text {
        case "Always", "": found.required(policy, "valid values: \"OnFailure\", \"Never\"")
        case "OnFailure":
            if !spec["podFailurePolicy"].isNull {
                found.invalid(policy, "only \"Never\" is supported when podFailurePolicy is specified")
            }
        case "Never": break
        default: found.oneOf(policy, ["OnFailure", "Never"])
        }
    }

    private static let actions = ["Count", "FailIndex", "FailJob", "Ignore"]

    private static func goList(_ list: [String]) -> String { "[\(list.map { "\"\($0)\"" }.joined(separator: " "))]" }

    private static func requiredOneOf(_ place: Place, _ list: [String], _ found: inout Findings) {
        if place.isZero { found.required(place, "valid values: \(goList(list))") } else { found.oneOf(place, list) }
    }

    private static func failurePolicy(_ spec: Place, _ found: inout Findings) {
        let rules = spec["podFailurePolicy"]["rules"]
        if rules.value.elements.count > 20 { found.add(.tooMany(rules.path, rules.value.elements.count, 20)) }
        let pod = spec["template"]["spec"].value
        let names = Set((pod["containers"].elements + pod["initContainers"].elements).map { $0["name"].text })
        for rule in rules.elements {
            requiredOneOf(rule["action"], actions, &found)
            if rule["action"].text == "FailIndex", spec["backoffLimitPerIndex"].isNull {
                found.invalid(rule["action"], "requires the backoffLimitPerIndex to be set")
            }
            let (codes, conditions) = (rule["onExitCodes"], rule["onPodConditions"])
            if !codes.isNull { exitCodes(codes, names, &found) }
            for condition in conditions.elements {
                found.qualifiedName(condition["type"])
                requiredOneOf(condition["status"], ["False", "True", "Unknown"], &found)
            }
            let why =
                switch (codes.isNull, conditions.isZero) {
                case (false, false): "specifying both OnExitCodes and OnPodConditions is not supported"
                case (true, true): "specifying one of OnExitCodes and OnPodConditions is required"
                default: ""
                }
            if !why.isEmpty { found.add(FieldError(type: .invalid, field: rule.path, body: "Invalid value: \(why)")) }
        }
    }

    private static func exitCodes(_ codes: Place, _ names: Set<String>, _ found: inout Findings) {
        requiredOneOf(codes["operator"], ["In", "NotIn"], &found)
        let name = codes["containerName"]
        if !name.isNull, !names.contains(name.text) {
            found.invalid(name, "must be one of the container or initContainer names in the pod template")
        }
        let values = codes["values"]
        let count = values.value.elements.count
        if count == 0 { found.invalid(values, "at least one value is required") }
        if count > 255 { found.add(.tooMany(values.path, count, 255)) }
        var seen: Set<Int64> = []
        for value in values.elements {
            if codes["operator"].text == "In", value.integer == 0 { found.invalid(value, "must not be 0 for the In operator") }
            if !seen.insert(value.integer).inserted { found.duplicate(value) }
        }
        let numbers = values.value.elements.compactMap(\.integer)
        if zip(numbers, numbers.dropFirst()).contains(where: >) { found.invalid(values, "must be ordered") }
    }

    private static func successPolicy(_ spec: Place, _ found: inout Findings) {
        let policy = spec["successPolicy"]
        guard spec["completionMode"].text == "Indexed" else {
            return found.invalid(
                policy.with(InternalForm.of(policy.value, type: "api.batch.v1.SuccessPolicy")), "requires indexed completion mode")
        }
        let rules = policy["rules"]
        if rules.isZero { found.required(rules, "at least one rules must be specified when the successPolicy is specified") }
        if rules.value.elements.count > 20 { found.add(.tooMany(rules.path, rules.value.elements.count, 20)) }
        let completions = spec["completions"].integer
        for rule in rules.elements {
            let (count, indexes) = (rule["succeededCount"], rule["succeededIndexes"])
            if count.isNull, indexes.isNull {
                found.required(rule, "at least one of succeededCount or succeededIndexes must be specified")
            }
            var total: Int64 = 0
            if !indexes.isNull {
                switch JobIndexes.count(indexes.text, completions: completions) {
                case .success(let count): total = count
                case .failure(let why): found.invalid(indexes, "error parsing succeededIndexes: \(why.message)")
                }
            }
            guard !count.isNull else { continue }
            found.notNegative(count)
            if count.integer > completions {
                found.invalid(count, "must be less than or equal to \(completions) (the number of specified completions)")
            }
            if !indexes.isNull, count.integer > total {
                found.invalid(
                    count,
                    "must be less than or equal to \(total) (the number of indexes in the specified succeededIndexes field)")
            }
        }
    }
}

extension JobRules {
    static func update(_ new: Place, _ old: Value, _ found: inout Findings) {
        let (spec, was) = (new["spec"], old["spec"])
        specWithSelector(spec, &found)
        if spec["completionMode"].text != "Indexed" {
            found.immutable(spec["completions"], was["completions"])
        } else if spec["completions"].value != was["completions"], !spec["completions"].isNull,
            spec["completions"].integer != spec["parallelism"].integer
        {
            found.invalid(spec["completions"], "can only be modified in tandem with spec.parallelism")
        }
        found.immutable(spec["selector"], was["selector"])
        template(spec, old, &found)
        found.immutable(spec["completionMode"], was["completionMode"])
        immutable(spec["podFailurePolicy"], was, "api.batch.v1.PodFailurePolicy", &found)
        found.immutable(spec["backoffLimitPerIndex"], was["backoffLimitPerIndex"])
        found.immutable(spec["managedBy"], was["managedBy"])
        immutable(spec["successPolicy"], was, "api.batch.v1.SuccessPolicy", &found)
    }

    private static func immutable(_ new: Place, _ was: Value, _ type: String, _ found: inout Findings) {
        let name = String(new.path.split(separator: ".").last ?? "")
        if new.value != was[name] {
            found.invalid(new.with(new.isNull ? .null : InternalForm.of(new.value, type: type)), "field is immutable")
        }
    }

    /// The template is fixed, but where pods may run and what they ask for can change while a job has not begun (KEP-2926).
    private static func template(_ spec: Place, _ old: Value, _ found: inout Findings) {
        var before = old["spec"]["template"]
        let now = spec["template"]
        let isSuspended = old["spec"]["suspend"].bool == true
        if isSuspended, old["status"]["startTime"].isNull || isConditionTrue(old, "Suspended") {
            for field in ["nodeSelector", "tolerations", "schedulingGates"] { before["spec"][field] = now["spec"][field].value }
            for field in ["annotations", "labels"] { before["metadata"][field] = now["metadata"][field].value }
            let affinity = now["spec"]["affinity"]["nodeAffinity"].value
            if !(affinity.isNull && before["spec"]["affinity"].isNull) { before["spec"]["affinity"]["nodeAffinity"] = affinity }
            if before["spec"]["affinity"].isZero, now["spec"]["affinity"].isZero {
                before["spec"]["affinity"] = now["spec"]["affinity"].value
            }
            for list in ["containers", "initContainers"]
            where before["spec"][list].elements.count == now["spec"][list].value.elements.count {
                for index in before["spec"][list].elements.indices {
                    before["spec"][list][index]["resources"] = now["spec"][list].at(index)["resources"].value
                }
            }
            if before["spec"] != now.value["spec"] {
                found.invalid(
                    now["spec"].with(InternalForm.of(now.value["spec"], type: "api.core.v1.PodSpec")), "field is immutable")
            }
            return
        }
        if before != now.value {
            found.invalid(now.with(InternalForm.of(now.value, type: "api.core.v1.PodTemplateSpec")), "field is immutable")
        }
    }

    static func isConditionTrue(_ job: Value, _ type: String) -> Bool {
        job["status"]["conditions"].elements.contains { $0["type"].text == type && $0["status"] == "True" }
    }

    static func status(_ new: Place, _ old: Value, _ found: inout Findings) {
        let status = new["status"]
        for count in ["active", "succeeded", "failed", "ready", "terminating"] { found.notNegative(status[count]) }
        func has(_ type: String) -> Bool { isConditionTrue(new.value, type) }
        func refuse(_ why: String) {
            found.add(FieldError(type: .invalid, field: status["conditions"].path, body: "Invalid value: \(why)"))
        }
        indexes(status["completedIndexes"], new, "completedIndexes", &found)
        indexes(status["failedIndexes"], new, "failedIndexes", &found)
        if has("Complete"), has("Failed") { refuse("cannot set Complete=True and Failed=true conditions") }
        if has("Complete"), status["completionTime"].isNull {
            found.required(status["completionTime"], "completionTime is required for Complete jobs")
        }
        if has("Failed"), !has("FailureTarget"), !isConditionTrue(old, "Failed") {
            refuse("cannot set Failed=True condition without the FailureTarget=true condition")
        }
        if has("Complete"), !has("SuccessCriteriaMet"), !isConditionTrue(old, "Complete") {
            refuse("cannot set Complete=True condition without the SuccessCriteriaMet=true condition")
        }
        if has("Complete") != has("Failed"), status["startTime"].isNull {
            found.required(status["startTime"], "startTime is required for finished job")
        }
    }

    private static func indexes(_ place: Place, _ job: Place, _ name: String, _ found: inout Findings) {
        guard !place.isZero else { return }
        if case .failure(let why) = JobIndexes.count(place.text, completions: job["spec"]["completions"].integer) {
            found.invalid(place, "error parsing \(name): \(why.message)")
        }
        if job["spec"]["completionMode"].text != "Indexed" {
            found.invalid(place, "cannot set non-empty \(name) when non-indexed completion mode")
        }
    }
}

/// Indexes of an indexed job as text: `1,3-5,7`.
enum JobIndexes {
    /// How many there are, all below `completions` and rising.
    static func count(_ text: String, completions: Int64) -> Result<Int64, ParseError> {
        guard !text.isEmpty else { return .success(0) }
        var (last, total): (Int64?, Int64) = (nil, 0)
        func index(_ text: Substring) -> Result<Int64, ParseError> {
            guard let number = Int64(text) else {
                return .failure(ParseError("cannot convert string to integer for index: \"\(text)\""))
            }
            return number >= completions ? .failure(ParseError("too large index: \"\(text)\"")) : .success(number)
        }
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let ends = part.split(separator: "-", omittingEmptySubsequences: false)
            guard ends.count <= 2 else {
                return .failure(
                    ParseError(
                        "the fragment \"\(part)\" violates the requirement that an index interval can have at most two parts separated by '-'"
                    ))
            }
            let first: Int64
            switch index(ends[0]) {
            case .failure(let why): return .failure(why)
            case .success(let number): first = number
            }
            if let last, last >= first {
                return .failure(ParseError("non-increasing order, previous: \(last), current: \(first)"))
            }
            var end = first
            if ends.count == 2 {
                switch index(ends[1]) {
                case .failure(let why): return .failure(why)
                case .success(let number): end = number
                }
                if first >= end { return .failure(ParseError("non-increasing order, previous: \(first), current: \(end)")) }
            }
            total += end - first + 1
            last = end
        }
        return .success(total)
    }
}

/// `example.com/path` names.
enum DomainPaths {
    static func check(_ text: String) -> [String] {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
            return ["must be a domain-prefixed path (such as \"acme.io/foo\")"]
        }
        return Names.dnsSubdomain(String(parts[0]))
    }
}
