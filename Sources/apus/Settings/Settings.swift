import KubeObject
import Logging

/// Everything the process was told, by flags, the configuration file and what the machine is.
struct Settings: Sendable {
    var dataDirectory: String
    var logLevel: Logger.Level
    var bindAddress = "0.0.0.0"
    var securePort = 6443
    var advertiseAddress: String
    var extraNames: [String] = []
    var serviceCIDR = CIDR("10.96.0.0/16")!
    var clusterCIDR = CIDR("10.244.0.0/16")!
    var kubeconfigPath: String?
    var tokenFile: String?
    var projectedConfigMaps: [(name: String, key: String)] = []
    var runsControllers = true
    var runsScheduler = true
    var nodeName: String
    var nodeIP: String
    var nodeLabels: [String: String] = [:]
    var runtimeEndpoint: String?
    var plainRegistries: [String] = []
    var clusterDomain = "cluster.local"

    static let defaultDataDirectory = "/var/lib/apus"

    /// Addresses of Services that the cluster itself has: the first is the API's, the tenth DNS's.
    var kubernetesServiceIP: String { serviceCIDR.address(at: 1)!.description }
    var dnsServiceIP: String { serviceCIDR.address(at: 10)!.description }

    init(data: DataOptions, server: ServerOptions? = nil, node: NodeOptions? = nil) throws {
        let file = try ConfigurationFile(path: data.config)
        dataDirectory = try data.dataDir ?? file.string("data-dir") ?? Self.defaultDataDirectory
        guard dataDirectory.hasPrefix("/") else { throw SettingsError("--data-dir must be an absolute path") }
        let level = try data.logLevel ?? file.string("log-level") ?? "info"
        guard let logLevel = Logger.Level(rawValue: level) else {
            throw SettingsError("--log-level \(level): use trace, debug, info, warning or error")
        }
        self.logLevel = logLevel
        nodeName = try node?.nodeName ?? file.string("node-name") ?? HostIdentity.hostName.lowercased()
        let address = try node?.nodeIp ?? file.string("node-ip") ?? server?.advertiseAddress ?? HostIdentity.address() ?? "127.0.0.1"
        guard IPAddress(address) != nil else { throw SettingsError("--node-ip \(address) is no IP address") }
        nodeIP = address
        advertiseAddress = address
        if let server { try take(server, file) }
        if let node { try take(node, file) }
        let wrong = Names.dnsSubdomain(nodeName, isPrefix: false)
        guard wrong.isEmpty else { throw SettingsError("--node-name \(nodeName): \(wrong.joined(separator: "; "))") }
    }

    private mutating func take(_ options: ServerOptions, _ file: ConfigurationFile) throws {
        bindAddress = try options.bindAddress ?? file.string("bind-address") ?? bindAddress
        securePort = try options.securePort ?? file.integer("secure-port") ?? securePort
        guard (0...65535).contains(securePort) else { throw SettingsError("--secure-port \(securePort) is no port") }
        advertiseAddress = try options.advertiseAddress ?? file.string("advertise-address") ?? nodeIP
        guard IPAddress(advertiseAddress) != nil else { throw SettingsError("--advertise-address \(advertiseAddress) is no IP address") }
        extraNames = try options.tlsSan + file.strings("tls-san")
        serviceCIDR = try Self.range(options.serviceCidr ?? file.string("service-cidr"), "--service-cidr", or: serviceCIDR)
        clusterCIDR = try Self.range(options.clusterCidr ?? file.string("cluster-cidr"), "--cluster-cidr", or: clusterCIDR)
        guard !serviceCIDR.overlaps(clusterCIDR) else {
            throw SettingsError("--service-cidr \(serviceCIDR) and --cluster-cidr \(clusterCIDR) overlap")
        }
        kubeconfigPath = try options.writeKubeconfig ?? file.string("write-kubeconfig")
        tokenFile = try options.tokenAuthFile ?? file.string("token-auth-file")
        for text in try options.projectedConfigMap + file.strings("projected-config-map") {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw SettingsError("--projected-config-map \(text): write NAME=KEY") }
            projectedConfigMaps.append((parts[0], parts[1]))
        }
        runsControllers = try !(options.disableControllers || file.bool("disable-controllers"))
        runsScheduler = try !(options.disableScheduler || file.bool("disable-scheduler"))
    }

    private mutating func take(_ options: NodeOptions, _ file: ConfigurationFile) throws {
        for text in try options.nodeLabel + file.strings("node-label") {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard let key = parts.first, !key.isEmpty else { throw SettingsError("--node-label \(text): write KEY=VALUE") }
            nodeLabels[key] = parts.count > 1 ? parts[1] : ""
        }
        runtimeEndpoint = try options.containerRuntimeEndpoint ?? file.string("container-runtime-endpoint")
        plainRegistries = try options.plainRegistry + file.strings("plain-registry")
        clusterDomain = try options.clusterDomain ?? file.string("cluster-domain") ?? clusterDomain
    }

    private static func range(_ text: String?, _ flag: String, or fallback: CIDR) throws -> CIDR {
        guard let text else { return fallback }
        guard let range = CIDR(text), range.family == .v4, range.prefixLength <= 30 else {
            throw SettingsError("\(flag) \(text) is no IPv4 range such as \(fallback)")
        }
        return range.masked
    }
}
