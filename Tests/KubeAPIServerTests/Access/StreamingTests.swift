@testable import KubeAPIServer
import KubeHTTP
import KubeObject
import KubePKI
import NIOHTTP1
import Synchronization
import Testing

private struct ClosureHandler: HTTPHandler {
    let body: @Sendable (HTTPRequest) async -> HTTPResponse
    func respond(to request: HTTPRequest) async -> HTTPResponse { await body(request) }
}

/// A kubelet that says what it was asked, behind TLS and for the API server's certificate only.
private struct Kubelet {
    let server: HTTPServer
    let dialer: Dialer
    let reader: StaticReader

    init() async throws {
        let start = Environment.system.now().seconds - 3600
        let authority = try CertificateAuthority.make(commonName: "ca", now: start)
        let own = try authority.issue(.server("system:node:n", dnsNames: ["n"], addresses: ["127.0.0.1"]), now: start)
        let client = try authority.issue(.client("kube-apiserver-kubelet-client", groups: ["system:masters"]), now: start)
        let verifier = try ClientVerifier(authorities: [authority.certificatePEM])
        let tls = try ServerTLS(certificatePEM: own.certificatePEM, keyPEM: own.keyPEM)
        server = try await HTTPServer.start(
            .init(address: "127.0.0.1", port: 0, tls: tls),
            handler: ClosureHandler { request in
                let name = try? await verifier.verify(request.peer.certificates, now: start + 3600).commonName
                guard name == "kube-apiserver-kubelet-client" else { return HTTPResponse(status: 401) }
                return await Self.answer(request)
            })
        dialer = Dialer(
            tls: try ClientTLS(authorityPEM: authority.certificatePEM, certificatePEM: client.certificatePEM, keyPEM: client.keyPEM))
        reader = StaticReader([
            (
                GroupResource("", "nodes"),
                json(
                    """
                    {"metadata":{"name":"n"},"status":{"addresses":[{"type":"Hostname","address":"n"},{"type":"InternalIP","address":"127.0.0.1"}],
                     "daemonEndpoints":{"kubeletEndpoint":{"Port":\(server.port)}}}}
                    """)
            ),
            (GroupResource("", "nodes"), json(#"{"metadata":{"name":"bare"}}"#)),
            (GroupResource("", "pods"), Self.pod("p", node: "n", containers: ["c"])),
            (GroupResource("", "pods"), Self.pod("two", node: "n", containers: ["c", "d"])),
            (GroupResource("", "pods"), Self.pod("waiting", node: "", containers: ["c"])),
            (GroupResource("", "pods"), Self.pod("lost", node: "gone", containers: ["c"])),
            (GroupResource("", "pods"), Self.pod("bare", node: "bare", containers: ["c"])),
        ])
    }

    private static func pod(_ name: String, node: String, containers: [String]) -> Value {
        [
            "metadata": ["name": .string(name), "namespace": "a"],
            "spec": ["nodeName": .string(node), "containers": .array(containers.map { ["name": .string($0)] })],
        ]
    }

    private static func answer(_ request: HTTPRequest) async -> HTTPResponse {
        if request.path.hasPrefix("/containerLogs/a/p/c") {
            guard !request.query.contains("previous") else {
                return HTTPResponse(status: 400, body: .bytes(Array("previous terminated container \"c\" in pod \"p\" not found\n".utf8)))
            }
            let text = "\(request.path)?\(request.query)\n"
            return HTTPResponse(
                status: 200,
                body: .stream { writer in
                    for part in [text, "second\n"] { try await writer.write(Array(part.utf8)) }
                })
        }
        if request.path.hasPrefix("/exec/a/p/c") {
            return RemoteCommand.respond(to: request, options: .init(stdin: true, stdout: true, stderr: true, tty: false)) { session in
                try? await session.writeOutput(Array("\(request.query) ".utf8))
                while let bytes = try? await session.readInput() { try? await session.writeOutput(bytes) }
                return .success
            }
        }
        return HTTPResponse(status: 200, headers: ["X-Path": "\(request.path)?\(request.query)"], body: .bytes(request.body))
    }

    func run(_ handler: any SubresourceHandler, _ method: String, _ path: String, headers: HTTPHeaders = [:], body: [UInt8] = [])
        async throws(Status) -> HTTPResponse
    {
        let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
        let http = HTTPRequest(method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers, body: body)
        let query = Query(http.query)
        let info = RequestInfo(method: method, encodedPath: http.path, query: query) ?? RequestInfo(path: "", verb: "")
        return try await handler.respond(to: SubresourceRequest(http: http, user: .anonymous, info: info, query: query))
    }
}

private final class Collector: BodyWriter {
    let bytes = Mutex<[UInt8]>([])
    func write(_ bytes: [UInt8]) async throws { self.bytes.withLock { $0 += bytes } }
}

private func text(_ response: HTTPResponse) async throws -> String {
    switch response.body {
    case .bytes(let bytes): return String(decoding: bytes, as: UTF8.self)
    case .stream(let produce):
        let collector = Collector()
        try await produce(collector)
        return String(decoding: collector.bytes.withLock { $0 }, as: UTF8.self)
    case .upgrade: return ""
    }
}

@Suite struct PodLogsTests {
    @Test("logs come from the pod's kubelet, with the options it knows")
    func logs() async throws {
        let kubelet = try await Kubelet()
        let handler = PodLogs(reader: kubelet.reader, kubelets: kubelet.dialer)
        let response = try await kubelet.run(
            handler, "GET", "/api/v1/namespaces/a/pods/p/log?tailLines=5&timestamps=true&follow=false&sinceTime=2024-01-02T03:04:05%2B01:00"
        )
        #expect(response.status == 200)
        #expect(response.headers.first(name: "content-type") == "text/plain")
        #expect(
            try await text(response)
                == "/containerLogs/a/p/c?timestamps=true&sinceTime=2024-01-02T03%3A04%3A05%2B01%3A00&tailLines=5\nsecond\n")
        #expect(try await kubelet.run(handler, "GET", "/api/v1/namespaces/a/pods/waiting/log").status == 204)
        await kubelet.server.shutdown(grace: .zero)
    }

    @Test(
        "what can't be read is told as upstream tells it",
        arguments: [
            ("none/log", 404, "pods \"none\" not found"),
            ("two/log", 400, "a container name must be specified for pod two, choose one of: [c d]"),
            ("two/log?container=zz", 400, "container zz is not valid for pod two"), ("lost/log", 404, "pods \"gone\" not found"),
            ("bare/log", 500, "no preferred addresses found; known addresses: []"),
            ("p/log?tailLines=-1", 422, "PodLogOptions \"p\" is invalid: tailLines: Invalid value: -1: must be greater than or equal to 0"),
            ("p/log?tailLines=x", 400, "strconv.ParseInt: parsing \"x\": invalid syntax"),
            ("p/log?previous=true", 400, "previous terminated container \"c\" in pod \"p\" not found"),
        ])
    func errors(path: String, code: Int, message: String) async throws {
        let kubelet = try await Kubelet()
        let handler = PodLogs(reader: kubelet.reader, kubelets: kubelet.dialer)
        let error = await #expect(throws: Status.self) { try await kubelet.run(handler, "GET", "/api/v1/namespaces/a/pods/\(path)") }
        #expect(error?.code == code)
        #expect(error?.message == message)
        await kubelet.server.shutdown(grace: .zero)
    }
}

@Suite struct PodStreamsTests {
    @Test("exec is passed through to the kubelet, byte for byte")
    func exec() async throws {
        let kubelet = try await Kubelet()
        let handler = PodStreams(.exec, reader: kubelet.reader, kubelets: kubelet.dialer)
        let front = try await HTTPServer.start(
            .init(address: "127.0.0.1", port: 0, tls: nil),
            handler: ClosureHandler { request in
                let query = Query(request.query)
                guard let info = RequestInfo(method: request.method, encodedPath: request.path, query: query) else {
                    return HTTPResponse(status: 400)
                }
                do throws(Status) {
                    return try await handler.respond(to: SubresourceRequest(http: request, user: .anonymous, info: info, query: query))
                } catch {
                    return HTTPResponse(status: error.code)
                }
            })
        let response = try await UpgradeClient(Dialer(tls: nil)).send(
            "GET", host: "127.0.0.1", port: front.port,
            target: "/api/v1/namespaces/a/pods/p/exec?command=sh&command=a%20b&stdin=true&stdout=true",
            headers: [
                "Connection": "Upgrade", "Upgrade": "websocket", "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
                "Sec-WebSocket-Version": "13",
                "Sec-WebSocket-Protocol": "v5.channel.k8s.io", "Authorization": "Bearer secret",
            ])
        #expect(response.status == 101)
        #expect(response.headers.first(name: "sec-websocket-protocol") == "v5.channel.k8s.io")
        // stdin "hi", then its end; the mask is zero, so that the bytes are plain.
        try await response.stream.write([0x82, 0x83, 0, 0, 0, 0, 0, 0x68, 0x69, 0x82, 0x82, 0, 0, 0, 0, 255, 0])
        var bytes: [UInt8] = []
        while let part = try await response.stream.read() { bytes += part }
        await response.stream.close()
        let all = String(decoding: bytes, as: UTF8.self)
        #expect(all.contains("input=1&output=1&command=sh&command=a%20b"))
        #expect(all.contains("hi"))
        #expect(all.contains(#""status":"Success""#))
        await front.shutdown(grace: .zero)
        await kubelet.server.shutdown(grace: .zero)
    }

    @Test(
        "a request that can't be streamed is refused",
        arguments: [
            ("two/exec?command=ls", "a container name must be specified for pod two, choose one of: [c d]"),
            ("waiting/exec?command=ls", "pod waiting does not have a host assigned"), ("p/exec?command=ls", "Upgrade request required"),
        ])
    func refused(path: String, message: String) async throws {
        let kubelet = try await Kubelet()
        let handler = PodStreams(.exec, reader: kubelet.reader, kubelets: kubelet.dialer)
        let error = await #expect(throws: Status.self) { try await kubelet.run(handler, "POST", "/api/v1/namespaces/a/pods/\(path)") }
        #expect(error?.message == message)
        await kubelet.server.shutdown(grace: .zero)
    }
}

@Suite struct ProxyTests {
    @Test("a node's proxy reaches its kubelet with path, query and body")
    func node() async throws {
        let kubelet = try await Kubelet()
        let handler = ProxyHandler(
            .node, reader: kubelet.reader, environment: .fixed(0), kubelets: kubelet.dialer, backends: kubelet.dialer)
        let response = try await kubelet.run(
            handler, "POST", "/api/v1/nodes/n/proxy/a%20b/proxy/c?d=e", headers: ["Host": "x"], body: Array("body".utf8))
        #expect(response.headers.first(name: "x-path") == "/a%20b/proxy/c?d=e")
        #expect(try await text(response) == "body")
        let redirect = try await kubelet.run(handler, "GET", "/api/v1/nodes/n/proxy?x=y")
        #expect(redirect.status == 301)
        #expect(redirect.headers.first(name: "location") == "/api/v1/nodes/n/proxy/?x=y")
        await kubelet.server.shutdown(grace: .zero)
    }

    @Test(
        "services and pods that can't be reached are told as upstream tells it",
        arguments: [
            ("services/none/proxy/", 404, "services \"none\" not found"),
            ("services/s:99/proxy/", 503, "no service port 99 found for service \"s\""),
            ("services/s:web/proxy/", 503, "no endpoints available for service \"s:web\""),
            ("services/lone/proxy/", 404, "services \"lone\" not found"),
            ("services/loop:80/proxy/", 400, "address not allowed"),
            ("services/ftp:s:80/proxy/", 400, "invalid service request \"ftp:s:80\""),
        ])
    func service(path: String, code: Int, message: String) async throws {
        let reader = StaticReader([
            (
                GroupResource("", "services"),
                json(#"{"metadata":{"name":"s","namespace":"a"},"spec":{"ports":[{"name":"web","port":80}]}}"#)
            ),
            (GroupResource("", "services"), json(#"{"metadata":{"name":"lone","namespace":"a"},"spec":{}}"#)),
            (GroupResource("", "services"), json(#"{"metadata":{"name":"loop","namespace":"a"},"spec":{"ports":[{"port":80}]}}"#)),
            (
                GroupResource("", "endpoints"),
                json(
                    #"{"metadata":{"name":"s","namespace":"a"},"subsets":[{"notReadyAddresses":[{"ip":"10.0.0.1"}],"ports":[{"name":"web","port":8080}]}]}"#
                )
            ),
            (
                GroupResource("", "endpoints"),
                json(
                    #"{"metadata":{"name":"loop","namespace":"a"},"subsets":[{"addresses":[{"ip":"127.0.0.1"}],"ports":[{"port":8080}]}]}"#)
            ),
        ])
        let handler = ProxyHandler(.service, reader: reader, environment: .fixed(0), kubelets: Dialer(tls: nil), backends: Dialer(tls: nil))
        let http = HTTPRequest(method: "GET", path: "/api/v1/namespaces/a/\(path)")
        let info = try #require(RequestInfo(method: "GET", encodedPath: http.path, query: Query("")))
        let error = await #expect(throws: Status.self) {
            try await handler.respond(to: SubresourceRequest(http: http, user: .anonymous, info: info, query: Query("")))
        }
        #expect(error?.code == code)
        #expect(error?.message == message)
    }
}
