import Crypto
import FoundationEssentials
import KubeObject

/// JSON Web Tokens signed with ES256 (RFC 7515, RFC 7518 3.4), which is all that this server issues and takes.
enum JSONWebToken {
    static func signed(_ claims: Value, keyIdentifier: String, key: P256.Signing.PrivateKey) throws -> String {
        let header: Value = ["alg": "ES256", "kid": .string(keyIdentifier)]
        let content = "\(Base64.encodeURLSafe(JSON.encode(header))).\(Base64.encodeURLSafe(JSON.encode(claims)))"
        let signature = try key.signature(for: Array(content.utf8))
        return "\(content).\(Base64.encodeURLSafe(signature.rawRepresentation))"
    }

    /// A token's parts, of which nothing is believed yet.
    struct Parsed {
        var algorithm: String
        var keyIdentifier: String
        var claims: Value
        var content: [UInt8]
        var signature: [UInt8]
    }

    /// Longer tokens are no tokens.
    static let maximumSize = 16 << 10

    static func parse(_ token: String) -> Parsed? {
        let parts = token.utf8.count <= maximumSize ? token.split(separator: ".", omittingEmptySubsequences: false) : []
        guard parts.count == 3, let header = object(parts[0]), let claims = object(parts[1]),
            let signature = Base64.decodeURLSafe(String(parts[2]))
        else { return nil }
        return Parsed(
            algorithm: header["alg"].string ?? "", keyIdentifier: header["kid"].string ?? "", claims: claims,
            content: Array("\(parts[0]).\(parts[1])".utf8), signature: signature)
    }

    private static func object(_ part: Substring) -> Value? {
        guard let bytes = Base64.decodeURLSafe(String(part)), let value = try? JSON.decode(bytes), value.object != nil else { return nil }
        return value
    }

    static func isValid(_ parsed: Parsed, key: P256.Signing.PublicKey) -> Bool {
        guard parsed.algorithm == "ES256", let signature = try? P256.Signing.ECDSASignature(rawRepresentation: parsed.signature) else {
            return false
        }
        return key.isValidSignature(signature, for: parsed.content)
    }
}
