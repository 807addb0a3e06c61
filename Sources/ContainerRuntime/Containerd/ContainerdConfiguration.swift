internal import Crypto

/// Where our own containerd keeps its things and how it is set up; pure, but for `detected`.
///
/// Under the data directory: `containerd/root` (images, snapshots), `containerd/config.toml`, `containerd/certs.d`
/// (registries), `images/*.tar` (imported at start). Under `/run/apus/HASH`, since socket paths end at 107 bytes and
/// mounts should go with a reboot: state, sockets, process file, network namespaces.
public struct ContainerdConfiguration: Sendable, Hashable {
    public var dataDirectory: String
    public var runDirectory: String
    public var facts: HostFacts
    public var cniBinaryDirectory: String
    /// Where the kubelet writes the CNI configuration (`Network/`).
    public var cniConfigurationDirectory: String
    public var sandboxImage = ImageArchive.pauseReference
    /// Registries (`host:port`) that speak plain HTTP.
    public var plainRegistries: [String] = []
    /// A command in front of containerd's own, such as `nsenter --net=…`; usually empty.
    public var launcher: [String] = []
    /// `debug`, `info`, `warn`, `error`.
    public var logLevel = "warn"

    public init(dataDirectory: String, facts: HostFacts, cniBinaryDirectory: String) {
        self.dataDirectory = dataDirectory
        self.facts = facts
        self.cniBinaryDirectory = cniBinaryDirectory
        runDirectory = Self.runDirectory(of: dataDirectory)
        cniConfigurationDirectory = dataDirectory + "/cni"
    }

    /// The configuration for this host: overlayfs or not, what its capabilities allow, where its CNI plugins are.
    public static func detected(dataDirectory: String) throws -> ContainerdConfiguration {
        try HostFiles.makeDirectory(dataDirectory + "/containerd")
        let facts = HostFacts.detect(directory: dataDirectory + "/containerd")
        let places = ["/opt/cni/bin", "/usr/lib/cni", "/usr/libexec/cni"]
        let plugins = places.first { HostFiles.exists($0 + "/bridge") } ?? places[1]
        return ContainerdConfiguration(dataDirectory: dataDirectory, facts: facts, cniBinaryDirectory: plugins)
    }

    /// `/run/apus/` and 12 hexadecimal digits of the data directory's digest: two clusters on one machine don't meet.
    public static func runDirectory(of dataDirectory: String) -> String {
        "/run/apus/" + Hex.text(SHA256.hash(data: Array(dataDirectory.utf8)).prefix(6))
    }

    public var socketPath: String { runDirectory + "/containerd.sock" }
    public var rootDirectory: String { dataDirectory + "/containerd/root" }
    public var stateDirectory: String { runDirectory + "/state" }
    public var runcRoot: String { runDirectory + "/runc" }
    public var configPath: String { dataDirectory + "/containerd/config.toml" }
    public var registryDirectory: String { dataDirectory + "/containerd/certs.d" }
    public var logPath: String { dataDirectory + "/containerd/containerd.log" }
    public var imageDirectory: String { dataDirectory + "/images" }
    public var processPath: String { runDirectory + "/containerd.pid" }
    public var snapshotter: String { facts.hasOverlay ? "overlayfs" : "native" }

    /// Plug-ins that a node does without. `runtime.v1.linux` stays: containerd 1.6's task service asks for it.
    static let unused = [
        "io.containerd.snapshotter.v1.aufs", "io.containerd.snapshotter.v1.btrfs", "io.containerd.snapshotter.v1.devmapper",
        "io.containerd.snapshotter.v1.zfs", "io.containerd.internal.v1.opt", "io.containerd.internal.v1.restart",
        "io.containerd.internal.v1.tracing", "io.containerd.tracing.processor.v1.otlp",
    ]

    /// The configuration file (version 2, which containerd 1.3 to 2.x read).
    public var toml: String {
        let cri = #"plugins."io.containerd.grpc.v1.cri""#
        return """
            # Written by apus at every start; changes are lost.
            version = 2
            root = \(quoted(rootDirectory))
            state = \(quoted(stateDirectory))
            oom_score = \(facts.mayRaisePriority ? -999 : 0)
            disabled_plugins = [\(Self.unused.map(quoted).joined(separator: ", "))]

            [grpc]
            address = \(quoted(socketPath))

            [ttrpc]
            address = \(quoted(socketPath + ".ttrpc"))

            [debug]
            level = \(quoted(logLevel))

            [\(cri)]
            sandbox_image = \(quoted(sandboxImage))
            restrict_oom_score_adj = \(!facts.mayRaisePriority)
            disable_apparmor = \(!facts.hasAppArmor)
            netns_mounts_under_state_dir = true
            stream_server_address = "127.0.0.1"
            stream_server_port = "0"

            [\(cri).cni]
            bin_dir = \(quoted(cniBinaryDirectory))
            conf_dir = \(quoted(cniConfigurationDirectory))

            [\(cri).registry]
            config_path = \(quoted(registryDirectory))

            [\(cri).containerd]
            snapshotter = \(quoted(snapshotter))
            default_runtime_name = "runc"

            [\(cri).containerd.runtimes.runc]
            runtime_type = "io.containerd.runc.v2"

            [\(cri).containerd.runtimes.runc.options]
            Root = \(quoted(runcRoot))
            SystemdCgroup = false

            """
    }

    /// `hosts.toml` of a registry without TLS.
    static func plainHosts(_ registry: String) -> String {
        """
        server = "http://\(registry)"

        [host."http://\(registry)"]
        capabilities = ["pull", "resolve"]

        """
    }

    /// Names this configuration and how it is launched: a running containerd of another one is replaced.
    var digest: String {
        Hex.text(SHA256.hash(data: Array((toml + launcher.joined(separator: "\0")).utf8)).prefix(8))
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
