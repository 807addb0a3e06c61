import KubeAPI
public import KubeClient
public import KubeObject

/// Keeps the config map `kube-root-ca.crt` in each namespace, by which pods know the API server.
public struct RootCAPublisher: Reconciler {
    public let name = "root-ca-certificate-publisher-controller"
    public static let configMapName = "kube-root-ca.crt"
    private let namespaces: Cache
    private let configMaps: Cache
    private let selection: Informer.Selection
    private let informers: SharedInformers
    private let certificate: String

    /// - Parameter certificate: the CA's certificate in PEM.
    public init(_ context: ControllerContext, certificate: String) {
        self.certificate = certificate
        informers = context.informers
        namespaces = context.cache(Namespace.groupVersionResource)
        selection = Informer.Selection(
            ConfigMap.groupVersionResource, fieldSelector: "metadata.name=\(Self.configMapName)")
        configMaps = context.informers.informer(selection).cache
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Namespace.groupVersionResource)
        setup.watch(ConfigMap.groupVersionResource, fieldSelector: selection.fieldSelector) { [ObjectKey(name: $0.namespace)] }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let namespace = namespaces[key], namespace["status"]["phase"].string != "Terminating",
            namespace.deletionTimestamp == nil
        else { return .done }
        let present = configMaps[ObjectKey(namespace: key.name, name: Self.configMapName)]
        let data: Value = ["ca.crt": .string(certificate)]
        guard present?["data"] != data else { return .done }
        do throws(Status) {
            if var map = present {
                map["data"] = data
                try await client.update(ConfigMap(map))
            } else {
                try await client.create(ConfigMap(Self.configMap(key.name, data)))
            }
        } catch {
            guard error.isAlreadyExists || error.isNamespaceTerminating else { throw error }
        }
        return .done
    }

    private static func configMap(_ namespace: String, _ data: Value) -> Value {
        [
            "kind": "ConfigMap", "apiVersion": "v1",
            "metadata": [
                "name": .string(configMapName), "namespace": .string(namespace),
                "annotations": [
                    "kubernetes.io/description":
                        "Contains a CA bundle that can be used to verify the kube-apiserver when using internal endpoints such as the internal service IP or kubernetes.default.svc. No other usage is guaranteed across distributions of Kubernetes clusters."
                ],
            ],
            "data": data,
        ]
    }
}
