import KubeAPI
public import KubeClient
public import KubeObject

/// Sees to it that each namespace that is not going away has the ServiceAccount `default`.
public struct ServiceAccountController: Reconciler {
    public let name = "serviceaccount-controller"
    private let namespaces: Cache
    private let accounts: Cache

    public init(_ context: ControllerContext) {
        namespaces = context.cache(Namespace.groupVersionResource)
        accounts = context.cache(ServiceAccount.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Namespace.groupVersionResource)
        setup.watch(ServiceAccount.groupVersionResource) { $0.name == "default" ? [ObjectKey(name: $0.namespace)] : [] }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard let namespace = namespaces[key], namespace["status"]["phase"].string != "Terminating",
            namespace.deletionTimestamp == nil, accounts[ObjectKey(namespace: key.name, name: "default")] == nil
        else { return .done }
        let account = ServiceAccount {
            $0.metadata.name = "default"
            $0.metadata.namespace = key.name
        }
        do throws(Status) {
            try await client.create(account)
        } catch {
            guard error.isAlreadyExists || error.isNamespaceTerminating else { throw error }
        }
        return .done
    }
}
