public import KubeClient

/// What the controllers of a cluster are told.
public struct ControllerManagerConfiguration: Sendable {
    /// `*` is all that are on by default, `name` one more, `-name` one less; by the names of `ControllerManager.names`.
    public var controllers = ["*"]
    /// Where pod addresses come from; empty leaves the nodes' ranges to somebody else.
    public var clusterCIDRs: [NodeIPAMController.NodeRange] = []
    /// The CA's certificate in PEM, published to every namespace; nil publishes none.
    public var rootCA: String?
    /// Signs certificate signing requests; nil leaves them to somebody else.
    public var certificateSigner: (any CertificateSigner)?
    /// Terminated pods beyond this number are deleted, the oldest first.
    public var terminatedPodThreshold = 12_500
    /// Nil acts without a lease: this is the only process that runs controllers.
    public var leaderElection: LeaderElector.Settings? = LeaderElector.Settings()
    /// This process among others that want to lead.
    public var identity: String
    public var workers = 5

    public init(identity: String) { self.identity = identity }

    /// Whether a controller is to run.
    func isOn(_ name: String) -> Bool {
        if controllers.contains(name) { return true }
        if controllers.contains("-\(name)") { return false }
        return controllers.contains("*")
    }
}
