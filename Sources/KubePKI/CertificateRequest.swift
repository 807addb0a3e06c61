internal import Crypto
internal import SwiftASN1
internal import X509

/// A certificate signing request (PKCS #10), as in `certificatesigningrequests` and as a joining node makes it.
public struct CertificateRequest: Sendable {
    public let commonName: String
    public let organizations: [String]
    public let dnsNames: [String]
    public let addresses: [String]
    /// Email addresses and URIs asked for; upstream's signers refuse them.
    public let otherNames: [String]

    private let publicKey: Certificate.PublicKey

    /// Reads a request and checks that its sender has the private key.
    public init(pem: String) throws(PKIError) {
        let request = try PKIError.wrap(.malformed, "read certificate signing request") {
            let document = try PEMDocument(pemString: pem)
            guard document.discriminator == "CERTIFICATE REQUEST" else {
                throw PKIError(.malformed, "PEM block type must be CERTIFICATE REQUEST")
            }
            return try CertificateSigningRequest(pemDocument: document)
        }
        guard request.publicKey.isValidSignature(request.signature, for: request) else {
            throw PKIError(.malformed, "the certificate signing request's own signature is wrong")
        }
        var dnsNames: [String] = []
        var addresses: [String] = []
        var others: [String] = []
        let names = try PKIError.wrap(.malformed, "read requested names") {
            try request.attributes.extensionRequest?.extensions.subjectAlternativeNames
        }
        for name in names ?? .init([]) {
            switch name {
            case .dnsName(let text): dnsNames.append(text)
            case .ipAddress(let octets):
                guard let text = IPAddressBytes.format(octets.bytes) else {
                    throw PKIError(.malformed, "the certificate signing request holds an IP address of wrong length")
                }
                addresses.append(text)
            default: others.append(String(describing: name))
            }
        }
        commonName = request.subject.texts(.RDNAttributeType.commonName).first ?? ""
        organizations = request.subject.texts(.RDNAttributeType.organizationName)
        self.dnsNames = dnsNames
        self.addresses = addresses
        otherNames = others
        publicKey = request.publicKey
    }

    /// Makes a key and a request for it.
    public static func make(_ subject: CertificateAuthority.Subject) throws(PKIError) -> (pem: String, keyPEM: String) {
        let key = P256.Signing.PrivateKey()
        return try PKIError.wrap(.signing, "make certificate signing request") {
            var names = subject.dnsNames.map { GeneralName.dnsName($0) }
            for address in subject.addresses {
                guard let bytes = IPAddressBytes.parse(address) else { throw PKIError(.malformed, "\"\(address)\" is no IP address") }
                names.append(.ipAddress(ASN1OctetString(contentBytes: bytes[...])))
            }
            let organizations = subject.organizations.map { OrganizationName($0) }
            let name = try DistinguishedName {
                for organization in organizations { organization }
                CommonName(subject.commonName)
            }
            let extensions = try Certificate.Extensions { if !names.isEmpty { SubjectAlternativeNames(names) } }
            let request = try CertificateSigningRequest(
                version: .v1, subject: name, privateKey: Certificate.PrivateKey(key),
                attributes: .init(names.isEmpty ? [] : [.init(ExtensionRequest(extensions: extensions))]),
                signatureAlgorithm: .ecdsaWithSHA256)
            return (try request.serializeAsPEM().pemString + "\n", key.pemRepresentation + "\n")
        }
    }

    /// The certificate asked for, as PEM.
    public func signed(
        by authority: CertificateAuthority, isServer: Bool, isClient: Bool, notBefore: Int64, notAfter: Int64
    ) throws(PKIError) -> String {
        let subject = CertificateAuthority.Subject(
            commonName: commonName, organizations: organizations, dnsNames: dnsNames, addresses: addresses, isServer: isServer,
            isClient: isClient)
        let certificate = try authority.sign(subject, publicKey: publicKey, notBefore: notBefore, notAfter: notAfter)
        return try PKIError.wrap(.malformed, "encode certificate") { try certificate.serializeAsPEM().pemString + "\n" }
    }
}
