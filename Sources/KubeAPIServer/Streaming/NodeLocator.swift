import KubeObject

/// Finds the kubelet of a node.
struct NodeLocator: Sendable {
    let reader: any ObjectReader

    private static let preferred = ["InternalIP", "ExternalIP", "InternalDNS", "Hostname", "ExternalDNS"]
    private static let defaultPort = 10250

    /// - Parameter asked: the resource that errors speak of, as upstream's do even where it is the node that is missing.
    func kubelet(of node: String, asked: GroupResource) throws(Status) -> (host: String, port: Int) {
        guard let object = reader.object(GroupResource("", "nodes"), namespace: "", name: node) else { throw .notFound(asked, node) }
        let addresses = object["status"]["addresses"].array ?? []
        for type in Self.preferred {
            guard let address = addresses.first(where: { $0["type"].string == type })?["address"].string, !address.isEmpty else { continue }
            let port = object["status"]["daemonEndpoints"]["kubeletEndpoint"]["Port"].integer ?? 0
            return (address, port > 0 && port < 65_536 ? Int(port) : Self.defaultPort)
        }
        let known = addresses.map { "{\($0["type"].string ?? "") \($0["address"].string ?? "")}" }.joined(separator: " ")
        throw Status(code: 500, reason: .unknown, message: "no preferred addresses found; known addresses: [\(known)]")
    }
}

/// Which container of a pod a request is about.
enum ContainerChoice {
    static func container(_ asked: String, of pod: Value) throws(Status) -> String {
        let spec = pod["spec"]
        func names(_ key: String) -> [String] { (spec[key].array ?? []).compactMap { $0["name"].string } }
        let containers = names("containers")
        let all = names("initContainers") + containers + names("ephemeralContainers")
        if !asked.isEmpty {
            guard all.contains(asked) else { throw .badRequest("container \(asked) is not valid for pod \(pod.name)") }
            return asked
        }
        switch containers.count {
        case 1: return containers[0]
        case 0: throw .badRequest("a container name must be specified for pod \(pod.name)")
        default: throw .badRequest("a container name must be specified for pod \(pod.name), choose one of: [\(all.joined(separator: " "))]")
        }
    }
}
