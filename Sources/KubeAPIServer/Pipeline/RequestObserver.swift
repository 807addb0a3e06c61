public import KubeObject

/// Told of every request: metrics and audit. Called on the request's way, so it must be quick.
public protocol RequestObserver: Sendable {
    func began(_ info: RequestInfo)
    /// The response's head is ready (a watch goes on).
    func ended(_ record: RequestRecord, at now: Timestamp)
}

/// What is known of a request when it ends.
public struct RequestRecord: Sendable {
    public var info: RequestInfo
    public var started: Timestamp
    /// Nil where authentication failed.
    public var user: UserInfo?
    public var code = 0
    public var warnings: [String] = []

    init(info: RequestInfo, started: Timestamp) {
        self.info = info
        self.started = started
    }
}
