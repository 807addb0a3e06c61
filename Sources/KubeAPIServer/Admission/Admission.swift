public import KubeAPI
public import KubeObject

/// A write on its way to the store, as admission sees it.
public struct AdmissionRequest: Sendable {
    public enum Operation: String, Sendable { case create = "CREATE", update = "UPDATE", delete = "DELETE", connect = "CONNECT" }

    public var operation: Operation
    public var kind: Kind
    public var namespace: String
    public var name: String
    public var subresource: String
    /// The new object; a plug-in that mutates changes it. Of a delete nil.
    public var object: Value?
    public var oldObject: Value?
    /// `CreateOptions`, `UpdateOptions`, … as sent, or `.null`.
    public var options: Value = .null
    public var user: UserInfo
    public var dryRun: Bool
    /// Answered to the client as `Warning` headers.
    public var warnings: [String] = []
    /// Run in order of registration when the write failed after admission (give back an allocated address).
    public var undo: [@Sendable () async -> Void] = []

    public init(
        operation: Operation, kind: Kind, namespace: String, name: String, subresource: String = "", object: Value?,
        oldObject: Value? = nil, user: UserInfo, dryRun: Bool = false
    ) {
        self.operation = operation
        self.kind = kind
        self.namespace = namespace
        self.name = name
        self.subresource = subresource
        self.object = object
        self.oldObject = oldObject
        self.user = user
        self.dryRun = dryRun
    }
}

/// One admission plug-in. First every plug-in mutates, in order; after the object's own validation every one validates.
public protocol AdmissionPlugin: Sendable {
    /// The plug-in's name upstream: `ServiceAccount`.
    var name: String { get }
    func handles(_ request: AdmissionRequest) -> Bool
    func mutate(_ request: inout AdmissionRequest) async throws(Status)
    func validate(_ request: inout AdmissionRequest) async throws(Status)
}

extension AdmissionPlugin {
    public func mutate(_ request: inout AdmissionRequest) async throws(Status) {}
    public func validate(_ request: inout AdmissionRequest) async throws(Status) {}
}
