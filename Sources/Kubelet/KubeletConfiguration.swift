public import KubeObject

/// How a kubelet runs its node. Names and defaults follow `KubeletConfiguration` (kubelet.config.k8s.io/v1beta1).
public struct KubeletConfiguration: Sendable {
    public var nodeName: String
    /// The node's addresses, the first one first. They become `InternalIP`s and the pods' `hostIPs`.
    public var nodeAddresses: [String]
    /// Pods' volumes and files: upstream's `/var/lib/kubelet`.
    public var rootDirectory: String
    /// Containers' logs: upstream's `/var/log/pods`.
    public var podLogsDirectory: String
    public var port: Int64 = 10250
    /// What the node object says: `v1.36.0+apus`.
    public var version: String = "v1.36.0+apus"

    public var clusterDNS: [String] = []
    public var clusterDomain: String = "cluster.local"
    /// Where the host's resolver is configured, for pods with `dnsPolicy: Default`.
    public var resolvConf: String = "/etc/resolv.conf"

    public var labels: [String: String] = [:]
    /// Taints the node is registered with: `key`, `value`, `effect`.
    public var registerWithTaints: [Value] = []
    public var registersNode = true
    public var providerID = ""
    public var maxPods: Int64 = 110
    /// Taken from what the machine has before pods get it: `cpu`, `memory`, `ephemeral-storage`.
    public var reserved: [String: Quantity] = [:]

    public var nodeStatusReportFrequency: Duration = .seconds(300)
    public var nodeStatusUpdateFrequency: Duration = .seconds(10)
    public var nodeLeaseDurationSeconds: Int64 = 40

    public var serializeImagePulls = true
    public var imageGCHighThresholdPercent = 85
    public var imageGCLowThresholdPercent = 80
    public var imageMinimumGCAge: Duration = .seconds(120)
    public var containerLogMaxSize: Int64 = 10 << 20
    public var containerLogMaxFiles = 5
    public var maximumRestartBackoff: Duration = .seconds(300)
    /// The longest that an unused connection to a streaming server lives; passed to the server part.
    public var streamingConnectionIdleTimeout: Duration = .seconds(4 * 3600)

    /// Whether pods get cgroups by their quality of service.
    public var cgroupsPerQOS = true
    public var cgroupDriver: CgroupDriver = .cgroupfs
    /// Under which cgroup `kubepods` is; empty is the root.
    public var cgroupRoot = ""
    public var cpuCFSQuota = true
    public var podPidsLimit: Int64 = -1
    /// Sysctls beyond the safe ones that pods may set; a `*` at the end stands for anything.
    public var allowedUnsafeSysctls: [String] = []
    /// The runtime's name as container ids begin.
    public var containerRuntimeName = "containerd"
    public var seccompDirectory = ""
    /// A folder of pod manifests that this kubelet runs whatever the API says; empty is none.
    public var staticPodPath = ""

    public enum CgroupDriver: String, Sendable, Hashable { case cgroupfs, systemd }

    public init(nodeName: String, nodeAddresses: [String], rootDirectory: String, podLogsDirectory: String) {
        self.nodeName = nodeName
        self.nodeAddresses = nodeAddresses
        self.rootDirectory = rootDirectory
        self.podLogsDirectory = podLogsDirectory
    }
}

/// Where things of a pod lie, laid out as upstream does.
public struct KubeletPaths: Sendable, Hashable {
    public var root: String
    public var logs: String

    public init(root: String, logs: String) {
        self.root = root
        self.logs = logs
    }

    public var pods: String { root + "/pods" }
    public func pod(_ uid: String) -> String { "\(pods)/\(uid)" }
    public func volumes(_ uid: String) -> String { pod(uid) + "/volumes" }
    /// `volumes/kubernetes.io~configmap/name`.
    public func volume(_ uid: String, plugin: String, _ name: String) -> String { "\(volumes(uid))/kubernetes.io~\(plugin)/\(name)" }
    public func etcHosts(_ uid: String) -> String { pod(uid) + "/etc-hosts" }
    public func containerDirectory(_ uid: String, _ container: String) -> String { "\(pod(uid))/containers/\(container)" }
    public func subPaths(_ uid: String, _ volume: String, _ container: String, _ index: Int) -> String {
        "\(pod(uid))/volume-subpaths/\(volume)/\(container)/\(index)"
    }

    /// `namespace_name_uid`.
    public func logDirectory(namespace: String, name: String, uid: String) -> String { "\(logs)/\(namespace)_\(name)_\(uid)" }
    /// Relative to the pod's log directory.
    public func logFile(container: String, restartCount: Int) -> String { "\(container)/\(restartCount).log" }
}
