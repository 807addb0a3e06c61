// The character classes and regular expressions that names are made of, with upstream's messages.

extension Names {
    static func isLower(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "a") < 26 }
    static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
    static func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) }
    static func isLowerOrDigit(_ byte: UInt8) -> Bool { isLower(byte) || isDigit(byte) }
    static func isAlphanumeric(_ byte: UInt8) -> Bool { isLetter(byte) || isDigit(byte) }

    static func isKeyCharacter(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_")
    }

    static func isLabel(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, isLowerOrDigit(first), isLowerOrDigit(last) else { return false }
        return bytes.allSatisfy { isLowerOrDigit($0) || $0 == UInt8(ascii: "-") }
    }

    /// Labels with dots between them; every dot has a letter or digit on both sides.
    static func isSubdomain(_ bytes: some Sequence<UInt8>) -> Bool {
        var previous = UInt8(ascii: ".")
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "."):
                guard isLowerOrDigit(previous) else { return false }
            case UInt8(ascii: "-"):
                guard previous != UInt8(ascii: ".") else { return false }
            default:
                guard isLowerOrDigit(byte) else { return false }
            }
            previous = byte
        }
        return isLowerOrDigit(previous)
    }

    static func isQualifiedPart(_ bytes: some BidirectionalCollection<UInt8>) -> Bool {
        guard let first = bytes.first, let last = bytes.last, isAlphanumeric(first), isAlphanumeric(last) else { return false }
        return bytes.allSatisfy(isKeyCharacter)
    }

    static func regex(_ message: String, _ expression: String, _ examples: String...) -> String {
        let shown = examples.map { "'\($0)', " }.joined(separator: " or ")
        return "\(message) (e.g. \(shown)regex used for validation is '\(expression)')"
    }

    private static let labelExpression = "[a-z0-9]([-a-z0-9]*[a-z0-9])?"
    private static let subdomainExpression = #"\#(labelExpression)(\.\#(labelExpression))*"#
    private static let underscoreExpression = "_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?"
    private static let qualifiedExpression = "([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]"

    static let dnsLabelMessage = regex(
        "a lowercase RFC 1123 label must consist of lower case alphanumeric characters or '-', and must start and end with an alphanumeric character",
        labelExpression, "my-name", "123-abc")
    static let dnsSubdomainMessage = regex(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character",
        subdomainExpression, "example.com")
    static let dnsSubdomainWithUnderscoreMessage = regex(
        "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '_', '-' or '.', and must start and end with an alphanumeric character",
        #"\#(underscoreExpression)(\.\#(underscoreExpression))*"#, "example.com")
    static let wildcardMessage = regex(
        "a wildcard DNS-1123 subdomain must start with '*.', followed by a valid DNS subdomain, which must consist of lower case alphanumeric characters, '-' or '.' and end with an alphanumeric character",
        #"\*\.\#(subdomainExpression)"#, "*.example.com")
    static let dns1035LabelMessage = regex(
        "a DNS-1035 label must consist of lower case alphanumeric characters or '-', start with an alphabetic character, and end with an alphanumeric character",
        "[a-z]([-a-z0-9]*[a-z0-9])?", "my-name", "abc-123")
    static let qualifiedNameMessage = regex(
        "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
        qualifiedExpression, "MyName", "my.name", "123-abc")
    static let labelValueMessage = regex(
        "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character",
        "(\(qualifiedExpression))?", "MyValue", "my_value", "12345")
    static let cIdentifierMessage = regex(
        "a valid C identifier must start with alphabetic character or '_', followed by a string of alphanumeric characters or '_'",
        "[A-Za-z_][A-Za-z0-9_]*", "my_name", "MY_NAME", "MyName")
    static let environmentVariableMessage = regex(
        "a valid environment variable name must consist of alphabetic characters, digits, '_', '-', or '.', and must not start with a digit",
        "[-._a-zA-Z][-._a-zA-Z0-9]*", "my.env-name", "MY_ENV.NAME", "MyEnvName1")
    static let configMapKeyMessage = regex(
        "a valid config key must consist of alphanumeric characters, '-', '_' or '.'", "[-._a-zA-Z0-9]+", "key.name", "KEY_NAME", "key-name"
    )
}
