import KubeObject
import Testing

@testable import KubeDNS

struct FakeCluster: ZoneSource {
    var services: [Value] = []
    var slices: [Value] = []
    var namespaces: Set<String> = ["default"]

    func service(namespace: String, name: String) -> Value? { services.first { $0.namespace == namespace && $0.name == name } }
    func endpointSlices(namespace: String, service: String) -> [Value] {
        slices.filter { $0.namespace == namespace && $0["metadata"]["labels"]["kubernetes.io/service-name"].string == service }
    }
    func hasNamespace(_ name: String) -> Bool { namespaces.contains(name) }
    func service(withAddress address: String) -> Value? {
        services.first { $0["spec"]["clusterIPs"].array?.contains(.string(address)) ?? false }
    }
    func endpointSlices(withAddress address: String) -> [Value] {
        slices.filter { ($0["endpoints"].array ?? []).contains { $0["addresses"].array?.contains(.string(address)) ?? false } }
    }

    static let example = FakeCluster(
        services: [
            [
                "metadata": ["name": "web", "namespace": "default"],
                "spec": [
                    "clusterIP": "10.96.0.7", "clusterIPs": ["10.96.0.7"], "ports": [["name": "http", "port": 80, "protocol": "TCP"]],
                ],
            ],
            [
                "metadata": ["name": "db", "namespace": "default"],
                "spec": ["clusterIP": "None", "clusterIPs": ["None"], "ports": [["name": "sql", "port": 5432, "protocol": "TCP"]]],
            ],
            ["metadata": ["name": "empty", "namespace": "default"], "spec": ["clusterIP": "None", "clusterIPs": ["None"]]],
            ["metadata": ["name": "out", "namespace": "default"], "spec": ["type": "ExternalName", "externalName": "example.com"]],
            [
                "metadata": ["name": "in", "namespace": "default"],
                "spec": ["type": "ExternalName", "externalName": "web.default.svc.cluster.local"],
            ],
        ],
        slices: [
            [
                "metadata": ["name": "db-1", "namespace": "default", "labels": ["kubernetes.io/service-name": "db"]],
                "ports": [["name": "sql", "port": 5432, "protocol": "TCP"]],
                "endpoints": [
                    ["addresses": ["10.244.0.5"], "hostname": "db-0", "conditions": ["ready": true]],
                    ["addresses": ["10.244.0.6"], "conditions": ["ready": true]],
                    ["addresses": ["10.244.0.7"], "hostname": "db-2", "conditions": ["ready": false]],
                ],
            ]
        ])
}

struct NoForwarder: Forwarder {
    var answer: [UInt8]?
    func forward(_ query: [UInt8]) async -> [UInt8]? { answer }
}

@Suite("The cluster's names")
struct ZoneTests {
    static let zone = Zone(domain: DNSName("cluster.local"), source: FakeCluster.example)

    static func ask(_ name: String, _ type: DNSMessage.RecordType = .a) -> Zone.Answer {
        zone.answer(DNSMessage.Question(name: DNSName(name), type: type))
    }

    /// The data of an answer's records, nil where the answer is none.
    static func data(_ answer: Zone.Answer) -> [DNSMessage.RecordData]? {
        if case .records(let records, _) = answer { records.map(\.data) } else { nil }
    }

    @Test(
        "names with addresses",
        arguments: [
            ("web.default.svc.cluster.local", [[10, 96, 0, 7]]), ("WEB.Default.svc.CLUSTER.local", [[10, 96, 0, 7]]),
            ("db.default.svc.cluster.local", [[10, 244, 0, 5], [10, 244, 0, 6]]), ("db-0.db.default.svc.cluster.local", [[10, 244, 0, 5]]),
            ("10-244-0-6.db.default.svc.cluster.local", [[10, 244, 0, 6]]), ("1-2-3-4.default.pod.cluster.local", [[1, 2, 3, 4]]),
        ] as [(String, [[UInt8]])])
    func addresses(name: String, expected: [[UInt8]]) {
        #expect(Self.data(Self.ask(name)) == expected.map { .address($0) })
    }

    @Test(
        "names that are not there",
        arguments: [
            "none.default.svc.cluster.local", "web.other.svc.cluster.local", "other.svc.cluster.local", "db-2.db.default.svc.cluster.local",
            "empty.default.svc.cluster.local", "a.b.c.web.default.svc.cluster.local", "x.cluster.local", "1-2-3.default.pod.cluster.local",
            "1-2-3-4.other.pod.cluster.local", "_none._tcp.web.default.svc.cluster.local",
        ])
    func nameErrors(name: String) {
        #expect(Self.ask(name) == .nameError)
    }

    @Test(
        "names that are there but have no record of the type",
        arguments: ["web.default.svc.cluster.local", "default.svc.cluster.local", "svc.cluster.local", "cluster.local"])
    func noData(name: String) {
        #expect(Self.data(Self.ask(name, .aaaa)) == [])
    }

    @Test("ports are found as SRV records, with the address beside them")
    func services() throws {
        let target = DNSName("web.default.svc.cluster.local")
        guard case .records(let records, let additional) = Self.ask("_http._tcp.web.default.svc.cluster.local", .srv) else {
            Issue.record("no records")
            return
        }
        #expect(records.map(\.data) == [.srv(priority: 0, weight: 100, port: 80, target: target)])
        #expect(additional == [DNSMessage.Record(target, .address([10, 96, 0, 7]))])
        let headless = try #require(Self.data(Self.ask("_sql._tcp.db.default.svc.cluster.local", .srv)))
        #expect(
            headless == [
                .srv(priority: 0, weight: 50, port: 5432, target: DNSName("db-0.db.default.svc.cluster.local")),
                .srv(priority: 0, weight: 50, port: 5432, target: DNSName("10-244-0-6.db.default.svc.cluster.local")),
            ])
    }

    @Test("addresses lead back to names")
    func reverse() {
        #expect(Self.data(Self.ask("7.0.96.10.in-addr.arpa", .ptr)) == [.ptr(DNSName("web.default.svc.cluster.local"))])
        #expect(Self.data(Self.ask("5.0.244.10.in-addr.arpa", .ptr)) == [.ptr(DNSName("db-0.db.default.svc.cluster.local"))])
        #expect(Self.ask("9.9.9.9.in-addr.arpa", .ptr) == .outside)
    }

    @Test("names of others are not ours")
    func outside() {
        #expect(Self.ask("example.com") == .outside)
        #expect(Self.ask("notcluster.local") == .outside)
    }
}

@Suite("DNS messages")
struct DNSMessageTests {
    static func query(_ name: String, _ type: DNSMessage.RecordType = .a, payload: Int? = nil) -> [UInt8] {
        var message = DNSMessage(id: 0x1234)
        message.recursionDesired = true
        message.question = DNSMessage.Question(name: DNSName(name), type: type)
        message.payloadSize = payload
        return message.encoded(limit: 512)
    }

    static func responder(_ cluster: FakeCluster = .example, outside: [UInt8]? = nil) -> Responder {
        Responder(zone: Zone(domain: DNSName("cluster.local"), source: cluster), forwarder: NoForwarder(answer: outside))
    }

    @Test("an answer repeats id and question, is authoritative, and carries the address")
    func answer() async throws {
        let bytes = try #require(await Self.responder().respond(to: Self.query("web.default.svc.cluster.local"), .udp))
        #expect(Array(bytes[0..<4]) == [0x12, 0x34, 0x85, 0x80])
        #expect(Array(bytes[4..<12]) == [0, 1, 0, 1, 0, 0, 0, 0])
        #expect(DNSAnswers.addresses(in: bytes) == [[10, 96, 0, 7]])
    }

    @Test("a name that is not there gets NXDOMAIN with the zone's SOA")
    func nameError() async throws {
        let bytes = try #require(await Self.responder().respond(to: Self.query("none.default.svc.cluster.local"), .udp))
        #expect(bytes[3] & 0xF == 3)
        #expect(bytes[9] == 1)
    }

    @Test("an outside name that nobody answers gets SERVFAIL, one that is answered its answer under the client's id")
    func outside() async throws {
        let failed = try #require(await Self.responder().respond(to: Self.query("example.com"), .udp))
        #expect(failed[3] & 0xF == 2)
        var upstream = Self.query("example.com")
        upstream[0] = 0xAA
        let answered = try #require(await Self.responder(outside: upstream).respond(to: Self.query("example.com"), .udp))
        #expect(Array(answered[0..<2]) == [0x12, 0x34])
    }

    @Test("an external name is an alias, followed when it is ours")
    func aliases() async throws {
        let bytes = try #require(await Self.responder().respond(to: Self.query("in.default.svc.cluster.local"), .udp))
        #expect(bytes[7] == 2)
        #expect(DNSAnswers.addresses(in: bytes) == [[10, 96, 0, 7]])
    }

    @Test("what does not fit a datagram is cut and marked; over TCP it is whole")
    func truncation() async throws {
        var cluster = FakeCluster.example
        cluster.slices = [
            [
                "metadata": ["name": "db-1", "namespace": "default", "labels": ["kubernetes.io/service-name": "db"]],
                "endpoints": .array((0..<200).map { ["addresses": [.string("10.244.1.\($0)")]] }),
            ]
        ]
        let query = Self.query("db.default.svc.cluster.local")
        let udp = try #require(await Self.responder(cluster).respond(to: query, .udp))
        #expect(udp.count <= 512)
        #expect(udp[2] & 2 == 2)
        let wide = try #require(await Self.responder(cluster).respond(to: Self.query("db.default.svc.cluster.local", payload: 4096), .udp))
        #expect(wide.count > 512 && wide.count <= 1232)
        let tcp = try #require(await Self.responder(cluster).respond(to: query, .tcp))
        #expect(tcp[2] & 2 == 0)
        #expect(Int(tcp[6]) << 8 | Int(tcp[7]) == 200)
    }

    @Test(
        "hostile bytes get FORMERR or nothing",
        arguments: [
            [], [1, 2, 3], [UInt8](repeating: 0xFF, count: 12), [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xC0, 0x0C, 0, 1, 0, 1],
            [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 63, 1], [0, 1, 1, 0, 0, 2, 0, 0, 0, 0, 0, 0],
            [0, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0] + [UInt8]([UInt8](repeating: 1, count: 300)),
        ] as [[UInt8]])
    func hostile(bytes: [UInt8]) async {
        let answer = await Self.responder().respond(to: bytes, .udp)
        #expect(answer == nil || answer![3] & 0xF == 1)
    }

    @Test("random changes of a query never do harm", arguments: [UInt64(1), 2, 3])
    func fuzz(seed: UInt64) async {
        var state = seed
        func random() -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33)
        }
        for _ in 0..<2000 {
            var bytes = Self.query("db-0.db.default.svc.cluster.local", payload: 1232)
            for _ in 0..<(1 + random() % 4) { bytes[random() % bytes.count] = UInt8(random() % 256) }
            if random() % 4 == 0 { bytes.removeLast(random() % bytes.count) }
            let answer = await Self.responder().respond(to: bytes, .udp)
            #expect(answer.map { $0.count <= 1232 } ?? true)
        }
    }

    @Test("a resolv.conf's servers are taken but for our own")
    func resolvConf() {
        let text = "search example.org\nnameserver 192.0.2.53\nnameserver\t10.96.0.10\n# nameserver 192.0.2.54\n"
        #expect(DNSServer.upstream(resolvConf: text, except: ["10.96.0.10"]) == ["192.0.2.53"])
    }
}
