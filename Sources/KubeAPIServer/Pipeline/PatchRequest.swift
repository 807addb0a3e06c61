import KubeClient
import KubeHTTP
import KubeObject

extension Dispatcher {
    func patch(
        _ call: Call, _ resource: Resource, subresource: String, _ warnings: inout [String]
    ) async throws(Status) -> HTTPResponse {
        throw .noSuchMethod
    }

    func subresource(_ call: Call, _ resource: Resource, _ warnings: inout [String]) async throws(Status) -> HTTPResponse {
        throw .noSuchPath
    }
}
