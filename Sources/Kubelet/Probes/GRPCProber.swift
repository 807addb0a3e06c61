import GRPCCore
import GRPCNIOTransportHTTP2Posix
import KubeObject

/// gRPC health checking (https://github.com/grpc/grpc/blob/master/doc/health-checking.md), its two messages as bytes.
enum GRPCProber {
    private struct Bytes: MessageSerializer, MessageDeserializer {
        func serialize<Buffer: GRPCContiguousBytes>(_ message: [UInt8]) throws -> Buffer { Buffer(message) }
        func deserialize<Buffer: GRPCContiguousBytes>(_ bytes: Buffer) throws -> [UInt8] { bytes.withUnsafeBytes { Array($0) } }
    }

    private static let statuses = ["UNKNOWN", "SERVING", "NOT_SERVING", "SERVICE_UNKNOWN"]

    static func probe(_ handler: Value, _ target: ProbeTarget, _ timeout: Duration) async -> ProbeOutcome {
        guard let port = target.port(handler["port"]) else { return .error("couldn't find port: \(handler["port"])") }
        let address = NetworkErrors.address(target.address, port)
        do {
            let answer = try await check(handler.text("service"), target.address, port, timeout)
            let status = status(answer)
            return status == 1
                ? .success
                : .failure("service unhealthy (responded with \"\(statuses.indices.contains(status) ? statuses[status] : "UNKNOWN")\")")
        } catch let error as RPCError {
            switch error.code {
            case .unimplemented:
                return .failure("error: this server does not implement the grpc health protocol (grpc.health.v1.Health): \(error.message)")
            case .deadlineExceeded:
                return .failure("timeout: health rpc did not complete within \(timeout.go)")
            case .unavailable:
                return .failure("error: failed to connect service at \"\(address)\": \(error.message)")
            default:
                return .failure("error: health rpc probe failed: \(error.message)")
            }
        } catch {
            return .failure("error: failed to connect service at \"\(address)\": \(error)")
        }
    }

    private static func check(_ service: String, _ host: String, _ port: Int, _ timeout: Duration) async throws -> [UInt8] {
        let transport = try HTTP2ClientTransport.Posix(
            target: host.contains(":") ? .ipv6(address: host, port: port) : .ipv4(address: host, port: port),
            transportSecurity: .plaintext)
        var options = CallOptions.defaults
        options.timeout = timeout
        let calls = options
        return try await withGRPCClient(transport: transport) { client in
            try await client.unary(
                request: ClientRequest(message: request(service), metadata: ["user-agent": "kube-probe/1.36"]),
                descriptor: MethodDescriptor(fullyQualifiedService: "grpc.health.v1.Health", method: "Check"),
                serializer: Bytes(), deserializer: Bytes(), options: calls
            ) { try $0.message }
        }
    }

    /// `HealthCheckRequest { string service = 1 }`
    static func request(_ service: String) -> [UInt8] {
        let name = Array(service.utf8.prefix(1 << 14))
        guard !name.isEmpty else { return [] }
        var length = name.count
        var encoded: [UInt8] = []
        while length >= 0x80 {
            encoded.append(UInt8(length & 0x7F) | 0x80)
            length >>= 7
        }
        return [0x0A] + encoded + [UInt8(length)] + name
    }

    /// `HealthCheckResponse { ServingStatus status = 1 }`
    static func status(_ answer: [UInt8]) -> Int {
        guard answer.count >= 2, answer[0] == 0x08 else { return 0 }
        return Int(answer[1] & 0x7F)
    }
}
