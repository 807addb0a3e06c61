import AsyncHTTPClient
import KubeHTTP
import KubePKI
import NIOCore
import NIOHTTP1
import Synchronization
import Testing

private func text(_ string: String) -> HTTPResponse { HTTPResponse(status: 200, body: .bytes(Array(string.utf8))) }

@Suite struct HTTP1Tests {
    @Test("pipelined requests are answered in order")
    func pipelining() async throws {
        try await withServer({ text($0.path + "?" + $0.query) }) { server in
            let answer = try await raw(
                server.port,
                "GET /1?a=b HTTP/1.1\r\nHost: x\r\n\r\nPOST /2 HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\n\r\nabc"
                    + "GET /3 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            let bodies = answer.split(separator: "HTTP/1.1 200 OK").map { $0.split(separator: "\r\n").last ?? "" }
            #expect(bodies == ["/1?a=b", "/2?", "/3?"])
            #expect(answer.contains("Connection: close"))
        }
    }

    @Test("a chunked body arrives whole")
    func chunked() async throws {
        try await withServer({ text(String(decoding: $0.body, as: UTF8.self)) }) { server in
            let answer = try await raw(
                server.port,
                "POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n")
            #expect(answer.hasSuffix("\r\n\r\nabcde"))
        }
    }

    @Test(
        "what is no HTTP gets 400 and is closed",
        arguments: [
            "garbage\r\n\r\n", "GET / HTTP/1.1\r\nbad header\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -4\r\n\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
            "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        ])
    func malformed(request: String) async throws {
        try await withServer({ _ in text("never") }) { server in
            let answer = try await raw(server.port, request)
            #expect(answer.hasPrefix("HTTP/1.1 400 ") || answer.isEmpty)
            #expect(!answer.contains("never"))
        }
    }

    @Test("headers beyond the limit get 431")
    func headers() async throws {
        try await withServer(configure: { $0.maximumHeaderSize = 10_000 }, { _ in text("never") }) { server in
            let answer = try await raw(server.port, "GET / HTTP/1.1\r\nHost: x\r\nA: \(String(repeating: "a", count: 20_000))\r\n\r\n")
            #expect(answer.hasPrefix("HTTP/1.1 431 "))
        }
    }

    @Test("a body beyond the limit reaches the handler marked, and the response the client")
    func tooLarge() async throws {
        try await withServer(configure: { $0.maximumBodySize = 1000 }, { text("\($0.isBodyTooLarge) \($0.body.count)") }) { server in
            let body = String(repeating: "a", count: 300_000)
            let declared = try await raw(server.port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body)
            #expect(declared.hasSuffix("true 0"))
            let chunked = try await raw(
                server.port, "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n493e0\r\n" + body + "\r\n0\r\n\r\n")
            #expect(chunked.hasSuffix("true 1000"))
        }
    }

    @Test("a body that does not come gets 408, a head that does not come ends the connection")
    func slow() async throws {
        try await withServer(configure: { $0.bodyTimeout = .milliseconds(50) }, { _ in text("never") }) { server in
            let body = try await raw(server.port, "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc")
            #expect(body.hasPrefix("HTTP/1.1 408 "))
        }
        try await withServer(configure: { $0.headerTimeout = .milliseconds(50) }, { _ in text("never") }) { server in
            // Where it writes after the end, the client sees an error.
            #expect(((try? await raw(server.port, "GET / HT")) ?? "") == "")
        }
    }

    @Test("a streamed response is chunked; HEAD has none of it; 1.0 gets it until the end of the connection")
    func streaming() async throws {
        let handler: @Sendable (HTTPRequest) async -> HTTPResponse = { _ in
            HTTPResponse(
                status: 200,
                body: .stream { writer in
                    try await writer.write(Array("abc".utf8))
                    try await writer.write(Array("0123456789abcdef".utf8))
                })
        }
        try await withServer(handler) { server in
            let answer = try await raw(server.port, "GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
            #expect(answer.hasSuffix("\r\n\r\n3\r\nabc\r\n10\r\n0123456789abcdef\r\n0\r\n\r\n"))
            #expect(try await raw(server.port, "HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n").hasSuffix("close\r\n\r\n"))
            #expect(try await raw(server.port, "GET / HTTP/1.0\r\n\r\n").hasSuffix("\r\n\r\nabc0123456789abcdef"))
        }
    }

    @Test("Expect: 100-continue is answered before the body")
    func expectation() async throws {
        try await withServer({ text("\($0.body.count)") }) { server in
            let stream = try await Dialer(tls: nil).connect(host: "127.0.0.1", port: server.port)
            try await stream.write(
                Array("POST / HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 3\r\nExpect: 100-continue\r\n\r\n".utf8))
            #expect(String(decoding: try #require(try await stream.read()), as: UTF8.self) == "HTTP/1.1 100 Continue\r\n\r\n")
            try await stream.write([1, 2, 3])
            #expect(String(decoding: try #require(try await stream.read()), as: UTF8.self).hasSuffix("\r\n\r\n3"))
        }
    }

    @Test("an upgraded connection is raw both ways, with what was sent along, and half-closes", arguments: [false, true])
    func upgrade(isSecure: Bool) async throws {
        let echo: @Sendable (HTTPRequest) async -> HTTPResponse = { _ in
            HTTPResponse(
                status: 101, headers: ["Connection": "Upgrade", "Upgrade": "echo"],
                body: .upgrade { stream in
                    while let bytes = try await stream.read() { try await stream.write(bytes) }
                    try await stream.write(Array("bye".utf8))
                    await stream.finish()
                })
        }
        try await withServer(tls: isSecure ? try TestKeys.serverTLS() : nil, echo) { server in
            let dialer = Dialer(tls: isSecure ? try TestKeys.clientTLS() : nil)
            let stream = try await dialer.connect(host: "127.0.0.1", port: server.port)
            try await stream.write(Array("GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nearly".utf8))
            try await stream.write(Array(repeating: 65, count: 1_000_000))
            await stream.finish()
            var answer: [UInt8] = []
            while let bytes = try await stream.read() { answer += bytes }
            let head = String(decoding: answer.prefix(200), as: UTF8.self)
            #expect(head.hasPrefix("HTTP/1.1 101 Switching Protocols\r\n"))
            let body = try #require(head.firstRange(of: "\r\n\r\n")).upperBound
            let offset = head[..<body].utf8.count
            #expect(Array(answer[offset..<offset + 5]) == Array("early".utf8))
            #expect(answer.count == offset + 5 + 1_000_000 + 3)
        }
    }
}

@Suite struct BothProtocolsTests {
    @Test("requests arrive and are answered", arguments: [HTTPClient.Configuration.HTTPVersion.http1Only, .automatic])
    func echo(version: HTTPClient.Configuration.HTTPVersion) async throws {
        let handler: @Sendable (HTTPRequest) async -> HTTPResponse = { request in
            HTTPResponse(
                status: 201, headers: ["X-Echo": request.headers.first(name: "X-Sent") ?? "", "Content-Type": "text/plain"],
                body: .bytes(Array("\(request.method) \(request.path) \(request.query) ".utf8) + request.body))
        }
        try await withServer(tls: try TestKeys.serverTLS(), handler) { server in
            try await withClient(version) { client in
                for size in [0, 10, 1_000_000] {
                    var request = HTTPClientRequest(url: "https://localhost:\(server.port)/a%20b?x=%2F")
                    request.method = .POST
                    request.headers.add(name: "X-Sent", value: "yes")
                    request.body = .bytes(ByteBuffer(repeating: 65, count: size))
                    let response = try await client.execute(request, timeout: .seconds(20))
                    #expect(response.version == (version == .automatic ? .http2 : .http1_1))
                    #expect(response.status == .created)
                    #expect(response.headers.first(name: "x-echo") == "yes")
                    let body = try await response.body.collect(upTo: 2_000_000)
                    #expect(body.readableBytes == size + 18)
                    #expect(String(buffer: body).hasPrefix("POST /a%20b x=%2F "))
                }
            }
        }
    }

    @Test("the handler is cancelled when the client goes", arguments: [HTTPClient.Configuration.HTTPVersion.http1Only, .automatic])
    func cancellation(version: HTTPClient.Configuration.HTTPVersion) async throws {
        let cancelled = Signal()
        let handler: @Sendable (HTTPRequest) async -> HTTPResponse = { _ in
            HTTPResponse(
                status: 200,
                body: .stream { writer in
                    try await writer.write(Array("first".utf8))
                    do { try await Task.sleep(for: .seconds(1000)) } catch {
                        cancelled.set()
                        throw error
                    }
                })
        }
        try await withServer(tls: try TestKeys.serverTLS(), handler) { server in
            try await withClient(version) { client in
                let response = try await client.execute(HTTPClientRequest(url: "https://localhost:\(server.port)/"), timeout: .seconds(20))
                // Leaving the loop ends the response on the client's side.
                for try await part in response.body {
                    #expect(String(buffer: part) == "first")
                    break
                }
            }
            await cancelled.wait()
        }
    }

    @Test("a client that does not read holds the writer back", arguments: [HTTPClient.Configuration.HTTPVersion.http1Only, .automatic])
    func backPressure(version: HTTPClient.Configuration.HTTPVersion) async throws {
        let written = Atomic<Int>(0)
        let isStopped = Signal()
        try await withServer(
            tls: try TestKeys.serverTLS(),
            { _ in
                HTTPResponse(
                    status: 200,
                    body: .stream { writer in
                        defer { isStopped.set() }
                        for _ in 0..<1000 {
                            try await writer.write(Array(repeating: 1, count: 1 << 20))
                            written.add(1, ordering: .relaxed)
                        }
                    })
            }
        ) { server in
            try await withClient(version) { client in
                let response = try await client.execute(HTTPClientRequest(url: "https://localhost:\(server.port)/"), timeout: .seconds(20))
                var iterator = response.body.makeAsyncIterator()
                _ = try await iterator.next()
            }
            await isStopped.wait()
            #expect(written.load(ordering: .relaxed) < 500)
        }
    }

    @Test("the client's certificate is passed on, verifiable", arguments: [HTTPClient.Configuration.HTTPVersion.http1Only, .automatic])
    func certificates(version: HTTPClient.Configuration.HTTPVersion) async throws {
        let verifier = try ClientVerifier(authorities: [TestKeys.authority.get().certificatePEM])
        try await withServer(
            tls: try TestKeys.serverTLS(),
            { request in
                text(((try? await verifier.verify(request.peer.certificates, now: TestKeys.now))?.commonName ?? "nobody"))
            }
        ) { server in
            for user in ["jane", nil] {
                let name = try await withClient(version, user: user) { client in
                    let response = try await client.execute(
                        HTTPClientRequest(url: "https://localhost:\(server.port)/"), timeout: .seconds(20))
                    return String(buffer: try await response.body.collect(upTo: 100))
                }
                #expect(name == user ?? "nobody")
            }
        }
    }

    @Test("many requests at a time share a connection")
    func concurrency() async throws {
        try await withServer(tls: try TestKeys.serverTLS(), { text($0.path) }) { server in
            try await withClient(.automatic) { client in
                try await withThrowingTaskGroup(of: Bool.self) { group in
                    for number in 0..<500 {
                        group.addTask {
                            let response = try await client.execute(
                                HTTPClientRequest(url: "https://localhost:\(server.port)/\(number)"), timeout: .seconds(20))
                            return String(buffer: try await response.body.collect(upTo: 100)) == "/\(number)"
                        }
                    }
                    for try await isRight in group { #expect(isRight) }
                }
            }
        }
    }
}

@Suite struct LifecycleTests {
    @Test("shutting down lets a running request finish and takes no new connection")
    func shutdown() async throws {
        // An address of its own: a test beside this one may be given the port that becomes free.
        let host = "127.77.0.1"
        let entered = Signal()
        let go = Signal()
        let server = try await HTTPServer.start(
            .init(address: host, port: 0, tls: nil),
            handler: ClosureHandler { _ in
                entered.set()
                await go.wait()
                return text("done")
            })
        async let answer = raw(server.port, "GET / HTTP/1.1\r\nHost: x\r\n\r\n", host: host)
        await entered.wait()
        async let shutdown: Void = server.shutdown(grace: .seconds(20))
        go.set()
        #expect(try await answer.hasSuffix("done"))
        await shutdown
        await #expect(throws: (any Error).self) { try await Dialer(tls: nil).connect(host: host, port: server.port) }
    }

    @Test("connections beyond the limit are closed")
    func limit() async throws {
        try await withServer(configure: { $0.maximumConnections = 1 }, { _ in text("ok") }) { server in
            let first = try await Dialer(tls: nil).connect(host: "127.0.0.1", port: server.port)
            try await first.write(Array("GET / HTTP/1.1\r\nHost: x\r\n\r\n".utf8))
            #expect(try await first.read() != nil)
            let second = try await Dialer(tls: nil).connect(host: "127.0.0.1", port: server.port)
            #expect(((try? await second.read()) ?? nil) == nil)
            await first.close()
            await second.close()
        }
    }

    @Test("a new certificate is used without a restart")
    func reload() async throws {
        let tls = try TestKeys.serverTLS()
        try await withServer(tls: tls, { _ in text("ok") }) { server in
            let other = try CertificateAuthority.make(commonName: "other", now: TestKeys.now - 400 * 86_400, lifetime: 9000 * 86_400)
            let identity = try other.issue(
                .server("x", dnsNames: [], addresses: ["127.0.0.1"]), now: TestKeys.now - 300 * 86_400, lifetime: 8000 * 86_400)
            let dialer = Dialer(tls: try ClientTLS(authorityPEM: other.certificatePEM))
            await #expect(throws: (any Error).self) { try await dialer.connect(host: "127.0.0.1", port: server.port) }
            try tls.update(certificatePEM: identity.certificatePEM, keyPEM: identity.keyPEM)
            await (try dialer.connect(host: "127.0.0.1", port: server.port)).close()
        }
    }
}

@Suite struct UpgradeClientTests {
    @Test("a response's body comes decoded, whatever its framing", arguments: [true, false])
    func body(isStreamed: Bool) async throws {
        try await withServer({ request in
            let bytes = Array(repeating: UInt8(ascii: "x"), count: 100_000)
            return HTTPResponse(status: 200, body: isStreamed ? .stream { try await $0.write(bytes) } : .bytes(bytes))
        }) { server in
            let client = UpgradeClient(Dialer(tls: nil))
            let response = try await client.send("GET", host: "127.0.0.1", port: server.port, target: "/")
            #expect(response.status == 200)
            #expect(try await response.body(limit: 200_000).count == 100_000)
            await response.stream.close()
        }
    }

    @Test(
        "the date header is right",
        arguments: [
            (Int64(0), "Thu, 01 Jan 1970 00:00:00 GMT"), (784_111_777, "Sun, 06 Nov 1994 08:49:37 GMT"),
            (1_709_210_096, "Thu, 29 Feb 2024 12:34:56 GMT"),
        ])
    func date(seconds: Int64, expected: String) async throws {
        try await withServer(configure: { $0.now = { seconds } }, { _ in text("") }) { server in
            let response = try await UpgradeClient(Dialer(tls: nil)).send("GET", host: "127.0.0.1", port: server.port, target: "/")
            #expect(response.headers.first(name: "date") == expected)
            await response.stream.close()
        }
    }
}

@Suite struct BudgetTests {
    @Test(
        "bodies beyond what the server holds at a time are refused, and given back",
        arguments: [HTTPClient.Configuration.HTTPVersion.http1Only, .automatic])
    func budget(version: HTTPClient.Configuration.HTTPVersion) async throws {
        try await withServer(tls: try TestKeys.serverTLS(), configure: { $0.maximumBufferedBodies = 100_000 }, { text("\($0.body.count)") })
        { server in
            try await withClient(version) { client in
                for (size, status) in [(90_000, 200), (90_000, 200), (200_000, 503), (90_000, 200)] {
                    var request = HTTPClientRequest(url: "https://localhost:\(server.port)/")
                    request.method = .POST
                    request.body = .bytes(ByteBuffer(repeating: 65, count: size))
                    let response = try await client.execute(request, timeout: .seconds(20))
                    #expect(Int(response.status.code) == status)
                }
            }
        }
    }
}
