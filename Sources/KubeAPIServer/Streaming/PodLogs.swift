public import KubeHTTP
public import KubeObject
import NIOHTTP1

/// `pods/log`: the container's log from the pod's kubelet, as it comes.
public struct PodLogs: SubresourceHandler {
    private let reader: any ObjectReader
    private let forwarding: Forwarding

    public init(reader: any ObjectReader, kubelets: Dialer) {
        self.reader = reader
        forwarding = Forwarding(client: UpgradeClient(kubelets))
    }

    public func respond(to request: SubresourceRequest) async throws(Status) -> HTTPResponse {
        guard request.http.method == "GET" else { throw .noSuchMethod }
        let pods = GroupResource("", "pods")
        let info = request.info
        let parameters = try Self.parameters(request.query, pod: info.name)
        guard let pod = reader.object(pods, namespace: info.namespace, name: info.name) else { throw .notFound(pods, info.name) }
        let container = try ContainerChoice.container(request.query["container"] ?? "", of: pod)
        // A pod that nobody runs yet has an empty log.
        guard let node = pod["spec"]["nodeName"].string, !node.isEmpty else { return HTTPResponse(status: 204) }
        let (host, port) = try NodeLocator(reader: reader).kubelet(of: node, asked: pods)
        let destination = Forwarding.Destination(
            host: host, port: port, target: "/containerLogs/\(info.namespace)/\(info.name)/\(container)\(parameters)", headers: [:])
        let response: UpgradeClient.Response
        do {
            response = try await forwarding.send("GET", destination)
        } catch {
            let url = "https://\(host):\(port)\(destination.target)"
            throw Status(code: 500, reason: .unknown, message: "Get \(url.goQuoted): \(error)")
        }
        guard response.status == 200 else { throw await Forwarding.status(response, pods, info.name) }
        var answer = Forwarding.response(response)
        answer.headers = ["Content-Type": "text/plain", "Cache-Control": "no-cache, private"]
        return answer
    }

    /// The options, checked, as the kubelet's query.
    private static func parameters(_ query: Query, pod: String) throws(Status) -> String {
        func number(_ name: String) throws(Status) -> Int64? {
            guard let text = query[name], !text.isEmpty else { return nil }
            guard let value = Int64(text) else { throw .badRequest("strconv.ParseInt: parsing \(text.goQuoted): invalid syntax") }
            return value
        }
        let tail = try number("tailLines")
        let limit = try number("limitBytes")
        let seconds = try number("sinceSeconds")
        let since = query["sinceTime"] ?? ""
        var errors: [FieldError] = []
        if let tail, tail < 0 { errors.append(.invalid("tailLines", .integer(tail), "must be greater than or equal to 0")) }
        if let limit, limit < 1 { errors.append(.invalid("limitBytes", .integer(limit), "must be greater than 0")) }
        if seconds != nil, !since.isEmpty {
            errors.append(.forbidden("[]", "at most one of `sinceTime` or `sinceSeconds` may be specified"))
        } else if let seconds, seconds < 1 {
            errors.append(.invalid("sinceSeconds", .integer(seconds), "must be greater than 0"))
        }
        if let stream = query["stream"], !stream.isEmpty { errors.append(.forbidden("stream", "may not be specified")) }
        if !errors.isEmpty { throw .invalid(GroupKind("", "PodLogOptions"), pod, errors) }
        if !since.isEmpty, Timestamp(since) == nil {
            throw .badRequest("parsing time \(since.goQuoted) as \"2006-01-02T15:04:05Z07:00\": cannot parse \(since.goQuoted) as \"2006\"")
        }
        var parts: [String] = []
        for name in ["follow", "previous", "timestamps"] {
            if let value = query[name], Query.isTrue(value) { parts.append("\(name)=true") }
        }
        if let seconds { parts.append("sinceSeconds=\(seconds)") }
        if !since.isEmpty { parts.append("sinceTime=\(PercentEncoding.encode(since))") }
        if let tail { parts.append("tailLines=\(tail)") }
        if let limit { parts.append("limitBytes=\(limit)") }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}
