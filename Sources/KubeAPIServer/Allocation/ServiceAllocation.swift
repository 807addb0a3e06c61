import KubeAPI
public import KubeObject

/// Gives services their addresses and node ports: the last of the mutating plug-ins, so that validation sees them.
public struct ServiceAllocation: AdmissionPlugin {
    public let name = "ServiceAllocation"
    private let allocator: ServiceAllocator

    public init(allocator: ServiceAllocator) {
        self.allocator = allocator
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.isAbout("services") && request.subresource.isEmpty && (request.operation == .create || request.operation == .update)
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let object = request.object else { return }
        var change = ServiceChange(new: object, old: request.oldObject, allocator: allocator, dryRun: request.dryRun)
        defer {
            let allocator = allocator
            for allocation in change.allocations { request.undo.append { allocator.giveBack(allocation) } }
        }
        change.keepAllocated()
        change.normalizeClusterIPs()
        try change.setFamilies()
        try change.allocateAddresses()
        try change.allocatePorts()
        request.object = change.new
    }
}

/// One service on its way, before and after.
struct ServiceChange {
    var new: Value
    let old: Value?
    let allocator: ServiceAllocator
    let dryRun: Bool
    private(set) var allocations: [ServiceAllocator.Allocation] = []

    init(new: Value, old: Value?, allocator: ServiceAllocator, dryRun: Bool) {
        self.new = new
        self.old = old
        self.allocator = allocator
        self.dryRun = dryRun
    }

    private var spec: Value {
        get { new["spec"] }
        set { new["spec"] = newValue }
    }

    private func invalid(_ errors: [FieldError]) -> Status { .invalid(GroupKind("", "Service"), new.name, errors) }

    /// Values that a client left out but that were given out before stay.
    mutating func keepAllocated() {
        guard let was = old?["spec"] else { return }
        if was["type"] != "ExternalName", spec["type"] != "ExternalName" {
            if spec["clusterIP"].isZero { spec["clusterIP"] = was["clusterIP"] }
            if spec["clusterIPs"].isZero { spec["clusterIPs"] = was["clusterIPs"] }
        }
        if ServicePorts.needsNodePorts(was), ServicePorts.needsNodePorts(spec) {
            let kept = ServicePorts.nodePorts(was).intersection(ServicePorts.nodePorts(spec))
            var byName: [String: Int64] = [:]
            for port in was["ports"].elements { byName[port["name"].text] = port["nodePort"].integer }
            spec.changeEach("ports") { port in
                guard port["nodePort"].isZero, let before = byName[port["name"].text], !kept.contains(before) else { return }
                port["nodePort"] = .integer(before)
            }
        }
        if ServiceRules.needsHealthCheckPort(was), ServiceRules.needsHealthCheckPort(spec), spec["healthCheckNodePort"].isZero {
            spec["healthCheckNodePort"] = was["healthCheckNodePort"]
        }
    }

    /// `clusterIP` and `clusterIPs` follow each other, whichever of the two a client knows.
    mutating func normalizeClusterIPs() {
        guard let was = old?["spec"] else {
            if !spec["clusterIP"].isZero, spec["clusterIPs"].isZero { spec["clusterIPs"] = [spec["clusterIP"]] }
            return
        }
        if !was["clusterIPs"].isZero, spec["clusterIPs"].isZero, was["clusterIP"].text == spec["clusterIP"].text {
            spec["clusterIPs"] = was["clusterIPs"]
        }
        guard was["clusterIP"].text != spec["clusterIP"].text, was["clusterIPs"].elements == spec["clusterIPs"].elements else { return }
        let isCleared = !was["clusterIP"].isZero && spec["clusterIP"].isZero
        spec["clusterIPs"] = isCleared ? .null : [spec["clusterIP"]]
    }

    private var isUnchangedDualStack: Bool {
        guard let was = old?["spec"] else { return false }
        let policies = [spec["ipFamilyPolicy"], was["ipFamilyPolicy"]]
        return spec["ipFamilyPolicy"] == "PreferDualStack" && policies.allSatisfy { $0.isNull || $0 == "PreferDualStack" }
            && was["type"] == spec["type"] && spec["type"] != "ExternalName"
            && was["clusterIPs"].elements == spec["clusterIPs"].elements
            && was["ipFamilies"].elements == spec["ipFamilies"].elements
    }

    private var isHeadlessWithoutSelector: Bool { spec["clusterIP"] == "None" && spec["selector"].isZero }

    mutating func setFamilies() throws(Status) {
        guard spec["type"] != "ExternalName", !isUnchangedDualStack else { return }
        if spec["ipFamilyPolicy"].isNull {
            let before = old?["spec"]["ipFamilyPolicy"] ?? .null
            spec["ipFamilyPolicy"] = !before.isNull ? before : isHeadlessWithoutSelector ? "RequireDualStack" : "SingleStack"
        }
        let related = ServiceRules.clusterIPErrors(new, old: old)
        if !related.isEmpty { throw invalid(related) }
        let errors = reconcilePolicy()
        if !errors.isEmpty { throw invalid(errors) }
        if isHeadlessWithoutSelector {
            if spec["ipFamilies"].isZero { spec["ipFamilies"] = [.string(allocator.families.first ?? "IPv4")] }
            if spec["ipFamilyPolicy"] != "SingleStack" { addSecondFamily() }
            return
        }
        var unconfigured: [FieldError] = []
        if spec["ipFamilyPolicy"] == "RequireDualStack", allocator.families.count < 2 {
            unconfigured.append(
                .invalid(
                    "spec.ipFamilyPolicy", spec["ipFamilyPolicy"], "this cluster is not configured for dual-stack services"))
        }
        for (index, family) in spec["ipFamilies"].elements.enumerated() where !allocator.families.contains(family.text) {
            unconfigured.append(.invalid("spec.ipFamilies[\(index)]", family, "not configured on this cluster"))
        }
        if !unconfigured.isEmpty { throw invalid(unconfigured) }
        if spec["ipFamilies"].isZero { spec["ipFamilies"] = [.string(allocator.families.first ?? "IPv4")] }
        if spec["ipFamilyPolicy"] != "SingleStack", allocator.families.count == 2 { addSecondFamily() }
    }

    private mutating func addSecondFamily() {
        let families = spec["ipFamilies"].strings
        guard families.count == 1 else { return }
        spec["ipFamilies"] = .array([.string(families[0]), families[0] == "IPv4" ? "IPv6" : "IPv4"])
    }

    /// Brings addresses and families in line with the policy, or says why they are not.
    private mutating func reconcilePolicy() -> [FieldError] {
        var errors: [FieldError] = []
        let policy = spec["ipFamilyPolicy"]
        func refuse(_ why: String) { errors.append(.invalid("spec.ipFamilyPolicy", policy, why)) }
        if let was = old?["spec"] {
            for (list, noun) in [("clusterIPs", "cluster IP"), ("ipFamilies", "IP family")] {
                let (before, after) = (was[list].elements, spec[list].elements)
                if policy == "SingleStack" {
                    if before == after, after.count > 1 { spec[list] = [after[0]] }
                } else if !after.isEmpty, after.count < before.count {
                    refuse("must be 'SingleStack' to release the secondary \(noun)")
                }
            }
        }
        if policy == "SingleStack" {
            let why = "must be 'RequireDualStack' or 'PreferDualStack' when multiple"
            if spec["clusterIPs"].elements.count == 2 { refuse("\(why) cluster IPs are specified") }
            if spec["ipFamilies"].elements.count == 2 { refuse("\(why) IP families are specified") }
        }
        for (index, text) in spec["clusterIPs"].strings.enumerated() {
            if text == "None" { break }
            guard index >= spec["ipFamilies"].elements.count, let address = KubeObject.IPAddress(sloppy: text) else { continue }
            let family = ServiceAllocator.family(address)
            if allocator.families.contains(family) {
                spec["ipFamilies"] = .array(spec["ipFamilies"].elements + [.string(family)])
            } else {
                errors.append(.invalid("spec.clusterIPs[\(index)]", spec["clusterIPs"], "\(family) is not configured on this cluster"))
            }
        }
        return errors
    }

    mutating func allocateAddresses() throws(Status) {
        guard spec["type"] != "ExternalName", !isUnchangedDualStack, spec["clusterIPs"].strings.first != "None" else { return }
        guard let was = old?["spec"], was["type"] != "ExternalName" else { return try allocateAddresses(from: 0) }
        if was["clusterIPs"].strings.first == "None" { return }
        if was["ipFamilies"].elements.count == 1, spec["ipFamilies"].elements.count == 2 { try allocateAddresses(from: 1) }
    }

    private mutating func allocateAddresses(from first: Int) throws(Status) {
        var addresses = spec["clusterIPs"].strings
        for (index, family) in spec["ipFamilies"].strings.enumerated() where index >= first {
            if index >= addresses.count { addresses.append("") }
            addresses[index] = try allocate(addresses[index], family: family)
        }
        spec["clusterIPs"] = .array(addresses.map { .string($0) })
        if let main = addresses.first { spec["clusterIP"] = .string(main) }
    }

    private mutating func allocate(_ wanted: String, family: String) throws(Status) -> String {
        do {
            let address: KubeObject.IPAddress
            if wanted.isEmpty {
                address = try allocator.takeAddress(family: family, dryRun: dryRun)
            } else {
                guard let parsed = KubeObject.IPAddress(sloppy: wanted) else { throw NumberPool.Refusal.outside }
                address = parsed
                try allocator.take(address, dryRun: dryRun)
            }
            if !dryRun { allocations.append(.address(address)) }
            return wanted.isEmpty ? address.description : wanted
        } catch {
            if wanted.isEmpty {
                throw .internalError("failed to allocate a serviceIP for Service \"\(new.name)\": range is full")
            }
            let why =
                error as? NumberPool.Refusal == .taken
                ? "provided IP is already allocated" : "the provided network does not match the current range"
            throw invalid([.invalid("spec.clusterIPs", spec["clusterIPs"], "failed to allocate IP \(wanted): \(why)")])
        }
    }

    mutating func allocatePorts() throws(Status) {
        if ["NodePort", "LoadBalancer"].contains(spec["type"].text) {
            let had = old.map { ["NodePort", "LoadBalancer"].contains($0["spec"]["type"].text) ? ServicePorts.nodePorts($0["spec"]) : [] }
            try allocateNodePorts(had: had ?? [])
        }
        let needed = old.map { ServiceRules.needsHealthCheckPort($0["spec"]) } ?? false
        guard ServiceRules.needsHealthCheckPort(spec), !needed else { return }
        let wanted = spec["healthCheckNodePort"].integer ?? 0
        do {
            let port = wanted == 0 ? try allocator.takePort(dryRun: dryRun) : Int(wanted)
            if wanted != 0 { try allocator.take(port: port, dryRun: dryRun) }
            if !dryRun { allocations.append(.port(port)) }
            spec["healthCheckNodePort"] = .integer(Int64(port))
        } catch {
            let what = wanted == 0 ? "a HealthCheck NodePort 0" : "requested HealthCheck NodePort \(wanted)"
            throw .internalError("failed to allocate \(what): \(describe(error))")
        }
    }

    /// Ports of one number in several protocols share a node port.
    private mutating func allocateNodePorts(had: Set<Int64>) throws(Status) {
        var ports = spec["ports"].elements
        var mine = had
        var byNumber: [Int64: Int64] = [:]
        for index in ports.indices {
            guard !ports[index]["nodePort"].isZero || ServicePorts.needsNodePorts(spec) else { continue }
            let number = ports[index]["port"].integer ?? 0
            var wanted = ports[index]["nodePort"].integer ?? 0
            if wanted == 0, old == nil {
                wanted =
                    byNumber[number] ?? ports.first { $0["port"].integer == number && !$0["nodePort"].isZero }?["nodePort"].integer ?? 0
            }
            if wanted == 0 {
                wanted = try allocateNodePort()
                mine.insert(wanted)
            } else if mine.insert(wanted).inserted {
                try allocate(nodePort: wanted, at: index)
            }
            byNumber[number] = byNumber[number] ?? wanted
            ports[index]["nodePort"] = .integer(wanted)
        }
        spec["ports"] = .array(ports)
    }

    private mutating func allocateNodePort() throws(Status) -> Int64 {
        do {
            let port = try allocator.takePort(dryRun: dryRun)
            if !dryRun { allocations.append(.port(port)) }
            return Int64(port)
        } catch {
            throw .internalError("failed to allocate a nodePort: range is full")
        }
    }

    private mutating func allocate(nodePort: Int64, at index: Int) throws(Status) {
        do {
            try allocator.take(port: Int(nodePort), dryRun: dryRun)
            if !dryRun { allocations.append(.port(Int(nodePort))) }
        } catch {
            throw invalid([.invalid("spec.ports[\(index)].nodePort", .integer(nodePort), describe(error))])
        }
    }

    private func describe(_ refusal: any Error) -> String {
        switch refusal as? NumberPool.Refusal {
        case .taken: return "provided port is already allocated"
        case .full: return "range is full"
        default:
            let range = allocator.configuration.nodePorts
            return "provided port is not in the valid range. The range of valid ports is \(range.lowerBound)-\(range.upperBound)"
        }
    }
}

/// The node ports of a service's spec.
enum ServicePorts {
    static func needsNodePorts(_ spec: Value) -> Bool {
        spec["type"] == "NodePort" || (spec["type"] == "LoadBalancer" && spec["allocateLoadBalancerNodePorts"].bool != false)
    }

    static func nodePorts(_ spec: Value) -> Set<Int64> {
        Set(spec["ports"].elements.compactMap { $0["nodePort"].integer }.filter { $0 != 0 })
    }
}
