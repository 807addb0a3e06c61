import KubeAPI
public import KubeObject

/// Resolves a pod's priority class.
public struct PriorityAdmission: AdmissionPlugin {
    public let name = "Priority"
    private let reader: any ObjectReader
    private static let classes = GroupResource("scheduling.k8s.io", "priorityclasses")

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.subresource.isEmpty && (request.isAbout("pods") || request.isAbout("priorityclasses", group: "scheduling.k8s.io"))
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard request.isAbout("pods"), var pod = request.object else { return }
        if request.operation == .update {
            // Priority is decided once; a client that doesn't know the fields may leave them out.
            guard let old = request.oldObject else { return }
            for field in ["priority", "preemptionPolicy"] where pod["spec"][field].isNull {
                pod["spec"][field] = old["spec"][field]
            }
            request.object = pod
            return
        }
        guard request.operation == .create else { return }
        let (value, policy) = try resolve(request, &pod)
        if let given = pod["spec"]["priority"].integer, given != value {
            throw request.forbidden(
                "the integer value of priority (\(given)) must not be provided in pod spec; "
                    + "priority admission controller computed \(value) from the given PriorityClass name")
        }
        if let given = pod["spec"]["preemptionPolicy"].string, given != policy {
            throw request.forbidden(
                "the string value of PreemptionPolicy (\(given)) must not be provided in pod spec; "
                    + "priority admission controller computed \(policy) from the given PriorityClass name")
        }
        pod["spec"]["priority"] = .integer(value)
        pod["spec"]["preemptionPolicy"] = .string(policy)
        request.object = pod
    }

    private func resolve(_ request: AdmissionRequest, _ pod: inout Value) throws(Status) -> (Int64, String) {
        let wanted = pod["spec"]["priorityClassName"].text
        if wanted.isEmpty {
            guard let found = defaultClass else { return (0, "PreemptLowerPriority") }
            pod["spec"]["priorityClassName"] = .string(found.name)
            return (found["value"].integer ?? 0, found["preemptionPolicy"].string ?? "PreemptLowerPriority")
        }
        guard let found = reader.object(Self.classes, namespace: "", name: wanted) else {
            throw request.forbidden("no PriorityClass with name \(wanted) was found")
        }
        return (found["value"].integer ?? 0, found["preemptionPolicy"].string ?? "PreemptLowerPriority")
    }

    /// The class for pods that name none; of several the lowest.
    private var defaultClass: Value? {
        reader.objects(Self.classes, namespace: nil).filter { $0["globalDefault"].bool == true }
            .min { ($0["value"].integer ?? 0) < ($1["value"].integer ?? 0) }
    }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        guard request.isAbout("priorityclasses", group: "scheduling.k8s.io"), request.operation != .delete,
            let object = request.object, object["globalDefault"].bool == true,
            let other = defaultClass, request.operation == .create || other.name != object.name
        else { return }
        throw request.forbidden("PriorityClass \(other.name) is already marked as default. Only one default can exist")
    }
}

/// Lets pods stay a while on nodes that are not ready or out of reach.
public struct DefaultTolerationSeconds: AdmissionPlugin {
    public let name = "DefaultTolerationSeconds"
    private let seconds: Int64

    public init(seconds: Int64) {
        self.seconds = seconds
    }

    public func handles(_ request: AdmissionRequest) -> Bool { request.creates("pods") || request.updates("pods") }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard request.object != nil else { return }
        for taint in ["node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"] {
            let own = request.object?["spec"]["tolerations"].elements ?? []
            guard !own.contains(where: { Self.tolerates($0, taint) }) else { continue }
            let toleration: Value = [
                "key": .string(taint), "operator": "Exists", "effect": "NoExecute", "tolerationSeconds": .integer(seconds),
            ]
            request.object?["spec"]["tolerations"] = .array(own + [toleration])
        }
    }

    private static func tolerates(_ toleration: Value, _ taint: String) -> Bool {
        let isAboutEffect = toleration["effect"].isZero || toleration["effect"] == "NoExecute"
        return isAboutEffect && (toleration["key"].isZero || toleration["key"].text == taint)
    }
}

/// A new node takes no pods until it says that it is ready.
public struct TaintNodesByCondition: AdmissionPlugin {
    public let name = "TaintNodesByCondition"

    public init() {}

    public func handles(_ request: AdmissionRequest) -> Bool { request.creates("nodes") }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        let taints = request.object?["spec"]["taints"].elements ?? []
        let notReady: Value = ["key": "node.kubernetes.io/not-ready", "effect": "NoSchedule"]
        guard !taints.contains(where: { $0["key"] == notReady["key"] && $0["effect"] == notReady["effect"] }) else { return }
        request.object?["spec"]["taints"] = .array(taints + [notReady])
    }
}

/// Gives a pod the overhead and the scheduling constraints of its runtime class.
public struct RuntimeClassAdmission: AdmissionPlugin {
    public let name = "RuntimeClass"
    private let reader: any ObjectReader

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    public func handles(_ request: AdmissionRequest) -> Bool { request.creates("pods") }

    private func runtimeClass(_ request: AdmissionRequest) throws(Status) -> Value? {
        guard let name = request.object?["spec"]["runtimeClassName"].string else { return nil }
        if let found = reader.object(GroupResource("node.k8s.io", "runtimeclasses"), namespace: "", name: name) { return found }
        throw request.forbidden("pod rejected: RuntimeClass \"\(name)\" not found")
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let runtimeClass = try runtimeClass(request), var pod = request.object else { return }
        let overhead = runtimeClass["overhead"]["podFixed"]
        if !runtimeClass["overhead"].isNull {
            try checkOverhead(request, pod["spec"]["overhead"].isZero ? overhead : pod["spec"]["overhead"], overhead)
            pod["spec"]["overhead"] = overhead
        }
        for entry in runtimeClass["scheduling"]["nodeSelector"].members {
            let own = pod["spec"]["nodeSelector"][entry.key]
            if !own.isNull, own != entry.value {
                throw request.forbidden(
                    "conflict: runtimeClass.scheduling.nodeSelector[\(entry.key)] = \(entry.value.text); "
                        + "pod.spec.nodeSelector[\(entry.key)] = \(own.text)")
            }
            pod["spec"]["nodeSelector"][entry.key] = entry.value
        }
        var tolerations = pod["spec"]["tolerations"].elements
        for toleration in runtimeClass["scheduling"]["tolerations"].elements where !tolerations.contains(toleration) {
            tolerations.append(toleration)
        }
        if !tolerations.isEmpty { pod["spec"]["tolerations"] = .array(tolerations) }
        request.object = pod
    }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        let overhead = request.object?["spec"]["overhead"] ?? .null
        if let runtimeClass = try runtimeClass(request), !runtimeClass["overhead"].isNull {
            try checkOverhead(request, overhead, runtimeClass["overhead"]["podFixed"])
        } else if !overhead.isNull {
            throw request.forbidden("pod rejected: Pod Overhead set without corresponding RuntimeClass defined Overhead")
        }
    }

    private func checkOverhead(_ request: AdmissionRequest, _ own: Value, _ given: Value) throws(Status) {
        guard PodResources.list(own) != PodResources.list(given) else { return }
        throw request.forbidden("pod rejected: Pod's Overhead doesn't match RuntimeClass's defined Overhead")
    }
}

/// Copies where a node stands (zone, region) to the labels of pods bound to it (KEP-4742).
public struct PodTopologyLabels: AdmissionPlugin {
    public let name = "PodTopologyLabels"
    private let reader: any ObjectReader
    private static let labels = ["topology.kubernetes.io/zone", "topology.kubernetes.io/region"]

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.isAbout("pods") && request.operation == .create && ["", "binding"].contains(request.subresource)
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let object = request.object else { return }
        let name = request.subresource == "binding" ? object["target"]["name"].text : object["spec"]["nodeName"].text
        guard !name.isEmpty, let node = reader.object(GroupResource("", "nodes"), namespace: "", name: name) else { return }
        for label in Self.labels {
            if let value = node.labels[label], object.labels[label] == nil { request.object?["metadata"]["labels"][label] = value }
        }
    }
}
