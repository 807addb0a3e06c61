import KubeObject

/// The flow schemas and priority levels that upstream has from the start
/// (https://kubernetes.io/docs/concepts/cluster-administration/flow-control/#defaults).
enum FlowControlBootstrap {
    private static let apiVersion = "flowcontrol.apiserver.k8s.io/v1"

    static var priorityLevels: [Value] {
        [
            level("exempt", ["type": "Exempt", "exempt": ["nominalConcurrencyShares": 0, "lendablePercent": 0]]),
            level(
                "catch-all",
                [
                    "type": "Limited",
                    "limited": [
                        "nominalConcurrencyShares": 5, "lendablePercent": 0, "limitResponse": ["type": "Reject"],
                    ],
                ]),
            limited("system", shares: 30, lendable: 33, queues: 64, hand: 6),
            limited("node-high", shares: 40, lendable: 25, queues: 64, hand: 6),
            limited("leader-election", shares: 10, lendable: 0, queues: 16, hand: 4),
            limited("workload-high", shares: 40, lendable: 50, queues: 128, hand: 6),
            limited("workload-low", shares: 100, lendable: 90, queues: 128, hand: 6),
            limited("global-default", shares: 20, lendable: 50, queues: 128, hand: 6),
        ]
    }

    static var flowSchemas: [Value] {
        let everybody = groups("system:unauthenticated", "system:authenticated")
        let components = [user("system:kube-controller-manager"), user("system:kube-scheduler"), kubeSystemAccounts]
        let leases = resourceRule(verbs: ["*"], groups: ["coordination.k8s.io"], resources: ["leases"], isClusterScoped: false)
        let elections = resourceRule(
            verbs: ["get", "create", "update"], groups: ["coordination.k8s.io"], resources: ["leases"], isClusterScoped: false)
        let nodes = resourceRule(verbs: ["*"], groups: [""], resources: ["nodes", "nodes/status"], isClusterScoped: true)
        return [
            schema("exempt", "exempt", 1, nil, everything(groups("system:masters"))),
            schema(
                "probes", "exempt", 2, nil,
                [
                    "subjects": .array(everybody),
                    "nonResourceRules": [["verbs": ["get"], "nonResourceURLs": ["/healthz", "/readyz", "/livez"]]],
                ]),
            schema(
                "system-leader-election", "leader-election", 100, "ByUser",
                [
                    "subjects": .array(components), "resourceRules": [elections],
                ]),
            schema(
                "endpoint-controller", "workload-high", 150, "ByUser",
                [
                    "subjects": .array([
                        user("system:kube-controller-manager"), account("endpoint-controller"),
                        account("endpointslicemirroring-controller"),
                    ]),
                    "resourceRules": [
                        resourceRule(
                            verbs: ["get", "create", "update"], groups: [""], resources: ["endpoints"], isClusterScoped: false)
                    ],
                ]),
            schema(
                "workload-leader-election", "leader-election", 200, "ByUser",
                [
                    "subjects": .array([kubeSystemAccounts]), "resourceRules": [elections],
                ]),
            schema(
                "system-node-high", "node-high", 400, "ByUser",
                [
                    "subjects": .array(groups("system:nodes")), "resourceRules": [nodes, leases],
                ]),
            schema("system-nodes", "system", 500, "ByUser", everything(groups("system:nodes"))),
            schema("kube-controller-manager", "workload-high", 800, "ByNamespace", everything([user("system:kube-controller-manager")])),
            schema("kube-scheduler", "workload-high", 800, "ByNamespace", everything([user("system:kube-scheduler")])),
            schema("kube-system-service-accounts", "workload-high", 900, "ByNamespace", everything([kubeSystemAccounts])),
            schema("service-accounts", "workload-low", 9000, "ByUser", everything(groups("system:serviceaccounts"))),
            schema("global-default", "global-default", 9900, "ByUser", everything(everybody)),
            schema("catch-all", "catch-all", 10000, "ByUser", everything(everybody)),
        ]
    }

    private static func metadata(_ name: String) -> Value {
        ["name": .string(name), "annotations": ["apf.kubernetes.io/autoupdate-spec": "true"]]
    }

    private static func level(_ name: String, _ spec: Value) -> Value {
        ["apiVersion": .string(apiVersion), "kind": "PriorityLevelConfiguration", "metadata": metadata(name), "spec": spec]
    }

    private static func limited(_ name: String, shares: Int64, lendable: Int64, queues: Int64, hand: Int64) -> Value {
        level(
            name,
            [
                "type": "Limited",
                "limited": [
                    "nominalConcurrencyShares": .integer(shares), "lendablePercent": .integer(lendable),
                    "limitResponse": [
                        "type": "Queue",
                        "queuing": [
                            "queues": .integer(queues), "handSize": .integer(hand), "queueLengthLimit": 50,
                        ],
                    ],
                ],
            ])
    }

    private static func schema(
        _ name: String, _ level: String, _ precedence: Int64, _ distinguisher: String?, _ rules: Value
    ) -> Value {
        var spec: Value = [
            "priorityLevelConfiguration": ["name": .string(level)], "matchingPrecedence": .integer(precedence), "rules": [rules],
        ]
        if let distinguisher { spec["distinguisherMethod"] = ["type": .string(distinguisher)] }
        return ["apiVersion": .string(apiVersion), "kind": "FlowSchema", "metadata": metadata(name), "spec": spec]
    }

    private static func groups(_ names: String...) -> [Value] {
        names.map { ["kind": "Group", "group": ["name": .string($0)]] }
    }

    private static func user(_ name: String) -> Value { ["kind": "User", "user": ["name": .string(name)]] }

    private static var kubeSystemAccounts: Value { account("*") }

    private static func account(_ name: String) -> Value {
        ["kind": "ServiceAccount", "serviceAccount": ["name": .string(name), "namespace": "kube-system"]]
    }

    private static func everything(_ subjects: [Value]) -> Value {
        [
            "subjects": .array(subjects),
            "resourceRules": [resourceRule(verbs: ["*"], groups: ["*"], resources: ["*"], isClusterScoped: true)],
            "nonResourceRules": [["verbs": ["*"], "nonResourceURLs": ["*"]]],
        ]
    }

    private static func resourceRule(verbs: [String], groups: [String], resources: [String], isClusterScoped: Bool) -> Value {
        var rule: Value = [
            "verbs": .array(verbs.map { .string($0) }), "apiGroups": .array(groups.map { .string($0) }),
            "resources": .array(resources.map { .string($0) }), "namespaces": ["*"],
        ]
        if isClusterScoped { rule["clusterScope"] = true }
        return rule
    }
}
