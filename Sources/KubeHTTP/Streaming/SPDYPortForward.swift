internal import Synchronization

/// port-forward over SPDY/3.1: for each connection the client opens a stream for errors and one for data, with the same
/// request id.
struct SPDYPortForward {
    let connection: any ByteStream
    private static let maximumConnections = 256

    private struct Pair {
        var error: SPDYStream?
        var data: SPDYStream?
    }

    /// The connections of which the client has opened only one stream yet.
    private final class Halves: Sendable {
        let pairs = Mutex<[String: Pair]>([:])
    }

    func run(_ body: @escaping @Sendable (PortForwardConnection) async -> Void) async {
        let session = SPDYSession(connection)
        let halves = Halves()
        await withDiscardingTaskGroup { group in
            let (whole, isWhole) = AsyncStream.makeStream(
                of: (SPDYStream, SPDYStream).self, bufferingPolicy: .bufferingOldest(Self.maximumConnections))
            group.addTask {
                await session.run { stream in
                    guard let pair = Self.add(stream, to: halves), let error = pair.error, let data = pair.data else { return }
                    isWhole.yield((error, data))
                }
                isWhole.finish()
            }
            for await (error, data) in whole {
                group.addTask {
                    await Self.forward(error, data, body)
                    session.close(error)
                    session.close(data)
                }
            }
            group.cancelAll()
        }
        await connection.close()
    }

    /// The pair that the stream belongs to, once both are there.
    private static func add(_ stream: SPDYStream, to halves: Halves) -> Pair? {
        halves.pairs.withLock { pairs in
            let identifier = stream["requestid"] ?? ""
            guard pairs.count < maximumConnections || pairs[identifier] != nil else { return nil }
            var pair = pairs[identifier] ?? Pair()
            switch stream["streamtype"] {
            case "error": pair.error = stream
            case "data": pair.data = stream
            default: return nil
            }
            guard pair.error != nil, pair.data != nil else {
                pairs[identifier] = pair
                return nil
            }
            pairs[identifier] = nil
            return pair
        }
    }

    private static func forward(
        _ error: SPDYStream, _ data: SPDYStream, _ body: @escaping @Sendable (PortForwardConnection) async -> Void
    ) async {
        if let port = data["port"].flatMap(UInt16.init), port > 0 {
            await body(PortForwardConnection(port: port, data: data) { try? await error.write(Array($0.utf8)) })
        } else {
            try? await error.write(Array("the stream's port is missing or no number".utf8))
        }
        await data.close()
        await error.close()
    }
}
