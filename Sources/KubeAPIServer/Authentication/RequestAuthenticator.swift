import Crypto
public import KubeHTTP
public import KubeObject
public import KubePKI

/// Finds out who sent a request: by client certificate, else by bearer token. Credentials that are there but good for nothing
/// are refused rather than taken for none.
public struct RequestAuthenticator: Authenticator {
    private let certificates: ClientCertificates?
    private let tokens: [any TokenSource]

    /// - Parameter clientAuthorities: PEM texts of the authorities whose certificates name users; none where empty.
    public init(clientAuthorities: [String], tokens: [any TokenSource], environment: Environment) throws(PKIError) {
        certificates =
            clientAuthorities.isEmpty
            ? nil : ClientCertificates(verifier: try ClientVerifier(authorities: clientAuthorities), environment: environment)
        self.tokens = tokens
    }

    public func authenticate(_ request: HTTPRequest) async -> AuthenticationResult {
        var failure: String?
        if let certificates, !request.peer.certificates.isEmpty {
            switch await certificates.user(request.peer.certificates) {
            case .success(let user): return .user(user)
            case .failure(let rejection): failure = rejection.reason
            }
        }
        if let token = BearerToken.read(request) {
            switch await user(token, audiences: []) {
            case .user(let user, _): return .user(user)
            case .invalid(let reason): return .invalid(reason)
            case .unknown: return .invalid("invalid bearer token")
            }
        }
        return failure.map { .invalid($0) } ?? .unknown
    }

    /// Who has this token; for requests and for TokenReview.
    func user(_ token: String, audiences: [String]) async -> TokenAnswer {
        var failure: String?
        for source in tokens {
            switch await source.user(token, audiences: audiences) {
            case .user(let user, let audiences): return .user(user, audiences: audiences)
            case .invalid(let reason): failure = failure ?? reason
            case .unknown: continue
            }
        }
        return failure.map { .invalid($0) } ?? .unknown
    }
}

/// Lets requests without credentials through as `system:anonymous`; authorization decides what that may do. Comes last.
public struct AnonymousAuthenticator: Authenticator {
    public init() {}

    public func authenticate(_ request: HTTPRequest) async -> AuthenticationResult { .user(.anonymous) }
}

/// The users that client certificates name: CN is the name, each O a group.
struct ClientCertificates: Sendable {
    private let verifier: ClientVerifier
    private let environment: Environment
    /// By leaf; a chain is checked again when this forgets it.
    private let verified = BoundedCache<[UInt8], VerifiedClient>(capacity: 4096)

    init(verifier: ClientVerifier, environment: Environment) {
        self.verifier = verifier
        self.environment = environment
    }

    func user(_ chain: [[UInt8]]) async -> Result<UserInfo, Rejection> {
        let now = environment.now().seconds
        if let leaf = chain.first, let known = verified[leaf], now <= known.notAfter { return .success(Self.userInfo(known)) }
        do throws(PKIError) {
            let client = try await verifier.verify(chain, now: now)
            guard !client.commonName.isEmpty else { return .failure("x509: the certificate's subject has no common name") }
            verified[chain[0]] = client
            return .success(Self.userInfo(client))
        } catch {
            return .failure(Rejection(error.message))
        }
    }

    private static func userInfo(_ client: VerifiedClient) -> UserInfo {
        UserInfo(
            name: client.commonName, groups: client.organizations,
            extra: ["authentication.kubernetes.io/credential-id": ["X509SHA256=\(client.fingerprint)"]])
    }
}

enum BearerToken {
    private static let webSocketPrefix = "base64url.bearer.authorization.k8s.io."

    /// From `Authorization`, or from a WebSocket's subprotocols, where browsers have to put it.
    static func read(_ request: HTTPRequest) -> String? {
        if let header = request.headers.first(name: "authorization") {
            let parts = header.split(separator: " ", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == "bearer" else { return nil }
            let token = parts[1].drop { $0 == " " }
            return token.isEmpty ? nil : String(token)
        }
        for name in request.headers[canonicalForm: "sec-websocket-protocol"] where name.hasPrefix(webSocketPrefix) {
            guard let bytes = Base64.decodeURLSafe(String(name.dropFirst(webSocketPrefix.count))), !bytes.isEmpty else { return nil }
            return String(decoding: bytes, as: UTF8.self)
        }
        return nil
    }
}
