import KubeObject

/// The variables that tell a container of the services there are
/// (https://kubernetes.io/docs/concepts/services-networking/service/#environment-variables).
enum ServiceEnvironment {
    /// Of the services of a pod's namespace, and always of `kubernetes` in `default`.
    static func variables(_ services: [Value], namespace: String, enableServiceLinks: Bool) -> [String: String] {
        var chosen: [String: Value] = [:]
        for service in services where hasAddress(service) {
            if service.namespace == namespace, enableServiceLinks {
                chosen[service.name] = service
            } else if service.namespace == "default", service.name == "kubernetes", chosen["kubernetes"] == nil {
                chosen["kubernetes"] = service
            }
        }
        var result: [String: String] = [:]
        for service in chosen.values { add(service, to: &result) }
        return result
    }

    private static func hasAddress(_ service: Value) -> Bool {
        let address = service["spec"].text("clusterIP")
        return !address.isEmpty && address != "None" && !(service["spec"]["ports"].array ?? []).isEmpty
    }

    private static func add(_ service: Value, to result: inout [String: String]) {
        let ports = service["spec"]["ports"].array ?? []
        let address = service["spec"].text("clusterIP")
        let name = variable(service.name)
        result["\(name)_SERVICE_HOST"] = address
        if let first = ports.first { result["\(name)_SERVICE_PORT"] = String(first["port"].integer ?? 0) }
        for port in ports where !port.nameMember.isEmpty {
            result["\(name)_SERVICE_PORT_\(variable(port.nameMember))"] = String(port["port"].integer ?? 0)
        }
        for (position, port) in ports.enumerated() {
            let number = port["port"].integer ?? 0
            let protocolName = port.text("protocol").isEmpty ? "TCP" : port.text("protocol")
            let host = address.contains(":") ? "[\(address)]" : address
            let url = "\(protocolName.lowercased())://\(host):\(number)"
            let prefix = "\(name)_PORT_\(number)_\(protocolName.uppercased())"
            if position == 0 { result["\(name)_PORT"] = url }
            result[prefix] = url
            result["\(prefix)_PROTO"] = protocolName.lowercased()
            result["\(prefix)_PORT"] = String(number)
            result["\(prefix)_ADDR"] = address
        }
    }

    private static func variable(_ name: String) -> String {
        name.uppercased().replacing("-", with: "_")
    }
}
