import KubeAPI
public import KubeClient
public import KubeObject

/// Empties a namespace that is being deleted, then lets it go.
///
/// Pods go first, and what they may still read (secrets, config maps) only after them (KEP-5080).
public struct NamespaceController: Reconciler {
    public let name = "namespace-controller"
    private static let finalizer = "kubernetes"
    private let context: ControllerContext
    private let namespaces: Cache
    private let definitions: Cache

    public init(_ context: ControllerContext) {
        self.context = context
        namespaces = context.cache(Namespace.groupVersionResource)
        definitions = context.cache(ResourceCatalog.definitions)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Namespace.groupVersionResource) { $0.deletionTimestamp == nil ? [] : [ObjectKey($0)] }
        _ = setup.informer(ResourceCatalog.definitions)
        // The last pod's end is what a namespace mostly waits for.
        setup.informer(Pod.groupVersionResource).cache.addHandler { change in
            guard change.isDeletion else { return }
            let namespace = ObjectKey(name: change.object.namespace)
            if namespaces[namespace]?.deletionTimestamp != nil { setup.queue.add(namespace) }
        }
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        guard var namespace = try await current(key, client), namespace.deletionTimestamp != nil else { return .done }
        if namespace["status"]["phase"].string != "Terminating" {
            namespace["status"]["phase"] = "Terminating"
            namespace = try await client.updateStatus(Namespace.groupVersionResource, namespace)
        }
        let finalizers = namespace["spec"]["finalizers"].array ?? []
        guard finalizers.contains(.string(Self.finalizer)) else { return .done }
        let content = await empty(key.name, client)
        guard content.isEmpty else {
            try await report(content, namespace, client)
            return .requeue(after: .seconds(content.remaining.contains { $0.resource.resource == "pods" } ? 5 : 2))
        }
        namespace["spec"]["finalizers"] = .array(finalizers.filter { $0.string != Self.finalizer })
        do throws(Status) {
            _ = try await client.update(Target(Namespace.groupVersionResource, name: key.name, subresource: "finalize"), namespace)
        } catch {
            guard error.code == 404 else { throw error }
        }
        return .done
    }

    /// As the server has it: a namespace that is emptied by mistake can't be brought back.
    private func current(_ key: ObjectKey, _ client: any Client) async throws(Status) -> Value? {
        guard namespaces[key] != nil else { return nil }
        do throws(Status) {
            return try await client.get(Target(Namespace.groupVersionResource, name: key.name))
        } catch {
            guard error.code == 404 else { throw error }
            return nil
        }
    }

    private func empty(_ namespace: String, _ client: any Client) async -> NamespaceContent {
        let catalog = ResourceCatalog(definitions: definitions.snapshot.all)
        var content = NamespaceContent()
        let namespaced = catalog.entries.filter(\.isNamespaced)
        let pods = namespaced.filter { $0.resource == Pod.groupVersionResource }
        for entry in pods { await empty(entry, namespace, &content, client) }
        guard content.isEmpty else { return content }
        for entry in namespaced where entry.resource != Pod.groupVersionResource {
            await empty(entry, namespace, &content, client)
        }
        return content
    }

    private func empty(
        _ entry: ResourceCatalog.Entry, _ namespace: String, _ content: inout NamespaceContent, _ client: any Client
    ) async {
        let target = Target(entry.resource, namespace: namespace)
        do throws(Status) {
            guard try await !client.list(target).items.isEmpty else { return }
            try await client.deleteCollection(
                target, options: DeleteOptions(propagationPolicy: .background), list: ListOptions())
            content.add(entry.resource.groupResource, try await client.list(target).items)
        } catch {
            // A resource that is served no more has no objects; one whose server is away may have.
            guard error.code != 404, error.code != 405 else { return }
            content.errors.append("\(entry.resource.groupResource): \(error.message)")
        }
    }

    private func report(_ content: NamespaceContent, _ namespace: Value, _ client: any Client) async throws(Status) {
        let before = namespace["status"]["conditions"].array ?? []
        let after = content.conditions(before: before, now: context.environment.now())
        guard after != .array(before) else { return }
        var namespace = namespace
        namespace["status"]["conditions"] = after
        try await client.updateStatus(Namespace.groupVersionResource, namespace)
    }
}
