import KubeAPI
import KubeClient
import KubeHTTP
import KubeObject

/// Subresources whose body is another kind than the object's.
extension Dispatcher {
    func isSpecial(_ subresource: String, _ resource: Resource) -> Bool {
        ["scale", "binding", "eviction", "token"].contains(subresource)
    }

    func readSubresource(_ subresource: String, _ resource: Resource, _ name: ObjectKey) async throws(Status) -> Value {
        throw .noSuchPath
    }

    func createSubresource(
        _ subresource: String, _ resource: Resource, _ name: ObjectKey, _ body: Value, options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Value {
        throw .noSuchPath
    }

    func updateSubresource(
        _ subresource: String, _ resource: Resource, _ name: ObjectKey, _ body: Value, options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Value {
        throw .noSuchPath
    }
}
