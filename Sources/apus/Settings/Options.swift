import ArgumentParser

/// Flags that every command which touches the data directory has.
struct DataOptions: ParsableArguments {
    @Option(help: "A YAML file with any of these flags by their names without dashes in front; flags win.")
    var config: String?

    @Option(help: "Where everything is kept. (default: /var/lib/apus)")
    var dataDir: String?

    @Option(help: "How much is logged: trace, debug, info, warning, error. (default: info)")
    var logLevel: String?
}

/// Flags of the server half.
struct ServerOptions: ParsableArguments {
    @Option(help: "The address to listen on. (default: 0.0.0.0)")
    var bindAddress: String?

    @Option(help: "The port of the API. (default: 6443)")
    var securePort: Int?

    @Option(help: "The address that others reach this server at. (default: --node-ip)")
    var advertiseAddress: String?

    @Option(help: "Another name or address that the API's certificate is for; may be repeated.")
    var tlsSan: [String] = []

    @Option(help: "Addresses of Services. (default: 10.96.0.0/16)")
    var serviceCidr: String?

    @Option(help: "Addresses of pods. (default: 10.244.0.0/16)")
    var clusterCidr: String?

    @Option(help: "Write the administrator's kubeconfig here, readable by its owner only.")
    var writeKubeconfig: String?

    @Option(help: "A file of tokens: token,user,uid,\"group1,group2\" a line.")
    var tokenAuthFile: String?

    @Option(help: "A config map that is projected into pods' service account volumes too, as NAME=KEY; may be repeated.")
    var projectedConfigMap: [String] = []

    @Flag(help: "Run no controllers.")
    var disableControllers = false

    @Flag(help: "Run no scheduler.")
    var disableScheduler = false
}

/// Flags of the agent half.
struct NodeOptions: ParsableArguments {
    @Option(help: "This node's name. (default: the host name)")
    var nodeName: String?

    @Option(help: "This node's address. (default: that of the default route)")
    var nodeIp: String?

    @Option(help: "A label for this node, as KEY=VALUE; may be repeated.")
    var nodeLabel: [String] = []

    @Option(help: "Use this runtime (unix:///run/…/containerd.sock) instead of starting our own containerd.")
    var containerRuntimeEndpoint: String?

    @Option(help: "A registry host[:port] that is spoken to without TLS; may be repeated.")
    var plainRegistry: [String] = []

    @Option(help: "The cluster's DNS domain. (default: cluster.local)")
    var clusterDomain: String?
}
