import KubeAPI
import KubeAPIServer
import KubeObject
import KubeStore
import Synchronization

/// An `ObjectReader` over objects that the test puts there.
final class StaticReader: ObjectReader {
    private struct State {
        var objects: [GroupResource: [ObjectKey: Value]] = [:]
        var revision: Revision = 1
    }

    private let state = Mutex(State())
    let kinds: [Kind]

    init(kinds: [Kind] = [], _ objects: [(GroupResource, Value)] = []) {
        self.kinds = kinds
        for (resource, object) in objects { put(resource, object) }
    }

    func put(_ resource: GroupResource, _ object: Value) {
        state.withLock {
            $0.objects[resource, default: [:]][ObjectKey(object)] = object
            $0.revision += 1
        }
    }

    func remove(_ resource: GroupResource, _ key: ObjectKey) {
        state.withLock {
            $0.objects[resource]?[key] = nil
            $0.revision += 1
        }
    }

    func object(_ resource: GroupResource, namespace: String, name: String) -> Value? {
        state.withLock { $0.objects[resource]?[ObjectKey(namespace: namespace, name: name)] }
    }

    func objects(_ resource: GroupResource, namespace: String?) -> [Value] {
        state.withLock { state in
            (state.objects[resource] ?? [:]).filter { namespace == nil || $0.key.namespace == namespace }.sorted { $0.key < $1.key }.map(
                \.value)
        }
    }

    func revision(_ resource: GroupResource) -> Revision { state.withLock(\.revision) }
}

func json(_ text: String) -> Value {
    do {
        return try JSON.decode(text)
    } catch {
        preconditionFailure("\(error) in \(text)")
    }
}

extension Environment {
    /// A clock that stands still.
    static func fixed(_ seconds: Int64) -> Environment {
        let counter = Mutex<UInt64>(1)
        return Environment(
            now: { Timestamp(seconds: seconds) }, sleep: { _ in try Task.checkCancellation() },
            random: {
                counter.withLock {
                    $0 = $0 &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407; return $0
                }
            })
    }
}
