public import KubeHTTP
public import KubeObject
import NIOHTTP1

/// `pods/exec`, `pods/attach` and `pods/portforward`: passes the upgraded connection through to the pod's kubelet, which speaks
/// the client's protocol itself.
public struct PodStreams: SubresourceHandler {
    public enum Kind: String, Sendable { case exec, attach, portForward }

    private let kind: Kind
    private let reader: any ObjectReader
    private let forwarding: Forwarding

    /// - Parameter kubelets: dials with the client certificate that kubelets know as the API server's.
    public init(_ kind: Kind, reader: any ObjectReader, kubelets: Dialer) {
        self.kind = kind
        self.reader = reader
        forwarding = Forwarding(client: UpgradeClient(kubelets))
    }

    public func respond(to request: SubresourceRequest) async throws(Status) -> HTTPResponse {
        guard request.http.method == "GET" || request.http.method == "POST" else { throw .noSuchMethod }
        let pods = GroupResource("", "pods")
        let info = request.info
        guard let pod = reader.object(pods, namespace: info.namespace, name: info.name) else { throw .notFound(pods, info.name) }
        var target = "/\(kind.rawValue)/\(info.namespace)/\(info.name)"
        if kind != .portForward { target += "/\(try ContainerChoice.container(request.query["container"] ?? "", of: pod))" }
        guard let node = pod["spec"]["nodeName"].string, !node.isEmpty else {
            throw .badRequest("pod \(info.name) does not have a host assigned")
        }
        let (host, port) = try NodeLocator(reader: reader).kubelet(of: node, asked: pods)
        guard Forwarding.isUpgrade(request.http) else { throw .badRequest("Upgrade request required") }
        let destination = Forwarding.Destination(
            host: host, port: port, target: target + parameters(request.query), headers: Forwarding.headers(request.http))
        let response: UpgradeClient.Response
        do {
            response = try await forwarding.send(request.http.method, destination)
        } catch {
            throw .internalError("error dialing backend: \(error)")
        }
        guard response.status == 101 else { throw await Forwarding.status(response, pods, info.name) }
        return Forwarding.response(response)
    }

    /// The kubelet's names for the options.
    private func parameters(_ query: Query) -> String {
        var parts: [String] = []
        switch kind {
        case .exec, .attach:
            for (ours, theirs) in [("stdin", "input"), ("stdout", "output"), ("stderr", "error"), ("tty", "tty")] {
                if let value = query[ours], Query.isTrue(value) { parts.append("\(theirs)=1") }
            }
            if kind == .exec { parts += query.all("command").map { "command=\(PercentEncoding.encode($0))" } }
        case .portForward: parts += query.all("ports").map { "port=\(PercentEncoding.encode($0))" }
        }
        return parts.isEmpty ? "" : "?" + parts.joined(separator: "&")
    }
}

extension PercentEncoding {
    /// For the value of a query's parameter.
    static func encode(_ text: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
                UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
                bytes.append(byte)
            default: bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
