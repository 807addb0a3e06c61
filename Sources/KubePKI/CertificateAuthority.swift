internal import Crypto
internal import FoundationEssentials
internal import SwiftASN1
internal import X509

/// A certificate authority with an ECDSA P-256 key. It issues the certificates of servers, users and components.
public struct CertificateAuthority: Sendable {
    public let certificatePEM: String
    public let keyPEM: String
    /// Unix seconds.
    public var notAfter: Int64 { certificate.notAfterSeconds }

    let certificate: Certificate
    let key: Certificate.PrivateKey

    /// Seconds.
    public static let day: Int64 = 86_400
    /// A certificate begins this long before it is made, for machines whose clocks are behind.
    static let clockSkew: Int64 = 300

    /// Makes a new root, good for ten years.
    /// - Parameter now: Unix seconds.
    public static func make(commonName: String, now: Int64, lifetime: Int64 = 3650 * day) throws(PKIError) -> CertificateAuthority {
        let privateKey = P256.Signing.PrivateKey()
        let key = Certificate.PrivateKey(privateKey)
        let certificate = try PKIError.wrap(.signing, "make CA certificate") {
            let name = try DistinguishedName { CommonName(commonName) }
            return try Certificate(
                version: .v3, serialNumber: .init(), publicKey: key.publicKey,
                notValidBefore: Date(timeIntervalSince1970: Double(now - clockSkew)),
                notValidAfter: Date(timeIntervalSince1970: Double(now + lifetime)),
                issuer: name, subject: name, signatureAlgorithm: .ecdsaWithSHA256,
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.isCertificateAuthority(maxPathLength: nil))
                    Critical(KeyUsage(digitalSignature: true, keyEncipherment: true, keyCertSign: true))
                    SubjectKeyIdentifier(hash: key.publicKey)
                    SubjectAlternativeNames([.dnsName(commonName)])
                },
                issuerPrivateKey: key)
        }
        let pem = try PKIError.wrap(.malformed, "encode CA certificate") { try certificate.serializeAsPEM().pemString + "\n" }
        return CertificateAuthority(
            certificatePEM: pem, keyPEM: privateKey.pemRepresentation + "\n", certificate: certificate, key: key)
    }

    public init(certificatePEM: String, keyPEM: String) throws(PKIError) {
        _ = try Identity(certificatePEM: certificatePEM, keyPEM: keyPEM)
        let certificate = try Certificate.leaf(ofPEM: certificatePEM)
        guard let constraints = try? certificate.extensions.basicConstraints, constraints != .notCertificateAuthority else {
            throw PKIError(.malformed, "the certificate is not one of a certificate authority (no CA:TRUE)")
        }
        let key = try PKIError.wrap(.malformed, "read CA key") { try Certificate.PrivateKey(pemEncoded: keyPEM) }
        self.init(certificatePEM: certificatePEM, keyPEM: keyPEM, certificate: certificate, key: key)
    }

    private init(certificatePEM: String, keyPEM: String, certificate: Certificate, key: Certificate.PrivateKey) {
        self.certificatePEM = certificatePEM
        self.keyPEM = keyPEM
        self.certificate = certificate
        self.key = key
    }

    /// What a new certificate is for.
    public struct Subject: Sendable, Hashable {
        /// The user's name (CN); of a server, any.
        public var commonName: String
        /// The user's groups (O).
        public var organizations: [String]
        public var dnsNames: [String]
        /// IPv4 and IPv6 addresses in text form.
        public var addresses: [String]
        public var isServer: Bool
        public var isClient: Bool

        public static func server(_ commonName: String, dnsNames: [String], addresses: [String]) -> Subject {
            Subject(
                commonName: commonName, organizations: [], dnsNames: dnsNames, addresses: addresses, isServer: true, isClient: false)
        }

        public static func client(_ user: String, groups: [String] = []) -> Subject {
            Subject(commonName: user, organizations: groups, dnsNames: [], addresses: [], isServer: false, isClient: true)
        }
    }

    /// A new key and its certificate, good for a year.
    public func issue(_ subject: Subject, now: Int64, lifetime: Int64 = 365 * day) throws(PKIError) -> Identity {
        let privateKey = P256.Signing.PrivateKey()
        let certificate = try sign(
            subject, publicKey: Certificate.PublicKey(privateKey.publicKey), notBefore: now - Self.clockSkew, notAfter: now + lifetime)
        return try Identity(certificate: certificate, keyPEM: privateKey.pemRepresentation + "\n")
    }

    func sign(
        _ subject: Subject, publicKey: Certificate.PublicKey, notBefore: Int64, notAfter: Int64
    ) throws(PKIError) -> Certificate {
        var names = subject.dnsNames.map { GeneralName.dnsName($0) }
        for address in subject.addresses {
            guard let bytes = IPAddressBytes.parse(address) else {
                throw PKIError(.malformed, "\"\(address)\" is no IP address; use dnsNames for host names")
            }
            names.append(.ipAddress(ASN1OctetString(contentBytes: bytes[...])))
        }
        var usages: [ExtendedKeyUsage.Usage] = []
        if subject.isServer { usages.append(.serverAuth) }
        if subject.isClient { usages.append(.clientAuth) }
        return try PKIError.wrap(.signing, "issue certificate for \(subject.commonName)") {
            let issuerKeyIdentifier = try certificate.extensions.subjectKeyIdentifier?.keyIdentifier
            let distinguishedName = try Self.name(subject)
            return try Certificate(
                version: .v3, serialNumber: .init(), publicKey: publicKey,
                notValidBefore: Date(timeIntervalSince1970: Double(max(notBefore, certificate.notBeforeSeconds))),
                notValidAfter: Date(timeIntervalSince1970: Double(min(notAfter, certificate.notAfterSeconds))),
                issuer: certificate.subject, subject: distinguishedName, signatureAlgorithm: Self.algorithm(of: key),
                extensions: try Certificate.Extensions {
                    Critical(BasicConstraints.notCertificateAuthority)
                    Critical(KeyUsage(digitalSignature: true, keyEncipherment: true))
                    if !usages.isEmpty { try ExtendedKeyUsage(usages) }
                    AuthorityKeyIdentifier(keyIdentifier: issuerKeyIdentifier)
                    if !names.isEmpty { SubjectAlternativeNames(names) }
                },
                issuerPrivateKey: key)
        }
    }

    private static func name(_ subject: Subject) throws -> DistinguishedName {
        var parts: [RelativeDistinguishedName] = []
        for organization in subject.organizations {
            parts.append(RelativeDistinguishedName(.init(type: .RDNAttributeType.organizationName, value: .init(utf8String: organization))))
        }
        parts.append(RelativeDistinguishedName(.init(type: .RDNAttributeType.commonName, value: .init(utf8String: subject.commonName))))
        return DistinguishedName(parts)
    }

    /// A CA that someone else made may have another kind of key.
    private static func algorithm(of key: Certificate.PrivateKey) throws(PKIError) -> Certificate.SignatureAlgorithm {
        guard let algorithm = key.supportedSignatureAlgorithms.first(where: { !String(describing: $0).contains("SHA1") }) else {
            throw PKIError(.signing, "the CA's kind of key can't sign certificates; use ECDSA or RSA")
        }
        return algorithm
    }
}
