internal import Crypto
internal import FoundationEssentials
internal import SwiftASN1
@_spi(FixedExpiryValidationTime) internal import X509

/// A client's certificate that a known authority has signed.
public struct VerifiedClient: Sendable, Hashable {
    /// The first CN.
    public var commonName: String
    /// Every O, in order.
    public var organizations: [String]
    /// Unix seconds.
    public var notAfter: Int64
    /// SHA-256 of the leaf's DER, lower-case hex.
    public var fingerprint: String
}

/// Checks client certificate chains against the authorities it was given. Keeps nothing: cache its answers by leaf.
public struct ClientVerifier: Sendable {
    private let roots: [Certificate]
    /// More certificates than this in a chain are not looked at.
    private static let maximumChain = 6

    /// - Parameter authorities: PEM texts, each with one or more certificates.
    public init(authorities: [String]) throws(PKIError) {
        var roots: [Certificate] = []
        for text in authorities { roots += try Certificate.certificates(ofPEM: text) }
        self.roots = roots
    }

    /// - Parameters:
    ///   - chain: DER certificates, leaf first.
    ///   - now: Unix seconds.
    /// - Throws: `PKIError` with upstream's kind of message when the chain is not trusted, or not for clients.
    public func verify(_ chain: [[UInt8]], now: Int64) async throws(PKIError) -> VerifiedClient {
        guard let first = chain.first else { throw PKIError(.untrusted, "x509: no certificate was presented") }
        guard chain.count <= Self.maximumChain else { throw PKIError(.untrusted, "x509: certificate chain is too long") }
        let certificates = try PKIError.wrap(.malformed, "x509: malformed certificate") {
            try chain.map { try Certificate(derEncoded: $0) }
        }
        let leaf = certificates[0]
        guard leaf.notBeforeSeconds <= now, now <= leaf.notAfterSeconds else {
            throw PKIError(.untrusted, "x509: certificate has expired or is not yet valid")
        }
        if let usage = try? leaf.extensions.extendedKeyUsage, !usage.contains(.clientAuth), !usage.contains(.any) {
            throw PKIError(.untrusted, "x509: certificate specifies an incompatible key usage")
        }
        var verifier = Verifier(rootCertificates: CertificateStore(roots)) {
            RFC5280Policy(fixedExpiryValidationTime: Date(timeIntervalSince1970: Double(now)))
            CriticalClientExtensions()
        }
        let result = await verifier.validate(leaf: leaf, intermediates: CertificateStore(certificates.dropFirst()))
        guard case .validCertificate = result else {
            throw PKIError(.untrusted, "x509: certificate signed by unknown authority")
        }
        return VerifiedClient(
            commonName: leaf.subject.texts(.RDNAttributeType.commonName).first ?? "",
            organizations: leaf.subject.texts(.RDNAttributeType.organizationName),
            notAfter: leaf.notAfterSeconds, fingerprint: SHA256.hash(data: first).hexadecimal)
    }
}

/// Extensions this verifier knows what to do with, should a certificate mark them critical.
private struct CriticalClientExtensions: VerifierPolicy {
    let verifyingCriticalExtensions: [ASN1ObjectIdentifier] = [
        .X509ExtensionID.extendedKeyUsage, .X509ExtensionID.subjectAlternativeName,
    ]

    func chainMeetsPolicyRequirements(chain: UnverifiedCertificateChain) async -> PolicyEvaluationResult { .meetsPolicy }
}

extension DistinguishedName {
    /// The values of one attribute in order.
    func texts(_ type: ASN1ObjectIdentifier) -> [String] {
        flatMap { $0 }.filter { $0.type == type }.compactMap { String($0.value) }
    }
}

extension Sequence<UInt8> {
    var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
