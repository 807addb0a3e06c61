import KubeObject

/// The errors found in an object so far, and the checks that many fields share, with upstream's words.
struct Findings {
    var errors: [FieldError] = []

    mutating func invalid(_ place: Place, _ why: String) { errors.append(.invalid(place.path, place.value, why)) }
    mutating func required(_ place: Place, _ why: String = "") { errors.append(.required(place.path, why)) }
    mutating func forbidden(_ place: Place, _ why: String) { errors.append(.forbidden(place.path, why)) }
    mutating func duplicate(_ place: Place) { errors.append(.duplicate(place.path, place.value)) }
    mutating func notFound(_ place: Place) { errors.append(.notFound(place.path, place.value)) }

    mutating func add(_ error: FieldError) { errors.append(error) }
    mutating func add(_ more: Findings) { errors += more.errors }

    /// A text must be there; answers whether it is.
    @discardableResult
    mutating func require(_ place: Place, _ why: String = "") -> Bool {
        if place.isZero { required(place, why) }
        return !place.isZero
    }

    /// A rule about a text, such as those of `Names`.
    mutating func follows(_ place: Place, _ rule: (String) -> [String]) {
        for why in rule(place.text) { invalid(place, why) }
    }

    mutating func dnsLabel(_ place: Place) { follows(place) { Names.dnsLabel($0) } }
    mutating func dnsSubdomain(_ place: Place) { follows(place) { Names.dnsSubdomain($0) } }
    mutating func qualifiedName(_ place: Place) { follows(place, Names.qualifiedName) }

    /// One of a closed set, shown in the order given.
    mutating func oneOf(_ place: Place, _ supported: [String]) {
        if !supported.contains(place.text) { errors.append(.notSupported(place.path, place.value, supported)) }
    }

    /// One of a closed set, which must be given.
    mutating func requireOneOf(_ place: Place, _ supported: [String], _ why: String = "") {
        if require(place, why) { oneOf(place, supported) }
    }

    mutating func port(_ place: Place) {
        for why in Names.portNumber(place.integer) { invalid(place.with(.integer(place.integer)), why) }
    }

    /// A port by number or by name; a name that is a number counts as a name.
    mutating func portOrName(_ place: Place) {
        if case .string(let name) = place.value {
            for why in Names.portName(name) { invalid(place, why) }
        } else {
            port(place)
        }
    }

    static let notNegative = "must be greater than or equal to 0"

    mutating func notNegative(_ place: Place) {
        if place.integer < 0 { invalid(place, Self.notNegative) }
    }

    mutating func positive(_ place: Place) {
        if place.integer <= 0 { invalid(place.with(.integer(place.integer)), "must be greater than 0") }
    }

    mutating func range(_ place: Place, _ low: Int64, _ high: Int64) {
        for why in Names.range(place.integer, low, high) { invalid(place.with(.integer(place.integer)), why) }
    }

    /// A field that an update may not change.
    mutating func immutable(_ new: Place, _ old: Value, _ why: String = "field is immutable") {
        if new.value != old { invalid(new, why) }
    }

    /// At most one of several members is set; answers those that are.
    func set(_ place: Place, _ members: [String]) -> [Place] { members.map { place[$0] }.filter { !$0.isNull } }
}

extension Findings {
    mutating func labels(_ labels: Place) {
        for entry in labels.value.members {
            for why in Names.qualifiedName(entry.key) { invalid(labels.with(.string(entry.key)), why) }
            for why in Names.labelValue(entry.value.text) { invalid(labels.with(.string(entry.value.text)), why) }
        }
    }

    static let maximumAnnotationBytes = 256 * 1024

    mutating func annotations(_ annotations: Place) {
        var size = 0
        for entry in annotations.value.members {
            size += entry.key.utf8.count + entry.value.text.utf8.count
            for why in Names.qualifiedName(entry.key.lowercased()) { invalid(annotations.with(.string(entry.key)), why) }
        }
        if size > Self.maximumAnnotationBytes { errors.append(.tooLong(annotations.path, Self.maximumAnnotationBytes)) }
    }

    /// A `metav1.LabelSelector`; `lenientValues` where values that no label can have were stored before.
    mutating func labelSelector(_ selector: Place, lenientValues: Bool = false) {
        guard !selector.isNull else { return }
        labels(selector["matchLabels"])
        for expression in selector["matchExpressions"].elements { labelRequirement(expression, lenientValues: lenientValues) }
    }

    mutating func labelRequirement(_ expression: Place, lenientValues: Bool = false) {
        let values = expression["values"]
        switch expression["operator"].text {
        case "In", "NotIn":
            if values.isZero { required(values, "must be specified when `operator` is 'In' or 'NotIn'") }
        case "Exists", "DoesNotExist":
            if !values.isZero { forbidden(values, "may not be specified when `operator` is 'Exists' or 'DoesNotExist'") }
        default: invalid(expression["operator"].with(.string(expression["operator"].text)), "not a valid selector operator")
        }
        for why in Names.qualifiedName(expression["key"].text) { invalid(expression["key"].with(.string(expression["key"].text)), why) }
        guard !lenientValues else { return }
        for value in values.elements { follows(value, Names.labelValue) }
    }

    static let badAddress = "must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)"
    static let badCIDR = "must be a valid CIDR value, (e.g. 10.9.8.0/24 or 2001:db8::/64)"

    /// An address in its canonical reading (KEP-4858); one that was there before may be as it is.
    mutating func address(_ place: Place, before: [String] = []) {
        let text = place.text
        guard !before.contains(text) else { return }
        guard let sloppy = KubeObject.IPAddress(sloppy: text) else { return invalid(place, Self.badAddress) }
        if KubeObject.IPAddress(text) == nil { invalid(place, "must not have leading 0s") }
        if sloppy.isIPv4Mapped { invalid(place, "must not be an IPv4-mapped IPv6 address") }
    }

    mutating func cidr(_ place: Place, before: [String] = []) {
        let text = place.text
        guard !before.contains(text) else { return }
        guard let sloppy = CIDR(sloppy: text) else { return invalid(place, Self.badCIDR) }
        let parts = text.split(separator: "/", maxSplits: 1)
        if KubeObject.IPAddress(String(parts[0])) == nil { invalid(place, "must not have leading 0s in IP") }
        if parts.count == 2, parts[1].count > 1, parts[1].hasPrefix("0") { invalid(place, "must not have leading 0s in prefix length") }
        if sloppy.address.isIPv4Mapped { invalid(place, "must not be an IPv4-mapped IPv6 address") }
        if sloppy.masked.address != sloppy.address {
            invalid(place, "must not have bits set beyond the prefix length")
        }
    }

    /// An address that traffic can be sent to.
    mutating func endpointAddress(_ place: Place) {
        guard let address = KubeObject.IPAddress(sloppy: place.text) else { return invalid(place, "must be a valid IP address") }
        if address.isUnspecified { invalid(place, "may not be unspecified (\(place.text))") }
        if address.isLoopback { invalid(place, "may not be in the loopback range (127.0.0.0/8, ::1/128)") }
        if address.isLinkLocal { invalid(place, "may not be in the link-local range (169.254.0.0/16, fe80::/10)") }
        if address.isLinkLocalMulticast {
            invalid(place, "may not be in the link-local multicast range (224.0.0.0/24, ff02::/10)")
        }
    }
}

extension Kind {
    /// Declares what an object must be: on create, and again on update beside what an update may not change.
    mutating func checks(
        _ object: @escaping @Sendable (_ object: Place, _ found: inout Findings) -> Void,
        update: @escaping @Sendable (_ new: Place, _ old: Value, _ found: inout Findings) -> Void = { _, _, _ in }
    ) {
        validate = { value in
            var found = Findings()
            object(Place(value), &found)
            return found.errors
        }
        validateUpdate = { new, old in
            var found = Findings()
            update(Place(new), old, &found)
            object(Place(new), &found)
            return found.errors
        }
    }

    /// Declares what an update is checked for where that is not the check of a new object and more.
    mutating func checksUpdate(_ update: @escaping @Sendable (_ new: Place, _ old: Value, _ found: inout Findings) -> Void) {
        validateUpdate = { new, old in
            var found = Findings()
            update(Place(new), old, &found)
            return found.errors
        }
    }

    mutating func checksStatus(_ update: @escaping @Sendable (_ new: Place, _ old: Value, _ found: inout Findings) -> Void) {
        validateStatusUpdate = { new, old in
            var found = Findings()
            update(Place(new), old, &found)
            return found.errors
        }
    }
}
