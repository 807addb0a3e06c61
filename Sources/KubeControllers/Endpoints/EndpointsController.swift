import KubeAPI
public import KubeClient
public import KubeObject

/// Keeps the `Endpoints` object of each Service with a selector.
public struct EndpointsController: Reconciler {
    public let name = "endpoints-controller"
    private let context: ControllerContext
    private let services: Cache
    private let pods: Cache
    private let endpoints: Cache

    public init(_ context: ControllerContext) {
        self.context = context
        services = context.cache(Service.groupVersionResource)
        pods = context.cache(Pod.groupVersionResource)
        endpoints = context.cache(Endpoints.groupVersionResource)
    }

    public func start(_ setup: ControllerSetup<ObjectKey>) async throws {
        setup.watch(Service.groupVersionResource)
        setup.watch(Pod.groupVersionResource) { ServicePods.keys(selecting: $0, services.snapshot) }
        setup.watch(Endpoints.groupVersionResource)
    }

    public func reconcile(_ key: ObjectKey, client: any Client) async throws -> Next {
        let present = endpoints[key]
        guard let tree = services[key] else {
            // Those that another keeps (a leader's lock, the API server's own) stay.
            guard let present, present.labels["endpoints.kubernetes.io/managed-by"]?.string == EndpointsPlan.manager else { return .done }
            do throws(Status) {
                try await client.delete(Endpoints(present))
            } catch {
                guard error.code == 404 else { throw error }
            }
            return .done
        }
        let service = Service(tree)
        guard service.spec.type != "ExternalName", !service.spec.selector.isEmpty else { return .done }
        let selected = ServicePods(services: services.snapshot, pods: pods.snapshot).pods(of: service)
        guard let desired = EndpointsPlan(service: service, pods: selected, present: present).desired else { return .done }
        do throws(Status) {
            if present == nil { try await client.create(Endpoints(desired)) } else { try await client.update(Endpoints(desired)) }
        } catch {
            guard !error.isNamespaceTerminating else { return .done }
            let verb = present == nil ? "create" : "update"
            let subject = present == nil ? "for service \(key)" : "\(key)"
            if error.code != 409 {
                context.events.warning(
                    desired, present == nil ? "FailedToCreateEndpoint" : "FailedToUpdateEndpoint",
                    "Failed to \(verb) endpoint \(subject): \(error.message)")
            }
            throw error
        }
        return .done
    }
}
