public import KubeHTTP
public import KubeObject

/// What others need to check service account tokens: `/.well-known/openid-configuration` and `/openid/v1/jwks`.
public struct OpenIDDiscovery: PathHandler {
    private let configuration: [UInt8]
    private let keys: [UInt8]

    /// - Parameter server: the server's own address (`https://10.0.0.1:6443`), under which the keys are.
    public init(_ tokens: ServiceAccountTokens, server: String) {
        configuration = JSON.encode([
            "issuer": .string(tokens.issuer), "jwks_uri": .string("\(server)/openid/v1/jwks"), "response_types_supported": ["id_token"],
            "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["ES256"],
        ])
        keys = JSON.encode(["keys": [tokens.jwk]])
    }

    public func handles(_ path: String) -> Bool { path == "/.well-known/openid-configuration" || path == "/openid/v1/jwks" }

    public func respond(to request: HTTPRequest, as user: UserInfo) async throws(Status) -> HTTPResponse {
        guard request.method == "GET" || request.method == "HEAD" else {
            throw Status(code: 405, reason: .methodNotAllowed, message: "only GET is allowed here")
        }
        let isKeys = request.path == "/openid/v1/jwks"
        return HTTPResponse(
            status: 200,
            headers: ["Content-Type": isKeys ? "application/jwk-set+json" : "application/json", "Cache-Control": "public, max-age=3600"],
            body: .bytes(isKeys ? keys : configuration))
    }
}
