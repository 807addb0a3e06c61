internal import KubeObject

/// The scale subresource of what has replicas.
enum FakeScale {
    static func scale(of object: Value) -> Value {
        let selector = (object["spec"]["selector"]["matchLabels"].object ?? [:])
            .map { "\($0.key)=\($0.value.string ?? "")" }.joined(separator: ",")
        return [
            "kind": "Scale", "apiVersion": "autoscaling/v1",
            "metadata": [
                "name": .string(object.name), "namespace": .string(object.namespace), "uid": .string(object.uid),
                "resourceVersion": .string(object.resourceVersion),
            ],
            "spec": ["replicas": object["spec"]["replicas"]],
            "status": ["replicas": object["status"]["replicas"], "selector": .string(selector)],
        ]
    }
}
