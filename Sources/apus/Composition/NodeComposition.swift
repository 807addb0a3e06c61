import ContainerRuntime
import KubeAPIServer
import KubeClient
import KubeDNS
import KubeHTTP
import KubeObject
import KubePKI
import KubeProxy
import Kubelet
import Logging
import NIOPosix

/// The agent half: container runtime, kubelet and its API, Services, DNS.
struct NodeComposition: Sendable {
    private(set) var parts: [Part] = []

    /// Where cluster DNS answers on the node's address; the Service `kube-dns` leads here.
    static let dnsPort = 1053

    static func start(_ settings: Settings, controlPlane: ControlPlane, progress: Progress) async throws -> NodeComposition {
        let access = try NodeAccess(settings, controlPlane)
        var node = NodeComposition()
        let runtime = try await node.addRuntime(settings, progress)
        try await node.addKubelet(settings, access, runtime, progress)
        try node.addNetwork(settings, access, progress)
        return node
    }

    private mutating func addRuntime(_ settings: Settings, _ progress: Progress) async throws -> CRIRuntime {
        var endpoint = settings.runtimeEndpoint
        if endpoint == nil {
            var configuration = try ContainerdConfiguration.detected(dataDirectory: settings.dataDirectory)
            configuration.plainRegistries = settings.plainRegistries
            endpoint = configuration.socketPath
            let supervisor = ContainerdSupervisor(configuration: configuration)
            try await supervisor.start()
            parts.append(Part(name: "containerd") { try await supervisor.run() })
        }
        let runtime = try CRIRuntime(socketPath: endpoint!)
        parts.append(Part(name: "container runtime") { try await runtime.run() })
        progress.step("the container runtime answers at \(endpoint!)")
        return runtime
    }

    private mutating func addKubelet(_ settings: Settings, _ access: NodeAccess, _ runtime: CRIRuntime, _ progress: Progress) async throws {
        let environment = Environment.system
        var configuration = KubeletConfiguration(
            nodeName: settings.nodeName, nodeAddresses: [settings.nodeIP], rootDirectory: "\(settings.dataDirectory)/kubelet",
            podLogsDirectory: "\(settings.dataDirectory)/pods/logs")
        configuration.version = Version.git
        configuration.clusterDNS = [settings.dnsServiceIP]
        configuration.clusterDomain = settings.clusterDomain
        configuration.labels = settings.nodeLabels
        var kubeletParts = Kubelet.Parts()
        kubeletParts.services = access.informers.informer(GroupVersionResource("", "v1", "services"))
        let cgroupRoot = Self.cgroupRoot(settings)
        if let cgroups = CgroupHost.detected(root: cgroupRoot) {
            try cgroups.prepare()
            kubeletParts.cgroups = cgroups
        }
        let kubelet = Kubelet(
            configuration: configuration, client: access.nodeClient, runtime: runtime, environment: environment, parts: kubeletParts)
        parts.append(Part(name: "kubelet") { try await kubelet.run() })

        let sources = KubeletServer.Sources(kubelet, runtime: runtime, environment: environment)
        let handler = KubeletServer(sources, access: access.kubeletAccess)
        let tls = try ServerTLS(certificatePEM: access.serving.certificatePEM, keyPEM: access.serving.keyPEM)
        let server = try await HTTPServer.start(
            HTTPServer.Configuration(address: settings.nodeIP, port: Int(configuration.port), tls: tls), handler: handler)
        parts.append(
            Part(name: "kubelet API") {
                // Serves until the process stops; sleeps are only how a part waits.
                do {
                    while true { try await environment.sleep(.seconds(3600)) }
                } catch {
                    await server.shutdown(grace: .seconds(1))
                    throw error
                }
            })
    }

    /// A cgroup of its own for every data directory but the default, so that two nodes on one machine don't meet.
    static func cgroupRoot(_ settings: Settings) -> String {
        settings.dataDirectory == Settings.defaultDataDirectory ? "" : "apus-\(FNV32a.name(settings.dataDirectory.utf8))"
    }

    private mutating func addNetwork(_ settings: Settings, _ access: NodeAccess, _ progress: Progress) throws {
        let environment = Environment.system
        let network = Self.network(settings)
        let watcher = NodeWatcher(name: settings.nodeName, informers: access.informers)
        parts.append(
            Part(name: "pod network") {
                try await network.prepareKernel()
                try await watcher.run(network: network, progress: progress)
            })
        let proxy = Proxy(
            informers: access.informers, serviceCIDR: settings.serviceCIDR.description,
            runner: NodeCommands(directory: settings.dataDirectory),
            environment: environment, log: Logger(label: "kube-proxy"),
            node: {
                ProxyNode(
                    name: settings.nodeName, addresses: [settings.nodeIP], clusterCIDR: settings.clusterCIDR.description,
                    podCIDR: watcher.podCIDR ?? settings.clusterCIDR.description)
            })
        parts.append(Part(name: "kube-proxy") { try await proxy.run() })

        let resolvers = DNSServer.upstream(
            resolvConf: (try? HostFiles.text("/etc/resolv.conf")) ?? "", except: [settings.dnsServiceIP, settings.nodeIP])
        var allowed = [settings.clusterCIDR]
        if let own = CIDR("\(settings.nodeIP)/32") { allowed.append(own) }
        let dns = try DNSServer(
            configuration: DNSServer.Configuration(
                address: settings.nodeIP, port: Self.dnsPort, clusterDomain: settings.clusterDomain, upstream: resolvers, allowed: allowed),
            informers: access.informers, group: MultiThreadedEventLoopGroup.singleton, environment: environment, log: Logger(label: "dns"))
        parts.append(Part(name: "cluster DNS") { try await dns.run() })
    }

    static func network(_ settings: Settings) -> NodeNetwork {
        let run = ContainerdConfiguration.runDirectory(of: settings.dataDirectory)
        let bridge = settings.dataDirectory == Settings.defaultDataDirectory ? "cni0" : "cni-\(FNV32a.name(settings.dataDirectory.utf8))"
        return NodeNetwork(
            configurationDirectory: "\(settings.dataDirectory)/cni", addressDirectory: "\(run)/cni", bridge: String(bridge.prefix(15)))
    }
}
