@testable import KubeAPIServer
import struct KubeAPI.Kind
import KubeHTTP
import KubeObject
import NIOHTTP1
import Testing

#if canImport(Glibc)
    import Glibc
#endif

private func handler() -> DiscoveryHandler {
    DiscoveryHandler(reader: StaticReader(kinds: Kind.builtIn), generation: { 1 }, serverAddress: "10.0.0.1:6443")
}

private func get(_ handler: any PathHandler, _ path: String, headers: HTTPHeaders = [:], method: String = "GET") async throws(Status) -> (
    HTTPResponse, String
) {
    let parts = path.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let request = HTTPRequest(method: method, path: parts[0], query: parts.count > 1 ? parts[1] : "", headers: headers)
    let response = try await handler.respond(to: request, as: .anonymous)
    guard case .bytes(let bytes) = response.body else { return (response, "") }
    return (response, String(decoding: bytes, as: UTF8.self))
}

private func recorded(_ name: String) -> Value? {
    let root = getenv("APUS_SHARED").map { String(cString: $0) } ?? "../shared"
    guard let file = fopen("\(root)/api/discovery/\(name).json", "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4 << 20)
    let count = fread(&bytes, 1, bytes.count, file)
    return try? JSON.decode(bytes[..<count])
}

private let aggregatedType = "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList"

@Suite struct DiscoveryTests {
    @Test(
        "a version's resources are listed as recorded from upstream",
        arguments: [
            ("/api/v1", "api__v1"), ("/apis/apps/v1", "apis__apps__v1"), ("/apis/batch/v1", "apis__batch__v1"),
            ("/apis/autoscaling/v2", "apis__autoscaling__v2"),
            ("/apis/rbac.authorization.k8s.io/v1", "apis__rbac.authorization.k8s.io__v1"),
            ("/apis/apiextensions.k8s.io/v1", "apis__apiextensions.k8s.io__v1"),
        ])
    func resources(path: String, file: String) async throws {
        guard let recorded = recorded(file) else {
            print("skipped: the recorded discovery documents are not beside this checkout")
            return
        }
        let (_, body) = try await get(handler(), path)
        #expect(try JSON.decode(body) == recorded)
    }

    @Test("aggregated discovery is as recorded for every version that is served")
    func aggregated() async throws {
        guard let recorded = recorded("aggregated_v2") else {
            print("skipped: the recorded discovery documents are not beside this checkout")
            return
        }
        let (response, body) = try await get(handler(), "/apis", headers: ["Accept": "\(aggregatedType),application/json"])
        #expect(response.headers.first(name: "content-type") == aggregatedType)
        let items = try #require(try JSON.decode(body)["items"].array)
        #expect(items.count > 18)
        for item in items {
            let other = recorded["items"].array?.first { $0.name == item.name }
            for version in item["versions"].array ?? [] {
                #expect(version == other?["versions"].array?.first { $0["version"] == version["version"] })
            }
        }
        let tag = try #require(response.headers.first(name: "etag"))
        let (again, _) = try await get(handler(), "/apis", headers: ["Accept": aggregatedType, "If-None-Match": tag])
        #expect(again.status == 304)
    }

    @Test("groups come in order, each with its preferred version")
    func groups() async throws {
        let (_, body) = try await get(handler(), "/apis")
        let groups = try #require(try JSON.decode(body)["groups"].array)
        #expect(groups.prefix(2).map(\.["name"].string) == ["apiregistration.k8s.io", "apps"])
        #expect(try JSON.decode(try await get(handler(), "/apis/autoscaling/").1)["preferredVersion"]["version"] == "v2")
        #expect(try JSON.decode(try await get(handler(), "/api").1)["serverAddressByClientCIDRs"][0]["serverAddress"] == "10.0.0.1:6443")
    }

    @Test(
        "only what is served is answered",
        arguments: [
            ("/api", true), ("/api/", true), ("/api/v1", true), ("/api/v2", false), ("/apis", true), ("/apis/apps", true),
            ("/apis/apps/v1/", true),
            ("/apis/apps/v9", false), ("/apis/zzz.example.com", false), ("//api", false), ("/api//v1", false),
            ("/apis/apps/v1/deployments", false), ("/", false),
        ])
    func paths(path: String, isServed: Bool) {
        #expect(handler().handles(path) == isServed)
    }

    @Test(
        "what can't be accepted, and methods that are not allowed, are refused",
        arguments: [
            ("GET", "/api", "text/html", 406), ("GET", "/apis/apps", "text/html", 406), ("GET", "/apis/apps", aggregatedType, 406),
            ("GET", "/api", "application/json;g=apidiscovery.k8s.io;v=v9;as=APIGroupDiscoveryList", 406), ("POST", "/api", "", 405),
            ("HEAD", "/api/v1", "", 405),
        ])
    func refused(method: String, path: String, accept: String, code: Int) async throws {
        let error = await #expect(throws: Status.self) {
            try await get(handler(), path, headers: accept.isEmpty ? [:] : ["Accept": accept], method: method)
        }
        #expect(error?.code == code)
    }
}

@Suite struct HealthTests {
    private let health = HealthHandler([
        HealthCheck("etcd", endpoints: [.livez, .healthz]) { nil }, HealthCheck("sync", endpoints: .readyz) { "not yet" },
    ])

    @Test(
        "health is told in upstream's words",
        arguments: [
            ("/livez", 200, "ok"), ("/livez?verbose", 200, "[+]ping ok\n[+]log ok\n[+]etcd ok\nlivez check passed\n"),
            ("/readyz", 500, "[+]ping ok\n[+]log ok\n[-]sync failed: reason withheld\nreadyz check failed\n"),
            ("/readyz?exclude=sync&verbose", 200, "[+]ping ok\n[+]log ok\n[+]sync excluded: ok\nreadyz check passed\n"),
            (
                "/livez?exclude=zz&verbose=1", 200,
                "[+]ping ok\n[+]log ok\n[+]etcd ok\nwarn: some health checks cannot be excluded: no matches for \"zz\"\nlivez check passed\n"
            ),
            ("/livez/ping", 200, "ok"), ("/readyz/sync", 500, "internal server error: not yet\n"),
        ])
    func text(path: String, code: Int, body: String) async throws {
        let (response, text) = try await get(health, path)
        #expect(response.status == code)
        #expect(text == body)
    }

    @Test("unknown checks are nobody's path")
    func unknown() {
        #expect(!health.handles("/readyz/etcd"))
        #expect(!health.handles("/healthz/"))
        #expect(!health.handles("/health"))
    }

    @Test("requests are counted by what they were")
    func metrics() async throws {
        let metrics = ServerMetrics(reader: StaticReader(kinds: Kind.builtIn), started: Timestamp(seconds: 0))
        let info = try #require(RequestInfo(method: "GET", encodedPath: "/api/v1/namespaces/a/pods", query: Query("")))
        var record = RequestRecord(info: info, started: Timestamp(seconds: 10))
        record.code = 200
        metrics.began(info)
        metrics.ended(record, at: Timestamp(seconds: 10) + .milliseconds(30))
        metrics.began(info)
        let (_, text) = try await get(metrics, "/metrics")
        #expect(
            text.contains(
                #"apiserver_request_total{code="200",dry_run="",component="apiserver",group="",resource="pods",scope="namespace",subresource="",verb="LIST",version="v1"} 1"#
            ))
        #expect(text.contains(#"verb="LIST",version="v1",le="0.025"} 0"#))
        #expect(text.contains(#"verb="LIST",version="v1",le="0.05"} 1"#))
        #expect(text.contains("apiserver_current_inflight_requests{request_kind=\"readOnly\"} 1"))
        #expect(text.contains("process_resident_memory_bytes "))
    }
}

@Suite struct OpenAPITests {
    private let handler = OpenAPIHandler(reader: StaticReader(kinds: Kind.builtIn), generation: { 1 })

    @Test("the index leads to documents that are kept by their hash")
    func documents() async throws {
        let (_, index) = try await get(handler, "/openapi/v3")
        let link = try #require(try JSON.decode(index)["paths"]["apis/batch/v1"]["serverRelativeURL"].string)
        let (response, body) = try await get(handler, link)
        #expect(response.status == 200)
        #expect(response.headers.first(name: "cache-control")?.contains("immutable") == true)
        #expect(body.contains("io.k8s.api.batch.v1.CronJob"))
        let tag = try #require(response.headers.first(name: "etag"))
        #expect(try await get(handler, link, headers: ["If-None-Match": tag]).0.status == 304)
        let (moved, _) = try await get(handler, "/openapi/v3/apis/batch/v1?hash=old")
        #expect(moved.status == 301)
        #expect(moved.headers.first(name: "location") == link)
        #expect(try await get(handler, "/openapi/v3/apis/zzz").0.status == 404)
        #expect(try await get(handler, "/openapi/v2", headers: ["Accept": "text/html"]).0.status == 406)
    }
}
