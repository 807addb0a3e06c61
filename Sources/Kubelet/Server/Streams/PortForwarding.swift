internal import ContainerRuntime
internal import KubeHTTP
internal import KubeObject

/// `/portForward/NAMESPACE/POD`: each of the client's connections goes straight into the pod's network namespace.
extension KubeletServer {
    func portForward(
        _ request: HTTPRequest, _ namespace: String, _ name: String, _ uid: String, _ query: QueryItems
    ) async -> HTTPResponse {
        guard let pod = await pod(namespace, name, uid: uid) else { return .text(404, "pod does not exist") }
        do {
            let sandbox = try await readySandbox(pod)
            let path = try await networkNamespace(of: sandbox)
            return PortForward.respond(to: request) { connection in
                await Self.carry(connection, into: path, pod: sandbox)
            }
        } catch {
            return Self.failure(error)
        }
    }

    private func readySandbox(_ pod: Value) async throws -> String {
        let labels = [PodReference.uidLabel: pod.uid]
        let filter = CRI.PodSandboxFilter(state: CRI.PodSandboxStateValue(state: .ready), labelSelector: labels)
        let found = try await sources.runtime.podSandboxes(filter).max { $0.createdAt < $1.createdAt }
        guard let found else { throw RuntimeError(.internalError, "failed to find running sandbox of pod \"\(pod.name)\"") }
        return found.id
    }

    /// The sandbox's namespace, by the process that the runtime says it has.
    private func networkNamespace(of sandbox: String) async throws -> String {
        let status = try await sources.runtime.podSandboxStatus(sandbox, verbose: true)
        guard let info = status.info["info"], let value = try? JSON.decode(info), let pid = value["pid"].integer, pid > 0 else {
            throw RuntimeError(.unimplemented, "the runtime does not say which process holds the sandbox's network")
        }
        return "/proc/\(pid)/ns/net"
    }

    private static func carry(_ connection: PortForwardConnection, into namespace: String, pod: String) async {
        let inside: any ByteStream
        do {
            inside = try await NamespaceSocket(path: namespace).connect(port: connection.port)
        } catch {
            let why = (error as? RuntimeError)?.message ?? "\(error)"
            await connection.fail(
                "error forwarding port \(connection.port) to pod \(pod), uid : failed to execute portforward in network namespace \"\(namespace)\": failed to connect to localhost:\(connection.port) inside namespace \"\(pod)\": \(why)"
            )
            await connection.data.close()
            return
        }
        await Self.join(connection.data, inside)
        await inside.close()
        await connection.data.close()
    }

    /// Copies both ways; each side's end is passed on. Over when both have ended, or when one way breaks.
    static func join(_ one: any ByteStream, _ other: any ByteStream) async {
        try? await withThrowingTaskGroup(of: Void.self) { group in
            for (from, to) in [(one, other), (other, one)] {
                group.addTask {
                    while let bytes = try await from.read() { try await to.write(bytes) }
                    await to.finish()
                }
            }
            do {
                for try await _ in group {}
            } catch {
                group.cancelAll()
                throw error
            }
        }
    }
}
