/// Whether somebody's rules grant at least what other rules grant: nobody may hand out more than they have.
enum RuleCoverage {
    /// More single permissions than this are not compared one by one; they count as missing.
    private static let maximumParts = 100_000

    /// The single permissions of `wanted` that `held` lacks, put together again by resource; empty where all are held.
    static func missing(_ wanted: [AccessRule], held: [AccessRule]) -> [AccessRule] {
        var missing: [AccessRule] = []
        var count = 0
        for rule in wanted {
            for part in parts(rule) {
                count += 1
                if count > maximumParts || !held.contains(where: { covers($0, part) }) { missing.append(part) }
                if missing.count > maximumParts { return compact(missing) }
            }
        }
        return compact(missing)
    }

    /// A rule as rules of one verb, one group, one resource, one name each.
    private static func parts(_ rule: AccessRule) -> [AccessRule] {
        var parts: [AccessRule] = []
        for group in rule.apiGroups {
            for resource in rule.resources {
                for verb in rule.verbs {
                    if rule.resourceNames.isEmpty {
                        parts.append(AccessRule(verbs: [verb], apiGroups: [group], resources: [resource]))
                    }
                    for name in rule.resourceNames {
                        parts.append(AccessRule(verbs: [verb], apiGroups: [group], resources: [resource], resourceNames: [name]))
                    }
                }
            }
        }
        for url in rule.nonResourceURLs {
            for verb in rule.verbs { parts.append(AccessRule(verbs: [verb], nonResourceURLs: [url])) }
        }
        return parts
    }

    private static func covers(_ held: AccessRule, _ part: AccessRule) -> Bool {
        func has(_ list: [String], _ wanted: [String]) -> Bool { list.contains("*") || wanted.allSatisfy(list.contains) }
        guard has(held.verbs, part.verbs) else { return false }
        if !part.nonResourceURLs.isEmpty {
            return part.nonResourceURLs.allSatisfy { url in held.nonResourceURLs.contains { AccessRule.matches(url: $0, url) } }
        }
        guard has(held.apiGroups, part.apiGroups), !held.resources.isEmpty else { return false }
        let isHeld = part.resources.allSatisfy { resource in
            if held.resources.contains("*") || held.resources.contains(resource) { return true }
            guard let slash = resource.firstIndex(of: "/") else { return false }
            return held.resources.contains("*" + resource[slash...])
        }
        guard isHeld else { return false }
        return held.resourceNames.isEmpty || (!part.resourceNames.isEmpty && part.resourceNames.allSatisfy(held.resourceNames.contains))
    }

    /// Puts rules that differ only in their verbs together; the order is that of the first of each.
    private static func compact(_ rules: [AccessRule]) -> [AccessRule] {
        var result: [AccessRule] = []
        var positions: [AccessRule: Int] = [:]
        for rule in rules {
            // Only simple resource rules are put together, as upstream does.
            guard rule.apiGroups.count == 1, rule.nonResourceURLs.isEmpty else {
                result.append(rule)
                continue
            }
            var key = rule
            key.verbs = []
            if let position = positions[key] {
                for verb in rule.verbs where !result[position].verbs.contains(verb) { result[position].verbs.append(verb) }
            } else {
                positions[key] = result.count
                result.append(rule)
            }
        }
        return result
    }
}
