public import KubeObject

/// A kind that is only a question: creating it answers, and stores nothing (`subjectaccessreviews`, `serviceaccounts/token`).
public protocol VirtualResource: Sendable {
    /// - Parameter body: as sent, decoded and checked against the kind's schema.
    func create(_ body: Value, _ request: VirtualRequest) async throws(Status) -> Value
}

/// Who asks a virtual resource, and by which path.
public struct VirtualRequest: Sendable {
    public var user: UserInfo
    /// From the path; empty of a cluster-scoped one.
    public var namespace: String
    /// The object whose subresource it is: the service account of a token request.
    public var name: String

    public init(user: UserInfo, namespace: String = "", name: String = "") {
        self.user = user
        self.namespace = namespace
        self.name = name
    }
}
