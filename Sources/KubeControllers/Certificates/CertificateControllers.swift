import KubeAPI
public import KubeClient
public import KubeObject

/// Approves the kubelets' requests for client certificates, for those who may have them.
public struct CertificateApprover: Reconciler {
    public let name = "certificatesigningrequest-approving-controller"
    private let requests: Cache
    private let signer: any CertificateSigner

    public init(_ context: ControllerContext, signer: any CertificateSigner) {
        self.signer = signer
        requests = context.cache(CertificateSigningRequest.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(CertificateSigningRequest.groupVersionResource)
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let request = requests[key], request["status"]["certificate"].isNull, !request.hasDecision,
            request["spec"]["signerName"].string == SignerRules.kubeletClient, let body = request.requestBytes
        else { return .done }
        let asked: RequestedCertificate
        do { asked = try signer.read(body) } catch { throw FinalError("unable to parse csr \"\(key)\": \(error)") }
        let usages = Set((request["spec"]["usages"].array ?? []).compactMap(\.string))
        guard SignerRules.kubeletClientRefusal(asked, usages) == nil else { return .done }
        let isSelf = request["spec"]["username"].string == asked.commonName
        let tries =
            (isSelf ? [("selfnodeclient", "Auto approving self kubelet client certificate after SubjectAccessReview.")] : [])
            + [("nodeclient", "Auto approving kubelet client certificate after SubjectAccessReview.")]
        for (subresource, message) in tries where try await isAllowed(request, subresource, client) {
            var approved = request
            var conditions = request["status"]["conditions"].array ?? []
            conditions.append(["type": "Approved", "status": "True", "reason": "AutoApproved", "message": .string(message)])
            approved["status"]["conditions"] = .array(conditions)
            _ = try await client.update(
                Target(CertificateSigningRequest.groupVersionResource, name: key.name, subresource: "approval"), approved)
            return .done
        }
        return .done
    }

    private func isAllowed(_ request: Value, _ subresource: String, _ client: any Client) async throws -> Bool {
        var spec: Value = [
            "user": request["spec"]["username"],
            "resourceAttributes": [
                "group": "certificates.k8s.io", "resource": "certificatesigningrequests", "verb": "create",
                "subresource": .string(subresource), "version": "*",
            ],
        ]
        for member in ["uid", "groups", "extra"] { spec[member] = request["spec"][member] }
        let review: Value = [
            "apiVersion": "authorization.k8s.io/v1", "kind": "SubjectAccessReview", "metadata": .object([:]), "spec": spec,
        ]
        let answer = try await client.create(
            Target(GroupVersionResource("authorization.k8s.io", "v1", "subjectaccessreviews")), review)
        return answer["status"]["allowed"].bool == true
    }
}

/// Signs approved requests that name one of the built-in signers.
public struct CertificateSigningController: Reconciler {
    public let name = "certificatesigningrequest-signing-controller"
    private let context: ControllerContext
    private let requests: Cache
    private let signer: any CertificateSigner
    private static let longest: Int64 = 365 * 86_400

    public init(_ context: ControllerContext, signer: any CertificateSigner) {
        self.context = context
        self.signer = signer
        requests = context.cache(CertificateSigningRequest.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(CertificateSigningRequest.groupVersionResource)
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let request = requests[key], request["status"]["certificate"].isNull, request.isApproved, !request.isFailed,
            let name = request["spec"]["signerName"].string, SignerRules.signers.contains(name), let body = request.requestBytes
        else { return .done }
        let usages = (request["spec"]["usages"].array ?? []).compactMap(\.string)
        var signed = request
        do {
            let user = request["spec"]["username"].string ?? ""
            if let refusal = SignerRules.refusal(try signer.read(body), signer: name, usages: Set(usages), user: user) {
                var conditions = request["status"]["conditions"].array ?? []
                let now = context.environment.now()
                conditions.append([
                    "type": "Failed", "status": "True", "reason": "SignerValidationFailure", "message": .string(refusal),
                    "lastUpdateTime": .time(now), "lastTransitionTime": .time(now),
                ])
                signed["status"]["conditions"] = .array(conditions)
            } else {
                let lifetime = min(max(request["spec"]["expirationSeconds"].integer ?? Self.longest, 600), Self.longest)
                let certificate = try signer.sign(body, usages: usages, lifetimeSeconds: lifetime)
                signed["status"]["certificate"] = .string(Base64.encode(certificate))
            }
        } catch {
            throw FinalError("unable to sign csr \"\(key)\": \(error)")
        }
        try await client.updateStatus(CertificateSigningRequest.groupVersionResource, signed)
        return .done
    }
}

/// Deletes old requests: approved ones after an hour, denied, failed and pending ones after one, one and 24 hours.
public struct CertificateCleaner: Reconciler {
    public let name = "certificatesigningrequest-cleaner-controller"
    private let context: ControllerContext
    private let requests: Cache

    public init(_ context: ControllerContext) {
        self.context = context
        requests = context.cache(CertificateSigningRequest.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(CertificateSigningRequest.groupVersionResource)
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let request = requests[key], let made = request["metadata"]["creationTimestamp"].timestamp else { return .done }
        let isSettled = request.hasDecision || request.isFailed
        let age = context.environment.now() - made
        let limit = Duration.seconds(isSettled ? 3600 : 86_400)
        guard age >= limit else { return .requeue(after: limit - age) }
        do throws(Status) {
            try await client.delete(CertificateSigningRequest(request))
        } catch {
            guard error.code == 404 else { throw error }
        }
        return .done
    }
}

extension Value {
    fileprivate func hasCondition(_ type: String) -> Bool {
        (self["status"]["conditions"].array ?? []).contains { $0["type"].string == type }
    }

    fileprivate var isApproved: Bool { hasCondition("Approved") && !hasCondition("Denied") }
    fileprivate var isFailed: Bool { hasCondition("Failed") }
    fileprivate var hasDecision: Bool { hasCondition("Approved") || hasCondition("Denied") }
    fileprivate var requestBytes: [UInt8]? { self["spec"]["request"].string.flatMap(Base64.decode) }
}
