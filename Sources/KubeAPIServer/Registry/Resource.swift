import KubeAPI
import KubeClient
import KubeObject
import KubeStore

/// One served version of a resource, with the verbs every kind has. What a kind does specially is in its `Kind`.
///
/// The verbs are in one file each; all of them take decoded bodies and checked names, and throw what the client is told.
struct Resource: Sendable {
    let kind: Kind
    let storage: ResourceStorage
    let registry: Registry

    var environment: Environment { registry.environment }
    var groupResource: GroupResource { kind.groupResource }

    func key(_ namespace: String, _ name: String) -> String {
        ResourceStorage.key(namespace: kind.isNamespaced ? namespace : "", name: name)
    }

    /// The object in the version this resource is served in.
    func present(_ object: StoredObject) -> Value {
        kind.storage.map { $0.fromStorage(object.value) } ?? object.value
    }

    /// The object in the version it is stored in.
    func stored(_ value: Value) -> Value {
        kind.storage.map { $0.toStorage(value) } ?? value
    }

    /// An answer of a write that stored an object.
    func answer(_ object: StoredObject) -> Answer {
        kind.storage == nil ? .stored(object) : .value(present(object))
    }
}

/// An object on its way to a client: with its bytes where it is just as it is stored.
enum Answer: Sendable {
    case stored(StoredObject)
    case value(Value)

    var value: Value {
        switch self {
        case .stored(let object): object.value
        case .value(let value): value
        }
    }
}

/// Who asks for a write, and what the client is to be told besides the answer.
struct Caller: Sendable {
    var user: UserInfo
    /// The field manager where the request names none: the client program's name.
    var agent: String
    var warnings: [String] = []

    init(user: UserInfo, agent: String = "unknown") {
        self.user = user
        self.agent = agent
    }
}
