import ContainerRuntime
import KubeObject
import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#endif

/// Makes probes against containers: commands in them, HTTP, TCP and gRPC to their addresses.
struct HandlerRunner: ProbeRunner {
    var runtime: any ContainerRuntime
    var http: HTTPProber

    /// Of a command's output.
    private static let outputLimit = 10 << 10

    func run(_ spec: ProbeSpec, _ target: ProbeTarget) async -> ProbeOutcome {
        let handler = spec.handler
        if !handler["exec"].isNull {
            return await command((handler["exec"]["command"].array ?? []).compactMap(\.string), target, spec.timeout)
        }
        if !handler["httpGet"].isNull { return await http.probe(handler["httpGet"], target, spec.timeout) }
        if !handler["tcpSocket"].isNull { return await connect(handler["tcpSocket"], target, spec.timeout) }
        if !handler["grpc"].isNull { return await GRPCProber.probe(handler["grpc"], target, spec.timeout) }
        return .error("missing probe handler for \(target.container.nameMember)")
    }

    private func command(_ command: [String], _ target: ProbeTarget, _ timeout: Duration) async -> ProbeOutcome {
        // A command sees the variables that are written out in the specification.
        var variables: [String: String] = [:]
        for variable in target.container["env"].array ?? [] where variable["valueFrom"].isNull {
            variables[variable.nameMember] = variable.text("value")
        }
        let expanded = command.map { Expansion.expand($0) { variables[$0] } }
        do {
            let answer = try await runtime.execSync(target.containerID, command: expanded, timeout: timeout.wholeSeconds)
            let output = String(decoding: (answer.stdout + answer.stderr).prefix(Self.outputLimit), as: UTF8.self)
            return answer.exitCode == 0 ? .success : .failure(output)
        } catch let error as RuntimeError {
            if error.code == .deadlineExceeded {
                let text = expanded.joined(separator: " ")
                return .failure("command timed out: \"\(text)\" timed out after \(timeout.go)")
            }
            return .error(error.description)
        } catch {
            return .error("\(error)")
        }
    }

    private func connect(_ handler: Value, _ target: ProbeTarget, _ timeout: Duration) async -> ProbeOutcome {
        guard let port = target.port(handler["port"]) else {
            return .error("couldn't find port: \(handler["port"])")
        }
        let host = handler.text("host").isEmpty ? target.address : handler.text("host")
        do {
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connectTimeout(.nanoseconds(timeout.nanoseconds))
                .connect(host: host, port: port).get()
            try? await channel.close().get()
            return .success
        } catch {
            return .failure(NetworkErrors.dial(error, host, port))
        }
    }
}

/// Network errors in the words of Go, which users of Kubernetes know.
enum NetworkErrors {
    static func address(_ host: String, _ port: Int) -> String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }

    static func dial(_ error: any Error, _ host: String, _ port: Int) -> String {
        "dial tcp \(address(host, port)): \(reason(error))"
    }

    private static func reason(_ error: any Error) -> String {
        if let failure = error as? NIOConnectionError, let first = failure.connectionErrors.first {
            return reason(first.error)
        }
        if let failure = error as? IOError {
            let text = String(cString: strerror(failure.errnoCode))
            return "connect: " + text.prefix(1).lowercased() + text.dropFirst()
        }
        if let failure = error as? ChannelError, case .connectTimeout = failure { return "i/o timeout" }
        return "\(error)"
    }
}
