import KubeClient
import KubeObject

extension Resource {
    /// Changes an object by a patch.
    func patch(
        _ patch: Patch, namespace: String, name: String, subresource: String = "", options: WriteOptions, caller: inout Caller
    ) async throws(Status) -> Updated {
        throw .noSuchMethod
    }
}
