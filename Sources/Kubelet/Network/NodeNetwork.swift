internal import ContainerRuntime
internal import Glibc
internal import KubeObject
public import Logging

/// A node's share of the pod network: writes the CNI configuration once the node's range is known, and sets the
/// kernel up for routing. Everything happens in the network namespace that we run in.
public struct NodeNetwork: Sendable {
    /// Where containerd looks for configurations.
    public var configurationDirectory: String
    public var addressDirectory: String
    public var bridge: String
    private let logger: Logger

    public init(
        configurationDirectory: String, addressDirectory: String, bridge: String = "cni0",
        logger: Logger = Logger(label: "network")
    ) {
        self.configurationDirectory = configurationDirectory
        self.addressDirectory = addressDirectory
        self.bridge = bridge
        self.logger = logger
    }

    /// Writes the configuration where it is not there already, as a whole, so that containerd never reads half of it.
    /// - Returns: whether something was written.
    @discardableResult
    public func configure(podCIDRs: [String], mtu: Int64 = 0) throws -> Bool {
        let configuration = CNIConfiguration(podCIDRs: podCIDRs, bridge: bridge, mtu: mtu, addressDirectory: addressDirectory)
        let path = configurationDirectory + "/" + CNIConfiguration.fileName
        let bytes = JSON.encode(configuration.value)
        if let there = try? HostFiles.read(path), there == bytes { return false }
        try HostFiles.makeDirectory(configurationDirectory)
        try HostFiles.makeDirectory(addressDirectory)
        try HostFiles.replace(path, bytes)
        return true
    }

    /// What the kernel must do for pods, in order of weight. `forwarding` is needed at all; without `bridge-nf-call-iptables`
    /// a pod that reaches itself or a neighbour by a Service's address gets no answer.
    static let settings = [
        (path: "/proc/sys/net/ipv4/ip_forward", value: "1", isNeeded: true),
        (path: "/proc/sys/net/bridge/bridge-nf-call-iptables", value: "1", isNeeded: false),
        (path: "/proc/sys/net/ipv6/conf/all/forwarding", value: "1", isNeeded: false),
    ]

    /// Sets what is not set yet. Throws where pods could not be reached at all, and warns of what will not work.
    public func prepareKernel() async throws {
        if !HostFiles.exists("/proc/sys/net/bridge"), let modprobe = HostProcess.find("modprobe") {
            _ = try? await HostProcess.run([modprobe, "-q", "br_netfilter"], deadline: .seconds(5))
        }
        for setting in Self.settings {
            guard let now = try? HostFiles.text(setting.path, limit: 64) else {
                if setting.path.contains("bridge-nf") {
                    logger.warning(
                        "the kernel module br_netfilter is missing: a pod will not reach a Service whose pod is on the same node; load it with modprobe br_netfilter"
                    )
                }
                continue
            }
            guard now.filter({ !$0.isWhitespace }) != setting.value else { continue }
            do {
                try HostFiles.put(setting.path, setting.value)
            } catch {
                guard setting.isNeeded else {
                    logger.warning("\(setting.path) can't be set to \(setting.value): \(error)")
                    continue
                }
                throw RuntimeError(
                    .failedPrecondition,
                    "\(setting.path) must be \(setting.value) for pods to be reached, and can't be set: \(error); run as root, or set it with sysctl"
                )
            }
        }
    }

    /// Takes away the bridge, the configuration and the record of addresses. For `apus down`, after all pods are gone.
    public func removeAll() async {
        if let ip = HostProcess.find("ip") {
            // Not looked for in /sys: that may show another network namespace than ours. None to delete is no failure.
            _ = try? await HostProcess.run([ip, "link", "delete", bridge], deadline: .seconds(10))
        }
        unlink(configurationDirectory + "/" + CNIConfiguration.fileName)
        HostFiles.removeTree(addressDirectory)
    }
}
