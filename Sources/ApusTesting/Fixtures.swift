public import KubeObject

/// Small objects that tests begin with; each as a client would send it.
public enum Fixture {
    public static let pods = GroupVersionResource("", "v1", "pods")
    public static let configMaps = GroupVersionResource("", "v1", "configmaps")
    public static let nodes = GroupVersionResource("", "v1", "nodes")
    public static let services = GroupVersionResource("", "v1", "services")
    public static let namespaces = GroupVersionResource("", "v1", "namespaces")
    public static let leases = GroupVersionResource("coordination.k8s.io", "v1", "leases")
    public static let events = GroupVersionResource("", "v1", "events")

    public static func configMap(_ name: String, namespace: String = "default", data: Object = [:]) -> Value {
        [
            "apiVersion": "v1", "kind": "ConfigMap", "metadata": ["name": .string(name), "namespace": .string(namespace)],
            "data": .object(data),
        ]
    }

    public static func pod(
        _ name: String, namespace: String = "default", labels: Object = [:], node: String? = nil, phase: String? = nil,
        isReady: Bool = false
    ) -> Value {
        var pod: Value = [
            "apiVersion": "v1", "kind": "Pod", "metadata": ["name": .string(name), "namespace": .string(namespace)],
            "spec": ["containers": [["name": "main", "image": "busybox"]], "terminationGracePeriodSeconds": 30],
        ]
        if !labels.isEmpty { pod["metadata"]["labels"] = .object(labels) }
        if let node { pod["spec"]["nodeName"] = .string(node) }
        if let phase { pod["status"]["phase"] = .string(phase) }
        if isReady {
            pod["status"]["phase"] = "Running"
            pod["status"]["conditions"] = [
                ["type": "Ready", "status": "True", "lastTransitionTime": "2026-01-01T00:00:00Z"]
            ]
        }
        return pod
    }

    public static func node(_ name: String, isReady: Bool = true) -> Value {
        [
            "apiVersion": "v1", "kind": "Node", "metadata": ["name": .string(name)], "spec": .object([:]),
            "status": ["conditions": [["type": "Ready", "status": isReady ? "True" : "False"]]],
        ]
    }

    public static func namespace(_ name: String) -> Value {
        [
            "apiVersion": "v1", "kind": "Namespace", "metadata": ["name": .string(name)],
            "spec": ["finalizers": ["kubernetes"]], "status": ["phase": "Active"],
        ]
    }
}
