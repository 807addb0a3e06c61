/// Rules for names (https://kubernetes.io/docs/concepts/overview/working-with-objects/names/): each answers the
/// messages upstream gives, none where the name is good.
///
/// The first five are of the shape a kind takes for `metadata.name`; `isPrefix` checks a `generateName`, which may end
/// with a dash.
public enum Names {
    /// RFC 1123 subdomain: lower case letters, digits, `-` and `.`, at most 253.
    public static func dnsSubdomain(_ name: String, isPrefix: Bool = false) -> [String] {
        let name = masked(name, isPrefix)
        return check(name, maximum: 253, isSubdomain(name.utf8)) { dnsSubdomainMessage }
    }

    /// RFC 1123 label: lower case letters, digits and `-`, at most 63.
    public static func dnsLabel(_ name: String, isPrefix: Bool = false) -> [String] {
        let name = masked(name, isPrefix)
        return check(name, maximum: 63, isLabel(name.utf8)) {
            isSubdomain(name.utf8) ? "must not contain dots" : dnsLabelMessage
        }
    }

    /// RFC 1035 label: as an RFC 1123 label, beginning with a letter.
    public static func dns1035Label(_ name: String, isPrefix: Bool = false) -> [String] {
        let name = masked(name, isPrefix)
        return check(name, maximum: 63, isLabel(name.utf8) && isLower(name.utf8.first!)) { dns1035LabelMessage }
    }

    /// A name that can stand as one segment of a path: neither `.` nor `..`, without `/` and `%`.
    public static func pathSegment(_ name: String, isPrefix: Bool = false) -> [String] {
        if !isPrefix, name == "." || name == ".." { return ["may not be '\(name)'"] }
        return ["/", "%"].filter { name.contains($0) }.map { "may not contain '\($0)'" }
    }

    /// What everything may be named: for kinds without a rule.
    public static func any(_ name: String, isPrefix: Bool = false) -> [String] { [] }

    /// Replaces the dash that a prefix ends with, as upstream does (two characters by one).
    private static func masked(_ name: String, _ isPrefix: Bool) -> String {
        guard isPrefix, name.utf8.count > 1, name.hasSuffix("-") else { return name }
        return String(name.dropLast(2)) + "a"
    }
}

extension Names {
    /// An RFC 1123 subdomain that may have underscores (SRV records).
    public static func dnsSubdomainWithUnderscore(_ name: String) -> [String] {
        let labels = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        let good = labels.allSatisfy { label in
            let rest = label.first == UInt8(ascii: "_") ? label.dropFirst() : label
            guard let first = rest.first, let last = rest.last, isLowerOrDigit(first), isLowerOrDigit(last) else { return false }
            return rest.allSatisfy { isLowerOrDigit($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_") }
        }
        return check(name, maximum: 253, good) { dnsSubdomainWithUnderscoreMessage }
    }

    /// `*.` and an RFC 1123 subdomain.
    public static func wildcardDNSSubdomain(_ name: String) -> [String] {
        let good = name.hasPrefix("*.") && isSubdomain(name.utf8.dropFirst(2))
        return check(name, maximum: 253, good) { wildcardMessage }
    }

    /// A label's key: a name with an optional DNS subdomain and `/` before it.
    public static func qualifiedName(_ name: String) -> [String] {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count <= 2 else {
            return ["a valid label key \(qualifiedNameMessage) with an optional DNS subdomain prefix and '/' (e.g. 'example.com/MyName')"]
        }
        var messages: [String] = []
        if parts.count == 2 {
            if parts[0].isEmpty {
                messages.append("prefix part must be non-empty")
            } else {
                let prefix = parts[0]
                if prefix.utf8.count > 253 { messages.append("prefix part must be no more than 253 bytes") }
                if !isSubdomain(prefix.utf8) { messages.append("prefix part \(dnsSubdomainMessage)") }
            }
        }
        let last = parts[parts.count - 1].utf8
        if last.isEmpty {
            messages.append("name part must be non-empty")
        } else if last.count > 63 {
            messages.append("name part must be no more than 63 bytes")
        }
        if !isQualifiedPart(last) { messages.append("name part \(qualifiedNameMessage)") }
        return messages
    }

    public static func labelValue(_ value: String) -> [String] {
        var messages: [String] = []
        if value.utf8.count > 63 { messages.append("must be no more than 63 bytes") }
        if !value.isEmpty, !isQualifiedPart(value.utf8) { messages.append(labelValueMessage) }
        return messages
    }

    /// The name of a port of a Service or container (IANA service name), at most 15.
    public static func portName(_ name: String) -> [String] {
        let bytes = name.utf8
        var messages: [String] = []
        if bytes.count > 15 { messages.append(tooLong(15)) }
        if bytes.isEmpty || !bytes.allSatisfy({ isLowerOrDigit($0) || $0 == UInt8(ascii: "-") }) {
            messages.append("must contain only alpha-numeric characters (a-z, 0-9), and hyphens (-)")
        }
        if !bytes.contains(where: isLower) { messages.append("must contain at least one letter (a-z)") }
        if name.contains("--") { messages.append("must not contain consecutive hyphens") }
        if name.hasPrefix("-") || name.hasSuffix("-") { messages.append("must not begin or end with a hyphen") }
        return messages
    }

    public static func portNumber(_ number: Int64) -> [String] { range(number, 1, 65535) }
    public static func userID(_ number: Int64) -> [String] { range(number, 0, Int64(Int32.max)) }
    public static func groupID(_ number: Int64) -> [String] { range(number, 0, Int64(Int32.max)) }

    public static func range(_ number: Int64, _ low: Int64, _ high: Int64) -> [String] {
        (low...high).contains(number) ? [] : ["must be between \(low) and \(high), inclusive"]
    }

    public static func percent(_ text: String) -> [String] {
        let digits = text.utf8.dropLast()
        let good = text.hasSuffix("%") && !digits.isEmpty && digits.allSatisfy(isDigit)
        return good ? [] : [regex("a valid percent string must be a numeric string followed by an ending '%'", "[0-9]+%", "1%", "93%")]
    }

    public static func cIdentifier(_ name: String) -> [String] {
        let bytes = name.utf8
        let good =
            bytes.first.map { isLetter($0) || $0 == UInt8(ascii: "_") } ?? false
            && bytes.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "_") }
        return good ? [] : [cIdentifierMessage]
    }

    /// The name of an environment variable of a container: printable ASCII without `=`.
    public static func environmentVariable(_ name: String) -> [String] {
        guard !name.isEmpty else { return ["environment variable name must be non-empty"] }
        let good = name.utf8.allSatisfy { (0x20..<0x7F).contains($0) && $0 != UInt8(ascii: "=") }
        return good ? [] : ["a valid environment variable name must consist only of printable ASCII characters other than '='"]
    }

    /// The stricter rule, of names taken from config map and secret keys.
    public static func strictEnvironmentVariable(_ name: String) -> [String] {
        let bytes = name.utf8
        let good = bytes.first.map { !isDigit($0) } ?? false && bytes.allSatisfy(isKeyCharacter)
        return (good ? [] : [environmentVariableMessage]) + climbing(name)
    }

    /// A key of a config map or secret: a file's name.
    public static func configMapKey(_ name: String) -> [String] {
        let good = !name.isEmpty && name.utf8.allSatisfy(isKeyCharacter)
        return check(name, maximum: 253, good) { configMapKeyMessage } + climbing(name)
    }

    public static func httpHeader(_ name: String) -> [String] {
        let good = !name.isEmpty && name.utf8.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") }
        return good ? [] : [regex("a valid HTTP header must consist of alphanumeric characters or '-'", "[-A-Za-z0-9]+", "X-Header-Name")]
    }

    private static func climbing(_ name: String) -> [String] {
        switch name {
        case ".": ["must not be '.'"]
        case "..": ["must not be '..'"]
        default: name.hasPrefix("..") ? ["must not start with '..'"] : []
        }
    }

    private static func check(_ name: String, maximum: Int, _ isGood: Bool, _ message: () -> String) -> [String] {
        guard name.utf8.count > maximum || !isGood else { return [] }
        return (name.utf8.count > maximum ? [tooLong(maximum)] : []) + (isGood ? [] : [message()])
    }

    private static func tooLong(_ maximum: Int) -> String { "must be no more than \(maximum) characters" }
}
