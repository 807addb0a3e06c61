public import KubeHTTP
public import KubeObject
import NIOHTTP1

/// `nodes/proxy`, `pods/proxy` and `services/proxy`: any request, passed on as it is.
public struct ProxyHandler: SubresourceHandler {
    public enum Kind: Sendable { case node, pod, service }

    private let kind: Kind
    private let reader: any ObjectReader
    private let environment: Environment
    private let kubelets: Forwarding
    private let plain: Forwarding
    private let secure: Forwarding

    /// - Parameters:
    ///   - kubelets: dials kubelets as the API server.
    ///   - backends: dials pods over TLS; their certificates are nobody's business here, as upstream has it.
    public init(_ kind: Kind, reader: any ObjectReader, environment: Environment, kubelets: Dialer, backends: Dialer) {
        self.kind = kind
        self.reader = reader
        self.environment = environment
        self.kubelets = Forwarding(client: UpgradeClient(kubelets))
        plain = Forwarding(client: UpgradeClient(Dialer(tls: nil)))
        secure = Forwarding(client: UpgradeClient(backends))
    }

    private struct Location {
        var forwarding: Forwarding
        var host: String
        var port: Int
    }

    public func respond(to request: SubresourceRequest) async throws(Status) -> HTTPResponse {
        let location = try locate(request.info)
        // Relative links need a directory to be relative to.
        let path = restOfPath(request.http.path)
        if path.isEmpty, request.http.method == "GET" || request.http.method == "HEAD" {
            let query = request.http.query.isEmpty ? "" : "?\(request.http.query)"
            return HTTPResponse(status: 301, headers: ["Location": "\(request.http.path)/\(query)"])
        }
        var headers = Forwarding.headers(request.http)
        headers.add(name: "X-Forwarded-For", value: Self.address(request.http.peer.address))
        headers.replaceOrAdd(name: "X-Forwarded-Uri", value: request.http.path)
        headers.replaceOrAdd(name: "X-Forwarded-Proto", value: "https")
        if let host = request.http.headers.first(name: "host") { headers.replaceOrAdd(name: "X-Forwarded-Host", value: host) }
        let target = (path.isEmpty ? "/" : path) + (request.http.query.isEmpty ? "" : "?\(request.http.query)")
        do {
            let response = try await location.forwarding.send(
                request.http.method,
                .init(host: location.host, port: location.port, target: target, headers: headers, timeout: .seconds(60)),
                body: request.http.body)
            return Forwarding.response(response)
        } catch {
            return HTTPResponse(
                status: 503, headers: ["Content-Type": "text/plain; charset=utf-8"],
                body: .bytes(Array("error trying to reach service: \(error)".utf8)))
        }
    }

    /// What follows `/proxy` in the path, still encoded: `/api/v1/nodes/NAME/proxy…`,
    /// `/api/v1/namespaces/NS/pods/NAME/proxy…`.
    private func restOfPath(_ path: String) -> String {
        let before = kind == .node ? 5 : 7
        let parts = path.split(separator: "/", maxSplits: before + 1, omittingEmptySubsequences: false)
        return parts.count > before + 1 ? "/\(parts[before + 1])" : ""
    }

    private static func address(_ peer: String) -> String {
        guard let colon = peer.lastIndex(of: ":") else { return peer }
        return String(peer[..<colon].filter { $0 != "[" && $0 != "]" })
    }

    private func locate(_ info: RequestInfo) throws(Status) -> Location {
        let parts = info.name.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
        let scheme = parts.count == 3 ? parts[0] : ""
        let name = parts.count == 3 ? parts[1] : parts[0]
        let port = parts.count == 3 ? parts[2] : parts.count == 2 ? parts[1] : ""
        guard parts.count <= 3, !name.isEmpty, ["", "http", "https"].contains(scheme) else {
            throw .badRequest("invalid \(kind == .node ? "node" : kind == .pod ? "pod" : "service") request \(info.name.goQuoted)")
        }
        switch kind {
        case .node: return try node(name, port)
        case .pod: return try pod(info.namespace, name, port, scheme)
        case .service: return try service(info, name, port, scheme)
        }
    }

    private func node(_ name: String, _ port: String) throws(Status) -> Location {
        let (host, kubeletPort) = try NodeLocator(reader: reader).kubelet(of: name, asked: GroupResource("", "nodes"))
        guard port.isEmpty || Int(port) == kubeletPort else {
            guard let number = Int(port), number > 0, number < 65_536 else { throw .badRequest("invalid node request \(name.goQuoted)") }
            return Location(forwarding: plain, host: try Self.reachable(host), port: number)
        }
        return Location(forwarding: kubelets, host: host, port: kubeletPort)
    }

    private func pod(_ namespace: String, _ name: String, _ port: String, _ scheme: String) throws(Status) -> Location {
        let pods = GroupResource("", "pods")
        guard let pod = reader.object(pods, namespace: namespace, name: name) else { throw .notFound(pods, name) }
        let host = try Self.reachable(pod["status"]["podIP"].string ?? "")
        let declared = (pod["spec"]["containers"].array ?? []).flatMap { $0["ports"].array ?? [] }
        var number =
            Int(port) ?? declared.first { !port.isEmpty && $0["name"].string == port }.flatMap { $0["containerPort"].integer.map(Int.init) }
        if port.isEmpty { number = declared.first.flatMap { $0["containerPort"].integer.map(Int.init) } ?? (scheme == "https" ? 443 : 80) }
        guard let number, number > 0, number < 65_536 else { throw .badRequest("invalid pod request \("\(name):\(port)".goQuoted)") }
        return Location(forwarding: scheme == "https" ? secure : plain, host: host, port: number)
    }

    private func service(_ info: RequestInfo, _ name: String, _ port: String, _ scheme: String) throws(Status) -> Location {
        let services = GroupResource("", "services")
        guard let service = reader.object(services, namespace: info.namespace, name: name) else { throw .notFound(services, name) }
        var wanted = port
        if let number = Int64(port) {
            guard let declared = (service["spec"]["ports"].array ?? []).first(where: { $0["port"].integer == number }) else {
                throw Self.unavailable("no service port \(number) found for service \(name.goQuoted)")
            }
            wanted = declared["name"].string ?? ""
        }
        guard let endpoints = reader.object(GroupResource("", "endpoints"), namespace: info.namespace, name: name) else {
            throw .notFound(services, name)
        }
        let subsets = endpoints["subsets"].array ?? []
        guard !subsets.isEmpty else { throw Self.unavailable("no endpoints available for service \(name.goQuoted)") }
        var candidates: [(host: String, port: Int)] = []
        for subset in subsets {
            for entry in subset["ports"].array ?? [] where (entry["name"].string ?? "") == wanted {
                for address in subset["addresses"].array ?? [] {
                    if let host = address["ip"].string, let number = entry["port"].integer { candidates.append((host, Int(number))) }
                }
            }
        }
        guard !candidates.isEmpty else { throw Self.unavailable("no endpoints available for service \(info.name.goQuoted)") }
        let chosen = candidates[environment.random(below: candidates.count)]
        return Location(forwarding: scheme == "https" ? secure : plain, host: try Self.reachable(chosen.host), port: chosen.port)
    }

    private static func unavailable(_ message: String) -> Status {
        Status(code: 503, reason: .serviceUnavailable, message: message)
    }

    /// An address that may be dialled for others: not this machine itself, nor its links.
    private static func reachable(_ address: String) throws(Status) -> String {
        guard let parsed = IPAddress(address), !parsed.isUnspecified, !parsed.isLoopback, !parsed.isMulticast, !parsed.isLinkLocal else {
            throw .badRequest("address not allowed")
        }
        return address
    }
}
