public import KubeClient
public import KubeObject

/// What every controller is made from.
public struct ControllerContext: Sendable {
    /// Acts as one controller's identity.
    public let client: any Client
    public let informers: SharedInformers
    public let environment: Environment
    /// Reports events as this controller.
    public let events: EventRecorder

    public init(client: any Client, informers: SharedInformers, environment: Environment, events: EventRecorder) {
        self.client = client
        self.informers = informers
        self.environment = environment
        self.events = events
    }

    func cache(_ resource: GroupVersionResource, indexes: [CacheIndex] = []) -> Cache {
        informers.informer(resource, indexes: indexes).cache
    }
}
