import KubeAPIServer
import KubeClient
import KubeObject
import KubePKI
import Kubelet

/// How a node reaches the API, and who may reach its kubelet.
struct NodeAccess: Sendable {
    /// As `system:node:NAME`.
    let nodeClient: any Client
    /// What kube-proxy and DNS read through; shared with the server's own parts in one process.
    let informers: SharedInformers
    /// The kubelet's own certificate.
    let serving: Identity
    let kubeletAccess: KubeletAccess

    init(_ settings: Settings, _ plane: ControlPlane) throws {
        let name = "system:node:\(settings.nodeName)"
        serving = try plane.pki.identity(
            "kubelet-server", .server(name, dnsNames: [settings.nodeName], addresses: [settings.nodeIP]), from: plane.authority,
            now: Environment.system.now().seconds)
        let reviewer = plane.api.client(as: UserInfo(name: "system:apus", groups: [ControlPlane.masters]), agent: "apus")
        nodeClient = plane.api.client(
            as: UserInfo(name: name, groups: ["system:nodes", "system:authenticated"]), agent: "kubelet")
        informers = plane.informers
        kubeletAccess = try .certificates(authorities: [plane.authority.certificatePEM], environment: .system) {
            await Self.mayAccess($0, asking: reviewer)
        }
    }

    /// Asks the API server, as upstream's kubelets do (webhook authorization).
    static func mayAccess(_ attributes: KubeletRequestAttributes, asking client: any Client) async -> Bool {
        for subresource in attributes.subresources {
            let review: Value = [
                "apiVersion": "authorization.k8s.io/v1", "kind": "SubjectAccessReview",
                "spec": [
                    "user": .string(attributes.user), "groups": .array(attributes.groups.map { .string($0) }),
                    "resourceAttributes": [
                        "verb": .string(attributes.verb), "version": "v1", "resource": "nodes", "subresource": .string(subresource),
                        "name": .string(attributes.nodeName),
                    ],
                ],
            ]
            let target = Target(GroupVersionResource("authorization.k8s.io", "v1", "subjectaccessreviews"))
            if let answer = try? await client.create(target, review), answer["status"]["allowed"].bool == true { return true }
        }
        return false
    }
}
