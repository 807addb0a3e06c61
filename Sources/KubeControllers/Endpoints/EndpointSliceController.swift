import KubeAPI
public import KubeClient
public import KubeObject

/// Lists the pods behind each Service with a selector in endpoint slices.
public struct EndpointSliceController: Reconciler {
    public let name = "endpointslice-controller"
    private let context: ControllerContext
    private let services: Cache
    private let pods: Cache
    private let slices: Cache
    private let nodes: Cache

    private static let byService = CacheIndex("endpointslice-service") { slice in
        guard slice.labels["endpointslice.kubernetes.io/managed-by"]?.string == EndpointSlicePlan.manager,
            let service = slice.labels["kubernetes.io/service-name"]?.string
        else { return [] }
        return ["\(slice.namespace)/\(service)"]
    }

    public init(_ context: ControllerContext) {
        self.context = context
        services = context.cache(Service.groupVersionResource)
        pods = context.cache(Pod.groupVersionResource)
        slices = context.cache(EndpointSlice.groupVersionResource, indexes: [Self.byService])
        nodes = context.cache(Node.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Service.groupVersionResource)
        setup.watch(Pod.groupVersionResource) { ServicePods.keys(selecting: $0, services.snapshot) }
        setup.watch(EndpointSlice.groupVersionResource, indexes: [Self.byService]) { slice in
            Self.byService.keys(of: slice).map { _ in
                ObjectKey(namespace: slice.namespace, name: slice.labels["kubernetes.io/service-name"]?.string ?? "")
            }
        }
        _ = setup.informer(Node.groupVersionResource)
        nodes.addHandler { change in
            // Zones matter; a node's many other changes don't.
            guard Self.zone(change.object) != change.old.flatMap(Self.zone) else { return }
            for service in services.snapshot.keys { setup.queue.add(service) }
        }
    }

    private static func zone(_ node: Value) -> String? { node.labels["topology.kubernetes.io/zone"]?.string }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        let existing = slices.snapshot.objects(by: Self.byService, key.description)
        guard let tree = services[key], tree.deletionTimestamp == nil else {
            for slice in existing { try await remove(slice, client) }
            return .done
        }
        let service = Service(tree)
        guard service.spec.type != "ExternalName", !service.spec.selector.isEmpty else { return .done }
        let selected = ServicePods(services: services.snapshot, pods: pods.snapshot).pods(of: service)
        let nodes = nodes.snapshot
        let plan = EndpointSlicePlan(service: service, pods: selected, existing: existing) { name in
            nodes.object(name: name).flatMap(Self.zone)
        }
        do throws(Status) {
            try await carryOut(plan, client)
        } catch {
            guard !error.isNamespaceTerminating else { return .done }
            if error.code != 409 {
                context.events.warning(
                    tree, "FailedToUpdateEndpointSlices",
                    "Error updating Endpoint Slices for Service \(key): \(error.message)")
            }
            throw error
        }
        return .done
    }

    private func carryOut(_ plan: EndpointSlicePlan, _ client: any Client) async throws(Status) {
        for slice in plan.create { try await client.create(EndpointSlice(slice)) }
        for slice in plan.update { try await client.update(EndpointSlice(slice)) }
        for slice in plan.delete { try await remove(slice, client) }
    }

    private func remove(_ slice: Value, _ client: any Client) async throws(Status) {
        do throws(Status) {
            try await client.delete(EndpointSlice(slice))
        } catch {
            guard error.code == 404 else { throw error }
        }
    }
}
