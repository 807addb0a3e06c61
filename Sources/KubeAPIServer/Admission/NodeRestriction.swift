import KubeAPI
public import KubeObject

/// A kubelet changes its own node, and the pods bound to it, and nothing else.
public struct NodeRestriction: AdmissionPlugin {
    public let name = "NodeRestriction"
    private let reader: any ObjectReader

    public init(reader: any ObjectReader) {
        self.reader = reader
    }

    private static func nodeName(_ user: UserInfo) -> String? {
        let prefix = "system:node:"
        guard user.groups.contains("system:nodes"), user.name.hasPrefix(prefix) else { return nil }
        return String(user.name.dropFirst(prefix.count))
    }

    public func handles(_ request: AdmissionRequest) -> Bool { Self.nodeName(request.user) != nil }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let node = Self.nodeName(request.user) else { return }
        if node.isEmpty { throw request.forbidden("could not determine node from user \"\(request.user.name)\"") }
        switch (request.kind.group, request.kind.resource, request.subresource) {
        case ("", "pods", ""): try pod(request, node)
        case ("", "pods", "status"): try podStatus(request, node)
        case ("", "pods", "eviction"): try eviction(request, node)
        case ("", "pods", _):
            throw request.forbidden(
                "unexpected pod subresource \"\(request.subresource)\", only 'status' and 'eviction' are allowed")
        case ("", "nodes", _): try self.node(request, node)
        case ("", "serviceaccounts", "token"): try token(request, node)
        case ("coordination.k8s.io", "leases", _): try lease(request, node)
        case ("storage.k8s.io", "csinodes", _):
            if !request.name.isEmpty, request.shownName != node {
                throw request.forbidden("can only access CSINode with the same name as the requesting node")
            }
        case ("resource.k8s.io", "resourceslices", _): try slice(request, node)
        default: break
        }
    }

    private func find(_ request: AdmissionRequest) throws(Status) -> Value {
        let pods = GroupResource("", "pods")
        guard let pod = reader.object(pods, namespace: request.namespace, name: request.name) else {
            throw .notFound(pods, request.name)
        }
        return pod
    }

    private func pod(_ request: AdmissionRequest, _ node: String) throws(Status) {
        switch request.operation {
        case .delete:
            guard try find(request)["spec"]["nodeName"].text == node else {
                throw request.forbidden("node \"\(node)\" can only delete pods with spec.nodeName set to itself")
            }
        case .create: try mirrorPod(request, node)
        default:
            throw request.forbidden(
                "unexpected operation \"\(request.operation.rawValue)\", node \"\(node)\" can only create and delete mirror pods")
        }
    }

    private func mirrorPod(_ request: AdmissionRequest, _ node: String) throws(Status) {
        let pod = request.object ?? .null
        let annotation = ServiceAccountAdmission.mirrorAnnotation
        if pod.annotations[annotation] == nil {
            throw request.forbidden("pod does not have \"\(annotation)\" annotation, node \"\(node)\" can only create mirror pods")
        }
        if pod["spec"]["nodeName"].text != node {
            throw request.forbidden("node \"\(node)\" can only create pods with spec.nodeName set to itself")
        }
        let owners = pod["metadata"]["ownerReferences"].elements
        if owners.count > 1 {
            throw request.forbidden("node \"\(node)\" can only create pods with a single owner reference set to itself")
        }
        guard let owner = owners.first, owner["apiVersion"] == "v1", owner["kind"] == "Node", owner["name"].text == node else {
            throw request.forbidden("node \"\(node)\" can only create pods with an owner reference set to itself")
        }
        if owner["controller"].bool != true {
            throw request.forbidden("node \"\(node)\" can only create pods with a controller owner reference set to itself")
        }
        if owner["blockOwnerDeletion"].bool == true {
            throw request.forbidden("node \"\(node)\" must not set blockOwnerDeletion on an owner reference")
        }
        if let own = reader.object(GroupResource("", "nodes"), namespace: "", name: node), own.uid != owner["uid"].text {
            throw request.forbidden("node \(node) UID mismatch: expected \(owner["uid"].text) got \(own.uid)")
        }
    }

    private func podStatus(_ request: AdmissionRequest, _ node: String) throws(Status) {
        guard request.operation == .update, let old = request.oldObject, let new = request.object else {
            throw request.forbidden("unexpected operation \"\(request.operation.rawValue)\"")
        }
        if old["spec"]["nodeName"].text != node {
            throw request.forbidden("node \"\(node)\" can only update pod status for pods with spec.nodeName set to itself")
        }
        if old.labels != new.labels {
            throw request.forbidden("node \"\(node)\" cannot update labels through pod status")
        }
        if old["status"]["resourceClaimStatuses"] != new["status"]["resourceClaimStatuses"] {
            throw request.forbidden("node \"\(node)\" cannot update resource claim statues")
        }
    }

    private func eviction(_ request: AdmissionRequest, _ node: String) throws(Status) {
        guard try find(request)["spec"]["nodeName"].text == node else {
            throw request.forbidden("node \(node) can only evict pods with spec.nodeName set to itself")
        }
    }

    private func node(_ request: AdmissionRequest, _ node: String) throws(Status) {
        guard request.shownName == node else {
            throw request.forbidden("node \"\(node)\" is not allowed to modify node \"\(request.shownName)\"")
        }
        guard let new = request.object else { return }
        if request.operation == .create {
            let labels = Self.forbidden(Self.changed(new.labels, [:]))
            guard !labels.isEmpty else { return }
            throw request.forbidden("node \"\(node)\" is not allowed to set the following labels: \(labels.joined(separator: ", "))")
        }
        guard request.operation == .update, let old = request.oldObject else { return }
        if new["spec"]["taints"].elements != old["spec"]["taints"].elements {
            throw request.forbidden("node \"\(node)\" is not allowed to modify taints")
        }
        if new["metadata"]["ownerReferences"].elements != old["metadata"]["ownerReferences"].elements {
            throw request.forbidden("node \"\(node)\" is not allowed to modify ownerReferences")
        }
        let labels = Self.forbidden(Self.changed(new.labels, old.labels))
        if !labels.isEmpty {
            throw request.forbidden("is not allowed to modify labels: \(labels.joined(separator: ", "))")
        }
    }

    private static func changed(_ new: Object, _ old: Object) -> [String] {
        Set(new.keys + old.keys).filter { new[$0] != old[$0] }
    }

    private static let kubeletLabels: Set<String> = [
        "kubernetes.io/hostname", "topology.kubernetes.io/zone", "topology.kubernetes.io/region",
        "failure-domain.beta.kubernetes.io/zone", "failure-domain.beta.kubernetes.io/region",
        "beta.kubernetes.io/instance-type", "node.kubernetes.io/instance-type", "kubernetes.io/os", "kubernetes.io/arch",
        "beta.kubernetes.io/os", "beta.kubernetes.io/arch",
    ]

    /// Labels by which workloads are steered to nodes, which a node may therefore not give itself.
    private static func forbidden(_ labels: [String]) -> [String] {
        labels.filter { label in
            guard let slash = label.firstIndex(of: "/") else { return false }
            let prefix = label[..<slash]
            func isIn(_ domain: String) -> Bool { prefix == domain || prefix.hasSuffix(".\(domain)") }
            if isIn("node-restriction.kubernetes.io") { return true }
            let isOurs = isIn("kubernetes.io") || isIn("k8s.io")
            let isAllowed = kubeletLabels.contains(label) || isIn("kubelet.kubernetes.io") || isIn("node.kubernetes.io")
            return isOurs && !isAllowed
        }.sorted()
    }

    private func token(_ request: AdmissionRequest, _ node: String) throws(Status) {
        guard request.operation == .create else { return }
        let bound = request.object?["spec"]["boundObjectRef"] ?? .null
        guard bound["apiVersion"] == "v1", bound["kind"] == "Pod", !bound["name"].isZero else {
            throw request.forbidden("node requested token not bound to a pod")
        }
        let uid = bound["uid"].text
        if uid.isEmpty { throw request.forbidden("node requested token with a pod binding without a uid") }
        let pods = GroupResource("", "pods")
        guard let pod = reader.object(pods, namespace: request.namespace, name: bound["name"].text) else {
            throw .notFound(pods, bound["name"].text)
        }
        if pod.uid != uid {
            throw request.forbidden(
                "the UID in the bound object reference (\(uid)) does not match the UID in record. "
                    + "The object might have been deleted and then recreated")
        }
        if pod["spec"]["nodeName"].text != node {
            throw request.forbidden("node requested token bound to a pod scheduled on a different node")
        }
    }

    private func lease(_ request: AdmissionRequest, _ node: String) throws(Status) {
        if request.namespace != "kube-node-lease" {
            throw request.forbidden("can only access leases in the \"kube-node-lease\" system namespace")
        }
        if request.shownName != node {
            throw request.forbidden("can only access node lease with the same name as the requesting node")
        }
    }

    private func slice(_ request: AdmissionRequest, _ node: String) throws(Status) {
        if request.operation == .create, request.object?["spec"]["nodeName"].text != node {
            throw request.forbidden("can only create ResourceSlice with the same NodeName as the requesting node")
        }
        if request.operation == .delete, let old = request.oldObject, old["spec"]["nodeName"].text != node {
            throw request.forbidden("can only delete ResourceSlice with the same NodeName as the requesting node")
        }
    }
}
