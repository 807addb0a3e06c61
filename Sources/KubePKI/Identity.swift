internal import Crypto
internal import SwiftASN1
internal import X509

/// A certificate with its private key, as PEM: what a TLS server or client shows.
public struct Identity: Sendable, Hashable {
    /// The leaf first, then the certificates up to but without the root.
    public var certificatePEM: String
    public var keyPEM: String
    /// Unix seconds.
    public var notBefore: Int64
    /// Unix seconds.
    public var notAfter: Int64

    init(certificate: Certificate, keyPEM: String) throws(PKIError) {
        certificatePEM = try PKIError.wrap(.malformed, "encode certificate") { try certificate.serializeAsPEM().pemString + "\n" }
        self.keyPEM = keyPEM
        notBefore = certificate.notBeforeSeconds
        notAfter = certificate.notAfterSeconds
    }

    /// Reads what was written; fails where the key is not the certificate's.
    public init(certificatePEM: String, keyPEM: String) throws(PKIError) {
        let certificate = try Certificate.leaf(ofPEM: certificatePEM)
        let key = try PKIError.wrap(.malformed, "read private key") { try Certificate.PrivateKey(pemEncoded: keyPEM) }
        guard key.publicKey == certificate.publicKey else {
            throw PKIError(.malformed, "the private key does not belong to the certificate; remove both files to have new ones made")
        }
        self.certificatePEM = certificatePEM
        self.keyPEM = keyPEM
        notBefore = certificate.notBeforeSeconds
        notAfter = certificate.notAfterSeconds
    }

    /// When it is time for a new certificate: after two thirds of the lifetime.
    public var renewalTime: Int64 { notBefore + (notAfter - notBefore) / 3 * 2 }
}

extension Certificate {
    var notBeforeSeconds: Int64 { Int64(notValidBefore.timeIntervalSince1970) }
    var notAfterSeconds: Int64 { Int64(notValidAfter.timeIntervalSince1970) }

    static func leaf(ofPEM text: String) throws(PKIError) -> Certificate {
        guard let first = try certificates(ofPEM: text).first else {
            throw PKIError(.malformed, "no certificate found in the PEM text")
        }
        return first
    }

    static func certificates(ofPEM text: String) throws(PKIError) -> [Certificate] {
        try PKIError.wrap(.malformed, "read certificate") {
            try PEMDocument.parseMultiple(pemString: text).filter { $0.discriminator == Certificate.defaultPEMDiscriminator }
                .map { try Certificate(pemDocument: $0) }
        }
    }
}

/// PEM without its armour, for those who speak TLS.
public enum PEM {
    /// The DER of each certificate in the text, in order.
    public static func certificates(_ text: String) throws(PKIError) -> [[UInt8]] {
        try PKIError.wrap(.malformed, "read certificate") {
            try PEMDocument.parseMultiple(pemString: text).filter { $0.discriminator == Certificate.defaultPEMDiscriminator }
                .map(\.derBytes)
        }
    }
}
