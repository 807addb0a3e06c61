import KubeAPI
public import KubeObject

/// Nothing is made in a namespace that is not there or is going away, and the namespaces the cluster needs are not deleted.
public struct NamespaceLifecycle: AdmissionPlugin {
    public let name = "NamespaceLifecycle"
    private let reader: any ObjectReader
    private let environment: Environment

    private static let immortal: Set<String> = ["default", "kube-system", "kube-public"]
    /// How often a namespace that is not there yet is looked for again: its creation may be a moment ahead of the cache.
    private static let attempts = 5

    public init(reader: any ObjectReader, environment: Environment) {
        self.reader = reader
        self.environment = environment
    }

    public func handles(_ request: AdmissionRequest) -> Bool {
        request.kind.isNamespaced || request.isAbout("namespaces")
    }

    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {
        if request.isAbout("namespaces") {
            if request.operation == .delete, Self.immortal.contains(request.name) {
                throw request.forbidden("this namespace may not be deleted")
            }
            return
        }
        guard request.operation == .create || request.operation == .update else { return }
        // Reviews of a user's access may be about any namespace.
        if request.isAbout("localsubjectaccessreviews", group: "authorization.k8s.io") { return }
        let namespace = try await find(request.namespace)
        guard request.operation == .create, namespace["metadata"]["deletionTimestamp"].string != nil else { return }
        throw Self.terminating(request, namespace)
    }

    private func find(_ name: String) async throws(Status) -> Value {
        let resource = GroupResource("", "namespaces")
        for attempt in 0..<Self.attempts {
            if let namespace = reader.object(resource, namespace: "", name: name) { return namespace }
            guard attempt + 1 < Self.attempts, (try? await environment.sleep(.milliseconds(10))) != nil else { break }
        }
        throw .notFound(resource, name)
    }

    private static func terminating(_ request: AdmissionRequest, _ namespace: Value) -> Status {
        var status = request.forbidden(
            "unable to create new content in namespace \(request.namespace) because it is being terminated")
        status.details?.causes = [
            Status.Cause(
                reason: "NamespaceTerminating", message: "namespace \(request.namespace) is being terminated",
                field: "metadata.namespace")
        ]
        return status
    }
}
