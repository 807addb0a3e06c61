import KubeClient
import KubeObject

/// Bound service account tokens for pods, kept until they have to be renewed: at 80% of their life, and after a day at
/// the latest (https://kubernetes.io/docs/concepts/storage/projected-volumes/#serviceaccounttoken).
actor ServiceAccountTokens {
    private struct Key: Hashable {
        var uid: String
        var source: String
    }

    private struct Token {
        var text: String
        var issued: Timestamp
        var expires: Timestamp

        var renewal: Timestamp {
            let life = expires - issued
            return min(issued + life * 4 / 5, issued + .seconds(24 * 3600))
        }
    }

    private let client: any Client
    private let environment: Environment
    private var tokens: [Key: Token] = [:]

    init(client: any Client, environment: Environment) {
        self.client = client
        self.environment = environment
    }

    /// The token for one `serviceAccountToken` source of a pod.
    func token(for pod: Value, _ source: Value) async throws(ContainerConfigError) -> String {
        let key = Key(uid: pod.uid, source: VolumeContent.tokenKey(source))
        let now = environment.now()
        if let known = tokens[key], now < known.renewal { return known.text }
        do throws(ContainerConfigError) {
            let fresh = try await request(pod, source, now)
            tokens[key] = fresh
            return fresh.text
        } catch {
            // An old token that still holds is better than none.
            if let known = tokens[key], now < known.expires { return known.text }
            throw error
        }
    }

    /// When the first of a pod's tokens wants to be renewed.
    func nextRenewal(_ uid: String) -> Timestamp? {
        tokens.filter { $0.key.uid == uid }.map(\.value.renewal).min()
    }

    func forget(_ uid: String) {
        tokens = tokens.filter { $0.key.uid != uid }
    }

    private func request(_ pod: Value, _ source: Value, _ now: Timestamp) async throws(ContainerConfigError) -> Token {
        let account = pod["spec"].text("serviceAccountName").isEmpty ? "default" : pod["spec"].text("serviceAccountName")
        let seconds = source["expirationSeconds"].integer ?? 3600
        var spec: Value = [
            "expirationSeconds": .integer(seconds),
            "boundObjectRef": ["kind": "Pod", "apiVersion": "v1", "name": .string(pod.name), "uid": .string(pod.uid)],
        ]
        let audience = source.text("audience")
        spec["audiences"] = audience.isEmpty ? .array([]) : [.string(audience)]
        let body: Value = [
            "kind": "TokenRequest", "apiVersion": "authentication.k8s.io/v1",
            "metadata": ["name": .string(account), "namespace": .string(pod.namespace)], "spec": spec,
        ]
        let target = Target(
            GroupVersionResource("", "v1", "serviceaccounts"), namespace: pod.namespace, name: account, subresource: "token")
        do throws(Status) {
            let answer = try await client.create(target, body)
            let expires = answer["status"]["expirationTimestamp"].timestamp ?? now + .seconds(seconds)
            return Token(text: answer["status"].text("token"), issued: now, expires: expires)
        } catch {
            throw ContainerConfigError("failed to fetch token: \(error.message)")
        }
    }
}
