internal import Crypto
internal import FoundationEssentials
internal import KubeObject

/// The key that signs service account tokens (ES256), with what others need to check them.
public struct ServiceAccountKey: Sendable {
    public let privateKeyPEM: String
    public let publicKeyPEM: String
    /// The `kid` of tokens: base64url of the SHA-256 of the public key's DER, as upstream names keys.
    public let identifier: String
    /// The public point, base64url without padding, as a JWK holds it.
    public let x: String
    public let y: String

    public static func make() throws(PKIError) -> ServiceAccountKey {
        try ServiceAccountKey(privateKeyPEM: P256.Signing.PrivateKey().pemRepresentation + "\n")
    }

    public init(privateKeyPEM: String) throws(PKIError) {
        let key = try PKIError.wrap(.malformed, "read service account key (an ECDSA P-256 private key in PEM)") {
            try P256.Signing.PrivateKey(pemRepresentation: privateKeyPEM)
        }
        self.privateKeyPEM = privateKeyPEM
        publicKeyPEM = key.publicKey.pemRepresentation + "\n"
        identifier = Base64.encodeURLSafe(SHA256.hash(data: key.publicKey.derRepresentation))
        let point = Array(key.publicKey.rawRepresentation)
        x = Base64.encodeURLSafe(point[..<32])
        y = Base64.encodeURLSafe(point[32...])
    }
}
