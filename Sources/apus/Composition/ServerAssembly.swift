import KubeAPIServer
import KubeClient
import KubeHTTP
import KubeObject
import KubePKI

/// What the API server is made of, and what it makes sure of at its start.
struct ServerAssembly {
    let settings: Settings
    let registry: Registry
    let authority: CertificateAuthority
    let pki: PKIDirectory
    let environment: Environment
    let started: Timestamp

    func configuration() throws -> APIServer.Configuration {
        let tokens = try ServiceAccountTokens(key: pki.serviceAccountKey(), reader: registry, environment: environment)
        let rbac = RBACAuthorizer(registry)
        let authorizers: [any Authorizer] = [MastersAuthorizer(), NodeAuthorizer(registry), rbac]
        let authenticator = try RequestAuthenticator(
            clientAuthorities: [authority.certificatePEM], tokens: tokenSources(tokens), environment: environment)
        let metrics = ServerMetrics(reader: registry, started: started)

        var configuration = APIServer.Configuration()
        configuration.authenticators = [authenticator, AnonymousAuthenticator()]
        configuration.authorizers = authorizers
        configuration.admission = admission(rbac, authorizers)
        configuration.observer = metrics
        configuration.pathHandlers = pathHandlers(tokens, metrics)
        configuration.subresources = try subresources()
        configuration.virtualResources = virtualResources(tokens, rbac, authorizers, authenticator)
        return configuration
    }

    private func tokenSources(_ tokens: ServiceAccountTokens) throws -> [any TokenSource] {
        var sources: [any TokenSource] = [ServiceAccountTokenSource(tokens), BootstrapTokenSource(registry, environment: environment)]
        if let file = settings.tokenFile {
            guard let text = try SecureFiles.read(file) else { throw SettingsError("--token-auth-file: there is no file \(file)") }
            sources.append(try StaticTokenSource(csv: text))
        }
        return sources
    }

    private func admission(_ rbac: RBACAuthorizer, _ authorizers: [any Authorizer]) -> [any AdmissionPlugin] {
        var defaults = DefaultAdmission.Configuration()
        defaults.projectedConfigMaps = settings.projectedConfigMaps.map { DefaultAdmission.ProjectedConfigMap(name: $0.name, key: $0.key) }
        let allocator = ServiceAllocator(
            configuration: ServiceAllocator.Configuration(clusterRanges: [settings.serviceCIDR]), reader: registry, environment: environment
        )
        return DefaultAdmission.plugins(reader: registry, authorizer: rbac, environment: environment, configuration: defaults)
            + [RBACEscalation(rbac: rbac, authorizers: authorizers), ServiceAllocation(allocator: allocator)]
    }

    private func pathHandlers(_ tokens: ServiceAccountTokens, _ metrics: ServerMetrics) -> [any PathHandler] {
        let registry = registry
        let address = "\(settings.advertiseAddress):\(settings.securePort)"
        return [
            DiscoveryHandler(reader: registry, generation: { registry.kindsGeneration }, serverAddress: address),
            OpenIDDiscovery(tokens, server: "https://\(address)"),
            OpenAPIHandler(reader: registry, generation: { registry.kindsGeneration }),
            VersionHandler(VersionHandler.Version(gitVersion: Version.git)),
            HealthHandler([HealthCheck("etcd", endpoints: [.livez, .healthz]) { registry.failure.map { "the store is gone: \($0)" } }]),
            metrics,
            UnknownPaths(reader: registry, paths: ["/healthz", "/livez", "/readyz", "/metrics", "/version", "/openapi/v2", "/openapi/v3"]),
        ]
    }

    /// What a kubelet answers for the server.
    private func subresources() throws -> [SubresourceName: any SubresourceHandler] {
        let identity = try pki.identity(
            "apiserver-kubelet-client", .client("kube-apiserver-kubelet-client", groups: [ControlPlane.masters]), from: authority,
            now: environment.now().seconds)
        let kubelets = Dialer(
            tls: try ClientTLS(
                authorityPEM: authority.certificatePEM, certificatePEM: identity.certificatePEM, keyPEM: identity.keyPEM))
        let backends = Dialer(tls: try ClientTLS(authorityPEM: nil))
        let pods = GroupResource("", "pods")
        func proxy(_ kind: ProxyHandler.Kind) -> ProxyHandler {
            ProxyHandler(kind, reader: registry, environment: environment, kubelets: kubelets, backends: backends)
        }
        return [
            SubresourceName(pods, "log"): PodLogs(reader: registry, kubelets: kubelets),
            SubresourceName(pods, "exec"): PodStreams(.exec, reader: registry, kubelets: kubelets),
            SubresourceName(pods, "attach"): PodStreams(.attach, reader: registry, kubelets: kubelets),
            SubresourceName(pods, "portforward"): PodStreams(.portForward, reader: registry, kubelets: kubelets),
            SubresourceName(pods, "proxy"): proxy(.pod),
            SubresourceName(GroupResource("", "services"), "proxy"): proxy(.service),
            SubresourceName(GroupResource("", "nodes"), "proxy"): proxy(.node),
        ]
    }

    /// Kinds that are questions.
    private func virtualResources(
        _ tokens: ServiceAccountTokens, _ rbac: RBACAuthorizer, _ authorizers: [any Authorizer], _ authenticator: RequestAuthenticator
    ) -> [SubresourceName: any VirtualResource] {
        func name(_ group: String, _ resource: String, _ subresource: String = "") -> SubresourceName {
            SubresourceName(GroupResource(group, resource), subresource)
        }
        return [
            name("", "serviceaccounts", "token"): tokens,
            name("authentication.k8s.io", "tokenreviews"): TokenReview(authenticator, audiences: tokens.audiences),
            name("authentication.k8s.io", "selfsubjectreviews"): SelfSubjectReview(environment: environment),
            name("authorization.k8s.io", "subjectaccessreviews"): AccessReview(.subject, authorizers: authorizers),
            name("authorization.k8s.io", "selfsubjectaccessreviews"): AccessReview(.own, authorizers: authorizers),
            name("authorization.k8s.io", "localsubjectaccessreviews"): AccessReview(.local, authorizers: authorizers),
            name("authorization.k8s.io", "selfsubjectrulesreviews"): RulesReview(rbac: rbac),
        ]
    }
}

extension ServerAssembly {
    /// The objects that every cluster has from its first second.
    func bootstrap(_ api: APIServer, client: any Client, port: Int) async throws(Status) {
        try await api.bootstrap(
            Bootstrap.Configuration(
                serviceAddress: settings.kubernetesServiceIP, serverAddress: settings.advertiseAddress, serverPort: port,
                serviceRange: settings.serviceCIDR.description))
        try await BootstrapPolicy.ensure(with: client)
        if settings.runsControllers { try await makeDNSService(client) }
    }

    /// The Service that pods' resolvers point to. Its endpoints are the nodes themselves: see `ClusterDNSPublisher`.
    private func makeDNSService(_ client: any Client) async throws(Status) {
        let target = Target(GroupVersionResource("", "v1", "services"), namespace: "kube-system")
        let service: Value = [
            "apiVersion": "v1", "kind": "Service",
            "metadata": [
                "name": "kube-dns", "namespace": "kube-system",
                "labels": ["k8s-app": "kube-dns", "kubernetes.io/cluster-service": "true", "kubernetes.io/name": "CoreDNS"],
            ],
            "spec": [
                "clusterIP": .string(settings.dnsServiceIP), "internalTrafficPolicy": "Local",
                "ports": [
                    ["name": "dns", "port": 53, "protocol": "UDP", "targetPort": .integer(Int64(NodeComposition.dnsPort))],
                    ["name": "dns-tcp", "port": 53, "protocol": "TCP", "targetPort": .integer(Int64(NodeComposition.dnsPort))],
                ],
            ],
        ]
        do throws(Status) {
            _ = try await client.get(Target(target.resource, namespace: "kube-system", name: "kube-dns"))
        } catch  where error.reason == .notFound {
            _ = try await client.create(target, service)
        }
    }
}
