/// What a container runtime answered instead of a result: its gRPC code and its own words, which users see in events.
public struct RuntimeError: Error, Sendable, Hashable, CustomStringConvertible {
    public var code: Code
    /// The runtime's message, unchanged.
    public var message: String
    /// The CRI call that failed, such as `RunPodSandbox`.
    public var call: String

    /// The codes of gRPC (grpc/status), by number.
    public enum Code: Int, Sendable, Hashable {
        case cancelled = 1, unknown, invalidArgument, deadlineExceeded, notFound, alreadyExists, permissionDenied
        case resourceExhausted, failedPrecondition, aborted, outOfRange, unimplemented, internalError, unavailable
        case dataLoss, unauthenticated

        /// The name as grpc-go prints it.
        public var name: String {
            switch self {
            case .cancelled: "Canceled"
            case .internalError: "Internal"
            default: String(describing: self).prefix(1).uppercased() + String(describing: self).dropFirst()
            }
        }
    }

    public init(_ code: Code, _ message: String, call: String = "") {
        self.code = code
        self.message = message
        self.call = call
    }

    /// As grpc-go words it, which is what users of Kubernetes know: `rpc error: code = NotFound desc = …`.
    public var description: String { "rpc error: code = \(code.name) desc = \(message)" }

    /// The runtime does not know the sandbox, container or image.
    public var isNotFound: Bool { code == .notFound }

    /// The runtime is away or slow: the same call may do later.
    public var isTransient: Bool { code == .unavailable || code == .deadlineExceeded || code == .aborted }
}
