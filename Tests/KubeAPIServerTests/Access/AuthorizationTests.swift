@testable import KubeAPIServer
import struct KubeAPI.Kind
import KubeObject
import KubeSchema
import Testing

private let rbacGroup = "rbac.authorization.k8s.io"

/// `verb [group/]resource[/subresource] [namespace/][name]`, or `verb /path`.
private func attributes(_ user: UserInfo, _ text: String) -> AccessAttributes {
    let words = text.split(separator: " ").map(String.init)
    guard !words[1].hasPrefix("/") else {
        var result = AccessAttributes(user: user, verb: words[0], isResourceRequest: false)
        result.path = words[1]
        return result
    }
    var result = AccessAttributes(user: user, verb: words[0], isResourceRequest: true)
    let (group, rest) =
        words[1].firstIndex(of: ":").map { (String(words[1][..<$0]), String(words[1][words[1].index(after: $0)...])) } ?? ("", words[1])
    result.group = group
    result.resource = String(rest.split(separator: "/")[0])
    result.subresource = rest.split(separator: "/").count > 1 ? String(rest.split(separator: "/")[1]) : ""
    if words.count > 2 {
        let parts = words[2].split(separator: "/", omittingEmptySubsequences: false)
        result.namespace = parts.count == 2 ? String(parts[0]) : ""
        result.name = String(parts[parts.count - 1])
    }
    return result
}

private func bootstrapped(_ more: [(String, Value)] = []) -> StaticReader {
    let reader = StaticReader()
    for object in BootstrapPolicy.objects { reader.put(GroupResource(rbacGroup, object.kind.lowercased() + "s"), object) }
    for (resource, object) in more { reader.put(GroupResource(rbacGroup, resource), object) }
    return reader
}

@Suite struct AccessRuleTests {
    @Test(
        "a rule covers what it names, and nothing else",
        arguments: [
            ("get pods a/b", true), ("list pods a/b", false), ("get pods/log a/b", true), ("get pods/exec a/b", false),
            ("get secrets a/s", false),
            ("get apps:deployments/scale a/d", true), ("get apps:deployments a/d", false), ("get configmaps a/one", true),
            ("get configmaps a/two", false), ("get configmaps a/", false), ("get /healthz", true), ("get /healthz/etcd", false),
            ("get /logs/a/b", true), ("post /logs/a", false), ("delete things:x y", true), ("delete things:x/status y", true),
        ])
    func matching(request: String, isAllowed: Bool) {
        let rules = [
            AccessRule(verbs: ["get"], apiGroups: [""], resources: ["pods", "pods/log"]),
            AccessRule(verbs: ["get"], apiGroups: ["*"], resources: ["*/scale"]),
            AccessRule(verbs: ["get"], apiGroups: [""], resources: ["configmaps"], resourceNames: ["one"]),
            AccessRule(verbs: ["get"], nonResourceURLs: ["/healthz", "/logs/*"]),
            AccessRule(verbs: ["*"], apiGroups: ["things"], resources: ["*"]),
        ]
        let wanted = attributes(UserInfo(name: "u"), request)
        #expect(rules.contains { $0.allows(wanted) } == isAllowed)
    }

    @Test("rules are shown as upstream shows them")
    func description() {
        let rule = AccessRule(verbs: ["get", "list"], apiGroups: [""], resources: ["pods"], resourceNames: ["a"])
        #expect(rule.description == #"{APIGroups:[""], Resources:["pods"], ResourceNames:["a"], Verbs:["get" "list"]}"#)
    }

    @Test("what is not held is found out part by part")
    func coverage() {
        let held = [
            AccessRule(verbs: ["get"], apiGroups: [""], resources: ["*"]),
            AccessRule(verbs: ["*"], apiGroups: ["apps"], resources: ["*/scale"]),
            AccessRule(verbs: ["get"], nonResourceURLs: ["/a*"]),
        ]
        func missing(_ rule: AccessRule) -> [String] { RuleCoverage.missing([rule], held: held).map(\.description) }
        #expect(missing(AccessRule(verbs: ["get"], apiGroups: [""], resources: ["pods", "pods/log"])) == [])
        #expect(missing(AccessRule(verbs: ["get"], apiGroups: [""], resources: ["pods"], resourceNames: ["a"])) == [])
        #expect(missing(AccessRule(verbs: ["get"], nonResourceURLs: ["/abc", "/a*"])) == [])
        #expect(missing(AccessRule(verbs: ["patch"], apiGroups: ["apps"], resources: ["deployments/scale"])) == [])
        #expect(
            missing(AccessRule(verbs: ["*"], apiGroups: [""], resources: ["pods"])) == [
                #"{APIGroups:[""], Resources:["pods"], Verbs:["*"]}"#
            ])
        #expect(
            missing(AccessRule(verbs: ["get", "list", "watch"], apiGroups: [""], resources: ["pods"]))
                == [#"{APIGroups:[""], Resources:["pods"], Verbs:["list" "watch"]}"#])
    }
}

@Suite struct RBACTests {
    @Test(
        "the default roles give each component its part",
        arguments: [
            ("system:kube-scheduler", "", "create pods/binding ns/p", true), ("system:kube-scheduler", "", "get secrets ns/s", false),
            ("system:kube-controller-manager", "", "list secrets", true),
            ("system:kube-proxy", "", "watch discovery.k8s.io:endpointslices", true),
            ("system:serviceaccount:kube-system:deployment-controller", "system:serviceaccounts", "create apps:replicasets ns/", true),
            ("system:serviceaccount:kube-system:deployment-controller", "system:serviceaccounts", "create secrets ns/", false),
            ("jane", "system:authenticated", "get /apis/apps/v1", true), ("jane", "system:authenticated", "get /metrics", false),
            ("jane", "system:authenticated", "create authorization.k8s.io:selfsubjectaccessreviews", true),
            ("system:anonymous", "system:unauthenticated", "get /healthz", true),
            ("system:anonymous", "system:unauthenticated", "get /version", true),
            ("system:anonymous", "system:unauthenticated", "get /api", false),
            ("system:anonymous", "system:unauthenticated", "list pods", false),
            ("root", "system:masters", "delete anything:everything ns/x", true), ("root", "system:masters", "put /whatever", true),
        ])
    func defaults(user: String, group: String, request: String, isAllowed: Bool) async {
        let authorizer = RBACAuthorizer(bootstrapped())
        let decision = await authorizer.authorize(attributes(UserInfo(name: user, groups: group.isEmpty ? [] : [group]), request))
        #expect(decision.isAllowed == isAllowed)
    }

    @Test("a role binding holds in its namespace only, and the reason names it")
    func namespaced() async {
        let reader = bootstrapped([
            (
                "roles",
                json(
                    #"{"kind":"Role","metadata":{"name":"r","namespace":"a"},"rules":[{"apiGroups":[""],"resources":["pods"],"verbs":["get"]}]}"#
                )
            ),
            (
                "rolebindings",
                json(
                    #"{"metadata":{"name":"b","namespace":"a"},"roleRef":{"kind":"Role","name":"r"},"subjects":[{"kind":"ServiceAccount","name":"s"}]}"#
                )
            ),
            (
                "rolebindings",
                json(
                    #"{"metadata":{"name":"c","namespace":"a"},"roleRef":{"kind":"Role","name":"none"},"subjects":[{"kind":"User","name":"u"}]}"#
                )
            ),
            (
                "rolebindings",
                json(
                    #"{"metadata":{"name":"d","namespace":"a"},"roleRef":{"kind":"ClusterRole","name":"edit"},"subjects":[{"kind":"User","name":"e"}]}"#
                )
            ),
        ])
        let authorizer = RBACAuthorizer(reader)
        let account = UserInfo(name: "system:serviceaccount:a:s")
        #expect(
            await authorizer.authorize(attributes(account, "get pods a/p"))
                == .allowed(reason: #"RBAC: allowed by RoleBinding "b/a" of Role "r" to ServiceAccount "s/a""#))
        #expect(await authorizer.authorize(attributes(account, "get pods b/p")) == .noOpinion(reason: ""))
        #expect(await authorizer.authorize(attributes(account, "get pods")) == .noOpinion(reason: ""))
        #expect(
            await authorizer.authorize(attributes(UserInfo(name: "u"), "get pods a/p"))
                == .noOpinion(reason: #"RBAC: role.rbac.authorization.k8s.io "none" not found"#))
        // edit aggregates, and view into it.
        #expect(await authorizer.authorize(attributes(UserInfo(name: "e"), "get pods a/p")).isAllowed)
        #expect(await authorizer.authorize(attributes(UserInfo(name: "e"), "create apps:deployments a/p")).isAllowed)
        #expect(await !authorizer.authorize(attributes(UserInfo(name: "e"), "create rbac.authorization.k8s.io:roles a/p")).isAllowed)
        // A change is seen.
        reader.remove(GroupResource(rbacGroup, "rolebindings"), ObjectKey(namespace: "a", name: "b"))
        #expect(await !authorizer.authorize(attributes(account, "get pods a/p")).isAllowed)
    }

    @Test("a repaired role gets back what it lost and keeps what it was given")
    func repair() throws {
        let wanted = try #require(BootstrapPolicy.clusterRoles.first { $0.name == "system:basic-user" })
        #expect(BootstrapPolicy.repaired(wanted, wanted) == nil)
        var changed = wanted
        changed["rules"] = .array([AccessRule(verbs: ["x"], apiGroups: ["y"], resources: ["z"]).value])
        let repaired = try #require(BootstrapPolicy.repaired(changed, wanted))
        #expect(AccessRule.rules(of: repaired).first?.verbs == ["x"])
        #expect(RuleCoverage.missing(AccessRule.rules(of: wanted), held: AccessRule.rules(of: repaired)).isEmpty)
        changed["metadata"]["annotations"] = ["rbac.authorization.kubernetes.io/autoupdate": "false"]
        #expect(BootstrapPolicy.repaired(changed, wanted) == nil)
    }

    @Test("every default role and binding is whole")
    func table() {
        for object in BootstrapPolicy.objects {
            #expect(!object.name.isEmpty)
            if object.kind.hasSuffix("Role") {
                #expect(
                    !object["aggregationRule"].isNull
                        || AccessRule.rules(of: object).allSatisfy {
                            !$0.verbs.isEmpty && ($0.resources.isEmpty != $0.nonResourceURLs.isEmpty)
                        })
            } else {
                let role = object["roleRef"]["name"].string
                #expect(BootstrapPolicy.objects.contains { $0.kind == object["roleRef"]["kind"].string && $0.name == role })
            }
        }
        #expect(BootstrapPolicy.clusterRoles.count > 60)
    }
}

@Suite struct NodeAuthorizerTests {
    private let reader = StaticReader([
        (
            GroupResource("", "pods"),
            json(
                """
                {"metadata":{"name":"p","namespace":"a"},"spec":{"nodeName":"n1","serviceAccountName":"s","volumes":[
                 {"name":"v","secret":{"secretName":"vol"}},{"name":"c","persistentVolumeClaim":{"claimName":"claim"}},
                 {"name":"x","projected":{"sources":[{"configMap":{"name":"cm"}}]}}],
                 "containers":[{"name":"c","env":[{"name":"E","valueFrom":{"secretKeyRef":{"name":"env","key":"k"}}}]}]}}
                """)
        ),
        (GroupResource("", "persistentvolumes"), json(#"{"metadata":{"name":"pv"},"spec":{"claimRef":{"namespace":"a","name":"claim"}}}"#)),
    ])

    @Test(
        "a kubelet reads what its pods need, and nothing of others",
        arguments: [
            ("get secrets a/vol", nil), ("watch secrets a/env", nil),
            ("get secrets a/other", "no relationship found between node 'n1' and this object"),
            ("list secrets a/", "No Object name found"), ("update secrets a/vol", "can only read resources of this type"),
            ("get configmaps a/cm", nil),
            ("get persistentvolumeclaims a/claim", nil), ("get persistentvolumes pv", nil), ("create serviceaccounts/token a/s", nil),
            ("create serviceaccounts/token a/t", "no relationship found between node 'n1' and this object"), ("get pods a/p", nil),
            ("get nodes n1", nil), ("get nodes n2", "node 'n1' cannot read 'n2', only its own Node object"), ("patch nodes/status n1", nil),
            ("update coordination.k8s.io:leases kube-node-lease/n1", nil),
            (
                "update coordination.k8s.io:leases kube-node-lease/n2",
                "can only access node lease with the same name as the requesting node"
            ),
            ("list services", nil), ("create events a/", nil), ("delete nodes n2", ""), ("list deployments", ""),
            ("list pods", "can only list/watch pods with spec.nodeName field selector"),
        ] as [(String, String?)])
    func access(request: String, refusal: String?) async {
        let authorizer = NodeAuthorizer(reader)
        for _ in 0..<2 {
            let decision = await authorizer.authorize(attributes(UserInfo(name: "system:node:n1", groups: ["system:nodes"]), request))
            #expect(decision == refusal.map { .noOpinion(reason: $0) } ?? .allowed(reason: ""))
        }
        #expect(await authorizer.authorize(attributes(UserInfo(name: "system:node:n1"), request)) == .noOpinion(reason: ""))
        let other = await authorizer.authorize(attributes(UserInfo(name: "system:node:n9", groups: ["system:nodes"]), "get secrets a/vol"))
        #expect(!other.isAllowed)
    }

    @Test("listing pods needs the node's own field selector")
    func selector() async {
        var request = attributes(UserInfo(name: "system:node:n1", groups: ["system:nodes"]), "list pods")
        request.fieldSelector = "spec.nodeName=n1"
        #expect(await NodeAuthorizer(reader).authorize(request).isAllowed)
        request.fieldSelector = "spec.nodeName=n2"
        #expect(await !NodeAuthorizer(reader).authorize(request).isAllowed)
    }
}

@Suite struct EscalationTests {
    private let reader = bootstrapped([
        (
            "clusterroles",
            json(
                #"{"metadata":{"name":"writer"},"rules":[{"apiGroups":["rbac.authorization.k8s.io"],"resources":["roles"],"verbs":["create"]}]}"#
            )
        ),
        (
            "clusterrolebindings",
            json(#"{"metadata":{"name":"b"},"roleRef":{"kind":"ClusterRole","name":"writer"},"subjects":[{"kind":"User","name":"u"}]}"#)
        ),
    ])

    private func write(_ kind: String, _ resource: String, _ object: String, by user: UserInfo) async -> Status? {
        let rbac = RBACAuthorizer(reader)
        let kind = Kind(
            group: rbacGroup, version: "v1", kind: kind, resource: resource, singular: resource, isNamespaced: true,
            schema: Schema.builtIn(GroupVersionKind(rbacGroup, "v1", kind))!)
        let object = json(object)
        var request = AdmissionRequest(
            operation: .create, kind: kind, namespace: "a", name: object.name, object: object, user: user, dryRun: false)
        do throws(Status) {
            try await RBACEscalation(rbac: rbac, authorizers: [MastersAuthorizer(), rbac]).validate(&request)
            return nil
        } catch {
            return error
        }
    }

    @Test("nobody grants what they lack")
    func role() async throws {
        let user = UserInfo(name: "u", groups: ["system:authenticated"])
        let secrets = #"{"metadata":{"name":"r","namespace":"a"},"rules":[{"apiGroups":[""],"resources":["secrets"],"verbs":["get"]}]}"#
        let answer = await write("Role", "roles", secrets, by: user)
        let refused = try #require(answer)
        #expect(refused.code == 403)
        #expect(
            refused.message
                == "roles.rbac.authorization.k8s.io \"r\" is forbidden: user \"u\" (groups=[\"system:authenticated\"]) is attempting to grant RBAC permissions not currently held:\n{APIGroups:[\"\"], Resources:[\"secrets\"], Verbs:[\"get\"]}"
        )
        #expect(await write("Role", "roles", secrets, by: UserInfo(name: "r", groups: ["system:masters"])) == nil)
        let own =
            #"{"metadata":{"name":"r","namespace":"a"},"rules":[{"apiGroups":["rbac.authorization.k8s.io"],"resources":["roles"],"verbs":["create"]}]}"#
        #expect(await write("Role", "roles", own, by: user) == nil)
    }

    @Test("nobody binds a role they lack the rules of")
    func binding() async throws {
        let user = UserInfo(name: "u")
        let admin = #"{"metadata":{"name":"b","namespace":"a"},"roleRef":{"kind":"ClusterRole","name":"cluster-admin"},"subjects":[]}"#
        #expect(await write("RoleBinding", "rolebindings", admin, by: user)?.code == 403)
        let writer = #"{"metadata":{"name":"b","namespace":"a"},"roleRef":{"kind":"ClusterRole","name":"writer"},"subjects":[]}"#
        #expect(await write("RoleBinding", "rolebindings", writer, by: user) == nil)
        let none = #"{"metadata":{"name":"b","namespace":"a"},"roleRef":{"kind":"Role","name":"none"},"subjects":[]}"#
        #expect(
            await write("RoleBinding", "rolebindings", none, by: user)?.message
                == "rolebindings.rbac.authorization.k8s.io \"none\" not found")
    }
}

@Suite struct ReviewTests {
    private let reader = bootstrapped()

    @Test("an access review answers for the user it names")
    func subject() async throws {
        let review = AccessReview(.subject, authorizers: [MastersAuthorizer(), RBACAuthorizer(reader)])
        let asked = json(
            #"{"spec":{"user":"system:kube-scheduler","resourceAttributes":{"verb":"create","resource":"pods","subresource":"binding","namespace":"a"}}}"#
        )
        let answer = try await review.create(asked, VirtualRequest(user: UserInfo(name: "x")))
        #expect(answer["status"]["allowed"] == true)
        #expect(answer["status"]["reason"].string?.contains("system:kube-scheduler") == true)
        #expect(answer["spec"] == asked["spec"])
    }

    @Test(
        "a malformed access review gets upstream's message",
        arguments: [
            (
                #"{"spec":{"resourceAttributes":{"verb":"get"}}}"#, AccessReview.Scope.subject,
                "spec.user: Invalid value: \"\": at least one of user or group must be specified"
            ),
            (
                #"{"spec":{"user":"u"}}"#, .subject,
                "spec.resourceAttributes: Invalid value: null: exactly one of nonResourceAttributes or resourceAttributes must be specified"
            ),
            (
                #"{"spec":{"user":"u","resourceAttributes":{},"nonResourceAttributes":{"path":"/"}}}"#, .subject,
                "spec.nonResourceAttributes: Invalid value: {\"Path\":\"/\",\"Verb\":\"\"}: cannot be specified in combination with resourceAttributes"
            ),
            (
                #"{"spec":{"user":"u","resourceAttributes":{"namespace":"other"}}}"#, .local,
                "spec.resourceAttributes.namespace: Invalid value: \"other\": must match metadata.namespace"
            ),
        ])
    func malformed(body: String, scope: AccessReview.Scope, message: String) async throws {
        let review = AccessReview(scope, authorizers: [])
        let error = await #expect(throws: Status.self) {
            try await review.create(json(body), VirtualRequest(user: .anonymous, namespace: "a"))
        }
        #expect(error?.message == ".authorization.k8s.io \"\" is invalid: \(message)")
    }

    @Test("a rules review lists the rules of the namespace")
    func rules() async throws {
        let review = RulesReview(rbac: RBACAuthorizer(reader))
        let user = UserInfo(name: "u", groups: ["system:authenticated"])
        let answer = try await review.create(json(#"{"spec":{"namespace":"a"}}"#), VirtualRequest(user: user))
        #expect(answer["status"]["resourceRules"].array?.count == 2)
        #expect(answer["status"]["nonResourceRules"].array?.count == 2)
        #expect(answer["status"]["incomplete"] == false)
    }
}
