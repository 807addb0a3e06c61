import KubeHTTP
import KubeObject
import KubeStore

/// A watch on the wire: one JSON line an event, until its time is over, the client goes away or it is too slow.
struct WatchResponse: Sendable {
    var session: WatchSession
    var responder: Responder
    var environment: Environment
    var timeout: Duration
    var sendsBookmarks: Bool

    static let bookmarkInterval = Duration.seconds(60)

    func response() -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["Content-Type": "application/json", "Cache-Control": "no-cache, private"],
            body: .stream { writer in try await write(to: writer) })
    }

    /// A watch that only says why it can't be.
    static func ended(by status: Status) -> HTTPResponse {
        HTTPResponse(
            status: 200, headers: ["Content-Type": "application/json", "Cache-Control": "no-cache, private"],
            body: .bytes(CachedEvent.frame("ERROR", JSON.encode(status.value))))
    }

    private func write(to writer: any BodyWriter) async throws {
        defer { session.end() }
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { await keepTime() }
            var isFirst = true
            while let outputs = await session.next() {
                var bytes: [UInt8] = []
                if outputs.count == 1, case .event(_, _, let shared?) = outputs[0], isPlain {
                    try await writer.write(shared.frame)
                    continue
                }
                for output in outputs {
                    append(output, isFirst: isFirst, to: &bytes)
                    isFirst = false
                    if bytes.count >= Responder.pieceBytes {
                        try await writer.write(bytes)
                        bytes.removeAll(keepingCapacity: true)
                    }
                }
                if !bytes.isEmpty { try await writer.write(bytes) }
            }
            group.cancelAll()
        }
    }

    /// Sends a bookmark now and then and ends the watch when its time is over.
    private func keepTime() async {
        var left = timeout
        while left > .zero {
            let pause = sendsBookmarks ? min(left, Self.bookmarkInterval) : left
            guard (try? await environment.sleep(pause)) != nil else { return }
            left -= pause
            if sendsBookmarks { session.bookmark() }
        }
        session.close()
    }

    private var isPlain: Bool {
        responder.representation.form == .object && session.resource.kind.storage == nil
    }

    private func append(_ output: WatchSession.Output, isFirst: Bool, to bytes: inout [UInt8]) {
        switch output {
        case .event(let kind, let object, let shared):
            if isPlain {
                if let shared, shared.kind == kind {
                    bytes.append(contentsOf: shared.frame)
                } else {
                    bytes.append(contentsOf: CachedEvent.frame(kind.name, object.json))
                }
            } else {
                let value = responder.transformed(session.resource.present(object), session.resource, withColumns: isFirst)
                bytes.append(contentsOf: CachedEvent.frame(kind.name, JSON.encode(value)))
            }
        case .bookmark(let revision, let endsState):
            let value = responder.transformed(bookmark(revision, endsState), session.resource, withColumns: isFirst)
            bytes.append(contentsOf: CachedEvent.frame("BOOKMARK", JSON.encode(value)))
        }
    }

    private func bookmark(_ revision: Revision, _ endsState: Bool) -> Value {
        session.resource.bookmark(revision, endsState: endsState)
    }
}

extension Resource {
    /// An object that says only how far a watch has come.
    func bookmark(_ revision: Revision, endsState: Bool) -> Value {
        var value: Value = [
            "kind": .string(kind.kind), "apiVersion": .string(kind.groupVersionKind.apiVersion),
            "metadata": ["resourceVersion": .string(String(revision))],
        ]
        if endsState { value["metadata"]["annotations"] = ["k8s.io/initial-events-end": "true"] }
        return value
    }
}
