/// Reads certificate signing requests and signs them; the cluster's certificate authority gives one.
public protocol CertificateSigner: Sendable {
    /// What a request (PEM) asks for; throws where it is none.
    func read(_ request: [UInt8]) throws -> RequestedCertificate
    /// The certificate (PEM), for these usages (`client auth`, …) and at most so long.
    func sign(_ request: [UInt8], usages: [String], lifetimeSeconds: Int64) throws -> [UInt8]
}

public struct RequestedCertificate: Sendable, Hashable {
    public var commonName: String
    public var organizations: [String]
    public var dnsNames: [String]
    public var addresses: [String]
    /// Email addresses and URIs.
    public var otherNames: [String]

    public init(
        commonName: String, organizations: [String] = [], dnsNames: [String] = [], addresses: [String] = [],
        otherNames: [String] = []
    ) {
        self.commonName = commonName
        self.organizations = organizations
        self.dnsNames = dnsNames
        self.addresses = addresses
        self.otherNames = otherNames
    }
}
