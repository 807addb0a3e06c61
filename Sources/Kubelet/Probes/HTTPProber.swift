import AsyncHTTPClient
import KubeObject
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

/// HTTP probes and hooks: one GET, any certificate, redirects followed on the same host only.
struct HTTPProber: Sendable {
    private let client: HTTPClient
    private static let bodyLimit = 10 << 10
    private static let redirectLimit = 10

    init() {
        var tls = TLSConfiguration.makeClientConfiguration()
        tls.certificateVerification = .none
        var configuration = HTTPClient.Configuration(tlsConfiguration: tls, redirectConfiguration: .disallow)
        configuration.connectionPool.idleTimeout = .seconds(1)
        client = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    /// One for the whole process: it holds no connection for long.
    static let shared = HTTPProber()

    func probe(_ handler: Value, _ target: ProbeTarget, _ timeout: Duration) async -> ProbeOutcome {
        guard let port = target.port(handler["port"]) else { return .error("couldn't find port: \(handler["port"])") }
        let host = handler.text("host").isEmpty ? target.address : handler.text("host")
        let scheme = handler.text("scheme").lowercased() == "https" ? "https" : "http"
        let path = handler.text("path")
        let url = "\(scheme)://\(NetworkErrors.address(host, port))\(path.hasPrefix("/") ? path : "/" + path)"
        do {
            return try await follow(url, host, Self.headers(handler, host, port), timeout)
        } catch {
            return .failure("Get \"\(url)\": \(Self.reason(error, host, port))")
        }
    }

    private func follow(_ start: String, _ host: String, _ headers: HTTPHeaders, _ timeout: Duration) async throws -> ProbeOutcome {
        var url = start
        for _ in 0...Self.redirectLimit {
            var request = HTTPClientRequest(url: url)
            request.headers = headers
            let response = try await client.execute(request, timeout: .nanoseconds(timeout.nanoseconds))
            let code = Int(response.status.code)
            guard (300..<400).contains(code), let location = response.headers.first(name: "location") else {
                if (200..<400).contains(code) { return .success }
                return .failure("HTTP probe failed with statuscode: \(code)")
            }
            guard let next = Self.resolve(location, from: url) else { return .failure("HTTP probe failed with statuscode: \(code)") }
            guard Self.host(of: next) == Self.host(of: url) else {
                let body = try await response.body.collect(upTo: Self.bodyLimit)
                return .warning("Probe terminated redirects, Response body: \(String(buffer: body))")
            }
            url = next
        }
        return .failure("Get \"\(url)\": stopped after 10 redirects")
    }

    private static func headers(_ handler: Value, _ host: String, _ port: Int) -> HTTPHeaders {
        var headers = HTTPHeaders()
        for header in handler["httpHeaders"].array ?? [] { headers.add(name: header.nameMember, value: header.text("value")) }
        if !headers.contains(name: "User-Agent") { headers.add(name: "User-Agent", value: "kube-probe/1.36") }
        if !headers.contains(name: "Accept") { headers.add(name: "Accept", value: "*/*") }
        headers.replaceOrAdd(name: "Connection", value: "close")
        return headers
    }

    private static func resolve(_ location: String, from url: String) -> String? {
        if location.hasPrefix("http://") || location.hasPrefix("https://") { return location }
        guard let start = url.range(of: "://")?.upperBound else { return nil }
        let end = url[start...].firstIndex(of: "/") ?? url.endIndex
        let root = url[..<end]
        if location.hasPrefix("//") { return String(url[..<start]) + location.dropFirst(2) }
        if location.hasPrefix("/") { return root + location }
        let directory = url.lastIndex(of: "/").map { $0 > start ? url[...$0] : root + "/" } ?? root + "/"
        return directory + location
    }

    private static func host(of url: String) -> Substring {
        guard let start = url.range(of: "://")?.upperBound else { return "" }
        let authority = url[start...].prefix { $0 != "/" && $0 != "?" }
        if authority.hasPrefix("[") { return authority.prefix { $0 != "]" } }
        return authority.prefix { $0 != ":" }
    }

    private static func reason(_ error: any Error, _ host: String, _ port: Int) -> String {
        switch error {
        case let error as HTTPClientError where error == .deadlineExceeded || error == .readTimeout || error == .connectTimeout:
            "context deadline exceeded (Client.Timeout exceeded while awaiting headers)"
        case let error as HTTPClientError where error == .remoteConnectionClosed:
            "EOF"
        case is NIOConnectionError, is IOError, is ChannelError:
            NetworkErrors.dial(error, host, port)
        default:
            "\(error)"
        }
    }
}

extension String {
    /// Where another text first stands.
    fileprivate func range(of other: String) -> Range<String.Index>? {
        var start = startIndex
        while start < endIndex {
            if self[start...].hasPrefix(other) { return start..<index(start, offsetBy: other.count) }
            start = index(after: start)
        }
        return nil
    }
}
