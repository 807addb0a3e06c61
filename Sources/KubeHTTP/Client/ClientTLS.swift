internal import NIOCore
internal import NIOSSL

/// How a client speaks TLS: whom it trusts and who it says it is. Making one is costly; keep it.
public struct ClientTLS: Sendable {
    let context: NIOSSLContext

    /// - Parameters:
    ///   - authorityPEM: the certificates that the server's must come from; nil trusts any server, which only a proxy to a
    ///     backend named by its user may do.
    ///   - certificatePEM, keyPEM: the client's own certificate, if it has one.
    public init(authorityPEM: String?, certificatePEM: String? = nil, keyPEM: String? = nil) throws {
        var configuration = TLSConfiguration.makeClientConfiguration()
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["http/1.1"]
        if let authorityPEM {
            configuration.trustRoots = .certificates(try NIOSSLCertificate.fromPEMBytes(Array(authorityPEM.utf8)))
        } else {
            configuration.certificateVerification = .none
            configuration.trustRoots = .certificates([])
        }
        if let certificatePEM, let keyPEM {
            configuration.certificateChain = try NIOSSLCertificate.fromPEMBytes(Array(certificatePEM.utf8)).map { .certificate($0) }
            configuration.privateKey = .privateKey(try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem))
        }
        context = try NIOSSLContext(configuration: configuration)
    }
}
