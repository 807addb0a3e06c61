/// The plug-ins of one scheduler name, in order, and how much each score counts.
public struct Profile: Sendable {
    public var schedulerName: String
    public var filters: [any FilterPlugin]
    public var scores: [(plugin: any ScorePlugin, weight: Int64)]
    public var reserves: [any ReservePlugin] = []
    public var permits: [any PermitPlugin] = []
    public var postFilters: [any PostFilterPlugin] = []

    public init(schedulerName: String, filters: [any FilterPlugin], scores: [(plugin: any ScorePlugin, weight: Int64)]) {
        self.schedulerName = schedulerName
        self.filters = filters
        self.scores = scores
    }

    /// Upstream's defaults.
    public static func standard(schedulerName: String = "default-scheduler") -> Profile {
        Profile(
            schedulerName: schedulerName,
            filters: [NodeUnschedulable(), NodeName(), TaintToleration(), NodeAffinityPlugin(), NodePorts(), NodeResourcesFit()],
            scores: [
                (TaintToleration(), 3), (NodeAffinityPlugin(), 2), (NodeResourcesFit(), 1), (NodeResourcesBalancedAllocation(), 1),
                (ImageLocality(), 1),
            ])
    }

    /// Every plug-in once, by name.
    var plugins: [String: any SchedulingPlugin] {
        var found: [String: any SchedulingPlugin] = [:]
        for plugin in filters { found[plugin.name] = plugin }
        for plugin in reserves { found[plugin.name] = plugin }
        for plugin in permits { found[plugin.name] = plugin }
        for plugin in postFilters { found[plugin.name] = plugin }
        return found
    }
}
