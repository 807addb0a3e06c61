import KubeAPI
public import KubeObject

/// A pod as the scheduler needs it: read once from its object, then only compared.
public final class PodInfo: Sendable {
    public let object: Value
    public let key: ObjectKey
    public let uid: String
    public let nodeName: String
    public let nominatedNodeName: String
    public let schedulerName: String
    public let priority: Int64
    public let labels: Object
    public let requests: Resources
    /// CPU and memory for scoring: containers that ask for nothing count with a small default.
    let scoringRequests: Resources
    let hostPorts: [HostPort]
    let nodeSelector: Object
    let affinity: NodeAffinity?
    let tolerations: [Toleration]
    let images: [String]
    public let schedulingGates: [String]
    public let isTerminating: Bool
    /// `Succeeded` or `Failed`: takes no room any more.
    public let isFinished: Bool

    public init(_ object: Value) {
        self.object = object
        let spec = object["spec"]
        key = ObjectKey(object)
        uid = object.uid
        nodeName = spec["nodeName"].string ?? ""
        nominatedNodeName = object["status"]["nominatedNodeName"].string ?? ""
        schedulerName = spec["schedulerName"].string ?? "default-scheduler"
        priority = spec["priority"].integer ?? 0
        labels = object.labels
        var requests = Resources(PodResources.requests(of: object))
        requests.pods = 1
        self.requests = requests
        scoringRequests = Self.scoringRequests(spec, requests)
        let containers = spec["containers"].array ?? []
        let initial = spec["initContainers"].array ?? []
        let sidecars = initial.filter { $0["restartPolicy"].string == "Always" }
        hostPorts = (containers + sidecars).flatMap { HostPort.ports(of: $0) }
        nodeSelector = spec["nodeSelector"].object ?? [:]
        affinity = NodeAffinity(spec["affinity"]["nodeAffinity"])
        tolerations = (spec["tolerations"].array ?? []).map(Toleration.init)
        images = (containers + initial).compactMap { $0["image"].string.map(Self.normalized) }
        schedulingGates = (spec["schedulingGates"].array ?? []).compactMap { $0["name"].string }
        isTerminating = object.deletionTimestamp != nil
        let phase = object["status"]["phase"].string
        isFinished = phase == "Succeeded" || phase == "Failed"
    }

    /// 100 milli-CPU and 200 MiB for a container without requests, as upstream, so that such pods spread too.
    private static func scoringRequests(_ spec: Value, _ requests: Resources) -> Resources {
        var result = requests
        var missing = (cpu: 0, memory: 0)
        for container in spec["containers"].array ?? [] {
            let asked = container["resources"]["requests"]
            if asked["cpu"].isNull { missing.cpu += 1 }
            if asked["memory"].isNull { missing.memory += 1 }
        }
        if spec["resources"]["requests"].isNull {
            result.milliCPU += Int64(missing.cpu) * 100
            result.memory += Int64(missing.memory) * 200 << 20
        }
        return result
    }

    /// With the tag that is meant where none stands.
    static func normalized(_ image: String) -> String {
        let name = image.split(separator: "/").last ?? ""
        return name.contains(":") || image.contains("@") ? image : "\(image):latest"
    }
}

/// A port of the node that a pod takes.
struct HostPort: Sendable, Hashable {
    var address: String
    var networkProtocol: String
    var port: Int64

    static func ports(of container: Value) -> [HostPort] {
        (container["ports"].array ?? []).compactMap { port in
            guard let number = port["hostPort"].integer, number > 0 else { return nil }
            let address = port["hostIP"].string ?? ""
            return HostPort(
                address: address.isEmpty || address == "::" ? "0.0.0.0" : address, networkProtocol: port["protocol"].string ?? "TCP",
                port: number)
        }
    }

    func conflicts(with other: HostPort) -> Bool {
        port == other.port && networkProtocol == other.networkProtocol
            && (address == other.address || address == "0.0.0.0" || other.address == "0.0.0.0")
    }
}

struct Toleration: Sendable, Hashable {
    let key: String
    let isExists: Bool
    let operation: String
    let value: String
    let effect: String

    init(_ value: Value) {
        key = value["key"].string ?? ""
        operation = value["operator"].string ?? "Equal"
        isExists = operation == "Exists"
        self.value = value["value"].string ?? ""
        effect = value["effect"].string ?? ""
    }

    func tolerates(_ taint: Taint) -> Bool {
        guard effect.isEmpty || effect == taint.effect, key.isEmpty || key == taint.key else { return false }
        switch operation {
        case "Exists": return true
        case "Lt", "Gt":
            guard let limit = Int64(value), let actual = Int64(taint.value) else { return false }
            return operation == "Lt" ? actual < limit : actual > limit
        default: return value == taint.value
        }
    }
}

struct Taint: Sendable, Hashable {
    let key: String
    let value: String
    let effect: String

    init(_ tree: Value) {
        key = tree["key"].string ?? ""
        value = tree["value"].string ?? ""
        effect = tree["effect"].string ?? ""
    }

    init(key: String, value: String = "", effect: String) {
        self.key = key
        self.value = value
        self.effect = effect
    }
}
