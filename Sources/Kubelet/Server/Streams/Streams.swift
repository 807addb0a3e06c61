internal import ContainerRuntime
internal import KubeHTTP
internal import KubeObject

/// `/exec`, `/attach` and `/run`: commands in containers.
extension KubeletServer {
    func exec(_ request: HTTPRequest, _ reference: PodReference, _ query: QueryItems) async -> HTTPResponse {
        let command = query.all("command")
        return await stream(request, reference, query) { runtime, id, options in
            try await runtime.exec(
                CRI.ExecRequest(
                    containerID: id, cmd: command, tty: options.tty, stdin: options.stdin, stdout: options.stdout,
                    stderr: options.stderr))
        }
    }

    func attach(_ request: HTTPRequest, _ reference: PodReference, _ query: QueryItems) async -> HTTPResponse {
        await stream(request, reference, query) { runtime, id, options in
            try await runtime.attach(
                CRI.AttachRequest(
                    containerID: id, stdin: options.stdin, tty: options.tty, stdout: options.stdout, stderr: options.stderr))
        }
    }

    private func stream(
        _ request: HTTPRequest, _ reference: PodReference, _ query: QueryItems,
        _ ask: (any ContainerRuntime, String, RemoteCommandOptions) async throws -> String
    ) async -> HTTPResponse {
        guard let options = Self.options(query) else {
            return .text(400, "you must specify at least 1 of stdin, stdout, stderr")
        }
        guard await pod(reference.namespace, reference.pod, uid: reference.uid) != nil else {
            return .text(404, "pod does not exist")
        }
        do {
            let id = try await runningContainer(reference)
            let url = try await ask(sources.runtime, id, options)
            return RemoteCommand.respond(to: request, options: options) { await RuntimeStream.carry($0, to: url) }
        } catch {
            return Self.failure(error)
        }
    }

    /// `input`, `output`, `error` and `tty` are the kubelet's names; the API's own are taken too. A terminal has no
    /// standard error of its own.
    static func options(_ query: QueryItems) -> RemoteCommandOptions? {
        let tty = query.flag("tty")
        let options = RemoteCommandOptions(
            stdin: query.flag("input", "stdin"), stdout: query.flag("output", "stdout"),
            stderr: query.flag("error", "stderr") && !tty, tty: tty)
        return options.stdin || options.stdout || options.stderr ? options : nil
    }

    /// Runs a command and answers with what it printed.
    func run(_ request: HTTPRequest, _ reference: PodReference, _ query: QueryItems) async -> HTTPResponse {
        guard await pod(reference.namespace, reference.pod, uid: reference.uid) != nil else {
            return .text(404, "pod does not exist")
        }
        do {
            let id = try await runningContainer(reference)
            let command = (query["cmd"] ?? "").split(separator: " ").map(String.init)
            let answer = try await sources.runtime.execSync(id, command: command, timeout: 0)
            guard answer.exitCode == 0 else { return .text(500, "command terminated with exit code \(answer.exitCode)") }
            return .text(200, String(decoding: answer.stdout + answer.stderr, as: UTF8.self))
        } catch {
            return Self.failure(error)
        }
    }

    /// The container that runs under this name; of several the newest.
    func runningContainer(_ reference: PodReference) async throws -> String {
        let filter = CRI.ContainerFilter(labelSelector: reference.labels)
        let found = try await sources.runtime.containers(filter).sorted { $0.createdAt > $1.createdAt }
        guard let container = found.first(where: { $0.state == .running }) ?? found.first else {
            throw RuntimeError(.internalError, "container not found (\"\(reference.container)\")")
        }
        return container.id
    }

    static func failure(_ error: any Error) -> HTTPResponse {
        guard let error = error as? RuntimeError else { return .text(500, "\(error)") }
        let text = error.call.isEmpty ? error.message : error.description
        switch error.code {
        case .notFound: return .text(404, text)
        case .resourceExhausted: return .text(429, text)
        default: return .text(500, text)
        }
    }
}
