internal import ContainerRuntime
internal import KubeHTTP
internal import KubeObject

/// `/containerLogs/NAMESPACE/POD/CONTAINER`.
extension KubeletServer {
    func containerLogs(_ namespace: String, _ name: String, _ container: String, _ query: QueryItems) async -> HTTPResponse {
        let options: LogOptions
        do {
            options = try LogOptions(query, now: sources.environment.now())
        } catch {
            return .text(error.code, error.message)
        }
        guard let pod = await pod(namespace, name) else { return .text(404, "pod \"\(name)\" does not exist") }
        let spec = pod["spec"]
        let known = ["containers", "initContainers", "ephemeralContainers"].flatMap { spec[$0].array ?? [] }
        guard known.contains(where: { $0["name"].string == container }) else {
            return .text(404, "container \"\(container)\" not found in pod \"\(name)\"")
        }
        do {
            let id = try Self.containerID(pod: pod, container: container, previous: options.previous)
            let status = try await sources.runtime.containerStatus(id)
            guard !status.logPath.isEmpty else {
                return .text(400, "failed to get container status: container \"\(id)\" has no log")
            }
            let file = try LogFile(status.logPath)
            let follower = LogFollower(
                file: file, options: options, sleep: sources.environment.sleep, isRunning: isRunning(id))
            return HTTPResponse(
                status: 200, headers: ["Content-Type": "text/plain; charset=utf-8"],
                body: .stream { writer in try await follower.run { try await writer.write($0) } })
        } catch let error as RuntimeError {
            return .text(400, error.call.isEmpty ? error.message : "\(error)")
        } catch {
            return .text(400, "\(error)")
        }
    }

    private func isRunning(_ id: String) -> @Sendable () async -> Bool {
        let runtime = sources.runtime
        return {
            // A runtime that does not answer just now has not ended the container.
            do {
                return try await runtime.containerStatus(id).state == .running
            } catch {
                return (error as? RuntimeError)?.isNotFound != true
            }
        }
    }

    /// The ID of the container whose log is meant, by the pod's status: the one that runs, or ran last. Errors are
    /// upstream's words (`validateContainerLogStatus`).
    static func containerID(pod: Value, container: String, previous: Bool) throws -> String {
        func refuse(_ why: String) -> RuntimeError { RuntimeError(.failedPrecondition, why) }
        let title = "container \"\(container)\" in pod \"\(pod.name)\""
        let lists = ["containerStatuses", "initContainerStatuses", "ephemeralContainerStatuses"]
        let statuses = lists.flatMap { pod["status"][$0].array ?? [] }
        guard let status = statuses.first(where: { $0["name"].string == container }) else {
            throw refuse("\(title) is not available")
        }
        let last = status["lastState"]["terminated"]
        let state = status["state"]
        func ended(_ terminated: Value) -> String? {
            terminated["containerID"].string.flatMap { $0.isEmpty ? nil : $0 }
        }
        var id: String?
        if previous {
            id = ended(last)
            if id == nil { throw refuse("previous terminated \(title) not found") }
        } else if !state["running"].isNull {
            id = status["containerID"].string
        } else if !state["terminated"].isNull {
            id = ended(state["terminated"]) ?? ended(last)
            if id == nil { throw refuse("\(title) is terminated") }
        } else if !last.isNull {
            id = ended(last)
            if id == nil { throw refuse("\(title) is terminated") }
        } else if !state["waiting"].isNull {
            switch state["waiting"]["reason"].string ?? "" {
            case "ErrImagePull": throw refuse("\(title) is waiting to start: image can't be pulled")
            case "ImagePullBackOff": throw refuse("\(title) is waiting to start: trying and failing to pull image")
            case let reason: throw refuse("\(title) is waiting to start: \(reason)")
            }
        }
        guard let id, let scheme = id.firstRange(of: "://") else {
            throw refuse("\(title) is waiting to start - no logs yet")
        }
        return String(id[scheme.upperBound...])
    }
}

/// Reads a log to its end and, if asked, on from there: across rotations, until the container has ended.
struct LogFollower: Sendable {
    /// How often a followed file is looked at, and after how many looks the container is.
    static let interval = Duration.milliseconds(50)
    static let looksBetweenStatus = 10

    var file: LogFile
    var options: LogOptions
    var sleep: @Sendable (Duration) async throws -> Void
    var isRunning: @Sendable () async -> Bool

    func run(_ write: ([UInt8]) async throws -> Void) async throws {
        var file = file
        var offset = try options.tailLines.map { try file.start(ofLast: $0) } ?? 0
        var filter = LogFilter(options)
        var looks = 0
        var hasEnded = false
        while !filter.isFull {
            let bytes = try file.read(at: offset)
            if !bytes.isEmpty {
                offset += bytes.count
                let output = filter.take(bytes[...])
                if !output.isEmpty { try await write(output) }
                continue
            }
            guard options.follows, !hasEnded else { break }
            if file.isReplaced {
                // The old file is read to its end; what comes now is in the new one.
                file = try LogFile(file.path)
                offset = 0
                continue
            }
            if file.size < offset { offset = 0 }
            looks += 1
            // Once more through the file after the end, for what was written just before it.
            if looks % Self.looksBetweenStatus == 0, await !isRunning() { hasEnded = true }
            if !hasEnded { try await sleep(Self.interval) }
        }
        let output = filter.finish()
        if !output.isEmpty { try await write(output) }
    }
}
