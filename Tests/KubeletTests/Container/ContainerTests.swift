import ContainerRuntime
import KubeObject
import Testing

@testable import Kubelet

@Suite struct ContainerTests {
    @Test(
        "$(VAR) is replaced where it is known, and $$ is a dollar sign",
        arguments: [
            ("$(A)", "1"), ("x$(A)y$(B)", "x1y2"), ("$(NO)", "$(NO)"), ("$$(A)", "$(A)"), ("$$$(A)", "$1"), ("$", "$"), ("$(A", "$(A"),
            ("$x$(A)", "$x1"), ("", ""), ("100$", "100$"), ("$(A)$(", "1$("),
        ])
    func expansion(text: String, result: String) {
        #expect(Expansion.expand(text) { ["A": "1", "B": "2"][$0] } == result)
    }

    private func service(_ name: String, _ namespace: String, _ address: String, _ ports: Value) -> Value {
        ["metadata": ["name": .string(name), "namespace": .string(namespace)], "spec": ["clusterIP": .string(address), "ports": ports]]
    }

    @Test("services of the namespace become variables, and kubernetes always")
    func services() {
        let services = [
            service("kubernetes", "default", "10.96.0.1", [["name": "https", "port": 443, "protocol": "TCP"]]),
            service("my-db", "ns", "10.96.0.9", [["port": 5432, "protocol": "TCP"], ["name": "stats", "port": 9, "protocol": "UDP"]]),
            service("headless", "ns", "None", [["port": 1]]), service("other", "elsewhere", "10.96.0.3", [["port": 1]]),
        ]
        let with = ServiceEnvironment.variables(services, namespace: "ns", enableServiceLinks: true)
        #expect(with["MY_DB_SERVICE_HOST"] == "10.96.0.9")
        #expect(with["MY_DB_SERVICE_PORT"] == "5432")
        #expect(with["MY_DB_SERVICE_PORT_STATS"] == "9")
        #expect(with["MY_DB_PORT"] == "tcp://10.96.0.9:5432")
        #expect(with["MY_DB_PORT_9_UDP_PROTO"] == "udp")
        #expect(with["KUBERNETES_SERVICE_PORT_HTTPS"] == "443")
        #expect(with.keys.allSatisfy { !$0.hasPrefix("HEADLESS") && !$0.hasPrefix("OTHER") })
        let without = ServiceEnvironment.variables(services, namespace: "ns", enableServiceLinks: false)
        #expect(without["KUBERNETES_SERVICE_HOST"] == "10.96.0.1")
        #expect(without.keys.allSatisfy { $0.hasPrefix("KUBERNETES") })
    }

    private func environment(_ container: Value, configMaps: [String: Value?] = [:], secrets: [String: Value?] = [:]) throws -> [String:
        String]
    {
        let pod: Value = ["metadata": ["name": "web", "namespace": "ns", "uid": "u"], "spec": ["nodeName": "n1"]]
        let made = try EnvironmentVariables(
            pod: pod, container: container,
            fields: FieldReference(pod: pod, hostAddresses: ["192.0.2.1"], podAddresses: ["10.0.0.1"], allocatable: ["cpu": Quantity(4)]),
            services: [], configMaps: configMaps, secrets: secrets
        ).make()
        return Dictionary(made.map { ($0.name, $0.value) }, uniquingKeysWith: { $1 })
    }

    @Test("variables come from all sources, later ones see earlier ones")
    func variables() throws {
        let result = try environment(
            [
                "envFrom": [["prefix": "P_", "configMapRef": ["name": "m"]], ["secretRef": ["name": "none", "optional": true]]],
                "env": [
                    ["name": "A", "value": "a"], ["name": "B", "value": "$(A)-$(P_k)"],
                    ["name": "S", "valueFrom": ["secretKeyRef": ["name": "s", "key": "k"]]],
                    ["name": "O", "valueFrom": ["secretKeyRef": ["name": "s", "key": "no", "optional": true]]],
                    ["name": "N", "valueFrom": ["fieldRef": ["fieldPath": "spec.nodeName"]]],
                    ["name": "L", "valueFrom": ["resourceFieldRef": ["resource": "limits.cpu"]]],
                    ["name": "R", "valueFrom": ["resourceFieldRef": ["resource": "requests.cpu", "divisor": "1m"]]],
                ],
                "resources": ["requests": ["cpu": "250m"]],
            ],
            configMaps: ["m": ["data": ["k": "v"]]], secrets: ["s": ["data": ["k": "c2VjcmV0"]], "none": .none])
        #expect(result == ["P_k": "v", "A": "a", "B": "a-v", "S": "secret", "N": "n1", "L": "4", "R": "250"])
    }

    @Test(
        "a key or object that is missing is an error in upstream's words",
        arguments: [
            (["valueFrom": ["configMapKeyRef": ["name": "m", "key": "no"]]], "couldn't find key no in ConfigMap ns/m"),
            (["valueFrom": ["configMapKeyRef": ["name": "gone", "key": "no"]]], "configmap \"gone\" not found"),
            (["valueFrom": ["secretKeyRef": ["name": "gone", "key": "no"]]], "secret \"gone\" not found"),
        ] as [(Value, String)])
    func missing(variable: Value, message: String) {
        var variable = variable
        variable["name"] = "X"
        #expect(throws: ContainerConfigError(message)) { try environment(["env": [variable]], configMaps: ["m": ["data": .object([:])]]) }
    }

    @Test(
        "the quality of service",
        arguments: [
            ([["resources": .object([:])]], "BestEffort"),
            ([["resources": ["requests": ["cpu": "1"]]]], "Burstable"),
            ([["resources": ["limits": ["cpu": "1", "memory": "1Gi"], "requests": ["cpu": "1000m", "memory": "1Gi"]]]], "Guaranteed"),
            (
                [["resources": ["limits": ["cpu": "1", "memory": "1Gi"], "requests": ["cpu": "1", "memory": "1Gi"]]], ["name": "b"]],
                "Burstable"
            ),
        ] as [([Value], String)])
    func qos(containers: [Value], name: String) {
        #expect(QOSClass.of(["spec": ["containers": .array(containers)]]).rawValue == name)
    }

    @Test("requests and limits as the kernel takes them")
    func resources() {
        let container: Value = ["resources": ["requests": ["cpu": "100m", "memory": "1Gi"], "limits": ["cpu": "1500m", "memory": "2Gi"]]]
        let pod: Value = ["spec": ["containers": [container]]]
        let result = LinuxResources(pod: pod, machineMemory: 8 << 30).container(container)
        #expect(result.cpuShares == 102)
        #expect(result.cpuQuota == 150_000)
        #expect(result.cpuPeriod == 100_000)
        #expect(result.memoryLimitInBytes == 2 << 30)
        #expect(result.oomScoreAdj == 875)
        let bare: Value = ["resources": .object([:])]
        let least = LinuxResources(pod: ["spec": ["containers": [bare]]], machineMemory: 8 << 30).container(bare)
        #expect(least.cpuShares == 2)
        #expect(least.cpuQuota == 0)
        #expect(least.oomScoreAdj == 1000)
    }

    @Test("a pod asks for its containers and sidecars, or for its hungriest init container")
    func podRequests() {
        func asks(_ cpu: String, _ more: Value = .object([:])) -> Value {
            var container: Value = ["resources": ["requests": ["cpu": .string(cpu)]]]
            for entry in more.object ?? [:] { container[entry.key] = entry.value }
            return container
        }
        let pod: Value = [
            "spec": [
                "containers": [asks("1"), asks("500m")],
                "initContainers": [asks("1"), asks("200m", ["restartPolicy": "Always"]), asks("3")],
                "overhead": ["cpu": "100m"],
            ]
        ]
        #expect(PodResources.requests(of: pod)["cpu"] == Quantity(milli: 3300))
    }

    @Test("resolv.conf by policy")
    func resolver() {
        let resolver = ResolverConfig(
            clusterDNS: ["10.96.0.10"], clusterDomain: "cluster.local", host: "nameserver 192.0.2.53\nsearch corp.test\noptions timeout:2\n"
        )
        func pod(_ spec: Value) -> Value { ["metadata": ["namespace": "ns"], "spec": spec] }
        let first = resolver.config(for: pod(["dnsPolicy": "ClusterFirst"]))
        #expect(first.servers == ["10.96.0.10"])
        #expect(first.searches == ["ns.svc.cluster.local", "svc.cluster.local", "cluster.local", "corp.test"])
        #expect(first.options == ["ndots:5"])
        #expect(resolver.config(for: pod(["dnsPolicy": "ClusterFirst", "hostNetwork": true])).servers == ["192.0.2.53"])
        #expect(resolver.config(for: pod(["dnsPolicy": "Default"])).options == ["timeout:2"])
        let own = resolver.config(
            for: pod([
                "dnsPolicy": "None",
                "dnsConfig": [
                    "nameservers": ["192.0.2.1"], "searches": ["x.test"],
                    "options": [["name": "ndots", "value": "2"], ["name": "rotate"]],
                ],
            ]))
        #expect(own.servers == ["192.0.2.1"])
        #expect(own.searches == ["x.test"])
        #expect(own.options == ["ndots:2", "rotate"])
    }

    @Test("the hosts file names the pod, its domain and its aliases")
    func hosts() {
        let text = HostsFile.managed(
            addresses: ["10.0.0.1"], hostname: "web-0", domain: "db.ns.svc.cluster.local",
            aliases: [["ip": "192.0.2.9", "hostnames": ["a", "b"]]])
        #expect(text.hasPrefix("# Kubernetes-managed hosts file.\n127.0.0.1\tlocalhost\n"))
        #expect(text.contains("10.0.0.1\tweb-0.db.ns.svc.cluster.local\tweb-0\n"))
        #expect(text.hasSuffix("\n# Entries added by HostAliases.\n192.0.2.9\ta\tb\n"))
    }

    @Test(
        "who must not be root isn't",
        arguments: [
            (["runAsNonRoot": true, "runAsUser": 0], Int64(5), "", "container's runAsUser breaks non-root policy"),
            (["runAsNonRoot": true], 0, "", "container has runAsNonRoot and image will run as root"),
            (
                ["runAsNonRoot": true], nil, "nobody",
                "container has runAsNonRoot and image has non-numeric user (nobody), cannot verify user is non-root"
            ),
            (["runAsNonRoot": true, "runAsUser": 7], 0, "", nil),
            (["runAsNonRoot": true], 1000, "", nil),
        ] as [(Value, Int64?, String, String?)])
    func nonRoot(context: Value, uid: Int64?, user: String, problem: String?) throws {
        let pod: Value = ["metadata": ["name": "web", "namespace": "ns", "uid": "u"], "spec": .object([:])]
        let subject = SecurityContext(
            pod: pod, container: ["name": "app", "securityContext": context],
            imageUser: SecurityContext.ImageUser(uid: uid, name: user), seccompDirectory: "")
        if let problem {
            #expect(throws: ContainerConfigError("\(problem) (pod: \"web_ns(u)\", container: app)")) { try subject.make() }
        } else {
            #expect(try subject.make().runAsUser == context["runAsUser"].integer ?? uid)
        }
    }

    @Test(
        "credentials are found by registry and path",
        arguments: [
            ("registry.example.com/team/app:1", ["team", "all"]), ("registry.example.com/other:1", ["all"]),
            ("nginx", ["hub"]), ("a.internal:5000/x", ["glob"]), ("quay.io/x", []),
        ])
    func credentials(image: String, users: [String]) {
        func entry(_ user: String) -> Value { ["auth": .string(Base64.encode(Array("\(user):pw".utf8)))] }
        let auths: Value = [
            "auths": [
                "registry.example.com": entry("all"), "https://registry.example.com/team": entry("team"),
                "https://index.docker.io/v1/": entry("hub"), "*.internal:5000": entry("glob"),
            ]
        ]
        let secret: Value = ["data": [".dockerconfigjson": .string(Base64.encode(JSON.encode(auths)))]]
        #expect(RegistryCredentials.find(for: image, in: [secret]).map(\.username) == users)
    }
}
