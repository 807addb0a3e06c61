import KubeAPIServer
import KubeClient
import KubeControllers
import KubeObject

extension ControlPlane {
    /// All controllers, each as its own service account. No lease is needed where the store itself lets only one server in.
    mutating func addControllers(_ settings: Settings) {
        let environment = Environment.system
        var configuration = ControllerManagerConfiguration(identity: HostIdentity.hostName)
        configuration.leaderElection = nil
        configuration.rootCA = authority.certificatePEM
        configuration.clusterCIDRs = [NodeIPAMController.NodeRange(settings.clusterCIDR)]
        let api = api
        let manager = ControllerManager(
            client: api.client(as: UserInfo(name: "system:kube-controller-manager"), agent: "kube-controller-manager"),
            clientFor: { account in
                let groups = ["system:serviceaccounts", "system:serviceaccounts:kube-system", "system:authenticated"]
                return api.client(
                    as: UserInfo(name: "system:serviceaccount:kube-system:\(account)", groups: groups), agent: "kube-controller-manager")
            },
            informers: informers, environment: environment, configuration: configuration)
        parts.append(Part(name: "controllers") { try await manager.run() })
        let publisher = ClusterDNSPublisher(
            client: api.client(as: UserInfo(name: "system:apus", groups: [Self.masters]), agent: "apus"), informers: informers)
        parts.append(Part(name: "cluster DNS endpoints") { try await publisher.run() })
    }
}
