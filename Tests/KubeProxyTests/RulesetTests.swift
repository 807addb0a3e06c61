import KubeObject
import Testing

@testable import KubeProxy

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

@Suite("The rules of Services")
struct RulesetTests {
    static let node = ProxyNode(name: "a", addresses: ["192.0.2.1"], clusterCIDR: "10.244.0.0/16", podCIDR: "10.244.0.0/24")

    static func service(_ changes: (inout Value) -> Void = { _ in }) -> Value {
        var service: Value = [
            "metadata": ["name": "web", "namespace": "default"],
            "spec": [
                "type": "ClusterIP", "clusterIP": "10.96.0.7", "clusterIPs": ["10.96.0.7"], "sessionAffinity": "None",
                "ports": [["name": "http", "port": 80, "protocol": "TCP"]],
            ],
        ]
        changes(&service)
        return service
    }

    static func slice(_ endpoints: [(address: String, node: String, ready: Bool, serving: Bool)], networkProtocol: String = "TCP") -> Value
    {
        [
            "addressType": "IPv4", "metadata": ["namespace": "default", "labels": ["kubernetes.io/service-name": "web"]],
            "ports": [["name": "http", "port": 8080, "protocol": .string(networkProtocol)]],
            "endpoints": .array(
                endpoints.map { endpoint in
                    [
                        "addresses": [.string(endpoint.address)], "nodeName": .string(endpoint.node),
                        "conditions": ["ready": .bool(endpoint.ready), "serving": .bool(endpoint.serving)],
                    ]
                }),
        ]
    }

    static let two: [(address: String, node: String, ready: Bool, serving: Bool)] = [
        ("10.244.0.2", "a", true, true), ("10.244.1.2", "b", true, true),
    ]

    static func rules(_ service: Value, _ endpoints: [(address: String, node: String, ready: Bool, serving: Bool)]) -> Ruleset {
        Ruleset(ServicePort.ports(of: service, slices: [slice(endpoints)], nodeName: "a"), node: node)
    }

    /// The targets that a chain can end in, by the chains it goes to.
    static func targets(_ rules: Ruleset, from verdict: String?) -> Set<String> {
        guard let verdict, verdict.hasPrefix("goto ") else { return [] }
        let chain = String(verdict.dropFirst(5))
        var found: Set<String> = []
        for rule in rules.chains[chain] ?? [] {
            if let range = rule.split(separator: "dnat to ").dropFirst().first { found.insert(String(range)) }
            for word in rule.split(whereSeparator: { " {},".contains($0) }) where word.hasPrefix("endpoint-") {
                found.formUnion(targets(rules, from: "goto \(word)"))
            }
        }
        return found
    }

    @Test("a cluster address leads to every ready endpoint")
    func clusterAddress() {
        let rules = Self.rules(Self.service(), Self.two)
        #expect(Self.targets(rules, from: rules.maps["service-ips"]!["10.96.0.7 . tcp . 80"]) == ["10.244.0.2:8080", "10.244.1.2:8080"])
        #expect(rules.maps["no-endpoint-services"]!.isEmpty)
    }

    @Test("a service without endpoints refuses connections")
    func noEndpoints() {
        let rules = Self.rules(Self.service(), [("10.244.0.2", "a", false, false)])
        #expect(rules.maps["service-ips"]!.isEmpty)
        #expect(rules.maps["no-endpoint-services"] == ["10.96.0.7 . tcp . 80": "goto reject-chain"])
    }

    @Test("endpoints that end but still serve are used only while none is ready")
    func terminating() {
        let ending = Self.rules(Self.service(), [("10.244.0.2", "a", false, true)])
        #expect(Self.targets(ending, from: ending.maps["service-ips"]!["10.96.0.7 . tcp . 80"]) == ["10.244.0.2:8080"])
        let mixed = Self.rules(Self.service(), [("10.244.0.2", "a", false, true), ("10.244.0.3", "a", true, true)])
        #expect(Self.targets(mixed, from: mixed.maps["service-ips"]!["10.96.0.7 . tcp . 80"]) == ["10.244.0.3:8080"])
    }

    @Test("with the external policy Local a node port leads to this node's endpoints only, and is dropped where there are none")
    func externalLocal() {
        let service = Self.service {
            $0["spec"]["type"] = "NodePort"
            $0["spec"]["externalTrafficPolicy"] = "Local"
            $0["spec"]["ports"][0]["nodePort"] = 30080
        }
        let rules = Self.rules(service, Self.two)
        #expect(Self.targets(rules, from: rules.maps["service-nodeports"]!["tcp . 30080"]) == ["10.244.0.2:8080"])
        let remote = Self.rules(service, [("10.244.1.2", "b", true, true)])
        #expect(Self.targets(remote, from: remote.maps["service-nodeports"]!["tcp . 30080"]).isEmpty)
    }

    @Test("headless and external-name services have no rules")
    func headless() {
        let headless = Self.service {
            $0["spec"]["clusterIP"] = "None"
            $0["spec"]["clusterIPs"] = ["None"]
        }
        #expect(ServicePort.ports(of: headless, slices: [Self.slice(Self.two)], nodeName: "a").isEmpty)
    }

    @Test("a change touches only the service that changed")
    func difference() {
        let other = Self.service {
            $0["metadata"]["name"] = "other"
            $0["spec"]["clusterIPs"] = ["10.96.0.8"]
        }
        let before = ServicePort.ports(of: Self.service(), slices: [Self.slice(Self.two)], nodeName: "a")
        let rest = ServicePort.ports(of: other, slices: [Self.slice(Self.two)], nodeName: "a")
        let after = ServicePort.ports(of: Self.service(), slices: [Self.slice(Self.two + [("10.244.0.9", "a", true, true)])], nodeName: "a")
        let script = RulesetScript.difference(from: Ruleset(before + rest, node: Self.node), to: Ruleset(after + rest, node: Self.node))
        #expect(script.contains("10.244.0.9"))
        #expect(!script.contains("default/other"))
        #expect(RulesetScript.difference(from: Ruleset(after, node: Self.node), to: Ruleset(after, node: Self.node)).isEmpty)
    }

    @Test("udp entries of the connection tracker go with their endpoint")
    func udp() {
        let service = Self.service { $0["spec"]["ports"][0]["protocol"] = "UDP" }
        let before = ServicePort.ports(of: service, slices: [Self.slice(Self.two, networkProtocol: "UDP")], nodeName: "a")
        let after = ServicePort.ports(of: service, slices: [Self.slice([Self.two[0]], networkProtocol: "UDP")], nodeName: "a")
        #expect(
            RulesetScript.staleConnections(from: before, to: after) == [
                ["-p", "udp", "--orig-dst", "10.96.0.7", "--dst-nat", "10.244.1.2"]
            ])
    }

    @Test("nft takes every transaction, from nothing through changes to nothing", .enabled(if: Nft.isThere, "needs root, nft and unshare"))
    func kernel() throws {
        let affine = Self.service {
            $0["spec"]["type"] = "LoadBalancer"
            $0["spec"]["sessionAffinity"] = "ClientIP"
            $0["spec"]["externalTrafficPolicy"] = "Local"
            $0["spec"]["externalIPs"] = ["198.51.100.1"]
            $0["spec"]["loadBalancerSourceRanges"] = ["203.0.113.0/24", "198.51.100.0/24"]
            $0["spec"]["ports"][0]["nodePort"] = 30080
            $0["status"]["loadBalancer"]["ingress"] = [["ip": "203.0.113.5"]]
        }
        let states = [
            Ruleset([], node: Self.node), Self.rules(Self.service(), Self.two), Self.rules(affine, Self.two),
            Self.rules(affine, [Self.two[1]]),
            Self.rules(Self.service(), []), Ruleset([], node: Self.node),
        ]
        var script = RulesetScript.frame(clusterIPRange: "10.96.0.0/16")
        var commands: [String] = []
        var before = Ruleset()
        for state in states {
            script += RulesetScript.difference(from: before, to: state)
            commands.append(script)
            script = ""
            before = state
        }
        let (code, output) = try Nft.run(commands)
        #expect(code == 0, "\(output)")
    }
}

/// nft in a network namespace that ends with it.
enum Nft {
    static var isThere: Bool {
        geteuid() == 0 && access("/usr/sbin/nft", X_OK) == 0 && access("/usr/bin/unshare", X_OK) == 0
    }

    /// Runs each script as one transaction, and says what went wrong.
    static func run(_ scripts: [String]) throws -> (Int32, String) {
        var template = Array("/tmp/apus-nft-XXXXXX".utf8CString)
        let directory = String(cString: try #require(mkdtemp(&template)))
        defer {
            for name in scripts.indices.map({ "\($0)" }) + ["out"] { unlink("\(directory)/\(name)") }
            rmdir(directory)
        }
        for (index, script) in scripts.enumerated() {
            let file = try #require(fopen("\(directory)/\(index)", "w"))
            fputs(script, file)
            fclose(file)
        }
        let line = scripts.indices.map { "nft -f \(directory)/\($0)" }.joined(separator: " && ")
        let words: [String] = ["unshare", "-n", "sh", "-c", "(\(line)) >\(directory)/out 2>&1"]
        var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        defer { arguments.forEach { free($0) } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(3)..<1024 { posix_spawn_file_actions_addclose(&actions, descriptor) }
        var process: pid_t = 0
        try #require(posix_spawn(&process, "/usr/bin/unshare", &actions, nil, &arguments, environ) == 0)
        var status: Int32 = 0
        waitpid(process, &status, 0)
        var output = ""
        if let file = fopen("\(directory)/out", "r") {
            var buffer = [CChar](repeating: 0, count: 4096)
            while fgets(&buffer, 4096, file) != nil { output += String(cString: buffer) }
            fclose(file)
        }
        return (status, output)
    }
}
