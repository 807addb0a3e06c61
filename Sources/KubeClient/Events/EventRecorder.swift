public import KubeObject
internal import Logging
internal import Synchronization

/// Writes events about objects, in the background and never in anybody's way.
///
/// `record` returns at once; when more than `queueLimit` events wait, new ones are dropped. Its owner runs `run()`.
public final class EventRecorder: Sendable {
    private let client: any Client
    private let source: EventSource
    private let environment: Environment
    private let queue: AsyncStream<Event>
    private let input: AsyncStream<Event>.Continuation
    private let log = Logger(label: "events")

    public init(client: any Client, source: EventSource, environment: Environment, queueLimit: Int = 1000) {
        self.client = client
        self.source = source
        self.environment = environment
        (queue, input) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(queueLimit))
    }

    public func record(_ event: Event) {
        if case .dropped = input.yield(event) {
            log.warning("too many events wait, dropped one", metadata: ["reason": "\(event.reason)"])
        }
    }

    /// An event about an object that carries its kind.
    public func normal(_ object: Value, _ reason: String, _ message: String) {
        record(Event(ObjectReference(object), .normal, reason: reason, message: message))
    }

    public func warning(_ object: Value, _ reason: String, _ message: String) {
        record(Event(ObjectReference(object), .warning, reason: reason, message: message))
    }

    /// Writes what was recorded until cancelled.
    public func run() async {
        var correlator = EventCorrelator()
        for await event in queue {
            switch correlator.decide(event, now: environment.now()) {
            case .drop: continue
            case .create(let record):
                if await !write({ () async throws(Status) in try await self.create(record) }) { correlator.forget(record) }
            case .update(let record):
                if await !write({ () async throws(Status) in try await self.update(record) }) { correlator.forget(record) }
            }
        }
    }

    private typealias Write = () async throws(Status) -> Void

    /// Tries again while the server can't be reached, at most twelve times; answers whether it was written.
    private func write(_ body: Write) async -> Bool {
        var backoff = Backoff(initial: .seconds(1), limit: .seconds(10))
        for _ in 0..<12 {
            do throws(Status) {
                try await body()
                return true
            } catch {
                guard error.code == 429 || error.code >= 500, !Task.isCancelled else {
                    log.debug("the server refused an event", metadata: ["reason": "\(error.message)"])
                    return false
                }
                guard (try? await environment.sleep(backoff.next(environment))) != nil else { return false }
            }
        }
        return false
    }

    private var resource: GroupVersionResource {
        switch source {
        case .core: GroupVersionResource("", "v1", "events")
        case .events: GroupVersionResource("events.k8s.io", "v1", "events")
        }
    }

    private func namespace(_ record: EventCorrelator.Record) -> String {
        record.event.regarding.namespace.isEmpty ? "default" : record.event.regarding.namespace
    }

    private func create(_ record: EventCorrelator.Record) async throws(Status) {
        _ = try await client.create(Target(resource, namespace: namespace(record)), object(record))
    }

    private func update(_ record: EventCorrelator.Record) async throws(Status) {
        let body: Value =
            switch source {
            case .core:
                ["count": .integer(Int64(record.count)), "lastTimestamp": .time(record.last), "message": .string(record.event.message)]
            case .events:
                ["series": ["count": .integer(Int64(record.count)), "lastObservedTime": .microTime(record.last)]]
            }
        do throws(Status) {
            let target = Target(resource, namespace: namespace(record), name: record.name)
            _ = try await client.patch(target, Patch(.merge, body))
        } catch {
            guard error.code == 404 else { throw error }
            try await create(record)
        }
    }

    private func object(_ record: EventCorrelator.Record) -> Value {
        let event = record.event
        var object: Value = [
            "kind": "Event", "apiVersion": .string(resource.groupVersion.description),
            "metadata": ["name": .string(record.name), "namespace": .string(namespace(record))],
        ]
        if !event.annotations.isEmpty { object["metadata"]["annotations"] = .object(event.annotations) }
        object["reason"] = .string(event.reason)
        object["type"] = .string(event.type.rawValue)
        switch source {
        case .core(let component, let host):
            object["involvedObject"] = event.regarding.value
            object["message"] = .string(event.message)
            object["source"] = ["component": .string(component)]
            if !host.isEmpty { object["source"]["host"] = .string(host) }
            object["firstTimestamp"] = .time(record.first)
            object["lastTimestamp"] = .time(record.last)
            object["count"] = .integer(Int64(record.count))
            object["reportingComponent"] = .string(component)
            object["reportingInstance"] = .string(host)
        case .events(let controller, let instance):
            object["regarding"] = event.regarding.value
            if let related = event.related { object["related"] = related.value }
            object["note"] = .string(event.message)
            object["action"] = .string(event.action)
            object["eventTime"] = .microTime(record.first)
            object["reportingController"] = .string(controller)
            object["reportingInstance"] = .string(instance)
        }
        return object
    }
}
