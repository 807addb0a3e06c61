import KubeObject

/// What webhook configurations must be.
enum WebhookRules {
    static func check(_ configuration: Place, isMutating: Bool, _ found: inout Findings) {
        var names: Set<String> = []
        for webhook in configuration["webhooks"].elements {
            let name = webhook["name"]
            checkWebhook(webhook, isMutating: isMutating, &found)
            if !name.isZero, !names.insert(name.text).inserted { found.duplicate(name) }
        }
    }

    private static func checkWebhook(_ webhook: Place, isMutating: Bool, _ found: inout Findings) {
        name(webhook["name"], &found)
        found.labelSelector(webhook["namespaceSelector"])
        found.labelSelector(webhook["objectSelector"])
        reviewVersions(webhook["admissionReviewVersions"], &found)
        for rule in webhook["rules"].elements { AdmissionRuleRules.check(rule, &found) }
        if !webhook["failurePolicy"].isNull { found.oneOf(webhook["failurePolicy"], ["Fail", "Ignore"]) }
        if !webhook["matchPolicy"].isNull { found.oneOf(webhook["matchPolicy"], ["Equivalent", "Exact"]) }
        let effects = webhook["sideEffects"]
        if effects.isNull {
            found.required(effects, "must specify one of None, NoneOnDryRun")
        } else {
            found.oneOf(effects, ["None", "NoneOnDryRun"])
        }
        let timeout = webhook["timeoutSeconds"]
        if !timeout.isNull, !(1...30).contains(timeout.integer) {
            found.invalid(timeout, "the timeout value must be between 1 and 30 seconds")
        }
        if isMutating, !webhook["reinvocationPolicy"].isNull {
            found.oneOf(webhook["reinvocationPolicy"], ["IfNeeded", "Never"])
        }
        clientConfig(webhook["clientConfig"], &found)
    }

    private static func name(_ name: Place, _ found: inout Findings) {
        guard found.require(name) else { return }
        let errors = Names.dnsSubdomain(name.text)
        for why in errors { found.invalid(name, why) }
        if errors.isEmpty, name.text.split(separator: ".").count < 3 {
            found.invalid(name, "should be a domain with at least three segments separated by dots")
        }
    }

    private static func reviewVersions(_ versions: Place, _ found: inout Findings) {
        if versions.isZero { return found.required(versions, "must specify one of v1, v1beta1") }
        var seen: Set<String> = []
        var isKnown = false
        for version in versions.elements {
            if !seen.insert(version.text).inserted { found.invalid(version, "duplicate version") }
            for why in Names.dns1035Label(version.text) { found.invalid(version, why) }
            if ["v1", "v1beta1"].contains(version.text) { isKnown = true }
        }
        if !isKnown { found.invalid(versions, "must include at least one of v1, v1beta1") }
    }

    static func clientConfig(_ config: Place, _ found: inout Findings) {
        let (url, service) = (config["url"], config["service"])
        guard url.isNull != service.isNull else { return found.required(config, "exactly one of url or service is required") }
        if !url.isNull { WebhookURL.check(url, &found) } else { self.service(service, &found) }
    }

    private static func service(_ service: Place, _ found: inout Findings) {
        if service["name"].isZero { found.required(service["name"], "service name is required") }
        if service["namespace"].isZero { found.required(service["namespace"], "service namespace is required") }
        if !service["port"].isNull, !Names.portNumber(service["port"].integer).isEmpty {
            found.invalid(service["port"], "port is not valid: must be between 1 and 65535, inclusive")
        }
        let path = service["path"]
        guard !path.isNull, path.text != "/" else { return }
        guard path.text.hasPrefix("/") else { return found.invalid(path, "must start with a '/'") }
        var segments = path.text.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
        if segments.last == "" { segments.removeLast() }
        for (index, segment) in segments.enumerated() {
            if segment.isEmpty {
                found.invalid(path, "segment[\(index)] may not be empty")
                continue
            }
            for why in Names.dnsSubdomain(String(segment)) { found.invalid(path, "segment[\(index)]: \(why)") }
        }
    }
}

/// `https://host/path`, and nothing besides.
enum WebhookURL {
    private static let form = "desired format: https://host[/path]"

    static func check(_ place: Place, _ found: inout Findings) {
        var rest = place.text[...]
        guard let colon = rest.range(of: "://") else {
            found.required(place, "url must be a valid URL: \(form)")
            return
        }
        let scheme = rest[..<colon.lowerBound]
        rest = rest[colon.upperBound...]
        func cut(_ character: Character) -> String? {
            guard let index = rest.firstIndex(of: character) else { return nil }
            defer { rest = rest[..<index] }
            return String(rest[rest.index(after: index)...])
        }
        let fragment = cut("#")
        let query = cut("?")
        var host = rest.prefix { $0 != "/" }
        var user: Substring?
        if let at = host.lastIndex(of: "@") {
            user = host[..<at]
            host = host[host.index(after: at)...]
        }
        if scheme != "https" { found.invalid(place.with(.string(String(scheme))), "'https' is the only allowed URL scheme; \(form)") }
        if host.isEmpty { found.invalid(place.with(.string(String(host))), "host must be specified; \(form)") }
        if let user { found.invalid(place.with(.string(String(user))), "user information is not permitted in the URL") }
        if let fragment, !fragment.isEmpty { found.invalid(place.with(.string(fragment)), "fragments are not permitted in the URL") }
        if let query, !query.isEmpty { found.invalid(place.with(.string(query)), "query parameters are not permitted in the URL") }
    }
}

extension Substring {
    /// Where a short text occurs first.
    fileprivate func range(of text: String) -> Range<Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
            start = index(after: start)
        }
        return nil
    }
}

/// What rules of webhooks and policies must be.
enum AdmissionRuleRules {
    static func check(_ rule: Place, _ found: inout Findings) {
        let operations = rule["operations"]
        if operations.isZero { found.required(operations) }
        if operations.value.strings.contains("*"), operations.value.elements.count > 1 {
            found.invalid(operations, "if '*' is present, must not specify other operations")
        }
        for operation in operations.elements { found.oneOf(operation, ["*", "CONNECT", "CREATE", "DELETE", "UPDATE"]) }
        for (field, noun) in [("apiGroups", "API groups"), ("apiVersions", "API versions")] {
            let list = rule[field]
            if list.isZero { found.required(list) }
            if list.value.strings.contains("*"), list.value.elements.count > 1 {
                found.invalid(list, "if '*' is present, must not specify other \(noun)")
            }
            if field == "apiVersions" { for version in list.elements where version.isZero { found.required(version) } }
        }
        resources(rule["resources"], &found)
        if !rule["scope"].isNull { found.oneOf(rule["scope"], ["*", "Cluster", "Namespaced"]) }
    }

    private static func resources(_ resources: Place, _ found: inout Findings) {
        if resources.isZero { found.required(resources) }
        var (whole, stars, seen): (Set<String>, Set<String>, Set<String>) = ([], [], [])
        for resource in resources.elements {
            let text = resource.text
            guard !text.isEmpty else { found.required(resource); continue }
            seen.insert(text)
            let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { continue }
            if whole.contains(parts[0]) { found.invalid(resource, "if '\(parts[0])/*' is present, must not specify \(text)") }
            if stars.contains(parts[1]) { found.invalid(resource, "if '*/\(parts[1])' is present, must not specify \(text)") }
            if parts[1] == "*" { whole.insert(parts[0]) }
            if parts[0] == "*" { stars.insert(parts[1]) }
        }
        if seen.count > 1, seen.contains("*/*") {
            found.invalid(resources, "if '*/*' is present, must not specify other resources")
        }
        if seen.contains("*"), seen.contains(where: { $0 != "*" && !$0.contains("/") }) {
            found.invalid(resources, "if '*' is present, must not specify other resources without subresources")
        }
    }
}
