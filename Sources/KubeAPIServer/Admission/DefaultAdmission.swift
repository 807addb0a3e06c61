public import KubeObject

/// The plug-ins that are on by default, in upstream's order.
public enum DefaultAdmission {
    public struct Configuration: Sendable {
        /// Config maps that are projected into service account volumes beside `kube-root-ca.crt`: name and key of each.
        public var projectedConfigMaps: [ProjectedConfigMap] = []
        /// How long pods stay on nodes that are not ready or out of reach.
        public var defaultTolerationSeconds: Int64 = 300

        public init() {}
    }

    public struct ProjectedConfigMap: Sendable, Hashable {
        public var name: String
        /// The key, and the file it becomes.
        public var key: String

        public init(name: String, key: String) {
            self.name = name
            self.key = key
        }
    }

    /// What comes before policies and webhooks.
    public static func plugins(
        reader: any ObjectReader, authorizer: any Authorizer, environment: Environment,
        configuration: Configuration = Configuration()
    ) -> [any AdmissionPlugin] {
        [
            NamespaceLifecycle(reader: reader, environment: environment),
            LimitRanger(reader: reader),
            ServiceAccountAdmission(
                reader: reader, environment: environment, projectedConfigMaps: configuration.projectedConfigMaps),
            NodeRestriction(reader: reader),
            TaintNodesByCondition(),
            PriorityAdmission(reader: reader),
            DefaultTolerationSeconds(seconds: configuration.defaultTolerationSeconds),
            DefaultStorageClass(reader: reader),
            StorageObjectInUseProtection(),
            PersistentVolumeClaimResize(reader: reader),
            RuntimeClassAdmission(reader: reader),
            CertificateSignerAdmission.approval(authorizer),
            CertificateSignerAdmission.signing(authorizer),
            CertificateRequester(),
            CertificateSubjectRestriction(),
            DefaultIngressClass(reader: reader),
            PodTopologyLabels(reader: reader),
        ]
    }
}
