import KubeObject

/// What is written on sandboxes and containers, so that another kubelet process (or upstream's) knows them again.
enum RuntimeLabels {
    static let podName = "io.kubernetes.pod.name"
    static let podNamespace = "io.kubernetes.pod.namespace"
    static let podUID = "io.kubernetes.pod.uid"
    static let containerName = "io.kubernetes.container.name"

    static let hash = "io.kubernetes.container.hash"
    static let restartCount = "io.kubernetes.container.restartCount"
    static let terminationMessagePath = "io.kubernetes.container.terminationMessagePath"
    static let terminationMessagePolicy = "io.kubernetes.container.terminationMessagePolicy"
    static let deletionGracePeriod = "io.kubernetes.pod.deletionGracePeriod"
    static let terminationGracePeriod = "io.kubernetes.pod.terminationGracePeriod"
    static let preStopHandler = "io.kubernetes.container.preStopHandler"
    static let ports = "io.kubernetes.container.ports"

    static func pod(_ pod: Value) -> [String: String] {
        var labels: [String: String] = [:]
        for entry in pod.labels { labels[entry.key] = entry.value.string }
        for (name, value) in identity(pod) { labels[name] = value }
        return labels
    }

    static func container(_ container: Value, _ pod: Value) -> [String: String] {
        var labels = identity(pod)
        labels[containerName] = container.nameMember
        return labels
    }

    private static func identity(_ pod: Value) -> [String: String] {
        [podName: pod.name, podNamespace: pod.namespace, podUID: pod.uid]
    }

    static func podAnnotations(_ pod: Value) -> [String: String] {
        var annotations: [String: String] = [:]
        for entry in pod.annotations { annotations[entry.key] = entry.value.string }
        return annotations
    }

    static func containerAnnotations(_ container: Value, _ pod: Value, restartCount count: Int) -> [String: String] {
        var annotations = [
            hash: ContainerHash.of(container), restartCount: String(count),
            terminationMessagePath: container.text("terminationMessagePath"),
            terminationMessagePolicy: container.text("terminationMessagePolicy"),
        ]
        if let grace = pod["metadata"]["deletionGracePeriodSeconds"].integer { annotations[deletionGracePeriod] = String(grace) }
        if let grace = pod["spec"]["terminationGracePeriodSeconds"].integer { annotations[terminationGracePeriod] = String(grace) }
        if !container["lifecycle"]["preStop"].isNull { annotations[preStopHandler] = container["lifecycle"]["preStop"].description }
        if !(container["ports"].array ?? []).isEmpty { annotations[ports] = container["ports"].description }
        return annotations
    }
}
