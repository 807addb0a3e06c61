import ApusTesting
import KubeClient
import KubeHTTP
import KubeObject
import KubePKI
import NIOHTTP1
import Synchronization

/// The fake client behind the API's paths, over TLS on the loopback: what `HTTPSClient` is tried against.
final class FakeServer: HTTPHandler {
    private let client: FakeClient
    /// The next answers, given instead of the true ones.
    let overrides = Mutex<[HTTPResponse]>([])
    let seen = Mutex<[HTTPRequest]>([])

    init(_ client: FakeClient) { self.client = client }

    func respond(to request: HTTPRequest) async -> HTTPResponse {
        seen.withLock { $0.append(request) }
        if let response = overrides.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) { return response }
        do throws(Status) {
            return try await answer(request)
        } catch {
            return Self.response(error.value, code: error.code)
        }
    }

    private static func response(_ value: Value, code: Int = 200) -> HTTPResponse {
        HTTPResponse(status: code, headers: ["Content-Type": "application/json"], body: .bytes(JSON.encode(value)))
    }

    private func answer(_ request: HTTPRequest) async throws(Status) -> HTTPResponse {
        let query = Self.query(request.query)
        guard let target = Self.target(request.path) else { throw Status(code: 404, reason: .notFound, message: "not found") }
        let body = request.body.isEmpty ? Value.null : (try? JSON.decode(request.body)) ?? .null
        let write = WriteOptions(dryRun: query["dryRun"] == "All", fieldManager: query["fieldManager"] ?? "")
        switch request.method {
        case "GET" where target.name != nil: return Self.response(try await client.get(target, options: GetOptions()))
        case "GET" where query["watch"] == "true": return try await watch(target, Self.list(query))
        case "GET": return Self.response(Self.value(try await client.list(target, options: Self.list(query))))
        case "POST": return Self.response(try await client.create(target, body, options: write), code: 201)
        case "PUT": return Self.response(try await client.update(target, body, options: write))
        case "PATCH":
            let kind = Patch.Kind(rawValue: request.headers.first(name: "Content-Type") ?? "") ?? .merge
            return Self.response(try await client.patch(target, Patch(kind, body), options: write))
        case "DELETE" where target.name == nil:
            try await client.deleteCollection(target, options: DeleteOptions(), list: Self.list(query))
            return Self.response(Status(code: 200, reason: .unknown, message: "").value)
        case "DELETE":
            let options = DeleteOptions(uid: body["preconditions"]["uid"].string)
            return Self.response(try await client.delete(target, options: options))
        default: throw Status.methodNotAllowed(target.resource.groupResource, request.method)
        }
    }

    private func watch(_ target: Target, _ options: ListOptions) async throws(Status) -> HTTPResponse {
        let stream = try await client.watch(target, options: options)
        return HTTPResponse(
            status: 200, headers: ["Content-Type": "application/json"],
            body: .stream { writer in
                for try await event in stream {
                    let line: Value = ["type": .string(event.kind.rawValue), "object": event.object]
                    try await writer.write(JSON.encode(line) + [0x0A])
                }
            })
    }

    /// As upstream's lists are on the wire: the items without their kind.
    private static func value(_ list: ObjectList) -> Value {
        var metadata: Value = ["resourceVersion": .string(list.resourceVersion)]
        if !list.continueToken.isEmpty { metadata["continue"] = .string(list.continueToken) }
        let items = list.items.map { item in
            var item = item
            item["kind"] = nil
            item["apiVersion"] = nil
            return item
        }
        return ["kind": "ConfigMapList", "apiVersion": "v1", "metadata": metadata, "items": .array(items)]
    }

    private static func list(_ query: [String: String]) -> ListOptions {
        var options = ListOptions(
            labelSelector: query["labelSelector"] ?? "", fieldSelector: query["fieldSelector"] ?? "",
            resourceVersion: query["resourceVersion"] ?? "", limit: Int(query["limit"] ?? "") ?? 0,
            continueToken: query["continue"] ?? "")
        options.sendInitialEvents = query["sendInitialEvents"].map { $0 == "true" }
        return options
    }

    /// Of core resources only: `/api/v1/namespaces/x/configmaps/y/z`.
    private static func target(_ path: String) -> Target? {
        var steps = path.split(separator: "/").map { unescaped(String($0)) }
        guard steps.prefix(2) == ["api", "v1"] else { return nil }
        steps.removeFirst(2)
        var namespace: String?
        if steps.first == "namespaces", steps.count > 2 {
            namespace = steps[1]
            steps.removeFirst(2)
        }
        guard let resource = steps.first else { return nil }
        return Target(
            GroupVersionResource("", "v1", resource), namespace: namespace, name: steps.count > 1 ? steps[1] : nil,
            subresource: steps.count > 2 ? steps[2] : nil)
    }

    private static func query(_ text: String) -> [String: String] {
        var query: [String: String] = [:]
        for part in text.split(separator: "&") {
            let sides = part.split(separator: "=", maxSplits: 1).map { unescaped(String($0)) }
            query[sides[0]] = sides.count > 1 ? sides[1] : ""
        }
        return query
    }

    private static func unescaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Runs a fake server and a client of it while `body` does.
func withFakeServer(
    _ body: (HTTPSClient, FakeServer, FakeClient) async throws -> Void, change: (inout ConnectionSettings) -> Void = { _ in }
) async throws {
    let day: Int64 = 86_400
    let now = Environment.system.now().seconds
    let authority = try CertificateAuthority.make(commonName: "test", now: now - day)
    let identity = try authority.issue(.server("test", dnsNames: ["localhost"], addresses: ["127.0.0.1"]), now: now - day)
    let admin = try authority.issue(.client("admin"), now: now - day)
    let fake = FakeClient(environment: .system)
    let handler = FakeServer(fake)
    let tls = try ServerTLS(certificatePEM: identity.certificatePEM, keyPEM: identity.keyPEM)
    let server = try await HTTPServer.start(
        HTTPServer.Configuration(address: "127.0.0.1", port: 0, tls: tls), handler: handler)
    var settings = ConnectionSettings(server: "https://127.0.0.1:\(server.port)")
    settings.certificateAuthority = Array(authority.certificatePEM.utf8)
    settings.clientCertificate = Array(admin.certificatePEM.utf8)
    settings.clientKey = Array(admin.keyPEM.utf8)
    change(&settings)
    let client = try HTTPSClient(settings)
    do {
        try await body(client, handler, fake)
    } catch {
        await client.close()
        await server.shutdown(grace: .zero)
        throw error
    }
    await client.close()
    await server.shutdown(grace: .zero)
}
