/// Where an API server is, whom to believe that it is the one, and who asks.
///
/// Certificates and keys are PEM. A kubeconfig, a pod's service account or code makes one.
public struct ConnectionSettings: Sendable {
    /// `https://host:port`, perhaps with a path.
    public var server: String
    /// The CAs whose certificate the server must have; nil trusts the system's.
    public var certificateAuthority: [UInt8]?
    public var clientCertificate: [UInt8]?
    public var clientKey: [UInt8]?
    public var token: Token?
    /// The name the server's certificate must carry where it is not the one in `server`.
    public var serverName: String?
    public var skipsVerification = false
    /// Acts as another user, where the server allows it.
    public var impersonate: String?
    public var impersonateGroups: [String] = []
    public var userAgent = "apus"
    /// For a request that is not a watch.
    public var timeout = Duration.seconds(60)
    /// Requests a second; nil is no limit of our own, the server's priority and fairness has the say.
    public var requestsPerSecond: Double?
    public var maximumResponseSize = 256 * 1024 * 1024

    public enum Token: Sendable, Hashable {
        case text(String)
        /// Read again every minute, as service account tokens are replaced in place.
        case file(String)
    }

    public init(server: String) { self.server = server }

    /// The service account of the pod that we are in; throws where we are in none.
    public static func inCluster(
        environment: [String: String], directory: String = "/var/run/secrets/kubernetes.io/serviceaccount"
    ) throws -> ConnectionSettings {
        guard let host = environment["KUBERNETES_SERVICE_HOST"], let port = environment["KUBERNETES_SERVICE_PORT"] else {
            throw ConnectionError(
                "unable to load in-cluster configuration, KUBERNETES_SERVICE_HOST and KUBERNETES_SERVICE_PORT must be defined")
        }
        let address = host.contains(":") ? "[\(host)]" : host
        var settings = ConnectionSettings(server: "https://\(address):\(port)")
        settings.token = .file("\(directory)/token")
        settings.certificateAuthority = try readFile("\(directory)/ca.crt")
        return settings
    }
}

/// Settings that can't lead to a connection: what is wrong and with which file or field.
public struct ConnectionError: Error, Sendable, Hashable, CustomStringConvertible {
    public var message: String

    public init(_ message: String) { self.message = message }

    public var description: String { message }
}
