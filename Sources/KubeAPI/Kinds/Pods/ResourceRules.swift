import KubeObject

/// What requests and limits must be, of containers and of pods as a whole.
enum ResourceRules {
    private typealias NameRule = (Place, String, inout Findings) -> Void

    static func container(_ resources: Place, claims: Set<String>, _ found: inout Findings) {
        check(resources, claims: claims, ResourceNames.checkContainer, &found)
    }

    static func pod(_ spec: Place, claims: Set<String>, _ found: inout Findings) {
        let resources = spec["resources"]
        guard !resources.isNull else { return }
        if spec["os"]["name"].text == "windows" { return found.forbidden(resources, "may not be set for a windows pod") }
        if !resources["claims"].isNull {
            found.forbidden(resources["claims"], "claims may not be set for Resources at pod-level")
        }
        check(resources, claims: claims, ResourceNames.checkPod, &found)
        consistency(spec, resources, &found)
    }

    private static func ordered(_ list: Place) -> [(key: String, place: Place)] { list.entries.sorted { $0.key < $1.key } }

    private static func check(_ resources: Place, claims: Set<String>, _ name: NameRule, _ found: inout Findings) {
        let (limits, requests) = (resources["limits"], resources["requests"])
        for limit in ordered(limits) { amount(limit.place, limit.key, name, &found) }
        for request in ordered(requests) {
            name(request.place, request.key, &found)
            QuantityRules.amount(request.place, of: request.key, &found)
            pair(requests, limits, request.key, &found)
            hugePages(request.place, request.key, &found)
        }
        let names = limits.value.members.keys + requests.value.members.keys
        if names.contains(where: ResourceNames.isHugePages), !names.contains("cpu"), !names.contains("memory") {
            found.forbidden(resources, "HugePages require cpu or memory")
        }
        self.claims(resources["claims"], known: claims, &found)
    }

    private static func amount(_ place: Place, _ resource: String, _ name: NameRule, _ found: inout Findings) {
        name(place, resource, &found)
        QuantityRules.amount(place, of: resource, &found)
        hugePages(place, resource, &found)
    }

    private static func pair(_ requests: Place, _ limits: Place, _ name: String, _ found: inout Findings) {
        let request = QuantityRules.quantity(requests.key(name))
        guard !limits.key(name).isNull else {
            if !ResourceNames.allowsOvercommit(name) { found.required(limits, "Limit must be set for non overcommitable resources") }
            return
        }
        let limit = QuantityRules.quantity(limits.key(name))
        let shown = requests.with(.string(request.description))
        if !ResourceNames.allowsOvercommit(name), request != limit {
            found.invalid(shown, "must be equal to \(name) limit of \(limit)")
        } else if request > limit {
            found.invalid(shown, "must be less than or equal to \(name) limit of \(limit)")
        }
    }

    private static func hugePages(_ place: Place, _ name: String, _ found: inout Findings) {
        guard ResourceNames.isHugePages(name), let size = try? Quantity(String(name.dropFirst("hugepages-".count))) else { return }
        let quantity = QuantityRules.quantity(place)
        guard quantity.sign <= 0 || size.value <= 0 || quantity.value % size.value != 0 else { return }
        found.invalid(place.with(.string(quantity.description)), "\(quantity) is not positive integer multiple of \(name)")
    }

    private static func claims(_ claims: Place, known: Set<String>, _ found: inout Findings) {
        var seen: Set<String> = []
        for claim in claims.elements {
            let (name, request) = (claim["name"].text, claim["request"])
            guard !name.isEmpty else { found.required(claim); continue }
            if seen.contains(name) {
                found.duplicate(claim.with(.string(name)))
            } else {
                if !request.isZero { found.dnsLabel(request) }
                let key = request.isZero ? name : "\(name)/\(request.text)"
                if seen.contains(key) {
                    found.duplicate(claim.with(.string(key)))
                } else if request.isZero, seen.contains(where: { $0.hasPrefix("\(name)/") }) {
                    found.duplicate(claim.with(.string(name)))
                }
                seen.insert(key)
            }
            guard !known.contains(name) else { continue }
            let list = known.isEmpty ? " which is empty" : ": \(known.sorted().joined(separator: ", "))"
            var error = FieldError.notFound(claim.path, .string(name))
            error.body += ": must be one of the names in pod.spec.resourceClaims\(list)"
            found.add(error)
        }
    }

    /// What the pod has is enough for its containers.
    private static func consistency(_ spec: Place, _ resources: Place, _ found: inout Findings) {
        for (which, noun) in [("requests", "requests"), ("limits", "limits")] {
            let sum = PodResources.sum(spec.value, which).sorted { $0.key < $1.key }
            for (name, total) in sum where which == "requests" || ResourceNames.isHugePages(name) {
                let own = resources[which].key(name)
                guard !own.isNull, total > QuantityRules.quantity(own) else { continue }
                found.invalid(
                    own.with(.string(QuantityRules.quantity(own).description)),
                    "must be greater than or equal to aggregate container \(noun) of \(total)")
            }
        }
        for (index, container) in spec["containers"].elements.enumerated() {
            for limit in ordered(container["resources"]["limits"]) {
                let own = resources["limits"].key(limit.key)
                let (mine, pods) = (QuantityRules.quantity(limit.place), QuantityRules.quantity(own))
                guard !own.isNull, mine > pods else { continue }
                found.invalid(
                    Place(.string(mine.description), "\(resources.path).containers[\(index)][\(limit.key)].limits"),
                    "must be less than or equal to pod limits of \(pods)")
            }
        }
    }
}
