import KubeObject

/// What each of the built-in signers lets be signed
/// (https://kubernetes.io/docs/reference/access-authn-authz/certificate-signing-requests/#kubernetes-signers). Pure.
enum SignerRules {
    static let apiClient = "kubernetes.io/kube-apiserver-client"
    static let kubeletClient = "kubernetes.io/kube-apiserver-client-kubelet"
    static let kubeletServing = "kubernetes.io/kubelet-serving"
    static let legacyUnknown = "kubernetes.io/legacy-unknown"
    static let signers: Set<String> = [apiClient, kubeletClient, kubeletServing, legacyUnknown]

    /// Why a request can't be signed by the signer it names; nil where it can.
    static func refusal(_ request: RequestedCertificate, signer: String, usages: Set<String>, user: String) -> String? {
        switch signer {
        case apiClient:
            return usages.contains("client auth") && usages.isSubset(of: clientUsages)
                ? nil : "invalid usages for client certificate: \(usages.sorted().joined(separator: ","))"
        case kubeletClient: return kubeletClientRefusal(request, usages)
        case kubeletServing: return servingRefusal(request, usages, user)
        default: return nil
        }
    }

    private static let clientUsages: Set<String> = ["client auth", "digital signature", "key encipherment"]
    private static let servingUsages: Set<String> = ["server auth", "digital signature", "key encipherment"]

    static func kubeletClientRefusal(_ request: RequestedCertificate, _ usages: Set<String>) -> String? {
        guard request.organizations == ["system:nodes"] else { return "subject organization is not system:nodes" }
        guard request.commonName.hasPrefix("system:node:") else { return "subject common name does not begin with system:node: " }
        guard request.dnsNames.isEmpty else { return "DNS subjectAltNames are not allowed" }
        guard request.addresses.isEmpty else { return "IP subjectAltNames are not allowed" }
        guard request.otherNames.isEmpty else { return "URI subjectAltNames are not allowed" }
        guard usages == clientUsages || usages == clientUsages.subtracting(["key encipherment"]) else {
            return "usages did not match [\"client auth\" \"digital signature\" \"key encipherment\"]"
        }
        return nil
    }

    private static func servingRefusal(_ request: RequestedCertificate, _ usages: Set<String>, _ user: String) -> String? {
        guard request.organizations == ["system:nodes"] else { return "subject organization is not system:nodes" }
        guard !request.dnsNames.isEmpty || !request.addresses.isEmpty else { return "DNS or IP subjectAltName is required" }
        guard request.otherNames.isEmpty else { return "URI subjectAltNames are not allowed" }
        guard usages == servingUsages || usages == servingUsages.subtracting(["key encipherment"]) else {
            return "usages did not match [\"digital signature\" \"key encipherment\" \"server auth\"]"
        }
        guard request.commonName.hasPrefix("system:node:"), request.commonName == user else {
            return "subject common name does not begin with system:node: "
        }
        return nil
    }
}
