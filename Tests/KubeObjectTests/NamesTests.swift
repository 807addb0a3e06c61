import KubeObject
import Testing

@Suite("Names")
struct NamesTests {
    private static func long(_ count: Int) -> String { String(repeating: "a", count: count) }

    private static let good: [(String, [String])] = [
        ("subdomain", ["a", "a.b", "a1--2.b-c.3", "0", long(253)]),
        ("label", ["a", "a--1--2--b", "0", long(63)]),
        ("label1035", ["a", "a-1"]),
        ("qualified", ["simple", "now-with-dashes", "1-starts-with-num", "simple/simple", "k8s.io/my_Name.x", "a/a", "1234/5678"]),
        ("value", ["", "a", "A.b_c-1"]),
        ("port", ["http", "a1", "telnet", "re-mail-ck", "123456789012a"]),
        ("identifier", ["_", "aBc9"]),
        ("variable", ["my-var", "1.x", "a b"]),
        ("key", ["a", ".a", ".x", "A_b-c.d"]),
        ("segment", ["a:b", "system:node"]),
        ("header", ["X-A"]),
    ]

    private static let bad: [(String, [String])] = [
        ("subdomain", ["", "A", "a..b", "-a", "a-", "a.-b", "a-.b", "a_b", ".a", "a.", " a", long(254)]),
        ("label", ["", "a.b", "A", "-", "a-", long(64)]),
        ("label1035", ["0a", "A", "", "a."]),
        (
            "qualified",
            ["", "nospecialchars%^=@", "cantendwithadash-", "-cantstartwithadash-", "only/one/slash", "/a", "Example.com/abc", "a/"]
        ),
        ("value", ["nospecialchars%^=@", "Tama-nui-te-rā.is.Māori.sun", "a-"]),
        ("port", ["", "longerthan15characters", "12345", "-a", "a-", "a--b", "HTTP"]),
        ("identifier", ["", "1a", "a-b"]),
        ("variable", ["", "a=b", "ä"]),
        ("key", ["", "..", "..a", ".", "a/b"]),
        ("segment", [".", "..", "a/b", "a%b"]),
        ("header", ["", "a b", "a:"]),
    ]

    @Test("good names", arguments: good)
    func goodNames(rule: String, names: [String]) {
        for name in names { #expect(Self.check(rule, name) == [], "\(rule) \(name)") }
    }

    @Test("bad names", arguments: bad)
    func badNames(rule: String, names: [String]) {
        for name in names { #expect(Self.check(rule, name) != [], "\(rule) \(name)") }
    }

    @Test("messages are upstream's")
    func messages() {
        #expect(
            Names.dnsSubdomain("A") == [
                "a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character (e.g. 'example.com', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?(\\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*')"
            ])
        #expect(Names.dnsLabel("a.b") == ["must not contain dots"])
        #expect(Names.dnsLabel(Self.long(64)) == ["must be no more than 63 characters"])
        #expect(Names.labelValue(Self.long(64)) == ["must be no more than 63 bytes"])
        #expect(
            Names.labelValue("-") == [
                "a valid label must be an empty string or consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character (e.g. 'MyValue',  or 'my_value',  or '12345', regex used for validation is '(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?')"
            ])
    }

    @Test("a prefix may end with a dash")
    func prefixes() {
        #expect(Names.dnsSubdomain("web-", isPrefix: true) == [])
        #expect(Names.dnsSubdomain("web-") != [])
        #expect(Names.dnsLabel("a.", isPrefix: true) != [])
    }

    private static func check(_ rule: String, _ name: String) -> [String] {
        switch rule {
        case "subdomain": Names.dnsSubdomain(name)
        case "label": Names.dnsLabel(name)
        case "label1035": Names.dns1035Label(name)
        case "qualified": Names.qualifiedName(name)
        case "value": Names.labelValue(name)
        case "port": Names.portName(name)
        case "identifier": Names.cIdentifier(name)
        case "variable": Names.environmentVariable(name)
        case "key": Names.configMapKey(name)
        case "segment": Names.pathSegment(name)
        default: Names.httpHeader(name)
        }
    }
}
