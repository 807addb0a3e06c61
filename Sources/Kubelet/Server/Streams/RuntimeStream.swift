internal import ContainerRuntime
internal import KubeHTTP
internal import KubeObject
internal import NIOHTTP1

/// A stream that the runtime serves at a URL of its own (CRI's streaming server), reached over SPDY.
enum RuntimeStream {
    private static let client = UpgradeClient(Dialer(tls: nil))

    /// Connects a client's session with the stream at a URL, until the command has ended or the client is gone.
    static func carry(_ session: any RemoteCommandSession, to url: String) async -> RemoteCommandResult {
        guard let place = Place(url) else { return .failed("the runtime named a streaming URL that can't be used: \(url)") }
        do {
            let response = try await client.send(
                "POST", host: place.host, port: place.port, target: place.target, headers: RemoteCommandClient.upgradeHeaders)
            guard response.status == 101 else {
                let text = String(decoding: (try? await response.body(limit: 4096)) ?? [], as: UTF8.self)
                await response.stream.close()
                return .failed("the runtime refused to stream (\(response.status)): \(text)")
            }
            do {
                let status = try await RemoteCommandClient.run(session, over: response.stream)
                await response.stream.close()
                return result(of: status)
            } catch {
                await response.stream.close()
                throw error
            }
        } catch {
            return .failed("the stream from the runtime broke: \(error)")
        }
    }

    /// How the runtime says the command ended: a `Status` with the exit code as a cause.
    static func result(of status: [UInt8]) -> RemoteCommandResult {
        guard !status.isEmpty else { return .failed("the runtime ended the stream without a status") }
        guard let value = try? JSON.decode(status) else { return .failed(String(decoding: status, as: UTF8.self)) }
        if value["status"].string == "Success" { return .success }
        let causes = value["details"]["causes"].array ?? []
        if value["reason"].string == "NonZeroExitCode",
            let code = causes.first(where: { $0["reason"].string == "ExitCode" })?["message"].string.flatMap({ Int($0) })
        {
            return .exited(code)
        }
        let message = value["message"].string ?? "unknown"
        let prefix = "Internal error occurred: "
        return .failed(message.hasPrefix(prefix) ? String(message.dropFirst(prefix.count)) : message)
    }

    /// Host, port, path and query of an `http://` URL.
    struct Place: Sendable, Hashable {
        var host: String
        var port: Int
        var target: String

        init?(_ url: String) {
            guard url.hasPrefix("http://") else { return nil }
            let rest = url.dropFirst(7)
            let slash = rest.firstIndex(of: "/") ?? rest.endIndex
            let authority = rest[..<slash]
            guard let colon = authority.lastIndex(of: ":"), let port = Int(authority[authority.index(after: colon)...]),
                (1...65535).contains(port)
            else { return nil }
            host = String(authority[..<colon].filter { $0 != "[" && $0 != "]" })
            self.port = port
            target = slash == rest.endIndex ? "/" : String(rest[slash...])
        }
    }
}
