internal import NIOCore
internal import NIOSSL
internal import Synchronization

/// The certificate that a server shows. It can be exchanged while the server runs; connections made later use the new one.
public final class ServerTLS: Sendable {
    private let current: Mutex<NIOSSLContext>

    /// - Parameters:
    ///   - certificatePEM: the leaf and what is between it and the root.
    ///   - keyPEM: the leaf's private key.
    public init(certificatePEM: String, keyPEM: String) throws {
        current = Mutex(try Self.makeContext(certificatePEM, keyPEM))
    }

    /// Takes another certificate for all connections from now on; where it is bad, nothing changes.
    public func update(certificatePEM: String, keyPEM: String) throws {
        let context = try Self.makeContext(certificatePEM, keyPEM)
        current.withLock { $0 = context }
    }

    var context: NIOSSLContext { current.withLock { $0 } }

    private static func makeContext(_ certificatePEM: String, _ keyPEM: String) throws -> NIOSSLContext {
        let chain = try NIOSSLCertificate.fromPEMBytes(Array(certificatePEM.utf8))
        let key = try NIOSSLPrivateKey(bytes: Array(keyPEM.utf8), format: .pem)
        var configuration = TLSConfiguration.makeServerConfiguration(
            certificateChain: chain.map { .certificate($0) }, privateKey: .privateKey(key))
        configuration.minimumTLSVersion = .tlsv12
        configuration.applicationProtocols = ["h2", "http/1.1"]
        // Client certificates are asked for and passed on; whether they are good is authentication's question.
        configuration.certificateVerification = .optionalVerification
        configuration.trustRoots = .certificates([])
        return try NIOSSLContext(configuration: configuration)
    }
}
