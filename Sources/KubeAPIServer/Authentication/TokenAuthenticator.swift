public import KubeObject

/// Knows the users of bearer tokens of one kind.
public protocol TokenSource: Sendable {
    /// - Parameter audiences: whom the token must be for, where its kind has audiences.
    func user(_ token: String, audiences: [String]) async -> TokenAnswer
}

public enum TokenAnswer: Sendable, Hashable {
    /// `audiences` are those of the ones asked for that the token is good for; empty where its kind has none.
    case user(UserInfo, audiences: [String])
    case unknown
    case invalid(String)
}

/// Service account tokens as a source of users. Signatures are checked once for each token, everything else each time.
public struct ServiceAccountTokenSource: TokenSource {
    private let tokens: ServiceAccountTokens
    private let verified = BoundedCache<String, ServiceAccountTokens.Claims>(capacity: 8192)

    public init(_ tokens: ServiceAccountTokens) {
        self.tokens = tokens
    }

    public func user(_ token: String, audiences: [String]) async -> TokenAnswer {
        let wanted = audiences.isEmpty ? tokens.audiences : audiences
        let claims: ServiceAccountTokens.Claims
        if let known = verified[token] {
            claims = known
        } else {
            switch tokens.verify(token) {
            case .foreign: return .unknown
            case .invalid(let reason): return .invalid(reason)
            case .valid(let found):
                claims = found
                verified[token] = found
            }
        }
        switch tokens.user(claims, audiences: wanted) {
        case .success(let user): return .user(user, audiences: wanted.filter(claims.audiences.contains))
        case .failure(let rejection): return .invalid(rejection.reason)
        }
    }
}

/// Users from a list that was read at the start: `token,user,uid,"group1,group2"`, one a line.
public struct StaticTokenSource: TokenSource {
    private let users: [String: UserInfo]

    public init(_ users: [String: UserInfo]) {
        self.users = users
    }

    /// Reads upstream's token file (CSV). Lines that are empty or lack a column are an error that names the line.
    public init(csv text: String) throws(Status) {
        var users: [String: UserInfo] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() where !line.isEmpty {
            let fields = Self.fields(line)
            guard fields.count >= 3, !fields[0].isEmpty else {
                throw .badRequest("token file: line \(number + 1) must have at least 3 columns (token, user name, user uid)")
            }
            let groups = fields.count > 3 ? fields[3].split(separator: ",").map { String($0.trimmingPrefix(" ")) } : []
            users[fields[0]] = UserInfo(name: fields[1], uid: fields[2], groups: groups)
        }
        self.users = users
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var isQuoted = false
        for character in line where character != "\r" {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }

    public func user(_ token: String, audiences: [String]) async -> TokenAnswer {
        users[token].map { .user($0, audiences: []) } ?? .unknown
    }
}

/// Tokens for joining nodes, kept as secrets in `kube-system`
/// (https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/).
public struct BootstrapTokenSource: TokenSource {
    private let reader: any ObjectReader
    private let environment: Environment

    public init(_ reader: any ObjectReader, environment: Environment) {
        self.reader = reader
        self.environment = environment
    }

    public func user(_ token: String, audiences: [String]) async -> TokenAnswer {
        let parts = token.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 6, parts[1].utf8.count == 16,
            token.utf8.allSatisfy({ $0 == 46 || ($0 >= 48 && $0 <= 57) || ($0 >= 97 && $0 <= 122) })
        else { return .unknown }
        let secrets = GroupResource("", "secrets")
        guard let secret = reader.object(secrets, namespace: "kube-system", name: "bootstrap-token-\(parts[0])"),
            secret["type"].string == "bootstrap.kubernetes.io/token", secret.deletionTimestamp == nil
        else { return .unknown }
        func data(_ key: String) -> String {
            secret["data"][key].string.flatMap(Base64.decode).map { String(decoding: $0, as: UTF8.self) } ?? ""
        }
        guard Self.areEqual(data("token-secret"), String(parts[1])), data("token-id") == parts[0],
            data("usage-bootstrap-authentication") == "true"
        else { return .unknown }
        let expiration = data("expiration")
        if !expiration.isEmpty {
            guard let time = Timestamp(expiration), time > environment.now() else { return .unknown }
        }
        let extra = data("auth-extra-groups").split(separator: ",").map(String.init)
        guard extra.allSatisfy({ $0.hasPrefix("system:bootstrappers:") }) else { return .unknown }
        return .user(UserInfo(name: "system:bootstrap:\(parts[0])", groups: ["system:bootstrappers"] + extra), audiences: [])
    }

    /// In a time that does not tell where they differ.
    private static func areEqual(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
    }
}
