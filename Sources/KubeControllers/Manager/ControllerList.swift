import KubeClient
import KubeObject

/// Every controller: its name, who it acts and reports as, how it is made.
enum ControllerList {
    struct Entry: Sendable {
        /// As `--controllers` has it.
        var name: String
        /// The service account in `kube-system`.
        var account: String
        /// The source of its events.
        var component: String
        /// Nil where the configuration leaves it without work.
        var make: @Sendable (ControllerContext, ControllerManagerConfiguration) -> (@Sendable () async throws -> Void)?
    }

    private static func entry<Subject: Reconciler>(
        _ name: String, account: String? = nil, component: String? = nil, workers: Int? = nil,
        _ make: @escaping @Sendable (ControllerContext, ControllerManagerConfiguration) -> Subject?
    ) -> Entry {
        Entry(name: name, account: account ?? name, component: component ?? account ?? name) { context, configuration in
            guard let subject = make(context, configuration) else { return nil }
            var settings = ControllerRunner<Subject>.Settings()
            settings.workers = workers ?? configuration.workers
            let runner = ControllerRunner(
                subject, client: context.client, informers: context.informers, environment: context.environment,
                settings: settings)
            return { try await runner.run() }
        }
    }

    /// The garbage collector comes last: it shares the informers that the others have asked for by then.
    static let all: [Entry] = [
        entry("deployment-controller") { context, _ in DeploymentController(context) },
        entry("replicaset-controller") { context, _ in ReplicaSetController(.replicaSet, context) },
        entry("replicationcontroller-controller", account: "replication-controller") { context, _ in
            ReplicaSetController(.replicationController, context)
        },
        entry("endpointslice-controller") { context, _ in EndpointSliceController(context) },
        entry("endpoints-controller", account: "endpoint-controller") { context, _ in EndpointsController(context) },
        entry("namespace-controller") { context, _ in NamespaceController(context) },
        entry("serviceaccount-controller", account: "service-account-controller", workers: 1) { context, _ in
            ServiceAccountController(context)
        },
        entry("root-ca-certificate-publisher-controller", account: "root-ca-cert-publisher", workers: 1) { context, configuration in
            configuration.rootCA.map { RootCAPublisher(context, certificate: $0) }
        },
        entry("node-ipam-controller", account: "node-controller", component: "cidrAllocator", workers: 1) { context, configuration in
            configuration.clusterCIDRs.isEmpty ? nil : NodeIPAMController(context, ranges: configuration.clusterCIDRs)
        },
        entry("node-lifecycle-controller", account: "node-controller") { context, _ in NodeLifecycleController(context) },
        entry("taint-eviction-controller", account: "node-controller", component: "taint-eviction-controller") { context, _ in
            TaintEvictionController(context)
        },
        entry("pod-garbage-collector-controller", account: "pod-garbage-collector", workers: 1) { context, configuration in
            PodGCController(context, terminatedThreshold: configuration.terminatedPodThreshold)
        },
        entry("job-controller") { context, _ in JobController(context) },
        entry("daemonset-controller", account: "daemon-set-controller", component: "daemonset-controller") { context, _ in
            DaemonSetController(context)
        },
        entry("ttl-after-finished-controller", workers: 1) { context, _ in TTLAfterFinishedController(context) },
        entry("clusterrole-aggregation-controller", workers: 1) { context, _ in ClusterRoleAggregationController(context) },
        entry("certificatesigningrequest-approving-controller", account: "certificate-controller", workers: 1) { context, configuration in
            configuration.certificateSigner.map { CertificateApprover(context, signer: $0) }
        },
        entry("certificatesigningrequest-signing-controller", account: "certificate-controller", workers: 1) { context, configuration in
            configuration.certificateSigner.map { CertificateSigningController(context, signer: $0) }
        },
        entry("certificatesigningrequest-cleaner-controller", account: "certificate-controller", workers: 1) { context, _ in
            CertificateCleaner(context)
        },
        entry("garbage-collector-controller", account: "generic-garbage-collector", workers: 8) { context, _ in
            GarbageCollector(context)
        },
    ]
}
