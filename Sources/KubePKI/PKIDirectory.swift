internal import SwiftASN1
internal import X509

/// Keys and certificates kept as PEM files in one directory: `NAME.crt`, `NAME.key`. What is missing, broken or soon to
/// expire is made anew, so that calling again from time to time is all that renewal needs.
public struct PKIDirectory: Sendable {
    public let path: String

    /// Makes the directory where there is none.
    public init(path: String) throws(PKIError) {
        self.path = path
        try SecureFiles.makeDirectory(path)
    }

    /// The authority of that name, made on first use. An authority that is there but broken is an error and never replaced:
    /// everything it signed would stop working.
    public func authority(_ name: String, commonName: String, now: Int64) throws(PKIError) -> CertificateAuthority {
        let certificate = try SecureFiles.read(file(name, "crt"))
        let key = try SecureFiles.read(file(name, "key"))
        if let certificate, let key {
            do {
                return try CertificateAuthority(certificatePEM: certificate, keyPEM: key)
            } catch {
                throw PKIError(error.code, "\(file(name, "crt")): \(error.message)")
            }
        }
        guard certificate == nil else {
            throw PKIError(.file, "\(file(name, "key")) is missing though \(file(name, "crt")) is there; restore it, or remove both")
        }
        let made = try CertificateAuthority.make(commonName: commonName, now: now)
        try SecureFiles.write(made.keyPEM, to: file(name, "key"))
        try SecureFiles.write(made.certificatePEM, to: file(name, "crt"), mode: 0o644)
        return made
    }

    /// The certificate of that name, made on first use and made anew when it is due, was signed by another authority, or is
    /// not for that subject.
    public func identity(
        _ name: String, _ subject: CertificateAuthority.Subject, from authority: CertificateAuthority, now: Int64
    ) throws(PKIError) -> Identity {
        if let current = try existing(name), current.renewalTime > now, let leaf = try? Certificate.leaf(ofPEM: current.certificatePEM),
            authority.key.publicKey.isValidSignature(leaf.signature, for: leaf), covers(leaf, subject)
        {
            return current
        }
        let made = try authority.issue(subject, now: now)
        try SecureFiles.write(made.keyPEM, to: file(name, "key"))
        try SecureFiles.write(made.certificatePEM, to: file(name, "crt"), mode: 0o644)
        return made
    }

    public func serviceAccountKey(_ name: String = "service-account") throws(PKIError) -> ServiceAccountKey {
        if let text = try SecureFiles.read(file(name, "key")) { return try ServiceAccountKey(privateKeyPEM: text) }
        let made = try ServiceAccountKey.make()
        try SecureFiles.write(made.privateKeyPEM, to: file(name, "key"))
        try SecureFiles.write(made.publicKeyPEM, to: file(name, "pub"), mode: 0o644)
        return made
    }

    private func file(_ name: String, _ suffix: String) -> String { "\(path)/\(name).\(suffix)" }

    /// What is there and whole; a crash between the two files leaves a pair that does not match, which counts as none.
    private func existing(_ name: String) throws(PKIError) -> Identity? {
        guard let certificate = try SecureFiles.read(file(name, "crt")), let key = try SecureFiles.read(file(name, "key")) else {
            return nil
        }
        return try? Identity(certificatePEM: certificate, keyPEM: key)
    }

    private func covers(_ leaf: Certificate, _ subject: CertificateAuthority.Subject) -> Bool {
        guard leaf.subject.texts(.RDNAttributeType.commonName) == [subject.commonName],
            leaf.subject.texts(.RDNAttributeType.organizationName) == subject.organizations
        else { return false }
        var names: Set<String> = []
        for name in (try? leaf.extensions.subjectAlternativeNames) ?? .init([]) {
            switch name {
            case .dnsName(let text): names.insert(text)
            case .ipAddress(let octets): names.formUnion(IPAddressBytes.format(octets.bytes).map { [$0] } ?? [])
            default: break
            }
        }
        let wanted = subject.dnsNames + subject.addresses.compactMap { IPAddressBytes.parse($0).flatMap(IPAddressBytes.format) }
        return names.isSuperset(of: wanted)
    }
}
