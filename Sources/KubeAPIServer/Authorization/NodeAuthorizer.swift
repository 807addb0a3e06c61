import KubeObject
import Synchronization

/// What a kubelet may do (https://kubernetes.io/docs/reference/access-authn-authz/node/): read its own node, its pods, and only
/// the secrets, config maps, claims and volumes of those.
public final class NodeAuthorizer: Authorizer {
    private let reader: any ObjectReader
    /// Which pod allowed an access last: asked first the next time.
    private let proofs = Mutex<[Proof: String]>([:])

    private struct Proof: Hashable {
        var node: String
        var resource: String
        var object: ObjectKey
    }

    private static let maximumProofs = 65_536

    public init(_ reader: any ObjectReader) {
        self.reader = reader
    }

    public func authorize(_ attributes: AccessAttributes) async -> AccessDecision {
        guard attributes.user.groups.contains("system:nodes"), attributes.user.name.hasPrefix("system:node:") else {
            return .noOpinion(reason: "")
        }
        let node = String(attributes.user.name.dropFirst("system:node:".count))
        guard !node.isEmpty else { return .noOpinion(reason: "unknown node for user \(attributes.user.name.goQuoted)") }
        let refusal: String?
        if attributes.isResourceRequest {
            refusal = judge(attributes, node)
        } else {
            refusal = byRule(attributes)
        }
        return refusal.map { .noOpinion(reason: $0) } ?? .allowed(reason: "")
    }

    /// Nil where it is allowed, else why not.
    private func judge(_ attributes: AccessAttributes, _ node: String) -> String? {
        switch (attributes.group, attributes.resource) {
        case ("", "secrets"), ("", "configmaps"): readObject(attributes, node)
        case ("", "persistentvolumeclaims"):
            attributes.subresource == "status" ? updateStatus(attributes, node) : getObject(attributes, node)
        case ("", "persistentvolumes"), ("resource.k8s.io", "resourceclaims"), ("storage.k8s.io", "volumeattachments"):
            getObject(attributes, node)
        case ("", "serviceaccounts"): serviceAccount(attributes, node)
        case ("", "nodes"): ownNode(attributes, node)
        case ("", "pods"): pod(attributes, node)
        case ("coordination.k8s.io", "leases"): lease(attributes, node)
        case ("storage.k8s.io", "csinodes"): csiNode(attributes, node)
        case ("resource.k8s.io", "resourceslices"): resourceSlice(attributes, node)
        default: byRule(attributes)
        }
    }

    private func readObject(_ attributes: AccessAttributes, _ node: String) -> String? {
        guard ["get", "list", "watch"].contains(attributes.verb) else { return "can only read resources of this type" }
        guard attributes.subresource.isEmpty else { return "cannot read subresource" }
        guard !attributes.namespace.isEmpty else { return "can only read namespaced object of this type" }
        return related(attributes, node)
    }

    private func getObject(_ attributes: AccessAttributes, _ node: String) -> String? {
        guard attributes.verb == "get" else { return "can only get individual resources of this type" }
        guard attributes.subresource.isEmpty else { return "cannot get subresource" }
        return related(attributes, node)
    }

    private func updateStatus(_ attributes: AccessAttributes, _ node: String) -> String? {
        guard ["update", "patch"].contains(attributes.verb) else { return "can only get/update/patch this type" }
        return related(attributes, node)
    }

    private func serviceAccount(_ attributes: AccessAttributes, _ node: String) -> String? {
        if attributes.verb == "get", attributes.subresource.isEmpty { return readObject(attributes, node) }
        guard attributes.verb == "create", !attributes.name.isEmpty else {
            return "can only create tokens for individual service accounts"
        }
        guard attributes.subresource == "token" else { return "can only create token subresource of serviceaccount" }
        return related(attributes, node)
    }

    private func ownNode(_ attributes: AccessAttributes, _ node: String) -> String? {
        switch (attributes.subresource, attributes.verb) {
        case ("", "create"), ("", "update"), ("", "patch"), ("status", "update"), ("status", "patch"): return nil
        case ("", "get"), ("", "list"), ("", "watch"):
            if attributes.name == node { return nil }
            return attributes.name.isEmpty
                ? "node '\(node)' cannot read all nodes, only its own Node object"
                : "node '\(node)' cannot read '\(attributes.name)', only its own Node object"
        default: return ""
        }
    }

    private func pod(_ attributes: AccessAttributes, _ node: String) -> String? {
        switch (attributes.subresource, attributes.verb) {
        case ("", "get"): return related(attributes, node)
        case ("", "list"), ("", "watch"):
            if attributes.fieldSelector.split(separator: ",").contains(where: { Self.selects($0, "spec.nodeName", node) }) { return nil }
            if !attributes.name.isEmpty { return related(attributes, node) }
            return "can only list/watch pods with spec.nodeName field selector"
        // NodeRestriction, an admission plug-in, limits these to the node's own pods.
        case ("", "create"), ("", "delete"), ("status", "update"), ("status", "patch"), ("eviction", "create"): return nil
        default: return ""
        }
    }

    private static func selects(_ term: Substring, _ field: String, _ value: String) -> Bool {
        term == "\(field)=\(value)" || term == "\(field)==\(value)"
    }

    private func lease(_ attributes: AccessAttributes, _ node: String) -> String? {
        guard ["get", "create", "update", "patch", "delete"].contains(attributes.verb) else {
            return "can only get, create, update, patch, or delete a node lease"
        }
        guard attributes.namespace == "kube-node-lease" else {
            return "can only access leases in the \"kube-node-lease\" system namespace"
        }
        guard attributes.verb == "create" || attributes.name == node else {
            return "can only access node lease with the same name as the requesting node"
        }
        return nil
    }

    private func csiNode(_ attributes: AccessAttributes, _ node: String) -> String? {
        guard ["get", "create", "update", "patch", "delete"].contains(attributes.verb) else {
            return "can only get, create, update, patch, or delete a CSINode"
        }
        guard attributes.subresource.isEmpty else { return "cannot authorize CSINode subresources" }
        guard attributes.verb == "create" || attributes.name == node else {
            return "can only access CSINode with the same name as the requesting node"
        }
        return nil
    }

    private func resourceSlice(_ attributes: AccessAttributes, _ node: String) -> String? {
        guard attributes.subresource.isEmpty else { return "cannot authorize ResourceSlice subresources" }
        switch attributes.verb {
        case "create": return nil
        case "get", "update", "patch", "delete":
            let slice = reader.object(GroupResource("resource.k8s.io", "resourceslices"), namespace: "", name: attributes.name)
            return slice?["spec"]["nodeName"].string == node ? nil : unrelated(node)
        case "list", "watch", "deletecollection":
            let isOwn = attributes.fieldSelector.split(separator: ",").contains { Self.selects($0, "spec.nodeName", node) }
            return isOwn ? nil : "can only list/watch/deletecollection resourceslices with nodeName field selector"
        default:
            return
                "only the following verbs are allowed for a ResourceSlice: get, watch, list, create, update, patch, delete, deletecollection"
        }
    }

    private func byRule(_ attributes: AccessAttributes) -> String? {
        Self.rules.contains { $0.allows(attributes) } ? nil : ""
    }

    /// What every node may do, whatever runs on it.
    private static let rules: [AccessRule] = BootstrapPolicy.clusterRoleRules("system:node")

    private func unrelated(_ node: String) -> String { "no relationship found between node '\(node)' and this object" }

    /// Nil where a pod of the node uses the object.
    private func related(_ attributes: AccessAttributes, _ node: String) -> String? {
        guard !attributes.name.isEmpty else { return "No Object name found" }
        let object = ObjectKey(namespace: attributes.namespace, name: attributes.name)
        if attributes.resource == "pods" {
            let pod = reader.object(Self.pods, namespace: object.namespace, name: object.name)
            return pod.map { Self.runs($0, on: node) } == true ? nil : unrelated(node)
        }
        let proof = Proof(node: node, resource: attributes.resource, object: object)
        if attributes.resource == "volumeattachments" {
            let attachment = reader.object(GroupResource("storage.k8s.io", "volumeattachments"), namespace: "", name: object.name)
            return attachment?["spec"]["nodeName"].string == node ? nil : unrelated(node)
        }
        var namespace = object.namespace
        var wanted = object.name
        if attributes.resource == "persistentvolumes" {
            let volume = reader.object(GroupResource("", "persistentvolumes"), namespace: "", name: object.name)
            guard let claim = volume?["spec"]["claimRef"], let name = claim["name"].string else { return unrelated(node) }
            (namespace, wanted) = (claim["namespace"].string ?? "", name)
        }
        func uses(_ pod: Value) -> Bool {
            Self.runs(pod, on: node) && PodReferences.uses(pod, attributes.resource, wanted, reader)
        }
        if let name = proofs.withLock({ $0[proof] }), let pod = reader.object(Self.pods, namespace: namespace, name: name), uses(pod) {
            return nil
        }
        guard let pod = reader.objects(Self.pods, namespace: namespace).first(where: uses) else { return unrelated(node) }
        proofs.withLock { proofs in
            if proofs.count >= Self.maximumProofs { proofs.removeAll() }
            proofs[proof] = pod.name
        }
        return nil
    }

    private static let pods = GroupResource("", "pods")

    private static func runs(_ pod: Value, on node: String) -> Bool {
        guard pod["spec"]["nodeName"].string == node else { return false }
        // A pod that has ended needs nothing any more.
        return !["Succeeded", "Failed"].contains(pod["status"]["phase"].string ?? "")
    }
}

/// Which other objects a pod's spec names.
enum PodReferences {
    static func uses(_ pod: Value, _ resource: String, _ name: String, _ reader: any ObjectReader) -> Bool {
        let spec = pod["spec"]
        switch resource {
        case "serviceaccounts": return spec["serviceAccountName"].string == name
        case "secrets": return usesSecret(spec, name)
        case "configmaps": return usesConfigMap(pod, name)
        case "persistentvolumeclaims", "persistentvolumes":
            return volumes(spec).contains { volume in
                volume["persistentVolumeClaim"]["claimName"].string == name
                    || (!volume["ephemeral"].isNull && "\(pod.name)-\(volume["name"].string ?? "")" == name)
            }
        case "resourceclaims":
            let statuses = pod["status"]["resourceClaimStatuses"].array ?? []
            return (spec["resourceClaims"].array ?? []).contains { $0["resourceClaimName"].string == name }
                || statuses.contains { $0["resourceClaimName"].string == name }
        default: return false
        }
    }

    private static func volumes(_ spec: Value) -> [Value] { spec["volumes"].array ?? [] }

    private static func containers(_ spec: Value) -> [Value] {
        (spec["initContainers"].array ?? []) + (spec["containers"].array ?? []) + (spec["ephemeralContainers"].array ?? [])
    }

    private static func usesSecret(_ spec: Value, _ name: String) -> Bool {
        if (spec["imagePullSecrets"].array ?? []).contains(where: { $0["name"].string == name }) { return true }
        for volume in volumes(spec) {
            if volume["secret"]["secretName"].string == name { return true }
            if (volume["projected"]["sources"].array ?? []).contains(where: { $0["secret"]["name"].string == name }) { return true }
            for kind in ["azureFile", "cephfs", "cinder", "flexVolume", "iscsi", "rbd", "scaleIO", "storageos"] {
                let source = volume[kind]
                if source["secretName"].string == name || source["secretRef"]["name"].string == name { return true }
            }
            if volume["csi"]["nodePublishSecretRef"]["name"].string == name { return true }
        }
        return containers(spec).contains { container in
            (container["envFrom"].array ?? []).contains { $0["secretRef"]["name"].string == name }
                || (container["env"].array ?? []).contains { $0["valueFrom"]["secretKeyRef"]["name"].string == name }
        }
    }

    private static func usesConfigMap(_ pod: Value, _ name: String) -> Bool {
        let spec = pod["spec"]
        for volume in volumes(spec) {
            if volume["configMap"]["name"].string == name { return true }
            if (volume["projected"]["sources"].array ?? []).contains(where: { $0["configMap"]["name"].string == name }) { return true }
        }
        return containers(spec).contains { container in
            (container["envFrom"].array ?? []).contains { $0["configMapRef"]["name"].string == name }
                || (container["env"].array ?? []).contains { $0["valueFrom"]["configMapKeyRef"]["name"].string == name }
        }
    }
}
