internal import Glibc
public import Logging

/// Runs a containerd of our own and keeps it running.
///
/// Invariants: containerd and its shims are in sessions of their own, so that they, and every container, outlive us.
/// The next start adopts the containerd that still runs, unless the configuration changed; then containerd alone is
/// replaced, and containers stay. Only `removeAll` ends containers. See docs/decisions/0010-containerd-outlives-apus.md.
public actor ContainerdSupervisor {
    public nonisolated let configuration: ContainerdConfiguration
    let logger: Logger
    let sleep: @Sendable (Duration) async throws -> Void
    private var process: ContainerdProcess?

    static let startDeadline = Duration.seconds(30)
    static let logLimit: Int64 = 16 << 20

    public init(
        configuration: ContainerdConfiguration, logger: Logger = Logger(label: "containerd"),
        sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
    ) {
        self.configuration = configuration
        self.logger = logger
        self.sleep = sleep
    }

    /// Makes sure that containerd runs with this configuration and takes connections, and that its images are in.
    public func start() async throws {
        try writeConfiguration()
        try await adoptOrLaunch()
        try await importImages()
    }

    /// Watches over it until cancelled: restarts it with back-off where it died, keeps its log within bounds.
    public func run() async throws {
        var backoff = Duration.milliseconds(200)
        var quietSeconds = 0
        while true {
            try await sleep(.seconds(1))
            trimLog()
            if process?.isAlive ?? false {
                quietSeconds += 1
                if quietSeconds >= 60 { backoff = .milliseconds(200) }
                continue
            }
            quietSeconds = 0
            logger.warning("containerd died; starting it again", metadata: ["log": .string(configuration.logPath)])
            try await sleep(backoff)
            backoff = min(backoff * 2, .seconds(10))
            do {
                try await adoptOrLaunch()
            } catch is CancellationError {
                throw CancellationError()
            } catch {
                logger.error("containerd does not start: \(error)")
            }
        }
    }

    /// Ends containerd alone; containers go on, but nobody reads their output until it is back.
    public func stop() async {
        guard let process = process ?? recorded() else { return }
        await HostProcess.terminate(process.pid, started: process.started, grace: .seconds(10))
        unlink(configuration.processPath)
        self.process = nil
    }

    /// The process ID, where it runs.
    public var pid: Int32? { process.flatMap { $0.isAlive ? $0.pid : nil } }
}

extension ContainerdSupervisor {
    private func writeConfiguration() throws {
        guard HostProcess.find("containerd") != nil, HostProcess.find("runc") != nil else {
            throw RuntimeError(
                .failedPrecondition, "containerd or runc is not installed: apt-get install containerd runc containernetworking-plugins")
        }
        guard configuration.socketPath.utf8.count + ".ttrpc".utf8.count <= 107 else {
            throw RuntimeError(.invalidArgument, "the socket path \(configuration.socketPath) is too long for a Unix socket")
        }
        for directory in [
            configuration.rootDirectory, configuration.runDirectory, configuration.imageDirectory,
            configuration.registryDirectory, configuration.cniConfigurationDirectory,
        ] {
            try HostFiles.makeDirectory(directory, mode: 0o711)
        }
        for registry in configuration.plainRegistries {
            let directory = configuration.registryDirectory + "/" + registry
            try HostFiles.makeDirectory(directory)
            try HostFiles.replace(directory + "/hosts.toml", Array(ContainerdConfiguration.plainHosts(registry).utf8))
        }
        try HostFiles.replace(configuration.configPath, Array(configuration.toml.utf8), mode: 0o600)
    }

    private func recorded() -> ContainerdProcess? {
        guard let text = try? HostFiles.text(configuration.processPath, limit: 4096), let found = ContainerdProcess(text),
            found.isAlive
        else { return nil }
        return found
    }

    private func adoptOrLaunch() async throws {
        if let running = recorded() {
            if running.configuration == configuration.digest, (try? await waitForSocket(running, deadline: .seconds(5))) != nil {
                logger.info("adopted the containerd that was running", metadata: ["pid": "\(running.pid)"])
                process = running
                return
            }
            logger.info("replacing the containerd that was running", metadata: ["pid": "\(running.pid)"])
            await HostProcess.terminate(running.pid, started: running.started, grace: .seconds(10))
        }
        try await launch()
    }

    private func launch() async throws {
        let program = HostProcess.find("containerd") ?? "containerd"
        unlink(configuration.socketPath)
        unlink(configuration.socketPath + ".ttrpc")
        let command = configuration.launcher + [program, "--config", configuration.configPath]
        let pid = try HostProcess.launchDetached(command, log: configuration.logPath, environment: HostProcess.environment)
        guard let started = HostProcess.startTime(of: pid) else { throw died() }
        let launched = ContainerdProcess(pid: pid, started: started, configuration: configuration.digest)
        try HostFiles.replace(configuration.processPath, Array(launched.text.utf8), mode: 0o600)
        process = launched
        try await waitForSocket(launched, deadline: Self.startDeadline)
        logger.info("containerd started", metadata: ["pid": "\(pid)", "socket": .string(configuration.socketPath)])
    }

    /// Tries to connect until it works, the process dies, or the deadline passes.
    private func waitForSocket(_ process: ContainerdProcess, deadline: Duration) async throws {
        var waited = Duration.zero
        while !UnixSocket.answers(configuration.socketPath) {
            guard process.isAlive else { throw died() }
            guard waited < deadline else {
                throw RuntimeError(
                    .deadlineExceeded,
                    "containerd does not listen on \(configuration.socketPath) after \(deadline); see \(configuration.logPath)")
            }
            try await sleep(.milliseconds(5))
            waited += .milliseconds(5)
        }
    }

    private func died() -> RuntimeError {
        let log = (try? HostFiles.text(configuration.logPath, limit: Int(Self.logLimit) * 2)) ?? ""
        let last = log.split(separator: "\n").suffix(3).joined(separator: " | ")
        return RuntimeError(.unavailable, "containerd ended while starting: \(last.suffix(1000)) (log: \(configuration.logPath))")
    }

    /// Copies a log that has grown too long to `.1` and begins it anew; containerd appends, so it goes on at the start.
    private func trimLog() {
        guard let size = HostFiles.facts(configuration.logPath)?.size, size > Self.logLimit else { return }
        if let content = try? HostFiles.read(configuration.logPath, limit: Int(Self.logLimit) * 4) {
            try? HostFiles.replace(configuration.logPath + ".1", content, mode: 0o600)
        }
        truncate(configuration.logPath, 0)
    }
}
