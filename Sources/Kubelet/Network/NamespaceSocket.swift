internal import CLinux
internal import ContainerRuntime
internal import Glibc
public import KubeHTTP

/// Connections made inside another network namespace, such as a pod's. A socket belongs for ever to the namespace it is
/// made in, so a thread of its own enters the namespace, connects, and ends; no other thread is ever moved.
public struct NamespaceSocket: Sendable {
    /// `/proc/PID/ns/net` or a mounted namespace.
    public var path: String
    private let dialer: Dialer

    public init(path: String, dialer: Dialer = Dialer(tls: nil)) {
        self.path = path
        self.dialer = dialer
    }

    /// Connects to a port on the namespace's own loopback: 127.0.0.1, and ::1 where that is refused, as upstream does.
    public func connect(port: UInt16) async throws -> any ByteStream {
        let namespace = path
        let result = await withCheckedContinuation { (continuation: CheckedContinuation<Result<Int32, RuntimeError>, Never>) in
            let request = Request { continuation.resume(returning: Self.socket(in: namespace, port: port)) }
            guard !request.start() else { return }
            continuation.resume(returning: .failure(RuntimeError(.resourceExhausted, "no thread for a connection to a pod")))
        }
        return try await dialer.adopt(connectedSocket: try result.get())
    }

    private static func socket(in namespace: String, port: UInt16) -> Result<Int32, RuntimeError> {
        let file = open(namespace, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return .failure(failure("open network namespace \(namespace)")) }
        defer { close(file) }
        // CLONE_NEWNET: refuse what is no network namespace.
        guard setns(file, 0x4000_0000) == 0 else { return .failure(failure("enter network namespace \(namespace)")) }
        let first = dial(port: port, isSix: false)
        if case .failure = first, case .success(let six) = dial(port: port, isSix: true) { return .success(six) }
        return first
    }

    private static func dial(port: UInt16, isSix: Bool) -> Result<Int32, RuntimeError> {
        let file = Glibc.socket(isSix ? AF_INET6 : AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard file >= 0 else { return .failure(failure("make a socket")) }
        var limit = timeval(tv_sec: 10, tv_usec: 0)
        setsockopt(file, SOL_SOCKET, SO_SNDTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
        var one: Int32 = 1
        setsockopt(file, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        let connected: Int32
        if isSix {
            var address = sockaddr_in6()
            address.sin6_family = sa_family_t(AF_INET6)
            address.sin6_port = port.bigEndian
            address.sin6_addr = in6addr_loopback
            connected = withGeneric(&address) { Glibc.connect(file, $0, $1) }
        } else {
            var address = sockaddr_in()
            address.sin_family = sa_family_t(AF_INET)
            address.sin_port = port.bigEndian
            address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
            connected = withGeneric(&address) { Glibc.connect(file, $0, $1) }
        }
        guard connected == 0 else {
            let failure = failure("dial tcp\(isSix ? "6" : "4") \(isSix ? "[::1]" : "127.0.0.1"):\(port): connect")
            close(file)
            return .failure(failure)
        }
        return .success(file)
    }

    private static func withGeneric<Address>(
        _ address: inout Address, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) -> Int32 {
        withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<Address>.size)) }
        }
    }

    /// Worded as upstream's users know it.
    private static func failure(_ what: String) -> RuntimeError {
        RuntimeError(.unavailable, "\(what): \(String(cString: strerror(errno)).lowercased())")
    }
}

/// Work for a thread of its own.
private final class Request: Sendable {
    private let work: @Sendable () -> Void

    init(_ work: @escaping @Sendable () -> Void) {
        self.work = work
    }

    func start() -> Bool {
        var thread = pthread_t()
        let pointer = Unmanaged.passRetained(self).toOpaque()
        let failure = pthread_create(
            &thread, nil,
            { pointer in
                guard let pointer else { return nil }
                Unmanaged<Request>.fromOpaque(pointer).takeRetainedValue().work()
                return nil
            }, pointer)
        guard failure == 0 else {
            Unmanaged<Request>.fromOpaque(pointer).release()
            return false
        }
        pthread_detach(thread)
        return true
    }
}
