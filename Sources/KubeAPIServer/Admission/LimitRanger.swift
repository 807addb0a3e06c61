import KubeAPI
public import KubeObject

/// Fills in and checks what the limit ranges of a namespace say about pods and claims.
public struct LimitRanger: AdmissionPlugin {
    public let name = "LimitRanger"
    private let reader: any ObjectReader

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        if request.isAbout("pods") {
            return request.creates("pods") || (request.operation == .update && request.subresource == "resize")
        }
        return request.creates("persistentvolumeclaims") || request.updates("persistentvolumeclaims")
    }

    private func limits(_ request: AdmissionRequest) -> [[Value]] {
        reader.objects(GroupResource("", "limitranges"), namespace: request.namespace).map { $0["spec"]["limits"].elements }
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard request.creates("pods"), request.object != nil else { return }
        for limits in limits(request) {
            var requests = Object()
            var maxima = Object()
            for limit in limits where limit["type"] == "Container" {
                for entry in limit["defaultRequest"].members { requests[entry.key] = entry.value }
                for entry in limit["default"].members { maxima[entry.key] = entry.value }
            }
            request.object?.fillIn(requests: requests.sorted(), limits: maxima.sorted())
        }
    }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let object = request.object else { return }
        for limits in limits(request) {
            let check = LimitCheck(limits: limits)
            let reasons = request.isAbout("pods") ? check.pod(object) : check.claim(object)
            if !reasons.isEmpty { throw request.forbidden(AdmissionRequest.aggregated(reasons)) }
        }
    }
}

extension Value {
    fileprivate mutating func fillIn(requests: Object, limits: Object) {
        var notes: [String] = []
        change("spec") { spec in
            for (list, word) in [("containers", "container"), ("initContainers", "init container")] {
                spec.changeEach(list) { container in
                    let setRequests = container.fillIn("requests", requests)
                    let setLimits = container.fillIn("limits", limits)
                    let name = container["name"].text
                    if !setRequests.isEmpty { notes.append("\(setRequests.joined(separator: ", ")) request for \(word) \(name)") }
                    if !setLimits.isEmpty { notes.append("\(setLimits.joined(separator: ", ")) limit for \(word) \(name)") }
                }
            }
        }
        guard !notes.isEmpty else { return }
        self["metadata"]["annotations"]["kubernetes.io/limit-ranger"] = .string("LimitRanger plugin set: \(notes.joined(separator: "; "))")
    }

    private mutating func fillIn(_ member: String, _ defaults: Object) -> [String] {
        let missing = defaults.filter { self["resources"][member][$0.key].isNull }
        for entry in missing { self["resources"][member][entry.key] = entry.value }
        return missing.map(\.key)
    }
}

/// The constraints of one limit range.
struct LimitCheck {
    var limits: [Value]

    func pod(_ pod: Value) -> [String] {
        limits.flatMap { limit -> [String] in
            switch limit["type"].text {
            case "Container":
                let containers = pod["spec"]["containers"].elements + pod["spec"]["initContainers"].elements
                return containers.flatMap { container in
                    check(
                        limit, PodResources.list(container["resources"]["requests"]),
                        PodResources.list(container["resources"]["limits"]))
                }
            case "Pod":
                // Overhead is not the pod's to limit.
                var bare = pod
                bare["spec"]["overhead"] = .null
                return check(limit, PodResources.requests(of: bare), PodResources.limits(of: bare))
            default: return []
            }
        }
    }

    func claim(_ claim: Value) -> [String] {
        let requests = PodResources.list(claim["spec"]["resources"]["requests"])
        return limits.filter { $0["type"] == "PersistentVolumeClaim" }.flatMap { limit in
            bounds(limit["min"]).compactMap { minimum("PersistentVolumeClaim", $0, $1, requests, [:]) }
                + bounds(limit["max"]).compactMap { name, bound -> String? in
                    let prefix = "maximum \(name) usage per PersistentVolumeClaim is \(bound)"
                    guard let request = requests[name] else { return "\(prefix).  No request is specified" }
                    return request > bound ? "\(prefix), but request is \(request)" : nil
                }
        }
    }

    private func check(_ limit: Value, _ requests: PodResources.List, _ limits: PodResources.List) -> [String] {
        let type = limit["type"].text
        return bounds(limit["min"]).compactMap { minimum(type, $0, $1, requests, limits) }
            + bounds(limit["max"]).compactMap { maximum(type, $0, $1, requests, limits) }
            + bounds(limit["maxLimitRequestRatio"]).compactMap { ratio(type, $0, $1, requests, limits) }
    }

    private func bounds(_ list: Value) -> [(String, Quantity)] {
        PodResources.list(list).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    private func minimum(
        _ type: String, _ name: String, _ bound: Quantity, _ requests: PodResources.List, _ limits: PodResources.List
    ) -> String? {
        let prefix = "minimum \(name) usage per \(type) is \(bound)"
        guard let request = requests[name] else { return "\(prefix).  No request is specified" }
        if request < bound { return "\(prefix), but request is \(request)" }
        if let limit = limits[name], limit < bound { return "\(prefix), but limit is \(limit)" }
        return nil
    }

    private func maximum(
        _ type: String, _ name: String, _ bound: Quantity, _ requests: PodResources.List, _ limits: PodResources.List
    ) -> String? {
        let prefix = "maximum \(name) usage per \(type) is \(bound)"
        guard let limit = limits[name] else { return "\(prefix).  No limit is specified" }
        if limit > bound { return "\(prefix), but limit is \(limit)" }
        if let request = requests[name], request > bound { return "\(prefix), but request is \(request)" }
        return nil
    }

    private func ratio(
        _ type: String, _ name: String, _ bound: Quantity, _ requests: PodResources.List, _ limits: PodResources.List
    ) -> String? {
        let prefix = "\(name) max limit to request ratio per \(type) is \(bound)"
        guard let request = requests[name], !request.isZero else { return "\(prefix), but no request is specified or request is 0" }
        guard let limit = limits[name], !limit.isZero else { return "\(prefix), but no limit is specified or limit is 0" }
        let ratio = limit.double / request.double
        return ratio > bound.double ? "\(prefix), but provided ratio is \(sixDecimals(ratio))" : nil
    }

    private func sixDecimals(_ number: Double) -> String {
        let scaled = Int64((number * 1_000_000).rounded())
        let fraction = String(scaled % 1_000_000)
        return "\(scaled / 1_000_000).\(String(repeating: "0", count: 6 - fraction.count))\(fraction)"
    }
}
