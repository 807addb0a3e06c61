internal import Glibc

/// The end of everything that one data directory runs.
extension ContainerdSupervisor {
    /// Removes all pods, ends containerd and its shims, unmounts what they mounted and removes the run directory. Images
    /// stay. Goes on where a step fails and does it by force; returns what could not be removed.
    public func removeAll() async -> [String] {
        var left: [String] = []
        do {
            if HostFiles.exists(configuration.rootDirectory) {
                try await start()
                left += try await removePods()
            }
        } catch {
            left.append("pods by way of containerd: \(error)")
        }
        await stop()
        killLeftShims()
        await deleteLeftContainers()
        HostMounts.detachAll(below: configuration.runDirectory)
        HostMounts.detachAll(below: configuration.rootDirectory)
        if let failure = HostFiles.removeTree(configuration.runDirectory) { left.append(failure.description) }
        return left
    }

    private func removePods() async throws -> [String] {
        try await CRIRuntime.connected(to: configuration.socketPath) { runtime in
            try await runtime.waitUntilReady(deadline: .seconds(30))
            var left: [String] = []
            for sandbox in try await runtime.podSandboxes(nil) {
                do {
                    try await runtime.stopPodSandbox(sandbox.id)
                    try await runtime.removePodSandbox(sandbox.id)
                } catch {
                    left.append("sandbox \(sandbox.metadata?.name ?? sandbox.id): \(error)")
                }
            }
            return left
        }
    }

    /// Shims say on their command line whose they are.
    private func killLeftShims() {
        for name in HostFiles.names(in: "/proc") {
            guard let pid = pid_t(name), let command = try? HostFiles.text("/proc/\(pid)/cmdline", limit: 1 << 16) else { continue }
            let words = command.split(separator: "\0")
            guard words.first?.hasSuffix("containerd-shim-runc-v2") ?? false, words.contains(Substring(configuration.socketPath))
            else { continue }
            kill(pid, SIGKILL)
        }
    }

    private func deleteLeftContainers() async {
        let root = configuration.runcRoot + "/k8s.io"
        guard let runc = HostProcess.find("runc") else { return }
        for id in HostFiles.names(in: root) {
            _ = try? await HostProcess.run([runc, "--root", root, "delete", "--force", id], deadline: .seconds(10))
        }
    }
}

extension CRIRuntime {
    /// A runtime with a connection for the time of `body`.
    public static func connected<Result: Sendable>(
        to socketPath: String, _ body: @Sendable (CRIRuntime) async throws -> Result
    ) async throws -> Result {
        let runtime = try CRIRuntime(socketPath: socketPath)
        return try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await runtime.run() }
            defer {
                runtime.close()
                group.cancelAll()
            }
            return try await body(runtime)
        }
    }
}

extension ContainerRuntime {
    /// Asks for the version until the runtime answers; containerd takes connections a little before it serves CRI.
    public func waitUntilReady(
        deadline: Duration, sleep: @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) async throws {
        var waited = Duration.zero
        while true {
            do {
                _ = try await version()
                return
            } catch let error as RuntimeError {
                guard waited < deadline else { throw error }
                try await sleep(.milliseconds(20))
                waited += .milliseconds(20)
            }
        }
    }
}
