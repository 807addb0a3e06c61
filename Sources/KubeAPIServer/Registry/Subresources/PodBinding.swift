import KubeObject

/// `pods/binding`: gives a pod its node, once.
struct PodBinding: Sendable {
    let pods: Resource

    func create(_ binding: Value, _ name: ObjectKey, dryRun: Bool) async throws(Status) -> Value {
        guard binding.name == name.name else { throw .badRequest("name in URL does not match name in Binding object") }
        let errors = Self.validate(binding)
        guard errors.isEmpty else { throw Status(code: 500, reason: .unknown, message: FieldError.message(errors)) }
        let node = binding["target"]["name"].string ?? ""
        let now = pods.environment.now()
        try checkPreconditions(binding, name)
        _ = try await pods.rewrite(namespace: name.namespace, name: name.name, dryRun: dryRun) { pod throws(Status) in
            if let why = Self.obstacle(pod) { throw .conflict(GroupResource("", "pods/binding"), name.name, why) }
            pod["spec"]["nodeName"] = .string(node)
            pod["status"]["nominatedNodeName"] = .null
            for field in ["annotations", "labels"] {
                for entry in binding["metadata"][field].object ?? [:] { pod["metadata"][field][entry.key] = entry.value }
            }
            pod.setCondition(["type": "PodScheduled", "status": "True"], at: now)
        }
        return .success
    }

    private static func validate(_ binding: Value) -> [FieldError] {
        let target = binding["target"]
        var errors: [FieldError] = []
        if !["", "Node"].contains(target["kind"].string ?? "") {
            errors.append(.notSupported("target.kind", target["kind"], ["Node", "<empty>"]))
        }
        if (target["name"].string ?? "").isEmpty { errors.append(.required("target.name")) }
        return errors
    }

    private func checkPreconditions(_ binding: Value, _ name: ObjectKey) throws(Status) {
        guard !binding.uid.isEmpty || !binding.resourceVersion.isEmpty,
            let object = pods.storage.cache.object(pods.key(name.namespace, name.name))
        else { return }
        if !binding.uid.isEmpty, binding.uid != object.value.uid { throw pods.mismatch("UID", binding.uid, object.value.uid, object) }
        let version = binding.resourceVersion
        if !version.isEmpty, version != object.value.resourceVersion {
            throw pods.mismatch("ResourceVersion", version, object.value.resourceVersion, object)
        }
    }

    private static func obstacle(_ pod: Value) -> String? {
        if pod.deletionTimestamp != nil { return "pod \(pod.name) is being deleted, cannot be assigned to a host" }
        if let node = pod["spec"]["nodeName"].string, !node.isEmpty {
            return "pod \(pod.name) is already assigned to node \(node.goQuoted)"
        }
        if pod["spec"]["schedulingGates"].array?.isEmpty == false { return "pod \(pod.name) has non-empty .spec.schedulingGates" }
        return nil
    }
}

/// `bindings`: the old path, where the body names the pod.
struct Bindings: VirtualResource {
    let registry: Registry

    func create(_ body: Value, _ request: VirtualRequest) async throws(Status) -> Value {
        guard let pods = registry.resource(GroupResource("", "pods")) else { throw .noSuchPath }
        return try await PodBinding(pods: pods)
            .create(body, ObjectKey(namespace: request.namespace, name: body.name), dryRun: false)
    }
}

extension Value {
    /// The answer of a subresource that made something happen.
    static let success: Value = [
        "kind": "Status", "apiVersion": "v1", "metadata": .object([:]), "status": "Success", "code": 201,
    ]

    /// Sets a condition of the status by its type; its transition time moves when its status does.
    mutating func setCondition(_ condition: Value, at now: Timestamp) {
        var conditions = self["status"]["conditions"].array ?? []
        var condition = condition
        let position = conditions.firstIndex { $0["type"] == condition["type"] }
        var changed: Value = .time(now)
        if let position {
            let before = conditions[position]
            if before["status"] == condition["status"], !before["lastTransitionTime"].isNull { changed = before["lastTransitionTime"] }
            if !before["lastProbeTime"].isNull { condition["lastProbeTime"] = before["lastProbeTime"] }
        }
        condition["lastTransitionTime"] = changed
        if let position { conditions[position] = condition } else { conditions.append(condition) }
        self["status"]["conditions"] = .array(conditions)
    }
}
