import Testing

/// One cluster serves all of these, one after the other: from an empty data directory to `apus down`.
@Suite(
    "A cluster with real containers", .serialized, .timeLimit(.minutes(20)),
    .enabled(if: Cluster.obstacle == nil, Comment(rawValue: "skipped: \(Cluster.obstacle ?? "")")))
struct ClusterTests {
    static let image = "apus.local/hello:1"

    static let web = """
        apiVersion: apps/v1
        kind: Deployment
        metadata: {name: web}
        spec:
          replicas: 3
          selector: {matchLabels: {app: web}}
          template:
            metadata: {labels: {app: web}}
            spec:
              terminationGracePeriodSeconds: 1
              containers:
              - name: web
                image: \(image)
                readinessProbe: {httpGet: {path: /, port: 8080}, periodSeconds: 1}
        ---
        apiVersion: v1
        kind: Service
        metadata: {name: web}
        spec:
          selector: {app: web}
          ports: [{port: 80, targetPort: 8080}]
        """

    @Test("an application is deployed, reached, scaled, updated, inspected, survives kill -9, and is deleted")
    func wholeLife() throws {
        let cluster = try Cluster("life")
        defer { cluster.stop() }
        try cluster.start()
        try deploys(cluster)
        try reaches(cluster)
        try inspects(cluster)
        try shares(cluster)
        try refuses(cluster)
        try updates(cluster)
        try survives(cluster)
        try deletes(cluster)
    }

    private func deploys(_ cluster: Cluster) throws {
        #expect(try cluster.ok("get nodes").contains(" Ready "))
        let applied = try cluster.apply(Self.web)
        #expect(applied.contains("deployment.apps/web created") && applied.contains("service/web created"))
        try cluster.ok("rollout status deployment/web --timeout=90s")
        #expect(try cluster.apply(Self.web).contains("deployment.apps/web unchanged"))
        let pods = try cluster.ok("get pods -l app=web -o wide")
        #expect(pods.hasPrefix("NAME") && pods.contains("NOMINATED NODE") && pods.contains("1/1     Running"))
        #expect(try cluster.ok("get deployment web").contains("3/3     3            3"))
        try cluster.ok("scale deployment web --replicas=4")
        try cluster.ok("rollout status deployment/web --timeout=60s")
        try cluster.ok("run client --image=\(Self.image) --restart=Never -- sleep 3600")
        try cluster.ok("wait --for=condition=Ready pod/client --timeout=60s")
    }

    private func reaches(_ cluster: Cluster) throws {
        #expect(try cluster.ok("exec client -- wget -qO- http://web").contains("Hello from Apus."))
        #expect(try cluster.ok("exec client -- wget -qO- http://web.default.svc.cluster.local").contains("Hello from Apus."))
        let address = try cluster.ok("get pods -l app=web -o jsonpath={.items[0].status.podIP}")
        #expect(try cluster.ok("exec client -- ping -c 1 -W 3 \(address)").contains("0% packet loss"))
        #expect(try cluster.ok("exec client -- wget -qO- http://\(address):8080").contains("Hello from Apus."))
        try cluster.ok("expose deployment web --name=node --type=NodePort --port=80 --target-port=8080")
        let port = try cluster.ok("get service node -o jsonpath={.spec.ports[0].nodePort}")
        let reached = try cluster.inside(
            "for i in 1 2 3 4 5 6 7 8 9 10; do curl -sf -m 3 http://192.0.2.1:\(port) && exit 0; sleep 0.3; done; exit 1")
        #expect(reached.output.contains("Hello from Apus."))
        let missing = try cluster.kubectl("exec client -- nslookup none.default.svc.cluster.local")
        #expect(missing.output.contains("NXDOMAIN"))
        let account = "/var/run/secrets/kubernetes.io/serviceaccount"
        #expect(try cluster.ok("exec client -- cat \(account)/ca.crt").contains("BEGIN CERTIFICATE"))
        let token = try cluster.ok("exec client -- cat \(account)/token")
        let asked = try cluster.inside(
            "curl -sk -H \"Authorization: Bearer \(token)\" https://10.96.0.1/apis/authentication.k8s.io/v1/selfsubjectreviews -X POST -H \"Content-Type: application/json\" -d \"{}\""
        )
        #expect(asked.output.contains("system:serviceaccount:default:default"))
    }

    private func inspects(_ cluster: Cluster) throws {
        #expect(try cluster.ok("describe pod client").contains("Successfully assigned default/client"))
        #expect(try cluster.ok("describe deployment web").contains("Scaled up replica set"))
        #expect(try cluster.ok("describe service web").contains("Endpoints:"))
        #expect(try cluster.ok("describe node").contains("Allocated resources:"))
        try cluster.ok("run talker --image=\(Self.image) --restart=Never -- sh -c \"echo first; echo second\"")
        try cluster.ok("wait --for=jsonpath={.status.phase}=Succeeded pod/talker --timeout=60s")
        #expect(try cluster.ok("logs talker") == "first\nsecond\n")
        #expect(try cluster.ok("logs talker --tail=1") == "second\n")
        let exit = try cluster.kubectl("exec client -- sh -c \"exit 7\"")
        #expect(exit.code == 7)
        try Shell.write("carried\n", to: "\(cluster.directory)/file")
        try cluster.ok("cp \(cluster.directory)/file client:/tmp/file")
        #expect(try cluster.ok("exec client -- cat /tmp/file") == "carried\n")
        let forwarded = try cluster.inside(
            "\(kubectl(cluster)) port-forward deployment/web 18080:8080 & pid=$!; for i in $(seq 50); do curl -sf -m 3 http://127.0.0.1:18080 && break; sleep 0.2; done; kill $pid"
        )
        #expect(forwarded.output.contains("Hello from Apus."))
        #expect(try cluster.ok("explain deployment.spec.replicas").contains("FIELD: replicas <integer>"))
        #expect(try cluster.ok("api-resources").contains("deployments"))
        #expect(try cluster.ok("auth can-i create pods").hasPrefix("yes"))
        #expect(try cluster.ok("get events").contains("Started"))
    }

    private func kubectl(_ cluster: Cluster) -> String { "$APUS_KUBECTL --kubeconfig \(cluster.directory)/kubeconfig" }

    private func shares(_ cluster: Cluster) throws {
        try cluster.apply(
            """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: settings}
            data: {color: green}
            ---
            apiVersion: v1
            kind: Pod
            metadata: {name: pair, labels: {app: pair}}
            spec:
              terminationGracePeriodSeconds: 1
              initContainers:
              - {name: before, image: "\(Self.image)", command: [sh, -c, "echo prepared > /shared/page"], volumeMounts: [{name: shared, mountPath: /shared}]}
              containers:
              - name: server
                image: \(Self.image)
                command: [httpd, -f, -p, "9000", -h, /shared]
                volumeMounts: [{name: shared, mountPath: /shared}]
              - name: other
                image: \(Self.image)
                command: [sleep, "3600"]
                env:
                - {name: COLOR, valueFrom: {configMapKeyRef: {name: settings, key: color}}}
                - {name: ADDRESS, valueFrom: {fieldRef: {fieldPath: status.podIP}}}
                - {name: SENTENCE, value: "it is $(COLOR)"}
                volumeMounts: [{name: shared, mountPath: /shared}, {name: settings, mountPath: /settings}]
              volumes:
              - {name: shared, emptyDir: {}}
              - {name: settings, configMap: {name: settings}}
            """)
        try cluster.ok("wait --for=condition=Ready pod/pair --timeout=60s")
        #expect(try cluster.ok("exec pair -c other -- wget -qO- http://localhost:9000/page") == "prepared\n")
        #expect(try cluster.ok("exec pair -c other -- cat /shared/page /settings/color") == "prepared\ngreen")
        let variables = try cluster.ok("exec pair -c other -- env")
        #expect(variables.contains("SENTENCE=it is green\n"))
        let address = try cluster.ok("get pod pair -o jsonpath={.status.podIP}")
        #expect(variables.contains("ADDRESS=\(address)\n"))
    }

    private func refuses(_ cluster: Cluster) throws {
        for (manifest, words) in [
            (
                "{apiVersion: v1, kind: Pod, metadata: {name: bad}, spec: {foo: 1, containers: [{name: c, image: i}]}}",
                "unknown field \"spec.foo\""
            ),
            (
                "{apiVersion: v1, kind: Pod, metadata: {name: Bad_Name}, spec: {containers: [{name: c, image: i}]}}",
                "a lowercase RFC 1123 subdomain must consist of"
            ),
            ("{apiVersion: v1, kind: Pod, metadata: {name: bad}, spec: {}}", "spec.containers: Required value"),
            ("{apiVersion: v1, kind: Pod, metadata: {name: bad}, spec: {containers: 7}}", "cannot be handled as a Pod"),
        ] {
            try Shell.write(manifest, to: "\(cluster.directory)/bad.yaml")
            let result = try cluster.kubectl("create --validate=strict -f \(cluster.directory)/bad.yaml")
            #expect(result.code != 0 && result.output.contains(words), "\(result.output)")
        }
        let immutable = try cluster.kubectl("patch deployment web -p '{\"spec\":{\"selector\":{\"matchLabels\":{\"app\":\"other\"}}}}'")
        #expect(immutable.code != 0 && immutable.output.contains("field is immutable"))
        let malformed = try cluster.inside(
            "head -c 4000000 /dev/zero | curl -sk -m 20 --data-binary @- -H \"Content-Type: application/json\" https://192.0.2.1:6443/api/v1/namespaces -o /dev/null -w %{http_code}"
        )
        #expect(
            malformed.output.hasSuffix("401") || malformed.output.hasSuffix("403") || malformed.output.hasSuffix("413"),
            "\(malformed.output)")
        #expect(try cluster.ok("get --raw /readyz") == "ok")
    }

    private func updates(_ cluster: Cluster) throws {
        try cluster.ok("set env deployment/web VERSION=2")
        try cluster.ok("rollout status deployment/web --timeout=90s")
        #expect(try cluster.ok("rollout history deployment/web").contains("2 "))
        try cluster.ok("rollout undo deployment/web")
        try cluster.ok("rollout status deployment/web --timeout=90s")
        try cluster.ok("rollout restart deployment/web")
        try cluster.ok("rollout status deployment/web --timeout=90s")
        try cluster.ok("label pod client color=red")
        try cluster.ok("annotate pod client note=yes")
        #expect(try cluster.ok("get pods -l color=red -o name") == "pod/client\n")
    }

    private func survives(_ cluster: Cluster) throws {
        let before = try cluster.ok("get pod client -o jsonpath={.status.containerStatuses[0].containerID}")
        try cluster.ok("create configmap last --from-literal=a=b")
        try cluster.kill()
        try cluster.start()
        #expect(try cluster.ok("get configmap last -o jsonpath={.data.a}") == "b")
        try cluster.ok("wait --for=condition=Ready pod/client --timeout=60s")
        #expect(try cluster.ok("get pod client -o jsonpath={.status.containerStatuses[0].containerID}") == before)
        #expect(try cluster.ok("get pod client -o jsonpath={.status.containerStatuses[0].restartCount}") == "0")
        #expect(try cluster.ok("exec client -- wget -qO- http://web").contains("Hello from Apus."))
    }

    private func deletes(_ cluster: Cluster) throws {
        try cluster.ok("delete deployment web --timeout=60s")
        try cluster.ok("wait --for=delete pod -l app=web --timeout=60s")
        try cluster.ok("delete pod talker --grace-period=0 --force")
        try cluster.ok("create namespace extra")
        try cluster.ok("create configmap c -n extra --from-literal=a=b")
        try cluster.ok("delete namespace extra --timeout=60s")
        let gone = try cluster.kubectl("get namespace extra")
        #expect(gone.output.contains("namespaces \"extra\" not found"))
    }
}
