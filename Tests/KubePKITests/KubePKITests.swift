import KubePKI
import Testing

#if canImport(Glibc)
    import Glibc
#endif

private let now: Int64 = 1_790_000_000
private let year: Int64 = 365 * 86_400

@Suite struct CertificateAuthorityTests {
    @Test("a client certificate carries the user and its groups, in order")
    func client() async throws {
        let authority = try CertificateAuthority.make(commonName: "kubernetes", now: now)
        let identity = try authority.issue(.client("system:node:a", groups: ["system:nodes", "b"]), now: now)
        let verifier = try ClientVerifier(authorities: [authority.certificatePEM])
        let client = try await verifier.verify(try PEM.certificates(identity.certificatePEM), now: now)
        #expect(client.commonName == "system:node:a")
        #expect(client.organizations == ["system:nodes", "b"])
        #expect(client.fingerprint.utf8.count == 64)
    }

    @Test("a certificate of another authority, of a server, or out of its time is refused", arguments: [0, 1, 2, 3])
    func refused(case number: Int) async throws {
        let authority = try CertificateAuthority.make(commonName: "kubernetes", now: now)
        // The same name: only the key tells them apart.
        let other = try CertificateAuthority.make(commonName: "kubernetes", now: now)
        let verifier = try ClientVerifier(authorities: [authority.certificatePEM])
        let (identity, time): (Identity, Int64) =
            switch number {
            case 0: (try other.issue(.client("a"), now: now), now)
            case 1: (try authority.issue(.server("a", dnsNames: ["a"], addresses: []), now: now), now)
            case 2: (try authority.issue(.client("a"), now: now), now + 2 * year)
            default: (try authority.issue(.client("a"), now: now), now - year)
            }
        await #expect(throws: PKIError.self) { try await verifier.verify(try PEM.certificates(identity.certificatePEM), now: time) }
    }

    @Test("a certificate ends no later than its authority")
    func bounded() throws {
        let authority = try CertificateAuthority.make(commonName: "kubernetes", now: now, lifetime: 1000)
        #expect(try authority.issue(.client("a"), now: now).notAfter == now + 1000)
    }

    @Test("a leaf certificate is no authority")
    func leaf() throws {
        let leaf = try CertificateAuthority.make(commonName: "kubernetes", now: now).issue(.client("a"), now: now)
        #expect(throws: PKIError.self) { try CertificateAuthority(certificatePEM: leaf.certificatePEM, keyPEM: leaf.keyPEM) }
    }

    @Test("hostile certificates are refused, not crashed on")
    func hostile() async throws {
        let authority = try CertificateAuthority.make(commonName: "kubernetes", now: now)
        let verifier = try ClientVerifier(authorities: [authority.certificatePEM])
        let good = try PEM.certificates(try authority.issue(.client("a"), now: now).certificatePEM)[0]
        for cut in stride(from: 0, to: good.count, by: 7) {
            await #expect(throws: PKIError.self) { try await verifier.verify([Array(good[..<cut])], now: now) }
        }
        // The last bytes are the signature: no flip there may pass.
        for position in good.indices.suffix(40) {
            var changed = good
            changed[position] ^= 0x10
            await #expect(throws: PKIError.self) { try await verifier.verify([changed], now: now) }
        }
    }
}

@Suite struct CertificateRequestTests {
    @Test("a request is signed for what it asks")
    func signed() async throws {
        let authority = try CertificateAuthority.make(commonName: "kubernetes", now: now)
        var subject = CertificateAuthority.Subject.client("system:node:n1", groups: ["system:nodes"])
        subject.dnsNames = ["n1"]
        subject.addresses = ["10.1.2.3", "fd00::7"]
        let (pem, _) = try CertificateRequest.make(subject)
        let request = try CertificateRequest(pem: pem)
        #expect(request.commonName == "system:node:n1")
        #expect(request.organizations == ["system:nodes"])
        #expect(request.dnsNames == ["n1"])
        #expect(request.addresses == ["10.1.2.3", "fd00::7"])
        let certificate = try request.signed(by: authority, isServer: true, isClient: true, notBefore: now, notAfter: now + 60)
        let verifier = try ClientVerifier(authorities: [authority.certificatePEM])
        #expect(try await verifier.verify(try PEM.certificates(certificate), now: now).commonName == "system:node:n1")
    }

    @Test(
        "what is no request is refused",
        arguments: ["", "x", "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n-----END CERTIFICATE REQUEST-----"])
    func malformed(text: String) {
        #expect(throws: PKIError.self) { try CertificateRequest(pem: text) }
    }
}

@Suite struct PKIDirectoryTests {
    private func withDirectory(_ body: (PKIDirectory) throws -> Void) throws {
        var template = Array("/tmp/apus-pki-XXXXXX".utf8CString)
        let path = String(cString: try #require(mkdtemp(&template)))
        defer {
            for name in ["ca.crt", "ca.key", "api.crt", "api.key", "service-account.key", "service-account.pub"] {
                unlink("\(path)/pki/\(name)")
            }
            rmdir("\(path)/pki")
            rmdir(path)
        }
        try body(try PKIDirectory(path: "\(path)/pki"))
    }

    @Test("what was made is found again, renewed when due, and made anew for other names")
    func renewal() throws {
        try withDirectory { directory in
            let authority = try directory.authority("ca", commonName: "kubernetes", now: now)
            #expect(try directory.authority("ca", commonName: "kubernetes", now: now).certificatePEM == authority.certificatePEM)
            let subject = CertificateAuthority.Subject.server("kube-apiserver", dnsNames: ["localhost"], addresses: ["127.0.0.1", "::1"])
            let first = try directory.identity("api", subject, from: authority, now: now)
            #expect(try directory.identity("api", subject, from: authority, now: now + 60) == first)
            let renewed = try directory.identity("api", subject, from: authority, now: now + year - 86_400)
            #expect(renewed != first)
            var wider = subject
            wider.addresses.append("10.96.0.1")
            #expect(try directory.identity("api", wider, from: authority, now: now + year) != renewed)
            let key = try directory.serviceAccountKey()
            #expect(try directory.serviceAccountKey().identifier == key.identifier)
        }
    }

    @Test("keys are for their owner only, and a lost CA key is an error")
    func modes() throws {
        try withDirectory { directory in
            _ = try directory.authority("ca", commonName: "kubernetes", now: now)
            var information = stat()
            #expect(stat("\(directory.path)/ca.key", &information) == 0)
            #expect(information.st_mode & 0o777 == 0o600)
            unlink("\(directory.path)/ca.key")
            #expect(throws: PKIError.self) { try directory.authority("ca", commonName: "kubernetes", now: now) }
        }
    }
}

@Suite struct KubeconfigTests {
    @Test("a kubeconfig holds its data, quoted where YAML needs it")
    func kubeconfig() {
        let text = Kubeconfig(server: "https://10.0.0.1:6443", authorityPEM: "CA", credentials: .token("12.3"), user: "no").yaml
        #expect(text.contains("server: https://10.0.0.1:6443\n"))
        #expect(text.contains("certificate-authority-data: Q0E=\n"))
        #expect(text.contains("token: \"12.3\"\n"))
        #expect(text.contains("- name: \"no\"\n"))
    }
}
