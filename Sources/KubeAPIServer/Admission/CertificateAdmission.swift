import KubeAPI
public import KubeObject
import KubePKI

/// Writes into a new certificate signing request who asks for it.
public struct CertificateRequester: AdmissionPlugin {
    public let name = "CertificateRequester"

    public init() {}

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.creates("certificatesigningrequests", group: "certificates.k8s.io")
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        let user = request.user
        func list(_ texts: [String]) -> Value { texts.isEmpty ? .null : .array(texts.map { .string($0) }) }
        request.object?["spec"]["username"] = .string(user.name)
        request.object?["spec"]["uid"] = user.uid.isEmpty ? .null : .string(user.uid)
        request.object?["spec"]["groups"] = list(user.groups)
        request.object?["spec"]["extra"] =
            user.extra.isEmpty
            ? .null : .object(Object(user.extra.sorted { $0.key < $1.key }.map { ($0.key, list($0.value)) }))
    }
}

/// Nobody asks for a certificate of the group that may do everything by the signer that API clients trust.
public struct CertificateSubjectRestriction: AdmissionPlugin {
    public let name = "CertificateSubjectRestriction"

    public init() {}

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.creates("certificatesigningrequests", group: "certificates.k8s.io")
    }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let spec = request.object?["spec"], spec["signerName"] == "kubernetes.io/kube-apiserver-client" else { return }
        let pem = Base64.decode(spec["request"].text).map { String(decoding: $0, as: UTF8.self) } ?? ""
        let parsed: CertificateRequest
        do {
            parsed = try CertificateRequest(pem: pem)
        } catch {
            throw request.forbidden("failed to parse CSR: \(error)")
        }
        guard parsed.organizations.contains("system:masters") else { return }
        throw request.forbidden("use of kubernetes.io/kube-apiserver-client signer with system:masters group is not allowed")
    }
}

/// Approves, and signs, only who may do so for the signer: verbs `approve` and `sign` on `signers`.
public struct CertificateSignerAdmission: AdmissionPlugin {
    public let name: String
    private let subresource: String
    private let verb: String
    private let authorizer: any Authorizer

    public static func approval(_ authorizer: any Authorizer) -> CertificateSignerAdmission {
        CertificateSignerAdmission(name: "CertificateApproval", subresource: "approval", verb: "approve", authorizer: authorizer)
    }

    public static func signing(_ authorizer: any Authorizer) -> CertificateSignerAdmission {
        CertificateSignerAdmission(name: "CertificateSigning", subresource: "status", verb: "sign", authorizer: authorizer)
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.isAbout("certificatesigningrequests", group: "certificates.k8s.io")
            && request.operation == .update && request.subresource == subresource
    }

    public func validate(_ request: inout AdmissionRequest) async throws(Status) {
        guard let old = request.oldObject, let new = request.object else { return }
        if verb == "sign", new["status"]["certificate"] == old["status"]["certificate"],
            new["status"]["conditions"].elements == old["status"]["conditions"].elements
        {
            return
        }
        let signer = old["spec"]["signerName"].text
        let domain = signer.split(separator: "/", maxSplits: 1).first.map { "\($0)/*" } ?? signer
        for name in [signer, domain] {
            var attributes = AccessAttributes(user: request.user, verb: verb, isResourceRequest: true)
            attributes.group = "certificates.k8s.io"
            attributes.version = "*"
            attributes.resource = "signers"
            attributes.name = name
            if case .allowed = await authorizer.authorize(attributes) { return }
        }
        throw request.forbidden("user not permitted to \(verb) requests with signerName \"\(signer)\"")
    }
}
